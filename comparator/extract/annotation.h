#ifndef COMPARATOR_EXTRACT_ANNOTATION_H_
#define COMPARATOR_EXTRACT_ANNOTATION_H_

#include <cstdint>
#include <string>
#include <vector>

#include "absl/types/span.h"
#include "comparator/base/count_interval.h"
#include "comparator/extract/item.h"
#include "comparator/lexicon/phrase_matcher.h"
#include "comparator/text/date_recognizer.h"
#include "comparator/text/numerals.h"
#include "comparator/text/token.h"
#include "proto/value.pb.h"

namespace crosscheck {

// A place as a sentence names it, before it is looked up.
struct PlaceMention {
  // The name, without "province", "town of" and the like.
  TokenRange name;
  // Index into Annotation::matches; -1 for a name in no gazetteer.
  int match = -1;
  // Gazetteer index where no name is written ("the Iraqi capital"); else -1.
  int64_t entry = -1;
  // What the words around it say of its size; unspecified for none.
  PlacePrecision said = PLACE_PRECISION_UNSPECIFIED;
  PlaceRelation relation = PLACE_RELATION_IN;
  // The lexicon calls the name ambiguous: an ordinary word or a person's name.
  bool ambiguous = false;
  // No gazetteer and no noun says that it is a place, only where it stands.
  bool guessed = false;
  // "Rahmas old town", of text that has lost its apostrophes: the name's last
  // letter is the possessive.
  bool lost_apostrophe = false;
};

// Somebody who says something.
struct SpeakerPhrase {
  // The noun ("sources"); empty for an outlet or a bare name.
  TokenRange head;
  // An outlet, agency or monitor among the words; index into matches or -1.
  int outlet_match = -1;
  // A group or state whose voice it is ("Israeli army spokesman").
  int group_match = -1;
  // Of the capital behind it ("the defence ministry in Moscow"): ISO 3166-1
  // alpha-2 code.
  std::string country;
  // A name among the words ("spokesman Tarim Odal").
  TokenRange name;
  bool plural = false;
  // "two officials": how many, for those who are not the speaker but the dead.
  bool counted = false;
  CountInterval count;
};

// What annotation finds in one document. Buffers are kept from one document
// to the next.
struct Annotation {
  // Items of all sentences; a sentence's are items_of(i).
  std::vector<Item> items;
  std::vector<std::pair<uint32_t, uint32_t>> sentence_items;

  // Payloads of the items.
  std::vector<LexiconMatch> matches;
  std::vector<Quantity> quantities;
  std::vector<DateExpression> dates;
  std::vector<People> people;
  std::vector<PlaceMention> places;
  std::vector<SpeakerPhrase> speakers;

  absl::Span<const Item> items_of(size_t sentence) const {
    const auto [begin, end] = sentence_items[sentence];
    return absl::MakeConstSpan(items).subspan(begin, end - begin);
  }

  void Clear() {
    items.clear();
    sentence_items.clear();
    matches.clear();
    quantities.clear();
    dates.clear();
    people.clear();
    places.clear();
    speakers.clear();
  }
};

}  // namespace crosscheck

#endif  // COMPARATOR_EXTRACT_ANNOTATION_H_
