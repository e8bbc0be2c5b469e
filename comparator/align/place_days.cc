#include "comparator/align/place_days.h"

#include <algorithm>

namespace crosscheck {

PlaceDays::PlaceDays(absl::Span<const Mention> mentions) {
  for (const Mention& mention : mentions) {
    if (mention.campaign) continue;
    for (const MentionDate& date : mention.dates) {
      if (!date.dated || date.first != date.last) continue;
      for (const MentionPlace& place : mention.places) {
        if (place.id == MentionPlace::kNone) continue;
        days_[place.id].push_back(date.first);
        for (const uint32_t parent : place.parents) {
          days_[parent].push_back(date.first);
        }
      }
    }
  }
  for (auto& [place, days] : days_) {
    std::sort(days.begin(), days.end());
    days.erase(std::unique(days.begin(), days.end()), days.end());
  }
}

double PlaceDays::ShareAround(uint32_t place, DayNumber day) const {
  const auto found = days_.find(place);
  if (found == days_.end()) return 0;
  const std::vector<DayNumber>& days = found->second;
  const auto begin = std::lower_bound(days.begin(), days.end(), day - kReach);
  const auto end = std::upper_bound(begin, days.end(), day + kReach);
  const auto others =
      (end - begin) - (std::binary_search(begin, end, day) ? 1 : 0);
  return static_cast<double>(others) / (2 * kReach);
}

}  // namespace crosscheck
