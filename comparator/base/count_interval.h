#ifndef COMPARATOR_BASE_COUNT_INTERVAL_H_
#define COMPARATOR_BASE_COUNT_INTERVAL_H_

#include <cstdint>
#include <ostream>
#include <string>

#include "absl/types/optional.h"
#include "proto/value.pb.h"

namespace crosscheck {

// A closed interval [lo, hi] of whole numbers, or [lo, ∞): what a text says
// about a count. "At least 12" is AtLeast(12), "20 to 30" is Between(20, 30).
//
//   CountInterval killed = CountInterval::AtLeast(12);
//   if (killed.Disjoint(CountInterval::Exactly(9))) ...
//   killed.ToString();  // "≥ 12"
//
// No operation overflows: sums stop at the greatest number of 32 bits. An
// interval with hi < lo is empty; only Intersection() makes one.
struct CountInterval {
  uint32_t lo = 0;
  // No value for an open end.
  absl::optional<uint32_t> hi;
  // The words themselves say that the figure is not exact: "about", "dozens".
  bool approximate = false;

  static CountInterval Exactly(uint32_t n) { return {n, n, false}; }
  static CountInterval AtLeast(uint32_t n) { return {n, absl::nullopt, false}; }
  static CountInterval AtMost(uint32_t n) { return {0, n, false}; }
  static CountInterval Between(uint32_t lo, uint32_t hi) {
    return {lo, hi, false};
  }

  bool IsEmpty() const { return hi.has_value() && *hi < lo; }
  // One number, said as exact.
  bool IsExact() const { return hi == lo && !approximate; }
  bool IsZero() const { return hi == 0u && lo == 0; }
  bool IsOpen() const { return !hi.has_value(); }

  bool Contains(uint32_t n) const { return lo <= n && (!hi || n <= *hi); }
  // Whether every number of a non-empty `other` is in this one.
  bool Contains(const CountInterval& other) const;
  // Whether both have a number in common.
  bool Intersects(const CountInterval& other) const;
  bool Disjoint(const CountInterval& other) const { return !Intersects(other); }

  // "12", "≥ 12", "≤ 12", "20–30"; with "about" before an approximate one
  // whose middle the words gave ("about 25"), "~" before any other ("~ 12–99",
  // "~ ≥ 1"). An empty one is "none".
  std::string ToString() const;

  friend bool operator==(const CountInterval& a, const CountInterval& b) {
    return a.lo == b.lo && a.hi == b.hi && a.approximate == b.approximate;
  }
  friend bool operator!=(const CountInterval& a, const CountInterval& b) {
    return !(a == b);
  }
};

// The numbers in both; approximate where either is. Empty where they are
// disjoint.
CountInterval Intersection(const CountInterval& a, const CountInterval& b);

// The least interval that has the numbers of both; approximate where either
// is. An empty interval adds nothing.
CountInterval Union(const CountInterval& a, const CountInterval& b);

// What the count of two groups together may be; approximate where either is.
CountInterval Sum(const CountInterval& a, const CountInterval& b);

// "About n": the whole numbers within 10 % of n, and those next to it ("about
// 1" does not reach 0). Approximate.
CountInterval About(uint32_t n);

// Reads and writes lo, hi and approximate; the other fields of a CountValue
// stay what they are.
CountInterval ToCountInterval(const CountValue& value);
void SetCountValue(const CountInterval& interval, CountValue* value);

std::ostream& operator<<(std::ostream& os, const CountInterval& interval);

}  // namespace crosscheck

#endif  // COMPARATOR_BASE_COUNT_INTERVAL_H_
