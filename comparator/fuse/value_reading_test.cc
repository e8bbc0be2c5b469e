#include "comparator/fuse/value_reading.h"

#include "absl/strings/string_view.h"
#include "absl/types/optional.h"
#include "gmock/gmock.h"
#include "gtest/gtest.h"

namespace crosscheck {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

TEST(FoldValue, MakesSpellingsOfOneValueEqual) {
  const struct {
    absl::string_view name;
    absl::string_view a;
    absl::string_view b;
    bool equal;
  } kCases[] = {
      {"case", "Tal Rahma", "TAL RAHMA", true},
      {"blanks", "  Tal \t Rahma ", "Tal Rahma", true},
      {"diacritics", "São Müller", "sao muller", true},
      {"letters that are not Latin", "ПОРТ", "порт", true},
      {"curly quotes", "O’Brien", "O'Brien", true},
      {"another word", "Tal Rahma", "Tal Hamra", false},
      {"one more word", "Tal Rahma", "Rahma", false},
      {"order", "Rahma Tal", "Tal Rahma", false},
      {"a mark behind", "A+", "A-", false},
  };
  for (const auto& c : kCases) {
    EXPECT_EQ(FoldValue(c.a) == FoldValue(c.b), c.equal) << c.name;
  }
  EXPECT_EQ(FoldValue(" \t "), "");
}

TEST(ReadNumber, ReadsNumbersAndNothingElse) {
  const struct {
    absl::string_view text;
    absl::optional<double> number;
  } kCases[] = {
      {"12", 12.0},
      {" -3.5 ", -3.5},
      {"1,250,000", 1250000.0},
      {"1,250.75", 1250.75},
      {"$4.2M", 4.2e6},
      {"-$7", -7.0},
      {"7 %", 7.0},
      {"1.5e6", 1.5e6},
      {".5", 0.5},
      {"-0", 0.0},
      {"12,50", absl::nullopt},
      {"1.5,000", absl::nullopt},
      {",500", absl::nullopt},
      {"1e400", absl::nullopt},
      {"inf", absl::nullopt},
      {"nan", absl::nullopt},
      {"12 men", absl::nullopt},
      {"K", absl::nullopt},
      {"", absl::nullopt},
  };
  for (const auto& c : kCases) {
    EXPECT_EQ(ReadNumber(c.text), c.number) << c.text;
  }
}

TEST(ReadDay, ReadsDatesAndNothingElse) {
  const struct {
    absl::string_view text;
    absl::optional<double> day;
  } kCases[] = {
      {"1970-01-02", 1.0},
      {"1970/01/02", 1.0},
      {"2 January 1970", 1.0},
      {"Jan 2, 1970", 1.0},
      {"1970-01-02 06:00", 1.25},
      {"1970-01-02T18:00:00Z", 1.75},
      {"1970-01-02 06:00 PM", 1.75},
      {"1969-12-31", -1.0},
      {"1970", absl::nullopt},
      {"2020-13-40", absl::nullopt},
      {"infinite-past", absl::nullopt},
      {"19700102", absl::nullopt},
      {"Tuesday", absl::nullopt},
      {"", absl::nullopt},
  };
  for (const auto& c : kCases) {
    EXPECT_EQ(ReadDay(c.text), c.day) << c.text;
  }
}

TEST(ReadList, TakesNoHeedOfOrderAndSpelling) {
  EXPECT_THAT(ReadList("Varga; Ames;varga"), ElementsAre("ames", "varga"));
  EXPECT_THAT(ReadList("Ames|Varga"), ElementsAre("ames", "varga"));
  EXPECT_THAT(ReadList("Ames"), ElementsAre("ames"));
  EXPECT_THAT(ReadList(" ; |"), IsEmpty());
}

TEST(SplitList, KeepsMembersAsTheyAreWritten) {
  EXPECT_THAT(SplitList("Varga; Ames ;;O'Dell"),
              ElementsAre("Varga", "Ames", "O'Dell"));
}

}  // namespace
}  // namespace crosscheck
