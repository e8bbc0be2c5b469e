#include "comparator/ingest/utf8.h"

#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string>

#include "absl/strings/string_view.h"
#include "unicode/utf8.h"

namespace crosscheck {

bool IsValidUtf8(absl::string_view text) {
  constexpr uint64_t kHighBits = 0x8080808080808080;
  const auto* bytes = reinterpret_cast<const uint8_t*>(text.data());
  const std::size_t size = text.size();
  std::size_t i = 0;
  while (i < size) {
    // Most text is ASCII.
    uint64_t word;
    while (i + sizeof word <= size) {
      std::memcpy(&word, bytes + i, sizeof word);
      if ((word & kHighBits) != 0) break;
      i += sizeof word;
    }
    while (i < size && bytes[i] < 0x80) ++i;
    if (i == size) return true;
    UChar32 c;
    U8_NEXT(bytes, i, size, c);
    if (c < 0) return false;
  }
  return true;
}

std::string RepairUtf8(absl::string_view bytes, std::size_t* sound,
                       std::size_t* broken) {
  std::size_t good = 0;
  std::size_t bad = 0;
  std::string text;
  text.reserve(bytes.size() + 16);
  const auto* data = reinterpret_cast<const uint8_t*>(bytes.data());
  const auto size = static_cast<int32_t>(bytes.size());
  for (int32_t i = 0; i < size;) {
    const int32_t start = i;
    UChar32 c;
    U8_NEXT(data, i, size, c);
    if (c < 0) {
      ++bad;
      text += "\xEF\xBF\xBD";
      continue;
    }
    if (c >= 0x80) ++good;
    text.append(bytes.data() + start, static_cast<std::size_t>(i - start));
  }
  if (sound != nullptr) *sound = good;
  if (broken != nullptr) *broken = bad;
  return text;
}

}  // namespace crosscheck
