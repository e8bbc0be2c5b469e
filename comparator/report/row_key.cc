#include "comparator/report/row_key.h"

#include "absl/strings/ascii.h"
#include "absl/strings/str_cat.h"
#include "comparator/report/quote.h"
#include "comparator/values/names.h"

namespace crosscheck {
namespace {

// Claimed before blamed before suspected before denied before the rest.
int StanceRank(Stance stance) {
  switch (stance) {
    case STANCE_CLAIMED:
      return 1;
    case STANCE_STATED:
      return 2;
    case STANCE_ATTRIBUTED:
      return 3;
    case STANCE_SUSPECTED:
      return 4;
    case STANCE_DENIED:
      return 5;
    default:
      return 6;
  }
}

std::string ResponsibilityLabel(Stance stance) {
  switch (stance) {
    case STANCE_CLAIMED:
      return "claimed by";
    case STANCE_STATED:
      return "done by";
    case STANCE_ATTRIBUTED:
      return "blamed on";
    case STANCE_SUSPECTED:
      return "suspected";
    case STANCE_DENIED:
      return "denied by";
    default:
      return "not confirmed";
  }
}

}  // namespace

std::tuple<int, bool, int, std::string, bool, int> RowKey::AsTuple() const {
  return {attribute, cumulative, population, group, part, StanceRank(stance)};
}

RowKey MakeRowKey(Attribute attribute, const Value& value) {
  RowKey key;
  key.attribute = attribute;
  if (value.has_count()) {
    const CountValue& count = value.count();
    key.population = count.population() == POPULATION_UNSPECIFIED
                         ? POPULATION_TOTAL
                         : count.population();
    key.group = absl::AsciiStrToLower(count.group());
    key.cumulative = count.cumulative();
    key.part = attribute == ATTRIBUTE_KILLED && count.part() &&
               key.population == POPULATION_TOTAL && count.person().empty();
  } else if (value.has_actor()) {
    key.stance = value.actor().stance() == STANCE_NO_CLAIM
                     ? STANCE_CLAIMED
                     : value.actor().stance();
  }
  return key;
}

std::string RowLabel(const RowKey& key) {
  if (key.attribute == ATTRIBUTE_RESPONSIBILITY) {
    return ResponsibilityLabel(key.stance);
  }
  std::string label(AttributeName(key.attribute));
  if (key.attribute == ATTRIBUTE_MUNITIONS) {
    if (!key.group.empty()) label = OneLine(key.group);
  } else {
    CountValue count;
    count.set_population(key.population);
    count.set_group(key.group);
    const std::string population = OneLine(PopulationName(count));
    if (!population.empty()) absl::StrAppend(&label, ", ", population);
  }
  if (key.part) absl::StrAppend(&label, ", some of them");
  if (key.cumulative) absl::StrAppend(&label, ", running total");
  return label;
}

}  // namespace crosscheck
