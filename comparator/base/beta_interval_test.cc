#include "comparator/base/beta_interval.h"

#include <cmath>

#include "gtest/gtest.h"

namespace crosscheck {
namespace {

// For whole a and b, I_x(a, b) is the chance of at least a successes in
// a + b - 1 trials (DLMF 8.17.5).
double ByBinomialSum(double x, int a, int b) {
  const int n = a + b - 1;
  double sum = 0;
  for (int k = a; k <= n; ++k) {
    double term = 1;
    for (int i = 0; i < k; ++i) term *= x * (n - i) / (i + 1);
    for (int i = 0; i < n - k; ++i) term *= 1 - x;
    sum += term;
  }
  return sum;
}

TEST(BetaCdf, IsTheBinomialSumForWholeNumbers) {
  for (const int a : {1, 2, 3, 7, 20, 60}) {
    for (const int b : {1, 2, 5, 30}) {
      for (const double x : {0.01, 0.2, 0.5, 0.77, 0.99}) {
        EXPECT_NEAR(BetaCdf(x, a, b), ByBinomialSum(x, a, b), 1e-11)
            << a << " " << b << " " << x;
      }
    }
  }
}

TEST(BetaCdf, IsTheArcSineLawForHalves) {
  for (const double x : {0.1, 0.5, 0.9}) {
    EXPECT_NEAR(BetaCdf(x, 0.5, 0.5), 2 / M_PI * std::asin(std::sqrt(x)),
                1e-10);
  }
}

TEST(BetaCdf, ReachesFromZeroToOne) {
  EXPECT_EQ(BetaCdf(0, 2, 3), 0);
  EXPECT_EQ(BetaCdf(1, 2, 3), 1);
  EXPECT_EQ(BetaCdf(-1, 2, 3), 0);
  EXPECT_NEAR(BetaCdf(0.3, 1e5, 1e5), 0, 1e-12);
  EXPECT_NEAR(BetaCdf(0.7, 1e5, 1e5), 1, 1e-12);
}

TEST(BetaQuantile, TurnsTheFunctionRound) {
  for (const double a : {0.5, 1.0, 4.0, 250.0}) {
    for (const double b : {0.5, 2.0, 30.0}) {
      for (const double p : {0.05, 0.5, 0.95}) {
        EXPECT_NEAR(BetaCdf(BetaQuantile(p, a, b), a, b), p, 1e-7);
      }
    }
  }
}

TEST(CredibleInterval, NarrowsWithWhatIsKnown) {
  const BetaInterval little = CredibleInterval(4, 1, 0.9);
  EXPECT_DOUBLE_EQ(little.mean, 0.8);
  const BetaInterval much = CredibleInterval(400, 100, 0.9);
  EXPECT_DOUBLE_EQ(much.mean, 0.8);
  EXPECT_LT(little.low, much.low);
  EXPECT_GT(little.high, much.high);
  EXPECT_LT(much.high - much.low, 0.07);
}

}  // namespace
}  // namespace crosscheck
