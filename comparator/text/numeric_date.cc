#include "comparator/text/numeric_date.h"

#include <cstddef>
#include <cstdint>
#include <utility>

#include "absl/strings/ascii.h"
#include "absl/strings/string_view.h"
#include "comparator/base/day_interval.h"
#include "comparator/text/date_expression.h"

namespace crosscheck {
namespace {

// Digits at `*at`, up to `most`; -1 for none. Moves `*at` on.
int ReadDigits(absl::string_view text, size_t most, size_t* at) {
  int value = -1;
  for (size_t count = 0;
       count < most && *at < text.size() && absl::ascii_isdigit(text[*at]);
       ++count, ++*at) {
    value = (value < 0 ? 0 : value * 10) + (text[*at] - '0');
  }
  return value;
}

// The year that two digits stand for: 1970 to 2069, as POSIX has it.
int FullYear(int year, size_t digits) {
  if (digits > 2) return year;
  return year < 70 ? 2000 + year : 1900 + year;
}

}  // namespace

bool ParseNumericDate(absl::string_view text, bool day_first,
                      CalendarDate* date, bool* ambiguous) {
  size_t at = 0;
  const int first = ReadDigits(text, 4, &at);
  if (first < 0 || at >= text.size()) return false;
  const size_t first_digits = at;
  const char separator = text[at];
  if (separator != '/' && separator != '-' && separator != '.') return false;
  ++at;
  int month = ReadDigits(text, 2, &at);
  if (month < 0 || at >= text.size() || text[at] != separator) return false;
  const size_t third = ++at;
  int day = ReadDigits(text, 4, &at);
  const size_t third_digits = at - third;
  int year = first;
  *ambiguous = false;
  if (first_digits == 4) {
    // Only ISO 8601 goes on after the day.
    if (third_digits > 2 || (at < text.size() && text[at] != 'T')) return false;
  } else {
    if (first_digits > 2 || at < text.size() ||
        (third_digits != 2 && third_digits != 4)) {
      return false;
    }
    year = FullYear(day, third_digits);
    day = month;
    month = first;
    // The full stop is used where the day comes first.
    const bool swap = separator == '.' || day_first;
    if (month > 12 || (swap && day <= 12)) std::swap(month, day);
    *ambiguous = separator != '.' && month <= 12 && day <= 12 && month != day;
  }
  if (year < 1800 || year > 2099 || !IsCivilDay(year, month, day)) return false;
  date->year = static_cast<int16_t>(year);
  date->month = static_cast<int8_t>(month);
  date->day = static_cast<int8_t>(day);
  return true;
}

}  // namespace crosscheck
