#include "comparator/cli/common_flags.h"

#include <algorithm>
#include <cstdlib>
#include <iostream>
#include <thread>
#include <utility>

#include "absl/strings/match.h"
#include "absl/strings/str_cat.h"
#include "comparator/base/status_macros.h"
#include "comparator/cli/progress.h"
#include "comparator/report/headline.h"

namespace crosscheck {
namespace {

constexpr int kMostThreads = 1024;

// What the name of a file says about its format.
struct Ending {
  absl::string_view ending;
  absl::string_view format;
};
constexpr Ending kEndings[] = {
    {".txt", "text"},       {".md", "markdown"},  {".html", "html"},
    {".json", "json"},      {".binpb", "binary"}, {".textproto", "textproto"},
    {".txtpb", "textproto"}};

absl::string_view FormatOfName(absl::string_view path,
                               const FormatChoices& choices) {
  if (absl::EndsWith(path, ".jsonl")) return choices.jsonl;
  for (const Ending& ending : kEndings) {
    if (absl::EndsWith(path, ending.ending)) return ending.format;
  }
  return "";
}

bool IsSet(const char* variable) {
  const char* value = std::getenv(variable);
  return value != nullptr && *value != '\0';
}

}  // namespace

std::vector<FlagSpec> CommonFlags() {
  return {
      {"format", "FORMAT",
       "How the result is written. Without it, what the name of --out ends "
       "with."},
      {"out", "FILE",
       "Write to FILE, which appears when it is complete, instead of standard "
       "output."},
      {"manifest", "FILE",
       "Outlet, address and publication date of articles that do not say so "
       "themselves: CSV with the columns file, outlet, url, published, or "
       "textproto. A folder's own articles.csv or articles.textproto is read "
       "without being named."},
      {"threads", "N", "At most N threads; all cores by default."},
      {"lexicon", "FILE",
       "Groups, outlets, places and words besides the program's own. May be "
       "given several times.",
       /*repeated=*/true},
      {"rules", "FILE",
       "Extraction rules besides the program's own. May be given several "
       "times.",
       /*repeated=*/true},
      {"settings", "FILE",
       "Tolerances, weights, severities and limits. What FILE does not name "
       "stays as the program has it; a severity given here goes before the "
       "program's own."},
      {"as-of", "DATE",
       "Leave out what was published after DATE, such as 2024-08-05."},
      {"fail-on", "SEVERITY",
       "Exit with 1 where there is a finding of this severity or a higher "
       "one: low, medium, high; none by default."},
      {"width", "COLUMNS", "Width of text; the terminal's by default."},
      {"color", "WHEN", "auto (the default), always or never."},
      {"quiet", "", "Neither progress nor warnings on standard error."},
      {"help", "", "This text."},
  };
}

absl::StatusOr<std::string> ChooseFormat(const ParsedFlags& flags,
                                         const FormatChoices& choices,
                                         const Output& output) {
  if (flags.Has("format")) return flags.GetChoice("format", choices.formats);
  const absl::string_view named = FormatOfName(flags.Get("out"), choices);
  const bool known = std::find(choices.formats.begin(), choices.formats.end(),
                               named) != choices.formats.end();
  if (known) return std::string(named);
  return std::string(output.is_terminal() ? choices.formats[0]
                                          : choices.elsewhere);
}

absl::StatusOr<TextLayout> ChooseLayout(const ParsedFlags& flags,
                                        const Output& output) {
  constexpr absl::string_view kColors[] = {"auto", "always", "never"};
  TextLayout layout;
  const bool terminal = output.is_terminal();
  CROSSCHECK_ASSIGN_OR_RETURN(
      layout.width,
      flags.GetInt("width",
                   terminal ? TerminalWidth(layout.width) : layout.width, 40,
                   1000));
  CROSSCHECK_ASSIGN_OR_RETURN(const std::string color,
                              flags.GetChoice("color", kColors));
  const char* const kind = std::getenv("TERM");
  const bool dumb = kind != nullptr && absl::string_view(kind) == "dumb";
  layout.color = color == "always" ||
                 (color == "auto" && terminal && !IsSet("NO_COLOR") && !dumb);
  return layout;
}

absl::StatusOr<std::unique_ptr<Pipeline>> CreatePipeline(
    const ParsedFlags& flags, bool example_names) {
  PipelineOptions options;
  options.knowledge.example_names = example_names;
  options.knowledge.lexicon_paths = flags.GetAll("lexicon");
  options.knowledge.rules_paths = flags.GetAll("rules");
  options.knowledge.settings_path = flags.Get("settings");
  options.manifest_path = flags.Get("manifest");
  options.as_of = flags.Get("as-of");
  const int cores = static_cast<int>(
      std::min<unsigned>(std::thread::hardware_concurrency(), kMostThreads));
  CROSSCHECK_ASSIGN_OR_RETURN(
      options.threads,
      flags.GetInt("threads", std::max(cores, 1), 1, kMostThreads));
  return Pipeline::Create(options);
}

absl::StatusOr<Severity> FailOn(const ParsedFlags& flags) {
  constexpr absl::string_view kSeverities[] = {"none", "low", "medium", "high"};
  CROSSCHECK_ASSIGN_OR_RETURN(const std::string word,
                              flags.GetChoice("fail-on", kSeverities));
  if (word == "low") return SEVERITY_LOW;
  if (word == "medium") return SEVERITY_MEDIUM;
  if (word == "high") return SEVERITY_HIGH;
  return SEVERITY_UNSPECIFIED;
}

absl::StatusOr<std::vector<std::string>> Inputs(const ParsedFlags& flags,
                                                size_t first) {
  const std::vector<std::string>& arguments = flags.arguments();
  if (arguments.size() <= first) {
    return absl::InvalidArgumentError(
        "no articles: name files or folders, or - for standard input");
  }
  return std::vector<std::string>(
      arguments.begin() + static_cast<std::ptrdiff_t>(first), arguments.end());
}

void Warn(const ParsedFlags& flags, absl::string_view message) {
  if (!flags.Has("quiet")) std::cerr << "crosscheck: " << message << "\n";
}

void WarnOfLeftOut(const ParsedFlags& flags, const Pipeline& pipeline) {
  if (pipeline.left_out() == 0) return;
  Warn(flags,
       absl::StrCat(Counted(pipeline.left_out(), "article"),
                    " published after ", flags.Get("as-of"),
                    pipeline.left_out() == 1 ? " is" : " are", " left out"));
}

absl::StatusOr<AlignedCorpus> AlignWithProgress(
    const ParsedFlags& flags, Pipeline& pipeline,
    const std::vector<std::string>& inputs) {
  Progress progress(!flags.Has("quiet"));
  pipeline.set_progress([&progress](absl::string_view stage, int64_t done) {
    progress.Report(stage, done);
  });
  absl::StatusOr<AlignedCorpus> corpus = pipeline.Align(inputs);
  pipeline.set_progress(nullptr);
  return corpus;
}

absl::StatusOr<DiscrepancyReport> CompareWithProgress(
    const ParsedFlags& flags, Pipeline& pipeline,
    const std::vector<std::string>& inputs) {
  Progress progress(!flags.Has("quiet"));
  pipeline.set_progress([&progress](absl::string_view stage, int64_t done) {
    progress.Report(stage, done);
  });
  absl::StatusOr<DiscrepancyReport> report = pipeline.Compare(inputs);
  pipeline.set_progress(nullptr);
  return report;
}

}  // namespace crosscheck
