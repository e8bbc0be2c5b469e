#include "comparator/text/date_suffix_parser.h"

#include "comparator/text/calendar_date_parser.h"
#include "comparator/text/date_expression.h"
#include "comparator/text/date_lexemes.h"
#include "comparator/text/date_phrase_words.h"
#include "comparator/text/date_words.h"
#include "comparator/text/time_of_day_parser.h"
#include "comparator/text/token.h"
#include "proto/dates.pb.h"

namespace crosscheck {
namespace {

// How many words such as "shortly after" may stand before a time.
constexpr int kMaxLinks = 3;

// Each of its functions returns the index after what it has read, or `at`.
class Parser {
 public:
  Parser(const DateLexemes& lexemes, const DateSuffixOptions& options,
         DateExpression* date)
      : lex_(lexemes), options_(options), date_(*date) {}

  int Parse(int at);

 private:
  int ParsePartAfter(int at);
  int ParseTimeAfter(int at);
  int ParseApposition(int at);
  int ParseDateAfterWeekday(int at);
  int ParseWeekdayRange(int at);
  int ParseWeekShift(int at);

  const DateLexemes& lex_;
  const DateSuffixOptions options_;
  DateExpression& date_;
};

int Parser::Parse(int at) {
  // "Friday's attack": what follows is not said of the day.
  const auto ends = [this](int next) {
    return lex_[next].kind == TokenKind::kClitic;
  };
  int end = at;
  date_.possessive = ends(end);
  if (!NamesDay(date_)) return end;
  for (const auto suffix : {&Parser::ParsePartAfter, &Parser::ParseWeekShift,
                            &Parser::ParseWeekdayRange,
                            &Parser::ParseApposition, &Parser::ParsePartAfter,
                            &Parser::ParseTimeAfter, &Parser::ParsePartAfter}) {
    if (ends(end)) break;
    end = (this->*suffix)(end);
  }
  date_.possessive = ends(end);
  return end;
}

// "Friday night", "Friday at dawn", "Friday in the early morning", "Saturday
// shortly after midnight".
int Parser::ParsePartAfter(int at) {
  int next = at;
  while (next < at + kMaxLinks &&
         lex_[next].IsAny(
             DateRoleSet(DATE_ROLE_ABOUT, DATE_ROLE_BEFORE, DATE_ROLE_AFTER))) {
    ++next;
  }
  if (next == at && lex_[at].Is(DATE_ROLE_IN) &&
      lex_[at + 1].Is(DATE_ROLE_THE)) {
    next = at + 2;
  }
  const int early = next;
  if (lex_[next].Is(DATE_ROLE_EARLY) || lex_[next].Is(DATE_ROLE_LATE)) ++next;
  const DayPart part = DayPartAt(lex_, next);
  if (part == DAY_PART_UNSPECIFIED) return at;
  // "on Friday after the morning prayer" has another word before the part.
  if (early != next) {
    date_.Add(lex_[early].Is(DATE_ROLE_EARLY) ? DAY_PART_EARLY : DAY_PART_LATE);
  }
  AddDayPart(lex_, next, &date_);
  return lex_[next + 1].word->unit == TIME_UNIT_HOUR &&
                 lex_[next + 1].word->plural_unit
             ? next + 2
             : next + 1;
}

// "Friday at about 7:30 p.m.", "July 6, 2016 4:15 pm".
int Parser::ParseTimeAfter(int at) {
  if (date_.time_minutes != DateExpression::kNoTime) return at;
  int next = at;
  if (lex_[next].mark == ',' || lex_[next].mark == '-' ||
      lex_[next].mark == '@') {
    ++next;
  }
  const int words = next;
  while (next < words + kMaxLinks &&
         lex_[next].IsAny(DateRoleSet(DATE_ROLE_ABOUT, DATE_ROLE_BEFORE,
                                      DATE_ROLE_AFTER, DATE_ROLE_BETWEEN))) {
    ++next;
  }
  const TimeOfDay time = ParseTimeOfDay(lex_, next);
  if (time.end < 0) return at;
  date_.time_minutes = time.minutes;
  date_.utc_offset_minutes = time.utc_offset_minutes;
  return time.end;
}

// The date after a weekday, or the weekday after a date: "Thursday (December
// 10th)", "1 July (Friday)", "Monday evening, December 12".
int Parser::ParseApposition(int at) {
  const bool open = lex_[at].mark == '(';
  int next = at;
  if (open || lex_[at].mark == ',' || lex_[at].mark == '.') ++next;
  if (date_.kind == DateKind::kWeekday) {
    const int end = ParseDateAfterWeekday(next);
    if (end == next) return at;
    return open && lex_[end].mark == ')' ? end + 1 : end;
  }
  if (date_.kind != DateKind::kCalendar || next == at || date_.weekday != 0 ||
      options_.list || !date_.last.empty() ||
      !IsWeekdayName(lex_, next, /*beside_date=*/true)) {
    return at;
  }
  const DateLexeme& after = lex_[next + 1];
  const bool closed =
      open ? after.mark == ')' : after.kind == TokenKind::kPunctuation;
  if (!closed) return at;
  date_.weekday = lex_[next].word->weekday;
  return open ? next + 2 : next + 1;
}

int Parser::ParseDateAfterWeekday(int at) {
  if (date_.anaphoric()) return at;
  int next = at;
  if (lex_[next].Is(DATE_ROLE_PREPOSITION) && !lex_[next].Is(DATE_ROLE_IN)) {
    ++next;
  }
  // "Friday the 13th", but not "Monday the July 4 offensive".
  if (lex_[next].Is(DATE_ROLE_THE) && lex_[next + 1].ordinal) ++next;
  CalendarMatch match;
  if (!ParseCalendarDate(lex_, next, options_.day_first, &match) ||
      match.members.size() > 1) {
    return at;
  }
  const CalendarMatch::Member& member = match.members.front();
  if (!member.first.names_day() || !member.last.empty()) return at;
  date_.kind = DateKind::kCalendar;
  date_.shift = DateShift::kNone;
  date_.first = member.first;
  date_.ambiguous_order = match.ambiguous_order;
  return match.end();
}

// "Friday night into Saturday", "between Friday and Sunday",
// "Monday-Wednesday".
int Parser::ParseWeekdayRange(int at) {
  if (date_.kind != DateKind::kWeekday || date_.shift != DateShift::kNone) {
    return at;
  }
  int next = at;
  int first = at - 1;
  while (first > 0 && lex_[first].word->weekday == 0) --first;
  const bool between = lex_[first - 1].Is(DATE_ROLE_BETWEEN);
  if (lex_[next].Is(DATE_ROLE_AND) &&
      (between || lex_[next + 1].Is(DATE_ROLE_TO))) {
    ++next;
    if (!between) ++next;
  } else if (lex_[next].Is(DATE_ROLE_TO)) {
    ++next;
  } else if (lex_[next].mark == '-') {
    ++next;
  } else if (!lex_[next].hyphenated()) {
    return at;
  }
  if (lex_[next].Is(DATE_ROLE_EARLY) || lex_[next].Is(DATE_ROLE_LATE)) ++next;
  if (!IsWeekdayName(lex_, next, /*beside_date=*/false)) return at;
  date_.last_weekday = lex_[next].word->weekday;
  ++next;
  return DayPartAt(lex_, next) == DAY_PART_UNSPECIFIED ? next : next + 1;
}

// "Friday last week", "Friday of last week".
int Parser::ParseWeekShift(int at) {
  if (date_.kind != DateKind::kWeekday || date_.shift != DateShift::kNone) {
    return at;
  }
  const int shift = lex_[at].Is(DATE_ROLE_OF) ? at + 1 : at;
  if (lex_[shift + 1].word->unit != TIME_UNIT_WEEK ||
      lex_[shift + 1].word->plural_unit) {
    return at;
  }
  if (lex_[shift].Is(DATE_ROLE_LAST)) {
    date_.week_shift = DateShift::kLast;
  } else if (lex_[shift].Is(DATE_ROLE_THIS)) {
    date_.week_shift = DateShift::kThis;
  } else if (lex_[shift].Is(DATE_ROLE_NEXT)) {
    date_.week_shift = DateShift::kNext;
  } else {
    return at;
  }
  return shift + 2;
}

}  // namespace

int ParseDateSuffixes(const DateLexemes& lexemes, int at,
                      const DateSuffixOptions& options, DateExpression* date) {
  return Parser(lexemes, options, date).Parse(at);
}

}  // namespace crosscheck
