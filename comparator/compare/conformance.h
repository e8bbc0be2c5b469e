#ifndef COMPARATOR_COMPARE_CONFORMANCE_H_
#define COMPARATOR_COMPARE_CONFORMANCE_H_

#include <memory>
#include <string>
#include <vector>

#include "absl/status/statusor.h"
#include "absl/strings/string_view.h"
#include "comparator/compare/relation_rule.h"
#include "comparator/compare/telling.h"
#include "proto/claim.pb.h"
#include "proto/conformance.pb.h"

namespace crosscheck {

// A case with the name of its file, as it is run.
struct NamedCase {
  // "counts.ZeroAgainstSome".
  std::string name;
  ConformanceCase test;
};

// The cases of every textproto file in a folder, by file and in the order of
// each, with places and actors filled in. Errors of the files come with file
// and line; InvalidArgument where two cases of a file have one name.
absl::StatusOr<std::vector<NamedCase>> ReadCases(absl::string_view folder);

// The two claims of a case in articles of their own (or in one). The pair
// points into it.
class StagedCase {
 public:
  StagedCase(const ConformanceCase& test, const CompareSettings& settings,
             const NameMatcher& names);
  StagedCase(const StagedCase&) = delete;
  StagedCase& operator=(const StagedCase&) = delete;

  const ClaimPair& pair() const { return pair_; }

 private:
  ArticleClaims article_a_;
  ArticleClaims article_b_;
  Telling telling_a_;
  Telling telling_b_;
  ClaimPair pair_;
};

}  // namespace crosscheck

#endif  // COMPARATOR_COMPARE_CONFORMANCE_H_
