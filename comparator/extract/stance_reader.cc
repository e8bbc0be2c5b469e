#include "comparator/extract/stance_reader.h"

#include <algorithm>
#include <cstdint>
#include <string>

#include "absl/strings/ascii.h"
#include "absl/strings/string_view.h"
#include "absl/strings/strip.h"
#include "comparator/text/token.h"
#include "comparator/words/word_class.h"
#include "comparator/words/word_classes.h"
#include "proto/lexicon.pb.h"
#include "proto/span.pb.h"
#include "proto/value.pb.h"

namespace crosscheck {
namespace {

bool StandsBehindSpeech(const Frame& frame, const ActorFact& fact) {
  return std::any_of(frame.facts.speech_cues.begin(),
                     frame.facts.speech_cues.end(),
                     [&fact](uint16_t cue) { return cue < fact.items.begin; });
}

}  // namespace

bool IsGroup(const LexiconMatch& match) {
  return match.kind == EntryKind::kGroup ||
         match.kind == EntryKind::kGroupAdjective;
}

// What the outlet states becomes what a speaker says of himself or of
// others, where the sentence has a speaker.
Stance StanceReader::Of(const Frame& frame, const ActorFact& fact,
                        const FrameSpeakers& speakers, bool hedged) const {
  if (fact.stance != STANCE_STATED) return fact.stance;
  if (hedged) return STANCE_SUSPECTED;
  if (!speakers.Say(fact.tokens)) {
    // Somebody says it whom no rule names: "Western powers say".
    return StandsBehindSpeech(frame, fact) ? STANCE_ATTRIBUTED : STANCE_STATED;
  }
  if (SpeaksForItself(fact, speakers) && !RefersToCharge(frame, fact)) {
    return STANCE_CLAIMED;
  }
  return STANCE_ATTRIBUTED;
}

// Whether the speaker is on the side of the actor: "the army said it …",
// "the defence ministry in the capital said the army …".
bool StanceReader::SpeaksForItself(const ActorFact& fact,
                                   const FrameSpeakers& speakers) const {
  if (SpeaksHimself(fact, speakers)) return false;
  if (fact.match < 0) {
    // "The insurgents", of whom their spokesman tells.
    if (fact.fighters && speakers.actor_match >= 0 &&
        speakers.chain.back().kind() != SPEAKER_KIND_ACTOR) {
      const LexiconMatch& match = annotation_.matches[speakers.actor_match];
      return IsGroup(match) &&
             lexicon_.group(match.entries[0]).kind() == ACTOR_KIND_GROUP;
    }
    // "The army", with no name: the speaker's own; so are "six warplanes",
    // where the speaker has a name.
    return fact.state_force &&
           ((IsStateVoice(speakers) &&
             (!fact.counted || speakers.actor_match >= 0)) ||
            // "The military said soldiers had killed five rebels".
            (speakers.actor_match < 0 && !fact.vehicle &&
             SpeaksForArmy(speakers)));
  }
  if (speakers.actor_match >= 0 && SameSide(speakers.actor_match, fact.match)) {
    return true;
  }
  const LexiconMatch& match = annotation_.matches[fact.match];
  if (!IsGroup(match)) return false;
  const Group& group = lexicon_.group(match.entries[0]);
  // "Rahman soldiers killed nine, the army said": its own.
  if (fact.state_force && speakers.actor_match < 0 &&
      group.kind() == ACTOR_KIND_STATE && SpeaksForArmy(speakers)) {
    return true;
  }
  if (speakers.country.empty()) return false;
  return (group.kind() == ACTOR_KIND_STATE ||
          group.kind() == ACTOR_KIND_STATE_FORCE) &&
         group.countries_size() == 1 && group.countries(0) == speakers.country;
}

// "The army said": no more than that.
bool StanceReader::SpeaksForArmy(const FrameSpeakers& speakers) const {
  const std::string name = absl::AsciiStrToLower(speakers.chain.back().name());
  absl::string_view words = name;
  for (const absl::string_view article : {"the ", "a ", "an "}) {
    if (absl::ConsumePrefix(&words, article)) break;
  }
  return InClass(words, WordClass::kArmySpeaker);
}

// Whether one phrase was read as the actor and as the speaker: then it is
// not known who speaks.
bool StanceReader::SpeaksHimself(const ActorFact& fact,
                                 const FrameSpeakers& speakers) const {
  const Span& last = speakers.chain.back().span();
  const uint32_t begin = document_.tokens()[fact.tokens.begin].begin;
  return last.begin() <= begin && begin < last.end();
}

// Whether a state or one of its forces speaks.
bool StanceReader::IsStateVoice(const FrameSpeakers& speakers) const {
  if (!speakers.country.empty()) return true;
  if (speakers.actor_match < 0) return false;
  const LexiconMatch& match = annotation_.matches[speakers.actor_match];
  if (!IsGroup(match)) return false;
  const Group& group = lexicon_.group(match.entries[0]);
  // The United Nations are of no country.
  return (group.kind() == ACTOR_KIND_STATE ||
          group.kind() == ACTOR_KIND_STATE_FORCE) &&
         group.countries_size() > 0;
}

// "Asked about a report that …", "rejected the charge that …": what comes
// before is somebody else's word, and no claim of the speaker's own.
bool StanceReader::RefersToCharge(const Frame& frame,
                                  const ActorFact& fact) const {
  const TokenRange sentence = document_.sentences()[frame.sentence].tokens;
  for (uint32_t i = sentence.begin; i < fact.tokens.begin; ++i) {
    if (document_.tokens()[i].Is(WordClass::kAccusation)) return true;
  }
  return false;
}

bool StanceReader::SameSide(int a, int b) const {
  const LexiconMatch& ma = annotation_.matches[a];
  const LexiconMatch& mb = annotation_.matches[b];
  if (!IsGroup(ma) || !IsGroup(mb)) return false;
  const Group& ga = lexicon_.group(ma.entries[0]);
  const Group& gb = lexicon_.group(mb.entries[0]);
  if (ga.id() == gb.id()) return true;
  return std::count(ga.parents().begin(), ga.parents().end(), gb.id()) > 0 ||
         std::count(gb.parents().begin(), gb.parents().end(), ga.id()) > 0;
}

// "Its fighters", "one of their men": those of whoever speaks.
bool StanceReader::AreSpeakersOwn(const ActorFact& fact,
                                  const FrameSpeakers& speakers) const {
  if (!fact.generic || fact.match >= 0 || speakers.actor_match < 0) {
    return false;
  }
  const LexiconMatch& match = annotation_.matches[speakers.actor_match];
  if (!IsGroup(match) ||
      lexicon_.group(match.entries[0]).kind() == ACTOR_KIND_STATE) {
    return false;
  }
  const auto is_own = [this](uint32_t token) {
    return document_.tokens()[token].Is(WordClass::kPossessiveOfSeveral);
  };
  // "Its fighters", "one of its own men", but not "for their part rebels".
  for (uint32_t i = fact.tokens.begin; i + 1 < fact.tokens.end; ++i) {
    if (is_own(i)) {
      return i == 0 || document_.norm(document_.tokens()[i - 1]) != "for";
    }
  }
  return false;
}

}  // namespace crosscheck
