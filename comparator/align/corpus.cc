#include "comparator/align/corpus.h"

#include <algorithm>
#include <utility>

#include "comparator/align/mention_reader.h"
#include "comparator/values/outlet_key.h"

namespace crosscheck {

Corpus Corpus::Read(absl::Span<const ArticleClaims> articles,
                    const NameMatcher& matcher, const AlignSettings& settings,
                    int threads) {
  std::vector<const ArticleClaims*> ordered;
  ordered.reserve(articles.size());
  for (const ArticleClaims& claims : articles) ordered.push_back(&claims);
  std::sort(ordered.begin(), ordered.end(),
            [](const ArticleClaims* a, const ArticleClaims* b) {
              const Article& left = a->article();
              const Article& right = b->article();
              if (left.id() != right.id()) return left.id() < right.id();
              return left.sha256() < right.sha256();
            });
  Corpus corpus(matcher, TextIndex::Read(ordered, settings, threads));
  corpus.articles_.reserve(ordered.size());
  for (const ArticleClaims* claims : ordered) {
    const Article& article = claims->article();
    ArticleView view;
    view.claims = claims;
    ReadPublication(article, &view.published, &view.published_first,
                    &view.published_last);
    view.outlet = corpus.strings_.Number(OutletKey(article));
    view.follow_up = corpus.texts_.HasOpeningWord(corpus.articles_.size(),
                                                  settings.follow_up_words());
    view.mentions_begin = static_cast<uint32_t>(corpus.mentions_.size());
    ReadMentions(*claims, static_cast<uint32_t>(corpus.articles_.size()),
                 &corpus.strings_, &corpus.names_, &corpus.mentions_);
    view.mentions_end = static_cast<uint32_t>(corpus.mentions_.size());
    for (uint32_t i = view.mentions_begin; i < view.mentions_end; ++i) {
      Mention& mention = corpus.mentions_[i];
      const std::vector<uint32_t>& pairs = corpus.PassageOf(mention).pairs;
      mention.passage_pairs = static_cast<uint32_t>(pairs.size());
      for (const uint32_t pair : pairs) mention.passage.Add(pair);
    }
    corpus.articles_.push_back(view);
  }
  corpus.place_days_ = PlaceDays(corpus.mentions_);
  return corpus;
}

}  // namespace crosscheck
