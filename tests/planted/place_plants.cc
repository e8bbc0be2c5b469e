#include "tests/planted/place_plants.h"

#include <algorithm>
#include <cstdint>
#include <string>
#include <utility>
#include <vector>

#include "absl/container/btree_set.h"
#include "absl/status/status.h"
#include "absl/strings/ascii.h"
#include "absl/strings/match.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/string_view.h"
#include "absl/types/optional.h"
#include "comparator/lexicon/gazetteer.h"

namespace crosscheck {
namespace {

// Places nearer to each other, beyond their radii, might be told of as one.
constexpr double kSiblingKm = 15;
constexpr double kElsewhereKm = 80;

// Other places of the same events.
std::vector<const PlaceValue*> OtherPlaces(const PlantInput& input,
                                           const ArticleFact& fact) {
  absl::btree_set<absl::string_view> events;
  for (const Claim* claim : fact.claims) events.insert(claim->event());
  std::vector<const PlaceValue*> others;
  for (const ArticleFact& other : input.facts) {
    if (other.attribute != ATTRIBUTE_PLACE || other.claims == fact.claims) {
      continue;
    }
    for (const Claim* claim : other.claims) {
      if (!events.contains(claim->event())) continue;
      others.push_back(&claim->value().place());
    }
  }
  return others;
}

bool HasParent(const PlaceValue& place, absl::string_view id) {
  return std::find(place.parents().begin(), place.parents().end(), id) !=
         place.parents().end();
}

bool IsSmall(const PlaceValue& place) {
  return place.precision() <= PLACE_PRECISION_TOWN;
}

// Kilometres between two places, beyond their radii.
double GapKm(const PlaceValue& a, const PlaceValue& b,
             const Gazetteer& gazetteer) {
  const absl::optional<uint32_t> found_a = gazetteer.Find(a.id());
  const absl::optional<uint32_t> found_b = gazetteer.Find(b.id());
  if (!found_a.has_value() || !found_b.has_value()) return 0;
  return gazetteer.DistanceKm(*found_a, *found_b) -
         gazetteer.place(*found_a).radius_km -
         gazetteer.place(*found_b).radius_km;
}

// Whether the article says of no event that it was there, and the program
// takes it for the town of the news: its dateline, its police, somebody's home.
bool IsInferred(const ArticleFact& fact) {
  return std::all_of(fact.claims.begin(), fact.claims.end(),
                     [](const Claim* claim) {
                       return claim->rule() == "place.town-of-article";
                     });
}

// "The village of Tal Rahma" is by no wording the village of a province.
bool HasKindBeside(absl::string_view text, const Span& span) {
  const std::string before =
      absl::AsciiStrToLower(text.substr(0, span.begin()));
  const std::string after = absl::AsciiStrToLower(text.substr(span.end(), 20));
  for (const absl::string_view kind :
       {"area", "city", "district", "neighborhood", "neighbourhood", "quarter",
        "suburb", "town", "village"}) {
    if (absl::EndsWith(before, absl::StrCat(kind, " of ")) ||
        absl::StartsWith(after, absl::StrCat(" ", kind))) {
      return true;
    }
  }
  // "The Crown tavern"; no area has an article.
  return absl::EndsWith(before, " the ");
}

// The name on its own wherever the article has it.
absl::Status CheckNames(const PlantInput& input, const ArticleFact& fact) {
  if (fact.attribute != ATTRIBUTE_PLACE) return NotOfThisKind();
  if (IsInferred(fact)) return NotClean("no event is said to be there");
  if (fact.value().place().id().empty()) return NotClean("in no gazetteer");
  if (!IsSmall(fact.value().place())) return NotClean("no town or point");
  for (const Claim* claim : fact.claims) {
    if (WordsAt(input.article->article(), claim->value().span()) !=
        claim->value().place().name()) {
      return NotClean("the name has other words in it");
    }
    const PlaceRelation relation = claim->value().place().relation();
    if (relation != PLACE_RELATION_IN &&
        relation != PLACE_RELATION_UNSPECIFIED) {
      return NotClean("near a place");
    }
  }
  return absl::OkStatus();
}

bool IsWordByte(char c) {
  return absl::ascii_isalnum(static_cast<unsigned char>(c)) ||
         static_cast<unsigned char>(c) >= 0x80;
}

// Where a text has a name as words of their own, in whatever case: an article
// tells its town in its dateline, its police and its headline.
std::vector<uint32_t> Occurrences(absl::string_view text,
                                  absl::string_view name) {
  std::vector<uint32_t> found;
  for (size_t i = 0; i + name.size() <= text.size(); ++i) {
    if (!absl::EqualsIgnoreCase(text.substr(i, name.size()), name)) continue;
    const size_t end = i + name.size();
    if ((i > 0 && IsWordByte(text[i - 1])) ||
        (end < text.size() && IsWordByte(text[end]))) {
      continue;
    }
    found.push_back(static_cast<uint32_t>(i));
    i = end - 1;
  }
  return found;
}

Plant MakePlant(const PlantInput& input, PlantKind kind,
                const ArticleFact& fact, std::vector<Relation> right,
                const std::string& name) {
  Plant plant;
  plant.kind = kind;
  plant.attributes = {ATTRIBUTE_PLACE};
  plant.right = std::move(right);
  plant.sentence = fact.first().quote();
  const Article& article = input.article->article();
  // "Ramouseh" and "al-Ramouseh"; the longest first, which has the others.
  absl::btree_set<std::string> spellings;
  for (const Claim* claim : fact.claims) {
    spellings.insert(
        absl::AsciiStrToLower(WordsAt(article, claim->value().span())));
  }
  std::vector<std::string> names(spellings.begin(), spellings.end());
  std::stable_sort(names.begin(), names.end(),
                   [](const std::string& a, const std::string& b) {
                     return a.size() > b.size();
                   });
  for (const std::string& old : names) {
    for (const uint32_t begin : Occurrences(article.text(), old)) {
      const uint32_t end = begin + static_cast<uint32_t>(old.size());
      const bool has_it = std::any_of(
          plant.edits.begin(), plant.edits.end(), [&](const TextEdit& edit) {
            return edit.begin < end && begin < edit.end;
          });
      if (!has_it) plant.edits.push_back({begin, end, name});
    }
  }
  plant.change = absl::StrCat(
      WordsAt(input.article->article(), fact.value().span()), " > ", name);
  return plant;
}

// One of the places of the pool that `fits`.
template <typename Predicate>
absl::StatusOr<std::string> Choose(const PlantInput& input, Predicate fits) {
  std::vector<const PooledPlace*> choice;
  for (const PooledPlace& place : input.pool->places()) {
    if (fits(place.value)) choice.push_back(&place);
  }
  if (choice.empty()) return NotClean("no such place in the articles");
  return choice[input.dice->Below(static_cast<uint32_t>(choice.size()))]->words;
}

}  // namespace

absl::StatusOr<Plant> PlantPlaceSibling(const PlantInput& input,
                                        const ArticleFact& fact) {
  const absl::Status clean = CheckNames(input, fact);
  if (!clean.ok()) return clean;
  const PlaceValue& old = fact.value().place();
  const std::vector<const PlaceValue*> others = OtherPlaces(input, fact);
  const Gazetteer& gazetteer = input.lexicon->gazetteer();
  const absl::StatusOr<std::string> name =
      Choose(input, [&](const PlaceValue& place) {
        return place.id() != old.id() && !place.parents().empty() &&
               !old.parents().empty() && place.parents(0) == old.parents(0) &&
               place.precision() == old.precision() &&
               GapKm(place, old, gazetteer) > kSiblingKm &&
               std::all_of(others.begin(), others.end(),
                           [&](const PlaceValue* other) {
                             return HasParent(place, other->id()) &&
                                    HasParent(old, other->id());
                           });
      });
  if (!name.ok()) return name.status();
  return MakePlant(input, PlantKind::kPlaceSibling, fact,
                   {RELATION_SIBLING, RELATION_CONFLICT}, *name);
}

absl::StatusOr<Plant> PlantPlaceElsewhere(const PlantInput& input,
                                          const ArticleFact& fact) {
  const absl::Status clean = CheckNames(input, fact);
  if (!clean.ok()) return clean;
  if (!OtherPlaces(input, fact).empty()) {
    return NotClean("the event has other places");
  }
  const PlaceValue& old = fact.value().place();
  const Gazetteer& gazetteer = input.lexicon->gazetteer();
  const absl::StatusOr<std::string> name =
      Choose(input, [&](const PlaceValue& place) {
        return IsSmall(place) && !place.parents().empty() &&
               !old.parents().empty() && place.parents(0) != old.parents(0) &&
               !HasParent(place, old.id()) && !HasParent(old, place.id()) &&
               place.country() == old.country() &&
               GapKm(place, old, gazetteer) > kElsewhereKm;
      });
  if (!name.ok()) return name.status();
  return MakePlant(input, PlantKind::kPlaceElsewhere, fact, {RELATION_CONFLICT},
                   *name);
}

absl::StatusOr<Plant> PlantParentPlace(const PlantInput& input,
                                       const ArticleFact& fact) {
  const absl::Status clean = CheckNames(input, fact);
  if (!clean.ok()) return clean;
  if (!OtherPlaces(input, fact).empty()) {
    return NotClean("the event has other places");
  }
  const PlaceValue& old = fact.value().place();
  const Gazetteer& gazetteer = input.lexicon->gazetteer();
  if (old.parents().empty()) return NotClean("nothing contains it");
  const absl::optional<uint32_t> parent = gazetteer.Find(old.parents(0));
  if (!parent.has_value()) return NotClean("nothing contains it");
  const PlaceEntry entry = gazetteer.place(*parent);
  const Article& article = input.article->article();
  for (const Claim* claim : fact.claims) {
    if (HasKindBeside(article.text(), claim->value().span())) {
      return NotClean("its kind is told beside the name");
    }
  }
  // A province often has the name of its capital. Nobody says "Ohio province".
  const bool is_state = old.country() == "US";
  const std::string name = absl::StrCat(
      entry.name, entry.precision == PLACE_PRECISION_PROVINCE && !is_state
                      ? " province"
                      : "");
  return MakePlant(input, PlantKind::kParentPlace, fact,
                   {RELATION_CONTAINED, RELATION_VAGUER, RELATION_NEAR}, name);
}

}  // namespace crosscheck
