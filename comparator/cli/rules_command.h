#ifndef COMPARATOR_CLI_RULES_COMMAND_H_
#define COMPARATOR_CLI_RULES_COMMAND_H_

#include "comparator/cli/command.h"

namespace crosscheck {

Command RulesCommand();

}  // namespace crosscheck

#endif  // COMPARATOR_CLI_RULES_COMMAND_H_
