// Articles with some of their words changed.

#ifndef TESTS_PLANTED_TEXT_EDIT_H_
#define TESTS_PLANTED_TEXT_EDIT_H_

#include <cstdint>
#include <string>
#include <vector>

#include "absl/status/statusor.h"
#include "proto/article.pb.h"
#include "proto/span.pb.h"

namespace crosscheck {

// Other words for the bytes [begin, end) of an article's text; an insertion
// where the two are equal.
struct TextEdit {
  uint32_t begin = 0;
  uint32_t end = 0;
  std::string text;
};

struct EditedArticle {
  Article article;
  // Where the new words stand, ascending, one for each edit. A deletion's is
  // empty.
  std::vector<Span> changed;
};

// The article with `edits` made, which may come in any order; its regions and
// the places of its title, byline, dateline, credits and date move with the
// text. InvalidArgument where two edits overlap, or one crosses the edge of a
// region.
absl::StatusOr<EditedArticle> EditText(const Article& article,
                                       std::vector<TextEdit> edits);

}  // namespace crosscheck

#endif  // TESTS_PLANTED_TEXT_EDIT_H_
