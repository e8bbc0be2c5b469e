#ifndef COMPARATOR_CLI_FUSE_COMMAND_H_
#define COMPARATOR_CLI_FUSE_COMMAND_H_

#include "comparator/cli/command.h"

namespace crosscheck {

Command FuseCommand();

}  // namespace crosscheck

#endif  // COMPARATOR_CLI_FUSE_COMMAND_H_
