#ifndef COMPARATOR_CREDIBILITY_SOURCE_RECORD_H_
#define COMPARATOR_CREDIBILITY_SOURCE_RECORD_H_

#include <array>
#include <cstdint>
#include <string>
#include <vector>

#include "absl/container/btree_map.h"
#include "absl/types/optional.h"
#include "absl/types/span.h"
#include "proto/claim.pb.h"
#include "proto/comparison.pb.h"
#include "proto/incident.pb.h"
#include "proto/provenance.pb.h"
#include "proto/settings.pb.h"

namespace crosscheck {

// What a source's record is made of. A case of the first two is one question
// (of figures, about one kind of people) about one incident that independent
// outlets answer too. It speaks for the source where most of the outlets
// heard, the source among them, are on its side, and half where as many are
// against it.
enum class RecordPart {
  // Some of the others told it no later.
  kAgreement = 0,
  // All of the others told it later: the source was the first.
  kExclusives,
  // Said openly that its own earlier figure was wrong (for), or gave another
  // one in a new version without a word (against).
  kCorrections,
  // Took over what another hedged, and hedged it too.
  kHedges,
  // An article, by the weights of those whom it lays claims to.
  kAttribution,
  // An incident with several outlets: was among the first.
  kFirst,
};

inline constexpr int kRecordParts = 6;

struct RecordTally {
  double favourable = 0;
  double cases = 0;
};

// What is on record of one outlet.
struct SourceRecord {
  // OutletKey() and name.
  std::string source;
  std::string name;
  uint32_t articles = 0;
  uint32_t incidents = 0;
  uint32_t claims = 0;
  std::array<RecordTally, kRecordParts> parts;
  // Claims by the kind of their innermost speaker; unset: nobody.
  absl::btree_map<SpeakerKind, uint32_t> speakers;
  // Median days from an incident to the source's first article of it.
  absl::optional<double> reaction_days;

  RecordTally& part(RecordPart p) { return parts[static_cast<int>(p)]; }
  const RecordTally& part(RecordPart p) const {
    return parts[static_cast<int>(p)];
  }
};

// All that the record is read from. Of a Comparison only the pairs are: what
// stands behind a value (Comparison::values) is what claims are judged by, and
// the two axes have no input in common.
struct RecordInput {
  absl::Span<const ArticleClaims> articles;
  absl::Span<const Incident* const> incidents;
  absl::Span<const Comparison> comparisons;
  const OriginGraph* origins = nullptr;
  const CredibilitySettings* settings = nullptr;
};

// One record for each outlet that is known by a name, ascending by source.
// Does not depend on the order of the input.
std::vector<SourceRecord> CollectRecords(const RecordInput& input);

}  // namespace crosscheck

#endif  // COMPARATOR_CREDIBILITY_SOURCE_RECORD_H_
