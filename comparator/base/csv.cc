#include "comparator/base/csv.h"

#include <cstddef>
#include <utility>

#include "absl/strings/str_cat.h"
#include "absl/strings/strip.h"
#include "comparator/base/status_macros.h"

namespace crosscheck {
namespace {

class RowReader {
 public:
  RowReader(absl::string_view name, absl::string_view text)
      : name_(name), text_(text) {
    absl::ConsumePrefix(&text_, "\xEF\xBB\xBF");
  }

  bool AtEnd() const { return next_ >= text_.size(); }

  void SkipBlankLines() {
    while (!AtEnd() && (text_[next_] == '\n' || text_[next_] == '\r')) {
      SkipLineEnd();
    }
  }

  // Replaces `row` by the row that begins here and goes behind its end.
  absl::Status Read(CsvRow* row) {
    row->line = line_;
    row->cells.clear();
    do {
      std::string cell;
      if (!AtEnd() && text_[next_] == '"') {
        CROSSCHECK_RETURN_IF_ERROR(ReadQuoted(&cell));
      } else {
        ReadPlain(&cell);
      }
      row->cells.push_back(std::move(cell));
    } while (SkipComma());
    SkipLineEnd();
    return absl::OkStatus();
  }

 private:
  absl::Status Error(int line, absl::string_view message) const {
    return absl::InvalidArgumentError(
        absl::StrCat(name_, ":", line, ": ", message));
  }

  bool AtCellEnd() const {
    return AtEnd() || text_[next_] == ',' || text_[next_] == '\n' ||
           text_[next_] == '\r';
  }

  bool SkipComma() {
    if (AtEnd() || text_[next_] != ',') return false;
    ++next_;
    return true;
  }

  // One of CRLF, LF and CR.
  void SkipLineEnd() {
    if (AtEnd()) return;
    const bool two = text_.substr(next_, 2) == "\r\n";
    next_ += two ? 2 : 1;
    ++line_;
  }

  void ReadPlain(std::string* cell) {
    const size_t begin = next_;
    while (!AtCellEnd()) ++next_;
    cell->assign(text_.data() + begin, next_ - begin);
  }

  absl::Status ReadQuoted(std::string* cell) {
    const int opened = line_;
    ++next_;
    while (true) {
      const size_t quote = text_.find('"', next_);
      if (quote == absl::string_view::npos) {
        return Error(opened, "a quoted cell has no end");
      }
      Append(text_.substr(next_, quote - next_), cell);
      next_ = quote + 1;
      if (AtEnd() || text_[next_] != '"') break;
      *cell += '"';
      ++next_;
    }
    if (!AtCellEnd()) {
      return Error(line_, "a quoted cell is followed by more than a comma");
    }
    return absl::OkStatus();
  }

  void Append(absl::string_view bytes, std::string* cell) {
    for (size_t i = 0; i < bytes.size(); ++i) {
      const bool first_of_two =
          bytes[i] == '\r' && i + 1 < bytes.size() && bytes[i + 1] == '\n';
      if ((bytes[i] == '\n' || bytes[i] == '\r') && !first_of_two) ++line_;
    }
    cell->append(bytes.data(), bytes.size());
  }

  const absl::string_view name_;
  absl::string_view text_;
  size_t next_ = 0;
  int line_ = 1;
};

bool NeedsQuotes(absl::string_view cell) {
  return cell.find_first_of(",\"\r\n") != absl::string_view::npos;
}

}  // namespace

absl::Status ReadCsv(absl::string_view name, absl::string_view text,
                     absl::FunctionRef<absl::Status(CsvRow)> sink) {
  RowReader reader(name, text);
  for (reader.SkipBlankLines(); !reader.AtEnd(); reader.SkipBlankLines()) {
    CsvRow row;
    CROSSCHECK_RETURN_IF_ERROR(reader.Read(&row));
    CROSSCHECK_RETURN_IF_ERROR(sink(std::move(row)));
  }
  return absl::OkStatus();
}

void AppendCsvRow(absl::Span<const absl::string_view> cells, std::string* out) {
  for (size_t i = 0; i < cells.size(); ++i) {
    if (i > 0) *out += ',';
    // A row of one empty cell would be a blank line.
    if (!NeedsQuotes(cells[i]) && !(cells.size() == 1 && cells[i].empty())) {
      absl::StrAppend(out, cells[i]);
      continue;
    }
    *out += '"';
    for (const char c : cells[i]) {
      if (c == '"') *out += '"';
      *out += c;
    }
    *out += '"';
  }
  *out += '\n';
}

}  // namespace crosscheck
