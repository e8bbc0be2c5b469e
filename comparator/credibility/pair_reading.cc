#include "comparator/credibility/pair_reading.h"

#include <algorithm>
#include <string>

#include "absl/strings/ascii.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/string_view.h"
#include "absl/strings/strip.h"
#include "comparator/values/format.h"
#include "comparator/values/name_key.h"

namespace crosscheck {
namespace {

template <typename Relations>
bool Contains(const Relations& relations, Relation relation) {
  return std::find(relations.begin(), relations.end(), relation) !=
         relations.end();
}

// The relation of the values: that which a reason "value:..." names, else the
// pair's.
Relation RelationOfValues(const Pair& pair) {
  for (const std::string& reason : pair.reasons()) {
    absl::string_view name = reason;
    if (!absl::ConsumePrefix(&name, "value:")) continue;
    Relation relation = RELATION_UNSPECIFIED;
    if (Relation_Parse(absl::StrCat("RELATION_", absl::AsciiStrToUpper(name)),
                       &relation)) {
      return relation;
    }
  }
  return pair.relation();
}

// Empty for a claim by nobody who could be told from others.
std::string SpeakerKey(const Claim& claim) {
  const Speaker* speaker = InnermostSpeaker(claim);
  if (speaker == nullptr || speaker->kind() == SPEAKER_KIND_ANONYMOUS ||
      speaker->kind() == SPEAKER_KIND_OUTLET) {
    return "";
  }
  return speaker->id().empty() ? NameKey(speaker->name()) : speaker->id();
}

}  // namespace

PairVerdict VerdictOf(const Pair& pair, const CredibilitySettings& settings) {
  for (const std::string& reason : pair.reasons()) {
    if (std::find(settings.doubts().begin(), settings.doubts().end(), reason) !=
        settings.doubts().end()) {
      return PairVerdict::kNothing;
    }
  }
  const Relation relation = RelationOfValues(pair);
  if (Contains(settings.agreements(), relation)) return PairVerdict::kAgree;
  if (Contains(settings.conflicts(), relation)) return PairVerdict::kConflict;
  return PairVerdict::kNothing;
}

bool ShareSpeaker(const Claim& a, const Claim& b) {
  const std::string key = SpeakerKey(a);
  return !key.empty() && key == SpeakerKey(b);
}

bool HasHedge(const Claim& claim) {
  const auto hedged = [](const Speaker& speaker) {
    return speaker.has_hedge();
  };
  if (std::any_of(claim.speakers().begin(), claim.speakers().end(), hedged)) {
    return true;
  }
  switch (claim.factuality()) {
    case FACTUALITY_PROBABLE:
    case FACTUALITY_POSSIBLE:
    case FACTUALITY_PROBABLE_NOT:
    case FACTUALITY_POSSIBLE_NOT:
      return true;
    default:
      return false;
  }
}

}  // namespace crosscheck
