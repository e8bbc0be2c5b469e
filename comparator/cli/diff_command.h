#ifndef COMPARATOR_CLI_DIFF_COMMAND_H_
#define COMPARATOR_CLI_DIFF_COMMAND_H_

#include "comparator/cli/command.h"

namespace crosscheck {

Command DiffCommand();

}  // namespace crosscheck

#endif  // COMPARATOR_CLI_DIFF_COMMAND_H_
