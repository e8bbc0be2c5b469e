#include "comparator/compare/leading_values.h"

#include <algorithm>
#include <cstdint>
#include <utility>

#include "absl/container/flat_hash_set.h"
#include "comparator/base/count_interval.h"
#include "comparator/compare/claim_relator.h"
#include "comparator/compare/event_claims.h"
#include "comparator/compare/population.h"
#include "comparator/compare/related_pair.h"
#include "comparator/compare/relation_rule.h"
#include "comparator/values/format.h"
#include "comparator/values/name_key.h"

namespace crosscheck {
namespace {

// From so many figures for one thing on an article is a roundup.
constexpr size_t kRoundup = 3;
// More numbers than that are not tried for sums.
constexpr size_t kMostSummands = 8;

bool HasOneValue(Value::KindCase kind) {
  return kind == Value::kCount || kind == Value::kDate;
}

bool IsHeadline(const Claim& claim) {
  return claim.region() == REGION_KIND_TITLE ||
         claim.region() == REGION_KIND_SUBTITLE;
}

std::string SpeakerOf(const Claim& claim) {
  const Speaker* speaker = InnermostSpeaker(claim);
  if (speaker == nullptr) return "";
  return speaker->id().empty() ? NameKey(speaker->name()) : speaker->id();
}

bool IsFigure(const Value& value) {
  if (!value.has_count()) return false;
  const CountInterval count = ToCountInterval(value.count());
  return count.IsExact() || (count.IsOpen() && count.lo > 1);
}

// A count of one time, that somebody says is so.
bool IsPlainCount(const Claim& claim) {
  return claim.value().has_count() && !claim.value().count().cumulative() &&
         !IsNegative(claim.factuality());
}

// Whether a condition holds for one of the counts that the article gives of
// the attribute of `claim`.
template <typename Condition>
bool AnyCountLike(const Telling& telling, const Claim& claim,
                  const Condition& condition) {
  const auto& claims = telling.article->claims();
  return std::any_of(claims.begin(), claims.end(), [&](const Claim& other) {
    return other.attribute() == claim.attribute() && IsPlainCount(other) &&
           condition(other);
  });
}

// Whether `lower`, of the text, is a part of the headline's figure for all
// that the article says: it has more people of the kind, elsewhere or in
// another event, and they fit into the headline's number together.
bool MayBeSummedUp(const Telling& telling, const Claim& headline,
                   const Claim& lower) {
  const CountInterval sum = ToCountInterval(headline.value().count());
  const CountInterval part = ToCountInterval(lower.value().count());
  if (sum.lo <= part.lo) return false;
  return AnyCountLike(telling, lower, [&](const Claim& other) {
    const uint32_t number = other.value().count().lo();
    const bool apart = other.quote().begin() >= lower.quote().end() ||
                       lower.quote().begin() >= other.quote().end();
    return apart && !IsHeadline(other) && number > 0 && number != part.lo &&
           number + part.lo <= sum.lo;
  });
}

// One who is told of, and a number that he may be among.
bool IsOneOfMany(const Claim& a, const Claim& b) {
  const CountInterval first = ToCountInterval(a.value().count());
  const CountInterval second = ToCountInterval(b.value().count());
  const CountInterval& low = first.lo < second.lo ? first : second;
  return low.lo == 1 && (low.IsOpen() || low.IsExact());
}

// Whether the headline has the text's number as well, of another fate, or two
// of its numbers make it: "One dead, six shot" over "seven were shot".
bool HeadlineHas(const Telling& telling, const Claim& body) {
  const uint32_t number = body.value().count().lo();
  std::vector<uint32_t> told;
  for (const Claim* claim : telling.claims) {
    if (IsHeadline(*claim) && claim->value().has_count() &&
        claim->value().count().unit() != UNIT_MUNITIONS) {
      told.push_back(claim->value().count().lo());
    }
  }
  for (size_t i = 0; i < told.size(); ++i) {
    if (told[i] == number) return true;
    for (size_t j = 0; j < i; ++j) {
      if (told[i] + told[j] == number) return true;
    }
  }
  return false;
}

// Whether `whole` is the sum of `part` and of another count of the sentence in
// which either stands, of whatever people: "ten on the bus and 21 others", "an
// old man, one of four who were hurt" and "the three boys"; or of
// another count by the same source, where the numbers are too great to add up
// by chance.
bool IsSumWith(const Telling& telling, const Claim& part, const Claim& whole) {
  constexpr uint32_t kGreat = 20;
  const CountInterval sum = ToCountInterval(whole.value().count());
  const bool great = sum.lo >= kGreat && (sum.IsExact() || sum.IsOpen());
  if (!sum.IsExact() && !great) return false;
  const uint32_t rest = NumberOf(whole) - NumberOf(part);
  if (rest == 0) return false;
  const std::vector<const Claim*> others =
      telling.index->Numbering(part.attribute(), rest);
  if (others.empty()) return false;
  const std::string source = SpeakerOf(part);
  return std::any_of(others.begin(), others.end(), [&](const Claim* other) {
    if (!IsPlainCount(*other) || other == &part || other == &whole) {
      return false;
    }
    const auto beside = [other](const Claim& claim) {
      return other->quote().begin() < claim.quote().end() &&
             claim.quote().begin() < other->quote().end();
    };
    return ((beside(part) || beside(whole)) && sum.IsExact()) ||
           (great && !source.empty() && SpeakerOf(*other) == source);
  });
}

// Whether one source gives two counts that make `whole` together, so that it
// is of wider ground than either.
bool IsSumOfParts(const Telling& telling, const Claim& whole) {
  return std::any_of(
      telling.claims.begin(), telling.claims.end(), [&](const Claim* part) {
        return part != &whole && part->attribute() == whole.attribute() &&
               part->value().has_count() && InnermostSpeaker(*part) &&
               IsSumWith(telling, *part, whole);
      });
}

// Whether the source of `claim` also says what `other` does, so that it does
// not disagree with it.
bool AgreesElsewhere(const Telling& telling, const Claim& claim,
                     const Claim& other) {
  const std::string source = SpeakerOf(claim);
  const CountInterval count = ToCountInterval(other.value().count());
  return !source.empty() && source != SpeakerOf(other) &&
         std::any_of(
             telling.claims.begin(), telling.claims.end(),
             [&](const Claim* said) {
               return said->attribute() == other.attribute() &&
                      said->value().has_count() &&
                      said->value().count().population() ==
                          other.value().count().population() &&
                      SpeakerOf(*said) == source &&
                      ToCountInterval(said->value().count()).Intersects(count);
             });
}

// Marks every number that with one to three others makes another of them.
void MarkSums(const std::vector<std::pair<uint32_t, size_t>>& numbers,
              absl::btree_set<size_t>* marked) {
  const size_t subsets = size_t{1} << numbers.size();
  for (const auto& [whole, whole_group] : numbers) {
    for (size_t subset = 1; subset < subsets; ++subset) {
      uint64_t sum = 0;
      int size = 0;
      bool has_whole = false;
      for (size_t i = 0; i < numbers.size(); ++i) {
        if ((subset >> i & 1) == 0) continue;
        sum += numbers[i].first;
        has_whole |= numbers[i].second == whole_group;
        ++size;
      }
      if (has_whole || size < 2 || size > 4 || sum != whole) continue;
      for (size_t i = 0; i < numbers.size(); ++i) {
        if ((subset >> i & 1) != 0) marked->insert(numbers[i].second);
      }
    }
  }
}

}  // namespace

LeadingValues::LeadingValues(absl::Span<const Telling> tellings,
                             absl::Span<const ValueGroup> groups)
    : tellings_(tellings), groups_(groups) {
  for (size_t i = 0; i < groups.size(); ++i) {
    if (!HasOneValue(groups[i].value().kind_case())) continue;
    for (const ComparedClaim& claim : groups[i].claims) {
      if (claim.telling->additional.contains(claim.claim)) continue;
      Values& values = rows_[RowOf(claim.telling, groups[i])];
      values.groups.insert(i);
      values.entries.push_back({i, RankOf(*claim.claim), claim.claim});
    }
  }
  for (auto& [row, values] : rows_) {
    std::stable_sort(
        values.entries.begin(), values.entries.end(),
        [](const Entry& a, const Entry& b) { return a.rank < b.rank; });
    // "One civilian was among those killed" is a count of no group.
    const Telling& telling = tellings[std::get<0>(row)];
    std::stable_partition(values.entries.begin(), values.entries.end(),
                          [&telling](const Entry& entry) {
                            return !telling.unsure.contains(entry.claim);
                          });
    DropShortForms(&values);
    PutExactestFirst(&values);
    FindSummands(&values);
    // What is made of parts comes before them.
    std::stable_partition(values.entries.begin(), values.entries.end(),
                          [&values = values](const Entry& entry) {
                            return !values.summands.contains(entry.group);
                          });
  }
}

void LeadingValues::PutExactestFirst(Values* values) {
  std::vector<Entry>& entries = values->entries;
  auto first = entries.begin();
  for (auto entry = entries.begin(); entry != entries.end(); ++entry) {
    if (Refines(*entry->claim, *first->claim)) first = entry;
  }
  std::rotate(entries.begin(), first, first + 1);
}

void LeadingValues::DropShortForms(Values* values) {
  // "At least 60 were killed" under "Blast kills 60".
  absl::flat_hash_set<uint32_t> bounds;
  for (const Entry& entry : values->entries) {
    if (!entry.claim->value().has_count()) continue;
    const CountInterval least = ToCountInterval(entry.claim->value().count());
    if (least.IsOpen() && least.lo > 0) bounds.insert(least.lo);
  }
  const auto is_short_form = [&bounds](const Entry& entry) {
    if (!entry.claim->value().has_count()) return false;
    const CountInterval exact = ToCountInterval(entry.claim->value().count());
    if (!exact.IsExact()) return false;
    if (IsHeadline(*entry.claim)) {
      return bounds.contains(exact.lo) || bounds.contains(exact.lo + 1);
    }
    // "People were killed" is no bound of "one was killed".
    return exact.lo > 1 && bounds.contains(exact.lo);
  };
  std::vector<Entry> kept;
  for (const Entry& entry : values->entries) {
    if (is_short_form(entry)) {
      values->short_forms.insert(entry.group);
    } else {
      kept.push_back(entry);
    }
  }
  values->entries = std::move(kept);
}

bool LeadingValues::IsOutcounted(const ComparedClaim& total) {
  const Value& value = total.claim->value();
  if (!value.has_count() || !IsTotal(value.count())) return false;
  const CountInterval whole = ToCountInterval(value.count());
  if (!whole.hi.has_value() || whole.IsZero()) return false;
  return std::any_of(total.telling->claims.begin(), total.telling->claims.end(),
                     [&](const Claim* claim) {
                       return claim->attribute() == total.claim->attribute() &&
                              claim->value().has_count() &&
                              !claim->value().count().cumulative() &&
                              !IsNegative(claim->factuality()) &&
                              !IsTotal(claim->value().count()) &&
                              ToCountInterval(claim->value().count()).lo >
                                  *whole.hi;
                     });
}

bool LeadingValues::IsOfOtherWhole(const ComparedClaim& part,
                                   const ValueGroup& group) const {
  if (!group.value().has_count() || IsTotal(group.value().count())) {
    return false;
  }
  // Of everybody, in the part's own sentence.
  const Claim* whole = nullptr;
  for (const Claim* claim : part.telling->claims) {
    if (claim->attribute() == group.attribute && claim->value().has_count() &&
        IsTotal(claim->value().count()) &&
        claim->quote().begin() < part.claim->quote().end() &&
        part.claim->quote().begin() < claim->quote().end()) {
      whole = claim;
    }
  }
  if (whole == nullptr) return false;
  const absl::optional<CountInterval>& total =
      group.attribute == ATTRIBUTE_INJURED ? part.telling->injured
                                           : part.telling->killed;
  return total.has_value() &&
         (group.attribute == ATTRIBUTE_INJURED ||
          group.attribute == ATTRIBUTE_KILLED) &&
         *total != ToCountInterval(whole->value().count()) &&
         total->Disjoint(ToCountInterval(whole->value().count()));
}

LeadingValues::Row LeadingValues::RowOf(const Telling* telling,
                                        const ValueGroup& group) const {
  return {static_cast<size_t>(telling - tellings_.data()), group.attribute,
          group.row};
}

const LeadingValues::Values& LeadingValues::ValuesOf(
    const Telling* telling, const ValueGroup& group) const {
  const auto found = rows_.find(RowOf(telling, group));
  return found == rows_.end() ? none_ : found->second;
}

void LeadingValues::FindSummands(Values* values) const {
  std::vector<std::pair<uint32_t, size_t>> numbers;
  for (const size_t group : values->groups) {
    if (!IsFigure(groups_[group].value())) continue;
    ++values->figures;
    const uint32_t number = groups_[group].value().count().lo();
    if (number > 0) numbers.push_back({number, group});
  }
  if (numbers.size() > 2 && numbers.size() <= kMostSummands) {
    MarkSums(numbers, &values->summands);
  }
  values->figures -= values->summands.size();
}

bool LeadingValues::HasTotal(const Telling* telling,
                             Attribute attribute) const {
  const absl::optional<CountInterval>& total =
      attribute == ATTRIBUTE_INJURED ? telling->injured : telling->killed;
  return total.has_value() && (!total->IsOpen() || total->lo > 1);
}

bool LeadingValues::Leads(const Telling& telling, size_t group) const {
  const Values& values = ValuesOf(&telling, groups_[group]);
  return values.entries.empty() || values.leading() == group;
}

bool LeadingValues::AreShortForms(const RelatedPair& pair) const {
  if (pair.a.telling == pair.b.telling) return false;
  const auto is_short = [this](const ComparedClaim& claim, size_t group) {
    const Values& values = ValuesOf(claim.telling, groups_[group]);
    return values.short_forms.contains(group) && !values.entries.empty() &&
           ToCountInterval(values.entries.front().claim->value().count()).lo ==
               claim.claim->value().count().lo();
  };
  return is_short(pair.a, pair.group_a) && is_short(pair.b, pair.group_b);
}

bool LeadingValues::IsRoundup(const Telling& telling,
                              const ValueGroup& group) const {
  return group.value().has_count() &&
         ValuesOf(&telling, group).figures >= kRoundup;
}

bool LeadingValues::IsSuperseded(const RelatedPair& pair) const {
  const ValueGroup& a = groups_[pair.group_a];
  const ValueGroup& b = groups_[pair.group_b];
  if (IsAgreement(pair.verdict.relation) ||
      !HasOneValue(a.value().kind_case())) {
    return false;
  }
  if (pair.a.telling == pair.b.telling) return IsSupersededInside(pair);
  const Values& values_a = ValuesOf(pair.a.telling, a);
  const Values& values_b = ValuesOf(pair.b.telling, b);
  if (values_a.entries.empty() || values_b.entries.empty()) return true;
  if ((values_a.leading() != pair.group_a ||
       values_b.leading() != pair.group_b) &&
      !AreShortForms(pair)) {
    return true;
  }
  if (IsOutcounted(pair.a) || IsOutcounted(pair.b)) return true;
  if (IsOfOtherWhole(pair.a, a) || IsOfOtherWhole(pair.b, b)) return true;
  if (a.attribute != b.attribute) return false;
  if (a.row != b.row) {
    const bool a_is_whole = IsTotal(a.value().count());
    const bool b_is_whole = IsTotal(b.value().count());
    return (a_is_whole && HasTotal(pair.b.telling, a.attribute)) ||
           (b_is_whole && HasTotal(pair.a.telling, b.attribute));
  }
  if (HasOtherAsPart(pair.a, values_a, pair.b) ||
      HasOtherAsPart(pair.b, values_b, pair.a)) {
    return true;
  }
  // A figure that both have makes them one account of several; "dozens" and
  // "at least six" of both say nothing of what else they count.
  return std::any_of(
      values_a.groups.begin(), values_a.groups.end(), [&](size_t group) {
        const Value& value = groups_[group].value();
        return values_b.groups.contains(group) &&
               (group == pair.group_a || group == pair.group_b ||
                !value.has_count() || ToCountInterval(value.count()).IsExact());
      });
}

bool LeadingValues::HasOtherAsPart(const ComparedClaim& whole,
                                   const Values& values,
                                   const ComparedClaim& other) {
  if (!whole.claim->value().has_count()) return false;
  const CountInterval count = ToCountInterval(other.claim->value().count());
  if (!count.hi.has_value()) return false;
  const std::string source = SpeakerOf(*whole.claim);
  return std::any_of(
      values.entries.begin(), values.entries.end(), [&](const Entry& entry) {
        const CountInterval part =
            ToCountInterval(entry.claim->value().count());
        if (!part.hi.has_value() || !part.Intersects(count)) return false;
        const uint32_t apart =
            std::max(*part.hi, *count.hi) - std::min(*part.hi, *count.hi);
        const std::string said_by = SpeakerOf(*entry.claim);
        return *part.hi < whole.claim->value().count().lo() &&
               apart <= *count.hi / 10 + 1 &&
               (source.empty() || said_by.empty() || source == said_by) &&
               FindCue(*entry.claim, CUE_KIND_PRELIMINARY) == nullptr;
      });
}

bool LeadingValues::IsSupersededInside(const RelatedPair& pair) const {
  const ValueGroup& a = groups_[pair.group_a];
  const ValueGroup& b = groups_[pair.group_b];
  const Values& values_a = ValuesOf(pair.a.telling, a);
  const Values& values_b = ValuesOf(pair.b.telling, b);
  if (!values_a.HasEntry(pair.group_a) || !values_b.HasEntry(pair.group_b) ||
      values_a.summands.contains(pair.group_a) ||
      values_b.summands.contains(pair.group_b)) {
    return true;
  }
  if (pair.a.claim->value().has_count()) {
    const Telling& telling = *pair.a.telling;
    const Claim& first = *pair.a.claim;
    const Claim& second = *pair.b.claim;
    if (IsOneOfMany(first, second) || IsRoundup(telling, a) ||
        IsRoundup(telling, b) || IsSumWith(telling, first, second) ||
        IsSumWith(telling, second, first) || IsSumOfParts(telling, first) ||
        IsSumOfParts(telling, second) ||
        AgreesElsewhere(telling, first, second) ||
        AgreesElsewhere(telling, second, first)) {
      return true;
    }
    if (IsHeadline(first) != IsHeadline(second)) {
      const Claim& headline = IsHeadline(first) ? first : second;
      const Claim& body = IsHeadline(first) ? second : first;
      if (MayBeSummedUp(telling, headline, body) ||
          HeadlineHas(telling, body)) {
        return true;
      }
    }
  }
  // What a source says first and most exactly is its figure; what it says of
  // both values it does not contradict itself in.
  const auto is_main = [](const Values& values, size_t group,
                          const Claim& claim) {
    const std::string speaker = SpeakerOf(claim);
    for (const Entry& entry : values.entries) {
      if (SpeakerOf(*entry.claim) != speaker) continue;
      if (IsHeadline(*entry.claim) != IsHeadline(claim)) continue;
      return entry.group == group;
    }
    return true;
  };
  if (!is_main(values_a, pair.group_a, *pair.a.claim) ||
      !is_main(values_b, pair.group_b, *pair.b.claim)) {
    return true;
  }
  // The text bears the headline out somewhere, or the headline the text.
  const auto meets = [](const Values& values, const Claim& claim) {
    if (!claim.value().has_count()) return false;
    const CountInterval count = ToCountInterval(claim.value().count());
    return std::any_of(values.entries.begin(), values.entries.end(),
                       [&](const Entry& entry) {
                         return IsHeadline(*entry.claim) != IsHeadline(claim) &&
                                ToCountInterval(entry.claim->value().count())
                                    .Intersects(count);
                       });
  };
  return IsHeadline(*pair.a.claim) != IsHeadline(*pair.b.claim) &&
         (meets(values_b, *pair.a.claim) || meets(values_a, *pair.b.claim) ||
          IsRoundup(*pair.a.telling, a));
}

}  // namespace crosscheck
