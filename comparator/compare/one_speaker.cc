#include "comparator/compare/one_speaker.h"

#include <algorithm>
#include <cstddef>
#include <string>
#include <vector>

#include "absl/strings/ascii.h"
#include "absl/strings/match.h"
#include "absl/strings/str_split.h"
#include "absl/strings/string_view.h"
#include "comparator/values/name_key.h"
#include "comparator/words/word_class.h"
#include "comparator/words/word_classes.h"

namespace crosscheck {
namespace {

using Words = std::vector<absl::string_view>;

// What a possessive that lost its apostrophe or an adjective adds to the name
// of a country.
bool IsEnding(absl::string_view rest) {
  for (const absl::string_view ending :
       {"", "s", "n", "ns", "an", "ian", "i", "is"}) {
    if (rest == ending) return true;
  }
  return false;
}

// "Ardania", "Ardanias", "Ardanian".
bool AreOneWord(absl::string_view a, absl::string_view b) {
  constexpr size_t kLeastLetters = 4;
  if (a == b) return true;
  const size_t common =
      std::mismatch(a.begin(), a.begin() + std::min(a.size(), b.size()),
                    b.begin())
          .first -
      a.begin();
  return common >= kLeastLetters && IsEnding(a.substr(common)) &&
         IsEnding(b.substr(common));
}

// Whether every word of `inner` is among those of `outer`.
bool AreAmong(const Words& inner, const Words& outer) {
  return std::all_of(inner.begin(), inner.end(), [&](absl::string_view word) {
    return std::any_of(
        outer.begin(), outer.end(),
        [word](absl::string_view other) { return AreOneWord(word, other); });
  });
}

// "Another security source" is none that spoke before.
bool IsAnother(const Words& words) {
  return InClass(words.front(), WordClass::kOther);
}

// Known by what it is: the noun at the end is no name.
bool IsDescribed(const Speaker& speaker) {
  if (!speaker.id().empty()) return false;
  const absl::string_view name = speaker.name();
  const size_t last = name.rfind(' ') + 1;
  return last < name.size() && absl::ascii_islower(name[last]);
}

bool IsOfSort(const Words& words, const SpeakerSort& sort) {
  return std::any_of(
      words.begin(), words.end(), [&sort](absl::string_view word) {
        return std::find(sort.words().begin(), sort.words().end(), word) !=
               sort.words().end();
      });
}

}  // namespace

bool IsByName(const Speaker& speaker) {
  const bool title_only =
      speaker.id().empty() && !absl::StrContains(speaker.name(), ' ');
  return speaker.kind() == SPEAKER_KIND_NAMED && !title_only &&
         std::any_of(speaker.name().begin(), speaker.name().end(),
                     [](char c) { return absl::ascii_isupper(c); });
}

bool AreOneSpeaker(const Speaker& a, const Speaker& b,
                   const NameMatcher* names) {
  if (!a.id().empty() && !b.id().empty()) return a.id() == b.id();
  const std::string key_a = NameKey(a.name());
  const std::string key_b = NameKey(b.name());
  if (key_a.empty() || key_b.empty()) return false;
  const Words words_a = absl::StrSplit(key_a, ' ');
  const Words words_b = absl::StrSplit(key_b, ' ');
  if (IsAnother(words_a) || IsAnother(words_b)) return false;
  return AreAmong(words_a, words_b) || AreAmong(words_b, words_a) ||
         (names != nullptr && IsByName(a) && IsByName(b) &&
          names->Compare(a.name(), b.name()).same());
}

bool MayBeOneSpeaker(const Speaker& a, const Speaker& b,
                     const CompareSettings& settings,
                     const NameMatcher* names) {
  if (AreOneSpeaker(a, b, names)) return true;
  if (!IsDescribed(a) && !IsDescribed(b)) return false;
  const std::string key_a = NameKey(a.name());
  const std::string key_b = NameKey(b.name());
  if (key_a.empty() || key_b.empty()) return false;
  const Words words_a = absl::StrSplit(key_a, ' ');
  const Words words_b = absl::StrSplit(key_b, ' ');
  if (IsAnother(words_a) || IsAnother(words_b)) return false;
  return std::any_of(
      settings.speaker_sorts().begin(), settings.speaker_sorts().end(),
      [&](const SpeakerSort& sort) {
        return IsOfSort(words_a, sort) && IsOfSort(words_b, sort);
      });
}

}  // namespace crosscheck
