#include "tests/fuzz/report_check.h"

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "absl/container/flat_hash_map.h"
#include "absl/status/statusor.h"
#include "absl/strings/match.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/string_view.h"
#include "comparator/base/status_macros.h"
#include "comparator/cli/report_output.h"
#include "google/protobuf/descriptor.h"
#include "google/protobuf/message.h"
#include "proto/article.pb.h"
#include "proto/claim.pb.h"
#include "proto/comparison.pb.h"
#include "proto/span.pb.h"
#include "rapidjson/document.h"
#include "rapidjson/encodings.h"
#include "rapidjson/memorystream.h"
#include "rapidjson/stringbuffer.h"

namespace crosscheck {
namespace {

using google::protobuf::FieldDescriptor;
using google::protobuf::Message;

// Whether every byte is of a whole character.
bool IsUtf8(absl::string_view text) {
  rapidjson::MemoryStream input(text.data(), text.size());
  rapidjson::StringBuffer output;
  while (input.Tell() < text.size()) {
    if (!rapidjson::UTF8<>::Validate(input, output)) return false;
  }
  return input.Tell() == text.size();
}

bool IsBoundary(absl::string_view text, size_t at) {
  return at == text.size() ||
         (static_cast<unsigned char>(text[at]) & 0xC0) != 0x80;
}

class Checker {
 public:
  explicit Checker(const DiscrepancyReport& report) : report_(report) {}

  absl::Status Check() {
    for (const ArticleClaims& article : report_.articles()) {
      const Article& text = article.article();
      if (!texts_.try_emplace(text.id(), text.text()).second) {
        return absl::InternalError("two articles called " + text.id());
      }
      const size_t read = article.claims_size() + article.events_size();
      if (read > MostClaims(text.text().size())) {
        return absl::InternalError(absl::StrCat(text.id(), ": ", read,
                                                " claims and events in ",
                                                text.text().size(), " bytes"));
      }
      CROSSCHECK_RETURN_IF_ERROR(Walk(article, text.text()));
    }
    CROSSCHECK_RETURN_IF_ERROR(Walk(report_, ""));
    CROSSCHECK_RETURN_IF_ERROR(CheckFindings());
    CROSSCHECK_RETURN_IF_ERROR(CheckSums());
    return CheckFormats();
  }

 private:
  absl::Status CheckFindings() const {
    for (const Finding& finding : report_.findings()) {
      for (const FindingSide& side : finding.sides()) {
        if (side.quotes_size() > 0) continue;
        return absl::InternalError("nothing quoted: " +
                                   finding.ShortDebugString());
      }
      if (finding.sides().empty() || finding.explanation().empty()) {
        return absl::InternalError("says nothing: " +
                                   finding.ShortDebugString());
      }
    }
    return absl::OkStatus();
  }

  absl::Status CheckSums() const {
    const Summary& sums = report_.summary();
    const auto worth_reading =
        std::count_if(report_.findings().begin(), report_.findings().end(),
                      [](const Finding& finding) {
                        return finding.severity() >= SEVERITY_LOW;
                      });
    if (sums.articles() != static_cast<uint32_t>(report_.articles_size()) ||
        sums.findings() != static_cast<uint32_t>(worth_reading) ||
        sums.unreadable() != static_cast<uint32_t>(report_.unreadable_size())) {
      return absl::InternalError("sums: " + sums.ShortDebugString());
    }
    return absl::OkStatus();
  }

  // `own` is the text that spans without an article are of.
  absl::Status Walk(const Message& message, absl::string_view own) {
    if (message.GetDescriptor() == Span::descriptor()) {
      return CheckSpan(static_cast<const Span&>(message), own);
    }
    const auto* reflection = message.GetReflection();
    std::vector<const FieldDescriptor*> fields;
    reflection->ListFields(message, &fields);
    for (const FieldDescriptor* field : fields) {
      // Those were looked at with their own texts.
      if (own.empty() && field->message_type() == ArticleClaims::descriptor()) {
        continue;
      }
      CROSSCHECK_RETURN_IF_ERROR(WalkField(message, *field, own));
    }
    return absl::OkStatus();
  }

  absl::Status WalkField(const Message& message, const FieldDescriptor& field,
                         absl::string_view own) {
    const auto* reflection = message.GetReflection();
    const int size =
        field.is_repeated() ? reflection->FieldSize(message, &field) : 1;
    for (int i = 0; i < size; ++i) {
      if (field.cpp_type() == FieldDescriptor::CPPTYPE_MESSAGE) {
        CROSSCHECK_RETURN_IF_ERROR(
            Walk(field.is_repeated()
                     ? reflection->GetRepeatedMessage(message, &field, i)
                     : reflection->GetMessage(message, &field),
                 own));
      } else if (field.type() == FieldDescriptor::TYPE_STRING) {
        const std::string text =
            field.is_repeated()
                ? reflection->GetRepeatedString(message, &field, i)
                : reflection->GetString(message, &field);
        if (!IsUtf8(text)) {
          return absl::InternalError(field.full_name() + " is no UTF-8");
        }
      }
    }
    return absl::OkStatus();
  }

  absl::Status CheckSpan(const Span& span, absl::string_view own) const {
    absl::string_view text = own;
    if (!span.article().empty()) {
      const auto known = texts_.find(span.article());
      if (known == texts_.end()) {
        return absl::InternalError("a span of no article: " + span.article());
      }
      text = known->second;
    }
    if (span.begin() >= span.end() || span.end() > text.size() ||
        !IsBoundary(text, span.begin()) || !IsBoundary(text, span.end())) {
      return absl::InternalError(
          absl::StrCat("a span that is none: ", span.ShortDebugString(), " of ",
                       text.size()));
    }
    return absl::OkStatus();
  }

  absl::Status CheckFormats() const {
    for (const absl::string_view format : ReportFormats().formats) {
      CROSSCHECK_ASSIGN_OR_RETURN(const std::string text,
                                  FormatReport(report_, format, {}));
      if (format != "binary" && !IsUtf8(text)) {
        return absl::InternalError(absl::StrCat(format, " is no UTF-8"));
      }
      if (format == "html" && absl::StrContains(text, "<script>alert")) {
        return absl::InternalError("markup of an article in the page");
      }
      if (format == "json") {
        rapidjson::Document json;
        if (json.Parse(text.data(), text.size()).HasParseError()) {
          return absl::InternalError("broken JSON");
        }
      }
    }
    return absl::OkStatus();
  }

  const DiscrepancyReport& report_;
  absl::flat_hash_map<std::string, std::string> texts_;
};

}  // namespace

size_t MostClaims(size_t bytes) { return 8 + bytes / 4; }

absl::Status CheckReport(const DiscrepancyReport& report) {
  return Checker(report).Check();
}

}  // namespace crosscheck
