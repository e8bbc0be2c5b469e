#ifndef COMPARATOR_CLI_COMPARE_COMMAND_H_
#define COMPARATOR_CLI_COMPARE_COMMAND_H_

#include "comparator/cli/command.h"

namespace crosscheck {

Command CompareCommand();

}  // namespace crosscheck

#endif  // COMPARATOR_CLI_COMPARE_COMMAND_H_
