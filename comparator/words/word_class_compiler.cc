// Compiles the files of word classes into the sources that are built into the
// program.
//
//   word_class_compiler word_class.h word_slots.inc word_sets.inc
//       data/place_words.textproto ...
//
// Prints every fault and returns 1 where there is one.

#include <fstream>
#include <iostream>
#include <string>
#include <vector>

#include "absl/status/status.h"
#include "absl/status/statusor.h"
#include "absl/types/span.h"
#include "comparator/base/status_macros.h"
#include "comparator/base/textproto.h"
#include "comparator/words/word_class_table.h"
#include "proto/word_classes.pb.h"

namespace crosscheck {
namespace {

constexpr size_t kOutputs = 3;

absl::Status WriteFile(const std::string& path, const std::string& text) {
  std::ofstream file(path, std::ios::binary | std::ios::trunc);
  file << text;
  file.close();
  if (!file) return absl::UnavailableError(path + ": cannot be written");
  return absl::OkStatus();
}

absl::Status Compile(absl::Span<const std::string> paths) {
  if (paths.size() <= kOutputs) {
    return absl::InvalidArgumentError(
        "usage: word_class_compiler HEADER SLOTS SETS FILES...");
  }
  std::vector<WordClassFile> files;
  for (const std::string& path : paths.subspan(kOutputs)) {
    files.emplace_back();
    CROSSCHECK_RETURN_IF_ERROR(ReadTextprotoFile(path, &files.back()));
  }
  CROSSCHECK_ASSIGN_OR_RETURN(const WordClassTable table,
                              WordClassTable::Create(files));
  CROSSCHECK_RETURN_IF_ERROR(WriteFile(paths[0], table.Header()));
  CROSSCHECK_RETURN_IF_ERROR(WriteFile(paths[1], table.Slots()));
  return WriteFile(paths[2], table.Sets());
}

}  // namespace
}  // namespace crosscheck

int main(int argc, char** argv) {
  const std::vector<std::string> paths(argv + 1, argv + argc);
  const absl::Status status = crosscheck::Compile(paths);
  if (status.ok()) return 0;
  std::cerr << status.message() << "\n";
  return 1;
}
