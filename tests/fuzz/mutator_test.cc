#include "tests/fuzz/mutator.h"

#include <string>

#include "gtest/gtest.h"

namespace crosscheck {
namespace {

constexpr char kText[] =
    "Harbour Post, 3 March 2019\n\nAt least 12 people died in Qasr "
    "\xE2\x80\x93 "
    "seven of them children.\nThe ministry said \"none of ours\".\n";

TEST(Mutator, GivesTheSameBytesForOneSeed) {
  Mutator first(11);
  Mutator second(11);
  for (int i = 0; i < 50; ++i) {
    EXPECT_EQ(first.Mutate(kText), second.Mutate(kText));
    EXPECT_EQ(first.steps(), second.steps());
  }
}

TEST(Mutator, BreaksTheTextByEveryStep) {
  for (const absl::string_view step : Mutator::StepNames()) {
    Mutator mutator(3);
    int broken = 0;
    for (int i = 0; i < 20; ++i) {
      broken += mutator.Apply(step, kText) != kText ? 1 : 0;
    }
    EXPECT_GT(broken, 5) << step;
  }
}

TEST(Mutator, LeavesAnEmptyTextWhole) {
  for (const absl::string_view step : Mutator::StepNames()) {
    Mutator mutator(5);
    for (int i = 0; i < 20; ++i) {
      EXPECT_LE(mutator.Apply(step, "").size(), 3 * Mutator::kLongest) << step;
    }
  }
}

}  // namespace
}  // namespace crosscheck
