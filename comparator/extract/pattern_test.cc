#include "comparator/extract/pattern.h"

#include <set>
#include <string>
#include <vector>

#include "absl/container/flat_hash_map.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/str_join.h"
#include "absl/strings/str_split.h"
#include "absl/types/span.h"
#include "comparator/extract/required_symbols.h"
#include "comparator/extract/symbol_table.h"
#include "comparator/testing/status_matchers.h"
#include "gmock/gmock.h"
#include "gtest/gtest.h"
#include "re2/re2.h"

namespace crosscheck {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;

SymbolTable Table() {
  return *SymbolTable::Create({"PLACE", "NUM", "W", "by", "in", "kill/ed",
                               "kill/ing", "killer/x", ","});
}

// Whether a pattern fits items given by name.
bool Fits(const std::string& pattern, absl::string_view items,
          const MacroMap& macros = {}) {
  const SymbolTable table = Table();
  const auto compiled = CompilePattern(pattern, macros, table);
  EXPECT_TRUE(compiled.ok()) << compiled.status();
  std::vector<Symbol> symbols;
  for (absl::string_view item : absl::StrSplit(items, ' ', absl::SkipEmpty())) {
    symbols.push_back(table.Find(item));
  }
  std::string letters(symbols.size(), ' ');
  Spell(symbols, compiled->alphabet,
        absl::MakeSpan(&letters[0], letters.size()));
  return RE2::PartialMatch(letters, RE2(compiled->regex, RE2::Latin1));
}

TEST(Pattern, FitsItemsInOrder) {
  struct Row {
    const char* name;
    const char* pattern;
    const char* items;
    bool fits;
  };
  const Row kRows[] = {
      {"class", "NUM", "W NUM W", true},
      {"missing class", "NUM", "W PLACE", false},
      {"sequence", "NUM kill/ed", "NUM kill/ed", true},
      {"wrong order", "NUM kill/ed", "kill/ed NUM", false},
      {"optional", "NUM W? kill/ed", "NUM kill/ed", true},
      {"family", "kill/*", "kill/ing", true},
      {"family is not a prefix of a name", "kill/*", "killer/x", false},
      {"set", "[by in] PLACE", "in PLACE", true},
      {"negated set", "NUM [^ by PLACE] kill/ed", "NUM in kill/ed", true},
      {"negated set refuses", "NUM [^ by PLACE] kill/ed", "NUM by kill/ed",
       false},
      {"any", "NUM _ PLACE", "NUM W PLACE", true},
      {"mark", "NUM \",\" W", "NUM , W", true},
      {"alternatives", "( by | in ) PLACE", "by PLACE", true},
      {"repetition", "( W \",\" ){2} NUM", "W , W , NUM", true},
      {"too few", "( W \",\" ){2} NUM", "W , NUM", false},
      {"start", "^ NUM", "W NUM", false},
      {"end", "NUM ^^", "NUM W", false},
      {"symbol that the pattern does not name", "NUM _ W", "NUM by W", true},
      {"negated set takes symbols not named", "NUM [^ W]", "NUM by", true},
  };
  for (const Row& row : kRows) {
    EXPECT_EQ(Fits(row.pattern, row.items), row.fits) << row.name;
  }
}

TEST(Pattern, ExpandsMacrosAsOneElement) {
  const MacroMap macros = {{"WHERE", "by | in"}, {"AT", "$WHERE PLACE"}};
  EXPECT_TRUE(Fits("NUM $AT", "NUM in PLACE", macros));
  EXPECT_FALSE(Fits("NUM $AT", "NUM by W", macros));
  EXPECT_TRUE(Fits("NUM $WHERE? PLACE", "NUM PLACE", macros));
}

TEST(Pattern, NamesCapturesInOrder) {
  const auto compiled =
      CompilePattern("n:( NUM | W ) t:kill/ed who:[PLACE W]", {}, Table());
  ASSERT_THAT(compiled.status(), IsOk());
  EXPECT_THAT(compiled->captures, ElementsAre("n", "t", "who"));
}

// What a pattern requires, by name: "NUM & dead|kill/ed".
std::string Required(const std::string& pattern, const MacroMap& macros = {}) {
  const SymbolTable table = Table();
  const auto compiled = CompilePattern(pattern, macros, table);
  EXPECT_TRUE(compiled.ok()) << compiled.status();
  std::vector<std::string> sets;
  for (const SymbolSet& set : compiled->required) {
    sets.push_back(
        absl::StrJoin(set, "|", [&table](std::string* out, Symbol symbol) {
          absl::StrAppend(out, table.name(symbol));
        }));
  }
  return absl::StrJoin(sets, " & ");
}

TEST(Pattern, KnowsWhatASentenceCannotLack) {
  struct Row {
    const char* name;
    const char* pattern;
    const char* required;
  };
  const Row kRows[] = {
      {"class", "NUM", "NUM"},
      {"sequence", "NUM _ by", "NUM & by"},
      {"twice", "NUM by NUM", "NUM & by & NUM"},
      {"optional", "NUM W? in* by{0,3} PLACE{0}", "NUM"},
      {"as few as possible", "NUM W?? in*?", "NUM"},
      {"repeated", "NUM+ by{1,2} in{2}?", "NUM & by & in"},
      {"set", "[by in]", "by|in"},
      {"negated set", "NUM [^ by in]", "NUM"},
      {"family", "kill/*", "kill/ed|kill/ing"},
      {"capture", "n:NUM t:[by in]{1,2} who:( W PLACE )",
       "NUM & by|in & W & PLACE"},
      {"capture of what may be absent", "n:NUM? W", "W"},
      {"alternatives", "( by | in ) PLACE", "by|in & PLACE"},
      {"smallest of each", "( [W NUM] by | kill/* in )", "by|in"},
      {"an alternative without any", "( by | _ ) W", "W"},
      {"optional group", "( NUM by )? ( W in )*", ""},
      {"outermost alternatives", "NUM W | in", "NUM|in"},
      {"macro", "$WHERE NUM", "by|in & NUM"},
      {"optional macro", "$WHERE{0,2} NUM", "NUM"},
      {"places", "^ NUM ^^", "NUM"},
  };
  for (const Row& row : kRows) {
    EXPECT_EQ(Required(row.pattern, {{"WHERE", "by | in"}}), row.required)
        << row.name;
  }
}

TEST(Pattern, KeepsTheRarestThatEachAlternativeRequires) {
  const absl::flat_hash_map<std::string, int> uses = {
      {"the", 9}, {"of", 7}, {"raid", 2}, {"siege", 3}, {"W", 8}};
  const auto table = SymbolTable::Create(uses);
  ASSERT_THAT(table.status(), IsOk());
  const auto compiled =
      CompilePattern("( the raid of | W [siege raid] )", {}, *table);
  ASSERT_THAT(compiled.status(), IsOk());
  EXPECT_THAT(
      compiled->required,
      ElementsAre(ElementsAre(table->Find("raid"), table->Find("siege"))));
}

TEST(Pattern, SaysWhatIsWrong) {
  struct Row {
    const char* name;
    const char* pattern;
    const char* message;
  };
  const Row kRows[] = {
      {"unknown class", "NUMBER", "unknown class NUMBER"},
      {"unknown macro", "$NOWHERE", "unknown macro $NOWHERE"},
      {"open group", "( NUM", "'(' without ')'"},
      {"closed group", "NUM )", "')' without '('"},
      {"open set", "[NUM", "'[' without ']'"},
      {"open mark", "\",", "quotation mark"},
      {"empty family", "stab/*", "no class in stab/*"},
      {"stray character", "NUM =", "a name or '(' was expected"},
  };
  for (const Row& row : kRows) {
    const auto compiled = CompilePattern(row.pattern, {}, Table());
    EXPECT_THAT(compiled.status().message(), HasSubstr(row.message))
        << row.name;
  }
}

TEST(Pattern, RefusesMacrosThatContainOneAnother) {
  const MacroMap macros = {{"A", "$B"}, {"B", "$A"}};
  EXPECT_FALSE(CompilePattern("$A", macros, Table()).ok());
}

// A table of the words w0 to w299.
SymbolTable ManyWords() {
  std::vector<std::string> names;
  for (int i = 0; i < 300; ++i) names.push_back(absl::StrCat("w", i));
  return *SymbolTable::Create(names);
}

// "w0 w1 …", so many words.
std::string Words(int count) {
  std::string pattern;
  for (int i = 0; i < count; ++i) absl::StrAppend(&pattern, "w", i, " ");
  return pattern;
}

TEST(Pattern, TellsAsManySymbolsApartAsThereAreLetters) {
  const SymbolTable table = ManyWords();
  const auto compiled = CompilePattern(Words(255), {}, table);
  ASSERT_THAT(compiled.status(), IsOk());
  std::set<int> letters;
  for (int i = 0; i < 255; ++i) {
    letters.insert(compiled->alphabet[table.Find(absl::StrCat("w", i))]);
  }
  EXPECT_EQ(letters.size(), 255u);
  EXPECT_FALSE(letters.count(0));
  EXPECT_EQ(compiled->alphabet[table.Find("w255")], 0);
  EXPECT_THAT(CompilePattern(Words(256), {}, table).status().message(),
              HasSubstr("more than 255 symbols"));
}

}  // namespace
}  // namespace crosscheck
