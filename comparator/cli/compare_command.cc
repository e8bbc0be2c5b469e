#include "comparator/cli/compare_command.h"

#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "absl/status/status.h"
#include "absl/strings/str_cat.h"
#include "comparator/base/status_macros.h"
#include "comparator/cli/common_flags.h"
#include "comparator/cli/output.h"
#include "comparator/cli/report_output.h"
#include "comparator/pipeline/pipeline.h"
#include "comparator/report/quote.h"
#include "comparator/report/report_builder.h"

namespace crosscheck {
namespace {

constexpr absl::string_view kHelp =
    R"(Reports where articles on the same incidents disagree, what rests on one
source only, and what only looks corroborated because everyone repeats the
same origin. Most serious findings come first, each with the words it rests
on; then each incident as a matrix of attribute and outlet; last what was not
understood.

Formats: text, markdown, html, json, textproto, binary, and incidents-jsonl:
an object on a line for each incident, stable for other programs.

Exit codes: 0; 1 where there are findings at or above --fail-on; 2 where
nothing could be read.

  crosscheck compare articles/
  crosscheck compare articles/ --manifest dates.csv --out report.html
  crosscheck compare articles/ --fail-on=high --quiet >/dev/null || alert
  crosscheck extract articles/ | crosscheck compare - --format=json
)";

// What a person reads has a section on what was not readable.
bool TellsUnreadable(absl::string_view format) {
  return format == "text" || format == "markdown" || format == "html";
}

// Keeps a report until the process ends: to take it apart piece by piece would
// be a twentieth of the run.
const DiscrepancyReport& Keep(DiscrepancyReport report) {
  static auto* const kept =
      new std::vector<std::unique_ptr<const DiscrepancyReport>>;
  kept->push_back(std::make_unique<const DiscrepancyReport>(std::move(report)));
  return *kept->back();
}

absl::StatusOr<int> Run(const ParsedFlags& flags) {
  CROSSCHECK_ASSIGN_OR_RETURN(const std::vector<std::string> inputs,
                              Inputs(flags, 0));
  CROSSCHECK_ASSIGN_OR_RETURN(const Severity fail_on, FailOn(flags));
  CROSSCHECK_ASSIGN_OR_RETURN(std::unique_ptr<Output> output,
                              Output::Open(flags.Get("out")));
  CROSSCHECK_ASSIGN_OR_RETURN(const std::string format,
                              ChooseFormat(flags, ReportFormats(), *output));
  CROSSCHECK_ASSIGN_OR_RETURN(const TextLayout layout,
                              ChooseLayout(flags, *output));
  CROSSCHECK_ASSIGN_OR_RETURN(std::unique_ptr<Pipeline> pipeline,
                              CreatePipeline(flags));
  CROSSCHECK_ASSIGN_OR_RETURN(DiscrepancyReport compared,
                              CompareWithProgress(flags, *pipeline, inputs));
  const DiscrepancyReport& report = Keep(std::move(compared));
  const bool nothing = report.articles().empty();
  if (nothing || !TellsUnreadable(format)) {
    for (const Unreadable& unreadable : report.unreadable()) {
      Warn(flags, absl::StrCat(OneLine(unreadable.source_name()), ": ",
                               OneLine(unreadable.reason())));
    }
  }
  if (nothing) return absl::NotFoundError("no article could be read");
  CROSSCHECK_ASSIGN_OR_RETURN(const std::string text,
                              FormatReport(report, format, layout));
  CROSSCHECK_RETURN_IF_ERROR(output->Write(text));
  CROSSCHECK_RETURN_IF_ERROR(output->Close());
  WarnOfLeftOut(flags, *pipeline);
  const bool failed =
      fail_on != SEVERITY_UNSPECIFIED && GreatestSeverity(report) >= fail_on;
  return failed ? kExitFindings : kExitDone;
}

}  // namespace

Command CompareCommand() {
  return {
      "compare", "ARTICLES...", "where they disagree: the report", kHelp, {},
      Run};
}

}  // namespace crosscheck
