#ifndef COMPARATOR_CLI_EXTRACT_COMMAND_H_
#define COMPARATOR_CLI_EXTRACT_COMMAND_H_

#include "comparator/cli/command.h"

namespace crosscheck {

Command ExtractCommand();

}  // namespace crosscheck

#endif  // COMPARATOR_CLI_EXTRACT_COMMAND_H_
