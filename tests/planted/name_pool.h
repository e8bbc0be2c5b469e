// Names that can stand in for others, from the articles themselves: they are
// then names that articles use.

#ifndef TESTS_PLANTED_NAME_POOL_H_
#define TESTS_PLANTED_NAME_POOL_H_

#include <string>
#include <vector>

#include "absl/strings/string_view.h"
#include "proto/claim.pb.h"
#include "proto/value.pb.h"

namespace crosscheck {

struct PooledPlace {
  PlaceValue value;
  // As written.
  std::string words;
};

struct PooledActor {
  ActorValue value;
  std::string words;
  // How it fits into a sentence: written behind "the", and an adjective
  // ("Russian") or a noun.
  bool has_article = false;
  bool is_adjective = false;
};

// Ascending and each once, so that the order of articles changes nothing.
class NamePool {
 public:
  explicit NamePool(const std::vector<ArticleClaims>& articles);

  const std::vector<PooledPlace>& places() const { return places_; }
  const std::vector<PooledActor>& actors() const { return actors_; }

 private:
  std::vector<PooledPlace> places_;
  std::vector<PooledActor> actors_;
};

// The actor of a claim as it stands in its sentence.
PooledActor ActorInSentence(const Article& article, const Claim& claim);

}  // namespace crosscheck

#endif  // TESTS_PLANTED_NAME_POOL_H_
