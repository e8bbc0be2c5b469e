#ifndef COMPARATOR_REPORT_ROW_KEY_H_
#define COMPARATOR_REPORT_ROW_KEY_H_

#include <string>
#include <tuple>

#include "proto/claim.pb.h"
#include "proto/value.pb.h"

namespace crosscheck {

// Which row of an incident's matrix a value belongs to. Values in one row can
// be compared with one another; rows are shown in the order of their keys.
struct RowKey {
  Attribute attribute = ATTRIBUTE_UNSPECIFIED;
  // Counts: whom or what they count, and whether over several incidents.
  Population population = POPULATION_UNSPECIFIED;
  std::string group;
  bool cumulative = false;
  // Some of the dead, whoever they were: "four of the wounded died". Of the
  // hurt, those in hospital are often all, and stand with the rest.
  bool part = false;
  // Responsibility: what is said of the actor. "No claim so far" stands in the
  // row of those who claim it.
  Stance stance = STANCE_UNSPECIFIED;

  friend bool operator<(const RowKey& a, const RowKey& b) {
    return a.AsTuple() < b.AsTuple();
  }
  friend bool operator==(const RowKey& a, const RowKey& b) {
    return a.AsTuple() == b.AsTuple();
  }

 private:
  // Not a tuple of references to temporaries: the ranks are made here.
  std::tuple<int, bool, int, std::string, bool, int> AsTuple() const;
};

RowKey MakeRowKey(Attribute attribute, const Value& value);

// "killed", "killed, children", "claimed by", "blamed on".
std::string RowLabel(const RowKey& key);

}  // namespace crosscheck

#endif  // COMPARATOR_REPORT_ROW_KEY_H_
