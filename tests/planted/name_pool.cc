#include "tests/planted/name_pool.h"

#include <utility>

#include "absl/container/btree_map.h"
#include "absl/strings/ascii.h"
#include "absl/strings/match.h"
#include "absl/strings/str_cat.h"
#include "tests/planted/fact.h"

namespace crosscheck {
namespace {

// A name alone: no number of them, no relation, no quotation mark.
bool IsPlainName(absl::string_view words, absl::string_view name) {
  return !words.empty() && words == name && absl::ascii_isupper(words[0]) &&
         words.find_first_of("\"'\n0123456789") == absl::string_view::npos;
}

bool LooksLikeAdjective(const ActorValue& actor) {
  if (actor.kind() != ACTOR_KIND_STATE) return false;
  for (const absl::string_view ending : {"an", "ish", "i", "ese", "ch"}) {
    if (absl::EndsWith(actor.name(), ending)) return true;
  }
  return false;
}

}  // namespace

PooledActor ActorInSentence(const Article& article, const Claim& claim) {
  PooledActor actor;
  actor.value = claim.value().actor();
  actor.words = std::string(WordsAt(article, claim.value().span()));
  const absl::string_view before =
      absl::string_view(article.text()).substr(0, claim.value().span().begin());
  actor.has_article = absl::EndsWithIgnoreCase(before, " the ") ||
                      absl::EndsWith(before, "The ");
  actor.is_adjective = LooksLikeAdjective(actor.value);
  return actor;
}

NamePool::NamePool(const std::vector<ArticleClaims>& articles) {
  absl::btree_map<std::string, PooledPlace> places;
  absl::btree_map<std::string, PooledActor> actors;
  for (const ArticleClaims& article : articles) {
    for (const Claim& claim : article.claims()) {
      const absl::string_view words =
          WordsAt(article.article(), claim.value().span());
      if (claim.value().has_place()) {
        const PlaceValue& place = claim.value().place();
        if (place.id().empty() || !IsPlainName(words, place.name())) continue;
        places.emplace(absl::StrCat(place.id(), " ", words),
                       PooledPlace{place, std::string(words)});
      } else if (claim.value().has_actor()) {
        PooledActor actor = ActorInSentence(article.article(), claim);
        if (actor.value.id().empty() ||
            !IsPlainName(words, actor.value.name())) {
          continue;
        }
        std::string key =
            absl::StrCat(actor.value.id(), " ", words, " ", actor.has_article);
        actors.emplace(std::move(key), std::move(actor));
      }
    }
  }
  for (auto& [key, place] : places) places_.push_back(std::move(place));
  for (auto& [key, actor] : actors) actors_.push_back(std::move(actor));
}

}  // namespace crosscheck
