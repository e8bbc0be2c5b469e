#include "comparator/text/relative_date_parser.h"

#include <cstdint>

#include "comparator/text/date_count.h"
#include "comparator/text/date_expression.h"
#include "comparator/text/date_lexemes.h"
#include "comparator/text/date_words.h"
#include "comparator/text/token.h"
#include "proto/dates.pb.h"

namespace crosscheck {
namespace {

// Whether a clause or phrase ends before `at`, so that "two days before" is
// complete.
bool EndsClause(const DateLexemes& lex, int at) {
  const DateLexeme& lexeme = lex[at];
  if (at >= lex.size()) return true;
  return lexeme.kind == TokenKind::kPunctuation && lexeme.mark != '"';
}

// Words that say which one of several days, weeks or months.
constexpr uint64_t kShiftRoles =
    DateRoleSet(DATE_ROLE_LAST, DATE_ROLE_PAST, DATE_ROLE_THIS, DATE_ROLE_NEXT,
                DATE_ROLE_COMING, DATE_ROLE_PREVIOUS, DATE_ROLE_FOLLOWING,
                DATE_ROLE_SAME, DATE_ROLE_THAT, DATE_ROLE_RECENT);

class Parser {
 public:
  Parser(const DateLexemes& lexemes, int at) : lex_(lexemes), at_(at) {}

  int Parse(DateExpression* date) {
    const DateLexeme& first = lex_[at_];
    const DateWord& word = *first.word;
    // Each form, and whether its first word allows for it.
    const struct {
      bool may_be;
      int (Parser::*parse)();
    } forms[] = {
        {word.relative_days != DateWord::kNoDays, &Parser::ParseRelativeWord},
        {first.IsAny(DateRoleSet(DATE_ROLE_EARLIER, DATE_ROLE_LATER)),
         &Parser::ParseRestOfUnit},
        {first.IsAny(DateRoleSet(DATE_ROLE_A, DATE_ROLE_HALF)) ||
             first.kind == TokenKind::kNumber || word.number_lo != 0 ||
             word.plural_unit,
         &Parser::ParseDistance},
        {first.kind == TokenKind::kNumber || word.number_lo != 0,
         &Parser::ParseStretch},
        {AfterThe(), &Parser::ParseBefore},
        {first.IsAny(kShiftRoles), &Parser::ParseWindow},
        {first.IsAny(kShiftRoles), &Parser::ParseShiftedUnit},
        {word.unit == TIME_UNIT_WEEKEND, &Parser::ParseWeekend},
    };
    for (const auto& form : forms) {
      if (!form.may_be) continue;
      date_ = *date;
      const int end = (this->*form.parse)();
      if (end == kNoDate) continue;
      *date = date_;
      return end;
    }
    return kNoDate;
  }

 private:
  int ParseRelativeWord();
  int ParseRestOfUnit();
  int ParseDistance();
  int ParseBefore();
  int ParseStretch();
  int ParseWindow();
  int ParseShiftedUnit();
  int ParseWeekend();

  int ReadDirection(int at);
  void SetOffset(TimeUnit unit, int direction, const DateCount& count);
  bool AfterThe() const { return lex_[at_ - 1].Is(DATE_ROLE_THE); }
  // `count` decades are ten times as many years.
  DateCount Units(int at, DateCount count) const {
    count.lo *= lex_[at].word->unit_count;
    count.hi *= lex_[at].word->unit_count;
    return count;
  }
  TimeUnit UnitAt(int at) const { return lex_[at].word->unit; }
  // A part of the day that is not one of publication's own words.
  DayPart PartAt(int at) const {
    return lex_[at].word->relative_days == DateWord::kNoDays
               ? lex_[at].word->part
               : DAY_PART_UNSPECIFIED;
  }

  const DateLexemes& lex_;
  const int at_;
  DateExpression date_;
};

void Parser::SetOffset(TimeUnit unit, int direction, const DateCount& count) {
  date_.kind = DateKind::kOffset;
  date_.unit = unit;
  date_.direction = static_cast<int8_t>(direction);
  date_.count_lo = count.lo;
  date_.count_hi = count.hi;
}

// "yesterday", "tonight", "tomorrow morning".
int Parser::ParseRelativeWord() {
  const DateWord& word = *lex_[at_].word;
  if (word.relative_days == DateWord::kNoDays) return kNoDate;
  const int days = word.relative_days;
  SetOffset(TIME_UNIT_DAY, days < 0 ? -1 : 1,
            {days < 0 ? -days : days, days < 0 ? -days : days, 0});
  if (word.part != DAY_PART_UNSPECIFIED) date_.Add(word.part);
  if (PartAt(at_ + 1) == DAY_PART_UNSPECIFIED) return at_ + 1;
  date_.Add(PartAt(at_ + 1));
  return at_ + 2;
}

// "earlier this month", "later in the week", "later that day".
int Parser::ParseRestOfUnit() {
  const DateLexeme& lexeme = lex_[at_];
  const bool earlier = lexeme.Is(DATE_ROLE_EARLIER);
  if (!earlier && !lexeme.Is(DATE_ROLE_LATER)) return kNoDate;
  const DatePortion portion =
      earlier ? DatePortion::kEarlier : DatePortion::kLater;
  int next = at_ + 1;
  if (lex_[next].Is(DATE_ROLE_PREPOSITION) &&
      lex_[next + 1].Is(DATE_ROLE_THE)) {
    // "earlier in the week".
    next += 2;
    const TimeUnit unit = UnitAt(next);
    if (unit != TIME_UNIT_WEEK && unit != TIME_UNIT_MONTH &&
        unit != TIME_UNIT_YEAR) {
      return kNoDate;
    }
    date_.kind = DateKind::kUnit;
    date_.unit = unit;
    date_.shift = DateShift::kThis;
    date_.portion = portion;
    return next + 1;
  }
  if (lex_[next].Is(DATE_ROLE_EARLIER) || lex_[next].Is(DATE_ROLE_LATER)) {
    return kNoDate;
  }
  DateExpression inner = date_;
  const int end = Parser(lex_, next).Parse(&inner);
  if (end == kNoDate || next == end) return kNoDate;
  const bool unit = inner.kind == DateKind::kUnit;
  const bool day = inner.kind == DateKind::kOffset &&
                   inner.unit == TIME_UNIT_DAY && inner.count_hi == 0;
  if (!unit && !day) return kNoDate;
  date_ = inner;
  // Of a single day there is nothing to cut off.
  if (unit) date_.portion = portion;
  return end;
}

// What tells the direction after a length of time.
int Parser::ReadDirection(int at) {
  const DateLexeme& lexeme = lex_[at];
  if (lexeme.Is(DATE_ROLE_AGO)) {
    date_.direction = -1;
    return at + 1;
  }
  date_.anchor = DateAnchor::kEvent;
  const bool before = lexeme.Is(DATE_ROLE_BEFORE);
  if (before || lexeme.Is(DATE_ROLE_AFTER)) {
    if (!EndsClause(lex_, at + 1)) date_.anchor = DateAnchor::kNamedEvent;
    date_.direction = before ? -1 : 1;
    return at + 1;
  }
  if (lexeme.Is(DATE_ROLE_EARLIER)) {
    date_.direction = -1;
    if (lex_[at + 1].Is(DATE_ROLE_TO)) {
      // "two days prior to".
      date_.anchor = DateAnchor::kNamedEvent;
      return at + 2;
    }
    return at + 1;
  }
  if (lexeme.Is(DATE_ROLE_LATER)) {
    date_.direction = 1;
    return at + 1;
  }
  return kNoDate;
}

// "two days ago", "a week later", "days before the vote".
int Parser::ParseDistance() {
  DateCount count = ReadDateCount(lex_, at_);
  int unit = count.end;
  if (count.end == kNoDate) {
    if (!lex_[at_].word->plural_unit || lex_[at_].hyphenated()) return kNoDate;
    count = VagueDateCount(UnitAt(at_));
    unit = at_;
  } else if (lex_[at_].kind == TokenKind::kNumber && lex_[at_].hyphenated()) {
    return kNoDate;
  }
  if (UnitAt(unit) == TIME_UNIT_UNSPECIFIED) return kNoDate;
  // Whether a singular stands with one and a plural with more.
  if (lex_[unit].word->plural_unit != (count.hi > 1)) return kNoDate;
  date_.direction = 0;
  const int end = ReadDirection(unit + 1);
  if (end == kNoDate) return kNoDate;
  // "two hours after midnight" is a time of day.
  if (PartAt(end) != DAY_PART_UNSPECIFIED && UnitAt(unit) <= TIME_UNIT_HOUR) {
    return kNoDate;
  }
  SetOffset(UnitAt(unit), date_.direction, Units(unit, count));
  return end;
}

// "the day before", "the night after the raid", "the day before yesterday".
int Parser::ParseBefore() {
  if (!AfterThe()) return kNoDate;
  const TimeUnit unit = UnitAt(at_);
  const DayPart part = PartAt(at_);
  if ((unit < TIME_UNIT_DAY || lex_[at_].word->plural_unit) &&
      part < DAY_PART_MORNING) {
    return kNoDate;
  }
  const DateWord& then = *lex_[at_ + 2].word;
  if (unit == TIME_UNIT_DAY && then.relative_days != DateWord::kNoDays &&
      then.relative_days != 0) {
    const bool before = lex_[at_ + 1].Is(DATE_ROLE_BEFORE);
    if (before == (then.relative_days < 0) &&
        (before || lex_[at_ + 1].Is(DATE_ROLE_AFTER))) {
      SetOffset(TIME_UNIT_DAY, before ? -1 : 1, {2, 2, 0});
      return at_ + 3;
    }
  }
  date_.direction = 0;
  // "the week before last" is another week.
  if (lex_[at_ + 1].Is(DATE_ROLE_AGO) || then.Is(DATE_ROLE_LAST)) {
    return kNoDate;
  }
  const int end = ReadDirection(at_ + 1);
  if (end == kNoDate) return kNoDate;
  if (part != DAY_PART_UNSPECIFIED) date_.Add(part);
  SetOffset(unit >= TIME_UNIT_DAY ? unit : TIME_UNIT_DAY, date_.direction,
            {1, 1, 0});
  return end;
}

// "killed 70 in two days", "in less than 24 hours": a stretch that ends when it
// is told. It is too short to be of a plan, and no longer than news is.
int Parser::ParseStretch() {
  constexpr int kShortestHours = 20;
  constexpr int kLongestDays = 10;
  constexpr int kOrdinalReach = 5;
  int before = at_ - 1;
  if (lex_.text(before) == "than") before -= 2;
  const DateLexeme& in = lex_[before];
  if (!in.Is(DATE_ROLE_IN) || in.IsAny(kShiftRoles) || in.Is(DATE_ROLE_OF)) {
    return kNoDate;
  }
  // "the third attack in two days" is of one day.
  for (int i = before - 1; i >= before - kOrdinalReach; --i) {
    if (lex_[i].ordinal) return kNoDate;
  }
  const DateCount count = ReadDateCount(lex_, at_);
  if (count.end == kNoDate || count.lo != count.hi) return kNoDate;
  const TimeUnit unit = UnitAt(count.end);
  if (!lex_[count.end].word->plural_unit) return kNoDate;
  // "in two days' time".
  if (lex_.text(count.end + 1) == "time" ||
      lex_.text(count.end + 2) == "time") {
    return kNoDate;
  }
  int hours = count.hi;
  if (unit == TIME_UNIT_DAY) {
    hours *= 24;
    // The day of the telling is one of them.
    SetOffset(unit, -1, {count.lo - 1, count.hi - 1, 0});
  } else if (unit == TIME_UNIT_HOUR) {
    SetOffset(unit, -1, count);
  } else {
    return kNoDate;
  }
  if (hours < kShortestHours || hours > 24 * kLongestDays) return kNoDate;
  date_.kind = DateKind::kWindow;
  return count.end + 1;
}

// "the past 24 hours", "the last week", "recent days", "the next few days".
int Parser::ParseWindow() {
  const DateLexeme& lexeme = lex_[at_];
  int next = at_ + 1;
  int direction = -1;
  bool one = AfterThe();
  if (lexeme.Is(DATE_ROLE_THIS) && lex_[next].Is(DATE_ROLE_PAST)) {
    ++next;
    one = true;
  } else if (lexeme.Is(DATE_ROLE_PAST)) {
    one = true;
  } else if (lexeme.Is(DATE_ROLE_NEXT) || lexeme.Is(DATE_ROLE_COMING) ||
             (lexeme.Is(DATE_ROLE_FOLLOWING) && AfterThe())) {
    direction = 1;
    one = false;
  } else if (lexeme.Is(DATE_ROLE_RECENT) || lexeme.Is(DATE_ROLE_PREVIOUS)) {
    one = false;
  } else if (!lexeme.Is(DATE_ROLE_LAST)) {
    return kNoDate;
  }
  if (lexeme.Is(DATE_ROLE_PREVIOUS) || lexeme.Is(DATE_ROLE_FOLLOWING)) {
    date_.anchor = DateAnchor::kEvent;
  }
  DateCount count = ReadDateCount(lex_, next);
  if (count.end == kNoDate) {
    if (lex_[next].word->plural_unit) {
      count = VagueDateCount(UnitAt(next));
    } else if (one && UnitAt(next) != TIME_UNIT_UNSPECIFIED) {
      count = {1, 1, 0};
    } else {
      return kNoDate;
    }
    count.end = next;
  }
  if (lex_[count.end].word->plural_unit != (count.hi > 1)) return kNoDate;
  const TimeUnit unit = UnitAt(count.end);
  if (unit <= TIME_UNIT_MINUTE || unit == TIME_UNIT_WEEKEND) return kNoDate;
  // "the last day of the month" is no stretch up to now.
  if (lex_[count.end + 1].Is(DATE_ROLE_OF)) return kNoDate;
  SetOffset(unit, direction, Units(count.end, count));
  date_.kind = DateKind::kWindow;
  return count.end + 1;
}

// "last week", "this morning", "last night", "that day", "the next day".
int Parser::ParseShiftedUnit() {
  int next = ParseShift(lex_, at_, &date_);
  if (next == kNoDate) {
    const DateLexeme& lexeme = lex_[at_];
    if (!lexeme.Is(DATE_ROLE_THAT)) return kNoDate;
    date_.shift = DateShift::kSame;
    date_.anchor = DateAnchor::kEvent;
    next = at_ + 1;
  }
  const DateShift shift = date_.shift;
  // "early this morning" may also be "this early morning".
  if (lex_[next].Is(DATE_ROLE_EARLY) || lex_[next].Is(DATE_ROLE_LATE)) {
    if (PartAt(next + 1) == DAY_PART_UNSPECIFIED) return kNoDate;
    date_.Add(lex_[next].Is(DATE_ROLE_EARLY) ? DAY_PART_EARLY : DAY_PART_LATE);
    ++next;
  }
  const DayPart part = PartAt(next);
  TimeUnit unit = UnitAt(next);
  if (lex_[next].word->plural_unit) return kNoDate;
  if (part == DAY_PART_UNSPECIFIED && unit < TIME_UNIT_DAY) return kNoDate;
  if (part == DAY_PART_OVERNIGHT || lex_[next].word->unit_count != 1) {
    return kNoDate;
  }
  // "past midnight" is a time.
  if (part != DAY_PART_UNSPECIFIED && shift == DateShift::kPast) return kNoDate;
  if (part == DAY_PART_UNSPECIFIED && unit != TIME_UNIT_DAY) {
    date_.kind = DateKind::kUnit;
    date_.unit = unit;
    // "the next week" is told from an event, "next week" from publication.
    if (shift == DateShift::kNext && AfterThe() && unit != TIME_UNIT_WEEKEND) {
      date_.anchor = DateAnchor::kEvent;
    }
    return next + 1;
  }
  // "the last night of the festival".
  if (AfterThe() && lex_[next + 1].Is(DATE_ROLE_OF)) return kNoDate;
  int days = 0;
  if (shift == DateShift::kLast || shift == DateShift::kPast ||
      shift == DateShift::kPrevious) {
    days = -1;
  } else if (shift == DateShift::kNext || shift == DateShift::kFollowing) {
    days = 1;
    date_.anchor = DateAnchor::kEvent;
  }
  // "the last day", "this day" say no day.
  if (part == DAY_PART_UNSPECIFIED &&
      (shift == DateShift::kLast || shift == DateShift::kPast ||
       shift == DateShift::kThis)) {
    return kNoDate;
  }
  if (part != DAY_PART_UNSPECIFIED) date_.Add(part);
  SetOffset(TIME_UNIT_DAY, days < 0 ? -1 : 1, {days * days, days * days, 0});
  date_.shift = DateShift::kNone;
  return next + 1;
}

// "over the weekend", "a weekend raid"; other forms have a shift.
int Parser::ParseWeekend() {
  if (UnitAt(at_) != TIME_UNIT_WEEKEND || lex_[at_].word->plural_unit ||
      lex_[at_ + 1].Is(DATE_ROLE_OF)) {
    return kNoDate;
  }
  const DateLexeme& before = lex_[at_ - 1];
  const DateLexeme& after = lex_[at_ + 1];
  const bool adjective =
      after.IsPlainWord() && !before.IsPlainWord() &&
      before.kind == TokenKind::kWord &&
      !before.IsAny(DateRoleSet(DATE_ROLE_EVERY, DATE_ROLE_COUNTED));
  constexpr uint64_t kOpeners =
      DateRoleSet(DATE_ROLE_PREPOSITION, DATE_ROLE_SINCE, DATE_ROLE_FROM,
                  DATE_ROLE_OF, DATE_ROLE_UNTIL);
  const bool noun = AfterThe() && (lex_[at_ - 2].IsAny(kOpeners) ||
                                   after.kind == TokenKind::kClitic);
  if (!adjective && !noun) return kNoDate;
  date_.kind = DateKind::kUnit;
  date_.unit = TIME_UNIT_WEEKEND;
  return at_ + 1;
}

}  // namespace

int ParseRelativeDate(const DateLexemes& lexemes, int at,
                      DateExpression* date) {
  return Parser(lexemes, at).Parse(date);
}

int ParseShift(const DateLexemes& lexemes, int at, DateExpression* date) {
  const DateLexeme& lexeme = lexemes[at];
  const DateLexeme& next = lexemes[at + 1];
  int end = at + 1;
  if (lexeme.Is(DATE_ROLE_THIS)) {
    date->shift = DateShift::kThis;
    if (next.Is(DATE_ROLE_PAST) || next.Is(DATE_ROLE_LAST)) {
      date->shift = DateShift::kPast;
      ++end;
    } else if (next.Is(DATE_ROLE_COMING) || next.Is(DATE_ROLE_NEXT)) {
      date->shift = DateShift::kNext;
      ++end;
    }
  } else if (lexeme.Is(DATE_ROLE_LAST)) {
    date->shift = DateShift::kLast;
  } else if (lexeme.Is(DATE_ROLE_PAST)) {
    date->shift = DateShift::kPast;
  } else if (lexeme.Is(DATE_ROLE_NEXT) || lexeme.Is(DATE_ROLE_COMING)) {
    date->shift = DateShift::kNext;
  } else if (lexeme.Is(DATE_ROLE_PREVIOUS)) {
    date->shift = DateShift::kPrevious;
    date->anchor = DateAnchor::kEvent;
  } else if (lexeme.Is(DATE_ROLE_FOLLOWING) &&
             lexemes[at - 1].Is(DATE_ROLE_THE)) {
    // Without an article it means "after": "following Friday's attack".
    date->shift = DateShift::kFollowing;
    date->anchor = DateAnchor::kEvent;
  } else if (lexeme.Is(DATE_ROLE_SAME)) {
    date->shift = DateShift::kSame;
    date->anchor = DateAnchor::kEvent;
  } else {
    return kNoDate;
  }
  return end;
}

int ParsePortion(const DateLexemes& lexemes, int at, DateExpression* date) {
  const DateLexeme& lexeme = lexemes[at];
  const DateLexeme& next = lexemes[at + 1];
  const auto skip_the = [&lexemes](int index) {
    return lexemes[index].Is(DATE_ROLE_THE) ? index + 1 : index;
  };
  // "the middle of", "the end of".
  if (next.Is(DATE_ROLE_OF)) {
    if (lexeme.Is(DATE_ROLE_START)) {
      date->portion = DatePortion::kEarly;
    } else if (lexeme.Is(DATE_ROLE_MID)) {
      date->portion = DatePortion::kMid;
    } else if (lexeme.Is(DATE_ROLE_END)) {
      date->portion = DatePortion::kLate;
    } else {
      return kNoDate;
    }
    return skip_the(at + 2);
  }
  if (lexeme.Is(DATE_ROLE_EARLY) || lexeme.Is(DATE_ROLE_MID) ||
      lexeme.Is(DATE_ROLE_LATE)) {
    date->portion = lexeme.Is(DATE_ROLE_EARLY)  ? DatePortion::kEarly
                    : lexeme.Is(DATE_ROLE_LATE) ? DatePortion::kLate
                                                : DatePortion::kMid;
    // "late in the month", "early in 2014".
    return next.Is(DATE_ROLE_IN) && !next.Is(DATE_ROLE_LAST) &&
                   !next.Is(DATE_ROLE_THIS)
               ? skip_the(at + 2)
               : at + 1;
  }
  const bool first = lexeme.ordinal && lexeme.number == 1;
  const bool second = lexeme.ordinal && lexeme.number == 2;
  if (next.Is(DATE_ROLE_HALF) && lexemes[at + 2].Is(DATE_ROLE_OF) &&
      (first || second)) {
    date->portion = first ? DatePortion::kFirstHalf : DatePortion::kSecondHalf;
    return skip_the(at + 3);
  }
  if (lexeme.ordinal && lexeme.number <= 5 && !first &&
      next.word->unit == TIME_UNIT_WEEK && lexemes[at + 2].Is(DATE_ROLE_OF)) {
    // "the third week of".
    date->portion = DatePortion::kNthWeek;
    date->portion_days = static_cast<int8_t>(lexeme.number);
    return skip_the(at + 3);
  }
  if (!first && !lexeme.Is(DATE_ROLE_LAST)) return kNoDate;
  // "the first week of", "the last ten days of".
  DateCount count = ReadDateCount(lexemes, at + 1);
  if (count.end == kNoDate) count = {1, 1, at + 1};
  const TimeUnit unit = lexemes[count.end].word->unit;
  const int days = unit == TIME_UNIT_DAY    ? count.hi
                   : unit == TIME_UNIT_WEEK ? count.hi * 7
                                            : 0;
  if (days < 1 || days > 60 || !lexemes[count.end + 1].Is(DATE_ROLE_OF)) {
    return kNoDate;
  }
  date->portion = first ? DatePortion::kFirstDays : DatePortion::kLastDays;
  date->portion_days = static_cast<int8_t>(days);
  return skip_the(count.end + 2);
}

}  // namespace crosscheck
