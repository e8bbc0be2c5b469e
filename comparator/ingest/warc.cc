#include "comparator/ingest/warc.h"

#include <cstddef>
#include <cstdint>
#include <string>
#include <utility>
#include <vector>

#include "absl/status/status.h"
#include "absl/status/statusor.h"
#include "absl/strings/ascii.h"
#include "absl/strings/match.h"
#include "absl/strings/numbers.h"
#include "absl/strings/str_split.h"
#include "absl/strings/string_view.h"
#include "absl/strings/strip.h"
#include "comparator/base/status_macros.h"
#include "comparator/ingest/byte_reader.h"
#include "comparator/ingest/unpack.h"

namespace crosscheck {
namespace {

constexpr std::size_t kMaxHeaderLine = 64 << 10;
constexpr int kMaxHeaderLines = 1000;

struct Header {
  std::string name;
  std::string value;
};

using Headers = std::vector<Header>;

// "Name: value"; the name in lower case. False for any other line.
bool ParseHeader(absl::string_view line, Header* header) {
  const std::size_t colon = line.find(':');
  if (colon == line.npos) return false;
  header->name =
      absl::AsciiStrToLower(absl::StripAsciiWhitespace(line.substr(0, colon)));
  header->value =
      std::string(absl::StripAsciiWhitespace(line.substr(colon + 1)));
  return true;
}

absl::string_view Find(const Headers& headers, absl::string_view name) {
  for (const Header& header : headers) {
    if (header.name == name) return header.value;
  }
  return "";
}

// Splits "text/html; charset=UTF-8".
void ParseType(absl::string_view value, WarcPage* page) {
  const std::size_t semicolon = value.find(';');
  page->type = absl::AsciiStrToLower(
      absl::StripAsciiWhitespace(value.substr(0, semicolon)));
  const std::string lower = absl::AsciiStrToLower(value);
  const std::size_t charset = lower.find("charset=");
  if (charset == lower.npos) return;
  absl::string_view name = value.substr(charset + 8);
  absl::ConsumePrefix(&name, "\"");
  page->charset = std::string(name.substr(0, name.find_first_of("\"; ,")));
}

bool IsTextType(absl::string_view type) {
  return type == "text/html" || type == "application/xhtml+xml" ||
         type == "text/plain" || type == "application/rss+xml" ||
         type == "application/atom+xml" || type == "text/xml" ||
         type == "application/xml" || type == "application/json";
}

// Joins the chunks of a "Transfer-Encoding: chunked" body. What is no chunk is
// taken as it is: some crawlers keep the header of a body they have joined.
std::string JoinChunks(const std::string& body) {
  std::string joined;
  std::size_t at = 0;
  while (at < body.size()) {
    const std::size_t end = body.find("\r\n", at);
    if (end == body.npos) break;
    const absl::string_view digits = absl::StripAsciiWhitespace(
        absl::string_view(body).substr(at, end - at));
    uint64_t size = 0;
    if (digits.empty() ||
        !absl::SimpleHexAtoi(digits.substr(0, digits.find(';')), &size)) {
      return joined.empty() ? body : joined;
    }
    if (size == 0) return joined;
    at = end + 2;
    if (size > body.size() - at) {
      joined.append(body, at, body.npos);
      return joined;
    }
    joined.append(body, at, static_cast<std::size_t>(size));
    at += static_cast<std::size_t>(size) + 2;
  }
  return joined.empty() ? body : joined;
}

// Takes the HTTP header off `page->bytes`. False where the response is no page
// of text that was found.
bool ReadHttp(uint64_t limit, WarcPage* page) {
  std::size_t header_end = page->bytes.find("\r\n\r\n");
  std::size_t gap = 4;
  if (header_end == std::string::npos) {
    header_end = page->bytes.find("\n\n");
    gap = 2;
  }
  if (header_end == std::string::npos) return false;
  Headers headers;
  bool first = true;
  bool found = false;
  for (absl::string_view line : absl::StrSplit(
           absl::string_view(page->bytes).substr(0, header_end), '\n')) {
    line = absl::StripAsciiWhitespace(line);
    if (first) {
      found =
          absl::StartsWith(line, "HTTP/") && absl::StrContains(line, " 200");
      first = false;
      continue;
    }
    Header header;
    if (ParseHeader(line, &header)) headers.push_back(std::move(header));
  }
  if (!found) return false;
  ParseType(Find(headers, "content-type"), page);
  if (!IsTextType(page->type)) return false;
  std::string body = page->bytes.substr(header_end + gap);
  if (absl::EqualsIgnoreCase(Find(headers, "transfer-encoding"), "chunked")) {
    body = JoinChunks(body);
  }
  const absl::string_view coding = Find(headers, "content-encoding");
  if (absl::StrContains(absl::AsciiStrToLower(coding), "gzip") &&
      absl::StartsWith(body, "\x1F\x8B")) {
    absl::StatusOr<std::string> plain =
        Uncompress(body, static_cast<std::size_t>(limit));
    if (plain.ok()) {
      body = *std::move(plain);
    } else {
      page->problem = std::string(plain.status().message());
    }
  } else if (absl::EqualsIgnoreCase(coding, "br")) {
    page->problem = "compressed with Brotli";
  }
  page->bytes = std::move(body);
  return true;
}

}  // namespace

absl::StatusOr<std::string> ReadWarc(
    ByteReader* input, uint64_t document_bytes,
    absl::FunctionRef<absl::Status(WarcPage)> sink) {
  std::string line;
  for (uint64_t ordinal = 1;; ++ordinal) {
    // Records are set apart by empty lines.
    ByteReader::Result result;
    do {
      result = input->ReadLine(kMaxHeaderLine, &line);
      absl::StripTrailingAsciiWhitespace(&line);
    } while (result == ByteReader::Result::kOk && line.empty());
    if (result == ByteReader::Result::kEnd) return "";
    if (result != ByteReader::Result::kOk || !absl::StartsWith(line, "WARC/")) {
      return "broken WARC: a record does not begin with WARC/";
    }
    Headers headers;
    for (int i = 0; i < kMaxHeaderLines; ++i) {
      result = input->ReadLine(kMaxHeaderLine, &line);
      absl::StripTrailingAsciiWhitespace(&line);
      if (result != ByteReader::Result::kOk || line.empty()) break;
      Header header;
      if (ParseHeader(line, &header)) headers.push_back(std::move(header));
    }
    uint64_t size = 0;
    if (!absl::SimpleAtoi(Find(headers, "content-length"), &size)) {
      return "broken WARC: a record without Content-Length";
    }
    const absl::string_view kind = Find(headers, "warc-type");
    const bool response = kind == "response";
    WarcPage page;
    page.ordinal = ordinal;
    page.url = std::string(Find(headers, "warc-target-uri"));
    if (absl::StartsWith(page.url, "<") && absl::EndsWith(page.url, ">")) {
      page.url = page.url.substr(1, page.url.size() - 2);
    }
    if (!response) ParseType(Find(headers, "content-type"), &page);
    const bool wanted =
        response ||
        ((kind == "resource" || kind == "conversion") && IsTextType(page.type));
    if (!wanted || size > document_bytes) {
      if (!input->Skip(size)) return "broken WARC: the last record is cut off";
      if (wanted) {
        page.problem = "larger than the limit";
        CROSSCHECK_RETURN_IF_ERROR(sink(std::move(page)));
      }
      continue;
    }
    if (input->ReadBytes(static_cast<std::size_t>(size), &page.bytes) !=
        ByteReader::Result::kOk) {
      return "broken WARC: the last record is cut off";
    }
    if (response && !ReadHttp(document_bytes, &page)) continue;
    CROSSCHECK_RETURN_IF_ERROR(sink(std::move(page)));
  }
}

}  // namespace crosscheck
