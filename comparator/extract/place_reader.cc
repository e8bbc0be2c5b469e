#include "comparator/extract/place_reader.h"

#include <cstdint>
#include <string>
#include <utility>
#include <vector>

#include "comparator/lexicon/gazetteer.h"
#include "comparator/lexicon/place_resolver.h"
#include "comparator/text/normalizer.h"

namespace crosscheck {

std::vector<ResolvedPlace> ReadPlaces(const Document& document,
                                      const Annotation& annotation,
                                      const LexiconIndex& lexicon) {
  const Gazetteer& gazetteer = lexicon.gazetteer();
  PlaceContext context;
  for (const LexiconMatch& match : annotation.matches) {
    if (match.kind != EntryKind::kGroup &&
        match.kind != EntryKind::kGroupAdjective) {
      continue;
    }
    // A group of many countries tells nothing.
    const Group& group = lexicon.group(match.entries[0]);
    if (group.countries_size() == 1) {
      context.countries.push_back(group.countries(0));
    }
  }
  std::vector<LexiconMatch> matches;
  std::vector<size_t> mention_of;
  std::vector<ResolvedPlace> places(annotation.places.size());
  for (size_t i = 0; i < places.size(); ++i) {
    const PlaceMention& mention = annotation.places[i];
    places[i].key = NormalizeText(document.text(mention.name));
    places[i].precision = mention.said;
    places[i].entry = mention.entry;
    if (mention.match < 0) continue;
    // A mention that was joined with a noun comes again behind the plain one.
    const LexiconMatch& match = annotation.matches[mention.match];
    if (!matches.empty() && match.tokens.begin < matches.back().tokens.end) {
      continue;
    }
    matches.push_back(match);
    mention_of.push_back(i);
  }
  const std::vector<PlaceChoice> choices =
      PlaceResolver(&gazetteer).Resolve(document, matches, context);
  for (size_t m = 0; m < choices.size(); ++m) {
    if (!choices[m].resolved) continue;
    const int match = annotation.places[mention_of[m]].match;
    for (size_t i = 0; i < places.size(); ++i) {
      if (annotation.places[i].match != match) continue;
      // "the Tabqa air base": in the town, and no town itself.
      if (annotation.places[i].name.size() >
          annotation.matches[match].tokens.size()) {
        continue;
      }
      places[i].entry = choices[m].place;
    }
  }
  for (ResolvedPlace& place : places) {
    if (place.precision != PLACE_PRECISION_UNSPECIFIED) continue;
    place.precision =
        place.entry >= 0
            ? gazetteer.place(static_cast<uint32_t>(place.entry)).precision
            : PLACE_PRECISION_TOWN;
  }
  return places;
}

}  // namespace crosscheck
