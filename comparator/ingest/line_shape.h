// What a single line looks like: a byline, the caption of a picture, the date
// line of a page, an address, an entry of a playlist.

#ifndef COMPARATOR_INGEST_LINE_SHAPE_H_
#define COMPARATOR_INGEST_LINE_SHAPE_H_

#include <cstdint>

#include "absl/strings/string_view.h"
#include "absl/types/optional.h"
#include "comparator/ingest/outlet_directory.h"
#include "comparator/ingest/page_date.h"
#include "comparator/ingest/text_edges.h"

namespace crosscheck {

// "By Faris Hamdan", "BY DANA REYES and SAM ORR", "By Dana Reyes |": the name.
// Nothing for a sentence that begins with "By".
absl::optional<TextRange> BylineName(absl::string_view line);

// A date line: a date with perhaps a weekday, time and words such as "Updated"
// before or little after it ("Published: 2 May 2016 | Updated 3 May 2016").
struct DateLine {
  PageDate date;
  TextRange range;
  // The word before it says that the page was changed, not published, then.
  bool update = false;
};
absl::optional<DateLine> ReadDateLine(absl::string_view line);

// The date that a text opens with, and what belongs to it: "Published August
// 2 2016", "Tue May 3 2016". `length` is set to the bytes up to what follows.
absl::optional<DateLine> ReadOpeningDate(absl::string_view text,
                                         uint32_t* length);

// Credit in brackets at the end of a line: "[Dana Reyes/AFP]", "(Reuters)",
// "(Photo: Harbour Post)".
struct BracketCredit {
  // What is inside the brackets, and the whole with them.
  TextRange inside;
  TextRange whole;
  // The words say that it is of a picture, or the brackets do.
  bool picture = false;
};
// `directory` may be null; it knows which names are agencies.
absl::optional<BracketCredit> TrailingCredit(absl::string_view line,
                                             const OutletDirectory* directory);

// "Source: Harbour Wire", "(Sources: Harbour Wire)": the name; an empty range
// where the line is none of that kind.
TextRange SourceLineName(absl::string_view line);

// Nothing but addresses, e-mail addresses, @names, #tags and numbers.
bool IsAddressLine(absl::string_view line);

// "1:51 Two held after raid", an entry of a list of videos; "× Two held";
// ">> Two held".
bool IsPlaylistEntry(absl::string_view line);

// "11:15 a.m.", "3:03 p.m. UPDATE", "Update 1:30 p.m."
bool IsTimeHeading(absl::string_view line);

}  // namespace crosscheck

#endif  // COMPARATOR_INGEST_LINE_SHAPE_H_
