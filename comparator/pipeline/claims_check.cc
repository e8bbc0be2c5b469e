#include "comparator/pipeline/claims_check.h"

#include <vector>

#include "absl/container/flat_hash_set.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/string_view.h"
#include "comparator/base/status_macros.h"
#include "comparator/report/quote.h"
#include "google/protobuf/descriptor.h"
#include "google/protobuf/message.h"

namespace crosscheck {
namespace {

using google::protobuf::FieldDescriptor;
using google::protobuf::Message;

// Checks every Span inside `message`.
absl::Status CheckSpans(const Article& article, const Message& message) {
  if (message.GetDescriptor() == Span::descriptor()) {
    return CutQuote(article, static_cast<const Span&>(message)).status();
  }
  const google::protobuf::Reflection* reflection = message.GetReflection();
  std::vector<const FieldDescriptor*> fields;
  reflection->ListFields(message, &fields);
  for (const FieldDescriptor* field : fields) {
    if (field->cpp_type() != FieldDescriptor::CPPTYPE_MESSAGE) continue;
    if (!field->is_repeated()) {
      CROSSCHECK_RETURN_IF_ERROR(
          CheckSpans(article, reflection->GetMessage(message, field)));
      continue;
    }
    for (int i = 0; i < reflection->FieldSize(message, field); ++i) {
      CROSSCHECK_RETURN_IF_ERROR(CheckSpans(
          article, reflection->GetRepeatedMessage(message, field, i)));
    }
  }
  return absl::OkStatus();
}

}  // namespace

absl::Status CheckClaims(const ArticleClaims& article) {
  CROSSCHECK_RETURN_IF_ERROR(CheckSpans(article.article(), article));
  absl::flat_hash_set<absl::string_view> events;
  for (const EventMention& event : article.events()) {
    if (!events.insert(event.id()).second) {
      return absl::InvalidArgumentError(
          absl::StrCat("two events are called ", event.id()));
    }
  }
  absl::flat_hash_set<absl::string_view> claims;
  for (const Claim& claim : article.claims()) {
    if (!claims.insert(claim.id()).second) {
      return absl::InvalidArgumentError(
          absl::StrCat("two claims are called ", claim.id()));
    }
    if (!events.contains(claim.event())) {
      return absl::InvalidArgumentError(absl::StrCat(
          "claim ", claim.id(), " is of no event: ", claim.event()));
    }
    // A value without the words it was read from is no claim.
    if (!claim.has_quote() && !claim.value().has_span()) {
      return absl::InvalidArgumentError(
          absl::StrCat("claim ", claim.id(), " has no quotation"));
    }
  }
  return absl::OkStatus();
}

}  // namespace crosscheck
