#ifndef COMPARATOR_EXTRACT_REQUIRED_SYMBOLS_H_
#define COMPARATOR_EXTRACT_REQUIRED_SYMBOLS_H_

#include <vector>

#include "comparator/extract/symbol_table.h"

namespace crosscheck {

// Symbols, ascending, each once.
using SymbolSet = std::vector<Symbol>;

// Works out, while a pattern is read from left to right, what no run of items
// that fits it can lack: sets of symbols, of each of which it has one, in that
// order. For "NUM ( dead | kill/ed ) by?" these are {NUM} and {dead, kill/ed}.
//
//   RequiredSymbols required;
//   required.AddOneOf({num}, /*optional=*/false);
//   required.Open();
//   required.AddOneOf({dead}, false);
//   required.Alternate();
//   required.AddOneOf({killed}, false);
//   required.Close(/*optional=*/false);
//   required.AddOneOf({by}, true);
//   std::vector<SymbolSet> sets = std::move(required).Take();
class RequiredSymbols {
 public:
  RequiredSymbols() : open_(1, Group(1)) {}

  // An element that fits one item with any of these symbols.
  void AddOneOf(SymbolSet symbols, bool optional);

  // A group, its alternatives, and its end.
  void Open() { open_.emplace_back(1); }
  void Alternate() { open_.back().emplace_back(); }
  void Close(bool optional);

  // When all groups are closed; in the order of the items that meet them, of
  // which no two are the same.
  std::vector<SymbolSet> Take() &&;

 private:
  // What one alternative requires.
  using Sequence = std::vector<SymbolSet>;
  using Group = std::vector<Sequence>;

  static Sequence Common(Group group);

  // The groups that are open, outermost first.
  std::vector<Group> open_;
};

}  // namespace crosscheck

#endif  // COMPARATOR_EXTRACT_REQUIRED_SYMBOLS_H_
