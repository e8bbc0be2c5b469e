#include "comparator/fuse/claim_table.h"

#include <algorithm>
#include <cstddef>
#include <tuple>
#include <utility>

#include "absl/status/status.h"
#include "absl/strings/ascii.h"
#include "absl/strings/match.h"
#include "absl/strings/numbers.h"
#include "absl/strings/str_cat.h"
#include "absl/types/optional.h"
#include "comparator/base/csv.h"
#include "comparator/base/status_macros.h"

namespace crosscheck {
namespace {

absl::Status At(absl::string_view name, int line, absl::string_view message) {
  return absl::InvalidArgumentError(
      absl::StrCat(name, ":", line, ": ", message));
}

// Where the columns are.
struct Columns {
  size_t count = 0;
  absl::optional<size_t> object;
  absl::optional<size_t> source;
  absl::optional<size_t> value;
  absl::optional<size_t> time;
};

absl::StatusOr<Columns> ReadHeader(absl::string_view name, const CsvRow& row) {
  Columns columns;
  columns.count = row.cells.size();
  const std::pair<absl::string_view, absl::optional<size_t>*> known[] = {
      {"object", &columns.object},
      {"source", &columns.source},
      {"value", &columns.value},
      {"time", &columns.time}};
  for (const auto& [title, column] : known) {
    for (size_t i = 0; i < row.cells.size(); ++i) {
      const absl::string_view cell = absl::StripAsciiWhitespace(row.cells[i]);
      if (!absl::EqualsIgnoreCase(cell, title)) continue;
      if (column->has_value()) {
        return At(name, row.line,
                  absl::StrCat("two columns are called \"", title, "\""));
      }
      *column = i;
    }
    if (!column->has_value() && column != &columns.time) {
      return At(name, row.line, absl::StrCat("no column \"", title, "\""));
    }
  }
  return columns;
}

// Ascending, without repetition.
std::vector<std::string> Distinct(std::vector<std::string> words) {
  std::sort(words.begin(), words.end());
  words.erase(std::unique(words.begin(), words.end()), words.end());
  return words;
}

int IndexOf(const std::vector<std::string>& words, const std::string& word) {
  return static_cast<int>(std::lower_bound(words.begin(), words.end(), word) -
                          words.begin());
}

// Earliest first: by number where all are numbers, else by their bytes.
std::vector<std::string> InOrderOfTime(std::vector<std::string> times) {
  times = Distinct(std::move(times));
  double number = 0;
  const bool numbers = std::all_of(times.begin(), times.end(),
                                   [&number](const std::string& time) {
                                     return absl::SimpleAtod(time, &number);
                                   });
  if (numbers) {
    std::stable_sort(times.begin(), times.end(),
                     [](const std::string& a, const std::string& b) {
                       double x = 0, y = 0;
                       return absl::SimpleAtod(a, &x) &&
                              absl::SimpleAtod(b, &y) && x < y;
                     });
  }
  return times;
}

// Of the claims of each source on each object, those of the latest time.
void KeepLatest(std::vector<ClaimTable::Claim>* claims) {
  size_t kept = 0;
  for (size_t begin = 0, end = 0; begin < claims->size(); begin = end) {
    int latest = -1;
    const auto same = [&](const ClaimTable::Claim& claim) {
      return claim.object == (*claims)[begin].object &&
             claim.source == (*claims)[begin].source;
    };
    for (end = begin; end < claims->size() && same((*claims)[end]); ++end) {
      latest = std::max(latest, (*claims)[end].time);
    }
    const std::vector<ClaimTable::Claim> group(claims->begin() + begin,
                                               claims->begin() + end);
    for (const ClaimTable::Claim& claim : group) {
      if (claim.time == latest) (*claims)[kept++] = claim;
    }
  }
  claims->resize(kept);
}

}  // namespace

absl::StatusOr<ClaimTable> ClaimTable::Parse(absl::string_view name,
                                             absl::string_view csv) {
  absl::optional<Columns> columns;
  std::vector<ClaimRow> rows;
  CROSSCHECK_RETURN_IF_ERROR(
      ReadCsv(name, csv, [&](CsvRow row) -> absl::Status {
        if (!columns.has_value()) {
          CROSSCHECK_ASSIGN_OR_RETURN(columns, ReadHeader(name, row));
          return absl::OkStatus();
        }
        if (row.cells.size() != columns->count) {
          return At(name, row.line,
                    absl::StrCat(row.cells.size(),
                                 " cells where the first "
                                 "row has ",
                                 columns->count));
        }
        ClaimRow claim;
        claim.object = std::move(row.cells[*columns->object]);
        claim.source = std::move(row.cells[*columns->source]);
        claim.value = std::move(row.cells[*columns->value]);
        if (columns->time.has_value()) {
          claim.time = std::move(row.cells[*columns->time]);
        }
        rows.push_back(std::move(claim));
        return absl::OkStatus();
      }));
  if (!columns.has_value()) return At(name, 1, "no row of column names");
  return FromRows(std::move(rows));
}

ClaimTable ClaimTable::FromRows(std::vector<ClaimRow> rows) {
  rows.erase(
      std::remove_if(rows.begin(), rows.end(),
                     [](const ClaimRow& row) {
                       return absl::StripAsciiWhitespace(row.value).empty();
                     }),
      rows.end());
  ClaimTable table;
  std::vector<std::string> times;
  for (const ClaimRow& row : rows) {
    table.objects_.push_back(row.object);
    table.sources_.push_back(row.source);
    table.values_.push_back(row.value);
    if (!row.time.empty()) times.push_back(row.time);
  }
  table.objects_ = Distinct(std::move(table.objects_));
  table.sources_ = Distinct(std::move(table.sources_));
  table.values_ = Distinct(std::move(table.values_));
  const std::vector<std::string> sorted = Distinct(times);
  const std::vector<std::string> ordered = InOrderOfTime(std::move(times));
  std::vector<int> rank(sorted.size());
  for (size_t i = 0; i < ordered.size(); ++i) {
    rank[IndexOf(sorted, ordered[i])] = static_cast<int>(i);
  }
  for (const ClaimRow& row : rows) {
    Claim claim;
    claim.object = IndexOf(table.objects_, row.object);
    claim.source = IndexOf(table.sources_, row.source);
    claim.value = IndexOf(table.values_, row.value);
    if (!row.time.empty()) claim.time = rank[IndexOf(sorted, row.time)];
    table.claims_.push_back(claim);
  }
  const auto key = [](const Claim& claim) {
    return std::make_tuple(claim.object, claim.source, claim.value, claim.time);
  };
  std::sort(table.claims_.begin(), table.claims_.end(),
            [&key](const Claim& a, const Claim& b) { return key(a) < key(b); });
  KeepLatest(&table.claims_);
  // Equal values of one time: one claim.
  table.claims_.erase(std::unique(table.claims_.begin(), table.claims_.end(),
                                  [&key](const Claim& a, const Claim& b) {
                                    return key(a) == key(b);
                                  }),
                      table.claims_.end());
  return table;
}

}  // namespace crosscheck
