#include "comparator/text/normalizer.h"

#include <cstddef>
#include <string>
#include <vector>

#include "absl/strings/string_view.h"
#include "comparator/text/folding.h"
#include "comparator/text/token.h"
#include "comparator/text/tokenizer.h"

namespace crosscheck {

void NormalizeToken(absl::string_view raw, std::string* out) {
  out->resize(MaxFoldedSize(raw.size()));
  out->resize(FoldToken(raw, &(*out)[0]));
}

std::string NormalizeText(absl::string_view text) {
  if (text.empty()) return "";
  // Most words have two letters and a blank. Without it the tokens of a short
  // name, which is what most calls are for, are moved as often as there are.
  constexpr size_t kFewestLetters = 3;
  std::vector<Token> tokens;
  tokens.reserve(text.size() / kFewestLetters + 1);
  std::string norms;
  Tokenizer tokenizer(text, &tokens, &norms);
  tokenizer.Tokenize(0, text.size());
  std::string normalized;
  normalized.reserve(text.size());
  for (const Token& token : tokens) {
    if (token.kind == TokenKind::kPunctuation) continue;
    if (!normalized.empty()) normalized += ' ';
    normalized.append(norms, token.norm_begin,
                      token.norm_end - token.norm_begin);
  }
  return normalized;
}

}  // namespace crosscheck
