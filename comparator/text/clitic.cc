#include "comparator/text/clitic.h"

#include <cstddef>

#include "absl/strings/match.h"
#include "absl/strings/string_view.h"
#include "comparator/text/byte_class.h"
#include "comparator/text/character.h"

namespace crosscheck {
namespace {

enum class Clitic { kNone, kAfterAny, kAfterPronoun, kNegation };

Clitic CliticOf(absl::string_view letters) {
  if (letters.size() == 1) {
    switch (letters[0] | 0x20) {
      case 's':
        return Clitic::kAfterAny;
      case 'd':
      case 'm':
        return Clitic::kAfterPronoun;
      case 't':
        return Clitic::kNegation;
      default:
        return Clitic::kNone;
    }
  }
  for (const absl::string_view clitic : {"re", "ve", "ll"}) {
    if (absl::EqualsIgnoreCase(letters, clitic)) return Clitic::kAfterAny;
  }
  return Clitic::kNone;
}

bool IsPronoun(absl::string_view word) {
  for (const absl::string_view pronoun :
       {"i", "you", "he", "she", "it", "we", "they", "who", "there", "that",
        "what", "how", "where"}) {
    if (absl::EqualsIgnoreCase(word, pronoun)) return true;
  }
  return false;
}

// The end of the one or two letters at `letters`, or null where a word of
// more, or of none, is there.
const char* CliticEnd(const char* letters, const char* end) {
  const char* at = letters;
  while (at < end && at - letters < 2 && IsLetter(*at)) ++at;
  if (at == letters) return nullptr;
  const NextChar next = PeekChar(at, end);
  switch (next.char_class) {
    case CharClass::kLetter:
    case CharClass::kDigit:
    case CharClass::kIgnorable:
      return nullptr;
    case CharClass::kApostrophe:
      // "rock'n'roll"
      return PeekChar(at + next.size, end).char_class == CharClass::kLetter
                 ? nullptr
                 : at;
    default:
      return at;
  }
}

}  // namespace

CliticSplit SplitClitic(absl::string_view word, const char* letters,
                        const char* end) {
  const char* const clitic_end = CliticEnd(letters, end);
  if (clitic_end == nullptr) return {};
  const char* const apostrophe = word.data() + word.size();
  switch (CliticOf({letters, static_cast<size_t>(clitic_end - letters)})) {
    case Clitic::kNone:
      return {};
    case Clitic::kAfterAny:
      return {apostrophe, clitic_end};
    case Clitic::kAfterPronoun:
      if (!IsPronoun(word)) return {};
      return {apostrophe, clitic_end};
    case Clitic::kNegation:
      if (word.size() < 2 || (word.back() | 0x20) != 'n') return {};
      return {apostrophe - 1, clitic_end};
  }
  return {};
}

}  // namespace crosscheck
