#include "comparator/pipeline/overlay.h"

#include <memory>
#include <vector>

#include "google/protobuf/descriptor.h"

namespace crosscheck {

void Overlay(const google::protobuf::Message& over,
             google::protobuf::Message* message) {
  using google::protobuf::FieldDescriptor;
  const google::protobuf::Reflection* reflection = over.GetReflection();
  std::vector<const FieldDescriptor*> set;
  reflection->ListFields(over, &set);
  // What is no message is cleared, then merged with a copy that has nothing
  // else.
  const std::unique_ptr<google::protobuf::Message> rest(over.New());
  rest->CopyFrom(over);
  for (const FieldDescriptor* field : set) {
    if (field->is_repeated() ||
        field->cpp_type() != FieldDescriptor::CPPTYPE_MESSAGE) {
      reflection->ClearField(message, field);
      continue;
    }
    Overlay(reflection->GetMessage(over, field),
            reflection->MutableMessage(message, field));
    reflection->ClearField(rest.get(), field);
  }
  message->MergeFrom(*rest);
}

}  // namespace crosscheck
