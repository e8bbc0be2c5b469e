#include "comparator/cli/ingest_command.h"

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
    R"(Reads articles and says what each one is taken to be: its main text without
menus and comment boxes, title, outlet and publication date, and how each of
these was found.

Formats: text, markdown, json, textproto, binary. A pipe or file gets binary:
a stream of length-delimited records for the next stage.

  crosscheck ingest articles/
  crosscheck ingest page.html --format=json
  zcat crawl.jsonl.gz | crosscheck ingest - | crosscheck extract -
)";

absl::StatusOr<int> Run(const ParsedFlags& flags) {
  CROSSCHECK_ASSIGN_OR_RETURN(const std::vector<std::string> inputs,
                              Inputs(flags, 0));
  CROSSCHECK_ASSIGN_OR_RETURN(std::unique_ptr<Pipeline> pipeline,
                              CreatePipeline(flags));
  const FormatChoices choices = {
      {"text", "markdown", "json", "textproto", "binary"}, "binary", "json"};
  CROSSCHECK_ASSIGN_OR_RETURN(std::unique_ptr<StageOutput> output,
                              StageOutput::Open(flags, choices));
  Progress progress(!flags.Has("quiet"));
  pipeline->set_progress([&progress](absl::string_view stage, int64_t done) {
    progress.Report(stage, done);
  });
  CROSSCHECK_RETURN_IF_ERROR(pipeline->Ingest(
      inputs,
      [&output](const Record& record) { return output->Write(record); }));
  CROSSCHECK_RETURN_IF_ERROR(output->Close());
  WarnOfLeftOut(flags, *pipeline);
  return kExitDone;
}

}  // namespace

Command IngestCommand() {
  return {"ingest", "ARTICLES...", "article records",   kHelp,
          {},       Run,           {"fail-on", "rules"}};
}

}  // namespace crosscheck
