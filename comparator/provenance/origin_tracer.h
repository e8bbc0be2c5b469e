#ifndef COMPARATOR_PROVENANCE_ORIGIN_TRACER_H_
#define COMPARATOR_PROVENANCE_ORIGIN_TRACER_H_

#include <memory>
#include <utility>

#include "absl/status/statusor.h"
#include "absl/types/span.h"
#include "comparator/lexicon/lexicon_index.h"
#include "proto/claim.pb.h"
#include "proto/provenance.pb.h"
#include "proto/settings.pb.h"

namespace crosscheck {

struct OriginTracerConfig {
  // comparator/provenance/data has the program's own.
  ProvenanceSettings settings;
  // Outlives the tracer. May be null: owners and bylines are then not known.
  const LexiconIndex* lexicon = nullptr;
};

// Finds what articles rest on: credits and citations, text that was taken
// over, statements and speakers in common, owners in common, links, and who
// cites one another in a circle.
//
//   CROSSCHECK_ASSIGN_OR_RETURN(auto tracer, OriginTracer::Create(config));
//   const OriginGraph graph = tracer->Trace(articles, /*threads=*/4);
//
// The result does not depend on the order of the articles or the number of
// threads. Immutable, so safe to share.
class OriginTracer {
 public:
  // InvalidArgument where the settings are not complete.
  static absl::StatusOr<std::unique_ptr<OriginTracer>> Create(
      OriginTracerConfig config);

  // Article ids are unique. `threads` is at least 1.
  OriginGraph Trace(absl::Span<const ArticleClaims> articles,
                    int threads) const;

 private:
  explicit OriginTracer(OriginTracerConfig config)
      : config_(std::move(config)) {}

  const OriginTracerConfig config_;
};

}  // namespace crosscheck

#endif  // COMPARATOR_PROVENANCE_ORIGIN_TRACER_H_
