#include "comparator/text/calendar_date_parser.h"

#include <cstdint>
#include <utility>

#include "absl/container/inlined_vector.h"
#include "absl/strings/numbers.h"
#include "absl/strings/str_split.h"
#include "absl/strings/string_view.h"
#include "comparator/base/day_interval.h"
#include "comparator/text/calendar_words.h"
#include "comparator/text/date_expression.h"
#include "comparator/text/date_lexemes.h"
#include "comparator/text/date_words.h"
#include "comparator/text/numeric_date.h"
#include "comparator/text/token.h"
#include "proto/dates.pb.h"

namespace crosscheck {
namespace {

// 29 February is a day of some year.
constexpr int kLeapYear = 2000;

class Parser {
 public:
  Parser(const DateLexemes& lexemes, bool day_first, CalendarMatch* match)
      : lex_(lexemes), day_first_(day_first), match_(*match) {}

  void Parse(int at);

 private:
  using Member = CalendarMatch::Member;

  bool ParseNumeric(int at);
  bool ParseDayMonth(int at);
  bool ParseMonthFirst(int at);
  bool ParseYearAlone(int at);
  bool ParseDayAlone(int at);

  int ParseDayList(int at);
  int ParseSlashedDays(int at);
  int ParseRangeEnd(int at, Member* member);
  int ParseLaterDays(int at);
  int ParseMonthAlone(int at);
  int ParseYear(int at, bool after_day);

  int RangeJoiner(int at) const;
  int SkipThe(int at) const { return lex_[at].Is(DATE_ROLE_THE) ? at + 1 : at; }
  bool Opens(int at, DateRole role) const {
    return lex_[at - 1].Is(role) ||
           (lex_[at - 1].Is(DATE_ROLE_THE) && lex_[at - 2].Is(role));
  }
  DateShift MonthShiftAt(int at) const;
  void SetMonths(int month);
  void SetYears(int year);
  void FillYearsOfEnds();
  bool DaysExist() const;

  const DateLexemes& lex_;
  const bool day_first_;
  CalendarMatch& match_;
};

void Parser::Parse(int at) {
  if (lex_.NotDateLength(at) > 0) return;
  const DateLexeme& lexeme = lex_[at];
  bool found = false;
  if (lexeme.kind == TokenKind::kDateOrTime) {
    found = ParseNumeric(at) || ParseDayMonth(at);
  } else if (lexeme.word->month != 0) {
    found = ParseMonthFirst(at);
  } else if (lexeme.IsYear()) {
    found = ParseYearAlone(at);
  } else if (lexeme.IsDay()) {
    found = ParseDayMonth(at) || ParseDayAlone(at);
  }
  FillYearsOfEnds();
  if (!found || !DaysExist()) match_.Clear();
}

bool Parser::ParseNumeric(int at) {
  Member member;
  if (!ParseNumericDate(lex_.text(at), day_first_, &member.first,
                        &match_.ambiguous_order)) {
    return false;
  }
  member.begin = at;
  member.end = at + 1;
  match_.members.push_back(member);
  return true;
}

// "16 July 2014", "16th of July", "3-7 July", "16, 17 and 18 July", "4/5
// March", "30 July to 2 August".
bool Parser::ParseDayMonth(int at) {
  if (lex_[at].hyphenated()) return false;
  match_.members.clear();
  int next = lex_[at].kind == TokenKind::kDateOrTime ? ParseSlashedDays(at)
                                                     : ParseDayList(at);
  if (next < 0) return false;
  if (match_.members.size() > 1 &&
      !lex_[at - 1].IsAny(DateRoleSet(
          DATE_ROLE_PREPOSITION, DATE_ROLE_FROM, DATE_ROLE_FOR, DATE_ROLE_SINCE,
          DATE_ROLE_BETWEEN, DATE_ROLE_OF, DATE_ROLE_THE))) {
    return false;
  }
  if (lex_[next].Is(DATE_ROLE_OF)) ++next;
  if (!IsMonthName(lex_, next)) return false;
  SetMonths(lex_[next].word->month);
  ++next;
  Member& back = match_.members.back();
  back.end = next;
  if (back.last.empty()) {
    const int joined = RangeJoiner(next);
    const int day = SkipThe(joined);
    int month = day + 1;
    if (joined > 0 && lex_[day].IsDay()) {
      if (lex_[month].Is(DATE_ROLE_OF)) ++month;
      if (IsMonthName(lex_, month)) {
        back.last.day = static_cast<int8_t>(lex_[day].number);
        back.last.month = lex_[month].word->month;
        back.end = next = month + 1;
      }
    }
  }
  ParseYear(next, /*after_day=*/true);
  return true;
}

// The days before a month, as members without one; the index after them, or
// -1.
int Parser::ParseDayList(int at) {
  int next = at;
  bool closed = false;
  while (true) {
    const int day = SkipThe(next);
    if (!lex_[day].IsDay()) return -1;
    Member member;
    member.begin = day;
    member.first.day = static_cast<int8_t>(lex_[day].number);
    next = day + 1;
    const int joined = RangeJoiner(next);
    const int last = joined > 0 ? SkipThe(joined) : next;
    if (joined > 0 && lex_[last].IsDay() &&
        lex_[last].number > member.first.day) {
      member.last.day = static_cast<int8_t>(lex_[last].number);
      next = last + 1;
    }
    member.end = next;
    match_.members.push_back(member);
    if (closed) return next;
    int separator = next;
    if (lex_[separator].mark == ',') ++separator;
    if (lex_[separator].Is(DATE_ROLE_AND)) {
      closed = true;
      ++separator;
    }
    if (separator == next) {
      // Several days need an "and" before the last.
      return match_.members.size() == 1 ? next : -1;
    }
    if (!lex_[SkipThe(separator)].IsDay()) {
      return match_.members.size() == 1 ? next : -1;
    }
    next = separator;
  }
}

// "4/5" before a month.
int Parser::ParseSlashedDays(int at) {
  const std::pair<absl::string_view, absl::string_view> days =
      absl::StrSplit(lex_.text(at), absl::MaxSplits('/', 1));
  int first = 0;
  int last = 0;
  if (!absl::SimpleAtoi(days.first, &first) ||
      !absl::SimpleAtoi(days.second, &last) || first < 1 || last <= first ||
      last > 31) {
    return -1;
  }
  Member member;
  member.begin = at;
  member.end = at + 1;
  member.first.day = static_cast<int8_t>(first);
  member.last.day = static_cast<int8_t>(last);
  match_.members.push_back(member);
  return at + 1;
}

// The index after what joins the two ends of a range, -1 where nothing does.
// The "and" of "between … and" is looked for from the members' first token.
int Parser::RangeJoiner(int at) const {
  const DateLexeme& lexeme = lex_[at];
  if (lexeme.hyphenated()) return at;
  if (lexeme.mark == '-' || lexeme.Is(DATE_ROLE_TO)) return at + 1;
  if (lexeme.Is(DATE_ROLE_AND)) {
    const int begin =
        match_.members.empty() ? at - 1 : match_.members.front().begin;
    if (Opens(begin, DATE_ROLE_BETWEEN)) return at + 1;
  }
  return -1;
}

bool Parser::ParseMonthFirst(int at) {
  if (!IsMonthName(lex_, at)) return false;
  Member member;
  member.begin = at;
  member.end = at + 1;
  member.first.month = lex_[at].word->month;
  match_.members.push_back(member);
  Member& first = match_.members.front();
  const int day = SkipThe(at + 1);
  if (!IsDayOfMonth(lex_, day)) return ParseMonthAlone(at) > 0;
  first.first.day = static_cast<int8_t>(lex_[day].number);
  first.end = day + 1;
  int next = ParseYear(first.end, /*after_day=*/true);
  const bool dated = first.first.year != 0;
  next = ParseRangeEnd(next, &first);
  if (!first.last.empty()) {
    ParseYear(next, /*after_day=*/true);
  } else if (!dated) {
    ParseYear(ParseLaterDays(next), /*after_day=*/true);
  }
  return true;
}

// "-7", "to 7", "through August 5", "and 7" after "between".
int Parser::ParseRangeEnd(int at, Member* member) {
  const int joined = RangeJoiner(at);
  if (joined < 0) return at;
  int day = SkipThe(joined);
  int8_t month = member->first.month;
  if (IsMonthName(lex_, day)) {
    month = lex_[day].word->month;
    day = SkipThe(day + 1);
    if (!IsDayOfMonth(lex_, day)) return at;
  } else if (!lex_[day].IsDay() || lex_[day].number <= member->first.day ||
             lex_[day + 1].Is(DATE_ROLE_COUNTED)) {
    return at;
  }
  member->last.month = month;
  member->last.day = static_cast<int8_t>(lex_[day].number);
  member->last.year = 0;
  member->end = day + 1;
  return day + 1;
}

// ", 5 and 7" after "July 3". The last has to be followed by what is no noun,
// or it may be the number of something.
int Parser::ParseLaterDays(int at) {
  absl::InlinedVector<Member, 4> later;
  int next = at;
  bool closed = false;
  while (!closed) {
    int day = next;
    if (lex_[day].mark == ',') ++day;
    if (lex_[day].Is(DATE_ROLE_AND)) {
      closed = true;
      ++day;
    }
    day = SkipThe(day);
    if (day == next || !lex_[day].IsDay() || lex_[day].hyphenated()) return at;
    Member member;
    member.first = match_.members.front().first;
    member.first.day = static_cast<int8_t>(lex_[day].number);
    member.begin = day;
    member.end = day + 1;
    later.push_back(member);
    next = day + 1;
  }
  const DateLexeme& after = lex_[next];
  if (after.Is(DATE_ROLE_COUNTED) || IsMonthName(lex_, next) ||
      (after.kind == TokenKind::kWord && next < lex_.size() &&
       !after.Is(DATE_ROLE_FOLLOWS_DAY))) {
    return at;
  }
  match_.members.insert(match_.members.end(), later.begin(), later.end());
  return next;
}

// "July", "July 2014", "July to September 2014", "July of last year".
int Parser::ParseMonthAlone(int at) {
  Member& member = match_.members.front();
  int next = at + 1;
  bool certain = false;
  const int joined = RangeJoiner(next);
  if (joined > 0 && IsMonthName(lex_, joined) && !lex_[joined + 1].IsDay() &&
      !lex_[joined].word->abbreviation) {
    member.last.month = lex_[joined].word->month;
    member.end = next = joined + 1;
    certain = Opens(at, DATE_ROLE_FROM) || Opens(at, DATE_ROLE_BETWEEN);
  }
  next = ParseYear(next, /*after_day=*/false);
  if (member.first.year != 0 && member.last.empty()) {
    // "January 2007 to March 2008".
    const int month = RangeJoiner(next);
    if (month > 0 && IsMonthName(lex_, month) && lex_[month + 1].IsYear()) {
      member.last.month = lex_[month].word->month;
      member.last.year = static_cast<int16_t>(lex_[month + 1].number);
      member.end = next = month + 2;
    }
  }
  certain |= member.first.year != 0;
  if (!certain) {
    next = ParseYearShift(lex_, next, &match_.year_shift);
    certain = match_.year_shift != DateShift::kNone;
    if (certain) member.end = next;
  }
  return certain || MonthMayStandAlone(lex_, at) ? next : -1;
}

// A year after a day or month. The index after it, or `at`.
int Parser::ParseYear(int at, bool after_day) {
  int year = at;
  const bool comma = lex_[at].mark == ',';
  if (comma || lex_[at].Is(DATE_ROLE_OF)) ++year;
  // "Fri Jul 1 10:02:00 2016".
  if (after_day && !comma && lex_[at].kind == TokenKind::kDateOrTime &&
      lex_.text(at).size() == 8 && lex_[at + 1].IsYear()) {
    ++year;
  }
  if (!lex_[year].IsYear() || IsDecade(lex_, year) ||
      !MayBeYear(lex_, year, comma)) {
    return at;
  }
  SetYears(lex_[year].number);
  match_.members.back().end = year + 1;
  return year + 1;
}

// "2013" after "in", "since", "the"; "2011-2013".
bool Parser::ParseYearAlone(int at) {
  const DateLexeme& year = lex_[at];
  const DateLexeme& before = lex_[at - 1];
  const DateLexeme& after = lex_[at + 1];
  const bool introduced =
      before.IsAny(DateRoleSet(DATE_ROLE_IN, DATE_ROLE_SINCE, DATE_ROLE_UNTIL,
                               DATE_ROLE_FROM, DATE_ROLE_BETWEEN));
  const bool perhaps = before.IsAny(DateRoleSet(
      DATE_ROLE_BEFORE, DATE_ROLE_AFTER, DATE_ROLE_THE, DATE_ROLE_BY,
      DATE_ROLE_EARLY, DATE_ROLE_MID, DATE_ROLE_LATE));
  // "in 2014 and 2015", but not "a 2014 or 2015 pickup".
  const bool joined = (before.Is(DATE_ROLE_AND) || before.Is(DATE_ROLE_TO)) &&
                      lex_[at - 2].IsYear() && lex_[at - 3].Is(DATE_ROLE_IN);
  if ((!introduced && !perhaps && !joined) || year.number < 1900) return false;
  if (!introduced && !joined && year.number % 50 == 0) return false;
  if (IsDecade(lex_, at) || after.mark == '%') return false;
  if (after.Is(DATE_ROLE_COUNTED) &&
      (!introduced || !MayBeYear(lex_, at, /*after_comma=*/false))) {
    return false;
  }
  Member member;
  member.begin = at;
  member.end = at + 1;
  member.first.year = static_cast<int16_t>(year.number);
  match_.members.push_back(member);
  const int range = RangeJoiner(at + 1);
  const DateLexeme& last = lex_[range];
  if (range > 0 && last.number > 0 && !last.ordinal) {
    int end = last.IsYear() ? last.number : 0;
    if (last.digits == 2 && last.hyphenated()) {
      end = year.number / 100 * 100 + last.number;
    }
    if (end > year.number && !IsDecade(lex_, range)) {
      match_.members.front().last.year = static_cast<int16_t>(end);
      match_.members.front().end = range + 1;
    } else if (last.hyphenated()) {
      // "2012-5": a score, a part number.
      return false;
    }
  }
  return true;
}

// "16th" after "on the", where no noun follows that it could belong to.
bool Parser::ParseDayAlone(int at) {
  match_.members.clear();
  const DateLexeme& day = lex_[at];
  if (!day.ordinal || day.kind != TokenKind::kNumber ||
      !lex_[at - 1].Is(DATE_ROLE_THE)) {
    return false;
  }
  const DateLexeme& before = lex_[at - 2];
  const DateLexeme& earlier = lex_[at - 3];
  const bool introduced =
      (before.Is(DATE_ROLE_PREPOSITION) && !before.Is(DATE_ROLE_IN)) ||
      before.IsAny(DateRoleSet(DATE_ROLE_SINCE, DATE_ROLE_UNTIL, DATE_ROLE_FROM,
                               DATE_ROLE_BETWEEN, DATE_ROLE_BY)) ||
      before.word->weekday != 0 ||
      (before.Is(DATE_ROLE_OF) && earlier.word->part != 0) ||
      (before.IsAny(DateRoleSet(DATE_ROLE_AND, DATE_ROLE_TO)) &&
       earlier.ordinal);
  if (!introduced) return false;
  const DateLexeme& after = lex_[at + 1];
  if (after.hyphenated() ||
      (after.kind == TokenKind::kWord && at + 1 < lex_.size() &&
       !after.Is(DATE_ROLE_FOLLOWS_DAY))) {
    return false;
  }
  Member member;
  member.begin = at;
  member.end = at + 1;
  member.first.day = static_cast<int8_t>(day.number);
  const DateLexeme& month = lex_[at + 3];
  if (after.Is(DATE_ROLE_OF) && month.word->unit == TIME_UNIT_MONTH &&
      !month.word->plural_unit) {
    // "the 5th of last month".
    match_.month_shift = MonthShiftAt(at + 2);
    if (match_.month_shift != DateShift::kNone) member.end = at + 4;
  }
  match_.members.push_back(member);
  return true;
}

DateShift Parser::MonthShiftAt(int at) const {
  if (lex_[at].Is(DATE_ROLE_LAST)) return DateShift::kLast;
  if (lex_[at].IsAny(DateRoleSet(DATE_ROLE_THIS, DATE_ROLE_THE))) {
    return DateShift::kThis;
  }
  return lex_[at].Is(DATE_ROLE_NEXT) ? DateShift::kNext : DateShift::kNone;
}

void Parser::SetMonths(int month) {
  for (Member& member : match_.members) {
    member.first.month = static_cast<int8_t>(month);
    if (!member.last.empty()) member.last.month = static_cast<int8_t>(month);
  }
}

// The year of the last end holds for the others that have none, or the year
// before where their month is later.
void Parser::SetYears(int year) {
  const Member& back = match_.members.back();
  const int last_month = back.last.empty() ? back.first.month : back.last.month;
  const auto set = [year, last_month](CalendarDate* date) {
    if (date->empty() || date->year != 0) return;
    date->year =
        static_cast<int16_t>(date->month > last_month ? year - 1 : year);
  };
  for (Member& member : match_.members) {
    set(&member.first);
    set(&member.last);
  }
}

// "July 3, 2016 to July 7": the year of the first end holds on.
void Parser::FillYearsOfEnds() {
  for (Member& member : match_.members) {
    if (member.last.empty() || member.last.year != 0) continue;
    member.last.year = member.first.year;
    if (member.first.year != 0 && member.last.month < member.first.month) {
      ++member.last.year;
    }
  }
}

bool Parser::DaysExist() const {
  const auto exists = [](const CalendarDate& date) {
    if (date.day == 0 || date.month == 0) return true;
    return IsCivilDay(date.year == 0 ? kLeapYear : date.year, date.month,
                      date.day);
  };
  for (const Member& member : match_.members) {
    if (!exists(member.first) || !exists(member.last)) return false;
  }
  return true;
}

}  // namespace

bool ParseCalendarDate(const DateLexemes& lexemes, int at, bool day_first,
                       CalendarMatch* match) {
  match->Clear();
  Parser(lexemes, day_first, match).Parse(at);
  return match->found();
}

}  // namespace crosscheck
