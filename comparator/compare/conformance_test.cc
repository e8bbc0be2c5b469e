// Runs testdata/regression/compare/*.textproto: each case is a test of its
// own, such as Cases/ConformanceTest.HoldsBothWays/counts_ZeroAgainstSome.

#include "comparator/compare/conformance.h"

#include <memory>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "absl/strings/str_replace.h"
#include "comparator/base/textproto.h"
#include "comparator/compare/claim_relator.h"
#include "comparator/compare/test_settings.h"
#include "comparator/names/builtin_name_rules.h"
#include "comparator/names/name_matcher.h"
#include "comparator/testing/status_matchers.h"
#include "comparator/values/names.h"
#include "gmock/gmock.h"
#include "gtest/gtest.h"

namespace crosscheck {

// How a failed test prints the case.
void PrintTo(const NamedCase& test, std::ostream* os) { *os << test.name; }

namespace {

using ::testing::Contains;
using ::testing::Not;

constexpr char kFolder[] = "testdata/regression/compare";

// None where the files are broken; FilesAreRead tells why.
std::vector<NamedCase> Cases() {
  auto cases = ReadCases(kFolder);
  return cases.ok() ? *std::move(cases) : std::vector<NamedCase>();
}

TEST(Conformance, FilesAreRead) {
  const auto cases = ReadCases(kFolder);
  ASSERT_THAT(cases, IsOk());
  EXPECT_GE(cases->size(), 250u);
}

// Each relation of the design has a case for it; NoRelationIsForgotten names
// those that have none.
TEST(Conformance, NoRelationIsForgotten) {
  std::set<Relation> with_case;
  for (const NamedCase& named : Cases()) {
    with_case.insert(named.test.relation());
  }
  for (int number = Relation_MIN; number <= Relation_MAX; ++number) {
    if (!Relation_IsValid(number)) continue;
    const auto relation = static_cast<Relation>(number);
    // About one claim or a whole incident, not a pair: comparator_test and
    // the goldens have these.
    if (relation == RELATION_WEEKDAY_MISMATCH ||
        relation == RELATION_AFTER_PUBLICATION ||
        relation >= RELATION_SINGLE_SOURCE) {
      continue;
    }
    EXPECT_TRUE(with_case.count(relation) > 0) << ShortEnumName(relation);
  }
}

class ConformanceTest : public testing::TestWithParam<NamedCase> {
 protected:
  static void SetUpTestSuite() {
    settings_ = new CompareSettings(OwnCompareSettings());
    auto rules = BuiltinNameRules();
    ASSERT_THAT(rules, IsOk());
    auto names = NameMatcher::Create(*rules);
    ASSERT_THAT(names, IsOk());
    names_ = names->release();
  }
  static void TearDownTestSuite() {
    delete settings_;
    delete names_;
  }

  static const CompareSettings* settings_;
  static const NameMatcher* names_;
};

const CompareSettings* ConformanceTest::settings_ = nullptr;
const NameMatcher* ConformanceTest::names_ = nullptr;

TEST_P(ConformanceTest, HoldsBothWays) {
  const ConformanceCase& test = GetParam().test;
  const StagedCase staged(test, *settings_, *names_);
  const Verdict verdict = RelateClaims(staged.pair());
  EXPECT_EQ(ShortEnumName(verdict.relation), ShortEnumName(test.relation()))
      << "reasons: " << testing::PrintToString(verdict.reasons);
  EXPECT_EQ(verdict.directed_to, test.directed_to());
  for (const std::string& reason : test.reasons()) {
    EXPECT_THAT(verdict.reasons, Contains(reason));
  }
  for (const std::string& reason : test.no_reasons()) {
    EXPECT_THAT(verdict.reasons, Not(Contains(reason)));
  }
  const ClaimPair& pair = staged.pair();
  if (test.severity() != SEVERITY_UNSPECIFIED) {
    EXPECT_EQ(ShortEnumName(SeverityOf(verdict, pair.a.claim->attribute(),
                                       pair.scope, *settings_)),
              ShortEnumName(test.severity()));
  }
  if (test.scope() != PAIR_SCOPE_UNSPECIFIED) {
    EXPECT_EQ(ShortEnumName(pair.scope), ShortEnumName(test.scope()));
  }

  const Verdict mirrored = RelateClaims(Mirrored(pair));
  EXPECT_EQ(ShortEnumName(mirrored.relation), ShortEnumName(verdict.relation));
  EXPECT_EQ(mirrored.reasons, verdict.reasons);
  constexpr uint32_t kFlipped[] = {0, 2, 1};
  EXPECT_EQ(mirrored.directed_to, kFlipped[verdict.directed_to]);
}

INSTANTIATE_TEST_SUITE_P(
    Cases, ConformanceTest, testing::ValuesIn(Cases()),
    [](const testing::TestParamInfo<NamedCase>& info) {
      return absl::StrReplaceAll(info.param.name, {{".", "_"}});
    });

}  // namespace
}  // namespace crosscheck
