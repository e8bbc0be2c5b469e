#include "comparator/ingest/outlet_cues.h"

#include <memory>
#include <string>
#include <vector>

#include "absl/status/status.h"
#include "absl/strings/str_split.h"
#include "absl/strings/string_view.h"
#include "comparator/base/textproto.h"
#include "comparator/ingest/fixed_outlets.h"
#include "comparator/ingest/page_data.h"
#include "comparator/ingest/page_part.h"
#include "comparator/ingest/page_structure.h"
#include "comparator/testing/status_matchers.h"
#include "gmock/gmock.h"
#include "gtest/gtest.h"
#include "proto/article.pb.h"
#include "proto/page.pb.h"

namespace crosscheck {
namespace {

using ::testing::HasSubstr;

PageStructure OnePart(absl::string_view text, RegionKind kind) {
  PageStructure structure;
  structure.parts.push_back({kind, {0, static_cast<uint32_t>(text.size())}});
  return structure;
}

// Every example of the program's own cues.
TEST(OwnOutletCues, HoldForTheirExamples) {
  PageRules rules;
  ASSERT_THAT(ParseTextproto("page.textproto", PageData(), &rules), IsOk());
  const auto finder = OutletCueFinder::Create(rules);
  ASSERT_THAT(finder.status(), IsOk());
  const FixedOutlets outlets;
  for (const OutletCue& cue : rules.outlet_cues()) {
    EXPECT_FALSE(cue.examples().empty()) << cue.id();
    for (const std::string& example : cue.examples()) {
      const std::vector<std::string> parts = absl::StrSplit(example, " => ");
      ASSERT_EQ(parts.size(), 2u) << example;
      const std::string& line = parts[0];
      std::string found;
      for (const OutletMention& mention : (*finder)->Find(
               line,
               OnePart(line, cue.furniture_only() ? REGION_KIND_FURNITURE
                                                  : REGION_KIND_BODY),
               &outlets)) {
        if (mention.cue->id() == cue.id()) {
          found = std::string(mention.range.In(line));
        }
      }
      EXPECT_EQ(found, parts[1]) << example;
    }
  }
}

TEST(OutletCueFinder, TakesOwnersThatNoLexiconHas) {
  PageRules rules;
  ASSERT_THAT(ParseTextproto("page.textproto", PageData(), &rules), IsOk());
  const auto finder = OutletCueFinder::Create(rules);
  ASSERT_THAT(finder.status(), IsOk());
  const std::string line = "Copyright 2016 WXQZ (Orr Corporation). All rights";
  const auto mentions =
      (*finder)->Find(line, OnePart(line, REGION_KIND_FURNITURE), nullptr);
  ASSERT_EQ(mentions.size(), 1u);
  EXPECT_EQ(mentions[0].range.In(line), "WXQZ");
  EXPECT_EQ(mentions[0].outlet, nullptr);
}

TEST(OutletCueFinder, RefusesCuesWithoutWords) {
  PageRules rules;
  rules.add_outlet_cues()->set_id("empty");
  EXPECT_THAT(
      OutletCueFinder::Create(rules).status(),
      StatusIs(absl::StatusCode::kInvalidArgument, HasSubstr("\"empty\"")));
}

TEST(NameAtStart, TakesTheLongestName) {
  const FixedOutlets outlets;
  const Outlet* outlet = nullptr;
  const absl::string_view text = "the Qasr News Agency on Monday";
  EXPECT_EQ(NameAtStart(text, 5, outlets, &outlet).In(text),
            "Qasr News Agency");
  ASSERT_NE(outlet, nullptr);
  EXPECT_EQ(outlet->id(), "qna");
  NameAtStart("a reporter", 5, outlets, &outlet);
  EXPECT_EQ(outlet, nullptr);
}

TEST(NameAtEnd, StopsAtSmallWords) {
  const FixedOutlets outlets;
  const Outlet* outlet = nullptr;
  const absl::string_view text = "two died, the Coast Wire";
  EXPECT_EQ(NameAtEnd(text, 4, outlets, &outlet).In(text), "Coast Wire");
  NameAtEnd("Coast Wire men", 4, outlets, &outlet);
  EXPECT_EQ(outlet, nullptr);
}

}  // namespace
}  // namespace crosscheck
