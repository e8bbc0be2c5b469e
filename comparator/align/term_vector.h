#ifndef COMPARATOR_ALIGN_TERM_VECTOR_H_
#define COMPARATOR_ALIGN_TERM_VECTOR_H_

#include <cstdint>
#include <vector>

#include "absl/types/span.h"

namespace crosscheck {

struct WeightedTerm {
  uint32_t term = 0;
  float weight = 0;
};

// The weighted terms of a text, ascending by term; of length 1 or empty.
using TermVector = std::vector<WeightedTerm>;

// Scales `vector` to length 1. A vector of length 0 stays as it is.
void Normalize(TermVector* vector);

// Cosine of two vectors of length 1: 0 for nothing in common, 1 for the same.
double Cosine(absl::Span<const WeightedTerm> a,
              absl::Span<const WeightedTerm> b);

}  // namespace crosscheck

#endif  // COMPARATOR_ALIGN_TERM_VECTOR_H_
