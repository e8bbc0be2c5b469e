// Compiles the lexicon's files into the two images that are built into the
// program.
//
//   lexicon_compiler --lexicon_out=lexicon.bin --gazetteer_out=gazetteer.bin
//       data/groups.textproto ... data/gazetteer/divisions.tsv.xz ...
//
// Prints every fault as "file:line: fault" and returns 1 where there is one.

#include <fstream>
#include <iostream>
#include <memory>
#include <string>
#include <vector>

#include "absl/flags/flag.h"
#include "absl/flags/parse.h"
#include "absl/status/status.h"
#include "absl/status/statusor.h"
#include "absl/strings/match.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/string_view.h"
#include "comparator/base/status_macros.h"
#include "comparator/lexicon/gazetteer_builder.h"
#include "comparator/lexicon/geonames_table.h"
#include "comparator/lexicon/lexicon_file.h"
#include "comparator/lexicon/lexicon_image.h"
#include "proto/lexicon.pb.h"

ABSL_FLAG(std::string, lexicon_out, "",
          "file for the image of groups, outlets and terms");
ABSL_FLAG(std::string, gazetteer_out, "", "file for the image of places");

namespace crosscheck {
namespace {

absl::Status WriteFile(const std::string& path, absl::string_view bytes) {
  std::ofstream file(path, std::ios::binary | std::ios::trunc);
  file.write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
  file.close();
  if (!file) return absl::UnavailableError(path + ": cannot be written");
  return absl::OkStatus();
}

void AddPlaces(const LexiconFile& file, GazetteerBuilder* builder) {
  const auto* field = Lexicon::descriptor()->FindFieldByName("places");
  for (int i = 0; i < file.lexicon.places_size(); ++i) {
    PlaceRow row = RowOf(file.lexicon.places(i));
    row.source = absl::StrCat(file.name, ":",
                              file.locations.GetLocation(field, i).line + 1);
    builder->Add(std::move(row));
  }
  for (const std::string& name : file.lexicon.ambiguous_names()) {
    builder->AddAmbiguousName(name);
  }
}

absl::Status Compile(const std::vector<std::string>& paths) {
  std::vector<std::unique_ptr<LexiconFile>> files;
  std::vector<const LexiconFile*> checked;
  GazetteerBuilder places;
  Lexicon lexicon;
  for (const std::string& path : paths) {
    if (absl::EndsWith(path, ".xz")) {
      CROSSCHECK_ASSIGN_OR_RETURN(const std::string table,
                                  ReadPackedFile(path));
      CROSSCHECK_RETURN_IF_ERROR(AddGeoNamesTable(path, table, &places));
      continue;
    }
    CROSSCHECK_ASSIGN_OR_RETURN(std::unique_ptr<LexiconFile> file,
                                ReadLexiconFile(path));
    checked.push_back(file.get());
    files.push_back(std::move(file));
  }
  CROSSCHECK_RETURN_IF_ERROR(CheckLexicon(checked, {}));
  for (const auto& file : files) {
    MergeLexicon(file->lexicon, &lexicon);
    AddPlaces(*file, &places);
  }
  CROSSCHECK_ASSIGN_OR_RETURN(const std::string lexicon_image,
                              BuildLexiconImage(lexicon));
  CROSSCHECK_ASSIGN_OR_RETURN(const std::string gazetteer_image,
                              places.Build());
  CROSSCHECK_RETURN_IF_ERROR(
      WriteFile(absl::GetFlag(FLAGS_lexicon_out), lexicon_image));
  return WriteFile(absl::GetFlag(FLAGS_gazetteer_out), gazetteer_image);
}

}  // namespace
}  // namespace crosscheck

int main(int argc, char** argv) {
  const std::vector<char*> arguments = absl::ParseCommandLine(argc, argv);
  const std::vector<std::string> paths(arguments.begin() + 1, arguments.end());
  const absl::Status status = crosscheck::Compile(paths);
  if (status.ok()) return 0;
  std::cerr << status.message() << "\n";
  return 1;
}
