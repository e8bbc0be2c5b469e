#ifndef COMPARATOR_TEXT_QUANTITY_H_
#define COMPARATOR_TEXT_QUANTITY_H_

#include <cstdint>

#include "comparator/base/count_interval.h"
#include "comparator/text/token.h"

namespace crosscheck {

// A number in a text, with the words that bound it.
struct Quantity {
  // What the words and marks around the number say of it.
  enum Flag : uint16_t {
    // Digits, and nothing before or after them that bounds them.
    kBareDigits = 1 << 0,
    // "one", with nothing that bounds it: often no count ("one of them").
    kOne = 1 << 1,
    // "no", "none", "zero": nobody, or a negation.
    kNegative = 1 << 2,
    kBoth = 1 << 3,
    // "third", "10th". The interval is the rank.
    kOrdinal = 1 << 4,
    // No whole number: "3.5". The interval is the whole numbers around it.
    kDecimal = 1 << 5,
    kMoney = 1 << 6,
    kPercent = 1 << 7,
    // A hyphen joins it to the word before: "AK-47", "mid-30".
    kJoinedBefore = 1 << 8,
    // A hyphen joins it to the word after: "15-year-old", "five-storey".
    kJoinedAfter = 1 << 9,
    // Letters follow without a space: "122mm", "20s".
    kUnitSuffix = 1 << 10,
    // A name rather than a count: "No. 5", "#5".
    kLabel = 1 << 11,
    // "from 20 to 30", which may be a change and not a range.
    kFromTo = 1 << 12,
  };

  // Everything: modifiers, number, what bounds it from behind.
  TokenRange tokens;
  // The number alone: "12" in "at least 12", "20 and 30" in "between 20 and
  // 30".
  TokenRange number;
  CountInterval interval;
  // Flag bits.
  uint16_t flags = 0;

  bool Has(Flag flag) const { return (flags & flag) != 0; }
  // Whether it can count people as it stands: none of the flags that make it a
  // rank, a sum, a share, a measure or part of a compound.
  bool IsPlainCount() const {
    constexpr uint16_t kOthers = kOrdinal | kDecimal | kMoney | kPercent |
                                 kJoinedBefore | kJoinedAfter | kUnitSuffix |
                                 kLabel;
    return (flags & kOthers) == 0;
  }
};

}  // namespace crosscheck

#endif  // COMPARATOR_TEXT_QUANTITY_H_
