#include "comparator/compare/claim_sentences.h"

#include <algorithm>
#include <cstddef>
#include <string>

#include "absl/strings/match.h"
#include "comparator/text/normalizer.h"

namespace crosscheck {

SentencePhrases::SentencePhrases(const CompareSettings& settings)
    : running_(Sorted(settings.running_words())),
      record_(Sorted(settings.record_words())),
      own_death_(Sorted(settings.own_death_words())) {}

SentencePhrases::Phrases SentencePhrases::Sorted(
    const google::protobuf::RepeatedPtrField<std::string>& phrases) {
  Phrases result;
  for (const std::string& phrase : phrases) {
    if (!phrase.empty()) result.sorted.push_back(phrase);
  }
  std::sort(result.sorted.begin(), result.sorted.end());
  for (const absl::string_view phrase : result.sorted) {
    ++result.begins[static_cast<unsigned char>(phrase[0]) + 1];
  }
  for (size_t byte = 1; byte < result.begins.size(); ++byte) {
    result.begins[byte] += result.begins[byte - 1];
  }
  return result;
}

// Whether one of the phrases stands in normalised text, from the beginning of
// a word on.
bool SentencePhrases::Holds(absl::string_view text, const Phrases& phrases) {
  while (!text.empty()) {
    const auto byte = static_cast<unsigned char>(text[0]);
    for (size_t i = phrases.begins[byte]; i < phrases.begins[byte + 1]; ++i) {
      if (absl::StartsWith(text, phrases.sorted[i])) return true;
    }
    const size_t blank = text.find(' ');
    if (blank == absl::string_view::npos) return false;
    text.remove_prefix(blank + 1);
  }
  return false;
}

bool SentencePhrases::AreOfRunningTotal(absl::string_view normalized) const {
  return Holds(normalized, running_) && !Holds(normalized, record_);
}

bool SentencePhrases::TellOwnDeath(absl::string_view normalized) const {
  return Holds(normalized, own_death_);
}

const ClaimSentences::Sentence& ClaimSentences::SentenceOf(const Claim& claim) {
  const uint32_t begin = claim.quote().begin();
  const uint32_t end = claim.quote().end();
  const auto [it, is_new] = sentences_.try_emplace({begin, end});
  if (!is_new || begin >= end || end > text_.size()) return it->second;
  const std::string words = NormalizeText(text_.substr(begin, end - begin));
  it->second = {phrases_.AreOfRunningTotal(words),
                phrases_.TellOwnDeath(words)};
  return it->second;
}

bool ClaimSentences::IsRunning(const Claim& claim) {
  switch (claim.value().kind_case()) {
    case Value::kCount:
    case Value::kActor:
    case Value::kDate:
      return SentenceOf(claim).running;
    default:
      return false;
  }
}

bool ClaimSentences::TellsOwnDeath(const Claim& claim) {
  return SentenceOf(claim).own_death;
}

}  // namespace crosscheck
