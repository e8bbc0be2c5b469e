#ifndef COMPARATOR_CLI_STAGE_OUTPUT_H_
#define COMPARATOR_CLI_STAGE_OUTPUT_H_

#include <memory>
#include <string>

#include "absl/status/status.h"
#include "absl/status/statusor.h"
#include "comparator/cli/common_flags.h"
#include "comparator/cli/flag_table.h"
#include "comparator/cli/output.h"
#include "comparator/report/json_line.h"
#include "proto/record.pb.h"

namespace crosscheck {

// Writes the records of one stage, one after the other, in the format that
// the flags ask for: text, markdown, json (a record on each line), textproto,
// binary, or claims-jsonl.
//
//   ASSIGN(auto output, StageOutput::Open(flags, choices));
//   RETURN_IF_ERROR(output->Write(record));
//   RETURN_IF_ERROR(output->Close());
class StageOutput {
 public:
  static absl::StatusOr<std::unique_ptr<StageOutput>> Open(
      const ParsedFlags& flags, const FormatChoices& choices);

  absl::Status Write(const Record& record);

  // Writes a record that the next stage needs and a person does not.
  absl::Status WriteForNextStage(const Record& record);

  // Where nothing was read, a NotFound that says so; else what is missing is
  // written.
  absl::Status Close();

  // Articles written so far.
  int64_t articles() const { return articles_; }

 private:
  StageOutput(const ParsedFlags& flags, std::unique_ptr<Output> output,
              std::string format, TextLayout layout);

  absl::Status Append(const Record& record, std::string* text);
  absl::Status AppendOutline(const Record& record, std::string* text) const;

  const ParsedFlags& flags_;
  const std::unique_ptr<Output> output_;
  const std::string format_;
  const TextLayout layout_;
  JsonLine json_;
  std::string buffer_;
  int64_t articles_ = 0;
  bool started_ = false;
};

}  // namespace crosscheck

#endif  // COMPARATOR_CLI_STAGE_OUTPUT_H_
