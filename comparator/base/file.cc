#include "comparator/base/file.h"

#include <array>
#include <cerrno>
#include <cstdio>
#include <memory>
#include <string>

#include "absl/status/status.h"
#include "absl/status/statusor.h"
#include "absl/strings/string_view.h"

namespace crosscheck {
namespace {

struct FileCloser {
  void operator()(std::FILE* file) const { std::fclose(file); }
};

}  // namespace

absl::StatusOr<std::string> ReadFile(absl::string_view path) {
  const std::string name(path);
  std::unique_ptr<std::FILE, FileCloser> file(std::fopen(name.c_str(), "rb"));
  if (file == nullptr) return absl::ErrnoToStatus(errno, name);
  std::string bytes;
  std::array<char, 1 << 16> block;
  while (true) {
    const size_t size = std::fread(block.data(), 1, block.size(), file.get());
    bytes.append(block.data(), size);
    if (size == block.size()) continue;
    if (std::ferror(file.get())) return absl::ErrnoToStatus(errno, name);
    return bytes;
  }
}

}  // namespace crosscheck
