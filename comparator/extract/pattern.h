#ifndef COMPARATOR_EXTRACT_PATTERN_H_
#define COMPARATOR_EXTRACT_PATTERN_H_

#include <cstdint>
#include <string>
#include <utility>
#include <vector>

#include "absl/container/btree_map.h"
#include "absl/status/status.h"
#include "absl/status/statusor.h"
#include "absl/strings/string_view.h"
#include "absl/types/span.h"
#include "comparator/extract/required_symbols.h"
#include "comparator/extract/symbol_table.h"

namespace crosscheck {

// The pattern language of the rulebook.
//
// A pattern describes a run of items of one sentence; an item is a word, a
// mark, or a phrase that annotation has taken together (a place name, a date,
// "at least 12 civilians"). Elements are separated by blanks:
//
//   by              the word "by" (lower case; matches any capitals)
//   ","             the mark; quotes are needed for marks only
//   PLACE           an item of that class; see item.h for the classes
//   kill/ed         a word of that class in the lexicon ("killed", "slain")
//   kill/*          any class of that family
//   _               any item
//   [by in PLACE]   one of these; [^ by "," ] any item but these
//   ( a b | c )     alternatives
//   n:VNP n:( … )   a capture
//   x? x* x+ x{0,4} repetition of an element; x?? x*? as few as possible
//   $AUX            a macro: replaced by "( its pattern )"
//   ^ and ^^        the start of the sentence; its end
//
// Example: "n:VNP $AUX kill/ed by who:GROUP".

// Macros by name, without the dollar sign.
using MacroMap = absl::btree_map<std::string, std::string>;

// Names of all symbols that a pattern mentions (classes, classes of words,
// literals), with macros expanded. Families ("kill/*") are left out.
// InvalidArgument with the position for a syntax error, an unknown macro or
// macros that contain one another.
absl::Status CollectSymbols(absl::string_view pattern, const MacroMap& macros,
                            std::vector<std::string>* names);

// A pattern as a regular expression over letters, which are bytes: an item is
// one letter. Each pattern has an alphabet of its own, the symbols that it
// names and one letter for all others, so that a letter is a byte however many
// symbols there are.
struct CompiledPattern {
  // For RE2 with its option for Latin-1.
  std::string regex;
  // Capture names; the i-th is group i + 1 of the expression.
  std::vector<std::string> captures;
  // The letter of each symbol.
  std::vector<uint8_t> alphabet;
  // A sentence that the pattern fits has some symbol of each of these sets.
  std::vector<SymbolSet> required;
};

// The letters of a sentence, one an item.
void Spell(absl::Span<const Symbol> items, absl::Span<const uint8_t> alphabet,
           absl::Span<char> letters);

// InvalidArgument for a syntax error, a symbol that the table does not have,
// an empty family, or more symbols than there are letters (255).
absl::StatusOr<CompiledPattern> CompilePattern(absl::string_view pattern,
                                               const MacroMap& macros,
                                               const SymbolTable& symbols);

}  // namespace crosscheck

#endif  // COMPARATOR_EXTRACT_PATTERN_H_
