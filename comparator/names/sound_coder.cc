#include "comparator/names/sound_coder.h"

#include <algorithm>

#include "absl/status/status.h"
#include "absl/strings/match.h"
#include "absl/strings/str_replace.h"
#include "comparator/text/normalizer.h"

namespace crosscheck {
namespace {

// Bytes of a sound rule's letters.
constexpr size_t kMostLetters = 32;

bool IsVowelLetter(char c) {
  return c == 'a' || c == 'e' || c == 'i' || c == 'o' || c == 'u';
}

// `text` is not empty.
uint8_t FirstByte(absl::string_view text) {
  return static_cast<uint8_t>(text[0]);
}

bool IsAscii(absl::string_view text) {
  return std::all_of(text.begin(), text.end(), [](char c) {
    return static_cast<unsigned char>(c) < 128;
  });
}

// Bytes of the UTF-8 character that begins with `lead`; 1 for none.
size_t CharacterSize(char lead) {
  const auto byte = static_cast<unsigned char>(lead);
  if (byte >= 0xF0) return 4;
  if (byte >= 0xE0) return 3;
  if (byte >= 0xC0) return 2;
  return 1;
}

bool Fits(WordPosition position, absl::string_view word, size_t begin,
          size_t end) {
  const bool initial = begin == 0;
  const bool final = end == word.size();
  const bool before_vowel = !final && IsVowelLetter(word[end]);
  switch (position) {
    case WORD_POSITION_INITIAL:
      return initial;
    case WORD_POSITION_FINAL:
      return final;
    case WORD_POSITION_BEFORE_VOWEL:
      return before_vowel;
    case WORD_POSITION_INITIAL_BEFORE_VOWEL:
      return initial && before_vowel;
    case WORD_POSITION_FINAL_AFTER_VOWEL:
      return final && !initial && IsVowelLetter(word[begin - 1]);
    default:
      return true;
  }
}

// Arabic, Hebrew and Syriac letters lie in one range; so do Arabic's forms
// for presentation, which normalisation has resolved.
bool IsUnvoweled(absl::string_view word) {
  return std::any_of(word.begin(), word.end(), [](char c) {
    const auto byte = static_cast<unsigned char>(c);
    return byte >= 0xD6 && byte <= 0xDD;
  });
}

}  // namespace

absl::StatusOr<SoundCoder> SoundCoder::Create(const NameRules& rules) {
  SoundCoder coder;
  for (const SpellingRule& rule : rules.spellings()) {
    if (rule.from().empty()) {
      return absl::InvalidArgumentError("a spelling rule has no letters");
    }
    coder.spellings_.push_back(rule);
  }
  for (const SoundRule& rule : rules.sounds()) {
    if (rule.from().empty()) {
      return absl::InvalidArgumentError("a sound rule has no letters");
    }
    if (rule.from().size() > kMostLetters) {
      return absl::InvalidArgumentError("a sound rule has too many letters");
    }
    uint8_t& longest = coder.longest_[FirstByte(rule.from())];
    longest = std::max(longest, static_cast<uint8_t>(rule.from().size()));
    coder.rules_[rule.from()].push_back({rule.to(), rule.position()});
  }
  for (auto& [from, list] : coder.rules_) {
    std::stable_sort(
        list.begin(), list.end(),
        [](const Rule& a, const Rule& b) { return a.position > b.position; });
  }
  return coder;
}

std::string SoundCoder::Normalize(absl::string_view word) const {
  std::string normalized;
  // The rules are about letters beyond ASCII, but for few.
  const bool is_ascii = IsAscii(word);
  std::string spelled;
  for (const SpellingRule& rule : spellings_) {
    if (is_ascii && !IsAscii(rule.from())) continue;
    if (spelled.empty()) spelled = std::string(word);
    if (absl::StrContains(spelled, rule.from())) {
      spelled = absl::StrReplaceAll(spelled, {{rule.from(), rule.to()}});
    }
  }
  NormalizeToken(spelled.empty() ? word : spelled, &normalized);
  return normalized;
}

Sounds SoundCoder::Code(absl::string_view normalized) const {
  Sounds result;
  result.unvoweled = IsUnvoweled(normalized);
  std::string& sounds = result.sounds;
  for (size_t at = 0; at < normalized.size();) {
    size_t size = std::min<size_t>(longest_[FirstByte(normalized.substr(at))],
                                   normalized.size() - at);
    const Rule* found = nullptr;
    for (; size > 0 && found == nullptr; --size) {
      const auto it = rules_.find(normalized.substr(at, size));
      if (it == rules_.end()) continue;
      for (const Rule& rule : it->second) {
        if (!Fits(rule.position, normalized, at, at + size)) continue;
        found = &rule;
        break;
      }
      if (found != nullptr) break;
    }
    if (found == nullptr) {
      // A letter without a rule stands for itself.
      size = CharacterSize(normalized[at]);
      if (size == 1) sounds.push_back(normalized[at]);
    } else {
      sounds.append(found->to);
    }
    at += size;
  }
  // Doubled sounds are one.
  sounds.erase(std::unique(sounds.begin(), sounds.end()), sounds.end());
  return result;
}

std::string SoundCoder::CodeApart(absl::string_view normalized) const {
  std::string sounds;
  size_t begin = 0;
  for (size_t i = 1; i < normalized.size(); ++i) {
    if (normalized[i] != 'h' || IsVowelLetter(normalized[i - 1]) ||
        i + 1 == normalized.size()) {
      continue;
    }
    sounds += Code(normalized.substr(begin, i - begin)).sounds;
    begin = i;
  }
  if (begin == 0) return "";
  return sounds + Code(normalized.substr(begin)).sounds;
}

}  // namespace crosscheck
