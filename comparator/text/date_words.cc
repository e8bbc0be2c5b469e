#include "comparator/text/date_words.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "absl/memory/memory.h"
#include "absl/status/status.h"
#include "absl/status/statusor.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/string_view.h"
#include "absl/time/civil_time.h"
#include "absl/types/optional.h"
#include "absl/types/span.h"
#include "comparator/base/day_interval.h"
#include "comparator/base/status_macros.h"
#include "comparator/text/date_expression.h"
#include "comparator/text/token.h"
#include "comparator/text/token_hash.h"
#include "comparator/text/tokenizer.h"
#include "proto/dates.pb.h"

namespace crosscheck {
namespace {

absl::Status Invalid(absl::string_view what, absl::string_view entry) {
  return absl::InvalidArgumentError(
      absl::StrCat("date table: ", what, ": ", entry));
}

absl::Status CheckRange(absl::string_view field, int64_t value, int64_t least,
                        int64_t greatest, absl::string_view entry) {
  if (value >= least && value <= greatest) return absl::OkStatus();
  return Invalid(
      absl::StrCat(field, " is ", value, ", not ", least, " to ", greatest),
      entry);
}

// The hashes of a phrase's tokens, as in a text.
std::vector<uint64_t> HashesOf(absl::string_view phrase) {
  std::vector<Token> tokens;
  std::string norms;
  Tokenizer tokenizer(phrase, &tokens, &norms);
  tokenizer.Tokenize(0, phrase.size());
  std::vector<uint64_t> hashes;
  hashes.reserve(tokens.size());
  for (const Token& token : tokens) hashes.push_back(token.hash);
  return hashes;
}

absl::StatusOr<HolidayRule> RuleOf(const Holiday& holiday) {
  const std::string entry = holiday.ShortDebugString();
  HolidayRule rule;
  CROSSCHECK_RETURN_IF_ERROR(
      CheckRange("more_days", holiday.more_days(), 0, 9, entry));
  rule.more_days = static_cast<int8_t>(holiday.more_days());
  if (holiday.has_from_easter()) {
    CROSSCHECK_RETURN_IF_ERROR(
        CheckRange("from_easter", holiday.from_easter(), -80, 250, entry));
    rule.month = 13;
    rule.from_easter = static_cast<int16_t>(holiday.from_easter());
    return rule;
  }
  CROSSCHECK_RETURN_IF_ERROR(
      CheckRange("month", holiday.month(), 1, 12, entry));
  rule.month = static_cast<int8_t>(holiday.month());
  if (holiday.nth_weekday() != 0) {
    CROSSCHECK_RETURN_IF_ERROR(
        CheckRange("nth_weekday", holiday.nth_weekday(), 1, 5, entry));
    CROSSCHECK_RETURN_IF_ERROR(
        CheckRange("weekday", holiday.weekday(), 1, 7, entry));
    rule.nth_weekday = static_cast<int8_t>(holiday.nth_weekday());
    rule.weekday = static_cast<int8_t>(holiday.weekday());
    return rule;
  }
  // A day of every year: not 29 February.
  CROSSCHECK_RETURN_IF_ERROR(
      CheckRange("day", holiday.day(), 1,
                 DaysInMonth(2001, static_cast<int>(holiday.month())), entry));
  rule.day = static_cast<int8_t>(holiday.day());
  return rule;
}

}  // namespace

absl::StatusOr<std::unique_ptr<const DateWords>> DateWords::Create(
    const DateTable& table) {
  auto words = absl::WrapUnique(new DateWords());
  CROSSCHECK_RETURN_IF_ERROR(words->Read(table));
  return std::unique_ptr<const DateWords>(std::move(words));
}

DateWord& DateWords::Entry(absl::string_view word) {
  return words_[TokenHash(word)];
}

absl::Status DateWords::Read(const DateTable& table) {
  CROSSCHECK_RETURN_IF_ERROR(ReadCalendarWords(table));
  CROSSCHECK_RETURN_IF_ERROR(ReadOtherWords(table));
  CROSSCHECK_RETURN_IF_ERROR(ReadPhrases(table));
  IndexPhrases();
  for (const auto& entry : words_) {
    const DateWord& word = entry.second;
    Mark(entry.first, &known_);
    if (word.month != 0 || word.weekday != 0 || word.season_first != 0 ||
        word.unit != TIME_UNIT_UNSPECIFIED ||
        word.part != DAY_PART_UNSPECIFIED ||
        word.relative_days != DateWord::kNoDays || word.Is(DATE_ROLE_AM) ||
        word.Is(DATE_ROLE_PM)) {
      Mark(entry.first, &triggers_);
    }
  }
  for (const Phrase& phrase : phrases_) {
    if (phrase.kind == PhraseKind::kNotDate) continue;
    Mark(phrase.words.front(), &triggers_);
  }
  return absl::OkStatus();
}

absl::Status DateWords::ReadCalendarWords(const DateTable& table) {
  for (const MonthWord& month : table.months()) {
    CROSSCHECK_RETURN_IF_ERROR(
        CheckRange("month", month.month(), 1, 12, month.ShortDebugString()));
    for (const std::string& name : month.names()) {
      DateWord& word = Entry(name);
      word.month = static_cast<int8_t>(month.month());
      word.ambiguous = month.ambiguous();
    }
    for (const std::string& name : month.abbreviations()) {
      DateWord& word = Entry(name);
      word.month = static_cast<int8_t>(month.month());
      word.abbreviation = true;
    }
  }
  for (const WeekdayWord& weekday : table.weekdays()) {
    CROSSCHECK_RETURN_IF_ERROR(CheckRange("weekday", weekday.weekday(), 1, 7,
                                          weekday.ShortDebugString()));
    for (const std::string& name : weekday.names()) {
      Entry(name).weekday = static_cast<int8_t>(weekday.weekday());
    }
    for (const std::string& name : weekday.abbreviations()) {
      DateWord& word = Entry(name);
      word.weekday = static_cast<int8_t>(weekday.weekday());
      word.abbreviation = true;
    }
  }
  for (const SeasonWord& season : table.seasons()) {
    const std::string entry = season.ShortDebugString();
    CROSSCHECK_RETURN_IF_ERROR(
        CheckRange("first_month", season.first_month(), 1, 12, entry));
    CROSSCHECK_RETURN_IF_ERROR(
        CheckRange("last_month", season.last_month(), 1, 12, entry));
    for (const std::string& name : season.words()) {
      DateWord& word = Entry(name);
      word.season_first = static_cast<int8_t>(season.first_month());
      word.season_last = static_cast<int8_t>(season.last_month());
    }
  }
  return absl::OkStatus();
}

absl::Status DateWords::ReadOtherWords(const DateTable& table) {
  for (const DayPartWord& part : table.parts()) {
    for (const std::string& name : part.words()) Entry(name).part = part.part();
  }
  for (const RelativeDay& day : table.relative_days()) {
    CROSSCHECK_RETURN_IF_ERROR(
        CheckRange("days", day.days(), -100, 100, day.ShortDebugString()));
    for (const std::string& name : day.words()) {
      DateWord& word = Entry(name);
      word.relative_days = static_cast<int8_t>(day.days());
      word.part = day.part();
    }
  }
  for (const TimeUnitWord& unit : table.units()) {
    const uint32_t count = unit.count() == 0 ? 1 : unit.count();
    CROSSCHECK_RETURN_IF_ERROR(
        CheckRange("count", count, 1, 100, unit.ShortDebugString()));
    const auto add = [this, &unit, count](absl::string_view name, bool plural) {
      DateWord& word = Entry(name);
      word.unit = unit.unit();
      word.plural_unit = plural;
      word.unit_count = static_cast<int16_t>(count);
    };
    for (const std::string& name : unit.singular()) add(name, false);
    for (const std::string& name : unit.plural()) add(name, true);
  }
  for (const DateNumberWord& number : table.numbers()) {
    const std::string entry = number.ShortDebugString();
    const uint32_t hi = number.hi() == 0 ? number.lo() : number.hi();
    CROSSCHECK_RETURN_IF_ERROR(CheckRange("lo", number.lo(), 1, 1000, entry));
    CROSSCHECK_RETURN_IF_ERROR(CheckRange("hi", hi, number.lo(), 1000, entry));
    for (const std::string& name : number.words()) {
      DateWord& word = Entry(name);
      word.number_lo = static_cast<int16_t>(number.lo());
      word.number_hi = static_cast<int16_t>(hi);
      word.ordinal = number.ordinal();
    }
  }
  for (const DateRoleWords& role : table.roles()) {
    CROSSCHECK_RETURN_IF_ERROR(
        CheckRange("role", role.role(), 1, 63, role.ShortDebugString()));
    for (const std::string& name : role.words()) {
      Entry(name).roles |= uint64_t{1} << role.role();
    }
  }
  for (const TimeZoneWord& zone : table.zones()) {
    CROSSCHECK_RETURN_IF_ERROR(CheckRange("utc_offset_minutes",
                                          zone.utc_offset_minutes(), -18 * 60,
                                          18 * 60, zone.ShortDebugString()));
    for (const std::string& name : zone.names()) {
      for (const uint64_t hash : HashesOf(name)) {
        words_[hash].has_zone = true;
        words_[hash].utc_offset_minutes =
            static_cast<int16_t>(zone.utc_offset_minutes());
      }
    }
  }
  return absl::OkStatus();
}

absl::Status DateWords::ReadPhrases(const DateTable& table) {
  Phrase phrase;
  const auto add = [this, &phrase](absl::string_view words) {
    phrase.words = HashesOf(words);
    if (phrase.words.empty()) return Invalid("empty phrase", words);
    phrases_.push_back(phrase);
    return absl::OkStatus();
  };
  for (const std::string& words : table.not_dates()) {
    CROSSCHECK_RETURN_IF_ERROR(add(words));
  }
  phrase.kind = PhraseKind::kHoliday;
  for (const Holiday& holiday : table.holidays()) {
    CROSSCHECK_ASSIGN_OR_RETURN(phrase.date.holiday, RuleOf(holiday));
    phrase.needs_preposition = holiday.needs_preposition();
    for (const std::string& words : holiday.names()) {
      CROSSCHECK_RETURN_IF_ERROR(add(words));
    }
  }
  phrase = Phrase();
  phrase.kind = PhraseKind::kNamedDay;
  for (const NamedDay& named : table.named_days()) {
    const absl::optional<absl::CivilDay> day = ParseIsoDay(named.day());
    if (!day.has_value()) {
      return Invalid("no day", named.ShortDebugString());
    }
    phrase.date.year = static_cast<int16_t>(day->year());
    phrase.date.month = static_cast<int8_t>(day->month());
    phrase.date.day = static_cast<int8_t>(day->day());
    for (const std::string& words : named.names()) {
      CROSSCHECK_RETURN_IF_ERROR(add(words));
    }
  }
  if (phrases_.size() > UINT16_MAX) return Invalid("too many phrases", "");
  return absl::OkStatus();
}

void DateWords::IndexPhrases() {
  std::stable_sort(phrases_.begin(), phrases_.end(),
                   [](const Phrase& a, const Phrase& b) {
                     if (a.words.front() != b.words.front()) {
                       return a.words.front() < b.words.front();
                     }
                     return a.words.size() > b.words.size();
                   });
  for (size_t i = 0; i < phrases_.size(); ++i) {
    DateWord& word = words_[phrases_[i].words.front()];
    if (word.phrase_end == 0) word.phrase_begin = static_cast<uint16_t>(i);
    word.phrase_end = static_cast<uint16_t>(i + 1);
  }
}

const DateWords::Phrase* DateWords::FindPhrase(
    const DateWord& first, absl::Span<const Token> tokens) const {
  for (size_t i = first.phrase_begin; i < first.phrase_end; ++i) {
    const std::vector<uint64_t>& words = phrases_[i].words;
    if (words.size() <= tokens.size() &&
        std::equal(words.begin(), words.end(), tokens.begin(),
                   [](uint64_t hash, const Token& token) {
                     return hash == token.hash;
                   })) {
      return &phrases_[i];
    }
  }
  return nullptr;
}

}  // namespace crosscheck
