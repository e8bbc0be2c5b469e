#include "comparator/cli/align_command.h"

#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "comparator/base/status_macros.h"
#include "comparator/cli/common_flags.h"
#include "comparator/cli/stage_output.h"
#include "comparator/pipeline/pipeline.h"

namespace crosscheck {
namespace {

constexpr absl::string_view kHelp =
    R"(Finds which articles tell of one incident, and which names are one group,
person or place. `crosscheck explain INCIDENT` shows what spoke for and
against each member.

Formats: text, markdown, json, textproto, binary. A pipe or file gets binary:
the claims of all articles, then the incidents.

  crosscheck align articles/
  crosscheck extract articles/ | crosscheck align - | crosscheck compare -
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
  CROSSCHECK_ASSIGN_OR_RETURN(AlignedCorpus corpus,
                              AlignWithProgress(flags, *pipeline, inputs));
  Record record;
  for (Unreadable& unreadable : corpus.unreadable) {
    *record.mutable_unreadable() = std::move(unreadable);
    CROSSCHECK_RETURN_IF_ERROR(output->Write(record));
  }
  for (ArticleClaims& article : corpus.articles) {
    *record.mutable_claims() = std::move(article);
    CROSSCHECK_RETURN_IF_ERROR(output->WriteForNextStage(record));
  }
  *record.mutable_alignment() = std::move(corpus.alignment);
  CROSSCHECK_RETURN_IF_ERROR(output->Write(record));
  CROSSCHECK_RETURN_IF_ERROR(output->Close());
  WarnOfLeftOut(flags, *pipeline);
  return kExitDone;
}

}  // namespace

Command AlignCommand() {
  return {
      "align", "ARTICLES...", "which articles tell of one incident", kHelp, {},
      Run,     {"fail-on"}};
}

}  // namespace crosscheck
