#ifndef COMPARATOR_CLI_INGEST_COMMAND_H_
#define COMPARATOR_CLI_INGEST_COMMAND_H_

#include "comparator/cli/command.h"

namespace crosscheck {

Command IngestCommand();

}  // namespace crosscheck

#endif  // COMPARATOR_CLI_INGEST_COMMAND_H_
