#include "comparator/ingest/archive_maker.h"

#include <cstddef>
#include <string>
#include <vector>

#include "absl/strings/string_view.h"
#include "archive.h"
#include "archive_entry.h"

namespace crosscheck {
namespace {

// Writes members with what `configure` sets up.
template <typename Configure>
std::string Make(const ArchiveMembers& members, std::size_t room,
                 const Configure& configure) {
  std::vector<char> buffer(room);
  std::size_t used = 0;
  struct archive* archive = archive_write_new();
  configure(archive);
  archive_write_set_bytes_in_last_block(archive, 1);
  archive_write_open_memory(archive, buffer.data(), buffer.size(), &used);
  for (const auto& member : members) {
    struct archive_entry* entry = archive_entry_new();
    archive_entry_set_pathname(entry, member.first.c_str());
    archive_entry_set_size(entry,
                           static_cast<la_int64_t>(member.second.size()));
    archive_entry_set_filetype(entry, AE_IFREG);
    archive_entry_set_perm(entry, 0644);
    archive_write_header(archive, entry);
    archive_write_data(archive, member.second.data(), member.second.size());
    archive_entry_free(entry);
  }
  archive_write_close(archive);
  archive_write_free(archive);
  return std::string(buffer.data(), used);
}

std::size_t Room(const ArchiveMembers& members) {
  std::size_t room = 1 << 16;
  for (const auto& member : members) room += member.second.size() + (1 << 12);
  return room;
}

}  // namespace

std::string MakeZip(const ArchiveMembers& members) {
  return Make(members, Room(members), [](struct archive* archive) {
    archive_write_set_format_zip(archive);
  });
}

std::string MakeTar(const ArchiveMembers& members) {
  return Make(members, Room(members), [](struct archive* archive) {
    archive_write_set_format_ustar(archive);
  });
}

std::string MakeGzip(absl::string_view contents) {
  const ArchiveMembers members = {{"x", std::string(contents)}};
  return Make(members, Room(members), [](struct archive* archive) {
    archive_write_add_filter_gzip(archive);
    archive_write_set_format_raw(archive);
  });
}

std::string MakeZstd(absl::string_view contents) {
  const ArchiveMembers members = {{"x", std::string(contents)}};
  return Make(members, Room(members), [](struct archive* archive) {
    archive_write_add_filter_zstd(archive);
    archive_write_set_format_raw(archive);
  });
}

}  // namespace crosscheck
