#include "comparator/cli/diff_command.h"

#include <memory>
#include <string>
#include <vector>

#include "absl/status/status.h"
#include "absl/strings/str_cat.h"
#include "comparator/base/status_macros.h"
#include "comparator/cli/common_flags.h"
#include "comparator/cli/output.h"
#include "comparator/cli/report_file.h"
#include "comparator/report/json_line.h"
#include "comparator/report/outline.h"
#include "comparator/report/report_diff.h"
#include "comparator/values/names.h"

namespace crosscheck {
namespace {

constexpr absl::string_view kHelp =
    R"(What one report says and the other does not: findings and values that
appeared, vanished or changed, incidents and articles that came or went.

BEFORE and AFTER are reports written with --format=json, textproto or binary.
With --fail-on, the exit code is 1 where a finding of that severity or a
higher one appeared or rose.

Formats: text, markdown, json (an object on each line).

  crosscheck compare monday/ --out monday.json
  crosscheck compare monday/ tuesday/ --out tuesday.json
  crosscheck diff monday.json tuesday.json
)";

Outline DiffOutline(const std::vector<ReportChange>& changes) {
  Outline outline;
  if (changes.empty()) {
    outline.push_back({"no difference", 0, {}});
    return outline;
  }
  for (const ReportChange& change : changes) {
    const std::string heading = absl::StrCat(change.what, "s");
    if (outline.empty() || outline.back().heading != heading) {
      outline.push_back({heading, 0, {}});
    }
    std::string words = change.after.empty() ? change.before : change.after;
    if (change.kind == ChangeKind::kChanged && change.before != change.after) {
      words = absl::StrCat(change.before, " → ", change.after);
    }
    if (!change.where.empty()) {
      absl::StrAppend(&words, " (", change.where, ")");
    }
    outline.back().lines.push_back(
        {ChangeKindName(change.kind), std::move(words), ""});
  }
  return outline;
}

std::string DiffJson(const std::vector<ReportChange>& changes) {
  std::string text;
  JsonLine json;
  for (const ReportChange& change : changes) {
    json.Clear();
    json.BeginObject();
    json.Key("change").String(ChangeKindName(change.kind));
    json.Key("what").String(change.what);
    json.Key("where").StringOrNull(change.where);
    json.Key("before").StringOrNull(change.before);
    json.Key("after").StringOrNull(change.after);
    if (change.severity != SEVERITY_UNSPECIFIED) {
      json.Key("severity").String(ShortEnumName(change.severity));
    }
    json.EndObject();
    absl::StrAppend(&text, json.text(), "\n");
  }
  return text;
}

bool IsNewFinding(const ReportChange& change) {
  return change.what == "finding" && change.kind != ChangeKind::kVanished;
}

absl::StatusOr<int> Run(const ParsedFlags& flags) {
  if (flags.arguments().size() != 2) {
    return absl::InvalidArgumentError("diff takes two reports");
  }
  CROSSCHECK_ASSIGN_OR_RETURN(const Severity fail_on, FailOn(flags));
  CROSSCHECK_ASSIGN_OR_RETURN(const DiscrepancyReport before,
                              ReadReportFile(flags.arguments()[0]));
  CROSSCHECK_ASSIGN_OR_RETURN(const DiscrepancyReport after,
                              ReadReportFile(flags.arguments()[1]));
  CROSSCHECK_ASSIGN_OR_RETURN(std::unique_ptr<Output> output,
                              Output::Open(flags.Get("out")));
  const FormatChoices choices = {{"text", "markdown", "json"}, "text", "json"};
  CROSSCHECK_ASSIGN_OR_RETURN(const std::string format,
                              ChooseFormat(flags, choices, *output));
  CROSSCHECK_ASSIGN_OR_RETURN(const TextLayout layout,
                              ChooseLayout(flags, *output));
  const std::vector<ReportChange> changes = DiffReports(before, after);
  std::string text;
  if (format == "json") {
    text = DiffJson(changes);
  } else if (format == "markdown") {
    text = OutlineAsMarkdown(DiffOutline(changes));
  } else {
    text = OutlineAsText(DiffOutline(changes), layout.width);
  }
  CROSSCHECK_RETURN_IF_ERROR(output->Write(text));
  CROSSCHECK_RETURN_IF_ERROR(output->Close());
  for (const ReportChange& change : changes) {
    if (fail_on != SEVERITY_UNSPECIFIED && IsNewFinding(change) &&
        change.severity >= fail_on) {
      return kExitFindings;
    }
  }
  return kExitDone;
}

}  // namespace

Command DiffCommand() {
  return {"diff",
          "BEFORE AFTER",
          "two reports",
          kHelp,
          {},
          Run,
          {"manifest", "threads", "lexicon", "rules", "settings", "as-of"}};
}

}  // namespace crosscheck
