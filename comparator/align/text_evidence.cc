#include "comparator/align/text_evidence.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "absl/strings/str_format.h"
#include "absl/types/span.h"

namespace crosscheck {
namespace {

// Words that a detail shows.
constexpr size_t kShownWords = 6;

// The cosine of two vectors as evidence; none where one of them is empty.
class VectorEvidence {
 public:
  // `probe` may be null.
  VectorEvidence(Feature feature, const TermVector& a, const TermVector& b,
                 double share, TermProbe* probe = nullptr)
      : feature_(feature), share_(share), known_(!a.empty() && !b.empty()) {
    if (!known_) return;
    cosine_ = probe != nullptr ? probe->Cosine(a, b) : Cosine(a, b);
  }

  void AddTo(EvidenceSink* sink) const {
    if (!known_) return;
    sink->AddShare(feature_, cosine_, share_,
                   [&] { return absl::StrFormat("cosine %.2f", cosine_); });
  }
  // In decibans.
  double Weight(const AlignWeights& weights) const {
    return known_ ? share_ * weights.Weight(feature_, cosine_) : 0;
  }

 private:
  const Feature feature_;
  const double share_;
  const bool known_;
  double cosine_ = 0;
};

// What names tell that both have.
class NameEvidence {
 public:
  // All outlive it.
  NameEvidence(Feature feature, const TextIndex& texts,
               absl::Span<const uint32_t> a, absl::Span<const uint32_t> b,
               double share)
      : feature_(feature),
        texts_(texts),
        a_(a),
        b_(b),
        share_(share),
        nats_(texts.SharedInformation(a, b)) {}

  void AddTo(EvidenceSink* sink) const {
    sink->AddShare(feature_, nats_, share_, [&] {
      if (nats_ == 0) return std::string("none in common");
      return texts_.SharedWords(a_, b_, kShownWords);
    });
  }
  // In decibans.
  double Weight(const AlignWeights& weights) const {
    return share_ * weights.Weight(feature_, nats_);
  }

 private:
  const Feature feature_;
  const TextIndex& texts_;
  const absl::Span<const uint32_t> a_;
  const absl::Span<const uint32_t> b_;
  const double share_;
  const double nats_;
};

// Shorter passages are alike by chance.
constexpr uint32_t kLeastPairs = 10;

void ComparePassages(const Corpus& corpus, const Mention& a, const Mention& b,
                     EvidenceSink* sink) {
  if (a.passage_pairs < kLeastPairs || b.passage_pairs < kLeastPairs) return;
  const AlignWeights& weights = sink->weights();
  const Mention& less = a.passage_pairs < b.passage_pairs ? a : b;
  const Mention& more = &less == &a ? b : a;
  const auto size = static_cast<double>(less.passage_pairs);
  // Most are known to be different from what the sketch of one lacks.
  const auto lacking =
      static_cast<double>(less.passage.CountLackingIn(more.passage));
  if (weights.MostUpTo(Feature::kSamePassage, (size - lacking) / size) <= 0) {
    return;
  }
  const std::vector<uint32_t>& pairs_a = corpus.PassageOf(a).pairs;
  const std::vector<uint32_t>& pairs_b = corpus.PassageOf(b).pairs;
  size_t shared = 0;
  for (size_t i = 0, j = 0; i < pairs_a.size() && j < pairs_b.size();) {
    if (pairs_a[i] == pairs_b[j]) ++shared;
    const bool next_a = pairs_a[i] <= pairs_b[j];
    const bool next_b = pairs_b[j] <= pairs_a[i];
    i += next_a ? 1 : 0;
    j += next_b ? 1 : 0;
  }
  const double share = static_cast<double>(shared) / size;
  if (weights.Weight(Feature::kSamePassage, share) <= 0) return;
  sink->Add(Feature::kSamePassage, share, [&] {
    return absl::StrFormat("%.0f %% of the words in common", 100 * share);
  });
}

}  // namespace

void CompareTexts(const Corpus& corpus, const Mention& a, const Mention& b,
                  const TextEvidenceOptions& options, EvidenceSink* sink) {
  if (a.article == b.article) return;
  ComparePassages(corpus, a, b, sink);
  const ArticleText& text_a = corpus.text(a);
  const ArticleText& text_b = corpus.text(b);
  if (text_a.words.empty() || text_b.words.empty()) return;
  const AlignWeights& weights = sink->weights();
  const bool same_outlet = corpus.article(a).outlet == corpus.article(b).outlet;
  const double share =
      weights.WordShare(corpus.articles().size()) *
      (same_outlet ? weights.settings().same_outlet_words() : 1);
  if (!a.topic() || !b.topic()) {
    NameEvidence(Feature::kSentenceNames, corpus.texts(), corpus.RareNames(a),
                 corpus.RareNames(b), share)
        .AddTo(sink);
    return;
  }
  const auto most_of = [&](Feature feature) {
    return share * std::max(0.0, weights.Most(feature));
  };
  // Names are few, rare ones fewest, and mostly settle it.
  const NameEvidence rare(Feature::kSharedNames, corpus.texts(),
                          text_a.rare_names, text_b.rare_names, share);
  const double most = rare.Weight(weights) + most_of(Feature::kTextCosine) +
                      most_of(Feature::kTitleCosine);
  const double to_come = options.most_to_come;
  if (sink->Settle(most + most_of(Feature::kNamesCosine), to_come)) return;
  const VectorEvidence names(Feature::kNamesCosine, text_a.names, text_b.names,
                             share);
  if (sink->Settle(most + names.Weight(weights), to_come)) return;
  VectorEvidence(Feature::kTextCosine, text_a.words, text_b.words, share,
                 options.probe)
      .AddTo(sink);
  VectorEvidence(Feature::kTitleCosine, text_a.title, text_b.title, share)
      .AddTo(sink);
  names.AddTo(sink);
  rare.AddTo(sink);
}

}  // namespace crosscheck
