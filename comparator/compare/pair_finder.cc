#include "comparator/compare/pair_finder.h"

#include <algorithm>
#include <memory>
#include <tuple>
#include <utility>

#include "absl/container/btree_map.h"
#include "absl/container/btree_set.h"
#include "absl/container/flat_hash_map.h"
#include "absl/container/flat_hash_set.h"
#include "absl/memory/memory.h"
#include "absl/types/optional.h"
#include "comparator/base/count_interval.h"
#include "comparator/base/day_interval.h"
#include "comparator/compare/claim_rank.h"
#include "comparator/compare/claim_relator.h"
#include "comparator/compare/identity_doubts.h"
#include "comparator/compare/leading_values.h"
#include "comparator/compare/place_names.h"
#include "comparator/compare/place_pairs.h"
#include "comparator/compare/population.h"

namespace crosscheck {
namespace {

// From so many values of an attribute on, fewer claims of each are compared.
constexpr size_t kManyValues = 12;
constexpr size_t kFewClaims = 2;
// More values of one attribute than that are of a list, or made up to take
// time: those of the most claims are compared.
constexpr size_t kMostValues = 400;

bool IsHurt(Attribute attribute) {
  return attribute == ATTRIBUTE_KILLED || attribute == ATTRIBUTE_INJURED ||
         attribute == ATTRIBUTE_CASUALTIES;
}

// Whether two values can have any relation.
bool MayRelate(const ValueGroup& a, const ValueGroup& b) {
  if (a.attribute == b.attribute) return true;
  if (!IsHurt(a.attribute) || !IsHurt(b.attribute)) return false;
  return IsTotal(a.value().count()) && IsTotal(b.value().count());
}

class PairFinder {
 public:
  PairFinder(const PairInput& input, const LeadingValues& leading)
      : input_(input),
        leading_(leading),
        places_(input),
        place_names_(absl::make_unique<PlaceNames>(input.names)),
        named_towns_(absl::make_unique<NamedTowns>()) {
    FindDays();
    for (const Telling& telling : input.tellings) {
      sketches_.push_back(crosscheck::SketchOf(telling, doubt_options()));
    }
  }

  std::vector<RelatedPair> Find() {
    absl::flat_hash_map<int, size_t> values;
    for (const ValueGroup& group : input_.groups) ++values[group.attribute];
    const std::vector<size_t> compared = ComparedGroups(values);
    for (auto first = compared.begin(); first != compared.end(); ++first) {
      const size_t i = *first;
      const ValueGroup& a = input_.groups[i];
      const size_t limit = values[a.attribute] > kManyValues
                               ? kFewClaims
                               : input_.settings->claims_per_value();
      for (auto second = first; second != compared.end(); ++second) {
        if (MayRelate(a, input_.groups[*second])) {
          RelateGroups(i, *second, limit);
        }
      }
    }
    PassOverUpdated();
    for (const RelatedPair& pair : places_.pairs()) pairs_.push_back(pair);
    return std::move(pairs_);
  }

 private:
  // Ascending. `values` is how many groups each attribute has.
  std::vector<size_t> ComparedGroups(
      const absl::flat_hash_map<int, size_t>& values) const {
    std::vector<size_t> compared;
    absl::btree_map<int, std::vector<size_t>> of_many;
    for (size_t i = 0; i < input_.groups.size(); ++i) {
      const Attribute attribute = input_.groups[i].attribute;
      // Places are compared as lists; see place_pairs.h.
      if (attribute == ATTRIBUTE_PLACE) continue;
      if (values.at(attribute) > kMostValues) {
        of_many[attribute].push_back(i);
      } else {
        compared.push_back(i);
      }
    }
    for (auto& [attribute, groups] : of_many) {
      std::stable_sort(groups.begin(), groups.end(),
                       [this](size_t a, size_t b) {
                         return input_.groups[a].claims.size() >
                                input_.groups[b].claims.size();
                       });
      compared.insert(compared.end(), groups.begin(),
                      groups.begin() + kMostValues);
    }
    std::sort(compared.begin(), compared.end());
    return compared;
  }

  // Within one article every two values meet; between articles those of the
  // representatives.
  void RelateGroups(size_t i, size_t j, size_t limit) {
    const ValueGroup& a = input_.groups[i];
    const ValueGroup& b = input_.groups[j];
    if (i != j) {
      absl::flat_hash_map<const Telling*, ComparedClaim> firsts;
      for (const ComparedClaim& claim : a.claims) {
        firsts.emplace(claim.telling, claim);
      }
      const Telling* last = nullptr;
      for (const ComparedClaim& claim : b.claims) {
        const auto found = firsts.find(claim.telling);
        if (found == firsts.end() || claim.telling == last) continue;
        last = claim.telling;
        Relate(i, found->second, j, claim);
      }
    }
    const std::vector<ComparedClaim> claims_a = Representatives(a, limit);
    const std::vector<ComparedClaim> claims_b =
        i == j ? claims_a : Representatives(b, limit);
    for (size_t x = 0; x < claims_a.size(); ++x) {
      for (size_t y = i == j ? x + 1 : 0; y < claims_b.size(); ++y) {
        if (claims_a[x].telling != claims_b[y].telling) {
          Relate(i, claims_a[x], j, claims_b[y]);
        }
      }
    }
  }

  void Relate(size_t i, const ComparedClaim& a, size_t j,
              const ComparedClaim& b) {
    RelatedPair pair = RelatePair(input_, a, b);
    if (pair.verdict.relation == RELATION_UNSPECIFIED) return;
    pair.group_a = i;
    pair.group_b = j;
    pair.superseded = leading_.IsSuperseded(pair) || IsOfSomeOnly(pair);
    if (!pair.superseded && !IsAgreement(pair.verdict.relation)) {
      AddContext(&pair);
    }
    pairs_.push_back(std::move(pair));
  }

  // Inside one article: what one attack did against what several did, or who
  // did one against who did another.
  static bool IsOfSomeOnly(const RelatedPair& pair) {
    if (pair.a.telling != pair.b.telling ||
        IsAgreement(pair.verdict.relation)) {
      return false;
    }
    const auto& running = pair.a.telling->running;
    const bool a_runs = running.contains(pair.a.claim);
    const bool b_runs = running.contains(pair.b.claim);
    return pair.a.claim->value().has_actor() ? a_runs || b_runs
                                             : a_runs != b_runs;
  }

  // Where one article shows that the toll went from one figure to the other,
  // what else it says of the two needs no explaining; nor do two articles of
  // one day that have the figures.
  void PassOverUpdated() {
    absl::flat_hash_set<std::pair<size_t, size_t>> updated;
    absl::flat_hash_set<
        std::tuple<size_t, size_t, const Telling*, const Telling*>>
        of_articles;
    for (const RelatedPair& pair : pairs_) {
      const Relation relation = pair.verdict.relation;
      if (pair.superseded || (relation != RELATION_UPDATE_UP &&
                              relation != RELATION_REVISION_DOWN)) {
        continue;
      }
      updated.insert({pair.group_a, pair.group_b});
      of_articles.insert(
          {pair.group_a, pair.group_b, pair.a.telling, pair.b.telling});
    }
    for (RelatedPair& pair : pairs_) {
      if (pair.verdict.relation == RELATION_CONFLICT &&
          ((pair.verdict.Has("order_unknown") &&
            updated.contains({pair.group_a, pair.group_b})) ||
           of_articles.contains(
               {pair.group_a, pair.group_b, pair.a.telling, pair.b.telling}))) {
        pair.superseded = true;
      }
    }
  }

  // What weakens a difference of figures: two articles that are at odds over
  // the place or day as well may tell of two events.
  void AddContext(RelatedPair* pair) const {
    const Value::KindCase kind = pair->a.claim->value().kind_case();
    std::vector<std::string>& reasons = pair->verdict.reasons;
    if (kind == Value::kDate && IsRunning(*pair)) {
      reasons.push_back("running_total");
      pair->severity = SeverityOf(pair->verdict, pair->attribute, pair->scope,
                                  *input_.settings);
    }
    if (kind != Value::kCount && kind != Value::kActor) return;
    if (pair->a.telling == pair->b.telling) {
      if (!NameOtherTowns(*pair->a.claim, *pair->b.claim,
                          SketchOf(*pair->a.telling), doubt_options())) {
        return;
      }
      reasons.push_back("other_towns_named");
      pair->severity = SeverityOf(pair->verdict, pair->attribute, pair->scope,
                                  *input_.settings);
      return;
    }
    for (std::string& doubt : IdentityDoubts(
             SketchOf(*pair->a.telling), SketchOf(*pair->b.telling),
             input_.independence->ShareText(*pair->a.telling, *pair->b.telling),
             doubt_options())) {
      reasons.push_back(std::move(doubt));
    }
    if (IsPooled(*pair->a.claim, SketchOf(*pair->a.telling),
                 SketchOf(*pair->b.telling), doubt_options()) ||
        IsPooled(*pair->b.claim, SketchOf(*pair->b.telling),
                 SketchOf(*pair->a.telling), doubt_options())) {
      reasons.push_back("pooled");
    }
    if (IsRunning(*pair)) reasons.push_back("running_total");
    if (kind == Value::kCount) AddFigureContext(pair);
    pair->severity = SeverityOf(pair->verdict, pair->attribute, pair->scope,
                                *input_.settings);
  }

  static bool IsRunning(const RelatedPair& pair) {
    return pair.a.telling->running.contains(pair.a.claim) ||
           pair.b.telling->running.contains(pair.b.claim);
  }

  void AddFigureContext(RelatedPair* pair) const {
    std::vector<std::string>& reasons = pair->verdict.reasons;
    if (leading_.IsRoundup(*pair->a.telling, input_.groups[pair->group_a]) ||
        leading_.IsRoundup(*pair->b.telling, input_.groups[pair->group_b])) {
      reasons.push_back("roundup");
    }
    if (leading_.AreShortForms(*pair)) reasons.push_back("short_forms");
    if (places_.AreApart(*pair->a.telling, *pair->b.telling)) {
      reasons.push_back("elsewhere");
    }
    const auto either = [pair](const auto& marked) {
      return marked(*pair->a.telling).contains(pair->a.claim) ||
             marked(*pair->b.telling).contains(pair->b.claim);
    };
    if (either([](const Telling& t) -> const auto& { return t.told_of_two; })) {
      reasons.push_back("told_of_two");
    }
    if (TellsOfAnother(pair->a, pair->b) || TellsOfAnother(pair->b, pair->a)) {
      reasons.push_back("told_of_another");
    }
    if (OfOtherWholes(*pair)) reasons.push_back("of_another_whole");
    if (either([](const Telling& t) -> const auto& { return t.told_ones; })) {
      reasons.push_back("told_one");
    }
    if ((pair->a.telling->own_death || pair->b.telling->own_death) &&
        pair->verdict.Has("small_difference")) {
      reasons.push_back("own_death");
    }
    const auto day_a = days_.find(pair->a.telling);
    const auto day_b = days_.find(pair->b.telling);
    if (day_a != days_.end() && day_b != days_.end() &&
        DistanceInDays(day_a->second, day_b->second) > 1) {
      reasons.push_back("another_day");
    }
  }

  // Whether the article of `own` has the exact number of `other` as well, of
  // the same people in another event: seven on Wednesday, and eight the day
  // before.
  static bool TellsOfAnother(const ComparedClaim& own,
                             const ComparedClaim& other) {
    constexpr uint32_t kLeast = 3;
    const CountValue& count = other.claim->value().count();
    if (count.lo() < kLeast || !ToCountInterval(count).IsExact()) return false;
    const auto& claims = own.telling->article->claims();
    return std::any_of(claims.begin(), claims.end(), [&](const Claim& claim) {
      return claim.attribute() == other.claim->attribute() &&
             claim.value().has_count() &&
             claim.value().count().population() == count.population() &&
             ToCountInterval(claim.value().count()) == ToCountInterval(count) &&
             !claim.value().count().cumulative() &&
             std::find(own.telling->claims.begin(), own.telling->claims.end(),
                       &claim) == own.telling->claims.end();
    });
  }

  // The greatest count in whose sentence the claim stands; nothing where it is
  // that itself.
  static absl::optional<CountInterval> WholeOf(const ComparedClaim& part) {
    const Claim* whole = nullptr;
    for (const Claim* claim : part.telling->claims) {
      if (claim->attribute() != part.claim->attribute() ||
          !claim->value().has_count() ||
          claim->quote().begin() >= part.claim->quote().end() ||
          part.claim->quote().begin() >= claim->quote().end()) {
        continue;
      }
      if (whole == nullptr ||
          claim->value().count().lo() > whole->value().count().lo()) {
        whole = claim;
      }
    }
    if (whole == nullptr ||
        whole->value().count().lo() <= part.claim->value().count().lo()) {
      return absl::nullopt;
    }
    return ToCountInterval(whole->value().count());
  }

  // "Nine, two of them children" against "51, four of them children".
  static bool OfOtherWholes(const RelatedPair& pair) {
    if (IsTotal(pair.a.claim->value().count()) ||
        IsTotal(pair.b.claim->value().count())) {
      return false;
    }
    const absl::optional<CountInterval> whole_a = WholeOf(pair.a);
    const absl::optional<CountInterval> whole_b = WholeOf(pair.b);
    return whole_a.has_value() && whole_b.has_value() &&
           !whole_a->Intersects(*whole_b);
  }

  DoubtOptions doubt_options() const {
    return {input_.settings, input_.gazetteer, place_names_.get(),
            named_towns_.get()};
  }

  const EventSketch& SketchOf(const Telling& telling) const {
    return sketches_[static_cast<size_t>(&telling - input_.tellings.data())];
  }

  // The days that each article comes to.
  void FindDays() {
    absl::flat_hash_map<const Telling*, ClaimRank> best;
    for (const Telling& telling : input_.tellings) {
      for (const Claim* claim : telling.claims) {
        if (claim->attribute() != ATTRIBUTE_EVENT_DATE) continue;
        const absl::optional<DayInterval> days =
            IntervalOf(claim->value().date());
        if (!days.has_value()) continue;
        const ClaimRank rank = RankOf(*claim);
        const auto [place, is_new] = best.emplace(&telling, rank);
        if (!is_new && !(rank < place->second)) continue;
        place->second = rank;
        days_[&telling] = *days;
      }
    }
  }

  const PairInput& input_;
  const LeadingValues& leading_;
  const PlacePairs places_;
  const std::unique_ptr<PlaceNames> place_names_;
  const std::unique_ptr<NamedTowns> named_towns_;
  absl::flat_hash_map<const Telling*, DayInterval> days_;
  // Of each telling.
  std::vector<EventSketch> sketches_;
  std::vector<RelatedPair> pairs_;
};

}  // namespace

std::vector<RelatedPair> RelatePairs(const PairInput& input,
                                     const LeadingValues& leading) {
  return PairFinder(input, leading).Find();
}

}  // namespace crosscheck
