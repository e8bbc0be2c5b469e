#ifndef COMPARATOR_EXTRACT_MATCH_CHOICE_H_
#define COMPARATOR_EXTRACT_MATCH_CHOICE_H_

#include <cstdint>

#include "absl/types/span.h"
#include "comparator/extract/vocabulary.h"
#include "comparator/lexicon/lexicon_index.h"
#include "comparator/text/document.h"
#include "comparator/text/token.h"

namespace crosscheck {

// Chooses among the matches of the lexicon in one sentence: the longest, and
// of one length the kind that is most often meant. Towns that are called like
// words and people ("Of", "Jackson") are taken where the words beside them
// make places of them.
class MatchChoice {
 public:
  // `title_case`: nearly all words of the sentence have capitals. All outlive
  // the choice.
  MatchChoice(const Vocabulary* vocabulary, const LexiconIndex* lexicon,
              const Document* document, TokenRange sentence, bool title_case)
      : vocabulary_(*vocabulary),
        lexicon_(*lexicon),
        document_(*document),
        sentence_(sentence),
        title_case_(title_case) {}

  // Index into `ahead` of the match to take at token `i`, or -1. `ahead` are
  // the sentence's matches from that token on, in order of their first words.
  int Best(absl::Span<const LexiconMatch> ahead, uint32_t i) const;

 private:
  bool CutsName(absl::Span<const LexiconMatch> ahead,
                const LexiconMatch& match) const;
  bool IsPhrase(TokenRange name) const;
  bool IsPartOfHyphened(TokenRange name) const;
  bool IsUsable(absl::Span<const LexiconMatch> ahead,
                const LexiconMatch& match) const;
  bool IsDirection(const Token& token) const;
  bool IsPlaceHere(absl::Span<const LexiconMatch> ahead, TokenRange name,
                   bool opens) const;
  bool IsBeforeState(absl::Span<const LexiconMatch> ahead, uint32_t i) const;
  bool IsTownNotNoun(absl::Span<const LexiconMatch> ahead,
                     const LexiconMatch& place, const LexiconMatch& noun) const;

  const Vocabulary& vocabulary_;
  const LexiconIndex& lexicon_;
  const Document& document_;
  const TokenRange sentence_;
  const bool title_case_;
};

}  // namespace crosscheck

#endif  // COMPARATOR_EXTRACT_MATCH_CHOICE_H_
