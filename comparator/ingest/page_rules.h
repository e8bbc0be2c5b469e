#ifndef COMPARATOR_INGEST_PAGE_RULES_H_
#define COMPARATOR_INGEST_PAGE_RULES_H_

#include <bitset>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <vector>

#include "absl/container/flat_hash_map.h"
#include "absl/container/flat_hash_set.h"
#include "absl/status/statusor.h"
#include "absl/strings/string_view.h"
#include "comparator/ingest/line_words.h"
#include "comparator/ingest/word_start_finder.h"
#include "proto/page.pb.h"

namespace crosscheck {

// Finds which rule of page.proto a line falls under.
//
//   ASSIGN(std::unique_ptr<PageRuleSet> rules, PageRuleSet::Create(proto));
//   LineWords words;
//   words.Reset(line, PageRuleSet::kMaxWords);
//   if (const LineRule* rule = rules->Match(words, words.size(), sentence)) …
//
// Immutable and so thread-safe.
class PageRuleSet {
 public:
  // How many words of a line are read. Of longer lines the beginning is
  // compared with the rules that take such.
  static constexpr std::size_t kMaxWords = 60;

  // InvalidArgument, naming the rule, where a phrase has no literal word to
  // find it by, or a rule no id or kind, or an id is there twice.
  static absl::StatusOr<std::unique_ptr<const PageRuleSet>> Create(
      PageRules rules);

  PageRuleSet(const PageRuleSet&) = delete;
  PageRuleSet& operator=(const PageRuleSet&) = delete;

  const PageRules& rules() const { return rules_; }

  // The first rule, in the order of the file, that takes the line; null where
  // none does. `line_words` is the number of all words of the line, also where
  // `words` has only the first ones; `sentence` says whether the line is a
  // whole sentence.
  const LineRule* Match(const LineWords& words, std::size_t line_words,
                        bool sentence) const;

  // Whether `line`, which begins as `words` do and has `line_words` words, may
  // be taken by any rule. Spares most lines the reading of all their words.
  // Sentences of more than 26 words are looked at by their first
  // words only.
  bool MayMatch(const LineWords& words, std::size_t line_words, bool sentence,
                absl::string_view line) const;

  // The first word of the earliest phrase in `words` that cuts a paragraph
  // (LINE_EFFECT_CUTS_PARAGRAPH); `words.size()` where there is none.
  std::size_t FindCut(const LineWords& words) const;
  // Whether FindCut() may find anything in `text`; much faster.
  bool MayCut(absl::string_view text) const {
    return cut_keys_->Find(text, 0).found();
  }

  // Whether agencies write from `city`, which is in capitals.
  bool IsDatelineCity(absl::string_view city) const {
    return cities_.contains(city);
  }

 private:
  struct Phrase {
    std::vector<std::string> words;
    bool open_start;
    bool open_end;
    uint32_t max_words;
    int rule;
    // Which of `words` it is found by.
    uint32_t key;
  };
  using Index = absl::flat_hash_map<std::string, std::vector<uint32_t>>;

  explicit PageRuleSet(PageRules rules) : rules_(std::move(rules)) {}

  absl::Status AddPhrase(absl::string_view text, int rule);
  // Lowers `best`, the number of the first rule that is known to take the
  // line, where a phrase that `index` has for word `at` belongs to an earlier
  // one.
  void MatchAt(const Index& index, const LineWords& words, std::size_t at,
               std::size_t line_words, bool sentence, int* best) const;
  static bool WordsMatch(const Phrase& phrase, const LineWords& words,
                         std::size_t begin);

  // What may begin a word that floating phrases are found by: spares most
  // words a look into the index.
  static std::size_t FilterBit(absl::string_view word) {
    return (static_cast<unsigned char>(word[0]) * 31 + word.size()) % 512;
  }

  const PageRules rules_;
  std::vector<Phrase> phrases_;
  // From a word to the phrases with it as key, in order of the rules: those
  // that begin where the line does, and those that may begin anywhere.
  Index anchored_;
  Index floating_;
  std::bitset<512> floating_filter_;
  // Finds the keys of floating phrases in a line that has not been read.
  std::unique_ptr<const WordStartFinder> floating_keys_;
  // The same for the phrases that cut a paragraph.
  std::unique_ptr<const WordStartFinder> cut_keys_;
  // Keys of anchored phrases stand at no later word than this.
  std::size_t last_anchor_ = 0;
  // Greatest number of words of a line that a floating phrase takes.
  std::size_t max_floating_words_ = 0;
  absl::flat_hash_set<std::string> cities_;
};

}  // namespace crosscheck

#endif  // COMPARATOR_INGEST_PAGE_RULES_H_
