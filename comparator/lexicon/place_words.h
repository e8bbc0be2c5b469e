#ifndef COMPARATOR_LEXICON_PLACE_WORDS_H_
#define COMPARATOR_LEXICON_PLACE_WORDS_H_

#include <cstdint>

#include "comparator/text/document.h"
#include "comparator/text/token.h"

namespace crosscheck {

// How two place names that follow each other are joined.
enum class PlaceJoint : uint8_t {
  // Not at all, or as members of a list.
  kNone,
  // By a comma only: "Clinton, Mississippi".
  kComma,
  // "Saraqib in the province of Idlib".
  kContainer,
  // "Latifiya, south of Baghdad"; "a village near Homs".
  kNear,
};

// What the words between two names say; they are of one sentence and stand
// apart by at most eight words.
PlaceJoint JointOf(const Document& document, TokenRange first,
                   TokenRange second);

// Whether the two follow each other in a list: "Mosul, Tikrit and Baiji".
bool AreListed(const Document& document, TokenRange first, TokenRange second);

// Whether the words around a name say that it is a place: "in", "near" or
// "the city of" before it; "province" or "airport" behind it.
bool IsLocative(const Document& document, TokenRange name);

// Whether what a town keeps stands behind the name: "Jackson police", "Jackson
// Fire Department".
bool HasService(const Document& document, TokenRange name);

// Whether a street is called by the name: "Rahma Avenue", "Qasr St.".
bool IsOfStreet(const Document& document, TokenRange name);

// Whether the name goes on behind it, as in "Franklin Street": the next word
// has a capital and nothing stands between.
bool ContinuesAsName(const Document& document, TokenRange name);

// Whether a name has an Arabic article with a hyphen: "al-Bab".
bool BeginsWithArabicArticle(const Document& document, TokenRange name);

}  // namespace crosscheck

#endif  // COMPARATOR_LEXICON_PLACE_WORDS_H_
