#ifndef COMPARATOR_ALIGN_CORPUS_H_
#define COMPARATOR_ALIGN_CORPUS_H_

#include <cstdint>
#include <vector>

#include "absl/strings/string_view.h"
#include "absl/types/span.h"
#include "comparator/align/mention.h"
#include "comparator/align/string_numbers.h"
#include "comparator/align/term_vector.h"
#include "proto/claim.pb.h"

namespace crosscheck {

// One article, digested for comparison.
struct ArticleView {
  const ArticleClaims* claims = nullptr;
  // When it was published; both 0 and `published` false where unknown.
  bool published = false;
  DayNumber published_first = 0;
  DayNumber published_last = 0;
  // Number of the outlet's id or name; 0 where unknown.
  uint32_t outlet = 0;
  // Range of its mentions in Corpus::mentions().
  uint32_t mentions_begin = 0;
  uint32_t mentions_end = 0;
  TermVector title;
  TermVector text;
};

// All articles of a run with their event mentions in a form made for
// comparing. Articles are in order of their ids, whatever order they came in,
// and all numbers follow from that order.
//
//   const Corpus corpus = Corpus::Read(articles);
//   for (const Mention& mention : corpus.mentions()) Use(mention);
//
// Points into the ArticleClaims it was read from. Immutable, so safe to share.
class Corpus {
 public:
  static Corpus Read(absl::Span<const ArticleClaims> articles);

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
  // Articles in which a term of a TermVector stands.
  uint32_t DocumentFrequency(uint32_t term) const {
    return document_frequency_[term];
  }

 private:
  Corpus() = default;
  void ReadTexts();

  std::vector<ArticleView> articles_;
  std::vector<Mention> mentions_;
  StringNumbers strings_;
  std::vector<uint32_t> document_frequency_;
};

}  // namespace crosscheck

#endif  // COMPARATOR_ALIGN_CORPUS_H_
