#include "comparator/extract/start_finder.h"

#include <algorithm>
#include <cstdint>
#include <string>
#include <vector>

#include "absl/strings/str_cat.h"
#include "absl/strings/str_format.h"
#include "gmock/gmock.h"
#include "gtest/gtest.h"
#include "re2/re2.h"

namespace crosscheck {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

// An expression over the letters a to e, which stand for 1 to 5.
std::string Regex(const std::string& pattern) {
  std::string regex;
  for (const char c : pattern) {
    if (c >= 'a' && c <= 'e') {
      absl::StrAppendFormat(&regex, "\\x%02x", c - 'a' + 1);
    } else {
      regex.push_back(c);
    }
  }
  return regex;
}

// ' ' is a letter that no expression names.
std::string Letters(std::string text) {
  for (char& c : text) c = c == ' ' ? '\0' : static_cast<char>(c - 'a' + 1);
  return text;
}

std::vector<int> Starts(const std::string& regex, const std::string& letters) {
  StartFinder::Starts starts(1);
  StartFinder(regex).Find(letters, &starts);
  return {starts.rbegin(), starts.rend()};
}

std::vector<int> Find(const std::string& pattern, const std::string& text) {
  return Starts(Regex(pattern), Letters(text));
}

TEST(StartFinder, FindsWhereAnExpressionMayBegin) {
  EXPECT_THAT(Find("ab", "abcab"), ElementsAre(0, 3));
  EXPECT_THAT(Find("ab", "ba ba"), IsEmpty());
  EXPECT_THAT(Find("a.b", "a b aab"), ElementsAre(0, 4));
  EXPECT_THAT(Find("[ab]c", "bc ac cc"), ElementsAre(0, 3));
  EXPECT_THAT(Find("[^ab]c", " c ac cc"), ElementsAre(0, 5, 6));
  EXPECT_THAT(Find("a", ""), IsEmpty());
}

TEST(StartFinder, KnowsTheEndsOfTheSentence) {
  EXPECT_THAT(Find("\\Aa", "aa"), ElementsAre(0));
  EXPECT_THAT(Find("a\\z", "aa"), ElementsAre(1));
  EXPECT_THAT(Find("a(?:\\z|b)", "acaba"), ElementsAre(2, 4));
  EXPECT_THAT(Find("(?:\\A|b)a", "aaba"), ElementsAre(0, 2));
}

TEST(StartFinder, TakesAnyItemWhereItCannotTell) {
  EXPECT_THAT(Find("a?", "bc"), ElementsAre(0, 1, 2));
  EXPECT_THAT(Find("a$", "bc"), ElementsAre(0, 1, 2));
  EXPECT_THAT(Find("(?:a", "bc"), ElementsAre(0, 1, 2));
  EXPECT_THAT(Find("a\\z\\z", "bc"), ElementsAre(0, 1, 2));
  // More positions than are kept apart.
  EXPECT_THAT(Find(std::string(600, 'a'), "bc"), ElementsAre(0, 1, 2));
  EXPECT_THAT(Find("(?:(?:(?:(?:(?:(?:(?:abc){3}){3}){3}){3}){3}){3}){3}", "b"),
              ElementsAre(0, 1));
}

TEST(StartFinder, KeepsApartWhatTakesManyWords) {
  for (const int size : {60, 64, 65, 100, 128, 129, 200, 500}) {
    std::string pattern;
    for (int i = 0; i < size; ++i) pattern += "abc"[i % 3];
    EXPECT_THAT(Find(pattern, absl::StrCat("b", pattern)), ElementsAre(1))
        << size;
    pattern[1] = 'c';
    EXPECT_THAT(Find(pattern, absl::StrCat("ab", pattern.substr(2))), IsEmpty())
        << size;
  }
}

// By item, the letters of "abcde " that it may be, and '$' where a match may be
// over before it.
std::vector<std::string> Openings(const std::string& pattern) {
  const StartFinder finder(Regex(pattern));
  std::vector<std::string> openings;
  for (int item = 0; item < StartFinder::kOpening; ++item) {
    std::string& letters = openings.emplace_back();
    for (const char c : std::string("abcde ")) {
      const uint8_t letter = static_cast<uint8_t>(Letters({c})[0]);
      if (finder.Opening(letter) >> item & 1) letters += c;
    }
    if (finder.OpeningAtEnd() >> item & 1) letters += '$';
  }
  return openings;
}

TEST(StartFinder, TellsWhatAMatchMayBeginWith) {
  EXPECT_THAT(Openings("abcd"), ElementsAre("a", "b", "c"));
  EXPECT_THAT(Openings("a?[bc]d+e"), ElementsAre("abc", "bcd", "de"));
  EXPECT_THAT(Openings("a[^b]*c"), ElementsAre("a", "acde ", "abcde $"));
  EXPECT_THAT(Openings("\\Aab\\z"), ElementsAre("a", "b", "abcde $"));
  EXPECT_THAT(Openings("(?:\\A|b)ac"), ElementsAre("ab", "ac", "abcde $"));
  EXPECT_THAT(Openings("a?"), ElementsAre("abcde $", "abcde $", "abcde $"));
}

// Where RE2 finds a match that begins there.
std::vector<int> Matches(const RE2& regex, const std::string& letters) {
  std::vector<int> starts;
  for (size_t i = 0; i <= letters.size(); ++i) {
    if (regex.Match(letters, i, letters.size(), RE2::ANCHOR_START, nullptr,
                    0)) {
      starts.push_back(static_cast<int>(i));
    }
  }
  return starts;
}

TEST(StartFinder, FindsEveryStartOfAMatchAndNoOther) {
  struct Row {
    const char* pattern;
    // Whether a repetition has a bound that is not kept.
    bool loose = false;
  };
  const Row kRows[] = {
      {"abc"},
      {"(?:a|bc)+b"},
      {"a(b|ca)*c"},
      {"(?:a?b)?c"},
      {"[ab]{2}c"},
      {"a.{0,3}c"},
      {"a.{0,3}?b{1,2}[^ab]"},
      {"(?:ab?){2}c"},
      {"(?:a|b?c){1,3}b"},
      {"\\Aa*(?:b|\\z)"},
      {"(?:\\A|c)a+?(?:\\z|[^b])"},
      {"a*b+c??a"},
      {"(a(b|c)?){0}c"},
      {"a{2,}b"},
      {"a[^b]{0,2}(?:\\z|b)"},
      {"a{4}b", true},
      {"a{1,5}?b", true},
      {"(?:ab){5,}c", true},
      {"b(?:a|c.){0,9}b", true},
  };
  // All sentences of up to six of four letters, one of them in no expression.
  std::vector<std::string> sentences = {""};
  for (size_t i = 0; sentences[i].size() < 6; ++i) {
    for (const char c : {'a', 'b', 'c', ' '}) {
      sentences.push_back(absl::StrCat(sentences[i], std::string(1, c)));
    }
  }
  for (const Row& row : kRows) {
    const std::string text = Regex(row.pattern);
    RE2::Options options(RE2::Latin1);
    options.set_dot_nl(true);
    const RE2 regex(text, options);
    ASSERT_TRUE(regex.ok()) << row.pattern;
    const StartFinder finder(text);
    for (const std::string& sentence : sentences) {
      const std::string letters = Letters(sentence);
      StartFinder::Starts found;
      finder.Find(letters, &found);
      const std::vector<int> starts(found.rbegin(), found.rend());
      const std::vector<int> matches = Matches(regex, letters);
      ASSERT_TRUE(std::includes(starts.begin(), starts.end(), matches.begin(),
                                matches.end()))
          << row.pattern << " in \"" << sentence << "\"";
      if (!row.loose) {
        ASSERT_EQ(starts, matches)
            << row.pattern << " in \"" << sentence << "\"";
      }
    }
  }
}

}  // namespace
}  // namespace crosscheck
