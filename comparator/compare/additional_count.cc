#include "comparator/compare/additional_count.h"

#include <algorithm>
#include <cstddef>
#include <iterator>
#include <string>
#include <vector>

#include "absl/strings/ascii.h"
#include "absl/strings/match.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/str_join.h"
#include "absl/strings/str_split.h"
#include "absl/strings/string_view.h"
#include "comparator/base/count_interval.h"
#include "comparator/text/normalizer.h"
#include "google/protobuf/repeated_field.h"

namespace crosscheck {
namespace {

// The words that a value was read from, with the one before and the one after
// them in the same sentence; empty for none.
struct ValueWords {
  // Of the 40 bytes before it.
  std::vector<std::string> left;
  std::string before;
  std::vector<std::string> value;
  std::string after;
  // Of the 40 bytes behind it.
  std::vector<std::string> right;
};

std::vector<std::string> WordsOf(absl::string_view text) {
  return absl::StrSplit(NormalizeText(text), ' ', absl::SkipEmpty());
}

ValueWords WordsAround(const ArticleClaims& article, const Claim& claim) {
  constexpr size_t kReach = 40;
  ValueWords words;
  const absl::string_view text = article.article().text();
  const size_t begin = claim.value().span().begin();
  const size_t end = claim.value().span().end();
  if (begin >= end || end > text.size()) return words;
  words.value = WordsOf(text.substr(begin, end - begin));
  const size_t from = begin > kReach ? begin - kReach : 0;
  absl::string_view before = text.substr(from, begin - from);
  // Not over the end of a sentence or line, nor from the middle of a word.
  before.remove_prefix(
      std::min(before.find_last_of(".!?\n") + 1, before.size()));
  words.left = WordsOf(before);
  if (!words.left.empty()) words.before = words.left.back();
  absl::string_view after = text.substr(end, kReach);
  after = after.substr(0, after.find_first_of(".!?\n,;"));
  words.right = WordsOf(after);
  if (!words.right.empty()) words.after = words.right.front();
  return words;
}

bool IsNumber(absl::string_view word) {
  return !word.empty() && absl::ascii_isdigit(word[0]);
}

bool IsAmong(const google::protobuf::RepeatedPtrField<std::string>& list,
             absl::string_view word) {
  return std::find(list.begin(), list.end(), word) != list.end();
}

bool IsOfAWar(const CountValue& count, const CompareSettings& settings) {
  return settings.most_in_one() > 0 && count.lo() > settings.most_in_one();
}

// "19 more civilians"; not "more than 19", "19 or more".
bool HasMore(const ValueWords& words) {
  constexpr absl::string_view kMore = "more";
  for (size_t i = 1; i < words.value.size(); ++i) {
    const absl::string_view next =
        i + 1 < words.value.size() ? words.value[i + 1] : words.after;
    if (words.value[i] == kMore && words.value[i - 1] != "or" &&
        words.value[i - 1] != "and" && next != "than") {
      return true;
    }
  }
  return words.after == kMore &&
         (words.right.size() < 2 || words.right[1] != "than");
}

bool HasAdditionalWord(const ValueWords& words,
                       const CompareSettings& settings) {
  const auto& list = settings.additional_words();
  const auto& adverbs = settings.additional_adverbs();
  return HasMore(words) || IsAmong(list, words.before) ||
         IsAmong(list, words.after) ||
         std::any_of(words.left.begin(), words.left.end(),
                     [&adverbs](const std::string& word) {
                       return IsAmong(adverbs, word);
                     }) ||
         std::any_of(
             words.value.begin(), words.value.end(),
             [&list](const std::string& word) { return IsAmong(list, word); });
}

// "He and four others": one of whom may be the dead.
bool IsList(const ValueWords& words) {
  return std::find(words.value.begin(), words.value.end(), "and") !=
         words.value.end();
}

// "Were also shot".
bool SaysAlso(const ValueWords& words, const CompareSettings& settings) {
  constexpr size_t kReach = 3;
  for (size_t i = 0; i < words.right.size() && i < kReach; ++i) {
    if (IsAmong(settings.additional_adverbs(), words.right[i])) return true;
  }
  return false;
}

// Whether the words have the number, in digits or letters. Greater ones than
// the table has are not looked for.
bool HaveNumber(const std::vector<std::string>& words, uint32_t number) {
  constexpr absl::string_view kWords[] = {
      "none",     "one",      "two",      "three",   "four",    "five",
      "six",      "seven",    "eight",    "nine",    "ten",     "eleven",
      "twelve",   "thirteen", "fourteen", "fifteen", "sixteen", "seventeen",
      "eighteen", "nineteen", "twenty"};
  if (number >= std::size(kWords)) return true;
  const std::string digits = std::to_string(number);
  return std::any_of(words.begin(), words.end(), [&](const std::string& word) {
    return word == digits || word == kWords[number] ||
           (number == 2 && (word == "both" || word == "couple")) ||
           (number == 12 && word == "dozen");
  });
}

// "One civilian was among those killed": there may be more. "Among the 22
// dead" all of them are told.
bool IsAmongTheRest(const std::vector<std::string>& right) {
  return right.size() > 2 && (right[0] == "was" || right[0] == "were") &&
         right[1] == "among" && right[2] == "those";
}

// "A couple and their son" for three, "two were in critical condition".
bool IsUnsure(const ValueWords& words, const Claim& claim,
              const CompareSettings& settings) {
  constexpr size_t kLeastListed = 4;
  const CountValue& count = claim.value().count();
  if (count.approximate()) return false;
  if (IsAmongTheRest(words.right)) return true;
  if (count.lo() > 1 && count.has_hi() && count.hi() == count.lo() &&
      words.value.size() >= kLeastListed &&
      !HaveNumber(words.value, count.lo())) {
    return true;
  }
  return claim.attribute() == ATTRIBUTE_INJURED && count.lo() > 0 &&
         std::any_of(words.right.begin(), words.right.end(),
                     [&settings](const std::string& word) {
                       return IsAmong(settings.state_words(), word);
                     });
}

bool IsLocal(const ValueWords& words, const CompareSettings& settings) {
  const std::string right =
      absl::StrCat(" ", absl::StrJoin(words.right, " "), " ");
  return std::any_of(
      settings.local_words().begin(), settings.local_words().end(),
      [&right](const std::string& phrase) {
        return absl::StrContains(right, absl::StrCat(" ", phrase, " "));
      });
}

bool TellsOfDead(const ArticleClaims& article, const Span& sentence) {
  return std::any_of(article.claims().begin(), article.claims().end(),
                     [&sentence](const Claim& claim) {
                       return claim.attribute() == ATTRIBUTE_KILLED &&
                              claim.quote().begin() < sentence.end() &&
                              sentence.begin() < claim.quote().end();
                     });
}

// Of a count of one.
bool IsToldOne(const ValueWords& words, const CompareSettings& settings) {
  if (words.value.empty()) return false;
  const auto counts = [&settings](const std::string& word) {
    return IsNumber(word) || IsAmong(settings.one_words(), word);
  };
  // "One of the women" is told, too: she has others beside her.
  if (counts(words.value.back()) && words.after == "of") return true;
  for (size_t i = 0; i + 1 < words.value.size(); ++i) {
    if (counts(words.value[i]) && words.value[i + 1] == "of") return true;
  }
  return !counts(words.before) &&
         std::none_of(words.value.begin(), words.value.end(), counts);
}

}  // namespace

CountWords ReadCountWords(const ArticleClaims& article, const Claim& claim,
                          const CompareSettings& settings) {
  CountWords read;
  if (!claim.value().has_count()) return read;
  const CountValue& count = claim.value().count();
  const bool dead = claim.attribute() == ATTRIBUTE_KILLED;
  const bool injured = claim.attribute() == ATTRIBUTE_INJURED;
  read.additional = (dead || injured) && IsOfAWar(count, settings);
  // "One was killed and five others hurt": five in all. But "no one else" are
  // none besides those hurt.
  const bool none = injured && ToCountInterval(count).IsZero();
  const bool may_add = !read.additional && (dead || none);
  const bool one = count.lo() == 1 && count.has_hi() && count.hi() == 1;
  const bool hit = claim.attribute() == ATTRIBUTE_CASUALTIES;
  if (!may_add && !one && !injured && !hit) return read;
  const ValueWords words = WordsAround(article, claim);
  read.beside_dead =
      hit && ((HasAdditionalWord(words, settings) && !IsList(words)) ||
              SaysAlso(words, settings));
  // "Two died of their wounds": besides those who were dead before.
  constexpr absl::string_view kOfWounds = "killed.wounds";
  if (may_add) {
    read.additional =
        claim.rule() == kOfWounds ||
        ((!none || count.part()) && HasAdditionalWord(words, settings)) ||
        IsLocal(words, settings);
  } else if (injured && !read.additional && HasMore(words)) {
    // "19 more were hurt" where nobody of theirs is counted dead.
    read.additional = !TellsOfDead(article, claim.quote());
  }
  read.unsure = IsUnsure(words, claim, settings);
  read.told_one = one && IsToldOne(words, settings);
  return read;
}

}  // namespace crosscheck
