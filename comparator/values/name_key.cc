#include "comparator/values/name_key.h"

#include <algorithm>
#include <vector>

#include "absl/strings/match.h"
#include "absl/strings/str_join.h"
#include "absl/strings/str_split.h"
#include "comparator/text/normalizer.h"
#include "comparator/words/word_class.h"
#include "comparator/words/word_classes.h"

namespace crosscheck {
namespace {

bool IsArticle(absl::string_view word) {
  return InClass(word, WordClass::kArticleOfName);
}

// Whether normalised words are a key as they stand, as those of most names
// are: none of them is an article or empty.
bool IsKey(absl::string_view normalized) {
  if (!absl::StrContains(normalized, ' ')) return true;
  for (const absl::string_view word : absl::StrSplit(normalized, ' ')) {
    if (word.empty() || IsArticle(word)) return false;
  }
  return true;
}

}  // namespace

std::string NameKey(absl::string_view name) {
  std::string normalized = NormalizeText(name);
  if (IsKey(normalized)) return normalized;
  std::vector<absl::string_view> words =
      absl::StrSplit(normalized, ' ', absl::SkipEmpty());
  if (words.size() > 1) {
    words.erase(std::remove_if(words.begin(), words.end(), IsArticle),
                words.end());
  }
  return absl::StrJoin(words, " ");
}

bool WordsContained(absl::string_view inner, absl::string_view outer) {
  if (inner.empty() || outer.empty()) return false;
  const std::vector<absl::string_view> words = absl::StrSplit(outer, ' ');
  for (const absl::string_view word : absl::StrSplit(inner, ' ')) {
    if (std::find(words.begin(), words.end(), word) == words.end()) {
      return false;
    }
  }
  return true;
}

}  // namespace crosscheck
