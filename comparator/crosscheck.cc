// The command line of Crosscheck; comparator/cli has a file for each
// subcommand.

#include <malloc.h>
#include <signal.h>
#include <unistd.h>

#include <cstdlib>
#include <iostream>
#include <string>
#include <vector>

#include "comparator/cli/command.h"

int main(int argc, char** argv) {
  // Millions of small blocks come free together. Bins that keep them apart are
  // joined up at every large block that comes free among them, which costs more
  // than the bins save.
  mallopt(M_MXFAST, 0);
  // A reader that goes away early is met where the result is written.
  signal(SIGPIPE, SIG_IGN);
  // `bazel run` starts the program in a folder of its own.
  const char* const folder = std::getenv("BUILD_WORKING_DIRECTORY");
  if (folder != nullptr && chdir(folder) != 0) {
    std::cerr << "crosscheck: cannot work in " << folder << "\n";
    return crosscheck::kExitError;
  }
  const std::vector<std::string> args(argv + 1, argv + argc);
  return crosscheck::RunCommandLine(args);
}
