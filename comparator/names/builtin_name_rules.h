#ifndef COMPARATOR_NAMES_BUILTIN_NAME_RULES_H_
#define COMPARATOR_NAMES_BUILTIN_NAME_RULES_H_

#include <memory>

#include "absl/status/statusor.h"
#include "comparator/names/name_matcher.h"
#include "proto/names.pb.h"

namespace crosscheck {

// The rules that the program carries: comparator/names/data.
absl::StatusOr<NameRules> BuiltinNameRules();

// A matcher by `rules`, or by those of the program where it is null.
// InvalidArgument where a rule is not valid.
absl::StatusOr<std::unique_ptr<NameMatcher>> CreateNameMatcher(
    const NameRules* rules);

}  // namespace crosscheck

#endif  // COMPARATOR_NAMES_BUILTIN_NAME_RULES_H_
