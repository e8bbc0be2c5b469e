#ifndef COMPARATOR_ALIGN_CORPUS_H_
#define COMPARATOR_ALIGN_CORPUS_H_

#include <cstdint>
#include <utility>
#include <vector>

#include "absl/strings/string_view.h"
#include "absl/types/span.h"
#include "comparator/align/mention.h"
#include "comparator/align/name_table.h"
#include "comparator/align/place_days.h"
#include "comparator/align/string_numbers.h"
#include "comparator/align/text_index.h"
#include "proto/claim.pb.h"
#include "proto/settings.pb.h"

namespace crosscheck {

// One article, digested for comparison.
struct ArticleView {
  const ArticleClaims* claims = nullptr;
  // When it was published; both 0 and `published` false where unknown.
  bool published = false;
  DayNumber published_first = 0;
  DayNumber published_last = 0;
  // Number of what tells its outlet from others.
  uint32_t outlet = 0;
  // It reads as what comes of an earlier event: a trial, a funeral.
  bool follow_up = false;
  // Range of its mentions in Corpus::mentions().
  uint32_t mentions_begin = 0;
  uint32_t mentions_end = 0;
};

// All articles of a run with their event mentions in a form made for
// comparing. Articles are in order of their ids, whatever order they came in,
// and all numbers follow from that order.
//
//   const Corpus corpus =
//       Corpus::Read(articles, name_matcher, settings, threads);
//   for (const Mention& mention : corpus.mentions()) Use(mention);
//
// Points into the ArticleClaims it was read from. Immutable, so safe to share.
class Corpus {
 public:
  // `matcher` outlives the corpus.
  static Corpus Read(absl::Span<const ArticleClaims> articles,
                     const NameMatcher& matcher, const AlignSettings& settings,
                     int threads);

  const std::vector<ArticleView>& articles() const { return articles_; }
  // By article, then in order of the text.
  const std::vector<Mention>& mentions() const { return mentions_; }
  const ArticleView& article(const Mention& mention) const {
    return articles_[mention.article];
  }
  const EventMention& event(const Mention& mention) const {
    return article(mention).claims->events(static_cast<int>(mention.event));
  }
  // What a number of a Mention stands for.
  absl::string_view String(uint32_t number) const {
    return strings_.String(number);
  }
  const NameTable& names() const { return names_; }
  const PlaceDays& place_days() const { return place_days_; }
  const TextIndex& texts() const { return texts_; }
  const ArticleText& text(const Mention& mention) const {
    return texts_.article(mention.article);
  }
  // The rare names of the sentences that tell of it; of what an article is
  // about, those of the whole article.
  absl::Span<const uint32_t> RareNames(const Mention& mention) const {
    const ArticleText& article = text(mention);
    return mention.topic() ? article.rare_names
                           : article.event_names[mention.event];
  }

  // The sentences that tell of it.
  const TextPassage& PassageOf(const Mention& mention) const {
    return text(mention).passages[mention.event];
  }

 private:
  Corpus(const NameMatcher& matcher, TextIndex texts)
      : names_(&matcher), texts_(std::move(texts)) {}

  std::vector<ArticleView> articles_;
  std::vector<Mention> mentions_;
  StringNumbers strings_;
  NameTable names_;
  PlaceDays place_days_;
  TextIndex texts_;
};

}  // namespace crosscheck

#endif  // COMPARATOR_ALIGN_CORPUS_H_
