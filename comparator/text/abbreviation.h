#ifndef COMPARATOR_TEXT_ABBREVIATION_H_
#define COMPARATOR_TEXT_ABBREVIATION_H_

#include <cstdint>

#include "absl/strings/string_view.h"

namespace crosscheck {

// Bits of what AbbreviationFlags() returns.
enum AbbreviationFlag : uint8_t {
  // Stands before a name, so that no sentence ends with it: "Gen.".
  kBeforeName = 1,
  // An abbreviation before a digit only: "No. 5".
  kBeforeNumber = 2,
  // May be the last word of a sentence: "Inc.".
  kMayEndSentence = 4,
  // An abbreviation only when capitalised: "Sat.".
  kOnlyCapitalized = 8,
};

// What is known of the normalised word `norm` before a full stop: a union of
// AbbreviationFlag bits, 0 for a word that is no abbreviation. The list is
// data/abbreviations.txt.
uint8_t AbbreviationFlags(absl::string_view norm);

}  // namespace crosscheck

#endif  // COMPARATOR_TEXT_ABBREVIATION_H_
