#include "comparator/cli/rule_lint.h"

#include <algorithm>
#include <string>
#include <tuple>
#include <vector>

#include "absl/strings/str_cat.h"
#include "comparator/report/headline.h"
#include "proto/rulebook.pb.h"

namespace crosscheck {

// Whether the rules that were applied anywhere in `text` include `id`.
bool RuleLint::Fires(absl::string_view text, absl::string_view id) {
  for (const Extractor::Trace& trace : extractor_.TraceText(text, &scratch_)) {
    for (const std::string& rule : trace.rules) {
      if (rule == id) return true;
    }
  }
  return false;
}

std::vector<RuleFault> RuleLint::OfRules() {
  // The first rule of each pattern that gives the same.
  absl::btree_map<std::tuple<std::string, int, int, int, int>, std::string>
      first;
  std::vector<RuleFault> faults;
  for (const Rule* each : extractor_.rules()) {
    const Rule& rule = *each;
    const auto [other, is_new] = first.try_emplace(
        std::make_tuple(rule.pattern(), rule.action(), rule.unit(),
                        rule.stance(), rule.type()),
        rule.id());
    if (!is_new) {
      faults.push_back(
          {rule.id(), absl::StrCat("the same pattern as ", other->second)});
    }
    if (rule.examples().empty()) faults.push_back({rule.id(), "no example"});
    for (const RuleExample& example : rule.examples()) {
      const bool wanted = !example.expect().empty();
      // A rule may fit a sentence and give way to a better one.
      if (wanted && !Fires(example.text(), rule.id())) {
        faults.push_back(
            {rule.id(),
             absl::StrCat("does not fire on its example, or another rule "
                          "takes its words: \"",
                          example.text(), "\"")});
      }
    }
  }
  return faults;
}

void RuleLint::Read(absl::string_view text) {
  ++texts_;
  for (const Extractor::Trace& trace : extractor_.TraceText(text, &scratch_)) {
    for (const std::string& rule : trace.fits) ++uses_[rule].fits;
    for (const std::string& rule : trace.rules) ++uses_[rule].readings;
    for (const auto& [rule, to] : trace.yields) {
      Use& use = uses_[rule];
      ++use.yields;
      ++use.yields_to[to];
    }
  }
}

std::vector<RuleFault> RuleLint::OfTexts() const {
  std::vector<RuleFault> faults;
  for (const Rule* rule : extractor_.rules()) {
    const std::string& id = rule->id();
    const auto found = uses_.find(id);
    const Use use = found == uses_.end() ? Use() : found->second;
    if (use.readings > 0) continue;
    if (use.fits > 0) {
      faults.push_back({id, absl::StrCat("reads nothing where it fits, ",
                                         Counted(use.fits, "time"))});
    } else if (use.yields > 0) {
      const auto most = std::max_element(
          use.yields_to.begin(), use.yields_to.end(),
          [](const auto& a, const auto& b) { return a.second < b.second; });
      faults.push_back(
          {id, absl::StrCat("gives way wherever it fits, ",
                            Counted(use.yields, "time"), ", of which ",
                            most->second, " to ", most->first)});
    } else {
      faults.push_back(
          {id, absl::StrCat("never fires in ", Counted(texts_, "article"))});
    }
  }
  return faults;
}

}  // namespace crosscheck
