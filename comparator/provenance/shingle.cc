#include "comparator/provenance/shingle.h"

#include <algorithm>

namespace crosscheck {
namespace {

// Finalizer of SplitMix64 (Steele, Lea and Flood 2014): every bit of the sum
// reaches every bit of the result.
uint64_t Mix(uint64_t x) {
  x = (x ^ (x >> 30)) * 0xbf58476d1ce4e5b9;
  x = (x ^ (x >> 27)) * 0x94d049bb133111eb;
  return x ^ (x >> 31);
}

void SortAndUnique(std::vector<uint64_t>* hashes) {
  std::sort(hashes->begin(), hashes->end());
  hashes->erase(std::unique(hashes->begin(), hashes->end()), hashes->end());
}

}  // namespace

std::vector<Shingle> ShinglesOf(absl::Span<const Passage> passages,
                                size_t words) {
  std::vector<Shingle> shingles;
  for (const Passage& passage : passages) {
    for (size_t i = 0; words > 0 && i + words <= passage.size(); ++i) {
      uint64_t hash = 0;
      for (size_t j = i; j < i + words; ++j) {
        hash = Mix(hash * 3 + passage[j].hash);
      }
      shingles.push_back({hash, passage[i].begin, passage[i + words - 1].end});
    }
  }
  return shingles;
}

std::vector<uint64_t> Winnow(absl::Span<const Shingle> shingles,
                             size_t window) {
  std::vector<uint64_t> chosen;
  if (shingles.empty()) return chosen;
  const size_t size = std::min(std::max<size_t>(window, 1), shingles.size());
  size_t least = 0;
  for (size_t end = size; end <= shingles.size(); ++end) {
    const size_t begin = end - size;
    if (end == size || least < begin) {
      // The least one has left the window.
      least = begin;
      for (size_t i = begin; i < end; ++i) {
        if (shingles[i].hash <= shingles[least].hash) least = i;
      }
    } else if (shingles[end - 1].hash <= shingles[least].hash) {
      least = end - 1;
    }
    chosen.push_back(shingles[least].hash);
  }
  SortAndUnique(&chosen);
  return chosen;
}

std::vector<uint64_t> SortedHashes(absl::Span<const Shingle> shingles) {
  std::vector<uint64_t> hashes;
  hashes.reserve(shingles.size());
  for (const Shingle& shingle : shingles) hashes.push_back(shingle.hash);
  SortAndUnique(&hashes);
  return hashes;
}

}  // namespace crosscheck
