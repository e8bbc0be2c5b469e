#ifndef COMPARATOR_INGEST_LONE_LINE_H_
#define COMPARATOR_INGEST_LONE_LINE_H_

#include "absl/strings/string_view.h"
#include "absl/types/optional.h"
#include "comparator/ingest/line_shape.h"
#include "comparator/ingest/line_words.h"
#include "comparator/ingest/outlet_directory.h"
#include "comparator/ingest/page_line.h"
#include "comparator/ingest/page_rules.h"
#include "comparator/ingest/text_edges.h"
#include "comparator/ingest/title_words.h"
#include "proto/article.pb.h"
#include "proto/page.pb.h"

namespace crosscheck {

// A line of a page with what it was found to be. UNSPECIFIED stands for "not
// decided yet", which ends as BODY.
struct MarkedLine {
  PageLine shape;
  RegionKind kind = REGION_KIND_UNSPECIFIED;
  LineEffect effect = LINE_EFFECT_UNSPECIFIED;
  // Of a date line and a byline; offsets in the line.
  absl::optional<DateLine> date;
  TextRange name;
};

// Decides what can be told from a line by itself: by what the page's format
// says of it, by the page rules, by its shape. Not thread-safe.
class LoneLineReader {
 public:
  // The references outlive the reader.
  LoneLineReader(absl::string_view text, const PageRuleSet& rules,
                 const TitleWords& title)
      : text_(text), rules_(rules), title_(title) {}

  // Sets all but the shape of `line`.
  void Read(MarkedLine* line);

 private:
  absl::string_view TextOf(const MarkedLine& line) const {
    return text_.substr(line.shape.begin, line.shape.size());
  }
  bool ReadHint(MarkedLine* line) const;
  void ReadShape(MarkedLine* line) const;

  const absl::string_view text_;
  const PageRuleSet& rules_;
  const TitleWords& title_;
  LineWords words_;
};

// Where a line stands that may be a caption.
struct CaptionPlace {
  // Prose stands before it.
  bool in_story = false;
  // It is the last prose of the page.
  bool last = false;
};

// Whether a line is a caption by the credit at its start or end. `directory`
// may be null.
bool LooksLikeCaption(absl::string_view line, const PageLine& shape,
                      const CaptionPlace& place,
                      const OutletDirectory* directory);

}  // namespace crosscheck

#endif  // COMPARATOR_INGEST_LONE_LINE_H_
