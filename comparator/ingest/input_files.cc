#include "comparator/ingest/input_files.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <filesystem>
#include <memory>
#include <string>
#include <system_error>
#include <utility>
#include <vector>

#include "absl/cleanup/cleanup.h"
#include "absl/status/status.h"
#include "absl/status/statusor.h"
#include "absl/strings/match.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/string_view.h"
#include "absl/types/span.h"
#include "comparator/base/file.h"
#include "comparator/base/status_macros.h"
#include "comparator/ingest/document_source.h"
#include "comparator/ingest/manifest.h"
#include "comparator/ingest/raw_document.h"
#include "google/protobuf/io/zero_copy_stream_impl.h"
#include "proto/article.pb.h"

namespace crosscheck {
namespace {

namespace fs = std::filesystem;

constexpr int kReadBytes = 256 << 10;
constexpr absl::string_view kManifestNames[] = {"articles.textproto",
                                                "articles.csv"};

// Adds the manifest of a folder to its documents.
class ManifestSink : public DocumentSink {
 public:
  ManifestSink(std::shared_ptr<const ManifestTable> manifest,
               DocumentSink* sink)
      : manifest_(std::move(manifest)), sink_(sink) {}

  absl::Status OnDocument(RawDocument document) override {
    document.manifest = manifest_;
    return sink_->OnDocument(std::move(document));
  }
  absl::Status OnUnreadable(Unreadable unreadable) override {
    return sink_->OnUnreadable(std::move(unreadable));
  }

 private:
  const std::shared_ptr<const ManifestTable> manifest_;
  DocumentSink* const sink_;
};

absl::Status ReadDescriptor(int descriptor, const SourceName& name,
                            const SourceLimits& limits, DocumentSink* sink) {
  google::protobuf::io::FileInputStream stream(descriptor, kReadBytes);
  CROSSCHECK_RETURN_IF_ERROR(ReadDocuments(&stream, name, limits, sink));
  if (stream.GetErrno() == 0) return absl::OkStatus();
  Unreadable unreadable;
  unreadable.set_source_name(name.source_name);
  unreadable.set_reason(
      absl::StrCat("cannot be read: ", std::strerror(stream.GetErrno())));
  return sink->OnUnreadable(std::move(unreadable));
}

absl::StatusOr<int> Open(const std::string& path) {
  int descriptor;
  do {
    descriptor = open(path.c_str(), O_RDONLY | O_CLOEXEC);
  } while (descriptor < 0 && errno == EINTR);
  if (descriptor < 0) return absl::ErrnoToStatus(errno, path);
  return descriptor;
}

absl::Status ReadPath(const std::string& path, const SourceName& name,
                      const SourceLimits& limits, DocumentSink* sink) {
  CROSSCHECK_ASSIGN_OR_RETURN(const int descriptor, Open(path));
  const absl::Cleanup close_it = [descriptor] { close(descriptor); };
  return ReadDescriptor(descriptor, name, limits, sink);
}

// Paths below `folder` of the files in it, in order of the bytes.
absl::StatusOr<std::vector<std::string>> ListFolder(const std::string& folder) {
  std::vector<std::string> paths;
  std::error_code error;
  fs::recursive_directory_iterator it(
      folder, fs::directory_options::skip_permission_denied, error);
  const fs::recursive_directory_iterator end;
  while (!error && it != end) {
    const std::string name = it->path().filename().string();
    std::error_code ignored;
    if (absl::StartsWith(name, ".")) {
      if (it->is_directory(ignored)) it.disable_recursion_pending();
    } else if (it->is_regular_file(ignored)) {
      paths.push_back(it->path().lexically_relative(folder).string());
    }
    it.increment(error);
  }
  if (error) {
    return absl::ErrnoToStatus(error.value(), folder);
  }
  std::sort(paths.begin(), paths.end());
  return paths;
}

absl::StatusOr<std::shared_ptr<const ManifestTable>> FolderManifest(
    const std::string& folder) {
  for (const absl::string_view name : kManifestNames) {
    const std::string path = absl::StrCat(folder, "/", name);
    absl::StatusOr<std::string> text = ReadFile(path);
    if (absl::IsNotFound(text.status())) continue;
    CROSSCHECK_RETURN_IF_ERROR(text.status());
    CROSSCHECK_ASSIGN_OR_RETURN(std::unique_ptr<const ManifestTable> manifest,
                                ManifestTable::Parse(path, *text));
    return std::shared_ptr<const ManifestTable>(std::move(manifest));
  }
  return std::shared_ptr<const ManifestTable>();
}

absl::Status ReadFolder(const std::string& folder, bool with_manifest,
                        const SourceLimits& limits, DocumentSink* sink) {
  CROSSCHECK_ASSIGN_OR_RETURN(const std::vector<std::string> paths,
                              ListFolder(folder));
  std::shared_ptr<const ManifestTable> manifest;
  if (with_manifest) {
    CROSSCHECK_ASSIGN_OR_RETURN(manifest, FolderManifest(folder));
  }
  ManifestSink with(manifest, sink);
  for (const std::string& path : paths) {
    if (std::find(std::begin(kManifestNames), std::end(kManifestNames), path) !=
        std::end(kManifestNames)) {
      continue;
    }
    const absl::Status status =
        ReadPath(absl::StrCat(folder, "/", path), {path, path}, limits, &with);
    if (absl::IsPermissionDenied(status) || absl::IsNotFound(status)) {
      Unreadable unreadable;
      unreadable.set_source_name(path);
      unreadable.set_reason("cannot be opened");
      CROSSCHECK_RETURN_IF_ERROR(sink->OnUnreadable(std::move(unreadable)));
      continue;
    }
    CROSSCHECK_RETURN_IF_ERROR(status);
  }
  return absl::OkStatus();
}

absl::string_view BaseName(absl::string_view path) {
  const std::size_t slash = path.rfind('/');
  return slash == path.npos ? path : path.substr(slash + 1);
}

}  // namespace

absl::Status ReadInputs(absl::Span<const std::string> inputs,
                        bool folder_manifests, const SourceLimits& limits,
                        DocumentSink* sink) {
  for (const std::string& input : inputs) {
    if (input == "-") {
      CROSSCHECK_RETURN_IF_ERROR(ReadDescriptor(
          STDIN_FILENO, {"standard input", "stdin"}, limits, sink));
      continue;
    }
    struct stat status;
    if (stat(input.c_str(), &status) != 0) {
      return absl::ErrnoToStatus(errno, input);
    }
    if (S_ISDIR(status.st_mode)) {
      CROSSCHECK_RETURN_IF_ERROR(
          ReadFolder(input, folder_manifests, limits, sink));
    } else {
      CROSSCHECK_RETURN_IF_ERROR(
          ReadPath(input, {input, std::string(BaseName(input))}, limits, sink));
    }
  }
  return absl::OkStatus();
}

}  // namespace crosscheck
