#include "comparator/compare/count_rules.h"

#include <algorithm>
#include <cstdint>
#include <string>
#include <utility>
#include <vector>

#include "comparator/base/count_interval.h"
#include "comparator/compare/count_pair.h"
#include "comparator/compare/count_unit_rules.h"
#include "comparator/compare/population.h"
#include "comparator/compare/toll_update.h"
#include "comparator/compare/utterance.h"

namespace crosscheck {
namespace {

// Of some people only, of whom two articles need not mean the same: the
// children, the students. Those of a war's sides are counted apart.
bool IsOfSome(const CountValue& count) {
  switch (count.population()) {
    case POPULATION_UNSPECIFIED:
    case POPULATION_TOTAL:
    case POPULATION_CIVILIANS:
    case POPULATION_SOLDIERS:
    case POPULATION_FIGHTERS:
    case POPULATION_REBELS:
    case POPULATION_NATIONALITY:
      return false;
    default:
      return true;
  }
}

// What is to be said of a difference between two such counts.
void AddOfSome(const CountPair& counts, std::vector<std::string>* reasons) {
  if (IsOfSome(counts.value_a) || IsOfSome(counts.value_b)) {
    reasons->push_back("of_some");
  }
}

// Running totals are compared with nothing but themselves.
absl::optional<Verdict> Cumulative(const ClaimPair& pair) {
  const CountPair counts(pair);
  if (!counts.value_a.cumulative() && !counts.value_b.cumulative()) {
    return absl::nullopt;
  }
  if (counts.value_a.cumulative() && counts.value_b.cumulative() &&
      counts.unit_equal && counts.coverage == Coverage::kSame &&
      counts.Equal()) {
    return Verdict(RELATION_SAME, {"equal"});
  }
  return Verdict();
}

// Two sentences that are alike but for the number: they are of one origin, and
// so are those of whom they tell.
bool AreAlikeButForNumber(const ClaimPair& pair) {
  constexpr double kAlike = 0.75;
  return UtteranceSimilarity(
             WordsAt(*pair.a.telling->article, pair.a.claim->quote()),
             WordsAt(*pair.b.telling->article, pair.b.claim->quote())) >=
         kAlike;
}

// "Two are being treated" of two articles: some of the hurt, told in one way,
// who are the same as far as their number tells. Other numbers may be of
// others, unless all of the sentence is the same.
absl::optional<Verdict> PartsOfOneNumber(const ClaimPair& pair) {
  const CountPair counts(pair);
  if (pair.scope == PAIR_SCOPE_INTERNAL || !counts.unit_equal ||
      pair.a.claim->rule() != pair.b.claim->rule() ||
      counts.coverage != Coverage::kApart || !IsUnnamedPart(counts.value_a) ||
      !IsUnnamedPart(counts.value_b) || counts.a.IsZero() ||
      counts.b.IsZero()) {
    return absl::nullopt;
  }
  if (counts.Equal()) return Verdict(RELATION_SAME, {"equal"});
  if (counts.a.Contains(counts.b)) {
    return Verdict(RELATION_VAGUER, {"narrower"}, 2);
  }
  if (counts.b.Contains(counts.a)) {
    return Verdict(RELATION_VAGUER, {"narrower"}, 1);
  }
  if (!counts.a.Disjoint(counts.b) || !AreAlikeButForNumber(pair)) {
    return absl::nullopt;
  }
  std::vector<std::string> reasons = DisjointReasons(pair);
  reasons.push_back("one_sentence");
  return Verdict(RELATION_CONFLICT, std::move(reasons));
}

absl::optional<Verdict> OtherPeople(const ClaimPair& pair) {
  if (CountPair(pair).coverage == Coverage::kApart) return Verdict();
  return absl::nullopt;
}

// 79 civilians and 14 dead in all: the one is a sum of what the other is one
// of, sooner than a contradiction.
bool IsOfMore(const CountInterval& part, const CountInterval& whole) {
  constexpr uint32_t kTimes = 3;
  constexpr uint32_t kMore = 20;
  return !whole.IsZero() && whole.hi.has_value() &&
         part.lo >= uint64_t{kTimes} * *whole.hi && part.lo - *whole.hi > kMore;
}

// One of them is said of some only.
absl::optional<Verdict> PartAndWhole(const ClaimPair& pair) {
  const CountPair counts(pair);
  if (counts.coverage == Coverage::kSame) return absl::nullopt;
  const bool a_is_part = counts.coverage == Coverage::kFirstInSecond;
  const uint32_t part_side = a_is_part ? 1 : 2;
  const CountInterval& part = a_is_part ? counts.a : counts.b;
  const CountInterval& whole = a_is_part ? counts.b : counts.a;
  const CountValue& part_value = a_is_part ? counts.value_a : counts.value_b;
  if (!whole.hi.has_value() || part.lo <= *whole.hi) {
    return Verdict(RELATION_SCOPE_CONTAINED, {"part_of_whole"}, part_side);
  }
  // Most tolls leave the attackers out.
  if (part_value.population() == POPULATION_PERPETRATORS) return Verdict();
  if (part.approximate && part.lo - *whole.hi <= part.lo / 10 + 1) {
    return Verdict(RELATION_SCOPE_CONTAINED, {"part_of_whole", "approximate"},
                   part_side);
  }
  if (absl::optional<Verdict> update = TollUpdate(pair, part_side)) {
    update->reasons.push_back(whole.IsZero() ? "part_over_zero"
                                             : "part_over_whole");
    return update;
  }
  std::vector<std::string> reasons = DisjointReasons(pair);
  reasons.push_back(whole.IsZero() ? "part_over_zero" : "part_over_whole");
  if (pair.scope != PAIR_SCOPE_INTERNAL && IsOfMore(part, whole)) {
    reasons.push_back("of_another_whole");
  }
  if (pair.scope == PAIR_SCOPE_INTERNAL && SpeakersDiffer(pair)) {
    AddOfSome(counts, &reasons);
    reasons.push_back("speakers_differ");
    return Verdict(RELATION_SOURCES_DIFFER, std::move(reasons));
  }
  return Verdict(
      whole.IsZero() ? RELATION_ZERO_VS_SOME : RELATION_SCOPE_VIOLATION,
      std::move(reasons), whole.IsZero() ? 0 : part_side);
}

absl::optional<Verdict> EqualCounts(const ClaimPair& pair) {
  const CountPair counts(pair);
  if (!counts.Equal()) return absl::nullopt;
  std::vector<std::string> reasons = {"equal"};
  if (counts.a.approximate != counts.b.approximate) {
    reasons.push_back("approximate");
  }
  return Verdict(RELATION_SAME, std::move(reasons));
}

// "At least 5" against 50.
absl::optional<Verdict> LowerBoundGap(const ClaimPair& pair) {
  const CountPair counts(pair);
  const auto gap = [&pair](const CountInterval& bound,
                           const CountInterval& exact) {
    if (!bound.IsOpen() || !exact.IsExact()) return false;
    const double least = std::max<double>(
        static_cast<double>(bound.lo) + pair.settings->gap_absolute(),
        pair.settings->gap_ratio() * bound.lo);
    // "People died" sets no bound to speak of.
    return bound.lo > 1 && exact.lo >= least;
  };
  const bool b_is_exact = gap(counts.a, counts.b);
  if (!b_is_exact && !gap(counts.b, counts.a)) return absl::nullopt;
  const uint32_t exact = b_is_exact ? 2 : 1;
  std::vector<std::string> reasons = {"open_end"};
  if (pair.scope != PAIR_SCOPE_INTERNAL && LaterOf(pair) == exact) {
    reasons.push_back("later_is_higher");
  }
  return Verdict(RELATION_LOWER_BOUND_GAP, std::move(reasons), exact);
}

absl::optional<Verdict> VaguerCount(const ClaimPair& pair) {
  const CountPair counts(pair);
  if (counts.a.Intersects(counts.b)) {
    if (counts.a.Contains(counts.b)) {
      return Verdict(RELATION_VAGUER, {"narrower"}, 2);
    }
    if (counts.b.Contains(counts.a)) {
      return Verdict(RELATION_VAGUER, {"narrower"}, 1);
    }
    return Verdict(RELATION_VAGUER, {"overlapping"});
  }
  // "A dozen" is one number and need not be meant as such; "about 12" already
  // is an interval.
  const auto rounded = [](const CountInterval& count) {
    return count.approximate && count.hi == count.lo;
  };
  if (rounded(counts.a) || rounded(counts.b)) {
    const CountInterval a = rounded(counts.a) ? About(counts.a.lo) : counts.a;
    const CountInterval b = rounded(counts.b) ? About(counts.b.lo) : counts.b;
    if (a.Intersects(b)) {
      return Verdict(RELATION_VAGUER, {"approximate"},
                     rounded(counts.a) == rounded(counts.b) ? 0
                     : rounded(counts.a)                    ? 2
                                                            : 1);
    }
  }
  // "Dozens" and 100.
  const CountInterval& low = counts.b_is_higher ? counts.a : counts.b;
  const CountInterval& high = counts.b_is_higher ? counts.b : counts.a;
  if (low.approximate && low.hi.has_value() && *low.hi >= 2 * low.lo &&
      high.IsExact() && high.lo <= *low.hi + *low.hi / 10 + 1) {
    return Verdict(RELATION_VAGUER, {"approximate"},
                   counts.b_is_higher ? 2 : 1);
  }
  return absl::nullopt;
}

// "A senior commander" of one article and 25 fighters of the other.
absl::optional<Verdict> OneOfThem(const ClaimPair& pair) {
  const CountPair counts(pair);
  const ComparedClaim& low = counts.b_is_higher ? pair.a : pair.b;
  const CountValue& value =
      counts.b_is_higher ? counts.value_a : counts.value_b;
  if (IsTotal(value) || !low.telling->told_ones.contains(low.claim)) {
    return absl::nullopt;
  }
  return Verdict(RELATION_SCOPE_CONTAINED, {"one_of_them"},
                 counts.b_is_higher ? 1 : 2);
}

// 11 without the bomber, 12 with him.
absl::optional<Verdict> PerpetratorsCounted(const ClaimPair& pair) {
  const CountPair counts(pair);
  if (!counts.IsTotalOf(ATTRIBUTE_KILLED) || !counts.a.IsExact() ||
      !counts.b.IsExact()) {
    return absl::nullopt;
  }
  const uint32_t difference = counts.b_is_higher ? counts.b.lo - counts.a.lo
                                                 : counts.a.lo - counts.b.lo;
  for (const Telling* telling : {pair.a.telling, pair.b.telling}) {
    if (telling->perpetrators.has_value() && telling->perpetrators->IsExact() &&
        telling->perpetrators->lo == difference) {
      return Verdict(RELATION_SCOPE_CONTAINED, {"perpetrators_counted"},
                     counts.b_is_higher ? 1 : 2);
    }
  }
  return absl::nullopt;
}

absl::optional<Verdict> Update(const ClaimPair& pair) {
  return TollUpdate(pair, CountPair(pair).b_is_higher ? 2 : 1);
}

// Later, lower, and the text says that it was revised.
absl::optional<Verdict> RevisionDown(const ClaimPair& pair) {
  const CountPair counts(pair);
  const uint32_t lower = counts.b_is_higher ? 1 : 2;
  const ComparedClaim& low = lower == 1 ? pair.a : pair.b;
  const Cue* cue = FindCue(*low.claim, CUE_KIND_REVISION_DOWN);
  const uint32_t later = LaterOf(pair);
  if (cue == nullptr || (later != lower && later != 0)) return absl::nullopt;
  return Verdict(RELATION_REVISION_DOWN,
                 {"disjoint", later == 0 ? "order_unknown" : "later_is_lower",
                  CueReason(low, *cue)},
                 lower);
}

// Two sources of one article give figures of their own.
absl::optional<Verdict> SourcesDiffer(const ClaimPair& pair) {
  if (pair.scope != PAIR_SCOPE_INTERNAL || !SpeakersDiffer(pair)) {
    return absl::nullopt;
  }
  std::vector<std::string> reasons = DisjointReasons(pair);
  AddOfSome(CountPair(pair), &reasons);
  reasons.push_back("speakers_differ");
  return Verdict(RELATION_SOURCES_DIFFER, std::move(reasons));
}

absl::optional<Verdict> ZeroAgainstSome(const ClaimPair& pair) {
  const CountPair counts(pair);
  if (!counts.a.IsZero() && !counts.b.IsZero()) return absl::nullopt;
  return Verdict(RELATION_ZERO_VS_SOME, DisjointReasons(pair));
}

absl::optional<Verdict> Conflict(const ClaimPair& pair) {
  std::vector<std::string> reasons = DisjointReasons(pair);
  AddOfSome(CountPair(pair), &reasons);
  return Verdict(RELATION_CONFLICT, std::move(reasons));
}

constexpr RelationRule kCountRules[] = {
    {"cumulative", Cumulative},
    {"other_unit", OtherUnit},
    {"parts_of_one_number", PartsOfOneNumber},
    {"other_people", OtherPeople},
    {"part_and_whole", PartAndWhole},
    {"equal", EqualCounts},
    {"lower_bound_gap", LowerBoundGap},
    {"vaguer", VaguerCount},
    // From here on the two are disjoint.
    {"one_of_them", OneOfThem},
    {"perpetrators_counted", PerpetratorsCounted},
    {"transfer", Transfer},
    {"unit_suspect", UnitSuspect},
    {"update_up", Update},
    {"revision_down", RevisionDown},
    {"sources_differ", SourcesDiffer},
    {"zero_vs_some", ZeroAgainstSome},
    {"conflict", Conflict},
};

}  // namespace

absl::Span<const RelationRule> CountRules() { return kCountRules; }

}  // namespace crosscheck
