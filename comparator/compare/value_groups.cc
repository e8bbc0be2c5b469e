#include "comparator/compare/value_groups.h"

#include <algorithm>
#include <cstddef>
#include <tuple>
#include <utility>

#include "absl/container/btree_map.h"
#include "absl/container/btree_set.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/str_join.h"
#include "absl/time/civil_time.h"
#include "absl/types/optional.h"
#include "comparator/compare/actor_identity.h"
#include "comparator/compare/place_relation.h"
#include "comparator/compare/population.h"
#include "comparator/compare/relation_rule.h"
#include "comparator/names/folded_name.h"
#include "comparator/values/name_key.h"

namespace crosscheck {
namespace {

std::string IdOrName(const std::string& id, const std::string& name) {
  return id.empty() ? NameKey(name) : id;
}

std::string CountKey(const CountValue& count) {
  // Padded, so that keys sort as numbers do.
  constexpr int kWidth = 10;
  const auto padded = [](uint32_t number) {
    const std::string digits = absl::StrCat(number);
    return std::string(kWidth - digits.size(), '0') + digits;
  };
  return absl::StrCat(padded(count.lo()), "-",
                      count.has_hi() ? padded(count.hi()) : "~");
}

std::string DateKey(const DateValue& date) {
  if (!date.start().empty()) {
    return absl::StrCat(date.start(), "/", date.end());
  }
  return absl::StrCat("~", date.start_month_day(), "/", date.end_month_day(),
                      "/", absl::StrJoin(date.possible_years(), ","));
}

std::string ValueKey(const Value& value) {
  switch (value.kind_case()) {
    case Value::kCount:
      return CountKey(value.count());
    case Value::kDate:
      return DateKey(value.date());
    case Value::kPlace:
      return absl::StrCat(
          value.place().id().empty() ? ComparedName(value.place())
                                     : value.place().id(),
          "/", IsLoose(value.place().relation()) ? value.place().relation() : 0,
          "/", value.place().distance_km());
    case Value::kActor:
      return absl::StrCat(value.actor().stance(), "/",
                          IdOrName(value.actor().id(), value.actor().name()));
    case Value::kTerm:
      return IdOrName(value.term().id(), value.term().name());
    case Value::KIND_NOT_SET:
      break;
  }
  return "";
}

// Unnamed parts are of one row where they are told in one way: four bodies
// that somebody saw are not the four who died of their wounds.
std::string RowOf(const Claim& claim) {
  const Value& value = claim.value();
  if (!value.has_count()) return "";
  return absl::StrCat(CoverageKey(value.count()),
                      value.count().cumulative() ? "/cumulative" : "",
                      IsUnnamedPart(value.count()) ? "/" : "",
                      IsUnnamedPart(value.count()) ? claim.rule() : "");
}

// The name that a group gives, and how it is compared with others.
class Spelling {
 public:
  // The group and `names` outlive it.
  Spelling(const ValueGroup& group, const NameMatcher& names) : names_(&names) {
    if (group.negative()) return;
    const Value& value = group.value();
    attribute_ = group.attribute;
    if (value.has_actor()) {
      actor_ = &value.actor();
    } else if (group.attribute == ATTRIBUTE_VICTIM && value.has_term()) {
      victim_ = names.Fold(value.term().name());
    }
  }

  // Whether there is a name at all.
  bool known() const { return actor_ != nullptr || victim_.has_value(); }

  // Whether two groups of one attribute give one name in two spellings.
  bool IsOf(const Spelling& other) const {
    if (attribute_ != other.attribute_) return false;
    if (actor_ != nullptr && other.actor_ != nullptr) {
      return actor_->stance() == other.actor_->stance() &&
             IsOneActor(*actor_, *other.actor_, names_);
    }
    return victim_.has_value() && other.victim_.has_value() &&
           names_->Compare(*victim_, *other.victim_).same();
  }

 private:
  const NameMatcher* names_;
  Attribute attribute_ = ATTRIBUTE_UNSPECIFIED;
  const ActorValue* actor_ = nullptr;
  absl::optional<FoldedName> victim_;
};

// Joins each group with the first that has its name in another spelling.
std::vector<ValueGroup> JoinSpellings(std::vector<ValueGroup> groups,
                                      const NameMatcher* names) {
  if (names == nullptr) return groups;
  std::vector<ValueGroup> joined;
  // Of those that give a name, with the index in `joined`.
  std::vector<std::pair<Spelling, size_t>> spellings;
  for (ValueGroup& group : groups) {
    Spelling spelling(group, *names);
    const auto found = std::find_if(
        spellings.begin(), spellings.end(),
        [&](const auto& other) { return other.first.IsOf(spelling); });
    if (found == spellings.end()) {
      if (spelling.known()) {
        spellings.emplace_back(std::move(spelling), joined.size());
      }
      joined.push_back(std::move(group));
      continue;
    }
    ValueGroup* const same = &joined[found->second];
    same->claims.insert(same->claims.end(), group.claims.begin(),
                        group.claims.end());
    std::stable_sort(same->claims.begin(), same->claims.end(),
                     [](const ComparedClaim& a, const ComparedClaim& b) {
                       return a.telling->id() < b.telling->id();
                     });
    // Another claim may now be the first.
    found->first = Spelling(*same, *names);
  }
  return joined;
}

}  // namespace

bool ValueGroup::negative() const {
  return IsNegative(claims.front().claim->factuality());
}

std::vector<ValueGroup> GroupValues(absl::Span<const Telling> tellings,
                                    const NameMatcher* names) {
  using Key = std::tuple<int, std::string, std::string, bool>;
  absl::btree_map<Key, ValueGroup> groups;
  for (const Telling& telling : tellings) {
    for (const Claim* claim : telling.claims) {
      if (claim->value().kind_case() == Value::KIND_NOT_SET ||
          // The day of publication is nothing that the article says.
          claim->value().date().basis() == DATE_BASIS_FRESH_NEWS) {
        continue;
      }
      std::string row = RowOf(*claim);
      std::string key = ValueKey(claim->value());
      // That it was not so is another thing to say.
      const bool negative = IsNegative(claim->factuality());
      ValueGroup& group = groups[{claim->attribute(), row, key, negative}];
      group.attribute = claim->attribute();
      group.row = std::move(row);
      group.key = std::move(key);
      if (negative) group.key.append("/not");
      group.claims.push_back({&telling, claim});
    }
  }
  std::vector<ValueGroup> sorted;
  sorted.reserve(groups.size());
  for (auto& [key, group] : groups) sorted.push_back(std::move(group));
  return JoinSpellings(std::move(sorted), names);
}

std::vector<ComparedClaim> Representatives(const ValueGroup& group,
                                           size_t limit) {
  if (group.claims.size() <= limit) return group.claims;
  const auto earliest_first = [](const ComparedClaim& a,
                                 const ComparedClaim& b) {
    const auto day = [](const ComparedClaim& claim) {
      return claim.telling->published.days.has_value()
                 ? claim.telling->published.days->first
                 : absl::CivilDay::max();
    };
    return day(a) < day(b);
  };
  std::vector<ComparedClaim> claims = group.claims;
  std::stable_sort(claims.begin(), claims.end(), earliest_first);
  std::vector<ComparedClaim> chosen;
  absl::btree_set<std::string> outlets;
  // A claim of each outlet, then more of them.
  for (const bool is_first : {true, false}) {
    for (const ComparedClaim& claim : claims) {
      if (chosen.size() == limit) return chosen;
      const bool is_new = !outlets.contains(claim.telling->outlet);
      if (is_first && is_new) {
        outlets.insert(claim.telling->outlet);
        chosen.push_back(claim);
      } else if (!is_first && std::none_of(chosen.begin(), chosen.end(),
                                           [&](const ComparedClaim& other) {
                                             return other.claim == claim.claim;
                                           })) {
        chosen.push_back(claim);
      }
    }
  }
  return chosen;
}

}  // namespace crosscheck
