#ifndef COMPARATOR_TEXT_NUMBER_SCANNER_H_
#define COMPARATOR_TEXT_NUMBER_SCANNER_H_

#include "comparator/text/token.h"

namespace crosscheck {

// A token that begins with a digit.
struct ScannedNumber {
  const char* end = nullptr;
  // kNumber, kDateOrTime, or kSymbol for what looks like neither (an address
  // of the Internet Protocol, a version).
  TokenKind kind = TokenKind::kNumber;
  // Has the ending of an ordinal: "10th".
  bool ordinal = false;
  // Of ASCII digits and the commas that group them, nothing else.
  bool plain = false;
};

// Reads the token at `begin`, where there is a digit of any script; `end` is
// the end of the text.
ScannedNumber ScanNumberAt(const char* begin, const char* end);

}  // namespace crosscheck

#endif  // COMPARATOR_TEXT_NUMBER_SCANNER_H_
