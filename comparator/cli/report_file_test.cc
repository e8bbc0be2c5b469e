#include "comparator/cli/report_file.h"

#include <string>

#include "comparator/cli/report_output.h"
#include "comparator/report/report_builder.h"
#include "comparator/report/sample_report.h"
#include "comparator/testing/equals_proto.h"
#include "comparator/testing/status_matchers.h"
#include "gmock/gmock.h"
#include "gtest/gtest.h"

namespace crosscheck {
namespace {

using ::testing::StartsWith;

TEST(ParseReport, ReadsWhatCompareWrites) {
  const DiscrepancyReport report = BuildReport(SampleParts());
  for (const absl::string_view format : {"json", "textproto", "binary"}) {
    const absl::StatusOr<std::string> bytes = FormatReport(report, format, {});
    ASSERT_THAT(bytes, IsOk()) << format;
    EXPECT_THAT(ParseReport("a", *bytes), IsOkAndHolds(EqualsProto(report)))
        << format;
  }
}

TEST(ParseReport, RefusesEverythingElse) {
  const DiscrepancyReport report = BuildReport(SampleParts());
  for (const std::string& bytes :
       {std::string(), std::string("Seven died."), std::string("{}"),
        std::string("{\"text\": \"Seven died\"}"), std::string("{"),
        std::string("\x00\x01\x02", 3), *FormatReport(report, "text", {}),
        FormatReport(report, "json", {})->substr(0, 900),
        FormatReport(report, "binary", {})->substr(0, 900)}) {
    EXPECT_THAT(ParseReport("a.json", bytes),
                StatusIs(absl::StatusCode::kInvalidArgument,
                         StartsWith("a.json: no report")))
        << bytes;
  }
}

TEST(ReadReportFile, NamesAFileThatIsNotThere) {
  EXPECT_THAT(ReadReportFile("none.json"),
              StatusIs(absl::StatusCode::kNotFound, StartsWith("none.json")));
}

}  // namespace
}  // namespace crosscheck
