#include "comparator/compare/event_claims.h"

#include <string>
#include <vector>

#include "absl/strings/str_cat.h"
#include "comparator/base/count_interval.h"
#include "gmock/gmock.h"
#include "gtest/gtest.h"
#include "proto/claim.pb.h"

namespace crosscheck {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;
using ::testing::SizeIs;

void AddClaim(const std::string& event, Attribute attribute, uint32_t lo,
              ArticleClaims* article) {
  Claim* const claim = article->add_claims();
  claim->set_id(absl::StrCat("c", article->claims_size()));
  claim->set_event(event);
  claim->set_attribute(attribute);
  claim->mutable_value()->mutable_count()->set_lo(lo);
  claim->mutable_value()->mutable_count()->set_hi(lo);
}

std::vector<std::string> Ids(const std::vector<const Claim*>& claims) {
  std::vector<std::string> ids;
  for (const Claim* claim : claims) ids.push_back(claim->id());
  return ids;
}

class EventClaimsTest : public ::testing::Test {
 protected:
  EventClaimsTest() {
    for (const char* id : {"e1", "e2", "e3"}) article_.add_events()->set_id(id);
    AddClaim("e2", ATTRIBUTE_KILLED, 7, &article_);
    AddClaim("e1", ATTRIBUTE_KILLED, 7, &article_);
    AddClaim("e2", ATTRIBUTE_INJURED, 7, &article_);
    AddClaim("e3", ATTRIBUTE_KILLED, 8, &article_);
    article_.mutable_claims(3)->mutable_value()->mutable_count()->clear_hi();
  }

  ArticleClaims article_;
};

TEST_F(EventClaimsTest, GivesTheClaimsOfEventsInOrderOfTheArticle) {
  const EventClaims claims(article_);
  EXPECT_THAT(Ids(claims.Of({"e1"})), ElementsAre("c2"));
  EXPECT_THAT(Ids(claims.Of({"e1", "e2", "e1"})),
              ElementsAre("c1", "c2", "c3"));
  EXPECT_THAT(claims.Of({"e9"}), IsEmpty());
  EXPECT_THAT(claims.Of({}), IsEmpty());
}

TEST_F(EventClaimsTest, GivesEventsInOrderOfTheArticle) {
  const EventClaims claims(article_);
  const auto events = claims.Events({"e3", "e9", "e1"});
  ASSERT_THAT(events, SizeIs(2));
  EXPECT_EQ(events[0]->id(), "e1");
  EXPECT_EQ(events[1]->id(), "e3");
}

TEST_F(EventClaimsTest, FindsClaimsThatCountTheSame) {
  const EventClaims claims(article_);
  EXPECT_THAT(Ids(claims.Counting(ATTRIBUTE_KILLED, CountInterval::Exactly(7))),
              ElementsAre("c1", "c2"));
  EXPECT_THAT(
      Ids(claims.Counting(ATTRIBUTE_INJURED, CountInterval::Exactly(7))),
      ElementsAre("c3"));
  // "At least eight" are not eight.
  EXPECT_THAT(claims.Counting(ATTRIBUTE_KILLED, CountInterval::Exactly(8)),
              IsEmpty());
}

TEST_F(EventClaimsTest, FindsClaimsByTheirNumber) {
  const EventClaims claims(article_);
  EXPECT_THAT(Ids(claims.Numbering(ATTRIBUTE_KILLED, 7)),
              ElementsAre("c1", "c2"));
  // Of "at least eight" eight.
  EXPECT_THAT(Ids(claims.Numbering(ATTRIBUTE_KILLED, 8)), ElementsAre("c4"));
  EXPECT_THAT(claims.Numbering(ATTRIBUTE_INJURED, 8), IsEmpty());
}

}  // namespace
}  // namespace crosscheck
