#include "comparator/base/beta_interval.h"

#include <cmath>

namespace crosscheck {
namespace {

constexpr double kTiny = 1e-300;
constexpr double kPrecise = 1e-14;
constexpr int kMostTerms = 10000;

double AwayFromZero(double x) { return std::abs(x) < kTiny ? kTiny : x; }

// The continued fraction of DLMF 8.17.22 by the modified method of Lentz;
// converges fast for x < (a + 1) / (a + b + 2).
double ContinuedFraction(double x, double a, double b) {
  double c = 1;
  double d = 1 / AwayFromZero(1 - (a + b) * x / (a + 1));
  double fraction = d;
  for (int m = 1; m <= kMostTerms; ++m) {
    const double even = m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m));
    d = 1 / AwayFromZero(1 + even * d);
    c = AwayFromZero(1 + even / c);
    fraction *= d * c;
    const double odd =
        -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1));
    d = 1 / AwayFromZero(1 + odd * d);
    c = AwayFromZero(1 + odd / c);
    fraction *= d * c;
    if (std::abs(d * c - 1) < kPrecise) break;
  }
  return fraction;
}

// The natural logarithm of the gamma function, by Stirling's series after
// shifting x above 10. std::lgamma() writes a global.
double LogGamma(double x) {
  double shift = 0;
  while (x < 10) shift += std::log(x++);
  const double y = 1 / (x * x);
  const double series =
      (1.0 / 12 - y * (1.0 / 360 - y * (1.0 / 1260 - y / 1680))) / x;
  constexpr double kHalfLogTwoPi = 0.91893853320467274178;
  return (x - 0.5) * std::log(x) - x + kHalfLogTwoPi + series - shift;
}

// The distribution function of one pair of parameters.
class Cdf {
 public:
  Cdf(double a, double b)
      : a_(a), b_(b), factor_(LogGamma(a + b) - LogGamma(a) - LogGamma(b)) {}

  double operator()(double x) const {
    if (x <= 0) return 0;
    if (x >= 1) return 1;
    const double front =
        std::exp(factor_ + a_ * std::log(x) + b_ * std::log1p(-x));
    if (x < (a_ + 1) / (a_ + b_ + 2)) {
      return front * ContinuedFraction(x, a_, b_) / a_;
    }
    return 1 - front * ContinuedFraction(1 - x, b_, a_) / b_;
  }

 private:
  const double a_;
  const double b_;
  const double factor_;
};

}  // namespace

double BetaCdf(double x, double a, double b) { return Cdf(a, b)(x); }

double BetaQuantile(double p, double a, double b) {
  const Cdf cdf(a, b);
  double low = 0, high = 1;
  // The function rises; each step halves what is left.
  for (int step = 0; step < 40; ++step) {
    const double middle = (low + high) / 2;
    (cdf(middle) < p ? low : high) = middle;
  }
  return (low + high) / 2;
}

BetaInterval CredibleInterval(double a, double b, double level) {
  const double tail = (1 - level) / 2;
  return {a / (a + b), BetaQuantile(tail, a, b), BetaQuantile(1 - tail, a, b)};
}

}  // namespace crosscheck
