#ifndef COMPARATOR_EXTRACT_SYMBOL_TABLE_H_
#define COMPARATOR_EXTRACT_SYMBOL_TABLE_H_

#include <cstdint>
#include <string>
#include <vector>

#include "absl/container/flat_hash_map.h"
#include "absl/status/statusor.h"
#include "absl/strings/string_view.h"
#include "absl/types/span.h"

namespace crosscheck {

// A symbol stands for one item of the annotated token stream: a class
// ("PLACE"), a class of words ("kill/ed"), or a literal word ("by").
using Symbol = uint16_t;

// The closed set of symbols of one rulebook.
//
//   SymbolTable table = *SymbolTable::Create({"PLACE", "by", "kill/ed"});
//   Symbol killed = table.Find("kill/ed");
//
// Immutable after Create; safe to share.
class SymbolTable {
 public:
  // Names may repeat. InvalidArgument when there are more different names
  // than symbols (65,535).
  static absl::StatusOr<SymbolTable> Create(std::vector<std::string> names);
  // The same of names with how often each is used.
  static absl::StatusOr<SymbolTable> Create(
      absl::flat_hash_map<std::string, int> uses);

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

  // How often the symbols of a set are used together. Words that many rules
  // name are those that many sentences have: "of", "was".
  int Uses(absl::Span<const Symbol> symbols) const;

 private:
  // Ascending, so that the symbols of a family are neighbours.
  std::vector<std::string> names_;
  // By symbol.
  std::vector<int> uses_;
  absl::flat_hash_map<std::string, Symbol> index_;
};

}  // namespace crosscheck

#endif  // COMPARATOR_EXTRACT_SYMBOL_TABLE_H_
