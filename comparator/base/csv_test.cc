#include "comparator/base/csv.h"

#include <random>
#include <string>
#include <utility>
#include <vector>

#include "comparator/testing/status_matchers.h"
#include "gmock/gmock.h"
#include "gtest/gtest.h"

namespace crosscheck {
namespace {

using ::testing::ElementsAre;

using Rows = std::vector<std::vector<std::string>>;

Rows RowsOf(absl::string_view text) {
  Rows rows;
  EXPECT_THAT(ReadCsv("t.csv", text,
                      [&rows](CsvRow row) {
                        rows.push_back(std::move(row.cells));
                        return absl::OkStatus();
                      }),
              IsOk());
  return rows;
}

TEST(ReadCsv, ReadsRowsOfEveryForm) {
  const struct {
    absl::string_view name;
    absl::string_view text;
    Rows rows;
  } kCases[] = {
      {"nothing", "", {}},
      {"plain", "a,b\nc,d\n", {{"a", "b"}, {"c", "d"}}},
      {"no end of line at the end", "a,b\nc,d", {{"a", "b"}, {"c", "d"}}},
      {"CRLF", "a,b\r\nc,d\r\n", {{"a", "b"}, {"c", "d"}}},
      {"CR", "a,b\rc,d\r", {{"a", "b"}, {"c", "d"}}},
      {"empty cells", ",a,\n,,\n", {{"", "a", ""}, {"", "", ""}}},
      {"blank lines", "\na\n\n\nb\n\n", {{"a"}, {"b"}}},
      {"a quoted comma", "\"a,b\",c\n", {{"a,b", "c"}}},
      {"a quoted quote", "\"say \"\"no\"\"\"\n", {{"say \"no\""}}},
      {"a quoted end of line", "\"a\nb\",c\n", {{"a\nb", "c"}}},
      {"a quoted CRLF is kept", "\"a\r\nb\"\r\n", {{"a\r\nb"}}},
      {"a quoted empty cell", "\"\",a\n", {{"", "a"}}},
      {"blanks belong to a cell", " a , b \n", {{" a ", " b "}}},
      {"a quote inside a plain cell", "5\" gun,a\n", {{"5\" gun", "a"}}},
      {"a row of one quoted empty cell", "\"\"\na\n", {{""}, {"a"}}},
      {"byte order mark",
       "\xEF\xBB\xBF"
       "a,b\n",
       {{"a", "b"}}},
  };
  for (const auto& c : kCases) {
    EXPECT_EQ(RowsOf(c.text), c.rows) << c.name;
  }
}

TEST(ReadCsv, SaysOnWhichLineARowBegins) {
  std::vector<int> lines;
  ASSERT_THAT(ReadCsv("t.csv", "a\n\"b\nc\r\nd\"\n\ne\n",
                      [&lines](const CsvRow& row) {
                        lines.push_back(row.line);
                        return absl::OkStatus();
                      }),
              IsOk());
  EXPECT_THAT(lines, ElementsAre(1, 2, 6));
}

TEST(ReadCsv, RejectsBrokenRowsByLine) {
  const struct {
    absl::string_view text;
    absl::string_view message;
  } kCases[] = {
      {"a\n\"b\nc", "t.csv:2: a quoted cell has no end"},
      {"\"a\"b\n", "t.csv:1: a quoted cell is followed by more than a comma"},
  };
  for (const auto& c : kCases) {
    const absl::Status status = ReadCsv(
        "t.csv", c.text, [](const CsvRow&) { return absl::OkStatus(); });
    EXPECT_THAT(status, StatusIs(absl::StatusCode::kInvalidArgument,
                                 std::string(c.message)));
  }
}

TEST(ReadCsv, StopsWhereTheSinkFails) {
  int rows = 0;
  const absl::Status status = ReadCsv("t.csv", "a\nb\nc\n", [&](const CsvRow&) {
    return ++rows == 2 ? absl::CancelledError("enough") : absl::OkStatus();
  });
  EXPECT_THAT(status, StatusIs(absl::StatusCode::kCancelled, "enough"));
  EXPECT_EQ(rows, 2);
}

// What is written is read back, whatever the cells hold.
TEST(AppendCsvRow, IsReadBackAsItWas) {
  std::mt19937 random(7);
  const std::string alphabet = "ab ,\"\r\n;";
  for (int round = 0; round < 500; ++round) {
    Rows rows(1 + random() % 4);
    std::string text;
    for (std::vector<std::string>& row : rows) {
      row.resize(1 + random() % 4);
      for (std::string& cell : row) {
        for (size_t n = random() % 6; n > 0; --n) {
          cell += alphabet[random() % alphabet.size()];
        }
      }
      AppendCsvRow(std::vector<absl::string_view>(row.begin(), row.end()),
                   &text);
    }
    EXPECT_EQ(RowsOf(text), rows) << text;
  }
}

TEST(AppendCsvRow, QuotesOnlyWhatNeedsIt) {
  std::string text;
  AppendCsvRow({"a b", "c,d", "e\"f", "g\nh", ""}, &text);
  EXPECT_EQ(text, "a b,\"c,d\",\"e\"\"f\",\"g\nh\",\n");
}

}  // namespace
}  // namespace crosscheck
