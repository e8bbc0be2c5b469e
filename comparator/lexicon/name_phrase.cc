#include "comparator/lexicon/name_phrase.h"

#include <algorithm>

#include "absl/strings/ascii.h"
#include "absl/strings/str_cat.h"
#include "comparator/text/tokenizer.h"
#include "comparator/words/word_class.h"
#include "comparator/words/word_classes.h"

namespace crosscheck {
namespace {

// Marks that a name is found without.
bool CountsForNothing(const Token& token, absl::string_view norm) {
  if (token.kind != TokenKind::kPunctuation) return false;
  return norm != "," && norm != ":" && norm != "!" && norm != "?" &&
         norm != "/";
}

// Whether the token is more than a mark. An address ("example.com") is one
// symbol.
bool IsWritten(const Token& token) {
  return token.kind == TokenKind::kWord || token.kind == TokenKind::kNumber ||
         token.kind == TokenKind::kDateOrTime ||
         (token.kind == TokenKind::kSymbol && token.end - token.begin > 3);
}

}  // namespace

bool HasArabicArticles(absl::string_view country) {
  return InClass(absl::AsciiStrToLower(country),
                 WordClass::kCountryOfArabicArticles);
}

bool IsNameArticle(const Token& token) {
  return token.Is(WordClass::kArticleInName);
}

uint32_t NamePhrase::Key() const {
  if (token_hashes.empty()) return 0;
  uint64_t state = PhraseTable::kStart;
  for (uint64_t token_hash : token_hashes) {
    state = PhraseTable::Extend(state, token_hash);
  }
  return static_cast<uint32_t>(state >> 32);
}

bool IsJoinedArticle(const Token& article, const Token& next) {
  if (article.kind != TokenKind::kWord || !IsNameArticle(article)) return false;
  if (next.Has(kHyphenBefore)) return true;
  return next.Has(kCapitalized) && article.end + 1 == next.begin &&
         article.Is(article.Has(kCapitalized) ? WordClass::kArticleApart
                                              : WordClass::kArabicArticle);
}

void NamePhraseReader::Tokenize(absl::string_view text) {
  Tokenizer tokenizer(text, &tokens_, &norms_);
  tokenizer.Tokenize(0, text.size());
}

NamePhrase NamePhraseReader::ReadTerm(absl::string_view form) {
  Tokenize(form);
  NamePhrase phrase;
  for (const Token& token : tokens_) {
    const absl::string_view norm = absl::string_view(norms_).substr(
        token.norm_begin, token.norm_end - token.norm_begin);
    phrase.token_hashes.push_back(token.hash);
    absl::StrAppend(&phrase.norm, phrase.norm.empty() ? "" : " ", norm);
  }
  return phrase;
}

NamePhrase NamePhraseReader::ReadName(absl::string_view name,
                                      LeadingArticle article) {
  Tokenize(name);
  const absl::string_view norms = norms_;
  auto norm_of = [norms](const Token& token) {
    return norms.substr(token.norm_begin, token.norm_end - token.norm_begin);
  };
  tokens_.erase(std::remove_if(tokens_.begin(), tokens_.end(),
                               [&](const Token& token) {
                                 return CountsForNothing(token, norm_of(token));
                               }),
                tokens_.end());
  NamePhrase phrase;
  if (std::none_of(tokens_.begin(), tokens_.end(), IsWritten)) return phrase;

  size_t first = 0;
  bool has_article = false;
  if (tokens_.size() > 1) {
    if (norm_of(tokens_[0]) == "the") {
      const bool keep =
          article == LeadingArticle::kRequired && tokens_.size() == 2;
      if (keep) phrase.token_hashes.push_back(tokens_[0].hash);
      first = 1;
    } else if (IsNameArticle(tokens_[0]) &&
               !tokens_[0].Has(TokenFlag::kAllCaps)) {
      has_article = true;
      first = 1;
    }
  }
  if (has_article && article == LeadingArticle::kRequired) {
    phrase.token_hashes.push_back(kLeadingArticle);
  }
  bool some_capital = false;
  for (size_t i = first; i < tokens_.size(); ++i) {
    const Token& token = tokens_[i];
    some_capital |= token.Has(TokenFlag::kCapitalized);
    const bool inside = i > first && i + 1 < tokens_.size();
    if (inside && IsNameArticle(token)) continue;
    phrase.token_hashes.push_back(token.hash);
    absl::StrAppend(&phrase.norm, phrase.norm.empty() ? "" : " ",
                    norm_of(token));
  }

  const Token& head = tokens_[first];
  const size_t letters = norm_of(head).size();
  if (head.Has(TokenFlag::kAllCaps) && letters <= 4) {
    phrase.rule = CaseRule::kFirstAllCaps;
  } else if (head.Has(TokenFlag::kCapitalized) ||
             head.kind != TokenKind::kWord) {
    phrase.rule = CaseRule::kFirstCapital;
  } else if (some_capital) {
    phrase.rule = CaseRule::kSomeCapital;
  }
  return phrase;
}

}  // namespace crosscheck
