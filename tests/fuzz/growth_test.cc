// What a text costs that is made to cost much: a pattern of a few words over
// and over. Work is counted in pieces of memory that are taken, which unlike
// seconds are the same on every machine.

#include <cstddef>
#include <filesystem>
#include <fstream>
#include <memory>
#include <string>

#include "absl/status/statusor.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/string_view.h"
#include "comparator/pipeline/pipeline.h"
#include "comparator/testing/status_matchers.h"
#include "gmock/gmock.h"
#include "gtest/gtest.h"
#include "proto/report.pb.h"
#include "tests/fuzz/allocation_count.h"
#include "tests/fuzz/report_check.h"

namespace crosscheck {
namespace {

struct Pattern {
  const char* name;
  // The file's ending says what it is.
  const char* ending;
  const char* before;
  const char* again;
  const char* after;
};

constexpr Pattern kPatterns[] = {
    {"KillsWithoutStop", "txt", "", "gunmen killed 5 people and injured 12 ",
     ""},
    {"Sentences", "txt", "",
     "Five people were killed in Tal Rahma on Sunday, police said. ", ""},
    {"Paragraphs", "txt", "", "A bomb killed 3 in Darbat Senn.\n\n", ""},
    {"Places", "txt", "A bomb went off ", "in Tal Rahma near Darbat Senn, ",
     "."},
    {"List", "txt", "Killed were ", "a teacher, two farmers and ", "a man."},
    {"Speakers", "txt", "", "the ministry said that police said that ",
     "a bomb killed two."},
    {"Numbers", "txt", "At least ", "12 of 30 or between 4 and 5 to ",
     "people died."},
    {"Dates", "txt", "Two died ", "on Sunday, 3 March 2019, or last Friday, ",
     "."},
    {"Quotes", "txt", "", "\"", ""},
    {"Brackets", "txt", "", "((\xE2\x80\x9C", ""},
    {"Letters", "txt", "", "aaaaaaaaaaaaaaaa", ""},
    {"Capitals", "txt", "In ", "Tarim Odal al-Qadir bin ", "two died."},
    {"Lines", "txt", "", "ab\n", ""},
    {"Elements", "html", "<html><body><p>Two died.</p>", "<div><b>x",
     "</body></html>"},
    {"Entities", "html", "<p>", "&amp;&lt;&#8220;", "</p>"},
    {"Arrays", "json", "{\"text\": ", "[", "\"x\"]}"},
};

class GrowthTest : public ::testing::TestWithParam<Pattern> {};

// Pieces of 64 bytes that a run over about `bytes` of the pattern takes.
size_t WorkOf(Pipeline* pipeline, const Pattern& pattern, size_t bytes) {
  const std::string folder =
      absl::StrCat(::testing::TempDir(), "/growth_", pattern.name, bytes);
  std::filesystem::create_directories(folder);
  std::string text = pattern.before;
  while (text.size() < bytes) text += pattern.again;
  text += pattern.after;
  std::ofstream(absl::StrCat(folder, "/a.", pattern.ending)) << text;
  const size_t before = PiecesAllocated();
  const absl::StatusOr<DiscrepancyReport> report = pipeline->Compare({folder});
  const size_t work = PiecesAllocated() - before;
  EXPECT_THAT(report, IsOk());
  if (report.ok()) {
    EXPECT_THAT(CheckReport(*report), IsOk());
  }
  return work;
}

TEST_P(GrowthTest, IsInProportionToTheText) {
  constexpr size_t kSmall = 12000;
  constexpr size_t kTimes = 4;
  // Of what is paid once whatever comes in.
  constexpr size_t kStart = 20000;
  PipelineOptions options;
  options.knowledge.lexicon_paths = {"testdata/marenia.textproto"};
  absl::StatusOr<std::unique_ptr<Pipeline>> pipeline =
      Pipeline::Create(options);
  ASSERT_THAT(pipeline, IsOk());
  // Buffers that are kept are there then.
  WorkOf(pipeline->get(), GetParam(), kSmall);
  const size_t small = WorkOf(pipeline->get(), GetParam(), kSmall);
  const size_t large = WorkOf(pipeline->get(), GetParam(), kSmall * kTimes);
  RecordProperty("small", static_cast<int>(small));
  RecordProperty("large", static_cast<int>(large));
  EXPECT_LE(large, kStart + small * kTimes * 3 / 2) << small;
}

INSTANTIATE_TEST_SUITE_P(Patterns, GrowthTest, ::testing::ValuesIn(kPatterns),
                         [](const ::testing::TestParamInfo<Pattern>& info) {
                           return std::string(info.param.name);
                         });

}  // namespace
}  // namespace crosscheck
