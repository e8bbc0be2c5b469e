#include "comparator/text/normalizer.h"

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
  std::vector<Token> tokens;
  std::string norms;
  Tokenizer tokenizer(text, &tokens, &norms);
  tokenizer.Tokenize(0, text.size());
  std::string normalized;
  for (const Token& token : tokens) {
    if (token.kind == TokenKind::kPunctuation) continue;
    if (!normalized.empty()) normalized += ' ';
    normalized.append(norms, token.norm_begin,
                      token.norm_end - token.norm_begin);
  }
  return normalized;
}

}  // namespace crosscheck
