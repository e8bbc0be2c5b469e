#include "comparator/provenance/traced_article.h"

#include <algorithm>

#include "absl/container/btree_map.h"
#include "absl/container/btree_set.h"
#include "absl/strings/str_cat.h"
#include "comparator/values/name_key.h"
#include "comparator/values/outlet_key.h"

namespace crosscheck {
namespace {

struct PlacesAndDays {
  absl::btree_set<std::string> places;
  absl::btree_set<std::string> days;
};

}  // namespace

TracedArticle MakeTraced(const ArticleClaims& claims) {
  TracedArticle traced;
  traced.claims = &claims;
  traced.outlet = OutletKey(claims.article());
  traced.published = PublicationTimeOf(claims.article());
  absl::btree_map<std::string, PlacesAndDays> events;
  for (const EventMention& event : claims.events()) {
    if (event.has_inferred_date()) {
      events[event.id()].days.insert(event.inferred_date().start());
    }
  }
  for (const Claim& claim : claims.claims()) {
    if (claim.value().has_place()) {
      const PlaceValue& place = claim.value().place();
      // Of a province and a day there are too many stories.
      if (place.precision() >= PLACE_PRECISION_PROVINCE) continue;
      events[claim.event()].places.insert(
          place.id().empty() ? NameKey(place.name()) : place.id());
    } else if (claim.value().has_date() &&
               claim.value().date().precision() == DATE_PRECISION_DAY) {
      events[claim.event()].days.insert(claim.value().date().start());
    }
  }
  absl::btree_set<std::string> stories;
  for (const auto& [event, keys] : events) {
    for (const std::string& place : keys.places) {
      for (const std::string& day : keys.days) {
        if (!day.empty()) stories.insert(absl::StrCat(place, "/", day));
      }
    }
  }
  traced.stories.assign(stories.begin(), stories.end());
  return traced;
}

bool WithinDays(const TracedArticle& a, const TracedArticle& b, int days) {
  return !a.published.days.has_value() || !b.published.days.has_value() ||
         DistanceInDays(*a.published.days, *b.published.days) <= days;
}

bool ShareStory(const TracedArticle& a, const TracedArticle& b) {
  return std::any_of(
      a.stories.begin(), a.stories.end(), [&b](const std::string& story) {
        return std::binary_search(b.stories.begin(), b.stories.end(), story);
      });
}

}  // namespace crosscheck
