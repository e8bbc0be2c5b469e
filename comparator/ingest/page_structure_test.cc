#include "comparator/ingest/page_structure.h"

#include <memory>
#include <string>
#include <vector>

#include "absl/strings/str_cat.h"
#include "absl/strings/str_join.h"
#include "absl/strings/string_view.h"
#include "absl/time/civil_time.h"
#include "comparator/base/textproto.h"
#include "comparator/ingest/fixed_outlets.h"
#include "comparator/ingest/page_data.h"
#include "comparator/ingest/page_part.h"
#include "comparator/ingest/page_rules.h"
#include "comparator/ingest/title_words.h"
#include "gmock/gmock.h"
#include "gtest/gtest.h"
#include "proto/article.pb.h"
#include "proto/page.pb.h"

namespace crosscheck {
namespace {

using ::testing::ElementsAre;
using ::testing::ElementsAreArray;

// Prose of the story, told apart by its number.
std::string Prose(int number) {
  return absl::StrCat("On day ", number,
                      " of the search the men of the harbour found nothing but "
                      "a boat and two ropes.");
}

class PageStructureTest : public ::testing::Test {
 protected:
  PageStructureTest() {
    PageRules rules;
    ParseTextproto("page.textproto", PageData(), &rules).IgnoreError();
    rules_ = *PageRuleSet::Create(rules);
  }

  // The kind of each line of the page, "TITLE", "BODY", ….
  std::vector<std::string> Kinds(const std::vector<std::string>& lines,
                                 absl::string_view title = "") {
    text_ = absl::StrJoin(lines, "\n\n");
    structure_ =
        ReadPageStructure({text_, {}, TitleWords(title)}, *rules_, &outlets_);
    std::vector<std::string> kinds;
    for (const PagePart& part : structure_.parts) {
      kinds.push_back(RegionKind_Name(part.kind).substr(12));
    }
    return kinds;
  }

  std::unique_ptr<const PageRuleSet> rules_;
  const FixedOutlets outlets_;
  std::string text_;
  PageStructure structure_;
};

TEST_F(PageStructureTest, PageAsCopiedFromABrowser) {
  EXPECT_THAT(
      Kinds({"Coast News", "Security", "Two boats lost off the northern cape",
             "Two boats have not come home to Tal Rahma since Sunday, their "
             "owners say.",
             "2 min read", "By Faris Hamdan",
             "Boats in the harbour of Tal Rahma in May 2019. [Dana Reyes/CW]",
             "Boats in the harbour of Tal Rahma in May 2019. [Dana Reyes/CW]",
             Prose(1), "'Nothing but ropes'", Prose(2),
             "Read more: Harbour master resigns", Prose(3), "Captcha *",
             "Do you like this article?",
             "I want you to always post Harbour Post notifications",
             "Could you write more about the sea?"}),
      ElementsAre("FURNITURE", "FURNITURE", "TITLE", "SUBTITLE", "FURNITURE",
                  "BYLINE", "CAPTION", "CAPTION", "BODY", "SUBHEAD", "BODY",
                  "FURNITURE", "BODY", "FURNITURE", "FURNITURE", "FURNITURE",
                  "FURNITURE"));
  EXPECT_EQ(structure_.title.In(text_), "Two boats lost off the northern cape");
  EXPECT_EQ(structure_.byline.In(text_), "Faris Hamdan");
  EXPECT_EQ(structure_.credits.size(), 2u);
}

TEST_F(PageStructureTest, SiteNameTitleTwiceAndDateLine) {
  EXPECT_THAT(
      Kinds({"Harbour Post English News and Opinion from Harbour Post",
             "Harbour master resigns", "Harbour master resigns",
             "Monday, 28 December, 2020 - 07:15", "The master. (Coast Wire)",
             Prose(1), Prose(2), "Editor Picks", "Fish prices climb again",
             "Storm passes the cape"}),
      ElementsAre("FURNITURE", "TITLE", "FURNITURE", "PUBLISHED", "CAPTION",
                  "BODY", "BODY", "FURNITURE", "FURNITURE", "FURNITURE"));
  ASSERT_TRUE(structure_.date_line.has_value());
  EXPECT_EQ(absl::FormatCivilTime(structure_.date_line->date.first),
            "2020-12-28");
  EXPECT_EQ(structure_.date_line->date.time, "07:15");
}

TEST_F(PageStructureTest, KnownTitleIsFoundWhereItStands) {
  EXPECT_THAT(Kinds({"Coast News", "Two Boats Lost", "Weather", Prose(1)},
                    "Two boats lost - Harbour Post"),
              ElementsAre("FURNITURE", "TITLE", "FURNITURE", "BODY"));
}

TEST_F(PageStructureTest, StoryWithoutTitle) {
  EXPECT_THAT(Kinds({Prose(1), Prose(2)}), ElementsAre("BODY", "BODY"));
  EXPECT_EQ(structure_.title.end, 0u);
  EXPECT_THAT(Kinds({"Two boats lost"}), ElementsAre("BODY"));
}

TEST_F(PageStructureTest, DatelineSplitsTheFirstParagraph) {
  EXPECT_THAT(Kinds({"Two boats lost at sea", "TAL RAHMA (CW) - " + Prose(1),
                     Prose(2)}),
              ElementsAre("TITLE", "DATELINE", "BODY", "BODY"));
  EXPECT_EQ(structure_.dateline.In(text_), "TAL RAHMA");
  ASSERT_EQ(structure_.credits.size(), 1u);
  EXPECT_EQ(structure_.credits[0].range.In(text_), "CW");
}

TEST_F(PageStructureTest, DatelineInsideTheStoryIsAnotherReport) {
  EXPECT_THAT(
      Kinds({"Two boats lost at sea", Prose(1), Prose(2), Prose(3),
             "QASR (CW) -- " + Prose(4), Prose(5)}),
      ElementsAre("TITLE", "BODY", "BODY", "BODY", "DATELINE", "BODY", "BODY"));
}

TEST_F(PageStructureTest, LastParagraphKeepsItsStoryBeforeTheAgency) {
  EXPECT_THAT(
      Kinds({"Two boats lost at sea", Prose(1), Prose(2) + " (Coast Wire)"}),
      ElementsAre("TITLE", "BODY", "BODY", "CREDIT"));
}

TEST_F(PageStructureTest, SentencesStayStoryWhateverStandsAround) {
  // What a crawl leaves inside a text: a list, buttons, then the story again.
  EXPECT_THAT(
      Kinds({Prose(1), "Watch this story", "Share Shares Copy Link Copy",
             "Advertisement", "Both men were found dead.", "RELATED STORIES",
             "Two held after fight in bar", "Fish prices climb again", Prose(2),
             "No arrests have been made.", Prose(3)}),
      ElementsAre("BODY", "FURNITURE", "FURNITURE", "FURNITURE", "BODY",
                  "FURNITURE", "FURNITURE", "FURNITURE", "BODY", "BODY",
                  "BODY"));
}

TEST_F(PageStructureTest, AnnouncedListsStayStory) {
  EXPECT_THAT(Kinds({"Harbour names the four drowned men", Prose(1),
                     "The drowned men are:", "Sam Orr, 41", "Ali Hamdan, 19"}),
              ElementsAre("TITLE", "BODY", "BODY", "BODY", "BODY"));
}

TEST_F(PageStructureTest, LastSentenceMayLackItsFullStop) {
  EXPECT_THAT(Kinds({"Two boats lost at sea", Prose(1),
                     "The police say that they have no word of the two boats"}),
              ElementsAre("TITLE", "BODY", "BODY"));
}

TEST_F(PageStructureTest, CommentsAreFurniture) {
  EXPECT_THAT(Kinds({"Two boats lost at sea", Prose(1), Prose(2), "2 Comments",
                     "Sam says", "What a sad thing to read!", "Leave a reply"}),
              ElementsAre("TITLE", "BODY", "BODY", "FURNITURE", "FURNITURE",
                          "FURNITURE", "FURNITURE"));
}

TEST_F(PageStructureTest, CommentLinkInTheHeadEndsNothing) {
  EXPECT_THAT(Kinds({"Two boats lost at sea", "0 Comments", Prose(1),
                     "Was it the storm?", Prose(2)}),
              ElementsAre("TITLE", "FURNITURE", "BODY", "BODY", "BODY"));
}

TEST_F(PageStructureTest, CoversAllThatIsNotWhiteSpace) {
  Kinds({"Home", "Two boats lost at sea", Prose(1) + " (Coast Wire)",
         "Copyright 2016 Harbour Post"});
  std::size_t at = 0;
  for (const PagePart& part : structure_.parts) {
    EXPECT_GE(part.range.begin, at);
    for (; at < part.range.begin; ++at) EXPECT_TRUE(isspace(text_[at])) << at;
    at = part.range.end;
  }
  EXPECT_EQ(at, text_.size());
}

TEST_F(PageStructureTest, HintsOfTheFormatDecide) {
  text_ = "Boats\n\nDana\n\nA boat\n\nShare\n\nShort line";
  const std::vector<PageBlock> blocks = {{0, 5, BlockHint::kTitle},
                                         {7, 11, BlockHint::kByline},
                                         {13, 19, BlockHint::kCaption},
                                         {21, 26, BlockHint::kNone},
                                         {28, 38, BlockHint::kNone}};
  structure_ =
      ReadPageStructure({text_, blocks, TitleWords("")}, *rules_, nullptr);
  std::vector<RegionKind> kinds;
  for (const PagePart& part : structure_.parts) kinds.push_back(part.kind);
  EXPECT_THAT(kinds, ElementsAre(REGION_KIND_TITLE, REGION_KIND_BYLINE,
                                 REGION_KIND_CAPTION, REGION_KIND_FURNITURE,
                                 REGION_KIND_BODY));
  EXPECT_EQ(structure_.byline.In(text_), "Dana");
}

}  // namespace
}  // namespace crosscheck
