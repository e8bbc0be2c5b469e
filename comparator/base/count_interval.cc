#include "comparator/base/count_interval.h"

#include <algorithm>
#include <cstdint>
#include <limits>
#include <ostream>
#include <string>

#include "absl/strings/str_cat.h"
#include "absl/types/optional.h"
#include "proto/value.pb.h"

namespace crosscheck {
namespace {

uint32_t AddOrMax(uint32_t a, uint32_t b) {
  constexpr uint32_t kMax = std::numeric_limits<uint32_t>::max();
  return a > kMax - b ? kMax : a + b;
}

// The number whose About() the interval is, if there is one.
absl::optional<uint32_t> MiddleOf(const CountInterval& interval) {
  if (!interval.hi || interval.IsEmpty()) return absl::nullopt;
  const uint64_t sum = uint64_t{interval.lo} + *interval.hi;
  const uint32_t middle = static_cast<uint32_t>(sum / 2);
  const CountInterval about = About(middle);
  if (about.lo == interval.lo && about.hi == interval.hi) return middle;
  return absl::nullopt;
}

}  // namespace

bool CountInterval::Contains(const CountInterval& other) const {
  if (other.lo < lo) return false;
  if (!hi) return true;
  return other.hi && *other.hi <= *hi;
}

bool CountInterval::Intersects(const CountInterval& other) const {
  return !Intersection(*this, other).IsEmpty() && !IsEmpty() &&
         !other.IsEmpty();
}

std::string CountInterval::ToString() const {
  if (IsEmpty()) return "none";
  if (approximate) {
    if (const absl::optional<uint32_t> middle = MiddleOf(*this)) {
      return absl::StrCat("about ", *middle);
    }
  }
  const char* const sign = approximate ? "~ " : "";
  if (!hi) return absl::StrCat(sign, "≥ ", lo);
  if (*hi == lo) return absl::StrCat(sign, lo);
  if (lo == 0) return absl::StrCat(sign, "≤ ", *hi);
  return absl::StrCat(sign, lo, "–", *hi);
}

CountInterval Intersection(const CountInterval& a, const CountInterval& b) {
  CountInterval result;
  result.lo = std::max(a.lo, b.lo);
  result.hi = a.hi && b.hi ? std::min(*a.hi, *b.hi) : a.hi ? a.hi : b.hi;
  result.approximate = a.approximate || b.approximate;
  return result;
}

CountInterval Union(const CountInterval& a, const CountInterval& b) {
  if (a.IsEmpty()) return b;
  if (b.IsEmpty()) return a;
  CountInterval result;
  result.lo = std::min(a.lo, b.lo);
  if (a.hi && b.hi) result.hi = std::max(*a.hi, *b.hi);
  result.approximate = a.approximate || b.approximate;
  return result;
}

CountInterval Sum(const CountInterval& a, const CountInterval& b) {
  if (a.IsEmpty()) return a;
  if (b.IsEmpty()) return b;
  CountInterval result;
  result.lo = AddOrMax(a.lo, b.lo);
  if (a.hi && b.hi) result.hi = AddOrMax(*a.hi, *b.hi);
  result.approximate = a.approximate || b.approximate;
  return result;
}

CountInterval About(uint32_t n) {
  const uint32_t margin = std::max<uint32_t>(1, n / 10);
  CountInterval result;
  result.lo = n > margin ? n - margin : std::min<uint32_t>(n, 1);
  result.hi = AddOrMax(n, margin);
  result.approximate = true;
  return result;
}

CountInterval ToCountInterval(const CountValue& value) {
  CountInterval interval;
  interval.lo = value.lo();
  if (value.has_hi()) interval.hi = value.hi();
  interval.approximate = value.approximate();
  return interval;
}

void SetCountValue(const CountInterval& interval, CountValue* value) {
  value->set_lo(interval.lo);
  if (interval.hi) {
    value->set_hi(*interval.hi);
  } else {
    value->clear_hi();
  }
  value->set_approximate(interval.approximate);
}

std::ostream& operator<<(std::ostream& os, const CountInterval& interval) {
  return os << interval.ToString();
}

}  // namespace crosscheck
