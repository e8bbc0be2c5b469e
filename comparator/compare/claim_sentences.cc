#include "comparator/compare/claim_sentences.h"

#include <algorithm>
#include <string>

#include "absl/strings/match.h"
#include "absl/types/span.h"
#include "comparator/text/normalizer.h"

namespace crosscheck {
namespace {

// Whether `text` begins with one of the phrases.
bool BeginsWith(absl::string_view text,
                absl::Span<const absl::string_view> phrases) {
  // Only those that begin with the same byte.
  auto phrase =
      std::lower_bound(phrases.begin(), phrases.end(), text.substr(0, 1));
  for (; phrase != phrases.end() && (*phrase)[0] == text[0]; ++phrase) {
    if (absl::StartsWith(text, *phrase)) return true;
  }
  return false;
}

}  // namespace

ClaimSentences::ClaimSentences(const ArticleClaims& article,
                               const CompareSettings& settings)
    : text_(article.article().text()),
      running_(Sorted(settings.running_words())),
      record_(Sorted(settings.record_words())),
      own_death_(Sorted(settings.own_death_words())) {}

// Whether one of the phrases stands in normalised text, from the beginning of
// a word on.
bool ClaimSentences::Holds(absl::string_view text, const Phrases& phrases) {
  while (!text.empty()) {
    if (phrases.first_bytes[static_cast<unsigned char>(text[0])] &&
        BeginsWith(text, phrases.sorted)) {
      return true;
    }
    const size_t blank = text.find(' ');
    if (blank == absl::string_view::npos) return false;
    text.remove_prefix(blank + 1);
  }
  return false;
}

ClaimSentences::Phrases ClaimSentences::Sorted(
    const google::protobuf::RepeatedPtrField<std::string>& phrases) {
  Phrases result;
  for (const std::string& phrase : phrases) {
    if (phrase.empty()) continue;
    result.sorted.push_back(phrase);
    result.first_bytes.set(static_cast<unsigned char>(phrase[0]));
  }
  std::sort(result.sorted.begin(), result.sorted.end());
  return result;
}

const ClaimSentences::Sentence& ClaimSentences::SentenceOf(const Claim& claim) {
  const uint32_t begin = claim.quote().begin();
  const uint32_t end = claim.quote().end();
  const auto [it, is_new] = sentences_.try_emplace({begin, end});
  if (!is_new || begin >= end || end > text_.size()) return it->second;
  const std::string words = NormalizeText(text_.substr(begin, end - begin));
  it->second = {Holds(words, running_) && !Holds(words, record_),
                Holds(words, own_death_)};
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
