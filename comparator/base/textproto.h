// Protobuf text, with errors that say where they are.
//
//   Rulebook rulebook;
//   CROSSCHECK_RETURN_IF_ERROR(ReadTextprotoFile(path, &rulebook));
//
// Every error is reported, one a line, in the form compilers use and editors
// jump to; lines and columns count from 1:
//
//   rules/killed.textproto:12:3: Message type "crosscheck.Rule" has no field
//   named "patern".

#ifndef COMPARATOR_BASE_TEXTPROTO_H_
#define COMPARATOR_BASE_TEXTPROTO_H_

#include "absl/status/status.h"
#include "absl/strings/string_view.h"
#include "google/protobuf/message.h"
#include "google/protobuf/text_format.h"

namespace crosscheck {

// Replaces `message` by what `text` says; `name` stands for the file in
// errors. With `locations`, also records where each field stands in the text,
// so that a caller can report by line what it finds wrong later on.
//
// InvalidArgument where the text is not a valid `message`; what `message`
// holds is then unspecified.
absl::Status ParseTextproto(
    absl::string_view name, absl::string_view text,
    google::protobuf::Message* message,
    google::protobuf::TextFormat::ParseInfoTree* locations = nullptr);

// The same for the file at `path`, which also stands in the errors. Where it
// cannot be read, the status is that of ReadFile().
absl::Status ReadTextprotoFile(
    absl::string_view path, google::protobuf::Message* message,
    google::protobuf::TextFormat::ParseInfoTree* locations = nullptr);

}  // namespace crosscheck

#endif  // COMPARATOR_BASE_TEXTPROTO_H_
