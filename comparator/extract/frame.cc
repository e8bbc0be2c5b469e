#include "comparator/extract/frame.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <utility>
#include <vector>

#include "absl/strings/ascii.h"
#include "absl/strings/match.h"
#include "absl/time/civil_time.h"
#include "comparator/extract/blame_clause.h"
#include "comparator/extract/date_choice.h"
#include "comparator/extract/event_family.h"
#include "comparator/extract/several_attacks.h"
#include "comparator/words/word_class.h"

namespace crosscheck {
namespace {

// In the first sentences "has shelled" is news.
constexpr uint32_t kNewsSentences = 4;

// Keeps the facts whose first item lies in [begin, end).
SentenceFacts Part(const SentenceFacts& facts, uint16_t begin, uint16_t end) {
  const auto inside = [begin, end](uint16_t item) {
    return begin <= item && item < end;
  };
  SentenceFacts part;
  for (const CountFact& f : facts.counts) {
    if (inside(f.trigger.begin)) part.counts.push_back(f);
  }
  for (const ActorFact& f : facts.actors) {
    if (inside(f.trigger.begin)) part.actors.push_back(f);
  }
  for (const PersonFact& f : facts.persons) {
    if (inside(f.trigger.begin)) part.persons.push_back(f);
  }
  for (const TriggerFact& f : facts.triggers) {
    if (inside(f.item)) part.triggers.push_back(f);
  }
  for (const AttackerFact& f : facts.attackers) {
    if (inside(f.item)) part.attackers.push_back(f);
  }
  for (const DateFact& f : facts.dates) {
    if (inside(f.item)) part.dates.push_back(f);
  }
  for (const PlaceFact& f : facts.places) {
    if (inside(f.item)) part.places.push_back(f);
  }
  for (const PlaceFact& f : facts.countries) {
    if (inside(f.item)) part.countries.push_back(f);
  }
  for (const HedgeFact& f : facts.hedges) {
    if (inside(f.item)) part.hedges.push_back(f);
  }
  part.targets = facts.targets;
  part.speech_cues = facts.speech_cues;
  part.aftermath_cues = facts.aftermath_cues;
  part.happening_cues = facts.happening_cues;
  part.relative_clauses = facts.relative_clauses;
  // Who says it holds for the whole sentence.
  part.speakers = facts.speakers;
  part.cumulative = facts.cumulative;
  part.separate = facts.separate;
  part.follow_up = facts.follow_up;
  part.told_again = facts.told_again;
  part.arrest = facts.arrest;
  part.trial = facts.trial;
  return part;
}

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

bool NamesAttack(const SentenceFacts& facts) {
  return std::any_of(facts.triggers.begin(), facts.triggers.end(),
                     [](const TriggerFact& trigger) {
                       return trigger.kind == TriggerFact::Kind::kNoun ||
                              trigger.kind == TriggerFact::Kind::kVerb;
                     });
}

// "A on Wednesday, a day after B": how many days B was before A; hours are of
// one day. Not set where that is not known.
absl::optional<int64_t> DaysBefore(const DateExpression& date) {
  if (date.unit == TIME_UNIT_HOUR) return 0;
  if (date.unit != TIME_UNIT_DAY || date.count_lo != date.count_hi) {
    return absl::nullopt;
  }
  return date.direction > 0 ? date.count_lo : -date.count_lo;
}

// Dates B by the date of A, `from`, or of what came of A.
void CountDays(const DateExpression& date, int index, const DateFact& from,
               absl::Span<const absl::optional<DayInterval>> resolved,
               Frame* named) {
  const absl::optional<DayInterval>& days = resolved[from.date];
  const absl::optional<int64_t> before = DaysBefore(date);
  if (named->days.has_value() || !days.has_value() || days->size() > 1 ||
      !before.has_value()) {
    return;
  }
  named->days = DayInterval{days->first - *before, days->last - *before};
  named->date = *before == 0 ? from.date : index;
  named->counted_days = true;
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

void Finish(const Document& document, const Annotation& annotation,
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

// Pages without line breaks run a caption into the first sentence: "… on 6
// August 2016 (Reuters) Two people were killed". The item behind it, or 0.
uint16_t EndOfCaption(const Document& document, const Annotation& annotation,
                      uint32_t sentence, const SentenceFacts& facts) {
  constexpr uint16_t kDatelineItems = 5;
  constexpr uint16_t kLongestCredit = 6;
  const auto items = annotation.items_of(sentence);
  const auto text = [&](size_t i) {
    return i < items.size() ? document.text(items[i].tokens)
                            : absl::string_view();
  };
  for (const DateFact& fact : facts.dates) {
    if (fact.item < kDatelineItems || text(fact.item + 1) != "(") continue;
    // "Yesterday (Sunday, March 10)": the day once more.
    const bool again = std::any_of(
        facts.dates.begin(), facts.dates.end(),
        [&fact](const DateFact& other) { return other.item == fact.item + 2; });
    if (again) continue;
    for (uint16_t i = fact.item + 2; i <= fact.item + 1 + kLongestCredit; ++i) {
      if (text(i) == ")") return i + 1;
    }
  }
  return 0;
}

absl::string_view FirstNorm(const Document& document, const Item& item) {
  return document.norm(document.tokens()[item.tokens.begin]);
}

// Whether all that is told is that somebody died, and not how.
bool TellsDeathsOnly(const SentenceFacts& facts) {
  return facts.attackers.empty() &&
         std::all_of(facts.triggers.begin(), facts.triggers.end(),
                     [](const TriggerFact& trigger) {
                       return trigger.kind == TriggerFact::Kind::kHarm &&
                              trigger.type == EVENT_TYPE_UNSPECIFIED;
                     });
}

// A word between two clauses that may tell of two incidents.
bool JoinsClauses(const Document& document, absl::Span<const Item> items,
                  uint16_t i) {
  const absl::string_view word = FirstNorm(document, items[i]);
  if (word == ";" || document.tokens()[items[i].tokens.begin].Is(
                         WordClass::kContrastingJoint)) {
    return true;
  }
  return word == "and" && FirstNorm(document, items[i + 1]) == "that";
}

// "in revenge for", "in retaliation for": what follows happened before.
bool Avenges(const Document& document, absl::Span<const Item> items,
             uint16_t i) {
  const absl::string_view word = FirstNorm(document, items[i]);
  return (word == "revenge" || word == "retaliation") &&
         FirstNorm(document, items[i + 1]) == "for";
}

// "A boy shot two men on Saturday, as the town was reeling from the killing of
// seven the evening before": behind "as", where both say when.
bool TellsAnother(const SentenceFacts& left, const SentenceFacts& right) {
  const auto is_dated_toll = [](const SentenceFacts& facts) {
    return !facts.counts.empty() && !facts.dates.empty();
  };
  return is_dated_toll(left) && is_dated_toll(right);
}

// "The deadliest attack since 2004, when 191 died": behind "since".
bool RecallsAnother(const Document& document, absl::Span<const Item> items,
                    uint16_t i, const SentenceFacts& right) {
  constexpr uint16_t kReach = 12;
  if (FirstNorm(document, items[i]) != "since" || right.counts.empty() ||
      right.dates.empty()) {
    return false;
  }
  // Whom it counts stand behind the date.
  const uint16_t date = right.dates.front().item;
  if (right.counts.front().items.begin < date) return false;
  for (uint16_t k = date + 1; k < items.size() && k <= date + 2; ++k) {
    if (FirstNorm(document, items[k]) == "when") return true;
  }
  for (uint16_t k = i; k > 0 && i - k < kReach; --k) {
    const Token& token = document.tokens()[items[k - 1].tokens.begin];
    if (token.Is(WordClass::kWorstOfSeveral) ||
        token.Is(WordClass::kOneInOrder)) {
      return true;
    }
  }
  return false;
}

// "Since 2004, when 191 died": they died then, and not over the years since.
void SetAside(const Annotation& annotation, Frame* frame) {
  frame->aside = true;
  frame->sums_over_time = false;
  if (frame->date < 0 || !frame->days.has_value()) return;
  const DateExpression& date = annotation.dates[frame->date];
  if (date.bound != DateBound::kSince) return;
  frame->spans = false;
  frame->days->last =
      date.first.day > 0
          ? frame->days->first
          : absl::CivilDay(
                frame->days->first.year(),
                date.first.month > 0 ? frame->days->first.month() : 12, 28);
  frame->date = -1;
}

// Whether a date is told from something new: "a day after nine were killed",
// not "a day after the raid".
bool IsToldFromNews(const Document& document, const Annotation& annotation,
                    const SentenceFacts& facts, const DateFact& fact) {
  // "A day after Friday's raid".
  constexpr uint32_t kReach = 2;
  const uint32_t next = annotation.dates[fact.date].tokens.end;
  for (const DateFact& other : facts.dates) {
    const uint32_t begin = annotation.dates[other.date].tokens.begin;
    if (begin >= next && begin <= next + kReach) return false;
  }
  const absl::string_view word = document.norm(document.tokens()[next]);
  return word != "the" && word != "that" && word != "this";
}

// Counts people and says where.
bool TellsToll(const SentenceFacts& facts) {
  return !facts.counts.empty() &&
         std::any_of(facts.places.begin(), facts.places.end(),
                     [](const PlaceFact& place) { return place.locative; });
}

}  // namespace

bool NamesEvent(const SentenceFacts& facts) {
  return std::any_of(facts.triggers.begin(), facts.triggers.end(),
                     [](const TriggerFact& trigger) {
                       return trigger.kind != TriggerFact::Kind::kWeapon;
                     });
}

void SplitFrames(const Document& document, const Annotation& annotation,
                 uint32_t sentence, uint32_t rank, SentenceFacts&& facts,
                 absl::Span<const absl::optional<DayInterval>> resolved,
                 std::vector<Frame>* frames) {
  const auto items = annotation.items_of(sentence);
  Frame base;
  base.sentence = sentence;
  base.rank = rank;
  base.block = document.blocks()[document.sentences()[sentence].block].kind;
  const uint16_t size = static_cast<uint16_t>(items.size());
  const uint16_t start = EndOfCaption(document, annotation, sentence, facts);

  // A clause that another one is dated by.
  for (const DateFact& fact : facts.dates) {
    const DateExpression& date = annotation.dates[fact.date];
    if (date.anchor != DateAnchor::kNamedEvent) continue;
    uint16_t end = size;
    if (fact.item < 3) {
      // "Less than a week after X was struck, Y …": up to the comma.
      for (uint16_t i = fact.item + 1; i < size; ++i) {
        if (document.text(items[i].tokens) == ",") {
          end = i;
          break;
        }
      }
    }
    Frame other = base;
    other.facts = Part(facts, fact.item + 1, end);
    Frame rest = base;
    rest.facts =
        fact.item < 3 ? Part(facts, end, size) : Part(facts, 0, fact.item + 1);
    Finish(document, annotation, resolved, &rest);
    Finish(document, annotation, resolved, &other);
    other.aside = !rest.facts.triggers.empty() || !rest.facts.attackers.empty();
    if (&fact != &facts.dates[0] && fact.item >= 3) {
      CountDays(date, fact.date, *(&fact - 1), resolved, &other);
    }
    if (rest.date == fact.date &&
        IsToldFromNews(document, annotation, facts, fact)) {
      rest.days = absl::nullopt;
      rest.date = -1;
    }
    // "Died on Sunday, three days after he was shot": of that he died.
    if (other.days.has_value() && TellsDeathsOnly(rest.facts) &&
        !TellsDeathsOnly(other.facts)) {
      rest.days = absl::nullopt;
      rest.date = -1;
      other.aside = false;
    }
    // Whatever the one is, the other is not, where both are attacks.
    Frame& later = fact.item < 3 ? rest : other;
    Frame& earlier = fact.item < 3 ? other : rest;
    later.facts.separate =
        NamesAttack(earlier.facts) && NamesAttack(later.facts);
    later.apart = later.facts.separate;
    if (!earlier.facts.triggers.empty()) frames->push_back(std::move(earlier));
    if (!later.facts.triggers.empty()) frames->push_back(std::move(later));
    return;
  }

  // A list of dates with one verb.
  std::vector<DateFact> list;
  for (const DateFact& fact : facts.dates) {
    if (annotation.dates[fact.date].continues_list) {
      if (list.empty() && &fact != &facts.dates[0])
        list.push_back(*(&fact - 1));
      list.push_back(fact);
    }
  }
  if (list.size() >= 2 && facts.counts.empty() && !facts.triggers.empty()) {
    for (const DateFact& fact : list) {
      Frame frame = base;
      frame.facts = facts;
      frame.facts.dates = {fact};
      Finish(document, annotation, resolved, &frame);
      frame.one_of_list = true;
      frame.plural_event = false;
      frames->push_back(std::move(frame));
    }
    return;
  }

  uint16_t begin = start;
  // What follows "in revenge for" is another event.
  bool avenged = false;
  bool recalled = false;
  // Only what counts people or says who did it is parted, which most
  // sentences do not.
  const uint16_t end =
      facts.counts.empty() && facts.actors.empty() ? begin : size;
  for (uint16_t i = start + 1; i + 1 < end; ++i) {
    const bool avenges = Avenges(document, items, i);
    const bool as = FirstNorm(document, items[i]) == "as";
    const bool joins = JoinsClauses(document, items, i);
    const bool since = FirstNorm(document, items[i]) == "since";
    if (!avenges && !as && !joins && !since &&
        !MayLeaveBlame(document, items, facts, i)) {
      continue;
    }
    SentenceFacts left = Part(facts, begin, i);
    SentenceFacts right = Part(facts, i, size);
    const bool recalls = since && RecallsAnother(document, items, i, right);
    const bool splits = recalls ? true
                        : as    ? TellsAnother(left, right)
                        : avenges
                            ? !right.counts.empty() && !left.triggers.empty()
                            : (joins && TellsToll(left) && TellsToll(right)) ||
                                  LeavesBlame(document, items, i, left, right);
    if (!splits) continue;
    Frame frame = base;
    frame.facts = std::move(left);
    frame.facts.separate = frame.facts.separate || avenged;
    avenged = avenges || recalls;
    recalled = recalls;
    Finish(document, annotation, resolved, &frame);
    frames->push_back(std::move(frame));
    begin = i;
  }
  if (begin == 0) {
    base.facts = std::move(facts);
  } else {
    base.facts = Part(facts, begin, size);
  }
  base.facts.separate = base.facts.separate || avenged;
  Finish(document, annotation, resolved, &base);
  if (recalled) SetAside(annotation, &base);
  frames->push_back(std::move(base));
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
