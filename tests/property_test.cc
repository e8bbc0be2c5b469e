// What holds of every run, whatever the articles say.

#include <algorithm>
#include <cstdint>
#include <filesystem>
#include <fstream>
#include <memory>
#include <random>
#include <string>
#include <utility>
#include <vector>

#include "absl/status/status.h"
#include "absl/status/statusor.h"
#include "absl/strings/match.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/str_join.h"
#include "absl/strings/str_split.h"
#include "absl/strings/string_view.h"
#include "comparator/cli/report_output.h"
#include "comparator/pipeline/pipeline.h"
#include "comparator/report/claims_jsonl.h"
#include "comparator/report/json_line.h"
#include "comparator/report/message_json.h"
#include "comparator/testing/status_matchers.h"
#include "gmock/gmock.h"
#include "gtest/gtest.h"
#include "proto/record.pb.h"
#include "rapidjson/document.h"

namespace crosscheck {
namespace {

namespace fs = std::filesystem;

constexpr absl::string_view kSets[] = {"attribution_dispute",
                                       "circular_reporting", "disputed_date",
                                       "disputed_toll"};

std::string SetFolder(absl::string_view set) {
  return absl::StrCat("testdata/", set);
}

bool IsManifest(absl::string_view path) {
  return absl::EndsWith(path, "/articles.csv") ||
         absl::EndsWith(path, "/articles.textproto");
}

// The files with articles, and the manifest among them.
struct FilesOfSet {
  std::vector<std::string> articles;
  std::string manifest;
};

FilesOfSet ListSet(absl::string_view set) {
  FilesOfSet files;
  for (const auto& entry : fs::directory_iterator(SetFolder(set))) {
    const std::string path = entry.path().string();
    if (IsManifest(path)) {
      files.manifest = path;
    } else {
      files.articles.push_back(path);
    }
  }
  std::sort(files.articles.begin(), files.articles.end());
  return files;
}

std::unique_ptr<Pipeline> MakePipeline(int threads,
                                       const std::string& manifest = "") {
  PipelineOptions options;
  options.knowledge.lexicon_paths = {"testdata/marenia.textproto"};
  options.manifest_path = manifest;
  options.threads = threads;
  absl::StatusOr<std::unique_ptr<Pipeline>> pipeline =
      Pipeline::Create(options);
  EXPECT_THAT(pipeline, IsOk());
  return pipeline.ok() ? *std::move(pipeline) : nullptr;
}

// The report in every format, one behind the other.
std::string InEveryFormat(const DiscrepancyReport& report) {
  std::string all;
  for (const absl::string_view format : ReportFormats().formats) {
    const absl::StatusOr<std::string> text = FormatReport(report, format, {});
    EXPECT_THAT(text, IsOk()) << format;
    absl::StrAppend(&all, "\n== ", format, "\n", text.value_or(""));
  }
  return all;
}

std::string Compare(const std::vector<std::string>& inputs, int threads,
                    const std::string& manifest = "") {
  const absl::StatusOr<DiscrepancyReport> report =
      MakePipeline(threads, manifest)->Compare(inputs);
  EXPECT_THAT(report, IsOk());
  return report.ok() ? InEveryFormat(*report) : "";
}

// Seeded, and the same on every machine; std::shuffle is not.
template <typename T>
void Shuffle(std::vector<T>& values, std::mt19937& random) {
  for (size_t i = values.size(); i > 1; --i) {
    std::swap(values[i - 1], values[random() % i]);
  }
}

class ArticleSet : public ::testing::TestWithParam<absl::string_view> {};

TEST_P(ArticleSet, GivesTheSameBytesInAnyOrderWithAnyNumberOfThreads) {
  const FilesOfSet files = ListSet(GetParam());
  const std::string expected = Compare(files.articles, 1, files.manifest);
  std::mt19937 random(20190303);
  for (const int threads : {1, 2, 5}) {
    for (int round = 0; round < 3; ++round) {
      std::vector<std::string> shuffled = files.articles;
      Shuffle(shuffled, random);
      EXPECT_EQ(Compare(shuffled, threads, files.manifest), expected)
          << threads << " threads: " << absl::StrJoin(shuffled, " ");
    }
  }
}

TEST_P(ArticleSet, IsTakenUpWhereAnEarlierStageLeftIt) {
  const std::vector<std::string> folder = {SetFolder(GetParam())};
  const std::string expected = Compare(folder, 2);
  const std::string path =
      absl::StrCat(::testing::TempDir(), "/", GetParam(), ".jsonl");
  std::ofstream file(path);
  ASSERT_THAT(MakePipeline(2)->Extract(folder,
                                       [&file](const Record& record) {
                                         file << *MessageToJsonLine(record)
                                              << "\n";
                                         return absl::OkStatus();
                                       }),
              IsOk());
  file.close();
  EXPECT_EQ(Compare({path}, 2), expected);
}

// Checks every span of `json` that has its words beside it, and counts them.
void CheckSpans(const rapidjson::Value& json, absl::string_view text,
                int* spans) {
  if (json.IsArray()) {
    for (const rapidjson::Value& element : json.GetArray()) {
      CheckSpans(element, text, spans);
    }
  }
  if (!json.IsObject()) return;
  if (json.HasMember("end") && json.HasMember("text")) {
    const uint32_t begin =
        json.HasMember("begin") ? json["begin"].GetUint() : 0;
    EXPECT_EQ(text.substr(begin, json["end"].GetUint() - begin),
              json["text"].GetString());
    ++*spans;
  }
  for (const auto& member : json.GetObject()) {
    CheckSpans(member.value, text, spans);
  }
}

TEST_P(ArticleSet, QuotesTheBytesAtTheSpan) {
  int spans = 0;
  ASSERT_THAT(MakePipeline(1)->Extract(
                  {SetFolder(GetParam())},
                  [&spans](const Record& record) {
                    rapidjson::Document json;
                    json.Parse(MessageToJsonLine(record)->c_str());
                    EXPECT_FALSE(json.HasParseError());
                    CheckSpans(json, record.claims().article().text(), &spans);
                    return absl::OkStatus();
                  }),
              IsOk());
  EXPECT_GT(spans, 20);
}

TEST_P(ArticleSet, ExportsTheBytesAtTheSpan) {
  int quotes = 0;
  JsonLine line;
  ASSERT_THAT(MakePipeline(1)->Extract(
                  {SetFolder(GetParam())},
                  [&quotes, &line](const Record& record) {
                    std::string text;
                    EXPECT_THAT(AppendClaimsJsonl(record.claims(), line, &text),
                                IsOk());
                    rapidjson::Document json;
                    json.Parse(text.c_str());
                    for (const rapidjson::Value& incident :
                         json["incidents"].GetArray()) {
                      for (const char* unit : {"killed", "injured"}) {
                        for (const rapidjson::Value& count :
                             incident[unit].GetArray()) {
                          const uint32_t begin = count["begin"].GetUint();
                          const uint32_t end = count["end"].GetUint();
                          EXPECT_EQ(record.claims().article().text().substr(
                                        begin, end - begin),
                                    count["quote"].GetString());
                          ++quotes;
                        }
                      }
                    }
                    return absl::OkStatus();
                  }),
              IsOk());
  EXPECT_GT(quotes, 2);
}

INSTANTIATE_TEST_SUITE_P(
    Sets, ArticleSet, ::testing::ValuesIn(kSets),
    [](const ::testing::TestParamInfo<absl::string_view>& set) {
      return std::string(set.param);
    });

// Sentences of the sets, out of order and with what breaks readers in between.
std::string MakeHostileText(const std::vector<std::string>& sentences,
                            std::mt19937& random) {
  const std::vector<std::string> breaks = {"\x1B[31m",
                                           "\xE2\x80\xAE",
                                           std::string("\0", 1),
                                           "\xF0\x9F\x9A\x80",
                                           "\xC3\xA9",
                                           "e\xCC\x81",
                                           "\r\n\r\n",
                                           "\xEF\xBB\xBF",
                                           "\xC2\xA0",
                                           "<script>",
                                           "\"quoted\"",
                                           "\xE2\x80\x9C",
                                           "999999999999",
                                           "--",
                                           "كتائب",
                                           "|*_`#",
                                           "\xFF\xFE",
                                           "&amp;"};
  std::string text;
  for (int i = 0; i < 12; ++i) {
    std::string sentence = sentences[random() % sentences.size()];
    for (unsigned cut = random() % 3; cut > 0; --cut) {
      sentence.insert(random() % (sentence.size() + 1),
                      breaks[random() % breaks.size()]);
    }
    absl::StrAppend(&text, sentence, random() % 4 == 0 ? "\n\n" : " ");
  }
  return text;
}

std::string ReadAll(const std::string& path) {
  std::ifstream file(path);
  return std::string(std::istreambuf_iterator<char>(file), {});
}

TEST(HostileArticles, AreReportedOrNamedButNeverBreakARun) {
  std::vector<std::string> sentences;
  for (const absl::string_view set : kSets) {
    for (const std::string& path : ListSet(set).articles) {
      for (const absl::string_view line :
           absl::StrSplit(ReadAll(path), absl::ByAnyChar("\n\""))) {
        if (line.size() > 40) sentences.emplace_back(line);
      }
    }
  }
  std::mt19937 random(7);
  for (int round = 0; round < 20; ++round) {
    const std::string folder =
        absl::StrCat(::testing::TempDir(), "/hostile", round);
    fs::create_directory(folder);
    for (int i = 0; i < 6; ++i) {
      std::ofstream(absl::StrCat(folder, "/", i, ".txt"))
          << MakeHostileText(sentences, random);
    }
    const absl::StatusOr<DiscrepancyReport> report =
        MakePipeline(1 + round % 3)->Compare({folder});
    ASSERT_THAT(report, IsOk());
    EXPECT_EQ(report->articles_size() + report->unreadable_size(), 6);
    EXPECT_NE(InEveryFormat(*report), "");
    EXPECT_FALSE(
        absl::StrContains(*FormatReport(*report, "html", {}), "<script>"));
  }
}

}  // namespace
}  // namespace crosscheck
