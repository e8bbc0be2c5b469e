#include "comparator/pipeline/knowledge.h"

#include <utility>

#include "absl/memory/memory.h"
#include "absl/strings/string_view.h"
#include "comparator/base/status_macros.h"
#include "comparator/base/textproto.h"
#include "comparator/lexicon/builtin_lexicon.h"
#include "comparator/lexicon/lexicon_file.h"
#include "comparator/pipeline/align_settings.h"
#include "comparator/pipeline/compare_settings.h"
#include "comparator/pipeline/credibility_settings.h"
#include "comparator/pipeline/example_names.h"
#include "comparator/pipeline/overlay.h"
#include "comparator/pipeline/provenance_settings.h"
#include "proto/lexicon.pb.h"
#include "proto/rulebook.pb.h"

namespace crosscheck {
namespace {

class LexiconOutlets : public OutletDirectory {
 public:
  // `lexicon` outlives it.
  explicit LexiconOutlets(const LexiconIndex* lexicon) : lexicon_(*lexicon) {}

  const Outlet* ByDomain(absl::string_view host) const override {
    return lexicon_.FindOutletByDomain(host);
  }
  const Outlet* ByName(absl::string_view text) const override {
    return lexicon_.FindOutletByName(text);
  }

 private:
  const LexiconIndex& lexicon_;
};

absl::StatusOr<std::unique_ptr<LexiconIndex>> LoadLexicon(
    const KnowledgeOptions& knowledge) {
  LexiconOptions options = BuiltinLexicon();
  std::vector<std::unique_ptr<LexiconFile>> files;
  if (knowledge.example_names) {
    CROSSCHECK_ASSIGN_OR_RETURN(
        std::unique_ptr<LexiconFile> file,
        ParseLexicon("comparator/pipeline/data/example_names.textproto",
                     ExampleNamesText()));
    options.overlays.push_back(&file->lexicon);
    files.push_back(std::move(file));
  }
  for (const std::string& path : knowledge.lexicon_paths) {
    CROSSCHECK_ASSIGN_OR_RETURN(std::unique_ptr<LexiconFile> file,
                                ReadLexiconFile(path));
    options.overlays.push_back(&file->lexicon);
    files.push_back(std::move(file));
  }
  return LexiconIndex::Create(options);
}

// The settings of one package, which the program carries.
struct BuiltinSettings {
  absl::string_view name;
  absl::string_view text;
};

absl::StatusOr<Settings> LoadSettings(const std::string& path) {
  const BuiltinSettings builtin[] = {
      {"comparator/align/data/settings.textproto", AlignSettingsText()},
      {"comparator/compare/data/settings.textproto", CompareSettingsText()},
      {"comparator/provenance/data/settings.textproto",
       ProvenanceSettingsText()},
      {"comparator/credibility/data/settings.textproto",
       CredibilitySettingsText()},
  };
  Settings settings;
  for (const BuiltinSettings& file : builtin) {
    Settings of_package;
    CROSSCHECK_RETURN_IF_ERROR(
        ParseTextproto(file.name, file.text, &of_package));
    Overlay(of_package, &settings);
  }
  if (path.empty()) return settings;
  Settings over;
  CROSSCHECK_RETURN_IF_ERROR(ReadTextprotoFile(path, &over));
  OverlaySettings(over, &settings);
  return settings;
}

}  // namespace

absl::StatusOr<std::unique_ptr<const Knowledge>> Knowledge::Create(
    const KnowledgeOptions& options) {
  auto knowledge = absl::WrapUnique(new Knowledge);
  CROSSCHECK_ASSIGN_OR_RETURN(knowledge->lexicon_, LoadLexicon(options));
  knowledge->outlets_ =
      std::make_unique<LexiconOutlets>(knowledge->lexicon_.get());
  for (const std::string& path : options.rules_paths) {
    CROSSCHECK_RETURN_IF_ERROR(
        ReadTextprotoFile(path, &knowledge->rules_.emplace_back()));
  }
  CROSSCHECK_ASSIGN_OR_RETURN(knowledge->settings_,
                              LoadSettings(options.settings_path));
  return knowledge;
}

absl::StatusOr<std::unique_ptr<Extractor>> Knowledge::CreateExtractor() const {
  ExtractorConfig config;
  config.lexicon = lexicon_.get();
  for (const Rulebook& rulebook : rules_) config.rules.push_back(&rulebook);
  config.limits = settings_.limits();
  return Extractor::Create(config);
}

}  // namespace crosscheck
