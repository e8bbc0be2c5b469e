#ifndef COMPARATOR_CLI_COMMAND_H_
#define COMPARATOR_CLI_COMMAND_H_

#include <string>
#include <vector>

#include "absl/status/statusor.h"
#include "absl/strings/string_view.h"
#include "absl/types/span.h"
#include "comparator/cli/flag_table.h"

namespace crosscheck {

// What the program exits with.
enum ExitCode : int {
  kExitDone = 0,
  // Findings at or above --fail-on.
  kExitFindings = 1,
  // A usage error, nothing readable, a broken rule, lexicon or setting.
  kExitError = 2,
};

// One subcommand; each has a file of its own.
struct Command {
  absl::string_view name;
  // What follows the name: "ARTICLES...".
  absl::string_view arguments;
  // One line.
  absl::string_view summary;
  // Paragraphs and examples, wrapped.
  absl::string_view help;
  // Flags besides those of every subcommand.
  std::vector<FlagSpec> flags;
  // An InvalidArgument is the user's to mend; the exit code of any error is
  // kExitError.
  absl::StatusOr<int> (*run)(const ParsedFlags& flags);
  // Flags of every subcommand that change nothing here. They are not in its
  // help, and who gives one is told so.
  std::vector<absl::string_view> unused = {};
};

// All subcommands, in the order of the help.
std::vector<Command> AllCommands();

// Runs `args`, the command line without the program's name, and returns the
// exit code.
int RunCommandLine(absl::Span<const std::string> args);

}  // namespace crosscheck

#endif  // COMPARATOR_CLI_COMMAND_H_
