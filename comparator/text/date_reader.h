// Dates of one-sentence texts, for tests.

#ifndef COMPARATOR_TEXT_DATE_READER_H_
#define COMPARATOR_TEXT_DATE_READER_H_

#include <memory>
#include <string>
#include <vector>

#include "absl/strings/string_view.h"
#include "absl/types/span.h"
#include "comparator/text/date_context.h"
#include "comparator/text/date_expression.h"
#include "comparator/text/date_recognizer.h"
#include "comparator/text/document.h"

namespace crosscheck {

// Reads texts with the built-in table. The expressions of a text are in the
// terms of document(), which holds the text last read.
class DateReader {
 public:
  // Ends the test where the built-in table is broken.
  explicit DateReader(const DateRecognizerOptions& options = {});

  std::vector<DateExpression> Find(absl::string_view text);

  // The words of each expression, joined by " | ".
  std::string Words(absl::string_view text);

  // What each expression stands for, joined by " | ":
  // "Friday night = 2016-07-01 day weekday {night}", with the interval as
  // FormatIsoInterval() has it, then precision, basis and qualifiers;
  // "night before = ? relative_to_event {night}" where the day is not known,
  // with the years that remain in parentheses.
  std::string Resolve(absl::string_view text, const DateContext& context);

  const Document& document() const { return document_; }

 private:
  std::unique_ptr<const DateRecognizer> recognizer_;
  std::string text_;
  Document document_;
};

// A text, when it was published (as for PublishedOn()), and what Resolve()
// makes of it.
struct DateRow {
  absl::string_view published;
  absl::string_view text;
  absl::string_view expected;
};

void ExpectDates(absl::Span<const DateRow> rows);

// A context with a publication date: "2016-07-06", "2016-07", "2016"; none
// where it is empty.
DateContext PublishedOn(absl::string_view published);

}  // namespace crosscheck

#endif  // COMPARATOR_TEXT_DATE_READER_H_
