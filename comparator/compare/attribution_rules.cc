#include "comparator/compare/attribution_rules.h"

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "absl/strings/ascii.h"
#include "absl/strings/match.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/str_split.h"
#include "comparator/base/count_interval.h"
#include "comparator/compare/one_speaker.h"
#include "comparator/compare/utterance.h"
#include "comparator/names/name_matcher.h"
#include "comparator/values/format.h"
#include "comparator/values/name_key.h"

namespace crosscheck {
namespace {

// Who says it matters for figures and for responsibility.
bool IsAttributable(const ClaimPair& pair) {
  return pair.value_a().has_count() || pair.value_a().has_actor();
}

std::string SpeakerName(const Claim& claim) {
  const Speaker* speaker = InnermostSpeaker(claim);
  return speaker == nullptr ? "" : NameKey(speaker->name());
}

bool SameSpeaker(const ClaimPair& pair) {
  const Speaker* a = InnermostSpeaker(*pair.a.claim);
  const Speaker* b = InnermostSpeaker(*pair.b.claim);
  if (a == nullptr || b == nullptr) return false;
  if (!a->id().empty() && a->id() == b->id()) return true;
  const std::string name = NameKey(a->name());
  return !name.empty() && name == NameKey(b->name()) &&
         a->kind() != SPEAKER_KIND_ANONYMOUS &&
         b->kind() != SPEAKER_KIND_ANONYMOUS;
}

absl::optional<Verdict> PolarityFlip(const ClaimPair& pair) {
  if (IsNegative(pair.a.claim->factuality()) ==
      IsNegative(pair.b.claim->factuality())) {
    return absl::nullopt;
  }
  return Verdict(RELATION_POLARITY_FLIP, {"polarity"});
}

// Whether the two are spellings of one name.
bool IsSpelling(const ClaimPair& pair, absl::string_view a,
                absl::string_view b) {
  return pair.names != nullptr && pair.names->Compare(a, b).same();
}

// Whether the article of `a` has the words of `b` as well, so that these are
// another utterance than its own.
bool HasBoth(const ComparedClaim& a, const ComparedClaim& b) {
  return absl::StrContains(a.telling->article->article().text(),
                           WordsAt(*b.telling->article, b.claim->quote()));
}

// One utterance in two wordings, or laid to two speakers.
absl::optional<Verdict> Utterance(const ClaimPair& pair) {
  const Speaker* a = InnermostSpeaker(*pair.a.claim);
  const Speaker* b = InnermostSpeaker(*pair.b.claim);
  if (pair.scope == PAIR_SCOPE_INTERNAL || a == nullptr || b == nullptr ||
      !a->direct() || !b->direct()) {
    return absl::nullopt;
  }
  const double similarity = UtteranceSimilarity(
      WordsAt(*pair.a.telling->article, pair.a.claim->quote()),
      WordsAt(*pair.b.telling->article, pair.b.claim->quote()));
  if (similarity < pair.settings->same_utterance()) return absl::nullopt;
  if (SameSpeaker(pair)) {
    if (similarity == 1.0 || HasBoth(pair.a, pair.b) ||
        HasBoth(pair.b, pair.a)) {
      return absl::nullopt;
    }
    return Verdict(RELATION_QUOTE_DRIFT, {"one_utterance", "same_speaker"});
  }
  if (a->kind() != SPEAKER_KIND_NAMED || b->kind() != SPEAKER_KIND_NAMED ||
      WordsContained(SpeakerName(*pair.a.claim), SpeakerName(*pair.b.claim)) ||
      WordsContained(SpeakerName(*pair.b.claim), SpeakerName(*pair.a.claim)) ||
      IsSpelling(pair, a->name(), b->name())) {
    return absl::nullopt;
  }
  return Verdict(RELATION_SPEAKER_CONFLICT, {"one_utterance"});
}

// One in so many words may be another before two quotations are two statements.
constexpr double kAlikeButForFigure = 0.75;

// How a claim says that it is not certain; empty where it does not.
std::string HedgeReason(const ComparedClaim& claim) {
  if (claim.claim->value().has_actor() &&
      claim.claim->value().actor().stance() == STANCE_SUSPECTED) {
    return "stance:suspected";
  }
  for (const Speaker& speaker : claim.claim->speakers()) {
    if (!speaker.has_hedge()) continue;
    const absl::string_view words =
        WordsAt(*claim.telling->article, speaker.hedge());
    return absl::StrCat("hedge:", absl::AsciiStrToLower(words));
  }
  return IsHedged(*claim.claim) ? "hedge:" : "";
}

bool NamesPerson(const ComparedClaim& claim) {
  return claim.claim->value().has_actor() &&
         claim.claim->value().actor().kind() == ACTOR_KIND_PERSON;
}

bool IsOneValue(const Value& a, const Value& b) {
  if (a.has_count() && b.has_count()) {
    return a.count().population() == b.count().population() &&
           ToCountInterval(a.count()) == ToCountInterval(b.count());
  }
  if (!a.has_actor() || !b.has_actor()) return false;
  return a.actor().id().empty()
             ? NameKey(a.actor().name()) == NameKey(b.actor().name())
             : a.actor().id() == b.actor().id();
}

// Whether the article gives the value of `claim` elsewhere with a hedge, or
// without one.
bool GivesElsewhere(const ComparedClaim& claim, bool hedged) {
  return std::any_of(
      claim.telling->claims.begin(), claim.telling->claims.end(),
      [&](const Claim* other) {
        return other->attribute() == claim.claim->attribute() &&
               IsOneValue(other->value(), claim.claim->value()) &&
               HedgeReason({claim.telling, other}).empty() != hedged;
      });
}

// Hedged at the origin, flat fact downstream. Two articles that have nothing
// to do with one another may know different things.
absl::optional<Verdict> HedgeLoss(const ClaimPair& pair) {
  // That somebody is charged takes no certainty from what he is charged with.
  if (NamesPerson(pair.a) || NamesPerson(pair.b)) return absl::nullopt;
  const std::string hedge_a = HedgeReason(pair.a);
  const std::string hedge_b = HedgeReason(pair.b);
  if (pair.scope == PAIR_SCOPE_INTERNAL || hedge_a.empty() == hedge_b.empty() ||
      (!pair.dependent && !SameSpeaker(pair))) {
    return absl::nullopt;
  }
  const uint32_t flat = hedge_a.empty() ? 1 : 2;
  // A hedge that both have, or that its own article drops, is not lost.
  if (GivesElsewhere(flat == 1 ? pair.a : pair.b, /*hedged=*/true) ||
      GivesElsewhere(flat == 1 ? pair.b : pair.a, /*hedged=*/false)) {
    return absl::nullopt;
  }
  const uint32_t later = LaterOf(pair);
  if (later != 0 && later != flat) return absl::nullopt;
  std::vector<std::string> reasons = {hedge_a.empty() ? hedge_b : hedge_a};
  if (later == 0) reasons.push_back("direction_unknown");
  return Verdict(RELATION_HEDGE_LOSS, std::move(reasons), flat);
}

// "Observatory head Omar Sayegh" and "the Qasr Observatory" are one voice.
bool ShareWord(absl::string_view a, absl::string_view b) {
  constexpr size_t kLeastLetters = 4;
  const std::string key_a = NameKey(a);
  const std::string key_b = NameKey(b);
  for (const absl::string_view word : absl::StrSplit(key_a, ' ')) {
    if (word.size() >= kLeastLetters && WordsContained(word, key_b)) {
      return true;
    }
  }
  return false;
}

// Whether the article has the value from that speaker as well, or some other
// value, so that the two articles name the same sources.
bool Cites(const Telling& telling, const Value& value, const Speaker& speaker) {
  return std::any_of(
      telling.claims.begin(), telling.claims.end(), [&](const Claim* claim) {
        return claim->value().kind_case() == value.kind_case() &&
               std::any_of(claim->speakers().begin(), claim->speakers().end(),
                           [&speaker](const Speaker& other) {
                             return ShareWord(other.name(), speaker.name());
                           });
      });
}

// One text names another origin than the text that it goes back to.
absl::optional<Verdict> SpeakerConflict(const ClaimPair& pair) {
  const Speaker* a = InnermostSpeaker(*pair.a.claim);
  const Speaker* b = InnermostSpeaker(*pair.b.claim);
  if (pair.scope == PAIR_SCOPE_INTERNAL || !pair.dependent || a == nullptr ||
      b == nullptr || !IsByName(*a) || !IsByName(*b) || SameSpeaker(pair) ||
      ShareWord(a->name(), b->name()) ||
      IsSpelling(pair, a->name(), b->name()) ||
      Cites(*pair.a.telling, pair.value_a(), *b) ||
      Cites(*pair.b.telling, pair.value_b(), *a)) {
    return absl::nullopt;
  }
  return Verdict(RELATION_SPEAKER_CONFLICT, {"other_speaker", "dependent"});
}

// "A security source" for "a senior Ardanian security source".
absl::optional<Verdict> SpeakerVaguer(const ClaimPair& pair) {
  const Speaker* a = InnermostSpeaker(*pair.a.claim);
  const Speaker* b = InnermostSpeaker(*pair.b.claim);
  if (pair.scope == PAIR_SCOPE_INTERNAL || a == nullptr || b == nullptr ||
      SameSpeaker(pair)) {
    return absl::nullopt;
  }
  const std::string name_a = NameKey(a->name());
  const std::string name_b = NameKey(b->name());
  if (name_a != name_b) {
    if (WordsContained(name_a, name_b)) {
      return Verdict(RELATION_SPEAKER_VAGUER, {"less_exactly_named"}, 2);
    }
    if (WordsContained(name_b, name_a)) {
      return Verdict(RELATION_SPEAKER_VAGUER, {"less_exactly_named"}, 1);
    }
  }
  if (!pair.dependent) return absl::nullopt;
  const bool anonymous_a = a->kind() == SPEAKER_KIND_ANONYMOUS;
  const bool anonymous_b = b->kind() == SPEAKER_KIND_ANONYMOUS;
  if (anonymous_a == anonymous_b) return absl::nullopt;
  return Verdict(RELATION_SPEAKER_VAGUER, {"anonymous"}, anonymous_a ? 2 : 1);
}

absl::optional<Verdict> Unattributed(const ClaimPair& pair) {
  if (pair.scope == PAIR_SCOPE_INTERNAL || !IsAttributable(pair)) {
    return absl::nullopt;
  }
  const bool own_a = InnermostSpeaker(*pair.a.claim) == nullptr;
  const bool own_b = InnermostSpeaker(*pair.b.claim) == nullptr;
  if (own_a == own_b) return absl::nullopt;
  return Verdict(RELATION_UNATTRIBUTED, {"own_voice"}, own_a ? 2 : 1);
}

absl::optional<Verdict> ForAttributable(
    const ClaimPair& pair,
    absl::optional<Verdict> (*apply)(const ClaimPair& pair)) {
  return IsAttributable(pair) ? apply(pair) : absl::nullopt;
}

constexpr RelationRule kAttributionRules[] = {
    {"polarity_flip", PolarityFlip},
    {"utterance",
     [](const ClaimPair& pair) { return ForAttributable(pair, Utterance); }},
    {"hedge_loss",
     [](const ClaimPair& pair) { return ForAttributable(pair, HedgeLoss); }},
    {"speaker_conflict",
     [](const ClaimPair& pair) {
       return ForAttributable(pair, SpeakerConflict);
     }},
    {"speaker_vaguer",
     [](const ClaimPair& pair) {
       return ForAttributable(pair, SpeakerVaguer);
     }},
    {"unattributed", Unattributed},
};

}  // namespace

absl::Span<const RelationRule> AttributionRules() { return kAttributionRules; }

absl::optional<Verdict> FigureDrift(const ClaimPair& pair) {
  if (!pair.value_a().has_count() ||
      UtteranceSimilarity(
          WordsAt(*pair.a.telling->article, pair.a.claim->quote()),
          WordsAt(*pair.b.telling->article, pair.b.claim->quote())) <
          kAlikeButForFigure) {
    return absl::nullopt;
  }
  absl::optional<Verdict> verdict = Utterance(pair);
  if (!verdict.has_value() || verdict->relation != RELATION_QUOTE_DRIFT) {
    return absl::nullopt;
  }
  verdict->reasons.push_back("value:conflict");
  return verdict;
}

}  // namespace crosscheck
