#include "comparator/text/folding.h"

#include <cstddef>
#include <cstdint>
#include <cstring>

#include "absl/strings/string_view.h"
#include "comparator/text/character.h"

namespace crosscheck {
namespace {

// Writes folds one after the other.
class FoldWriter {
 public:
  explicit FoldWriter(char* out) : begin_(out), end_(out) {}

  size_t size() const { return static_cast<size_t>(end_ - begin_); }

  void Append(absl::string_view bytes) {
    std::memcpy(end_, bytes.data(), bytes.size());
    end_ += bytes.size();
  }
  // Joins a combining mark to a letter of a script that keeps its marks.
  void AppendMark(char32_t mark) {
    if (size() == 0 || static_cast<uint8_t>(end_[-1]) < 0x80) return;
    const DecodedChar last = DecodeLastUtf8({begin_, size()});
    const char32_t composed = Compose(last.code, mark);
    if (composed == 0) return;
    end_ -= last.size;
    Append(InfoOf(composed).folded());
  }

 private:
  char* const begin_;
  char* end_;
};

// "1.500.000": dots that group digits.
bool HasGroupingDots(absl::string_view raw) {
  int dots = 0;
  size_t digits = 0;
  for (const char c : raw) {
    if (c == '.') {
      if (dots > 0 ? digits != 3 : digits == 0 || digits > 3) return false;
      ++dots;
      digits = 0;
    } else if (c >= '0' && c <= '9') {
      ++digits;
    } else {
      return false;
    }
  }
  return dots >= 2 && digits == 3;
}

void FoldNumber(absl::string_view raw, FoldWriter* out) {
  const bool grouping_dots = HasGroupingDots(raw);
  bool first = true;
  while (!raw.empty()) {
    const DecodedChar c = DecodeUtf8(raw);
    raw.remove_prefix(c.size);
    const CharInfo info = InfoOf(c.code);
    switch (c.code) {
      case ',':
      case 0x066C:
        break;
      case '.':
      case 0x066B:
        if (grouping_dots) break;
        out->Append(first ? "0." : ".");
        break;
      default:
        if (info.char_class == CharClass::kFraction && first) out->Append("0");
        if (info.char_class != CharClass::kApostrophe &&
            info.char_class != CharClass::kIgnorable) {
          out->Append(info.folded());
        }
    }
    first = false;
  }
}

void FoldWord(absl::string_view raw, FoldWriter* out) {
  while (!raw.empty()) {
    const DecodedChar c = DecodeUtf8(raw);
    raw.remove_prefix(c.size);
    if (c.code == '.') continue;
    const CharInfo info = InfoOf(c.code);
    if (info.char_class == CharClass::kIgnorable) {
      out->AppendMark(c.code);
    } else if (info.char_class != CharClass::kApostrophe) {
      out->Append(info.folded());
    }
  }
}

// "n't" keeps its apostrophe, for else it would be "nt".
bool IsNegationClitic(absl::string_view raw) {
  if (raw.size() < 3 || raw.size() > 5) return false;
  if ((raw.front() | 0x20) != 'n' || (raw.back() | 0x20) != 't') return false;
  const DecodedChar middle = DecodeUtf8(raw.substr(1));
  return middle.size == raw.size() - 2 &&
         InfoOf(middle.code).char_class == CharClass::kApostrophe;
}

bool HasLetterOrDigit(absl::string_view raw) {
  while (!raw.empty()) {
    const DecodedChar c = DecodeUtf8(raw);
    raw.remove_prefix(c.size);
    const CharClass char_class = InfoOf(c.code).char_class;
    if (char_class == CharClass::kLetter || char_class == CharClass::kDigit) {
      return true;
    }
  }
  return false;
}

}  // namespace

size_t FoldToken(absl::string_view raw, char* out) {
  FoldWriter writer(out);
  if (raw.empty()) return 0;
  const DecodedChar first = DecodeUtf8(raw);
  const CharInfo info = InfoOf(first.code);
  const absl::string_view rest = raw.substr(first.size);
  if (info.char_class == CharClass::kLetter) {
    if (IsNegationClitic(raw)) {
      writer.Append("n't");
    } else {
      FoldWord(raw, &writer);
    }
  } else if (info.char_class == CharClass::kDigit ||
             info.char_class == CharClass::kFraction ||
             (first.code == '.' && HasLetterOrDigit(rest))) {
    FoldNumber(raw, &writer);
  } else if (HasLetterOrDigit(rest)) {
    writer.Append(info.folded());
    FoldWord(rest, &writer);
  } else if (info.char_class == CharClass::kApostrophe && !rest.empty()) {
    writer.Append("\"");
  } else if (first.code == '.' && !rest.empty()) {
    writer.Append("...");
  } else {
    writer.Append(info.folded());
  }
  return writer.size();
}

}  // namespace crosscheck
