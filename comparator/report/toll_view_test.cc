#include "comparator/report/toll_view.h"

#include "absl/status/status.h"
#include "comparator/base/textproto.h"
#include "comparator/report/report_index.h"
#include "gtest/gtest.h"
#include "proto/comparison.pb.h"
#include "proto/report.pb.h"

namespace crosscheck {
namespace {

TollHistory Rise() {
  TollHistory history;
  const absl::Status read =
      ParseTextproto("toll",
                     R"pb(
                       attribute: ATTRIBUTE_KILLED
                       steps {
                         value { lo: 7 }
                         claim { article: "meridian-1" claim: "c1" }
                         published: "2019-03-03"
                         change: TOLL_CHANGE_FIRST
                       }
                       steps {
                         value { lo: 12 hi: 12 }
                         claim { article: "harbour-1" claim: "c1" }
                         published: "2019-03-04"
                         time: "18:30"
                         change: TOLL_CHANGE_UP_STRONG
                         reasons: "strong"
                         reasons: "cue:death toll from the blast has risen to"
                       }
                       steps {
                         value { lo: 11 hi: 11 }
                         claim { article: "harbour-1" claim: "c2" }
                         published: "2020-01-01"
                         change: TOLL_CHANGE_UNEXPLAINED
                       }
                     )pb",
                     &history);
  EXPECT_TRUE(read.ok()) << read;
  return history;
}

DiscrepancyReport TwoPapers() {
  DiscrepancyReport report;
  const absl::Status read = ParseTextproto(
      "report",
      R"pb(
        articles {
          article {
            id: "harbour-1"
            outlet { value: "Harbour Post" }
          }
        }
        articles {
          article {
            id: "meridian-1"
            outlet { value: "Daily Meridian" }
          }
          claims {
            id: "c1"
            speakers { kind: SPEAKER_KIND_DESCRIBED name: "doctors" }
          }
        }
      )pb",
      &report);
  EXPECT_TRUE(read.ok()) << read;
  return report;
}

TEST(TollView, IsOneLine) {
  const DiscrepancyReport report = TwoPapers();
  const TollView view = MakeTollView(Rise(), ReportIndex(report), 2019);
  EXPECT_EQ(view.label, "killed over time");
  EXPECT_EQ(view.Line(),
            "3 Mar ≥ 7 (Daily Meridian, doctors) → 4 Mar 18:30 12 (Harbour "
            "Post; up, “… has risen to”) → 1 Jan 2020 11 (Harbour Post; "
            "unexplained)");
}

TEST(TollView, TellsADenialFromAFirstFigure) {
  const DiscrepancyReport report = TwoPapers();
  TollHistory history = Rise();
  history.mutable_steps(0)->mutable_value()->set_lo(0);
  history.mutable_steps(0)->mutable_value()->set_hi(0);
  history.mutable_steps(1)->set_change(TOLL_CHANGE_UNEXPLAINED);
  const TollView view = MakeTollView(history, ReportIndex(report), 2019);
  EXPECT_EQ(view.steps[1].change, "against that account");
  EXPECT_EQ(view.steps[2].change, "unexplained");
}

TEST(TollView, SettlesNothingThatIsUnexplained) {
  Comparison comparison;
  *comparison.add_tolls() = Rise();
  EXPECT_EQ(SettledToll(comparison, ATTRIBUTE_KILLED), nullptr);
  comparison.mutable_tolls(0)->mutable_steps()->RemoveLast();
  EXPECT_EQ(SettledToll(comparison, ATTRIBUTE_KILLED), &comparison.tolls(0));
  EXPECT_EQ(SettledToll(comparison, ATTRIBUTE_INJURED), nullptr);
}

}  // namespace
}  // namespace crosscheck
