#include "comparator/text/normalizer.h"

#include <cstddef>
#include <string>
#include <vector>

#include "absl/strings/ascii.h"
#include "absl/strings/string_view.h"
#include "comparator/text/folding.h"
#include "comparator/text/token.h"
#include "comparator/text/tokenizer.h"

namespace crosscheck {
namespace {

// Appends what is normalised to `out`, where a text is made of plain letters,
// blanks, hyphens and commas, as most names are: that takes no tokens. False
// for any other text.
bool NormalizePlain(absl::string_view text, std::string* out) {
  bool in_word = false;
  for (const char c : text) {
    if (absl::ascii_isalpha(static_cast<unsigned char>(c))) {
      if (!in_word && !out->empty()) out->push_back(' ');
      out->push_back(absl::ascii_tolower(static_cast<unsigned char>(c)));
      in_word = true;
    } else if (c == ' ' || c == '-' || c == ',') {
      in_word = false;
    } else {
      return false;
    }
  }
  return true;
}

}  // namespace

void NormalizeToken(absl::string_view raw, std::string* out) {
  out->resize(MaxFoldedSize(raw.size()));
  out->resize(FoldToken(raw, &(*out)[0]));
}

std::string NormalizeText(absl::string_view text) {
  std::string normalized;
  normalized.reserve(text.size());
  if (NormalizePlain(text, &normalized)) return normalized;
  normalized.clear();
  // Most words have two letters and a blank. Without it the tokens of a short
  // name, which is what most calls are for, are moved as often as there are.
  constexpr size_t kFewestLetters = 3;
  std::vector<Token> tokens;
  tokens.reserve(text.size() / kFewestLetters + 1);
  std::string norms;
  Tokenizer tokenizer(text, &tokens, &norms);
  tokenizer.Tokenize(0, text.size());
  for (const Token& token : tokens) {
    if (token.kind == TokenKind::kPunctuation) continue;
    if (!normalized.empty()) normalized += ' ';
    normalized.append(norms, token.norm_begin,
                      token.norm_end - token.norm_begin);
  }
  return normalized;
}

}  // namespace crosscheck
