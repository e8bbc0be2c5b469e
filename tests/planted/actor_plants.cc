#include "tests/planted/actor_plants.h"

#include <algorithm>
#include <iterator>
#include <string>
#include <utility>
#include <vector>

#include "absl/container/btree_map.h"
#include "absl/container/btree_set.h"
#include "absl/status/status.h"
#include "absl/strings/ascii.h"
#include "absl/strings/match.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/string_view.h"
#include "proto/lexicon.pb.h"
#include "re2/re2.h"

namespace crosscheck {
namespace {

bool IsActor(const ArticleFact& fact) {
  return fact.attribute == ATTRIBUTE_RESPONSIBILITY && fact.value().has_actor();
}

// Every claim of the article about the actor of `fact`, whatever its stance.
std::vector<const Claim*> ClaimsAbout(const PlantInput& input,
                                      absl::string_view actor) {
  std::vector<const Claim*> claims;
  for (const ArticleFact& fact : input.facts) {
    if (!IsActor(fact) || fact.value().actor().id() != actor) continue;
    claims.insert(claims.end(), fact.claims.begin(), fact.claims.end());
  }
  return claims;
}

bool AreRelated(const ActorValue& a, const ActorValue& b) {
  const auto is_parent = [](const ActorValue& part, const ActorValue& whole) {
    return std::find(part.parents().begin(), part.parents().end(),
                     whole.id()) != part.parents().end();
  };
  return a.id() == b.id() || is_parent(a, b) || is_parent(b, a);
}

// The actor's name on its own, at each place once.
absl::StatusOr<std::vector<Span>> NameSpans(
    const PlantInput& input, const std::vector<const Claim*>& claims) {
  absl::btree_map<uint32_t, Span> spans;
  for (const Claim* claim : claims) {
    const Span& span = claim->value().span();
    if (WordsAt(input.article->article(), span) !=
        claim->value().actor().name()) {
      return NotClean("the name has other words in it");
    }
    spans[span.begin()] = span;
  }
  std::vector<Span> result;
  for (const auto& [begin, span] : spans) result.push_back(span);
  return result;
}

// Whether one name can stand where the other does.
bool FitsSentence(const PooledActor& old, const PooledActor& now) {
  return now.has_article == old.has_article &&
         now.is_adjective == old.is_adjective;
}

Plant MakePlant(PlantKind kind, const ArticleFact& fact,
                std::vector<Relation> right) {
  Plant plant;
  plant.kind = kind;
  plant.attributes = {fact.attribute};
  plant.right = std::move(right);
  plant.sentence = fact.first().quote();
  return plant;
}

void ReplaceName(const std::vector<Span>& spans, const std::string& old,
                 const std::string& name, Plant* plant) {
  for (const Span& span : spans) {
    plant->edits.push_back({span.begin(), span.end(), name});
  }
  plant->change = absl::StrCat(old, " > ", name);
}

bool IsSaidToHaveDoneIt(Stance stance) {
  return stance == STANCE_STATED || stance == STANCE_CLAIMED ||
         stance == STANCE_ATTRIBUTED;
}

// The article says of both sides of a battle that they did it.
bool IsOfClash(const PlantInput& input,
               const std::vector<const Claim*>& claims) {
  for (const EventMention& event : input.article->events()) {
    if (event.type() != EVENT_TYPE_CLASH) continue;
    for (const Claim* claim : claims) {
      if (claim->event() == event.id()) return true;
    }
  }
  return false;
}

// "The Dawn Brigade claimed responsibility": where the words before the name
// begin, and where those behind it stand.
struct ClaimSentence {
  uint32_t phrase_begin = 0;
  Span name;
  // "claimed", and all of "claimed responsibility for".
  Span verb;
  Span clause;
};

absl::StatusOr<ClaimSentence> ReadClaim(const PlantInput& input,
                                        const Claim& claim) {
  const absl::string_view text = input.article->article().text();
  ClaimSentence sentence;
  sentence.name = claim.value().span();
  static const LazyRE2 kBehind = {
      "^( (?:has |have |had |later |also )?)(claimed)( responsibility for)"
      " (?:the|an?|two|both|that|this) "};
  re2::StringPiece lead, verb, rest;
  const absl::string_view behind = text.substr(sentence.name.end());
  if (!RE2::PartialMatch(re2::StringPiece(behind.data(), behind.size()),
                         *kBehind, &lead, &verb, &rest)) {
    return NotClean("no \"claimed responsibility for\"");
  }
  const uint32_t begin =
      sentence.name.end() + static_cast<uint32_t>(lead.size());
  sentence.verb.set_begin(begin);
  sentence.verb.set_end(begin + static_cast<uint32_t>(verb.size()));
  sentence.clause.set_begin(sentence.name.end());
  sentence.clause.set_end(sentence.verb.end() +
                          static_cast<uint32_t>(rest.size()));
  sentence.phrase_begin = sentence.name.begin();
  const absl::string_view before = text.substr(0, sentence.name.begin());
  if (absl::EndsWithIgnoreCase(before, "the ")) sentence.phrase_begin -= 4;
  return sentence;
}

bool BeginsSentence(absl::string_view text, size_t offset) {
  while (offset > 0 && text[offset - 1] == ' ') --offset;
  return offset == 0 || text[offset - 1] == '.' || text[offset - 1] == '\n';
}

// The only fact about its actor, which somebody says of itself.
absl::Status CheckSoleClaim(const PlantInput& input, const ArticleFact& fact) {
  if (!IsActor(fact) || fact.value().actor().stance() != STANCE_CLAIMED ||
      fact.value().actor().id().empty()) {
    return NotOfThisKind();
  }
  if (fact.value().actor().kind() != ACTOR_KIND_GROUP) {
    return NotClean("no single group");
  }
  if (ClaimsAbout(input, fact.value().actor().id()).size() !=
      fact.claims.size()) {
    return NotClean("more is said of the actor");
  }
  return absl::OkStatus();
}

// Words that make a fact uncertain and can be left out.
bool IsLooseHedge(absl::string_view words) {
  static constexpr absl::string_view kHedges[] = {
      "reportedly", "allegedly",   "apparently", "possibly",
      "probably",   "purportedly", "suspected"};
  for (const absl::string_view hedge : kHedges) {
    if (absl::EqualsIgnoreCase(hedge, words)) return true;
  }
  return false;
}

// Whether the word that ends `text` makes "suspected" behind it a verb: "he
// suspected", "is suspected". Without it no sentence is left.
bool EndsBeforeVerb(absl::string_view text) {
  static constexpr absl::string_view kBefore[] = {"are", "be",   "been", "he",
                                                  "is",  "it",   "she",  "they",
                                                  "was", "were", "who"};
  text = absl::StripTrailingAsciiWhitespace(text);
  const absl::string_view word = text.substr(text.find_last_of(" \n\"") + 1);
  return std::any_of(std::begin(kBefore), std::end(kBefore),
                     [word](absl::string_view before) {
                       return absl::EqualsIgnoreCase(before, word);
                     });
}

// The hedge of a claim's speakers, or of the actor; empty for none.
Span HedgeOf(const PlantInput& input, const Claim& claim) {
  const Article& article = input.article->article();
  for (const Speaker& speaker : claim.speakers()) {
    if (speaker.has_hedge() &&
        IsLooseHedge(WordsAt(article, speaker.hedge())) &&
        !EndsBeforeVerb(absl::string_view(article.text())
                            .substr(0, speaker.hedge().begin()))) {
      return speaker.hedge();
    }
  }
  Span hedge;
  if (!claim.value().has_actor() ||
      claim.value().actor().stance() != STANCE_SUSPECTED) {
    return hedge;
  }
  static constexpr absl::string_view kSuspected = "suspected ";
  const Span& span = claim.value().span();
  const absl::string_view text = article.text();
  if (absl::StartsWith(text.substr(span.begin()), kSuspected)) {
    hedge.set_begin(span.begin());
  } else if (absl::EndsWith(text.substr(0, span.begin()), kSuspected)) {
    hedge.set_begin(span.begin() - static_cast<uint32_t>(kSuspected.size()));
  } else {
    return hedge;
  }
  if (EndsBeforeVerb(text.substr(0, hedge.begin()))) return Span();
  hedge.set_end(hedge.begin() + static_cast<uint32_t>(kSuspected.size()) - 1);
  return hedge;
}

}  // namespace

absl::StatusOr<Plant> PlantActorSwap(const PlantInput& input,
                                     const ArticleFact& fact) {
  if (!IsActor(fact)) return NotOfThisKind();
  const ActorValue& actor = fact.value().actor();
  if (actor.id().empty()) return NotClean("an actor in no lexicon");
  if (actor.kind() != ACTOR_KIND_GROUP && actor.kind() != ACTOR_KIND_STATE &&
      actor.kind() != ACTOR_KIND_STATE_FORCE) {
    return NotClean("a kind of actor, not one");
  }
  const std::vector<const Claim*> claims = ClaimsAbout(input, actor.id());
  if (IsOfClash(input, claims)) return NotClean("both sides of a battle");
  bool claimed = false;
  bool blamed = false;
  for (const Claim* claim : claims) {
    const Stance stance = claim->value().actor().stance();
    if (!IsSaidToHaveDoneIt(stance))
      return NotClean("not said to have done it");
    (stance == STANCE_CLAIMED ? claimed : blamed) = true;
  }
  const absl::StatusOr<std::vector<Span>> spans = NameSpans(input, claims);
  if (!spans.ok()) return spans.status();
  const PooledActor old =
      ActorInSentence(input.article->article(), fact.first());
  std::vector<const PooledActor*> choice;
  for (const PooledActor& other : input.pool->actors()) {
    if (other.value.kind() == actor.kind() && FitsSentence(old, other) &&
        !AreRelated(actor, other.value) &&
        ClaimsAbout(input, other.value.id()).empty()) {
      choice.push_back(&other);
    }
  }
  if (choice.empty()) return NotClean("no such actor in the articles");
  std::vector<Relation> right;
  if (claimed) right.push_back(RELATION_COMPETING_CLAIMS);
  if (blamed) right.push_back(RELATION_CONFLICT);
  if (claimed && blamed) right.push_back(RELATION_CLAIM_VS_ATTRIBUTION);
  Plant plant = MakePlant(PlantKind::kActorSwap, fact, std::move(right));
  const PooledActor& now =
      *choice[input.dice->Below(static_cast<uint32_t>(choice.size()))];
  ReplaceName(*spans, old.words, now.words, &plant);
  return plant;
}

absl::StatusOr<Plant> PlantClaimToBlame(const PlantInput& input,
                                        const ArticleFact& fact) {
  const absl::Status sole = CheckSoleClaim(input, fact);
  if (!sole.ok()) return sole;
  const absl::string_view text = input.article->article().text();
  Plant plant = MakePlant(PlantKind::kClaimToBlame, fact,
                          {RELATION_CLAIM_VS_ATTRIBUTION});
  absl::btree_set<uint32_t> done;
  for (const Claim* claim : fact.claims) {
    if (!done.insert(claim->value().span().begin()).second) continue;
    const absl::StatusOr<ClaimSentence> sentence = ReadClaim(input, *claim);
    if (!sentence.ok()) return sentence.status();
    const uint32_t begin = sentence->phrase_begin;
    plant.edits.push_back(
        {begin, sentence->name.begin(),
         absl::StrCat(BeginsSentence(text, begin) ? "Officials" : "officials",
                      " blamed ",
                      begin < sentence->name.begin() ? "the " : "")});
    plant.edits.push_back(
        {sentence->clause.begin(), sentence->clause.end(), " for"});
  }
  plant.change = "claimed responsibility > officials blamed";
  return plant;
}

absl::StatusOr<Plant> PlantClaimToDenial(const PlantInput& input,
                                         const ArticleFact& fact) {
  const absl::Status sole = CheckSoleClaim(input, fact);
  if (!sole.ok()) return sole;
  Plant plant =
      MakePlant(PlantKind::kClaimToDenial, fact, {RELATION_CLAIM_VS_DENIAL});
  absl::btree_set<uint32_t> done;
  for (const Claim* claim : fact.claims) {
    if (!done.insert(claim->value().span().begin()).second) continue;
    const absl::StatusOr<ClaimSentence> sentence = ReadClaim(input, *claim);
    if (!sentence.ok()) return sentence.status();
    plant.edits.push_back(
        {sentence->verb.begin(), sentence->verb.end(), "denied"});
  }
  plant.change = "claimed responsibility > denied responsibility";
  return plant;
}

absl::StatusOr<Plant> PlantHedgeDrop(const PlantInput& input,
                                     const ArticleFact& fact) {
  if (!fact.value().has_count() && !IsActor(fact)) {
    return NotOfThisKind();
  }
  const absl::string_view text = input.article->article().text();
  Plant plant = MakePlant(PlantKind::kHedgeDrop, fact, {RELATION_HEDGE_LOSS});
  absl::btree_set<uint32_t> done;
  for (const Claim* claim : fact.claims) {
    const Span hedge = HedgeOf(input, *claim);
    if (hedge.begin() == hedge.end()) return NotOfThisKind();
    if (!done.insert(hedge.begin()).second) continue;
    if (text.substr(hedge.end(), 1) != " ") return NotOfThisKind();
    TextEdit edit = {hedge.begin(), hedge.end() + 1, ""};
    if (absl::ascii_isupper(text[hedge.begin()])) {
      edit.text = std::string(1, absl::ascii_toupper(text[edit.end]));
      ++edit.end;
    }
    plant.edits.push_back(std::move(edit));
  }
  plant.change =
      absl::StrCat(text.substr(plant.edits[0].begin,
                               plant.edits[0].end - plant.edits[0].begin),
                   "> (nothing)");
  // The other facts of the same sentence lose the hedge as well.
  for (const ArticleFact& other : input.facts) {
    if (other.attribute == fact.attribute) continue;
    for (const Claim* claim : other.claims) {
      if (!Overlap(claim->quote(), fact.first().quote())) continue;
      plant.attributes.push_back(other.attribute);
      break;
    }
  }
  return plant;
}

absl::StatusOr<Plant> PlantAlias(const PlantInput& input,
                                 const ArticleFact& fact) {
  if (!IsActor(fact)) return NotOfThisKind();
  const ActorValue& actor = fact.value().actor();
  if (actor.id().empty()) return NotClean("an actor in no lexicon");
  const Group* group = input.lexicon->FindGroup(actor.id());
  if (group == nullptr || actor.kind() != ACTOR_KIND_GROUP) {
    return NotClean("no single group");
  }
  const std::vector<const Claim*> claims = ClaimsAbout(input, actor.id());
  const absl::StatusOr<std::vector<Span>> spans = NameSpans(input, claims);
  if (!spans.ok()) return spans.status();
  const PooledActor old =
      ActorInSentence(input.article->article(), fact.first());
  const auto is_acronym = [](absl::string_view name) {
    return std::all_of(name.begin(), name.end(), [](char c) {
      return absl::ascii_isupper(c) || c == '-';
    });
  };
  std::vector<std::string> names = {group->name()};
  names.insert(names.end(), group->aliases().begin(), group->aliases().end());
  std::vector<std::string> choice;
  for (const std::string& name : names) {
    const bool is_ascii = std::all_of(name.begin(), name.end(), [](char c) {
      return absl::ascii_isascii(c);
    });
    if (name != old.words && is_ascii && absl::ascii_isupper(name[0]) &&
        is_acronym(name) == is_acronym(old.words)) {
      choice.push_back(name);
    }
  }
  if (choice.empty()) return NotClean("no other name for it");
  Plant plant =
      MakePlant(PlantKind::kAlias, fact, {RELATION_SAME, RELATION_ALIAS});
  ReplaceName(*spans, old.words,
              choice[input.dice->Below(static_cast<uint32_t>(choice.size()))],
              &plant);
  return plant;
}

}  // namespace crosscheck
