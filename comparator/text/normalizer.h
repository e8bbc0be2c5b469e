// The normalised view that names and words are matched in.

#ifndef COMPARATOR_TEXT_NORMALIZER_H_
#define COMPARATOR_TEXT_NORMALIZER_H_

#include <cstdint>
#include <string>

#include "absl/strings/string_view.h"
#include "comparator/text/token_hash.h"  // IWYU pragma: export

namespace crosscheck {

// Replaces `*out` by the normalised form of one token, which is what
// Document::norm() gives for a token written `raw`:
//   - words: lower case; Latin letters without diacritics ("ğ" is g, "ø" o,
//     "ß" ss, "æ" ae); other scripts in Unicode's compatibility form, case
//     folded, Arabic without vowel marks and with one alef, yeh and kaf;
//     without the apostrophes, hamza and ayn signs and full stops inside
//     ("Sana'a" is sanaa, "U.S." is us);
//   - clitics: with a plain apostrophe ("'s", "n't");
//   - numbers: Latin digits, without the commas that group them, fractions as
//     decimals ("1,500" is 1500, "4½" is 4.5);
//   - marks: plain quotes, one kind of dash, "..." for an ellipsis.
void NormalizeToken(absl::string_view raw, std::string* out);

// The normalised forms of the words, numbers, clitics and symbols of `text`,
// one blank between each two; punctuation is left out, and hyphens part words:
// "Al-Qa'ida in Iraq (AQI)" becomes "al qaida in iraq aqi".
std::string NormalizeText(absl::string_view text);

}  // namespace crosscheck

#endif  // COMPARATOR_TEXT_NORMALIZER_H_
