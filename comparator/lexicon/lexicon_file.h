#ifndef COMPARATOR_LEXICON_LEXICON_FILE_H_
#define COMPARATOR_LEXICON_LEXICON_FILE_H_

#include <memory>
#include <string>

#include "absl/status/status.h"
#include "absl/status/statusor.h"
#include "absl/strings/string_view.h"
#include "absl/types/span.h"
#include "google/protobuf/text_format.h"
#include "proto/lexicon.pb.h"

namespace crosscheck {

// A lexicon with the file and lines that its entries are from.
struct LexiconFile {
  // Stands in errors.
  std::string name;
  Lexicon lexicon;
  google::protobuf::TextFormat::ParseInfoTree locations;
};

// Reads a lexicon from a textproto. Errors are those of ReadTextprotoFile().
absl::StatusOr<std::unique_ptr<LexiconFile>> ReadLexiconFile(
    absl::string_view path);

// The same for text in memory; `name` stands for the file in errors.
absl::StatusOr<std::unique_ptr<LexiconFile>> ParseLexicon(
    absl::string_view name, absl::string_view text);

struct LexiconCheckOptions {
  // Entries that are there already, which parents may name; not checked.
  const Lexicon* below = nullptr;
  // Whether two files may have one id, so that the later entry holds.
  bool may_replace = false;
};

// Whether the files make a sound lexicon together. InvalidArgument where not,
// with every fault on a line of its own, "file:line: fault":
//
//  - an id that is missing, malformed or there twice; a required field that
//    is missing;
//  - a name or form without letters, or of more than 16 words;
//  - a parent, sponsor or broader term that does not exist, or that leads
//    back to the entry;
//  - one name for two outlets, for two groups that are active in one country
//    (or one of them anywhere), or for two terms of one kind and cue;
//  - one domain for two outlets; a domain that is none.
absl::Status CheckLexicon(absl::Span<const LexiconFile* const> files,
                          const LexiconCheckOptions& options);

// Adds the entries of `over` to `lexicon`; one with an id that is there
// already takes its place.
void MergeLexicon(const Lexicon& over, Lexicon* lexicon);

}  // namespace crosscheck

#endif  // COMPARATOR_LEXICON_LEXICON_FILE_H_
