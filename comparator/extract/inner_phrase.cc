#include "comparator/extract/inner_phrase.h"

#include "absl/strings/match.h"
#include "absl/strings/string_view.h"
#include "comparator/base/count_interval.h"
#include "comparator/extract/item.h"
#include "comparator/words/word_class.h"

namespace crosscheck {
namespace {

// Items that a noun phrase has before its noun, at most.
constexpr uint16_t kReach = 6;

bool IsArticle(absl::string_view word) {
  return word == "the" || word == "a" || word == "an";
}

// People, a group or a vehicle: what a party's own is called.
bool IsParty(const SentenceItems& items, uint16_t i) {
  return items.Is(i, ItemClass::kGen) || items.Is(i, ItemClass::kVgen) ||
         items.Is(i, ItemClass::kVpl) || items.Is(i, ItemClass::kVnp) ||
         items.Is(i, ItemClass::kVdef) || items.Is(i, ItemClass::kGroup) ||
         items.Is(i, ItemClass::kPerson) || items.Is(i, ItemClass::kName) ||
         items.Is(i, ItemClass::kSpk) || items.Is(i, ItemClass::kGadj);
}

// The item before the phrase that begins at or before i: its preposition, if
// it has one.
uint16_t BeforePhrase(const SentenceItems& items, uint16_t i) {
  const uint16_t first = i > kReach ? i - kReach : 0;
  uint16_t k = i;
  while (k > first &&
         (items.Is(k - 1, ItemClass::kCap) ||
          items.Is(k - 1, ItemClass::kNat) ||
          items.Is(k - 1, ItemClass::kAdv) || IsArticle(items.NormAt(k - 1)))) {
    --k;
  }
  return k;
}

// "on the", "against" and what else says where or whom an attack hit.
bool IsOfTarget(const SentenceItems& items, uint16_t i) {
  return items.WordIs(i, WordClass::kBeforeTarget);
}

// Whether the phrase whose noun is item i stands behind such a word itself:
// "on a bus" of the police.
bool StandsBehindTarget(const SentenceItems& items, uint16_t i) {
  const uint16_t first = i > kReach ? i - kReach : 0;
  for (uint16_t k = i; k > first; --k) {
    if (IsOfTarget(items, k - 1) || items.NormAt(k - 1) == "in") return true;
    const absl::string_view word = items.NormAt(k - 1);
    if (word == "," || word == ";" || word == "and" || word == "of") {
      return word == "of" && k >= 2 && StandsBehindTarget(items, k - 2);
    }
  }
  return false;
}

// Whether item i is one person, or one who stands for others: "the mother", "a
// commander". A family is all who are in it.
bool IsOnePerson(const SentenceItems& items, uint16_t i) {
  if (items.Is(i, ItemClass::kSpk)) return true;
  const bool people = items.Is(i, ItemClass::kVnp) ||
                      items.Is(i, ItemClass::kVgen) ||
                      items.Is(i, ItemClass::kVdef);
  return people && items[i].payload >= 0 && !items.people(i).plural &&
         (!items.people(i).counted ||
          items.people(i).count == CountInterval::Exactly(1));
}

// Whether item i is a verb of harm in a clause about the subject: "who
// wounded", "accused of killing". Two clauses of a headline are side by side:
// "20 killed 30 others injured".
bool IsHarmByOthers(const SentenceItems& items, uint16_t i) {
  const absl::string_view cue = items.Name(i);
  const bool harms = absl::StartsWith(cue, "kill/") ||
                     absl::StartsWith(cue, "injure/") ||
                     absl::StartsWith(cue, "attack/") ||
                     absl::StartsWith(cue, "abduct/") || cue == "shot/ed";
  if (!harms || i == 0) return false;
  const absl::string_view word = items.NormAt(i - 1);
  return word == "who" || word == "that" || word == "which" || word == "had" ||
         word == "of" || word == "for";
}

// "Whose three sons were asleep", "where 12 people were hiding", before "was
// killed": two verbs, of which theirs is the first.
bool HasVerbOfItsOwn(const SentenceItems& items, uint16_t i, uint16_t verb) {
  const absl::string_view before = items.NormAt(i - 1);
  if (before != "whose" && before != "where" && before != "which") return false;
  int verbs = 0;
  for (uint16_t k = i + 1; k < verb; ++k) {
    const absl::string_view word = items.NormAt(k);
    if (word == "," || word == "who" || word == "that") return false;
    const bool is = items.WordIs(k, WordClass::kFormOfBe) && word != "been" &&
                    word != "being";
    if (is) ++verbs;
  }
  return verbs >= 2;
}

}  // namespace

bool IsInsideSubject(const SentenceItems& items, uint16_t i) {
  const uint16_t begin = BeforePhrase(items, i);
  if (begin == 0) return false;
  const uint16_t before = begin - 1;
  const absl::string_view word = items.NormAt(before);
  // "A raid that targeted the rebels".
  const bool fired_at = items.Name(before) == "attack/act" &&
                        items.HasWord(before, WordClass::kBeforeTarget);
  if (fired_at || items.Name(before) == "attack/ed" ||
      items.Name(before) == "attack/ing") {
    return true;
  }
  if (before == 0) return false;
  if (word == "as") return items.WordIs(before - 1, WordClass::kDisguised);
  if (word == "with") return items.Is(before - 1, ItemClass::kAtt);
  if (IsOfTarget(items, before)) return true;
  if (word != "of" || IsParty(items, before - 1)) return false;
  return items.Is(i, ItemClass::kState) ||
         StandsBehindTarget(items, before - 1);
}

bool BelongsToSubject(const SentenceItems& items, uint16_t i, uint16_t verb) {
  const absl::string_view cue = items.Name(verb);
  if (!absl::StartsWith(cue, "die/") && cue != "kill/ed" &&
      cue != "injure/ed" && cue != "shot/ed") {
    return false;
  }
  const uint16_t begin = BeforePhrase(items, i);
  if (begin < 2) return false;
  if (HasVerbOfItsOwn(items, i, verb)) return true;
  for (uint16_t k = i; k < verb; ++k) {
    // "Five who", "five, two of whom": of them after all.
    const absl::string_view word = items.NormAt(k);
    if (word == "," || word == "and" || word == "who" || word == "whom" ||
        word == "that" || word == "which") {
      return false;
    }
  }
  const uint16_t before = begin - 1;
  if (items.NormAt(before) == "of") return IsOnePerson(items, before - 1);
  return IsHarmByOthers(items, before) ||
         (items.WordIs(before, WordClass::kCarries) &&
          IsOnePerson(items, before - 1));
}

bool IsInsideSingular(const SentenceItems& items, uint16_t i, uint16_t verb) {
  if (items.Name(verb) == "destroy/ed") return false;
  // The first of the auxiliaries right before the verb.
  uint16_t aux = verb;
  while (aux > i + 1u &&
         (items.WordIs(aux - 1, WordClass::kFormOfBe) ||
          items.Is(aux - 1, ItemClass::kAdv) ||
          items.NormAt(aux - 1) == "has" || items.NormAt(aux - 1) == "later")) {
    --aux;
  }
  if (aux == verb) return false;
  const absl::string_view first = items.NormAt(aux);
  if (first != "was" && first != "is" && first != "has") return false;
  const bool people =
      items.Is(i, ItemClass::kVnp) || items.Is(i, ItemClass::kVgen);
  if (!people || items[i].payload < 0 || !items.people(i).plural ||
      !items.people(i).counted || items.people(i).count.lo < 2) {
    return false;
  }
  const uint16_t begin = BeforePhrase(items, i);
  if (begin < 2) return false;
  const uint16_t before = begin - 1;
  const absl::string_view word = items.NormAt(before);
  if (word == "," || word == "and" || word == ";" || word == ":") return false;
  if (word != "of") return true;
  // "A group of 12 tourists was killed", "the head of a group of 12 was".
  if (!items.HasWord(before - 1, WordClass::kCollective)) return true;
  const uint16_t group = BeforePhrase(items, before - 1);
  return group >= 2 && items.NormAt(group - 1) == "of";
}

bool IsUnrealised(const SentenceItems& items, uint16_t verb) {
  uint16_t k = verb;
  while (k > 0 && (items.Is(k - 1, ItemClass::kAdv) ||
                   items.WordIs(k - 1, WordClass::kFormOfBe))) {
    if (items.WordIs(k - 1, WordClass::kShortOf)) break;
    --k;
  }
  if (k == 0) return false;
  // "Nearly killed", "was almost shot"; not "almost immediately".
  if (items.WordIs(k - 1, WordClass::kShortOf)) {
    return items[k - 1].tokens.size() == 1 &&
           (k == verb || !items.Is(k, ItemClass::kAdv));
  }
  const absl::string_view word = items.NormAt(k - 1);
  // "Could have killed"; of what "could have been" somebody may know more.
  if (word == "could" && k == verb && items.NormAt(verb) != "been") {
    return items.Name(k - 1) == "hedge";
  }
  return (word == "to" || word == "at" || word == "of") && k >= 2 &&
         items.WordIs(k - 2, WordClass::kMeant);
}

bool IsWhoQuotes(const SentenceItems& items, uint16_t i) {
  const uint16_t begin = BeforePhrase(items, i);
  return begin >= 2 && items.NormAt(begin - 1) == "by" &&
         items.WordIs(begin - 2, WordClass::kQuotedBy);
}

bool IsBehindIf(const SentenceItems& items, uint16_t i) {
  const uint16_t begin = BeforePhrase(items, i);
  if (begin == 0) {
    return items.NormAt(0) == "if" || items.NormAt(0) == "unless";
  }
  const absl::string_view before = items.NormAt(begin - 1);
  return before == "if" || before == "unless";
}

}  // namespace crosscheck
