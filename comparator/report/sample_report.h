// A small report of invented outlets, for tests of the writers.

#ifndef COMPARATOR_REPORT_SAMPLE_REPORT_H_
#define COMPARATOR_REPORT_SAMPLE_REPORT_H_

#include <string>

#include "absl/strings/string_view.h"
#include "comparator/report/report_builder.h"
#include "proto/claim.pb.h"
#include "proto/comparison.pb.h"

namespace crosscheck {

// One article and what it claims.
//
//   ArticleSketch sketch("harbour-1", "Harbour Post", "2019-03-04",
//                        "A bomb went off in Tal Rahma. Nobody died.");
//   sketch.AddEvent("e1", "role: EVENT_ROLE_MAIN type: EVENT_TYPE_BOMBING");
//   sketch.AddClaim("c1", "e1", ATTRIBUTE_KILLED, "count { lo: 0 hi: 0 }",
//                   {"Nobody died.", "Nobody"});
class ArticleSketch {
 public:
  ArticleSketch(absl::string_view id, absl::string_view outlet,
                absl::string_view published, absl::string_view text);

  // `fields` are those of the EventMention as textproto, without its id.
  void AddEvent(absl::string_view id, absl::string_view fields);

  // The words of a claim as they stand in the text.
  struct Words {
    absl::string_view quote;
    // The value's; those of `quote` where empty.
    absl::string_view value;
  };

  // `value` is a Value as textproto, and `speaker`, where there is one, a
  // Speaker. Aborts where the words are not in the text: the test is wrong.
  Claim* AddClaim(absl::string_view id, absl::string_view event,
                  Attribute attribute, absl::string_view value,
                  const Words& words, absl::string_view speaker = "");

  const ArticleClaims& claims() const { return claims_; }

 private:
  ArticleClaims claims_;
};

// Parts of a report on a bomb in a market that three outlets tell of, on an
// ambush that one tells of, and with an article and an input that were not
// understood. The outlets disagree on the dead; two have their figure from one
// statement.
ReportParts SampleParts();

// A ClaimRef.
ClaimRef Ref(absl::string_view article, absl::string_view claim);

}  // namespace crosscheck

#endif  // COMPARATOR_REPORT_SAMPLE_REPORT_H_
