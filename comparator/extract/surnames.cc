#include "comparator/extract/surnames.h"

#include <cstdint>

#include "absl/container/flat_hash_set.h"
#include "absl/strings/string_view.h"
#include "comparator/extract/item.h"
#include "comparator/text/token.h"
#include "comparator/words/word_class.h"
#include "proto/value.pb.h"

namespace crosscheck {

namespace {

// "Davis' home": it is that of a person of the name.
bool IsOwner(const Document& document, uint32_t token) {
  const auto tokens = document.tokens();
  if (token + 2 >= tokens.size()) return false;
  const absl::string_view mark = document.norm(tokens[token + 1]);
  if (mark != "'" && mark != "'s") return false;
  return tokens[token + 2].Is(WordClass::kBelonging);
}

// Whether the words beside a token make a place of what may be a surname: "in
// Jackson", "Jackson police", "Jackson, Miss.".
bool StandsAsPlace(const Document& document, uint32_t token) {
  const auto tokens = document.tokens();
  if (IsOwner(document, token)) return false;
  if (token > 0) {
    // "the death of Jackson", "shots from Jackson" say nothing.
    if (tokens[token - 1].Is(WordClass::kLocativeOrDowntown)) return true;
  }
  if (tokens[token].Has(kAllCaps)) return true;
  if (token + 1 >= tokens.size()) return false;
  const Token& next = tokens[token + 1];
  return document.norm(next) == "," || next.Is(WordClass::kNounBesidePlace);
}

}  // namespace

void RecognizeSurnames(const Document& document, const Vocabulary& vocabulary,
                       Annotation* annotation) {
  absl::flat_hash_set<uint64_t> surnames;
  const auto add = [&](TokenRange name) {
    if (name.size() < 2) return;
    surnames.insert(document.tokens()[name.end - 1].hash);
  };
  for (const Item& item : annotation->items) {
    if (vocabulary.Is(item.symbol, ItemClass::kName) ||
        vocabulary.Is(item.symbol, ItemClass::kPerson)) {
      add(item.tokens);
    } else if (vocabulary.Is(item.symbol, ItemClass::kSpk)) {
      add(annotation->speakers[item.payload].name);
    }
  }
  for (Item& item : annotation->items) {
    const bool place = vocabulary.Is(item.symbol, ItemClass::kPlace);
    if ((!place && !vocabulary.Is(item.symbol, ItemClass::kCap)) ||
        (!surnames.contains(document.tokens()[item.tokens.begin].hash) &&
         !(place && IsOwner(document, item.tokens.begin)))) {
      continue;
    }
    if (place) {
      PlaceMention& mention = annotation->places[item.payload];
      if (item.tokens.size() > 1 || mention.said != PlacePrecision() ||
          StandsAsPlace(document, item.tokens.begin)) {
        continue;
      }
      // The name of a person, and so of nothing to look up.
      mention.match = -1;
      mention.entry = -1;
      item.payload = -1;
    }
    item.symbol = vocabulary.symbol(ItemClass::kName);
  }
}

}  // namespace crosscheck
