#include "comparator/names/builtin_name_rules.h"

#include "comparator/base/status_macros.h"
#include "comparator/base/textproto.h"
#include "comparator/names/name_rules_text.h"

namespace crosscheck {

absl::StatusOr<NameRules> BuiltinNameRules() {
  NameRules rules;
  CROSSCHECK_RETURN_IF_ERROR(ParseTextproto(
      "comparator/names/data/name_rules.textproto", NameRulesText(), &rules));
  return rules;
}

absl::StatusOr<std::unique_ptr<NameMatcher>> CreateNameMatcher(
    const NameRules* rules) {
  if (rules != nullptr) return NameMatcher::Create(*rules);
  CROSSCHECK_ASSIGN_OR_RETURN(const NameRules builtin, BuiltinNameRules());
  return NameMatcher::Create(builtin);
}

}  // namespace crosscheck
