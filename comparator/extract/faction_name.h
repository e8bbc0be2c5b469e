#ifndef COMPARATOR_EXTRACT_FACTION_NAME_H_
#define COMPARATOR_EXTRACT_FACTION_NAME_H_

#include <cstddef>

#include "comparator/extract/sentence_items.h"
#include "comparator/text/token.h"

namespace crosscheck {

// FactionNameAt() of an item whose last word has a capital.
size_t FactionNameAtCapital(const SentenceItems& items, size_t i);

// How many items from item i on are the name of a group that no lexicon has,
// as far as the shape of the name tells: capitalised words with a noun for a
// group at the end ("Free Lantern Movement"), before "of" and "for" ("Army of
// the Two Rivers", "Popular Front for the Rescue of the South"), or in small
// letters behind it ("the Lantern militia"); or an abbreviation ("the FLM").
// 0 where there is none.
inline size_t FactionNameAt(const SentenceItems& items, size_t i) {
  // Rules out nearly all items.
  const Token& last = items.document().tokens()[items[i].tokens.end - 1];
  return last.Has(kCapitalized) ? FactionNameAtCapital(items, i) : 0;
}

}  // namespace crosscheck

#endif  // COMPARATOR_EXTRACT_FACTION_NAME_H_
