#include "comparator/text/sentence_opener.h"

#include "absl/strings/string_view.h"
#include "comparator/base/sorted_words.h"

namespace crosscheck {
namespace {

constexpr absl::string_view kOpeners[] = {
#include "comparator/text/sentence_openers.inc"
};
static_assert(AreSorted(kOpeners), "in byte order");

constexpr absl::string_view kHourFollowers[] = {
#include "comparator/text/hour_followers.inc"
};
static_assert(AreSorted(kHourFollowers), "in byte order");

}  // namespace

bool OpensSentence(absl::string_view norm) { return IsAmong(kOpeners, norm); }

bool FollowsHour(absl::string_view norm) {
  return IsAmong(kHourFollowers, norm);
}

}  // namespace crosscheck
