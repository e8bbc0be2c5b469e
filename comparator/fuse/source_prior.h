#ifndef COMPARATOR_FUSE_SOURCE_PRIOR_H_
#define COMPARATOR_FUSE_SOURCE_PRIOR_H_

#include <vector>

#include "comparator/fuse/truth_model.h"

namespace crosscheck {

// What to think of a source before it has shown much: a Beta distribution
// around the mean of all sources, which is itself learned from the table
// (empirical Bayes). A source with few claims stays near the mean, the concern
// of CATD (Li et al. 2014) about the long tail of sources.
struct PriorOptions {
  // What the mean is thought to be before anything is seen, and how many
  // sources' worth of cases that counts for.
  double mean = 0.8;
  double mean_strength = 10;
  // How many cases the mean counts for in each source's record.
  double strength = 5;
};

double Logit(double p);
double Logistic(double log_odds);

// The mean over sources, each counting by its cases, but for no more than
// `strength`: a few large sources do not decide it alone.
double MeanQuality(const std::vector<FusedRecord>& records,
                   const PriorOptions& options);

// Posterior mean of the share of a source's claims that are right, kept off 0
// and 1. `tilt` moves the prior's mean, in log odds.
double QualityOf(const FusedRecord& record, double mean, double tilt,
                 const PriorOptions& options);

}  // namespace crosscheck

#endif  // COMPARATOR_FUSE_SOURCE_PRIOR_H_
