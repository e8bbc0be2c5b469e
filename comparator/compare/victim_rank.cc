#include "comparator/compare/victim_rank.h"

#include <algorithm>
#include <cstddef>
#include <iterator>
#include <string>
#include <vector>

#include "absl/strings/ascii.h"
#include "absl/strings/numbers.h"
#include "absl/strings/str_split.h"
#include "absl/strings/string_view.h"
#include "comparator/base/count_interval.h"
#include "comparator/compare/relation_rule.h"
#include "comparator/text/normalizer.h"

namespace crosscheck {
namespace {

// Nobody counts on in ordinals behind that.
constexpr uint32_t kGreatestRank = 20;

// The words of the claim's value.
std::vector<std::string> ValueWords(const Telling& telling,
                                    const Claim& claim) {
  return absl::StrSplit(
      NormalizeText(WordsAt(*telling.article, claim.value().span())), ' ',
      absl::SkipEmpty());
}

// 3 for "third" and "3rd"; 0 for any other word.
uint32_t Ordinal(absl::string_view word) {
  constexpr absl::string_view kWords[] = {"second", "third", "fourth",
                                          "fifth",  "sixth", "seventh",
                                          "eighth", "ninth", "tenth"};
  for (size_t i = 0; i < std::size(kWords); ++i) {
    if (word == kWords[i]) return static_cast<uint32_t>(i + 2);
  }
  constexpr size_t kEnding = 2;
  if (word.size() <= kEnding || !absl::ascii_isdigit(word.front())) return 0;
  const absl::string_view ending = word.substr(word.size() - kEnding);
  uint32_t rank = 0;
  const bool is_ordinal =
      ending == "st" || ending == "nd" || ending == "rd" || ending == "th";
  if (!is_ordinal ||
      !absl::SimpleAtoi(word.substr(0, word.size() - kEnding), &rank)) {
    return 0;
  }
  return rank <= kGreatestRank ? rank : 0;
}

// 5 for "five" and "5"; 0 for any other word.
uint32_t Number(absl::string_view word) {
  constexpr absl::string_view kWords[] = {
      "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"};
  for (size_t i = 0; i < std::size(kWords); ++i) {
    if (word == kWords[i]) return static_cast<uint32_t>(i + 2);
  }
  uint32_t number = 0;
  return absl::SimpleAtoi(word, &number) ? number : 0;
}

// Where the words begin after an article: "a", "the".
size_t AfterArticle(const std::vector<std::string>& words) {
  return !words.empty() && (words[0] == "a" || words[0] == "the") ? 1 : 0;
}

}  // namespace

uint32_t VictimRank(const Telling& telling, const Claim& claim) {
  if (!claim.value().has_count() || IsNegative(claim.factuality()) ||
      claim.value().count().cumulative() ||
      ToCountInterval(claim.value().count()) != CountInterval::Exactly(1)) {
    return 0;
  }
  const std::vector<std::string> words = ValueWords(telling, claim);
  const size_t first = AfterArticle(words);
  return first < words.size() ? Ordinal(words[first]) : 0;
}

bool IsNewVictim(const Telling& telling, const Claim& claim) {
  const std::vector<std::string> words = ValueWords(telling, claim);
  return !words.empty() && words[0] != "the";
}

uint32_t VictimsInAll(const Telling& telling, const Claim& claim) {
  const std::vector<std::string> words = ValueWords(telling, claim);
  for (size_t i = 0; i + 1 < words.size(); ++i) {
    if (words[i] != "of") continue;
    const size_t number = i + (words[i + 1] == "the" ? 2 : 1);
    return number < words.size() ? Number(words[number]) : 0;
  }
  return 0;
}

}  // namespace crosscheck
