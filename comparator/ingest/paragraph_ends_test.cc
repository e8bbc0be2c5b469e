#include <cstdint>
#include <memory>
#include <string>

#include "absl/strings/str_cat.h"
#include "absl/strings/string_view.h"
#include "absl/time/civil_time.h"
#include "comparator/base/textproto.h"
#include "comparator/ingest/closing.h"
#include "comparator/ingest/fixed_outlets.h"
#include "comparator/ingest/opening.h"
#include "comparator/ingest/page_data.h"
#include "comparator/ingest/page_part.h"
#include "comparator/ingest/page_rules.h"
#include "comparator/ingest/title_words.h"
#include "gtest/gtest.h"
#include "proto/article.pb.h"
#include "proto/page.pb.h"

namespace crosscheck {
namespace {

class ParagraphEnds : public ::testing::Test {
 protected:
  ParagraphEnds() {
    PageRules rules;
    ParseTextproto("page.textproto", PageData(), &rules).IgnoreError();
    rules_ = *PageRuleSet::Create(rules);
  }

  static std::string Print(absl::string_view text, const PagePart& part) {
    return absl::StrCat(RegionKind_Name(part.kind).substr(12), "<",
                        part.range.In(text), ">");
  }

  // The parts before the story and what is left of it.
  std::string Open(absl::string_view text, absl::string_view title = "") {
    const TitleWords words(title);
    const ParagraphContext context{*rules_, &outlets_, words, true};
    opening_ =
        ReadOpening(text, {0, static_cast<uint32_t>(text.size())}, context);
    std::string printed;
    for (const PagePart& part : opening_.parts) {
      printed += Print(text, part);
    }
    return absl::StrCat(printed, text.substr(opening_.body_begin));
  }

  // The story and the parts after it.
  std::string Close(absl::string_view text) {
    const TitleWords words("");
    const ParagraphContext context{*rules_, &outlets_, words, true};
    closing_ =
        ReadClosing(text, {0, static_cast<uint32_t>(text.size())}, context);
    std::string printed(text.substr(0, closing_.body_end));
    for (const PagePart& part : closing_.parts) printed += Print(text, part);
    return printed;
  }

  std::unique_ptr<const PageRuleSet> rules_;
  const FixedOutlets outlets_;
  Opening opening_;
  Closing closing_;
};

TEST_F(ParagraphEnds, OpeningHasDateAndTitleAgain) {
  EXPECT_EQ(Open("Tue May 3 2016 Two hurt in Qasr blast. Two men were hurt.",
                 "Two hurt in Qasr blast"),
            "PUBLISHED<Tue May 3 2016>FURNITURE<Two hurt in Qasr blast.>"
            "Two men were hurt.");
  EXPECT_EQ(absl::FormatCivilTime(opening_.date->date.first), "2016-05-03");
}

TEST_F(ParagraphEnds, OpeningHasLabelsAndSecondDates) {
  EXPECT_EQ(Open("Date of publication 3 May 2016 Two men were hurt."),
            "PUBLISHED<Date of publication 3 May 2016>Two men were hurt.");
  EXPECT_EQ(Open("Posted: May 3, 2016 1:54 PM EST Updated: May 9, 2016 1:54 "
                 "PM EST Two men were hurt."),
            "PUBLISHED<Posted: May 3, 2016 1:54 PM EST>PUBLISHED<Updated: May "
            "9, 2016 1:54 PM EST>Two men were hurt.");
  EXPECT_EQ(absl::FormatCivilTime(opening_.date->date.first), "2016-05-03");
}

TEST_F(ParagraphEnds, OpeningHasBylineAgencyAndButtons) {
  EXPECT_EQ(Open("Posted on May 3 2016 by Dana Reyes Two hurt in Qasr blast "
                 "Two men were hurt.",
                 "Two hurt in Qasr blast"),
            "PUBLISHED<Posted on May 3 2016>BYLINE<by Dana Reyes>"
            "FURNITURE<Two hurt in Qasr blast>Two men were hurt.");
  EXPECT_EQ(Open("Two hurt in Qasr blast CW Tuesday 3 May 2016 Two men hurt.",
                 "Two hurt in Qasr blast"),
            "FURNITURE<Two hurt in Qasr blast>CREDIT<CW>PUBLISHED<Tuesday 3 "
            "May 2016>Two men hurt.");
  EXPECT_EQ(Open("18.05.2017Get short URL 0 25 A man died."),
            "PUBLISHED<18.05.2017>FURNITURE<Get short URL 0 25>A man died.");
  EXPECT_EQ(Open("18.05.2017Get short URL 0 25 people died."),
            "PUBLISHED<18.05.2017>FURNITURE<Get short URL 0>25 people died.");
  EXPECT_EQ(Open("Two hurt in Qasr blast Sam Orr Harbour 2159 "
                 "18.05.2017(updated 22:04 18.05.2017) A man died.",
                 "Two hurt in Qasr blast"),
            "FURNITURE<Two hurt in Qasr blast>FURNITURE<Sam Orr Harbour 2159>"
            "PUBLISHED<18.05.2017>FURNITURE<(updated 22:04 18.05.2017)>A man "
            "died.");
}

TEST_F(ParagraphEnds, OpeningHasDateline) {
  EXPECT_EQ(Open("TAL RAHMA, May 3, 2016 (CW) -- Two men died."),
            "DATELINE<TAL RAHMA, May 3, 2016 (CW) -->Two men died.");
  EXPECT_TRUE(opening_.dateline_date.has_value());
  ASSERT_EQ(opening_.credits.size(), 1u);
  EXPECT_EQ(Open("May 3 2016 BEIRUT Two men died."),
            "PUBLISHED<May 3 2016>DATELINE<BEIRUT>Two men died.");
  EXPECT_EQ(Open("HAMAS Two men died."), "HAMAS Two men died.");
}

TEST_F(ParagraphEnds, OpeningHasCaption) {
  EXPECT_EQ(
      Open("May 3 2016 A man rides past tyres in Qasr (Coast Wire Photo) "
           "Ten men died."),
      "PUBLISHED<May 3 2016>CAPTION<A man rides past tyres in Qasr (Coast "
      "Wire Photo)>Ten men died.");
  EXPECT_EQ(Open("May 3 2016 The state agency (QNA) Ten men died."),
            "PUBLISHED<May 3 2016>The state agency (QNA) Ten men died.");
}

TEST_F(ParagraphEnds, OpeningLeavesTheStoryAlone) {
  for (const absl::string_view text :
       {"May 3 2016 was the day the bridge fell.",
        "On May 28, 2016, at about noon, officers came.",
        "May 3, 2016, began like any day.", "Two men died on May 3 2016.",
        "By noon two men had died.", "Send help, they cried.", "12", ""}) {
    EXPECT_EQ(Open(text, "Two hurt in Qasr blast"), text);
  }
}

TEST_F(ParagraphEnds, ClosingHasCredits) {
  EXPECT_EQ(Close("Two men died. (Coast Wire)"),
            "Two men died.CREDIT<(Coast Wire)>");
  ASSERT_EQ(closing_.credits.size(), 1u);
  EXPECT_EQ(closing_.credits[0].kind, CREDIT_KIND_TEXT);
  EXPECT_EQ(Close("Two men died.-CW"), "Two men died.CREDIT<-CW>");
  EXPECT_EQ(Close("Two men died. Reporting by Dana Reyes; Editing by Sam Orr"),
            "Two men died.CREDIT<Reporting by Dana Reyes; Editing by Sam Orr>");
  EXPECT_EQ(Close("Two men died. Source Coast Wire"),
            "Two men died.CREDIT<Source Coast Wire>");
  EXPECT_EQ(closing_.credits[0].kind, CREDIT_KIND_SOURCE_LINE);
  EXPECT_EQ(Close("Two men died. (Source: Town Hall) Twitter"),
            "Two men died.CREDIT<(Source: Town Hall) Twitter>");
}

TEST_F(ParagraphEnds, ClosingHasButtonsAndNames) {
  EXPECT_EQ(Close("Two men died. Share this: Facebook"),
            "Two men died.FURNITURE<Share this: Facebook>");
  EXPECT_EQ(
      Close("Two men died. Corporate About Careers Contact Us Terms of "
            "Use Privacy Policy"),
      "Two men died.FURNITURE<Corporate About Careers Contact Us Terms of "
      "Use Privacy Policy>");
  EXPECT_EQ(Close("Two men died. Dana Reyes/Sam Orr"),
            "Two men died.FURNITURE<Dana Reyes/Sam Orr>");
  EXPECT_EQ(Close("Two men died. 212-11"), "Two men died.FURNITURE<212-11>");
}

TEST_F(ParagraphEnds, ClosingLeavesTheStoryAlone) {
  for (const absl::string_view text :
       {"Two men died.", "Two men died, said Dana R. Orr",
        "Two men died (both)", "She read the privacy policy of the bank.",
        "They shared this: a house, a car and a debt that nobody could pay.",
        "x", ""}) {
    EXPECT_EQ(Close(text), text);
  }
}

}  // namespace
}  // namespace crosscheck
