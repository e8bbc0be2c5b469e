#include "comparator/extract/unreal_telling.h"

#include <algorithm>
#include <iterator>

#include "absl/strings/ascii.h"
#include "absl/strings/match.h"
#include "absl/strings/string_view.h"
#include "comparator/base/count_interval.h"
#include "comparator/text/token.h"
#include "comparator/words/word_class.h"
#include "proto/claim.pb.h"
#include "proto/value.pb.h"

namespace crosscheck {
namespace {

// Words between an article and its noun, at most.
constexpr size_t kBeforeNoun = 3;

bool IsDetermined(const SentenceItems& items, size_t i) {
  const size_t first = i > kBeforeNoun ? i - kBeforeNoun : 0;
  for (size_t k = i; k > first; --k) {
    if (items.WordIs(k - 1, WordClass::kDeterminer) ||
        items.WordIs(k - 1, WordClass::kArticle) ||
        items.WordIs(k - 1, WordClass::kPossessive) ||
        items.WordIs(k - 1, WordClass::kPossessiveOfPerson) ||
        items.NormAt(k - 1) == "one") {
      return true;
    }
  }
  return false;
}

// "In the", "in one" before the noun at item i, at the start of the sentence.
bool OpensWithin(const SentenceItems& items, size_t i) {
  return i > 0 && i <= kBeforeNoun + 1 && items.NormAt(0) == "in";
}

// "Kills", "shoots", "dies": a story is told so, and news in headlines only.
bool IsPresentHarm(const SentenceItems& items, size_t i) {
  const absl::string_view name = items.Name(i);
  return name == "kill/s" || name == "die/s" || name == "shot/s" ||
         name == "attack/s" || name == "injure/s" || name == "kill/ing";
}

bool HasPresentHarm(const SentenceItems& items) {
  for (size_t i = 0; i < items.size(); ++i) {
    if (IsPresentHarm(items, i)) return true;
  }
  return false;
}

// "Kills nine", "nine are killed".
bool TellsInPresent(const SentenceItems& items) {
  for (size_t i = 0; i < items.size(); ++i) {
    if (IsPresentHarm(items, i)) return true;
    if (i > 0 && items.Name(i) == "kill/ed" &&
        (items.NormAt(i - 1) == "are" || items.NormAt(i - 1) == "is")) {
      return true;
    }
  }
  return false;
}

// "Plays a hitman who": a part, and not a role in something.
bool PlaysSomebody(const SentenceItems& items, size_t i) {
  const absl::string_view word = items.NormAt(i);
  return (word == "plays" || word == "played" || word == "portrays") &&
         i + 2 < items.size() && items.NormAt(i + 2) == "who" &&
         (items.Is(i + 1, ItemClass::kVnp) ||
          items.Is(i + 1, ItemClass::kVgen));
}

// The item from which on a story is told; the number of items for none.
size_t StoryFrom(const SentenceItems& items) {
  const size_t size = items.size();
  for (size_t i = 0; i < size; ++i) {
    const bool work = items.WordIs(i, WordClass::kFictionWork);
    if (!work && !items.WordIs(i, WordClass::kFictionOrOther)) {
      if (PlaysSomebody(items, i)) return i;
      if (items.WordIs(i, WordClass::kFictional) && i > 0) return 0;
      continue;
    }
    // "A series of attacks", "a story house".
    if (i + 1 < size && !work && items.NormAt(i + 1) == "of") continue;
    if (!IsDetermined(items, i)) continue;
    const bool video = i > 0 && items.NormAt(i - 1) == "video";
    if (video && HasPresentHarm(items)) return 0;
    if (OpensWithin(items, i) && (work || HasPresentHarm(items))) return 0;
    // "The novel tells", "the film's opening", "the series, which begins".
    constexpr size_t kReach = 8;
    for (size_t k = i + 1; k < size && k <= i + kReach; ++k) {
      if (items.WordIs(k, WordClass::kTellsStory)) return i;
    }
    if (work && i + 2 < size &&
        (items.NormAt(i + 1) == "in" || items.NormAt(i + 1) == "about" ||
         items.Is(i + 1, ItemClass::kPoss) || items.NormAt(i + 2) == "in") &&
        HasPresentHarm(items)) {
      return 0;
    }
  }
  return size;
}

// "'Killed'": in quotation marks by itself.
bool IsInScareQuotes(const SentenceItems& items, size_t i) {
  return i > 0 && i + 1 < items.size() && items.Is(i - 1, ItemClass::kQuote) &&
         items.Is(i + 1, ItemClass::kQuote);
}

bool TellsOfExercise(const SentenceItems& items) {
  bool exercise = false;
  bool acted = false;
  for (size_t i = 0; i < items.size(); ++i) {
    const absl::string_view next =
        i + 1 < items.size() ? items.NormAt(i + 1) : absl::string_view();
    if (items.HasWord(i, WordClass::kSimulated) && next != "to" &&
        next != "that" && !absl::StartsWith(next, "execution") &&
        next != "drowning") {
      return true;
    }
    // "Under the scenario".
    if (items.NormAt(i) == "scenario" && i > 0 && i <= kBeforeNoun &&
        (items.NormAt(0) == "under" || items.NormAt(0) == "in" ||
         next == ":")) {
      return true;
    }
    if (items.WordIs(i, WordClass::kExercise)) {
      exercise = true;
      acted = acted || next == "tests" || next == "tested";
    }
    acted =
        acted || items.WordIs(i, WordClass::kActsInExercise) ||
        (absl::StartsWith(items.Name(i), "kill/") && IsInScareQuotes(items, i));
  }
  return exercise && acted;
}

// "A terror drill", and nothing that happened.
bool AnnouncesExercise(const SentenceItems& items, const SentenceFacts& facts) {
  if (!facts.counts.empty()) return false;
  for (size_t i = 1; i < items.size(); ++i) {
    if (items.WordIs(i, WordClass::kExercise) &&
        items.HasWord(i - 1, WordClass::kExerciseFor)) {
      return true;
    }
  }
  return false;
}

// "A thriller by", "the film, which opened in cinemas", and nothing that
// happened.
bool AnnouncesStory(const SentenceItems& items, const SentenceFacts& facts) {
  if (!facts.counts.empty()) return false;
  bool work = false;
  bool of_films = false;
  for (size_t i = 0; i < items.size(); ++i) {
    work = work || items.WordIs(i, WordClass::kFictionWork);
    of_films = of_films || items.WordIs(i, WordClass::kOfFilms);
  }
  return work && (of_films || items.WordIs(0, WordClass::kArticle));
}

// The item that names an illness; the number of items for none.
size_t IllnessAt(const SentenceItems& items) {
  for (size_t i = 0; i < items.size(); ++i) {
    if (items.HasWord(i, WordClass::kDisease)) return i;
    if (items.NormAt(i) == "stroke" && i >= 2 && items.NormAt(i - 2) == "of") {
      return i;
    }
    if (items.NormAt(i) != "heart") continue;
    if (items.HasWord(i, WordClass::kHeartFails) ||
        (i + 1 < items.size() && items.WordIs(i + 1, WordClass::kHeartFails))) {
      return i;
    }
  }
  return items.size();
}

// Whether the sentence has a word that one of the questions here begins with.
// Most have none, and so need not be asked.
bool HasHint(const SentenceItems& items) {
  constexpr absl::string_view kWords[] = {"average",    "cases",    "heart",
                                          "infections", "played",   "portrays",
                                          "plays",      "scenario", "stroke"};
  if (items.size() == 0) return false;
  const auto& document = items.document();
  const uint32_t end = items[items.size() - 1].tokens.end;
  for (uint32_t i = items[0].tokens.begin; i < end; ++i) {
    const Token& token = document.tokens()[i];
    if (!token.classes.empty() &&
        (token.Is(WordClass::kFictionOrOther) ||
         token.Is(WordClass::kFictionWork) || token.Is(WordClass::kFictional) ||
         token.Is(WordClass::kSimulated) || token.Is(WordClass::kExercise) ||
         token.Is(WordClass::kDefines) || token.Is(WordClass::kSportsGame) ||
         token.Is(WordClass::kDisease))) {
      return true;
    }
    const absl::string_view word = document.norm(token);
    constexpr size_t kShortest = 5;
    if (word.size() >= kShortest &&
        std::find(std::begin(kWords), std::end(kWords), word) !=
            std::end(kWords)) {
      return true;
    }
  }
  return false;
}

bool HasAttack(const SentenceFacts& facts) {
  return std::any_of(facts.triggers.begin(), facts.triggers.end(),
                     [](const TriggerFact& trigger) {
                       return trigger.kind != TriggerFact::Kind::kHarm ||
                              trigger.type != EVENT_TYPE_UNSPECIFIED;
                     }) ||
         !facts.attackers.empty();
}

// "Died of cholera", "flu killed", "malaria deaths", "deaths from the virus".
bool IsOfIllness(const SentenceItems& items, const CountFact& count) {
  constexpr size_t kReach = 4;
  const size_t end = std::min<size_t>(items.size(), count.trigger.end + kReach);
  for (size_t i = count.trigger.end; i + 1 < end; ++i) {
    const absl::string_view word = items.NormAt(i);
    if (word == "," || word == ".") break;
    if ((word == "of" || word == "from") && IllnessAt(items) > i &&
        IllnessAt(items) < end) {
      return true;
    }
  }
  const size_t illness = IllnessAt(items);
  return illness < count.trigger.begin && count.trigger.begin - illness <= 2 &&
         (items.Name(count.trigger.begin) == "deaths" ||
          count.items.begin >= count.trigger.end);
}

// "312 new cases and nine deaths".
bool CountsCases(const SentenceItems& items) {
  bool cases = false;
  bool deaths = false;
  for (size_t i = 0; i < items.size(); ++i) {
    const absl::string_view word = items.NormAt(i);
    cases = cases || ((word == "cases" || word == "infections") && i > 0 &&
                      (items.Is(i - 1, ItemClass::kNum) ||
                       items.NormAt(i - 1) == "new" ||
                       items.NormAt(i - 1) == "confirmed"));
    deaths = deaths || items.Name(i) == "deaths";
  }
  return cases && deaths;
}

// "Died at 83": of age, where nothing else is told.
bool DiedOfAge(const SentenceItems& items, const CountFact& count) {
  constexpr uint64_t kOld = 60;
  constexpr uint64_t kOldest = 120;
  if (!absl::StartsWith(items.Name(count.trigger.end - 1), "die/")) {
    return false;
  }
  size_t i = count.trigger.end;
  while (i + 1 < items.size() &&
         (items.NormAt(i) == "," || items.NormAt(i) == "at" ||
          items.NormAt(i) == "aged" || items.NormAt(i) == "the" ||
          items.NormAt(i) == "age" || items.NormAt(i) == "of")) {
    ++i;
  }
  if (i == count.trigger.end || !items.Is(i, ItemClass::kNum)) return false;
  const CountInterval& age =
      items.annotation().quantities[items[i].payload].interval;
  return age.lo >= kOld && age.lo <= kOldest;
}

// "On average 22 die", "an average of".
bool TellsAverage(const SentenceItems& items) {
  for (size_t i = 1; i < items.size(); ++i) {
    if (items.NormAt(i) != "average") continue;
    const absl::string_view before = items.NormAt(i - 1);
    if (before == "on" || before == "an") return true;
  }
  return false;
}

// Takes back the counts of people that `unreal` tells, and the words that
// tell of those harmed where nobody is left.
template <typename Predicate>
void DropCounts(Predicate unreal, SentenceFacts* facts) {
  auto& counts = facts->counts;
  const size_t before = counts.size();
  counts.erase(std::remove_if(counts.begin(), counts.end(),
                              [&](const CountFact& count) {
                                return (count.unit == UNIT_KILLED ||
                                        count.unit == UNIT_INJURED ||
                                        count.unit == UNIT_CASUALTIES) &&
                                       unreal(count);
                              }),
               counts.end());
  if (counts.size() == before || !counts.empty()) return;
  auto& triggers = facts->triggers;
  triggers.erase(std::remove_if(triggers.begin(), triggers.end(),
                                [](const TriggerFact& trigger) {
                                  return trigger.kind ==
                                         TriggerFact::Kind::kHarm;
                                }),
                 triggers.end());
}

void DropEvents(SentenceFacts* facts) {
  facts->counts.clear();
  facts->parts_of_previous.clear();
  facts->triggers.clear();
  facts->attackers.clear();
  facts->actors.clear();
  facts->persons.clear();
  facts->targets.clear();
}

// Drops what begins behind item `from`, or is told as stories are.
void DropStory(const SentenceItems& items, size_t from, SentenceFacts* facts) {
  const bool all = std::all_of(
      facts->triggers.begin(), facts->triggers.end(),
      [&](const TriggerFact& trigger) { return trigger.item >= from; });
  if (all) {
    DropEvents(facts);
    return;
  }
  DropCounts(
      [&](const CountFact& count) {
        return count.trigger.begin > from ||
               IsPresentHarm(items, count.trigger.begin);
      },
      facts);
}

void DropThoseOfAge(const SentenceItems& items, SentenceFacts* facts) {
  if (facts->counts.empty() || HasAttack(*facts)) return;
  DropCounts([&](const CountFact& count) { return DiedOfAge(items, count); },
             facts);
}

void DropDefined(const SentenceItems& items, SentenceFacts* facts) {
  for (size_t i = 0; i < items.size(); ++i) {
    if (!items.WordIs(i, WordClass::kDefines)) continue;
    DropCounts([i](const CountFact& count) { return count.trigger.begin > i; },
               facts);
    return;
  }
}

void DropPlayersHurt(const SentenceItems& items, SentenceFacts* facts) {
  if (facts->counts.empty() || HasAttack(*facts)) return;
  for (size_t i = 0; i < items.size(); ++i) {
    if (!items.HasWord(i, WordClass::kSportsGame)) continue;
    DropCounts(
        [&](const CountFact& count) {
          const auto& document = items.document();
          return count.unit == UNIT_INJURED &&
                 document.norm(document.tokens()[count.tokens.end - 1]) ==
                     "players";
        },
        facts);
    return;
  }
}

// A year that is not the news's own is written out: "in 1995".
bool NamesYear(const Document& document, size_t sentence) {
  const TokenRange words = document.sentences()[sentence].tokens;
  for (uint32_t i = words.begin; i < words.end; ++i) {
    const absl::string_view word = document.norm(document.tokens()[i]);
    if (word.size() == 4 &&
        (absl::StartsWith(word, "19") || absl::StartsWith(word, "20")) &&
        std::all_of(word.begin(), word.end(), absl::ascii_isdigit)) {
      return true;
    }
  }
  return false;
}

}  // namespace

void TakeBackUnreal(const SentenceItems& items, SentenceFacts* facts) {
  if (!HasHint(items)) {
    facts->in_present = TellsInPresent(items);
    DropThoseOfAge(items, facts);
    return;
  }
  if (TellsOfExercise(items)) {
    facts->telling = Telling::kExercise;
    DropEvents(facts);
    return;
  }
  const size_t story = StoryFrom(items);
  if (story < items.size()) {
    facts->telling = Telling::kStory;
    DropStory(items, story, facts);
    return;
  }
  if (AnnouncesExercise(items, *facts)) facts->telling = Telling::kExercise;
  if (AnnouncesStory(items, *facts)) facts->telling = Telling::kStory;
  facts->in_present = TellsInPresent(items);
  if (TellsAverage(items)) {
    DropCounts([](const CountFact&) { return true; }, facts);
  }
  DropThoseOfAge(items, facts);
  DropDefined(items, facts);
  DropPlayersHurt(items, facts);
  const size_t illness = IllnessAt(items);
  if (illness == items.size() && !CountsCases(items)) return;
  if (HasAttack(*facts)) {
    DropCounts(
        [&](const CountFact& count) { return IsOfIllness(items, count); },
        facts);
  } else {
    facts->telling = Telling::kIllness;
    DropCounts([](const CountFact&) { return true; }, facts);
  }
}

void UnrealArticle::Settle(size_t sentence, uint32_t rank,
                           SentenceFacts* facts) {
  if (rank <= kOpening && telling_ == Telling::kNews) {
    telling_ = facts->telling;
  }
  switch (telling_) {
    case Telling::kNews:
      return;
    case Telling::kStory:
      if (facts->in_present && facts->dates.empty()) DropEvents(facts);
      return;
    case Telling::kExercise:
      if (!NamesYear(document_, sentence)) DropEvents(facts);
      return;
    case Telling::kIllness:
      if (HasAttack(*facts)) {
        telling_ = Telling::kNews;
      } else {
        DropCounts([](const CountFact&) { return true; }, facts);
      }
      return;
  }
}

}  // namespace crosscheck
