#ifndef COMPARATOR_EXTRACT_CLAIM_WRITER_H_
#define COMPARATOR_EXTRACT_CLAIM_WRITER_H_

#include <vector>

#include "absl/types/optional.h"
#include "absl/types/span.h"
#include "comparator/base/day_interval.h"
#include "comparator/extract/annotation.h"
#include "comparator/extract/event_grouper.h"
#include "comparator/extract/frame.h"
#include "comparator/extract/home_town.h"
#include "comparator/extract/rulebook.h"
#include "comparator/extract/speaker_chain.h"
#include "comparator/extract/vocabulary.h"
#include "comparator/lexicon/lexicon_index.h"
#include "comparator/text/document.h"
#include "proto/claim.pb.h"

namespace crosscheck {

// What a ClaimWriter writes from. All outlive it.
struct ClaimSources {
  const Document* document = nullptr;
  const Annotation* annotation = nullptr;
  const LexiconIndex* lexicon = nullptr;
  const Vocabulary* vocabulary = nullptr;
  const CompiledRulebook* rules = nullptr;
  const CompiledRulebook* person_rules = nullptr;
  absl::Span<const Frame> frames;
  // By index into Annotation::places.
  absl::Span<const ResolvedPlace> places;
  HomeTown home;
  // By index into Annotation::dates.
  absl::Span<const DateValue> dates;
  absl::optional<DayInterval> publication;
};

// Writes the events and claims of one article from what was grouped. Numbers
// events and claims in order of the text; a claim with the value of an
// earlier one about the same event is marked as repeated.
void WriteClaims(const ClaimSources& sources,
                 absl::Span<const EventDraft> drafts, ArticleClaims* claims);

}  // namespace crosscheck

#endif  // COMPARATOR_EXTRACT_CLAIM_WRITER_H_
