// That what is planted in the repository's own articles is found, with a floor
// under each figure.

#include <cstdint>
#include <string>
#include <utility>

#include "absl/status/statusor.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/str_join.h"
#include "comparator/testing/status_matchers.h"
#include "gmock/gmock.h"
#include "gtest/gtest.h"
#include "tests/planted/plant.h"
#include "tests/planted/planted_run.h"

namespace crosscheck {
namespace {

PlantedResult RunOwn(uint32_t seed, int sample = 0) {
  PlantedOptions options;
  options.articles = {"testdata/planted"};
  options.pipeline.knowledge.lexicon_paths = {"testdata/marenia.textproto"};
  options.seed = seed;
  options.sample = sample;
  options.scratch = ::testing::TempDir();
  absl::StatusOr<PlantedResult> result = RunPlanted(options);
  EXPECT_THAT(result, IsOk());
  return result.ok() ? *std::move(result) : PlantedResult();
}

std::string Misses(const PlantedResult& result) {
  return absl::StrCat(FormatTable(result), absl::StrJoin(result.misses, "\n"),
                      "\n", absl::StrJoin(result.false_alarms, "\n"));
}

TEST(PlantedDiscrepancies, AreFound) {
  const PlantedResult result = RunOwn(1);
  EXPECT_GE(result.FoundShare(), 0.96) << Misses(result);
  EXPECT_GE(result.WordingShare(), 0.97) << Misses(result);
  EXPECT_LE(result.FalseAlarmShare(), 0.002) << Misses(result);
}

TEST(PlantedDiscrepancies, AreOfEveryKind) {
  const PlantedResult result = RunOwn(1);
  for (int i = 0; i <= static_cast<int>(kLastPlantKind); ++i) {
    const PlantKind kind = static_cast<PlantKind>(i);
    const auto row = result.rows.find(kind);
    ASSERT_NE(row, result.rows.end()) << PlantName(kind);
    EXPECT_GE(row->second.planted, 5) << PlantName(kind);
  }
}

TEST(PlantedDiscrepancies, AreTheSameForOneSeed) {
  const PlantedResult once = RunOwn(7, 5);
  const PlantedResult again = RunOwn(7, 5);
  EXPECT_EQ(FormatTable(once), FormatTable(again));
  EXPECT_EQ(once.misses, again.misses);
}

}  // namespace
}  // namespace crosscheck
