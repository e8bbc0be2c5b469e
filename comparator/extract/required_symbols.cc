#include "comparator/extract/required_symbols.h"

#include <algorithm>
#include <iterator>
#include <utility>
#include <vector>

namespace crosscheck {

void RequiredSymbols::AddOneOf(SymbolSet symbols) {
  std::sort(symbols.begin(), symbols.end());
  symbols.erase(std::unique(symbols.begin(), symbols.end()), symbols.end());
  open_.back().back().push_back(std::move(symbols));
}

// What all alternatives require together: of each its rarest set, which says
// most.
RequiredSymbols::Sequence RequiredSymbols::Common(Group group) const {
  if (group.size() == 1) return std::move(group[0]);
  SymbolSet common;
  for (const Sequence& sequence : group) {
    const auto rarest =
        std::min_element(sequence.begin(), sequence.end(),
                         [this](const SymbolSet& a, const SymbolSet& b) {
                           return symbols_->Uses(a) < symbols_->Uses(b);
                         });
    if (rarest == sequence.end()) return {};
    SymbolSet both;
    std::set_union(common.begin(), common.end(), rarest->begin(), rarest->end(),
                   std::back_inserter(both));
    common = std::move(both);
  }
  return {std::move(common)};
}

void RequiredSymbols::Close(bool may_lack) {
  Sequence inner = Common(std::move(open_.back()));
  open_.pop_back();
  if (may_lack) return;
  Sequence& outer = open_.back().back();
  std::move(inner.begin(), inner.end(), std::back_inserter(outer));
}

std::vector<SymbolSet> RequiredSymbols::Take() && {
  return Common(std::move(open_.back()));
}

}  // namespace crosscheck
