#include "comparator/text/sentence_opener.h"

#include <algorithm>
#include <cstddef>
#include <iterator>

#include "absl/strings/string_view.h"

namespace crosscheck {
namespace {

constexpr absl::string_view kOpeners[] = {
#include "comparator/text/sentence_openers.inc"
};

constexpr absl::string_view kHourFollowers[] = {
#include "comparator/text/hour_followers.inc"
};

template <size_t kSize>
bool Contains(const absl::string_view (&words)[kSize], absl::string_view word) {
  return std::binary_search(std::begin(words), std::end(words), word);
}

}  // namespace

bool OpensSentence(absl::string_view norm) { return Contains(kOpeners, norm); }

bool FollowsHour(absl::string_view norm) {
  return Contains(kHourFollowers, norm);
}

}  // namespace crosscheck
