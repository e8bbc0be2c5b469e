#include "comparator/align/pair_scorer.h"

#include <cstdint>
#include <memory>
#include <random>
#include <string>
#include <vector>

#include "absl/status/status.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/string_view.h"
#include "comparator/align/claims_builder.h"
#include "comparator/align/corpus.h"
#include "comparator/align/features.h"
#include "comparator/align/term_vector.h"
#include "comparator/base/textproto.h"
#include "comparator/names/builtin_name_rules.h"
#include "comparator/names/name_matcher.h"
#include "comparator/testing/status_matchers.h"
#include "gmock/gmock.h"
#include "gtest/gtest.h"
#include "proto/claim.pb.h"
#include "proto/names.pb.h"
#include "proto/settings.pb.h"

namespace crosscheck {
namespace {

using ::testing::Ge;
using ::testing::Gt;
using ::testing::Le;
using ::testing::Lt;

constexpr absl::string_view kPlaces[] = {"Tal Rahma", "Wadi Sirr", "Ain Dalab",
                                         "Mill Lane", "Mill Street"};
constexpr absl::string_view kPersons[] = {"Brandon Crawford", "Crawford",
                                          "Lee Hollis", "Marta Quint"};
constexpr EventRole kRoles[] = {EVENT_ROLE_MAIN, EVENT_ROLE_MAIN,
                                EVENT_ROLE_PARALLEL, EVENT_ROLE_BACKGROUND,
                                EVENT_ROLE_FOLLOWED_UP};

// Articles that have little or much in common, as chance has it.
class Chance {
 public:
  explicit Chance(uint32_t seed) : random_(seed) {}

  ArticleClaims Article(int number) {
    const std::string day = absl::StrCat("2020-12-1", Below(6));
    ClaimsBuilder builder(absl::StrCat("a", number), day);
    std::string body = "Officials said";
    for (int i = 0; i < 30; ++i) {
      absl::StrAppend(&body, Below(3) == 0 ? " Name" : " word", Below(40));
    }
    builder.Text(absl::StrCat("Headline on Name", Below(40)),
                 absl::StrCat(body, "."));
    for (uint32_t event = 0; event < 1 + Below(2); ++event) {
      builder.Event(kRoles[Below(5)],
                    Below(4) == 0 ? EVENT_TYPE_SHOOTING : EVENT_TYPE_BOMBING);
      if (Below(5) > 0) builder.On(absl::StrCat("2020-12-1", Below(6)));
      if (Below(5) > 0) builder.At(kPlaces[Below(5)]);
      if (Below(3) > 0) builder.Killed(Below(9));
      if (Below(3) > 0) builder.Injured(Below(9));
      if (Below(3) == 0) builder.Victim(kPersons[Below(4)]);
      if (Below(3) == 0) builder.By(kPersons[Below(4)]);
      if (Below(9) == 0) builder.Campaign();
    }
    return builder.Build();
  }

 private:
  uint32_t Below(uint32_t bound) { return random_() % bound; }

  std::mt19937 random_;
};

class PairScorerTest : public ::testing::TestWithParam<uint32_t> {
 protected:
  PairScorerTest() : names_(*CreateNameMatcher({})) {
    Settings settings;
    const absl::Status status = ReadTextprotoFile(
        "comparator/align/data/settings.textproto", &settings);
    EXPECT_THAT(status, IsOk());
    settings_ = settings.align();
    Chance chance(GetParam());
    for (int i = 0; i < 60; ++i) articles_.push_back(chance.Article(i));
  }

  const std::unique_ptr<NameMatcher> names_;
  AlignSettings settings_;
  std::vector<ArticleClaims> articles_;
};

TEST_P(PairScorerTest, PassesOverOnlyWhatCannotMatter) {
  const auto weights = AlignWeights::Create(settings_);
  ASSERT_THAT(weights, IsOk());
  const Corpus corpus = Corpus::Read(articles_, *names_, settings_, 1);
  const PairScorer scorer(&*weights, &corpus);
  TermProbe probe = scorer.MakeProbe();
  const double floor = settings_.pair_floor();
  constexpr double kWanted = 5;
  constexpr double kRounding = 1e-9;
  int scored = 0;
  int settled = 0;
  const uint32_t mentions = static_cast<uint32_t>(corpus.mentions().size());
  for (uint32_t a = 0; a < mentions; ++a) {
    for (uint32_t b = a + 1; b < mentions; ++b) {
      const PairScore exact = scorer.Score(a, b);
      const PairScore above = scorer.ScoreAboveFloor(a, b, &probe);
      EXPECT_EQ(above.forbidden, exact.forbidden);
      if (exact.score > floor) {
        EXPECT_EQ(above.score, exact.score);
      } else {
        EXPECT_THAT(above.score, Le(floor));
      }
      const PairScore from = scorer.ScoreFrom(kWanted, a, b, &probe);
      if (from.at_most) {
        ++settled;
        EXPECT_THAT(from.score, Ge(exact.score - kRounding));
        EXPECT_THAT(from.score, Lt(kWanted));
      } else {
        ++scored;
        EXPECT_EQ(from.score, above.score);
        EXPECT_EQ(from.forbidden, exact.forbidden);
      }
    }
  }
  EXPECT_THAT(settled, Gt(1000));
  EXPECT_THAT(scored, Gt(100));
}

INSTANTIATE_TEST_SUITE_P(Seeds, PairScorerTest,
                         ::testing::Range<uint32_t>(1, 5));

}  // namespace
}  // namespace crosscheck
