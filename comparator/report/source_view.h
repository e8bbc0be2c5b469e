// One outlet's record as a reader sees it: the text, Markdown and HTML writers
// lay this out.

#ifndef COMPARATOR_REPORT_SOURCE_VIEW_H_
#define COMPARATOR_REPORT_SOURCE_VIEW_H_

#include <string>
#include <vector>

#include "absl/strings/string_view.h"
#include "proto/credibility.pb.h"

namespace crosscheck {

// Strings are for one line and free of control characters, and not yet escaped
// for any format.
struct SourceLine {
  // "as independent outlets".
  std::string label;
  // "14 of 15 questions".
  std::string words;
};

struct SourceView {
  std::string name;
  // "A" to "F".
  std::string letter;
  // "usually reliable".
  std::string meaning;
  // "29 articles, 120 claims; borne out 91 % (80–98 %)".
  std::string record;
  // What is on record, in fixed order; only what there is.
  std::vector<SourceLine> lines;

  bool graded() const { return letter != "F"; }
};

SourceView MakeSourceView(const SourceProfile& source);

// What a digit of credibility means: "confirmed", "probably true"; empty for
// what is none.
absl::string_view CredibilityWords(int credibility);

// The key to letters and digits, one sentence.
absl::string_view GradesExplained();

}  // namespace crosscheck

#endif  // COMPARATOR_REPORT_SOURCE_VIEW_H_
