#include <algorithm>
#include <cstdint>
#include <string>

#include "absl/strings/ascii.h"
#include "comparator/base/count_interval.h"
#include "comparator/extract/chunker.h"
#include "comparator/lexicon/gazetteer.h"
#include "comparator/text/token.h"
#include "comparator/words/word_class.h"
#include "proto/lexicon.pb.h"

namespace crosscheck {
namespace {

constexpr int kLongestModifiers = 6;

}  // namespace

// The country that a place is the capital of; empty where it is none.
std::string Chunker::CountryOfCapital(int32_t mention) const {
  const int match = annotation_.places[mention].match;
  if (match < 0) return "";
  for (const uint32_t entry : annotation_.matches[match].entries) {
    const PlaceEntry place = lexicon_.gazetteer().place(entry);
    if (place.is_capital) return std::string(place.country);
  }
  return "";
}

// Whether the words before a speaker at the end of a headline are those of
// what is said: "Strikes kill nine in Qasr monitor", whose colon is lost.
bool Chunker::IsHeadlineTail(Index begin, Index head) const {
  if (begin == first_ || begin == head) return false;
  const auto& items = annotation_.items;
  const Token& before = document_.tokens()[items[begin].tokens.begin - 1];
  if (!absl::ascii_isalnum(
          static_cast<unsigned char>(document_.text(before).back()))) {
    return false;
  }
  const bool title = std::any_of(
      document_.blocks().begin(), document_.blocks().end(),
      [&before](const Block& block) {
        return block.kind == BlockKind::kTitle && block.begin <= before.begin &&
               before.begin < block.end;
      });
  if (!title) return false;
  const bool behind_where = before.Is(WordClass::kLocativeOrOn);
  for (Index k = begin; k < head; ++k) {
    if (Is(k, ItemClass::kVict) || (behind_where && IsPlainPlace(k))) {
      return true;
    }
  }
  return false;
}

bool Chunker::JoinSpeaker(Index i) {
  auto& items = annotation_.items;
  const auto is_modifier = [&](Index k) {
    return Has(k, SymbolTrait::kSpeakerModifier) || IsPlainPlace(k);
  };
  Index k = i;
  SpeakerPhrase speaker;
  while (Has(k, SymbolTrait::kDeterminer) || Has(k, SymbolTrait::kArticle) ||
         Name(k) == "one") {
    if (!Has(k, SymbolTrait::kDeterminer)) {
      speaker.counted = true;
      speaker.count = CountInterval::Exactly(1);
    }
    ++k;
  }
  if (Is(k, ItemClass::kNum)) {
    speaker.counted = true;
    speaker.count = annotation_.quantities[items[k].payload].interval;
    ++k;
  }
  const Index limit = std::min<Index>(end_, k + kLongestModifiers);
  while (k < limit && is_modifier(k)) ++k;
  if (!Is(k, ItemClass::kSpkn)) return false;
  const Index head_begin = k;
  while (Is(k + 1, ItemClass::kSpkn)) ++k;
  if (const Term* noun = TermOf(k)) speaker.plural = noun->plural();
  speaker.head = {items[head_begin].tokens.begin, items[k].tokens.end};
  Index end = k + 1;
  if (Is(end, ItemClass::kAtt) || Is(end, ItemClass::kTgt)) return false;
  // "Hit in the head": where, not who.
  if (WordAt(k) == "head" && i > first_ && Name(end) != "of" &&
      (Name(i - 1) == "in" || Name(i - 1) == "to")) {
    return false;
  }
  // "head of the Syrian Observatory", "spokesman Tarim Odal".
  if (Name(end) == "of" || Name(end) == "for" || Name(end) == "at") {
    Index after = end + 1;
    if (Name(after) == "the") ++after;
    // "For the banned Dawn Brigade".
    Index named = after;
    while (named < after + 2 &&
           (Is(named, ItemClass::kWord) || Is(named, ItemClass::kGadj))) {
      ++named;
    }
    if (named > after && Is(named, ItemClass::kGroup)) after = named;
    Index stop = after;
    while (stop < end_ && stop < after + 3 &&
           (Is(stop, ItemClass::kOutlet) || Is(stop, ItemClass::kGroup) ||
            Is(stop, ItemClass::kName) || Is(stop, ItemClass::kState) ||
            Is(stop, ItemClass::kNat) || Is(stop, ItemClass::kCap) ||
            Is(stop, ItemClass::kPlace) || Is(stop, ItemClass::kSpkn))) {
      ++stop;
    }
    if (stop > after) end = stop;
  }
  if (Is(end, ItemClass::kName) || Is(end, ItemClass::kCap)) {
    speaker.name = items[end].tokens;
    ++end;
    // "spokesman Maj. Gen. Tarim Odal": the rank has two words.
    if (Is(end, ItemClass::kSpkn) &&
        (Is(end + 1, ItemClass::kName) || Is(end + 1, ItemClass::kCap))) {
      speaker.name = items[end + 1].tokens;
      end += 2;
    }
  }
  for (Index m = i; m < end; ++m) {
    if (Is(m, ItemClass::kOutlet)) speaker.outlet_match = items[m].payload;
    if (Is(m, ItemClass::kGroup) || Is(m, ItemClass::kState) ||
        Is(m, ItemClass::kNat)) {
      speaker.group_match = items[m].payload;
    }
    if (Is(m, ItemClass::kName)) speaker.name = items[m].tokens;
  }
  if (Name(end) == "in" && Is(end + 1, ItemClass::kPlace)) {
    speaker.country = CountryOfCapital(items[end + 1].payload);
  }
  if (end == end_ && IsHeadlineTail(i, head_begin)) {
    JoinSpeaker(head_begin);
    return false;
  }
  annotation_.speakers.push_back(speaker);
  Replace(i, end, ItemClass::kSpk,
          static_cast<int32_t>(annotation_.speakers.size()) - 1);
  return true;
}

}  // namespace crosscheck
