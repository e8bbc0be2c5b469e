#include "comparator/cli/rule_lint.h"

#include <memory>
#include <string>
#include <vector>

#include "absl/strings/match.h"
#include "comparator/base/textproto.h"
#include "comparator/extract/extractor.h"
#include "comparator/lexicon/builtin_lexicon.h"
#include "comparator/lexicon/lexicon_index.h"
#include "comparator/testing/status_matchers.h"
#include "gmock/gmock.h"
#include "gtest/gtest.h"
#include "proto/rulebook.pb.h"

namespace crosscheck {
namespace {

using ::testing::AllOf;
using ::testing::Contains;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;

constexpr char kText[] =
    "Three men were killed in Aleppo. Nobody was arrested.";

// The program's rules with these.
class RuleLintTest : public ::testing::Test {
 protected:
  void Use(const char* rules) {
    ASSERT_THAT(ParseTextproto("rules.textproto", rules, &rules_), IsOk());
    auto lexicon = LexiconIndex::Create(BuiltinLexicon());
    ASSERT_THAT(lexicon.status(), IsOk());
    lexicon_ = *std::move(lexicon);
    ExtractorConfig config;
    config.lexicon = lexicon_.get();
    config.rules.push_back(&rules_);
    auto extractor = Extractor::Create(config);
    ASSERT_THAT(extractor.status(), IsOk());
    extractor_ = *std::move(extractor);
    lint_ = std::make_unique<RuleLint>(extractor_.get());
  }

  // What is wrong with the rules whose ids begin with "x.".
  static std::vector<std::string> Own(const std::vector<RuleFault>& faults) {
    std::vector<std::string> own;
    for (const RuleFault& fault : faults) {
      if (fault.rule.rfind("x.", 0) == 0) {
        own.push_back(fault.rule + ": " + fault.fault);
      }
    }
    return own;
  }

  Rulebook rules_;
  std::unique_ptr<LexiconIndex> lexicon_;
  std::unique_ptr<Extractor> extractor_;
  std::unique_ptr<RuleLint> lint_;
};

TEST_F(RuleLintTest, FindsRulesWithoutExamplesAndBesideThem) {
  Use(R"(
    rules { id: "x.bare" pattern: "t:toll toll" action: RULE_ACTION_COUNT
            unit: UNIT_KILLED }
    rules { id: "x.beside" pattern: "n:NUM t:toll toll toll"
            action: RULE_ACTION_COUNT unit: UNIT_KILLED
            examples { text: "Four people died." expect: "killed 4" } }
  )");
  EXPECT_THAT(Own(lint_->OfRules()),
              ElementsAre("x.bare: no example",
                          AllOf(HasSubstr("x.beside: does not fire"),
                                HasSubstr("Four people died."))));
}

TEST_F(RuleLintTest, FindsRulesOfTheSamePattern) {
  Use(R"(
    rules { id: "x.one" pattern: "n:NUM t:toll toll" action: RULE_ACTION_COUNT
            unit: UNIT_KILLED examples { text: "It rained." } }
    rules { id: "x.other-unit" pattern: "n:NUM t:toll toll"
            action: RULE_ACTION_COUNT unit: UNIT_INJURED
            examples { text: "It rained." } }
    rules { id: "x.two" pattern: "n:NUM t:toll toll" action: RULE_ACTION_COUNT
            unit: UNIT_KILLED examples { text: "It rained." } }
  )");
  EXPECT_THAT(Own(lint_->OfRules()),
              ElementsAre("x.two: the same pattern as x.one"));
}

TEST_F(RuleLintTest, FindsRulesThatDoNothingInTexts) {
  Use(R"(
    rules { id: "x.never" pattern: "n:NUM t:toll toll"
            action: RULE_ACTION_COUNT unit: UNIT_KILLED }
    rules { id: "x.shadowed" pattern: "n:VNP _ t:kill/ed" priority: -9
            action: RULE_ACTION_COUNT unit: UNIT_KILLED }
    rules { id: "x.silent" pattern: "in t:PLACE" action: RULE_ACTION_COUNT
            unit: UNIT_DISPLACED }
    rules { id: "x.fires" pattern: "t:in PLACE" action: RULE_ACTION_IGNORE }
  )");
  lint_->Read(kText);
  lint_->Read(kText);
  EXPECT_THAT(
      Own(lint_->OfTexts()),
      ElementsAre("x.never: never fires in 2 articles",
                  "x.shadowed: gives way wherever it fits, 2 times, of which "
                  "2 to killed.passive",
                  "x.silent: reads nothing where it fits, 2 times"));
}

TEST_F(RuleLintTest, FindsNothingWrongWithWhatFires) {
  Use("");
  lint_->Read(kText);
  std::vector<std::string> idle;
  for (const RuleFault& fault : lint_->OfTexts()) idle.push_back(fault.rule);
  EXPECT_THAT(idle, ::testing::Not(Contains("killed.passive")));
  EXPECT_THAT(idle, Contains("killed.double"));
  // The examples of other rules name groups that this lexicon has not.
  std::vector<std::string> faulty;
  for (const RuleFault& fault : lint_->OfRules()) {
    if (absl::StartsWith(fault.rule, "killed.")) faulty.push_back(fault.rule);
  }
  EXPECT_THAT(faulty, IsEmpty());
}

}  // namespace
}  // namespace crosscheck
