#ifndef COMPARATOR_ALIGN_FEATURES_H_
#define COMPARATOR_ALIGN_FEATURES_H_

#include <cstddef>
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
  // One is known to the month or worse, and they intersect: a curve over the
  // days of the longer one.
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
  // Curve over the days between the publications of two pieces of fresh news,
  // where their dates do not agree.
  kPublicationGap,
  // Both are news of the days before they were published, and the events are
  // beyond the window apart: a curve over the days, beside kDateFarApart.
  kDateBothFresh,
  // One article follows an earlier event up, which is dated before it: a curve
  // over the days between, in place of those of dates and publications.
  kDateFollowedUp,

  // An event that is not what its article is about has no date on one side.
  kDateUnknown,

  // --- Where. Exactly one holds where both sides have a place.
  // The same place, at most a town large.
  kPlaceSame,
  // The same name, in no gazetteer on one side at least.
  kPlaceSameName,
  // The same district or province, and nothing smaller on both sides.
  kPlaceSameArea,
  // The same country, and nothing smaller on one side.
  kPlaceSameCountry,
  // Two names of which it is not known how the places lie.
  kPlaceUnrelated,
  // One lies in the other.
  kPlaceContained,
  // Within the sum of the radii.
  kPlaceNear,
  // Two places of one province or district.
  kPlaceSibling,
  // Two provinces or countries, or far apart by their coordinates.
  kPlaceFarApart,
  // One town, in which each side names quarters or streets, and none of them
  // is the other's.
  kPlaceOtherQuarter,
  // An event that is not what its article is about has no place on one side.
  kPlaceUnknown,
  // Beside kPlaceSame, kPlaceSameArea and kPlaceContained: much happens there.
  // A curve over the share of the days around on which something else is told
  // to have happened there.
  kPlaceBusy,

  // --- What.
  kTypeSame,
  // The same type, one that is one event only with its own kind: a truce.
  kTypeExclusiveSame,
  // Types that outlets give to one event (settings.compatible_types).
  kTypeCompatible,
  kTypeDifferent,
  kTargetSame,
  kTargetDifferent,
  kWeaponSame,
  kWeaponDifferent,

  // --- Who did it.
  kActorSame,
  // A member of an umbrella and the umbrella.
  kActorUmbrella,
  kActorDifferent,

  // --- How many. Curves over the number of people.
  kKilledEqual,
  kInjuredEqual,
  // Intersecting and not both exact.
  kCountIntersecting,
  // A curve over the natural logarithm of the greater by the smaller, each
  // with 1 added.
  kCountConflicting,
  kMunitionsEqual,
  kMunitionsConflicting,

  // --- To whom. At most one holds.
  // A victim has one name in both.
  kVictimSame,
  // A victim's name is part of the other's: "Crawford".
  kVictimPerhaps,
  kVictimDifferent,

  // --- Words of two articles that are about the events, as curves.
  // Over the cosine of the texts.
  kTextCosine,
  // Over the cosine of the headlines.
  kTitleCosine,
  // Over the cosine of the names, ages and house numbers.
  kNamesCosine,
  // Over what the names tell, in nats, that both have and few others.
  kSharedNames,
  // --- Words of the sentences that tell of the events, where one of them is
  // not what its article is about: a curve like that of kSharedNames.
  kSentenceNames,
  // Over the share of the one's pairs of neighbouring words that the other has
  // too, of the sentences that tell of the events: a text that was copied, the
  // figures of which may have been changed.
  kSamePassage,

  // --- Roles.
  kRolesBothMain,
  kRolesMainAndParallel,
  kRolesBothRetold,
  kRolesFreshAndRetold,
  kRolesFollowedUp,

  // --- Not weighed, but told: why a mention belongs where it is.
  // The article tells of the event twice.
  kToldTwice,
  // The mention is the sum of events of its article that are in the incident.
  kSumOf,
};

inline constexpr int kFeatureCount = static_cast<int>(Feature::kSumOf) + 1;

// "date_same_day".
absl::string_view FeatureName(Feature feature);

// Whether a feature is of people, figures or words, by which two events of one
// day, place and kind differ.
bool TellsApart(Feature feature);

// The weights of all features and the bounds of alignment. Immutable.
class AlignWeights {
 public:
  // InvalidArgument where a feature has no weight, two, or a curve that does
  // not ascend, where a name is no feature's, and where a bound is missing.
  static absl::StatusOr<AlignWeights> Create(const AlignSettings& settings);

  // In decibans. Of a feature with a curve, at `measure`.
  double Weight(Feature feature, double measure = 0) const {
    const std::vector<Point>& curve = curves_[static_cast<size_t>(feature)];
    return measure <= curve.front().x ? curve.front().weight
                                      : WeightOn(curve, measure);
  }
  // The greatest weight at any measure.
  double Most(Feature feature) const {
    return most_[static_cast<size_t>(feature)];
  }
  // The greatest weight at any measure up to `measure`.
  double MostUpTo(Feature feature, double measure) const;

  // How two types stand to one another.
  enum class TypeRelation : uint8_t {
    kSame,
    // Of the exclusive types.
    kExclusiveSame,
    kCompatible,
    kDifferent,
    // Never one event.
    kExclusive,
    // One is not known.
    kUnknown,
  };
  TypeRelation Relate(EventType a, EventType b) const;

  // What the weights of words count among so many articles.
  double WordShare(size_t articles) const;

  const AlignSettings& settings() const { return settings_; }

 private:
  struct Point {
    double x = 0;
    double weight = 0;
  };

  AlignWeights() = default;
  // For a measure beyond the first point.
  static double WeightOn(const std::vector<Point>& curve, double measure);

  AlignSettings settings_;
  // By feature; a single weight is a curve of one point.
  std::vector<std::vector<Point>> curves_;
  // By feature.
  std::vector<double> most_;
  // By type and type.
  std::vector<std::vector<TypeRelation>> types_;
};

}  // namespace crosscheck

#endif  // COMPARATOR_ALIGN_FEATURES_H_
