#include "comparator/values/publication_time.h"

#include <cstdint>
#include <string>
#include <utility>
#include <vector>

#include "absl/strings/numbers.h"
#include "absl/strings/str_split.h"
#include "absl/strings/string_view.h"

namespace crosscheck {
namespace {

// "07:15", "7:15:30".
absl::optional<int> ParseMinute(absl::string_view time) {
  const std::vector<absl::string_view> parts = absl::StrSplit(time, ':');
  int hour = 0;
  int minute = 0;
  if (parts.size() < 2 || !absl::SimpleAtoi(parts[0], &hour) ||
      !absl::SimpleAtoi(parts[1].substr(0, 2), &minute)) {
    return absl::nullopt;
  }
  if (hour < 0 || hour > 23 || minute < 0 || minute > 59) return absl::nullopt;
  return hour * 60 + minute;
}

TimeOrder Ordered(int64_t a, int64_t b) {
  if (a < b) return TimeOrder::kFirstEarlier;
  if (a > b) return TimeOrder::kSecondEarlier;
  return TimeOrder::kUnknown;
}

}  // namespace

PublicationTime PublicationTimeOf(const Article& article) {
  PublicationTime time;
  time.version = article.version();
  if (!article.has_published()) return time;
  const PublicationDate& published = article.published();
  time.days = IntervalOf(published.date());
  time.minute = ParseMinute(published.time());
  if (published.has_utc_offset_minutes()) {
    time.utc_offset_minutes = published.utc_offset_minutes();
  }
  return time;
}

TimeOrder OrderOf(const PublicationTime& a, const PublicationTime& b) {
  constexpr int64_t kMinutesPerDay = 24 * 60;
  if (!a.days.has_value() || !b.days.has_value()) return TimeOrder::kUnknown;
  const bool one_clock = a.utc_offset_minutes == b.utc_offset_minutes;
  const bool known_clocks =
      a.utc_offset_minutes.has_value() && b.utc_offset_minutes.has_value();
  if (a.days->size() == 1 && b.days->size() == 1 && a.minute.has_value() &&
      b.minute.has_value() && (one_clock || known_clocks)) {
    const int64_t days = b.days->first - a.days->first;
    return Ordered(
        *a.minute - a.utc_offset_minutes.value_or(0),
        days * kMinutesPerDay + *b.minute - b.utc_offset_minutes.value_or(0));
  }
  if (a.days->last < b.days->first) return TimeOrder::kFirstEarlier;
  if (b.days->last < a.days->first) return TimeOrder::kSecondEarlier;
  return TimeOrder::kUnknown;
}

TimeOrder Mirrored(TimeOrder order) {
  switch (order) {
    case TimeOrder::kFirstEarlier:
      return TimeOrder::kSecondEarlier;
    case TimeOrder::kSecondEarlier:
      return TimeOrder::kFirstEarlier;
    case TimeOrder::kUnknown:
      break;
  }
  return TimeOrder::kUnknown;
}

}  // namespace crosscheck
