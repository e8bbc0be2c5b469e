#include "comparator/align/term_vector.h"

#include <algorithm>
#include <cmath>

namespace crosscheck {

void Normalize(TermVector* vector) {
  double sum = 0;
  for (const WeightedTerm& term : *vector) sum += term.weight * term.weight;
  if (sum <= 0) return;
  const double factor = 1 / std::sqrt(sum);
  for (WeightedTerm& term : *vector) {
    term.weight = static_cast<float>(term.weight * factor);
  }
}

double Cosine(absl::Span<const WeightedTerm> a,
              absl::Span<const WeightedTerm> b) {
  double sum = 0;
  auto at = a.begin();
  auto bt = b.begin();
  while (at != a.end() && bt != b.end()) {
    if (at->term < bt->term) {
      ++at;
    } else if (bt->term < at->term) {
      ++bt;
    } else {
      sum += static_cast<double>(at->weight) * bt->weight;
      ++at;
      ++bt;
    }
  }
  return std::min(sum, 1.0);
}

void TermProbe::Lay(const TermVector& vector) {
  if (laid_ != nullptr) {
    for (const WeightedTerm& term : *laid_) weights_[term.term] = 0;
  }
  for (const WeightedTerm& term : vector) weights_[term.term] = term.weight;
  laid_ = &vector;
}

double TermProbe::Cosine(const TermVector& a, const TermVector& b) {
  if (laid_ != &a && laid_ != &b) Lay(a);
  double sum = 0;
  for (const WeightedTerm& term : laid_ == &a ? b : a) {
    sum += static_cast<double>(weights_[term.term]) * term.weight;
  }
  return std::min(sum, 1.0);
}

}  // namespace crosscheck
