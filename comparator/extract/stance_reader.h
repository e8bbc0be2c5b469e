#ifndef COMPARATOR_EXTRACT_STANCE_READER_H_
#define COMPARATOR_EXTRACT_STANCE_READER_H_

#include "comparator/extract/annotation.h"
#include "comparator/extract/facts.h"
#include "comparator/extract/frame.h"
#include "comparator/extract/speaker_chain.h"
#include "comparator/lexicon/lexicon_index.h"
#include "comparator/lexicon/phrase_matcher.h"
#include "comparator/text/document.h"
#include "proto/claim.pb.h"

namespace crosscheck {

// Whether the entry is a group, or an adjective of one.
bool IsGroup(const LexiconMatch& match);

// Tells what somebody says of himself from what others say of him.
//
//   StanceReader stances(document, annotation, lexicon);
//   actor->set_stance(stances.Of(frame, fact, speakers, hedged));
//
// Const; what it is made from outlives it.
class StanceReader {
 public:
  StanceReader(const Document& document, const Annotation& annotation,
               const LexiconIndex& lexicon)
      : document_(document), annotation_(annotation), lexicon_(lexicon) {}

  // What the outlet states becomes what a speaker says of himself or of
  // others, where the sentence has a speaker. `hedged`: a word of the sentence
  // casts doubt on it.
  Stance Of(const Frame& frame, const ActorFact& fact,
            const FrameSpeakers& speakers, bool hedged) const;

  // "Its fighters", "one of their men": those of whoever speaks.
  bool AreSpeakersOwn(const ActorFact& fact,
                      const FrameSpeakers& speakers) const;

 private:
  bool SpeaksForItself(const ActorFact& fact,
                       const FrameSpeakers& speakers) const;
  bool SpeaksHimself(const ActorFact& fact,
                     const FrameSpeakers& speakers) const;
  bool SpeaksForArmy(const FrameSpeakers& speakers) const;
  bool IsStateVoice(const FrameSpeakers& speakers) const;
  bool RefersToCharge(const Frame& frame, const ActorFact& fact) const;
  bool SameSide(int a, int b) const;

  const Document& document_;
  const Annotation& annotation_;
  const LexiconIndex& lexicon_;
};

}  // namespace crosscheck

#endif  // COMPARATOR_EXTRACT_STANCE_READER_H_
