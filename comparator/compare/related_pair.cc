#include "comparator/compare/related_pair.h"

#include <algorithm>

#include "comparator/compare/claim_relator.h"

namespace crosscheck {

ClaimPair PairOf(const PairInput& input, const ComparedClaim& a,
                 const ComparedClaim& b) {
  ClaimPair claims;
  claims.a = a;
  claims.b = b;
  claims.scope = ScopeOf(*a.telling, *b.telling);
  claims.order = OrderOf(a.telling->published, b.telling->published);
  claims.incident_days = input.incident_days;
  claims.dependent = a.telling != b.telling &&
                     input.independence->ShareText(*a.telling, *b.telling);
  claims.settings = input.settings;
  claims.gazetteer = input.gazetteer;
  claims.names = input.names;
  return claims;
}

RelatedPair RelatePair(const PairInput& input, const ComparedClaim& a,
                       const ComparedClaim& b) {
  const ClaimPair claims = PairOf(input, a, b);
  RelatedPair pair;
  pair.a = a;
  pair.b = b;
  pair.attribute = std::min(a.claim->attribute(), b.claim->attribute());
  pair.scope = claims.scope;
  pair.verdict = RelateClaims(claims);
  pair.severity =
      SeverityOf(pair.verdict, pair.attribute, pair.scope, *input.settings);
  return pair;
}

}  // namespace crosscheck
