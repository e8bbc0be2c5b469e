#include "comparator/extract/frame.h"

#include <algorithm>
#include <vector>

namespace crosscheck {

bool NamesEvent(const SentenceFacts& facts) {
  return std::any_of(facts.triggers.begin(), facts.triggers.end(),
                     [](const TriggerFact& trigger) {
                       return trigger.kind != TriggerFact::Kind::kWeapon;
                     });
}

void DropLoneListItem(std::vector<Frame>* frames) {
  Frame* lone = nullptr;
  for (Frame& frame : *frames) {
    if (!frame.list_item) continue;
    if (lone != nullptr && lone->sentence != frame.sentence) return;
    lone = &frame;
  }
  if (lone != nullptr) lone->list_item = false;
}

}  // namespace crosscheck
