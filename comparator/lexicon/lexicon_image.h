#ifndef COMPARATOR_LEXICON_LEXICON_IMAGE_H_
#define COMPARATOR_LEXICON_LEXICON_IMAGE_H_

#include <string>

#include "absl/status/statusor.h"
#include "absl/strings/string_view.h"
#include "comparator/lexicon/phrase_table.h"
#include "proto/lexicon.pb.h"

namespace crosscheck {

// The image of a phrase table with the names of all groups and outlets and
// the forms of all terms of `lexicon`; places are the gazetteer's. The entry
// of a phrase is the position in the lexicon.
absl::StatusOr<std::string> BuildNameTable(const Lexicon& lexicon);

// The lexicon with its table in one block of memory. Places and ambiguous
// names, which the gazetteer has, are left out.
absl::StatusOr<std::string> BuildLexiconImage(const Lexicon& lexicon);

// What BuildLexiconImage() wrote.
struct LexiconImage {
  PhraseTable table;
  // A serialized Lexicon.
  absl::string_view entries;
};

// InvalidArgument where `image` is no image or does not begin at a multiple of
// 8 bytes. Takes no time; `image` outlives the result.
absl::StatusOr<LexiconImage> OpenLexiconImage(absl::string_view image);

}  // namespace crosscheck

#endif  // COMPARATOR_LEXICON_LEXICON_IMAGE_H_
