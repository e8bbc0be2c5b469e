#ifndef COMPARATOR_INGEST_PAGE_RULES_H_
#define COMPARATOR_INGEST_PAGE_RULES_H_

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
#include "proto/page.pb.h"

namespace crosscheck {

// Finds which rule of page.proto a line falls under.
//
//   ASSIGN(std::unique_ptr<PageRuleSet> rules, PageRuleSet::Create(proto));
//   LineWords words;
//   words.Reset(line, PageRuleSet::kMaxWords);
//   if (const LineRule* rule = rules->Match(words, is_sentence)) …
//
// Immutable and so thread-safe.
class PageRuleSet {
 public:
  // No rule looks at a line with more words than this.
  static constexpr std::size_t kMaxWords = 60;

  // InvalidArgument, naming the rule, where a phrase has no literal word to
  // find it by, or a rule no id or kind, or an id is there twice.
  static absl::StatusOr<std::unique_ptr<const PageRuleSet>> Create(
      PageRules rules);

  PageRuleSet(const PageRuleSet&) = delete;
  PageRuleSet& operator=(const PageRuleSet&) = delete;

  const PageRules& rules() const { return rules_; }

  // The first rule, in the order of the file, that takes the line; null where
  // none does. `sentence` says whether the line is a whole sentence.
  const LineRule* Match(const LineWords& words, bool sentence) const;

  // The first word of the earliest phrase in `words` that cuts a paragraph
  // (LINE_EFFECT_CUTS_PARAGRAPH); `words.size()` where there is none.
  std::size_t FindCut(const LineWords& words) const;

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
    // Which of `words` it is indexed by: the first literal one.
    uint32_t key;
  };

  explicit PageRuleSet(PageRules rules) : rules_(std::move(rules)) {}

  absl::Status AddPhrase(absl::string_view text, int rule);
  static bool WordsMatch(const Phrase& phrase, const LineWords& words,
                         std::size_t begin);

  const PageRules rules_;
  std::vector<Phrase> phrases_;
  // From a literal word to the phrases with it as key, in order of the rules.
  absl::flat_hash_map<std::string, std::vector<uint32_t>> by_word_;
  absl::flat_hash_set<std::string> cities_;
};

}  // namespace crosscheck

#endif  // COMPARATOR_INGEST_PAGE_RULES_H_
