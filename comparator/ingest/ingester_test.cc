#include "comparator/ingest/ingester.h"

#include <cstdint>
#include <filesystem>
#include <fstream>
#include <memory>
#include <random>
#include <string>
#include <utility>
#include <variant>
#include <vector>

#include "absl/status/status.h"
#include "absl/strings/escaping.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/string_view.h"
#include "comparator/ingest/fixed_outlets.h"
#include "comparator/testing/status_matchers.h"
#include "gmock/gmock.h"
#include "google/protobuf/io/zero_copy_stream_impl_lite.h"
#include "google/protobuf/util/delimited_message_util.h"
#include "google/protobuf/util/json_util.h"
#include "gtest/gtest.h"
#include "proto/article.pb.h"
#include "proto/claim.pb.h"
#include "proto/record.pb.h"

namespace crosscheck {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::SizeIs;

constexpr absl::string_view kStory =
    "Two boats with five men in all have not come home since Sunday night, "
    "their owners told Harbour Post.\n\nThe search of the bay by the coast "
    "guard has found nothing but ropes and a broken mast.\n";

class IngesterTest : public ::testing::Test {
 protected:
  IngesterTest() : ingester_(Make({})) {
    folder_ = absl::StrCat(
        ::testing::TempDir(), "/ingester_",
        ::testing::UnitTest::GetInstance()->current_test_info()->name());
    std::filesystem::remove_all(folder_);
    std::filesystem::create_directories(folder_);
  }
  ~IngesterTest() override { std::filesystem::remove_all(folder_); }

  std::unique_ptr<const Ingester> Make(IngestOptions options) {
    options.directory = &outlets_;
    auto ingester = Ingester::Create(options);
    EXPECT_THAT(ingester.status(), IsOk());
    return ingester.ok() ? *std::move(ingester) : nullptr;
  }

  std::string Write(absl::string_view name, absl::string_view contents) {
    const std::string path = absl::StrCat(folder_, "/", name);
    std::filesystem::create_directories(
        std::filesystem::path(path).parent_path());
    std::ofstream(path, std::ios::binary)
        .write(contents.data(), static_cast<std::streamsize>(contents.size()));
    return path;
  }

  // Runs and prints each result as "id" or "name! reason".
  absl::Status Run(const std::vector<std::string>& inputs) {
    printed_.clear();
    return ingester_->Run(inputs, [&](Ingested ingested) {
      if (const auto* article = std::get_if<Article>(&ingested)) {
        printed_.push_back(article->id());
      } else if (const auto* bad = std::get_if<Unreadable>(&ingested)) {
        printed_.push_back(
            absl::StrCat(bad->source_name(), "! ", bad->reason()));
      } else {
        printed_.push_back("record");
      }
      return absl::OkStatus();
    });
  }

  Article ReadArticle(absl::string_view bytes, absl::string_view name) {
    std::vector<Ingested> results = ingester_->ReadBytes(bytes, name);
    EXPECT_THAT(results, SizeIs(1));
    auto* article =
        results.empty() ? nullptr : std::get_if<Article>(&results.front());
    EXPECT_NE(article, nullptr) << name;
    return article == nullptr ? Article() : std::move(*article);
  }

  const FixedOutlets outlets_;
  std::unique_ptr<const Ingester> ingester_;
  std::string folder_;
  std::vector<std::string> printed_;
};

TEST_F(IngesterTest, PlainTextStaysByteForByte) {
  const std::string text =
      absl::StrCat("Two boats lost off the cape\r\n\r\n", kStory);
  const Article article = ReadArticle(text, "a.txt");
  EXPECT_EQ(article.text(), text);
  EXPECT_EQ(article.id(), "a.txt");
  EXPECT_EQ(article.title().value(), "Two boats lost off the cape");
  EXPECT_EQ(article.title().basis(), FACT_BASIS_TEXT);
  EXPECT_EQ(article.outlet().value(), "Harbour Post");
  EXPECT_EQ(article.outlet().basis(), FACT_BASIS_TEXT_INDIRECT);
  EXPECT_EQ(article.outlet_id(), "harbour-post");
  EXPECT_FALSE(article.has_published());
  EXPECT_EQ(article.language(), "en");
  EXPECT_EQ(article.format(), INPUT_FORMAT_TEXT);
  EXPECT_EQ(article.encoding(), "UTF-8");
  EXPECT_THAT(article.sha256(), SizeIs(64));
}

TEST_F(IngesterTest, RecordHasTitleAndText) {
  const Article article = ReadArticle(
      R"({"id": "7", "title": "Two boats lost | Harbour Post",
          "url": "http://web.archive.org/web/2020/http://harbourpost.example/x",
          "published": "2019-03-04",
          "text": "TAL RAHMA (CW) - Two boats with five men did not come."})",
      "a.json");
  EXPECT_EQ(article.id(), "7");
  EXPECT_EQ(article.text().substr(0, 16), "Two boats lost\n\n");
  EXPECT_EQ(article.outlet().value(), "Harbour Post");
  EXPECT_EQ(article.outlet().basis(), FACT_BASIS_URL);
  EXPECT_EQ(article.dateline().value(), "TAL RAHMA");
  EXPECT_EQ(article.published().date().start(), "2019-03-04");
  EXPECT_EQ(article.published().basis(), FACT_BASIS_RECORD_FIELD);
  ASSERT_EQ(article.credits_size(), 1);
  EXPECT_EQ(article.credits(0).id(), "coast-wire");
  ASSERT_EQ(article.regions_size(), 3);
  EXPECT_EQ(article.regions(1).kind(), REGION_KIND_DATELINE);
}

TEST_F(IngesterTest, AgencyThatIsToldIsACreditAndNoOutlet) {
  const Article article = ReadArticle(
      "Two boats lost off the cape\n\nTwo boats have not come home, two owners "
      "told CW on Monday, and the search goes on.",
      "a.txt");
  EXPECT_EQ(article.outlet().value(), "");
  ASSERT_EQ(article.credits_size(), 1);
  EXPECT_EQ(article.credits(0).name(), "CW");
  EXPECT_EQ(article.credits(0).kind(), CREDIT_KIND_TEXT);
}

TEST_F(IngesterTest, SourceLineIsOutletAndCredit) {
  const Article article = ReadArticle(
      absl::StrCat("Two boats lost off the cape\n\nTwo boats have not come "
                   "home since Sunday night.\n\nSource: Tal Rahma Times\n"),
      "a.txt");
  EXPECT_EQ(article.outlet().value(), "Tal Rahma Times");
  EXPECT_EQ(article.outlet().basis(), FACT_BASIS_TEXT);
  ASSERT_EQ(article.credits_size(), 0);
}

TEST_F(IngesterTest, ReadsFilesAndFoldersInOrder) {
  Write("b/2.txt", kStory);
  Write("b/1.html", "<p>Two boats with five men have not come home.</p>");
  Write("a.jsonl", "{\"id\": \"j\", \"text\": \"Two boats.\"}\n");
  Write(".hidden/x.txt", kStory);
  Write(".x.txt", kStory);
  Write("empty.txt", "");
  Write("p.png", "\x89PNG\r\n\x1a\n");
  EXPECT_THAT(Run({folder_}), IsOk());
  EXPECT_THAT(printed_,
              ElementsAre("j", "b/1.html", "b/2.txt", "empty.txt! empty file",
                          "p.png! binary data (a PNG picture)"));
}

TEST_F(IngesterTest, NamesTheFileThatIsMissing) {
  EXPECT_THAT(Run({folder_ + "/none.txt"}),
              StatusIs(absl::StatusCode::kNotFound, HasSubstr("none.txt")));
}

TEST_F(IngesterTest, NamesBothArticlesWithOneId) {
  const std::string path = Write(
      "a.jsonl",
      "{\"id\": \"7\", \"text\": \"One.\"}\n{\"id\": 7, \"text\": \"Two.\"}\n");
  EXPECT_THAT(Run({path}), StatusIs(absl::StatusCode::kInvalidArgument,
                                    HasSubstr("a.jsonl:1 and " + path + ":2")));
  EXPECT_THAT(printed_, ElementsAre("7"));
  IngestOptions options;
  options.duplicate_ids = DuplicateIds::kReport;
  ingester_ = Make(options);
  EXPECT_THAT(Run({path}), IsOk());
  ASSERT_THAT(printed_, SizeIs(2));
  EXPECT_THAT(printed_[1], HasSubstr("two articles have the id \"7\""));
}

TEST_F(IngesterTest, TakesTheManifestOfAFolder) {
  Write("articles.csv",
        "file,outlet,published,title\n"
        "a.txt,Tal Rahma Times,2019-03,Two boats\n");
  Write("a.txt", absl::StrCat("Two boats\n\n5 March 2019\n\n", kStory));
  std::vector<Article> articles;
  ASSERT_THAT(ingester_->Run({folder_},
                             [&](Ingested ingested) {
                               articles.push_back(
                                   std::get<Article>(std::move(ingested)));
                               return absl::OkStatus();
                             }),
              IsOk());
  ASSERT_THAT(articles, SizeIs(1));
  EXPECT_EQ(articles[0].outlet_id(), "tal-rahma-times");
  EXPECT_EQ(articles[0].outlet().basis(), FACT_BASIS_MANIFEST);
  EXPECT_EQ(articles[0].title().basis(), FACT_BASIS_MANIFEST);
  EXPECT_EQ(articles[0].published().date().start(), "2019-03-05");
}

TEST_F(IngesterTest, BrokenManifestIsAnError) {
  IngestOptions options;
  options.manifest_path = Write("m.csv", "file,owner\n");
  EXPECT_THAT(
      Ingester::Create(options).status(),
      StatusIs(absl::StatusCode::kInvalidArgument, HasSubstr("m.csv:1")));
  options.manifest_path = folder_ + "/none.csv";
  EXPECT_THAT(Ingester::Create(options).status(),
              StatusIs(absl::StatusCode::kNotFound));
}

TEST_F(IngesterTest, HandsEarlierRecordsThrough) {
  const Article article = ReadArticle(kStory, "a.txt");
  std::string stream;
  {
    google::protobuf::io::StringOutputStream output(&stream);
    Record record;
    *record.mutable_article() = article;
    google::protobuf::util::SerializeDelimitedToZeroCopyStream(record, &output);
    record.mutable_claims()->mutable_article()->set_id("a.txt");
    google::protobuf::util::SerializeDelimitedToZeroCopyStream(record, &output);
    record.mutable_unreadable()->set_source_name("b");
    record.mutable_unreadable()->set_reason("empty file");
    google::protobuf::util::SerializeDelimitedToZeroCopyStream(record, &output);
  }
  const std::string path = Write("records.bin", stream);
  EXPECT_THAT(Run({path}), IsOk());
  EXPECT_THAT(printed_, ElementsAre("a.txt", "record", "b! empty file"));

  std::string json;
  ASSERT_TRUE(google::protobuf::util::MessageToJsonString(article, &json).ok());
  EXPECT_EQ(ReadArticle(json, "a.json").SerializeAsString(),
            article.SerializeAsString());
  EXPECT_EQ(ReadArticle(article.DebugString(), "x.textproto").text(),
            article.text());
}

TEST_F(IngesterTest, ReadsArticlesWithoutRegions) {
  const Article article = ReadArticle(
      "id: 'a' text: 'Two boats with five men have not come home.' "
      "outlet { value: 'Harbour Post' } "
      "published { date { start: '2019-03-04' } }",
      "a.textproto");
  EXPECT_EQ(article.outlet_id(), "harbour-post");
  EXPECT_EQ(article.regions_size(), 1);
  EXPECT_EQ(article.published().date().end(), "2019-03-04");
}

TEST_F(IngesterTest, RefusesArticlesThatDoNotFitTheirText) {
  const std::string bad =
      "id: 'a' text: 'Two' regions { kind: REGION_KIND_BODY begin: 0 end: 9 }";
  const auto results = ingester_->ReadBytes(bad, "a.textproto");
  ASSERT_THAT(results, SizeIs(1));
  EXPECT_TRUE(std::holds_alternative<Unreadable>(results[0]));
}

TEST_F(IngesterTest, RefusesJsonThatDoesNotFitItsTextEither) {
  for (const absl::string_view regions :
       {R"([{"kind":"REGION_KIND_BODY","begin":0,"end":99}])",
        R"([{"kind":"REGION_KIND_BODY","begin":4,"end":8},
            {"kind":"REGION_KIND_BODY","begin":0,"end":6}])"}) {
    const auto results = ingester_->ReadBytes(
        absl::StrCat(R"({"id":"a","text":"Two boats.","regions":)", regions,
                     "}"),
        "a.json");
    ASSERT_THAT(results, SizeIs(1));
    EXPECT_TRUE(std::holds_alternative<Unreadable>(results[0])) << regions;
  }
}

TEST_F(IngesterTest, RefusesATagOfThousandsOfAttributes) {
  std::string html = "<html><body><p";
  for (int i = 0; i < 100000; ++i) absl::StrAppend(&html, " a", i, "='>'");
  html += ">Two boats with five men have not come home.</p></body></html>";
  const auto results = ingester_->ReadBytes(html, "a.html");
  ASSERT_THAT(results, SizeIs(1));
  EXPECT_TRUE(std::holds_alternative<Unreadable>(results[0]));
}

// A page that took half a minute when every line looked back at all others.
TEST_F(IngesterTest, ReadsManyShortLines) {
  std::string text = absl::StrCat(kStory, "\n\n");
  for (int i = 0; i < 50000; ++i) absl::StrAppend(&text, "Harbour ", i, "\n");
  EXPECT_THAT(ReadArticle(text, "a.txt").text(), HasSubstr("Harbour 49999"));
}

TEST_F(IngesterTest, CutsTextThatIsTooLong) {
  IngestOptions options;
  options.limits.set_article_bytes(100);
  ingester_ = Make(options);
  const Article article = ReadArticle(
      std::string(99, 'a') + "\u00e9" + std::string(50, 'b'), "a.txt");
  EXPECT_EQ(article.text(), std::string(99, 'a'));
  EXPECT_TRUE(article.truncated());
}

TEST_F(IngesterTest, ReadsOneLineOfAMegabyte) {
  std::string line;
  while (line.size() < (1 << 20)) line += "Two boats have not come home. ";
  EXPECT_EQ(ReadArticle(line, "a.txt").regions_size(), 1);
}

// What must hold of every article, whatever it was read from.
void CheckSound(const Article& article) {
  const std::string& text = article.text();
  const auto border = [&](uint32_t offset) {
    return offset <= text.size() &&
           (offset == text.size() || (text[offset] & 0xC0) != 0x80);
  };
  const auto sound = [&](uint32_t begin, uint32_t end) {
    return begin < end && border(begin) && border(end);
  };
  uint32_t last = 0;
  for (const Region& region : article.regions()) {
    ASSERT_TRUE(sound(region.begin(), region.end()));
    ASSERT_GE(region.begin(), last);
    last = region.end();
  }
  for (const Fact* fact : {&article.title(), &article.outlet(),
                           &article.byline(), &article.dateline()}) {
    if (fact->has_span()) {
      ASSERT_TRUE(sound(fact->span().begin(), fact->span().end()));
    }
  }
  if (article.byline().has_span()) {
    ASSERT_EQ(text.substr(article.byline().span().begin(),
                          article.byline().span().end() -
                              article.byline().span().begin()),
              article.byline().value());
  }
  for (const Credit& credit : article.credits()) {
    if (!credit.has_span()) continue;
    ASSERT_TRUE(sound(credit.span().begin(), credit.span().end()));
    ASSERT_EQ(text.substr(credit.span().begin(),
                          credit.span().end() - credit.span().begin()),
              credit.name());
  }
  ASSERT_FALSE(article.id().empty());
}

// Pieces of pages in any order, bytes flipped: nothing crashes, and what is
// read is sound.
TEST_F(IngesterTest, SurvivesAnyBytes) {
  const absl::string_view kPieces[] = {"Two boats lost off the cape",
                                       "By Dana Reyes",
                                       "\n",
                                       "\n\n",
                                       " ",
                                       "Two boats have not come home. ",
                                       "(Coast Wire)",
                                       "[Dana/CW]",
                                       "\"",
                                       "\u201c",
                                       "\u00a0",
                                       "TAL RAHMA (CW) \u2014 ",
                                       "BEIRUT ",
                                       "May 3 2016",
                                       "Published: ",
                                       "Read more: ",
                                       "Do you like this article?",
                                       "Source: CW",
                                       "Reporting by Sam; editing by Ali",
                                       "\xff",
                                       "\xe2\x80",
                                       "{\"text\": \"",
                                       "\"}",
                                       "<p>",
                                       "</div>",
                                       "<html>",
                                       "told CW",
                                       "\u00a9 2016 Harbour Post",
                                       ".",
                                       "-",
                                       "12",
                                       "Advertisement ",
                                       "Tags ",
                                       "\r\n",
                                       "Share",
                                       ":",
                                       "(",
                                       ")",
                                       "[",
                                       "]",
                                       "al-",
                                       "\u0627\u0644",
                                       "\xef\xbb\xbf",
                                       "&amp;",
                                       "WARC/1.0\r\n",
                                       "id: \"",
                                       "Get short URL 0 25 ",
                                       "(updated ",
                                       "Caption ",
                                       "\t"};
  // The standard says what this generator gives, on every machine.
  std::mt19937 random(20210304);
  const char* kNames[] = {"a.txt", "a.html", "a.json", "a.jsonl", "a.textproto",
                          "a",     "a.rss",  "a.gz",   "a.bin"};
  int articles = 0;
  for (int round = 0; round < 4000; ++round) {
    std::string bytes;
    const int pieces = static_cast<int>(random() % 40);
    for (int i = 0; i < pieces; ++i) {
      const absl::string_view piece =
          kPieces[random() % (sizeof kPieces / sizeof kPieces[0])];
      bytes.append(piece.data(), piece.size());
    }
    for (int flips = static_cast<int>(random() % 3); flips > 0; --flips) {
      if (bytes.empty()) break;
      bytes[random() % bytes.size()] = static_cast<char>(random());
    }
    for (const Ingested& ingested :
         ingester_->ReadBytes(bytes, kNames[random() % 9])) {
      if (const auto* article = std::get_if<Article>(&ingested)) {
        ++articles;
        CheckSound(*article);
        if (HasFatalFailure()) FAIL() << absl::CHexEscape(bytes);
      }
    }
  }
  EXPECT_GT(articles, 1000);
}

TEST_F(IngesterTest, SaysTheSameThingTwice) {
  const Article first = ReadArticle(kStory, "a.txt");
  const Article second = ReadArticle(kStory, "a.txt");
  EXPECT_EQ(first.SerializeAsString(), second.SerializeAsString());
}

}  // namespace
}  // namespace crosscheck
