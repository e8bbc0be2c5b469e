#include "comparator/text/numerals.h"

#include <cstdint>
#include <memory>
#include <random>
#include <string>
#include <utility>
#include <vector>

#include "absl/status/status.h"
#include "absl/status/statusor.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/str_join.h"
#include "absl/strings/string_view.h"
#include "comparator/testing/status_matchers.h"
#include "comparator/text/document.h"
#include "comparator/text/english_numerals.h"
#include "comparator/text/quantity.h"
#include "comparator/text/sentence.h"
#include "comparator/text/token.h"
#include "gmock/gmock.h"
#include "google/protobuf/text_format.h"
#include "gtest/gtest.h"
#include "proto/numerals.pb.h"

namespace crosscheck {
namespace {

using ::testing::HasSubstr;

// The parser of the built-in table; null, and a failed test, where that is
// broken.
std::unique_ptr<NumeralParser> EnglishParser() {
  absl::StatusOr<NumeralTable> table = EnglishNumerals();
  EXPECT_THAT(table, IsOk());
  if (!table.ok()) return nullptr;
  absl::StatusOr<std::unique_ptr<NumeralParser>> parser =
      NumeralParser::Create(*table);
  EXPECT_THAT(parser, IsOk());
  return parser.ok() ? *std::move(parser) : nullptr;
}

std::string DescribeFlags(const Quantity& quantity) {
  constexpr struct {
    Quantity::Flag flag;
    const char* name;
  } kNames[] = {
      {Quantity::kOne, "one"},           {Quantity::kNegative, "none"},
      {Quantity::kBoth, "both"},         {Quantity::kOrdinal, "ordinal"},
      {Quantity::kDecimal, "decimal"},   {Quantity::kMoney, "money"},
      {Quantity::kPercent, "percent"},   {Quantity::kJoinedBefore, "before"},
      {Quantity::kJoinedAfter, "after"}, {Quantity::kUnitSuffix, "unit"},
      {Quantity::kLabel, "label"},       {Quantity::kFromTo, "change"}};
  std::string flags;
  for (const auto& name : kNames) {
    if (quantity.Has(name.flag)) absl::StrAppend(&flags, " ", name.name);
  }
  return flags;
}

// The quantities of `text` as "[words] interval flags", "; " between two.
std::string Describe(const NumeralParser& parser, absl::string_view text) {
  Document document;
  const Block block = {0, static_cast<uint32_t>(text.size()), BlockKind::kBody};
  document.Reset(text, {block}, /*max_sentence_tokens=*/400);
  std::vector<Quantity> quantities;
  parser.Find(document, {0, static_cast<uint32_t>(document.tokens().size())},
              &quantities);
  std::vector<std::string> words;
  for (const Quantity& quantity : quantities) {
    words.push_back(absl::StrCat("[", document.text(quantity.tokens), "] ",
                                 quantity.interval.ToString(),
                                 DescribeFlags(quantity)));
  }
  return absl::StrJoin(words, "; ");
}

struct Case {
  const char* name;
  const char* text;
  const char* expected;
};

class NumeralParserTest : public ::testing::TestWithParam<Case> {};

TEST_P(NumeralParserTest, Finds) {
  const std::unique_ptr<NumeralParser> parser = EnglishParser();
  ASSERT_NE(parser, nullptr);
  EXPECT_EQ(Describe(*parser, GetParam().text), GetParam().expected);
}

constexpr Case kExact[] = {
    {"Nothing", "the army left", ""},
    {"Digits", "12 people died", "[12] 12"},
    {"Grouped", "2,500 people", "[2,500] 2500"},
    {"BareWord", "killing three soldiers", "[three] 3"},
    {"Capital", "Twelve Dead In Tal Rahma", "[Twelve] 12"},
    {"AllCaps", "TWENTY DEAD", "[TWENTY] 20"},
    {"Hyphen", "twenty-five men", "[twenty-five] 25"},
    {"NoHyphen", "twenty five men", "[twenty five] 25"},
    {"Article", "a hundred men", "[a hundred] 100"},
    {"BareHundred", "over hundred men", "[over hundred] ≥ 101"},
    {"LongWords", "one hundred and twenty-three people",
     "[one hundred and twenty-three] 123"},
    {"Hundreds", "twelve hundred people", "[twelve hundred] 1200"},
    {"DigitsAndScale", "5 thousand men", "[5 thousand] 5000"},
    {"DecimalScale", "1.5 million people", "[1.5 million] 1500000"},
    {"HalfScale", "two and a half million people",
     "[two and a half million] 2500000"},
    {"Both", "both men died", "[both] 2 both"},
    {"One", "one of the men", "[one] 1 one"},
    {"Ones", "one's own", ""},
    {"OneAnother", "they shot one another", ""},
    {"ArticleIsNoNumber", "a man and an officer", ""},
    {"WordsThatDoNotAdd", "two three", "[two] 2; [three] 3"},
    {"AndParts", "five and six", "[five] 5; [six] 6"},
    {"AndDoesNotJoinDigits", "two hundred and 30",
     "[two hundred] 200; [30] 30"},
    {"YearInWords", "nineteen eighty", "[nineteen] 19; [eighty] 80"},
    {"CommaParts", "one hundred, twenty", "[one hundred] 100; [twenty] 20"},
    {"Several", "5 dead, 12 hurt", "[5] 5; [12] 12"},
    {"Dozen", "a dozen men", "[a dozen] ~ 12"},
    {"HalfDozen", "half a dozen men; half-dozen others",
     "[half a dozen] ~ 6; [half-dozen] ~ 6"},
    {"HalfMillion", "half a million people, a quarter of a million others",
     "[half a million] ~ 500000; [a quarter of a million] ~ 250000"},
    {"TwoDozen", "two dozen men", "[two dozen] ~ 24"},
    {"DigitDozen", "2 dozen men", "[2 dozen] ~ 24"},
    {"TooLarge", "99999999999 stars, 7 billion people, 9 men", "[9] 9"},
    {"LargestOfAll", "4,294,967,295 stars", "[4,294,967,295] 4294967295"},
    {"ArabicDigits", "١٢ men", "[١٢] 12"},
};

constexpr Case kBounded[] = {
    {"AtLeast", "at least 12 died", "[at least 12] ≥ 12"},
    {"NoFewer", "no fewer than 12 and not less than 5",
     "[no fewer than 12] ≥ 12; [not less than 5] ≥ 5"},
    {"Minimum", "a minimum of twelve", "[a minimum of twelve] ≥ 12"},
    {"MoreThan", "more than 12 died", "[more than 12] ≥ 13"},
    {"Over", "Over 60 men", "[Over 60] ≥ 61"},
    {"Upwards", "upwards of 12 men", "[upwards of 12] ≥ 13"},
    {"InExcess", "in excess of 12 men", "[in excess of 12] ≥ 13"},
    {"OrMore", "12 or more men", "[12 or more] ≥ 12"},
    {"Plus", "12+ men, 40-plus others", "[12+] ≥ 12; [40-plus] ≥ 40"},
    {"UpTo", "up to 80 men", "[up to 80] ≤ 80"},
    {"AsMany", "as many as twelve", "[as many as twelve] ≤ 12"},
    {"NoMore", "no more than 12", "[no more than 12] ≤ 12"},
    {"FewerThan", "fewer than 12 men", "[fewer than 12] ≤ 11"},
    {"LessThanNone", "less than 0, more than zero",
     "[less than 0] 0 none; [more than zero] ≥ 1"},
    {"About", "about 12 men", "[about 12] about 12"},
    {"Some", "some 120 men and some of the 12",
     "[some 120] about 120; [12] 12"},
    {"Nearly", "nearly two dozen", "[nearly two dozen] about 24"},
    {"Estimated", "an estimated 50", "[an estimated 50] about 50"},
    {"OrSo", "50 or so men", "[50 or so] about 50"},
    {"Odd", "20-odd men", "[20-odd] about 20"},
    {"Stacked", "at least an estimated 50 men",
     "[at least an estimated 50] ~ ≥ 45"},
    {"AtLeastFurther", "at least a further 12 and a total of 15",
     "[at least a further 12] ≥ 12; [15] 15"},
    {"Behind", "12 at least were shot, 12 at least 5 of them",
     "[12 at least] ≥ 12; [12] 12; [at least 5] ≥ 5"},
    {"AtLeastOne", "at least one man", "[at least one] ≥ 1"},
    {"MoreThanDozen", "more than a dozen", "[more than a dozen] ≥ 13"},
    {"AboutDozen", "about a dozen", "[about a dozen] about 12"},
    {"FewerThanTwoDozen", "fewer than two dozen",
     "[fewer than two dozen] ≤ 23"},
    {"OverSlash", "over the past 12 months", "[12] 12"},
    {"MoreThanHundredWords", "over one hundred men",
     "[over one hundred] ≥ 101"},
};

constexpr Case kRanges[] = {
    {"To", "20 to 30 men", "[20 to 30] 20–30"},
    {"Between", "between 20 and 30 men", "[between 20 and 30] 20–30"},
    {"From", "from 20 to 30", "[from 20 to 30] 20–30 change"},
    {"HyphenDigits", "20-30 men", "[20-30] 20–30"},
    {"EnDash", "20–30 men", "[20–30] 20–30"},
    {"Or", "two or three men", "[two or three] ~ 2–3"},
    {"Words", "twenty to thirty-five men", "[twenty to thirty-five] 20–35"},
    {"SharedScale", "3 to 5 thousand men", "[3 to 5 thousand] 3000–5000"},
    {"SharedHundred", "two to three hundred", "[two to three hundred] 200–300"},
    {"OwnScale", "from 50 to a hundred",
     "[from 50 to a hundred] 50–100 change"},
    {"About", "about 20 to 30", "[about 20 to 30] ~ 20–30"},
    {"AtLeast", "at least 20-30 men", "[at least 20-30] ≥ 20"},
    {"Falling", "5 to 4", "[5] 5; [4] 4"},
    {"Years", "2011-12", "[2011] 2011 after; [12] 12 before"},
    {"Phone", "555-600-4567",
     "[555] 555 after; [600] 600 before after; [4567] 4567 before"},
    {"BetweenOthers", "between Qasr and 30 others", "[30] 30"},
    {"BetweenTimes", "between 20 men and 30 women", "[20] 20; [30] 30"},
    {"AgeRange", "20-30-year-old men", "[20-30] 20–30 after"},
    {"OneOrMore", "one or more men", "[one or more] ≥ 1"},
};

constexpr Case kVague[] = {
    {"Couple", "a couple of men", "[a couple of] ~ 2"},
    {"Few", "a few men", "[a few] ~ 2–9"},
    {"Several", "several men", "[several] ~ 3–9"},
    {"Tens", "tens of men", "[tens] ~ 10–99"},
    {"Dozens", "Dozens killed", "[Dozens] ~ 12–99"},
    {"Scores", "scores of men", "[scores] ~ 20–99"},
    {"Hundreds", "hundreds of men", "[hundreds] ~ 100–999"},
    {"Thousands", "thousands fled", "[thousands] ~ 1000–9999"},
    {"SeveralDozen", "at least several dozen men",
     "[at least several dozen] ~ ≥ 36"},
    {"SeveralHundred", "several hundred men", "[several hundred] ~ 300–999"},
    {"CoupleHundred", "a couple hundred men", "[a couple hundred] ~ 200"},
    {"TensOfThousands", "tens of thousands fled",
     "[tens of thousands] ~ 10000–99999"},
    {"HundredsOfThousands", "hundreds of thousands of people",
     "[hundreds of thousands] ~ 100000–999999"},
    {"ManyHundreds", "many hundreds", "[many hundreds] ~ ≥ 100"},
    {"UpToDozens", "up to dozens", "[up to dozens] ~ ≤ 99"},
    {"Many", "many were hurt", "[many] ~ ≥ 1"},
    {"NumberOf", "a number of men", "[a number of] ~ ≥ 1"},
    {"LargeNumber", "a large number of men", "[a large number of] ~ ≥ 1"},
    {"MoreThanHundreds", "more than several hundred",
     "[more than several hundred] ~ ≥ 301"},
};

constexpr Case kNone[] = {
    {"No", "no casualties", "[no] 0 none"},
    {"None", "none were killed", "[none] 0 none"},
    {"Zero", "zero casualties, 0 hurt", "[zero] 0 none; [0] 0 none"},
    {"NoOne", "no one died", "[no one] 0 none"},
    {"NotSingle", "not a single man", "[not a single] 0 none"},
    {"NoLonger", "no longer", ""},
    {"NumberSign", "No. 5 and #5", "[5] 5 label; [5] 5 label"},
};

constexpr Case kFlagged[] = {
    {"OrdinalWord", "the third man", "[third] 3 ordinal"},
    {"OrdinalDigits", "the 10th man", "[10th] 10 ordinal"},
    {"OrdinalCompound", "twenty-first, one hundred and second",
     "[twenty-first] 21 ordinal; [one hundred and second] 102 ordinal"},
    {"OrdinalAfterModifier", "about the third", "[third] 3 ordinal"},
    {"Age", "a 15-year-old boy", "[15] 15 after"},
    {"AgeInWords", "a five-year-old", "[five] 5 after"},
    {"Weapon", "AK-47", "[47] 47 before"},
    {"Calibre", "122mm and 12.7 mm", "[122] 122 unit; [12.7] 12–13 decimal"},
    {"LostSpaceAfter", "12people", "[12] 12"},
    {"Money", "$500 and 5 million dollars",
     "[500] 500 money; [5 million] 5000000 money"},
    {"MoneyBounded", "more than $500", "[500] 500 money"},
    {"Percent", "50% and 20 per cent of 10-20%",
     "[50] 50 percent; [20] 20 percent; [10-20] 10–20 percent"},
    {"Decimal", "3.5 and 4½", "[3.5] 3–4 decimal; [4½] 4–5 decimal"},
    {"Fraction", "two thirds, one-third, three quarters", ""},
    {"OneSecond", "one second", "[one] 1 one; [second] 2 ordinal"},
    {"DateAndTime", "2020-12-10 at 07:15 or 7/4/2017", ""},
    {"Twenties", "in his 20s", "[20] 20 unit"},
};

std::string NameOf(const ::testing::TestParamInfo<Case>& info) {
  return info.param.name;
}
INSTANTIATE_TEST_SUITE_P(Exact, NumeralParserTest, ::testing::ValuesIn(kExact),
                         NameOf);
INSTANTIATE_TEST_SUITE_P(Bounded, NumeralParserTest,
                         ::testing::ValuesIn(kBounded), NameOf);
INSTANTIATE_TEST_SUITE_P(Ranges, NumeralParserTest,
                         ::testing::ValuesIn(kRanges), NameOf);
INSTANTIATE_TEST_SUITE_P(Vague, NumeralParserTest, ::testing::ValuesIn(kVague),
                         NameOf);
INSTANTIATE_TEST_SUITE_P(None, NumeralParserTest, ::testing::ValuesIn(kNone),
                         NameOf);
INSTANTIATE_TEST_SUITE_P(Flagged, NumeralParserTest,
                         ::testing::ValuesIn(kFlagged), NameOf);

// Words of the table, and others, in any order.
TEST(NumeralParser, HoldsItsInvariantsOnRandomText) {
  const std::unique_ptr<NumeralParser> parser = EnglishParser();
  ASSERT_NE(parser, nullptr);
  constexpr absl::string_view kParts[] = {
      "one",
      "two",
      "twenty",
      "ten",
      "hundred",
      "thousand",
      "million",
      "dozen",
      "dozens",
      "half",
      "a",
      "and",
      "of",
      "third",
      "hundreds",
      "some",
      "several",
      "at least",
      "more",
      "than",
      "or",
      "up to",
      "from",
      "between",
      "to",
      "no",
      "no more",
      "both",
      "$",
      "%",
      "percent",
      "12",
      "3.5",
      "1,500",
      "10th",
      "4½",
      "99999",
      "2016",
      "+",
      ",",
      ".",
      "-",
      "people",
      "pounds",
      "No. 5",
      "odd",
      "4294967295",
      "12,0000",
      "3.14159265358979323846264338327950288419716939937510582097494459230781",
      "99999999999999999999999999999999999999999999999999999999999999999999"};
  std::mt19937 random(3);
  Document document;
  std::vector<Quantity> quantities;
  for (int round = 0; round < 50000; ++round) {
    std::string text;
    const uint32_t size = static_cast<uint32_t>(random() % 14);
    for (uint32_t i = 0; i < size; ++i) {
      const absl::string_view part =
          kParts[random() % (sizeof(kParts) / sizeof(kParts[0]))];
      absl::StrAppend(&text, part, random() % 5 == 0 ? "-" : " ");
    }
    SCOPED_TRACE(text);
    const Block block = {0, static_cast<uint32_t>(text.size()),
                         BlockKind::kBody};
    document.Reset(text, {block}, /*max_sentence_tokens=*/400);
    for (const Sentence& sentence : document.sentences()) {
      parser->Find(document, sentence.tokens, &quantities);
      uint32_t last = sentence.tokens.begin;
      for (const Quantity& quantity : quantities) {
        ASSERT_LE(last, quantity.tokens.begin);
        ASSERT_LE(quantity.tokens.begin, quantity.number.begin);
        ASSERT_LT(quantity.number.begin, quantity.number.end);
        ASSERT_LE(quantity.number.end, quantity.tokens.end);
        ASSERT_LE(quantity.tokens.end, sentence.tokens.end);
        ASSERT_FALSE(quantity.interval.IsEmpty());
        last = quantity.tokens.end;
      }
    }
  }
}

struct BadTable {
  const char* name;
  const char* table;
  const char* error;
};

class BadNumeralTableTest : public ::testing::TestWithParam<BadTable> {};

TEST_P(BadNumeralTableTest, IsAnErrorThatNamesTheEntry) {
  NumeralTable table;
  ASSERT_TRUE(
      google::protobuf::TextFormat::ParseFromString(GetParam().table, &table));
  EXPECT_THAT(NumeralParser::Create(table).status(),
              StatusIs(absl::StatusCode::kInvalidArgument,
                       HasSubstr(GetParam().error)));
}

constexpr BadTable kBadTables[] = {
    {"WordWithoutKind", "words { word: 'one' value: 1 }",
     "words \"one\": kind is missing"},
    {"OddCardinal",
     "words { word: 'gross' value: 144 kind: NUMBER_WORD_KIND_CARDINAL }",
     "words \"gross\": a cardinal is"},
    {"OddMultiplier",
     "words { word: 'myriad' value: 10000 kind: NUMBER_WORD_KIND_MULTIPLIER }",
     "words \"myriad\": a multiplier is"},
    {"NotOneWord",
     "words { word: 'three score' value: 60 kind: NUMBER_WORD_KIND_COLLECTIVE "
     "}",
     "words \"three score\": not one word"},
    {"WordTwice",
     "words { word: 'one' value: 1 kind: NUMBER_WORD_KIND_CARDINAL }"
     "words { word: 'One' value: 1 kind: NUMBER_WORD_KIND_CARDINAL }",
     "words \"One\": is there twice"},
    {"VagueWithoutPhrase", "vague_numbers { lo: 1 }", "phrases are missing"},
    {"VagueUpsideDown", "vague_numbers { phrases: 'few' lo: 9 hi: 2 }",
     "vague_numbers \"few\": hi is less than lo"},
    {"VagueWithoutKind", "vague_numbers { phrases: 'few' lo: 2 }",
     "vague_numbers \"few\": kind is missing"},
    {"PhraseWithTwoMeanings",
     "modifiers { effect: NUMERAL_EFFECT_ABOUT before: 'some' }"
     "modifiers { effect: NUMERAL_EFFECT_AT_MOST before: 'some' }",
     "phrase \"some\""},
    {"ModifierWithoutEffect", "modifiers { before: 'about' }",
     "effect is missing"},
    {"EmptyAfter", "modifiers { effect: NUMERAL_EFFECT_ABOUT after: ' ' }",
     "modifiers \" \""},
    {"RangeWithoutMiddle", "ranges { kind: NUMERAL_RANGE_KIND_BETWEEN }",
     "between is not one word"},
    {"EmptyLabel", "labels: ''", "labels \"\": no word in it"},
};

INSTANTIATE_TEST_SUITE_P(Tables, BadNumeralTableTest,
                         ::testing::ValuesIn(kBadTables),
                         [](const ::testing::TestParamInfo<BadTable>& info) {
                           return std::string(info.param.name);
                         });

}  // namespace
}  // namespace crosscheck
