#ifndef COMPARATOR_LEXICON_LEXICON_INDEX_H_
#define COMPARATOR_LEXICON_LEXICON_INDEX_H_

#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "absl/container/flat_hash_map.h"
#include "absl/status/status.h"
#include "absl/status/statusor.h"
#include "absl/strings/string_view.h"
#include "absl/types/optional.h"
#include "absl/types/span.h"
#include "comparator/lexicon/gazetteer.h"
#include "comparator/lexicon/phrase_matcher.h"
#include "comparator/lexicon/phrase_table.h"
#include "comparator/text/document.h"
#include "comparator/text/token.h"
#include "google/protobuf/arena.h"
#include "proto/lexicon.pb.h"

namespace crosscheck {

struct LexiconOptions {
  // What LexiconCompiler wrote, or empty for none. Both outlive the index and
  // begin at a multiple of 8 bytes. BuiltinLexicon() gives the program's own.
  absl::string_view lexicon_image;
  absl::string_view gazetteer_image;
  // Laid over the images in this order: an entry with the id of an earlier one
  // replaces it, except that a place keeps the names it had. Read by Create()
  // only.
  std::vector<const Lexicon*> overlays;
};

// Everything the program knows by name: groups, outlets, places and words,
// and how they are found in a text.
//
//   absl::StatusOr<std::unique_ptr<LexiconIndex>> lexicon =
//       LexiconIndex::Create(BuiltinLexicon());
//   std::vector<LexiconMatch> matches;
//   for (const Sentence& sentence : document.sentences()) {
//     (*lexicon)->Match(document, sentence.tokens, &matches);
//   }
//   for (const LexiconMatch& match : matches) {
//     if (match.kind == EntryKind::kGroup) {
//       Use((*lexicon)->group(match.entries[0]).id());
//     }
//   }
//
// Const after Create() and so thread-safe.
class LexiconIndex {
 public:
  // InvalidArgument where an image is damaged or an overlay is wrong (see
  // CheckLexicon(); read overlays from files with ReadLexiconFile() for errors
  // with file and line).
  static absl::StatusOr<std::unique_ptr<LexiconIndex>> Create(
      const LexiconOptions& options);

  LexiconIndex(const LexiconIndex&) = delete;
  LexiconIndex& operator=(const LexiconIndex&) = delete;

  // Appends every phrase of the lexicon among `tokens`, a sentence or less:
  // by first token, then the longest first, then by kind. They overlap freely;
  // the caller chooses. A place name with a user's own entry and one in the
  // gazetteer gives two matches of the same tokens.
  //
  // Names need the capitals of CaseRule. In text without any small letter an
  // acronym that is found for its capitals only is marked kPhraseAmbiguous.
  void Match(const Document& document, TokenRange tokens,
             std::vector<LexiconMatch>* matches) const {
    matcher_.Match(document, tokens, matches);
  }

  // By the indices that matches have. A kGroupAdjective's are groups'.
  const Group& group(uint32_t index) const { return lexicon_->groups(index); }
  const Outlet& outlet(uint32_t index) const {
    return lexicon_->outlets(index);
  }
  const Term& term(uint32_t index) const { return lexicon_->terms(index); }
  const Gazetteer& gazetteer() const { return gazetteer_; }

  uint32_t group_count() const { return lexicon_->groups_size(); }
  uint32_t outlet_count() const { return lexicon_->outlets_size(); }
  uint32_t term_count() const { return lexicon_->terms_size(); }

  // By id; null where there is none.
  const Group* FindGroup(absl::string_view id) const;
  const Outlet* FindOutlet(absl::string_view id) const;
  const Term* FindTerm(absl::string_view id) const;

  // The outlet whose domain `host` is or lies under, so that
  // "edition.example.co.uk" finds "example.co.uk"; null where there is none.
  // The longest domain wins. Case, a port and a final dot do not matter.
  const Outlet* FindOutletByDomain(absl::string_view host) const;

  // The outlet with this name or alias as a whole; null where there is none
  // or more than one.
  const Outlet* FindOutletByName(absl::string_view name) const;

  // The places with this name as a whole, of any kind.
  std::vector<uint32_t> FindPlacesByName(absl::string_view name) const;

 private:
  using IdIndex = absl::flat_hash_map<absl::string_view, uint32_t>;

  LexiconIndex() = default;

  absl::Status LoadImages(const LexiconOptions& options);
  absl::Status LayOver(absl::Span<const Lexicon* const> overlays);
  void IndexEntries();

  // Holds the entries, which are many and small.
  google::protobuf::Arena arena_;
  Lexicon* const lexicon_ =
      google::protobuf::Arena::CreateMessage<Lexicon>(&arena_);
  // Of groups, outlets and terms, and its image where it is not built in.
  PhraseTable names_;
  std::string names_image_;
  Gazetteer gazetteer_;
  std::string places_image_;
  PhraseMatcher matcher_;

  IdIndex groups_by_id_;
  IdIndex outlets_by_id_;
  IdIndex terms_by_id_;
  IdIndex outlets_by_domain_;
};

}  // namespace crosscheck

#endif  // COMPARATOR_LEXICON_LEXICON_INDEX_H_
