#include "comparator/credibility/value_credibility.h"

#include <string>
#include <utility>
#include <vector>

#include "absl/container/btree_set.h"
#include "absl/strings/str_cat.h"
#include "absl/types/optional.h"
#include "comparator/base/day_interval.h"
#include "proto/value.pb.h"

namespace crosscheck {
namespace {

enum Credibility {
  kConfirmed = 1,
  kProbable,
  kPossible,
  kDoubtful,
  kImprobable,
  kCannotBeJudged,
};

using Roots = absl::btree_set<std::string>;

// Whether two values are answers to one question: of counts, about the same
// people.
bool SameQuestion(const ValueSupport& a, const ValueSupport& b) {
  if (a.attribute() != b.attribute() ||
      a.value().kind_case() != b.value().kind_case()) {
    return false;
  }
  if (!a.value().has_count()) return true;
  const CountValue& x = a.value().count();
  const CountValue& y = b.value().count();
  // "Four of the wounded died", "four bodies lay there": maybe not the same
  // four.
  if (x.part() && y.part() && x.population() == POPULATION_TOTAL) return false;
  return x.part() == y.part() && x.unit() == y.unit() &&
         x.population() == y.population() && x.group() == y.group() &&
         x.person() == y.person() && x.cumulative() == y.cumulative();
}

// Whether both can be true, as far as the values themselves tell.
bool CanBothBeTrue(const Value& a, const Value& b) {
  if (a.has_count() && b.has_count()) {
    const CountValue& x = a.count();
    const CountValue& y = b.count();
    return (!x.has_hi() || x.hi() >= y.lo()) &&
           (!y.has_hi() || y.hi() >= x.lo());
  }
  if (a.has_date() && b.has_date()) {
    const absl::optional<DayInterval> x = IntervalOf(a.date());
    const absl::optional<DayInterval> y = IntervalOf(b.date());
    return !x.has_value() || !y.has_value() || Intersects(*x, *y);
  }
  return false;
}

Roots RootsOf(const ValueSupport& value) {
  return {value.roots().begin(), value.roots().end()};
}

// Roots of contested values that cannot be true beside `value`, without its
// own. Where none of the same question is contested, of all of the attribute:
// a part may contradict a whole.
Roots RootsAgainst(const ValueSupport& value, const Comparison& comparison) {
  for (const bool same_question : {true, false}) {
    Roots against;
    for (const ValueSupport& other : comparison.values()) {
      if (&other == &value || other.support() != SUPPORT_CONTESTED ||
          other.attribute() != value.attribute() ||
          (same_question && (!SameQuestion(value, other) ||
                             CanBothBeTrue(value.value(), other.value())))) {
        continue;
      }
      against.insert(other.roots().begin(), other.roots().end());
    }
    for (const std::string& root : value.roots()) against.erase(root);
    if (!against.empty()) return against;
  }
  return {};
}

// Whether another origin gives a value of the same question that fits.
bool FitsOthers(const ValueSupport& value, const Comparison& comparison) {
  const Roots own = RootsOf(value);
  for (const ValueSupport& other : comparison.values()) {
    if (&other == &value || !SameQuestion(value, other) ||
        !CanBothBeTrue(value.value(), other.value())) {
      continue;
    }
    for (const std::string& root : other.roots()) {
      if (!own.contains(root)) return true;
    }
  }
  return false;
}

struct Judgement {
  int credibility = kCannotBeJudged;
  std::vector<std::string> reasons;
};

Judgement JudgeContested(size_t own, size_t against,
                         const CredibilitySettings& settings) {
  const double share = (own + 1.0) / (own + against + 2.0);
  int credibility = kProbable;
  for (const double least : settings.claim_bounds()) {
    if (share >= least) break;
    ++credibility;
  }
  return {credibility,
          {"contested", absl::StrCat("own:", own),
           absl::StrCat("against:", against)}};
}

Judgement Judge(const ValueSupport& value, const Comparison& comparison,
                const CredibilitySettings& settings) {
  const size_t own = RootsOf(value).size();
  if (value.support() == SUPPORT_CONTESTED) {
    return JudgeContested(own, RootsAgainst(value, comparison).size(),
                          settings);
  }
  const std::string origins = absl::StrCat("own:", own);
  if (own >= settings.confirming_roots()) {
    return {kConfirmed, {"confirmed", origins}};
  }
  if (FitsOthers(value, comparison)) {
    return {kProbable, {"fits_others", origins}};
  }
  if (comparison.roots_size() > 1) {
    return {kPossible, {"others_silent", origins}};
  }
  return {kCannotBeJudged, {"one_origin", origins}};
}

}  // namespace

void JudgeValues(const CredibilitySettings& settings, Comparison* comparison) {
  std::vector<Judgement> judgements;
  for (const ValueSupport& value : comparison->values()) {
    judgements.push_back(Judge(value, *comparison, settings));
  }
  for (size_t i = 0; i < judgements.size(); ++i) {
    ValueSupport* value = comparison->mutable_values(static_cast<int>(i));
    value->set_credibility(judgements[i].credibility);
    value->clear_credibility_reasons();
    for (std::string& reason : judgements[i].reasons) {
      value->add_credibility_reasons(std::move(reason));
    }
  }
}

}  // namespace crosscheck
