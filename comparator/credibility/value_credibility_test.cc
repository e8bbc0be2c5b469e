#include "comparator/credibility/value_credibility.h"

#include <string>
#include <vector>

#include "absl/strings/str_cat.h"
#include "absl/strings/string_view.h"
#include "comparator/credibility/test_settings.h"
#include "gmock/gmock.h"
#include "google/protobuf/text_format.h"
#include "gtest/gtest.h"
#include "proto/comparison.pb.h"
#include "proto/settings.pb.h"

namespace crosscheck {
namespace {

using ::testing::ElementsAre;

// Roots are single letters, joined.
struct Told {
  const char* value;
  const char* roots;
  Support support;
};

struct DigitCase {
  const char* name;
  // Of one attribute.
  std::vector<Told> values;
  // Of the whole incident.
  const char* roots;
  std::vector<int> digits;
};

Comparison ComparisonOf(const DigitCase& c) {
  Comparison comparison;
  for (const char root : std::string(c.roots)) {
    comparison.add_roots(std::string(1, root));
  }
  for (const Told& told : c.values) {
    ValueSupport* value = comparison.add_values();
    value->set_attribute(ATTRIBUTE_KILLED);
    EXPECT_TRUE(google::protobuf::TextFormat::ParseFromString(
        absl::StrCat("count { unit: UNIT_KILLED population: POPULATION_TOTAL ",
                     told.value, "}"),
        value->mutable_value()));
    for (const char root : std::string(told.roots)) {
      value->add_roots(std::string(1, root));
    }
    value->set_support(told.support);
  }
  return comparison;
}

std::vector<int> Digits(Comparison comparison) {
  JudgeValues(OwnCredibilitySettings(), &comparison);
  std::vector<int> digits;
  for (const ValueSupport& value : comparison.values()) {
    digits.push_back(static_cast<int>(value.credibility()));
  }
  return digits;
}

class Digit : public ::testing::TestWithParam<DigitCase> {};

TEST_P(Digit, FollowsOrigins) {
  EXPECT_EQ(Digits(ComparisonOf(GetParam())), GetParam().digits);
}

constexpr char kSeven[] = "lo: 7 hi: 7";
constexpr char kNone[] = "lo: 0 hi: 0";
constexpr char kAtLeastFive[] = "lo: 5";

INSTANTIATE_TEST_SUITE_P(
    Values, Digit,
    ::testing::Values(
        DigitCase{"TwoOriginsConfirm",
                  {{kSeven, "ab", SUPPORT_CORROBORATED}},
                  "ab",
                  {1}},
        DigitCase{"AnEchoIsOneOrigin", {{kSeven, "a", SUPPORT_ECHO}}, "a", {6}},
        DigitCase{"OneOriginOfTheWholeIncident",
                  {{kSeven, "a", SUPPORT_SINGLE_SOURCE}},
                  "a",
                  {6}},
        DigitCase{"OthersSayNothingOfIt",
                  {{kSeven, "a", SUPPORT_SINGLE_SOURCE}},
                  "abc",
                  {3}},
        DigitCase{"AVaguerValueOfAnotherOriginFits",
                  {{kSeven, "a", SUPPORT_SINGLE_SOURCE},
                   {kAtLeastFive, "b", SUPPORT_SINGLE_SOURCE}},
                  "ab",
                  {2, 2}},
        DigitCase{"AVaguerValueOfTheSameOriginBearsNothingOut",
                  {{kSeven, "a", SUPPORT_SINGLE_SOURCE},
                   {kAtLeastFive, "a", SUPPORT_SINGLE_SOURCE}},
                  "a",
                  {6, 6}},
        DigitCase{"EqualPartsOfNobodyInParticularBearNothingOut",
                  {{"lo: 4 hi: 4 part: true", "a", SUPPORT_SINGLE_SOURCE},
                   {"lo: 4 hi: 4 part: true", "b", SUPPORT_SINGLE_SOURCE}},
                  "ab",
                  {3, 3}},
        DigitCase{"APartBearsNoWholeOut",
                  {{kSeven, "a", SUPPORT_SINGLE_SOURCE},
                   {"lo: 7 hi: 7 part: true", "b", SUPPORT_SINGLE_SOURCE}},
                  "ab",
                  {3, 3}},
        DigitCase{
            "OneAgainstOne",
            {{kSeven, "a", SUPPORT_CONTESTED}, {kNone, "b", SUPPORT_CONTESTED}},
            "ab",
            {4, 4}},
        DigitCase{"TwoAgainstOne",
                  {{kSeven, "ab", SUPPORT_CONTESTED},
                   {kNone, "c", SUPPORT_CONTESTED}},
                  "abc",
                  {3, 4}},
        DigitCase{"ManyAgainstOne",
                  {{kSeven, "abcde", SUPPORT_CONTESTED},
                   {kNone, "f", SUPPORT_CONTESTED}},
                  "abcdef",
                  {2, 5}}),
    [](const ::testing::TestParamInfo<DigitCase>& info) {
      return std::string(info.param.name);
    });

TEST(JudgeValues, SaysWhy) {
  Comparison comparison = ComparisonOf(
      {"",
       {{kSeven, "ab", SUPPORT_CONTESTED}, {kNone, "c", SUPPORT_CONTESTED}},
       "abc",
       {}});
  JudgeValues(OwnCredibilitySettings(), &comparison);
  EXPECT_THAT(comparison.values(0).credibility_reasons(),
              ElementsAre("contested", "own:2", "against:1"));
}

TEST(JudgeValues, FiguresOfOtherPeopleBearNothingOut) {
  Comparison comparison =
      ComparisonOf({"",
                    {{kSeven, "a", SUPPORT_SINGLE_SOURCE},
                     {"lo: 7 hi: 7", "b", SUPPORT_SINGLE_SOURCE}},
                    "ab",
                    {}});
  comparison.mutable_values(1)
      ->mutable_value()
      ->mutable_count()
      ->set_population(POPULATION_CHILDREN);
  EXPECT_THAT(Digits(comparison), ElementsAre(3, 3));
}

}  // namespace
}  // namespace crosscheck
