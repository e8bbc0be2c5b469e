#ifndef COMPARATOR_WORDS_WORD_CLASS_TABLE_H_
#define COMPARATOR_WORDS_WORD_CLASS_TABLE_H_

#include <cstddef>
#include <string>
#include <vector>

#include "absl/container/btree_map.h"
#include "absl/status/statusor.h"
#include "absl/strings/string_view.h"
#include "proto/word_classes.pb.h"

namespace crosscheck {

// The word classes of some files, checked and put together.
//
//   CROSSCHECK_ASSIGN_OR_RETURN(const WordClassTable table,
//                               WordClassTable::Create(files));
//   table.Header();   // the enumerators
class WordClassTable {
 public:
  // As many classes as WordClasses has bits.
  static constexpr size_t kMostClasses = 256;

  // Classes keep the order of the files. InvalidArgument with a line for each
  // fault, which names the class: a name that is taken or no name, no meaning,
  // words out of order or not in lower case, a class included that is not
  // there or includes this one, a word that an included class has already, one
  // of `lacks` that is there.
  static absl::StatusOr<WordClassTable> Create(
      const std::vector<WordClassFile>& files);

  size_t size() const { return classes_.size(); }
  const WordClassEntry& word_class(size_t i) const { return classes_[i]; }

  // Each word with the classes it is in, as ascending indices.
  const absl::btree_map<std::string, std::vector<size_t>>& words() const {
    return words_;
  }

  // The C++ of word_class.h, word_slots.inc and word_sets.inc.
  std::string Header() const;
  std::string Slots() const;
  std::string Sets() const;

 private:
  friend class WordClassReader;

  WordClassTable() = default;

  std::vector<WordClassEntry> classes_;
  absl::btree_map<std::string, std::vector<size_t>> words_;
  // Combinations of classes that words have, numbered from 1.
  absl::btree_map<std::vector<size_t>, size_t> sets_;
};

// "kCompassPoint" for "COMPASS_POINT".
std::string EnumeratorOf(absl::string_view name);

}  // namespace crosscheck

#endif  // COMPARATOR_WORDS_WORD_CLASS_TABLE_H_
