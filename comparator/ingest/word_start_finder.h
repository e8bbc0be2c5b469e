#ifndef COMPARATOR_INGEST_WORD_START_FINDER_H_
#define COMPARATOR_INGEST_WORD_START_FINDER_H_

#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "absl/strings/string_view.h"

namespace crosscheck {

// Finds the first of several literals that stands at the start of a word. For
// a dozen literals in prose a look at the first byte of each word is some five
// times as fast as an automaton over every byte.
//
//   WordStartFinder finder({"told ", "reported"}, /*any_case=*/false);
//   for (auto hit = finder.Find(text, 0); hit.found();
//        hit = finder.Find(text, hit.end)) …
//
// Immutable and so thread-safe.
class WordStartFinder {
 public:
  struct Hit {
    // Half-open byte offsets in the text; both the text's size where there is
    // none.
    std::size_t begin = 0;
    std::size_t end = 0;
    // Index in the list of literals; -1 where there is none.
    int literal = -1;

    bool found() const { return literal >= 0; }
  };

  // `literals` have two bytes at least and begin with a letter or digit; with
  // `any_case` they are in lower case. Of two that stand at one place the first
  // in the list is found.
  WordStartFinder(std::vector<std::string> literals, bool any_case);

  // The first literal that begins at or after `from`.
  Hit Find(absl::string_view text, std::size_t from) const;

 private:
  static constexpr uint8_t kBegins = 1;
  static constexpr int kInWordShift = 1;
  static constexpr uint8_t kInWord = 1 << kInWordShift;

  // A number below the size of `filter_` for the first four bytes of `text`,
  // whatever their case.
  static std::size_t SlotOf(const char* text);
  Hit MatchAt(absl::string_view text, std::size_t at) const;
  void AddToFilter(const std::string& literal);

  const std::vector<std::string> literals_;
  const bool any_case_;
  // By the first four bytes, whether a literal may begin so.
  std::array<uint8_t, 1 << 12> filter_;
  // Of each byte, whether a literal begins with it (kBegins) and whether it is
  // a letter or digit (kInWord).
  std::array<uint8_t, 256> flags_;
};

}  // namespace crosscheck

#endif  // COMPARATOR_INGEST_WORD_START_FINDER_H_
