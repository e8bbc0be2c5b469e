#include "comparator/align/value_evidence.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <string>
#include <vector>

#include "absl/strings/str_cat.h"
#include "absl/types/span.h"
#include "comparator/values/names.h"

namespace crosscheck {
namespace {

using TypeRelation = AlignWeights::TypeRelation;

// First number that both ascending lists hold, 0 for none.
uint32_t FirstShared(absl::Span<const uint32_t> a,
                     absl::Span<const uint32_t> b) {
  for (uint32_t number : a) {
    if (std::binary_search(b.begin(), b.end(), number)) return number;
  }
  return 0;
}

void CompareTermLists(const Corpus& corpus, absl::Span<const uint32_t> a,
                      absl::Span<const uint32_t> b, Feature same,
                      Feature different, EvidenceSink* sink) {
  if (a.empty() || b.empty()) return;
  const uint32_t shared = FirstShared(a, b);
  if (shared != 0) {
    sink->Add(same, [&] { return std::string(corpus.String(shared)); });
    return;
  }
  sink->Add(different, [&] {
    return absl::StrCat(corpus.String(a.front()), " and ",
                        corpus.String(b.front()));
  });
}

bool SameActor(const NameTable& names, const MentionActor& a,
               const MentionActor& b) {
  if (a.id != 0 && b.id != 0) return a.id == b.id;
  return names.Same(a.name, b.name);
}

bool IsUmbrella(const MentionActor& a, const MentionActor& b) {
  const auto among = [](uint32_t id, const MentionActor& actor) {
    return id != 0 && std::find(actor.parents.begin(), actor.parents.end(),
                                id) != actor.parents.end();
  };
  return among(a.id, b) || among(b.id, a);
}

bool Exact(const MentionCount& count) {
  return !count.open && count.lo == count.hi;
}

bool AnyExact(absl::Span<const MentionCount> counts) {
  return std::any_of(counts.begin(), counts.end(), Exact);
}

bool Intersect(const MentionCount& a, const MentionCount& b) {
  return (a.open || b.lo <= a.hi) && (b.open || a.lo <= b.hi);
}

std::string Text(const MentionCount& count) {
  if (count.open) return absl::StrCat(count.lo, "+");
  if (count.lo == count.hi) return absl::StrCat(count.lo);
  return absl::StrCat(count.lo, "-", count.hi);
}

// The least logarithm of the greater by the smaller of two totals.
double Gap(absl::Span<const MentionCount> a, absl::Span<const MentionCount> b) {
  double least = std::numeric_limits<double>::infinity();
  for (const MentionCount& x : a) {
    for (const MentionCount& y : b) {
      const double ratio = std::log((x.lo + 1.0) / (y.lo + 1.0));
      least = std::min(least, std::abs(ratio));
    }
  }
  return least;
}

struct CountFeatures {
  absl::string_view word;
  // The totals compared.
  std::vector<MentionCount> Mention::*totals;
  Feature equal;
  Feature conflicting;
};

void CompareTotals(const CountFeatures& features, const Mention& a,
                   const Mention& b, EvidenceSink* sink) {
  const std::vector<MentionCount>& totals_a = a.*features.totals;
  const std::vector<MentionCount>& totals_b = b.*features.totals;
  if (totals_a.empty() || totals_b.empty()) return;
  const MentionCount* intersecting_a = nullptr;
  const MentionCount* intersecting_b = nullptr;
  const bool exact = AnyExact(totals_a) && AnyExact(totals_b);
  for (const MentionCount& count_a : totals_a) {
    for (const MentionCount& count_b : totals_b) {
      if (Exact(count_a) && Exact(count_b) && count_a.lo == count_b.lo) {
        sink->Add(features.equal, count_a.lo,
                  [&] { return absl::StrCat(features.word, " ", count_a.lo); });
        return;
      }
      // Where both sides have an exact figure, vaguer ones do not count.
      if (intersecting_a == nullptr && !exact && Intersect(count_a, count_b)) {
        intersecting_a = &count_a;
        intersecting_b = &count_b;
      }
    }
  }
  if (intersecting_a != nullptr) {
    sink->Add(Feature::kCountIntersecting, [&] {
      return absl::StrCat(features.word, " ", Text(*intersecting_a), " and ",
                          Text(*intersecting_b));
    });
    return;
  }
  sink->Add(features.conflicting, Gap(totals_a, totals_b), [&] {
    return absl::StrCat(features.word, " ", Text(totals_a.front()), " and ",
                        Text(totals_b.front()));
  });
}

}  // namespace

void CompareTypes(const Mention& a, const Mention& b, EvidenceSink* sink) {
  const auto detail = [&] {
    return a.type == b.type ? EventTypeName(a.type)
                            : absl::StrCat(EventTypeName(a.type), " and ",
                                           EventTypeName(b.type));
  };
  switch (sink->weights().Relate(a.type, b.type)) {
    case TypeRelation::kSame:
      sink->Add(Feature::kTypeSame, detail);
      break;
    case TypeRelation::kExclusiveSame:
      sink->Add(Feature::kTypeExclusiveSame, detail);
      break;
    case TypeRelation::kCompatible:
      sink->Add(Feature::kTypeCompatible, detail);
      break;
    case TypeRelation::kDifferent:
      sink->Add(Feature::kTypeDifferent, detail);
      break;
    case TypeRelation::kExclusive:
      sink->Forbid("of kinds that are never one event");
      break;
    case TypeRelation::kUnknown:
      break;
  }
}

void CompareTerms(const Corpus& corpus, const Mention& a, const Mention& b,
                  EvidenceSink* sink) {
  CompareTermLists(corpus, a.targets, b.targets, Feature::kTargetSame,
                   Feature::kTargetDifferent, sink);
  CompareTermLists(corpus, a.weapons, b.weapons, Feature::kWeaponSame,
                   Feature::kWeaponDifferent, sink);
}

void CompareActors(const Corpus& corpus, const Mention& a, const Mention& b,
                   EvidenceSink* sink) {
  if (a.actors.empty() || b.actors.empty()) return;
  const MentionActor* best_a = &a.actors.front();
  const MentionActor* best_b = &b.actors.front();
  Feature best = Feature::kActorDifferent;
  for (const MentionActor& actor_a : a.actors) {
    for (const MentionActor& actor_b : b.actors) {
      Feature feature = Feature::kActorDifferent;
      if (SameActor(corpus.names(), actor_a, actor_b)) {
        feature = Feature::kActorSame;
      } else if (IsUmbrella(actor_a, actor_b)) {
        feature = Feature::kActorUmbrella;
      }
      // Same comes before umbrella, umbrella before different.
      if (feature >= best) continue;
      best = feature;
      best_a = &actor_a;
      best_b = &actor_b;
    }
  }
  sink->Add(best, [&] {
    return absl::StrCat(best_a->value->name(), " and ", best_b->value->name());
  });
}

void CompareCounts(const Mention& a, const Mention& b, EvidenceSink* sink) {
  constexpr CountFeatures kRows[] = {
      {"killed", &Mention::killed, Feature::kKilledEqual,
       Feature::kCountConflicting},
      {"injured", &Mention::injured, Feature::kInjuredEqual,
       Feature::kCountConflicting},
      {"munitions", &Mention::munitions, Feature::kMunitionsEqual,
       Feature::kMunitionsConflicting},
  };
  for (const CountFeatures& row : kRows) CompareTotals(row, a, b, sink);
}

void CompareVictims(const Corpus& corpus, const Mention& a, const Mention& b,
                    EvidenceSink* sink) {
  if (a.victims.empty() || b.victims.empty()) return;
  const NameTable& names = corpus.names();
  uint32_t best_a = a.victims.front();
  uint32_t best_b = b.victims.front();
  Feature best = Feature::kVictimDifferent;
  for (uint32_t name_a : a.victims) {
    for (uint32_t name_b : b.victims) {
      Feature feature = Feature::kVictimDifferent;
      switch (names.Compare(name_a, name_b)) {
        case NameVerdict::kSame:
        case NameVerdict::kLongShort:
          feature = Feature::kVictimSame;
          break;
        case NameVerdict::kUnsure:
          feature = Feature::kVictimPerhaps;
          break;
        case NameVerdict::kDifferent:
          break;
      }
      // Same comes before perhaps, perhaps before different.
      if (feature >= best) continue;
      best = feature;
      best_a = name_a;
      best_b = name_b;
    }
  }
  sink->Add(best, [&] {
    return absl::StrCat(names.Written(best_a), " and ", names.Written(best_b));
  });
}

}  // namespace crosscheck
