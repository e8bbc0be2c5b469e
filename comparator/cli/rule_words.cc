#include "comparator/cli/rule_words.h"

#include <utility>

#include "absl/strings/ascii.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/str_join.h"
#include "comparator/values/names.h"

namespace crosscheck {
namespace {

template <typename Enum>
void AddIfSet(Enum value, std::vector<std::string>& words) {
  if (value != 0) words.push_back(absl::AsciiStrToLower(ShortEnumName(value)));
}

// "count, killed, perpetrators".
std::string MeaningOf(const Rule& rule) {
  std::vector<std::string> words;
  AddIfSet(rule.action(), words);
  AddIfSet(rule.unit(), words);
  AddIfSet(rule.stance(), words);
  AddIfSet(rule.type(), words);
  AddIfSet(rule.population(), words);
  AddIfSet(rule.cue(), words);
  AddIfSet(rule.factuality(), words);
  if (rule.has_fixed_lo()) {
    words.push_back(absl::StrCat(rule.fixed_lo(),
                                 rule.has_fixed_hi()
                                     ? absl::StrCat(" to ", rule.fixed_hi())
                                     : std::string(" or more")));
  }
  if (rule.cumulative()) words.push_back("running total");
  return absl::StrJoin(words, ", ");
}

}  // namespace

OutlineSection RuleSection(const Rule& rule) {
  OutlineSection section;
  section.heading = rule.id();
  section.lines.push_back({"pattern", rule.pattern(), ""});
  section.lines.push_back({"gives", MeaningOf(rule), ""});
  if (rule.priority() != 0) {
    section.lines.push_back({"priority", absl::StrCat(rule.priority()), ""});
  }
  if (!rule.comment().empty()) {
    section.lines.push_back({"about", rule.comment(), ""});
  }
  for (const RuleExample& example : rule.examples()) {
    section.lines.push_back({example.expect().empty() ? "not in" : "as in",
                             example.expect().empty()
                                 ? std::string("silent")
                                 : absl::StrJoin(example.expect(), "; "),
                             example.text()});
  }
  return section;
}

std::vector<OutlineLine> RuleWords(absl::Span<const Rule* const> rules,
                                   absl::string_view id) {
  for (const Rule* rule : rules) {
    if (rule->id() == id) return RuleSection(*rule).lines;
  }
  return {};
}

}  // namespace crosscheck
