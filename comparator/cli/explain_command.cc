#include "comparator/cli/explain_command.h"

#include <memory>
#include <string>
#include <vector>

#include "absl/status/status.h"
#include "comparator/base/status_macros.h"
#include "comparator/cli/common_flags.h"
#include "comparator/cli/output.h"
#include "comparator/cli/rule_words.h"
#include "comparator/extract/extractor.h"
#include "comparator/pipeline/pipeline.h"
#include "comparator/report/explanation.h"
#include "comparator/report/outline.h"

namespace crosscheck {
namespace {

constexpr absl::string_view kHelp =
    R"(Shows what decided one thing in a report:

  a claim     ARTICLE:c3    its rule and the words it was read from
  an event    ARTICLE:e1    why it is the main one or background
  an article  ARTICLE       all its events and claims
  an incident               what spoke for and against each member
  a finding                 the claims, reasons and origins behind it
  a source                  what its grade was computed from

Reports name incidents, findings and sources; `crosscheck extract` names
claims and events. The articles are read again, so name the same ones.

Formats: text, markdown.

  crosscheck explain 001.txt:c4 articles/
  crosscheck explain "Daily Meridian" articles/
)";

absl::StatusOr<int> Run(const ParsedFlags& flags) {
  if (flags.arguments().empty()) {
    return absl::InvalidArgumentError("what is to be explained?");
  }
  CROSSCHECK_ASSIGN_OR_RETURN(const std::vector<std::string> inputs,
                              Inputs(flags, 1));
  CROSSCHECK_ASSIGN_OR_RETURN(std::unique_ptr<Output> output,
                              Output::Open(flags.Get("out")));
  const FormatChoices choices = {{"text", "markdown"}, "text", ""};
  CROSSCHECK_ASSIGN_OR_RETURN(const std::string format,
                              ChooseFormat(flags, choices, *output));
  CROSSCHECK_ASSIGN_OR_RETURN(const TextLayout layout,
                              ChooseLayout(flags, *output));
  CROSSCHECK_ASSIGN_OR_RETURN(std::unique_ptr<Pipeline> pipeline,
                              CreatePipeline(flags));
  CROSSCHECK_ASSIGN_OR_RETURN(const DiscrepancyReport report,
                              CompareWithProgress(flags, *pipeline, inputs));
  CROSSCHECK_ASSIGN_OR_RETURN(const std::unique_ptr<Extractor> extractor,
                              pipeline->knowledge().CreateExtractor());
  CROSSCHECK_ASSIGN_OR_RETURN(
      const Outline outline,
      Explain(report, flags.arguments()[0], [&extractor](absl::string_view id) {
        return RuleWords(extractor->rules(), id);
      }));
  CROSSCHECK_RETURN_IF_ERROR(output->Write(
      format == "markdown" ? OutlineAsMarkdown(outline)
                           : OutlineAsText(outline, layout.width)));
  CROSSCHECK_RETURN_IF_ERROR(output->Close());
  return kExitDone;
}

}  // namespace

Command ExplainCommand() {
  return {"explain",
          "ID ARTICLES...",
          "what decided a claim, merge, finding, grade",
          kHelp,
          {},
          Run,
          {"fail-on"}};
}

}  // namespace crosscheck
