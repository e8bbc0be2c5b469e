#ifndef COMPARATOR_EXTRACT_SPEAKER_READER_H_
#define COMPARATOR_EXTRACT_SPEAKER_READER_H_

#include <cstdint>

#include "comparator/extract/facts.h"
#include "comparator/extract/rulebook.h"
#include "comparator/extract/sentence_items.h"

namespace crosscheck {

// Reads who speaks, by a match of a rule for speakers.
//
//   SpeakerReader reader(items, &facts);
//   reader.Read(match);              // of each match
//   reader.DropDatesOfSpeakers();    // when all are read
class SpeakerReader {
 public:
  // Both outlive the reader.
  SpeakerReader(const SentenceItems& items, SentenceFacts* facts)
      : items_(items), facts_(*facts) {}

  void Read(const RuleMatch& match);

  // "The army which began a campaign last May said …": the date is of what is
  // told of the speaker, not of what the speaker says.
  void DropDatesOfSpeakers();

 private:
  bool IsSpokenFor(uint16_t i) const;

  const SentenceItems& items_;
  SentenceFacts& facts_;
};

}  // namespace crosscheck

#endif  // COMPARATOR_EXTRACT_SPEAKER_READER_H_
