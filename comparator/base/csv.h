// Comma-separated values as RFC 4180 has them.

#ifndef COMPARATOR_BASE_CSV_H_
#define COMPARATOR_BASE_CSV_H_

#include <string>
#include <vector>

#include "absl/functional/function_ref.h"
#include "absl/status/status.h"
#include "absl/strings/string_view.h"
#include "absl/types/span.h"

namespace crosscheck {

struct CsvRow {
  // Line of the file that the row begins on, from 1.
  int line = 0;
  // As they are between the commas, quotes and doubled quotes undone. Blanks
  // belong to a cell (RFC 4180, section 2, rule 4).
  std::vector<std::string> cells;
};

// Calls `sink` for each row of `text` in order; only one row is held at a
// time. Rows end with CRLF, LF or CR; a quoted cell may hold any of them. A
// byte order mark at the start and lines with nothing on them are passed over.
//
// InvalidArgument, as "NAME:LINE: …", for a quoted cell that has no end or is
// followed by anything but a comma or the end of the row. A quote inside a
// cell that does not begin with one stands for itself. A status of `sink` that
// is not OK ends the reading and is returned.
absl::Status ReadCsv(absl::string_view name, absl::string_view text,
                     absl::FunctionRef<absl::Status(CsvRow)> sink);

// Appends a row that ends with LF. Cells are quoted where they need it.
void AppendCsvRow(absl::Span<const absl::string_view> cells, std::string* out);

}  // namespace crosscheck

#endif  // COMPARATOR_BASE_CSV_H_
