#include "comparator/ingest/page_rules.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "absl/container/flat_hash_set.h"
#include "absl/memory/memory.h"
#include "absl/status/status.h"
#include "absl/status/statusor.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/str_split.h"
#include "absl/strings/string_view.h"
#include "comparator/base/status_macros.h"
#include "comparator/ingest/line_words.h"
#include "comparator/ingest/word_start_finder.h"
#include "proto/page.pb.h"

namespace crosscheck {
namespace {

constexpr uint32_t kDefaultMaxWords = 24;
// Longer sentences are prose wherever a phrase stands in them.
constexpr std::size_t kMaxSentenceWords = 26;
constexpr absl::string_view kNumber = "#";
constexpr absl::string_view kAnyWord = "_";
constexpr absl::string_view kAnyWords = "...";

bool IsLiteral(absl::string_view word) {
  return word != kNumber && word != kAnyWord;
}

}  // namespace

absl::StatusOr<std::unique_ptr<const PageRuleSet>> PageRuleSet::Create(
    PageRules rules) {
  auto set = absl::WrapUnique(new PageRuleSet(std::move(rules)));
  absl::flat_hash_set<std::string> ids;
  for (int i = 0; i < set->rules_.lines_size(); ++i) {
    const LineRule& rule = set->rules_.lines(i);
    if (rule.id().empty() || rule.kind() == REGION_KIND_UNSPECIFIED) {
      return absl::InvalidArgumentError(
          absl::StrCat("page rule \"", rule.id(), "\" needs an id and a kind"));
    }
    if (!ids.insert(rule.id()).second) {
      return absl::InvalidArgumentError(
          absl::StrCat("page rule \"", rule.id(), "\" is there twice"));
    }
    for (const std::string& phrase : rule.phrases()) {
      CROSSCHECK_RETURN_IF_ERROR(set->AddPhrase(phrase, i));
    }
  }
  std::vector<std::string> keys;
  for (const auto& key : set->floating_) {
    keys.push_back(key.first);
  }
  std::sort(keys.begin(), keys.end());
  set->floating_keys_ =
      absl::make_unique<WordStartFinder>(std::move(keys), /*any_case=*/true);
  std::set<std::string> cut_keys;
  for (const Phrase& phrase : set->phrases_) {
    if (set->rules_.lines(phrase.rule).effect() == LINE_EFFECT_CUTS_PARAGRAPH) {
      cut_keys.insert(phrase.words[phrase.key]);
    }
  }
  set->cut_keys_ = absl::make_unique<WordStartFinder>(
      std::vector<std::string>(cut_keys.begin(), cut_keys.end()),
      /*any_case=*/true);
  for (const std::string& city : set->rules_.dateline_cities()) {
    set->cities_.insert(city);
  }
  return std::unique_ptr<const PageRuleSet>(std::move(set));
}

absl::Status PageRuleSet::AddPhrase(absl::string_view text, int rule) {
  Phrase phrase;
  phrase.words = absl::StrSplit(text, ' ', absl::SkipEmpty());
  phrase.open_start =
      !phrase.words.empty() && phrase.words.front() == kAnyWords;
  if (phrase.open_start) phrase.words.erase(phrase.words.begin());
  phrase.open_end = !phrase.words.empty() && phrase.words.back() == kAnyWords;
  if (phrase.open_end) phrase.words.pop_back();
  std::size_t key = phrase.words.size();
  for (std::size_t i = 0; i < phrase.words.size(); ++i) {
    if (!IsLiteral(phrase.words[i])) continue;
    // A long word is a rare one; an anchored phrase is found by its first.
    if (key == phrase.words.size() ||
        (phrase.open_start &&
         phrase.words[i].size() > phrase.words[key].size())) {
      key = i;
    }
  }
  if (key == phrase.words.size()) {
    return absl::InvalidArgumentError(
        absl::StrCat("page rule \"", rules_.lines(rule).id(), "\": phrase \"",
                     text, "\" has no word to find it by"));
  }
  phrase.key = static_cast<uint32_t>(key);
  phrase.rule = rule;
  const bool cuts = rules_.lines(rule).effect() == LINE_EFFECT_CUTS_PARAGRAPH;
  const uint32_t max_words = rules_.lines(rule).max_words();
  phrase.max_words = max_words == 0 ? kDefaultMaxWords : max_words;
  const std::string& word = phrase.words[key];
  if (word.size() < 2 && (phrase.open_start || cuts)) {
    return absl::InvalidArgumentError(
        absl::StrCat("page rule \"", rules_.lines(rule).id(), "\": phrase \"",
                     text, "\" needs a longer word to find it by"));
  }
  const auto index = static_cast<uint32_t>(phrases_.size());
  if (phrase.open_start) {
    floating_[word].push_back(index);
    floating_filter_.set(FilterBit(word));
    max_floating_words_ =
        std::max<std::size_t>(max_floating_words_, phrase.max_words);
  } else {
    anchored_[word].push_back(index);
    last_anchor_ = std::max(last_anchor_, key);
  }
  phrases_.push_back(std::move(phrase));
  return absl::OkStatus();
}

bool PageRuleSet::WordsMatch(const Phrase& phrase, const LineWords& words,
                             std::size_t begin) {
  if (begin + phrase.words.size() > words.size()) return false;
  for (std::size_t i = 0; i < phrase.words.size(); ++i) {
    const std::string& wanted = phrase.words[i];
    if (wanted == kAnyWord) continue;
    if (wanted == kNumber) {
      if (!words.is_number(begin + i)) return false;
    } else if (words.word(begin + i) != wanted) {
      return false;
    }
  }
  return true;
}

void PageRuleSet::MatchAt(const Index& index, const LineWords& words,
                          std::size_t at, std::size_t line_words, bool sentence,
                          int* best) const {
  const auto found = index.find(words.word(at));
  if (found == index.end()) return;
  for (const uint32_t i : found->second) {
    const Phrase& phrase = phrases_[i];
    if (phrase.rule >= *best) return;
    if (at < phrase.key || line_words > phrase.max_words) continue;
    const std::size_t begin = at - phrase.key;
    if (begin > 0 && !phrase.open_start) continue;
    if (!phrase.open_end &&
        (words.truncated() || begin + phrase.words.size() != words.size())) {
      continue;
    }
    if (sentence && rules_.lines(phrase.rule).not_sentences()) continue;
    if (WordsMatch(phrase, words, begin)) *best = phrase.rule;
  }
}

const LineRule* PageRuleSet::Match(const LineWords& words,
                                   std::size_t line_words,
                                   bool sentence) const {
  int best = rules_.lines_size();
  for (std::size_t at = 0; at < words.size(); ++at) {
    if (at <= last_anchor_)
      MatchAt(anchored_, words, at, line_words, sentence, &best);
    if (floating_filter_.test(FilterBit(words.word(at)))) {
      MatchAt(floating_, words, at, line_words, sentence, &best);
    }
  }
  return best == rules_.lines_size() ? nullptr : &rules_.lines(best);
}

bool PageRuleSet::MayMatch(const LineWords& words, std::size_t line_words,
                           bool sentence, absl::string_view line) const {
  for (std::size_t at = 0; at <= last_anchor_ && at < words.size(); ++at) {
    const auto found = anchored_.find(words.word(at));
    if (found == anchored_.end()) continue;
    for (const uint32_t i : found->second) {
      if (phrases_[i].key == at && phrases_[i].max_words >= line_words) {
        return true;
      }
    }
  }
  if (line_words > max_floating_words_) return false;
  if (sentence && line_words > kMaxSentenceWords) return false;
  return floating_keys_->Find(line, 0).found();
}

std::size_t PageRuleSet::FindCut(const LineWords& words) const {
  for (std::size_t at = 0; at < words.size(); ++at) {
    const auto found = anchored_.find(words.word(at));
    if (found == anchored_.end()) continue;
    for (const uint32_t i : found->second) {
      const Phrase& phrase = phrases_[i];
      if (rules_.lines(phrase.rule).effect() != LINE_EFFECT_CUTS_PARAGRAPH ||
          at < phrase.key) {
        continue;
      }
      if (WordsMatch(phrase, words, at - phrase.key)) return at - phrase.key;
    }
  }
  return words.size();
}

}  // namespace crosscheck
