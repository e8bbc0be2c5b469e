#include "comparator/report/escape.h"

#include <string>
#include <vector>

#include "gtest/gtest.h"

namespace crosscheck {
namespace {

struct Case {
  std::string name;
  std::string text;
  std::string escaped;
};

TEST(EscapeMarkdown, LeavesNothingThatFormats) {
  const std::vector<Case> cases = {
      {"plain", "seven died, \"at least\"", "seven died, \"at least\""},
      {"emphasis", "*seven* _died_", "\\*seven\\* \\_died\\_"},
      {"table", "a | b", "a \\| b"},
      {"heading", "# big", "\\# big"},
      {"list", "- one", "\\- one"},
      {"numbered list", "12. one", "12\\. one"},
      {"number in a line", "the 12. one", "the 12. one"},
      {"link", "[here](javascript:x)", "\\[here\\](javascript:x)"},
      {"image", "![x](y)", "\\!\\[x\\](y)"},
      {"bare address", "see https://a.example/ now",
       "see https\\://a.example/ now"},
      {"bare host", "see www.a.example now", "see www\\.a.example now"},
      {"element", "<script>x</script>", "\\<script\\>x\\</script\\>"},
      {"entity", "&lt;", "\\&lt;"},
      {"lines", "a\n\n# b", "a \\# b"},
      {"code", "`rm`", "\\`rm\\`"},
      {"backslash", "a\\*b", "a\\\\\\*b"},
      {"nothing", "", ""},
  };
  for (const Case& c : cases) {
    EXPECT_EQ(EscapeMarkdown(c.text), c.escaped) << c.name;
  }
}

TEST(EscapeHtml, LeavesNoMarkup) {
  const std::vector<Case> cases = {
      {"plain", "seven died", "seven died"},
      {"element", "<img src=x onerror='y'>",
       "&lt;img src=x onerror=&#39;y&#39;&gt;"},
      {"attribute", "a\" b=\"c", "a&quot; b=&quot;c"},
      {"entity", "&amp;", "&amp;amp;"},
      {"control character",
       "a\x01"
       "b",
       "a\xEF\xBF\xBD"
       "b"},
  };
  for (const Case& c : cases) {
    EXPECT_EQ(EscapeHtml(c.text), c.escaped) << c.name;
  }
}

}  // namespace
}  // namespace crosscheck
