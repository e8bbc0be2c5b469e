#ifndef COMPARATOR_INGEST_BYTE_READER_H_
#define COMPARATOR_INGEST_BYTE_READER_H_

#include <cstddef>
#include <cstdint>
#include <string>

#include "absl/strings/string_view.h"
#include "google/protobuf/io/zero_copy_stream.h"

namespace crosscheck {

// Reads a stream in lines, blocks of given size, or as a whole, with a look at
// what comes next. Not thread-safe; the stream has to outlive it.
class ByteReader {
 public:
  enum class Result {
    kOk,
    // Nothing is left.
    kEnd,
    // More than the limit; what is over is passed by with SkipLine() or given
    // up.
    kTooLong,
    // The stream ended in the middle.
    kCutOff,
  };

  explicit ByteReader(google::protobuf::io::ZeroCopyInputStream* stream)
      : stream_(stream) {}

  // Up to `size` of the next bytes, without taking them. The view holds until
  // the next call.
  absl::string_view Peek(std::size_t size);

  // The next line without its line feed.
  Result ReadLine(std::size_t limit, std::string* line);
  // Passes over what is left of a line that was too long.
  void SkipLine();
  // All that is left.
  Result ReadAll(std::size_t limit, std::string* bytes);
  // Exactly `size` bytes.
  Result ReadBytes(std::size_t size, std::string* bytes);
  // Passes over `size` bytes; false where there are fewer.
  bool Skip(uint64_t size);
  // A varint of protobuf, at most 32 bits.
  Result ReadVarint(uint32_t* value);

 private:
  // Makes sure that some bytes are in `view_`; false at the end.
  bool Fill();

  google::protobuf::io::ZeroCopyInputStream* const stream_;
  // What was read ahead and not yet taken stands in `ahead_`; else `view_` is
  // a part of the stream's own buffer.
  std::string ahead_;
  absl::string_view view_;
  bool at_end_ = false;
};

}  // namespace crosscheck

#endif  // COMPARATOR_INGEST_BYTE_READER_H_
