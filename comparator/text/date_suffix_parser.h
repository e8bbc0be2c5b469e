#ifndef COMPARATOR_TEXT_DATE_SUFFIX_PARSER_H_
#define COMPARATOR_TEXT_DATE_SUFFIX_PARSER_H_

#include "comparator/text/date_expression.h"
#include "comparator/text/date_lexemes.h"

namespace crosscheck {

struct DateSuffixOptions {
  // See DateRecognizerOptions.
  bool day_first = false;
  // `date` is the last of a list of days.
  bool list = false;
};

// Reads into `date` what follows it and belongs to it: "Friday [night at about
// 11 p.m.]", "Thursday [(December 10th)]", "1 July [(Friday)]", "Friday [last
// week]", "Friday [night into Saturday]". Returns the index after it, or `at`.
int ParseDateSuffixes(const DateLexemes& lexemes, int at,
                      const DateSuffixOptions& options, DateExpression* date);

}  // namespace crosscheck

#endif  // COMPARATOR_TEXT_DATE_SUFFIX_PARSER_H_
