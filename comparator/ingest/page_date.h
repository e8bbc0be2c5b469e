// Dates as pages, feeds and records give them for themselves. (Dates inside
// sentences are the business of comparator/text.)

#ifndef COMPARATOR_INGEST_PAGE_DATE_H_
#define COMPARATOR_INGEST_PAGE_DATE_H_

#include <cstddef>
#include <string>

#include "absl/strings/string_view.h"
#include "absl/time/civil_time.h"
#include "absl/types/optional.h"
#include "proto/value.pb.h"

namespace crosscheck {

// A date with the time of day that stands beside it.
struct PageDate {
  // First and last day; the same for a full date.
  absl::CivilDay first;
  absl::CivilDay last;
  DatePrecision precision = DATE_PRECISION_DAY;
  // "07:15"; empty where none is given.
  std::string time;
  absl::optional<int> utc_offset_minutes;
  // Set for "7/4/2017", which can be read in two ways: the other reading, the
  // day first. `first` and `last` then have the month first.
  absl::optional<absl::CivilDay> day_first;
};

// Whole days, months and years. Invalid numbers (a 31 February) give nothing.
absl::optional<PageDate> DayOf(int year, int month, int day);
absl::optional<PageDate> MonthOf(int year, int month);
absl::optional<PageDate> YearOf(int year);

// Reads the date that `text` begins with: "Mon, 28 Dec 2020 07:15:00 +0300",
// "2020-12-28T07:15Z", "28 December, 2020 - 07:15", "Fri Jul 1 2016", "Nov.
// 18, 2005", "18.05.2017", "20201228", and what is left of "Aug 1, 2016" when
// the comma was lost ("Aug 012016"). A year has to be there and to be between
// 1900 and 2199. `length` is set to the bytes read, time and zone included,
// and without white space after them.
absl::optional<PageDate> ParseDatePrefix(absl::string_view text,
                                         std::size_t* length);

// The same where `text`, apart from white space and full stops around it, is
// nothing but a date; also a month ("2024-08"), a year ("2024") and seconds or
// milliseconds since 1970 (as UTC).
absl::optional<PageDate> ParsePageDate(absl::string_view text);

// `date` as the record has it.
DateValue ToDateValue(const PageDate& date, DateBasis basis);

}  // namespace crosscheck

#endif  // COMPARATOR_INGEST_PAGE_DATE_H_
