#ifndef COMPARATOR_FUSE_HIERARCHY_H_
#define COMPARATOR_FUSE_HIERARCHY_H_

#include <string>
#include <vector>

#include "absl/container/btree_map.h"
#include "absl/container/flat_hash_map.h"
#include "absl/status/statusor.h"
#include "absl/strings/string_view.h"

namespace crosscheck {

// Which values lie in which: villages in districts in countries.
//
//   CROSSCHECK_ASSIGN_OR_RETURN(const Hierarchy hierarchy,
//                               Hierarchy::Parse("places.csv", bytes));
//   const int village = hierarchy.Find("Tal Rahma");
//   hierarchy.IsAncestor(hierarchy.Find("Qasr province"), village);
//
// A name that several entries have is one value which lies in all that any of
// them lies in: claims do not say which one they mean.
class Hierarchy {
 public:
  // Reads CSV with the columns id, name and parent, in any order. A parent
  // that is empty or no entry's id means that there is none. InvalidArgument,
  // as "NAME:LINE: …", for a broken table, a missing column, an id that is
  // there twice, and for entries that lie in one another or more than 100
  // levels deep.
  static absl::StatusOr<Hierarchy> Parse(absl::string_view name,
                                         absl::string_view csv);

  // From what each name lies in, from the smallest outwards.
  static Hierarchy FromAncestors(
      const absl::btree_map<std::string, std::vector<std::string>>& ancestors);

  // A hierarchy of nothing.
  Hierarchy() = default;

  bool empty() const { return names_.empty(); }
  // Names, numbered from 0.
  int size() const { return static_cast<int>(names_.size()); }

  // The number of the name that `text` folds to (FoldValue()); -1 for none.
  int Find(absl::string_view text) const;

  // Ascending; without the name itself.
  const std::vector<int>& Ancestors(int name) const { return ancestors_[name]; }
  bool IsAncestor(int ancestor, int name) const;

  // Those right above it, ascending.
  const std::vector<int>& Parents(int name) const { return parents_[name]; }

 private:
  struct Entry {
    int line = 0;
    std::string id;
    std::string name;
    std::string parent;
  };

  // The number of the name, a new one where there is none yet.
  int Add(absl::string_view text);

  absl::Status Build(absl::string_view file, const std::vector<Entry>& entries);

  // Folded.
  std::vector<std::string> names_;
  absl::flat_hash_map<std::string, int> by_name_;
  std::vector<std::vector<int>> parents_;
  std::vector<std::vector<int>> ancestors_;
};

}  // namespace crosscheck

#endif  // COMPARATOR_FUSE_HIERARCHY_H_
