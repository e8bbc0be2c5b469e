// Who is named, who is described only, and who asks not to be named.

#include <cstdint>
#include <ostream>
#include <string>

#include "absl/strings/str_cat.h"
#include "absl/strings/string_view.h"
#include "comparator/extract/test_reader.h"
#include "gmock/gmock.h"
#include "gtest/gtest.h"
#include "proto/article.pb.h"
#include "proto/claim.pb.h"

namespace crosscheck {
namespace {

// "NAMED Health Ministry" of the first count of `region`; empty for none.
std::string SpeakerOf(const ArticleClaims& claims, RegionKind region) {
  for (const Claim& claim : claims.claims()) {
    if (claim.attribute() != ATTRIBUTE_KILLED || claim.region() != region ||
        claim.speakers().empty()) {
      continue;
    }
    const Speaker& speaker = *claim.speakers().rbegin();
    return absl::StrCat(SpeakerKind_Name(speaker.kind()).substr(13), " ",
                        speaker.name());
  }
  return "";
}

struct Row {
  const char* name;
  const char* text;
  const char* speaker;

  friend std::ostream& operator<<(std::ostream& out, const Row& row) {
    return out << row.name;
  }
};

class SpeakerKindTest : public ::testing::TestWithParam<Row> {};

TEST_P(SpeakerKindTest, IsByNameOrByDescription) {
  EXPECT_EQ(SpeakerOf(ReadNews("Blast at a depot", GetParam().text),
                      REGION_KIND_BODY),
            GetParam().speaker);
}

INSTANTIATE_TEST_SUITE_P(
    Table, SpeakerKindTest,
    ::testing::Values(
        Row{"Ministry", "Nine people were killed, the Health Ministry said.",
            "NAMED Health Ministry"},
        Row{"OneMinistry",
            "Nine people were killed, the interior ministry said.",
            "NAMED interior ministry"},
        Row{"Monitor", "Nine people were killed, a monitor said.",
            "DESCRIBED monitor"},
        Row{"MonitoringGroup",
            "Nine people were killed, a monitoring group said.",
            "DESCRIBED monitoring group"},
        Row{"FirstWord", "Police said nine people were killed.",
            "DESCRIBED Police"},
        Row{"Source", "Nine people were killed, a security source said.",
            "DESCRIBED security source"},
        Row{"AnotherSource",
            "Nine people were killed, another security source said.",
            "DESCRIBED another security source"},
        Row{"OfANation",
            "Nine people were killed, a senior Iraqi security source said.",
            "DESCRIBED senior Iraqi security source"},
        Row{"NotToBeNamed",
            "Nine people were killed, a security source said on condition that "
            "his name be withheld.",
            "ANONYMOUS security source"}),
    [](const auto& info) { return std::string(info.param.name); });

TEST(SpeakerOfAHeadline, IsNotWhatIsSaid) {
  const std::string said =
      SpeakerOf(ReadNews("Air strikes kill nine civilians in Aleppo monitor",
                         "Nine civilians were killed."),
                REGION_KIND_TITLE);
  EXPECT_EQ(said, "DESCRIBED monitor");
}

TEST(SpeakerOfAHeadline, AreNotTheVictims) {
  const std::string said =
      SpeakerOf(ReadNews("Bomb attack on mosque kills 25 senior leaders",
                         "The mosque was hit."),
                REGION_KIND_TITLE);
  EXPECT_EQ(said, "");
}

}  // namespace
}  // namespace crosscheck
