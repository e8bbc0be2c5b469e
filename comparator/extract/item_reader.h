#ifndef COMPARATOR_EXTRACT_ITEM_READER_H_
#define COMPARATOR_EXTRACT_ITEM_READER_H_

#include <cstddef>
#include <cstdint>
#include <vector>

#include "comparator/extract/facts.h"
#include "comparator/extract/sentence_items.h"
#include "comparator/extract/symbol_table.h"
#include "comparator/extract/vocabulary.h"

namespace crosscheck {

// Reads what single items say without any rule: words that tell of an event,
// places, dates, verbs of saying, hedges.
//
//   ItemReader reader(vocabulary, symbols);
//   reader.Read(items, &facts);
//
// Const and thread-safe; `vocabulary` is not kept.
class ItemReader {
 public:
  // `symbols` is how many symbols the rules know.
  ItemReader(const Vocabulary& vocabulary, size_t symbols);

  // Adds to `facts`.
  void Read(const SentenceItems& items, SentenceFacts* facts) const;

 private:
  // One call of Read().
  class Pass;
  // What a symbol says.
  enum class Reading : uint8_t;

  static Reading ReadingOf(const Vocabulary& vocabulary, Symbol symbol);

  // By symbol.
  std::vector<Reading> readings_;
};

}  // namespace crosscheck

#endif  // COMPARATOR_EXTRACT_ITEM_READER_H_
