#include "comparator/extract/required_symbols.h"

#include <algorithm>
#include <cstddef>
#include <iterator>
#include <utility>
#include <vector>

namespace crosscheck {
namespace {

// Numbers of items, of which kAnyNumber is the greatest.
int Sum(int a, int b) { return a > kAnyNumber - b ? kAnyNumber : a + b; }

int Product(int a, int b) {
  if (a == 0 || b == 0) return 0;
  return a > kAnyNumber / b ? kAnyNumber : a * b;
}

// Repeats beyond the first.
int MoreOf(Repeats repeats) {
  return repeats.most == kAnyNumber ? kAnyNumber : repeats.most - 1;
}

}  // namespace

int RequiredSymbols::Sequence::Before(size_t index) const {
  int items = static_cast<int>(index);
  for (size_t i = 0; i <= index; ++i) items = Sum(items, sets[i].gap);
  return items;
}

int RequiredSymbols::Sequence::Behind(size_t index) const {
  int items = Sum(static_cast<int>(sets.size() - index - 1), tail);
  for (size_t i = index + 1; i < sets.size(); ++i) {
    items = Sum(items, sets[i].gap);
  }
  return items;
}

int RequiredSymbols::Sequence::Length() const {
  return sets.empty() ? tail : Sum(Sum(Before(0), 1), Behind(0));
}

void RequiredSymbols::AddOneOf(SymbolSet symbols, Repeats repeats) {
  if (repeats.least == 0) {
    AddAny(repeats);
    return;
  }
  std::sort(symbols.begin(), symbols.end());
  symbols.erase(std::unique(symbols.begin(), symbols.end()), symbols.end());
  last().sets.push_back({std::move(symbols), last().tail});
  last().tail = MoreOf(repeats);
}

void RequiredSymbols::AddAny(Repeats repeats) {
  last().tail = Sum(last().tail, repeats.most);
}

// What all alternatives require together: of each its smallest set, which
// says most.
RequiredSymbols::Sequence RequiredSymbols::Common(Group group) {
  if (group.size() == 1) return std::move(group[0]);
  Sequence longest;
  for (const Sequence& sequence : group) {
    longest.tail = std::max(longest.tail, sequence.Length());
  }
  SymbolSet common;
  int before = 0;
  int behind = 0;
  for (const Sequence& sequence : group) {
    const auto smallest =
        std::min_element(sequence.sets.begin(), sequence.sets.end(),
                         [](const RequiredSet& a, const RequiredSet& b) {
                           return a.symbols.size() < b.symbols.size();
                         });
    if (smallest == sequence.sets.end()) return longest;
    const auto index =
        static_cast<size_t>(std::distance(sequence.sets.begin(), smallest));
    before = std::max(before, sequence.Before(index));
    behind = std::max(behind, sequence.Behind(index));
    SymbolSet both;
    std::set_union(common.begin(), common.end(), smallest->symbols.begin(),
                   smallest->symbols.end(), std::back_inserter(both));
    common = std::move(both);
  }
  Sequence result;
  result.sets.push_back({std::move(common), before});
  result.tail = behind;
  return result;
}

void RequiredSymbols::Close(Repeats repeats) {
  Sequence inner = Common(std::move(open_.back()));
  open_.pop_back();
  Sequence& outer = last();
  if (repeats.least == 0 || inner.sets.empty()) {
    outer.tail = Sum(outer.tail, Product(inner.Length(), repeats.most));
    return;
  }
  // The first time that the group stands meets its sets.
  const int more = Product(inner.Length(), MoreOf(repeats));
  inner.sets.front().gap = Sum(inner.sets.front().gap, outer.tail);
  outer.tail = Sum(inner.tail, more);
  std::move(inner.sets.begin(), inner.sets.end(),
            std::back_inserter(outer.sets));
}

std::vector<RequiredSet> RequiredSymbols::Take() && {
  return Common(std::move(open_.back())).sets;
}

}  // namespace crosscheck
