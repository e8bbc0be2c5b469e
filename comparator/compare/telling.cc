#include "comparator/compare/telling.h"

#include <algorithm>
#include <cstdint>
#include <utility>

#include "absl/strings/str_cat.h"
#include "comparator/compare/additional_count.h"
#include "comparator/compare/claim_sentences.h"
#include "comparator/compare/population.h"
#include "comparator/values/name_key.h"
#include "comparator/values/outlet_key.h"

namespace crosscheck {
namespace {

// Keeps the narrower of two; of equally narrow ones the earlier.
void Narrow(const CountInterval& count, absl::optional<CountInterval>* best) {
  const auto width = [](const CountInterval& interval) {
    return interval.hi.has_value() ? *interval.hi - interval.lo : UINT32_MAX;
  };
  if (!best->has_value() || width(count) < width(**best)) *best = count;
}

void SumUpCounts(Telling* telling) {
  for (const Claim* claim : telling->claims) {
    if (!claim->value().has_count()) continue;
    const CountValue& count = claim->value().count();
    if (count.cumulative() || telling->additional.contains(claim)) continue;
    const CountInterval interval = ToCountInterval(count);
    if (claim->attribute() == ATTRIBUTE_KILLED) {
      if (IsTotal(count)) Narrow(interval, &telling->killed);
      if (count.population() == POPULATION_PERPETRATORS) {
        Narrow(interval, &telling->perpetrators);
      }
    } else if (claim->attribute() == ATTRIBUTE_INJURED && IsTotal(count)) {
      Narrow(interval, &telling->injured);
    }
  }
}

}  // namespace

namespace {

// Whether the article says the same number of the same people of an event
// that is none of `events`.
bool IsToldOfTwo(const EventClaims& article, const Claim& claim,
                 const std::vector<absl::string_view>& events) {
  // Smaller numbers are equal by chance.
  constexpr uint32_t kLeast = 3;
  if (!claim.value().has_count() || claim.value().count().lo() < kLeast) {
    return false;
  }
  const std::vector<const Claim*> same = article.Counting(
      claim.attribute(), ToCountInterval(claim.value().count()));
  return std::any_of(same.begin(), same.end(), [&](const Claim* other) {
    return std::find(events.begin(), events.end(), other->event()) ==
               events.end() &&
           CoverageKey(other->value().count()) ==
               CoverageKey(claim.value().count());
  });
}

bool DiedOfWounds(const Claim& claim) {
  return std::any_of(
      claim.cues().begin(), claim.cues().end(),
      [](const Cue& cue) { return cue.kind() == CUE_KIND_DIED_OF_WOUNDS; });
}

// "Two have died of their wounds", where the article counts all the dead: two
// more than before, and no toll.
bool IsIncrement(const Telling& telling, const Claim& claim) {
  if (claim.attribute() != ATTRIBUTE_KILLED || !claim.value().has_count() ||
      !DiedOfWounds(claim)) {
    return false;
  }
  return std::any_of(
      telling.claims.begin(), telling.claims.end(), [&](const Claim* other) {
        return other->attribute() == ATTRIBUTE_KILLED &&
               other->value().has_count() && !DiedOfWounds(*other) &&
               IsTotal(other->value().count()) &&
               !other->value().count().cumulative() &&
               other->value().count().lo() > claim.value().count().lo();
      });
}

}  // namespace

Telling MakeTelling(const ArticleClaims& article,
                    const std::vector<absl::string_view>& events,
                    const CompareSettings& settings) {
  return MakeTelling(std::make_shared<const EventClaims>(article), events,
                     settings, SentencePhrases(settings));
}

Telling MakeTelling(std::shared_ptr<const EventClaims> index,
                    const std::vector<absl::string_view>& events,
                    const CompareSettings& settings,
                    const SentencePhrases& phrases) {
  const EventClaims& claims = *index;
  const ArticleClaims& article = claims.article();
  Telling telling;
  telling.index = std::move(index);
  telling.article = &article;
  telling.outlet = OutletKey(article.article());
  telling.published = PublicationTimeOf(article.article());
  telling.background = true;
  for (const EventMention* event : claims.Events(events)) {
    if (telling.type == EVENT_TYPE_UNSPECIFIED) telling.type = event->type();
    if (event->role() != EVENT_ROLE_BACKGROUND) telling.background = false;
  }
  telling.claims = claims.Of(events);
  ClaimSentences sentences(article, phrases);
  for (const Claim* told : telling.claims) {
    const Claim& claim = *told;
    const CountWords words = ReadCountWords(article, claim, settings);
    if (words.additional) telling.additional.insert(&claim);
    if (words.told_one) telling.told_ones.insert(&claim);
    if (words.unsure) telling.unsure.insert(&claim);
    if (words.beside_dead) telling.beside_dead.insert(&claim);
    if (sentences.IsRunning(claim)) telling.running.insert(&claim);
    telling.own_death = telling.own_death || sentences.TellsOwnDeath(claim);
    if (IsToldOfTwo(claims, claim, events)) {
      telling.told_of_two.insert(&claim);
    }
  }
  for (const Claim* claim : telling.claims) {
    if (IsIncrement(telling, *claim)) telling.additional.insert(claim);
  }
  for (const Credit& credit : article.article().credits()) {
    if (credit.kind() == CREDIT_KIND_PICTURE) continue;
    telling.agencies.insert(credit.id().empty() ? NameKey(credit.name())
                                                : credit.id());
  }
  SumUpCounts(&telling);
  return telling;
}

absl::string_view WordsAt(const ArticleClaims& article, const Span& span) {
  const absl::string_view text = article.article().text();
  if (span.begin() >= span.end() || span.end() > text.size()) return {};
  return text.substr(span.begin(), span.end() - span.begin());
}

ClaimRef RefOf(const ComparedClaim& claim) {
  ClaimRef ref;
  ref.set_article(claim.telling->id());
  ref.set_claim(claim.claim->id());
  return ref;
}

}  // namespace crosscheck
