#ifndef COMPARATOR_ALIGN_FEATURES_H_
#define COMPARATOR_ALIGN_FEATURES_H_

#include <cstdint>
#include <memory>
#include <string>
#include <vector>

#include "absl/status/statusor.h"
#include "absl/strings/string_view.h"
#include "proto/claim.pb.h"
#include "proto/settings.pb.h"

namespace crosscheck {

// What can speak for or against two mentions being one incident. The name in
// settings and in Evidence is the enumerator's in lower case
// ("date_same_day"). A feature has one weight, or, where a measure is given
// below, a curve over that measure.
enum class Feature : uint8_t {
  // --- When. Exactly one holds where both sides have a date.
  // Both name the same days, at most ten.
  kDateSameDay,
  // Their days intersect.
  kDateOverlap,
  // A day apart.
  kDateWithinDay,
  // Further apart, within the window of the settings.
  kDateWithinWindow,
  // Curve over the days between them, beyond the window.
  kDateFarApart,
  // One is known to the month or worse, and includes the other.
  kDateVagueOverlap,
  // A year is unknown; month and day are equal, a day apart, or disjoint.
  kDateMonthDayEqual,
  kDateMonthDayNear,
  kDateMonthDayApart,
  // Curve over the days from an event to the publication of fresh news that
  // has no date of its own.
  kDateToPublication,
  // The event is dated after the other article's publication.
  kDateAfterPublication,
  // Curve over the days between two publications, where neither event is
  // dated.
  kPublicationGap,

  // --- Where. Exactly one holds where both sides have a place.
  // The same place, at most a town large.
  kPlaceSame,
  // The same name, in no gazetteer on one side at least.
  kPlaceSameName,
  // The same district or province, and nothing smaller on both sides.
  kPlaceSameArea,
  kPlaceSameCountry,
  // One lies in the other.
  kPlaceContained,
  // Within the sum of the radii.
  kPlaceNear,
  // Two places of one province or district.
  kPlaceSibling,
  // Two provinces or countries, or far apart by their coordinates.
  kPlaceFarApart,

  // --- What.
  kTypeSame,
  // Types that outlets give to one event (settings.compatible_types).
  kTypeCompatible,
  kTypeDifferent,
  kTargetSame,
  kTargetDifferent,
  kWeaponSame,
  kWeaponDifferent,

  // --- Who did it.
  kActorSame,
  // A member of an umbrella and the umbrella, or two members of one.
  kActorUmbrella,
  kActorDifferent,

  // --- How many. Curves over the number of people.
  kKilledEqual,
  kInjuredEqual,
  // Intersecting and not both exact.
  kCountIntersecting,
  kCountConflicting,
  kMunitionsEqual,
  kMunitionsConflicting,

  // --- To whom.
  kVictimSame,
  kVictimDifferent,

  // --- Words.
  // Curve over the cosine of two fresh articles' texts.
  kTextCosine,
  // Curve over the cosine of their headlines.
  kTitleCosine,

  // --- Roles.
  kRolesBothMain,
  kRolesMainAndParallel,
  kRolesBothRetold,
  kRolesFreshAndRetold,

  // --- Not weighed, but told: why a mention belongs where it is.
  // The article tells of the event twice.
  kToldTwice,
  // The mention is the sum of events of its article that are in the incident.
  kSumOf,
};

inline constexpr int kFeatureCount = static_cast<int>(Feature::kSumOf) + 1;

// "date_same_day".
absl::string_view FeatureName(Feature feature);

// The weights of all features and the bounds of alignment. Immutable.
class AlignWeights {
 public:
  // InvalidArgument where a feature has no weight, two, or a curve that does
  // not ascend, where a name is no feature's, and where a bound is missing.
  static absl::StatusOr<AlignWeights> Create(const AlignSettings& settings);

  // In decibans. Of a feature with a curve, at `measure`.
  double Weight(Feature feature, double measure = 0) const;

  // How two types stand to one another.
  enum class TypeRelation : uint8_t {
    kSame,
    kCompatible,
    kDifferent,
    // Never one event.
    kExclusive,
    // One is not known.
    kUnknown,
  };
  TypeRelation Relate(EventType a, EventType b) const;

  const AlignSettings& settings() const { return settings_; }

 private:
  struct Point {
    double x = 0;
    double weight = 0;
  };

  AlignWeights() = default;

  AlignSettings settings_;
  // By feature; a single weight is a curve of one point.
  std::vector<std::vector<Point>> curves_;
  // By type and type.
  std::vector<std::vector<TypeRelation>> types_;
};

}  // namespace crosscheck

#endif  // COMPARATOR_ALIGN_FEATURES_H_
