#ifndef COMPARATOR_EXTRACT_SHORT_FORM_H_
#define COMPARATOR_EXTRACT_SHORT_FORM_H_

#include <string>
#include <vector>

#include "comparator/extract/facts.h"
#include "comparator/text/document.h"

namespace crosscheck {

// A count as examples of rules write it: unit, figure, population where it is
// not everybody: "killed 12 civilians", "killed 3+", "injured 11-13".
std::string ShortForm(const CountFact& fact);

// "claimed Dawn Brigade", "no_claim".
std::string ShortForm(const ActorFact& fact, const Document& document);

// "suspected Tarim Odal".
std::string ShortForm(const PersonFact& fact, const Document& document);

// "event clash".
std::string ShortForm(const TriggerFact& fact);

// "speaker hospital source".
std::string ShortForm(const SpeakerFact& fact, const Document& document);

}  // namespace crosscheck

#endif  // COMPARATOR_EXTRACT_SHORT_FORM_H_
