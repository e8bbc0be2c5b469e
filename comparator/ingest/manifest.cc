#include "comparator/ingest/manifest.h"

#include <cstddef>
#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "absl/memory/memory.h"
#include "absl/status/status.h"
#include "absl/status/statusor.h"
#include "absl/strings/ascii.h"
#include "absl/strings/match.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/str_split.h"
#include "absl/strings/string_view.h"
#include "absl/strings/strip.h"
#include "comparator/base/status_macros.h"
#include "comparator/base/textproto.h"
#include "comparator/ingest/page_date.h"
#include "comparator/ingest/utf8.h"
#include "proto/manifest.pb.h"

namespace crosscheck {
namespace {

struct CsvRow {
  int line = 0;
  std::vector<std::string> cells;
};

absl::Status At(absl::string_view name, int line, absl::string_view message) {
  return absl::InvalidArgumentError(
      absl::StrCat(name, ":", line, ": ", message));
}

// RFC 4180; a bare LF ends a row too, and blank lines are passed over.
absl::StatusOr<std::vector<CsvRow>> ReadCsv(absl::string_view name,
                                            absl::string_view text) {
  std::vector<CsvRow> rows;
  int line = 1;
  std::size_t i = 0;
  while (i < text.size()) {
    CsvRow row;
    row.line = line;
    bool more = true;
    while (more) {
      std::string cell;
      if (i < text.size() && text[i] == '"') {
        ++i;
        const int opened = line;
        while (true) {
          if (i >= text.size()) {
            return At(name, opened, "a quoted cell has no end");
          }
          if (text[i] == '"') {
            if (i + 1 < text.size() && text[i + 1] == '"') {
              ++i;
            } else {
              break;
            }
          }
          if (text[i] == '\n') ++line;
          cell += text[i++];
        }
        ++i;
      }
      while (i < text.size() && text[i] != ',' && text[i] != '\n') {
        cell += text[i++];
      }
      more = i < text.size() && text[i] == ',';
      if (i < text.size()) {
        if (text[i] == '\n') ++line;
        ++i;
      }
      row.cells.emplace_back(absl::StripAsciiWhitespace(cell));
    }
    if (row.cells.size() > 1 || !row.cells[0].empty()) {
      rows.push_back(std::move(row));
    }
  }
  return rows;
}

// Sets the field that belongs to a column; false where there is none.
bool SetColumn(absl::string_view column, const std::string& value,
               ManifestEntry* entry) {
  if (column == "file" || column == "id") {
    if (!value.empty()) entry->set_file(value);
  } else if (column == "outlet") {
    entry->set_outlet(value);
  } else if (column == "url") {
    entry->set_url(value);
  } else if (column == "published" || column == "date") {
    entry->set_published(value);
  } else if (column == "title") {
    entry->set_title(value);
  } else if (column == "credits") {
    for (absl::string_view credit :
         absl::StrSplit(value, ';', absl::SkipWhitespace())) {
      entry->add_credits(std::string(absl::StripAsciiWhitespace(credit)));
    }
  } else {
    return false;
  }
  return true;
}

absl::StatusOr<Manifest> ParseCsv(absl::string_view name,
                                  absl::string_view text) {
  absl::ConsumePrefix(&text, "\xEF\xBB\xBF");
  CROSSCHECK_ASSIGN_OR_RETURN(const std::vector<CsvRow> rows,
                              ReadCsv(name, text));
  Manifest manifest;
  if (rows.empty()) return manifest;
  std::vector<std::string> columns;
  bool has_file = false;
  for (const std::string& cell : rows[0].cells) {
    columns.push_back(absl::AsciiStrToLower(cell));
    ManifestEntry probe;
    if (!SetColumn(columns.back(), "x", &probe)) {
      return At(name, rows[0].line,
                absl::StrCat("unknown column \"", cell,
                             "\"; known are file, outlet, "
                             "url, published, title, "
                             "credits"));
    }
    has_file = has_file || columns.back() == "file" || columns.back() == "id";
  }
  if (!has_file) return At(name, rows[0].line, "no column \"file\"");
  for (std::size_t r = 1; r < rows.size(); ++r) {
    const CsvRow& row = rows[r];
    if (row.cells.size() > columns.size()) {
      return At(name, row.line,
                absl::StrCat(row.cells.size(), " cells where there are ",
                             columns.size(), " columns"));
    }
    ManifestEntry& entry = *manifest.add_articles();
    for (std::size_t c = 0; c < row.cells.size(); ++c) {
      SetColumn(columns[c], row.cells[c], &entry);
    }
    if (entry.file().empty()) return At(name, row.line, "no file is named");
    if (!entry.published().empty() && !ParsePageDate(entry.published())) {
      return At(name, row.line,
                absl::StrCat("\"", entry.published(), "\" is no date"));
    }
  }
  return manifest;
}

absl::string_view Plain(absl::string_view file) {
  while (absl::ConsumePrefix(&file, "./")) {
  }
  return file;
}

}  // namespace

absl::StatusOr<std::unique_ptr<const ManifestTable>> ManifestTable::Parse(
    absl::string_view name, absl::string_view text) {
  if (!IsValidUtf8(text)) {
    return absl::InvalidArgumentError(absl::StrCat(name, ": not UTF-8"));
  }
  auto table = absl::make_unique<ManifestTable>();
  if (absl::EndsWithIgnoreCase(name, ".csv")) {
    CROSSCHECK_ASSIGN_OR_RETURN(table->manifest_, ParseCsv(name, text));
  } else {
    CROSSCHECK_RETURN_IF_ERROR(ParseTextproto(name, text, &table->manifest_));
  }
  CROSSCHECK_RETURN_IF_ERROR(table->Index(name));
  return std::unique_ptr<const ManifestTable>(std::move(table));
}

absl::Status ManifestTable::Index(absl::string_view name) {
  for (int i = 0; i < manifest_.articles_size(); ++i) {
    const ManifestEntry& entry = manifest_.articles(i);
    if (entry.file().empty()) {
      return absl::InvalidArgumentError(
          absl::StrCat(name, ": an article without a file"));
    }
    if (!entry.published().empty() && !ParsePageDate(entry.published())) {
      return absl::InvalidArgumentError(
          absl::StrCat(name, ": \"", entry.published(), "\" is no date (",
                       entry.file(), ")"));
    }
    if (!by_file_.emplace(std::string(Plain(entry.file())), i).second) {
      return absl::InvalidArgumentError(
          absl::StrCat(name, ": \"", entry.file(), "\" is there twice"));
    }
  }
  return absl::OkStatus();
}

const ManifestEntry* ManifestTable::Find(absl::string_view file) const {
  const auto found = by_file_.find(Plain(file));
  return found == by_file_.end() ? nullptr : &manifest_.articles(found->second);
}

}  // namespace crosscheck
