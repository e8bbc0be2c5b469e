// Whole pages, each line with what it is: testdata/pages/*.page. A line of a
// fixture is a kind, "|" and a line of the page; where another "|" ends it, the
// next line of the fixture goes on in the same line of the page.

#include <filesystem>
#include <memory>
#include <string>
#include <vector>

#include "absl/strings/str_cat.h"
#include "absl/strings/str_split.h"
#include "absl/strings/string_view.h"
#include "absl/strings/strip.h"
#include "comparator/base/file.h"
#include "comparator/base/textproto.h"
#include "comparator/ingest/fixed_outlets.h"
#include "comparator/ingest/page_data.h"
#include "comparator/ingest/page_part.h"
#include "comparator/ingest/page_rules.h"
#include "comparator/ingest/page_structure.h"
#include "comparator/ingest/title_words.h"
#include "comparator/testing/status_matchers.h"
#include "gmock/gmock.h"
#include "gtest/gtest.h"
#include "proto/article.pb.h"
#include "proto/page.pb.h"

namespace crosscheck {
namespace {

using ::testing::ElementsAreArray;

struct Fixture {
  std::string page;
  // "KIND|line".
  std::vector<std::string> parts;
};

Fixture ParseFixture(absl::string_view text) {
  Fixture fixture;
  for (absl::string_view line : absl::StrSplit(text, '\n')) {
    if (line.empty()) {
      fixture.page += '\n';
      continue;
    }
    const bool goes_on = absl::ConsumeSuffix(&line, "|");
    fixture.parts.emplace_back(line);
    const absl::string_view content = line.substr(line.find('|') + 1);
    absl::StrAppend(&fixture.page, content, goes_on ? " " : "\n");
  }
  return fixture;
}

TEST(PageFixtures, AreReadAsTheySay) {
  PageRules proto;
  ASSERT_THAT(ParseTextproto("page.textproto", PageData(), &proto), IsOk());
  const auto rules = PageRuleSet::Create(proto);
  ASSERT_THAT(rules.status(), IsOk());
  const FixedOutlets outlets;
  int pages = 0;
  for (const auto& entry : std::filesystem::directory_iterator(
           "comparator/ingest/testdata/pages")) {
    const std::string path = entry.path().string();
    const auto text = ReadFile(path);
    ASSERT_THAT(text.status(), IsOk());
    const Fixture fixture = ParseFixture(*text);
    const PageStructure structure = ReadPageStructure(
        {fixture.page, {}, TitleWords("")}, **rules, &outlets);
    std::vector<std::string> parts;
    for (const PagePart& part : structure.parts) {
      parts.push_back(absl::StrCat(RegionKind_Name(part.kind).substr(12), "|",
                                   part.range.In(fixture.page)));
    }
    EXPECT_THAT(parts, ElementsAreArray(fixture.parts)) << path;
    ++pages;
  }
  EXPECT_EQ(pages, 6);
}

}  // namespace
}  // namespace crosscheck
