#ifndef COMPARATOR_EXTRACT_SPEAKER_CHAIN_H_
#define COMPARATOR_EXTRACT_SPEAKER_CHAIN_H_

#include <cstdint>
#include <string>
#include <vector>

#include "absl/types/span.h"
#include "comparator/extract/annotation.h"
#include "comparator/extract/facts.h"
#include "comparator/extract/frame.h"
#include "comparator/lexicon/lexicon_index.h"
#include "comparator/text/document.h"
#include "comparator/text/token.h"
#include "proto/claim.pb.h"

namespace crosscheck {

// Who says what a frame says. Empty: the outlet, in its own voice.
struct FrameSpeakers {
  std::vector<Speaker> chain;
  // Group or state in whose voice it is said (index into matches), or -1.
  int actor_match = -1;
  // ISO 3166-1 alpha-2 code of the state whose capital a ministry speaks
  // from; empty for none.
  std::string country;
  // Tokens before this one are not said by the chain: "a strike killed ten, and
  // officials said many were villagers". 0 where the whole sentence is.
  uint32_t from_token = 0;

  bool Say(TokenRange tokens) const {
    return !chain.empty() && tokens.begin >= from_token;
  }
};

// Finds the speakers of each frame, by index. A pronoun ("he said") stands for
// the last speaker named; a quotation that goes on without a cue keeps its
// speaker.
std::vector<FrameSpeakers> FindSpeakers(const Document& document,
                                        const Annotation& annotation,
                                        const LexiconIndex& lexicon,
                                        absl::Span<const Frame> frames);

}  // namespace crosscheck

#endif  // COMPARATOR_EXTRACT_SPEAKER_CHAIN_H_
