#include "comparator/extract/pattern.h"

#include <string>
#include <vector>

#include "absl/strings/str_cat.h"
#include "absl/strings/str_join.h"
#include "absl/strings/str_split.h"
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
  std::string encoded;
  for (absl::string_view item : absl::StrSplit(items, ' ', absl::SkipEmpty())) {
    table.Append(table.Find(item), &encoded);
  }
  return RE2::PartialMatch(encoded, RE2(compiled->regex));
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
  // In the order of the table's symbols.
  const Row kRows[] = {
      {"class", "NUM", "NUM"},
      {"sequence", "NUM _ by", "NUM & by"},
      {"once only", "NUM by NUM", "NUM & by"},
      {"optional", "NUM W? in* by{0,3} PLACE{0}", "NUM"},
      {"as few as possible", "NUM W?? in*?", "NUM"},
      {"repeated", "NUM+ by{1,2} in{2}?", "NUM & by & in"},
      {"set", "[by in]", "by|in"},
      {"negated set", "NUM [^ by in]", "NUM"},
      {"family", "kill/*", "kill/ed|kill/ing"},
      {"capture", "n:NUM t:[by in]{1,2} who:( W PLACE )",
       "NUM & PLACE & W & by|in"},
      {"capture of what may be absent", "n:NUM? W", "W"},
      {"alternatives", "( by | in ) PLACE", "PLACE & by|in"},
      {"smallest of each", "( [W NUM] by | kill/* in )", "by|in"},
      {"an alternative without any", "( by | _ ) W", "W"},
      {"optional group", "( NUM by )? ( W in )*", ""},
      {"outermost alternatives", "NUM W | in", "NUM|in"},
      {"macro", "$WHERE NUM", "NUM & by|in"},
      {"optional macro", "$WHERE{0,2} NUM", "NUM"},
      {"places", "^ NUM ^^", "NUM"},
  };
  for (const Row& row : kRows) {
    EXPECT_EQ(Required(row.pattern, {{"WHERE", "by | in"}}), row.required)
        << row.name;
  }
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

TEST(SymbolTable, DecodesWhatItEncodes) {
  std::vector<std::string> names;
  for (int i = 0; i < 1500; ++i) names.push_back("w" + std::to_string(i));
  const auto table = SymbolTable::Create(names);
  ASSERT_THAT(table.status(), IsOk());
  for (int i = 0; i < table->size(); ++i) {
    std::string encoded;
    SymbolTable::Append(static_cast<Symbol>(i), &encoded);
    ASSERT_EQ(encoded.size(), static_cast<size_t>(SymbolTable::kBytes));
    EXPECT_EQ(SymbolTable::Decode(encoded.data()), i);
  }
}

TEST(SymbolTable, RefusesMoreNamesThanItCanTellApart) {
  std::vector<std::string> names;
  for (int i = 0; i < 3000; ++i) names.push_back("w" + std::to_string(i));
  EXPECT_FALSE(SymbolTable::Create(names).ok());
}

}  // namespace
}  // namespace crosscheck
