#ifndef COMPARATOR_FUSE_CLAIM_TABLE_H_
#define COMPARATOR_FUSE_CLAIM_TABLE_H_

#include <string>
#include <vector>

#include "absl/status/statusor.h"
#include "absl/strings/string_view.h"

namespace crosscheck {

// One line of a table of claims: who says what of which object, and when.
struct ClaimRow {
  std::string object;
  std::string source;
  std::string value;
  // Any form that sorts by time as text (ISO 8601), or a number; may be empty.
  std::string time;
};

// A table of claims in one order, whatever order the rows came in.
//
//   CROSSCHECK_ASSIGN_OR_RETURN(const ClaimTable table,
//                               ClaimTable::Parse("claims.csv", bytes));
//   for (const ClaimTable::Claim& claim : table.claims()) {
//     table.value(claim.value);
//   }
//
// Objects, sources and values are numbered ascending by their bytes. What a
// source says of an object twice counts once; of what it says at several
// times, only the latest counts.
class ClaimTable {
 public:
  struct Claim {
    int object = 0;
    int source = 0;
    int value = 0;
    // Rank among all times of the table, from 0; -1 where no time is given.
    int time = -1;
  };

  // Reads CSV (RFC 4180) with the columns object, source, value and, where
  // there is one, time, in any order; other columns are passed over. Values
  // that are blank are no claims. InvalidArgument, as "NAME:LINE: …", for a
  // broken table, a column that is missing, and a row that has more or fewer
  // cells than the first.
  static absl::StatusOr<ClaimTable> Parse(absl::string_view name,
                                          absl::string_view csv);

  static ClaimTable FromRows(std::vector<ClaimRow> rows);

  // Ascending by object, source, value.
  const std::vector<Claim>& claims() const { return claims_; }

  int objects() const { return static_cast<int>(objects_.size()); }
  int sources() const { return static_cast<int>(sources_.size()); }
  int values() const { return static_cast<int>(values_.size()); }
  const std::string& object(int id) const { return objects_[id]; }
  const std::string& source(int id) const { return sources_[id]; }
  const std::string& value(int id) const { return values_[id]; }

 private:
  std::vector<std::string> objects_;
  std::vector<std::string> sources_;
  std::vector<std::string> values_;
  std::vector<Claim> claims_;
};

}  // namespace crosscheck

#endif  // COMPARATOR_FUSE_CLAIM_TABLE_H_
