#include "comparator/extract/symbol_table.h"

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "absl/status/status.h"
#include "absl/strings/match.h"
#include "absl/strings/str_cat.h"

namespace crosscheck {

absl::StatusOr<SymbolTable> SymbolTable::Create(
    std::vector<std::string> names) {
  std::sort(names.begin(), names.end());
  names.erase(std::unique(names.begin(), names.end()), names.end());
  if (names.size() > kNone) {
    return absl::InvalidArgumentError(absl::StrCat(
        "the rulebook uses ", names.size(), " different symbols; at most ",
        kNone, " can be told apart"));
  }
  SymbolTable table;
  table.names_ = std::move(names);
  for (size_t i = 0; i < table.names_.size(); ++i) {
    table.index_[table.names_[i]] = static_cast<Symbol>(i);
  }
  return table;
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
