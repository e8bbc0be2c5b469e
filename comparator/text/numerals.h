#ifndef COMPARATOR_TEXT_NUMERALS_H_
#define COMPARATOR_TEXT_NUMERALS_H_

#include <memory>
#include <vector>

#include "absl/status/statusor.h"
#include "comparator/text/document.h"
#include "comparator/text/quantity.h"
#include "comparator/text/token.h"
#include "proto/numerals.pb.h"

namespace crosscheck {

class NumeralLexicon;

// Finds the numbers of a sentence, in digits and words: "12", "at least 1,500",
// "two dozen", "between 20 and 30", "hundreds of thousands", "no". What they
// mean is in a NumeralTable; data/numerals.textproto is the one of English.
//
//   CROSSCHECK_ASSIGN_OR_RETURN(NumeralTable table, EnglishNumerals());
//   CROSSCHECK_ASSIGN_OR_RETURN(auto parser, NumeralParser::Create(table));
//   std::vector<Quantity> quantities;
//   parser->Find(document, sentence.tokens, &quantities);
//
// A number that does not fit 32 bits, a fraction ("two thirds") and dates and
// times in digits are left out; ages, years, distances and the like are not,
// for the words around them decide. Thread-safe.
class NumeralParser {
 public:
  // InvalidArgument, naming the entry, where the table is not consistent.
  static absl::StatusOr<std::unique_ptr<NumeralParser>> Create(
      const NumeralTable& table);

  ~NumeralParser();
  NumeralParser(const NumeralParser&) = delete;
  NumeralParser& operator=(const NumeralParser&) = delete;

  // Replaces `*quantities` by those of `range`, ascending, none overlapping.
  void Find(const Document& document, TokenRange range,
            std::vector<Quantity>* quantities) const;

 private:
  explicit NumeralParser(std::unique_ptr<const NumeralLexicon> lexicon);

  const std::unique_ptr<const NumeralLexicon> lexicon_;
};

}  // namespace crosscheck

#endif  // COMPARATOR_TEXT_NUMERALS_H_
