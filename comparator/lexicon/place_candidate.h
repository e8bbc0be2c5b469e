#ifndef COMPARATOR_LEXICON_PLACE_CANDIDATE_H_
#define COMPARATOR_LEXICON_PLACE_CANDIDATE_H_

#include <cstdint>

#include "comparator/lexicon/gazetteer.h"
#include "comparator/lexicon/place_resolver.h"

namespace crosscheck {

// One place that a name may mean, with what speaks for it. Scores are in
// powers of ten of inhabitants: a town of a million has 6.
struct PlaceCandidate {
  PlaceEntry entry;
  Gazetteer::IndexList ancestors;
  // Unit vector.
  double x = 0, y = 0, z = 0;
  // It is called so in the first place, and not in some other language.
  bool is_own_name = false;
  // By size alone.
  double prior = 0;
  // By what is named right beside it, and which of the reasons that was.
  double beside = 0;
  PlaceReason beside_reason = PlaceReason::kNone;
  // By the division that contains it, its country, the dateline, the outlet.
  double container = 0;
  double country = 0;
  double dateline = 0;
  double outlet = 0;
  // Beyond the reach of the town whose news the outlet brings.
  bool is_abroad = false;
  // By the other places of the text.
  double nearness = 0;
  // Greatest NearnessAt() of any of them.
  double nearest = 0;

  double Score() const {
    return prior + beside + container + country + dateline + outlet + nearness;
  }
  bool IsIn(uint32_t place) const;
  bool Is(PlacePrecision precision) const {
    return entry.precision == precision;
  }
  void RaiseBeside(double score, PlaceReason reason);
};

// The place with what it has before a text is looked at. `name_key` is
// NamePhrase::Key() of the name as written.
PlaceCandidate MakeCandidate(const Gazetteer& gazetteer, uint32_t place,
                             uint32_t name_key);

// Square of the chord between two places, in square kilometres.
double SquaredKm(const PlaceCandidate& a, const PlaceCandidate& b);

// 1 on the spot, 1/2 at 150 km, towards 0 with the square of the distance.
double NearnessAt(double squared_km);

// What a name has, as far as accepting a place for it goes.
struct PlaceNameUse {
  // Always an ordinary word or a person's name as well.
  bool ambiguous = false;
  // Somewhere with "in", "near", "the city of" or the like.
  bool locative = false;
  // Somewhere with "police" or the like behind it.
  bool has_service = false;
  // Of several words.
  bool is_long = false;
  // With an Arabic article.
  bool has_article = false;
  // No other place has it.
  bool is_unique = false;
  // The text names countries, or great places that tell them.
  bool countries_are_named = false;
};

// Whether what speaks for the candidate is enough to say that it is meant.
bool IsAcceptable(const PlaceCandidate& candidate, const PlaceNameUse& use);

}  // namespace crosscheck

#endif  // COMPARATOR_LEXICON_PLACE_CANDIDATE_H_
