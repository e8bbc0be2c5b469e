#include "comparator/align/blocking.h"

#include <algorithm>
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

// Keeps, for every mention, the pairs that share most keys.
std::vector<MentionPair> KeepBest(std::vector<MentionPair> pairs,
                                  size_t mentions, size_t most) {
  std::sort(pairs.begin(), pairs.end());
  struct Shared {
    MentionPair pair;
    uint32_t keys = 0;
  };
  std::vector<Shared> distinct;
  for (const MentionPair& pair : pairs) {
    if (distinct.empty() || distinct.back().pair != pair) {
      distinct.push_back({pair, 0});
    }
    ++distinct.back().keys;
  }
  // Pairs that share as many keys stay in their order.
  std::stable_sort(
      distinct.begin(), distinct.end(),
      [](const Shared& a, const Shared& b) { return a.keys > b.keys; });
  std::vector<uint32_t> kept(mentions, 0);
  std::vector<MentionPair> best;
  for (const Shared& shared : distinct) {
    const auto [a, b] = shared.pair;
    if (kept[a] >= most && kept[b] >= most) continue;
    ++kept[a];
    ++kept[b];
    best.push_back(shared.pair);
  }
  std::sort(best.begin(), best.end());
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
  std::sort(entries.begin(), entries.end(), [](const Entry& a, const Entry& b) {
    return a.key != b.key ? a.key < b.key : a.mention < b.mention;
  });
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
  return KeepBest(std::move(pairs), count, settings.candidates());
}

}  // namespace crosscheck
