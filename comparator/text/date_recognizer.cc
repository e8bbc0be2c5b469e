#include "comparator/text/date_recognizer.h"

#include <cstddef>
#include <cstdint>
#include <memory>
#include <utility>
#include <vector>

#include "absl/memory/memory.h"
#include "absl/status/statusor.h"
#include "absl/strings/string_view.h"
#include "comparator/base/status_macros.h"
#include "comparator/base/textproto.h"
#include "comparator/text/date_expression.h"
#include "comparator/text/date_lexemes.h"
#include "comparator/text/date_phrase_parser.h"
#include "comparator/text/date_table_data.h"
#include "comparator/text/date_words.h"
#include "comparator/text/document.h"
#include "comparator/text/relative_date_parser.h"
#include "comparator/text/token.h"
#include "proto/dates.pb.h"

namespace crosscheck {
namespace {

// How far before a date a word that announces the future may stand.
constexpr int kFutureReach = 15;

// Whether a date can begin here, or a phrase that hides one.
bool MayBegin(const DateLexeme& lexeme) {
  constexpr uint64_t kOpeners = DateRoleSet(
      DATE_ROLE_A, DATE_ROLE_HALF, DATE_ROLE_LAST, DATE_ROLE_PAST,
      DATE_ROLE_THIS, DATE_ROLE_NEXT, DATE_ROLE_PREVIOUS, DATE_ROLE_FOLLOWING,
      DATE_ROLE_SAME, DATE_ROLE_THAT, DATE_ROLE_RECENT, DATE_ROLE_COMING,
      DATE_ROLE_EARLIER, DATE_ROLE_LATER, DATE_ROLE_EARLY, DATE_ROLE_MID,
      DATE_ROLE_LATE, DATE_ROLE_START, DATE_ROLE_END);
  const DateWord& word = *lexeme.word;
  return lexeme.number >= 0 || lexeme.kind == TokenKind::kDateOrTime ||
         lexeme.kind == TokenKind::kNumber || word.month != 0 ||
         word.weekday != 0 || word.season_first != 0 ||
         word.part != DAY_PART_UNSPECIFIED ||
         word.relative_days != DateWord::kNoDays ||
         word.unit != TIME_UNIT_UNSPECIFIED || word.number_lo != 0 ||
         word.IsAny(kOpeners) || word.phrase_end != 0;
}

// Whether only "," and "and" stand between two expressions.
bool IsListJoint(const DateLexemes& lexemes, uint32_t from, uint32_t to) {
  if (from == to || to - from > 3) return false;
  for (uint32_t i = from; i < to; ++i) {
    const DateLexeme& lexeme = lexemes[static_cast<int>(i)];
    const bool joins = lexeme.mark == ',' || lexeme.Is(DATE_ROLE_AND) ||
                       (i > from && lexeme.Is(DATE_ROLE_PREPOSITION));
    if (!joins) return false;
  }
  return true;
}

bool HasFutureCue(const DateLexemes& lexemes, int begin, int floor) {
  for (int i = begin - 1; i >= floor && i >= begin - kFutureReach; --i) {
    const DateLexeme& lexeme = lexemes[i];
    if (lexeme.mark == ';' || lexeme.mark == ':') return false;
    // "is expected to live after he was shot on Friday": a clause of its own.
    if (i < begin - 1 && lexeme.Is(DATE_ROLE_PAST_CLAUSE)) return false;
    if (lexeme.Is(DATE_ROLE_FUTURE)) return true;
    // "set for", but not "set fire to".
    if (lexeme.Is(DATE_ROLE_SET) &&
        lexemes[i + 1].IsAny(DateRoleSet(DATE_ROLE_FOR, DATE_ROLE_TO))) {
      return true;
    }
  }
  return false;
}

// "on July 16 and August 5, 2014": the year goes for both.
void ShareYear(const DateExpression& from, DateExpression* to) {
  if (from.kind != DateKind::kCalendar || to->kind != DateKind::kCalendar ||
      from.first.year == 0 || to->first.year != 0 || to->first.month == 0 ||
      from.first.month == 0) {
    return;
  }
  const bool before = to->first.month > from.first.month;
  const int16_t year =
      static_cast<int16_t>(before ? from.first.year - 1 : from.first.year);
  to->first.year = year;
  if (!to->last.empty()) to->last.year = year;
}

// "on July 16, 2014 and August 5": so does the year of the first.
void ShareYearForward(const DateExpression& from, DateExpression* to) {
  const CalendarDate& last = from.last.empty() ? from.first : from.last;
  if (from.kind != DateKind::kCalendar || to->kind != DateKind::kCalendar ||
      last.year == 0 || last.month == 0 || to->first.year != 0 ||
      to->first.month == 0) {
    return;
  }
  const bool next = to->first.month < last.month;
  to->first.year = static_cast<int16_t>(next ? last.year + 1 : last.year);
  if (!to->last.empty() && to->last.year == 0) to->last.year = to->first.year;
}

// Sets what an expression has from its place among the others, from `first`
// on.
void Connect(const DateLexemes& lexemes, size_t first,
             std::vector<DateExpression>* dates) {
  int floor = 0;
  for (size_t i = first; i < dates->size(); ++i) {
    DateExpression& date = (*dates)[i];
    if (i > first) {
      const DateExpression& previous = (*dates)[i - 1];
      date.continues_list |=
          previous.kind == date.kind &&
          IsListJoint(lexemes, previous.tokens.end, date.tokens.begin);
      if (date.continues_list) {
        date.future_cue = previous.future_cue;
        ShareYearForward(previous, &date);
      }
    }
    const int begin = static_cast<int>(date.tokens.begin);
    date.future_cue |= HasFutureCue(lexemes, begin, floor);
    floor = static_cast<int>(date.tokens.end);
  }
  for (size_t i = dates->size(); i > first + 1; --i) {
    if ((*dates)[i - 1].continues_list) {
      ShareYear((*dates)[i - 1], &(*dates)[i - 2]);
    }
  }
}

}  // namespace

absl::StatusOr<std::unique_ptr<const DateRecognizer>> DateRecognizer::Create(
    const DateTable& table, const DateRecognizerOptions& options) {
  CROSSCHECK_ASSIGN_OR_RETURN(std::unique_ptr<const DateWords> words,
                              DateWords::Create(table));
  return absl::WrapUnique<const DateRecognizer>(
      new DateRecognizer(std::move(words), options));
}

absl::StatusOr<std::unique_ptr<const DateRecognizer>>
DateRecognizer::CreateDefault(const DateRecognizerOptions& options) {
  DateTable table;
  CROSSCHECK_RETURN_IF_ERROR(
      ParseTextproto("dates.textproto", DateTableData(), &table));
  return Create(table, options);
}

DateRecognizer::DateRecognizer(std::unique_ptr<const DateWords> words,
                               const DateRecognizerOptions& options)
    : words_(std::move(words)), options_(options) {}

bool DateRecognizer::MayHaveDate(const Document& document,
                                 TokenRange sentence) const {
  const absl::string_view text = document.text();
  for (uint32_t i = sentence.begin; i < sentence.end; ++i) {
    const Token& token = document.tokens()[i];
    switch (token.kind) {
      case TokenKind::kWord:
        if (words_->MayTrigger(token.hash)) return true;
        break;
      case TokenKind::kNumber:
        // A year, or the 16th.
        if (token.Has(kOrdinal) ||
            (token.end - token.begin == 4 &&
             (text[token.begin] == '1' || text[token.begin] == '2'))) {
          return true;
        }
        break;
      case TokenKind::kDateOrTime:
        return true;
      case TokenKind::kClitic:
      case TokenKind::kPunctuation:
      case TokenKind::kSymbol:
        break;
    }
  }
  return false;
}

void DateRecognizer::Find(const Document& document, TokenRange sentence,
                          std::vector<DateExpression>* dates) const {
  if (!MayHaveDate(document, sentence)) return;
  const DateLexemes lexemes(document, sentence, *words_);
  const DatePhraseOptions options = {options_.day_first, options_.times_alone};
  DatePhraseParser parser(lexemes, options, dates);
  const size_t first = dates->size();
  int at = 0;
  while (at < lexemes.size()) {
    if (!MayBegin(lexemes[at])) {
      ++at;
      continue;
    }
    if (const int skip = lexemes.NotDateLength(at); skip > 0) {
      at += skip;
      continue;
    }
    const int end = parser.Parse(at);
    at = end == kNoDate ? at + 1 : end;
  }
  Connect(lexemes, first, dates);
  for (size_t i = first; i < dates->size(); ++i) {
    DateExpression& date = (*dates)[i];
    date.tokens.begin += sentence.begin;
    date.tokens.end += sentence.begin;
    date.begin = document.tokens()[date.tokens.begin].begin;
    date.end = document.tokens()[date.tokens.end - 1].end;
  }
}

}  // namespace crosscheck
