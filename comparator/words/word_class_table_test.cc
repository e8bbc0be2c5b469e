#include "comparator/words/word_class_table.h"

#include <string>
#include <vector>

#include "absl/status/status.h"
#include "absl/strings/string_view.h"
#include "comparator/base/textproto.h"
#include "comparator/testing/status_matchers.h"
#include "gmock/gmock.h"
#include "gtest/gtest.h"
#include "proto/word_classes.pb.h"

namespace crosscheck {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::Pair;

absl::StatusOr<WordClassTable> TableOf(absl::string_view text) {
  std::vector<WordClassFile> files(1);
  const absl::Status status = ParseTextproto("test", text, &files[0]);
  if (!status.ok()) return status;
  return WordClassTable::Create(files);
}

TEST(WordClassTable, GivesAClassTheWordsOfThoseItIncludes) {
  const auto table = TableOf(R"(
    classes { name: "WIDE" meaning: "m" include: "NARROW" words: "near" }
    classes { name: "NARROW" meaning: "m" words: ["at", "in"] })");
  ASSERT_THAT(table, IsOk());
  EXPECT_THAT(table->words(), ElementsAre(Pair("at", ElementsAre(0, 1)),
                                          Pair("in", ElementsAre(0, 1)),
                                          Pair("near", ElementsAre(0))));
}

TEST(WordClassTable, NamesEnumeratorsAndSaysWhatTheyMean) {
  const auto table = TableOf(R"(
    classes { name: "COMPASS_POINT" meaning: "A way." words: "east" })");
  ASSERT_THAT(table, IsOk());
  EXPECT_EQ(EnumeratorOf("COMPASS_POINT"), "kCompassPoint");
  EXPECT_THAT(table->Header(), HasSubstr("  // A way.\n  kCompassPoint,\n"));
}

struct Fault {
  const char* name;
  const char* text;
  const char* message;
};

class WordClassFaultTest : public ::testing::TestWithParam<Fault> {};

TEST_P(WordClassFaultTest, IsToldByClass) {
  EXPECT_THAT(TableOf(GetParam().text),
              StatusIs(absl::StatusCode::kInvalidArgument,
                       HasSubstr(GetParam().message)));
}

constexpr Fault kFaults[] = {
    {"Order", R"(classes { name: "A" meaning: "m" words: ["b", "a"] })",
     "A: out of order: a"},
    {"Twice", R"(classes { name: "A" meaning: "m" words: ["a", "a"] })",
     "A: out of order: a"},
    {"Capital", R"(classes { name: "A" meaning: "m" words: "In" })",
     "A: not as the tokenizer writes it: In"},
    {"Name", R"(classes { name: "a b" meaning: "m" words: "in" })",
     "a b: no name for a class"},
    {"NameTaken", R"(classes { name: "A" meaning: "m" words: "in" }
                     classes { name: "A" meaning: "m" words: "at" })",
     "A: named twice"},
    {"Meaning", R"(classes { name: "A" words: "in" })", "A: without a meaning"},
    {"Empty", R"(classes { name: "A" meaning: "m" })", "A: without words"},
    {"Unknown", R"(classes { name: "A" meaning: "m" include: "B" })",
     "A: includes no class: B"},
    {"Circle", R"(classes { name: "A" meaning: "m" include: "B" }
                  classes { name: "B" meaning: "m" include: "A" })",
     "A: includes itself"},
    {"Repeated", R"(classes { name: "A" meaning: "m" include: "B" words: "in" }
                    classes { name: "B" meaning: "m" words: "in" })",
     "A: has it already or by a class included: in"},
    {"Lacked", R"(classes { name: "A" meaning: "m" include: "B" lacks: "in" }
                  classes { name: "B" meaning: "m" words: "in" })",
     "A: has what it lacks: in"},
};

INSTANTIATE_TEST_SUITE_P(Faults, WordClassFaultTest,
                         ::testing::ValuesIn(kFaults),
                         [](const ::testing::TestParamInfo<Fault>& info) {
                           return std::string(info.param.name);
                         });

}  // namespace
}  // namespace crosscheck
