#include "comparator/credibility/source_grade.h"

#include <string>
#include <vector>

#include "comparator/credibility/source_record.h"
#include "comparator/credibility/test_settings.h"
#include "gmock/gmock.h"
#include "gtest/gtest.h"
#include "proto/credibility.pb.h"
#include "proto/settings.pb.h"

namespace crosscheck {
namespace {

using ::testing::ElementsAre;

SourceRecord WithAgreement(double favourable, double cases) {
  SourceRecord record;
  record.source = "harbour-post";
  record.name = "Harbour Post";
  record.part(RecordPart::kAgreement) = {favourable, cases};
  return record;
}

struct GradeCase {
  const char* name;
  double favourable;
  double cases;
  Reliability expected;
};

class Grade : public ::testing::TestWithParam<GradeCase> {};

TEST_P(Grade, FollowsTheRecord) {
  const GradeCase& c = GetParam();
  const SourceProfile profile = GradeSource(
      WithAgreement(c.favourable, c.cases), OwnCredibilitySettings());
  EXPECT_EQ(profile.reliability(), c.expected)
      << "score " << profile.score() << " (" << profile.score_low() << " to "
      << profile.score_high() << ")";
}

INSTANTIATE_TEST_SUITE_P(
    Records, Grade,
    ::testing::Values(
        GradeCase{"NothingKnown", 0, 0, RELIABILITY_F_CANNOT_BE_JUDGED},
        GradeCase{"AllRightButFew", 7, 7, RELIABILITY_F_CANNOT_BE_JUDGED},
        GradeCase{"AllRightOfThirty", 30, 30, RELIABILITY_A_COMPLETELY},
        GradeCase{"NineInTen", 36, 40, RELIABILITY_B_USUALLY},
        GradeCase{"FourInFive", 24, 30, RELIABILITY_C_FAIRLY},
        GradeCase{"TwoInThree", 26, 40, RELIABILITY_D_NOT_USUALLY},
        GradeCase{"OneInThree", 13, 40, RELIABILITY_E_UNRELIABLE}),
    [](const ::testing::TestParamInfo<GradeCase>& info) {
      return std::string(info.param.name);
    });

TEST(GradeSource, ListsContributionsThatSumToTheScore) {
  SourceRecord record = WithAgreement(11, 14);
  record.part(RecordPart::kExclusives) = {5, 6};
  record.part(RecordPart::kCorrections) = {1, 3};
  record.part(RecordPart::kHedges) = {0, 2};
  record.part(RecordPart::kAttribution) = {7, 20};
  const SourceProfile profile = GradeSource(record, OwnCredibilitySettings());
  std::vector<std::string> names;
  double sum = 0;
  for (const Contribution& contribution : profile.contributions()) {
    names.push_back(contribution.name());
    sum += contribution.effect();
  }
  EXPECT_THAT(names, ElementsAre("prior", "agreement_with_independent",
                                 "exclusives_confirmed", "corrections",
                                 "hedges_kept", "attribution"));
  EXPECT_NEAR(sum, profile.score(), 1e-9);
  EXPECT_LT(profile.score_low(), profile.score());
  EXPECT_GT(profile.score_high(), profile.score());
}

TEST(GradeSource, OpennessAloneGivesNoLetter) {
  SourceRecord record = WithAgreement(0, 0);
  record.part(RecordPart::kHedges) = {30, 30};
  record.part(RecordPart::kAttribution) = {90, 100};
  EXPECT_EQ(GradeSource(record, OwnCredibilitySettings()).reliability(),
            RELIABILITY_F_CANNOT_BE_JUDGED);
}

TEST(GradeSource, BeingFastMovesNothing) {
  SourceRecord slow = WithAgreement(11, 14);
  SourceRecord fast = slow;
  slow.part(RecordPart::kFirst) = {0, 20};
  fast.part(RecordPart::kFirst) = {20, 20};
  EXPECT_EQ(GradeSource(slow, OwnCredibilitySettings()).score(),
            GradeSource(fast, OwnCredibilitySettings()).score());
}

TEST(GradeSource, AWideIntervalCannotBeJudged) {
  CredibilitySettings settings = OwnCredibilitySettings();
  const SourceRecord record = WithAgreement(8, 10);
  settings.set_greatest_width(1);
  EXPECT_EQ(GradeSource(record, settings).reliability(), RELIABILITY_C_FAIRLY);
  settings.set_greatest_width(0.2);
  EXPECT_EQ(GradeSource(record, settings).reliability(),
            RELIABILITY_F_CANNOT_BE_JUDGED);
}

}  // namespace
}  // namespace crosscheck
