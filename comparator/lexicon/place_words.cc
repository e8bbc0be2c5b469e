#include "comparator/lexicon/place_words.h"

#include "absl/strings/string_view.h"
#include "absl/types/span.h"
#include "comparator/words/word_class.h"

namespace crosscheck {
namespace {

constexpr uint32_t kMaxWordsBetween = 8;
// Adjectives and articles between a preposition and a name.
constexpr uint32_t kMaxQualifiers = 3;

absl::string_view Norm(const Document& document, uint32_t token) {
  return document.norm(document.tokens()[token]);
}

// Of "Savannah Chatham Metropolitan Police" the second name.
bool IsPartOfForce(const Document& document, uint32_t token) {
  const absl::Span<const Token> tokens = document.tokens();
  return token + 2 < tokens.size() && tokens[token].Has(kCapitalized) &&
         tokens[token + 2].Has(kCapitalized) &&
         tokens[token + 1].Is(WordClass::kMetropolitan) &&
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
    const Token& token = document.tokens()[i];
    const absl::string_view word = document.norm(token);
    if (token.Has(kSentenceStart) || word == "and" || word == "or" ||
        word == ";") {
      return PlaceJoint::kNone;
    }
    if (token.Is(WordClass::kNearness)) joint = PlaceJoint::kNear;
    if (!token.Is(WordClass::kInclusion) || joint == PlaceJoint::kNear) {
      continue;
    }
    // "south of", but not "in southern".
    const bool is_near = i > begin && word == "of" &&
                         document.tokens()[i - 1].Is(WordClass::kDirection);
    joint = is_near ? PlaceJoint::kNear : PlaceJoint::kContainer;
  }
  return joint;
}

bool AreListed(const Document& document, TokenRange first, TokenRange second) {
  if (second.begin <= first.end || second.begin - first.end > 2) return false;
  for (uint32_t i = first.end; i < second.begin; ++i) {
    const absl::string_view word = Norm(document, i);
    if (word != "," && word != "and" && word != "or" && word != "&") {
      return false;
    }
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
    if (tokens[i].Is(WordClass::kInclusion) ||
        tokens[i].Is(WordClass::kNearness) || tokens[i].Is(WordClass::kPath)) {
      return true;
    }
    if (!tokens[i].Is(WordClass::kPlaceQualifier)) break;
  }
  return name.end < tokens.size() && !tokens[name.end].Has(kSentenceStart) &&
         !tokens[name.end].Has(kCapitalized) &&
         (tokens[name.end].Is(WordClass::kPlaceNoun) ||
          tokens[name.end].Is(WordClass::kTownsman));
}

bool HasService(const Document& document, TokenRange name) {
  const absl::Span<const Token> tokens = document.tokens();
  // "Charlotte-Mecklenburg police", "Savannah-Chatham Metropolitan Police".
  uint32_t next = name.end;
  const bool joined = next < tokens.size() && tokens[next].Has(kHyphenBefore);
  if (joined || IsPartOfForce(document, next)) ++next;
  if (next < tokens.size() && tokens[next].Is(WordClass::kMetropolitanOrCity)) {
    ++next;
  }
  return next < tokens.size() && !tokens[next].Has(kSentenceStart) &&
         !tokens[next].Has(kLineStart) &&
         tokens[next].Is(WordClass::kTownService);
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
         document.tokens()[name.end].Is(WordClass::kStreetType);
}

bool BeginsWithArabicArticle(const Document& document, TokenRange name) {
  return name.size() > 1 &&
         document.tokens()[name.begin + 1].Has(kHyphenBefore) &&
         document.tokens()[name.begin].Is(WordClass::kArabicArticleOfPlace);
}

}  // namespace crosscheck
