#ifndef COMPARATOR_TEXT_DATE_WORDS_H_
#define COMPARATOR_TEXT_DATE_WORDS_H_

#include <array>
#include <cstdint>
#include <memory>
#include <vector>

#include "absl/container/flat_hash_map.h"
#include "absl/status/status.h"
#include "absl/status/statusor.h"
#include "absl/strings/string_view.h"
#include "absl/types/span.h"
#include "comparator/text/date_expression.h"
#include "comparator/text/token.h"
#include "proto/dates.pb.h"

namespace crosscheck {

// A set of roles, for DateWord::IsAny().
template <typename... Roles>
constexpr uint64_t DateRoleSet(Roles... roles) {
  return ((uint64_t{1} << roles) | ...);
}

// All that a word can mean in a date; a word may mean several things ("second"
// is a unit and an ordinal). 0 where it does not mean that.
struct DateWord {
  static constexpr int kNoDays = 127;

  // Set of DateRole: 1 << DATE_ROLE_SINCE.
  uint64_t roles = 0;
  int8_t month = 0;
  int8_t weekday = 0;
  // Of a month or weekday: counts only capitalised and beside a date.
  bool abbreviation = false;
  // Of a month: an everyday word or a name too.
  bool ambiguous = false;
  DayPart part = DAY_PART_UNSPECIFIED;
  // "today" 0, "yesterday" -1; kNoDays for other words. With `part`, as well.
  int8_t relative_days = kNoDays;
  TimeUnit unit = TIME_UNIT_UNSPECIFIED;
  bool plural_unit = false;
  // How many units the word is: 10 years for "decade".
  int16_t unit_count = 1;
  int16_t number_lo = 0;
  int16_t number_hi = 0;
  bool ordinal = false;
  // First and last month.
  int8_t season_first = 0;
  int8_t season_last = 0;
  bool has_zone = false;
  int16_t utc_offset_minutes = 0;
  // Phrases that begin with it, as a range of DateWords::phrases().
  uint16_t phrase_begin = 0;
  uint16_t phrase_end = 0;

  bool Is(DateRole role) const { return (roles >> role & 1) != 0; }
  bool IsAny(uint64_t set) const { return (roles & set) != 0; }
};

// A DateTable made ready for looking words up by the hashes of tokens.
//
// Immutable and safe to share between threads.
class DateWords {
 public:
  enum class PhraseKind : uint8_t { kNotDate, kHoliday, kNamedDay };

  struct Phrase {
    // TokenHash() of its words.
    std::vector<uint64_t> words;
    PhraseKind kind = PhraseKind::kNotDate;
    // kHoliday: the rule. kNamedDay: year, month and day.
    CalendarDate date;
    // kHoliday: a date after a preposition only.
    bool needs_preposition = false;
  };

  // InvalidArgument where the table contradicts itself or leaves out what has
  // to be there; the message names the entry.
  static absl::StatusOr<std::unique_ptr<const DateWords>> Create(
      const DateTable& table);

  DateWords(const DateWords&) = delete;
  DateWords& operator=(const DateWords&) = delete;

  // What a word means; null for a word that is in no date.
  const DateWord* Find(uint64_t hash) const {
    if (!MayHave(known_, hash)) return nullptr;
    const auto it = words_.find(hash);
    return it == words_.end() ? nullptr : &it->second;
  }

  // False for a word that no sentence without a date lacks: a sentence whose
  // words all give false, and that has no number of a date, has no date. True
  // for some other words too.
  bool MayTrigger(uint64_t hash) const { return MayHave(triggers_, hash); }

  // The longest phrase that `tokens` begins with; null for none.
  const Phrase* FindPhrase(const DateWord& first,
                           absl::Span<const Token> tokens) const;

 private:
  // A filter of one bit for each value of 14 bits of the hash.
  using Filter = std::array<uint64_t, 256>;

  DateWords() = default;

  static bool MayHave(const Filter& filter, uint64_t hash) {
    return (filter[hash >> 6 & 255] >> (hash & 63) & 1) != 0;
  }
  static void Mark(uint64_t hash, Filter* filter) {
    (*filter)[hash >> 6 & 255] |= uint64_t{1} << (hash & 63);
  }

  absl::Status Read(const DateTable& table);
  absl::Status ReadCalendarWords(const DateTable& table);
  absl::Status ReadOtherWords(const DateTable& table);
  absl::Status ReadPhrases(const DateTable& table);
  void IndexPhrases();

  // The entry of a word, made where there is none.
  DateWord& Entry(absl::string_view word);

  absl::flat_hash_map<uint64_t, DateWord> words_;
  // By first word; the longest first.
  std::vector<Phrase> phrases_;
  Filter known_ = {};
  Filter triggers_ = {};
};

}  // namespace crosscheck

#endif  // COMPARATOR_TEXT_DATE_WORDS_H_
