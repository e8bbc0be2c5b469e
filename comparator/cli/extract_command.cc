#include "comparator/cli/extract_command.h"

#include <memory>
#include <string>
#include <vector>

#include "comparator/base/status_macros.h"
#include "comparator/cli/common_flags.h"
#include "comparator/cli/progress.h"
#include "comparator/cli/stage_output.h"
#include "comparator/pipeline/pipeline.h"

namespace crosscheck {
namespace {

constexpr absl::string_view kHelp =
    R"(Reads what each article claims: how many were killed and hurt, when, where,
with what, who did it, and who says so. Each claim has the words it rests on
and the rule that read it; `crosscheck explain` shows both.

Formats: text, markdown, json, textproto, binary, and claims-jsonl: an object
on a line for each article, stable for other programs. A pipe or file gets
binary.

  crosscheck extract articles/
  crosscheck extract articles/ --format=claims-jsonl --out claims.jsonl
  crosscheck ingest crawl.warc.gz | crosscheck extract - | crosscheck align -
)";

absl::StatusOr<int> Run(const ParsedFlags& flags) {
  CROSSCHECK_ASSIGN_OR_RETURN(const std::vector<std::string> inputs,
                              Inputs(flags, 0));
  CROSSCHECK_ASSIGN_OR_RETURN(std::unique_ptr<Pipeline> pipeline,
                              CreatePipeline(flags));
  const FormatChoices choices = {
      {"text", "markdown", "json", "textproto", "binary", "claims-jsonl"},
      "binary",
      "claims-jsonl"};
  CROSSCHECK_ASSIGN_OR_RETURN(std::unique_ptr<StageOutput> output,
                              StageOutput::Open(flags, choices));
  Progress progress(!flags.Has("quiet"));
  pipeline->set_progress([&progress](absl::string_view stage, int64_t done) {
    progress.Report(stage, done);
  });
  CROSSCHECK_RETURN_IF_ERROR(pipeline->Extract(
      inputs,
      [&output](const Record& record) { return output->Write(record); }));
  CROSSCHECK_RETURN_IF_ERROR(output->Close());
  WarnOfLeftOut(flags, *pipeline);
  return kExitDone;
}

}  // namespace

Command ExtractCommand() {
  return {"extract", "ARTICLES...", "what each article claims", kHelp, {},
          Run,       {"fail-on"}};
}

}  // namespace crosscheck
