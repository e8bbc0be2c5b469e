#include "comparator/ingest/json_page.h"

#include <string>
#include <utility>
#include <variant>
#include <vector>

#include "absl/status/status.h"
#include "absl/strings/string_view.h"
#include "comparator/ingest/page.h"
#include "comparator/testing/status_matchers.h"
#include "gmock/gmock.h"
#include "gtest/gtest.h"
#include "proto/article.pb.h"
#include "proto/record.pb.h"

namespace crosscheck {
namespace {

using ::testing::HasSubstr;
using ::testing::SizeIs;

Page ReadOne(absl::string_view json) {
  auto entries = ReadJson(std::string(json), {});
  EXPECT_THAT(entries.status(), IsOk()) << json;
  if (!entries.ok() || entries->size() != 1) return Page();
  auto* page = std::get_if<Page>(&(*entries)[0].value);
  EXPECT_NE(page, nullptr) << json;
  return page == nullptr ? Page() : std::move(*page);
}

std::string First(const std::vector<PageFact>& facts) {
  return facts.empty() ? "" : facts[0].value;
}

struct FieldCase {
  absl::string_view name;
  absl::string_view json;
};

// One article in the field names of several makers.
TEST(ReadJson, KnowsTheFieldsOfMakers) {
  const FieldCase kCases[] = {
      {"own", R"({"id": "7", "outlet": "Harbour Post", "url":
        "http://harbourpost.example/1", "title": "Two boats lost", "published":
        "2019-03-04", "text": "Two boats."})"},
      {"news-please", R"({"filename": "7", "source_domain":
        "harbourpost.example", "url": "http://harbourpost.example/1", "title":
        "Two boats lost", "date_publish": "2019-03-04 07:15:00", "maintext":
        "Two boats.", "authors": [], "description": "Short", "date_download":
        "2024-01-01 00:00:00"})"},
      {"trafilatura", R"({"id": 7, "sitename": "Harbour Post", "hostname":
        "harbourpost.example", "source": "http://harbourpost.example/1",
        "title": "Two boats lost", "date": "2019-03-04", "raw_text": "x",
        "text": "Two boats.", "author": null})"},
      {"ninjs", R"({"uri": "http://harbourpost.example/1", "guid": "7",
        "headline": "Two boats lost", "body_text": "Two boats.",
        "versioncreated": "2019-03-04T07:15:00Z", "copyrightholder":
        "Harbour Post", "located": "Tal Rahma"})"},
      {"schema.org", R"({"@type": "NewsArticle", "@id": "7", "headline":
        "Two boats lost", "articleBody": "Two boats.", "datePublished":
        "2019-03-04", "publisher": {"@type": "Organization", "name":
        "Harbour Post"}, "url": "http://harbourpost.example/1"})"},
      {"news api", R"({"id": "7", "source": {"id": null, "name":
        "Harbour Post"}, "title": "Two boats lost", "url":
        "http://harbourpost.example/1", "publishedAt": "2019-03-04T07:15:00Z",
        "content": "Two boats."})"},
  };
  for (const FieldCase& c : kCases) {
    const Page page = ReadOne(c.json);
    EXPECT_EQ(page.id, "7") << c.name;
    EXPECT_EQ(page.text, "Two boats.") << c.name;
    EXPECT_EQ(First(page.titles), "Two boats lost") << c.name;
    EXPECT_EQ(First(page.dates).substr(0, 10), "2019-03-04") << c.name;
    EXPECT_EQ(page.url, "http://harbourpost.example/1") << c.name;
    const std::string outlet = First(page.outlets);
    EXPECT_TRUE(outlet == "Harbour Post" || outlet == "harbourpost.example")
        << c.name << outlet;
  }
}

TEST(ReadJson, ReadsListsAndEnvelopes) {
  EXPECT_THAT(*ReadJson(R"([{"text": "a"}, {"text": "b"}])", {}), SizeIs(2));
  EXPECT_THAT(*ReadJson(R"({"status": "ok", "articles": [{"text": "a"}]})", {}),
              SizeIs(1));
  auto entries = ReadJson(R"([{"text": "a"}, 7])", {});
  ASSERT_THAT(*entries, SizeIs(2));
  EXPECT_TRUE(std::holds_alternative<Unreadable>((*entries)[1].value));
}

TEST(ReadJson, ReadsHtmlInFields) {
  const Page page =
      ReadOne(R"({"body_xhtml": "<p>Two boats.</p><p>Five men.</p>"})");
  EXPECT_EQ(page.text, "Two boats.\n\nFive men.");
  EXPECT_THAT(page.blocks, SizeIs(2));
}

TEST(ReadJson, HandsRecordsThrough) {
  auto entries = ReadJson(R"({"claims": {"article": {"id": "a"}}})", {});
  ASSERT_THAT(entries.status(), IsOk());
  const auto* record = std::get_if<Record>(&(*entries)[0].value);
  ASSERT_NE(record, nullptr);
  EXPECT_TRUE(record->has_claims());
  entries = ReadJson(
      R"({"id": "a", "text": "Two.", "regions":
          [{"kind": "REGION_KIND_BODY", "end": 4}]})",
      {});
  ASSERT_THAT(entries.status(), IsOk());
  record = std::get_if<Record>(&(*entries)[0].value);
  ASSERT_NE(record, nullptr);
  EXPECT_EQ(record->article().text(), "Two.");
}

TEST(ReadJson, RepairsWhatStringsMayHold) {
  EXPECT_EQ(ReadOne(R"({"text": "a\ud83d b\ude00 c\ud83d\ude00"})").text,
            "a\uFFFD b\uFFFD c\U0001F600");
  EXPECT_EQ(ReadOne(R"({"text": "a\u0000b"})").text, "a b");
  EXPECT_EQ(ReadOne(R"({"text": "\\ud83d"})").text, "\\ud83d");
  EXPECT_EQ(ReadOne(R"({"text": "a", "score": NaN})").text, "a");
}

TEST(ReadJson, KeepsEveryDigitOfNumbers) {
  const Page page =
      ReadOne(R"({"id": 123456789.0, "text": "a", "published": 1583193600.0})");
  EXPECT_EQ(page.id, "123456789");
  EXPECT_EQ(First(page.dates), "1583193600");
}

TEST(ReadJson, SaysWhatIsWrong) {
  struct {
    const char* json;
    const char* message;
  } const kCases[] = {
      {"{\"text\": ", "broken JSON at byte"},
      {"", "broken JSON"},
      {"[]", "empty JSON array"},
      {"7", "no object"},
      {"{\"text\": \"a\"} x", "broken JSON"},
      {"{\"text\": \"a}", "broken"},
  };
  for (const auto& c : kCases) {
    EXPECT_THAT(
        ReadJson(c.json, {}).status(),
        StatusIs(absl::StatusCode::kInvalidArgument, HasSubstr(c.message)))
        << c.json;
  }
  const auto entries = ReadJson(R"({"headlines_count": 3})", {});
  ASSERT_THAT(entries.status(), IsOk());
  const auto* unreadable = std::get_if<Unreadable>(&(*entries)[0].value);
  ASSERT_NE(unreadable, nullptr);
  EXPECT_THAT(unreadable->reason(), HasSubstr("no field with text"));
}

TEST(ReadJson, SurvivesDeepNesting) {
  std::string deep = "{\"text\": \"Two boats.\", \"x\": ";
  for (int i = 0; i < 100000; ++i) deep += "[";
  for (int i = 0; i < 100000; ++i) deep += "]";
  deep += "}";
  EXPECT_EQ(ReadOne(deep).text, "Two boats.");
  EXPECT_THAT(ReadJson(std::string(100000, '['), {}).status(),
              StatusIs(absl::StatusCode::kInvalidArgument));
}

}  // namespace
}  // namespace crosscheck
