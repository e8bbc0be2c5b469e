#include "comparator/extract/speaker_reader.h"

#include <algorithm>

#include "absl/algorithm/container.h"
#include "absl/strings/match.h"
#include "absl/strings/string_view.h"
#include "comparator/extract/annotation.h"
#include "comparator/extract/item.h"

namespace crosscheck {

void SpeakerReader::Read(const RuleMatch& match) {
  const ItemRange who = match.Get(CaptureName::kSpeaker);
  if (who.empty()) return;
  SpeakerFact fact;
  fact.rule = match.rule;
  fact.items = who;
  fact.tokens = items_.WithoutArticle(items_[who.begin].tokens);
  fact.cue = items_.Tokens(match.Get(CaptureName::kCue));
  const uint16_t i = who.begin;
  // "Nine died in Syria amid reports": nobody speaks.
  if (items_.Is(i, ItemClass::kState) && items_.IsNoActor(i)) return;
  if (items_.Is(i, ItemClass::kSpk)) {
    fact.speaker = items_[i].payload;
  } else if (items_.Is(i, ItemClass::kOutlet) ||
             items_.Is(i, ItemClass::kGroup) ||
             items_.Is(i, ItemClass::kState)) {
    fact.match = items_[i].payload;
  } else if (items_.Is(i, ItemClass::kVict) ||
             (who.end > i + 1u && items_.NormAt(i) == "the" &&
              items_[i].tokens.size() == 1)) {
    fact.described = true;
    fact.tokens = items_.WithoutArticle(items_.Tokens(who));
  } else if (items_.Is(i, ItemClass::kVpl) || items_.Is(i, ItemClass::kGen) ||
             items_.Is(i, ItemClass::kVgen) || items_.Is(i, ItemClass::kVdef) ||
             items_.Is(i, ItemClass::kVnp)) {
    fact.described = true;
    if (items_[i].payload >= 0) {
      fact.match = items_.people(i).group_match;
    }
  } else if (!items_.Is(i, ItemClass::kName) &&
             !items_.Is(i, ItemClass::kPerson)) {
    fact.pronoun = true;
  }
  // "Tarim Odal, head of the Observatory": the apposition says more.
  for (uint16_t k = i + 1; k < who.end; ++k) {
    if (items_.Is(k, ItemClass::kSpk) && fact.speaker < 0) {
      fact.speaker = items_[k].payload;
    }
    // "Tarim Odal, who speaks for the Dawn Brigade".
    if (items_.Is(k, ItemClass::kGroup) && fact.speaker < 0 && fact.match < 0 &&
        IsSpokenFor(k)) {
      fact.match = items_[k].payload;
    }
  }
  const ItemRange listener = match.Get(CaptureName::kWhom);
  if (!listener.empty()) {
    fact.listener = items_.Tokens(listener);
    if (items_.Is(listener.begin, ItemClass::kOutlet)) {
      fact.listener_match = items_[listener.begin].payload;
    }
  }
  facts_.speakers.push_back(fact);
}

// Whether a group stands behind "who speaks for".
bool SpeakerReader::IsSpokenFor(uint16_t i) const {
  uint16_t begin = i;
  if (begin > 0 && items_.NormAt(begin - 1) == "the") --begin;
  return begin >= 2 && items_.NormAt(begin - 1) == "for" &&
         absl::StartsWith(items_.NormAt(begin - 2), "speak");
}

// "The army which began a campaign last May said …": the date is of what is
// told of the speaker, not of what the speaker says.
void SpeakerReader::DropDatesOfSpeakers() {
  constexpr uint16_t kReach = 14;
  const auto of_speaker = [this](const DateFact& fact) {
    if (fact.item + 1u >= items_.size()) return false;
    const absl::string_view next = items_.Name(fact.item + 1);
    if (!absl::StartsWith(next, "say/") && !absl::StartsWith(next, "tell/") &&
        next != "claim/resp") {
      return false;
    }
    for (uint16_t k = fact.item; k > 1 && fact.item - k < kReach;) {
      --k;
      const absl::string_view word = items_.NormAt(k);
      if (word == "which" || word == "who") return items_.IsActor(k - 1);
      if (word == ";" || word == "," ||
          absl::c_linear_search(facts_.speech_cues, k)) {
        return false;
      }
    }
    return false;
  };
  facts_.dates.erase(
      std::remove_if(facts_.dates.begin(), facts_.dates.end(), of_speaker),
      facts_.dates.end());
}

}  // namespace crosscheck
