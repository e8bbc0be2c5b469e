#include "comparator/cli/flag_table.h"

#include <string>
#include <vector>

#include "comparator/testing/status_matchers.h"
#include "gmock/gmock.h"
#include "gtest/gtest.h"

namespace crosscheck {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;

constexpr FlagSpec kSpecs[] = {
    {"format", "FORMAT", "How the report is written."},
    {"lexicon", "FILE", "A lexicon.", /*repeated=*/true},
    {"threads", "N", "How many threads."},
    {"quiet", "", "No progress."},
};

absl::StatusOr<ParsedFlags> Parse(const std::vector<std::string>& args) {
  return ParseFlags(args, kSpecs);
}

TEST(ParseFlags, TakesBothSpellingsAnywhere) {
  const std::vector<std::vector<std::string>> lines = {
      {"--format=json", "--quiet", "a", "b"},
      {"a", "--format", "json", "b", "--quiet"},
      {"a", "b", "-quiet", "-format=json"},
      {"--quiet", "a", "--format=json", "--", "b"},
  };
  for (const std::vector<std::string>& line : lines) {
    const absl::StatusOr<ParsedFlags> flags = Parse(line);
    ASSERT_THAT(flags, IsOk());
    EXPECT_EQ(flags->Get("format"), "json");
    EXPECT_TRUE(flags->Has("quiet"));
    EXPECT_THAT(flags->arguments(), ElementsAre("a", "b"));
  }
}

TEST(ParseFlags, TakesADashForAnArgumentAndAnythingBehindTwo) {
  const absl::StatusOr<ParsedFlags> flags = Parse({"-", "--", "--quiet", "-"});
  ASSERT_THAT(flags, IsOk());
  EXPECT_THAT(flags->arguments(), ElementsAre("-", "--quiet", "-"));
  EXPECT_FALSE(flags->Has("quiet"));
}

TEST(ParseFlags, KeepsEveryValueOfARepeatedFlag) {
  const absl::StatusOr<ParsedFlags> flags =
      Parse({"--lexicon=a", "--lexicon", "b"});
  ASSERT_THAT(flags, IsOk());
  EXPECT_THAT(flags->GetAll("lexicon"), ElementsAre("a", "b"));
  EXPECT_THAT(flags->GetAll("format"), IsEmpty());
}

TEST(ParseFlags, SaysWhatIsWrong) {
  struct Case {
    std::string name;
    std::vector<std::string> args;
    std::string message;
  };
  const std::vector<Case> cases = {
      {"misspelt",
       {"--fromat=json"},
       "unknown flag --fromat; did you mean "
       "--format?"},
      {"cut short", {"--lex=x"}, "did you mean --lexicon?"},
      {"nothing like it", {"--colour"}, "unknown flag --colour"},
      {"no value",
       {"a", "--format"},
       "--format needs a value: --format "
       "FORMAT"},
      {"value too many", {"--quiet=yes"}, "--quiet takes no value"},
      {"twice",
       {"--format=json", "--format=text"},
       "--format is given twice: \"json\" and \"text\""},
  };
  for (const Case& c : cases) {
    EXPECT_THAT(Parse(c.args), StatusIs(absl::StatusCode::kInvalidArgument,
                                        HasSubstr(c.message)))
        << c.name;
  }
}

TEST(ParsedFlags, ReadNumbersInTheirRange) {
  EXPECT_THAT(Parse({})->GetInt("threads", 3, 1, 64), IsOkAndHolds(3));
  EXPECT_THAT(Parse({"--threads=8"})->GetInt("threads", 3, 1, 64),
              IsOkAndHolds(8));
  for (const std::string value :
       {"0", "65", "-1", "many", "", "1.5", "99999999999"}) {
    EXPECT_THAT(Parse({"--threads=" + value})->GetInt("threads", 3, 1, 64),
                StatusIs(absl::StatusCode::kInvalidArgument,
                         HasSubstr("--threads takes a number from 1 to 64")))
        << value;
  }
}

TEST(ParsedFlags, ReadChoices) {
  const std::vector<absl::string_view> choices = {"text", "json"};
  EXPECT_THAT(Parse({})->GetChoice("format", choices), IsOkAndHolds("text"));
  EXPECT_THAT(Parse({"--format=json"})->GetChoice("format", choices),
              IsOkAndHolds("json"));
  EXPECT_THAT(Parse({"--format=jsno"})->GetChoice("format", choices),
              StatusIs(absl::StatusCode::kInvalidArgument,
                       "--format is one of text, json, not \"jsno\"; did you "
                       "mean json?"));
}

TEST(FlagHelp, KeepsTo80Columns) {
  const FlagSpec specs[] = {
      {"a-rather-long-flag", "FILE",
       "Words and words and words and words and words and words and words."}};
  EXPECT_EQ(FlagHelp(specs),
            "  --a-rather-long-flag FILE\n"
            "                    Words and words and words and words and words "
            "and words and\n"
            "                    words.\n");
}

}  // namespace
}  // namespace crosscheck
