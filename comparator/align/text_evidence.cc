#include "comparator/align/text_evidence.h"

#include <algorithm>
#include <cstddef>
#include <string>

#include "absl/strings/str_format.h"
#include "absl/types/span.h"

namespace crosscheck {
namespace {

// Words that a detail shows.
constexpr size_t kShownWords = 6;

void CompareVectors(Feature feature, const TermVector& a, const TermVector& b,
                    double share, EvidenceSink* sink) {
  if (a.empty() || b.empty()) return;
  const double cosine = Cosine(a, b);
  sink->AddShare(feature, cosine, share,
                 [&] { return absl::StrFormat("cosine %.2f", cosine); });
}

void CompareNames(Feature feature, const TextIndex& texts,
                  absl::Span<const uint32_t> a, absl::Span<const uint32_t> b,
                  double share, EvidenceSink* sink) {
  const double nats = texts.SharedInformation(a, b);
  sink->AddShare(feature, nats, share, [&] {
    if (nats == 0) return std::string("none in common");
    return texts.SharedWords(a, b, kShownWords);
  });
}

// Shorter passages are alike by chance.
constexpr size_t kLeastPairs = 10;

void ComparePassages(absl::Span<const uint32_t> a, absl::Span<const uint32_t> b,
                     EvidenceSink* sink) {
  if (a.size() < kLeastPairs || b.size() < kLeastPairs) return;
  size_t shared = 0;
  for (size_t i = 0, j = 0; i < a.size() && j < b.size();) {
    if (a[i] == b[j]) ++shared;
    const bool next_a = a[i] <= b[j];
    const bool next_b = b[j] <= a[i];
    i += next_a ? 1 : 0;
    j += next_b ? 1 : 0;
  }
  const double share = static_cast<double>(shared) /
                       static_cast<double>(std::min(a.size(), b.size()));
  if (sink->weights().Weight(Feature::kSamePassage, share) <= 0) return;
  sink->Add(Feature::kSamePassage, share, [&] {
    return absl::StrFormat("%.0f %% of the words in common", 100 * share);
  });
}

}  // namespace

void CompareTexts(const Corpus& corpus, const Mention& a, const Mention& b,
                  EvidenceSink* sink) {
  if (a.article == b.article) return;
  ComparePassages(corpus.WordPairs(a), corpus.WordPairs(b), sink);
  const ArticleText& text_a = corpus.text(a);
  const ArticleText& text_b = corpus.text(b);
  if (text_a.words.empty() || text_b.words.empty()) return;
  const AlignWeights& weights = sink->weights();
  const bool same_outlet = corpus.article(a).outlet == corpus.article(b).outlet;
  const double share =
      weights.WordShare(corpus.articles().size()) *
      (same_outlet ? weights.settings().same_outlet_words() : 1);
  if (!a.topic() || !b.topic()) {
    CompareNames(Feature::kSentenceNames, corpus.texts(), corpus.RareNames(a),
                 corpus.RareNames(b), share, sink);
    return;
  }
  CompareVectors(Feature::kTextCosine, text_a.words, text_b.words, share, sink);
  CompareVectors(Feature::kTitleCosine, text_a.title, text_b.title, share,
                 sink);
  CompareVectors(Feature::kNamesCosine, text_a.names, text_b.names, share,
                 sink);
  CompareNames(Feature::kSharedNames, corpus.texts(), text_a.rare_names,
               text_b.rare_names, share, sink);
}

}  // namespace crosscheck
