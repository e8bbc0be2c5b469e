#include "comparator/fuse/value_kind.h"

#include <array>
#include <cstddef>

#include "comparator/fuse/value_reading.h"

namespace crosscheck {
namespace {

// In the order in which they are tried.
constexpr ValueKind kTellable[] = {ValueKind::kTree, ValueKind::kDate,
                                   ValueKind::kNumber};
constexpr double kMostFit = 0.9;
constexpr double kLeastObjects = 0.05;
constexpr double kLeastLists = 0.05;
constexpr double kLeastMore = 0.2;

// How many claims there are, and how many of them fit each kind.
struct Tally {
  double claims = 0;
  std::array<double, kValueKinds> fit = {};

  bool IsMostly(ValueKind kind) const {
    return claims > 0 && fit[static_cast<int>(kind)] >= kMostFit * claims;
  }
};

absl::optional<ValueKind> KindOf(const Tally& tally) {
  for (const ValueKind kind : kTellable) {
    if (tally.IsMostly(kind)) return kind;
  }
  return absl::nullopt;
}

// Kinds that at least one object in twenty has.
std::vector<absl::optional<ValueKind>> KindsOfObjects(
    const std::vector<Tally>& tallies) {
  std::vector<absl::optional<ValueKind>> kinds;
  std::array<double, kValueKinds> count = {};
  for (const Tally& tally : tallies) {
    kinds.push_back(KindOf(tally));
    if (kinds.back().has_value()) ++count[static_cast<int>(*kinds.back())];
  }
  for (absl::optional<ValueKind>& kind : kinds) {
    if (kind.has_value() &&
        count[static_cast<int>(*kind)] < kLeastObjects * tallies.size()) {
      kind = absl::nullopt;
    }
  }
  return kinds;
}

}  // namespace

absl::string_view ValueKindName(ValueKind kind) {
  constexpr absl::string_view kNames[kValueKinds] = {"text", "number", "date",
                                                     "list", "tree"};
  return kNames[static_cast<int>(kind)];
}

bool Fits(absl::string_view value, ValueKind kind, const Hierarchy& hierarchy) {
  switch (kind) {
    case ValueKind::kText:
      return true;
    case ValueKind::kNumber:
      return ReadNumber(value).has_value();
    case ValueKind::kDate:
      return ReadDay(value).has_value();
    case ValueKind::kList:
      return !ReadList(value).empty();
    case ValueKind::kTree:
      return hierarchy.Find(value) >= 0;
  }
  return false;
}

std::vector<ValueKind> DetectKinds(const ClaimTable& table,
                                   const Hierarchy& hierarchy) {
  // By value, which are fewer than claims.
  std::vector<std::array<bool, kValueKinds>> fits(table.values());
  std::vector<bool> is_list(table.values());
  for (int value = 0; value < table.values(); ++value) {
    for (const ValueKind kind : kTellable) {
      fits[value][static_cast<int>(kind)] =
          Fits(table.value(value), kind, hierarchy);
    }
    is_list[value] = ReadList(table.value(value)).size() > 1;
  }
  Tally all;
  std::vector<Tally> tallies(table.objects());
  for (const ClaimTable::Claim& claim : table.claims()) {
    ++all.claims;
    ++tallies[claim.object].claims;
    for (int kind = 0; kind < kValueKinds; ++kind) {
      all.fit[kind] += fits[claim.value][kind];
      tallies[claim.object].fit[kind] += fits[claim.value][kind];
    }
  }
  const absl::optional<ValueKind> one_kind = KindOf(all);
  if (one_kind.has_value()) {
    std::vector<ValueKind> kinds;
    for (const Tally& tally : tallies) {
      // Nothing could be said of an object of which no claim fits.
      const bool fits_none = tally.fit[static_cast<int>(*one_kind)] == 0;
      kinds.push_back(fits_none ? ValueKind::kText : *one_kind);
    }
    return kinds;
  }
  const std::vector<absl::optional<ValueKind>> found = KindsOfObjects(tallies);
  double rest = 0, lists = 0, more = 0;
  const ClaimTable::Claim* last = nullptr;
  for (const ClaimTable::Claim& claim : table.claims()) {
    if (found[claim.object].has_value()) continue;
    ++rest;
    lists += is_list[claim.value];
    more += last != nullptr && last->object == claim.object &&
            last->source == claim.source;
    last = &claim;
  }
  const ValueKind otherwise =
      lists >= kLeastLists * rest || more >= kLeastMore * rest
          ? ValueKind::kList
          : ValueKind::kText;
  std::vector<ValueKind> kinds;
  for (const absl::optional<ValueKind>& kind : found) {
    kinds.push_back(kind.value_or(otherwise));
  }
  return kinds;
}

}  // namespace crosscheck
