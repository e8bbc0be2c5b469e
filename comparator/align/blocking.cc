#include "comparator/align/blocking.h"

#include <algorithm>
#include <cstddef>
#include <tuple>
#include <utility>

#include "absl/types/span.h"
#include "comparator/align/blocking_keys.h"
#include "comparator/align/parallel.h"

namespace crosscheck {
namespace {

struct Entry {
  uint64_t key = 0;
  uint32_t mention = 0;
  bool passive = false;
};

// The first day, for sorting; publication stands in for it.
DayNumber SortDay(const Corpus& corpus, const Mention& mention) {
  for (const MentionDate& date : mention.dates) {
    if (date.dated) return date.first;
  }
  return corpus.article(mention).published_first;
}

void AddPair(const Entry& a, const Entry& b, std::vector<MentionPair>* pairs) {
  if (a.passive && b.passive) return;
  if (a.mention == b.mention) return;
  pairs->push_back(std::minmax(a.mention, b.mention));
}

void PairAll(absl::Span<const Entry> block, std::vector<MentionPair>* pairs) {
  for (size_t i = 0; i < block.size(); ++i) {
    for (size_t j = i + 1; j < block.size(); ++j) {
      AddPair(block[i], block[j], pairs);
    }
  }
}

// Sorts a block that is too great by day, type and place and pairs
// neighbours.
void PairNeighbours(const Corpus& corpus, size_t window,
                    absl::Span<const Entry> block,
                    std::vector<MentionPair>* pairs) {
  const auto rank = [&](const Entry& entry) {
    const Mention& mention = corpus.mentions()[entry.mention];
    const uint32_t place =
        mention.places.empty() ? 0 : mention.places.front().name;
    return std::make_tuple(SortDay(corpus, mention), place, mention.type,
                           entry.mention);
  };
  using Rank = decltype(rank(Entry()));
  std::vector<std::pair<Rank, Entry>> ranked;
  ranked.reserve(block.size());
  for (const Entry& entry : block) ranked.emplace_back(rank(entry), entry);
  std::sort(ranked.begin(), ranked.end(),
            [](const auto& a, const auto& b) { return a.first < b.first; });
  for (size_t i = 0; i < ranked.size(); ++i) {
    const size_t end = std::min(ranked.size(), i + 1 + window);
    for (size_t j = i + 1; j < end; ++j) {
      AddPair(ranked[i].second, ranked[j].second, pairs);
    }
  }
}

// Ascending by key, then by mention. Keys are hashes, so that few entries are
// put beside one another by the highest bits of theirs, and soon sorted.
std::vector<Entry> SortByKey(const std::vector<Entry>& entries) {
  int bits = 1;
  while (bits < 24 && (size_t{4} << bits) < entries.size()) ++bits;
  const auto bucket_of = [bits](const Entry& entry) {
    return static_cast<size_t>(entry.key >> (64 - bits));
  };
  std::vector<size_t> begins((size_t{1} << bits) + 1, 0);
  for (const Entry& entry : entries) ++begins[bucket_of(entry) + 1];
  for (size_t i = 1; i < begins.size(); ++i) begins[i] += begins[i - 1];
  std::vector<Entry> sorted(entries.size());
  std::vector<size_t> ends(begins.begin(), begins.end() - 1);
  for (const Entry& entry : entries) sorted[ends[bucket_of(entry)]++] = entry;
  for (size_t i = 0; i + 1 < begins.size(); ++i) {
    std::sort(sorted.begin() + static_cast<std::ptrdiff_t>(begins[i]),
              sorted.begin() + static_cast<std::ptrdiff_t>(begins[i + 1]),
              [](const Entry& a, const Entry& b) {
                return a.key != b.key ? a.key < b.key : a.mention < b.mention;
              });
  }
  return sorted;
}

// A pair of mentions and how many keys they share.
struct SharedKeys {
  MentionPair pair;
  uint32_t keys = 0;
};

// The distinct pairs, ascending.
std::vector<SharedKeys> CountKeys(const std::vector<MentionPair>& pairs,
                                  size_t mentions) {
  std::vector<size_t> begins(mentions + 1, 0);
  for (const MentionPair& pair : pairs) ++begins[pair.first + 1];
  for (size_t i = 1; i <= mentions; ++i) begins[i] += begins[i - 1];
  std::vector<uint32_t> seconds(pairs.size());
  std::vector<size_t> ends(begins.begin(), begins.end() - 1);
  for (const MentionPair& pair : pairs) {
    seconds[ends[pair.first]++] = pair.second;
  }
  std::vector<SharedKeys> distinct;
  for (uint32_t first = 0; first < mentions; ++first) {
    std::sort(seconds.begin() + static_cast<std::ptrdiff_t>(begins[first]),
              seconds.begin() + static_cast<std::ptrdiff_t>(begins[first + 1]));
    for (size_t i = begins[first]; i < begins[first + 1]; ++i) {
      const MentionPair pair(first, seconds[i]);
      if (distinct.empty() || distinct.back().pair != pair) {
        distinct.push_back({pair, 0});
      }
      ++distinct.back().keys;
    }
  }
  return distinct;
}

// Keeps, for every mention, the pairs that share most keys. Ascending.
std::vector<MentionPair> KeepBest(const std::vector<MentionPair>& pairs,
                                  size_t mentions, size_t most) {
  const std::vector<SharedKeys> distinct = CountKeys(pairs, mentions);
  // By the number of keys; pairs that share as many stay in their order.
  std::vector<std::vector<uint32_t>> by_keys;
  for (uint32_t i = 0; i < distinct.size(); ++i) {
    if (distinct[i].keys >= by_keys.size())
      by_keys.resize(distinct[i].keys + 1);
    by_keys[distinct[i].keys].push_back(i);
  }
  std::vector<uint32_t> kept(mentions, 0);
  std::vector<bool> is_best(distinct.size(), false);
  for (auto indices = by_keys.rbegin(); indices != by_keys.rend(); ++indices) {
    for (const uint32_t i : *indices) {
      const auto [a, b] = distinct[i].pair;
      if (kept[a] >= most && kept[b] >= most) continue;
      ++kept[a];
      ++kept[b];
      is_best[i] = true;
    }
  }
  std::vector<MentionPair> best;
  for (size_t i = 0; i < distinct.size(); ++i) {
    if (is_best[i]) best.push_back(distinct[i].pair);
  }
  return best;
}

}  // namespace

std::vector<MentionPair> CandidatePairs(const Corpus& corpus,
                                        const AlignSettings& settings,
                                        int threads) {
  const size_t count = corpus.mentions().size();
  std::vector<std::vector<BlockingKey>> keys(count);
  ParallelFor(count, threads, [&](size_t begin, size_t end) {
    for (size_t i = begin; i < end; ++i) {
      keys[i] = BlockingKeys(corpus, static_cast<uint32_t>(i), settings);
    }
  });
  std::vector<Entry> entries;
  for (uint32_t i = 0; i < count; ++i) {
    for (const BlockingKey& key : keys[i]) {
      entries.push_back({key.key, i, key.passive});
    }
  }
  entries = SortByKey(entries);
  std::vector<MentionPair> pairs;
  for (size_t begin = 0; begin < entries.size();) {
    size_t end = begin;
    while (end < entries.size() && entries[end].key == entries[begin].key) {
      ++end;
    }
    const auto block = absl::MakeConstSpan(entries).subspan(begin, end - begin);
    if (block.size() <= settings.block_size()) {
      PairAll(block, &pairs);
    } else {
      PairNeighbours(corpus, settings.block_size() / 2, block, &pairs);
    }
    begin = end;
  }
  // What one article tells twice is compared too.
  for (const ArticleView& article : corpus.articles()) {
    for (uint32_t i = article.mentions_begin; i < article.mentions_end; ++i) {
      for (uint32_t j = i + 1; j < article.mentions_end; ++j) {
        pairs.emplace_back(i, j);
      }
    }
  }
  return KeepBest(pairs, count, settings.candidates());
}

}  // namespace crosscheck
