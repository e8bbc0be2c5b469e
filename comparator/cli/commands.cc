#include <algorithm>
#include <iostream>
#include <string>
#include <utility>
#include <vector>

#include "absl/status/status.h"
#include "absl/strings/match.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/str_split.h"
#include "comparator/cli/align_command.h"
#include "comparator/cli/command.h"
#include "comparator/cli/common_flags.h"
#include "comparator/cli/compare_command.h"
#include "comparator/cli/diff_command.h"
#include "comparator/cli/explain_command.h"
#include "comparator/cli/extract_command.h"
#include "comparator/cli/flag_table.h"
#include "comparator/cli/fuse_command.h"
#include "comparator/cli/ingest_command.h"
#include "comparator/cli/rules_command.h"

namespace crosscheck {
namespace {

constexpr absl::string_view kVersion = "crosscheck 0.1.0\n";

constexpr absl::string_view kIntroduction =
    R"(Crosscheck compares what different outlets report about the same incidents.

  crosscheck COMMAND [FLAGS] ARGUMENTS

)";

constexpr absl::string_view kArticles =
    R"(
ARTICLES are files, folders, - for standard input, or the records of an earlier
stage: text as copied from a page, HTML, JSON and JSONL, feeds, WARC, protobuf,
also compressed or in archives. What they are is recognised by content.

  crosscheck compare articles/          the report on a folder
  crosscheck help compare               more on one command, and its flags
)";

std::string GeneralHelp() {
  constexpr size_t kColumn = 28;
  std::string help(kIntroduction);
  for (const Command& command : AllCommands()) {
    std::string line = absl::StrCat("  ", command.name, " ", command.arguments);
    if (line.size() >= kColumn) {
      line = absl::StrCat("  ", command.name, " ...");
    }
    line.resize(kColumn, ' ');
    absl::StrAppend(&help, line, command.summary, "\n");
  }
  return absl::StrCat(help, kArticles);
}

std::vector<FlagSpec> FlagsOf(const Command& command) {
  std::vector<FlagSpec> flags = command.flags;
  const std::vector<FlagSpec> common = CommonFlags();
  flags.insert(flags.end(), common.begin(), common.end());
  return flags;
}

bool IsUnused(const Command& command, absl::string_view flag) {
  return std::find(command.unused.begin(), command.unused.end(), flag) !=
         command.unused.end();
}

std::string HelpOf(const Command& command) {
  std::vector<FlagSpec> flags = FlagsOf(command);
  flags.erase(std::remove_if(flags.begin(), flags.end(),
                             [&command](const FlagSpec& flag) {
                               return IsUnused(command, flag.name);
                             }),
              flags.end());
  return absl::StrCat("crosscheck ", command.name, " [FLAGS] ",
                      command.arguments, "\n\n", command.help,
                      "\nFlags, as --flag value or --flag=value, before or "
                      "behind the arguments:\n\n",
                      FlagHelp(flags));
}

// Null where there is none.
const Command* Find(const std::vector<Command>& commands,
                    absl::string_view name) {
  for (const Command& command : commands) {
    if (command.name == name) return &command;
  }
  return nullptr;
}

int UnknownCommand(const std::vector<Command>& commands,
                   absl::string_view name) {
  std::vector<absl::string_view> names;
  for (const Command& command : commands) names.push_back(command.name);
  const absl::string_view nearest = NearestWord(name, names);
  std::cerr << "crosscheck: no command is called \"" << name << "\""
            << (nearest.empty() ? ""
                                : absl::StrCat("; did you mean ", nearest, "?"))
            << "\nTry: crosscheck help\n";
  return kExitError;
}

// A message of several lines, as of a broken lexicon, is shown line by line.
int Fail(const Command& command, const absl::Status& status) {
  if (absl::IsCancelled(status)) return kExitDone;
  for (const absl::string_view line : absl::StrSplit(
           absl::string_view(status.message().data(), status.message().size()),
           '\n')) {
    std::cerr << "crosscheck " << command.name << ": " << line << "\n";
  }
  return kExitError;
}

int RunCommand(const Command& command, absl::Span<const std::string> args) {
  const absl::StatusOr<ParsedFlags> flags = ParseFlags(args, FlagsOf(command));
  if (!flags.ok()) {
    Fail(command, flags.status());
    std::cerr << "Try: crosscheck help " << command.name << "\n";
    return kExitError;
  }
  if (flags->Has("help")) {
    std::cout << HelpOf(command) << std::flush;
    return kExitDone;
  }
  for (const absl::string_view flag : command.unused) {
    if (flags->Has(flag)) {
      Warn(*flags,
           absl::StrCat("--", flag, " changes nothing in ", command.name));
    }
  }
  const absl::StatusOr<int> code = command.run(*flags);
  return code.ok() ? *code : Fail(command, code.status());
}

}  // namespace

std::vector<Command> AllCommands() {
  return {IngestCommand(),  ExtractCommand(), AlignCommand(), CompareCommand(),
          ExplainCommand(), RulesCommand(),   DiffCommand(),  FuseCommand()};
}

int RunCommandLine(absl::Span<const std::string> args) {
  const std::vector<Command> commands = AllCommands();
  if (args.empty()) {
    std::cerr << GeneralHelp();
    return kExitError;
  }
  const std::string& name = args[0];
  if (name == "--version" || name == "version") {
    std::cout << kVersion << std::flush;
    return kExitDone;
  }
  if (name == "help" || name == "--help" || name == "-help" || name == "-h") {
    if (args.size() == 1) {
      std::cout << GeneralHelp() << std::flush;
      return kExitDone;
    }
    const Command* command = Find(commands, args[1]);
    if (command == nullptr) return UnknownCommand(commands, args[1]);
    std::cout << HelpOf(*command) << std::flush;
    return kExitDone;
  }
  const Command* command = Find(commands, name);
  if (command == nullptr) return UnknownCommand(commands, name);
  return RunCommand(*command, args.subspan(1));
}

}  // namespace crosscheck
