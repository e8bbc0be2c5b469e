#include "comparator/ingest/json_page.h"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <iterator>
#include <string>
#include <utility>
#include <vector>

#include "absl/status/status.h"
#include "absl/status/statusor.h"
#include "absl/strings/ascii.h"
#include "absl/strings/match.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/str_format.h"
#include "absl/strings/str_join.h"
#include "absl/strings/string_view.h"
#include "absl/types/span.h"
#include "comparator/base/status_macros.h"
#include "comparator/ingest/html_page.h"
#include "comparator/ingest/page.h"
#include "comparator/ingest/page_date.h"
#include "comparator/ingest/url.h"
#include "comparator/ingest/utf8.h"
#include "google/protobuf/util/json_util.h"
#include "proto/article.pb.h"
#include "proto/record.pb.h"
#include "rapidjson/document.h"
#include "rapidjson/error/en.h"

namespace crosscheck {
namespace {

using Names = absl::Span<const absl::string_view>;

// Names of fields by meaning, the most telling first; in lower case, without
// "_" and "-".
constexpr absl::string_view kTextFields[] = {
    "text",      "maintext", "bodytext",    "articlebody", "body",
    "content",   "fulltext", "articletext", "contenttext", "rawtext",
    "plaintext", "story",    "article",     "maincontent"};
constexpr absl::string_view kHtmlFields[] = {"bodyxhtml", "bodyhtml",
                                             "contenthtml", "html", "rawhtml"};
constexpr absl::string_view kSummaryFields[] = {"description", "summary",
                                                "abstract", "excerpt", "lead"};
constexpr absl::string_view kTitleFields[] = {
    "title", "headline", "titlepage",   "headlinemain",
    "name",  "heading",  "articletitle"};
constexpr absl::string_view kIdFields[] = {
    "id",   "articleid", "docid", "documentid", "uuid",
    "guid", "uid",       "key",   "filename"};
constexpr absl::string_view kOutletFields[] = {
    "outlet",   "publisher",    "sitename",   "publication",     "newspaper",
    "source",   "site",         "sourcename", "outletname",      "provider",
    "hostname", "sourcedomain", "domain",     "copyrightholder", "host"};
constexpr absl::string_view kUrlFields[] = {
    "url",        "link",       "canonicalurl", "sourceurl", "permalink",
    "articleurl", "webpageurl", "weburl",       "uri"};
constexpr absl::string_view kDateFields[] = {
    "published",     "publishedat",    "datepublished", "publicationdate",
    "publisheddate", "datepublish",    "publishdate",   "pubdate",
    "date",          "versioncreated", "firstcreated",  "publishtime",
    "publishedtime", "timestamp",      "created",       "datetime",
    "datecreated",   "firstpublished"};
constexpr absl::string_view kBylineFields[] = {"byline", "author", "authors",
                                               "creator", "writer"};
constexpr absl::string_view kPlaceFields[] = {"dateline", "located"};
constexpr absl::string_view kLanguageFields[] = {"language", "lang",
                                                 "inlanguage"};
constexpr absl::string_view kCreditFields[] = {"credits", "creditline",
                                               "agency", "agencies"};
constexpr absl::string_view kListFields[] = {
    "articles", "items", "documents", "docs",    "results", "data",
    "entries",  "news",  "hits",      "records", "graph"};
// Fields of Record in JSON, with an object as value.
constexpr absl::string_view kRecordFields[] = {"article", "claims", "alignment",
                                               "report", "unreadable"};

std::string PlainName(absl::string_view name) {
  std::string plain;
  for (const char c : name) {
    if (absl::ascii_isalnum(c)) plain += absl::ascii_tolower(c);
  }
  return plain;
}

// Replaces halves of surrogate pairs, which some writers leave, by U+FFFD.
void RepairSurrogates(std::string* json) {
  const auto hex_at = [&](std::size_t i) -> int {
    if (i + 6 > json->size() || (*json)[i] != '\\' || (*json)[i + 1] != 'u') {
      return -1;
    }
    int value = 0;
    for (std::size_t k = i + 2; k < i + 6; ++k) {
      const char c = absl::ascii_tolower((*json)[k]);
      if (!absl::ascii_isxdigit(c)) return -1;
      value = value * 16 + (absl::ascii_isdigit(c) ? c - '0' : c - 'a' + 10);
    }
    return value;
  };
  for (std::size_t i = 0; i + 1 < json->size();) {
    if ((*json)[i] != '\\') {
      ++i;
      continue;
    }
    const int value = hex_at(i);
    if (value < 0xD800 || value > 0xDFFF) {
      i += value < 0 ? 2 : 6;
      continue;
    }
    const int next = hex_at(i + 6);
    if (value < 0xDC00 && next >= 0xDC00 && next <= 0xDFFF) {
      i += 12;
      continue;
    }
    json->replace(i + 2, 4, "fffd");
    i += 6;
  }
}

std::string StringOf(const rapidjson::Value& value) {
  const absl::string_view raw(value.GetString(), value.GetStringLength());
  std::string text;
  // The second half of a surrogate pair alone is decoded to no character.
  if (IsValidUtf8(raw)) {
    text = std::string(raw);
  } else {
    text = RepairUtf8(raw);
  }
  if (raw.find('\0') != raw.npos) {
    std::replace(text.begin(), text.end(), '\0', ' ');
  }
  return text;
}

// Every digit that counts: seconds since 1970 are often written so.
std::string TextOfNumber(double number) {
  constexpr double kMostExact = 9007199254740992;  // 2^53.
  if (std::abs(number) <= kMostExact && std::floor(number) == number) {
    return absl::StrCat(static_cast<int64_t>(number));
  }
  return absl::StrFormat("%.17g", number);
}

// The text of a field: a string or number; of an object its name; of a list
// its members, joined by ", ".
std::string TextOf(const rapidjson::Value& value, int depth = 0) {
  if (value.IsString()) return StringOf(value);
  if (value.IsInt64()) return absl::StrCat(value.GetInt64());
  if (value.IsUint64()) return absl::StrCat(value.GetUint64());
  if (value.IsDouble()) return TextOfNumber(value.GetDouble());
  if (depth > 2) return "";
  if (value.IsArray()) {
    std::vector<std::string> parts;
    for (const rapidjson::Value& member : value.GetArray()) {
      std::string part = TextOf(member, depth + 1);
      if (!part.empty()) parts.push_back(std::move(part));
      if (parts.size() == 20) break;
    }
    return absl::StrJoin(parts, ", ");
  }
  if (value.IsObject()) {
    for (const char* name :
         {"name", "title", "text", "value", "@value", "id"}) {
      const auto found = value.FindMember(name);
      if (found != value.MemberEnd()) return TextOf(found->value, depth + 1);
    }
  }
  return "";
}

bool LooksLikeHtml(absl::string_view text) {
  const absl::string_view head = absl::StripLeadingAsciiWhitespace(text);
  return absl::StartsWith(head, "<") &&
         (absl::StrContains(text, "</") || absl::StrContains(text, "<br"));
}

// Reads one object as an article.
class ObjectReader {
 public:
  ObjectReader(const rapidjson::Value& object, const JsonOptions& options)
      : options_(options) {
    for (const auto& member : object.GetObject()) {
      fields_.emplace_back(
          PlainName({member.name.GetString(), member.name.GetStringLength()}),
          &member.value);
    }
  }

  absl::StatusOr<Page> Read() {
    Page page;
    CROSSCHECK_RETURN_IF_ERROR(ReadText(&page));
    page.format = INPUT_FORMAT_JSON;
    std::string title = First(kTitleFields);
    if (!title.empty()) {
      page.titles.insert(page.titles.begin(),
                         {std::move(title), FACT_BASIS_RECORD_FIELD});
    }
    if (page.text.empty() && page.titles.empty()) {
      return absl::InvalidArgumentError(
          "no field with text (text, body, maintext, content, …)");
    }
    page.id = First(kIdFields);
    ReadAddress(&page);
    ReadOutlet(&page);
    ReadDate(&page);
    std::string byline = First(kBylineFields);
    if (!byline.empty()) {
      page.bylines.insert(page.bylines.begin(),
                          {std::move(byline), FACT_BASIS_RECORD_FIELD});
    }
    page.dateline = First(kPlaceFields);
    page.language = First(kLanguageFields);
    const std::string credit = First(kCreditFields);
    if (!credit.empty()) page.credits.push_back(credit);
    return page;
  }

 private:
  const rapidjson::Value* Find(absl::string_view name) const {
    for (const auto& field : fields_) {
      if (field.first == name) return field.second;
    }
    return nullptr;
  }

  // The first of these fields that says anything.
  std::string First(Names names) const {
    for (const absl::string_view name : names) {
      const rapidjson::Value* value = Find(name);
      if (value == nullptr) continue;
      std::string text = TextOf(*value);
      if (!absl::StripAsciiWhitespace(text).empty()) return text;
    }
    return "";
  }

  absl::Status ReadText(Page* page) const {
    std::string text = First(kTextFields);
    if (text.empty()) text = First(kHtmlFields);
    if (text.empty()) text = First(kSummaryFields);
    if (LooksLikeHtml(text)) {
      HtmlOptions options;
      options.nesting = options_.nesting;
      CROSSCHECK_ASSIGN_OR_RETURN(*page, ReadHtml(text, options));
      return absl::OkStatus();
    }
    page->text = std::move(text);
    return absl::OkStatus();
  }

  // Every field that has an address counts, also one that names the outlet
  // elsewhere ("source").
  void ReadAddress(Page* page) const {
    for (const Names names : {Names(kUrlFields), Names(kOutletFields)}) {
      for (const absl::string_view name : names) {
        const rapidjson::Value* value = Find(name);
        if (value == nullptr || !value->IsString()) continue;
        const std::string text = StringOf(*value);
        if (IsAddress(text)) {
          page->url = text;
          return;
        }
      }
    }
  }

  static bool IsAddress(absl::string_view text) {
    return absl::StartsWithIgnoreCase(text, "http://") ||
           absl::StartsWithIgnoreCase(text, "https://") ||
           absl::StartsWith(text, "www.");
  }

  void ReadOutlet(Page* page) const {
    std::vector<PageFact> facts;
    for (const absl::string_view name : kOutletFields) {
      const rapidjson::Value* value = Find(name);
      if (value == nullptr) continue;
      std::string text = TextOf(*value);
      // An address is read as one; an archive is nobody's outlet.
      if (text.empty() || text.size() > 120 || IsAddress(text) ||
          IsArchiveHost(text)) {
        continue;
      }
      facts.push_back({std::move(text), FACT_BASIS_RECORD_FIELD});
    }
    page->outlets.insert(page->outlets.begin(), facts.begin(), facts.end());
  }

  // The first field that has a date; the rest repeat it or are of machines.
  void ReadDate(Page* page) const {
    for (const absl::string_view name : kDateFields) {
      const rapidjson::Value* value = Find(name);
      if (value == nullptr) continue;
      std::string text = TextOf(*value);
      if (!ParsePageDate(text)) continue;
      page->dates.insert(page->dates.begin(),
                         {std::move(text), FACT_BASIS_RECORD_FIELD});
      return;
    }
  }

  const JsonOptions& options_;
  std::vector<std::pair<std::string, const rapidjson::Value*>> fields_;
};

JsonEntry ReadObject(const rapidjson::Value& object,
                     const JsonOptions& options) {
  absl::StatusOr<Page> page = ObjectReader(object, options).Read();
  JsonEntry entry;
  if (page.ok()) {
    entry.value = *std::move(page);
  } else {
    Unreadable unreadable;
    unreadable.set_reason(std::string(page.status().message()));
    entry.value = std::move(unreadable);
  }
  return entry;
}

// The list of articles that `object` is an envelope of; null where it is an
// article itself.
const rapidjson::Value* ListIn(const rapidjson::Value& object) {
  for (const auto& member : object.GetObject()) {
    if (!member.value.IsArray() || member.value.Empty() ||
        !member.value[0].IsObject()) {
      continue;
    }
    const std::string name =
        PlainName({member.name.GetString(), member.name.GetStringLength()});
    if (std::find(std::begin(kListFields), std::end(kListFields), name) !=
        std::end(kListFields)) {
      return &member.value;
    }
  }
  return nullptr;
}

void ReadList(const rapidjson::Value& list, const JsonOptions& options,
              std::vector<JsonEntry>* entries) {
  for (const rapidjson::Value& member : list.GetArray()) {
    if (member.IsObject()) {
      entries->push_back(ReadObject(member, options));
      continue;
    }
    Unreadable unreadable;
    unreadable.set_reason("a list's member that is no JSON object");
    entries->push_back({std::move(unreadable)});
  }
}

// Whether an object of the document may be a record of this program, by its
// first field or by its regions, or a report.
bool MayBeRecord(const rapidjson::Document& document) {
  if (!document.IsObject() || document.ObjectEmpty()) return false;
  const auto first = document.MemberBegin();
  const absl::string_view name(first->name.GetString(),
                               first->name.GetStringLength());
  if (first->value.IsObject() &&
      std::find(std::begin(kRecordFields), std::end(kRecordFields), name) !=
          std::end(kRecordFields)) {
    return true;
  }
  if (document.HasMember("version") && document.HasMember("summary") &&
      document.HasMember("articles")) {
    return true;
  }
  const auto regions = document.FindMember("regions");
  return regions != document.MemberEnd() && regions->value.IsArray();
}

// Reads a record of this program in JSON. False where `json` is none.
bool ReadRecord(const std::string& json, Record* record) {
  using google::protobuf::util::JsonStringToMessage;
  // Spans have the words they stand for beside them ("text").
  google::protobuf::util::JsonParseOptions options;
  options.ignore_unknown_fields = true;
  if (JsonStringToMessage(json, record, options).ok()) {
    // Other makers' objects have nothing in the fields that records need.
    const bool sound =
        record->has_article()  ? record->article().regions_size() > 0
        : record->has_claims() ? !record->claims().article().id().empty()
                               : record->kind_case() != Record::KIND_NOT_SET;
    if (sound) return true;
  }
  record->Clear();
  if (JsonStringToMessage(json, record->mutable_article(), options).ok() &&
      record->article().regions_size() > 0) {
    return true;
  }
  record->Clear();
  return JsonStringToMessage(json, record->mutable_report(), options).ok() &&
         record->report().version() > 0 &&
         record->report().articles_size() > 0 &&
         !record->report().articles(0).article().id().empty();
}

// Parses `json`, which is overwritten, without a stack for its nesting.
void Parse(std::string* json, rapidjson::Document* document) {
  document->ParseInsitu<rapidjson::kParseIterativeFlag |
                        rapidjson::kParseNanAndInfFlag>(&(*json)[0]);
}

}  // namespace

absl::StatusOr<std::vector<JsonEntry>> ReadJson(std::string json,
                                                const JsonOptions& options) {
  // Parsing overwrites the text.
  std::string original = json;
  rapidjson::Document document;
  Parse(&json, &document);
  if (document.HasParseError()) {
    RepairSurrogates(&original);
    json = original;
    Parse(&json, &document);
  }
  if (document.HasParseError()) {
    return absl::InvalidArgumentError(
        absl::StrCat("broken JSON at byte ", document.GetErrorOffset(), ": ",
                     rapidjson::GetParseError_En(document.GetParseError())));
  }
  std::vector<JsonEntry> entries;
  Record record;
  if (MayBeRecord(document) && ReadRecord(original, &record)) {
    entries.push_back({std::move(record)});
    return entries;
  }
  if (document.IsArray()) {
    ReadList(document, options, &entries);
    if (entries.empty()) {
      return absl::InvalidArgumentError("an empty JSON array");
    }
  } else if (document.IsObject()) {
    const rapidjson::Value* list = ListIn(document);
    if (list != nullptr) {
      ReadList(*list, options, &entries);
    } else {
      entries.push_back(ReadObject(document, options));
    }
  } else {
    return absl::InvalidArgumentError("JSON that is no object and no array");
  }
  return entries;
}

}  // namespace crosscheck
