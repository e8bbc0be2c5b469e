#include "comparator/text/character.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <cstring>

#include "absl/strings/string_view.h"
#include "unicode/uchar.h"
#include "unicode/unorm2.h"
#include "unicode/uscript.h"
#include "unicode/utf16.h"
#include "unicode/utf8.h"

namespace crosscheck {
namespace {

// Characters that are not what their Unicode category makes of them, with
// what they fold to. Ascending.
struct Special {
  char32_t code;
  CharClass char_class;
  const char* fold;
};

constexpr Special kSpecials[] = {
    // What Windows-1252 has here, read as Latin-1.
    {0x0085, CharClass::kPunctuation, "..."},
    {0x0091, CharClass::kApostrophe, "'"},
    {0x0092, CharClass::kApostrophe, "'"},
    {0x0093, CharClass::kQuote, "\""},
    {0x0094, CharClass::kQuote, "\""},
    {0x0095, CharClass::kSymbol, "\xE2\x80\xA2"},
    {0x0096, CharClass::kEnDash, "-"},
    {0x0097, CharClass::kDash, "-"},
    {0x00AB, CharClass::kQuote, "\""},
    {0x00AD, CharClass::kIgnorable, ""},
    {0x00B4, CharClass::kApostrophe, "'"},
    {0x00BB, CharClass::kQuote, "\""},
    {0x00BC, CharClass::kFraction, ".25"},
    {0x00BD, CharClass::kFraction, ".5"},
    {0x00BE, CharClass::kFraction, ".75"},
    // Modifier letters: hamza, ayn and the like; the third is an apostrophe.
    {0x02B9, CharClass::kIgnorable, ""},
    {0x02BB, CharClass::kIgnorable, ""},
    {0x02BC, CharClass::kApostrophe, "'"},
    {0x02BD, CharClass::kIgnorable, ""},
    {0x02BE, CharClass::kIgnorable, ""},
    {0x02BF, CharClass::kIgnorable, ""},
    {0x02C8, CharClass::kIgnorable, ""},
    {0x0640, CharClass::kIgnorable, ""},
    {0x066A, CharClass::kSymbol, "%"},
    {0x2010, CharClass::kHyphen, "-"},
    {0x2011, CharClass::kHyphen, "-"},
    {0x2012, CharClass::kEnDash, "-"},
    {0x2013, CharClass::kEnDash, "-"},
    {0x2014, CharClass::kDash, "-"},
    {0x2015, CharClass::kDash, "-"},
    {0x2018, CharClass::kApostrophe, "'"},
    {0x2019, CharClass::kApostrophe, "'"},
    {0x201A, CharClass::kQuote, "'"},
    {0x201B, CharClass::kApostrophe, "'"},
    {0x201C, CharClass::kQuote, "\""},
    {0x201D, CharClass::kQuote, "\""},
    {0x201E, CharClass::kQuote, "\""},
    {0x201F, CharClass::kQuote, "\""},
    {0x2026, CharClass::kPunctuation, "..."},
    {0x2032, CharClass::kApostrophe, "'"},
    {0x2033, CharClass::kQuote, "\""},
    {0x2035, CharClass::kApostrophe, "'"},
    {0x2039, CharClass::kQuote, "'"},
    {0x203A, CharClass::kQuote, "'"},
    {0x2150, CharClass::kFraction, ".143"},
    {0x2151, CharClass::kFraction, ".111"},
    {0x2152, CharClass::kFraction, ".1"},
    {0x2153, CharClass::kFraction, ".333"},
    {0x2154, CharClass::kFraction, ".667"},
    {0x2155, CharClass::kFraction, ".2"},
    {0x2156, CharClass::kFraction, ".4"},
    {0x2157, CharClass::kFraction, ".6"},
    {0x2158, CharClass::kFraction, ".8"},
    {0x2159, CharClass::kFraction, ".167"},
    {0x215A, CharClass::kFraction, ".833"},
    {0x215B, CharClass::kFraction, ".125"},
    {0x215C, CharClass::kFraction, ".375"},
    {0x215D, CharClass::kFraction, ".625"},
    {0x215E, CharClass::kFraction, ".875"},
    {0x2212, CharClass::kDash, "-"},
    {0x2E3A, CharClass::kDash, "-"},
    {0x2E3B, CharClass::kDash, "-"},
    {0xA78B, CharClass::kApostrophe, "'"},
    {0xA78C, CharClass::kApostrophe, "'"},
    {0xFF02, CharClass::kQuote, "\""},
    {0xFF07, CharClass::kApostrophe, "'"},
    {0xFF0D, CharClass::kHyphen, "-"},
};

// Letters that no decomposition takes apart. Both cases, ascending.
struct LetterFold {
  char32_t code;
  const char* fold;
};

constexpr LetterFold kLetterFolds[] = {
    {0x00C6, "ae"},
    {0x00D0, "d"},
    {0x00D8, "o"},
    {0x00DE, "th"},
    {0x00DF, "ss"},
    {0x00E6, "ae"},
    {0x00F0, "d"},
    {0x00F8, "o"},
    {0x00FE, "th"},
    {0x0110, "d"},
    {0x0111, "d"},
    {0x0126, "h"},
    {0x0127, "h"},
    {0x0131, "i"},
    {0x0138, "k"},
    {0x0141, "l"},
    {0x0142, "l"},
    {0x014A, "n"},
    {0x014B, "n"},
    {0x0152, "oe"},
    {0x0153, "oe"},
    {0x0166, "t"},
    {0x0167, "t"},
    {0x0180, "b"},
    {0x0181, "b"},
    {0x0187, "c"},
    {0x0188, "c"},
    {0x0189, "d"},
    {0x018A, "d"},
    {0x018F, "a"},
    {0x0190, "e"},
    {0x0191, "f"},
    {0x0192, "f"},
    {0x0193, "g"},
    {0x0194, "g"},
    {0x0197, "i"},
    {0x0198, "k"},
    {0x0199, "k"},
    {0x019A, "l"},
    {0x019D, "n"},
    {0x019E, "n"},
    {0x019F, "o"},
    {0x01A4, "p"},
    {0x01A5, "p"},
    {0x01AB, "t"},
    {0x01AC, "t"},
    {0x01AD, "t"},
    {0x01AE, "t"},
    {0x01B2, "v"},
    {0x01B3, "y"},
    {0x01B4, "y"},
    {0x01B5, "z"},
    {0x01B6, "z"},
    {0x01E4, "g"},
    {0x01E5, "g"},
    {0x0221, "d"},
    {0x0224, "z"},
    {0x0225, "z"},
    {0x0234, "l"},
    {0x0235, "n"},
    {0x0236, "t"},
    {0x0237, "j"},
    {0x023A, "a"},
    {0x023B, "c"},
    {0x023C, "c"},
    {0x023D, "l"},
    {0x023E, "t"},
    {0x0243, "b"},
    {0x0246, "e"},
    {0x0247, "e"},
    {0x0248, "j"},
    {0x0249, "j"},
    {0x024C, "r"},
    {0x024D, "r"},
    {0x024E, "y"},
    {0x024F, "y"},
    {0x0253, "b"},
    {0x0256, "d"},
    {0x0257, "d"},
    {0x0259, "a"},
    {0x025B, "e"},
    {0x0260, "g"},
    {0x0268, "i"},
    {0x0272, "n"},
    // Arabic: one alef, yeh, kaf and heh.
    {0x0622, "\xD8\xA7"},
    {0x0623, "\xD8\xA7"},
    {0x0625, "\xD8\xA7"},
    {0x0649, "\xD9\x8A"},
    {0x0671, "\xD8\xA7"},
    {0x0672, "\xD8\xA7"},
    {0x0673, "\xD8\xA7"},
    {0x0675, "\xD8\xA7"},
    {0x06A9, "\xD9\x83"},
    {0x06C1, "\xD9\x87"},
    {0x06CC, "\xD9\x8A"},
    {0x1E9E, "ss"},
};

template <typename Row, size_t kSize>
const Row* FindRow(const Row (&rows)[kSize], char32_t code) {
  const Row* row = std::lower_bound(
      std::begin(rows), std::end(rows), code,
      [](const Row& row, char32_t code) { return row.code < code; });
  return row != std::end(rows) && row->code == code ? row : nullptr;
}

void SetFold(absl::string_view fold, CharInfo* info) {
  info->fold_size = static_cast<uint8_t>(fold.size());
  std::memcpy(info->fold, fold.data(), fold.size());
}

// Scripts whose combining marks are diacritics that a name may be written
// without. In others, marks are vowels that make the word.
bool HasOptionalMarks(char32_t c) {
  UErrorCode error = U_ZERO_ERROR;
  switch (uscript_getScript(static_cast<UChar32>(c), &error)) {
    case USCRIPT_LATIN:
    case USCRIPT_GREEK:
    case USCRIPT_CYRILLIC:
    case USCRIPT_ARABIC:
    case USCRIPT_HEBREW:
    case USCRIPT_COMMON:
    case USCRIPT_INHERITED:
      return true;
    default:
      return false;
  }
}

CharClass ClassifyByCategory(char32_t c) {
  switch (u_charType(static_cast<UChar32>(c))) {
    case U_UPPERCASE_LETTER:
    case U_LOWERCASE_LETTER:
    case U_TITLECASE_LETTER:
    case U_MODIFIER_LETTER:
    case U_OTHER_LETTER:
    case U_LETTER_NUMBER:
      return CharClass::kLetter;
    case U_NON_SPACING_MARK:
    case U_ENCLOSING_MARK:
    case U_COMBINING_SPACING_MARK:
      return HasOptionalMarks(c) ? CharClass::kIgnorable : CharClass::kLetter;
    case U_DECIMAL_DIGIT_NUMBER:
      return CharClass::kDigit;
    case U_LINE_SEPARATOR:
    case U_PARAGRAPH_SEPARATOR:
      return CharClass::kNewline;
    case U_SPACE_SEPARATOR:
    case U_CONTROL_CHAR:
      return CharClass::kSpace;
    case U_FORMAT_CHAR:
      // A zero-width space parts words, the other format characters do not.
      return c == 0x200B ? CharClass::kSpace : CharClass::kIgnorable;
    case U_DASH_PUNCTUATION:
      return CharClass::kDash;
    case U_START_PUNCTUATION:
    case U_END_PUNCTUATION:
    case U_CONNECTOR_PUNCTUATION:
    case U_OTHER_PUNCTUATION:
      return CharClass::kPunctuation;
    case U_INITIAL_PUNCTUATION:
    case U_FINAL_PUNCTUATION:
      return CharClass::kQuote;
    default:
      return CharClass::kSymbol;
  }
}

// Appends the fold of `c`, part of a decomposition; false where it does not
// fit.
bool AppendFold(char32_t c, CharInfo* info) {
  if (info->char_class == CharClass::kLetter &&
      (ClassifyByCategory(c) == CharClass::kIgnorable ||
       FindRow(kSpecials, c) != nullptr)) {
    return true;
  }
  char bytes[4];
  size_t size = EncodeUtf8(c, bytes);
  absl::string_view fold(bytes, size);
  if (const LetterFold* row = FindRow(kLetterFolds, c)) fold = row->fold;
  if (info->fold_size + fold.size() > sizeof(info->fold)) return false;
  std::memcpy(info->fold + info->fold_size, fold.data(), fold.size());
  info->fold_size = static_cast<uint8_t>(info->fold_size + fold.size());
  return true;
}

// Folds `c` through its compatibility decomposition (Latin) or its folded
// compatibility form (other scripts).
void FoldByNormalForm(char32_t c, CharInfo* info) {
  UErrorCode error = U_ZERO_ERROR;
  const bool latin =
      uscript_getScript(static_cast<UChar32>(c), &error) == USCRIPT_LATIN;
  const UNormalizer2* const normalizer =
      latin ? unorm2_getNFKDInstance(&error)
            : unorm2_getNFKCCasefoldInstance(&error);
  UChar source[2];
  int32_t source_size = 0;
  U16_APPEND_UNSAFE(source, source_size, static_cast<UChar32>(c));
  UChar form[32];
  const int32_t form_size =
      unorm2_normalize(normalizer, source, source_size, form, 32, &error);
  bool whole = U_SUCCESS(error) && form_size > 0 && form_size <= 32;
  for (int32_t i = 0; whole && i < form_size;) {
    UChar32 part;
    U16_NEXT(form, i, form_size, part);
    if (latin) part = u_tolower(part);
    whole = AppendFold(static_cast<char32_t>(part), info);
  }
  if (whole && info->fold_size > 0) return;
  info->fold_size = static_cast<uint8_t>(EncodeUtf8(c, info->fold));
}

CharInfo Compute(char32_t c) {
  CharInfo info;
  if (const Special* special = FindRow(kSpecials, c)) {
    info.char_class = special->char_class;
    SetFold(special->fold, &info);
    return info;
  }
  info.char_class = ClassifyByCategory(c);
  info.upper =
      u_isupper(static_cast<UChar32>(c)) || u_istitle(static_cast<UChar32>(c));
  switch (info.char_class) {
    case CharClass::kIgnorable:
      break;
    case CharClass::kSpace:
    case CharClass::kNewline:
      SetFold(" ", &info);
      break;
    case CharClass::kDash:
      SetFold("-", &info);
      break;
    case CharClass::kQuote:
      SetFold("\"", &info);
      break;
    case CharClass::kDigit:
      info.fold[0] =
          static_cast<char>('0' + u_charDigitValue(static_cast<UChar32>(c)));
      info.fold_size = 1;
      break;
    default:
      if (const LetterFold* row = FindRow(kLetterFolds, c)) {
        SetFold(row->fold, &info);
      } else {
        FoldByNormalForm(c, &info);
      }
  }
  return info;
}

// The alphabets of Europe and the Near East, folded once.
constexpr char32_t kCachedEnd = 0x800;

const std::array<CharInfo, kCachedEnd>& Cache() {
  static const std::array<CharInfo, kCachedEnd>* const cache = [] {
    auto* infos = new std::array<CharInfo, kCachedEnd>;
    for (char32_t c = 0; c < kCachedEnd; ++c) {
      (*infos)[c] = Compute(c);
    }
    // ASCII as the tokenizer's own table has it.
    for (const char c : {'\n', '\r', '\v', '\f'}) {
      (*infos)[c].char_class = CharClass::kNewline;
    }
    (*infos)['\''].char_class = CharClass::kApostrophe;
    (*infos)['`'].char_class = CharClass::kApostrophe;
    SetFold("'", &(*infos)['`']);
    (*infos)['"'].char_class = CharClass::kQuote;
    (*infos)['-'].char_class = CharClass::kHyphen;
    for (const char c : {'%', '&', '@', '#', '*', '/', '\\', '_'}) {
      (*infos)[c].char_class = CharClass::kSymbol;
    }
    return infos;
  }();
  return *cache;
}

}  // namespace

CharInfo InfoOf(char32_t c) { return c < kCachedEnd ? Cache()[c] : Compute(c); }

char32_t Compose(char32_t base, char32_t mark) {
  UErrorCode error = U_ZERO_ERROR;
  const UNormalizer2* const nfc = unorm2_getNFCInstance(&error);
  if (U_FAILURE(error)) return 0;
  const UChar32 composed = unorm2_composePair(nfc, static_cast<UChar32>(base),
                                              static_cast<UChar32>(mark));
  return composed < 0 ? 0 : static_cast<char32_t>(composed);
}

DecodedChar DecodeUtf8(absl::string_view text) {
  const auto* const bytes = reinterpret_cast<const uint8_t*>(text.data());
  // No character is longer than four bytes.
  const int32_t size = static_cast<int32_t>(std::min<size_t>(text.size(), 4));
  int32_t i = 0;
  UChar32 code;
  U8_NEXT(bytes, i, size, code);
  if (code < 0) return {0xFFFD, 1};
  return {static_cast<char32_t>(code), static_cast<uint32_t>(i)};
}

NextChar PeekChar(const char* at, const char* end) {
  if (at >= end) return {};
  const DecodedChar c = DecodeUtf8({at, static_cast<size_t>(end - at)});
  const CharInfo info = InfoOf(c.code);
  return {info.char_class, info.upper, c.size};
}

DecodedChar DecodeLastUtf8(absl::string_view text) {
  const absl::string_view tail =
      text.substr(text.size() - std::min<size_t>(text.size(), 4));
  const auto* const bytes = reinterpret_cast<const uint8_t*>(tail.data());
  const int32_t size = static_cast<int32_t>(tail.size());
  int32_t i = size;
  UChar32 code;
  U8_PREV(bytes, 0, i, code);
  if (code < 0) return {0xFFFD, 1};
  return {static_cast<char32_t>(code), static_cast<uint32_t>(size - i)};
}

size_t EncodeUtf8(char32_t c, char* out) {
  int32_t size = 0;
  auto* const bytes = reinterpret_cast<uint8_t*>(out);
  U8_APPEND_UNSAFE(bytes, size, static_cast<UChar32>(c));
  return static_cast<size_t>(size);
}

}  // namespace crosscheck
