#ifndef COMPARATOR_INGEST_MANIFEST_H_
#define COMPARATOR_INGEST_MANIFEST_H_

#include <memory>
#include <string>

#include "absl/container/flat_hash_map.h"
#include "absl/status/statusor.h"
#include "absl/strings/string_view.h"
#include "proto/manifest.pb.h"

namespace crosscheck {

// What a user knows about articles beside them, by file or article id.
//
//   ASSIGN(auto manifest, ManifestTable::Parse("articles.csv", bytes));
//   const ManifestEntry* entry = manifest->Find("000.txt");
//
// Immutable and so thread-safe.
class ManifestTable {
 public:
  // Reads CSV (RFC 4180; first line: column names, of which `file` or `id` is
  // needed, and outlet, url, published, title and credits are known) where
  // `name` ends with ".csv", else protobuf's text form. `name` also stands in
  // errors: InvalidArgument with file and line for a broken file, an unknown
  // column, a date that is none, or a file that is there twice.
  static absl::StatusOr<std::unique_ptr<const ManifestTable>> Parse(
      absl::string_view name, absl::string_view text);

  // An empty table.
  ManifestTable() = default;
  ManifestTable(const ManifestTable&) = delete;
  ManifestTable& operator=(const ManifestTable&) = delete;

  // The entry of a file or article id; null where there is none. A leading
  // "./" counts for nothing.
  const ManifestEntry* Find(absl::string_view file) const;

  const Manifest& manifest() const { return manifest_; }

 private:
  absl::Status Index(absl::string_view name);

  Manifest manifest_;
  absl::flat_hash_map<std::string, int> by_file_;
};

}  // namespace crosscheck

#endif  // COMPARATOR_INGEST_MANIFEST_H_
