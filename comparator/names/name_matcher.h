#ifndef COMPARATOR_NAMES_NAME_MATCHER_H_
#define COMPARATOR_NAMES_NAME_MATCHER_H_

#include <memory>
#include <string>
#include <vector>

#include "absl/status/statusor.h"
#include "absl/strings/string_view.h"
#include "comparator/names/folded_name.h"
#include "comparator/names/name_folder.h"
#include "comparator/names/sound_distance.h"
#include "proto/names.pb.h"

namespace crosscheck {

enum class NameVerdict {
  // One name in two spellings, translations or scripts.
  kSame,
  // One is the other shortened: "Brandon Crawford" and "Brandon Lee
  // Crawford", "Wagner" and "Wagner Group", an acronym and what it stands
  // for.
  kLongShort,
  // May be the same: "Crawford" and "Brandon Crawford".
  kUnsure,
  kDifferent,
};

struct NameMatch {
  NameVerdict verdict = NameVerdict::kDifferent;
  // How alike the two are: 0 to 1.
  double score = 0;
  // Stable words, each with what it is about where there is anything to say:
  // "equal", "alias", "initials", "same_sounds", "translated",
  // "kind_missing: brigade", "kind_differs: army, brigade",
  // "extra: lee", "differs: islam, sharia", "another_of_the_name: real",
  // "order".
  std::vector<std::string> reasons;

  bool same() const {
    return verdict == NameVerdict::kSame || verdict == NameVerdict::kLongShort;
  }
};

// Tells whether two names of groups, persons or places are one, over
// spellings, scripts, translations of common parts, and long and short forms;
// the data is in NameRules. Names are rather kept apart than taken for one.
// Christen (2006), "A comparison of personal name matching", has what such
// matching gets wrong when one string distance is laid over whole names.
//
//   CROSSCHECK_ASSIGN_OR_RETURN(auto matcher, NameMatcher::Create(rules));
//   matcher->Compare("Qasem al-Jabbarin", "Qassem al-Jabareen Brigade")
//       .verdict;  // kLongShort
//
// Immutable, so safe to share.
class NameMatcher {
 public:
  // InvalidArgument where a rule is not valid.
  static absl::StatusOr<std::unique_ptr<NameMatcher>> Create(
      const NameRules& rules);

  // Symmetric.
  NameMatch Compare(absl::string_view a, absl::string_view b) const;
  // The same for names that were folded before, which is what costs most.
  NameMatch Compare(const FoldedName& a, const FoldedName& b) const;
  // The verdict of that alone, which is told without reasons far sooner.
  NameVerdict Judge(const FoldedName& a, const FoldedName& b) const;
  FoldedName Fold(absl::string_view name) const { return folder_.Fold(name); }

  // Blocking key: the folded consonant skeleton of the whole name, without
  // kinds of group, honorifics and the like. Most spellings of one name have
  // one key; names with one key need not be the same.
  std::string Key(absl::string_view name) const { return Key(Fold(name)); }
  std::string Key(const FoldedName& name) const;
  // A key for each word that can tell names apart, ascending, and the
  // acronym: long and short forms have one in common.
  std::vector<std::string> PartKeys(const FoldedName& name) const;

 private:
  // Without reasons, unless `explained`.
  NameMatch Compare(const FoldedName& a, const FoldedName& b,
                    bool explained) const;
  NameMatcher(NameFolder folder, SoundDistance distance)
      : folder_(std::move(folder)), distance_(std::move(distance)) {}

  const NameFolder folder_;
  const SoundDistance distance_;
};

}  // namespace crosscheck

#endif  // COMPARATOR_NAMES_NAME_MATCHER_H_
