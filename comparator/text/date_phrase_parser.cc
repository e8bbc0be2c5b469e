#include "comparator/text/date_phrase_parser.h"

#include <cstddef>
#include <cstdint>

#include "absl/types/span.h"
#include "comparator/text/calendar_date_parser.h"
#include "comparator/text/calendar_words.h"
#include "comparator/text/date_expression.h"
#include "comparator/text/date_lexemes.h"
#include "comparator/text/date_phrase_words.h"
#include "comparator/text/date_suffix_parser.h"
#include "comparator/text/date_words.h"
#include "comparator/text/relative_date_parser.h"
#include "comparator/text/time_of_day_parser.h"
#include "comparator/text/token.h"
#include "proto/dates.pb.h"

namespace crosscheck {

int DatePhraseParser::Parse(int at) {
  date_ = DateExpression();
  match_.Clear();
  int end = ParseCore(at);
  if (end == kNoDate) {
    const int core = ParseQualifiers(at);
    if (core == kNoDate) return kNoDate;
    const DateExpression qualifiers = date_;
    end = ParseCore(core);
    if (end == kNoDate || !IsQualifiable()) {
      date_ = qualifiers;
      return ParseAlone(at, core);
    }
  }
  const DateSuffixOptions suffix_options = {options_.day_first,
                                            /*list=*/match_.members.size() > 1};
  end = ParseDateSuffixes(lex_, end, suffix_options, &date_);
  Append(at, end);
  return end;
}

// Whether a part or time of the day may stand before it: not before "two days
// later" or "this summer".
bool DatePhraseParser::IsQualifiable() const {
  return NamesDay(date_) &&
         (date_.kind != DateKind::kOffset ||
          (date_.anchor == DateAnchor::kPublication && date_.count_hi <= 1));
}

// All that qualifies the day before it is named. kNoDate where there is
// nothing of the kind.
int DatePhraseParser::ParseQualifiers(int at) {
  int end = kNoDate;
  for (int next = ParseQualifier(at); next != kNoDate && next > at;
       next = ParseQualifier(next)) {
    end = at = next;
  }
  return end;
}

int DatePhraseParser::ParseQualifier(int at) {
  const DateLexeme& lexeme = lex_[at];
  const bool early = lexeme.Is(DATE_ROLE_EARLY);
  if (early || lexeme.Is(DATE_ROLE_LATE)) {
    // "early on Thursday", "late Sunday", "early in the morning of".
    int next = at + 1;
    if (lex_[next].Is(DATE_ROLE_PREPOSITION) &&
        !lex_[next].Is(DATE_ROLE_LATE) && !lex_[next].Is(DATE_ROLE_EARLY)) {
      ++next;
    }
    if (lex_[next].Is(DATE_ROLE_THE)) ++next;
    date_.Add(early ? DAY_PART_EARLY : DAY_PART_LATE);
    if (lex_[next].word->unit == TIME_UNIT_HOUR) {
      // "early hours of".
      return lex_[next + 1].Is(DATE_ROLE_OF) ||
                     lex_[next + 1].Is(DATE_ROLE_PREPOSITION)
                 ? next + 2
                 : kNoDate;
    }
    return next;
  }
  if (lexeme.Is(DATE_ROLE_EARLIER) || lexeme.Is(DATE_ROLE_LATER)) {
    // "earlier on Tuesday".
    return lex_[at + 1].Is(DATE_ROLE_PREPOSITION) ? at + 2 : at + 1;
  }
  if (DayPartAt(lex_, at) != DAY_PART_UNSPECIFIED) return ParsePartBefore(at);
  return ParseTimeBefore(at);
}

// "dawn on Friday", "the night of 4-5 March", "overnight Tuesday".
int DatePhraseParser::ParsePartBefore(int at) {
  AddDayPart(lex_, at, &date_);
  int next = at + 1;
  if (lex_[next].word->unit == TIME_UNIT_HOUR) ++next;
  const DateLexeme& link = lex_[next];
  if (link.Is(DATE_ROLE_OF) || link.Is(DATE_ROLE_PREPOSITION) ||
      link.Is(DATE_ROLE_FROM) || link.Is(DATE_ROLE_BETWEEN)) {
    ++next;
    if (lex_[next].Is(DATE_ROLE_THE)) ++next;
    return next;
  }
  // "dawn Friday", "early evening Friday", but not "a bad night yesterday".
  const DayPart part = DayPartAt(lex_, at);
  const bool lone = part == DAY_PART_MORNING || part == DAY_PART_AFTERNOON ||
                    part == DAY_PART_EVENING || part == DAY_PART_NIGHT;
  return lone && next == at + 1 && !date_.Has(DAY_PART_EARLY) &&
                 !date_.Has(DAY_PART_LATE)
             ? kNoDate
             : next;
}

// "7:30 p.m. on Friday", "8 pm, Friday".
int DatePhraseParser::ParseTimeBefore(int at) {
  const TimeOfDay time = ParseTimeOfDay(lex_, at);
  if (time.end < 0) return kNoDate;
  date_.time_minutes = time.minutes;
  date_.utc_offset_minutes = time.utc_offset_minutes;
  int next = time.end;
  if (lex_[next].mark == ',' || lex_[next].mark == '-') ++next;
  if (lex_[next].Is(DATE_ROLE_PREPOSITION) && !lex_[next].Is(DATE_ROLE_EARLY) &&
      !lex_[next].Is(DATE_ROLE_LATE)) {
    ++next;
  }
  if (lex_[next].Is(DATE_ROLE_OF)) ++next;
  if (lex_[next].Is(DATE_ROLE_THE)) ++next;
  return next;
}

int DatePhraseParser::ParseCore(int at) {
  const DateLexeme& lexeme = lex_[at];
  if (lexeme.word->phrase_end != 0) {
    if (const int end = ParsePhrase(at); end != kNoDate) return end;
  }
  const bool year = lexeme.IsYear() && ParseTimeOfDay(lex_, at).end < 0;
  if (lexeme.word->month != 0 || lexeme.IsDay() || year ||
      lexeme.kind == TokenKind::kDateOrTime) {
    if (const int end = ParseCalendar(at); end != kNoDate) return end;
  }
  if (lexeme.word->weekday != 0) return ParseWeekday(at);
  if (lexeme.word->season_first != 0) return ParseSeason(at);
  constexpr uint64_t kPortions =
      DateRoleSet(DATE_ROLE_EARLY, DATE_ROLE_MID, DATE_ROLE_LATE,
                  DATE_ROLE_START, DATE_ROLE_END, DATE_ROLE_LAST);
  constexpr uint64_t kShifts =
      DateRoleSet(DATE_ROLE_LAST, DATE_ROLE_PAST, DATE_ROLE_THIS,
                  DATE_ROLE_NEXT, DATE_ROLE_COMING, DATE_ROLE_PREVIOUS,
                  DATE_ROLE_FOLLOWING, DATE_ROLE_SAME);
  const DateExpression saved = date_;
  if (lexeme.IsAny(kPortions) || lexeme.ordinal) {
    if (const int end = ParsePortioned(at); end != kNoDate) return end;
    date_ = saved;
    match_.Clear();
  }
  if (lexeme.IsAny(kShifts)) {
    if (const int end = ParseShifted(at); end != kNoDate) return end;
    date_ = saved;
    match_.Clear();
  }
  return ParseRelativeDate(lex_, at, &date_);
}

// A holiday or a day of history.
int DatePhraseParser::ParsePhrase(int at) {
  const DateWords::Phrase* const phrase = lex_.words().FindPhrase(
      *lex_[at].word, lex_.tokens().subspan(static_cast<size_t>(at)));
  if (phrase == nullptr) return kNoDate;
  int end = at + static_cast<int>(phrase->words.size());
  const DateLexeme& before = lex_[at - 1];
  switch (phrase->kind) {
    case DateWords::PhraseKind::kNotDate:
      return kNoDate;
    case DateWords::PhraseKind::kNamedDay:
      date_.first = phrase->date;
      return end;
    case DateWords::PhraseKind::kHoliday:
      break;
  }
  const bool weekend = lex_[end].word->unit == TIME_UNIT_WEEKEND;
  if (phrase->needs_preposition && !weekend &&
      !before.Is(DATE_ROLE_PREPOSITION) && !before.Is(DATE_ROLE_SINCE) &&
      !before.Is(DATE_ROLE_UNTIL) && !before.Is(DATE_ROLE_BEFORE) &&
      !before.Is(DATE_ROLE_AFTER) && !before.Is(DATE_ROLE_BY) &&
      date_.shift == DateShift::kNone) {
    return kNoDate;
  }
  date_.first = phrase->date;
  date_.weekend = weekend;
  if (weekend) ++end;
  int year = end;
  if (lex_[year].mark == ',' || lex_[year].Is(DATE_ROLE_IN)) ++year;
  if (lex_[year].IsYear()) {
    date_.first.year = static_cast<int16_t>(lex_[year].number);
    return year + 1;
  }
  return ParseYearShift(lex_, end, &date_.year_shift);
}

int DatePhraseParser::ParseCalendar(int at) {
  if (!ParseCalendarDate(lex_, at, options_.day_first, &match_)) {
    return kNoDate;
  }
  date_.kind = DateKind::kCalendar;
  date_.first = match_.members.back().first;
  date_.last = match_.members.back().last;
  date_.year_shift = match_.year_shift;
  if (match_.month_shift != DateShift::kNone) date_.shift = match_.month_shift;
  date_.ambiguous_order = match_.ambiguous_order;
  return match_.end();
}

// Whether the weekday at `at` is any such day: "every Friday", "on a Friday".
bool DatePhraseParser::IsHabitual(int at) const {
  const int before = lex_[at - 1].Is(DATE_ROLE_GIVEN) ? at - 2 : at - 1;
  if (lex_[before].Is(DATE_ROLE_EVERY)) return true;
  // "Sunday mornings", but not a "Sunday mornings attack" that lost its
  // apostrophe.
  if (lex_[at + 1].Is(DATE_ROLE_EVERY) && !lex_[at + 2].IsPlainWord()) {
    return true;
  }
  if (!lex_[before].Is(DATE_ROLE_A)) return false;
  if (before != at - 1) return true;
  // "in a Sunday raid", "at a Monday morning briefing" are of one day.
  const int noun =
      DayPartAt(lex_, at + 1) == DAY_PART_UNSPECIFIED ? at + 1 : at + 2;
  const DateLexeme& preposition = lex_[at - 2];
  return preposition.Is(DATE_ROLE_PREPOSITION) &&
         !preposition.Is(DATE_ROLE_IN) && !lex_[noun].IsPlainWord();
}

// "Friday", but not "every Friday" or "on a Friday".
int DatePhraseParser::ParseWeekday(int at) {
  if (IsHabitual(at)) return kNoDate;
  int date = at + 1;
  if (lex_[date].mark == ',' || lex_[date].mark == '.') ++date;
  const DateLexeme& next = lex_[date];
  const bool beside_date = next.word->month != 0 || next.IsDay() ||
                           next.kind == TokenKind::kDateOrTime;
  if (!IsWeekdayName(lex_, at, beside_date)) return kNoDate;
  if (lex_[at].word->abbreviation) {
    // Nothing but the date beside it makes it a weekday.
    const bool dated =
        ParseCalendarDate(lex_, date, options_.day_first, &match_);
    match_.Clear();
    if (!dated) return kNoDate;
  }
  date_.kind = DateKind::kWeekday;
  date_.weekday = lex_[at].word->weekday;
  return at + 1;
}

// "last Friday", "this past June", "the following Monday", "last summer".
int DatePhraseParser::ParseShifted(int at) {
  const int next = ParseShift(lex_, at, &date_);
  if (next == kNoDate) return kNoDate;
  const DateLexeme& lexeme = lex_[next];
  if (lexeme.word->phrase_end != 0) {
    if (const int end = ParsePhrase(next); end != kNoDate) return end;
  }
  if (lexeme.word->weekday != 0) {
    if (!IsWeekdayName(lex_, next, /*beside_date=*/false)) return kNoDate;
    date_.kind = DateKind::kWeekday;
    date_.weekday = lexeme.word->weekday;
    return next + 1;
  }
  if (lexeme.word->month != 0) return ParseCalendar(next);
  if (lexeme.word->season_first != 0) {
    date_.first.month = lexeme.word->season_first;
    date_.first.last_month = lexeme.word->season_last;
    return next + 1;
  }
  return kNoDate;
}

// "in the summer of 2014", "spring 2013", "since the winter".
int DatePhraseParser::ParseSeason(int at) {
  date_.first.month = lex_[at].word->season_first;
  date_.first.last_month = lex_[at].word->season_last;
  int year = at + 1;
  if (lex_[year].Is(DATE_ROLE_OF) || lex_[year].mark == ',') ++year;
  if (lex_[year].IsYear()) {
    date_.first.year = static_cast<int16_t>(lex_[year].number);
    return year + 1;
  }
  // "in Spring" is a town as a rule.
  const int before = lex_[at - 1].Is(DATE_ROLE_THE) ? at - 2 : at - 1;
  const bool introduced = lex_[before].Is(DATE_ROLE_IN) ||
                          lex_[before].Is(DATE_ROLE_SINCE) ||
                          date_.portion != DatePortion::kWhole;
  if (!introduced || lex_[at].capitalized() || lex_[at + 1].Is(DATE_ROLE_OF) ||
      lex_[at + 1].hyphenated()) {
    date_.first = CalendarDate();
    return kNoDate;
  }
  return at + 1;
}

// "mid-October", "the end of last month", "early in the week".
int DatePhraseParser::ParsePortioned(int at) {
  const int next = ParsePortion(lex_, at, &date_);
  if (next == kNoDate) return kNoDate;
  const DateWord& word = *lex_[next].word;
  int end = kNoDate;
  if (word.season_first != 0) {
    end = ParseSeason(next);
  } else if (word.month != 0 || lex_[next].IsYear()) {
    end = ParseCalendar(next);
    if (end != kNoDate && date_.first.names_day()) return kNoDate;
  } else if (lex_[next - 1].Is(DATE_ROLE_THE) && word.unit > TIME_UNIT_DAY &&
             word.unit != TIME_UNIT_WEEKEND && !word.plural_unit) {
    // "the end of the week".
    date_.kind = DateKind::kUnit;
    date_.unit = word.unit;
    date_.shift = DateShift::kThis;
    end = next + 1;
  } else {
    const DateExpression saved = date_;
    end = ParseShifted(next);
    if (end != kNoDate &&
        (date_.kind == DateKind::kWeekday || date_.first.names_day())) {
      return kNoDate;
    }
    if (end == kNoDate) {
      date_ = saved;
      end = ParseRelativeDate(lex_, next, &date_);
      if (end != kNoDate && date_.kind != DateKind::kUnit) return kNoDate;
    }
  }
  return end;
}

// Qualifiers without a day: "overnight" is the night before publication,
// others say no day.
int DatePhraseParser::ParseAlone(int at, int end) {
  int last = at;
  for (int i = at; i < end; ++i) {
    if (lex_[i].word->part != DAY_PART_UNSPECIFIED ||
        lex_[i].word->unit == TIME_UNIT_HOUR ||
        lex_[i].kind == TokenKind::kNumber ||
        lex_[i].kind == TokenKind::kDateOrTime || lex_[i].Is(DATE_ROLE_AM) ||
        lex_[i].Is(DATE_ROLE_PM)) {
      last = i + 1;
    }
  }
  if (last == at) return kNoDate;
  if (date_.Has(DAY_PART_OVERNIGHT)) {
    date_.kind = DateKind::kOffset;
    date_.unit = TIME_UNIT_DAY;
    date_.direction = -1;
  } else if (options_.times_alone) {
    date_.kind = DateKind::kTimeOfDay;
  } else {
    return kNoDate;
  }
  Append(at, last);
  return last;
}

// What the words before the expression say of its ends.
DateBound DatePhraseParser::BoundBefore(int at) const {
  if (date_.possessive) return DateBound::kOn;
  int before = at - 1;
  if (lex_[before].Is(DATE_ROLE_THE)) --before;
  const DateLexeme& lexeme = lex_[before];
  // "after dawn on Friday", "before 7 p.m. on Friday" are on Friday.
  if (DayPartAt(lex_, at) != DAY_PART_UNSPECIFIED ||
      ParseTimeOfDay(lex_, at).end > 0) {
    return lexeme.Is(DATE_ROLE_SINCE) ? DateBound::kSince : DateBound::kOn;
  }
  if (lexeme.Is(DATE_ROLE_SINCE)) return DateBound::kSince;
  if (lexeme.Is(DATE_ROLE_UNTIL)) return DateBound::kUntil;
  if (lexeme.Is(DATE_ROLE_BY)) return DateBound::kBy;
  if (lexeme.hyphenated()) return DateBound::kOn;
  if (lexeme.Is(DATE_ROLE_BEFORE)) return DateBound::kBefore;
  if (lexeme.Is(DATE_ROLE_AFTER)) return DateBound::kAfter;
  return DateBound::kOn;
}

void DatePhraseParser::Append(int begin, int end) {
  date_.bound = BoundBefore(begin);
  const auto append = [this](int from, int to) {
    date_.tokens.begin = static_cast<uint32_t>(from);
    date_.tokens.end = static_cast<uint32_t>(to);
    dates_.push_back(date_);
  };
  if (match_.members.size() < 2) {
    append(begin, end);
    return;
  }
  const DateExpression whole = date_;
  for (size_t i = 0; i < match_.members.size(); ++i) {
    const CalendarMatch::Member& member = match_.members[i];
    date_ = whole;
    date_.first = member.first;
    date_.last = member.last;
    date_.continues_list = i > 0;
    append(i == 0 ? begin : member.begin,
           i + 1 == match_.members.size() ? end : member.end);
  }
}

}  // namespace crosscheck
