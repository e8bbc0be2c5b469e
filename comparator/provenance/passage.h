// The words of an article that can show where it comes from.

#ifndef COMPARATOR_PROVENANCE_PASSAGE_H_
#define COMPARATOR_PROVENANCE_PASSAGE_H_

#include <cstdint>
#include <string>
#include <vector>

#include "comparator/text/token.h"
#include "proto/article.pb.h"

namespace crosscheck {

// One word with where it stands; hashes are of normalised words and the same
// on every machine.
struct PassageWord {
  uint64_t hash = 0;
  // Half-open byte offsets in Article.text.
  uint32_t begin = 0;
  uint32_t end = 0;
};

// Words that follow one another without a break.
using Passage = std::vector<PassageWord>;

struct Passages {
  // The outlet's own words: standfirst and body, broken where a quotation was
  // cut out.
  std::vector<Passage> narrative;
  // What stands between quotation marks.
  std::vector<Passage> quotations;
};

// Reads and keeps no buffer from one article to the next but its own.
class PassageReader {
 public:
  // Headlines, captions, credits and furniture are left out: they recur
  // without anybody copying. An article without regions is all body.
  Passages Read(const Article& article);

 private:
  std::vector<Token> tokens_;
  std::string norms_;
};

}  // namespace crosscheck

#endif  // COMPARATOR_PROVENANCE_PASSAGE_H_
