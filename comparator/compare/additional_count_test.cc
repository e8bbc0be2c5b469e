#include "comparator/compare/additional_count.h"

#include <string>

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
                      Row{"Counted", "one woman", false},
                      Row{"Lone", "a lone woman", false}),
    [](const auto& info) { return std::string(info.param.name); });

}  // namespace
}  // namespace crosscheck
