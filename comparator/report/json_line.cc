#include "comparator/report/json_line.h"

#include "absl/strings/str_cat.h"
#include "unicode/utf8.h"

namespace crosscheck {
namespace {

bool IsUtf8(absl::string_view text) {
  const int32_t size = static_cast<int32_t>(text.size());
  int32_t i = 0;
  while (i < size) {
    UChar32 c;
    U8_NEXT(text.data(), i, size, c);
    if (c < 0) return false;
  }
  return true;
}

std::string ReplaceBrokenBytes(absl::string_view text) {
  std::string result;
  const int32_t size = static_cast<int32_t>(text.size());
  int32_t i = 0;
  while (i < size) {
    const int32_t begin = i;
    UChar32 c;
    U8_NEXT(text.data(), i, size, c);
    absl::StrAppend(&result,
                    c < 0 ? "\xEF\xBF\xBD" : text.substr(begin, i - begin));
  }
  return result;
}

}  // namespace

void JsonLine::String(absl::string_view text) {
  if (IsUtf8(text)) {
    writer_.String(text.data(), static_cast<rapidjson::SizeType>(text.size()));
    return;
  }
  const std::string mended = ReplaceBrokenBytes(text);
  writer_.String(mended.data(),
                 static_cast<rapidjson::SizeType>(mended.size()));
}

}  // namespace crosscheck
