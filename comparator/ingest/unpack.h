#ifndef COMPARATOR_INGEST_UNPACK_H_
#define COMPARATOR_INGEST_UNPACK_H_

#include <cstddef>
#include <cstdint>
#include <string>

#include "absl/functional/function_ref.h"
#include "absl/status/status.h"
#include "absl/status/statusor.h"
#include "absl/strings/string_view.h"
#include "comparator/ingest/byte_reader.h"
#include "google/protobuf/io/zero_copy_stream.h"

namespace crosscheck {

// What one member of an archive, or a compressed file, is passed on as.
// `member` is the path inside the archive; empty for a compressed file. A
// status that is not OK stops the unpacking and is handed on.
using MemberSink = absl::FunctionRef<absl::Status(
    absl::string_view member, google::protobuf::io::ZeroCopyInputStream*)>;

struct UnpackOutcome {
  // Why the rest could not be unpacked, in plain words; empty where all was.
  std::string problem;
};

// Unpacks gzip, zstd, bzip2 and xz, and the members of tar (compressed or not)
// and zip, one after the other as the stream comes; nothing is written to disk
// and no path of a member is followed. Folders, links and the hidden files of
// desktops are passed over. `budget` is how many bytes may be unpacked in all;
// it is lowered by what was.
//
// Fails only where `sink` does.
absl::StatusOr<UnpackOutcome> Unpack(ByteReader* input, uint64_t* budget,
                                     MemberSink sink);

// What compressed `bytes` unpack to, at most `limit` bytes. InvalidArgument
// where they are broken or unpack to more.
absl::StatusOr<std::string> Uncompress(absl::string_view bytes,
                                       std::size_t limit);

}  // namespace crosscheck

#endif  // COMPARATOR_INGEST_UNPACK_H_
