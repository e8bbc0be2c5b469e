#ifndef COMPARATOR_TEXT_DATE_PHRASE_PARSER_H_
#define COMPARATOR_TEXT_DATE_PHRASE_PARSER_H_

#include <vector>

#include "comparator/text/calendar_date_parser.h"
#include "comparator/text/date_expression.h"
#include "comparator/text/date_lexemes.h"

namespace crosscheck {

struct DatePhraseOptions {
  // See DateRecognizerOptions.
  bool day_first = false;
  bool times_alone = false;
};

// Puts whole date expressions together: a day, the weekday and time beside
// it, and what qualifies it ("early on Sunday, March 3, at about 2 a.m.").
//
// One object reads one sentence.
class DatePhraseParser {
 public:
  // All arguments outlive the parser.
  DatePhraseParser(const DateLexemes& lexemes, const DatePhraseOptions& options,
                   std::vector<DateExpression>* dates)
      : lex_(lexemes), options_(options), dates_(*dates) {}

  // Appends the expression that begins at `at`, or the several of a list, and
  // returns the index after it; kNoDate where there is none. The token ranges
  // of what is appended count from the sentence's first token.
  int Parse(int at);

 private:
  // What precedes the day.
  int ParseQualifiers(int at);
  int ParseQualifier(int at);
  int ParsePartBefore(int at);
  int ParseTimeBefore(int at);
  // The day itself.
  int ParseCore(int at);
  int ParsePhrase(int at);
  int ParseCalendar(int at);
  int ParseWeekday(int at);
  int ParseShifted(int at);
  int ParseSeason(int at);
  int ParsePortioned(int at);

  int ParseAlone(int at, int end);
  DateBound BoundBefore(int at) const;
  void Append(int begin, int end);
  bool IsQualifiable() const;
  bool IsHabitual(int at) const;

  const DateLexemes& lex_;
  const DatePhraseOptions& options_;
  std::vector<DateExpression>& dates_;
  DateExpression date_;
  // Members of a list before the last, whose month they share.
  CalendarMatch match_;
};

}  // namespace crosscheck

#endif  // COMPARATOR_TEXT_DATE_PHRASE_PARSER_H_
