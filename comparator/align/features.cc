#include "comparator/align/features.h"

#include <algorithm>
#include <string>
#include <vector>

#include "absl/status/status.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/str_join.h"
#include "comparator/base/status_macros.h"

namespace crosscheck {
namespace {

// In order of the enumerators.
constexpr absl::string_view kNames[] = {
    "date_same_day",
    "date_overlap",
    "date_within_day",
    "date_within_window",
    "date_far_apart",
    "date_vague_overlap",
    "date_month_day_equal",
    "date_month_day_near",
    "date_month_day_apart",
    "date_to_publication",
    "date_after_publication",
    "publication_gap",
    "date_both_fresh",
    "date_followed_up",
    "date_unknown",
    "place_same",
    "place_same_name",
    "place_same_area",
    "place_same_country",
    "place_unrelated",
    "place_contained",
    "place_near",
    "place_sibling",
    "place_far_apart",
    "place_other_quarter",
    "place_unknown",
    "place_busy",
    "type_same",
    "type_exclusive_same",
    "type_compatible",
    "type_different",
    "target_same",
    "target_different",
    "weapon_same",
    "weapon_different",
    "actor_same",
    "actor_umbrella",
    "actor_different",
    "killed_equal",
    "injured_equal",
    "count_intersecting",
    "count_conflicting",
    "munitions_equal",
    "munitions_conflicting",
    "victim_same",
    "victim_perhaps",
    "victim_different",
    "text_cosine",
    "title_cosine",
    "names_cosine",
    "shared_names",
    "sentence_names",
    "same_passage",
    "roles_both_main",
    "roles_main_and_parallel",
    "roles_both_retold",
    "roles_fresh_and_retold",
    "roles_followed_up",
    "told_twice",
    "sum_of",
};
static_assert(sizeof(kNames) / sizeof(kNames[0]) == kFeatureCount,
              "every feature has a name");

int FindFeature(absl::string_view name) {
  for (int i = 0; i < kFeatureCount; ++i) {
    if (kNames[i] == name) return i;
  }
  return -1;
}

bool IsViolence(EventType type) {
  return type != EVENT_TYPE_UNSPECIFIED && type != EVENT_TYPE_OTHER;
}

}  // namespace

bool TellsApart(Feature feature) {
  switch (feature) {
    case Feature::kKilledEqual:
    case Feature::kInjuredEqual:
    case Feature::kCountConflicting:
    case Feature::kVictimSame:
    case Feature::kVictimPerhaps:
    case Feature::kVictimDifferent:
    case Feature::kTextCosine:
    case Feature::kTitleCosine:
    case Feature::kNamesCosine:
    case Feature::kSharedNames:
    case Feature::kSentenceNames:
    case Feature::kSamePassage:
      return true;
    default:
      return false;
  }
}

absl::string_view FeatureName(Feature feature) {
  return kNames[static_cast<int>(feature)];
}

absl::StatusOr<AlignWeights> AlignWeights::Create(
    const AlignSettings& settings) {
  AlignWeights weights;
  weights.settings_ = settings;
  weights.curves_.resize(kFeatureCount);
  std::vector<std::string> errors;
  const auto add = [&](const std::string& name, std::vector<Point> points) {
    const int feature = FindFeature(name);
    if (feature < 0) {
      errors.push_back(absl::StrCat("no feature is called \"", name, "\""));
    } else if (!weights.curves_[feature].empty()) {
      errors.push_back(absl::StrCat("\"", name, "\" has two weights"));
    } else if (points.empty()) {
      errors.push_back(absl::StrCat("\"", name, "\" has a curve of no points"));
    } else {
      weights.curves_[feature] = std::move(points);
    }
  };
  for (const FeatureWeight& row : settings.weights()) {
    add(row.feature(), {{0, row.weight()}});
  }
  for (const FeatureCurve& curve : settings.curves()) {
    std::vector<Point> points;
    for (const CurvePoint& point : curve.points()) {
      if (!points.empty() && point.x() <= points.back().x) {
        errors.push_back(absl::StrCat("the curve of \"", curve.feature(),
                                      "\" does not ascend"));
      }
      points.push_back({point.x(), point.weight()});
    }
    add(curve.feature(), std::move(points));
  }
  for (int i = 0; i < kFeatureCount; ++i) {
    if (weights.curves_[i].empty()) {
      errors.push_back(absl::StrCat("\"", kNames[i], "\" has no weight"));
    }
  }
  if (settings.block_size() < 2 || settings.candidates() == 0 ||
      settings.representatives() == 0) {
    errors.push_back("block_size, candidates and representatives must be set");
  }
  if (settings.boilerplate_articles() < 2) {
    errors.push_back("boilerplate_articles must be at least 2");
  }
  if (settings.far_km() <= settings.near_km()) {
    errors.push_back("far_km must be greater than near_km");
  }
  if (!errors.empty()) {
    return absl::InvalidArgumentError(
        absl::StrCat("align settings: ", absl::StrJoin(errors, "; ")));
  }

  for (const std::vector<Point>& curve : weights.curves_) {
    weights.most_.push_back(
        std::max_element(
            curve.begin(), curve.end(),
            [](const Point& a, const Point& b) { return a.weight < b.weight; })
            ->weight);
  }

  using Row = std::vector<TypeRelation>;
  weights.types_.assign(EventType_ARRAYSIZE,
                        Row(EventType_ARRAYSIZE, TypeRelation::kDifferent));
  for (const TypeGroup& group : settings.compatible_types()) {
    for (int a : group.types()) {
      for (int b : group.types()) {
        weights.types_[a][b] = TypeRelation::kCompatible;
      }
    }
  }
  for (int a = 0; a < EventType_ARRAYSIZE; ++a) {
    for (int b = 0; b < EventType_ARRAYSIZE; ++b) {
      if (!IsViolence(static_cast<EventType>(a)) ||
          !IsViolence(static_cast<EventType>(b))) {
        weights.types_[a][b] = TypeRelation::kUnknown;
      }
    }
    if (IsViolence(static_cast<EventType>(a))) {
      weights.types_[a][a] = TypeRelation::kSame;
    }
  }
  for (int a : settings.exclusive_types()) {
    for (int b = 0; b < EventType_ARRAYSIZE; ++b) {
      const TypeRelation relation =
          a == b ? TypeRelation::kExclusiveSame : TypeRelation::kExclusive;
      weights.types_[a][b] = relation;
      weights.types_[b][a] = relation;
    }
  }
  return weights;
}

double AlignWeights::WeightOn(const std::vector<Point>& curve, double measure) {
  for (size_t i = 1; i < curve.size(); ++i) {
    if (measure > curve[i].x) continue;
    const Point& a = curve[i - 1];
    const Point& b = curve[i];
    return a.weight + (b.weight - a.weight) * (measure - a.x) / (b.x - a.x);
  }
  return curve.back().weight;
}

double AlignWeights::MostUpTo(Feature feature, double measure) const {
  double most = Weight(feature, measure);
  for (const Point& point : curves_[static_cast<int>(feature)]) {
    if (point.x > measure) break;
    most = std::max(most, point.weight);
  }
  return most;
}

double AlignWeights::WordShare(size_t articles) const {
  const double count = static_cast<double>(articles);
  return count / (count + settings_.small_corpus());
}

AlignWeights::TypeRelation AlignWeights::Relate(EventType a,
                                                EventType b) const {
  if (!EventType_IsValid(a) || !EventType_IsValid(b)) {
    return TypeRelation::kUnknown;
  }
  return types_[a][b];
}

}  // namespace crosscheck
