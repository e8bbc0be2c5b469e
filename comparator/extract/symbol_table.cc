#include "comparator/extract/symbol_table.h"

#include <algorithm>
#include <numeric>
#include <string>
#include <utility>
#include <vector>

#include "absl/status/status.h"
#include "absl/strings/match.h"
#include "absl/strings/str_cat.h"

namespace crosscheck {

absl::StatusOr<SymbolTable> SymbolTable::Create(
    std::vector<std::string> names) {
  absl::flat_hash_map<std::string, int> uses;
  for (std::string& name : names) uses[std::move(name)] = 1;
  return Create(std::move(uses));
}

absl::StatusOr<SymbolTable> SymbolTable::Create(
    absl::flat_hash_map<std::string, int> uses) {
  if (uses.size() > kNone) {
    return absl::InvalidArgumentError(absl::StrCat(
        "the rulebook uses ", uses.size(), " different symbols; at most ",
        kNone, " can be told apart"));
  }
  SymbolTable table;
  for (const auto& [name, count] : uses) table.names_.push_back(name);
  std::sort(table.names_.begin(), table.names_.end());
  for (size_t i = 0; i < table.names_.size(); ++i) {
    table.index_[table.names_[i]] = static_cast<Symbol>(i);
    table.uses_.push_back(uses[table.names_[i]]);
  }
  return table;
}

int SymbolTable::Uses(absl::Span<const Symbol> symbols) const {
  return std::accumulate(
      symbols.begin(), symbols.end(), 0,
      [this](int sum, Symbol symbol) { return sum + uses_[symbol]; });
}

Symbol SymbolTable::Find(absl::string_view name) const {
  const auto it = index_.find(name);
  return it == index_.end() ? kNone : it->second;
}

SymbolTable::Range SymbolTable::Family(absl::string_view family) const {
  const std::string prefix = absl::StrCat(family, "/");
  const auto first = std::lower_bound(names_.begin(), names_.end(), prefix);
  auto last = first;
  while (last != names_.end() && absl::StartsWith(*last, prefix)) ++last;
  return {static_cast<Symbol>(first - names_.begin()),
          static_cast<Symbol>(last - names_.begin())};
}

}  // namespace crosscheck
