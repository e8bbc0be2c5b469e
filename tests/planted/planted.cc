// Plants discrepancies in copies of articles and measures what the report says
// of them:
//
//   bazel run -c opt //tests/planted -- [--seed N] [--sample N] [--brief]
//       [--lexicon FILE]... [--manifest FILE] [--settings FILE] ARTICLES...
//
// Prints a table, why plants could not be made, and each miss and false alarm
// with its sentence. Without ARTICLES it takes the repository's own.

#include <unistd.h>

#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <string>
#include <vector>

#include "absl/status/status.h"
#include "absl/status/statusor.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/string_view.h"
#include "comparator/base/status_macros.h"
#include "comparator/cli/flag_table.h"
#include "tests/planted/planted_run.h"

namespace crosscheck {
namespace {

constexpr FlagSpec kFlags[] = {
    {"seed", "N", "chooses the facts that are changed"},
    {"sample", "N", "plants in so many of the articles"},
    {"brief", "", "the table only"},
    {"lexicon", "FILE", "laid over the program's own", true},
    {"manifest", "FILE", "what is known of the articles beside them"},
    {"settings", "FILE", "merged over the program's own"},
};

// As the caller's folder has it.
std::string FromCaller(std::string path) {
  const char* folder = std::getenv("BUILD_WORKING_DIRECTORY");
  if (folder == nullptr || path.empty() || path[0] == '/') return path;
  return absl::StrCat(folder, "/", path);
}

absl::StatusOr<PlantedOptions> ReadOptions(const ParsedFlags& flags) {
  PlantedOptions options;
  CROSSCHECK_ASSIGN_OR_RETURN(const int seed,
                              flags.GetInt("seed", 1, 0, 1000000));
  options.seed = static_cast<uint32_t>(seed);
  CROSSCHECK_ASSIGN_OR_RETURN(options.sample,
                              flags.GetInt("sample", 0, 0, 1000000));
  for (const std::string& path : flags.GetAll("lexicon")) {
    options.pipeline.knowledge.lexicon_paths.push_back(FromCaller(path));
  }
  options.pipeline.manifest_path = FromCaller(flags.Get("manifest"));
  options.pipeline.knowledge.settings_path = FromCaller(flags.Get("settings"));
  for (const std::string& path : flags.arguments()) {
    options.articles.push_back(FromCaller(path));
  }
  if (options.articles.empty()) {
    options.articles = {"testdata/planted"};
    options.pipeline.knowledge.lexicon_paths.push_back(
        "testdata/marenia.textproto");
  }
  return options;
}

absl::Status Run(const std::vector<std::string>& args) {
  CROSSCHECK_ASSIGN_OR_RETURN(const ParsedFlags flags,
                              ParseFlags(args, kFlags));
  CROSSCHECK_ASSIGN_OR_RETURN(PlantedOptions options, ReadOptions(flags));
  std::string scratch =
      (std::filesystem::temp_directory_path() / "crosscheck_planted.XXXXXX")
          .string();
  if (mkdtemp(scratch.data()) == nullptr) {
    return absl::InternalError("no folder for the trials");
  }
  options.scratch = scratch;
  const absl::StatusOr<PlantedResult> result = RunPlanted(options);
  std::error_code ignored;
  std::filesystem::remove_all(scratch, ignored);
  CROSSCHECK_RETURN_IF_ERROR(result.status());
  if (!flags.Has("brief")) {
    for (const std::string& miss : result->misses) {
      std::printf("MISS  %s\n", miss.c_str());
    }
    for (const std::string& alarm : result->false_alarms) {
      std::printf("FALSE ALARM  %s\n", alarm.c_str());
    }
    for (const auto& [reason, count] : result->skipped) {
      std::printf("SKIPPED  %4d  %s\n", count, reason.c_str());
    }
  }
  std::printf("%s", FormatTable(*result).c_str());
  return absl::OkStatus();
}

}  // namespace
}  // namespace crosscheck

int main(int argc, char** argv) {
  const absl::Status status =
      crosscheck::Run(std::vector<std::string>(argv + 1, argv + argc));
  if (!status.ok()) {
    std::fprintf(stderr, "%s\n", std::string(status.message()).c_str());
    return 2;
  }
  return 0;
}
