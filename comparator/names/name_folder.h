#ifndef COMPARATOR_NAMES_NAME_FOLDER_H_
#define COMPARATOR_NAMES_NAME_FOLDER_H_

#include <string>
#include <vector>

#include "absl/container/flat_hash_map.h"
#include "absl/status/statusor.h"
#include "absl/strings/string_view.h"
#include "comparator/names/folded_name.h"
#include "comparator/names/sound_coder.h"
#include "proto/names.pb.h"

namespace crosscheck {

// Takes names apart into the words that are compared. Immutable, so safe to
// share.
class NameFolder {
 public:
  // InvalidArgument where a rule is not valid: a word without a kind or forms,
  // a split to a word that there is not.
  static absl::StatusOr<NameFolder> Create(const NameRules& rules);

  // `name` as written, with or without quotation marks and article.
  FoldedName Fold(absl::string_view name) const;

 private:
  struct Split {
    std::string form;
    uint32_t word = 0;
    uint32_t least_rest = 0;
  };
  explicit NameFolder(SoundCoder coder) : coder_(std::move(coder)) {}
  absl::Status AddWords(const NameRules& rules);
  absl::Status AddSplits(
      const google::protobuf::RepeatedPtrField<WordSplit>& rows,
      std::vector<Split>* splits) const;
  void AddAliases(const NameRules& rules);

  // The words of a name, normalised.
  std::vector<std::string> Normalized(
      const std::vector<std::string>& words) const;
  // Normalised words; those that make one form of the rules together are one.
  std::vector<std::string> Join(const std::vector<std::string>& words) const;
  // The word with its prefixes and suffixes parted from it.
  void AddParts(absl::string_view text, bool last,
                std::vector<NamePart>* parts) const;
  NamePart MakePart(absl::string_view text) const;
  NamePart WordPart(uint32_t word) const;
  // Sets FoldedName::joined, from the parts.
  void JoinParts(FoldedName* folded) const;
  // What alias names are found under, of their normalised words.
  std::string AliasKey(const std::vector<std::string>& words) const;

  SoundCoder coder_;
  std::vector<NameWord> words_;
  absl::flat_hash_map<std::string, std::vector<uint32_t>> forms_;
  absl::flat_hash_map<std::string, uint32_t> word_ids_;
  std::vector<Split> prefixes_;
  std::vector<Split> suffixes_;
  absl::flat_hash_map<std::string, uint32_t> aliases_;
};

}  // namespace crosscheck

#endif  // COMPARATOR_NAMES_NAME_FOLDER_H_
