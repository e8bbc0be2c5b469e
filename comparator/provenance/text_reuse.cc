#include "comparator/provenance/text_reuse.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <string>
#include <tuple>
#include <utility>

#include "absl/container/btree_map.h"
#include "absl/strings/str_cat.h"
#include "absl/time/civil_time.h"
#include "comparator/provenance/fingerprint_index.h"
#include "comparator/provenance/passage.h"
#include "comparator/provenance/shingle.h"
#include "tbb/parallel_for.h"
#include "tbb/task_arena.h"

namespace crosscheck {
namespace {

constexpr size_t kSpansShown = 3;

std::vector<Shingle> NarrativeShingles(const TracedArticle& article,
                                       const ProvenanceSettings& settings) {
  return ShinglesOf(PassageReader().Read(article.article()).narrative,
                    settings.shingle_words());
}

// The stretches of text whose shingles are among `shared`, the longest first,
// at most kSpansShown.
std::vector<Span> SharedStretches(const std::vector<Shingle>& shingles,
                                  const std::vector<uint64_t>& shared) {
  std::vector<Span> stretches;
  bool open = false;
  for (const Shingle& shingle : shingles) {
    if (!std::binary_search(shared.begin(), shared.end(), shingle.hash)) {
      open = false;
      continue;
    }
    if (open && shingle.begin < stretches.back().end()) {
      stretches.back().set_end(shingle.end);
    } else {
      Span& span = stretches.emplace_back();
      span.set_begin(shingle.begin);
      span.set_end(shingle.end);
    }
    open = true;
  }
  std::stable_sort(stretches.begin(), stretches.end(),
                   [](const Span& a, const Span& b) {
                     return a.end() - a.begin() > b.end() - b.begin();
                   });
  if (stretches.size() > kSpansShown) stretches.resize(kSpansShown);
  std::sort(stretches.begin(), stretches.end(),
            [](const Span& a, const Span& b) { return a.begin() < b.begin(); });
  return stretches;
}

// One article's text found in another's.
struct Reuse {
  uint32_t article = 0;
  uint32_t origin = 0;
  double containment = 0;
  bool direction_unknown = false;
  std::vector<Span> spans;
};

class ReuseFinder {
 public:
  ReuseFinder(absl::Span<const TracedArticle> articles,
              const TextPrints& prints, const ProvenanceSettings& settings)
      : articles_(articles),
        fingerprints_(prints.narrative),
        settings_(settings) {}

  std::vector<Dependence> Find(int threads) {
    tbb::task_arena arena(threads);
    std::vector<Candidate> candidates =
        FindCandidates(articles_, fingerprints_, settings_);
    candidates.erase(std::remove_if(candidates.begin(), candidates.end(),
                                    [this](const Candidate& candidate) {
                                      return !IsPromising(candidate);
                                    }),
                     candidates.end());
    std::vector<Reuse> reuses(candidates.size());
    arena.execute([&] {
      tbb::parallel_for(size_t{0}, candidates.size(),
                        [&](size_t i) { reuses[i] = Compare(candidates[i]); });
    });
    return Best(reuses);
  }

 private:
  // Fingerprints are a sample: where few of them are shared, so is little of
  // the text.
  bool IsPromising(const Candidate& candidate) const {
    constexpr double kSlack = 0.5;
    const size_t smaller = std::min(fingerprints_[candidate.a].size(),
                                    fingerprints_[candidate.b].size());
    return candidate.shared > 1 &&
           candidate.shared >=
               kSlack * settings_.containment() * static_cast<double>(smaller);
  }

  // With a containment of 0 where there is no reuse.
  Reuse Compare(const Candidate& candidate) const {
    const std::vector<Shingle> a =
        NarrativeShingles(articles_[candidate.a], settings_);
    const std::vector<Shingle> b =
        NarrativeShingles(articles_[candidate.b], settings_);
    const std::vector<uint64_t> hashes_a = SortedHashes(a);
    const std::vector<uint64_t> hashes_b = SortedHashes(b);
    std::vector<uint64_t> shared;
    std::set_intersection(hashes_a.begin(), hashes_a.end(), hashes_b.begin(),
                          hashes_b.end(), std::back_inserter(shared));
    if (shared.size() < settings_.least_shared()) return {};
    const auto common = static_cast<double>(shared.size());
    const double a_in_b = common / static_cast<double>(hashes_a.size());
    const double b_in_a = common / static_cast<double>(hashes_b.size());

    Reuse reuse;
    const TimeOrder order = OrderOf(articles_[candidate.a].published,
                                    articles_[candidate.b].published);
    // Where neither is known to be first, the lesser id is the origin.
    const bool a_is_origin = order != TimeOrder::kSecondEarlier;
    reuse.article = a_is_origin ? candidate.b : candidate.a;
    reuse.origin = a_is_origin ? candidate.a : candidate.b;
    reuse.direction_unknown = order == TimeOrder::kUnknown;
    // A brief cut out of a long report rests on it; a long report that takes
    // in a brief rests on it no less, for what was in the brief.
    reuse.containment = reuse.direction_unknown ? std::max(a_in_b, b_in_a)
                        : a_is_origin           ? b_in_a
                                                : a_in_b;
    if (reuse.containment < settings_.containment()) return {};
    reuse.spans = SharedStretches(a_is_origin ? b : a, shared);
    return reuse;
  }

  // For each article the origin that most of it is found in.
  std::vector<Dependence> Best(const std::vector<Reuse>& reuses) const {
    absl::btree_map<uint32_t, const Reuse*> best;
    for (const Reuse& reuse : reuses) {
      if (reuse.containment == 0) continue;
      const Reuse*& held = best[reuse.article];
      if (held == nullptr || IsBetter(reuse, *held)) held = &reuse;
    }
    std::vector<Dependence> dependences;
    for (const auto& [article, reuse] : best) {
      Dependence& dependence = dependences.emplace_back();
      dependence.set_article(articles_[reuse->article].id());
      dependence.set_origin(
          absl::StrCat("article:", articles_[reuse->origin].id()));
      dependence.set_reason(DEPENDENCE_REASON_TEXT_REUSE);
      dependence.set_containment(reuse->containment);
      dependence.set_direction_unknown(reuse->direction_unknown);
      for (const Span& span : reuse->spans) {
        Span* shown = dependence.add_spans();
        *shown = span;
        shown->set_article(dependence.article());
      }
    }
    return dependences;
  }

  bool IsBetter(const Reuse& a, const Reuse& b) const {
    const auto day = [this](const Reuse& reuse) {
      const auto& days = articles_[reuse.origin].published.days;
      return days.has_value() ? days->first : absl::CivilDay::max();
    };
    // Copies of copies differ in a word or two.
    constexpr double kAlike = 0.02;
    if (a.containment > b.containment + kAlike) return true;
    if (b.containment > a.containment + kAlike) return false;
    return std::make_tuple(day(a), a.origin) <
           std::make_tuple(day(b), b.origin);
  }

  absl::Span<const TracedArticle> articles_;
  absl::Span<const std::vector<uint64_t>> fingerprints_;
  const ProvenanceSettings& settings_;
};

}  // namespace

std::vector<Dependence> FindTextReuse(absl::Span<const TracedArticle> articles,
                                      const TextPrints& prints,
                                      const ProvenanceSettings& settings,
                                      int threads) {
  return ReuseFinder(articles, prints, settings).Find(threads);
}

}  // namespace crosscheck
