#include "comparator/lexicon/phrase_matcher.h"

#include <algorithm>

#include "absl/strings/string_view.h"
#include "absl/strings/strip.h"
#include "comparator/text/token_hash.h"

namespace crosscheck {
namespace {

// Articles that one phrase may have inside. Bounds the work on text that is
// made of articles.
constexpr int kMaxInnerArticles = 3;

// An article and a word that are written together have at least so many.
constexpr size_t kMinFusedLetters = 5;

// So many tokens before it is reached, a name's place in the tables is fetched.
constexpr uint32_t kLookAhead = 4;

// No article is longer.

}  // namespace

class PhraseMatcher::Pass {
 public:
  Pass(const PhraseMatcher& matcher, const Document& document, TokenRange range,
       std::vector<LexiconMatch>* matches)
      : matcher_(matcher),
        document_(document),
        tokens_(document.tokens()),
        begin_(range.begin),
        end_(range.end),
        matches_(*matches) {}

  void Run() {
    // The token whose names were found together with the article before it.
    uint32_t names_are_done_at = end_;
    for (uint32_t i = begin_; i < end_; ++i) {
      if (i + kLookAhead < end_) PrefetchPlaces(i + kLookAhead);
      const size_t first_match = matches_.size();
      if (IsLeadingArticle(i)) {
        const uint64_t article =
            PhraseTable::Extend(PhraseTable::kStart, kLeadingArticle);
        StartNames({i, i + 1, i + 1, article, 0, true});
        StartNames({i, i + 1, i + 1, PhraseTable::kStart, 0, true});
        names_are_done_at = i + 1;
        // The article may be a word too.
        StartWords({i, i, i, PhraseTable::kStart, 0, false});
        StartPlaces({i, i, i, PhraseTable::kStart, 0, true});
      } else {
        const bool names_are_done = names_are_done_at == i;
        StartWords({i, i, i, PhraseTable::kStart, 0, false, names_are_done});
        if (!names_are_done) {
          StartPlaces({i, i, i, PhraseTable::kStart, 0, true});
        }
      }
      if (matches_.size() > first_match + 1) Sort(first_match);
    }
  }

 private:
  // Where a search for phrases stands.
  struct Search {
    // First token of the match; the one after, where that is an article.
    uint32_t begin;
    uint32_t head;
    // The next token to read, after what `state` stands for.
    uint32_t at;
    uint64_t state;
    // Articles left out so far.
    int inner_articles;
    // An article was left out: the phrase cannot be a term.
    bool names_only;
    bool terms_only = false;
  };

  bool IsLeadingArticle(uint32_t i) const {
    return i + 1 < end_ && IsJoinedArticle(tokens_[i], tokens_[i + 1]);
  }

  void StartNames(const Search& search) {
    StartWords(search);
    StartPlaces(search);
  }

  void StartWords(const Search& search) {
    if (MayStart(matcher_.words_, search)) Continue(matcher_.words_, search);
  }

  void StartPlaces(const Search& search) {
    const Token& head = tokens_[search.head];
    if (head.kind == TokenKind::kWord && !head.Has(kCapitalized) &&
        !tokens_[search.begin].Has(kCapitalized)) {
      return;
    }
    for (const PhraseTable& table : matcher_.places_) {
      if (MayStart(table, search)) Continue(table, search);
    }
  }

  // The tables of places are large, and names are rarely the same.
  void PrefetchPlaces(uint32_t i) const {
    if (!tokens_[i].Has(kCapitalized)) return;
    for (const PhraseTable& table : matcher_.places_) {
      if (!table.MayStart(tokens_[i].hash)) continue;
      const uint64_t state =
          PhraseTable::Extend(PhraseTable::kStart, tokens_[i].hash);
      table.Prefetch(state);
      if (i + 1 == end_) continue;
      const uint64_t longer = PhraseTable::Extend(state, tokens_[i + 1].hash);
      if (table.MayHold(longer)) table.Prefetch(longer);
    }
  }

  bool MayStart(const PhraseTable& table, const Search& search) const {
    return table.MayStart(search.state == PhraseTable::kStart
                              ? tokens_[search.at].hash
                              : kLeadingArticle);
  }

  // The hash of a word inside a name without the article it was written
  // together with ("Abu Alduhur"); 0 for a word without.
  uint64_t StemOfFused(const Search& search, const Token& token) const {
    if (search.at == search.head || search.terms_only ||
        token.kind != TokenKind::kWord) {
      return 0;
    }
    absl::string_view norm = document_.norm(token);
    if (norm.size() < kMinFusedLetters || !(absl::ConsumePrefix(&norm, "al") ||
                                            absl::ConsumePrefix(&norm, "el"))) {
      return 0;
    }
    return TokenHash(norm);
  }

  // The apostrophe of "Workers' Party", which the tables leave out.
  bool IsPluralPossessive(const Token& token) const {
    if (token.kind != TokenKind::kPunctuation || token.Has(kSpaceBefore)) {
      return false;
    }
    const absl::string_view mark = document_.text(token);
    return mark == "'" || mark == "\u2019";
  }

  // Follows the tokens from `search` on for as long as they begin a phrase.
  void Continue(const PhraseTable& table, Search search) {
    PhraseTable::Node node;
    while (search.at < end_) {
      const Token& token = tokens_[search.at];
      if (search.at > search.head && IsPluralPossessive(token)) {
        ++search.at;
        continue;
      }
      if (search.at > search.head &&
          search.inner_articles < kMaxInnerArticles && !search.terms_only &&
          IsNameArticle(token)) {
        Search without = search;
        ++without.at;
        ++without.inner_articles;
        without.names_only = true;
        Continue(table, without);
      }
      const uint64_t before = search.state;
      search.state = PhraseTable::Extend(before, token.hash);
      // Of first tokens, it is known already that they may begin a phrase.
      if ((before != PhraseTable::kStart && !table.MayHold(search.state)) ||
          !table.Find(search.state, &node)) {
        const uint64_t stem = StemOfFused(search, token);
        if (stem == 0) return;
        search.state = PhraseTable::Extend(before, stem);
        search.names_only = true;
        if (!table.Find(search.state, &node)) return;
      }
      ++search.at;
      if (node.is_phrase) Emit(table, node, search);
      if (!node.continues) return;
    }
  }

  void Emit(const PhraseTable& table, const PhraseTable::Node& node,
            const Search& search) {
    const CaseRule written = RuleOf(search);
    for (const PhraseTable::EntryList& list : table.entries(node)) {
      const bool is_term = list.kind == EntryKind::kTerm;
      if (is_term ? search.names_only : search.terms_only) continue;
      const absl::Span<const uint32_t> entries = list.For(written);
      if (entries.empty()) continue;
      if ((list.flags & kPhraseAfterComma) != 0 &&
          !IsAfterComma(search.begin)) {
        continue;
      }
      uint8_t flags = list.flags;
      if (written == CaseRule::kFirstAllCaps &&
          list.For(CaseRule::kFirstCapital).empty() && IsAllCapitals()) {
        flags |= kPhraseAmbiguous;
      }
      matches_.push_back(
          {{search.begin, search.at}, list.kind, flags, entries});
    }
  }

  // The strictest rule that the tokens of `search` satisfy.
  CaseRule RuleOf(const Search& search) const {
    uint32_t head = search.head;
    if (tokens_[head].hash == matcher_.the_ && head + 1 < search.at) ++head;
    const Token& first = tokens_[head];
    if (first.Has(kAllCaps)) return CaseRule::kFirstAllCaps;
    if (first.Has(kCapitalized) || first.kind != TokenKind::kWord ||
        (search.begin < search.head &&
         tokens_[search.begin].Has(kCapitalized) && first.Has(kHyphenBefore))) {
      return CaseRule::kFirstCapital;
    }
    for (uint32_t i = head + 1; i < search.at; ++i) {
      if (tokens_[i].Has(kCapitalized)) return CaseRule::kSomeCapital;
    }
    return CaseRule::kAnyCase;
  }

  bool IsAfterComma(uint32_t i) const {
    return i > 0 && document_.norm(tokens_[i - 1]) == ",";
  }

  // Whether no word of the range has a small letter.
  bool IsAllCapitals() {
    if (small_letters_ == kUnknown) {
      small_letters_ = kNone;
      for (uint32_t i = begin_; i < end_; ++i) {
        const Token& token = tokens_[i];
        if (token.kind != TokenKind::kWord || token.Has(kAllCaps)) continue;
        if (token.Has(kCapitalized) && token.end - token.begin == 1) continue;
        small_letters_ = kSome;
        break;
      }
    }
    return small_letters_ == kNone;
  }

  void Sort(size_t first_match) {
    std::sort(matches_.begin() + first_match, matches_.end(),
              [](const LexiconMatch& a, const LexiconMatch& b) {
                if (a.tokens.end != b.tokens.end) {
                  return a.tokens.end > b.tokens.end;
                }
                if (a.kind != b.kind) return a.kind < b.kind;
                if (a.flags != b.flags) return a.flags < b.flags;
                return a.entries[0] < b.entries[0];
              });
  }

  const PhraseMatcher& matcher_;
  const Document& document_;
  const absl::Span<const Token> tokens_;
  const uint32_t begin_;
  const uint32_t end_;
  std::vector<LexiconMatch>& matches_;
  enum { kUnknown, kNone, kSome } small_letters_ = kUnknown;
};

PhraseMatcher::PhraseMatcher(const PhraseTable& words,
                             absl::Span<const PhraseTable> places)
    : words_(words),
      places_(places.begin(), places.end()),
      the_(TokenHash("the")) {}

void PhraseMatcher::Match(const Document& document, TokenRange tokens,
                          std::vector<LexiconMatch>* matches) const {
  Pass(*this, document, tokens, matches).Run();
}

}  // namespace crosscheck
