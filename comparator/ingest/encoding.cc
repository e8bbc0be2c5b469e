#include "comparator/ingest/encoding.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <memory>
#include <string>
#include <utility>

#include "absl/status/status.h"
#include "absl/status/statusor.h"
#include "absl/strings/ascii.h"
#include "absl/strings/match.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/string_view.h"
#include "absl/strings/strip.h"
#include "comparator/base/status_macros.h"
#include "comparator/ingest/utf8.h"
#include "unicode/ucnv.h"
#include "unicode/ucsdet.h"
#include "unicode/utf8.h"
#include "unicode/utypes.h"

namespace crosscheck {
namespace {

// How much of a text its encoding is guessed from.
constexpr std::size_t kDetectBytes = 64 << 10;
// How much of a text is searched for control characters.
constexpr std::size_t kControlBytes = 4 << 10;
// How much of a page is searched for its declared encoding.
constexpr std::size_t kDeclareBytes = 4 << 10;
// A guess that ICU trusts less than this (of 100) is not taken.
constexpr int32_t kLeastConfidence = 20;

struct Magic {
  absl::string_view bytes;
  absl::string_view kind;
};

absl::Status Refuse(absl::string_view reason) {
  return absl::InvalidArgumentError(reason);
}

// Whether a byte below 0x20 is among the eight of `word`.
bool HasControl(uint64_t word) {
  constexpr uint64_t kSpaces = 0x2020202020202020;
  constexpr uint64_t kHighBits = 0x8080808080808080;
  return ((word - kSpaces) & ~word & kHighBits) != 0;
}

// Control characters that no text has, except as damage.
std::size_t CountControls(absl::string_view text) {
  std::size_t count = 0;
  for (std::size_t i = 0; i < text.size(); ++i) {
    uint64_t word;
    while (i + sizeof word <= text.size()) {
      std::memcpy(&word, text.data() + i, sizeof word);
      if (HasControl(word)) break;
      i += sizeof word;
    }
    const std::size_t stop = std::min(i + sizeof word, text.size());
    for (; i < stop; ++i) {
      const auto byte = static_cast<unsigned char>(text[i]);
      if (byte < 0x20 && byte != '\n' && byte != '\r' && byte != '\t' &&
          byte != '\f' && byte != '\v' && byte != 0x1B) {
        ++count;
      }
    }
    --i;
  }
  return count;
}

absl::StatusOr<std::string> Convert(absl::string_view bytes,
                                    const std::string& encoding) {
  UErrorCode error = U_ZERO_ERROR;
  const auto size = static_cast<int32_t>(bytes.size());
  const int32_t needed = ucnv_convert("UTF-8", encoding.c_str(), nullptr, 0,
                                      bytes.data(), size, &error);
  if (error != U_BUFFER_OVERFLOW_ERROR && U_FAILURE(error)) {
    return Refuse(absl::StrCat("unknown encoding \"", encoding, "\""));
  }
  std::string text(static_cast<std::size_t>(needed) + 1, '\0');
  error = U_ZERO_ERROR;
  ucnv_convert("UTF-8", encoding.c_str(), &text[0], needed + 1, bytes.data(),
               size, &error);
  if (U_FAILURE(error)) {
    return Refuse(absl::StrCat("cannot be decoded as ", encoding));
  }
  text.resize(static_cast<std::size_t>(needed));
  return text;
}

absl::StatusOr<DecodedText> DecodeAs(absl::string_view bytes,
                                     const std::string& encoding) {
  DecodedText decoded;
  CROSSCHECK_ASSIGN_OR_RETURN(decoded.text, Convert(bytes, encoding));
  decoded.encoding = encoding;
  if (absl::StrContains(decoded.text, '\0')) return Refuse("binary data");
  return decoded;
}

// UTF-16 without a mark: every second byte of Western text is zero.
const char* Utf16WithoutMark(absl::string_view bytes) {
  const std::size_t size = std::min<std::size_t>(bytes.size(), 2048) / 2 * 2;
  if (size < 8) return nullptr;
  std::size_t even = 0;
  std::size_t odd = 0;
  for (std::size_t i = 0; i < size; i += 2) {
    if (bytes[i] == '\0') ++even;
    if (bytes[i + 1] == '\0') ++odd;
  }
  if (odd * 10 >= size * 4 && even * 50 <= size) return "UTF-16LE";
  if (even * 10 >= size * 4 && odd * 50 <= size) return "UTF-16BE";
  return nullptr;
}

std::string DetectEncoding(absl::string_view bytes) {
  struct Close {
    void operator()(UCharsetDetector* detector) const {
      ucsdet_close(detector);
    }
  };
  UErrorCode error = U_ZERO_ERROR;
  const std::unique_ptr<UCharsetDetector, Close> detector(ucsdet_open(&error));
  if (U_FAILURE(error)) return "windows-1252";
  const absl::string_view sample = bytes.substr(0, kDetectBytes);
  ucsdet_setText(detector.get(), sample.data(),
                 static_cast<int32_t>(sample.size()), &error);
  const UCharsetMatch* match = ucsdet_detect(detector.get(), &error);
  if (U_FAILURE(error) || match == nullptr) return "windows-1252";
  const int32_t confidence = ucsdet_getConfidence(match, &error);
  const char* name = ucsdet_getName(match, &error);
  if (U_FAILURE(error) || name == nullptr || confidence < kLeastConfidence) {
    return "windows-1252";
  }
  const absl::string_view found = name;
  // What calls itself Latin-1 on the web is windows-1252. UTF-8 was tried.
  if (found == "ISO-8859-1" || found == "UTF-8" ||
      absl::StartsWith(found, "IBM4") || absl::StartsWith(found, "UTF-")) {
    return "windows-1252";
  }
  return std::string(found);
}

// The name that ICU knows for a declared encoding, as browsers take it.
std::string BrowserEncoding(absl::string_view declared) {
  std::string name(absl::StripAsciiWhitespace(declared));
  const std::string lower = absl::AsciiStrToLower(name);
  if (lower == "iso-8859-1" || lower == "latin1" || lower == "us-ascii" ||
      lower == "ascii" || lower == "iso8859-1" || lower == "latin-1") {
    return "windows-1252";
  }
  return name;
}

}  // namespace

absl::string_view BinaryKind(absl::string_view bytes) {
  static constexpr Magic kMagics[] = {
      {"%PDF-", "a PDF document"},
      {"\x89PNG\r\n", "a PNG picture"},
      {"\xFF\xD8\xFF", "a JPEG picture"},
      {"GIF87a", "a GIF picture"},
      {"GIF89a", "a GIF picture"},
      {"\xD0\xCF\x11\xE0", "an old Office document"},
      {"{\\rtf", "an RTF document"},
      {"\x7F"
       "ELF",
       "a program"},
      {"MZ\x90", "a program"},
      {"SQLite format 3", "an SQLite database"},
      {"Rar!\x1A", "a RAR archive"},
      {"7z\xBC\xAF\x27\x1C", "a 7z archive"},
      {"OggS", "a sound or video"},
      {"ID3", "a sound"},
      {"RIFF", "a picture, sound or video"},
      {"\x1A\x45\xDF\xA3", "a video"},
      {"II*", "a TIFF picture"},
      {"wOFF", "a font"},
      {"wOF2", "a font"}};
  for (const Magic& magic : kMagics) {
    if (absl::StartsWith(bytes, magic.bytes)) return magic.kind;
  }
  if (bytes.size() > 11 && bytes.substr(4, 4) == "ftyp") return "a video";
  return "";
}

std::string DeclaredEncoding(absl::string_view page) {
  const std::string lower =
      absl::AsciiStrToLower(page.substr(0, kDeclareBytes));
  const absl::string_view head = lower;
  // <meta charset="…">, content="text/html; charset=…", encoding="…" of XML.
  for (const absl::string_view key : {"charset=", "encoding="}) {
    for (std::size_t at = head.find(key); at != head.npos;
         at = head.find(key, at + 1)) {
      const std::size_t tag = head.rfind('<', at);
      if (tag == head.npos || head.find('>', tag) < at) continue;
      const absl::string_view opened = head.substr(tag);
      if (!absl::StartsWith(opened, "<meta") &&
          !absl::StartsWith(opened, "<?xml")) {
        continue;
      }
      absl::string_view value = head.substr(at + key.size());
      while (!value.empty() &&
             (value[0] == '"' || value[0] == '\'' || value[0] == ' ')) {
        value.remove_prefix(1);
      }
      std::size_t end = 0;
      while (end < value.size() &&
             (absl::ascii_isalnum(value[end]) || value[end] == '-' ||
              value[end] == '_' || value[end] == ':')) {
        ++end;
      }
      if (end > 0 && end < 40) return std::string(value.substr(0, end));
    }
  }
  return "";
}

absl::string_view CutAtCharacter(absl::string_view text, std::size_t limit) {
  if (text.size() <= limit) return text;
  while (limit > 0 &&
         (static_cast<unsigned char>(text[limit]) & 0xC0) == 0x80) {
    --limit;
  }
  return text.substr(0, limit);
}

absl::StatusOr<DecodedText> DecodeText(std::string bytes,
                                       absl::string_view declared) {
  if (bytes.empty()) return Refuse("empty file");
  if (bytes.size() > static_cast<std::size_t>(INT32_MAX)) {
    return Refuse("larger than 2 GiB");
  }
  const absl::string_view kind = BinaryKind(bytes);
  if (!kind.empty()) return Refuse(absl::StrCat("binary data (", kind, ")"));
  absl::string_view rest = bytes;
  if (absl::StartsWith(rest, absl::string_view("\xFF\xFE\0\0", 4))) {
    return DecodeAs(rest.substr(4), "UTF-32LE");
  }
  if (absl::ConsumePrefix(&rest, absl::string_view("\0\0\xFE\xFF", 4))) {
    return DecodeAs(rest, "UTF-32BE");
  }
  if (absl::ConsumePrefix(&rest, "\xFF\xFE")) return DecodeAs(rest, "UTF-16LE");
  if (absl::ConsumePrefix(&rest, "\xFE\xFF")) return DecodeAs(rest, "UTF-16BE");
  if (absl::StrContains(rest, '\0')) {
    const char* utf16 = Utf16WithoutMark(rest);
    if (utf16 == nullptr) return Refuse("binary data");
    return DecodeAs(rest, utf16);
  }
  const std::size_t controls = CountControls(rest.substr(0, kControlBytes));
  if (controls * 50 > std::min(rest.size(), kControlBytes)) {
    return Refuse("binary data");
  }
  if (IsValidUtf8(bytes)) {
    if (absl::StartsWith(bytes, "\xEF\xBB\xBF")) bytes.erase(0, 3);
    if (bytes.empty()) return Refuse("empty file");
    return DecodedText{std::move(bytes), "UTF-8"};
  }
  absl::ConsumePrefix(&rest, "\xEF\xBB\xBF");
  std::size_t sound = 0;
  std::size_t broken = 0;
  std::string repaired = RepairUtf8(rest, &sound, &broken);
  const bool said_utf8 = absl::EqualsIgnoreCase(declared, "utf-8") ||
                         absl::EqualsIgnoreCase(declared, "utf8");
  if (sound > 2 * broken || (said_utf8 && sound >= broken)) {
    return DecodedText{std::move(repaired), "UTF-8"};
  }
  if (!declared.empty() && !said_utf8) {
    absl::StatusOr<DecodedText> decoded =
        DecodeAs(rest, BrowserEncoding(declared));
    if (decoded.ok()) return decoded;
  }
  return DecodeAs(rest, DetectEncoding(rest));
}

}  // namespace crosscheck
