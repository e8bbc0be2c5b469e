#include "comparator/compare/additional_count.h"

#include <string>

#include "absl/strings/str_cat.h"
#include "absl/strings/string_view.h"
#include "comparator/compare/compared_article.h"
#include "comparator/compare/test_settings.h"
#include "gtest/gtest.h"
#include "proto/claim.pb.h"

namespace crosscheck {
namespace {

struct Row {
  absl::string_view name;
  absl::string_view words;
  bool told = false;
};

class ToldOne : public ::testing::TestWithParam<Row> {};

TEST_P(ToldOne, IsWhoeverStandsWithoutANumber) {
  const ArticleClaims article =
      ComparedArticle("a", "Harbour Post", "2019-03-04")
          .Event(EVENT_TYPE_SHOOTING)
          .Add(ATTRIBUTE_KILLED,
               "count { lo: 1 hi: 1 population: POPULATION_WOMEN }",
               GetParam().words)
          .Build();
  ASSERT_EQ(article.claims_size(), 1);
  EXPECT_EQ(
      ReadCountWords(article, article.claims(0), OwnCompareSettings()).told_one,
      GetParam().told);
}

INSTANTIATE_TEST_SUITE_P(
    Table, ToldOne,
    ::testing::Values(Row{"Relative", "her aunt", true},
                      Row{"OneOfSeveral", "one of the women", true},
                      Row{"OneOfOur", "one of our best", true},
                      Row{"Counted", "one woman", false},
                      Row{"Lone", "a lone woman", false}),
    [](const auto& info) { return std::string(info.param.name); });

struct CountRow {
  absl::string_view name;
  Attribute attribute = ATTRIBUTE_INJURED;
  absl::string_view count;
  // The words of the count, and what follows them in the sentence.
  absl::string_view words;
  absl::string_view rest;
  bool additional = false;
  bool unsure = false;
};

class CountWordsTest : public ::testing::TestWithParam<CountRow> {};

TEST_P(CountWordsTest, SayWhatTheCountIsOf) {
  const CountRow& row = GetParam();
  ComparedArticle article("a", "Harbour Post", "2019-03-04");
  article.Event(EVENT_TYPE_SHOOTING)
      .Add(row.attribute, row.count, absl::StrCat(row.words, " ", row.rest));
  Span* span = article.claim().mutable_value()->mutable_span();
  span->set_end(span->begin() + static_cast<uint32_t>(row.words.size()));
  const ArticleClaims claims = article.Build();
  const CountWords read =
      ReadCountWords(claims, claims.claims(0), OwnCompareSettings());
  EXPECT_EQ(read.additional, row.additional);
  EXPECT_EQ(read.unsure, row.unsure);
}

INSTANTIATE_TEST_SUITE_P(
    Table, CountWordsTest,
    ::testing::Values(
        CountRow{"Plain", ATTRIBUTE_INJURED, "count { lo: 2 hi: 2 }",
                 "two people", "were hurt"},
        CountRow{"ByTheirState", ATTRIBUTE_INJURED, "count { lo: 2 hi: 2 }",
                 "two of the victims", "were in critical condition", false,
                 true},
        CountRow{"BehindAComma", ATTRIBUTE_INJURED, "count { lo: 4 hi: 4 }",
                 "four people", "were hurt, two of them seriously"},
        CountRow{"DeadHaveNoState", ATTRIBUTE_KILLED, "count { lo: 2 hi: 2 }",
                 "two people", "died, one was treated"},
        CountRow{"ListedByName", ATTRIBUTE_KILLED, "count { lo: 2 hi: 2 }",
                 "Ada Sayegh and her daughter Lina", "were found dead", false,
                 true},
        CountRow{"CountedAndListed", ATTRIBUTE_KILLED, "count { lo: 2 hi: 2 }",
                 "two sisters Ada and Lina", "were found dead"},
        CountRow{"AmongOthers", ATTRIBUTE_KILLED, "count { lo: 1 hi: 1 }",
                 "one civilian", "was among those killed", false, true},
        CountRow{"AmongANumber", ATTRIBUTE_KILLED, "count { lo: 6 hi: 6 }",
                 "six civilians", "were among the 22 dead"},
        CountRow{"NobodyThere", ATTRIBUTE_INJURED, "count { lo: 0 hi: 0 }",
                 "nobody", "was hurt at that location", true, false}),
    [](const auto& info) { return std::string(info.param.name); });

}  // namespace
}  // namespace crosscheck
