#include "comparator/lexicon/lexicon_index.h"

#include <algorithm>

#include "absl/status/status.h"
#include "absl/strings/ascii.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/strip.h"
#include "comparator/base/status_macros.h"
#include "comparator/lexicon/gazetteer_builder.h"
#include "comparator/lexicon/lexicon_file.h"
#include "comparator/lexicon/lexicon_image.h"
#include "comparator/lexicon/name_phrase.h"

namespace crosscheck {
namespace {

// Both ways in which a name may be in a table.
constexpr LeadingArticle kArticleUses[] = {LeadingArticle::kOptional,
                                           LeadingArticle::kRequired};

std::vector<uint32_t> FindWholeName(const PhraseTable& table, EntryKind kind,
                                    absl::string_view name) {
  NamePhraseReader reader;
  std::vector<uint32_t> found;
  for (LeadingArticle use : kArticleUses) {
    for (uint32_t entry :
         FindEntries(table, reader.ReadName(name, use).token_hashes, kind)) {
      if (std::find(found.begin(), found.end(), entry) == found.end()) {
        found.push_back(entry);
      }
    }
  }
  return found;
}

// `host` in small letters, without port, "user@" and final dot.
std::string BareHost(absl::string_view host) {
  host = host.substr(host.rfind('@') + 1);
  host = host.substr(0, host.find(':'));
  host = absl::StripSuffix(host, ".");
  return absl::AsciiStrToLower(host);
}

template <typename Entries, typename Index>
void IndexIds(const Entries& entries, Index* index) {
  index->reserve(entries.size());
  for (int i = 0; i < entries.size(); ++i) {
    index->try_emplace(entries[i].id(), static_cast<uint32_t>(i));
  }
}

}  // namespace

absl::StatusOr<std::unique_ptr<LexiconIndex>> LexiconIndex::Create(
    const LexiconOptions& options) {
  std::unique_ptr<LexiconIndex> index(new LexiconIndex());
  CROSSCHECK_RETURN_IF_ERROR(index->LoadImages(options));
  if (!options.overlays.empty()) {
    CROSSCHECK_RETURN_IF_ERROR(index->LayOver(options.overlays));
  }
  index->IndexEntries();
  index->matcher_ = PhraseMatcher(index->names_, index->gazetteer_.tables());
  return index;
}

absl::Status LexiconIndex::LoadImages(const LexiconOptions& options) {
  if (!options.gazetteer_image.empty()) {
    CROSSCHECK_ASSIGN_OR_RETURN(gazetteer_,
                                Gazetteer::Open(options.gazetteer_image));
  }
  if (options.lexicon_image.empty()) return absl::OkStatus();
  CROSSCHECK_ASSIGN_OR_RETURN(const LexiconImage image,
                              OpenLexiconImage(options.lexicon_image));
  names_ = image.table;
  if (!lexicon_->ParseFromArray(image.entries.data(),
                                static_cast<int>(image.entries.size()))) {
    return absl::InvalidArgumentError("lexicon: entries are damaged");
  }
  return absl::OkStatus();
}

absl::Status LexiconIndex::LayOver(absl::Span<const Lexicon* const> overlays) {
  std::vector<std::unique_ptr<LexiconFile>> files;
  std::vector<const LexiconFile*> file_pointers;
  for (const Lexicon* overlay : overlays) {
    files.push_back(std::make_unique<LexiconFile>());
    files.back()->name = absl::StrCat("lexicon ", files.size());
    files.back()->lexicon = *overlay;
    file_pointers.push_back(files.back().get());
  }
  LexiconCheckOptions check;
  check.below = lexicon_;
  check.may_replace = true;
  CROSSCHECK_RETURN_IF_ERROR(CheckLexicon(file_pointers, check));

  for (const Lexicon* overlay : overlays) MergeLexicon(*overlay, lexicon_);
  CROSSCHECK_ASSIGN_OR_RETURN(names_image_, BuildNameTable(*lexicon_));
  CROSSCHECK_ASSIGN_OR_RETURN(names_, PhraseTable::Open(names_image_));
  if (lexicon_->places().empty()) return absl::OkStatus();

  GazetteerBuilder builder(&gazetteer_);
  for (const Place& place : lexicon_->places()) builder.Add(RowOf(place));
  for (const std::string& name : lexicon_->ambiguous_names()) {
    builder.AddAmbiguousName(name);
  }
  CROSSCHECK_ASSIGN_OR_RETURN(places_image_, builder.Build());
  CROSSCHECK_ASSIGN_OR_RETURN(gazetteer_,
                              Gazetteer::OpenUpon(gazetteer_, places_image_));
  return absl::OkStatus();
}

void LexiconIndex::IndexEntries() {
  IndexIds(lexicon_->groups(), &groups_by_id_);
  IndexIds(lexicon_->outlets(), &outlets_by_id_);
  IndexIds(lexicon_->terms(), &terms_by_id_);
  for (int i = 0; i < lexicon_->outlets_size(); ++i) {
    for (const std::string& domain : lexicon_->outlets(i).domains()) {
      outlets_by_domain_.try_emplace(domain, static_cast<uint32_t>(i));
    }
  }
}

const Group* LexiconIndex::FindGroup(absl::string_view id) const {
  const auto it = groups_by_id_.find(id);
  return it == groups_by_id_.end() ? nullptr : &group(it->second);
}

const Outlet* LexiconIndex::FindOutlet(absl::string_view id) const {
  const auto it = outlets_by_id_.find(id);
  return it == outlets_by_id_.end() ? nullptr : &outlet(it->second);
}

const Term* LexiconIndex::FindTerm(absl::string_view id) const {
  const auto it = terms_by_id_.find(id);
  return it == terms_by_id_.end() ? nullptr : &term(it->second);
}

const Outlet* LexiconIndex::FindOutletByDomain(absl::string_view host) const {
  const std::string bare = BareHost(host);
  absl::string_view domain = bare;
  while (!domain.empty()) {
    const auto it = outlets_by_domain_.find(domain);
    if (it != outlets_by_domain_.end()) return &outlet(it->second);
    const size_t dot = domain.find('.');
    if (dot == absl::string_view::npos) break;
    domain.remove_prefix(dot + 1);
  }
  return nullptr;
}

const Outlet* LexiconIndex::FindOutletByName(absl::string_view name) const {
  const std::vector<uint32_t> found =
      FindWholeName(names_, EntryKind::kOutlet, name);
  return found.size() == 1 ? &outlet(found[0]) : nullptr;
}

std::vector<uint32_t> LexiconIndex::FindPlacesByName(
    absl::string_view name) const {
  std::vector<uint32_t> found;
  for (const PhraseTable& table : gazetteer_.tables()) {
    for (uint32_t entry : FindWholeName(table, EntryKind::kPlace, name)) {
      if (std::find(found.begin(), found.end(), entry) == found.end()) {
        found.push_back(entry);
      }
    }
  }
  return found;
}

}  // namespace crosscheck
