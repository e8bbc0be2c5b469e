#ifndef COMPARATOR_EXTRACT_EXTRACTOR_H_
#define COMPARATOR_EXTRACT_EXTRACTOR_H_

#include <cstdint>
#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "absl/status/statusor.h"
#include "absl/strings/string_view.h"
#include "comparator/extract/rulebook.h"
#include "comparator/lexicon/lexicon_index.h"
#include "proto/article.pb.h"
#include "proto/claim.pb.h"
#include "proto/rulebook.pb.h"
#include "proto/settings.pb.h"

namespace crosscheck {

// The rulebook that the program carries.
absl::StatusOr<Rulebook> BuiltinRulebook();

struct ExtractorConfig {
  // Names, places, terms; outlives the extractor.
  const LexiconIndex* lexicon = nullptr;
  // Laid over the program's own rules: a macro or rule with the name of an
  // earlier one replaces it. Read by Create() only.
  std::vector<const Rulebook*> rules;
  LimitSettings limits;
};

// Buffers for one article after another; one a thread.
class ExtractScratch {
 public:
  ExtractScratch();
  ~ExtractScratch();
  ExtractScratch(const ExtractScratch&) = delete;
  ExtractScratch& operator=(const ExtractScratch&) = delete;

 private:
  friend class Extractor;
  struct Rep;
  std::unique_ptr<Rep> rep_;
};

// Reads the claims of articles: what happened, when, where, to how many, by
// whom, and who says so.
//
//   auto extractor = Extractor::Create({.lexicon = &lexicon});
//   ExtractScratch scratch;
//   ArticleClaims claims = (*extractor)->Extract(article, &scratch);
//
// Const and thread-safe, given a scratch of its own for each thread.
class Extractor {
 public:
  // InvalidArgument for a rule that is wrong, naming it.
  static absl::StatusOr<std::unique_ptr<Extractor>> Create(
      const ExtractorConfig& config);
  ~Extractor();

  // The article becomes part of the result. Every claim has a span and a rule
  // or reason; an article that tells of no incident has an abstention.
  ArticleClaims Extract(Article article, ExtractScratch* scratch) const;

  // The rules in force.
  std::vector<const Rule*> rules() const;

  // What the rules see of each sentence of a text, one a line, and which of
  // them fire: for `crosscheck rules try` and for lint.
  struct Trace {
    std::string sentence;
    std::string items;
    // Ids of the rules that were applied, in order of the sentence.
    std::vector<std::string> rules;
    // Short forms of what they read ("killed 12 civilians").
    std::vector<std::string> readings;
    // Ids of the rules that fit and gave way, each with the one it gave way
    // to.
    std::vector<std::pair<std::string, std::string>> yields;
    // Ids of the rules that fit and did not give way, whether or not they read
    // something.
    std::vector<std::string> fits;
  };
  std::vector<Trace> TraceText(absl::string_view text,
                               ExtractScratch* scratch) const;

 private:
  struct Rep;
  explicit Extractor(std::unique_ptr<Rep> rep);

  std::unique_ptr<Rep> rep_;
};

}  // namespace crosscheck

#endif  // COMPARATOR_EXTRACT_EXTRACTOR_H_
