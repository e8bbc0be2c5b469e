#ifndef COMPARATOR_EXTRACT_PLACE_READER_H_
#define COMPARATOR_EXTRACT_PLACE_READER_H_

#include <cstdint>
#include <vector>

#include "comparator/extract/annotation.h"
#include "comparator/extract/frame.h"
#include "comparator/extract/home_town.h"
#include "comparator/lexicon/lexicon_index.h"
#include "comparator/text/document.h"
#include "proto/article.pb.h"

namespace crosscheck {

// Which place each mention of an article means.
struct PlaceReading {
  // By index into Annotation::places.
  std::vector<ResolvedPlace> places;
  HomeTown home;
  // Gazetteer index of the town whose news the outlet brings; -1 for none.
  int64_t outlet_town = -1;
};

// Looks at all mentions together, with the dateline and the outlet.
//
// A town's name that the text calls a neighbourhood, far from the town that
// the article is of, is that neighbourhood ("the Austin neighbourhood" of
// Chicago) and no place of the gazetteer.
PlaceReading ReadPlaces(const Document& document, const Annotation& annotation,
                        const LexiconIndex& lexicon, const Article& article);

}  // namespace crosscheck

#endif  // COMPARATOR_EXTRACT_PLACE_READER_H_
