#include "comparator/cli/stage_output.h"

#include <utility>

#include "absl/memory/memory.h"
#include "absl/strings/str_cat.h"
#include "comparator/base/status_macros.h"
#include "comparator/pipeline/record_writer.h"
#include "comparator/report/claims_jsonl.h"
#include "comparator/report/message_json.h"
#include "comparator/report/outline.h"
#include "comparator/report/quote.h"

namespace crosscheck {

absl::StatusOr<std::unique_ptr<StageOutput>> StageOutput::Open(
    const ParsedFlags& flags, const FormatChoices& choices) {
  CROSSCHECK_ASSIGN_OR_RETURN(std::unique_ptr<Output> output,
                              Output::Open(flags.Get("out")));
  CROSSCHECK_ASSIGN_OR_RETURN(std::string format,
                              ChooseFormat(flags, choices, *output));
  CROSSCHECK_ASSIGN_OR_RETURN(const TextLayout layout,
                              ChooseLayout(flags, *output));
  return absl::WrapUnique(
      new StageOutput(flags, std::move(output), std::move(format), layout));
}

StageOutput::StageOutput(const ParsedFlags& flags,
                         std::unique_ptr<Output> output, std::string format,
                         TextLayout layout)
    : flags_(flags),
      output_(std::move(output)),
      format_(std::move(format)),
      layout_(layout) {}

absl::Status StageOutput::AppendOutline(const Record& record,
                                        std::string* text) const {
  Outline outline;
  switch (record.kind_case()) {
    case Record::kArticle:
      outline = OutlineOfArticle(record.article());
      break;
    case Record::kClaims: {
      CROSSCHECK_ASSIGN_OR_RETURN(outline, OutlineOfClaims(record.claims()));
      break;
    }
    case Record::kAlignment:
      for (const Incident& incident : record.alignment().incidents()) {
        for (OutlineSection& section : OutlineOfIncident(incident)) {
          outline.push_back(std::move(section));
        }
      }
      break;
    default:
      return absl::OkStatus();
  }
  absl::StrAppend(text,
                  format_ == "markdown" ? OutlineAsMarkdown(outline)
                                        : OutlineAsText(outline, layout_.width),
                  "\n");
  return absl::OkStatus();
}

absl::Status StageOutput::Append(const Record& record, std::string* text) {
  if (format_ == "binary") return AppendBinaryRecord(record, text);
  if (format_ == "textproto") {
    if (!started_) absl::StrAppend(text, kTextRecordsHeader);
    AppendTextRecord(record, text);
    return absl::OkStatus();
  }
  if (format_ == "json") {
    CROSSCHECK_ASSIGN_OR_RETURN(const std::string line,
                                MessageToJsonLine(record));
    absl::StrAppend(text, line, "\n");
    return absl::OkStatus();
  }
  if (format_ == "claims-jsonl") {
    return record.has_claims() ? AppendClaimsJsonl(record.claims(), json_, text)
                               : absl::OkStatus();
  }
  return AppendOutline(record, text);
}

absl::Status StageOutput::Write(const Record& record) {
  if (record.has_unreadable()) {
    Warn(flags_, absl::StrCat(OneLine(record.unreadable().source_name()), ": ",
                              OneLine(record.unreadable().reason())));
  } else if (!record.has_alignment()) {
    ++articles_;
  }
  buffer_.clear();
  CROSSCHECK_RETURN_IF_ERROR(Append(record, &buffer_));
  started_ = true;
  return output_->Write(buffer_);
}

absl::Status StageOutput::WriteForNextStage(const Record& record) {
  if (format_ != "text" && format_ != "markdown") return Write(record);
  ++articles_;
  return absl::OkStatus();
}

absl::Status StageOutput::Close() {
  if (articles_ == 0) return absl::NotFoundError("no article could be read");
  return output_->Close();
}

}  // namespace crosscheck
