#ifndef COMPARATOR_INGEST_LANGUAGE_H_
#define COMPARATOR_INGEST_LANGUAGE_H_

#include <string>

#include "absl/strings/string_view.h"

namespace crosscheck {

// The language of `text`, BCP 47, by the share of its most frequent little
// words: "en", "fr", "de", "es", "pt", "it", "nl", "tr"; "und" where it is
// none of these, or too short to tell. Looks at the first few hundred words.
std::string DetectLanguage(absl::string_view text);

}  // namespace crosscheck

#endif  // COMPARATOR_INGEST_LANGUAGE_H_
