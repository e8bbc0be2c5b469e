#ifndef COMPARATOR_TEXT_SENTENCE_SPLITTER_H_
#define COMPARATOR_TEXT_SENTENCE_SPLITTER_H_

#include <cstdint>
#include <string>
#include <vector>

#include "absl/strings/string_view.h"
#include "comparator/text/sentence.h"
#include "comparator/text/token.h"

namespace crosscheck {

// Groups the tokens of a block into sentences and paragraphs.
//
// A sentence ends at . ? ! and the ellipsis with the closing quotation marks
// and brackets after them, but not at the full stop of an abbreviation, of an
// initial or of "U.S." where the sentence goes on; also where the space after
// the stop was lost ("killed.The"). A blank line ends it. So does the end of
// a line, unless the text is wrapped by hand or the next line goes on in lower
// case. A quotation of several sentences is split.
//
//   SentenceSplitter splitter(text, norms, 400, &tokens, &sentences);
//   splitter.Split(block_index, token_range);
//
// All arguments outlive the splitter. Not thread-safe.
class SentenceSplitter {
 public:
  // Appends to `sentences`, and sets kSentenceStart in `tokens`. A sentence of
  // more than `max_sentence_tokens` (at least 1) is cut there.
  SentenceSplitter(absl::string_view text, const std::string* norms,
                   uint32_t max_sentence_tokens, std::vector<Token>* tokens,
                   std::vector<Sentence>* sentences);
  SentenceSplitter(const SentenceSplitter&) = delete;
  SentenceSplitter& operator=(const SentenceSplitter&) = delete;

  // Splits the tokens of one block. Blocks come in ascending order.
  void Split(uint32_t block, TokenRange range);

 private:
  // What the tokens so far allow for.
  enum class Stop : uint8_t {
    // The sentence goes on.
    kNone,
    // After '.', '?' or '!'.
    kFull,
    // After an ellipsis.
    kEllipsis,
    // After an abbreviation or acronym that may be the last word.
    kAbbreviation,
    // After "a.m." or "p.m.".
    kHour,
  };

  Stop StopAfter(uint32_t i) const;
  bool ClosesQuoteOrBracket(uint32_t i) const;
  bool EndsBefore(uint32_t i, Stop stop) const;
  bool OpensWithCapital(uint32_t i) const;
  bool LineEndsSentence(uint32_t line_begin, uint32_t i) const;
  uint32_t LongestWrappedLine();
  int NewlinesBefore(uint32_t i) const;
  void Add(uint32_t block, TokenRange range);

  absl::string_view Text(const Token& token) const {
    return text_.substr(token.begin, token.end - token.begin);
  }
  absl::string_view Norm(const Token& token) const {
    return absl::string_view(*norms_).substr(token.norm_begin,
                                             token.norm_end - token.norm_begin);
  }

  const absl::string_view text_;
  const std::string* const norms_;
  const uint32_t max_sentence_tokens_;
  std::vector<Token>* const tokens_;
  std::vector<Sentence>* const sentences_;
  // Tokens of the block that is being split.
  TokenRange range_;
  // 0 unless its lines were broken to fit a width.
  uint32_t longest_line_ = 0;
  std::vector<uint32_t> line_lengths_;
  uint32_t paragraph_ = 0;
};

}  // namespace crosscheck

#endif  // COMPARATOR_TEXT_SENTENCE_SPLITTER_H_
