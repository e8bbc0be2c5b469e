#ifndef COMPARATOR_LEXICON_PLACE_RESOLVER_H_
#define COMPARATOR_LEXICON_PLACE_RESOLVER_H_

#include <cstdint>
#include <string>
#include <vector>

#include "absl/strings/string_view.h"
#include "absl/types/span.h"
#include "comparator/lexicon/gazetteer.h"
#include "comparator/lexicon/phrase_matcher.h"
#include "comparator/text/document.h"

namespace crosscheck {

// What is known of an article besides the places it names.
struct PlaceContext {
  // ISO 3166-1 alpha-2 codes of countries that the text speaks of by other
  // words than their names: nationalities, groups. Repeated ones count more.
  std::vector<std::string> countries;
  // The outlet's country; empty where it is not known.
  std::string outlet_country;
  // Gazetteer index of the town whose news the outlet brings; -1 for none.
  int64_t outlet_town = -1;
  // First token after the dateline: places before it are where the reporter
  // is. 0 where there is no dateline.
  uint32_t dateline_end = 0;
};

// What decided for a place, or against deciding.
enum class PlaceReason : uint8_t {
  // No place has this name here: no candidates, or "N.C." behind no town.
  kNone,
  // An ordinary word or a person's name, and nothing speaks for a place.
  kAmbiguousWord,
  // A small place far from all that the text names.
  kNoSupport,
  // What contains it is named right after it ("Clinton, Mississippi").
  kContainerBeside,
  // It is named as near to a place ("Latifiya, south of Baghdad").
  kNeighbourBeside,
  // It contains what is named right before it.
  kContentBeside,
  // The division or region that contains it is named in the text.
  kContainerNamed,
  // Its country is named in the text, or the text speaks of it.
  kCountryNamed,
  // It lies closest to the other places of the text.
  kNearOthers,
  // It is in the country of the dateline, or of the outlet.
  kDateline,
  kOutletCountry,
  // Nothing speaks for another: the greatest of the name, or the only one.
  kGreatest,
  kOnlyOne,
};

// "container beside", for explanations.
absl::string_view PlaceReasonName(PlaceReason reason);

struct PlaceChoice {
  bool resolved = false;
  // Index in the gazetteer; the likeliest place where not resolved but for
  // PlaceReason::kNone.
  uint32_t place = 0;
  PlaceReason reason = PlaceReason::kNone;
  // How much better than the next candidate: 0 (as good) upwards; above 2 is
  // clear. 10 where there is no other.
  double margin = 0;
};

// Chooses for each place name of an article which place of that name is meant.
// All mentions of one name get one place ("one sense per discourse", Gale,
// Church and Yarowsky 1992). A candidate is scored by its size, by which
// containers and countries the text names, by what stands right beside it,
// and by its nearness to the other places of the text (the least spread, as in
// Leidner, "Toponym Resolution in Text", 2007).
//
//   PlaceResolver resolver(&lexicon.gazetteer());
//   std::vector<PlaceChoice> choices =
//       resolver.Resolve(document, place_matches, context);
//
// Const and so thread-safe; the gazetteer outlives it. Deterministic.
class PlaceResolver {
 public:
  explicit PlaceResolver(const Gazetteer* gazetteer) : gazetteer_(*gazetteer) {}

  // `matches` are of kind kPlace, ascend and do not overlap, except that
  // matches of the same tokens follow each other and count as one. The result
  // has a choice for each match.
  std::vector<PlaceChoice> Resolve(const Document& document,
                                   absl::Span<const LexiconMatch> matches,
                                   const PlaceContext& context) const;

 private:
  const Gazetteer& gazetteer_;
};

}  // namespace crosscheck

#endif  // COMPARATOR_LEXICON_PLACE_RESOLVER_H_
