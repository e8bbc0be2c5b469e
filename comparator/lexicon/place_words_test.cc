#include "comparator/lexicon/place_words.h"

#include <string>

#include "absl/strings/string_view.h"
#include "comparator/text/document.h"
#include "gtest/gtest.h"

namespace crosscheck {
namespace {

// A text in which names are between brackets, and those names.
struct Marked {
  explicit Marked(absl::string_view with_brackets) {
    uint32_t begin[2] = {};
    uint32_t end[2] = {};
    int names = 0;
    for (char c : with_brackets) {
      if (c == '[') {
        begin[names] = static_cast<uint32_t>(text.size());
      } else if (c == ']') {
        end[names++] = static_cast<uint32_t>(text.size());
      } else {
        text += c;
      }
    }
    document.Reset(text, {{0, static_cast<uint32_t>(text.size())}}, 400);
    for (int i = 0; i < names; ++i) {
      TokenRange& range = i == 0 ? first : second;
      while (document.tokens()[range.begin].begin < begin[i]) ++range.begin;
      range.end = range.begin;
      while (range.end < document.tokens().size() &&
             document.tokens()[range.end].begin < end[i]) {
        ++range.end;
      }
    }
  }

  std::string text;
  Document document;
  TokenRange first;
  TokenRange second;
};

TEST(PlaceWords, TellHowNamesAreJoined) {
  struct JointCase {
    const char* text;
    PlaceJoint joint;
  };
  const JointCase kCases[] = {
      {"in [Anhar], [Qasr] they", PlaceJoint::kComma},
      {"[Anhar] in the province of [Qasr]", PlaceJoint::kContainer},
      {"[Anhar], in northern [Qasr]", PlaceJoint::kContainer},
      {"[Anhar], south of [Qasr]", PlaceJoint::kNear},
      {"[Anhar], 30 km south of [Qasr]", PlaceJoint::kNear},
      {"[Anhar] near [Qasr]", PlaceJoint::kNear},
      {"[Anhar], on the outskirts of [Qasr]", PlaceJoint::kNear},
      {"[Anhar] and [Qasr]", PlaceJoint::kNone},
      {"[Anhar] and in [Qasr]", PlaceJoint::kNone},
      {"[Anhar] fell. In [Qasr] nothing did", PlaceJoint::kNone},
      {"[Anhar] was hit by a shell that came from far away in [Qasr]",
       PlaceJoint::kNone},
      {"[Anhar] [Qasr]", PlaceJoint::kNone},
  };
  for (const JointCase& expected : kCases) {
    const Marked marked(expected.text);
    EXPECT_EQ(JointOf(marked.document, marked.first, marked.second),
              expected.joint)
        << expected.text;
  }
}

TEST(PlaceWords, TellLists) {
  for (const char* text :
       {"[Anhar], [Qasr]", "[Anhar] and [Qasr]", "[Anhar], and [Qasr]"}) {
    const Marked marked(text);
    EXPECT_TRUE(AreListed(marked.document, marked.first, marked.second))
        << text;
  }
  for (const char* text :
       {"[Anhar] in [Qasr]", "[Anhar]. [Qasr]", "[Anhar] and then [Qasr]"}) {
    const Marked marked(text);
    EXPECT_FALSE(AreListed(marked.document, marked.first, marked.second))
        << text;
  }
}

TEST(PlaceWords, TellThatANameIsAPlace) {
  for (const char* text :
       {"died in [Anhar]", "a strike on [Anhar]", "near [Anhar]",
        "the town of [Anhar]", "in the northern town [Anhar]",
        "[Anhar] province is calm", "the [Anhar] airport"}) {
    const Marked marked(text);
    EXPECT_TRUE(IsLocative(marked.document, marked.first)) << text;
  }
  for (const char* text :
       {"[Anhar] said", "Mr. [Anhar] came", "by [Anhar]", "He left. [Anhar]",
        "[Anhar] Province", "in fact [Anhar] said"}) {
    const Marked marked(text);
    EXPECT_FALSE(IsLocative(marked.document, marked.first)) << text;
  }
}

TEST(PlaceWords, TellATownByItsPolice) {
  for (const char* text :
       {"the [Qasr] police chief", "[Qasr] Police Department",
        "the [Qasr]-Rahma police", "[Qasr] Metropolitan Police",
        "[Qasr] firefighters"}) {
    const Marked marked(text);
    EXPECT_TRUE(HasService(marked.document, marked.first)) << text;
  }
  for (const char* text : {"[Qasr] and police", "[Qasr] Avenue", "in [Qasr]",
                           "in [Qasr]. Police came"}) {
    const Marked marked(text);
    EXPECT_FALSE(HasService(marked.document, marked.first)) << text;
  }
}

TEST(PlaceWords, TellThatANameGoesOn) {
  for (const char* text : {"on [Anhar] Street", "at [Anhar] High School"}) {
    const Marked marked(text);
    EXPECT_TRUE(ContinuesAsName(marked.document, marked.first)) << text;
  }
  for (const char* text : {"in [Anhar]", "in [Anhar], Qasr", "in [Anhar] city",
                           "in [Anhar]. Qasr is calm", "IN [ANHAR] TODAY"}) {
    const Marked marked(text);
    EXPECT_FALSE(ContinuesAsName(marked.document, marked.first)) << text;
  }
}

TEST(PlaceWords, TellAnArabicArticle) {
  EXPECT_TRUE(BeginsWithArabicArticle(Marked("[al-Bab]").document, {0, 2}));
  EXPECT_FALSE(BeginsWithArabicArticle(Marked("[Al Bab]").document, {0, 2}));
  EXPECT_FALSE(BeginsWithArabicArticle(Marked("[Tal-Bab]").document, {0, 2}));
  EXPECT_FALSE(BeginsWithArabicArticle(Marked("[Bab]").document, {0, 1}));
}

}  // namespace
}  // namespace crosscheck
