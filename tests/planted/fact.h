// What an article says, one thing at a time, however often it says it.

#ifndef TESTS_PLANTED_FACT_H_
#define TESTS_PLANTED_FACT_H_

#include <string>
#include <vector>

#include "absl/strings/string_view.h"
#include "proto/claim.pb.h"
#include "proto/span.pb.h"

namespace crosscheck {

// One value of one attribute, with all claims of the article that give it:
// those of every event mention, for the same attack is often read as two.
struct ArticleFact {
  Attribute attribute = ATTRIBUTE_UNSPECIFIED;
  std::vector<const Claim*> claims;

  const Value& value() const { return claims.front()->value(); }
  const Claim& first() const { return *claims.front(); }
};

// The facts of single attacks, in order of the text. Facts about attacks in
// general and running totals are left out: nothing is compared with them.
std::vector<ArticleFact> FactsOf(const ArticleClaims& article);

// The words of `article` at `span`.
absl::string_view WordsAt(const Article& article, const Span& span);

// Whether two spans have a byte in common; an empty one lies in what it is
// inside of or touches.
bool Overlap(const Span& a, const Span& b);

}  // namespace crosscheck

#endif  // TESTS_PLANTED_FACT_H_
