// The command line of Crosscheck.

#include <iostream>

#include "absl/strings/string_view.h"

namespace {

constexpr absl::string_view kUsage =
    "crosscheck compares what different outlets report about the same "
    "incidents.\n"
    "\n"
    "  crosscheck ingest   ARTICLES...   article records\n"
    "  crosscheck extract  ARTICLES...   what each article claims\n"
    "  crosscheck align    ARTICLES...   which articles tell of one incident\n"
    "  crosscheck compare  ARTICLES...   where they disagree\n";

}  // namespace

int main(int argc, char** argv) {
  const bool asks_for_help =
      argc == 2 && absl::string_view(argv[1]) == "--help";
  (asks_for_help ? std::cout : std::cerr) << kUsage;
  return asks_for_help ? 0 : 2;
}
