#ifndef COMPARATOR_EXTRACT_PREVIOUS_TOLL_H_
#define COMPARATOR_EXTRACT_PREVIOUS_TOLL_H_

#include "absl/types/optional.h"
#include "comparator/extract/facts.h"

namespace crosscheck {

// Who is meant by "them" in "Six people were killed. Two of them were
// children.": those whom the sentence before counts.
//
//   PreviousToll previous;
//   for (sentence by sentence) previous.Adopt(&facts);
class PreviousToll {
 public:
  // Moves what `facts` tell of people counted in the sentence before to their
  // counts, and remembers whom this sentence counts. Where that sentence
  // counts both dead and hurt, nobody knows which are meant.
  void Adopt(SentenceFacts* facts);

  // The next sentence stands apart from those before it.
  void Forget() { toll_.reset(); }

 private:
  absl::optional<CountFact> toll_;
};

}  // namespace crosscheck

#endif  // COMPARATOR_EXTRACT_PREVIOUS_TOLL_H_
