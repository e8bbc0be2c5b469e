#include "comparator/ingest/publication_date.h"

#include <cstdlib>
#include <string>
#include <vector>

#include "absl/strings/str_cat.h"
#include "absl/strings/string_view.h"
#include "absl/time/civil_time.h"
#include "absl/types/optional.h"
#include "comparator/base/day_interval.h"
#include "comparator/ingest/line_shape.h"
#include "comparator/ingest/page.h"
#include "comparator/ingest/page_date.h"
#include "comparator/ingest/page_structure.h"
#include "comparator/ingest/url.h"
#include "proto/article.pb.h"
#include "proto/value.pb.h"

namespace crosscheck {
namespace {

// Two readings of "7/4/2017" are told apart by a statement this near.
constexpr int kAgreeDays = 3;

struct Statement {
  PageDate date;
  FactBasis basis = FACT_BASIS_UNSPECIFIED;
  absl::string_view source;
  TextRange range;
};

bool Intersect(const PageDate& a, const PageDate& b) {
  return a.first <= b.last && b.first <= a.last;
}

std::string Print(const PageDate& date) {
  if (date.first == date.last) return FormatIsoDay(date.first);
  return absl::StrCat(FormatIsoDay(date.first), " to ",
                      FormatIsoDay(date.last));
}

void AddText(const absl::optional<DateLine>& found, absl::string_view source,
             std::vector<Statement>* statements) {
  if (!found) return;
  statements->push_back({found->date, FACT_BASIS_TEXT, source, found->range});
}

// A crawler's field is often the day of the crawl: a page that gives a day
// before it for itself was out by then.
bool LineIsOlder(const PublicationDateInput& input) {
  const absl::optional<DateLine>& line = input.structure.date_line;
  if (!line || line->date.day_first) return false;
  for (const PageFact& fact : input.stated) {
    if (fact.basis != FACT_BASIS_RECORD_FIELD) continue;
    const auto date = ParsePageDate(fact.value);
    return date && line->date.last + 1 < date->first;
  }
  return false;
}

std::vector<Statement> Collect(const PublicationDateInput& input) {
  std::vector<Statement> statements;
  if (const auto date = ParsePageDate(input.manifest)) {
    statements.push_back({*date, FACT_BASIS_MANIFEST, "the manifest", {}});
  }
  AddText(input.structure.opening_date, "the opening of the text", &statements);
  const bool line_first = LineIsOlder(input);
  if (line_first) {
    AddText(input.structure.date_line, "the date line", &statements);
  }
  for (const FactBasis basis :
       {FACT_BASIS_RECORD_FIELD, FACT_BASIS_PAGE_METADATA}) {
    for (const PageFact& fact : input.stated) {
      if (fact.basis != basis) continue;
      if (const auto date = ParsePageDate(fact.value)) {
        statements.push_back({*date,
                              basis,
                              basis == FACT_BASIS_RECORD_FIELD
                                  ? "the record's field"
                                  : "the page's metadata",
                              {}});
      }
    }
  }
  if (!line_first) {
    AddText(input.structure.date_line, "the date line", &statements);
  }
  DateValue in_url;
  if (DateInUrl(input.url, &in_url)) {
    auto date = ParsePageDate(in_url.start());
    if (date && in_url.precision() == DATE_PRECISION_MONTH) {
      date = MonthOf(static_cast<int>(date->first.year()), date->first.month());
    }
    if (date) {
      statements.push_back({*date, FACT_BASIS_URL, "the address", {}});
    }
  }
  return statements;
}

// Settles "7/4/2017" by the other statements.
void SettleOrder(std::vector<Statement>* statements) {
  for (Statement& statement : *statements) {
    PageDate& date = statement.date;
    if (!date.day_first) continue;
    for (const Statement& other : *statements) {
      if (&other == &statement || other.date.day_first) continue;
      const bool month_first_agrees =
          std::abs(other.date.first - date.first) <= kAgreeDays ||
          Intersect(other.date, date);
      PageDate turned = date;
      turned.first = *date.day_first;
      turned.last = *date.day_first;
      const bool day_first_agrees =
          std::abs(other.date.first - turned.first) <= kAgreeDays ||
          Intersect(other.date, turned);
      if (day_first_agrees && !month_first_agrees) date = turned;
      if (day_first_agrees != month_first_agrees) break;
    }
    date.day_first = absl::nullopt;
  }
}

}  // namespace

absl::optional<PublicationDate> ChoosePublicationDate(
    const PublicationDateInput& input) {
  std::vector<Statement> statements = Collect(input);
  if (statements.empty()) return absl::nullopt;
  SettleOrder(&statements);
  const Statement* taken = &statements.front();
  for (const Statement& statement : statements) {
    const bool inside = taken->date.first <= statement.date.first &&
                        statement.date.last <= taken->date.last;
    if (inside && statement.date.last - statement.date.first <
                      taken->date.last - taken->date.first) {
      taken = &statement;
    }
  }
  PublicationDate published;
  *published.mutable_date() = ToDateValue(
      taken->date, taken->basis == FACT_BASIS_TEXT ? DATE_BASIS_EXPLICIT
                                                   : DATE_BASIS_METADATA);
  published.set_basis(taken->basis);
  published.set_time(taken->date.time);
  if (taken->date.utc_offset_minutes) {
    published.set_utc_offset_minutes(*taken->date.utc_offset_minutes);
  }
  if (taken->range.end != 0) {
    published.mutable_span()->set_begin(taken->range.begin);
    published.mutable_span()->set_end(taken->range.end);
  }
  for (const Statement& statement : statements) {
    if (&statement == taken || Intersect(statement.date, taken->date)) continue;
    const std::string note =
        absl::StrCat(Print(statement.date), " in ", statement.source, ": ",
                     taken->source, " is trusted more");
    bool known = false;
    for (const std::string& other : published.rejected()) {
      known = known || other == note;
    }
    if (!known) published.add_rejected(note);
  }
  return published;
}

}  // namespace crosscheck
