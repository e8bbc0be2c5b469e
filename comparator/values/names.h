// Names of enum values: for readers, and for the flat exports, whose words
// stay what they are when an enum grows.

#ifndef COMPARATOR_VALUES_NAMES_H_
#define COMPARATOR_VALUES_NAMES_H_

#include <string>

#include "absl/strings/string_view.h"
#include "google/protobuf/generated_enum_reflection.h"
#include "proto/claim.pb.h"
#include "proto/comparison.pb.h"
#include "proto/value.pb.h"

namespace crosscheck {

// A value's name without its enum's prefix: "ZERO_VS_SOME" for
// RELATION_ZERO_VS_SOME. A number that the enum lacks gives its digits.
std::string ShortEnumName(const google::protobuf::EnumDescriptor& descriptor,
                          int number);

template <typename Enum>
std::string ShortEnumName(Enum value) {
  return ShortEnumName(*google::protobuf::GetEnumDescriptor<Enum>(), value);
}

// For readers: "killed", "date", "who".
absl::string_view AttributeName(Attribute attribute);

// For readers: "drone attack".
std::string EventTypeName(EventType type);

// For readers: "high".
std::string SeverityName(Severity severity);

// For readers: "civilians", "Iraqi", "miners"; empty for everybody.
std::string PopulationName(const CountValue& count);

// The same of one person: "child", "police officer".
std::string PersonName(const CountValue& count);

// For readers: "corroborated", "single source".
absl::string_view SupportName(Support support);

// The type in the flat exports: "drone_attack"; "other" for what is no
// violence and for what has no word there.
std::string ExportedType(EventType type);

// The stance in the flat exports; empty for those that are left out of them.
absl::string_view ExportedStance(Stance stance);

// Who is counted, in the flat exports: "total", "civilians", the group's noun
// in lower case where the enum does not say it all.
std::string ExportedPopulation(const CountValue& count);

}  // namespace crosscheck

#endif  // COMPARATOR_VALUES_NAMES_H_
