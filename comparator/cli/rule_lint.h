#ifndef COMPARATOR_CLI_RULE_LINT_H_
#define COMPARATOR_CLI_RULE_LINT_H_

#include <cstdint>
#include <string>
#include <vector>

#include "absl/container/btree_map.h"
#include "absl/strings/string_view.h"
#include "comparator/extract/extractor.h"

namespace crosscheck {

// A rule and what is wrong with it.
struct RuleFault {
  std::string rule;
  std::string fault;
};

// Looks for rules that do nothing: without examples or beside them, of the
// same pattern as another, and, over the texts that it is given, those that
// never fit, always give way, or read nothing.
//
//   RuleLint lint(&extractor);
//   std::vector<RuleFault> faults = lint.OfRules();
//   for (const Article& article : articles) lint.Read(article.text());
//   for (RuleFault& fault : lint.OfTexts()) faults.push_back(std::move(fault));
//
// Not thread-safe. The extractor outlives it.
class RuleLint {
 public:
  explicit RuleLint(const Extractor* extractor) : extractor_(*extractor) {}

  // In the order of the rules.
  std::vector<RuleFault> OfRules();

  void Read(absl::string_view text);
  std::vector<RuleFault> OfTexts() const;

 private:
  // How a rule fared in the texts.
  struct Use {
    // Times that it fit and took its words, and that it gave way, in all and
    // by the rule it gave way to.
    int64_t fits = 0;
    int64_t yields = 0;
    absl::btree_map<std::string, int64_t> yields_to;
    // Times that it read something.
    int64_t readings = 0;
  };

  bool Fires(absl::string_view text, absl::string_view id);

  const Extractor& extractor_;
  ExtractScratch scratch_;
  absl::btree_map<std::string, Use> uses_;
  int64_t texts_ = 0;
};

}  // namespace crosscheck

#endif  // COMPARATOR_CLI_RULE_LINT_H_
