#include "comparator/pipeline/overlay.h"

#include <string>
#include <vector>

#include "comparator/base/textproto.h"
#include "comparator/testing/equals_proto.h"
#include "comparator/testing/status_matchers.h"
#include "gtest/gtest.h"
#include "proto/settings.pb.h"

namespace crosscheck {
namespace {

TEST(Overlay, ReplacesWhatIsSet) {
  struct Case {
    std::string name;
    std::string message;
    std::string over;
    std::string result;
  };
  const std::vector<Case> cases = {
      {"nothing", "limits { nesting: 3 }", "", "limits { nesting: 3 }"},
      {"on nothing", "", "limits { nesting: 3 }", "limits { nesting: 3 }"},
      {"one field of a message", "limits { nesting: 3 sentence_tokens: 9 }",
       "limits { nesting: 4 }", "limits { nesting: 4 sentence_tokens: 9 }"},
      {"another message", "limits { nesting: 3 }",
       "align { merge_threshold: 1 }",
       "limits { nesting: 3 } align { merge_threshold: 1 }"},
      {"a repeated field as a whole",
       "align { weights { feature: 'a' } weights { feature: 'b' } "
       "merge_threshold: 7 }",
       "align { weights { feature: 'c' weight: 1 } }",
       "align { weights { feature: 'c' weight: 1 } merge_threshold: 7 }"},
      {"a repeated number", "credibility { grade_bounds: 1 grade_bounds: 2 }",
       "credibility { grade_bounds: 3 }", "credibility { grade_bounds: 3 }"},
  };
  for (const Case& c : cases) {
    SCOPED_TRACE(c.name);
    Settings message;
    Settings over;
    ASSERT_THAT(ParseTextproto("message", c.message, &message), IsOk());
    ASSERT_THAT(ParseTextproto("over", c.over, &over), IsOk());
    Overlay(over, &message);
    EXPECT_THAT(message, EqualsProto(c.result));
  }
}

TEST(OverlaySettings, ChangesOnlyTheRowsGiven) {
  Settings settings;
  Settings over;
  ASSERT_THAT(ParseTextproto("settings", R"(
                align {
                  weights { feature: 'a' weight: 1 }
                  weights { feature: 'b' weight: 2 }
                  merge_threshold: 7
                }
                compare {
                  severities {
                    relation: RELATION_CONFLICT
                    severity: SEVERITY_MEDIUM
                  }
                  severities {
                    relation: RELATION_SOURCES_DIFFER
                    severity: SEVERITY_MEDIUM
                  }
                  severity_steps { reason: 'hedged' down: 1 }
                  severity_steps { reason: 'relative' down: 1 }
                  one_words: 'only'
                })",
                             &settings),
              IsOk());
  ASSERT_THAT(ParseTextproto("over", R"(
                align { weights { feature: 'b' weight: 3 } }
                compare {
                  severities {
                    relation: RELATION_CONFLICT
                    attribute: ATTRIBUTE_EVENT_DATE
                    severity: SEVERITY_HIGH
                  }
                  severity_steps { reason: 'relative' down: 2 }
                  severity_steps { reason: 'vague_end' down: 1 }
                  one_words: 'just'
                })",
                             &over),
              IsOk());
  OverlaySettings(over, &settings);
  EXPECT_THAT(
      settings, EqualsProto(R"pb(
        align {
          weights { feature: 'a' weight: 1 }
          weights { feature: 'b' weight: 3 }
          merge_threshold: 7
        }
        compare {
          severities {
            relation: RELATION_CONFLICT
            attribute: ATTRIBUTE_EVENT_DATE
            severity: SEVERITY_HIGH
          }
          severities { relation: RELATION_CONFLICT severity: SEVERITY_MEDIUM }
          severities {
            relation: RELATION_SOURCES_DIFFER
            severity: SEVERITY_MEDIUM
          }
          severity_steps { reason: 'hedged' down: 1 }
          severity_steps { reason: 'relative' down: 2 }
          severity_steps { reason: 'vague_end' down: 1 }
          one_words: 'just'
        }
        credibility {})pb"));
}

}  // namespace
}  // namespace crosscheck
