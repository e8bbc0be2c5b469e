#include "comparator/ingest/document_source.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <string>
#include <utility>

#include "absl/status/status.h"
#include "absl/status/statusor.h"
#include "absl/strings/ascii.h"
#include "absl/strings/match.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/string_view.h"
#include "absl/strings/strip.h"
#include "comparator/base/status_macros.h"
#include "comparator/ingest/byte_reader.h"
#include "comparator/ingest/raw_document.h"
#include "comparator/ingest/sniff.h"
#include "comparator/ingest/unpack.h"
#include "comparator/ingest/warc.h"
#include "google/protobuf/io/zero_copy_stream.h"
#include "proto/article.pb.h"

namespace crosscheck {
namespace {

using google::protobuf::io::ZeroCopyInputStream;

std::string Size(uint64_t bytes) {
  if (bytes >= (1 << 20)) return absl::StrCat(bytes >> 20, " MiB");
  return absl::StrCat(bytes, " bytes");
}

// Whether `text` is one whole JSON object or array: its brackets are closed at
// its end, and not before.
bool IsWholeJson(absl::string_view text) {
  text = absl::StripAsciiWhitespace(text);
  if (text.empty() || (text[0] != '{' && text[0] != '[')) return false;
  std::size_t depth = 0;
  bool quoted = false;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const char c = text[i];
    if (quoted) {
      if (c == '\\') {
        ++i;
      } else if (c == '"') {
        quoted = false;
      }
    } else if (c == '"') {
      quoted = true;
    } else if (c == '{' || c == '[') {
      ++depth;
    } else if (c == '}' || c == ']') {
      if (depth == 0) return false;
      if (--depth == 0) return i + 1 == text.size();
    }
  }
  return false;
}

// "articles.jsonl" for "articles.jsonl.gz", by which the contents are known.
absl::string_view WithoutCompression(absl::string_view name) {
  for (const absl::string_view ending : {".gz", ".zst", ".bz2", ".xz"}) {
    if (absl::EndsWithIgnoreCase(name, ending)) {
      name.remove_suffix(ending.size());
      break;
    }
  }
  return name;
}

class SourceReader {
 public:
  SourceReader(const SourceLimits& limits, DocumentSink* sink)
      : limits_(limits), sink_(sink), budget_(limits.input_bytes) {}

  absl::Status Read(ZeroCopyInputStream* stream, const SourceName& name,
                    absl::string_view known_name, int depth) {
    ByteReader input(stream);
    switch (SniffInput(input.Peek(kSniffBytes), known_name)) {
      case InputKind::kText:
        return ReadWhole(&input, name, DocumentKind::kText);
      case InputKind::kHtml:
        return ReadWhole(&input, name, DocumentKind::kHtml);
      case InputKind::kFeed:
        return ReadWhole(&input, name, DocumentKind::kFeed);
      case InputKind::kTextproto:
        return ReadWhole(&input, name, DocumentKind::kTextproto);
      case InputKind::kArticle:
        return ReadWhole(&input, name, DocumentKind::kArticle);
      case InputKind::kJson:
        return ReadJsonInput(&input, name);
      case InputKind::kRecordStream:
        return ReadStream(&input, name, DocumentKind::kRecord);
      case InputKind::kArticleStream:
        return ReadStream(&input, name, DocumentKind::kArticle);
      case InputKind::kArchive:
        return ReadArchive(&input, name, known_name, depth);
      case InputKind::kWarc:
        return ReadWarcInput(&input, name);
    }
    return absl::OkStatus();
  }

 private:
  absl::Status Give(DocumentKind kind, std::string bytes, SourceName name) {
    RawDocument document;
    document.kind = kind;
    document.bytes = std::move(bytes);
    document.source_name = std::move(name.source_name);
    document.default_id = std::move(name.default_id);
    return sink_->OnDocument(std::move(document));
  }

  absl::Status Refuse(const SourceName& name, absl::string_view reason) {
    Unreadable unreadable;
    unreadable.set_source_name(name.source_name);
    unreadable.set_reason(std::string(reason));
    return sink_->OnUnreadable(std::move(unreadable));
  }

  absl::Status RefuseSize(const SourceName& name) {
    return Refuse(name, absl::StrCat("larger than the limit of ",
                                     Size(limits_.document_bytes)));
  }

  static SourceName Part(const SourceName& name, absl::string_view part) {
    return {absl::StrCat(name.source_name, part),
            absl::StrCat(name.default_id, part)};
  }

  absl::Status ReadWhole(ByteReader* input, const SourceName& name,
                         DocumentKind kind) {
    std::string bytes;
    if (input->ReadAll(limits_.document_bytes, &bytes) !=
        ByteReader::Result::kOk) {
      return RefuseSize(name);
    }
    return Give(kind, std::move(bytes), name);
  }

  // One document a line where the first line is one; else one document.
  absl::Status ReadJsonInput(ByteReader* input, const SourceName& name) {
    std::string line;
    uint64_t number = 0;
    ByteReader::Result result = ByteReader::Result::kOk;
    while (result == ByteReader::Result::kOk &&
           absl::StripAsciiWhitespace(line).empty()) {
      result = input->ReadLine(limits_.document_bytes, &line);
      ++number;
    }
    if (result == ByteReader::Result::kEnd) {
      return Give(DocumentKind::kJson, "", name);
    }
    const bool last = input->Peek(1).empty();
    if (result == ByteReader::Result::kOk &&
        (last || !IsWholeJson(absl::StripPrefix(line, "\xEF\xBB\xBF")))) {
      std::string rest;
      if (input->ReadAll(limits_.document_bytes - line.size(), &rest) !=
          ByteReader::Result::kOk) {
        return RefuseSize(name);
      }
      if (!last) line += '\n';
      return Give(DocumentKind::kJson, line + rest, name);
    }
    while (result != ByteReader::Result::kEnd) {
      const SourceName part = Part(name, absl::StrCat(":", number));
      if (result == ByteReader::Result::kTooLong) {
        CROSSCHECK_RETURN_IF_ERROR(RefuseSize(part));
        input->SkipLine();
      } else if (!absl::StripAsciiWhitespace(line).empty()) {
        CROSSCHECK_RETURN_IF_ERROR(
            Give(DocumentKind::kJson, std::move(line), part));
      }
      result = input->ReadLine(limits_.document_bytes, &line);
      ++number;
    }
    return absl::OkStatus();
  }

  absl::Status ReadStream(ByteReader* input, const SourceName& name,
                          DocumentKind kind) {
    for (uint64_t number = 1;; ++number) {
      const SourceName part = Part(name, absl::StrCat(":", number));
      uint32_t size = 0;
      const ByteReader::Result result = input->ReadVarint(&size);
      if (result == ByteReader::Result::kEnd) return absl::OkStatus();
      if (result != ByteReader::Result::kOk) {
        return Refuse(part, "broken stream of records: no length");
      }
      if (size > limits_.document_bytes) {
        CROSSCHECK_RETURN_IF_ERROR(RefuseSize(part));
        if (input->Skip(size)) continue;
        return Refuse(part, "the last record is cut off");
      }
      std::string bytes;
      if (input->ReadBytes(size, &bytes) != ByteReader::Result::kOk) {
        return Refuse(part, "the last record is cut off");
      }
      CROSSCHECK_RETURN_IF_ERROR(Give(kind, std::move(bytes), part));
    }
  }

  absl::Status ReadArchive(ByteReader* input, const SourceName& name,
                           absl::string_view known_name, int depth) {
    if (depth >= limits_.archive_depth) {
      return Refuse(name,
                    absl::StrCat("archives more than ", limits_.archive_depth,
                                 " deep inside each other"));
    }
    const auto read_member = [&](absl::string_view member,
                                 ZeroCopyInputStream* stream) {
      if (member.empty()) {
        return Read(stream, name, WithoutCompression(known_name), depth + 1);
      }
      return Read(stream, Part(name, absl::StrCat("!", member)), member,
                  depth + 1);
    };
    CROSSCHECK_ASSIGN_OR_RETURN(const UnpackOutcome outcome,
                                Unpack(input, &budget_, read_member));
    if (outcome.problem.empty()) return absl::OkStatus();
    return Refuse(name, outcome.problem);
  }

  absl::Status ReadWarcInput(ByteReader* input, const SourceName& name) {
    const auto read_page = [&](WarcPage page) {
      const SourceName part = Part(name, absl::StrCat(":", page.ordinal));
      if (!page.problem.empty()) return Refuse(part, page.problem);
      RawDocument document;
      document.kind = DocumentKind::kHtml;
      if (page.type == "text/plain") document.kind = DocumentKind::kText;
      if (page.type == "application/json") document.kind = DocumentKind::kJson;
      const InputKind seen =
          SniffInput(absl::string_view(page.bytes).substr(0, kSniffBytes), "");
      if (seen == InputKind::kFeed) document.kind = DocumentKind::kFeed;
      document.bytes = std::move(page.bytes);
      document.source_name = part.source_name;
      document.default_id = part.default_id;
      document.charset = std::move(page.charset);
      document.url = std::move(page.url);
      return sink_->OnDocument(std::move(document));
    };
    CROSSCHECK_ASSIGN_OR_RETURN(
        const std::string problem,
        ReadWarc(input, limits_.document_bytes, read_page));
    return problem.empty() ? absl::OkStatus() : Refuse(name, problem);
  }

  const SourceLimits& limits_;
  DocumentSink* const sink_;
  // Bytes that may still be unpacked.
  uint64_t budget_;
};

}  // namespace

absl::Status ReadDocuments(ZeroCopyInputStream* input, const SourceName& name,
                           const SourceLimits& limits, DocumentSink* sink) {
  return SourceReader(limits, sink)
      .Read(input, name, name.source_name, /*depth=*/0);
}

}  // namespace crosscheck
