#include "comparator/align/pair_scorer.h"

#include <algorithm>
#include <initializer_list>
#include <string>

#include "absl/strings/str_format.h"
#include "comparator/align/date_evidence.h"
#include "comparator/align/place_evidence.h"
#include "comparator/align/text_evidence.h"
#include "comparator/align/told_twice.h"
#include "comparator/align/value_evidence.h"

namespace crosscheck {
namespace {

Feature RolesFeature(const Mention& a, const Mention& b) {
  if (a.role == EVENT_ROLE_FOLLOWED_UP || b.role == EVENT_ROLE_FOLLOWED_UP) {
    return Feature::kRolesFollowedUp;
  }
  if (a.role == EVENT_ROLE_MAIN && b.role == EVENT_ROLE_MAIN) {
    return Feature::kRolesBothMain;
  }
  if (a.fresh() && b.fresh()) return Feature::kRolesMainAndParallel;
  if (a.fresh() != b.fresh()) return Feature::kRolesFreshAndRetold;
  return Feature::kRolesBothRetold;
}

std::string RoleText(EventRole role) {
  switch (role) {
    case EVENT_ROLE_MAIN:
      return "main";
    case EVENT_ROLE_PARALLEL:
      return "parallel";
    case EVENT_ROLE_BACKGROUND:
      return "background";
    case EVENT_ROLE_FOLLOWED_UP:
      return "followed up";
    default:
      return "unknown";
  }
}

// The most that features add of which one may hold; none of them has a curve.
double MostOf(const AlignWeights& weights,
              std::initializer_list<Feature> features) {
  double most = 0;
  for (const Feature feature : features) {
    most = std::max(most, weights.Weight(feature));
  }
  return most;
}

}  // namespace

PairScorer::PairScorer(const AlignWeights* weights, const Corpus* corpus)
    : weights_(*weights),
      corpus_(*corpus),
      most_of_roles_(MostOf(
          *weights, {Feature::kRolesBothMain, Feature::kRolesMainAndParallel,
                     Feature::kRolesBothRetold, Feature::kRolesFreshAndRetold,
                     Feature::kRolesFollowedUp})),
      most_of_places_(MostOf(
          *weights,
          {Feature::kPlaceSame, Feature::kPlaceSameName,
           Feature::kPlaceSameArea, Feature::kPlaceSameCountry,
           Feature::kPlaceUnrelated, Feature::kPlaceContained,
           Feature::kPlaceNear, Feature::kPlaceSibling, Feature::kPlaceFarApart,
           Feature::kPlaceOtherQuarter, Feature::kPlaceUnknown})),
      most_of_actors_(
          MostOf(*weights, {Feature::kActorSame, Feature::kActorUmbrella,
                            Feature::kActorDifferent})),
      most_of_victims_(
          MostOf(*weights, {Feature::kVictimSame, Feature::kVictimPerhaps,
                            Feature::kVictimDifferent})) {}

PairScore PairScorer::Score(uint32_t a, uint32_t b) const {
  EvidenceSink sink(&weights_, EvidenceSink::Extent::kAll);
  Compare(a, b, nullptr, &sink);
  return {sink.total(), sink.forbidden()};
}

PairScore PairScorer::ScoreAboveFloor(uint32_t a, uint32_t b,
                                      TermProbe* probe) const {
  EvidenceSink sink(&weights_, EvidenceSink::Extent::kAboveFloor);
  Compare(a, b, probe, &sink);
  return {sink.total(), sink.forbidden()};
}

PairScore PairScorer::ScoreFrom(double wanted, uint32_t a, uint32_t b,
                                TermProbe* probe) const {
  const Mention& left = corpus_.mentions()[a];
  const Mention& right = corpus_.mentions()[b];
  if (left.article != right.article) {
    const double most = AtMost(wanted, left, right, probe);
    if (most < wanted) return {most, /*forbidden=*/false, /*at_most=*/true};
  }
  return ScoreAboveFloor(a, b, probe);
}

double PairScorer::AtMost(double wanted, const Mention& a, const Mention& b,
                          TermProbe* probe) const {
  EvidenceSink sink(&weights_, wanted);
  CompareTypes(a, b, &sink);
  CompareDates(corpus_, a, b, &sink);
  CompareTerms(corpus_, a, b, &sink);
  CompareCounts(a, b, &sink);
  sink.AddMost(most_of_roles_ + most_of_places_ +
               (a.actors.empty() || b.actors.empty() ? 0 : most_of_actors_) +
               (a.victims.empty() || b.victims.empty() ? 0 : most_of_victims_));
  CompareTexts(corpus_, a, b, {/*most_to_come=*/0, probe}, &sink);
  return sink.total();
}

PairExplanation PairScorer::Explain(uint32_t a, uint32_t b) const {
  EvidenceSink sink(&weights_, EvidenceSink::Extent::kExplained);
  Compare(a, b, nullptr, &sink);
  return {{sink.total(), sink.forbidden()}, sink.rows(), sink.reason()};
}

bool PairScorer::KeptApart(uint32_t a, uint32_t b, TermProbe* probe) const {
  const Mention& left = corpus_.mentions()[a];
  const Mention& right = corpus_.mentions()[b];
  if (left.article == right.article) return false;
  return left.campaign != right.campaign ||
         (DatesForbid(corpus_, left, right, weights_.settings()) &&
          ScoreAboveFloor(a, b, probe).forbidden);
}

void PairScorer::CompareValues(const Mention& a, const Mention& b,
                               EvidenceSink* sink) const {
  CompareTypes(a, b, sink);
  CompareDates(corpus_, a, b, sink);
  ComparePlaces(corpus_, a, b, sink);
  CompareTerms(corpus_, a, b, sink);
  CompareActors(corpus_, a, b, sink);
  CompareCounts(a, b, sink);
  CompareVictims(corpus_, a, b, sink);
}

bool PairScorer::IsPartOf(const Mention& single, const Mention& sum) const {
  if (sum.parts.empty() || !single.parts.empty()) return false;
  const auto score = [&](const Mention& other) {
    EvidenceSink sink(&weights_, EvidenceSink::Extent::kAll);
    CompareValues(single, other, &sink);
    return sink.total();
  };
  const double with_sum = score(sum);
  // What names several places as the sum does is told as one event.
  const bool wide = single.places.size() > 1 && sum.places.size() > 1;
  return std::any_of(sum.parts.begin(), sum.parts.end(), [&](uint32_t part) {
    const double with_part = score(corpus_.mentions()[part]);
    return wide ? with_part > with_sum : with_part >= with_sum;
  });
}

void PairScorer::Compare(uint32_t a, uint32_t b, TermProbe* probe,
                         EvidenceSink* sink) const {
  const Mention& left = corpus_.mentions()[a];
  const Mention& right = corpus_.mentions()[b];
  if (left.campaign != right.campaign) {
    sink->Forbid("a campaign and a single event");
  }
  if (left.article == right.article) {
    if (ToldTwice(corpus_, a, b)) {
      sink->Add(Feature::kToldTwice, [] {
        return std::string("same day and place, no difference");
      });
    } else {
      sink->Forbid("one article tells of both apart");
    }
  }
  if (left.article != right.article &&
      (IsPartOf(left, right) || IsPartOf(right, left))) {
    sink->Forbid("one is part of what the other sums up");
  }
  CompareValues(left, right, sink);
  CompareTexts(corpus_, left, right, {most_of_roles_, probe}, sink);
  sink->Add(RolesFeature(left, right), [&] {
    return left.role == right.role
               ? RoleText(left.role)
               : absl::StrFormat("%s and %s", RoleText(left.role),
                                 RoleText(right.role));
  });
  if (left.article != right.article &&
      sink->identity() < weights_.settings().date_veto_overruled() &&
      DatesForbid(corpus_, left, right, weights_.settings())) {
    sink->Forbid("they are dated days apart");
  }
}

}  // namespace crosscheck
