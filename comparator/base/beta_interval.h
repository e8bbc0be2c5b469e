#ifndef COMPARATOR_BASE_BETA_INTERVAL_H_
#define COMPARATOR_BASE_BETA_INTERVAL_H_

namespace crosscheck {

// The regularised incomplete beta function I_x(a, b): the chance that a share
// with a Beta(a, b) distribution is at most x. a and b are above 0.
double BetaCdf(double x, double a, double b);

// The share that a Beta(a, b) one is at most with chance p, to 1e-9.
double BetaQuantile(double p, double a, double b);

// What is known of a share.
struct BetaInterval {
  double mean = 0;
  double low = 0;
  double high = 0;
};

// Mean of Beta(a, b), and the interval that holds the share with chance
// `level`, with as much left out on either side.
BetaInterval CredibleInterval(double a, double b, double level);

}  // namespace crosscheck

#endif  // COMPARATOR_BASE_BETA_INTERVAL_H_
