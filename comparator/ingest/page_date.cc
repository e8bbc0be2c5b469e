#include "comparator/ingest/page_date.h"

#include <cstddef>
#include <cstdint>
#include <string>

#include "absl/strings/ascii.h"
#include "absl/strings/match.h"
#include "absl/strings/numbers.h"
#include "absl/strings/str_format.h"
#include "absl/strings/string_view.h"
#include "absl/time/civil_time.h"
#include "absl/time/time.h"
#include "absl/types/optional.h"
#include "comparator/base/day_interval.h"
#include "comparator/words/word_class.h"
#include "comparator/words/word_classes.h"
#include "proto/value.pb.h"

namespace crosscheck {
namespace {

constexpr int kFirstYear = 1900;
constexpr int kLastYear = 2199;

// From January.
constexpr WordClass kMonths[] = {
    WordClass::kJanuary, WordClass::kFebruary, WordClass::kMarch,
    WordClass::kApril,   WordClass::kMay,      WordClass::kJune,
    WordClass::kJuly,    WordClass::kAugust,   WordClass::kSeptember,
    WordClass::kOctober, WordClass::kNovember, WordClass::kDecember};

struct Zone {
  absl::string_view name;
  int minutes;
};
// The zones of RFC 5322 and of the places whose outlets name theirs.
constexpr Zone kZones[] = {
    {"utc", 0},    {"gmt", 0},    {"z", 0},      {"est", -300}, {"edt", -240},
    {"cst", -360}, {"cdt", -300}, {"mst", -420}, {"mdt", -360}, {"pst", -480},
    {"pdt", -420}, {"bst", 60},   {"cet", 60},   {"cest", 120}, {"eet", 120},
    {"eest", 180}, {"msk", 180},  {"ksa", 180},  {"ist", 330}};

// Reads a text from left to right. Each Take function moves on only where it
// succeeds.
class Reader {
 public:
  explicit Reader(absl::string_view text) : text_(text) {}

  std::size_t position() const { return position_; }
  void set_position(std::size_t position) { position_ = position; }
  bool AtEnd() const { return position_ >= text_.size(); }
  char Peek(std::size_t ahead = 0) const {
    return position_ + ahead < text_.size() ? text_[position_ + ahead] : '\0';
  }

  // Blanks and no-break spaces, and any of `marks` among them.
  void SkipBlanks(absl::string_view marks = "") {
    while (!AtEnd()) {
      if (absl::StartsWith(text_.substr(position_), "\xc2\xa0")) {
        position_ += 2;
      } else if (Peek() == ' ' || Peek() == '\t' ||
                 (Peek() != '\0' && marks.find(Peek()) != marks.npos)) {
        ++position_;
      } else if (!marks.empty() &&
                 (absl::StartsWith(text_.substr(position_), "\xe2\x80\x93") ||
                  absl::StartsWith(text_.substr(position_), "\xe2\x80\x94"))) {
        position_ += 3;  // A dash.
      } else {
        return;
      }
    }
  }

  bool Take(char c) {
    if (Peek() != c) return false;
    ++position_;
    return true;
  }

  // A run of letters in lower case; empty where none stands here.
  std::string PeekWord() const {
    std::size_t end = position_;
    while (end < text_.size() && absl::ascii_isalpha(text_[end])) ++end;
    return absl::AsciiStrToLower(text_.substr(position_, end - position_));
  }
  void Skip(std::size_t bytes) { position_ += bytes; }

  // A run of `least` to `most` digits that is not part of a longer one.
  bool TakeNumber(std::size_t least, std::size_t most, int* value) {
    std::size_t digits = 0;
    while (absl::ascii_isdigit(Peek(digits))) ++digits;
    if (digits < least || digits > most) return false;
    if (!absl::SimpleAtoi(text_.substr(position_, digits), value)) return false;
    position_ += digits;
    return true;
  }

  // Exactly `digits` digits, whatever follows.
  bool TakeDigits(std::size_t digits, int* value) {
    for (std::size_t i = 0; i < digits; ++i) {
      if (!absl::ascii_isdigit(Peek(i))) return false;
    }
    if (!absl::SimpleAtoi(text_.substr(position_, digits), value)) return false;
    position_ += digits;
    return true;
  }

 private:
  absl::string_view text_;
  std::size_t position_ = 0;
};

// 1 for "january" or "jan"; 0 for any other word.
int MonthNumber(absl::string_view word) {
  const WordClasses classes = WordClasses::OfWord(word);
  for (int i = 0; i < 12; ++i) {
    if (classes.Has(kMonths[i])) return i + 1;
  }
  return 0;
}

bool TakeMonth(Reader* reader, int* month) {
  const std::string word = reader->PeekWord();
  *month = MonthNumber(word);
  if (*month == 0) return false;
  reader->Skip(word.size());
  reader->Take('.');
  return true;
}

// "1", "01", "1st".
bool TakeDay(Reader* reader, int* day) {
  if (!reader->TakeNumber(1, 2, day)) return false;
  const std::string ending = reader->PeekWord();
  if (ending == "st" || ending == "nd" || ending == "rd" || ending == "th") {
    reader->Skip(2);
  }
  return true;
}

// A year of four digits, which may run into a word ("2017Get").
bool TakeYear(Reader* reader, int* year) {
  return reader->TakeNumber(4, 4, year) && *year >= kFirstYear &&
         *year <= kLastYear;
}

// "Jul 1 2016", "Nov. 18, 2005", "Aug 012016".
absl::optional<PageDate> TakeMonthFirst(Reader* reader) {
  int month, day, year;
  if (!TakeMonth(reader, &month)) return absl::nullopt;
  reader->SkipBlanks();
  const std::size_t start = reader->position();
  if (TakeDay(reader, &day)) {
    reader->SkipBlanks(",.");
    if (TakeYear(reader, &year)) return DayOf(year, month, day);
    return absl::nullopt;
  }
  // The comma between day and year was lost.
  for (const int digits : {2, 1}) {
    reader->set_position(start);
    if (reader->TakeDigits(digits, &day) && TakeYear(reader, &year)) {
      return DayOf(year, month, day);
    }
  }
  return absl::nullopt;
}

// "28 December, 2020", "1st of July 2016", "05-Jul-2015".
absl::optional<PageDate> TakeDayFirst(Reader* reader) {
  int month, day, year;
  if (!TakeDay(reader, &day)) return absl::nullopt;
  reader->SkipBlanks("-./");
  if (reader->PeekWord() == "of") {
    reader->Skip(2);
    reader->SkipBlanks();
  }
  if (!TakeMonth(reader, &month)) return absl::nullopt;
  reader->SkipBlanks(",.-/");
  if (!TakeYear(reader, &year)) return absl::nullopt;
  return DayOf(year, month, day);
}

// "2020-12-28", "2020/12/28", "20201228".
absl::optional<PageDate> TakeYearFirst(Reader* reader) {
  int month, day, year;
  if (!reader->TakeDigits(4, &year)) return absl::nullopt;
  const char separator = reader->Peek();
  if (separator == '-' || separator == '/' || separator == '.') {
    reader->Skip(1);
    if (reader->TakeNumber(1, 2, &month) && reader->Take(separator) &&
        reader->TakeNumber(1, 2, &day)) {
      return DayOf(year, month, day);
    }
    return absl::nullopt;
  }
  if (reader->TakeDigits(2, &month) && reader->TakeDigits(2, &day) &&
      !absl::ascii_isdigit(reader->Peek())) {
    return DayOf(year, month, day);
  }
  return absl::nullopt;
}

// "18.05.2017", "18-05-2017", "7/4/2017".
absl::optional<PageDate> TakeNumeric(Reader* reader) {
  int first, second, year;
  if (!reader->TakeNumber(1, 2, &first)) return absl::nullopt;
  const char separator = reader->Peek();
  if (separator != '.' && separator != '-' && separator != '/') {
    return absl::nullopt;
  }
  reader->Skip(1);
  if (!reader->TakeNumber(1, 2, &second) || !reader->Take(separator) ||
      !TakeYear(reader, &year)) {
    return absl::nullopt;
  }
  const absl::optional<PageDate> day_first = DayOf(year, second, first);
  // Dots and hyphens are of countries that write the day first.
  if (separator != '/' || first == second) return day_first;
  absl::optional<PageDate> month_first = DayOf(year, first, second);
  if (!month_first) return day_first;
  if (day_first) month_first->day_first = day_first->first;
  return month_first;
}

// "+0300", "+03:00", "+3", after which no digit may stand.
bool TakeOffset(Reader* reader, int* minutes) {
  const char sign = reader->Peek();
  if (sign != '+' && sign != '-') return false;
  const std::size_t start = reader->position();
  reader->Skip(1);
  int hour = 0;
  int minute = 0;
  if (reader->TakeNumber(1, 2, &hour)) {
    if (reader->Take(':') && !reader->TakeNumber(2, 2, &minute)) hour = 99;
  } else if (!reader->TakeDigits(2, &hour) ||
             !reader->TakeNumber(2, 2, &minute)) {
    hour = 99;
  }
  if (hour > 14 || minute > 59) {
    reader->set_position(start);
    return false;
  }
  *minutes = (hour * 60 + minute) * (sign == '-' ? -1 : 1);
  return true;
}

void TakeZone(Reader* reader, PageDate* date) {
  const std::size_t start = reader->position();
  reader->SkipBlanks();
  int minutes;
  const std::string word = reader->PeekWord();
  if (word.empty()) {
    if (TakeOffset(reader, &minutes)) {
      date->utc_offset_minutes = minutes;
      return;
    }
  }
  for (const Zone& zone : kZones) {
    if (word != zone.name) continue;
    reader->Skip(word.size());
    date->utc_offset_minutes = zone.minutes;
    // "UTC+3".
    if (zone.minutes == 0 && TakeOffset(reader, &minutes)) {
      date->utc_offset_minutes = minutes;
    }
    return;
  }
  reader->set_position(start);
}

// "AM", "p.m.": the hours to add, or -1 where nothing of the kind stands here.
int TakeHalfOfDay(Reader* reader, int hour) {
  const std::size_t start = reader->position();
  reader->SkipBlanks();
  const std::string word = reader->PeekWord();
  bool morning = word == "am";
  bool evening = word == "pm";
  if (morning || evening) {
    reader->Skip(2);
  } else if ((word == "a" || word == "p") && reader->Peek(1) == '.' &&
             absl::ascii_tolower(reader->Peek(2)) == 'm') {
    morning = word == "a";
    evening = !morning;
    reader->Skip(3);
    reader->Take('.');
  }
  if (!morning && !evening) {
    reader->set_position(start);
    return -1;
  }
  if (evening) return hour < 12 ? 12 : 0;
  return hour == 12 ? -12 : 0;
}

// A time of day after the date, with what joins them.
void TakeTime(Reader* reader, PageDate* date) {
  const std::size_t start = reader->position();
  if (absl::ascii_toupper(reader->Peek()) == 'T' &&
      absl::ascii_isdigit(reader->Peek(1))) {
    reader->Skip(1);
  } else {
    reader->SkipBlanks(",-|@");
    if (reader->PeekWord() == "at") {
      reader->Skip(2);
      reader->SkipBlanks();
    }
  }
  int hour = 0;
  int minute = 0;
  bool found = false;
  if (reader->TakeNumber(1, 2, &hour)) {
    const char separator = reader->Peek();
    if ((separator == ':' || separator == '.') &&
        absl::ascii_isdigit(reader->Peek(1))) {
      reader->Skip(1);
      found = reader->TakeNumber(2, 2, &minute);
      int second;
      if (found && reader->Take(':')) reader->TakeNumber(2, 2, &second);
      if (found && reader->Peek() == '.' &&
          absl::ascii_isdigit(reader->Peek(1))) {
        reader->Skip(1);
        while (absl::ascii_isdigit(reader->Peek())) reader->Skip(1);
      }
    }
    const int shift = TakeHalfOfDay(reader, hour);
    if (shift != -1) {
      found = true;
      hour += shift;
    }
  } else if (reader->TakeDigits(2, &hour) && reader->TakeDigits(2, &minute)) {
    // "2037 UTC+3", "T101500Z"; without a zone four digits are no time.
    int second;
    reader->TakeDigits(2, &second);
    PageDate probe;
    const std::size_t zone_start = reader->position();
    TakeZone(reader, &probe);
    found = probe.utc_offset_minutes.has_value();
    reader->set_position(zone_start);
  }
  if (!found || hour < 0 || hour > 23 || minute > 59) {
    reader->set_position(start);
    return;
  }
  date->time = absl::StrFormat("%02d:%02d", hour, minute);
  TakeZone(reader, date);
}

}  // namespace

absl::optional<PageDate> DayOf(int year, int month, int day) {
  if (year < kFirstYear || year > kLastYear) return absl::nullopt;
  if (month < 1 || month > 12 || day < 1 || day > 31) return absl::nullopt;
  PageDate date;
  date.first = absl::CivilDay(year, month, day);
  // CivilDay takes 31 February for 2 or 3 March.
  if (date.first.month() != month) return absl::nullopt;
  date.last = date.first;
  return date;
}

absl::optional<PageDate> MonthOf(int year, int month) {
  absl::optional<PageDate> date = DayOf(year, month, 1);
  if (!date) return date;
  date->last = absl::CivilDay(absl::CivilMonth(year, month) + 1) - 1;
  date->precision = DATE_PRECISION_MONTH;
  return date;
}

absl::optional<PageDate> YearOf(int year) {
  absl::optional<PageDate> date = DayOf(year, 1, 1);
  if (!date) return date;
  date->last = absl::CivilDay(year, 12, 31);
  date->precision = DATE_PRECISION_YEAR;
  return date;
}

absl::optional<PageDate> ParseDatePrefix(absl::string_view text,
                                         std::size_t* length) {
  Reader reader(text);
  const std::string word = reader.PeekWord();
  if (InClass(word, WordClass::kWeekday)) {
    reader.Skip(word.size());
    reader.SkipBlanks(",.-");
  }
  const std::size_t start = reader.position();
  absl::optional<PageDate> date;
  for (const auto take :
       {TakeMonthFirst, TakeDayFirst, TakeYearFirst, TakeNumeric}) {
    reader.set_position(start);
    date = take(&reader);
    if (date) break;
  }
  if (!date || absl::ascii_isdigit(reader.Peek())) return absl::nullopt;
  TakeTime(&reader, &*date);
  *length = reader.position();
  return date;
}

namespace {

// Seconds or milliseconds since 1970.
absl::optional<PageDate> ParseUnixTime(absl::string_view digits) {
  int64_t seconds = 0;
  if (!absl::SimpleAtoi(digits, &seconds)) return absl::nullopt;
  if (digits.size() == 13) seconds /= 1000;
  const absl::CivilSecond time =
      absl::ToCivilSecond(absl::FromUnixSeconds(seconds), absl::UTCTimeZone());
  absl::optional<PageDate> date =
      DayOf(static_cast<int>(time.year()), time.month(), time.day());
  if (!date) return date;
  date->time = absl::StrFormat("%02d:%02d", time.hour(), time.minute());
  date->utc_offset_minutes = 0;
  return date;
}

bool IsDigits(absl::string_view text) {
  for (const char c : text) {
    if (!absl::ascii_isdigit(c)) return false;
  }
  return !text.empty();
}

}  // namespace

absl::optional<PageDate> ParsePageDate(absl::string_view text) {
  text = absl::StripAsciiWhitespace(text);
  while (absl::EndsWith(text, ".")) text.remove_suffix(1);
  std::size_t length = 0;
  absl::optional<PageDate> date = ParseDatePrefix(text, &length);
  // Asctime has the year at the end; what else follows is no date.
  if (date && length == text.size()) return date;
  if (IsDigits(text) && (text.size() == 10 || text.size() == 13)) {
    return ParseUnixTime(text);
  }
  int year, month;
  Reader reader(text);
  if (!TakeYear(&reader, &year)) return absl::nullopt;
  if (reader.AtEnd()) return YearOf(year);
  if ((reader.Take('-') || reader.Take('/')) &&
      reader.TakeNumber(1, 2, &month) && reader.AtEnd()) {
    return MonthOf(year, month);
  }
  return absl::nullopt;
}

DateValue ToDateValue(const PageDate& date, DateBasis basis) {
  DateValue value;
  value.set_start(FormatIsoDay(date.first));
  value.set_end(FormatIsoDay(date.last));
  value.set_precision(date.precision);
  value.set_basis(basis);
  return value;
}

}  // namespace crosscheck
