#ifndef COMPARATOR_EXTRACT_DATE_CUE_READER_H_
#define COMPARATOR_EXTRACT_DATE_CUE_READER_H_

#include <cstddef>
#include <memory>

#include "absl/status/statusor.h"
#include "comparator/extract/annotation.h"
#include "comparator/extract/facts.h"
#include "comparator/text/document.h"
#include "comparator/text/phrase_set.h"
#include "proto/date_cues.pb.h"

namespace crosscheck {

// Finds the words that say what a date is of: when something happened, or what
// came of it later.
//
// Const after construction; safe to share.
class DateCueReader {
 public:
  // InvalidArgument where one phrase stands for two things.
  static absl::StatusOr<std::unique_ptr<const DateCueReader>> Create(
      const DateCues& cues);

  // With the words that are compiled in.
  static absl::StatusOr<std::unique_ptr<const DateCueReader>> CreateDefault();

  // Adds the cues of a sentence to its facts.
  void Read(const Document& document, const Annotation& annotation,
            size_t sentence, SentenceFacts* facts) const;

 private:
  DateCueReader() = default;

  PhraseSet phrases_;
};

}  // namespace crosscheck

#endif  // COMPARATOR_EXTRACT_DATE_CUE_READER_H_
