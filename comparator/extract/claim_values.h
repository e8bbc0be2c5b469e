#ifndef COMPARATOR_EXTRACT_CLAIM_VALUES_H_
#define COMPARATOR_EXTRACT_CLAIM_VALUES_H_

#include <cstdint>

#include "comparator/extract/frame.h"
#include "comparator/extract/place_choice.h"
#include "comparator/lexicon/gazetteer.h"
#include "comparator/text/document.h"
#include "proto/article.pb.h"
#include "proto/claim.pb.h"
#include "proto/value.pb.h"

namespace crosscheck {

// What a count of a unit is a claim about; unspecified for a unit that no
// claim has.
Attribute AttributeOf(Unit unit);

// Where in the article a block stands.
RegionKind RegionOf(BlockKind kind);

// What the gazetteer knows of a place: a name that it does not have lies in
// what the text says that it lies in.
void SetPlace(const ChosenPlace& chosen, const ResolvedPlace& resolved,
              const Gazetteer& gazetteer, PlaceValue* place);

// A place of the gazetteer under its own name.
void SetKnownPlace(uint32_t entry, const Gazetteer& gazetteer,
                   PlaceValue* place);

}  // namespace crosscheck

#endif  // COMPARATOR_EXTRACT_CLAIM_VALUES_H_
