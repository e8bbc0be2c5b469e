#include "comparator/compare/persons.h"

#include <algorithm>
#include <cstddef>
#include <cstdlib>
#include <utility>

#include "absl/strings/match.h"
#include "absl/strings/numbers.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/str_split.h"
#include "absl/strings/string_view.h"
#include "absl/types/span.h"
#include "comparator/compare/relation_rule.h"
#include "comparator/text/normalizer.h"
#include "comparator/values/name_key.h"
#include "comparator/words/word_class.h"
#include "comparator/words/word_classes.h"

namespace crosscheck {
namespace {

bool HasOneOf(const std::vector<std::string>& words, WordClass word_class) {
  return std::any_of(words.begin(), words.end(),
                     [word_class](const std::string& word) {
                       return InClass(word, word_class);
                     });
}

// The age in "a 15-year-old boy", "a man, 28", in years; -1 where there is
// none.
int AgeIn(const std::vector<std::string>& words) {
  for (size_t i = 0; i < words.size(); ++i) {
    const std::vector<absl::string_view> parts =
        absl::StrSplit(words[i], absl::ByAnyChar("-,"), absl::SkipEmpty());
    int age = 0;
    if (parts.empty() || !absl::SimpleAtoi(parts[0], &age)) continue;
    absl::string_view unit;
    if (parts.size() > 1) {
      unit = parts[1];
    } else if (i + 1 < words.size()) {
      unit = words[i + 1];
    }
    if (absl::StartsWith(unit, "month")) return 0;
    if (absl::StartsWith(unit, "year") || i + 1 == words.size() || i > 1) {
      return age;
    }
  }
  return -1;
}

// What a claim says of one person.
struct Mention {
  const Claim* claim = nullptr;
  std::string name;
  int age = -1;
  Population population = POPULATION_TOTAL;
  Gender gender = Gender::kUnknown;
  // "He", "shot himself": somebody told of right before.
  bool pronoun = false;
  // "Another man": none of those told of before.
  bool other = false;
  // "Man", "woman": grown up, for certain.
  bool adult = false;
  // "The man": somebody told of before.
  bool definite = false;
};

bool IsHarm(Attribute attribute) {
  return attribute == ATTRIBUTE_KILLED || attribute == ATTRIBUTE_INJURED ||
         attribute == ATTRIBUTE_CASUALTIES;
}

bool IsOfOne(const Telling& telling, const Claim& claim) {
  if (!IsHarm(claim.attribute()) || !claim.value().has_count() ||
      IsNegative(claim.factuality())) {
    return false;
  }
  const CountValue& count = claim.value().count();
  return !count.cumulative() && count.lo() == 1 && count.has_hi() &&
         count.hi() == 1 && count.population() != POPULATION_PERPETRATORS &&
         (telling.told_ones.contains(&claim) || !count.person().empty() ||
          count.part() || count.population() != POPULATION_TOTAL);
}

// "A 16-year-old was also hurt".
bool SaysAlso(const Telling& telling, const Claim& claim) {
  constexpr size_t kReach = 24;
  const absl::string_view text = telling.article->article().text();
  if (claim.value().span().end() > text.size()) return false;
  absl::string_view after = text.substr(claim.value().span().end(), kReach);
  after = after.substr(0, after.find_first_of(".;\n"));
  return absl::StrContains(after, " also ");
}

Mention MentionOf(const Telling& telling, const Claim& claim) {
  Mention mention;
  mention.claim = &claim;
  const CountValue& count = claim.value().count();
  mention.name = NameKey(count.person());
  mention.population = count.population();
  const std::string words =
      NormalizeText(WordsAt(*telling.article, claim.value().span()));
  const std::vector<std::string> list =
      absl::StrSplit(words, ' ', absl::SkipEmpty());
  mention.age = AgeIn(list);
  const auto has = [&list](absl::string_view word) {
    return std::find(list.begin(), list.end(), word) != list.end();
  };
  mention.pronoun =
      HasOneOf(list, WordClass::kReflexive) ||
      (list.size() == 1 && HasOneOf(list, WordClass::kPersonalPronoun));
  if (HasOneOf(list, WordClass::kMale)) {
    mention.gender = Gender::kMale;
  } else if (HasOneOf(list, WordClass::kFemale)) {
    mention.gender = Gender::kFemale;
  }
  mention.other = HasOneOf(list, WordClass::kOther) ||
                  (!mention.pronoun && !has("the") && SaysAlso(telling, claim));
  mention.adult = HasOneOf(list, WordClass::kGrownUp);
  mention.definite = mention.pronoun || has("the") || !mention.name.empty();
  return mention;
}

absl::string_view LastWord(absl::string_view name) {
  return name.substr(name.rfind(' ') + 1);
}

// "odal" and "tarim odal" may be one.
bool NamesAgree(absl::string_view a, absl::string_view b) {
  if (a.empty() || b.empty() || a == b) return true;
  const bool full = absl::StrContains(a, " ") && absl::StrContains(b, " ");
  if (full) return false;
  return LastWord(a) == LastWord(b) ||
         absl::StartsWith(a, absl::StrCat(b, " ")) ||
         absl::StartsWith(b, absl::StrCat(a, " "));
}

bool Agree(const Mention& mention, const Person& person) {
  if (!NamesAgree(mention.name, person.name)) return false;
  if (mention.age >= 0 && person.age >= 0 &&
      std::abs(mention.age - person.age) > 1) {
    return false;
  }
  if (mention.gender != Gender::kUnknown && person.gender != Gender::kUnknown &&
      mention.gender != person.gender) {
    return false;
  }
  // A sister may be a child, and "a woman" is none.
  return !(mention.adult && person.population == POPULATION_CHILDREN);
}

bool SameSentence(const Claim& a, const Claim& b) {
  return a.quote().begin() < b.quote().end() &&
         b.quote().begin() < a.quote().end();
}

bool SameWords(const Claim& a, const Claim& b) {
  return a.value().span().begin() < b.value().span().end() &&
         b.value().span().begin() < a.value().span().end();
}

bool IsTold(const Person& person, Attribute fate) {
  switch (fate) {
    case ATTRIBUTE_KILLED:
      return person.killed;
    case ATTRIBUTE_INJURED:
      return person.injured;
    default:
      return person.hit;
  }
}

// Whether the one is not said to be dead and the other hurt.
bool IsOneFate(const Mention& mention, const Person& person) {
  switch (mention.claim->attribute()) {
    case ATTRIBUTE_KILLED:
      return !person.injured;
    case ATTRIBUTE_INJURED:
      return !person.killed;
    default:
      return true;
  }
}

// How well a mention fits a person; 0 where it is somebody else.
int Fit(const Mention& mention, const Person& person) {
  const Claim& last = *person.claims.back();
  if (SameWords(*mention.claim, last)) return 10;
  if (!Agree(mention, person)) return 0;
  const bool same_fate = IsTold(person, mention.claim->attribute());
  if (!mention.name.empty() && !person.name.empty()) return 8;
  if (mention.other && !same_fate) return 0;
  if (mention.age >= 0 && person.age >= 0) {
    // A birthday between two reports makes one of 15 one of 16; a dead one of
    // 16 and a wounded one of 15 are two.
    return mention.age == person.age || IsOneFate(mention, person) ? 7 : 0;
  }
  if (!mention.definite && SameSentence(*mention.claim, last)) return 0;
  if (same_fate) return 4;
  // "Four are dead and another is fighting for her life. ... One male": not
  // the other one.
  if (person.is_another && !mention.definite) return 0;
  // Whoever died was not somebody who is said to be hurt, unless the text
  // speaks of one it has spoken of before.
  const bool killed = mention.claim->attribute() == ATTRIBUTE_KILLED;
  const bool hurt = mention.claim->attribute() == ATTRIBUTE_INJURED;
  if ((killed && person.injured) || (hurt && person.killed)) {
    if (mention.definite && mention.name.empty()) return 2;
    // One who had no name is given it.
    const bool is_name_of = !mention.name.empty() && person.name.empty();
    return killed || is_name_of ? 1 : 0;
  }
  return 3;
}

void Join(const Mention& mention, Person* person) {
  if (mention.name.size() > person->name.size()) person->name = mention.name;
  if (person->age < 0) person->age = mention.age;
  if (person->population == POPULATION_TOTAL) {
    person->population = mention.population;
  }
  if (person->gender == Gender::kUnknown) person->gender = mention.gender;
  switch (mention.claim->attribute()) {
    case ATTRIBUTE_KILLED:
      person->killed = true;
      break;
    case ATTRIBUTE_INJURED:
      person->injured = true;
      break;
    default:
      person->hit = true;
  }
  person->claims.push_back(mention.claim);
}

}  // namespace

std::vector<Person> PersonsOf(const Telling& telling) {
  std::vector<Person> persons;
  for (const Claim* claim : telling.claims) {
    if (!IsOfOne(telling, *claim)) continue;
    const Mention mention = MentionOf(telling, *claim);
    Person* best = nullptr;
    int best_fit = 0;
    // The last of several that fit as well.
    for (Person& person : persons) {
      const int fit = Fit(mention, person);
      if (fit >= best_fit && fit > 0) {
        best = &person;
        best_fit = fit;
      }
    }
    if (best == nullptr) {
      // Nobody whom it could stand for was told of as killed or hurt.
      if (mention.pronoun && !persons.empty()) continue;
      // "He shot another boy": another than himself.
      const bool beside_others = !persons.empty();
      persons.emplace_back();
      best = &persons.back();
      best->is_another = mention.other && beside_others;
    }
    Join(mention, best);
  }
  return persons;
}

}  // namespace crosscheck
