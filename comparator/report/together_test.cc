#include "comparator/report/together.h"

#include <string>
#include <vector>

#include "absl/strings/string_view.h"
#include "gmock/gmock.h"
#include "gtest/gtest.h"
#include "proto/claim.pb.h"
#include "proto/comparison.pb.h"

namespace crosscheck {
namespace {

using ::testing::HasSubstr;

std::string OfVictims(const std::vector<absl::string_view>& names) {
  std::vector<ValueSupport> values;
  for (const absl::string_view name : names) {
    ValueSupport& value = values.emplace_back();
    value.set_attribute(ATTRIBUTE_VICTIM);
    value.mutable_value()->mutable_term()->set_name(std::string(name));
    // The first one leads.
    value.set_support(values.size() == 1 ? SUPPORT_CORROBORATED
                                         : SUPPORT_SINGLE_SOURCE);
  }
  std::vector<const ValueSupport*> row;
  for (const ValueSupport& value : values) row.push_back(&value);
  return SumUp(row, nullptr, nullptr, 0).words;
}

TEST(Together, CountsAPersonOnce) {
  EXPECT_THAT(OfVictims({"Emeka Okoye", "Okoye"}),
              ::testing::Not(HasSubstr("more")));
  EXPECT_THAT(OfVictims({"Emeka Okoye", "Okoye", "Ana Lund", "Lund"}),
              HasSubstr("(1 more)"));
}

TEST(Together, CountsNobodyAsNoFurtherClaimant) {
  std::vector<ValueSupport> values(2);
  for (ValueSupport& value : values) {
    value.set_attribute(ATTRIBUTE_RESPONSIBILITY);
    value.set_support(SUPPORT_SINGLE_SOURCE);
  }
  ActorValue* const brigade = values[0].mutable_value()->mutable_actor();
  brigade->set_name("Dawn Brigade");
  brigade->set_stance(STANCE_CLAIMED);
  values[1].mutable_value()->mutable_actor()->set_stance(STANCE_NO_CLAIM);
  const std::string words =
      SumUp({&values[0], &values[1]}, nullptr, nullptr, 0).words;
  EXPECT_THAT(words, HasSubstr("Dawn Brigade"));
  EXPECT_THAT(words, ::testing::Not(HasSubstr("more")));
}

}  // namespace
}  // namespace crosscheck
