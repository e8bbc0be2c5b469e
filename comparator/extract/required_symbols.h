#ifndef COMPARATOR_EXTRACT_REQUIRED_SYMBOLS_H_
#define COMPARATOR_EXTRACT_REQUIRED_SYMBOLS_H_

#include <vector>

#include "comparator/extract/symbol_table.h"

namespace crosscheck {

// Symbols, ascending, each once.
using SymbolSet = std::vector<Symbol>;

// Works out, while a pattern is read from left to right, what no run of items
// that fits it can lack: sets of symbols, of each of which it has one. For
// "NUM ( dead | kill/ed ) by?" these are {NUM} and {dead, kill/ed}.
//
//   RequiredSymbols required(&symbols);
//   required.AddOneOf({num});
//   required.Open();
//   required.AddOneOf({dead});
//   required.Alternate();
//   required.AddOneOf({killed});
//   required.Close(/*may_lack=*/false);
//   std::vector<SymbolSet> sets = std::move(required).Take();
//
// What may be lacking, as "by?", is not told of.
class RequiredSymbols {
 public:
  // `symbols` outlives it; it may be null where no set is added.
  explicit RequiredSymbols(const SymbolTable* symbols)
      : symbols_(symbols), open_(1, Group(1)) {}

  // An element that fits an item with any of these symbols.
  void AddOneOf(SymbolSet symbols);

  // A group, its alternatives, and its end.
  void Open() { open_.emplace_back(1); }
  void Alternate() { open_.back().emplace_back(); }
  // `may_lack`: whether items fit without the group as well.
  void Close(bool may_lack);

  // When all groups are closed; in the order of the pattern.
  std::vector<SymbolSet> Take() &&;

 private:
  // What one alternative requires, and those of a group.
  using Sequence = std::vector<SymbolSet>;
  using Group = std::vector<Sequence>;

  Sequence Common(Group group) const;

  const SymbolTable* symbols_;
  // The groups that are open, outermost first.
  std::vector<Group> open_;
};

}  // namespace crosscheck

#endif  // COMPARATOR_EXTRACT_REQUIRED_SYMBOLS_H_
