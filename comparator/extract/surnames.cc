#include "comparator/extract/surnames.h"

#include <cstdint>

#include "absl/container/flat_hash_set.h"
#include "absl/strings/string_view.h"
#include "comparator/extract/item.h"
#include "comparator/text/token.h"
#include "proto/value.pb.h"

namespace crosscheck {

bool IsNounBesidePlace(absl::string_view word) {
  return word == "police" || word == "county" || word == "city" ||
         word == "residents" || word == "resident" || word == "mayor" ||
         word == "hospital" || word == "man" || word == "woman" ||
         word == "teen" || word == "teenager" || word == "boy" ||
         word == "girl" || word == "couple" || word == "firefighters" ||
         word == "neighborhood" || word == "neighbourhood";
}

namespace {

// "Davis' home": it is that of a person of the name.
bool IsOwner(const Document& document, uint32_t token) {
  const auto tokens = document.tokens();
  if (token + 2 >= tokens.size()) return false;
  const absl::string_view mark = document.norm(tokens[token + 1]);
  if (mark != "'" && mark != "'s") return false;
  const absl::string_view owned = document.norm(tokens[token + 2]);
  return owned == "home" || owned == "house" || owned == "apartment" ||
         owned == "residence" || owned == "car" || owned == "truck";
}

// Whether the words beside a token make a place of what may be a surname: "in
// Jackson", "Jackson police", "Jackson, Miss.".
bool StandsAsPlace(const Document& document, uint32_t token) {
  const auto tokens = document.tokens();
  if (IsOwner(document, token)) return false;
  if (token > 0) {
    // "the death of Jackson", "shots from Jackson" say nothing.
    const absl::string_view before = document.norm(tokens[token - 1]);
    if (before == "in" || before == "at" || before == "near" ||
        before == "outside" || before == "around" || before == "downtown") {
      return true;
    }
  }
  if (tokens[token].Has(kAllCaps)) return true;
  if (token + 1 >= tokens.size()) return false;
  const absl::string_view next = document.norm(tokens[token + 1]);
  return next == "," || IsNounBesidePlace(next);
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
