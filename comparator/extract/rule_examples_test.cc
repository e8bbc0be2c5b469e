// Runs every example of every rule of the program's own rulebook.

#include <algorithm>
#include <string>
#include <vector>

#include "absl/strings/str_cat.h"
#include "absl/strings/str_join.h"
#include "comparator/extract/extractor.h"
#include "comparator/lexicon/builtin_lexicon.h"
#include "comparator/lexicon/lexicon_index.h"
#include "comparator/testing/status_matchers.h"
#include "gmock/gmock.h"
#include "gtest/gtest.h"

namespace crosscheck {
namespace {

// The lexicon of the program, and the invented names of the examples.
const LexiconIndex& ExampleLexicon() {
  static const LexiconIndex* const kLexicon = [] {
    Lexicon names;
    for (const char* name : {"Dawn Brigade", "Red Lantern Front"}) {
      Group* group = names.add_groups();
      group->set_id(absl::StrCat("x-", names.groups_size()));
      group->set_name(name);
      group->set_kind(ACTOR_KIND_GROUP);
    }
    Outlet* outlet = names.add_outlets();
    outlet->set_id("harbour-post");
    outlet->set_name("Harbour Post");
    outlet->set_kind(OUTLET_KIND_OUTLET);
    LexiconOptions options = BuiltinLexicon();
    options.overlays.push_back(&names);
    return LexiconIndex::Create(options)->release();
  }();
  return *kLexicon;
}

const Extractor& ExampleExtractor() {
  static const Extractor* const kExtractor = [] {
    ExtractorConfig config;
    config.lexicon = &ExampleLexicon();
    return Extractor::Create(config)->release();
  }();
  return *kExtractor;
}

TEST(Rulebook, HasPositiveAndNegativeExamplesForEachRule) {
  const auto rulebook = BuiltinRulebook();
  ASSERT_THAT(rulebook.status(), IsOk());
  for (const Rule& rule : rulebook->rules()) {
    const auto positive =
        std::count_if(rule.examples().begin(), rule.examples().end(),
                      [](const RuleExample& e) { return e.expect_size() > 0; });
    EXPECT_GT(positive, 0) << rule.id();
    EXPECT_GT(rule.examples_size() - positive, 0) << rule.id();
  }
}

// Extractor::Create() relies on it where there are no rules of the user's.
TEST(Rulebook, HasExpressionsThatRE2Takes) {
  const Rulebook none;
  ExtractorConfig config;
  config.lexicon = &ExampleLexicon();
  config.rules = {&none};
  EXPECT_THAT(Extractor::Create(config).status(), IsOk());
}

class RuleTest : public ::testing::TestWithParam<Rule> {};

TEST_P(RuleTest, ReadsItsExamples) {
  ExtractScratch scratch;
  for (const RuleExample& example : GetParam().examples()) {
    std::vector<std::string> read;
    std::string seen;
    for (const Extractor::Trace& trace :
         ExampleExtractor().TraceText(example.text(), &scratch)) {
      absl::StrAppend(&seen, "\n  items: ", trace.items,
                      "\n  rules: ", absl::StrJoin(trace.rules, " "));
      for (size_t i = 0; i < trace.rules.size(); ++i) {
        if (trace.rules[i] == GetParam().id()) {
          read.push_back(trace.readings[i]);
        }
      }
    }
    const std::vector<std::string> expected(example.expect().begin(),
                                            example.expect().end());
    EXPECT_THAT(read, ::testing::ContainerEq(expected))
        << "  text: " << example.text() << seen;
  }
}

std::vector<Rule> AllRules() {
  const auto rulebook = BuiltinRulebook();
  return {rulebook->rules().begin(), rulebook->rules().end()};
}

INSTANTIATE_TEST_SUITE_P(All, RuleTest, ::testing::ValuesIn(AllRules()),
                         [](const ::testing::TestParamInfo<Rule>& info) {
                           std::string name = info.param.id();
                           std::replace_if(
                               name.begin(), name.end(),
                               [](char c) { return !isalnum(c); }, '_');
                           return name;
                         });

}  // namespace
}  // namespace crosscheck
