#ifndef COMPARATOR_INGEST_TITLE_WORDS_H_
#define COMPARATOR_INGEST_TITLE_WORDS_H_

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "absl/strings/string_view.h"

namespace crosscheck {

// Recognises a title that is known from a field or from metadata where it
// stands in the text, whatever its case and punctuation, and with or without
// the name of the site behind it ("Two held - Harbour Post").
//
// Immutable.
class TitleWords {
 public:
  // `title` may be empty; then nothing matches.
  explicit TitleWords(absl::string_view title);

  bool empty() const { return variants_.empty(); }

  // Bytes of `text` from its start that are the title, the full stop after it
  // included; 0 where `text` begins otherwise.
  uint32_t MatchPrefix(absl::string_view text) const;

  // Whether `line` is the title and nothing else.
  bool Matches(absl::string_view line) const;

 private:
  // The title, and the title cut before each " - ", " | " and the like, as
  // lower-case words; longest first.
  std::vector<std::vector<std::string>> variants_;
};

// The part of `title` before the name of the site, where one of the parts
// behind it, apart from case and blanks, is in `names`: names of the outlet or
// the host of its page ("Two held - Harbour Post - Qasr"). Else `title`.
absl::string_view StripSiteName(absl::string_view title,
                                const std::vector<std::string>& names);

}  // namespace crosscheck

#endif  // COMPARATOR_INGEST_TITLE_WORDS_H_
