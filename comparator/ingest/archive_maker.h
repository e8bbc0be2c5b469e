#ifndef COMPARATOR_INGEST_ARCHIVE_MAKER_H_
#define COMPARATOR_INGEST_ARCHIVE_MAKER_H_

#include <string>
#include <utility>
#include <vector>

#include "absl/strings/string_view.h"

namespace crosscheck {

// Archives for tests, made in memory. Members are paths and contents.
using ArchiveMembers = std::vector<std::pair<std::string, std::string>>;

std::string MakeZip(const ArchiveMembers& members);
std::string MakeTar(const ArchiveMembers& members);
std::string MakeGzip(absl::string_view contents);
std::string MakeZstd(absl::string_view contents);

}  // namespace crosscheck

#endif  // COMPARATOR_INGEST_ARCHIVE_MAKER_H_
