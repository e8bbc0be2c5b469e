#include "comparator/lexicon/lexicon_file.h"

#include "absl/container/flat_hash_map.h"
#include "comparator/base/status_macros.h"
#include "comparator/base/textproto.h"

namespace crosscheck {
namespace {

template <typename Entry>
void MergeEntries(const google::protobuf::RepeatedPtrField<Entry>& over,
                  google::protobuf::RepeatedPtrField<Entry>* entries) {
  absl::flat_hash_map<std::string, int> positions;
  for (int i = 0; i < entries->size(); ++i) {
    positions.emplace(entries->Get(i).id(), i);
  }
  for (const Entry& entry : over) {
    const auto [it, is_new] =
        positions.try_emplace(entry.id(), entries->size());
    *(is_new ? entries->Add() : entries->Mutable(it->second)) = entry;
  }
}

}  // namespace

absl::StatusOr<std::unique_ptr<LexiconFile>> ReadLexiconFile(
    absl::string_view path) {
  auto file = std::make_unique<LexiconFile>();
  file->name = std::string(path);
  CROSSCHECK_RETURN_IF_ERROR(
      ReadTextprotoFile(path, &file->lexicon, &file->locations));
  return file;
}

absl::StatusOr<std::unique_ptr<LexiconFile>> ParseLexicon(
    absl::string_view name, absl::string_view text) {
  auto file = std::make_unique<LexiconFile>();
  file->name = std::string(name);
  CROSSCHECK_RETURN_IF_ERROR(
      ParseTextproto(name, text, &file->lexicon, &file->locations));
  return file;
}

void MergeLexicon(const Lexicon& over, Lexicon* lexicon) {
  lexicon->mutable_sources()->MergeFrom(over.sources());
  MergeEntries(over.groups(), lexicon->mutable_groups());
  MergeEntries(over.outlets(), lexicon->mutable_outlets());
  MergeEntries(over.places(), lexicon->mutable_places());
  MergeEntries(over.terms(), lexicon->mutable_terms());
  lexicon->mutable_ambiguous_names()->MergeFrom(over.ambiguous_names());
}

}  // namespace crosscheck
