#ifndef COMPARATOR_EXTRACT_RULEBOOK_H_
#define COMPARATOR_EXTRACT_RULEBOOK_H_

#include <cstdint>
#include <memory>
#include <string>
#include <vector>

#include "absl/container/inlined_vector.h"
#include "absl/status/statusor.h"
#include "absl/strings/string_view.h"
#include "absl/types/span.h"
#include "comparator/extract/symbol_table.h"
#include "comparator/extract/word_table.h"
#include "proto/rulebook.pb.h"

namespace crosscheck {

// A half-open range of items of one sentence, by index inside it.
struct ItemRange {
  uint16_t begin = 0;
  uint16_t end = 0;

  bool empty() const { return begin == end; }
  bool Overlaps(ItemRange other) const {
    return begin < other.end && other.begin < end;
  }
};

// The captures that rules may name.
enum class CaptureName : uint8_t {
  // Whom a count counts: people phrases or a bare number.
  kCount,
  // The words that make the rule true; two rules of one action never share
  // them.
  kTrigger,
  kWho,
  kWhom,
  kSpeaker,
  kCue,
};

// One place where a rule fits a sentence.
struct RuleMatch {
  // Index for CompiledRulebook::rule().
  uint32_t rule = 0;
  ItemRange whole;
  struct Capture {
    CaptureName name;
    ItemRange items;
  };
  absl::InlinedVector<Capture, 4> captures;

  // The items of a capture; empty where it took no part.
  ItemRange Get(CaptureName name) const {
    for (const Capture& capture : captures) {
      if (capture.name == name) return capture.items;
    }
    return {};
  }
};

// Rules ready to run. The symbols of a sentence say which rules may fit it (see
// RuleFilter); only those are run. One automaton of all rules together would
// have so many states that most of the time went into building them.
//
//   auto rules = CompiledRulebook::Create(
//       rulebook, Vocabulary::Classes(lexicon),
//       CompiledRulebook::Expressions::kUnknown);
//   std::vector<RuleMatch> matches;
//   (*rules)->Find(symbols_of_sentence, &matches);
//
// Immutable; safe to share between threads.
class CompiledRulebook {
 public:
  // Whether RE2 is known to take the expressions of the rules, as tests know it
  // of the program's own. To ask it takes a quarter of the time to start.
  enum class Expressions { kUnknown, kChecked };

  // `classes` are the symbols that annotation gives besides literal words.
  // InvalidArgument names the rule that is wrong: a pattern with an error, an
  // id used twice, a capture name that is not one of CaptureName's, a COUNT
  // rule without unit, an ACTOR or PERSON rule without stance.
  static absl::StatusOr<std::unique_ptr<CompiledRulebook>> Create(
      const Rulebook& rulebook, absl::Span<const std::string> classes,
      Expressions expressions);
  ~CompiledRulebook();

  const SymbolTable& symbols() const;

  // The symbol of a literal word in some rule, by TokenHash of its normalised
  // form; SymbolTable::kNone for any other word.
  Symbol FindWord(uint64_t hash) const { return words().Find(hash); }
  const WordTable& words() const;

  int size() const;
  const Rule& rule(int index) const;
  int FindRule(absl::string_view id) const;  // -1 where there is none.

  // A rule that fits and gives way to another, by their indices.
  struct Yield {
    uint32_t rule = 0;
    uint32_t to = 0;
  };

  // All rules that fit, with conflicts resolved: among matches of one action
  // that share trigger items (or any item, for rules without a trigger
  // capture) the higher priority wins, then the longer match, then the
  // earlier rule. In order of the sentence. Each match that gave way is
  // appended to `yields`, unless that is null.
  void Find(absl::Span<const Symbol> items, std::vector<RuleMatch>* matches,
            std::vector<Yield>* yields = nullptr) const;

  // The same before conflicts are resolved, for lint and explanations.
  void FindAll(absl::Span<const Symbol> items,
               std::vector<RuleMatch>* matches) const;

 private:
  struct Rep;
  explicit CompiledRulebook(std::unique_ptr<Rep> rep);

  std::unique_ptr<Rep> rep_;
};

}  // namespace crosscheck

#endif  // COMPARATOR_EXTRACT_RULEBOOK_H_
