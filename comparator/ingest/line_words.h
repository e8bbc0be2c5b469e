#ifndef COMPARATOR_INGEST_LINE_WORDS_H_
#define COMPARATOR_INGEST_LINE_WORDS_H_

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "absl/strings/string_view.h"

namespace crosscheck {

// The words of a short line as phrases of page.proto see them: lower case,
// without apostrophes and punctuation; the marks : | @ and © are words.
//
//   LineWords words;
//   words.Reset("Follow us on: Facebook", 60);
//   words.word(3);   // ":"
//   words.end(2);    // 12, the byte after "on"
//
// Keeps its buffers between lines. Not thread-safe.
class LineWords {
 public:
  // Reads at most `max_words` words of `line`, which is UTF-8; other bytes
  // count as part of a word.
  void Reset(absl::string_view line, std::size_t max_words);

  std::size_t size() const { return words_.size(); }
  bool empty() const { return words_.empty(); }
  // Whether the line has more words than were read.
  bool truncated() const { return truncated_; }

  absl::string_view word(std::size_t i) const {
    return absl::string_view(buffer_).substr(words_[i].buffer_begin,
                                             words_[i].buffer_size);
  }
  bool is_number(std::size_t i) const { return words_[i].number; }
  // Half-open byte offsets of the word in the line.
  uint32_t begin(std::size_t i) const { return words_[i].begin; }
  uint32_t end(std::size_t i) const { return words_[i].end; }

 private:
  struct Word {
    uint32_t begin;
    uint32_t end;
    uint32_t buffer_begin;
    uint32_t buffer_size;
    bool number;
  };

  std::string buffer_;
  std::vector<Word> words_;
  bool truncated_ = false;
};

}  // namespace crosscheck

#endif  // COMPARATOR_INGEST_LINE_WORDS_H_
