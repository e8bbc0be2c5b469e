#include "comparator/cli/rules_command.h"

#include <algorithm>
#include <iterator>
#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "absl/status/status.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/str_join.h"
#include "comparator/base/status_macros.h"
#include "comparator/cli/common_flags.h"
#include "comparator/cli/output.h"
#include "comparator/cli/rule_lint.h"
#include "comparator/cli/rule_words.h"
#include "comparator/extract/extractor.h"
#include "comparator/pipeline/pipeline.h"
#include "comparator/report/headline.h"
#include "comparator/report/outline.h"

namespace crosscheck {
namespace {

constexpr absl::string_view kHelp =
    R"(The extraction rules in force.

  crosscheck rules                     every rule with what it gives
  crosscheck rules show killed.passive a rule with its pattern and examples
  crosscheck rules try "Twelve people were killed in Tal Rahma."
                                       what the rules see and read
  crosscheck rules lint [ARTICLES...]  rules that fail their own examples, have
                                       none, or are another's twin; with
                                       articles, those that never fire there,
                                       always give way to another, or read
                                       nothing

`--lint` is another way to write `lint`. Rules of your own go in with
--rules FILE; one with the id of another takes its place. Exit code of lint: 1
where it finds something.
)";

absl::Status ReadCorpus(const std::vector<std::string>& inputs,
                        Pipeline& pipeline, RuleLint& lint) {
  return pipeline.Ingest(inputs, [&lint](const Record& record) {
    if (record.has_article()) lint.Read(record.article().text());
    return absl::OkStatus();
  });
}

absl::StatusOr<std::vector<RuleFault>> Lint(
    const Extractor& extractor, const std::vector<std::string>& inputs,
    Pipeline& pipeline) {
  RuleLint lint(&extractor);
  std::vector<RuleFault> faults = lint.OfRules();
  if (inputs.empty()) return faults;
  CROSSCHECK_RETURN_IF_ERROR(ReadCorpus(inputs, pipeline, lint));
  for (RuleFault& fault : lint.OfTexts()) faults.push_back(std::move(fault));
  return faults;
}

Outline ListRules(const Extractor& extractor) {
  OutlineSection section;
  const std::vector<const Rule*> rules = extractor.rules();
  section.heading = Counted(static_cast<int64_t>(rules.size()), "rule");
  for (const Rule* rule : rules) {
    const OutlineSection of_rule = RuleSection(*rule);
    // The pattern is first, then what the rule gives.
    section.lines.push_back({of_rule.heading, of_rule.lines[1].value, ""});
  }
  return {std::move(section)};
}

Outline TryRules(const Extractor& extractor, absl::string_view text) {
  Outline outline;
  ExtractScratch scratch;
  for (const Extractor::Trace& trace : extractor.TraceText(text, &scratch)) {
    OutlineSection section;
    section.heading = trace.sentence;
    section.lines.push_back({"items", trace.items, ""});
    section.lines.push_back(
        {"rules",
         trace.rules.empty() ? "none" : absl::StrJoin(trace.rules, ", "), ""});
    for (const std::string& reading : trace.readings) {
      section.lines.push_back({"reads", reading, ""});
    }
    outline.push_back(std::move(section));
  }
  return outline;
}

absl::StatusOr<Outline> ShowRule(const Extractor& extractor,
                                 absl::string_view id) {
  std::vector<absl::string_view> ids;
  for (const Rule* rule : extractor.rules()) {
    if (rule->id() == id) return Outline{RuleSection(*rule)};
    ids.push_back(rule->id());
  }
  const absl::string_view nearest = NearestWord(id, ids);
  return absl::InvalidArgumentError(absl::StrCat(
      "no rule is called ", id,
      nearest.empty() ? "" : absl::StrCat("; did you mean ", nearest, "?")));
}

Outline LintOutline(const std::vector<RuleFault>& faults, size_t rules) {
  OutlineSection section;
  section.heading = absl::StrCat(Counted(static_cast<int64_t>(rules), "rule"),
                                 ", ", Counted(faults.size(), "fault"));
  for (const RuleFault& fault : faults) {
    section.lines.push_back({fault.rule, fault.fault, ""});
  }
  return {std::move(section)};
}

// What one run of the subcommand gives.
struct Result {
  Outline outline;
  int exit_code = kExitDone;
};

absl::StatusOr<Result> Do(absl::string_view action,
                          const std::vector<std::string>& arguments,
                          Pipeline& pipeline) {
  CROSSCHECK_ASSIGN_OR_RETURN(const std::unique_ptr<Extractor> extractor,
                              pipeline.knowledge().CreateExtractor());
  Result result;
  if (action == "list") {
    result.outline = ListRules(*extractor);
  } else if (action == "lint") {
    CROSSCHECK_ASSIGN_OR_RETURN(const std::vector<RuleFault> faults,
                                Lint(*extractor, arguments, pipeline));
    result.outline = LintOutline(faults, extractor->rules().size());
    result.exit_code = faults.empty() ? kExitDone : kExitFindings;
  } else if (arguments.empty()) {
    return absl::InvalidArgumentError(action == "try" ? "which sentence?"
                                                      : "which rule?");
  } else if (action == "try") {
    result.outline = TryRules(*extractor, absl::StrJoin(arguments, " "));
  } else {
    CROSSCHECK_ASSIGN_OR_RETURN(result.outline,
                                ShowRule(*extractor, arguments[0]));
  }
  return result;
}

absl::StatusOr<int> Run(const ParsedFlags& flags) {
  constexpr absl::string_view kActions[] = {"list", "show", "try", "lint"};
  std::vector<std::string> arguments = flags.arguments();
  std::string action = "list";
  if (flags.Has("lint")) {
    action = "lint";
  } else if (!arguments.empty()) {
    action = arguments[0];
    arguments.erase(arguments.begin());
  }
  if (std::find(std::begin(kActions), std::end(kActions), action) ==
      std::end(kActions)) {
    return absl::InvalidArgumentError(absl::StrCat(
        "rules can list, show, try and lint, not \"", action, "\""));
  }
  CROSSCHECK_ASSIGN_OR_RETURN(std::unique_ptr<Output> output,
                              Output::Open(flags.Get("out")));
  const FormatChoices choices = {{"text", "markdown"}, "text", ""};
  CROSSCHECK_ASSIGN_OR_RETURN(const std::string format,
                              ChooseFormat(flags, choices, *output));
  CROSSCHECK_ASSIGN_OR_RETURN(const TextLayout layout,
                              ChooseLayout(flags, *output));
  CROSSCHECK_ASSIGN_OR_RETURN(std::unique_ptr<Pipeline> pipeline,
                              CreatePipeline(flags, action == "lint"));
  CROSSCHECK_ASSIGN_OR_RETURN(const Result result,
                              Do(action, arguments, *pipeline));
  CROSSCHECK_RETURN_IF_ERROR(output->Write(
      format == "markdown" ? OutlineAsMarkdown(result.outline)
                           : OutlineAsText(result.outline, layout.width)));
  CROSSCHECK_RETURN_IF_ERROR(output->Close());
  return result.exit_code;
}

}  // namespace

Command RulesCommand() {
  return {"rules",
          "[list | show ID | try SENTENCE | lint [ARTICLES...]]",
          "the rulebook: list, lint, try on a sentence",
          kHelp,
          {{"lint", "", "The same as `rules lint`."}},
          Run,
          {"fail-on"}};
}

}  // namespace crosscheck
