#include "comparator/text/numeral_lexicon.h"

#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <vector>

#include "absl/memory/memory.h"
#include "absl/status/status.h"
#include "absl/status/statusor.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/string_view.h"
#include "absl/types/span.h"
#include "comparator/base/count_interval.h"
#include "comparator/base/status_macros.h"
#include "comparator/text/phrase_set.h"
#include "comparator/text/token.h"
#include "comparator/text/tokenizer.h"
#include "proto/numerals.pb.h"

namespace crosscheck {
namespace {

// An opener's value in its PhraseSet: the role above, what it has below.
constexpr uint32_t kRoleShift = 16;

absl::Status Invalid(absl::string_view field, absl::string_view entry,
                     absl::string_view why) {
  return absl::InvalidArgumentError(
      absl::StrCat("numerals: ", field, " \"", entry, "\": ", why));
}

// The hash of the one token of `word`; 0 where it is not one token.
uint64_t HashOfWord(absl::string_view word) {
  std::vector<Token> tokens;
  std::string norms;
  Tokenizer tokenizer(word, &tokens, &norms);
  tokenizer.Tokenize(0, word.size());
  return tokens.size() == 1 ? tokens[0].hash : 0;
}

// Whether a cardinal of that value is one word: 1 to 19 and the tens to 90.
bool IsSimpleCardinal(uint32_t value) {
  return value >= 1 && (value < 20 || (value < 100 && value % 10 == 0));
}

// Whether `value` is 100, 1000, 1000 000, …
bool IsMultiplier(uint32_t value) {
  if (value == 100) return true;
  uint64_t power = 1000;
  while (power < value) power *= 1000;
  return power == value;
}

absl::Status CheckWord(const NumberWord& word) {
  const auto invalid = [&word](absl::string_view why) {
    return Invalid("words", word.word(), why);
  };
  switch (word.kind()) {
    case NUMBER_WORD_KIND_CARDINAL:
      if (!IsSimpleCardinal(word.value())) {
        return invalid("a cardinal is 1 to 19 or a multiple of 10 to 90");
      }
      return absl::OkStatus();
    case NUMBER_WORD_KIND_MULTIPLIER:
      if (!IsMultiplier(word.value())) {
        return invalid("a multiplier is 100 or a power of 1000");
      }
      return absl::OkStatus();
    case NUMBER_WORD_KIND_COLLECTIVE:
    case NUMBER_WORD_KIND_ORDINAL:
    case NUMBER_WORD_KIND_FRACTION:
      if (word.value() == 0) return invalid("value is missing");
      return absl::OkStatus();
    default:
      return invalid("kind is missing");
  }
}

}  // namespace

absl::StatusOr<std::unique_ptr<NumeralLexicon>> NumeralLexicon::Create(
    const NumeralTable& table) {
  auto lexicon = absl::WrapUnique(new NumeralLexicon);
  CROSSCHECK_RETURN_IF_ERROR(lexicon->AddWords(table));
  CROSSCHECK_RETURN_IF_ERROR(lexicon->AddVagueNumbers(table));
  CROSSCHECK_RETURN_IF_ERROR(lexicon->AddModifiers(table));
  CROSSCHECK_RETURN_IF_ERROR(lexicon->AddRanges(table));
  for (const std::string& phrase : table.not_numbers()) {
    CROSSCHECK_RETURN_IF_ERROR(lexicon->AddOpener(phrase, Role::kNotNumber, 0));
  }
  for (const std::string& article : table.articles()) {
    for (const NumberWord& word : table.words()) {
      lexicon->AddBeginning(absl::StrCat(article, " ", word.word()));
    }
  }
  const struct {
    absl::string_view field;
    const Words& phrases;
    PhraseSet* set;
  } sets[] = {
      {"articles", table.articles(), &lexicon->articles_},
      {"joints", table.joints(), &lexicon->joints_},
      {"multiplied_joints", table.multiplied_joints(),
       &lexicon->multiplied_joints_},
      {"and_a_half", table.and_a_half(), &lexicon->and_a_half_},
      {"percent_words", table.percent_words(), &lexicon->percent_},
      {"currency_words", table.currency_words(), &lexicon->currency_},
      {"currency_signs", table.currency_signs(), &lexicon->currency_signs_},
      {"labels", table.labels(), &lexicon->labels_},
  };
  for (const auto& set : sets) {
    CROSSCHECK_RETURN_IF_ERROR(AddPhrases(set.field, set.phrases, set.set));
  }
  return lexicon;
}

absl::Status NumeralLexicon::AddPhrases(absl::string_view field,
                                        const Words& phrases, PhraseSet* set) {
  for (const std::string& phrase : phrases) {
    if (!set->Add(phrase, 0)) return Invalid(field, phrase, "no word in it");
  }
  return absl::OkStatus();
}

void NumeralLexicon::AddBeginning(absl::string_view phrase) {
  std::vector<Token> tokens;
  std::string norms;
  Tokenizer tokenizer(phrase, &tokens, &norms);
  tokenizer.Tokenize(0, phrase.size());
  if (tokens.empty()) return;
  first_[tokens[0].hash % kBits] = true;
  if (tokens.size() == 1) single_[tokens[0].hash % kBits] = true;
  if (tokens.size() > 1) {
    pairs_[PairBit(tokens[0].hash, tokens[1].hash)] = true;
  }
}

absl::Status NumeralLexicon::AddWords(const NumeralTable& table) {
  for (const NumberWord& word : table.words()) {
    CROSSCHECK_RETURN_IF_ERROR(CheckWord(word));
    const uint64_t hash = HashOfWord(word.word());
    if (hash == 0) return Invalid("words", word.word(), "not one word");
    if (!words_.insert({hash, {word.kind(), word.value()}}).second) {
      return Invalid("words", word.word(), "is there twice");
    }
    AddBeginning(word.word());
  }
  return absl::OkStatus();
}

absl::Status NumeralLexicon::AddOpener(absl::string_view phrase, Role role,
                                       size_t index) {
  const uint32_t value =
      static_cast<uint32_t>(role) << kRoleShift | static_cast<uint32_t>(index);
  if (!openers_.Add(phrase, value)) {
    return Invalid("phrase", phrase, "is empty, or there twice");
  }
  AddBeginning(phrase);
  return absl::OkStatus();
}

absl::Status NumeralLexicon::AddVagueNumbers(const NumeralTable& table) {
  for (const VagueNumber& number : table.vague_numbers()) {
    const absl::string_view name =
        number.phrases().empty() ? absl::string_view() : number.phrases(0);
    const auto invalid = [name](absl::string_view why) {
      return Invalid("vague_numbers", name, why);
    };
    if (name.empty()) return invalid("phrases are missing");
    Vague vague;
    vague.interval.lo = number.lo();
    if (number.has_hi()) vague.interval.hi = number.hi();
    vague.interval.approximate = number.approximate();
    vague.kind = number.kind();
    vague.multiplies = number.multiplies();
    vague.unit = number.unit();
    if (vague.interval.IsEmpty()) return invalid("hi is less than lo");
    if (vague.kind == VAGUE_NUMBER_KIND_UNSPECIFIED) {
      return invalid("kind is missing");
    }
    for (const std::string& phrase : number.phrases()) {
      CROSSCHECK_RETURN_IF_ERROR(
          AddOpener(phrase, Role::kVague, vague_numbers_.size()));
    }
    vague_numbers_.push_back(vague);
  }
  return absl::OkStatus();
}

absl::Status NumeralLexicon::AddModifiers(const NumeralTable& table) {
  for (const NumeralModifier& modifier : table.modifiers()) {
    const NumeralEffect effect = modifier.effect();
    if (effect == NUMERAL_EFFECT_UNSPECIFIED) {
      return Invalid("modifiers", modifier.ShortDebugString(),
                     "effect is missing");
    }
    for (const std::string& phrase : modifier.before()) {
      CROSSCHECK_RETURN_IF_ERROR(
          AddOpener(phrase, Role::kModifier, static_cast<size_t>(effect)));
    }
    const struct {
      const Words& phrases;
      PhraseSet* set;
    } sets[] = {{modifier.after(), &after_},
                {modifier.hyphenated(), &hyphenated_}};
    for (const auto& set : sets) {
      for (const std::string& phrase : set.phrases) {
        if (!set.set->Add(phrase, static_cast<uint32_t>(effect))) {
          return Invalid("modifiers", phrase, "is empty, or there twice");
        }
      }
    }
  }
  return absl::OkStatus();
}

absl::Status NumeralLexicon::AddRanges(const NumeralTable& table) {
  for (const NumeralRange& entry : table.ranges()) {
    Range range;
    range.kind = entry.kind();
    range.before = HashOfWord(entry.before());
    range.between = HashOfWord(entry.between());
    const auto invalid = [&entry](absl::string_view why) {
      return Invalid("ranges", entry.ShortDebugString(), why);
    };
    if (range.kind == NUMERAL_RANGE_KIND_UNSPECIFIED) {
      return invalid("kind is missing");
    }
    if (range.between == 0) return invalid("between is not one word");
    if (range.before == 0 && !entry.before().empty()) {
      return invalid("before is not one word");
    }
    if (range.before != 0) {
      first_[range.before % kBits] = true;
      range_openers_[range.before % kBits] = true;
    }
    ranges_.push_back(range);
  }
  return absl::OkStatus();
}

NumeralLexicon::Opener NumeralLexicon::OpenerAt(
    absl::Span<const Token> tokens) const {
  const PhraseSet::Match match = openers_.LongestAt(tokens);
  Opener opener;
  if (!match) return opener;
  const uint32_t index = match.value & ((1u << kRoleShift) - 1);
  opener.role = static_cast<Role>(match.value >> kRoleShift);
  opener.size = match.size;
  if (opener.role == Role::kVague) {
    opener.vague = &vague_numbers_[index];
  } else if (opener.role == Role::kModifier) {
    opener.effect = static_cast<NumeralEffect>(index);
  }
  return opener;
}

NumeralLexicon::Opener NumeralLexicon::ModifierAfter(
    absl::Span<const Token> tokens) const {
  const PhraseSet::Match match = after_.LongestAt(tokens);
  Opener opener;
  if (!match) return opener;
  opener.role = Role::kModifier;
  opener.size = match.size;
  opener.effect = static_cast<NumeralEffect>(match.value);
  return opener;
}

NumeralEffect NumeralLexicon::HyphenatedEffect(const Token& token) const {
  const PhraseSet::Match match =
      hyphenated_.LongestAt(absl::MakeConstSpan(&token, 1));
  return match ? static_cast<NumeralEffect>(match.value)
               : NUMERAL_EFFECT_UNSPECIFIED;
}

}  // namespace crosscheck
