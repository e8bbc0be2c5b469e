#include "comparator/compare/place_names.h"

#include <cstddef>
#include <utility>

#include "absl/memory/memory.h"
#include "comparator/compare/place_relation.h"

namespace crosscheck {
namespace {

// So many answers are kept, which is enough for any incident but one made up
// of thousands of places.
constexpr size_t kMostKept = size_t{1} << 18;

}  // namespace

bool PlaceNames::Same(const PlaceValue& a, const PlaceValue& b) {
  const uint32_t name_a = NumberOf(a);
  const uint32_t name_b = NumberOf(b);
  if (name_a == name_b) return true;
  if (matcher_ == nullptr) return false;
  if (same_.size() == kMostKept) same_.clear();
  const auto [known, is_new] =
      same_.try_emplace(uint64_t{name_a} << 32 | name_b);
  if (is_new) {
    const NameVerdict verdict =
        matcher_->Judge(FoldedOf(name_a), FoldedOf(name_b));
    known->second =
        verdict == NameVerdict::kSame || verdict == NameVerdict::kLongShort;
  }
  return known->second;
}

uint32_t PlaceNames::NumberOf(const PlaceValue& place) {
  const auto [known, is_new] = numbers_.try_emplace(&place);
  if (is_new) {
    std::string text = ComparedName(place);
    const auto [name, is_new_name] = numbers_of_names_.try_emplace(
        text, static_cast<uint32_t>(names_.size()));
    if (is_new_name) names_.push_back({std::move(text), nullptr});
    known->second = name->second;
  }
  return known->second;
}

const FoldedName& PlaceNames::FoldedOf(uint32_t name) {
  std::unique_ptr<const FoldedName>& folded = names_[name].folded;
  if (folded == nullptr) {
    folded =
        absl::make_unique<const FoldedName>(matcher_->Fold(names_[name].text));
  }
  return *folded;
}

}  // namespace crosscheck
