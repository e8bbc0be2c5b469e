#include "comparator/extract/annotator.h"

#include <algorithm>
#include <cstdint>
#include <utility>
#include <vector>

#include "absl/strings/match.h"
#include "comparator/extract/chunker.h"
#include "comparator/extract/match_choice.h"
#include "comparator/extract/surnames.h"
#include "comparator/extract/unknown_places.h"
#include "comparator/lexicon/gazetteer.h"
#include "proto/lexicon.pb.h"

namespace crosscheck {
namespace {

// Reads the items of one sentence from left to right.
class Reader {
 public:
  Reader(const Vocabulary& vocabulary, const LexiconIndex& lexicon,
         const Document& document, const Sentence& sentence,
         Annotation* annotation, size_t first_match, size_t first_quantity,
         size_t first_date, bool lost_apostrophes)
      : vocabulary_(vocabulary),
        lexicon_(lexicon),
        document_(document),
        sentence_(sentence),
        annotation_(*annotation),
        match_(first_match),
        quantity_(first_quantity),
        date_(first_date),
        lost_apostrophes_(lost_apostrophes),
        title_case_(IsTitleCase()),
        choice_(&vocabulary, &lexicon, &document, sentence.tokens,
                title_case_) {}

  void Read() {
    uint32_t i = sentence_.tokens.begin;
    while (i < sentence_.tokens.end) {
      Advance(i);
      // Words before the next of which something is known.
      for (const uint32_t next = NextKnown(); i < next; ++i) AddWord(i);
      if (i < sentence_.tokens.end) i = ReadItem(i);
    }
  }

 private:
  bool IsTitleCase() const {
    const BlockKind kind = document_.blocks()[sentence_.block].kind;
    if (kind != BlockKind::kTitle && kind != BlockKind::kSubhead) return false;
    int capital = 0;
    int words = 0;
    for (const Token& token : document_.tokens(sentence_)) {
      if (token.kind != TokenKind::kWord || token.end - token.begin < 4 ||
          token.Has(kSentenceStart)) {
        continue;
      }
      ++words;
      if (token.Has(kCapitalized)) ++capital;
    }
    return words >= 3 && capital * 4 > words * 3;
  }

  void Add(Symbol symbol, int32_t payload, TokenRange tokens) {
    annotation_.items.push_back(Item{symbol, payload, tokens, -1});
  }
  void Add(ItemClass item_class, int32_t payload, TokenRange tokens) {
    Add(vocabulary_.symbol(item_class), payload, tokens);
  }

  // Steps the cursors past what begins before token i.
  void Advance(uint32_t i) {
    while (match_ < annotation_.matches.size() &&
           annotation_.matches[match_].tokens.begin < i) {
      ++match_;
    }
    while (quantity_ < annotation_.quantities.size() &&
           annotation_.quantities[quantity_].tokens.begin < i) {
      ++quantity_;
    }
    while (date_ < annotation_.dates.size() &&
           annotation_.dates[date_].tokens.begin < i) {
      ++date_;
    }
  }

  // The first token that a match, number or date ahead of the cursors begins
  // with; the sentence's end for none.
  uint32_t NextKnown() const {
    uint32_t next = sentence_.tokens.end;
    if (match_ < annotation_.matches.size()) {
      next = std::min(next, annotation_.matches[match_].tokens.begin);
    }
    if (quantity_ < annotation_.quantities.size()) {
      next = std::min(next, annotation_.quantities[quantity_].tokens.begin);
    }
    if (date_ < annotation_.dates.size()) {
      next = std::min(next, annotation_.dates[date_].tokens.begin);
    }
    return next;
  }

  // "around 6" in "around 6 p.m. on Monday" is no number of people.
  bool CutsDate(TokenRange quantity) const {
    for (size_t d = date_; d < annotation_.dates.size() &&
                           annotation_.dates[d].tokens.begin < quantity.end;
         ++d) {
      if (annotation_.dates[d].tokens.begin > quantity.begin &&
          annotation_.dates[d].tokens.end >= quantity.end) {
        return true;
      }
    }
    return false;
  }

  uint32_t ReadItem(uint32_t i) {
    Advance(i);
    const int ahead = choice_.Best(
        absl::MakeConstSpan(annotation_.matches).subspan(match_), i);
    const int match = ahead < 0 ? -1 : static_cast<int>(match_) + ahead;
    const uint32_t match_end =
        match < 0 ? i : annotation_.matches[match].tokens.end;
    if (date_ < annotation_.dates.size()) {
      const DateExpression& date = annotation_.dates[date_];
      if (date.tokens.begin == i && date.tokens.end >= match_end) {
        Add(date.kind == DateKind::kTimeOfDay ? ItemClass::kTime
                                              : ItemClass::kDate,
            static_cast<int32_t>(date_), date.tokens);
        return date.tokens.end;
      }
    }
    if (quantity_ < annotation_.quantities.size()) {
      const Quantity& quantity = annotation_.quantities[quantity_];
      if (quantity.tokens.begin == i && quantity.tokens.end >= match_end &&
          !CutsDate(quantity.tokens)) {
        AddQuantity(quantity);
        return quantity.tokens.end;
      }
    }
    if (match >= 0) {
      AddMatch(match);
      return match_end;
    }
    AddWord(i);
    return i + 1;
  }

  void AddQuantity(const Quantity& quantity) {
    const int32_t payload = static_cast<int32_t>(quantity_);
    if (quantity.Has(Quantity::kOrdinal)) {
      Add(ItemClass::kOrd, payload, quantity.tokens);
    } else if (quantity.Has(Quantity::kNegative)) {
      Add(ItemClass::kZero, payload, quantity.tokens);
    } else if (!quantity.IsPlainCount() &&
               !quantity.Has(Quantity::kJoinedAfter)) {
      Add(ItemClass::kWord, -1, quantity.tokens);
    } else {
      Add(ItemClass::kNum, payload, quantity.tokens);
    }
  }

  // Whether another match has the same words and kind `kind`; its index or -1.
  int SameWords(int match, EntryKind kind) const {
    const TokenRange tokens = annotation_.matches[match].tokens;
    for (size_t m = match_; m < annotation_.matches.size() &&
                            annotation_.matches[m].tokens.begin == tokens.begin;
         ++m) {
      const LexiconMatch& other = annotation_.matches[m];
      if (other.kind == kind && other.tokens.end == tokens.end) {
        return static_cast<int>(m);
      }
    }
    return -1;
  }

  // The country that the state's name is that of: an index into
  // Annotation::places, or -1.
  int32_t AddCountry(int state) {
    const int named = SameWords(state, EntryKind::kPlace);
    if (named < 0) return -1;
    for (const uint32_t entry : annotation_.matches[named].entries) {
      if (lexicon_.gazetteer().place(entry).precision !=
          PLACE_PRECISION_COUNTRY) {
        continue;
      }
      PlaceMention mention;
      mention.name = annotation_.matches[named].tokens;
      mention.entry = entry;
      annotation_.places.push_back(mention);
      return static_cast<int32_t>(annotation_.places.size()) - 1;
    }
    return -1;
  }

  // The place that a force or outlet is called after ("Rahma Police", "Rahma
  // Chronicle"): it says what the article is of, and has no item.
  void AddNamesake(const LexiconMatch& name) {
    for (size_t m = match_;
         m < annotation_.matches.size() &&
         annotation_.matches[m].tokens.begin == name.tokens.begin;
         ++m) {
      const LexiconMatch& place = annotation_.matches[m];
      if (place.kind != EntryKind::kPlace || place.Has(kPhraseAfterComma) ||
          place.tokens.end >= name.tokens.end) {
        continue;
      }
      PlaceMention mention;
      mention.name = place.tokens;
      mention.match = static_cast<int>(m);
      annotation_.places.push_back(mention);
      return;
    }
  }

  // "Police named Said Odal": no verb has a capital inside a sentence.
  bool IsGivenName(TokenRange words) const {
    const Token& token = document_.tokens()[words.begin];
    return words.size() == 1 && !title_case_ && token.Has(kCapitalized) &&
           !token.Has(kAllCaps) && !token.Has(kSentenceStart) &&
           document_.norm(token) == "said" &&
           words.end < sentence_.tokens.end &&
           document_.tokens()[words.end].Has(kCapitalized);
  }

  void AddMatch(int index) {
    const LexiconMatch& match = annotation_.matches[index];
    switch (match.kind) {
      case EntryKind::kGroup: {
        const ActorKind kind = lexicon_.group(match.entries[0]).kind();
        const bool state = kind == ACTOR_KIND_STATE;
        AddNamesake(match);
        Add(state ? ItemClass::kState : ItemClass::kGroup, index, match.tokens);
        if (state) annotation_.items.back().place = AddCountry(index);
        return;
      }
      case EntryKind::kGroupAdjective: {
        const ActorKind kind = lexicon_.group(match.entries[0]).kind();
        Add(kind == ACTOR_KIND_STATE ? ItemClass::kNat : ItemClass::kGroup,
            index, match.tokens);
        return;
      }
      case EntryKind::kOutlet:
        AddNamesake(match);
        Add(ItemClass::kOutlet, index, match.tokens);
        return;
      case EntryKind::kTerm: {
        if (IsGivenName(match.tokens)) {
          AddWord(match.tokens.begin);
          return;
        }
        const Symbol symbol = vocabulary_.term_symbol(match.entries[0]);
        if (symbol == SymbolTable::kNone) {
          AddWord(match.tokens.begin);
          return;
        }
        // A nationality stands for its state where the lexicon has one.
        if (vocabulary_.Is(symbol, ItemClass::kNat)) {
          const int adjective = SameWords(index, EntryKind::kGroupAdjective);
          Add(symbol, adjective >= 0 ? adjective : index, match.tokens);
          return;
        }
        Add(symbol, index, match.tokens);
        return;
      }
      case EntryKind::kPlace: {
        PlaceMention mention;
        mention.name = match.tokens;
        mention.match = index;
        mention.ambiguous = match.Has(kPhraseAmbiguous);
        annotation_.places.push_back(mention);
        Add(ItemClass::kPlace,
            static_cast<int32_t>(annotation_.places.size()) - 1, match.tokens);
        return;
      }
    }
  }

  // "Rahmas eastern quarter": the possessive of a great place, in text without
  // any apostrophe.
  bool AddPossessive(uint32_t i) {
    constexpr size_t kShortest = 4;
    constexpr uint32_t kGreatTown = 100000;
    absl::string_view name = document_.text(document_.tokens()[i]);
    if (name.size() <= kShortest || name.back() != 's') return false;
    name.remove_suffix(1);
    PlaceMention mention;
    uint32_t inhabitants = 0;
    for (const uint32_t index : lexicon_.FindPlacesByName(name)) {
      const PlaceEntry place = lexicon_.gazetteer().place(index);
      const bool great =
          place.name == name &&
          (place.precision == PLACE_PRECISION_COUNTRY || place.is_capital ||
           place.is_seat || place.population >= kGreatTown);
      if (!great || (mention.entry >= 0 && place.population <= inhabitants)) {
        continue;
      }
      mention.entry = index;
      inhabitants = place.population;
    }
    if (mention.entry < 0) return false;
    mention.name = {i, i + 1};
    mention.lost_apostrophe = true;
    annotation_.places.push_back(mention);
    Add(ItemClass::kPlace, static_cast<int32_t>(annotation_.places.size()) - 1,
        mention.name);
    return true;
  }

  void AddWord(uint32_t i) {
    const Token& token = document_.tokens()[i];
    const TokenRange tokens{i, i + 1};
    const Symbol literal = vocabulary_.FindWord(token.hash);
    if (literal != SymbolTable::kNone) {
      Add(literal, -1, tokens);
      return;
    }
    switch (token.kind) {
      case TokenKind::kPunctuation:
      case TokenKind::kSymbol: {
        const absl::string_view text = document_.text(token);
        if (text == "\"" || text == "“" || text == "”" || text == "«" ||
            text == "»" || text == "''" || text == "‘" || text == "’" ||
            text == "'") {
          Add(ItemClass::kQuote, -1, tokens);
          return;
        }
        const Symbol mark = vocabulary_.FindMark(text);
        Add(mark != SymbolTable::kNone ? mark
                                       : vocabulary_.symbol(ItemClass::kSym),
            -1, tokens);
        return;
      }
      case TokenKind::kClitic:
        Add(document_.norm(token) == "'s" ? ItemClass::kPoss : ItemClass::kWord,
            -1, tokens);
        return;
      case TokenKind::kNumber:
      case TokenKind::kDateOrTime:
        Add(ItemClass::kWord, -1, tokens);
        return;
      case TokenKind::kWord:
        break;
    }
    const absl::string_view norm = document_.norm(token);
    if (lost_apostrophes_ && token.Has(kCapitalized) && AddPossessive(i)) {
      return;
    }
    if (token.Has(kCapitalized) && !title_case_) {
      Add(ItemClass::kCap, -1, tokens);
    } else if (norm.size() > 4 && norm.substr(norm.size() - 2) == "ly") {
      Add(ItemClass::kAdv, -1, tokens);
    } else {
      Add(ItemClass::kWord, -1, tokens);
    }
  }

  const Vocabulary& vocabulary_;
  const LexiconIndex& lexicon_;
  const Document& document_;
  const Sentence& sentence_;
  Annotation& annotation_;
  size_t match_;
  size_t quantity_;
  size_t date_;
  const bool lost_apostrophes_;
  const bool title_case_;
  const MatchChoice choice_;
};

}  // namespace

void Annotator::AnnotateSentence(const Document& document,
                                 const Sentence& sentence,
                                 bool lost_apostrophes,
                                 Annotation* annotation) const {
  const size_t first_match = annotation->matches.size();
  const size_t first_quantity = annotation->quantities.size();
  const size_t first_date = annotation->dates.size();
  const uint32_t first_item = static_cast<uint32_t>(annotation->items.size());
  lexicon_.Match(document, sentence.tokens, &annotation->matches);
  std::vector<Quantity> quantities;
  numerals_.Find(document, sentence.tokens, &quantities);
  annotation->quantities.insert(annotation->quantities.end(),
                                quantities.begin(), quantities.end());
  dates_.Find(document, sentence.tokens, &annotation->dates);
  Reader(vocabulary_, lexicon_, document, sentence, annotation, first_match,
         first_quantity, first_date, lost_apostrophes)
      .Read();
  Chunker(vocabulary_, lexicon_, document, annotation).Chunk(first_item);
  annotation->sentence_items.emplace_back(
      first_item, static_cast<uint32_t>(annotation->items.size()));
}

void Annotator::Annotate(const Document& document,
                         Annotation* annotation) const {
  annotation->Clear();
  const bool lost_apostrophes = !absl::StrContains(document.text(), "'") &&
                                !absl::StrContains(document.text(), "’");
  for (const Sentence& sentence : document.sentences()) {
    AnnotateSentence(document, sentence, lost_apostrophes, annotation);
  }
  RecognizeSurnames(document, vocabulary_, annotation);
  RecognizeUnknownPlaces(document, vocabulary_, annotation);
}

}  // namespace crosscheck
