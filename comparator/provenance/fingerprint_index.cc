#include "comparator/provenance/fingerprint_index.h"

#include <algorithm>
#include <utility>

#include "absl/container/flat_hash_map.h"
#include "absl/types/optional.h"

namespace crosscheck {
namespace {

// A fingerprint in one article.
struct Posting {
  uint64_t hash = 0;
  uint32_t article = 0;

  friend bool operator<(const Posting& a, const Posting& b) {
    return a.hash != b.hash ? a.hash < b.hash : a.article < b.article;
  }
};

std::vector<Posting> SortedPostings(
    absl::Span<const std::vector<uint64_t>> fingerprints) {
  std::vector<Posting> postings;
  size_t size = 0;
  for (const std::vector<uint64_t>& hashes : fingerprints) {
    size += hashes.size();
  }
  postings.reserve(size);
  for (size_t i = 0; i < fingerprints.size(); ++i) {
    for (const uint64_t hash : fingerprints[i]) {
      postings.push_back({hash, static_cast<uint32_t>(i)});
    }
  }
  std::sort(postings.begin(), postings.end());
  return postings;
}

class CandidateFinder {
 public:
  CandidateFinder(absl::Span<const TracedArticle> articles,
                  const ProvenanceSettings& settings)
      : articles_(articles), settings_(settings) {}

  // Articles that have one fingerprint.
  void AddRun(absl::Span<const Posting> run) {
    if (run.size() < 2) return;
    if (run.size() <= settings_.boilerplate_articles()) {
      for (size_t i = 0; i < run.size(); ++i) {
        for (size_t j = i + 1; j < run.size(); ++j) {
          Count(run[i].article, run[j].article);
        }
      }
      return;
    }
    const absl::optional<uint32_t> earliest = EarliestOfOneStory(run);
    if (!earliest.has_value()) return;
    for (const Posting& posting : run) Count(*earliest, posting.article);
  }

  std::vector<Candidate> Candidates() const {
    std::vector<Candidate> candidates;
    candidates.reserve(shared_.size());
    for (const auto& [pair, count] : shared_) {
      candidates.push_back({pair.first, pair.second, count});
    }
    std::sort(candidates.begin(), candidates.end(),
              [](const Candidate& a, const Candidate& b) {
                return std::make_pair(a.a, a.b) < std::make_pair(b.a, b.b);
              });
    return candidates;
  }

 private:
  void Count(uint32_t a, uint32_t b) {
    if (a == b || articles_[a].outlet == articles_[b].outlet) return;
    ++shared_[std::minmax(a, b)];
  }

  // Nothing where the articles are of days far apart or of none.
  absl::optional<uint32_t> EarliestOfOneStory(
      absl::Span<const Posting> run) const {
    absl::optional<DayInterval> days;
    uint32_t earliest = run.front().article;
    for (const Posting& posting : run) {
      const TracedArticle& article = articles_[posting.article];
      if (!article.published.days.has_value()) return absl::nullopt;
      days = days.has_value() ? Hull(*days, *article.published.days)
                              : *article.published.days;
      if (OrderOf(article.published, articles_[earliest].published) ==
          TimeOrder::kFirstEarlier) {
        earliest = posting.article;
      }
    }
    if (days->size() > static_cast<int64_t>(settings_.story_days()) + 1) {
      return absl::nullopt;
    }
    return earliest;
  }

  absl::Span<const TracedArticle> articles_;
  const ProvenanceSettings& settings_;
  absl::flat_hash_map<std::pair<uint32_t, uint32_t>, uint32_t> shared_;
};

}  // namespace

std::vector<Candidate> FindCandidates(
    absl::Span<const TracedArticle> articles,
    absl::Span<const std::vector<uint64_t>> fingerprints,
    const ProvenanceSettings& settings) {
  const std::vector<Posting> postings = SortedPostings(fingerprints);
  CandidateFinder finder(articles, settings);
  size_t begin = 0;
  for (size_t i = 1; i <= postings.size(); ++i) {
    if (i < postings.size() && postings[i].hash == postings[begin].hash) {
      continue;
    }
    finder.AddRun(absl::MakeConstSpan(postings).subspan(begin, i - begin));
    begin = i;
  }
  return finder.Candidates();
}

}  // namespace crosscheck
