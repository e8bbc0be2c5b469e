#ifndef COMPARATOR_EXTRACT_CHUNKER_H_
#define COMPARATOR_EXTRACT_CHUNKER_H_

#include <cstddef>
#include <cstdint>
#include <string>

#include "comparator/extract/annotation.h"
#include "comparator/extract/item.h"
#include "comparator/extract/vocabulary.h"
#include "comparator/lexicon/lexicon_index.h"
#include "comparator/text/document.h"
#include "comparator/words/word_classes.h"

namespace crosscheck {

// Joins the items of one sentence to phrases: names, places with what is said
// of them, people with their number, speakers. Each joined phrase becomes one
// item. The idea is that of cascaded finite-state parsing (Abney 1996,
// "Partial parsing via finite-state cascades"; Hobbs et al. 1997, FASTUS).
//
//   Chunker(vocabulary, lexicon, document, &annotation).Chunk(first_item);
//
// Works on the last sentence in the annotation, from `first_item` on.
class Chunker {
 public:
  Chunker(const Vocabulary& vocabulary, const LexiconIndex& lexicon,
          const Document& document, Annotation* annotation)
      : vocabulary_(vocabulary),
        lexicon_(lexicon),
        document_(document),
        annotation_(*annotation) {}

  void Chunk(size_t first_item);

 private:
  using Index = size_t;

  // Null behind the last item.
  const Item* ItemAt(Index i) const {
    return i < end_ ? &annotation_.items[i] : nullptr;
  }
  bool Is(Index i, ItemClass item_class) const {
    const Item* const at = ItemAt(i);
    return at != nullptr && vocabulary_.Is(at->symbol, item_class);
  }
  bool Has(Index i, SymbolTrait trait) const {
    const Item* const at = ItemAt(i);
    return at != nullptr && vocabulary_.Has(at->symbol, trait);
  }
  bool IsAny(Index i, ClassSet classes) const {
    const Item* const at = ItemAt(i);
    return at != nullptr && (vocabulary_.class_bit(at->symbol) & classes) != 0;
  }
  // Whether the sentence may have an item of these classes.
  bool MayHave(ClassSet classes) const { return (present_ & classes) != 0; }
  absl::string_view Name(Index i) const {
    const Item* const at = ItemAt(i);
    return at != nullptr ? vocabulary_.name(at->symbol) : absl::string_view();
  }
  const Item& item(Index i) const { return annotation_.items[i]; }
  // Its first token; an empty one behind the last item.
  const Token& TokenAt(Index i) const {
    static constexpr Token kNone;
    const Item* const at = ItemAt(i);
    return at != nullptr ? document_.tokens()[at->tokens.begin] : kNone;
  }
  bool WordIs(Index i, WordClass word_class) const {
    return TokenAt(i).Is(word_class);
  }
  // Whether it is a word that some rule names, and in the class.
  bool NameIs(Index i, WordClass word_class) const {
    const Item* const at = ItemAt(i);
    return at != nullptr && vocabulary_.Is(at->symbol, word_class);
  }
  const Term* TermOf(Index i) const;
  bool JoinedByHyphen(Index i) const;

  struct PeoplePhrase;

  // Replaces items [begin, end) by one.
  void Replace(Index begin, Index end, Symbol symbol, int32_t payload);
  void Replace(Index begin, Index end, ItemClass item_class, int32_t payload) {
    Replace(begin, end, vocabulary_.symbol(item_class), payload);
  }

  // The steps of Chunk().
  void JoinAges();
  void JoinNames();
  void JoinPlaces();
  void JoinPhrases();

  // Each tries to join a phrase that begins at item i and says whether it did.
  bool JoinAge(Index i);
  bool JoinName(Index i);
  bool JoinPlace(Index i);
  bool JoinPeople(Index i);
  bool JoinNamedPerson(Index i);
  bool IsHeadlineTail(Index begin, Index head) const;
  bool JoinSpeaker(Index i);
  bool JoinAgeList(Index i);
  bool JoinPossessed(Index i);
  bool JoinFamily(Index i);

  // Parts of JoinPlace.
  absl::string_view WordAt(Index i) const;
  bool HasCapital(Index i) const;
  bool IsPlaceName(Index i) const;
  PlacePrecision NounPrecision(Index i) const;
  int32_t AddPlaceMention(PlaceMention mention);
  PlaceMention MentionAt(Index name, PlacePrecision said) const;
  void MakePlace(Index begin, Index end, PlaceMention mention);
  bool JoinCapital(Index i);
  Index SkipStreet(Index i) const;
  bool JoinNumberedRoad(Index i);
  bool JoinUnknownPlace(Index i);
  bool JoinNounOfName(Index i);
  bool JoinNameNoun(Index i);
  bool JoinNounNoun(Index i);
  bool JoinCorner(Index i);
  bool JoinForeignNoun(Index i);
  bool JoinArticle(Index i);
  bool JoinNounName(Index i);
  void MakePlacesBefore(Index i, PlacePrecision said);
  bool IsPointNoun(TokenRange noun) const;
  void NameSite(Index i);
  void NameSiteBehind(Index i);
  void JoinHead(Index i);
  void DropDirection(Index i);

  // Parts of JoinPeople.
  void ReadDeterminers(PeoplePhrase* phrase) const;
  void ReplaceByPeople(Index begin, Index end, ItemClass item_class,
                       const People& people);
  bool JoinNounless(const PeoplePhrase& phrase);
  bool IsItsOwnNoun(const PeoplePhrase& phrase) const;
  void DescribePeople(PeoplePhrase* phrase) const;
  void ReadNameAndAge(PeoplePhrase* phrase) const;
  static ItemClass ClassOf(const People& people);

  bool IsGreatPlace(Index i) const;
  bool IsSurname(Index i) const;
  bool IsPeopleHead(Index i) const;
  bool IsPlainPlace(Index i) const;
  bool IsModifier(Index i) const;
  bool IsBareModifier(Index i) const;
  bool IsNounOfPeople(Index i) const;
  bool IsNounAhead(Index i) const;
  // Steps over modifiers from `i` to a head noun; returns the index behind
  // the last noun, or `i` where there is none.
  Index FindHead(Index i, Index* head) const;
  void DescribeHead(Index begin, Index head, People* people) const;
  bool NamesGroup(Index begin, Index end) const;
  Index SkipFamily(Index i) const;
  bool IsBareAge(Index i) const;
  bool IsAgeRange(Index i) const;
  Index SkipAge(Index i, People* person) const;
  Index SkipChildren(Index i) const;
  bool IsSpelledAge(Index i) const;
  Index SkipAgeSpan(Index i) const;
  Index SkipAgeOf(Index i, People* person) const;
  Index SkipAgesOf(uint32_t persons, Index i) const;
  Index SkipAgeList(Index i) const;
  void CountByAges(PeoplePhrase* phrase) const;
  Index BehindPartitive(Index i) const;
  bool IsRelativeByName(Index head) const;
  std::string CountryOfCapital(int32_t mention) const;
  bool SaysOthers(Index begin, Index end) const;
  bool InHeadline(Index i) const;
  Population PopulationInside(TokenRange tokens) const;
  bool StandsBehindIncluding(Index i) const;

  const Vocabulary& vocabulary_;
  const LexiconIndex& lexicon_;
  const Document& document_;
  Annotation& annotation_;
  // The items of the sentence: to divide by the size of one each time that one
  // is asked for would be a tenth of the work.
  Index first_ = 0;
  Index end_ = 0;
  // Classes that items of the sentence have or had.
  ClassSet present_ = 0;
};

}  // namespace crosscheck

#endif  // COMPARATOR_EXTRACT_CHUNKER_H_
