#include "comparator/base/count_interval.h"

#include <cstdint>
#include <limits>
#include <string>
#include <vector>

#include "absl/types/optional.h"
#include "comparator/testing/equals_proto.h"
#include "gmock/gmock.h"
#include "gtest/gtest.h"
#include "proto/value.pb.h"

namespace crosscheck {
namespace {

constexpr uint32_t kMax = std::numeric_limits<uint32_t>::max();

CountInterval Approximately(uint32_t lo, absl::optional<uint32_t> hi) {
  return {lo, hi, true};
}

// Every interval over the numbers below `limit`, open ones too.
std::vector<CountInterval> SmallIntervals(uint32_t limit) {
  std::vector<CountInterval> intervals;
  for (uint32_t lo = 0; lo < limit; ++lo) {
    intervals.push_back(CountInterval::AtLeast(lo));
    for (uint32_t hi = lo; hi < limit; ++hi) {
      intervals.push_back(CountInterval::Between(lo, hi));
    }
  }
  return intervals;
}

TEST(CountInterval, IsWhatItsMakersSay) {
  EXPECT_TRUE(CountInterval::Exactly(12).IsExact());
  EXPECT_FALSE(Approximately(2, 2).IsExact());
  EXPECT_FALSE(CountInterval::AtLeast(12).IsExact());
  EXPECT_TRUE(CountInterval::AtLeast(12).IsOpen());
  EXPECT_TRUE(CountInterval::Exactly(0).IsZero());
  EXPECT_FALSE(CountInterval::AtMost(1).IsZero());
  EXPECT_TRUE(CountInterval::AtMost(80).Contains(0));
  EXPECT_FALSE(CountInterval::AtMost(80).Contains(81));
  EXPECT_TRUE(CountInterval::AtLeast(12).Contains(kMax));
}

TEST(CountInterval, RelatesAsSetsDo) {
  // Beyond the greatest closed end, open intervals are all alike.
  constexpr uint32_t kLimit = 6;
  for (const CountInterval& a : SmallIntervals(kLimit)) {
    for (const CountInterval& b : SmallIntervals(kLimit)) {
      bool meet = false;
      bool contains = true;
      for (uint32_t n = 0; n <= kLimit; ++n) {
        meet |= a.Contains(n) && b.Contains(n);
        contains &= a.Contains(n) || !b.Contains(n);
        EXPECT_EQ(Intersection(a, b).Contains(n),
                  a.Contains(n) && b.Contains(n));
        if (a.Contains(n) || b.Contains(n)) {
          EXPECT_TRUE(Union(a, b).Contains(n));
        }
      }
      EXPECT_EQ(a.Intersects(b), meet) << a << " " << b;
      EXPECT_EQ(a.Disjoint(b), !meet) << a << " " << b;
      EXPECT_EQ(a.Contains(b), contains) << a << " " << b;
      EXPECT_EQ(Union(a, b), Union(b, a));
      EXPECT_EQ(Sum(a, b), Sum(b, a));
      EXPECT_EQ(Sum(a, b).lo, a.lo + b.lo);
      EXPECT_EQ(Sum(a, b).IsOpen(), a.IsOpen() || b.IsOpen());
    }
  }
}

TEST(CountInterval, DoesNotOverflow) {
  EXPECT_EQ(Sum(CountInterval::Exactly(kMax), CountInterval::Exactly(1)),
            CountInterval::Exactly(kMax));
  EXPECT_EQ(About(kMax).hi, kMax);
  EXPECT_EQ(Approximately(kMax, kMax).ToString(), "~ 4294967295");
}

TEST(CountInterval, KnowsTheEmptyOne) {
  const CountInterval empty =
      Intersection(CountInterval::Exactly(3), CountInterval::Exactly(5));
  const CountInterval two = CountInterval::Exactly(2);
  EXPECT_TRUE(empty.IsEmpty());
  EXPECT_EQ(empty.ToString(), "none");
  EXPECT_TRUE(empty.Disjoint(CountInterval::AtLeast(0)));
  EXPECT_TRUE(CountInterval::AtLeast(0).Disjoint(empty));
  EXPECT_EQ(Union(empty, two), two);
  EXPECT_EQ(Union(two, empty), two);
  EXPECT_TRUE(Sum(empty, two).IsEmpty());
}

TEST(CountInterval, HandsApproximationOn) {
  const CountInterval dozens = Approximately(12, 99);
  const CountInterval exact = CountInterval::Exactly(20);
  EXPECT_TRUE(Sum(dozens, exact).approximate);
  EXPECT_TRUE(Union(exact, dozens).approximate);
  EXPECT_TRUE(Intersection(exact, dozens).approximate);
}

struct AboutCase {
  uint32_t n;
  uint32_t lo;
  uint32_t hi;
};

TEST(About, TakesTenPercentAndAtLeastOne) {
  for (const AboutCase& c :
       {AboutCase{0, 0, 1}, AboutCase{1, 1, 2}, AboutCase{2, 1, 3},
        AboutCase{12, 11, 13}, AboutCase{25, 23, 27}, AboutCase{50, 45, 55},
        AboutCase{120, 108, 132}, AboutCase{1500, 1350, 1650}}) {
    EXPECT_EQ(About(c.n), Approximately(c.lo, c.hi)) << c.n;
  }
}

struct PrintCase {
  CountInterval interval;
  std::string expected;
};

TEST(CountInterval, Prints) {
  const PrintCase cases[] = {
      {CountInterval::Exactly(12), "12"},
      {CountInterval::Exactly(0), "0"},
      {CountInterval::AtLeast(12), "≥ 12"},
      {CountInterval::AtMost(12), "≤ 12"},
      {CountInterval::Between(20, 30), "20–30"},
      {About(1), "about 1"},
      {About(25), "about 25"},
      {About(120), "about 120"},
      {Approximately(12, 99), "~ 12–99"},
      {Approximately(2, 2), "~ 2"},
      {Approximately(1, absl::nullopt), "~ ≥ 1"},
  };
  for (const PrintCase& c : cases) {
    EXPECT_EQ(c.interval.ToString(), c.expected);
  }
}

TEST(CountInterval, PrintsEveryAboutByItsMiddle) {
  for (uint32_t n = 0; n < 3000; ++n) {
    EXPECT_EQ(About(n).ToString(), "about " + std::to_string(n));
  }
}

TEST(CountInterval, GoesToTheRecordAndBack) {
  for (const CountInterval& interval :
       {CountInterval::Exactly(0), CountInterval::Exactly(12),
        CountInterval::AtLeast(3), About(50)}) {
    CountValue value;
    SetCountValue(interval, &value);
    EXPECT_EQ(ToCountInterval(value), interval);
  }
}

TEST(CountInterval, LeavesTheRestOfTheRecord) {
  CountValue value;
  value.set_hi(9);
  value.set_approximate(true);
  value.set_unit(UNIT_KILLED);
  SetCountValue(CountInterval::AtLeast(12), &value);
  EXPECT_THAT(value, EqualsProto("lo: 12 unit: UNIT_KILLED"));
}

}  // namespace
}  // namespace crosscheck
