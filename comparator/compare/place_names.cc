#include "comparator/compare/place_names.h"

#include "absl/memory/memory.h"
#include "comparator/compare/place_relation.h"

namespace crosscheck {

bool PlaceNames::Same(const PlaceValue& a, const PlaceValue& b) {
  const std::string name_a = ComparedName(a);
  const std::string name_b = ComparedName(b);
  if (name_a == name_b) return true;
  if (matcher_ == nullptr) return false;
  const FoldedName& folded_a = FoldedOf(name_a);
  return matcher_->Compare(folded_a, FoldedOf(name_b)).same();
}

const FoldedName& PlaceNames::FoldedOf(const std::string& name) {
  std::unique_ptr<const FoldedName>& folded = folded_[name];
  if (folded == nullptr) {
    folded = absl::make_unique<const FoldedName>(matcher_->Fold(name));
  }
  return *folded;
}

}  // namespace crosscheck
