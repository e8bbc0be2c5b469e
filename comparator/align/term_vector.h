#ifndef COMPARATOR_ALIGN_TERM_VECTOR_H_
#define COMPARATOR_ALIGN_TERM_VECTOR_H_

#include <cstddef>
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

// Compares vectors several times as fast as Cosine() does, with the same
// result to the last bit: the weights of one of them are laid out by term,
// which pays most where the same vector comes again.
//
//   TermProbe probe(texts.terms());
//   for (const TermVector& other : others) Use(probe.Cosine(vector, other));
//
// For one thread. The vectors outlive it unchanged.
class TermProbe {
 public:
  // For terms less than `terms`.
  explicit TermProbe(size_t terms) : weights_(terms, 0) {}

  double Cosine(const TermVector& a, const TermVector& b);

 private:
  void Lay(const TermVector& vector);

  // By term: those of `laid_`, else 0.
  std::vector<float> weights_;
  const TermVector* laid_ = nullptr;
};

}  // namespace crosscheck

#endif  // COMPARATOR_ALIGN_TERM_VECTOR_H_
