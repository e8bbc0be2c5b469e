#ifndef COMPARATOR_PROVENANCE_TRACED_ARTICLE_H_
#define COMPARATOR_PROVENANCE_TRACED_ARTICLE_H_

#include <string>
#include <vector>

#include "comparator/values/publication_time.h"
#include "proto/claim.pb.h"

namespace crosscheck {

// An article as the tracer looks at it. The article outlives it.
struct TracedArticle {
  const ArticleClaims* claims = nullptr;
  // See OutletKey().
  std::string outlet;
  PublicationTime published;
  // Where and when its events were: "geonames:98182/2020-12-10" for each place
  // and first day of one event, ascending. Articles with one in common may be
  // on one story.
  std::vector<std::string> stories;

  const Article& article() const { return claims->article(); }
  const std::string& id() const { return claims->article().id(); }
};

TracedArticle MakeTraced(const ArticleClaims& claims);

// Whether the two can be on one story by when they were published: within so
// many days, or not known.
bool WithinDays(const TracedArticle& a, const TracedArticle& b, int days);

// Whether the two tell of an event of one place and day.
bool ShareStory(const TracedArticle& a, const TracedArticle& b);

}  // namespace crosscheck

#endif  // COMPARATOR_PROVENANCE_TRACED_ARTICLE_H_
