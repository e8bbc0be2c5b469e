#include "comparator/values/names.h"

#include "absl/strings/ascii.h"
#include "absl/strings/match.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/str_replace.h"
#include "absl/strings/strip.h"

namespace crosscheck {
namespace {

// "EVENT_TYPE_" for EventType.
std::string PrefixOf(absl::string_view enum_name) {
  std::string prefix;
  for (const char c : enum_name) {
    if (absl::ascii_isupper(c) && !prefix.empty()) prefix += '_';
    prefix += absl::ascii_toupper(c);
  }
  prefix += '_';
  return prefix;
}

// "drone_attack" for EVENT_TYPE_DRONE_ATTACK.
template <typename Enum>
std::string LowerEnumName(Enum value) {
  return absl::AsciiStrToLower(ShortEnumName(value));
}

}  // namespace

std::string ShortEnumName(const google::protobuf::EnumDescriptor& descriptor,
                          int number) {
  const google::protobuf::EnumValueDescriptor* value =
      descriptor.FindValueByNumber(number);
  if (value == nullptr) return absl::StrCat(number);
  return std::string(
      absl::StripPrefix(value->name(), PrefixOf(descriptor.name())));
}

absl::string_view AttributeName(Attribute attribute) {
  switch (attribute) {
    case ATTRIBUTE_KILLED:
      return "killed";
    case ATTRIBUTE_INJURED:
      return "injured";
    case ATTRIBUTE_CASUALTIES:
      return "casualties";
    case ATTRIBUTE_MISSING:
      return "missing";
    case ATTRIBUTE_ABDUCTED:
      return "abducted";
    case ATTRIBUTE_DETAINED:
      return "detained";
    case ATTRIBUTE_DISPLACED:
      return "displaced";
    case ATTRIBUTE_MUNITIONS:
      return "munitions";
    case ATTRIBUTE_EVENT_DATE:
      return "date";
    case ATTRIBUTE_PLACE:
      return "place";
    case ATTRIBUTE_RESPONSIBILITY:
      return "who";
    case ATTRIBUTE_WEAPON:
      return "weapon";
    case ATTRIBUTE_TARGET:
      return "target";
    case ATTRIBUTE_VICTIM:
      return "victim";
    case ATTRIBUTE_TYPE:
      return "type";
    default:
      return "incident";
  }
}

std::string EventTypeName(EventType type) {
  if (type == EVENT_TYPE_UNSPECIFIED) return "incident";
  return absl::StrReplaceAll(LowerEnumName(type), {{"_", " "}});
}

std::string SeverityName(Severity severity) { return LowerEnumName(severity); }

std::string PopulationName(const CountValue& count) {
  switch (count.population()) {
    case POPULATION_UNSPECIFIED:
    case POPULATION_TOTAL:
      return "";
    case POPULATION_AID_AND_MEDICAL:
      return "aid and medical workers";
    case POPULATION_NATIONALITY:
    case POPULATION_OTHER:
      return count.group().empty() ? "others" : count.group();
    default:
      return LowerEnumName(count.population());
  }
}

std::string PersonName(const CountValue& count) {
  switch (count.population()) {
    case POPULATION_CHILDREN:
      return "child";
    case POPULATION_WOMEN:
      return "woman";
    case POPULATION_MEN:
      return "man";
    case POPULATION_POLICE:
      return "police officer";
    case POPULATION_AID_AND_MEDICAL:
      return "aid or medical worker";
    case POPULATION_NATIONALITY:
    case POPULATION_OTHER:
      return count.group().empty() ? "other" : count.group();
    default: {
      std::string many = PopulationName(count);
      if (absl::EndsWith(many, "s")) many.pop_back();
      return many;
    }
  }
}

absl::string_view SupportName(Support support) {
  switch (support) {
    case SUPPORT_UNSOURCED:
      return "unsourced";
    case SUPPORT_SINGLE_SOURCE:
      return "single source";
    case SUPPORT_ECHO:
      return "echo of one origin";
    case SUPPORT_CORROBORATED:
      return "corroborated";
    case SUPPORT_CONTESTED:
      return "contested";
    default:
      return "support not judged";
  }
}

std::string ExportedType(EventType type) {
  switch (type) {
    case EVENT_TYPE_UNSPECIFIED:
    case EVENT_TYPE_CEASEFIRE:
    case EVENT_TYPE_ELECTION:
    case EVENT_TYPE_VEHICLE_RAMMING:
      return "other";
    default:
      // A type of a later version of the records has no name here.
      return EventType_IsValid(type) ? LowerEnumName(type) : "other";
  }
}

absl::string_view ExportedStance(Stance stance) {
  switch (stance) {
    case STANCE_STATED:
      return "stated";
    case STANCE_CLAIMED:
      return "claimed";
    case STANCE_ATTRIBUTED:
      return "attributed";
    case STANCE_SUSPECTED:
      return "suspected";
    case STANCE_DENIED:
      return "denied";
    default:
      return "";
  }
}

std::string ExportedPopulation(const CountValue& count) {
  switch (count.population()) {
    case POPULATION_UNSPECIFIED:
    case POPULATION_TOTAL:
      return "total";
    case POPULATION_NATIONALITY:
    case POPULATION_OTHER:
      return count.group().empty() ? LowerEnumName(count.population())
                                   : absl::AsciiStrToLower(count.group());
    default:
      return LowerEnumName(count.population());
  }
}

}  // namespace crosscheck
