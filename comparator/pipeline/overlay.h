#ifndef COMPARATOR_PIPELINE_OVERLAY_H_
#define COMPARATOR_PIPELINE_OVERLAY_H_

#include "google/protobuf/message.h"

namespace crosscheck {

// Lays `over` on `message`, of the same type, field by field: what is set in
// `over` takes the place of what is there, messages are laid over one another
// in turn, and a repeated field that is not empty replaces the whole one.
// (Protobuf's own MergeFrom() would append to it.)
void Overlay(const google::protobuf::Message& over,
             google::protobuf::Message* message);

}  // namespace crosscheck

#endif  // COMPARATOR_PIPELINE_OVERLAY_H_
