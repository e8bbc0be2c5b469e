#ifndef COMPARATOR_LEXICON_NAME_PHRASE_H_
#define COMPARATOR_LEXICON_NAME_PHRASE_H_

#include <cstdint>
#include <string>
#include <vector>

#include "absl/strings/string_view.h"
#include "comparator/lexicon/phrase_table.h"
#include "comparator/text/token.h"

namespace crosscheck {

// The articles and connecting particles of names as English reports write
// them: "al", "el", "ez", "ash", "an" in Arabic names, "e" and "i" in Persian
// ones. In the phrases of names they are left out, so that "Deir ez-Zor" and
// "Dayr al-Zawr" differ in letters only and "al-Anbar" is "Anbar".
bool IsNameArticle(const Token& token);

// Whether `article`, the token before `next`, is one and belongs to the name
// that begins with `next`: joined by a hyphen, or with a space where it is not
// likely to be a word of English ("Ash Shaddadi", "al Qaeda"; not "As Homs").
bool IsJoinedArticle(const Token& article, const Token& next);

// Whether names in the country (ISO 3166-1 alpha-2) have Arabic articles, which
// reports leave out or put in at will. Elsewhere "El" is part of the name.
bool HasArabicArticles(absl::string_view country);

// Stands for any article at the beginning of a phrase that needs one.
// Any number will do that is no token's hash.
constexpr uint64_t kLeadingArticle = 0x61727469636c6573ULL;

// What the phrase of a name does with an article in front.
enum class LeadingArticle : uint8_t {
  // "al-Shabaab" is also found as "Shabaab".
  kOptional,
  // "Al Jazeera" is not found as "Jazeera". "The" is needed only before a
  // single word ("The Independent").
  kRequired,
};

// A name or word as the sequence of token hashes that it is found by.
struct NamePhrase {
  // Empty for a name without any letter or digit.
  std::vector<uint64_t> token_hashes;
  CaseRule rule = CaseRule::kAnyCase;
  // The normalised tokens with a space between, without leading article.
  std::string norm;

  // 32 bits that tell one phrase from another; 0 for an empty one.
  uint32_t Key() const;
};

// Turns names into phrases, with the tokenizer that articles are read with.
// Keeps its buffers; not thread-safe.
class NamePhraseReader {
 public:
  // How `name` is found. A full stop, quotation mark or bracket in it counts
  // for nothing. The rule follows from how the name itself is written: in
  // small letters throughout (kAnyCase); beginning with a small letter
  // (kSomeCapital); with an acronym of two to four letters (kFirstAllCaps);
  // with a capital or a digit (kFirstCapital).
  NamePhrase ReadName(absl::string_view name, LeadingArticle article);

  // How a term's form is found: every token of it, in any case.
  NamePhrase ReadTerm(absl::string_view form);

 private:
  void Tokenize(absl::string_view text);

  std::vector<Token> tokens_;
  std::string norms_;
};

}  // namespace crosscheck

#endif  // COMPARATOR_LEXICON_NAME_PHRASE_H_
