#include "comparator/extract/frame_completion.h"

#include <algorithm>
#include <array>
#include <cstdint>

#include "absl/strings/ascii.h"
#include "absl/strings/match.h"
#include "absl/strings/string_view.h"
#include "comparator/extract/date_choice.h"
#include "comparator/extract/event_family.h"
#include "comparator/extract/facts.h"
#include "comparator/extract/item.h"
#include "comparator/extract/several_attacks.h"
#include "comparator/text/token.h"
#include "comparator/words/word_class.h"
#include "proto/claim.pb.h"
#include "proto/value.pb.h"

namespace crosscheck {
namespace {

// In the first sentences "has shelled" is news.
constexpr uint32_t kNewsSentences = 4;

int Speciality(EventType type) {
  switch (type) {
    case EVENT_TYPE_CHEMICAL_ATTACK:
    case EVENT_TYPE_TUNNEL_BOMB:
      return 4;
    case EVENT_TYPE_SUICIDE_BOMBING:
    case EVENT_TYPE_ROCKET_FIRE:
    case EVENT_TYPE_VEHICLE_RAMMING:
      return 2;
    default:
      return 1;
  }
}

// Whether a trigger tells how attackers died: "police shot the bomber dead".
bool IsOfAttackers(const TriggerFact& trigger, const SentenceFacts& facts) {
  return std::any_of(facts.counts.begin(), facts.counts.end(),
                     [&trigger](const CountFact& count) {
                       return count.population == POPULATION_PERPETRATORS &&
                              count.trigger.begin <= trigger.item &&
                              trigger.item < count.trigger.end;
                     });
}

// Gunmen who are shot need not have fired; who blows himself up dies of it.
bool IsVictim(const AttackerFact& attacker, const SentenceFacts& facts) {
  return attacker.type != EVENT_TYPE_SUICIDE_BOMBING &&
         std::any_of(facts.counts.begin(), facts.counts.end(),
                     [&attacker](const CountFact& count) {
                       return count.items.begin <= attacker.item &&
                              attacker.item < count.items.end;
                     });
}

// Which type the triggers of a frame point to.
void ChooseType(Frame* frame) {
  const SentenceFacts& facts = frame->facts;
  std::array<int, EventType_ARRAYSIZE> votes{};
  // A clear word outweighs several vague ones, and a special kind the
  // general one that it is a case of: gas is dropped in barrel bombs.
  const auto vote = [&votes](EventType type, int strength) {
    votes[type] += strength * strength * Speciality(type);
  };
  for (const TriggerFact& trigger : facts.triggers) {
    if (trigger.type == EVENT_TYPE_UNSPECIFIED ||
        (trigger.kind == TriggerFact::Kind::kHarm &&
         IsOfAttackers(trigger, facts))) {
      continue;
    }
    vote(trigger.type, trigger.strength);
  }
  if (!facts.triggers.empty()) {
    for (const AttackerFact& attacker : facts.attackers) {
      if (!IsVictim(attacker, facts)) vote(attacker.type, attacker.strength);
    }
  }
  int best = 0;
  for (int type = 1; type < EventType_ARRAYSIZE; ++type) {
    if (type == EVENT_TYPE_OTHER) continue;
    if (votes[type] > votes[best]) best = type;
  }
  if (best == 0 && votes[EVENT_TYPE_OTHER] > 0) best = EVENT_TYPE_OTHER;
  // "The truce put an end to rocket attacks" is about the truce.
  if (frame->facts.counts.empty() && !frame->facts.triggers.empty()) {
    const EventType first = frame->facts.triggers.front().type;
    if (IsPeaceful(first)) {
      best = first;
    }
  }
  frame->type = static_cast<EventType>(best);
  frame->type_strength = votes[best];
}

// "attacks" without a date; "the attack".
void ReadEventNouns(const Document& document, Frame* frame) {
  for (const TriggerFact& trigger : frame->facts.triggers) {
    if (trigger.kind != TriggerFact::Kind::kNoun) continue;
    const absl::string_view noun =
        document.norm(document.tokens()[trigger.tokens.end - 1]);
    // Shots are fired in one shooting.
    if (absl::EndsWith(noun, "s") && !absl::EndsWith(noun, "ss") &&
        noun != "shots" && noun != "gunshots") {
      frame->plural_event = true;
    }
    if (trigger.tokens.begin > 0) {
      if (document.tokens()[trigger.tokens.begin - 1].Is(
              WordClass::kKnownBefore)) {
        frame->definite_event = true;
      }
    }
  }
}

// "All were killed", "both died": those told of before. "Twelve died there":
// where it was.
bool GoesOn(const Document& document, const Frame& frame) {
  if (frame.facts.triggers.empty()) return false;
  const TokenRange words = document.sentences()[frame.sentence].tokens;
  const auto norm = [&](uint32_t token) {
    return token < words.end ? document.norm(document.tokens()[token])
                             : absl::string_view();
  };
  const absl::string_view first = norm(words.begin);
  const absl::string_view second = norm(words.begin + 1);
  if ((first == "all" || first == "both") &&
      (second == "were" || second == "died" || second == "had" ||
       second == "have")) {
    return true;
  }
  for (uint32_t i = words.begin + 1; i < words.end; ++i) {
    if (norm(i) != "there") continue;
    const absl::string_view next = norm(i + 1);
    // "There were no dead" tells of no place.
    if (next != "is" && next != "are" && next != "was" && next != "were" &&
        next != "has" && next != "have" && next != "had" && next != "will") {
      return true;
    }
  }
  return false;
}

// "Homs: two men were shot", "Saturday, 4:10 a.m., Slavic Village: …", below
// the first sentence, where that is a dateline.
bool IsListItem(const Document& document, const Annotation& annotation,
                const Frame& frame) {
  constexpr size_t kReach = 9;
  const absl::Span<const Item> items = annotation.items_of(frame.sentence);
  if (frame.rank == 0 || frame.block != BlockKind::kBody || items.empty() ||
      (frame.facts.counts.empty() && frame.facts.triggers.empty())) {
    return false;
  }
  const bool dates =
      std::any_of(frame.facts.dates.begin(), frame.facts.dates.end(),
                  [](const DateFact& date) { return date.item == 0; });
  const bool places =
      std::any_of(frame.facts.places.begin(), frame.facts.places.end(),
                  [](const PlaceFact& place) { return place.item == 0; });
  if (!dates && !places) return false;
  for (size_t i = 1; i < items.size() && i < kReach; ++i) {
    if (document.text(items[i].tokens) == ":") return true;
  }
  return false;
}

bool IsDash(absl::string_view text) {
  return text == "-" || text == "--" || text == "–" || text == "—" ||
         text == "―";
}

// "RAHMA (4 February 2014) – Police say …", "RAHMA, Feb 4 (Harbour Wire) -
// Police say …": the item behind the date of a dateline, or 0. It says when
// the news was written.
uint16_t EndOfDateline(const Document& document, const Annotation& annotation,
                       uint32_t sentence) {
  constexpr uint16_t kLongest = 8;
  constexpr uint16_t kLongestWithCredit = 14;
  const auto items = annotation.items_of(sentence);
  uint16_t open = kLongest;
  for (uint16_t i = 0; i < items.size() && i < kLongest; ++i) {
    const absl::string_view text = document.text(items[i].tokens);
    if (text == "(") open = i;
    if (text == ")" && i > open) return i;
  }
  for (uint16_t i = 0; i < items.size() && i < kLongestWithCredit; ++i) {
    const Token& token = document.tokens()[items[i].tokens.begin];
    const absl::string_view text = document.text(items[i].tokens);
    if (IsDash(text) && !token.Has(kHyphenBefore)) return i;
    // Words of a sentence begin small.
    if (absl::ascii_islower(static_cast<unsigned char>(text.front()))) break;
  }
  return 0;
}

bool NamesOneEvent(const SentenceFacts& facts) {
  return std::any_of(facts.triggers.begin(), facts.triggers.end(),
                     [](const TriggerFact& trigger) {
                       return trigger.kind == TriggerFact::Kind::kNoun;
                     });
}

// "The mayor blamed the rebels, who have held Rahma since April": who is
// blamed or denies it, and nothing of what happened, when and where.
bool OnlyBlames(const SentenceFacts& facts) {
  return facts.triggers.empty() && facts.counts.empty() &&
         std::any_of(facts.actors.begin(), facts.actors.end(),
                     [](const ActorFact& actor) {
                       return actor.stance == STANCE_ATTRIBUTED ||
                              actor.stance == STANCE_SUSPECTED ||
                              actor.stance == STANCE_DENIED;
                     });
}

// "The army has heavily shelled villages of the province", without a date and
// a number: again and again.
bool TellsOfHabit(const Document& document, const SentenceFacts& facts) {
  if (!facts.dates.empty() || !facts.counts.empty()) return false;
  return std::any_of(facts.triggers.begin(), facts.triggers.end(),
                     [&](const TriggerFact& trigger) {
                       if (trigger.kind != TriggerFact::Kind::kVerb)
                         return false;
                       constexpr uint32_t kReach = 2;
                       for (uint32_t t = trigger.tokens.begin;
                            t > 0 && trigger.tokens.begin - t < kReach;) {
                         const absl::string_view word =
                             document.norm(document.tokens()[--t]);
                         if (word == "has" || word == "have") return true;
                       }
                       return false;
                     });
}

// "Late on Wednesday night … until 3 a.m.": whether what `date` dates went on
// into the next day.
bool EndsNextMorning(const Document& document, TokenRange words,
                     TokenRange date) {
  constexpr uint32_t kReach = 5;
  const auto norm = [&](uint32_t token) {
    return document.norm(document.tokens()[token]);
  };
  bool night = false;
  for (uint32_t i = date.begin; i < date.end; ++i) {
    night = night || norm(i) == "night" || norm(i) == "evening";
  }
  if (!night) return false;
  for (uint32_t i = date.end; i + 1 < words.end; ++i) {
    if ((norm(i) != "until" && norm(i) != "till") ||
        !(document.tokens()[i - 1].Is(WordClass::kGoingOn) ||
          document.tokens()[i - 2].Is(WordClass::kGoingOn))) {
      continue;
    }
    for (uint32_t k = i + 1; k < words.end && k < i + kReach; ++k) {
      const absl::string_view word = norm(k);
      if (word == "dawn" || word == "daybreak" || word == "sunrise" ||
          word == "a.m" || word == "am" || absl::EndsWith(word, "am")) {
        return true;
      }
    }
  }
  return false;
}

}  // namespace

void CompleteFrame(const Document& document, const Annotation& annotation,
                   absl::Span<const absl::optional<DayInterval>> resolved,
                   Frame* frame) {
  ChooseType(frame);
  ReadEventNouns(document, frame);
  const TokenRange words = document.sentences()[frame->sentence].tokens;
  frame->several = TellsOfSeveral(document, words, frame->facts);
  frame->at_once = frame->several && SaysAtOnce(document, words);
  if (OnlyBlames(frame->facts)) {
    frame->facts.dates.clear();
    frame->facts.places.clear();
    frame->facts.cumulative = false;
  }
  DateChoiceContext context;
  context.document = &document;
  context.annotation = &annotation;
  context.items = annotation.items_of(frame->sentence);
  context.resolved = resolved;
  context.type = frame->type;
  context.peaceful = IsPeaceful(frame->type);
  context.plural_event = frame->plural_event;
  context.singular_event = !frame->plural_event && NamesOneEvent(frame->facts);
  const Sentence& sentence = document.sentences()[frame->sentence];
  const absl::string_view first =
      document.norm(document.tokens()[sentence.tokens.begin]);
  frame->pronoun_subject = first == "it" || first == "this";
  if (!frame->facts.dates.empty()) {
    context.dateline_end = EndOfDateline(document, annotation, frame->sentence);
  }
  context.announced = context.peaceful ||
                      (frame->pronoun_subject && frame->facts.triggers.empty());
  const DateChoice choice = ChooseDate(frame->facts, context);
  frame->date = choice.date;
  frame->days = choice.days;
  frame->last_date = choice.last_date;
  frame->spans = choice.spans;
  frame->speech_date = choice.speech_date;
  frame->sums_over_time =
      choice.sums_over_time ||
      (frame->rank > kNewsSentences && TellsOfHabit(document, frame->facts));
  const bool night =
      frame->date >= 0 && frame->days.has_value() && frame->days->size() == 1 &&
      EndsNextMorning(document, words, annotation.dates[frame->date].tokens);
  if (night) {
    frame->days->last += 1;
    frame->counted_days = true;
  }
  frame->goes_on = GoesOn(document, *frame);
  frame->worst_of_several = IsWorstOfSeveral(document, words);
  frame->one_in_order = IsOneInOrder(document, words);
  frame->list_item = IsListItem(document, annotation, *frame);
  frame->tells_when = choice.tells_when && !NamesEvent(frame->facts);
  // "It was announced on Friday" dates what was announced.
  if (frame->pronoun_subject && frame->facts.triggers.empty() &&
      frame->date < 0 && frame->speech_date >= 0) {
    frame->date = frame->speech_date;
    frame->days = resolved[frame->date];
    frame->speech_date = -1;
  }
}

}  // namespace crosscheck
