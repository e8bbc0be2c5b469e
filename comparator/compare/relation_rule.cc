#include "comparator/compare/relation_rule.h"

#include <algorithm>
#include <utility>

#include "absl/container/btree_set.h"
#include "absl/strings/ascii.h"
#include "absl/strings/str_cat.h"
#include "comparator/values/name_key.h"
#include "comparator/values/names.h"

namespace crosscheck {
namespace {

absl::btree_set<std::string> MediaOf(const ComparedClaim& claim) {
  absl::btree_set<std::string> media = claim.telling->agencies;
  media.insert(claim.telling->outlet);
  for (const Speaker& speaker : claim.claim->speakers()) {
    if (speaker.kind() != SPEAKER_KIND_MEDIA) continue;
    media.insert(speaker.id().empty() ? NameKey(speaker.name()) : speaker.id());
  }
  return media;
}

}  // namespace

ClaimPair Mirrored(const ClaimPair& pair) {
  ClaimPair mirrored = pair;
  std::swap(mirrored.a, mirrored.b);
  mirrored.order = Mirrored(pair.order);
  mirrored.actors.reset();
  return mirrored;
}

bool Verdict::Has(absl::string_view reason) const {
  return std::find(reasons.begin(), reasons.end(), reason) != reasons.end();
}

Verdict FirstVerdict(absl::Span<const RelationRule> rules,
                     const ClaimPair& pair) {
  for (const RelationRule& rule : rules) {
    absl::optional<Verdict> verdict = rule.apply(pair);
    if (verdict.has_value()) return *std::move(verdict);
  }
  return Verdict();
}

PairScope ScopeOf(const Telling& a, const Telling& b) {
  const Article& article_a = a.article->article();
  const Article& article_b = b.article->article();
  if (article_a.id() == article_b.id()) return PAIR_SCOPE_INTERNAL;
  if (!article_a.url().empty() && article_a.url() == article_b.url()) {
    return PAIR_SCOPE_VERSION;
  }
  return a.outlet == b.outlet ? PAIR_SCOPE_SAME_OUTLET
                              : PAIR_SCOPE_BETWEEN_OUTLETS;
}

uint32_t LaterOf(const ClaimPair& pair) {
  if (pair.scope == PAIR_SCOPE_VERSION) {
    const uint32_t version_a = pair.a.telling->published.version;
    const uint32_t version_b = pair.b.telling->published.version;
    if (version_a != version_b) return version_a > version_b ? 1 : 2;
  }
  switch (pair.order) {
    case TimeOrder::kFirstEarlier:
      return 2;
    case TimeOrder::kSecondEarlier:
      return 1;
    case TimeOrder::kUnknown:
      break;
  }
  return 0;
}

const Cue* FindCue(const Claim& claim, CueKind kind) {
  for (const Cue& cue : claim.cues()) {
    if (cue.kind() == kind) return &cue;
  }
  return nullptr;
}

std::string CueReason(const ComparedClaim& claim, const Cue& cue) {
  const absl::string_view words = WordsAt(*claim.telling->article, cue.span());
  if (!words.empty()) {
    return absl::StrCat("cue:", absl::AsciiStrToLower(words));
  }
  return absl::StrCat("cue:", absl::AsciiStrToLower(ShortEnumName(cue.kind())));
}

bool ShareOutletOrAgency(const ClaimPair& pair) {
  const absl::btree_set<std::string> media_a = MediaOf(pair.a);
  for (const std::string& medium : MediaOf(pair.b)) {
    if (media_a.contains(medium)) return true;
  }
  return false;
}

bool IsNegative(Factuality factuality) {
  return factuality == FACTUALITY_CERTAIN_NOT ||
         factuality == FACTUALITY_PROBABLE_NOT ||
         factuality == FACTUALITY_POSSIBLE_NOT;
}

bool IsHedged(const Claim& claim) {
  switch (claim.factuality()) {
    case FACTUALITY_PROBABLE:
    case FACTUALITY_POSSIBLE:
    case FACTUALITY_UNCOMMITTED:
      return true;
    default:
      break;
  }
  return std::any_of(
      claim.speakers().begin(), claim.speakers().end(),
      [](const Speaker& speaker) { return speaker.has_hedge(); });
}

}  // namespace crosscheck
