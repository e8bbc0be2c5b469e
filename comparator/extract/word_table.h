#ifndef COMPARATOR_EXTRACT_WORD_TABLE_H_
#define COMPARATOR_EXTRACT_WORD_TABLE_H_

#include <bitset>
#include <cstddef>
#include <cstdint>
#include <vector>

#include "comparator/extract/symbol_table.h"

namespace crosscheck {

// The symbols of some hundred words, each found by the hash that its token has
// already. Every word of every article is looked up, and nearly all of them
// are not there: a table that is mostly empty says so at the first look.
//
//   WordTable table;
//   table.Add(TokenHash("by"), symbols.Find("by"));
//   Symbol by = table.Find(token.hash);
class WordTable {
 public:
  WordTable() : slots_(kFewest) {}

  // Replaces the symbol of a hash that is there.
  void Add(uint64_t hash, Symbol symbol) {
    if (++size_ * kEmptyShare > slots_.size()) Grow();
    known_.set(hash % kBits);
    Slot& slot = slots_[IndexOf(hash)];
    slot = {hash, symbol};
  }

  // SymbolTable::kNone for a word that is not there.
  Symbol Find(uint64_t hash) const {
    return known_[hash % kBits] ? slots_[IndexOf(hash)].symbol
                                : SymbolTable::kNone;
  }

 private:
  struct Slot {
    uint64_t hash = 0;
    // kNone in an empty slot.
    Symbol symbol = SymbolTable::kNone;
  };
  // Many times as many as there are words, in a small part of the nearest
  // cache.
  static constexpr size_t kBits = size_t{1} << 14;
  // Both powers of two.
  static constexpr size_t kFewest = 64;
  static constexpr size_t kEmptyShare = 4;

  // Of its slot, or of the empty one that it would take.
  size_t IndexOf(uint64_t hash) const {
    size_t i = hash & (slots_.size() - 1);
    while (slots_[i].symbol != SymbolTable::kNone && slots_[i].hash != hash) {
      i = (i + 1) & (slots_.size() - 1);
    }
    return i;
  }

  void Grow() {
    std::vector<Slot> old(slots_.size() * 2);
    old.swap(slots_);
    for (const Slot& slot : old) {
      if (slot.symbol != SymbolTable::kNone) slots_[IndexOf(slot.hash)] = slot;
    }
  }

  // Of the hashes that are there.
  std::bitset<kBits> known_;
  std::vector<Slot> slots_;
  // At least as many as there are words.
  size_t size_ = 0;
};

}  // namespace crosscheck

#endif  // COMPARATOR_EXTRACT_WORD_TABLE_H_
