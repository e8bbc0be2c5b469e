#include "comparator/lexicon/name_phrase.h"

#include <string>

#include "gtest/gtest.h"

namespace crosscheck {
namespace {

struct SameCase {
  const char* name;
  const char* a;
  const char* b;
};

class NamesFoundAlike : public ::testing::TestWithParam<SameCase> {};

TEST_P(NamesFoundAlike, HaveOnePhrase) {
  NamePhraseReader reader;
  const NamePhrase a = reader.ReadName(GetParam().a, LeadingArticle::kOptional);
  const NamePhrase b = reader.ReadName(GetParam().b, LeadingArticle::kOptional);
  EXPECT_EQ(a.token_hashes, b.token_hashes);
  EXPECT_EQ(a.Key(), b.Key());
  EXPECT_EQ(a.norm, b.norm);
}

INSTANTIATE_TEST_SUITE_P(
    Cases, NamesFoundAlike,
    ::testing::Values(SameCase{"Article", "al-Anbar", "Anbar"},
                      SameCase{"ArticleApart", "Al Anbar", "Anbar"},
                      SameCase{"SunLetter", "ar-Raqqah", "Raqqah"},
                      SameCase{"InnerArticle", "Deir ez-Zor", "Deir al-Zor"},
                      SameCase{"NoInnerArticle", "Ain al-Asad", "Ain Asad"},
                      SameCase{"Izafe", "Lashkar-e-Taiba", "Lashkar Taiba"},
                      SameCase{"The", "The Green Zone", "Green Zone"},
                      SameCase{"Hyphen", "Abu-Ghraib", "Abu Ghraib"},
                      SameCase{"Apostrophe", "Sana'a", "Sanaa"},
                      SameCase{"Diacritics", "\xe1\xb8\xa8om\xe1\xb9\xa3",
                               "Homs"},
                      SameCase{"FullStops", "U.S.A.", "USA"},
                      SameCase{"Quotes", "\"Dawn\" Brigade", "Dawn Brigade"},
                      SameCase{"Case", "DAWN BRIGADE", "Dawn Brigade"}),
    [](const ::testing::TestParamInfo<SameCase>& info) {
      return std::string(info.param.name);
    });

TEST(NamePhrase, KeepsLastWordThatLooksLikeAnArticle) {
  NamePhraseReader reader;
  EXPECT_EQ(reader.ReadName("Tal al", LeadingArticle::kOptional).norm,
            "tal al");
  EXPECT_EQ(reader.ReadName("As", LeadingArticle::kOptional).norm, "as");
}

TEST(NamePhrase, NeedsTheArticleWhereToldSo) {
  NamePhraseReader reader;
  const NamePhrase sahil =
      reader.ReadName("Al Sahil", LeadingArticle::kRequired);
  ASSERT_EQ(sahil.token_hashes.size(), 2);
  EXPECT_EQ(sahil.token_hashes[0], kLeadingArticle);
  EXPECT_EQ(sahil.norm, "sahil");
  // "The" only before a single word.
  EXPECT_EQ(reader.ReadName("The Beacon", LeadingArticle::kRequired)
                .token_hashes.size(),
            2);
  EXPECT_EQ(reader.ReadName("The Harbour Post", LeadingArticle::kRequired)
                .token_hashes.size(),
            2);
}

TEST(NamePhrase, TellsTheCaseRuleFromTheWriting) {
  struct RuleCase {
    const char* name;
    CaseRule rule;
  };
  const RuleCase kCases[] = {
      {"gunmen", CaseRule::kAnyCase},
      {"army of Islam", CaseRule::kSomeCapital},
      {"Dawn Brigade", CaseRule::kFirstCapital},
      {"al-Harith Front", CaseRule::kFirstCapital},
      {"the Harith Front", CaseRule::kFirstCapital},
      {"1920 Brigades", CaseRule::kFirstCapital},
      {"HARITH", CaseRule::kFirstCapital},
      {"HARF", CaseRule::kFirstAllCaps},
      {"US Army", CaseRule::kFirstAllCaps},
      {"U.S.", CaseRule::kFirstAllCaps},
  };
  NamePhraseReader reader;
  for (const RuleCase& expected : kCases) {
    EXPECT_EQ(reader.ReadName(expected.name, LeadingArticle::kOptional).rule,
              expected.rule)
        << expected.name;
  }
}

TEST(NamePhrase, IsEmptyWithoutLetters) {
  NamePhraseReader reader;
  for (const char* name : {"", " ", "...", "\"\"", "!", "&"}) {
    const NamePhrase phrase = reader.ReadName(name, LeadingArticle::kOptional);
    EXPECT_TRUE(phrase.token_hashes.empty()) << name;
    EXPECT_EQ(phrase.Key(), 0) << name;
  }
}

TEST(NamePhrase, TermsKeepEveryWord) {
  NamePhraseReader reader;
  EXPECT_EQ(reader.ReadTerm("as well as").token_hashes.size(), 3);
  EXPECT_EQ(reader.ReadTerm("an hour").norm, "an hour");
  EXPECT_EQ(reader.ReadTerm("Roadside Bomb").rule, CaseRule::kAnyCase);
}

TEST(NamePhrase, KnowsWhereNamesHaveArabicArticles) {
  EXPECT_TRUE(HasArabicArticles("IQ"));
  EXPECT_TRUE(HasArabicArticles("YE"));
  EXPECT_TRUE(HasArabicArticles("AE"));
  EXPECT_FALSE(HasArabicArticles("SV"));
  EXPECT_FALSE(HasArabicArticles(""));
}

}  // namespace
}  // namespace crosscheck
