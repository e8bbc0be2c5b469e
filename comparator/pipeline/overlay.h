#ifndef COMPARATOR_PIPELINE_OVERLAY_H_
#define COMPARATOR_PIPELINE_OVERLAY_H_

#include "google/protobuf/message.h"
#include "proto/settings.pb.h"

namespace crosscheck {

// Lays `over` on `message`, of the same type, field by field: what is set in
// `over` takes the place of what is there, messages are laid over one another
// in turn, and a repeated field that is not empty replaces the whole one.
// (Protobuf's own MergeFrom() would append to it.)
void Overlay(const google::protobuf::Message& over,
             google::protobuf::Message* message);

// The same for a user's settings, but that of a table only the rows given
// change: severities stand before those that are there, of which the first
// that fits is taken, and a row of any other table takes the place of the one
// for the same feature, reason, precision, relation, kind or name.
void OverlaySettings(const Settings& over, Settings* settings);

}  // namespace crosscheck

#endif  // COMPARATOR_PIPELINE_OVERLAY_H_
