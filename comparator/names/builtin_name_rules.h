#ifndef COMPARATOR_NAMES_BUILTIN_NAME_RULES_H_
#define COMPARATOR_NAMES_BUILTIN_NAME_RULES_H_

#include "absl/status/statusor.h"
#include "proto/names.pb.h"

namespace crosscheck {

// The rules that the program carries: comparator/names/data.
absl::StatusOr<NameRules> BuiltinNameRules();

}  // namespace crosscheck

#endif  // COMPARATOR_NAMES_BUILTIN_NAME_RULES_H_
