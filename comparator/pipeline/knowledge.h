#ifndef COMPARATOR_PIPELINE_KNOWLEDGE_H_
#define COMPARATOR_PIPELINE_KNOWLEDGE_H_

#include <memory>
#include <string>
#include <vector>

#include "absl/status/statusor.h"
#include "comparator/extract/extractor.h"
#include "comparator/ingest/outlet_directory.h"
#include "comparator/lexicon/lexicon_index.h"
#include "proto/settings.pb.h"

namespace crosscheck {

// What the user lays over the program's own lexicon, rules and settings.
struct KnowledgeOptions {
  std::vector<std::string> lexicon_paths;
  std::vector<std::string> rules_paths;
  std::string settings_path;
  // Whether to know the invented names in the examples of the program's rules,
  // which running those examples needs.
  bool example_names = false;
};

// The lexicon, rules and settings in force, read once and shared by all
// stages. Const and so thread-safe after Create().
class Knowledge {
 public:
  // Errors of the files come with file and line.
  static absl::StatusOr<std::unique_ptr<const Knowledge>> Create(
      const KnowledgeOptions& options);

  Knowledge(const Knowledge&) = delete;
  Knowledge& operator=(const Knowledge&) = delete;

  const LexiconIndex& lexicon() const { return *lexicon_; }
  // The lexicon's outlets, for ingest.
  const OutletDirectory& outlets() const { return *outlets_; }
  const Settings& settings() const { return settings_; }

  // The rules compiled for the lexicon, a new one at each call.
  absl::StatusOr<std::unique_ptr<Extractor>> CreateExtractor() const;

 private:
  Knowledge() = default;

  std::unique_ptr<LexiconIndex> lexicon_;
  std::unique_ptr<const OutletDirectory> outlets_;
  std::vector<Rulebook> rules_;
  Settings settings_;
};

}  // namespace crosscheck

#endif  // COMPARATOR_PIPELINE_KNOWLEDGE_H_
