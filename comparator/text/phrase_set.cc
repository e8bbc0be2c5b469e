#include "comparator/text/phrase_set.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <string>
#include <utility>
#include <vector>

#include "absl/strings/string_view.h"
#include "absl/types/span.h"
#include "comparator/text/token.h"
#include "comparator/text/tokenizer.h"

namespace crosscheck {
namespace {

bool BeginsWith(absl::Span<const Token> tokens,
                const std::vector<uint64_t>& hashes) {
  if (tokens.size() < hashes.size()) return false;
  for (size_t i = 0; i < hashes.size(); ++i) {
    if (tokens[i].hash != hashes[i]) return false;
  }
  return true;
}

}  // namespace

bool PhraseSet::Add(absl::string_view phrase, uint32_t value) {
  std::vector<Token> tokens;
  std::string norms;
  Tokenizer tokenizer(phrase, &tokens, &norms);
  tokenizer.Tokenize(0, phrase.size());
  if (tokens.empty()) return false;
  Phrase added;
  added.value = value;
  for (const Token& token : tokens) added.hashes.push_back(token.hash);
  first_[added.hashes[0] % kBits] = true;
  if (added.hashes.size() == 1) {
    words_[added.hashes[0] % kBits] = true;
  } else {
    pairs_[PairBit(added.hashes[0], added.hashes[1])] = true;
  }
  std::vector<Phrase>& phrases = phrases_[added.hashes[0]];
  for (const Phrase& phrase : phrases) {
    if (phrase.hashes == added.hashes) return phrase.value == value;
  }
  const auto place = std::find_if(
      phrases.begin(), phrases.end(), [&added](const Phrase& phrase) {
        return phrase.hashes.size() < added.hashes.size();
      });
  phrases.insert(place, std::move(added));
  return true;
}

PhraseSet::Match PhraseSet::Find(absl::Span<const Token> tokens) const {
  const auto found = phrases_.find(tokens[0].hash);
  if (found == phrases_.end()) return {};
  for (const Phrase& phrase : found->second) {
    if (BeginsWith(tokens, phrase.hashes)) {
      return {static_cast<uint32_t>(phrase.hashes.size()), phrase.value};
    }
  }
  return {};
}

}  // namespace crosscheck
