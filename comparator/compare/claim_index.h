#ifndef COMPARATOR_COMPARE_CLAIM_INDEX_H_
#define COMPARATOR_COMPARE_CLAIM_INDEX_H_

#include <memory>
#include <string>
#include <vector>

#include "absl/container/flat_hash_map.h"
#include "absl/strings/string_view.h"
#include "absl/types/span.h"
#include "comparator/compare/event_claims.h"
#include "proto/claim.pb.h"
#include "proto/provenance.pb.h"

namespace crosscheck {

// How an article comes to an origin of its text.
enum class RootPath {
  // It rests on nothing: its own outlet.
  kOwn,
  // The same, by the name of who owns the outlet.
  kOwner,
  // Its words are those of an article of the origin.
  kReused,
  // It credits the origin, or what it reuses does.
  kCredited,
  // It rests on articles that rest on it.
  kCircle,
};

struct TextRoot {
  // "outlet:northern-wire".
  std::string name;
  RootPath path = RootPath::kOwn;
  // The article itself names the agency, and no article of it is at hand.
  bool named = false;
};

// All articles of a run by id, and what each of them rests on. Made once and
// shared by the comparisons of all incidents; points into the articles and the
// graph, which outlive it unchanged. Const and so thread-safe.
class ClaimIndex {
 public:
  // Article ids are unique; of two with one id the first counts.
  ClaimIndex(absl::Span<const ArticleClaims> articles,
             const OriginGraph& origins);

  // Null where there is none.
  const ArticleClaims* Find(absl::string_view article) const;
  std::shared_ptr<const EventClaims> FindClaims(
      absl::string_view article) const;

  // Every origin that the article's text goes back to, ascending by name: the
  // outlets at the ends of all chains of credits and reused text that begin
  // with the article ("outlet:northern-wire"). An article that rests on
  // nothing goes back to its own outlet, or to what owns that. Articles that
  // rest on one another in a circle go back to the first of the circle.
  std::vector<TextRoot> RootsOf(const ArticleClaims& article) const;

  // Ids of the articles whose text the article has, its own among them, to the
  // end of the chain; ascending.
  std::vector<std::string> TextsIn(const ArticleClaims& article) const;

  const OriginGraph& origins() const { return origins_; }

 private:
  using Dependences = std::vector<const Dependence*>;

  // What the text of `article` rests on.
  Dependences TextOrigins(absl::string_view article) const;
  TextRoot OwnRoot(const ArticleClaims& article) const;

  const OriginGraph& origins_;
  absl::flat_hash_map<absl::string_view, std::shared_ptr<const EventClaims>>
      articles_;
  absl::flat_hash_map<absl::string_view, Dependences> dependences_;
};

}  // namespace crosscheck

#endif  // COMPARATOR_COMPARE_CLAIM_INDEX_H_
