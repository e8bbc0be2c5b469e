#ifndef COMPARATOR_REPORT_SOURCE_WORDS_H_
#define COMPARATOR_REPORT_SOURCE_WORDS_H_

#include <string>

#include "absl/strings/string_view.h"
#include "proto/credibility.pb.h"

namespace crosscheck {

// "A" to "F"; "F" where none is set.
absl::string_view ReliabilityLetter(Reliability reliability);

// "12 articles, 40 claims; borne out 85 % (70–93 %)".
std::string RecordWords(const SourceProfile& source);

}  // namespace crosscheck

#endif  // COMPARATOR_REPORT_SOURCE_WORDS_H_
