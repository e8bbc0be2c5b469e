#include "comparator/names/name_matcher.h"

#include <memory>
#include <string>
#include <vector>

#include "absl/strings/string_view.h"
#include "comparator/base/textproto.h"
#include "comparator/names/builtin_name_rules.h"
#include "comparator/testing/status_matchers.h"
#include "gmock/gmock.h"
#include "gtest/gtest.h"
#include "proto/names.pb.h"

namespace crosscheck {
namespace {

using ::testing::Contains;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::StartsWith;

class NameMatcherTest : public ::testing::Test {
 protected:
  NameMatcherTest() {
    const auto rules = BuiltinNameRules();
    EXPECT_THAT(rules, IsOk());
    auto matcher = NameMatcher::Create(*rules);
    EXPECT_THAT(matcher, IsOk());
    matcher_ = *std::move(matcher);
  }

  NameVerdict Verdict(absl::string_view a, absl::string_view b) const {
    return matcher_->Compare(a, b).verdict;
  }

  std::unique_ptr<NameMatcher> matcher_;
};

struct VerdictRow {
  absl::string_view what;
  absl::string_view a;
  absl::string_view b;
  NameVerdict verdict;
};

TEST_F(NameMatcherTest, GivesTheVerdict) {
  const VerdictRow kRows[] = {
      {"same letters", "Dawn Brigade", "Dawn Brigade", NameVerdict::kSame},
      {"case and quotes", "\"dawn brigade\"", "Dawn Brigade",
       NameVerdict::kSame},
      {"leading article", "the Dawn Brigade", "Dawn Brigade",
       NameVerdict::kSame},
      {"sun letter", "Liwa as-Sabireen", "Liwa al-Sabirin", NameVerdict::kSame},
      {"doubled consonant", "Qasem al-Jabbarin", "Qassem al-Jabareen",
       NameVerdict::kSame},
      {"q, k and g", "Qassem", "Gassim", NameVerdict::kSame},
      {"translated kind", "Kataib al-Wafa", "Wafa Brigades",
       NameVerdict::kSame},
      {"kind left out", "Qasem al-Jabbarin", "Qassem al-Jabareen Brigade",
       NameVerdict::kLongShort},
      {"another kind", "Red Falcon Brigade", "Red Falcon Army",
       NameVerdict::kDifferent},
      {"kind of a common name", "Kataib Hezbollah", "Hezbollah",
       NameVerdict::kDifferent},
      {"article glued", "Deirezzor", "Deir ez-Zor", NameVerdict::kSame},
      {"abd", "Abdelrahman Tamim", "Abd al-Rahman Tamim", NameVerdict::kSame},
      {"din", "Noureddine Tamim", "Nur al-Din Tamim", NameVerdict::kSame},
      {"allah", "Nasrallah", "Nasr Allah", NameVerdict::kSame},
      {"half a name", "Hassan Nasr", "Hassan Nasrallah",
       NameVerdict::kDifferent},
      {"vowels tell", "Hassan Tamim", "Hussein Tamim", NameVerdict::kDifferent},
      {"middle name", "Lamont Smith", "Lamont Dean Smith",
       NameVerdict::kLongShort},
      {"initial", "Lamont D. Smith", "Lamont Smith", NameVerdict::kLongShort},
      {"two initials", "Lamont D. Smith", "Lamont R. Smith",
       NameVerdict::kDifferent},
      {"junior", "Lamont Smith Jr.", "Lamont Smith Sr.",
       NameVerdict::kDifferent},
      {"surname only", "Crawford", "Brandon Crawford", NameVerdict::kUnsure},
      {"turned round", "Crawford, Brandon", "Brandon Crawford",
       NameVerdict::kSame},
      {"father and son", "Faisal bin Turki", "Turki bin Faisal",
       NameVerdict::kDifferent},
      {"branch", "Red Falcon Brigade in Yemen", "Red Falcon Brigade",
       NameVerdict::kDifferent},
      {"splinter", "New Red Falcon Brigade", "Red Falcon Brigade",
       NameVerdict::kDifferent},
      {"numbers", "1st Division", "11th Division", NameVerdict::kDifferent},
      {"initials", "NPLF", "Northern Plains Liberation Front",
       NameVerdict::kLongShort},
      {"initials in brackets", "NPLF",
       "Northern Plains Liberation Front (NPLF)", NameVerdict::kLongShort},
      {"other acronym", "YPG", "YPJ", NameVerdict::kDifferent},
      {"alias", "ISIL", "Daesh", NameVerdict::kSame},
      {"Arabic script", "Jisr al-Shughur", "جسر الشغور", NameVerdict::kSame},
      {"Arabic script, other vowels", "Hassan", "حسين",
       NameVerdict::kDifferent},
      {"Cyrillic script", "Sergei Shoigu", "Сергей Шойгу", NameVerdict::kSame},
      {"Turkish letters", "Kamışlı", "Qamishli", NameVerdict::kSame},
      {"one half in common", "Ansar al-Islam", "Ansar al-Sharia",
       NameVerdict::kDifferent},
      {"kunya in common", "Abu Bakr al-Naji", "Abu Bakr al-Qahtani",
       NameVerdict::kDifferent},
      {"nothing", "", "Dawn Brigade", NameVerdict::kDifferent},
  };
  for (const VerdictRow& row : kRows) {
    const NameMatch match = matcher_->Compare(row.a, row.b);
    EXPECT_EQ(static_cast<int>(match.verdict), static_cast<int>(row.verdict))
        << row.what << ": " << ::testing::PrintToString(match.reasons);
  }
}

TEST_F(NameMatcherTest, SaysWhy) {
  EXPECT_THAT(matcher_->Compare("Qasem Tamim", "Qassim Tamim").reasons,
              ElementsAre("same_sounds"));
  EXPECT_THAT(matcher_->Compare("Dawn Brigade", "Dawn").reasons,
              ElementsAre("kind_missing: brigade"));
  EXPECT_THAT(matcher_->Compare("Ansar al-Islam", "Ansar al-Sharia").reasons,
              ElementsAre("differs: islam, sharia"));
}

TEST_F(NameMatcherTest, SpellingsShareAKey) {
  const std::string key = matcher_->Key("Qassem al-Jabareen Brigade");
  EXPECT_EQ(matcher_->Key("Qasem al-Jabbarin"), key);
  EXPECT_EQ(matcher_->Key("Kassim al-Jabarin Brigades"), key);
  EXPECT_NE(matcher_->Key("Qassem al-Khalidi Brigade"), key);
  EXPECT_THAT(matcher_->PartKeys(matcher_->Fold("Brandon Lee Crawford")),
              Contains(matcher_->Key("Crawford")));
}

TEST_F(NameMatcherTest, StandsAnyBytes) {
  for (absl::string_view name :
       {"", " ", "-", "'", "(", ")(", "\xff\xfe", "al", "the", "a.b.c.", "''''",
        "ال", "ابن", ",", "x,y,z", "ABCDEFGHIJKLMNOP", "1", "Jr."}) {
    EXPECT_FALSE(matcher_->Compare(name, "Dawn Brigade").same()) << name;
    matcher_->Key(name);
  }
}

TEST(NameMatcher, RejectsRulesWithoutLimits) {
  EXPECT_THAT(
      NameMatcher::Create({}),
      StatusIs(absl::StatusCode::kInvalidArgument, HasSubstr("word_limit")));
}

TEST(NameMatcher, RejectsASplitToNoWord) {
  NameRules rules;
  ASSERT_THAT(ParseTextproto("rules",
                             "word_limit: 0.1 unvoweled_limit: 0.1"
                             " vowel_length: 0.4"
                             " prefixes { word: 'abd' forms: 'abdul' }",
                             &rules),
              IsOk());
  EXPECT_THAT(NameMatcher::Create(rules),
              StatusIs(absl::StatusCode::kInvalidArgument,
                       StartsWith("no name word is called \"abd\"")));
}

}  // namespace
}  // namespace crosscheck
