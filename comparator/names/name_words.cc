#include "comparator/names/name_words.h"

#include <utility>

#include "absl/strings/ascii.h"
#include "absl/strings/match.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/str_replace.h"
#include "absl/strings/str_split.h"
#include "absl/strings/strip.h"

namespace crosscheck {
namespace {

constexpr size_t kLeastAcronym = 2;
constexpr size_t kMostAcronym = 6;
// Words of a family name before a comma and of the given names after it.
constexpr size_t kMostInverted = 3;

bool IsUpper(char c) {
  return absl::ascii_isupper(static_cast<unsigned char>(c));
}
bool IsLower(char c) {
  return absl::ascii_islower(static_cast<unsigned char>(c));
}

// Takes an acronym in brackets out of `name`, and the brackets.
std::string CutBrackets(absl::string_view name, std::string* acronym) {
  std::string kept;
  size_t at = 0;
  while (at < name.size()) {
    const size_t open = name.find('(', at);
    const size_t close =
        open == absl::string_view::npos ? open : name.find(')', open);
    if (close == absl::string_view::npos) break;
    const absl::string_view inside = name.substr(open + 1, close - open - 1);
    absl::StrAppend(&kept, name.substr(at, open - at), " ");
    std::string found = Acronym(inside);
    if (found.empty()) {
      absl::StrAppend(&kept, inside, " ");
    } else {
      *acronym = std::move(found);
    }
    at = close + 1;
  }
  absl::StrAppend(&kept, name.substr(at));
  return kept;
}

// "Crawford, Brandon" becomes "Brandon Crawford".
std::string TurnRound(absl::string_view name) {
  const std::vector<absl::string_view> sides = absl::StrSplit(name, ',');
  if (sides.size() != 2) return absl::StrReplaceAll(name, {{",", " "}});
  const auto words = [](absl::string_view side) {
    return std::vector<absl::string_view>(
        absl::StrSplit(side, ' ', absl::SkipWhitespace()));
  };
  const auto given = words(sides[1]);
  // "Smith, Jr." keeps its order.
  const bool generation =
      given.size() == 1 && absl::StripSuffix(given[0], ".").size() <= 3;
  if (given.empty() || generation || given.size() > kMostInverted ||
      words(sides[0]).size() > kMostInverted) {
    return absl::StrCat(sides[0], " ", sides[1]);
  }
  return absl::StrCat(sides[1], " ", sides[0]);
}

// Adds `word`, without an article that is glued to its front ("AlShabaab").
void AddWord(absl::string_view word, std::vector<std::string>* words) {
  constexpr size_t kArticle = 2;
  if (word.size() > kArticle && IsLower(word[kArticle - 1]) &&
      IsUpper(word[kArticle]) && word[kArticle - 1] == 'l') {
    words->emplace_back(word.substr(0, kArticle));
    word.remove_prefix(kArticle);
  }
  words->emplace_back(word);
}

}  // namespace

std::string Acronym(absl::string_view word) {
  word = absl::StripAsciiWhitespace(word);
  std::string letters;
  size_t dots = 0;
  bool letter = false;
  for (char c : word) {
    if (c == '.') {
      ++dots;
    } else if (IsUpper(c) ||
               absl::ascii_isdigit(static_cast<unsigned char>(c))) {
      letter = letter || IsUpper(c);
      letters.push_back(c);
    } else {
      return "";
    }
  }
  if (!letter || letters.size() < kLeastAcronym ||
      letters.size() > kMostAcronym ||
      (dots != 0 && dots + 1 < letters.size())) {
    return "";
  }
  return letters;
}

NameWords CutName(absl::string_view name) {
  NameWords result;
  // The hyphens and dashes of Unicode, the quotation marks.
  const std::string plain =
      absl::StrReplaceAll(CutBrackets(name, &result.acronym), {{"‐", " "},
                                                               {"‑", " "},
                                                               {"–", " "},
                                                               {"—", " "},
                                                               {"−", " "},
                                                               {"-", " "},
                                                               {"/", " "},
                                                               {"\"", " "},
                                                               {"“", " "},
                                                               {"”", " "},
                                                               {"«", " "},
                                                               {"»", " "},
                                                               {"„", " "},
                                                               {"\u00a0", " "},
                                                               {"\u200c", ""},
                                                               {"_", " "}});
  const std::string turned = TurnRound(plain);
  for (absl::string_view word : absl::StrSplit(
           turned, absl::ByAnyChar(" \t\n\r;:"), absl::SkipEmpty())) {
    const std::string acronym = Acronym(word);
    if (!acronym.empty()) {
      result.words.push_back(acronym);
      continue;
    }
    for (absl::string_view piece :
         absl::StrSplit(word, '.', absl::SkipEmpty())) {
      while (absl::ConsumePrefix(&piece, "'") ||
             absl::ConsumePrefix(&piece, "‘") ||
             absl::ConsumePrefix(&piece, "’")) {
      }
      while (absl::ConsumeSuffix(&piece, "'") ||
             absl::ConsumeSuffix(&piece, "’")) {
      }
      if (!piece.empty()) AddWord(piece, &result.words);
    }
  }
  return result;
}

}  // namespace crosscheck
