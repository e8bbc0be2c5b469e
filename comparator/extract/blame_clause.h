#ifndef COMPARATOR_EXTRACT_BLAME_CLAUSE_H_
#define COMPARATOR_EXTRACT_BLAME_CLAUSE_H_

#include <cstdint>

#include "absl/types/span.h"
#include "comparator/extract/facts.h"
#include "comparator/extract/item.h"
#include "comparator/text/document.h"

namespace crosscheck {

// Whether a clause about something else than who did it may begin at item `i`
// of a sentence, which is not its first.
bool MayLeaveBlame(const Document& document, absl::Span<const Item> items,
                   const SentenceFacts& facts, uint16_t i);

// "The mayor blamed the rebels, who last week …", "… blamed the rebels, and the
// government banned them on Sunday": whether the clause from item `i` on,
// `right`, has a day or a figure of its own, while the one before, `left`,
// tells who did it and has none.
bool LeavesBlame(const Document& document, absl::Span<const Item> items,
                 uint16_t i, const SentenceFacts& left,
                 const SentenceFacts& right);

}  // namespace crosscheck

#endif  // COMPARATOR_EXTRACT_BLAME_CLAUSE_H_
