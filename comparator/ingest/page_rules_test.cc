#include "comparator/ingest/page_rules.h"

#include <memory>
#include <string>

#include "absl/status/status.h"
#include "absl/strings/string_view.h"
#include "comparator/base/textproto.h"
#include "comparator/ingest/line_words.h"
#include "comparator/ingest/page_data.h"
#include "comparator/testing/status_matchers.h"
#include "gmock/gmock.h"
#include "gtest/gtest.h"
#include "proto/page.pb.h"

namespace crosscheck {
namespace {

using ::testing::HasSubstr;

std::unique_ptr<const PageRuleSet> CreateRules(absl::string_view text) {
  PageRules rules;
  EXPECT_THAT(ParseTextproto("rules", text, &rules), IsOk());
  auto set = PageRuleSet::Create(rules);
  EXPECT_THAT(set.status(), IsOk());
  return set.ok() ? *std::move(set) : nullptr;
}

std::string IdOf(const PageRuleSet& rules, absl::string_view line,
                 bool sentence = false) {
  LineWords words;
  words.Reset(line, PageRuleSet::kMaxWords);
  const LineRule* rule = rules.Match(words, words.size(), sentence);
  return rule == nullptr ? "" : rule->id();
}

TEST(PageRuleSet, MatchesPhrasesByTheirMarks) {
  const auto rules = CreateRules(R"pb(
    lines { id: "whole" kind: REGION_KIND_FURNITURE phrases: "latest news" }
    lines { id: "open" kind: REGION_KIND_FURNITURE phrases: "read more : ..." }
    lines {
      id: "inside"
      kind: REGION_KIND_FURNITURE
      phrases: "... rights reserved ..."
    }
    lines { id: "number" kind: REGION_KIND_FURNITURE phrases: "# min read" }
    lines { id: "word" kind: REGION_KIND_FURNITURE phrases: "follow _ on x" }
  )pb");
  EXPECT_EQ(IdOf(*rules, "Latest News!"), "whole");
  EXPECT_EQ(IdOf(*rules, "The latest news"), "");
  EXPECT_EQ(IdOf(*rules, "Read more: all of it"), "open");
  EXPECT_EQ(IdOf(*rules, "Read more:"), "open");
  EXPECT_EQ(IdOf(*rules, "Read more about it"), "");
  EXPECT_EQ(IdOf(*rules, "2016 Post, all rights reserved."), "inside");
  EXPECT_EQ(IdOf(*rules, "2 min read"), "number");
  EXPECT_EQ(IdOf(*rules, "two min read"), "");
  EXPECT_EQ(IdOf(*rules, "Follow Dana on X"), "word");
  EXPECT_EQ(IdOf(*rules, "Follow on X"), "");
}

TEST(PageRuleSet, LeavesLongLinesAndSentencesAlone) {
  const auto rules = CreateRules(R"pb(
    lines {
      id: "a"
      kind: REGION_KIND_FURNITURE
      phrases: "watch ..."
      max_words: 3
      not_sentences: true
    }
  )pb");
  EXPECT_EQ(IdOf(*rules, "Watch it now"), "a");
  EXPECT_EQ(IdOf(*rules, "Watch it right now"), "");
  EXPECT_EQ(IdOf(*rules, "Watch it now", /*sentence=*/true), "");
}

TEST(PageRuleSet, TakesTheFirstRule) {
  const auto rules = CreateRules(R"pb(
    lines { id: "a" kind: REGION_KIND_FURNITURE phrases: "... one" }
    lines { id: "b" kind: REGION_KIND_FURNITURE phrases: "line one" }
  )pb");
  EXPECT_EQ(IdOf(*rules, "line one"), "a");
}

TEST(PageRuleSet, FindsWhereAParagraphIsCut) {
  const auto rules = CreateRules(R"pb(
    lines {
      id: "a"
      kind: REGION_KIND_FURNITURE
      phrases: "our standards : ..."
      effect: LINE_EFFECT_CUTS_PARAGRAPH
    }
    lines { id: "b" kind: REGION_KIND_FURNITURE phrases: "two died" }
  )pb");
  LineWords words;
  words.Reset("Two died. Our Standards: The Principles", 60);
  EXPECT_EQ(rules->FindCut(words), 2u);
  words.Reset("Two died.", 60);
  EXPECT_EQ(rules->FindCut(words), words.size());
}

TEST(PageRuleSet, RefusesBrokenRules) {
  PageRules rules;
  LineRule& rule = *rules.add_lines();
  EXPECT_THAT(PageRuleSet::Create(rules).status(),
              StatusIs(absl::StatusCode::kInvalidArgument,
                       HasSubstr("needs an id and a kind")));
  rule.set_id("a");
  rule.set_kind(REGION_KIND_FURNITURE);
  rule.add_phrases("# _ ...");
  EXPECT_THAT(PageRuleSet::Create(rules).status(),
              StatusIs(absl::StatusCode::kInvalidArgument,
                       HasSubstr("\"a\": phrase \"# _ ...\"")));
  rule.set_phrases(0, "x");
  *rules.add_lines() = rule;
  EXPECT_THAT(PageRuleSet::Create(rules).status(),
              StatusIs(absl::StatusCode::kInvalidArgument, HasSubstr("twice")));
}

// Every example and counter-example of the program's own rules.
TEST(OwnPageRules, HoldForTheirExamples) {
  PageRules data;
  ASSERT_THAT(ParseTextproto("page.textproto", PageData(), &data), IsOk());
  auto rules = PageRuleSet::Create(data);
  ASSERT_THAT(rules.status(), IsOk());
  for (const LineRule& rule : data.lines()) {
    EXPECT_FALSE(rule.examples().empty()) << rule.id();
    for (const std::string& example : rule.examples()) {
      EXPECT_EQ(IdOf(**rules, example, /*sentence=*/false), rule.id())
          << example;
    }
    for (const std::string& example : rule.counter_examples()) {
      const bool sentence = !example.empty() && example.back() == '.';
      EXPECT_EQ(IdOf(**rules, example, sentence), "") << example;
    }
  }
}

}  // namespace
}  // namespace crosscheck
