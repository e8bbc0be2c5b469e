#include "comparator/ingest/unpack.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>

#include "absl/status/status.h"
#include "absl/status/statusor.h"
#include "absl/strings/match.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/string_view.h"
#include "archive.h"
#include "archive_entry.h"
#include "comparator/base/status_macros.h"
#include "comparator/ingest/byte_reader.h"
#include "comparator/ingest/utf8.h"
#include "google/protobuf/io/zero_copy_stream.h"
#include "google/protobuf/io/zero_copy_stream_impl_lite.h"

namespace crosscheck {
namespace {

constexpr std::size_t kChunkBytes = 64 << 10;

struct CloseArchive {
  void operator()(struct archive* archive) const { archive_read_free(archive); }
};
using ArchivePtr = std::unique_ptr<struct archive, CloseArchive>;

ArchivePtr NewArchive() {
  ArchivePtr archive(archive_read_new());
  if (archive == nullptr) return archive;
  archive_read_support_filter_gzip(archive.get());
  archive_read_support_filter_zstd(archive.get());
  archive_read_support_filter_bzip2(archive.get());
  archive_read_support_filter_xz(archive.get());
  archive_read_support_format_tar(archive.get());
  archive_read_support_format_zip(archive.get());
  archive_read_support_format_raw(archive.get());
  archive_read_support_format_empty(archive.get());
  return archive;
}

std::string ProblemOf(struct archive* archive) {
  const char* message = archive_error_string(archive);
  return absl::StrCat("broken archive or compression: ",
                      message == nullptr ? "no reason is given" : message);
}

// Hands the bytes of a ByteReader to the archive's reader.
struct Feed {
  ByteReader* input;
  std::string chunk;

  static la_ssize_t Read(struct archive*, void* self, const void** buffer) {
    Feed* feed = static_cast<Feed*>(self);
    const absl::string_view next = feed->input->Peek(1);
    if (next.empty()) return 0;
    feed->chunk.assign(feed->input->Peek(kChunkBytes).data(),
                       feed->input->Peek(kChunkBytes).size());
    feed->input->Skip(feed->chunk.size());
    *buffer = feed->chunk.data();
    return static_cast<la_ssize_t>(feed->chunk.size());
  }
};

// The bytes of the current member, as long as the budget lasts.
class MemberStream : public google::protobuf::io::CopyingInputStream {
 public:
  MemberStream(struct archive* archive, uint64_t* budget)
      : archive_(archive), budget_(budget) {}

  int Read(void* buffer, int size) override {
    if (!problem_.empty()) return 0;
    const la_ssize_t read =
        archive_read_data(archive_, buffer, static_cast<std::size_t>(size));
    if (read < 0) {
      problem_ = ProblemOf(archive_);
      return 0;
    }
    if (static_cast<uint64_t>(read) > *budget_) {
      problem_ = "holds more than the limit after unpacking";
      *budget_ = 0;
      return 0;
    }
    *budget_ -= static_cast<uint64_t>(read);
    return static_cast<int>(read);
  }

  const std::string& problem() const { return problem_; }

 private:
  struct archive* const archive_;
  uint64_t* const budget_;
  std::string problem_;
};

bool IsHidden(absl::string_view path) {
  return absl::StartsWith(path, ".") || absl::StrContains(path, "/.") ||
         absl::StartsWith(path, "__MACOSX/");
}

// The member's path; a number where it has no name that is UTF-8.
std::string MemberName(struct archive_entry* entry, int ordinal) {
  const char* name = archive_entry_pathname_utf8(entry);
  if (name == nullptr) name = archive_entry_pathname(entry);
  if (name == nullptr || *name == '\0' || !IsValidUtf8(name)) {
    return absl::StrCat("member ", ordinal);
  }
  absl::string_view path = name;
  while (absl::StartsWith(path, "./")) path.remove_prefix(2);
  std::string clean(path);
  for (char& c : clean) {
    if (static_cast<unsigned char>(c) < 0x20) c = '?';
  }
  return clean;
}

}  // namespace

absl::StatusOr<UnpackOutcome> Unpack(ByteReader* input, uint64_t* budget,
                                     MemberSink sink) {
  UnpackOutcome outcome;
  const ArchivePtr archive = NewArchive();
  Feed feed{input, {}};
  if (archive == nullptr ||
      archive_read_open(archive.get(), &feed, nullptr, Feed::Read, nullptr) !=
          ARCHIVE_OK) {
    outcome.problem =
        archive == nullptr ? "out of memory" : ProblemOf(archive.get());
    return outcome;
  }
  for (int ordinal = 1;; ++ordinal) {
    struct archive_entry* entry = nullptr;
    const int result = archive_read_next_header(archive.get(), &entry);
    if (result == ARCHIVE_EOF) return outcome;
    if (result != ARCHIVE_OK && result != ARCHIVE_WARN) {
      outcome.problem = ProblemOf(archive.get());
      return outcome;
    }
    const bool raw = archive_format(archive.get()) == ARCHIVE_FORMAT_RAW;
    const std::string name = raw ? "" : MemberName(entry, ordinal);
    if (!raw && (archive_entry_filetype(entry) != AE_IFREG || IsHidden(name))) {
      continue;
    }
    MemberStream member(archive.get(), budget);
    google::protobuf::io::CopyingInputStreamAdaptor stream(
        &member, static_cast<int>(kChunkBytes));
    CROSSCHECK_RETURN_IF_ERROR(sink(name, &stream));
    if (!member.problem().empty()) {
      outcome.problem = member.problem();
      return outcome;
    }
  }
}

absl::StatusOr<std::string> Uncompress(absl::string_view bytes,
                                       std::size_t limit) {
  google::protobuf::io::ArrayInputStream stream(bytes.data(),
                                                static_cast<int>(bytes.size()));
  ByteReader input(&stream);
  uint64_t budget = limit;
  std::string all;
  absl::StatusOr<UnpackOutcome> outcome = Unpack(
      &input, &budget,
      [&](absl::string_view, google::protobuf::io::ZeroCopyInputStream* part) {
        ByteReader reader(part);
        std::string text;
        reader.ReadAll(limit, &text);
        all += text;
        return absl::OkStatus();
      });
  CROSSCHECK_RETURN_IF_ERROR(outcome.status());
  if (!outcome->problem.empty()) {
    return absl::InvalidArgumentError(outcome->problem);
  }
  return all;
}

}  // namespace crosscheck
