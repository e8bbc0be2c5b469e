#include "comparator/align/string_numbers.h"

namespace crosscheck {

uint32_t StringNumbers::Number(absl::string_view string) {
  if (string.empty()) return 0;
  const auto it = numbers_.find(string);
  if (it != numbers_.end()) return it->second;
  const uint32_t number = static_cast<uint32_t>(strings_.size());
  strings_.emplace_back(string);
  numbers_.emplace(strings_.back(), number);
  return number;
}

uint32_t StringNumbers::Find(absl::string_view string) const {
  const auto it = numbers_.find(string);
  return it != numbers_.end() ? it->second : 0;
}

}  // namespace crosscheck
