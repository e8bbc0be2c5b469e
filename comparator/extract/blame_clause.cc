#include "comparator/extract/blame_clause.h"

#include <algorithm>

#include "absl/strings/string_view.h"
#include "comparator/text/token.h"
#include "proto/value.pb.h"

namespace crosscheck {
namespace {

bool IsRelative(absl::string_view word) {
  return word == "which" || word == "who" || word == "whose";
}

absl::string_view WordAt(const Document& document, absl::Span<const Item> items,
                         uint16_t i) {
  return document.norm(document.tokens()[items[i].tokens.begin]);
}

bool TellsOfEvent(const SentenceFacts& facts) {
  return std::any_of(facts.triggers.begin(), facts.triggers.end(),
                     [](const TriggerFact& trigger) {
                       return trigger.kind != TriggerFact::Kind::kWeapon;
                     });
}

}  // namespace

bool MayLeaveBlame(const Document& document, absl::Span<const Item> items,
                   const SentenceFacts& facts, uint16_t i) {
  const absl::string_view word = WordAt(document, items, i);
  return !facts.actors.empty() && (IsRelative(word) || word == "and") &&
         document.text(items[i - 1].tokens) == ",";
}

bool LeavesBlame(const Document& document, absl::Span<const Item> items,
                 uint16_t i, const SentenceFacts& left,
                 const SentenceFacts& right) {
  constexpr uint16_t kNear = 2;
  if (!MayLeaveBlame(document, items, left, i) || !left.dates.empty() ||
      !left.counts.empty()) {
    return false;
  }
  const bool relative = IsRelative(WordAt(document, items, i));
  const bool blames = std::any_of(
      left.actors.begin(), left.actors.end(), [&](const ActorFact& actor) {
        return (actor.stance == STANCE_ATTRIBUTED ||
                actor.stance == STANCE_SUSPECTED ||
                actor.stance == STANCE_CLAIMED) &&
               actor.items.end <= i &&
               (!relative || actor.items.end + kNear >= i);
      });
  if (!blames) return false;
  return relative ? !right.dates.empty() || !right.counts.empty()
                  : !right.dates.empty() && right.counts.empty() &&
                        right.actors.empty() && !TellsOfEvent(right);
}

}  // namespace crosscheck
