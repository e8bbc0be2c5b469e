#include "comparator/report/together.h"

#include <algorithm>
#include <cstdint>
#include <iterator>
#include <utility>

#include "absl/container/btree_set.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/str_join.h"
#include "absl/strings/string_view.h"
#include "comparator/report/flat_fields.h"
#include "comparator/values/format.h"
#include "comparator/values/name_key.h"
#include "comparator/values/names.h"

namespace crosscheck {
namespace {

// Least and greatest number of some counts.
struct CountRange {
  uint32_t low = UINT32_MAX;
  uint32_t high = 0;
  bool open = false;

  void Add(const CountValue& count) {
    low = std::min(low, count.lo());
    high = std::max(high, count.has_hi() ? count.hi() : count.lo());
    open |= !count.has_hi();
  }
  // "0 – 7+", "≥ 1", "7".
  std::string Words() const {
    if (low == high) return absl::StrCat(open ? "≥ " : "", low);
    return absl::StrCat(low, " – ", high, open ? "+" : "");
  }
};

// Higher leads. Well supported values first, then those of more claims, then
// the more specific place.
int SupportRank(Support support) {
  switch (support) {
    case SUPPORT_CORROBORATED:
      return 4;
    case SUPPORT_ECHO:
      return 3;
    case SUPPORT_SINGLE_SOURCE:
      return 2;
    case SUPPORT_UNSOURCED:
      return 1;
    default:
      return 0;
  }
}

bool Leads(const ValueSupport& a, const ValueSupport& b) {
  if (a.value().has_place() && b.value().has_place()) {
    const int rank_a = SpecificityRank(a.value().place().precision());
    const int rank_b = SpecificityRank(b.value().place().precision());
    if (SupportRank(a.support()) == SupportRank(b.support()) &&
        rank_a != rank_b) {
      return rank_a < rank_b;
    }
  }
  if (SupportRank(a.support()) != SupportRank(b.support())) {
    return SupportRank(a.support()) > SupportRank(b.support());
  }
  return a.claims_size() > b.claims_size();
}

Together SumUpContested(const std::vector<const ValueSupport*>& values,
                        int implied_year) {
  CountRange range;
  std::vector<std::string> words;
  for (const ValueSupport* value : values) {
    // A figure that nobody contests still belongs to the range.
    if (value->value().has_count()) range.Add(value->value().count());
    if (value->support() != SUPPORT_CONTESTED) continue;
    std::string word = CellWords(value->value(), implied_year);
    if (std::find(words.begin(), words.end(), word) == words.end()) {
      words.push_back(std::move(word));
    }
  }
  const bool counts = range.low <= range.high;
  return {absl::StrCat("contested: ",
                       counts ? range.Words() : absl::StrJoin(words, " or ")),
          SUPPORT_CONTESTED};
}

// "Okoye" beside "Emeka Okoye" is no further person.
void DropShortNames(absl::btree_set<std::string>* names) {
  for (auto name = names->begin(); name != names->end();) {
    const std::string key = NameKey(*name);
    const bool is_short =
        std::any_of(names->begin(), names->end(), [&](const std::string& full) {
          const std::string other = NameKey(full);
          return other != key && WordsContained(key, other);
        });
    name = is_short ? names->erase(name) : std::next(name);
  }
}

std::string LeadingWords(const ValueSupport& leading,
                         const std::vector<const ValueSupport*>& values,
                         const Estimate* estimate, int implied_year) {
  std::string words = CellWords(leading.value(), implied_year);
  if (values.size() == 1) return words;
  if (!leading.value().has_count()) {
    absl::btree_set<std::string> others;
    for (const ValueSupport* value : values) {
      // Nobody is no further claimant.
      if (value->value().actor().stance() == STANCE_NO_CLAIM) continue;
      others.insert(CellWords(value->value(), implied_year));
    }
    if (leading.attribute() == ATTRIBUTE_VICTIM) DropShortNames(&others);
    others.erase(words);
    if (!others.empty()) absl::StrAppend(&words, " (", others.size(), " more)");
    return words;
  }
  if (estimate != nullptr) words = absl::StrCat(estimate->best());
  CountRange range;
  for (const ValueSupport* value : values) range.Add(value->value().count());
  if (range.low != range.high || range.open) {
    absl::StrAppend(&words, " (", range.Words(), ")");
  }
  return words;
}

// The value that the claim gives; null where it is none of them.
const ValueSupport* ValueOf(const ClaimRef& ref,
                            const std::vector<const ValueSupport*>& values) {
  for (const ValueSupport* value : values) {
    for (const ClaimRef& claim : value->claims()) {
      if (claim.article() == ref.article() && claim.claim() == ref.claim()) {
        return value;
      }
    }
  }
  return nullptr;
}

// "12, up from 7".
std::string TollWords(const TollHistory& toll) {
  const TollStep& last = toll.steps(toll.steps_size() - 1);
  const TollStep& before = toll.steps(toll.steps_size() - 2);
  return absl::StrCat(ShortCount(last.value()),
                      last.change() == TOLL_CHANGE_DOWN         ? ", down from "
                      : last.change() == TOLL_CHANGE_MORE_EXACT ? ", at first "
                                                                : ", up from ",
                      ShortCount(before.value()));
}

Together Judged(absl::string_view words, const ValueSupport& leading) {
  return {absl::StrCat(words, ", ", SupportName(leading.support()),
                       leading.provisional() ? ", provisional" : ""),
          leading.support()};
}

}  // namespace

std::string CellWords(const Value& value, int implied_year) {
  switch (value.kind_case()) {
    case Value::kCount: {
      const CountValue& count = value.count();
      std::string words = ShortCount(count);
      if (!count.person().empty()) {
        absl::StrAppend(&words, " (", count.person(), ")");
      }
      return words;
    }
    case Value::kDate:
      return ShortDate(value.date(), implied_year);
    case Value::kActor:
      return ActorName(value.actor());
    default:
      return DescribeValue(value);
  }
}

Together SumUp(const std::vector<const ValueSupport*>& values,
               const Estimate* estimate, const TollHistory* toll,
               int implied_year) {
  if (values.empty()) return {};
  if (toll != nullptr) {
    const ValueSupport* last = ValueOf(toll->steps().rbegin()->claim(), values);
    if (last != nullptr && last->support() != SUPPORT_CONTESTED) {
      return Judged(TollWords(*toll), *last);
    }
  }
  const ValueSupport* leading = values[0];
  for (const ValueSupport* value : values) {
    if (value->support() == SUPPORT_CONTESTED) {
      return SumUpContested(values, implied_year);
    }
    if (Leads(*value, *leading)) leading = value;
  }
  // That nobody has claimed it so far needs no second source.
  if (leading->value().actor().stance() == STANCE_NO_CLAIM) {
    return {CellWords(leading->value(), implied_year), SUPPORT_UNSPECIFIED};
  }
  return Judged(LeadingWords(*leading, values, estimate, implied_year),
                *leading);
}

}  // namespace crosscheck
