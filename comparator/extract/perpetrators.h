#ifndef COMPARATOR_EXTRACT_PERPETRATORS_H_
#define COMPARATOR_EXTRACT_PERPETRATORS_H_

#include <cstdint>
#include <vector>

#include "absl/types/span.h"
#include "comparator/extract/annotation.h"
#include "comparator/extract/event_grouper.h"
#include "comparator/extract/facts.h"
#include "comparator/extract/frame.h"
#include "comparator/extract/speaker_chain.h"
#include "comparator/extract/vocabulary.h"
#include "comparator/text/document.h"
#include "comparator/text/token.h"
#include "proto/value.pb.h"

namespace crosscheck {

// One person who is told to have carried out an event, with one stance.
struct Perpetrator {
  uint32_t draft = 0;
  // Where it is said.
  uint32_t frame = 0;
  // Of the rulebook for persons.
  uint32_t rule = 0;
  Stance stance = STANCE_UNSPECIFIED;
  // The fullest name that the article has, or what is seen of somebody.
  TokenRange name;
  // The words of that clause.
  TokenRange tokens;
  ItemRange trigger;
  bool described = false;
};

// What persons are found by. All outlive the call.
struct PerpetratorSources {
  const Document* document = nullptr;
  const Annotation* annotation = nullptr;
  const Vocabulary* vocabulary = nullptr;
  absl::Span<const Frame> frames;
  absl::Span<const EventDraft> drafts;
  // By index into `frames`.
  absl::Span<const FrameSpeakers> speakers;
};

// Puts together what the clauses of an article say of single persons: a
// surname and "he" stand for the name that the article gives in full; who is
// charged is charged with the article's main event, unless the clause tells of
// another; and of what is said of one person the weightiest counts. A verdict
// goes before all else, a charge before what officers tell, and what the
// person says of it stands beside both of these. Whoever is among the dead and
// hurt, or speaks for the authorities, is none, unless charged.
//
// Ascends by draft, then by frame.
std::vector<Perpetrator> FindPerpetrators(const PerpetratorSources& sources);

}  // namespace crosscheck

#endif  // COMPARATOR_EXTRACT_PERPETRATORS_H_
