#include "comparator/ingest/line_shape.h"

#include <cstdint>
#include <string>

#include "absl/strings/string_view.h"
#include "absl/time/civil_time.h"
#include "comparator/ingest/fixed_outlets.h"
#include "gtest/gtest.h"

namespace crosscheck {
namespace {

std::string Byline(absl::string_view line) {
  const auto name = BylineName(line);
  return name ? std::string(name->In(line)) : "none";
}

TEST(BylineName, IsTheNamesAfterBy) {
  EXPECT_EQ(Byline("By Faris Hamdan"), "Faris Hamdan");
  EXPECT_EQ(Byline("By Anas al-Dari |"), "Anas al-Dari");
  EXPECT_EQ(Byline("BY DANA REYES AND SAM ORR"), "DANA REYES AND SAM ORR");
  EXPECT_EQ(Byline("By: Coast Wire"), "Coast Wire");
  EXPECT_EQ(Byline("By Dana Reyes, Staff Writer"), "Dana Reyes");
  EXPECT_EQ(Byline("By Dana Reyes - Harbour Post"), "Dana Reyes");
}

TEST(BylineName, IsNoSentence) {
  EXPECT_EQ(Byline("By Sunday the town had fallen."), "none");
  EXPECT_EQ(Byline("By then it was over"), "none");
  EXPECT_EQ(Byline("Bypass closed"), "none");
  EXPECT_EQ(Byline("By"), "none");
}

std::string Date(absl::string_view line) {
  const auto found = ReadDateLine(line);
  if (!found) return "none";
  return absl::FormatCivilTime(found->date.first) +
         (found->update ? " update" : "");
}

TEST(ReadDateLine, TakesLinesThatAreThereForTheDate) {
  EXPECT_EQ(Date("11 December, 2020"), "2020-12-11");
  EXPECT_EQ(Date("Monday, 28 December, 2020 - 07:15"), "2020-12-28");
  EXPECT_EQ(Date("Published: Sunday, 2/22/2015 - Updated: 9 months ago"),
            "2015-02-22");
  EXPECT_EQ(Date("Last updated: 2 May 2016"), "2016-05-02 update");
  EXPECT_EQ(Date("Posted on May 2, 2016 by Dana Reyes"), "2016-05-02");
  EXPECT_EQ(Date("Dana Reyes | 2 May 2016"), "2016-05-02");
  EXPECT_EQ(Date("Posted: May 2, 2016 1:54 PM EST Updated: Monday, "
                 "December 9, 2016 1:54 PM EST"),
            "2016-05-02");
  EXPECT_EQ(Date("Two held after raid Posted: Friday, July 17, 2015 2:26 PM"),
            "2015-07-17");
}

TEST(ReadDateLine, LeavesSentencesAlone) {
  EXPECT_EQ(Date("December 11, 2020 was the day on which the bridge fell."),
            "none");
  EXPECT_EQ(Date("Updated rules for drivers"), "none");
  EXPECT_EQ(Date("On 11 December 2020 two died."), "none");
}

struct CreditCase {
  absl::string_view line;
  absl::string_view inside;
  bool picture;
};

TEST(TrailingCredit, IsInBracketsAtTheEnd) {
  const FixedOutlets outlets;
  const CreditCase kCases[] = {
      {"A tank passes. [Dana Reyes/Coast Wire]", "Dana Reyes/Coast Wire", true},
      {"The minister. (Coast Wire)", "Coast Wire", false},
      {"A tank passes (Photo: Harbour Post)", "Photo: Harbour Post", true},
      {"A tank passes. (Harbour Post photo).", "Harbour Post photo", true},
  };
  for (const CreditCase& c : kCases) {
    const auto credit = TrailingCredit(c.line, &outlets);
    ASSERT_TRUE(credit) << c.line;
    EXPECT_EQ(credit->inside.In(c.line), c.inside) << c.line;
    EXPECT_EQ(credit->picture, c.picture) << c.line;
  }
}

TEST(TrailingCredit, IsNoRemarkInBrackets) {
  const FixedOutlets outlets;
  for (const absl::string_view line :
       {"It was hit twice (again).", "He called them fools [sic].",
        "They left for the north (see map of the province)", "He fled (",
        "They marched [in the thousands and more].", "()", ""}) {
    EXPECT_FALSE(TrailingCredit(line, &outlets)) << line;
  }
}

TEST(IsAddressLine, TakesAddressesOnly) {
  EXPECT_TRUE(IsAddressLine("http://a.example/x"));
  EXPECT_TRUE(IsAddressLine("dreyes@post.example"));
  EXPECT_TRUE(IsAddressLine("@HarbourPost #news"));
  EXPECT_FALSE(IsAddressLine("See http://a.example/x"));
  EXPECT_FALSE(IsAddressLine("12"));
}

TEST(IsPlaylistEntry, HasALengthAndAHeadline) {
  EXPECT_TRUE(IsPlaylistEntry("1:51 Two held after raid"));
  EXPECT_TRUE(IsPlaylistEntry("\u00d7 Two held after raid"));
  EXPECT_FALSE(IsPlaylistEntry("11:15 a.m."));
  EXPECT_FALSE(IsPlaylistEntry("1:51 was the time of the blast."));
  EXPECT_FALSE(IsPlaylistEntry("12 killed"));
}

TEST(IsTimeHeading, IsATimeAndLittleElse) {
  EXPECT_TRUE(IsTimeHeading("11:15 a.m."));
  EXPECT_TRUE(IsTimeHeading("3:03 p.m. UPDATE"));
  EXPECT_TRUE(IsTimeHeading("UPDATE @ 2:20 p.m."));
  EXPECT_FALSE(IsTimeHeading("11:15 a.m. blast"));
  EXPECT_FALSE(IsTimeHeading("UPDATE"));
}

}  // namespace
}  // namespace crosscheck
