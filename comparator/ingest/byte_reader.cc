#include "comparator/ingest/byte_reader.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <string>
#include <utility>

#include "absl/strings/string_view.h"

namespace crosscheck {

bool ByteReader::Fill() {
  while (view_.empty() && !at_end_) {
    const void* data;
    int size;
    if (!stream_->Next(&data, &size)) {
      at_end_ = true;
    } else {
      view_ = absl::string_view(static_cast<const char*>(data),
                                static_cast<std::size_t>(size));
    }
  }
  return !view_.empty();
}

absl::string_view ByteReader::Peek(std::size_t size) {
  Fill();
  if (view_.size() >= size || at_end_) return view_.substr(0, size);
  std::string joined(view_);
  view_ = {};
  while (joined.size() < size && Fill()) {
    joined.append(view_.data(), view_.size());
    view_ = {};
  }
  ahead_ = std::move(joined);
  view_ = ahead_;
  return view_.substr(0, size);
}

ByteReader::Result ByteReader::ReadLine(std::size_t limit, std::string* line) {
  line->clear();
  if (!Fill()) return Result::kEnd;
  while (Fill()) {
    const std::size_t end = view_.find('\n');
    const std::size_t take = std::min(end, view_.size());
    if (line->size() + take > limit) return Result::kTooLong;
    line->append(view_.data(), take);
    view_.remove_prefix(take);
    if (end != view_.npos) {
      view_.remove_prefix(1);
      return Result::kOk;
    }
  }
  return Result::kOk;
}

void ByteReader::SkipLine() {
  while (Fill()) {
    const std::size_t end = view_.find('\n');
    if (end != view_.npos) {
      view_.remove_prefix(end + 1);
      return;
    }
    view_ = {};
  }
}

ByteReader::Result ByteReader::ReadAll(std::size_t limit, std::string* bytes) {
  bytes->clear();
  while (Fill()) {
    if (bytes->size() + view_.size() > limit) return Result::kTooLong;
    bytes->append(view_.data(), view_.size());
    view_ = {};
  }
  return Result::kOk;
}

ByteReader::Result ByteReader::ReadBytes(std::size_t size, std::string* bytes) {
  bytes->clear();
  while (bytes->size() < size) {
    if (!Fill()) return Result::kCutOff;
    const std::size_t take = std::min(size - bytes->size(), view_.size());
    bytes->append(view_.data(), take);
    view_.remove_prefix(take);
  }
  return Result::kOk;
}

bool ByteReader::Skip(uint64_t size) {
  while (size > 0) {
    if (!Fill()) return false;
    const std::size_t take =
        static_cast<std::size_t>(std::min<uint64_t>(size, view_.size()));
    view_.remove_prefix(take);
    size -= take;
  }
  return true;
}

ByteReader::Result ByteReader::ReadVarint(uint32_t* value) {
  *value = 0;
  if (!Fill()) return Result::kEnd;
  for (int shift = 0; shift < 35; shift += 7) {
    if (!Fill()) return Result::kCutOff;
    const auto byte = static_cast<uint8_t>(view_[0]);
    view_.remove_prefix(1);
    *value |= static_cast<uint32_t>(byte & 0x7F) << shift;
    if ((byte & 0x80) == 0) return Result::kOk;
  }
  return Result::kTooLong;
}

}  // namespace crosscheck
