#ifndef COMPARATOR_CLI_RULE_WORDS_H_
#define COMPARATOR_CLI_RULE_WORDS_H_

#include <vector>

#include "absl/strings/string_view.h"
#include "absl/types/span.h"
#include "comparator/report/outline.h"
#include "proto/rulebook.pb.h"

namespace crosscheck {

// What a rule looks for and what it makes of it, with its examples.
OutlineSection RuleSection(const Rule& rule);

// The same as lines under something that the rule read; none for an id that
// is no rule's.
std::vector<OutlineLine> RuleWords(absl::Span<const Rule* const> rules,
                                   absl::string_view id);

}  // namespace crosscheck

#endif  // COMPARATOR_CLI_RULE_WORDS_H_
