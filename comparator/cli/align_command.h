#ifndef COMPARATOR_CLI_ALIGN_COMMAND_H_
#define COMPARATOR_CLI_ALIGN_COMMAND_H_

#include "comparator/cli/command.h"

namespace crosscheck {

Command AlignCommand();

}  // namespace crosscheck

#endif  // COMPARATOR_CLI_ALIGN_COMMAND_H_
