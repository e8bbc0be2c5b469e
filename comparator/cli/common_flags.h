// Flags of every subcommand, and what they mean.

#ifndef COMPARATOR_CLI_COMMON_FLAGS_H_
#define COMPARATOR_CLI_COMMON_FLAGS_H_

#include <memory>
#include <string>
#include <vector>

#include "absl/status/status.h"
#include "absl/status/statusor.h"
#include "absl/strings/string_view.h"
#include "absl/types/span.h"
#include "comparator/cli/flag_table.h"
#include "comparator/cli/output.h"
#include "comparator/pipeline/pipeline.h"
#include "proto/comparison.pb.h"
#include "proto/report.pb.h"

namespace crosscheck {

std::vector<FlagSpec> CommonFlags();

// What --format may be, and what it is where it is not given.
struct FormatChoices {
  // The first is what a terminal gets.
  std::vector<absl::string_view> formats;
  // What a file or pipe gets.
  absl::string_view elsewhere;
  // What a file called *.jsonl gets; may be empty.
  absl::string_view jsonl;
};

// --format; else what the name of --out ends with; else as `choices` say.
// InvalidArgument for a format that the subcommand does not have.
absl::StatusOr<std::string> ChooseFormat(const ParsedFlags& flags,
                                         const FormatChoices& choices,
                                         const Output& output);

// How text is laid out: --width and --color, else what the terminal has, and
// 100 columns without colours where there is none. NO_COLOR is honoured.
struct TextLayout {
  int width = 100;
  bool color = false;
};
absl::StatusOr<TextLayout> ChooseLayout(const ParsedFlags& flags,
                                        const Output& output);

// --lexicon, --rules, --settings, --manifest, --as-of, --threads.
// With `example_names`, the names in the rules' examples are known too.
absl::StatusOr<std::unique_ptr<Pipeline>> CreatePipeline(
    const ParsedFlags& flags, bool example_names = false);

// --fail-on: the least severity that makes the exit code 1;
// SEVERITY_UNSPECIFIED for none.
absl::StatusOr<Severity> FailOn(const ParsedFlags& flags);

// The inputs named on the command line, from the `first` argument on.
// InvalidArgument where there are none.
absl::StatusOr<std::vector<std::string>> Inputs(const ParsedFlags& flags,
                                                size_t first);

// Says something on standard error, unless --quiet.
void Warn(const ParsedFlags& flags, absl::string_view message);

// Says how many articles --as-of left out, where it did.
void WarnOfLeftOut(const ParsedFlags& flags, const Pipeline& pipeline);

// Pipeline::Align() and Compare() with their progress on standard error.
absl::StatusOr<AlignedCorpus> AlignWithProgress(
    const ParsedFlags& flags, Pipeline& pipeline,
    const std::vector<std::string>& inputs);
absl::StatusOr<DiscrepancyReport> CompareWithProgress(
    const ParsedFlags& flags, Pipeline& pipeline,
    const std::vector<std::string>& inputs);

}  // namespace crosscheck

#endif  // COMPARATOR_CLI_COMMON_FLAGS_H_
