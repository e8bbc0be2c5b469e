#include "comparator/report/advice_view.h"

#include "absl/status/status.h"
#include "absl/strings/string_view.h"
#include "comparator/base/textproto.h"
#include "gtest/gtest.h"
#include "proto/comparison.pb.h"

namespace crosscheck {
namespace {

std::string LineOf(absl::string_view text) {
  Comparison comparison;
  const absl::Status read = ParseTextproto("advice", text, &comparison);
  EXPECT_TRUE(read.ok()) << read;
  return AdviceLine(comparison, 2019);
}

TEST(AdviceLine, GivesLowBestAndHighWithTheirChance) {
  EXPECT_EQ(LineOf(R"pb(
              values {
                attribute: ATTRIBUTE_KILLED
                roots: "outlet:a"
                roots: "outlet:b"
              }
              advice {
                attribute: ATTRIBUTE_KILLED
                best: "9"
                low: "4"
                high: "12"
                confidence: 0.384
              }
            )pb"),
            "killed 9 (4–12), 38 %");
}

TEST(AdviceLine, IsProvisionalOnOneRoot) {
  EXPECT_EQ(LineOf(R"pb(
              values { attribute: ATTRIBUTE_INJURED roots: "outlet:a" }
              values { attribute: ATTRIBUTE_KILLED roots: "outlet:b" }
              advice {
                attribute: ATTRIBUTE_INJURED
                best: "21"
                low: "20"
                confidence: 0.999
              }
            )pb"),
            "injured 21 (20 or more), over 99 %, provisional");
}

TEST(AdviceLine, LeavesOutNamesThatNobodyDoubts) {
  EXPECT_EQ(
      LineOf(R"pb(
        advice { attribute: ATTRIBUTE_PLACE best: "Tal Rahma" confidence: 0.99 }
        advice {
          attribute: ATTRIBUTE_EVENT_DATE
          best: "2019-03-03"
          low: "2019-03-03"
          high: "2019-03-04"
          confidence: 0.6
        }
      )pb"),
      "date 3 Mar, 60 %, provisional");
}

TEST(AdviceLine, IsEmptyWithoutAdvice) { EXPECT_EQ(LineOf(""), ""); }

}  // namespace
}  // namespace crosscheck
