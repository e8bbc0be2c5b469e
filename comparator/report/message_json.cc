#include "comparator/report/message_json.h"

#include <vector>

#include "absl/container/flat_hash_map.h"
#include "absl/strings/str_cat.h"
#include "comparator/base/status_macros.h"
#include "comparator/report/json_line.h"
#include "comparator/report/quote.h"
#include "google/protobuf/descriptor.h"
#include "proto/article.pb.h"
#include "proto/claim.pb.h"
#include "proto/comparison.pb.h"
#include "proto/provenance.pb.h"
#include "proto/span.pb.h"
#include "rapidjson/memorystream.h"
#include "rapidjson/prettywriter.h"
#include "rapidjson/reader.h"

namespace crosscheck {
namespace {

using google::protobuf::FieldDescriptor;
using google::protobuf::Message;
using google::protobuf::Reflection;

template <typename T>
const T* As(const Message& message) {
  return message.GetDescriptor() == T::descriptor()
             ? static_cast<const T*>(&message)
             : nullptr;
}

class MessageWriter {
 public:
  explicit MessageWriter(JsonLine& json) : json_(json) {}

  // Notes the articles in `message`, for spans that name theirs.
  void FindArticles(const Message& message) {
    if (const Article* article = As<Article>(message)) {
      articles_.emplace(article->id(), article);
      return;
    }
    const Reflection* reflection = message.GetReflection();
    std::vector<const FieldDescriptor*> fields;
    reflection->ListFields(message, &fields);
    for (const FieldDescriptor* field : fields) {
      if (field->cpp_type() != FieldDescriptor::CPPTYPE_MESSAGE) continue;
      if (!field->is_repeated()) {
        FindArticles(reflection->GetMessage(message, field));
        continue;
      }
      for (int i = 0; i < reflection->FieldSize(message, field); ++i) {
        FindArticles(reflection->GetRepeatedMessage(message, field, i));
      }
    }
  }

  // `article` is what spans without an article's name belong to; null where
  // that cannot be told.
  absl::Status Write(const Message& message, const Article* article) {
    json_.BeginObject();
    article = ArticleOf(message, article);
    const Reflection* reflection = message.GetReflection();
    std::vector<const FieldDescriptor*> fields;
    reflection->ListFields(message, &fields);
    for (const FieldDescriptor* field : fields) {
      json_.Key(field->json_name());
      CROSSCHECK_RETURN_IF_ERROR(field->is_repeated()
                                     ? WriteRepeated(message, field, article)
                                     : WriteSingular(message, field, article));
    }
    if (const Span* span = As<Span>(message)) {
      CROSSCHECK_RETURN_IF_ERROR(WriteWords(*span, article));
    }
    json_.EndObject();
    return absl::OkStatus();
  }

 private:
  const Article* Find(absl::string_view id) const {
    const auto it = articles_.find(id);
    return it == articles_.end() ? nullptr : it->second;
  }

  // The article that spans inside `message` belong to.
  const Article* ArticleOf(const Message& message,
                           const Article* article) const {
    if (const auto* claims = As<ArticleClaims>(message)) {
      return &claims->article();
    }
    if (const auto* self = As<Article>(message)) return self;
    if (const auto* not_understood = As<NotUnderstood>(message)) {
      return Find(not_understood->article());
    }
    if (const auto* dependence = As<Dependence>(message)) {
      return Find(dependence->article());
    }
    if (const auto* value = As<ValueSupport>(message)) {
      return value->claims().empty() ? nullptr
                                     : Find(value->claims(0).article());
    }
    return article;
  }

  absl::Status WriteWords(const Span& span, const Article* article) {
    if (!span.article().empty()) article = Find(span.article());
    if (article == nullptr) return absl::OkStatus();
    CROSSCHECK_ASSIGN_OR_RETURN(const absl::string_view words,
                                CutQuote(*article, span));
    json_.Key("text").String(words);
    return absl::OkStatus();
  }

  absl::Status WriteRepeated(const Message& message,
                             const FieldDescriptor* field,
                             const Article* article) {
    const Reflection* reflection = message.GetReflection();
    const auto* side = As<FindingSide>(message);
    json_.BeginArray();
    for (int i = 0; i < reflection->FieldSize(message, field); ++i) {
      // The i-th quotation of a finding is of the i-th claim's article.
      if (side != nullptr && i < side->claims_size()) {
        article = Find(side->claims(i).article());
      }
      CROSSCHECK_RETURN_IF_ERROR(WriteElement(message, field, i, article));
    }
    json_.EndArray();
    return absl::OkStatus();
  }

  absl::Status WriteElement(const Message& message,
                            const FieldDescriptor* field, int i,
                            const Article* article) {
    const Reflection* r = message.GetReflection();
    switch (field->cpp_type()) {
      case FieldDescriptor::CPPTYPE_MESSAGE:
        return Write(r->GetRepeatedMessage(message, field, i), article);
      case FieldDescriptor::CPPTYPE_STRING:
        json_.String(r->GetRepeatedString(message, field, i));
        break;
      case FieldDescriptor::CPPTYPE_ENUM:
        json_.String(r->GetRepeatedEnum(message, field, i)->name());
        break;
      case FieldDescriptor::CPPTYPE_INT32:
        json_.Number(r->GetRepeatedInt32(message, field, i));
        break;
      case FieldDescriptor::CPPTYPE_UINT32:
        json_.Number(r->GetRepeatedUInt32(message, field, i));
        break;
      case FieldDescriptor::CPPTYPE_DOUBLE:
        json_.Real(r->GetRepeatedDouble(message, field, i));
        break;
      default:
        return Unsupported(field);
    }
    return absl::OkStatus();
  }

  absl::Status WriteSingular(const Message& message,
                             const FieldDescriptor* field,
                             const Article* article) {
    const Reflection* r = message.GetReflection();
    switch (field->cpp_type()) {
      case FieldDescriptor::CPPTYPE_MESSAGE:
        return Write(r->GetMessage(message, field), article);
      case FieldDescriptor::CPPTYPE_STRING:
        json_.String(r->GetString(message, field));
        break;
      case FieldDescriptor::CPPTYPE_ENUM:
        json_.String(r->GetEnum(message, field)->name());
        break;
      case FieldDescriptor::CPPTYPE_INT32:
        json_.Number(r->GetInt32(message, field));
        break;
      case FieldDescriptor::CPPTYPE_UINT32:
        json_.Number(r->GetUInt32(message, field));
        break;
      case FieldDescriptor::CPPTYPE_UINT64:
        // As protobuf does, since many readers of JSON round such numbers.
        json_.String(absl::StrCat(r->GetUInt64(message, field)));
        break;
      case FieldDescriptor::CPPTYPE_DOUBLE:
        json_.Real(r->GetDouble(message, field));
        break;
      case FieldDescriptor::CPPTYPE_BOOL:
        json_.Bool(r->GetBool(message, field));
        break;
      default:
        return Unsupported(field);
    }
    return absl::OkStatus();
  }

  static absl::Status Unsupported(const FieldDescriptor* field) {
    return absl::UnimplementedError(
        absl::StrCat("no JSON for the type of ", field->full_name()));
  }

  JsonLine& json_;
  absl::flat_hash_map<absl::string_view, const Article*> articles_;
};

// `json` with line ends and two blanks a level.
std::string Indent(absl::string_view json) {
  rapidjson::MemoryStream in(json.data(), json.size());
  rapidjson::StringBuffer out;
  rapidjson::PrettyWriter<rapidjson::StringBuffer> writer(out);
  writer.SetIndent(' ', 2);
  rapidjson::Reader reader;
  reader.Parse<rapidjson::kParseFullPrecisionFlag>(in, writer);
  return absl::StrCat(absl::string_view(out.GetString(), out.GetSize()), "\n");
}

}  // namespace

absl::StatusOr<std::string> MessageToJsonLine(const Message& message) {
  JsonLine json;
  MessageWriter writer(json);
  writer.FindArticles(message);
  CROSSCHECK_RETURN_IF_ERROR(writer.Write(message, nullptr));
  return std::string(json.text());
}

absl::StatusOr<std::string> WriteJson(const DiscrepancyReport& report) {
  CROSSCHECK_ASSIGN_OR_RETURN(const std::string line,
                              MessageToJsonLine(report));
  return Indent(line);
}

}  // namespace crosscheck
