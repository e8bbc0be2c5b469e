#include "comparator/lexicon/place_words.h"

#include <algorithm>

#include "absl/strings/string_view.h"
#include "absl/types/span.h"

namespace crosscheck {
namespace {

constexpr uint32_t kMaxWordsBetween = 8;
// Adjectives and articles between a preposition and a name.
constexpr uint32_t kMaxQualifiers = 3;

bool IsAmong(absl::string_view word, absl::Span<const absl::string_view> list) {
  return std::find(list.begin(), list.end(), word) != list.end();
}

bool IsDirection(absl::string_view word) {
  return IsAmong(word, {"north", "south", "east", "west", "northeast",
                        "northwest", "southeast", "southwest", "northern",
                        "southern", "eastern", "western"});
}

bool IsNearness(absl::string_view word) {
  return IsAmong(word, {"near", "outside", "around", "from", "close",
                        "outskirts", "vicinity", "suburb", "km", "miles",
                        "kilometers", "kilometres", "toward", "towards"});
}

bool IsInclusion(absl::string_view word) {
  return IsAmong(word, {"in", "of", "inside", "within"});
}

bool IsQualifier(absl::string_view word) {
  return word == "the" || IsDirection(word) ||
         IsAmong(word, {"northeastern", "northwestern", "southeastern",
                        "southwestern", "central", "downtown", "rural",
                        "nearby", "town", "city", "village", "district"});
}

bool IsPlaceNoun(absl::string_view word) {
  return IsAmong(
      word, {"city", "town", "village", "province", "governorate", "district",
             "county", "oblast", "neighborhood", "neighbourhood", "quarter",
             "suburb", "countryside", "airport", "airbase", "camp"});
}

// Those who are named after the town where they live, and its buildings.
bool IsTownsman(absl::string_view word) {
  return IsAmong(
      word,
      {"man",    "woman",     "teen",     "teenager", "boy",       "girl",
       "couple", "family",    "resident", "native",   "men",       "women",
       "teens",  "teenagers", "boys",     "girls",    "apartment", "home",
       "house",  "nightclub", "motel",    "hotel",    "officer",   "officers"});
}

absl::string_view Norm(const Document& document, uint32_t token) {
  return document.norm(document.tokens()[token]);
}

// Of "Savannah Chatham Metropolitan Police" the second name.
bool IsPartOfForce(const Document& document, uint32_t token) {
  const absl::Span<const Token> tokens = document.tokens();
  return token + 2 < tokens.size() && tokens[token].Has(kCapitalized) &&
         tokens[token + 2].Has(kCapitalized) &&
         IsAmong(Norm(document, token + 1), {"metropolitan", "metro"}) &&
         Norm(document, token + 2) == "police";
}

}  // namespace

PlaceJoint JointOf(const Document& document, TokenRange first,
                   TokenRange second) {
  const uint32_t begin = first.end;
  const uint32_t end = second.begin;
  if (end < begin || end - begin > kMaxWordsBetween) return PlaceJoint::kNone;
  if (document.tokens()[end].Has(kSentenceStart)) return PlaceJoint::kNone;
  if (end == begin + 1 && Norm(document, begin) == ",") {
    return PlaceJoint::kComma;
  }
  PlaceJoint joint = PlaceJoint::kNone;
  for (uint32_t i = begin; i < end; ++i) {
    const absl::string_view word = Norm(document, i);
    if (document.tokens()[i].Has(kSentenceStart) ||
        IsAmong(word, {"and", "or", ";"})) {
      return PlaceJoint::kNone;
    }
    if (IsNearness(word)) joint = PlaceJoint::kNear;
    if (!IsInclusion(word) || joint == PlaceJoint::kNear) continue;
    // "south of", but not "in southern".
    const bool is_near =
        i > begin && word == "of" && IsDirection(Norm(document, i - 1));
    joint = is_near ? PlaceJoint::kNear : PlaceJoint::kContainer;
  }
  return joint;
}

bool AreListed(const Document& document, TokenRange first, TokenRange second) {
  if (second.begin <= first.end || second.begin - first.end > 2) return false;
  for (uint32_t i = first.end; i < second.begin; ++i) {
    if (!IsAmong(Norm(document, i), {",", "and", "or", "&"})) return false;
  }
  return !document.tokens()[second.begin].Has(kSentenceStart);
}

bool IsLocative(const Document& document, TokenRange name) {
  const absl::Span<const Token> tokens = document.tokens();
  uint32_t i = name.begin;
  for (uint32_t passed = 0;
       i > 0 && !tokens[i].Has(kSentenceStart) && passed <= kMaxQualifiers;
       ++passed) {
    --i;
    const absl::string_view word = Norm(document, i);
    if (IsInclusion(word) || IsNearness(word) ||
        IsAmong(word,
                {"at", "on", "to", "into", "across", "over", "between"})) {
      return true;
    }
    if (!IsQualifier(word)) break;
  }
  return name.end < tokens.size() && !tokens[name.end].Has(kSentenceStart) &&
         !tokens[name.end].Has(kCapitalized) &&
         (IsPlaceNoun(Norm(document, name.end)) ||
          IsTownsman(Norm(document, name.end)));
}

bool HasService(const Document& document, TokenRange name) {
  const absl::Span<const Token> tokens = document.tokens();
  // "Charlotte-Mecklenburg police", "Savannah-Chatham Metropolitan Police".
  uint32_t next = name.end;
  const bool joined = next < tokens.size() && tokens[next].Has(kHyphenBefore);
  if (joined || IsPartOfForce(document, next)) ++next;
  if (next < tokens.size() &&
      IsAmong(Norm(document, next), {"metropolitan", "metro", "city"})) {
    ++next;
  }
  return next < tokens.size() && !tokens[next].Has(kSentenceStart) &&
         !tokens[next].Has(kLineStart) &&
         IsAmong(Norm(document, next),
                 {"police", "pd", "firefighters", "fire", "officers",
                  "detectives", "mayor", "residents", "paramedics"});
}

bool ContinuesAsName(const Document& document, TokenRange name) {
  const absl::Span<const Token> tokens = document.tokens();
  if (name.end >= tokens.size()) return false;
  const Token& next = tokens[name.end];
  return next.kind == TokenKind::kWord && next.Has(kCapitalized) &&
         !next.Has(kSentenceStart) && !next.Has(kLineStart) &&
         !tokens[name.end - 1].Has(kAllCaps);
}

bool IsOfStreet(const Document& document, TokenRange name) {
  return ContinuesAsName(document, name) &&
         IsAmong(Norm(document, name.end),
                 {"street", "st", "avenue", "ave", "road", "rd", "drive", "dr",
                  "lane", "ln", "court", "circle", "boulevard", "blvd",
                  "highway", "parkway", "pkwy", "terrace", "place"});
}

bool BeginsWithArabicArticle(const Document& document, TokenRange name) {
  return name.size() > 1 &&
         document.tokens()[name.begin + 1].Has(kHyphenBefore) &&
         IsAmong(Norm(document, name.begin),
                 {"al", "el", "ar", "as", "ash", "ad", "an", "at", "az"});
}

}  // namespace crosscheck
