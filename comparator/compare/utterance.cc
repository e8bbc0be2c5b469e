#include "comparator/compare/utterance.h"

#include <string>
#include <vector>

#include "absl/container/btree_set.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/str_replace.h"
#include "absl/strings/str_split.h"
#include "comparator/text/normalizer.h"

namespace crosscheck {
namespace {

constexpr size_t kLeastWords = 5;

using WordSet = absl::btree_set<std::string>;

// What is between double quotation marks; everything where there are none.
std::string Quoted(absl::string_view passage) {
  const std::string plain = absl::StrReplaceAll(
      passage,
      {{"“", "\""}, {"”", "\""}, {"„", "\""}, {"«", "\""}, {"»", "\""}});
  const std::vector<absl::string_view> parts = absl::StrSplit(plain, '"');
  if (parts.size() < 2) return plain;
  std::string quoted;
  for (size_t i = 1; i < parts.size(); i += 2) {
    absl::StrAppend(&quoted, parts[i], " ");
  }
  return quoted;
}

WordSet WordsOf(absl::string_view passage) {
  const std::string normalized = NormalizeText(Quoted(passage));
  return absl::StrSplit(normalized, ' ', absl::SkipEmpty());
}

}  // namespace

double UtteranceSimilarity(absl::string_view a, absl::string_view b) {
  const WordSet words_a = WordsOf(a);
  const WordSet words_b = WordsOf(b);
  if (words_a.size() < kLeastWords || words_b.size() < kLeastWords) return 0;
  size_t both = 0;
  for (const std::string& word : words_a) both += words_b.count(word);
  return static_cast<double>(both) /
         static_cast<double>(words_a.size() + words_b.size() - both);
}

}  // namespace crosscheck
