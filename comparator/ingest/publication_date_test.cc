#include "comparator/ingest/publication_date.h"

#include <cstdint>
#include <string>
#include <vector>

#include "absl/strings/string_view.h"
#include "comparator/ingest/line_shape.h"
#include "comparator/ingest/page.h"
#include "comparator/ingest/page_date.h"
#include "comparator/ingest/page_structure.h"
#include "gmock/gmock.h"
#include "gtest/gtest.h"
#include "proto/article.pb.h"

namespace crosscheck {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

DateLine LineOf(absl::string_view text) {
  DateLine line;
  line.date = *ParsePageDate(text);
  line.range = {0, static_cast<uint32_t>(text.size())};
  return line;
}

struct Statements {
  absl::string_view name;
  absl::string_view manifest;
  absl::string_view opening;
  absl::string_view record;
  absl::string_view metadata;
  absl::string_view line;
  absl::string_view url;
  absl::string_view expected;
  FactBasis basis;
};

absl::optional<PublicationDate> Choose(const Statements& s) {
  PageStructure structure;
  if (!s.opening.empty()) structure.opening_date = LineOf(s.opening);
  if (!s.line.empty()) structure.date_line = LineOf(s.line);
  std::vector<PageFact> facts;
  if (!s.metadata.empty()) {
    facts.push_back({std::string(s.metadata), FACT_BASIS_PAGE_METADATA});
  }
  if (!s.record.empty()) {
    facts.push_back({std::string(s.record), FACT_BASIS_RECORD_FIELD});
  }
  return ChoosePublicationDate({s.manifest, facts, structure, s.url});
}

TEST(ChoosePublicationDate, TrustsTheBestStatement) {
  const Statements kCases[] = {
      {"manifest", "2019-03-04", "5 May 2019", "2019-05-06", "", "", "",
       "2019-03-04", FACT_BASIS_MANIFEST},
      {"opening before record", "", "Fri Jul 1 2016", "2012-11-13", "", "", "",
       "2016-07-01", FACT_BASIS_TEXT},
      {"record before metadata", "", "", "2019-03-04", "2019-03-05", "", "",
       "2019-03-04", FACT_BASIS_RECORD_FIELD},
      {"metadata before line", "", "", "", "2019-03-04", "5 March 2019", "",
       "2019-03-04", FACT_BASIS_PAGE_METADATA},
      {"line before address", "", "", "", "", "5 March 2019",
       "http://a.example/2019/03/04/x", "2019-03-05", FACT_BASIS_TEXT},
      {"older line before record", "", "", "2019-03-20", "", "5 March 2019", "",
       "2019-03-05", FACT_BASIS_TEXT},
      {"record before the day after", "", "", "2019-03-04", "", "5 March 2019",
       "", "2019-03-04", FACT_BASIS_RECORD_FIELD},
      {"record before its eve", "", "", "2019-03-06", "", "5 March 2019", "",
       "2019-03-06", FACT_BASIS_RECORD_FIELD},
      {"address", "", "", "", "", "", "http://a.example/2019/03/04/x",
       "2019-03-04", FACT_BASIS_URL},
      {"a day inside the month", "2019-03", "", "", "", "5 March 2019", "",
       "2019-03-05", FACT_BASIS_TEXT},
      {"no day outside of it", "2019-03", "", "2019-04-01", "", "", "",
       "2019-03-01", FACT_BASIS_MANIFEST},
      {"a field that is no date", "", "", "yesterday", "2019-03-04", "", "",
       "2019-03-04", FACT_BASIS_PAGE_METADATA},
      {"day first by another statement", "", "7/4/2017", "2017-04-07", "", "",
       "", "2017-04-07", FACT_BASIS_TEXT},
      {"month first by another statement", "", "7/4/2017", "2017-07-05", "", "",
       "", "2017-07-04", FACT_BASIS_TEXT},
      {"month first by itself", "", "7/4/2017", "", "", "", "", "2017-07-04",
       FACT_BASIS_TEXT},
  };
  for (const Statements& c : kCases) {
    const auto date = Choose(c);
    ASSERT_TRUE(date.has_value()) << c.name;
    EXPECT_EQ(date->date().start(), std::string(c.expected)) << c.name;
    EXPECT_EQ(date->basis(), c.basis) << c.name;
  }
}

TEST(ChoosePublicationDate, SaysWhatItRejects) {
  const auto date = Choose({"", "", "Fri Jul 1 2016", "2012-11-13",
                            "2016-07-01", "", "", "", FACT_BASIS_UNSPECIFIED});
  ASSERT_TRUE(date.has_value());
  EXPECT_THAT(date->rejected(),
              ElementsAre("2012-11-13 in the record's field: the opening of "
                          "the text is trusted more"));
}

TEST(ChoosePublicationDate, IsAbsentWithoutStatement) {
  EXPECT_FALSE(Choose({}).has_value());
}

TEST(ChoosePublicationDate, KeepsTimeAndZone) {
  const auto date = Choose({"", "", "", "2019-03-04T07:15:00+03:00", "", "", "",
                            "", FACT_BASIS_UNSPECIFIED});
  ASSERT_TRUE(date.has_value());
  EXPECT_EQ(date->time(), "07:15");
  EXPECT_EQ(date->utc_offset_minutes(), 180);
  EXPECT_THAT(date->rejected(), IsEmpty());
}

}  // namespace
}  // namespace crosscheck
