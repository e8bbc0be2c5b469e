#include "comparator/extract/sentence_items.h"

#include <algorithm>

#include "absl/strings/ascii.h"
#include "absl/strings/match.h"
#include "comparator/lexicon/gazetteer.h"
#include "comparator/lexicon/phrase_matcher.h"
#include "comparator/words/word_class.h"

namespace crosscheck {

const Term* SentenceItems::TermAt(size_t i) const {
  if (items_[i].payload < 0) return nullptr;
  const LexiconMatch& match = annotation_.matches[items_[i].payload];
  return match.kind == EntryKind::kTerm ? &lexicon_.term(match.entries[0])
                                        : nullptr;
}

bool SentenceItems::HasWord(size_t i, WordClass word_class) const {
  const TokenRange tokens = items_[i].tokens;
  for (uint32_t k = tokens.begin; k < tokens.end; ++k) {
    if (document_.tokens()[k].Is(word_class)) return true;
  }
  return false;
}

TokenRange SentenceItems::Tokens(ItemRange range) const {
  if (range.empty()) return {};
  return {items_[range.begin].tokens.begin, items_[range.end - 1].tokens.end};
}

TokenRange SentenceItems::WithoutArticle(TokenRange tokens) const {
  while (tokens.size() > 1) {
    if (!document_.tokens()[tokens.begin].Is(WordClass::kLeadingDeterminer)) {
      break;
    }
    ++tokens.begin;
  }
  return tokens;
}

bool SentenceItems::TellsOf(ItemRange trigger, const Rule& rule) const {
  for (uint16_t i = trigger.begin; i < trigger.end; ++i) {
    const Term* term = TermAt(i);
    if (term == nullptr || term->event_type() != rule.type() ||
        term->cue() == "one-sided") {
      continue;
    }
    // How many "fatal shootings" were fatal to, nobody knows.
    return !rule.has_fixed_lo() ||
           !absl::EndsWith(
               document_.norm(document_.tokens()[items_[i].tokens.end - 1]),
               "s");
  }
  return false;
}

// "U.S.", "UAE", and no name in capitals: "SYRIA".
bool SentenceItems::IsAbbreviation(TokenRange tokens) const {
  constexpr size_t kLongest = 3;
  const absl::string_view text = document_.text(tokens);
  return (text.size() <= kLongest || absl::StrContains(text, '.')) &&
         std::none_of(text.begin(), text.end(), absl::ascii_islower);
}

// "The Rahma government" is no place.
bool SentenceItems::IsGovernment(TokenRange tokens) const {
  return document_.tokens()[tokens.end - 1].Is(WordClass::kGovernment);
}

bool SentenceItems::IsHyphened(uint16_t i) const {
  return document_.tokens()[items_[i].tokens.begin].Has(kHyphenBefore);
}

bool SentenceItems::IsActor(uint16_t i) const {
  return Is(i, ItemClass::kGroup) || Is(i, ItemClass::kState) ||
         Is(i, ItemClass::kGen) || Is(i, ItemClass::kVgen);
}

bool SentenceItems::IsCapital(uint16_t i) const {
  if (!Is(i, ItemClass::kPlace)) return false;
  const PlaceMention& place = annotation_.places[items_[i].payload];
  const int match = place.match;
  // "The town of Ankara" is the town.
  if (match < 0 || place.name.size() != items_[i].tokens.size()) return false;
  const auto& entries = annotation_.matches[match].entries;
  return std::any_of(entries.begin(), entries.end(), [this](uint32_t entry) {
    return lexicon_.gazetteer().place(entry).is_capital;
  });
}

bool SentenceItems::IsNoActor(uint16_t i) const {
  // "Which planes": asked for; "for which Rahma claimed responsibility": said.
  if (i > 0 &&
      ((NormAt(i - 1) == "which" &&
        !(i + 1u < items_.size() && Name(i + 1) == "claim/resp")) ||
       NormAt(i - 1) == "what" || (NormAt(i - 1) == "anti" && IsHyphened(i)))) {
    return true;
  }
  if (Is(i, ItemClass::kGadj) && NormAt(i) == "military" &&
      Is(i + 1, ItemClass::kAtt)) {
    return true;
  }
  if (!Is(i, ItemClass::kState) || IsGovernment(items_[i].tokens)) {
    return false;
  }
  // "Rahma attack", "Rahma car attack" happened there; "U.S. attack" was
  // theirs.
  if (Is(i + 1, ItemClass::kAtt) ||
      (Is(i + 1, ItemClass::kWord) && Is(i + 2, ItemClass::kAtt))) {
    return !IsAbbreviation(items_[i].tokens);
  }
  constexpr uint16_t kReach = 3;
  for (uint16_t k = i; k > 0 && i - k < kReach;) {
    --k;
    if (WordIs(k, WordClass::kLocativeOfState)) return true;
    if (!Is(k, ItemClass::kWord) && !Is(k, ItemClass::kCap) &&
        !Is(k, ItemClass::kAdv) && NormAt(k) != "the") {
      return false;
    }
  }
  return false;
}

}  // namespace crosscheck
