#ifndef COMPARATOR_EXTRACT_START_FINDER_H_
#define COMPARATOR_EXTRACT_START_FINDER_H_

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <vector>

#include "absl/container/inlined_vector.h"
#include "absl/strings/string_view.h"

namespace crosscheck {

// Finds from which items on a pattern may fit, so that RE2 is asked about
// these alone, and from each of them anchored. Nine in ten of the sentences
// that have all the words of a rule do not fit it. RE2 finds that out with an
// automaton whose states it builds when it first meets them, and with some
// hundred rules and short sentences most states are met for the first time.
//
//   StartFinder starts(pattern.regex);
//   StartFinder::Starts found;
//   starts.Find(letters_of_sentence, &found);
//
// A position automaton (V. M. Glushkov, The abstract theory of automata, 1961),
// of which all states that it may be in are kept as the bits of a few words
// (G. Navarro and M. Raffinot, Fast and simple character classes and bounded
// gaps pattern matching, 2003). Sentences are read from behind. A repetition
// of more than kMostCopies is taken to have no bound, so that an item that is
// found is no more than a place to ask RE2 about; one that is not found is no
// start of a match.
//
// Immutable; safe to share between threads.
class StartFinder {
 public:
  // Few sentences have more.
  using Starts = absl::InlinedVector<int, 16>;

  // An expression as CompilePattern() writes it, over letters that are bytes.
  // From what is none any item may be a start.
  explicit StartFinder(absl::string_view regex);

  // Replaces `starts` by the items from which a match may begin, the last of
  // them first; the end of the sentence is one where a match may be empty.
  void Find(absl::string_view letters, Starts* starts) const;

  // The first items of a match, of which it is told by themselves what they
  // may be. Three leave a quarter of the rules to run that two leave.
  static constexpr int kOpening = 3;
  // Bit i: whether item i of a match may be this letter, or the match may be
  // over before it.
  uint8_t Opening(uint8_t letter) const {
    return opening_[std::min<size_t>(letter, opening_.size() - 1)];
  }
  // Bit i: whether a match may be over before item i.
  uint8_t OpeningAtEnd() const { return opening_at_end_; }

 private:
  using Word = uint64_t;

  static constexpr uint8_t kAllOpening = (1 << kOpening) - 1;

  // Find() with sets of kWords words.
  template <int kWords>
  void FindIn(absl::string_view letters, Starts* starts) const;

  // Any item may be a start.
  bool any_ = false;
  // The words that a set of positions takes: 1, 2, 4 or 8.
  int words_ = 1;
  // Letters from the last of these on fit the same positions.
  int letters_ = 0;
  // Row l: the positions that letter l fits. Behind the letters are the two
  // ends of a sentence.
  std::vector<Word> fits_;
  // Row p: the positions that may stand right before p.
  std::vector<Word> before_;
  std::vector<Word> first_;
  std::vector<Word> last_;
  // By letter, as fits_ is.
  std::vector<uint8_t> opening_ = {kAllOpening};
  uint8_t opening_at_end_ = kAllOpening;
};

}  // namespace crosscheck

#endif  // COMPARATOR_EXTRACT_START_FINDER_H_
