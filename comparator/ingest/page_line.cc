#include "comparator/ingest/page_line.h"

#include <cstddef>
#include <cstdint>
#include <cstring>
#include <vector>

#include "absl/strings/ascii.h"
#include "absl/strings/match.h"
#include "absl/strings/string_view.h"
#include "absl/types/span.h"
#include "comparator/ingest/page.h"
#include "unicode/uchar.h"
#include "unicode/utf8.h"
#include "xxhash.h"

namespace crosscheck {
namespace {

// Longest line of text that was wrapped, and shortest that looks full.
constexpr uint32_t kWrapMost = 100;
constexpr uint32_t kWrapLeast = 45;

bool IsBlank(char c) {
  return c == ' ' || c == '\t' || c == '\r' || c == '\f' || c == '\v';
}

// Bytes of white space at `i`: ASCII blanks, no-break and other Unicode
// spaces, zero-width ones and the byte order mark. 0 where there is none.
std::size_t SpaceAt(absl::string_view text, std::size_t i) {
  const auto byte = static_cast<unsigned char>(text[i]);
  if (byte < 0x80) return IsBlank(text[i]) || text[i] == '\n' ? 1 : 0;
  if (byte == 0xC2) {
    return absl::StartsWith(text.substr(i), "\xc2\xa0") ? 2 : 0;
  }
  if (byte == 0xE2 && i + 2 < text.size()) {
    const auto second = static_cast<unsigned char>(text[i + 1]);
    const auto third = static_cast<unsigned char>(text[i + 2]);
    // U+2000 to U+200B, the separators U+2028 and U+2029, U+202F, U+2060.
    if (second == 0x80 &&
        (third <= 0x8B || third == 0xA8 || third == 0xA9 || third == 0xAF)) {
      return third >= 0x80 ? 3 : 0;
    }
    if (second == 0x81 && third == 0xA0) return 3;
  }
  if (byte == 0xE3 && absl::StartsWith(text.substr(i), "\xe3\x80\x80")) {
    return 3;
  }
  if (byte == 0xEF && absl::StartsWith(text.substr(i), "\xef\xbb\xbf")) {
    return 3;
  }
  return 0;
}

// Moves the ends of [begin, end) inwards past white space.
void Trim(absl::string_view text, uint32_t* begin, uint32_t* end) {
  while (*begin < *end) {
    const std::size_t space = SpaceAt(text, *begin);
    if (space == 0) break;
    *begin += static_cast<uint32_t>(space);
  }
  while (*begin < *end) {
    uint32_t last = *end - 1;
    while (last > *begin &&
           (static_cast<unsigned char>(text[last]) & 0xC0) == 0x80) {
      --last;
    }
    if (SpaceAt(text, last) == 0) break;
    *end = last;
  }
}

enum CharKind : uint8_t {
  kOther,
  kLower,
  kUpper,
  kDigit,
  kSpace,
  kStop,
  kCloser,
  // Not ASCII; KindBeyondAscii() tells.
  kBeyond,
};

struct KindTable {
  CharKind of[256];
};

constexpr KindTable MakeKindTable() {
  KindTable table = {};
  for (int c = 0; c < 256; ++c) {
    CharKind kind = kOther;
    if (c >= 'a' && c <= 'z') kind = kLower;
    if (c >= 'A' && c <= 'Z') kind = kUpper;
    if (c >= '0' && c <= '9') kind = kDigit;
    if (c == ' ' || (c >= '\t' && c <= '\r')) kind = kSpace;
    if (c == '.' || c == '!' || c == '?') kind = kStop;
    if (c == '"' || c == '\'' || c == ')' || c == ']' || c == '*') {
      kind = kCloser;
    }
    if (c >= 0x80) kind = kBeyond;
    table.of[c] = kind;
  }
  return table;
}

constexpr KindTable kKinds = MakeKindTable();

// Kind of the character at `*i`, which is moved past it.
CharKind KindBeyondAscii(absl::string_view line, std::size_t* i) {
  const std::size_t space = SpaceAt(line, *i);
  if (space > 0) {
    *i += space;
    return kSpace;
  }
  const auto* bytes = reinterpret_cast<const uint8_t*>(line.data());
  auto position = static_cast<int32_t>(*i);
  UChar32 code;
  U8_NEXT_OR_FFFD(bytes, position, static_cast<int32_t>(line.size()), code);
  *i = static_cast<std::size_t>(position);
  if (code == 0x2019 || code == 0x201D || code == 0xBB) return kCloser;
  if (code == 0x2026 || code == 0x061F || code == 0x06D4) return kStop;
  if (u_isupper(code)) return kUpper;
  if (u_isdigit(code)) return kDigit;
  return u_isalpha(code) ? kLower : kOther;
}

CharKind NextKind(absl::string_view line, std::size_t* i) {
  const CharKind kind = kKinds.of[static_cast<unsigned char>(line[*i])];
  if (kind == kBeyond) return KindBeyondAscii(line, i);
  ++*i;
  return kind;
}

bool StartsQuoted(absl::string_view line) {
  return !line.empty() &&
         (line[0] == '"' || line[0] == '\'' ||
          absl::StartsWith(line, "\u201c") || absl::StartsWith(line, "\u2018"));
}

bool EndsQuoted(absl::string_view line) {
  return !line.empty() &&
         (line.back() == '"' || line.back() == '\'' ||
          absl::EndsWith(line, "\u201d") || absl::EndsWith(line, "\u2019"));
}

// Passes over the rest of a plain word, which changes nothing but that there
// may be a letter in it.
void SkipPlainWord(absl::string_view line, std::size_t* i, PageLine* out) {
  while (*i < line.size()) {
    const CharKind kind = kKinds.of[static_cast<unsigned char>(line[*i])];
    if (kind != kLower && kind != kUpper && kind != kDigit) return;
    if (kind != kDigit) out->has_letter = true;
    ++*i;
  }
}

void Measure(absl::string_view line, PageLine* out) {
  bool in_word = false;
  bool word_counted = false;
  bool first_seen = false;
  // The last mark that was no closing one, and whether a stop came last.
  char last_stop = '\0';
  bool after_stop = false;
  for (std::size_t i = 0; i < line.size();) {
    const std::size_t start = i;
    const CharKind kind = NextKind(line, &i);
    switch (kind) {
      case kSpace:
        in_word = false;
        word_counted = false;
        continue;
      case kLower:
      case kUpper:
      case kDigit:
        if (kind != kDigit) out->has_letter = true;
        if (!first_seen) {
          first_seen = true;
          out->starts_high = kind != kLower;
        }
        if (!word_counted) {
          word_counted = true;
          ++out->words;
          if (kind == kUpper) {
            ++out->capitalized;
          } else if (kind == kLower) {
            ++out->lower;
          }
          if (after_stop && !in_word && kind != kLower) ++out->breaks;
        }
        after_stop = false;
        last_stop = '\0';
        SkipPlainWord(line, &i, out);
        break;
      case kStop:
        after_stop = true;
        last_stop = line[start];
        break;
      case kCloser:
        // Also the opening mark of a quotation, which leaves a break open.
        if (!in_word && after_stop) continue;
        break;
      case kBeyond:
      case kOther:
        // An opening mark after a stop leaves the break open.
        if (!in_word && after_stop) continue;
        after_stop = false;
        last_stop = '\0';
        break;
    }
    in_word = true;
  }
  out->ends_sentence = last_stop != '\0';
  out->ends_statement = last_stop != '\0' && last_stop != '?';
  out->ends_colon = !line.empty() && line.back() == ':';
  out->quoted = StartsQuoted(line) && EndsQuoted(line);
  out->hash = XXH3_64bits(line.data(), line.size());
}

PageLine LineOf(absl::string_view text, uint32_t begin, uint32_t end,
                BlockHint hint) {
  PageLine line;
  Trim(text, &begin, &end);
  line.begin = begin;
  line.end = end;
  line.hint = hint;
  Measure(text.substr(begin, end - begin), &line);
  return line;
}

struct RawLine {
  uint32_t begin;
  uint32_t end;
  // A blank line, or the start of the text, stands before it.
  bool after_blank;
};

std::vector<RawLine> SplitLines(absl::string_view text) {
  std::vector<RawLine> lines;
  bool blank = true;
  for (std::size_t begin = 0; begin < text.size();) {
    const void* newline =
        std::memchr(text.data() + begin, '\n', text.size() - begin);
    const std::size_t stop =
        newline == nullptr
            ? text.size()
            : static_cast<std::size_t>(static_cast<const char*>(newline) -
                                       text.data());
    auto line_begin = static_cast<uint32_t>(begin);
    auto line_end = static_cast<uint32_t>(stop);
    Trim(text, &line_begin, &line_end);
    if (line_begin < line_end) {
      lines.push_back({line_begin, line_end, blank});
      blank = false;
    } else {
      blank = true;
    }
    begin = stop + 1;
  }
  return lines;
}

// Whether the text was wrapped at a fixed width: of the lines that another
// follows without a blank line, most are full and few end a sentence.
bool IsWrapped(absl::string_view text, const std::vector<RawLine>& lines) {
  std::size_t inner = 0;
  std::size_t full = 0;
  std::size_t ended = 0;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    if (lines[i].end - lines[i].begin > kWrapMost) return false;
    if (i + 1 == lines.size() || lines[i + 1].after_blank) continue;
    ++inner;
    if (lines[i].end - lines[i].begin >= kWrapLeast) ++full;
    const char last = text[lines[i].end - 1];
    if (last == '.' || last == '"' || last == '?') ++ended;
  }
  return inner >= 4 && full * 10 >= inner * 8 && ended * 3 <= inner;
}

}  // namespace

std::vector<PageLine> ReadLines(absl::string_view text) {
  const std::vector<RawLine> raw = SplitLines(text);
  const bool wrapped = IsWrapped(text, raw);
  std::vector<PageLine> lines;
  lines.reserve(raw.size());
  for (std::size_t i = 0; i < raw.size();) {
    std::size_t last = i;
    if (wrapped) {
      while (last + 1 < raw.size() && !raw[last + 1].after_blank) ++last;
    }
    lines.push_back(
        LineOf(text, raw[i].begin, raw[last].end, BlockHint::kNone));
    i = last + 1;
  }
  return lines;
}

std::vector<PageLine> ReadBlocks(absl::string_view text,
                                 absl::Span<const PageBlock> blocks) {
  std::vector<PageLine> lines;
  lines.reserve(blocks.size());
  for (const PageBlock& block : blocks) {
    PageLine line = LineOf(text, block.begin, block.end, block.hint);
    if (line.begin < line.end) lines.push_back(line);
  }
  return lines;
}

}  // namespace crosscheck
