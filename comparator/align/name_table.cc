#include "comparator/align/name_table.h"

#include <algorithm>
#include <utility>

#include "comparator/text/token_hash.h"

namespace crosscheck {

uint32_t NameTable::Number(absl::string_view name) {
  const uint32_t number = written_.Number(name);
  if (number > folded_.size()) {
    folded_.push_back(matcher_.Fold(name));
    std::vector<uint64_t> keys;
    uint64_t bits = 0;
    for (const std::string& key : matcher_.PartKeys(folded_.back())) {
      keys.push_back(TokenHash(key));
      bits |= uint64_t{1} << (keys.back() >> 58);
    }
    std::sort(keys.begin(), keys.end());
    keys_.push_back(std::move(keys));
    key_bits_.push_back(bits);
  }
  return number;
}

NameVerdict NameTable::Compare(uint32_t a, uint32_t b) const {
  if (a == b) return NameVerdict::kSame;
  if ((key_bits_[a - 1] & key_bits_[b - 1]) == 0) {
    return NameVerdict::kDifferent;
  }
  const std::vector<uint64_t>& keys_a = Keys(a);
  const std::vector<uint64_t>& keys_b = Keys(b);
  const bool shared =
      std::any_of(keys_a.begin(), keys_a.end(), [&](uint64_t key) {
        return std::binary_search(keys_b.begin(), keys_b.end(), key);
      });
  if (!shared) return NameVerdict::kDifferent;
  const uint64_t both = uint64_t{a} << 32 | b;
  {
    absl::MutexLock lock(&verdicts_->mutex);
    const auto it = verdicts_->known.find(both);
    if (it != verdicts_->known.end()) return it->second;
  }
  const NameVerdict verdict = matcher_.Judge(Folded(a), Folded(b));
  absl::MutexLock lock(&verdicts_->mutex);
  verdicts_->known.emplace(both, verdict);
  return verdict;
}

}  // namespace crosscheck
