#ifndef COMPARATOR_TEXT_DATE_COUNT_H_
#define COMPARATOR_TEXT_DATE_COUNT_H_

#include "comparator/text/date_lexemes.h"
#include "proto/dates.pb.h"

namespace crosscheck {

// A number of units of time.
struct DateCount {
  static constexpr int kNone = -1;

  // Least and greatest number meant.
  int lo = 0;
  int hi = 0;
  // Index after its last lexeme; kNone where there is no number.
  int end = kNone;
};

// The number that begins at `at`: "three", "a", "two or three", "a couple of",
// "several", "24".
DateCount ReadDateCount(const DateLexemes& lex, int at);

// How many a plural without a number means: "days later", "recent weeks".
DateCount VagueDateCount(TimeUnit unit);

}  // namespace crosscheck

#endif  // COMPARATOR_TEXT_DATE_COUNT_H_
