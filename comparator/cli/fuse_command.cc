#include "comparator/cli/fuse_command.h"

#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "absl/status/status.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/str_format.h"
#include "comparator/base/csv.h"
#include "comparator/base/file.h"
#include "comparator/base/status_macros.h"
#include "comparator/cli/common_flags.h"
#include "comparator/cli/output.h"
#include "comparator/fuse/claim_table.h"
#include "comparator/fuse/fuser.h"
#include "comparator/fuse/hierarchy.h"
#include "comparator/fuse/value_kind.h"
#include "comparator/report/json_line.h"
#include "comparator/report/outline.h"

namespace crosscheck {
namespace {

constexpr absl::string_view kHelp =
    R"(What is probably true of each object of a table of claims, and how far each
source is to be believed; both are learned from the claims alone. It is
advice: sources that agree may err together.

--claims is CSV with the columns object, source, value and, where there is one,
time; of what a source says at several times the latest counts. Values may be
words, numbers, dates, lists ("Ames; Varga": each member is right or wrong) or,
with --hierarchy, names that lie in one another ("Syria" is right of what was
in Aleppo, and says less); which of these is found out, or told with --kind.
--hierarchy is CSV with the columns id, name, parent. Sources that copy one
another are found by the errors they share, and count for less.

The result has a row for each object: object, value, confidence (0 to 1), low
and high (of numbers and dates, where the truth lies with a chance of nine in
ten), kind. --weights-out has a row for each source: source, weight (the share
of its claims that others bear out), low and high (of nine in ten), claims,
independence (share of its claims that is its own word), shares_with and
chance (the source whose origin it most probably shares).

Formats: text, csv, json (an object on each line).

  crosscheck fuse --claims claims.csv --out truths.csv
  crosscheck fuse --claims claims.csv --hierarchy places.csv \
      --out truths.csv --weights-out weights.csv
)";

// How a claim's file is read: whole, from standard input where it is "-".
absl::StatusOr<std::string> ReadTable(absl::string_view path) {
  return ReadFile(path == "-" ? "/dev/stdin" : path);
}

std::string Decimal(double number) { return absl::StrFormat("%.4f", number); }

std::string TruthsAsCsv(const FuseResult& result) {
  std::string text;
  AppendCsvRow({"object", "value", "confidence", "low", "high", "kind"}, &text);
  for (const FusedTruth& truth : result.truths) {
    AppendCsvRow({truth.object, truth.value, Decimal(truth.confidence),
                  truth.low, truth.high, ValueKindName(truth.kind)},
                 &text);
  }
  return text;
}

std::string TruthsAsJson(const FuseResult& result) {
  std::string text;
  JsonLine json;
  for (const FusedTruth& truth : result.truths) {
    json.Clear();
    json.BeginObject();
    json.Key("object").String(truth.object);
    json.Key("value").String(truth.value);
    json.Key("confidence").Real(truth.confidence);
    json.Key("low").StringOrNull(truth.low);
    json.Key("high").StringOrNull(truth.high);
    json.Key("kind").String(ValueKindName(truth.kind));
    json.EndObject();
    absl::StrAppend(&text, json.text(), "\n");
  }
  return text;
}

std::string TruthsAsText(const FuseResult& result, int width) {
  Outline outline(1);
  outline.back().heading = "truths";
  for (const FusedTruth& truth : result.truths) {
    std::string value = truth.value;
    if (truth.low != truth.high) {
      absl::StrAppend(&value, " (", truth.low, " to ", truth.high, ")");
    }
    absl::StrAppendFormat(&value, ", %.0f %%", 100 * truth.confidence);
    outline.back().lines.push_back({truth.object, std::move(value), ""});
  }
  outline.push_back({"sources", 0, {}});
  for (const FusedSource& source : result.sources) {
    std::string value = absl::StrFormat(
        "%.0f %% borne out (%.0f to %.0f), %d claims", 100 * source.weight,
        100 * source.low, 100 * source.high, source.claims);
    if (source.shares_chance > 0.5) {
      absl::StrAppend(&value, ", shares its origin with ", source.shares_with);
    }
    outline.back().lines.push_back({source.source, std::move(value), ""});
  }
  return OutlineAsText(outline, width);
}

std::string WeightsAsCsv(const FuseResult& result) {
  std::string text;
  AppendCsvRow({"source", "weight", "low", "high", "claims", "independence",
                "shares_with", "chance"},
               &text);
  for (const FusedSource& source : result.sources) {
    AppendCsvRow({source.source, Decimal(source.weight), Decimal(source.low),
                  Decimal(source.high), absl::StrCat(source.claims),
                  Decimal(source.independence), source.shares_with,
                  Decimal(source.shares_chance)},
                 &text);
  }
  return text;
}

absl::StatusOr<FuseResult> FuseFiles(const ParsedFlags& flags) {
  const std::string path = flags.Get("claims");
  CROSSCHECK_ASSIGN_OR_RETURN(const std::string csv, ReadTable(path));
  CROSSCHECK_ASSIGN_OR_RETURN(const ClaimTable table,
                              ClaimTable::Parse(path, csv));
  FuseOptions options;
  Hierarchy hierarchy;
  if (flags.Has("hierarchy")) {
    const std::string places = flags.Get("hierarchy");
    CROSSCHECK_ASSIGN_OR_RETURN(const std::string bytes, ReadTable(places));
    CROSSCHECK_ASSIGN_OR_RETURN(hierarchy, Hierarchy::Parse(places, bytes));
  }
  options.hierarchy = &hierarchy;
  constexpr absl::string_view kKinds[] = {"any",  "text", "number",
                                          "date", "list", "tree"};
  CROSSCHECK_ASSIGN_OR_RETURN(const std::string kind,
                              flags.GetChoice("kind", kKinds));
  for (int k = 0; k < kValueKinds; ++k) {
    if (ValueKindName(static_cast<ValueKind>(k)) == kind) {
      options.kind = static_cast<ValueKind>(k);
    }
  }
  options.find_copies = !flags.Has("independent");
  return Fuse(table, options);
}

absl::Status WriteAll(Output& output, absl::string_view text) {
  CROSSCHECK_RETURN_IF_ERROR(output.Write(text));
  return output.Close();
}

absl::StatusOr<int> Run(const ParsedFlags& flags) {
  if (flags.Has("as-of")) {
    return absl::InvalidArgumentError(
        "--as-of leaves out articles, not claims: leave the later rows out of "
        "the table");
  }
  if (!flags.Has("claims") || !flags.arguments().empty()) {
    return absl::InvalidArgumentError(
        "fuse takes --claims FILE and no arguments");
  }
  CROSSCHECK_ASSIGN_OR_RETURN(std::unique_ptr<Output> output,
                              Output::Open(flags.Get("out")));
  const FormatChoices choices = {{"text", "csv", "json"}, "csv", "json"};
  CROSSCHECK_ASSIGN_OR_RETURN(const std::string format,
                              ChooseFormat(flags, choices, *output));
  CROSSCHECK_ASSIGN_OR_RETURN(const TextLayout layout,
                              ChooseLayout(flags, *output));
  CROSSCHECK_ASSIGN_OR_RETURN(const FuseResult result, FuseFiles(flags));
  if (result.unfit > 0) {
    Warn(flags, absl::StrCat(result.unfit,
                             " claims left out, which are not of the kind of "
                             "the others of their object"));
  }
  if (flags.Has("weights-out")) {
    CROSSCHECK_ASSIGN_OR_RETURN(std::unique_ptr<Output> weights,
                                Output::Open(flags.Get("weights-out")));
    CROSSCHECK_RETURN_IF_ERROR(WriteAll(*weights, WeightsAsCsv(result)));
  }
  std::string text;
  if (format == "csv") {
    text = TruthsAsCsv(result);
  } else if (format == "json") {
    text = TruthsAsJson(result);
  } else {
    text = TruthsAsText(result, layout.width);
  }
  CROSSCHECK_RETURN_IF_ERROR(WriteAll(*output, text));
  return kExitDone;
}

}  // namespace

Command FuseCommand() {
  return {"fuse",
          "--claims FILE",
          "truth discovery on a table of claims",
          kHelp,
          {{"claims", "FILE", "The claims, as CSV; - for standard input."},
           {"hierarchy", "FILE", "Which values lie in which, as CSV."},
           {"weights-out", "FILE", "Write the sources' weights to FILE."},
           {"kind", "KIND",
            "What all values are: text, number, date, list, tree; any (the "
            "default) finds it out."},
           {"independent", "", "Do not look for sources that copy."}},
          Run,
          {"manifest", "threads", "lexicon", "rules", "settings", "as-of",
           "fail-on"}};
}

}  // namespace crosscheck
