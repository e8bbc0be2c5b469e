#ifndef COMPARATOR_TEXT_TOKENIZER_H_
#define COMPARATOR_TEXT_TOKENIZER_H_

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "absl/strings/string_view.h"
#include "comparator/text/token.h"

namespace crosscheck {

// Cuts text into tokens in one pass and writes their normalised forms; the
// rules are at TokenKind and TokenFlag. Tokens ascend, do not overlap and do
// not cross the borders of the range they are asked for.
//
//   std::vector<Token> tokens;
//   std::string norms;
//   Tokenizer tokenizer(text, &tokens, &norms);
//   tokenizer.Tokenize(0, text.size());
//
// kSentenceStart is left to the sentence splitter. Bytes that are no UTF-8
// become symbols. Not thread-safe. All three arguments outlive the tokenizer.
class Tokenizer {
 public:
  // Clears `tokens`. `norms` grows as needed and does not shrink; what it
  // held is overwritten. A text is read up to its first 4 GiB.
  Tokenizer(absl::string_view text, std::vector<Token>* tokens,
            std::string* norms);
  Tokenizer(const Tokenizer&) = delete;
  Tokenizer& operator=(const Tokenizer&) = delete;

  // Appends the tokens of the bytes [begin, end), which lie after those of
  // earlier calls and are cut to the text's size.
  void Tokenize(size_t begin, size_t end);

 private:
  void ScanWord();
  void ScanNumber();
  void ScanMark();
  void ScanWide();

  void ContinueWord(const char* start, uint8_t seen);
  const char* ScanAcronym(const char* start) const;
  bool TryAbbreviation(const char* start, const char* at, uint8_t seen);
  bool TryAddress(const char* start);
  bool TryMail(const char* start, const char* at);
  bool TryClitic(const char* start, const char* apostrophe,
                 const char* letters);
  bool JoinsByHyphen(const char* next) const;
  void ScanApostrophe();
  void ScanHyphen();
  void ScanHandle();
  void ScanRun();

  // Adds [start, p_) with what has been written to the norm buffer.
  void Emit(const char* start, TokenKind kind, uint8_t flags);
  // The same, folding the token first.
  void EmitFolded(const char* start, const char* end, TokenKind kind);
  void EnsureRoom(size_t bytes);
  uint32_t Offset(const char* at) const {
    return static_cast<uint32_t>(at - text_.data());
  }
  absl::string_view Between(const char* from, const char* to) const {
    return {from, static_cast<size_t>(to - from)};
  }

  absl::string_view text_;
  std::vector<Token>* const tokens_;
  std::string* const norms_;
  // Where in `*norms_` the token that is being read begins, and where the
  // next byte of it goes.
  size_t norm_begin_ = 0;
  char* norm_end_ = nullptr;
  const char* p_ = nullptr;
  const char* begin_ = nullptr;
  const char* end_ = nullptr;
  // TokenFlag bits for the next token.
  uint8_t pending_ = 0;
};

}  // namespace crosscheck

#endif  // COMPARATOR_TEXT_TOKENIZER_H_
