#ifndef COMPARATOR_EXTRACT_SEVERAL_ATTACKS_H_
#define COMPARATOR_EXTRACT_SEVERAL_ATTACKS_H_

#include "comparator/extract/facts.h"
#include "comparator/text/document.h"
#include "comparator/text/token.h"

namespace crosscheck {

// Whether a sentence tells of several attacks together, which may each be told
// of later: "three bombings", "car bombs kill 20", "shelled the town 70 times".
// Clashes are one fight. `words` are those of the sentence.
bool TellsOfSeveral(const Document& document, TokenRange words,
                    const SentenceFacts& facts);

// Whether it says that they were made together: "seven bombs went off within
// eleven minutes", "coordinated blasts".
bool SaysAtOnce(const Document& document, TokenRange words);

// Whether it begins with the worst of several ("The deadliest raid hit a
// street", "In the worst of them, gunmen came"), or with one in their order
// ("The second raid").
bool IsWorstOfSeveral(const Document& document, TokenRange words);
bool IsOneInOrder(const Document& document, TokenRange words);

}  // namespace crosscheck

#endif  // COMPARATOR_EXTRACT_SEVERAL_ATTACKS_H_
