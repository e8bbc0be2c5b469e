#include "comparator/ingest/manifest.h"

#include "absl/status/status.h"
#include "comparator/testing/equals_proto.h"
#include "comparator/testing/status_matchers.h"
#include "gmock/gmock.h"
#include "gtest/gtest.h"

namespace crosscheck {
namespace {

using ::testing::HasSubstr;

TEST(ManifestTable, ReadsCsv) {
  const auto table = ManifestTable::Parse(
      "m.csv",
      "\xEF\xBB\xBF"
      "File,outlet,published,title,credits\r\n"
      "a.txt,Harbour Post,2024-08,\"Two, \"\"no\"\" three\",CW; QNA\r\n"
      "\r\n"
      "b.txt\n");
  ASSERT_THAT(table.status(), IsOk());
  const ManifestEntry* a = (*table)->Find("./a.txt");
  ASSERT_NE(a, nullptr);
  EXPECT_THAT(*a, EqualsProto(R"pb(
    file: "a.txt"
    outlet: "Harbour Post"
    published: "2024-08"
    title: "Two, \"no\" three"
    credits: "CW"
    credits: "QNA"
  )pb"));
  EXPECT_NE((*table)->Find("b.txt"), nullptr);
  EXPECT_EQ((*table)->Find("c.txt"), nullptr);
}

TEST(ManifestTable, ReadsTextproto) {
  const auto table = ManifestTable::Parse(
      "articles.textproto",
      "articles { file: 'a.txt' outlet: 'Harbour Post' published: '2024' }");
  ASSERT_THAT(table.status(), IsOk());
  EXPECT_EQ((*table)->Find("a.txt")->outlet(), "Harbour Post");
}

TEST(ManifestTable, MayBeEmpty) {
  EXPECT_THAT(ManifestTable::Parse("m.csv", "").status(), IsOk());
  EXPECT_EQ(ManifestTable().Find("a"), nullptr);
}

TEST(ManifestTable, SaysWhereItIsBroken) {
  struct {
    const char* name;
    const char* text;
    const char* message;
  } const kCases[] = {
      {"m.csv", "file,owner\n", "m.csv:1: unknown column \"owner\""},
      {"m.csv", "outlet\nx\n", "m.csv:1: no column \"file\""},
      {"m.csv", "file,outlet\na,b,c\n", "m.csv:2: 3 cells"},
      {"m.csv", "file\n\"a\n", "m.csv:2: a quoted cell has no end"},
      {"m.csv", "file,published\na,soon\n", "m.csv:2: \"soon\" is no date"},
      {"m.csv", "file,outlet\n,x\n", "m.csv:2: no file"},
      {"m.csv", "file\na\n./a\n", "\"./a\" is there twice"},
      {"m.csv", "file\n\xFF\n", "not UTF-8"},
      {"m.textproto", "articles { fil: 'a' }", "m.textproto:1:"},
      {"m.textproto", "articles { file: 'a' published: 'x' }", "no date"},
  };
  for (const auto& c : kCases) {
    EXPECT_THAT(
        ManifestTable::Parse(c.name, c.text).status(),
        StatusIs(absl::StatusCode::kInvalidArgument, HasSubstr(c.message)));
  }
}

}  // namespace
}  // namespace crosscheck
