#ifndef COMPARATOR_EXTRACT_PLACE_ROLE_H_
#define COMPARATOR_EXTRACT_PLACE_ROLE_H_

#include <cstddef>

#include "absl/strings/string_view.h"
#include "absl/types/span.h"
#include "comparator/extract/annotation.h"
#include "comparator/extract/facts.h"
#include "comparator/extract/item.h"
#include "comparator/extract/vocabulary.h"
#include "comparator/text/document.h"
#include "proto/value.pb.h"

namespace crosscheck {

// What a place does in its sentence: where something happened, or only what
// somebody comes from or another place is found by.
//
//   PlaceFact fact = PlaceRole(document, vocabulary, items).Read(i, mention);
class PlaceRole {
 public:
  // `places` are those of the document, `items` those of the sentence. All
  // outlive the reader.
  PlaceRole(const Document& document, const Vocabulary& vocabulary,
            absl::Span<const PlaceMention> places, absl::Span<const Item> items)
      : document_(document),
        vocabulary_(vocabulary),
        places_(places),
        items_(items) {}

  // Item `i` names the place `mention`, an index into Annotation::places.
  PlaceFact Read(size_t i, int mention) const;

 private:
  bool Is(size_t i, ItemClass item_class) const {
    return i < items_.size() && vocabulary_.Is(items_[i].symbol, item_class);
  }
  absl::string_view Name(size_t i) const {
    return i < items_.size() ? vocabulary_.name(items_[i].symbol)
                             : absl::string_view();
  }
  const Token& TokenAt(size_t i) const {
    return document_.tokens()[items_[i].tokens.begin];
  }
  absl::string_view NormAt(size_t i) const {
    return document_.norm(TokenAt(i));
  }

  absl::string_view LastNorm(size_t i) const {
    return document_.norm(document_.tokens()[items_[i].tokens.end - 1]);
  }

  PlaceRelation DirectionBefore(size_t i) const;
  size_t PrepositionOf(size_t i) const;
  PlaceRelation PrepositionAt(size_t k) const;
  bool ReceivesTheHurt(size_t i) const;
  bool IsScene(size_t k) const;
  bool LiesBehindHospital(size_t i) const;
  bool IsPartOf(size_t i) const;
  bool IsNamedForEvent(size_t i) const;
  bool IsTopic(size_t i) const;
  bool InTitle(size_t i) const;
  bool HoldsSite(size_t i) const;
  bool HoldsTarget(size_t i) const;
  bool IsLeft(size_t k, int mention) const;
  bool DescribesPlace(size_t i) const;
  bool IsWhereSaid(size_t k) const;
  bool IsAttacked(size_t i) const;
  bool LiesBehindPlace(size_t i) const;
  bool PlaceCloseBefore(size_t i) const;
  bool BelongsToSpeaker(size_t i) const;

  const Document& document_;
  const Vocabulary& vocabulary_;
  absl::Span<const PlaceMention> places_;
  absl::Span<const Item> items_;
};

}  // namespace crosscheck

#endif  // COMPARATOR_EXTRACT_PLACE_ROLE_H_
