#include "comparator/report/message_json.h"

#include <string>

#include "comparator/report/report_builder.h"
#include "comparator/report/sample_report.h"
#include "comparator/testing/equals_proto.h"
#include "comparator/testing/status_matchers.h"
#include "gmock/gmock.h"
#include "google/protobuf/util/json_util.h"
#include "gtest/gtest.h"

namespace crosscheck {
namespace {

using ::testing::HasSubstr;

TEST(WriteJson, IsReadByProtobuf) {
  const DiscrepancyReport report = BuildReport(SampleParts());
  const absl::StatusOr<std::string> json = WriteJson(report);
  ASSERT_THAT(json, IsOk());
  google::protobuf::util::JsonParseOptions options;
  options.ignore_unknown_fields = true;
  DiscrepancyReport read;
  ASSERT_TRUE(
      google::protobuf::util::JsonStringToMessage(*json, &read, options).ok());
  EXPECT_THAT(read, EqualsProto(report));
}

TEST(WriteJson, IsIndentedAndKeepsNumbersNumbers) {
  DiscrepancyReport report;
  report.set_version(1);
  report.add_sources()->set_score(0.1);
  EXPECT_THAT(WriteJson(report), IsOkAndHolds("{\n"
                                              "  \"version\": 1,\n"
                                              "  \"sources\": [\n"
                                              "    {\n"
                                              "      \"score\": 0.1\n"
                                              "    }\n"
                                              "  ]\n"
                                              "}\n"));
}

TEST(MessageToJsonLine, HasTheWordsOfEverySpan) {
  ArticleSketch sketch("a", "Harbour Post", "", "Seven \"men\" died.");
  sketch.AddClaim("c1", "e1", ATTRIBUTE_KILLED, "count { lo: 7 }",
                  {"Seven \"men\" died", "Seven \"men\""});
  EXPECT_THAT(
      MessageToJsonLine(sketch.claims()),
      IsOkAndHolds(
          R"({"article":{"id":"a","text":"Seven \"men\" died.",)"
          R"("outlet":{"value":"Harbour Post"}},"claims":[{"id":"c1",)"
          R"("event":"e1","attribute":"ATTRIBUTE_KILLED","value":)"
          R"({"count":{"lo":7},"span":{"end":11,"text":"Seven \"men\""}},)"
          R"("factuality":"FACTUALITY_CERTAIN","quote":{"end":16,)"
          R"("text":"Seven \"men\" died"}}]})"));
}

TEST(MessageToJsonLine, FindsTheArticleOfAFindingsQuotation) {
  DiscrepancyReport report = BuildReport(SampleParts());
  report.clear_incidents();
  FindingSide* side = report.mutable_findings(0)->mutable_sides(0);
  side->add_quotes()->set_end(4);
  EXPECT_THAT(MessageToJsonLine(report),
              IsOkAndHolds(HasSubstr(R"("quotes":[{"end":4,"text":"Bomb"}])")));
}

TEST(MessageToJsonLine, RefusesASpanThatIsNoQuotation) {
  ArticleSketch sketch("a", "", "", "Seven died");
  sketch
      .AddClaim("c1", "e1", ATTRIBUTE_KILLED, "count { lo: 7 }",
                {"Seven died", ""})
      ->mutable_quote()
      ->set_end(11);
  EXPECT_THAT(
      MessageToJsonLine(sketch.claims()),
      StatusIs(absl::StatusCode::kInvalidArgument, HasSubstr("[0, 11)")));
}

TEST(MessageToJsonLine, SurvivesBytesThatAreNoUtf8) {
  Article article;
  article.set_id("a\xFF\"\n");
  EXPECT_THAT(MessageToJsonLine(article),
              IsOkAndHolds("{\"id\":\"a\xEF\xBF\xBD\\\"\\n\"}"));
}

}  // namespace
}  // namespace crosscheck
