#include "comparator/extract/several_attacks.h"

#include <algorithm>
#include <cstdint>

#include "absl/strings/match.h"
#include "absl/strings/string_view.h"
#include "comparator/words/word_class.h"
#include "proto/claim.pb.h"

namespace crosscheck {
namespace {

// Shots are fired in one shooting; bombs go off for themselves, as shells do
// not.
bool IsOfSeveral(const TriggerFact& trigger, absl::string_view noun) {
  if (trigger.kind == TriggerFact::Kind::kWeapon) {
    return noun == "bombs" || noun == "ieds";
  }
  return trigger.kind == TriggerFact::Kind::kNoun &&
         trigger.type != EVENT_TYPE_CLASH && absl::EndsWith(noun, "s") &&
         !absl::EndsWith(noun, "ss") && noun != "shots" && noun != "gunshots";
}

// "Shelled the town 70 times".
bool SaysHowOften(const Document& document, TokenRange words) {
  for (uint32_t i = words.begin + 1; i < words.end; ++i) {
    if (document.norm(document.tokens()[i]) == "times" &&
        document.tokens()[i - 1].kind == TokenKind::kNumber) {
      return true;
    }
  }
  return false;
}

bool IsEvent(const TriggerFact& trigger) {
  return trigger.kind != TriggerFact::Kind::kWeapon;
}

// "The worst", "In the worst": the word behind the article; null for other
// beginnings.
const Token* WordBehindThe(const Document& document, TokenRange words) {
  constexpr uint32_t kShortest = 3;
  const auto begins = [&](absl::string_view word) {
    return words.size() >= kShortest &&
           document.norm(document.tokens()[words.begin]) == word;
  };
  if (begins("in")) ++words.begin;
  return begins("the") ? &document.tokens()[words.begin + 1] : nullptr;
}

}  // namespace

bool TellsOfSeveral(const Document& document, TokenRange words,
                    const SentenceFacts& facts) {
  const auto& triggers = facts.triggers;
  return std::any_of(
             triggers.begin(), triggers.end(),
             [&document](const TriggerFact& trigger) {
               return IsOfSeveral(
                   trigger,
                   document.norm(document.tokens()[trigger.tokens.end - 1]));
             }) ||
         (std::any_of(triggers.begin(), triggers.end(), IsEvent) &&
          SaysHowOften(document, words));
}

bool SaysAtOnce(const Document& document, TokenRange words) {
  constexpr uint32_t kReach = 3;
  for (uint32_t i = words.begin; i < words.end; ++i) {
    const Token& token = document.tokens()[i];
    if (token.Is(WordClass::kAtOnce)) return true;
    if (document.norm(token) != "within") continue;
    for (uint32_t k = i + 1; k < words.end && k <= i + kReach; ++k) {
      const absl::string_view unit = document.norm(document.tokens()[k]);
      if (unit == "minutes" || unit == "seconds") return true;
    }
  }
  return false;
}

bool IsWorstOfSeveral(const Document& document, TokenRange words) {
  const Token* const word = WordBehindThe(document, words);
  return word != nullptr && word->Is(WordClass::kWorstOfSeveral);
}

bool IsOneInOrder(const Document& document, TokenRange words) {
  const Token* const word = WordBehindThe(document, words);
  return word != nullptr && word->Is(WordClass::kOneInOrder);
}

}  // namespace crosscheck
