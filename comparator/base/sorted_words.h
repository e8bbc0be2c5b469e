#ifndef COMPARATOR_BASE_SORTED_WORDS_H_
#define COMPARATOR_BASE_SORTED_WORDS_H_

#include <algorithm>
#include <cstddef>
#include <iterator>

#include "absl/strings/string_view.h"

namespace crosscheck {

// A small table of words that a search by halves goes through:
//
//   constexpr absl::string_view kMarks[] = {"after", "by", "for"};
//   static_assert(AreSorted(kMarks), "in byte order");
//   … IsAmong(kMarks, word) …

// Whether the words stand in byte order, each once.
template <size_t kSize>
constexpr bool AreSorted(const absl::string_view (&words)[kSize]) {
  for (size_t i = 1; i < kSize; ++i) {
    const absl::string_view a = words[i - 1];
    const absl::string_view b = words[i];
    size_t k = 0;
    while (k < a.size() && k < b.size() && a[k] == b[k]) ++k;
    if (k == b.size()) return false;
    if (k < a.size() &&
        static_cast<unsigned char>(a[k]) > static_cast<unsigned char>(b[k])) {
      return false;
    }
  }
  return true;
}

// Whether `word` is one of `words`, which are sorted.
template <size_t kSize>
bool IsAmong(const absl::string_view (&words)[kSize], absl::string_view word) {
  return std::binary_search(std::begin(words), std::end(words), word);
}

}  // namespace crosscheck

#endif  // COMPARATOR_BASE_SORTED_WORDS_H_
