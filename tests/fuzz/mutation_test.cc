// Breaks the article sets of testdata in many ways and runs every stage over
// them. Whatever comes in, there is a report, and CheckReport() holds of it.
//
//   bazel test //tests/fuzz:mutation_test --test_arg=--rounds=5000
//   bazel test //tests/fuzz:mutation_test --test_arg=--first=1234
//       --test_arg=--rounds=1      (one round again)

#include <algorithm>
#include <cstdint>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <memory>
#include <string>
#include <vector>

#include "absl/flags/flag.h"
#include "absl/flags/parse.h"
#include "absl/status/statusor.h"
#include "absl/strings/match.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/str_join.h"
#include "absl/strings/string_view.h"
#include "comparator/pipeline/pipeline.h"
#include "comparator/testing/status_matchers.h"
#include "gmock/gmock.h"
#include "gtest/gtest.h"
#include "proto/report.pb.h"
#include "tests/fuzz/mutator.h"
#include "tests/fuzz/report_check.h"

ABSL_FLAG(uint64_t, first, 1, "seed of the first round");
ABSL_FLAG(int, rounds, 60, "rounds over each set");

namespace crosscheck {
namespace {

namespace fs = std::filesystem;

struct File {
  std::string name;
  std::string bytes;
};

// The articles of a set; a manifest is the user's own word, and an error in
// one ends the run.
std::vector<File> ReadSet(const std::string& set) {
  std::vector<File> files;
  for (const auto& entry : fs::directory_iterator("testdata/" + set)) {
    const std::string name = entry.path().filename().string();
    if (absl::StartsWith(name, "articles.") && !absl::EndsWith(name, "l")) {
      continue;
    }
    std::ifstream file(entry.path());
    files.push_back({name, {std::istreambuf_iterator<char>(file), {}}});
  }
  std::sort(files.begin(), files.end(),
            [](const File& a, const File& b) { return a.name < b.name; });
  return files;
}

std::unique_ptr<Pipeline> MakePipeline() {
  PipelineOptions options;
  options.knowledge.lexicon_paths = {"testdata/marenia.textproto"};
  absl::StatusOr<std::unique_ptr<Pipeline>> pipeline =
      Pipeline::Create(options);
  EXPECT_THAT(pipeline, IsOk());
  return pipeline.ok() ? *std::move(pipeline) : nullptr;
}

// A folder of its own, empty; what is in it stays with the test's outputs
// where a round fails.
std::string MakeFolder(const std::string& name) {
  const char* outputs = std::getenv("TEST_UNDECLARED_OUTPUTS_DIR");
  const std::string folder = absl::StrCat(
      outputs == nullptr ? ::testing::TempDir() : outputs, "/", name);
  fs::remove_all(folder);
  fs::create_directories(folder);
  return folder;
}

void Write(const std::string& folder, const File& file) {
  std::ofstream(absl::StrCat(folder, "/", file.name), std::ios::binary)
      << file.bytes;
}

class MutationTest : public ::testing::TestWithParam<const char*> {};

TEST_P(MutationTest, GivesAReportThatHolds) {
  const std::vector<File> files = ReadSet(GetParam());
  ASSERT_FALSE(files.empty());
  const std::unique_ptr<Pipeline> pipeline = MakePipeline();
  ASSERT_NE(pipeline, nullptr);
  for (int round = 0; round < absl::GetFlag(FLAGS_rounds); ++round) {
    const uint64_t seed = absl::GetFlag(FLAGS_first) + round;
    Mutator mutator(seed);
    const std::string folder = MakeFolder(absl::StrCat(GetParam(), "_", seed));
    std::vector<std::string> steps;
    for (const File& file : files) {
      // One in four stays whole, so that there is something to compare with.
      const bool whole = mutator.Below(4) == 0;
      Write(folder,
            {file.name, whole ? file.bytes : mutator.Mutate(file.bytes)});
      steps.push_back(whole ? "whole" : mutator.steps());
    }
    SCOPED_TRACE(absl::StrCat("seed ", seed, " in ", folder, ": ",
                              absl::StrJoin(steps, "; ")));
    const absl::StatusOr<DiscrepancyReport> report =
        pipeline->Compare({folder});
    ASSERT_THAT(report, IsOk());
    EXPECT_GE(report->articles_size() + report->unreadable_size(), 1);
    ASSERT_THAT(CheckReport(*report), IsOk());
    fs::remove_all(folder);
  }
}

INSTANTIATE_TEST_SUITE_P(
    Sets, MutationTest,
    ::testing::Values("attribution_dispute", "circular_reporting",
                      "disputed_date", "disputed_toll", "rising_toll"),
    [](const auto& info) { return std::string(info.param); });

}  // namespace
}  // namespace crosscheck

int main(int argc, char** argv) {
  ::testing::InitGoogleTest(&argc, argv);
  absl::ParseCommandLine(argc, argv);
  return RUN_ALL_TESTS();
}
