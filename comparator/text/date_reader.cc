#include "comparator/text/date_reader.h"

#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "absl/status/statusor.h"
#include "absl/strings/ascii.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/str_join.h"
#include "absl/strings/string_view.h"
#include "absl/strings/strip.h"
#include "absl/types/optional.h"
#include "absl/types/span.h"
#include "comparator/base/day_interval.h"
#include "comparator/text/date_context.h"
#include "comparator/text/date_expression.h"
#include "comparator/text/date_recognizer.h"
#include "comparator/text/date_resolver.h"
#include "comparator/text/document.h"
#include "gtest/gtest.h"
#include "proto/value.pb.h"

namespace crosscheck {
namespace {

constexpr uint32_t kMaxSentenceTokens = 400;

std::string ShortName(absl::string_view name, absl::string_view prefix) {
  return absl::AsciiStrToLower(absl::StripPrefix(name, prefix));
}

std::string Describe(const DateValue& value) {
  std::string text;
  if (const absl::optional<DayInterval> days = IntervalOf(value)) {
    text = absl::StrCat(
        FormatIsoInterval(*days), " ",
        ShortName(DatePrecision_Name(value.precision()), "DATE_PRECISION_"));
  } else {
    text = "?";
    if (value.possible_years_size() > 0) {
      absl::StrAppend(&text, " (", absl::StrJoin(value.possible_years(), ", "),
                      ")");
    }
  }
  if (value.basis() != DATE_BASIS_UNSPECIFIED) {
    absl::StrAppend(&text, " ",
                    ShortName(DateBasis_Name(value.basis()), "DATE_BASIS_"));
  }
  if (value.qualifiers_size() > 0) {
    absl::StrAppend(&text, " {", absl::StrJoin(value.qualifiers(), ", "), "}");
  }
  return text;
}

}  // namespace

DateReader::DateReader(const DateRecognizerOptions& options) {
  absl::StatusOr<std::unique_ptr<const DateRecognizer>> recognizer =
      DateRecognizer::CreateDefault(options);
  EXPECT_TRUE(recognizer.ok()) << recognizer.status();
  recognizer_ = *std::move(recognizer);
}

std::vector<DateExpression> DateReader::Find(absl::string_view text) {
  text_ = std::string(text);
  const Block block = {0, static_cast<uint32_t>(text_.size()),
                       BlockKind::kBody};
  document_.Reset(text_, {block}, kMaxSentenceTokens);
  std::vector<DateExpression> dates;
  for (const Sentence& sentence : document_.sentences()) {
    recognizer_->Find(document_, sentence.tokens, &dates);
  }
  return dates;
}

std::string DateReader::Words(absl::string_view text) {
  std::vector<std::string> words;
  for (const DateExpression& date : Find(text)) {
    words.emplace_back(document_.text(date.tokens));
  }
  return absl::StrJoin(words, " | ");
}

std::string DateReader::Resolve(absl::string_view text,
                                const DateContext& context) {
  const std::vector<DateExpression> dates = Find(text);
  const std::vector<DateValue> values = ResolveDates(dates, context);
  std::vector<std::string> lines;
  for (size_t i = 0; i < dates.size(); ++i) {
    lines.push_back(absl::StrCat(document_.text(dates[i].tokens), " = ",
                                 Describe(values[i])));
  }
  return absl::StrJoin(lines, " | ");
}

void ExpectDates(absl::Span<const DateRow> rows) {
  DateReader reader;
  for (const DateRow& row : rows) {
    EXPECT_EQ(reader.Resolve(row.text, PublishedOn(row.published)),
              row.expected)
        << row.text << " (published " << row.published << ")";
  }
}

DateContext PublishedOn(absl::string_view published) {
  DateContext context;
  if (const absl::optional<PartialDate> date = ParsePartialDate(published)) {
    context.publication = date->days;
  }
  return context;
}

}  // namespace crosscheck
