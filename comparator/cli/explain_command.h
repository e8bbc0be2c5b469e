#ifndef COMPARATOR_CLI_EXPLAIN_COMMAND_H_
#define COMPARATOR_CLI_EXPLAIN_COMMAND_H_

#include "comparator/cli/command.h"

namespace crosscheck {

Command ExplainCommand();

}  // namespace crosscheck

#endif  // COMPARATOR_CLI_EXPLAIN_COMMAND_H_
