#ifndef COMPARATOR_TEXT_DATE_RECOGNIZER_H_
#define COMPARATOR_TEXT_DATE_RECOGNIZER_H_

#include <memory>
#include <vector>

#include "absl/status/statusor.h"
#include "comparator/text/date_expression.h"
#include "comparator/text/date_words.h"
#include "comparator/text/document.h"
#include "comparator/text/token.h"
#include "proto/dates.pb.h"

namespace crosscheck {

struct DateRecognizerOptions {
  // "7/4/2017" is the 7th of April, not the 4th of July. Either way the
  // expression is marked as ambiguous.
  bool day_first = false;
  // Also gives times and parts of the day that stand beside no day ("at
  // dawn"), as DateKind::kTimeOfDay.
  bool times_alone = false;
};

// Finds the dates that sentences name, as they name them:
//
//   CROSSCHECK_ASSIGN_OR_RETURN(auto recognizer,
//                               DateRecognizer::CreateDefault());
//   std::vector<DateExpression> dates;
//   for (const Sentence& sentence : document.sentences()) {
//     dates.clear();
//     recognizer->Find(document, sentence.tokens, &dates);
//     const std::vector<DateValue> values = ResolveDates(dates, context);
//   }
//
// A sentence without a date takes one look at each of its tokens and no
// memory. Immutable and safe to share between threads.
class DateRecognizer {
 public:
  // From a table of the caller's. InvalidArgument where the table is wrong.
  static absl::StatusOr<std::unique_ptr<const DateRecognizer>> Create(
      const DateTable& table, const DateRecognizerOptions& options = {});
  // From the table that is built in (data/dates.textproto).
  static absl::StatusOr<std::unique_ptr<const DateRecognizer>> CreateDefault(
      const DateRecognizerOptions& options = {});

  DateRecognizer(const DateRecognizer&) = delete;
  DateRecognizer& operator=(const DateRecognizer&) = delete;

  // Appends the dates of the tokens `sentence` of `document`, in order; they
  // do not overlap. A range or list gives what its words say: "July 3-7" is
  // one expression, "16, 17 and 18 July" three.
  void Find(const Document& document, TokenRange sentence,
            std::vector<DateExpression>* dates) const;

 private:
  DateRecognizer(std::unique_ptr<const DateWords> words,
                 const DateRecognizerOptions& options);

  bool MayHaveDate(const Document& document, TokenRange sentence) const;

  const std::unique_ptr<const DateWords> words_;
  const DateRecognizerOptions options_;
};

}  // namespace crosscheck

#endif  // COMPARATOR_TEXT_DATE_RECOGNIZER_H_
