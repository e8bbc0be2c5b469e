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
  // Which vector goes on is a sum and no branch, which would be guessed wrong.
  for (size_t i = 0, j = 0; i < a.size() && j < b.size();) {
    const uint32_t of_a = a[i].term;
    const uint32_t of_b = b[j].term;
    if (of_a == of_b) sum += static_cast<double>(a[i].weight) * b[j].weight;
    i += of_a <= of_b ? 1 : 0;
    j += of_b <= of_a ? 1 : 0;
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
