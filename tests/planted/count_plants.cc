#include "tests/planted/count_plants.h"

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "absl/container/btree_map.h"
#include "absl/container/btree_set.h"
#include "absl/functional/function_ref.h"
#include "absl/status/status.h"
#include "absl/strings/ascii.h"
#include "absl/strings/match.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/string_view.h"
#include "absl/types/optional.h"
#include "comparator/base/count_interval.h"
#include "tests/planted/numeral_style.h"

namespace crosscheck {
namespace {

bool IsHurt(Attribute attribute) {
  return attribute == ATTRIBUTE_KILLED || attribute == ATTRIBUTE_INJURED;
}

// The number itself of an exact count of more than one.
absl::StatusOr<uint32_t> ExactNumber(const ArticleFact& fact) {
  const CountValue& count = fact.value().count();
  if (!IsHurt(fact.attribute)) return NotOfThisKind();
  if (count.approximate() || !count.has_hi() || count.hi() != count.lo()) {
    return NotClean("not an exact figure");
  }
  if (count.lo() < 2) return NotClean("a single person or nobody");
  return count.lo();
}

bool IsPartOf(const ArticleFact& fact, const ArticleFact& whole) {
  return std::find(whole.claims.begin(), whole.claims.end(),
                   fact.claims.front()) != whole.claims.end();
}

// Figures of the same events and unit that are not the fact's own.
std::vector<const CountValue*> OtherFigures(const PlantInput& input,
                                            const ArticleFact& fact) {
  std::vector<const CountValue*> others;
  for (const ArticleFact& other : input.facts) {
    const bool one_unit = other.attribute == fact.attribute ||
                          other.attribute == ATTRIBUTE_CASUALTIES;
    if (!one_unit || IsPartOf(other, fact)) continue;
    others.push_back(&other.value().count());
  }
  return others;
}

// Whether the article's other figures stand to `now` as they did to `before`:
// what was in keeping with it still is, and the parts still fit.
bool FitsOthers(const PlantInput& input, const ArticleFact& fact,
                uint32_t before, uint32_t now) {
  const bool is_total = fact.value().count().population() == POPULATION_TOTAL &&
                        !fact.value().count().part();
  uint64_t parts = 0;
  for (const CountValue* other : OtherFigures(input, fact)) {
    if (!is_total) return false;
    const CountInterval interval = ToCountInterval(*other);
    const auto contains = [&interval](uint32_t number) {
      return interval.lo <= number &&
             (!interval.hi.has_value() || number <= *interval.hi);
    };
    if (contains(before) && contains(now)) continue;
    if (other->population() == POPULATION_TOTAL || contains(before)) {
      return false;
    }
    parts += interval.lo;
  }
  return parts <= now;
}

// No figure of the article is `number`, nor would killed and injured together
// be.
bool IsFresh(const PlantInput& input, uint32_t number) {
  for (const ArticleFact& fact : input.facts) {
    if (fact.value().has_count() && fact.value().count().lo() == number) {
      return false;
    }
  }
  return true;
}

// The fact with what else the article says of the same people by the same
// number: "at least 22" beside "22".
ArticleFact WithBounds(const PlantInput& input, const ArticleFact& fact) {
  const CountValue& exact = fact.value().count();
  ArticleFact all = fact;
  for (const ArticleFact& other : input.facts) {
    if (other.attribute != fact.attribute || other.claims == fact.claims) {
      continue;
    }
    const CountValue& count = other.value().count();
    if (count.population() == exact.population() && count.lo() == exact.lo() &&
        !count.has_hi()) {
      all.claims.insert(all.claims.end(), other.claims.begin(),
                        other.claims.end());
    }
  }
  return all;
}

bool HasCue(const ArticleFact& fact) {
  return std::any_of(fact.claims.begin(), fact.claims.end(),
                     [](const Claim* claim) { return !claim->cues().empty(); });
}

// Where in the text the numeral of each claim stands, each place once.
absl::StatusOr<std::vector<WrittenNumeral>> NumeralsOf(const PlantInput& input,
                                                       const ArticleFact& fact,
                                                       uint32_t number) {
  absl::btree_map<uint32_t, WrittenNumeral> numerals;
  for (const Claim* claim : fact.claims) {
    const Span& span = claim->value().span();
    absl::optional<WrittenNumeral> numeral =
        ReadOneNumeral(WordsAt(input.article->article(), span));
    if (!numeral.has_value() || numeral->value != number) {
      return NotClean("the words have no such numeral");
    }
    numeral->begin += span.begin();
    numeral->end += span.begin();
    numerals.emplace(numeral->begin, *numeral);
  }
  std::vector<WrittenNumeral> result;
  for (const auto& [begin, numeral] : numerals) result.push_back(numeral);
  return result;
}

// The last word before an offset, in small letters.
std::string WordBefore(absl::string_view text, size_t offset) {
  size_t end = offset;
  while (end > 0 && text[end - 1] == ' ') --end;
  size_t begin = end;
  while (begin > 0 && absl::ascii_isalpha(text[begin - 1])) --begin;
  return absl::AsciiStrToLower(text.substr(begin, end - begin));
}

bool OpensSentence(absl::string_view text, size_t offset) {
  while (offset > 0 && text[offset - 1] == ' ') --offset;
  return offset == 0 ||
         absl::StrContains(".!?\n", std::string(1, text[offset - 1]));
}

// Whether the numeral can become "no" or "dozens of": nothing before it that
// asks for a number, and a noun behind it.
bool StandsAlone(absl::string_view text, const WrittenNumeral& numeral) {
  static constexpr absl::string_view kAskForNumber[] = {
      "the",   "all",  "these", "those", "another", "other", "some",   "of",
      "about", "over", "than",  "least", "to",      "their", "nearly", "only"};
  const std::string before = WordBefore(text, numeral.begin);
  for (const absl::string_view word : kAskForNumber) {
    if (before == word) return false;
  }
  const absl::string_view after = text.substr(numeral.end);
  for (const absl::string_view word :
       {" dead", " hurt", " injured", " killed", " more", " wounded"}) {
    if (absl::StartsWith(after, word)) return false;
  }
  return after.size() > 1 && after[0] == ' ' && absl::ascii_islower(after[1]) &&
         !absl::StartsWith(after, " of ") &&
         !absl::StartsWith(after, " and ") &&
         !absl::StartsWith(after, " were ") && !absl::StartsWith(after, " or ");
}

bool IsHedged(const ArticleFact& fact) {
  return std::any_of(fact.claims.begin(), fact.claims.end(),
                     [](const Claim* claim) {
                       return claim->factuality() != FACTUALITY_UNSPECIFIED &&
                              claim->factuality() != FACTUALITY_CERTAIN;
                     });
}

using NumeralWriter =
    absl::FunctionRef<std::string(const WrittenNumeral& numeral)>;

Plant MakePlant(const PlantInput& input, PlantKind kind,
                const ArticleFact& fact,
                const std::vector<WrittenNumeral>& numerals,
                std::vector<Relation> right, NumeralWriter write) {
  Plant plant;
  plant.kind = kind;
  plant.attributes = {fact.attribute};
  plant.right = std::move(right);
  plant.sentence = fact.first().quote();
  for (const WrittenNumeral& numeral : numerals) {
    TextEdit edit;
    edit.begin = static_cast<uint32_t>(numeral.begin);
    edit.end = static_cast<uint32_t>(numeral.end);
    edit.text = write(numeral);
    plant.edits.push_back(std::move(edit));
  }
  const TextEdit& first = plant.edits.front();
  plant.change = absl::StrCat(absl::string_view(input.article->article().text())
                                  .substr(first.begin, first.end - first.begin),
                              " > ", first.text);
  return plant;
}

absl::StatusOr<Plant> PlantOtherNumber(const PlantInput& input, PlantKind kind,
                                       const ArticleFact& exact,
                                       uint32_t number, uint32_t now) {
  const ArticleFact fact = WithBounds(input, exact);
  if (HasCue(fact)) return NotClean("a toll that is told to change");
  if (!IsFresh(input, now) || !FitsOthers(input, fact, number, now)) {
    return NotClean("other figures of the article would not fit");
  }
  absl::StatusOr<std::vector<WrittenNumeral>> numerals =
      NumeralsOf(input, fact, number);
  if (!numerals.ok()) return numerals.status();
  return MakePlant(input, kind, fact, *numerals, {RELATION_CONFLICT},
                   [now](const WrittenNumeral& numeral) {
                     return WriteNumeral(now, numeral.style,
                                         numeral.capitalized);
                   });
}

// --- Words for killed and injured.

struct UnitWord {
  absl::string_view word;
  Attribute attribute;
  // The word for the other unit in the same form.
  absl::string_view other;
  // Another word for the same unit; empty for none.
  absl::string_view synonym;
};

constexpr UnitWord kUnitWords[] = {
    {"killed", ATTRIBUTE_KILLED, "wounded", ""},
    {"killing", ATTRIBUTE_KILLED, "wounding", ""},
    {"dead", ATTRIBUTE_KILLED, "wounded", ""},
    {"kills", ATTRIBUTE_KILLED, "wounds", ""},
    {"kill", ATTRIBUTE_KILLED, "wound", ""},
    {"wounded", ATTRIBUTE_INJURED, "killed", "injured"},
    {"injured", ATTRIBUTE_INJURED, "killed", "wounded"},
    {"hurt", ATTRIBUTE_INJURED, "killed", "injured"},
    {"wounding", ATTRIBUTE_INJURED, "killing", "injuring"},
    {"injuring", ATTRIBUTE_INJURED, "killing", "wounding"},
};

struct FoundWord {
  Span span;
  const UnitWord* word = nullptr;
};

// The words for killed and injured that name an event in a claim's sentence.
std::vector<FoundWord> UnitWordsIn(const PlantInput& input,
                                   const Claim& claim) {
  absl::btree_map<uint32_t, FoundWord> found;
  for (const EventMention& event : input.article->events()) {
    for (const Span& trigger : event.triggers()) {
      if (!Overlap(trigger, claim.quote())) continue;
      const std::string lower =
          absl::AsciiStrToLower(WordsAt(input.article->article(), trigger));
      for (const UnitWord& word : kUnitWords) {
        if (word.word == lower) {
          found[trigger.begin()] = FoundWord{trigger, &word};
        }
      }
    }
  }
  std::vector<FoundWord> words;
  for (const auto& [begin, word] : found) words.push_back(word);
  return words;
}

const ArticleFact* OnlyFact(const PlantInput& input, Attribute attribute) {
  const ArticleFact* only = nullptr;
  for (const ArticleFact& fact : input.facts) {
    if (fact.attribute != attribute) continue;
    if (only != nullptr) return nullptr;
    only = &fact;
  }
  return only;
}

bool HasFact(const PlantInput& input, Attribute attribute) {
  return std::any_of(
      input.facts.begin(), input.facts.end(),
      [&](const ArticleFact& fact) { return fact.attribute == attribute; });
}

// One word for each unit in each of the sentences, and no further ones.
absl::Status SwapWords(const PlantInput& input, const ArticleFact& fact,
                       bool both, Plant* plant) {
  absl::btree_set<uint32_t> done;
  for (const Claim* claim : fact.claims) {
    const std::vector<FoundWord> words = UnitWordsIn(input, *claim);
    size_t killed = 0;
    for (const FoundWord& word : words) {
      killed += word.word->attribute == ATTRIBUTE_KILLED;
    }
    const size_t injured = words.size() - killed;
    const bool as_wanted = both ? killed == 1 && injured == 1
                                : (fact.attribute == ATTRIBUTE_KILLED
                                       ? killed == 1 && injured == 0
                                       : injured == 1 && killed == 0);
    if (!as_wanted) return NotClean("no one word for the unit");
    for (const FoundWord& word : words) {
      if (!done.insert(word.span.begin()).second) continue;
      TextEdit edit;
      edit.begin = word.span.begin();
      edit.end = word.span.end();
      edit.text = std::string(word.word->other);
      if (absl::ascii_isupper(
              WordsAt(input.article->article(), word.span)[0])) {
        edit.text[0] = absl::ascii_toupper(edit.text[0]);
      }
      plant->edits.push_back(std::move(edit));
    }
  }
  return absl::OkStatus();
}

}  // namespace

absl::StatusOr<Plant> PlantCountUp(const PlantInput& input,
                                   const ArticleFact& fact) {
  const absl::StatusOr<uint32_t> number = ExactNumber(fact);
  if (!number.ok()) return number.status();
  const uint32_t now =
      *number + std::max(3u, *number / 2) + input.dice->Below(3);
  return PlantOtherNumber(input, PlantKind::kCountUp, fact, *number, now);
}

absl::StatusOr<Plant> PlantCountDown(const PlantInput& input,
                                     const ArticleFact& fact) {
  const absl::StatusOr<uint32_t> number = ExactNumber(fact);
  if (!number.ok()) return number.status();
  if (*number < 4) return NotClean("too few to take any away");
  const uint32_t now = 2 + input.dice->Below(*number / 2 - 1);
  return PlantOtherNumber(input, PlantKind::kCountDown, fact, *number, now);
}

absl::StatusOr<Plant> PlantCountZero(const PlantInput& input,
                                     const ArticleFact& fact) {
  const absl::StatusOr<uint32_t> number = ExactNumber(fact);
  if (!number.ok()) return number.status();
  if (HasCue(fact)) return NotClean("a toll that is told to change");
  if (!OtherFigures(input, fact).empty()) {
    return NotClean("other figures of the article would not fit");
  }
  if (IsHedged(fact)) return NotClean("nobody is \"possibly\" killed");
  const auto numerals = NumeralsOf(input, fact, *number);
  if (!numerals.ok()) return numerals.status();
  for (const WrittenNumeral& numeral : *numerals) {
    if (!StandsAlone(input.article->article().text(), numeral)) {
      return NotClean("\"no\" cannot stand for the numeral");
    }
  }
  return MakePlant(
      input, PlantKind::kCountZero, fact, *numerals, {RELATION_ZERO_VS_SOME},
      [&input](const WrittenNumeral& numeral) -> std::string {
        return OpensSentence(input.article->article().text(), numeral.begin)
                   ? "No"
                   : "no";
      });
}

absl::StatusOr<Plant> PlantUnitSwap(const PlantInput& input,
                                    const ArticleFact& fact) {
  const absl::StatusOr<uint32_t> number = ExactNumber(fact);
  if (!number.ok()) return number.status();
  if (OnlyFact(input, fact.attribute) != &fact || HasCue(fact) ||
      HasFact(input, ATTRIBUTE_CASUALTIES)) {
    return NotClean("several figures");
  }
  const Attribute other_unit =
      fact.attribute == ATTRIBUTE_KILLED ? ATTRIBUTE_INJURED : ATTRIBUTE_KILLED;
  const bool both = HasFact(input, other_unit);
  if (both) {
    const ArticleFact* other = OnlyFact(input, other_unit);
    if (other == nullptr) return NotClean("several figures");
    const absl::StatusOr<uint32_t> second = ExactNumber(*other);
    if (!second.ok()) return second.status();
    if (*second == *number) return NotClean("both figures are alike");
    if (other->claims.size() != fact.claims.size()) {
      return NotClean("the two are told apart");
    }
  } else if (*number < 3 ||
             fact.value().count().population() != POPULATION_TOTAL) {
    return NotClean("a small figure may be equal by chance");
  }
  Plant plant;
  plant.kind = PlantKind::kUnitSwap;
  plant.attributes = {ATTRIBUTE_KILLED, ATTRIBUTE_INJURED};
  plant.right = {RELATION_UNIT_SUSPECT, RELATION_CONFLICT};
  plant.sentence = fact.first().quote();
  const absl::Status swapped = SwapWords(input, fact, both, &plant);
  if (!swapped.ok()) return swapped;
  plant.change = "words for killed and injured";
  return plant;
}

absl::StatusOr<Plant> PlantVaguerCount(const PlantInput& input,
                                       const ArticleFact& fact) {
  const absl::StatusOr<uint32_t> number = ExactNumber(fact);
  if (!number.ok()) return number.status();
  const auto numerals = NumeralsOf(input, fact, *number);
  if (!numerals.ok()) return numerals.status();
  const absl::string_view text = input.article->article().text();
  for (const WrittenNumeral& numeral : *numerals) {
    if (!StandsAlone(text, numeral))
      return NotClean("words beside the numeral");
  }
  std::vector<std::string> before = {"at least ", "more than ", "up to "};
  if (*number >= 5) before.push_back("about ");
  if (*number >= 24 && *number < 99) before.push_back("dozens of ");
  const std::string words =
      before[input.dice->Below(static_cast<uint32_t>(before.size()))];
  return MakePlant(
      input, PlantKind::kVaguerCount, fact, *numerals,
      {RELATION_VAGUER, RELATION_SAME, RELATION_LOWER_BOUND_GAP},
      [&](const WrittenNumeral& numeral) {
        const uint32_t least = words == "more than " ? *number - 1 : *number;
        std::string result =
            words == "dozens of "
                ? "dozens of"
                : absl::StrCat(words,
                               WriteNumeral(least, numeral.style, false));
        if (OpensSentence(text, numeral.begin)) {
          result[0] = absl::ascii_toupper(result[0]);
        }
        return result;
      });
}

absl::StatusOr<Plant> PlantNumeralStyle(const PlantInput& input,
                                        const ArticleFact& fact) {
  const absl::StatusOr<uint32_t> number = ExactNumber(fact);
  if (!number.ok()) return number.status();
  if (*number > 99) return NotClean("no words for it");
  const auto numerals = NumeralsOf(input, fact, *number);
  if (!numerals.ok()) return numerals.status();
  const absl::string_view text = input.article->article().text();
  return MakePlant(input, PlantKind::kNumeralStyle, fact, *numerals,
                   {RELATION_SAME}, [&](const WrittenNumeral& numeral) {
                     return WriteNumeral(*number,
                                         numeral.style == NumeralStyle::kDigits
                                             ? NumeralStyle::kWords
                                             : NumeralStyle::kDigits,
                                         OpensSentence(text, numeral.begin));
                   });
}

absl::StatusOr<Plant> PlantSynonym(const PlantInput& input,
                                   const ArticleFact& fact) {
  if (!IsHurt(fact.attribute)) return NotOfThisKind();
  const absl::string_view text = input.article->article().text();
  Plant plant;
  plant.kind = PlantKind::kSynonym;
  plant.attributes = {fact.attribute};
  plant.right = {RELATION_SAME};
  plant.sentence = fact.first().quote();
  absl::btree_set<uint32_t> done;
  for (const Claim* claim : fact.claims) {
    for (const FoundWord& word : UnitWordsIn(input, *claim)) {
      if (word.word->attribute != fact.attribute ||
          !done.insert(word.span.begin()).second) {
        continue;
      }
      TextEdit edit;
      edit.begin = word.span.begin();
      edit.end = word.span.end();
      edit.text = std::string(word.word->synonym);
      if (word.word->word == "killed" &&
          absl::EndsWith(text.substr(0, edit.begin), " were ") &&
          !absl::StartsWith(text.substr(edit.end), " and ") &&
          !absl::StartsWith(text.substr(edit.end), " by ") &&
          !absl::StartsWith(text.substr(edit.end), " or ")) {
        edit.begin -= 5;
        edit.text = "lost their lives";
      }
      if (edit.text.empty() || !absl::ascii_islower(text[edit.begin])) {
        return NotClean("no other word for it");
      }
      plant.edits.push_back(std::move(edit));
    }
  }
  if (plant.edits.empty()) return NotClean("no other word for it");
  plant.change = plant.edits.front().text;
  return plant;
}

}  // namespace crosscheck
