#include "comparator/extract/claim_values.h"

#include <cstdint>
#include <string>

namespace crosscheck {

Attribute AttributeOf(Unit unit) {
  switch (unit) {
    case UNIT_KILLED:
      return ATTRIBUTE_KILLED;
    case UNIT_INJURED:
      return ATTRIBUTE_INJURED;
    case UNIT_CASUALTIES:
      return ATTRIBUTE_CASUALTIES;
    case UNIT_MISSING:
      return ATTRIBUTE_MISSING;
    case UNIT_ABDUCTED:
      return ATTRIBUTE_ABDUCTED;
    case UNIT_DETAINED:
      return ATTRIBUTE_DETAINED;
    case UNIT_DISPLACED:
      return ATTRIBUTE_DISPLACED;
    case UNIT_MUNITIONS:
      return ATTRIBUTE_MUNITIONS;
    default:
      return ATTRIBUTE_UNSPECIFIED;
  }
}

RegionKind RegionOf(BlockKind kind) {
  switch (kind) {
    case BlockKind::kTitle:
      return REGION_KIND_TITLE;
    case BlockKind::kSubtitle:
      return REGION_KIND_SUBTITLE;
    case BlockKind::kSubhead:
      return REGION_KIND_SUBHEAD;
    case BlockKind::kCaption:
      return REGION_KIND_CAPTION;
    default:
      return REGION_KIND_BODY;
  }
}

void SetPlace(const ChosenPlace& chosen, const ResolvedPlace& resolved,
              const Gazetteer& gazetteer, PlaceValue* place) {
  place->set_relation(chosen.relation);
  place->set_precision(resolved.precision);
  const auto add_parents_of = [&](uint32_t entry) {
    for (const uint32_t parent : gazetteer.Ancestors(entry)) {
      place->add_parents(gazetteer.id(parent));
    }
  };
  const int64_t meant = chosen.province >= 0 ? chosen.province : resolved.entry;
  if (meant < 0) {
    if (chosen.container < 0) return;
    const uint32_t container = static_cast<uint32_t>(chosen.container);
    place->set_country(std::string(gazetteer.place(container).country));
    place->add_parents(gazetteer.id(container));
    add_parents_of(container);
    return;
  }
  const uint32_t entry = static_cast<uint32_t>(meant);
  const PlaceEntry known = gazetteer.place(entry);
  if (chosen.province >= 0) place->set_precision(known.precision);
  place->set_id(gazetteer.id(entry));
  place->set_canonical(std::string(known.name));
  place->set_lat(known.lat);
  place->set_lon(known.lon);
  place->set_country(std::string(known.country));
  add_parents_of(entry);
}

void SetKnownPlace(uint32_t entry, const Gazetteer& gazetteer,
                   PlaceValue* place) {
  const PlaceEntry known = gazetteer.place(entry);
  place->set_name(std::string(known.name));
  place->set_precision(known.precision);
  ChosenPlace chosen;
  ResolvedPlace resolved;
  resolved.entry = entry;
  resolved.precision = known.precision;
  SetPlace(chosen, resolved, gazetteer, place);
}

}  // namespace crosscheck
