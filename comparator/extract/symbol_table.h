#ifndef COMPARATOR_EXTRACT_SYMBOL_TABLE_H_
#define COMPARATOR_EXTRACT_SYMBOL_TABLE_H_

#include <cstdint>
#include <string>
#include <vector>

#include "absl/container/flat_hash_map.h"
#include "absl/status/statusor.h"
#include "absl/strings/string_view.h"

namespace crosscheck {

// A symbol stands for one item of the annotated token stream: a class
// ("PLACE"), a class of words ("kill/ed"), or a literal word ("by").
using Symbol = uint16_t;

// The closed set of symbols of one rulebook and how each is encoded: as one
// character of two UTF-8 bytes, so that a sentence of n items is a string of
// 2n bytes that RE2 searches, and byte offset / 2 is the item's index.
//
//   SymbolTable table = *SymbolTable::Create({"PLACE", "by", "kill/ed"});
//   std::string encoded;
//   table.Append(*table.Find("kill/ed"), &encoded);
//
// Immutable after Create; safe to share.
class SymbolTable {
 public:
  // Bytes of one encoded symbol.
  static constexpr int kBytes = 2;

  // Names may repeat. InvalidArgument when there are more different names
  // than the encoding holds (1,900).
  static absl::StatusOr<SymbolTable> Create(std::vector<std::string> names);

  // Whether `name` is a symbol; kNone if not.
  static constexpr Symbol kNone = 0xffff;
  Symbol Find(absl::string_view name) const;

  // Symbols "family/…", as a half-open range; empty where there are none.
  struct Range {
    Symbol begin = 0;
    Symbol end = 0;
  };
  Range Family(absl::string_view family) const;

  absl::string_view name(Symbol symbol) const { return names_[symbol]; }
  int size() const { return static_cast<int>(names_.size()); }

  // The character of a symbol.
  static uint32_t CodePoint(Symbol symbol) { return kFirst + symbol; }
  static void Append(Symbol symbol, std::string* out) {
    const uint32_t c = CodePoint(symbol);
    out->push_back(static_cast<char>(0xc0 | (c >> 6)));
    out->push_back(static_cast<char>(0x80 | (c & 0x3f)));
  }
  static Symbol Decode(const char* bytes) {
    return static_cast<Symbol>(
        (((static_cast<unsigned char>(bytes[0]) & 0x1f) << 6) |
         (static_cast<unsigned char>(bytes[1]) & 0x3f)) -
        kFirst);
  }

 private:
  // U+0090 to U+07FF are written in two bytes and none of them is special in
  // a regular expression.
  static constexpr uint32_t kFirst = 0x90;
  static constexpr uint32_t kLast = 0x7ff;

  // Ascending, so that the symbols of a family are neighbours.
  std::vector<std::string> names_;
  absl::flat_hash_map<std::string, Symbol> index_;
};

}  // namespace crosscheck

#endif  // COMPARATOR_EXTRACT_SYMBOL_TABLE_H_
