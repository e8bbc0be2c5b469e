#ifndef COMPARATOR_ALIGN_TEXT_INDEX_H_
#define COMPARATOR_ALIGN_TEXT_INDEX_H_

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "absl/container/flat_hash_map.h"
#include "absl/strings/string_view.h"
#include "absl/types/span.h"
#include "comparator/align/term_vector.h"
#include "comparator/text/document.h"
#include "comparator/text/token.h"
#include "google/protobuf/repeated_field.h"
#include "proto/claim.pb.h"
#include "proto/settings.pb.h"

namespace crosscheck {

// Sentences as they are told from others.
struct TextPassage {
  // Hashes of the pairs of neighbouring words, ascending.
  std::vector<uint32_t> pairs;
};

// The words of one article as alignment compares them. Terms are numbers of
// normalised words.
struct ArticleText {
  // All words of headline and text; those of the headline count twice.
  TermVector words;
  TermVector title;
  // Only what is mostly written with a capital or in digits, over the whole
  // corpus: names, ages, house numbers.
  TermVector names;
  // Those of them that few articles have, ascending.
  std::vector<uint32_t> rare_names;
  // The words of the headline and of the text's beginning, ascending.
  std::vector<uint32_t> opening;
  // Of each event mention, the rare names in the sentences that tell of it.
  std::vector<std::vector<uint32_t>> event_names;
  // Of each event mention, these sentences.
  std::vector<TextPassage> passages;
};

// The words of a corpus, weighed by how few articles have them. Immutable, so
// safe to share.
class TextIndex {
 public:
  // Reads headlines, standfirsts, text and captions. An article that has no
  // regions has no words.
  static TextIndex Read(absl::Span<const ArticleClaims* const> articles,
                        const AlignSettings& settings, int threads);

  // By index into what was read.
  const ArticleText& article(size_t index) const { return articles_[index]; }
  absl::string_view Word(uint32_t term) const { return words_[term]; }
  // Whether one of `words`, in normalised form, stands in the headline of an
  // article or where its text begins.
  bool HasOpeningWord(
      size_t index,
      const google::protobuf::RepeatedPtrField<std::string>& words) const;
  // How much a term tells: the natural logarithm of articles by articles that
  // have it (Sparck Jones 1972).
  double Information(uint32_t term) const { return terms_[term].information; }
  // One more than the greatest term.
  size_t terms() const { return terms_.size(); }
  uint32_t DocumentFrequency(uint32_t term) const {
    return terms_[term].articles;
  }
  // What the terms tell that both ascending lists have, in nats.
  double SharedInformation(absl::Span<const uint32_t> a,
                           absl::Span<const uint32_t> b) const;
  // The words that both lists have, those that tell most first, at most
  // `most`: "crawford, clifton".
  std::string SharedWords(absl::Span<const uint32_t> a,
                          absl::Span<const uint32_t> b, size_t most) const;

 private:
  struct Term {
    uint32_t articles = 0;
    // One more than the index of the last of them.
    uint32_t last_article = 0;
    // Occurrences inside sentences, and those with a capital or a digit.
    uint32_t occurrences = 0;
    uint32_t capitals = 0;
    // Written with a capital or in digits, and no name: a month, a year.
    bool common = false;
    // See Information().
    double information = 0;
  };
  // Range of RawText::words.
  struct RawSentence {
    uint64_t hash = 0;
    uint32_t begin = 0;
    uint32_t end = 0;
    bool title = false;
  };
  // Terms as they stand in one article.
  struct RawText {
    std::vector<uint32_t> words;
    std::vector<RawSentence> sentences;
    std::vector<std::vector<uint32_t>> events;
    std::vector<std::vector<uint32_t>> pairs;
  };

  TextIndex() = default;
  // `document` is scratch.
  RawText ReadArticle(const ArticleClaims& claims, Document* document);
  // The term of a word in normalised form; 0 for one that no article has.
  uint32_t TermOf(absl::string_view word) const;
  uint32_t ReadToken(const Document& document, const Token& token, bool title);
  void CountArticle(const RawText& raw, uint32_t index);
  void MeasureInformation();
  ArticleText Weigh(const RawText& raw) const;
  bool IsName(uint32_t term) const;
  bool IsRare(uint32_t term) const;

  std::vector<ArticleText> articles_;
  // By TokenHash() of the word.
  absl::flat_hash_map<uint64_t, uint32_t> numbers_;
  // By term; 0 is none.
  std::vector<std::string> words_ = std::vector<std::string>(1);
  std::vector<Term> terms_;
  double count_ = 0;
};

}  // namespace crosscheck

#endif  // COMPARATOR_ALIGN_TEXT_INDEX_H_
