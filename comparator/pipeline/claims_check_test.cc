#include "comparator/pipeline/claims_check.h"

#include <string>
#include <vector>

#include "comparator/base/textproto.h"
#include "comparator/testing/status_matchers.h"
#include "gmock/gmock.h"
#include "gtest/gtest.h"

namespace crosscheck {
namespace {

using ::testing::HasSubstr;

TEST(CheckClaims, FindsWhatCannotBeReliedOn) {
  struct Case {
    std::string name;
    std::string claims;
    std::string fault;
  };
  const std::vector<Case> cases = {
      {"sound",
       "events { id: 'e1' triggers { end: 5 } } claims { id: 'c1' "
       "event: 'e1' quote { begin: 0 end: 10 } speakers { cue { "
       "begin: 6 end: 10 } } }",
       ""},
      {"quotation past the text",
       "events { id: 'e1' } claims { id: 'c1' event: 'e1' quote { end: 99 } }",
       "reaches past the text"},
      {"cue past the text",
       "events { id: 'e1' } claims { id: 'c1' event: 'e1' quote { end: 9 } "
       "speakers { cue { begin: 9 end: 12 } } }",
       "reaches past the text"},
      {"other article",
       "events { id: 'e1' } claims { id: 'c1' event: 'e1' quote { article: "
       "'b' end: 9 } }",
       "is of another article"},
      {"no quotation", "events { id: 'e1' } claims { id: 'c1' event: 'e1' }",
       "claim c1 has no quotation"},
      {"event twice", "events { id: 'e1' } events { id: 'e1' }",
       "two events are called e1"},
      {"claim twice",
       "events { id: 'e1' } claims { id: 'c1' event: 'e1' quote { end: 9 } } "
       "claims { id: 'c1' event: 'e1' quote { end: 9 } }",
       "two claims are called c1"},
      {"no event", "claims { id: 'c1' event: 'e7' quote { end: 9 } }",
       "claim c1 is of no event: e7"},
  };
  for (const Case& c : cases) {
    SCOPED_TRACE(c.name);
    ArticleClaims article;
    ASSERT_THAT(ParseTextproto("claims", c.claims, &article), IsOk());
    article.mutable_article()->set_id("a");
    article.mutable_article()->set_text("Seven died");
    const absl::Status status = CheckClaims(article);
    if (c.fault.empty()) {
      EXPECT_THAT(status, IsOk());
    } else {
      EXPECT_THAT(status, StatusIs(absl::StatusCode::kInvalidArgument,
                                   HasSubstr(c.fault)));
    }
  }
}

}  // namespace
}  // namespace crosscheck
