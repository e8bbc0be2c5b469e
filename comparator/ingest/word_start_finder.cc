#include "comparator/ingest/word_start_finder.h"

#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string>
#include <utility>
#include <vector>

#include "absl/strings/ascii.h"
#include "absl/strings/match.h"
#include "absl/strings/string_view.h"

namespace crosscheck {

std::size_t WordStartFinder::SlotOf(const char* text) {
  uint32_t bytes;
  std::memcpy(&bytes, text, sizeof bytes);
  // Letters in lower case; other bytes become some other byte each.
  bytes |= 0x20202020;
  return (bytes * 0x9E3779B1u) >> 20;
}

void WordStartFinder::AddToFilter(const std::string& literal) {
  constexpr std::size_t kBytes = 4;
  if (literal.size() >= kBytes) {
    filter_[SlotOf(literal.data())] = 1;
    return;
  }
  if (literal.size() + 1 < kBytes) {
    filter_.fill(1);  // So short that any word may be it.
    return;
  }
  for (int last = 0; last < 256; ++last) {
    filter_[SlotOf((literal + static_cast<char>(last)).data())] = 1;
  }
}

WordStartFinder::WordStartFinder(std::vector<std::string> literals,
                                 bool any_case)
    : literals_(std::move(literals)), any_case_(any_case) {
  filter_.fill(0);
  for (int byte = 0; byte < 256; ++byte) {
    flags_[static_cast<std::size_t>(byte)] =
        absl::ascii_isalnum(static_cast<unsigned char>(byte)) ? kInWord : 0;
  }
  for (const std::string& literal : literals_) {
    flags_[static_cast<unsigned char>(literal[0])] |= kBegins;
    if (any_case) {
      flags_[static_cast<unsigned char>(absl::ascii_toupper(literal[0]))] |=
          kBegins;
    }
    AddToFilter(literal);
  }
}

WordStartFinder::Hit WordStartFinder::MatchAt(absl::string_view text,
                                              std::size_t at) const {
  const absl::string_view rest = text.substr(at);
  for (std::size_t i = 0; i < literals_.size(); ++i) {
    const bool found = any_case_
                           ? absl::StartsWithIgnoreCase(rest, literals_[i])
                           : absl::StartsWith(rest, literals_[i]);
    if (found) return {at, at + literals_[i].size(), static_cast<int>(i)};
  }
  return {text.size(), text.size(), -1};
}

WordStartFinder::Hit WordStartFinder::Find(absl::string_view text,
                                           std::size_t from) const {
  unsigned before =
      from == 0 ? 0u : flags_[static_cast<unsigned char>(text[from - 1])];
  for (std::size_t at = from; at < text.size(); ++at) {
    const unsigned flags = flags_[static_cast<unsigned char>(text[at])];
    const unsigned begins = flags & kBegins & ~(before >> kInWordShift);
    before = flags;
    // One branch that is hardly ever taken: which words begin with which
    // letter is past any processor's guessing.
    const bool filtered = at + sizeof(uint32_t) > text.size() ||
                          filter_[SlotOf(text.data() + at)] != 0;
    if ((begins & static_cast<unsigned>(filtered)) == 0) continue;
    const Hit hit = MatchAt(text, at);
    if (hit.found()) return hit;
  }
  return {text.size(), text.size(), -1};
}

}  // namespace crosscheck
