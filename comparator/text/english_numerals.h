#ifndef COMPARATOR_TEXT_ENGLISH_NUMERALS_H_
#define COMPARATOR_TEXT_ENGLISH_NUMERALS_H_

#include "absl/status/statusor.h"
#include "proto/numerals.pb.h"

namespace crosscheck {

// The table of data/numerals.textproto, which is built in. InvalidArgument
// where that file is broken, which its test rules out.
absl::StatusOr<NumeralTable> EnglishNumerals();

}  // namespace crosscheck

#endif  // COMPARATOR_TEXT_ENGLISH_NUMERALS_H_
