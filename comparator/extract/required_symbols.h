#ifndef COMPARATOR_EXTRACT_REQUIRED_SYMBOLS_H_
#define COMPARATOR_EXTRACT_REQUIRED_SYMBOLS_H_

#include <limits>
#include <vector>

#include "comparator/extract/symbol_table.h"

namespace crosscheck {

// Symbols, ascending, each once.
using SymbolSet = std::vector<Symbol>;

// As many items as there may be.
inline constexpr int kAnyNumber = std::numeric_limits<int>::max();

// A set of symbols, of which a run of items has one.
struct RequiredSet {
  SymbolSet symbols;
  // Items that may stand, at most, between the item that meets the set before
  // and the one that meets this; kAnyNumber for no bound. Of the first set, as
  // many as may stand before it.
  int gap = kAnyNumber;
};

// How often an element of a pattern may stand: "?" is {0, 1}.
struct Repeats {
  int least = 1;
  // At least 1; kAnyNumber for no bound.
  int most = 1;
};

// Works out, while a pattern is read from left to right, what no run of items
// that fits it can lack: sets of symbols, of each of which it has one, in that
// order and so near to one another. For "NUM ( dead | kill/ed ) by?" these are
// {NUM} and, right behind it, {dead, kill/ed}.
//
//   RequiredSymbols required;
//   required.AddOneOf({num}, {1, 1});
//   required.Open();
//   required.AddOneOf({dead}, {1, 1});
//   required.Alternate();
//   required.AddOneOf({killed}, {1, 1});
//   required.Close({1, 1});
//   required.AddOneOf({by}, {0, 1});
//   std::vector<RequiredSet> sets = std::move(required).Take();
class RequiredSymbols {
 public:
  RequiredSymbols() : open_(1, Group(1)) {}

  // An element that fits an item with any of these symbols.
  void AddOneOf(SymbolSet symbols, Repeats repeats);
  // An element that fits items of which nothing is known.
  void AddAny(Repeats repeats);

  // A group, its alternatives, and its end.
  void Open() { open_.emplace_back(1); }
  void Alternate() { open_.back().emplace_back(); }
  void Close(Repeats repeats);

  // When all groups are closed; in the order of the items that meet them, of
  // which no two are the same.
  std::vector<RequiredSet> Take() &&;

 private:
  // What one alternative requires.
  struct Sequence {
    std::vector<RequiredSet> sets;
    // Items that may stand behind the last set.
    int tail = 0;

    // Items before the set at `index`, and behind it.
    int Before(size_t index) const;
    int Behind(size_t index) const;
    // Items that fit it, at most.
    int Length() const;
  };
  using Group = std::vector<Sequence>;

  static Sequence Common(Group group);
  Sequence& last() { return open_.back().back(); }

  // The groups that are open, outermost first.
  std::vector<Group> open_;
};

}  // namespace crosscheck

#endif  // COMPARATOR_EXTRACT_REQUIRED_SYMBOLS_H_
