#include "comparator/ingest/sniff.h"

#include <cstddef>
#include <cstdint>
#include <initializer_list>
#include <string>

#include "absl/strings/ascii.h"
#include "absl/strings/match.h"
#include "absl/strings/string_view.h"
#include "absl/strings/strip.h"
#include "google/protobuf/io/coded_stream.h"

namespace crosscheck {
namespace {

using google::protobuf::io::CodedInputStream;

bool EndsWithAny(absl::string_view name,
                 std::initializer_list<absl::string_view> endings) {
  for (const absl::string_view ending : endings) {
    if (absl::EndsWithIgnoreCase(name, ending)) return true;
  }
  return false;
}

bool IsCompressedOrArchive(absl::string_view head) {
  for (const absl::string_view magic :
       {absl::string_view("\x1F\x8B"), absl::string_view("\x28\xB5\x2F\xFD"),
        absl::string_view("PK\x03\x04"), absl::string_view("PK\x05\x06"),
        absl::string_view("BZh"),
        absl::string_view("\xFD"
                          "7zXZ")}) {
    if (absl::StartsWith(head, magic)) {
      // "BZh" begins no word, but a text may be a test of patience.
      return magic != "BZh" ||
             (head.size() > 3 && head[3] >= '1' && head[3] <= '9');
    }
  }
  return head.size() >= 263 && head.substr(257, 5) == "ustar";
}

// Whether `head` begins with a length and then a field of number `first` to
// `last` with a length of its own.
bool BeginsDelimited(absl::string_view head, uint32_t first, uint32_t last) {
  CodedInputStream input(reinterpret_cast<const uint8_t*>(head.data()),
                         static_cast<int>(head.size()));
  uint32_t length;
  uint32_t tag;
  uint32_t inner;
  if (!input.ReadVarint32(&length) || length < 2 || !input.ReadVarint32(&tag) ||
      !input.ReadVarint32(&inner)) {
    return false;
  }
  return (tag & 7) == 2 && (tag >> 3) >= first && (tag >> 3) <= last &&
         inner < length;
}

// Whether `head` is an Article's first fields: an id, then a text.
bool BeginsArticle(absl::string_view head, bool delimited) {
  CodedInputStream input(reinterpret_cast<const uint8_t*>(head.data()),
                         static_cast<int>(head.size()));
  uint32_t length = 0;
  if (delimited && (!input.ReadVarint32(&length) || length < 4)) return false;
  uint32_t tag;
  uint32_t size;
  if (!input.ReadVarint32(&tag) || tag != ((1 << 3) | 2)) return false;
  if (!input.ReadVarint32(&size) || size == 0 || size > 2048 ||
      !input.Skip(static_cast<int>(size))) {
    return false;
  }
  return input.ReadVarint32(&tag) && tag == ((2 << 3) | 2);
}

// The first tag of a document, in lower case, after white space, comments and
// an XML declaration.
std::string FirstTag(absl::string_view head) {
  absl::ConsumePrefix(&head, "\xEF\xBB\xBF");
  while (true) {
    head = absl::StripLeadingAsciiWhitespace(head);
    if (absl::ConsumePrefix(&head, "<!--")) {
      const std::size_t end = head.find("-->");
      if (end == head.npos) return "";
      head.remove_prefix(end + 3);
    } else if (absl::StartsWith(head, "<?")) {
      const std::size_t end = head.find("?>");
      if (end == head.npos) return "";
      head.remove_prefix(end + 2);
    } else {
      break;
    }
  }
  if (!absl::StartsWith(head, "<")) return "";
  const std::size_t end = head.find_first_of(" \t\r\n>/", 1);
  return absl::AsciiStrToLower(head.substr(0, end));
}

bool IsJsonStart(absl::string_view head) {
  absl::ConsumePrefix(&head, "\xEF\xBB\xBF");
  head = absl::StripLeadingAsciiWhitespace(head);
  if (absl::ConsumePrefix(&head, "[")) {
    head = absl::StripLeadingAsciiWhitespace(head);
  }
  if (!absl::ConsumePrefix(&head, "{")) return false;
  head = absl::StripLeadingAsciiWhitespace(head);
  return absl::StartsWith(head, "\"") || absl::StartsWith(head, "}");
}

// "id: " or "articles {" as the first words, comments aside.
bool IsTextprotoStart(absl::string_view head) {
  while (true) {
    head = absl::StripLeadingAsciiWhitespace(head);
    if (!absl::StartsWith(head, "#")) break;
    const std::size_t end = head.find('\n');
    if (end == head.npos) return false;
    head.remove_prefix(end + 1);
  }
  std::size_t i = 0;
  while (i < head.size() && (absl::ascii_islower(head[i]) || head[i] == '_')) {
    ++i;
  }
  if (i == 0) return false;
  const absl::string_view word = head.substr(0, i);
  const absl::string_view rest =
      absl::StripLeadingAsciiWhitespace(head.substr(i));
  if (absl::StartsWith(rest, "{")) {
    return word == "article" || word == "articles" || word == "claims" ||
           word == "alignment" || word == "report" || word == "unreadable";
  }
  return (word == "id" || word == "text") &&
         (absl::StartsWith(rest, ": \"") || absl::StartsWith(rest, ":\"") ||
          absl::StartsWith(rest, ": '"));
}

}  // namespace

InputKind SniffInput(absl::string_view head, absl::string_view name) {
  if (IsCompressedOrArchive(head)) return InputKind::kArchive;
  if (absl::StartsWith(head, "WARC/")) return InputKind::kWarc;
  // Fields 1001 to 1005 of Record.
  if (BeginsDelimited(head, 1001, 1005)) return InputKind::kRecordStream;
  if (EndsWithAny(name, {".textproto", ".txtpb", ".pbtxt", ".textpb"})) {
    return InputKind::kTextproto;
  }
  const std::string tag = FirstTag(head);
  if (tag == "<rss" || tag == "<feed" || tag == "<rdf:rdf") {
    return InputKind::kFeed;
  }
  if (tag == "<!doctype" || tag == "<html" || tag == "<head" ||
      tag == "<body" || tag == "<meta" || tag == "<title") {
    return InputKind::kHtml;
  }
  if (EndsWithAny(name, {".html", ".htm", ".xhtml", ".shtml"})) {
    return InputKind::kHtml;
  }
  if (EndsWithAny(name, {".json", ".jsonl", ".ndjson", ".jsonlines"})) {
    return InputKind::kJson;
  }
  if (EndsWithAny(name, {".rss", ".atom"})) return InputKind::kFeed;
  if (EndsWithAny(name, {".txt", ".text", ".md"})) return InputKind::kText;
  // An Article stream or one Article; text has no such bytes.
  if (BeginsArticle(head, /*delimited=*/true)) return InputKind::kArticleStream;
  if (BeginsArticle(head, /*delimited=*/false)) return InputKind::kArticle;
  if (IsJsonStart(head)) return InputKind::kJson;
  if (IsTextprotoStart(head)) return InputKind::kTextproto;
  return tag == "<div" || tag == "<p" || tag == "<article" ? InputKind::kHtml
                                                           : InputKind::kText;
}

}  // namespace crosscheck
