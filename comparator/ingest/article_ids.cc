#include "comparator/ingest/article_ids.h"

#include <cstddef>
#include <cstdint>
#include <string>

#include "absl/numeric/int128.h"
#include "absl/status/status.h"
#include "absl/strings/numbers.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/string_view.h"
#include "xxhash.h"

namespace crosscheck {

absl::Status ArticleIds::Add(absl::string_view id,
                             absl::string_view source_name) {
  Place place{0, -1};
  absl::string_view file = source_name;
  const std::size_t colon = source_name.rfind(':');
  int64_t number;
  if (colon != source_name.npos &&
      absl::SimpleAtoi(source_name.substr(colon + 1), &number) && number >= 0 &&
      absl::StrCat(number) == source_name.substr(colon + 1)) {
    file = source_name.substr(0, colon);
    place.number = number;
  }
  // Articles come file by file.
  if (files_.empty() || files_.back() != file) files_.emplace_back(file);
  place.file = static_cast<uint32_t>(files_.size() - 1);
  const XXH128_hash_t hash = XXH3_128bits(id.data(), id.size());
  const auto added =
      places_.emplace(absl::MakeUint128(hash.high64, hash.low64), place);
  if (added.second) return absl::OkStatus();
  const Place& first = added.first->second;
  std::string first_name = files_[first.file];
  if (first.number >= 0) absl::StrAppend(&first_name, ":", first.number);
  return absl::InvalidArgumentError(absl::StrCat("two articles have the id \"",
                                                 id, "\": ", first_name,
                                                 " and ", source_name));
}

}  // namespace crosscheck
