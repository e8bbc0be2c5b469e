#ifndef COMPARATOR_COMPARE_TELLING_H_
#define COMPARATOR_COMPARE_TELLING_H_

#include <memory>
#include <string>
#include <vector>

#include "absl/container/btree_set.h"
#include "absl/container/flat_hash_set.h"
#include "absl/strings/string_view.h"
#include "absl/types/optional.h"
#include "comparator/base/count_interval.h"
#include "comparator/compare/claim_sentences.h"
#include "comparator/compare/event_claims.h"
#include "comparator/values/publication_time.h"
#include "proto/claim.pb.h"
#include "proto/comparison.pb.h"
#include "proto/settings.pb.h"

namespace crosscheck {

// One article's account of one incident: what a claim is seen against when it
// is compared. The article outlives it.
struct Telling {
  const ArticleClaims* article = nullptr;
  // All claims of the article; never null.
  std::shared_ptr<const EventClaims> index;
  // Lexicon id or folded name of the outlet; "article:ID" where neither is
  // known, so that such articles are outlets of their own.
  std::string outlet;
  PublicationTime published;
  // Of the first event mention.
  EventType type = EVENT_TYPE_UNSPECIFIED;
  // The article is about something else.
  bool background = false;
  // Of the incident's event mentions, in order of the text.
  std::vector<const Claim*> claims;
  // Lexicon ids or folded names of agencies whose text it carries.
  absl::btree_set<std::string> agencies;

  // What it says of everybody, where that is one figure: the narrowest, the
  // first of several.
  absl::optional<CountInterval> killed;
  absl::optional<CountInterval> injured;
  // Claims that count people besides others and single people
  // who are told of and not counted (see CountWords).
  absl::flat_hash_set<const Claim*> additional;
  absl::flat_hash_set<const Claim*> told_ones;
  // Counts that may not be all there are, and of people who were hit besides
  // the dead (see CountWords).
  absl::flat_hash_set<const Claim*> unsure;
  absl::flat_hash_set<const Claim*> beside_dead;

  // Counts that the article gives in the same words of another event as well,
  // and claims of several attacks together (see ClaimSentences).
  absl::flat_hash_set<const Claim*> told_of_two;
  absl::flat_hash_set<const Claim*> running;

  // It tells that whoever did it killed himself, whom one toll leaves out and
  // the other counts.
  bool own_death = false;

  // How well alignment thinks that it belongs to the incident, in decibans;
  // of several mentions the best. 0 where it did not say.
  double agreement = 0;

  // Perpetrators among those killed.
  absl::optional<CountInterval> perpetrators;

  const std::string& id() const { return article->article().id(); }
};

// The telling of an incident by the events of an article whose ids are
// `events`. An id that the article lacks is passed over. `phrases` are those
// of the settings.
Telling MakeTelling(std::shared_ptr<const EventClaims> index,
                    const std::vector<absl::string_view>& events,
                    const CompareSettings& settings,
                    const SentencePhrases& phrases);
// The same for an article of which no other incident is told.
Telling MakeTelling(const ArticleClaims& article,
                    const std::vector<absl::string_view>& events,
                    const CompareSettings& settings);

// The words at `span` of the telling's article; empty where it is none of it.
absl::string_view WordsAt(const ArticleClaims& article, const Span& span);

// A claim with the article's account that it is part of.
struct ComparedClaim {
  const Telling* telling = nullptr;
  const Claim* claim = nullptr;
};

ClaimRef RefOf(const ComparedClaim& claim);

}  // namespace crosscheck

#endif  // COMPARATOR_COMPARE_TELLING_H_
