#ifndef COMPARATOR_REPORT_JSON_LINE_H_
#define COMPARATOR_REPORT_JSON_LINE_H_

#include <cmath>
#include <cstdint>
#include <string>

#include "absl/strings/string_view.h"
#include "rapidjson/stringbuffer.h"
#include "rapidjson/writer.h"

namespace crosscheck {

// Writes one JSON value on one line, member by member.
//
//   JsonLine json;
//   json.BeginObject();
//   json.Key("lo").Number(7);
//   json.Key("hi").Null();
//   json.EndObject();
//   json.text();  // {"lo":7,"hi":null}
//
// The caller keeps begins and ends balanced and keys before values. Bytes that
// are no UTF-8 become U+FFFD. Clear() makes it ready for the next line and
// keeps its buffer.
class JsonLine {
 public:
  JsonLine() : writer_(buffer_) {}
  JsonLine(const JsonLine&) = delete;
  JsonLine& operator=(const JsonLine&) = delete;

  void BeginObject() { writer_.StartObject(); }
  void EndObject() { writer_.EndObject(); }
  void BeginArray() { writer_.StartArray(); }
  void EndArray() { writer_.EndArray(); }

  JsonLine& Key(absl::string_view key) {
    writer_.Key(key.data(), static_cast<rapidjson::SizeType>(key.size()));
    return *this;
  }

  void String(absl::string_view text);
  // Null for an empty `text`.
  void StringOrNull(absl::string_view text) {
    if (text.empty()) {
      Null();
    } else {
      String(text);
    }
  }
  void Number(int64_t number) { writer_.Int64(number); }
  // Null for what JSON has no number for.
  void Real(double number) {
    if (std::isfinite(number)) {
      writer_.Double(number);
    } else {
      Null();
    }
  }
  void Bool(bool value) { writer_.Bool(value); }
  void Null() { writer_.Null(); }

  absl::string_view text() const {
    return absl::string_view(buffer_.GetString(), buffer_.GetSize());
  }
  void Clear() {
    buffer_.Clear();
    writer_.Reset(buffer_);
  }

 private:
  rapidjson::StringBuffer buffer_;
  rapidjson::Writer<rapidjson::StringBuffer> writer_;
};

}  // namespace crosscheck

#endif  // COMPARATOR_REPORT_JSON_LINE_H_
