#include "comparator/pipeline/overlay.h"

#include <algorithm>
#include <memory>
#include <utility>
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

namespace {

// Lays the rows of `over` on those of `base`: in the place of the row with the
// same key, else behind the last.
template <typename Rows, typename KeyOf>
Rows LayRows(const Rows& over, Rows base, KeyOf key_of) {
  for (const auto& row : over) {
    const auto same = std::find_if(
        base.begin(), base.end(),
        [&](const auto& other) { return key_of(other) == key_of(row); });
    if (same != base.end()) {
      *same = row;
    } else {
      *base.Add() = row;
    }
  }
  return base;
}

}  // namespace

void OverlaySettings(const Settings& over, Settings* settings) {
  const auto feature = [](const auto& row) { return row.feature(); };
  AlignSettings align = settings->align();
  *align.mutable_weights() =
      LayRows(over.align().weights(), align.weights(), feature);
  *align.mutable_curves() =
      LayRows(over.align().curves(), align.curves(), feature);
  CompareSettings compare = settings->compare();
  auto severities = over.compare().severities();
  severities.MergeFrom(compare.severities());
  *compare.mutable_severities() = std::move(severities);
  *compare.mutable_severity_steps() =
      LayRows(over.compare().severity_steps(), compare.severity_steps(),
              [](const SeverityStep& step) { return step.reason(); });
  *compare.mutable_place_radii() =
      LayRows(over.compare().place_radii(), compare.place_radii(),
              [](const PlaceRadius& row) { return row.precision(); });
  *compare.mutable_place_margins() =
      LayRows(over.compare().place_margins(), compare.place_margins(),
              [](const PlaceMargin& row) { return row.relation(); });
  CredibilitySettings credibility = settings->credibility();
  *credibility.mutable_ingredients() =
      LayRows(over.credibility().ingredients(), credibility.ingredients(),
              [](const Ingredient& row) { return row.name(); });
  *credibility.mutable_speakers() =
      LayRows(over.credibility().speakers(), credibility.speakers(),
              [](const SpeakerWeight& row) { return row.kind(); });

  Overlay(over, settings);
  settings->mutable_align()->mutable_weights()->Swap(align.mutable_weights());
  settings->mutable_align()->mutable_curves()->Swap(align.mutable_curves());
  CompareSettings* compared = settings->mutable_compare();
  compared->mutable_severities()->Swap(compare.mutable_severities());
  compared->mutable_severity_steps()->Swap(compare.mutable_severity_steps());
  compared->mutable_place_radii()->Swap(compare.mutable_place_radii());
  compared->mutable_place_margins()->Swap(compare.mutable_place_margins());
  CredibilitySettings* judged = settings->mutable_credibility();
  judged->mutable_ingredients()->Swap(credibility.mutable_ingredients());
  judged->mutable_speakers()->Swap(credibility.mutable_speakers());
}

}  // namespace crosscheck
