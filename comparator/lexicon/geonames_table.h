#ifndef COMPARATOR_LEXICON_GEONAMES_TABLE_H_
#define COMPARATOR_LEXICON_GEONAMES_TABLE_H_

#include <string>

#include "absl/status/status.h"
#include "absl/status/statusor.h"
#include "absl/strings/string_view.h"
#include "comparator/lexicon/gazetteer_builder.h"

namespace crosscheck {

// The bytes of a file that is packed by xz. InvalidArgument, with
// the path in front, where it cannot be read or is not packed so.
absl::StatusOr<std::string> ReadPackedFile(const std::string& path);

// Adds the rows of a table of data/gazetteer, which README.md there
// describes; the line with the names of the columns says which table it is. A
// division lies in its country, or in the first-level division that its code
// begins with; a town in its second-level or else first-level division.
// InvalidArgument, "name:line: fault", for a row that is wrong.
absl::Status AddGeoNamesTable(absl::string_view name, absl::string_view table,
                              GazetteerBuilder* builder);

}  // namespace crosscheck

#endif  // COMPARATOR_LEXICON_GEONAMES_TABLE_H_
