#include "comparator/text/abbreviation.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <iterator>

#include "absl/strings/string_view.h"

namespace crosscheck {
namespace {

// The first eight letters as a number that sorts as the letters do.
constexpr uint64_t Pack(const char* letters, size_t size) {
  uint64_t packed = 0;
  for (size_t i = 0; i < 8; ++i) {
    packed = packed << 8 | (i < size ? static_cast<uint8_t>(letters[i]) : 0);
  }
  return packed;
}

struct Abbreviation {
  uint64_t letters;
  uint8_t flags;
};

template <size_t kSize>
constexpr Abbreviation Row(const char (&letters)[kSize], unsigned flags) {
  static_assert(kSize >= 2 && kSize <= 9, "one to eight letters");
  return {Pack(letters, kSize - 1), static_cast<uint8_t>(flags)};
}

constexpr Abbreviation kAbbreviations[] = {
#include "comparator/text/abbreviations.inc"
};

constexpr bool Ascends() {
  for (size_t i = 1; i < std::size(kAbbreviations); ++i) {
    if (kAbbreviations[i - 1].letters >= kAbbreviations[i].letters) {
      return false;
    }
  }
  return true;
}
static_assert(Ascends(), "data/abbreviations.txt is out of order");

}  // namespace

uint8_t AbbreviationFlags(absl::string_view norm) {
  if (norm.empty() || norm.size() > 8) return 0;
  const uint64_t letters = Pack(norm.data(), norm.size());
  const auto* const row = std::lower_bound(
      std::begin(kAbbreviations), std::end(kAbbreviations), letters,
      [](const Abbreviation& row, uint64_t key) { return row.letters < key; });
  return row != std::end(kAbbreviations) && row->letters == letters ? row->flags
                                                                    : 0;
}

}  // namespace crosscheck
