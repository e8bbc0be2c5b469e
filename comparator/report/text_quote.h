#ifndef COMPARATOR_REPORT_TEXT_QUOTE_H_
#define COMPARATOR_REPORT_TEXT_QUOTE_H_

#include <string>

#include "comparator/report/report_index.h"

namespace crosscheck {

// The quotation in quotation marks, on one line of at most `width` columns and
// safe to print. A longer one is cut so that the words that matter stay.
std::string QuoteForTerminal(const Quotation& quotation, int width);

}  // namespace crosscheck

#endif  // COMPARATOR_REPORT_TEXT_QUOTE_H_
