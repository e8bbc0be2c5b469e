#ifndef COMPARATOR_EXTRACT_DATE_CHOICE_H_
#define COMPARATOR_EXTRACT_DATE_CHOICE_H_

#include "absl/types/optional.h"
#include "absl/types/span.h"
#include "comparator/base/day_interval.h"
#include "comparator/extract/annotation.h"
#include "comparator/extract/facts.h"
#include "comparator/extract/item.h"
#include "comparator/text/document.h"
#include "proto/claim.pb.h"

namespace crosscheck {

// Which of a clause's dates is when something happened.
struct DateChoice {
  // Index into Annotation::dates, or -1.
  int date = -1;
  absl::optional<DayInterval> days;
  // "on Saturday and Sunday": the last of several dates that `days` spans, or
  // -1.
  int last_date = -1;
  // A stretch all of which the clause is of ("in two days", "from Friday to
  // Sunday"), not one in which something happened at some time ("last week").
  bool spans = false;
  // Where the clause says only when something was said: that date; else -1.
  int speech_date = -1;
  // A word beside the date says that something happened then.
  bool tells_when = false;
  // The date is since when, or a long window: the clause sums several events.
  bool sums_over_time = false;
};

// What dates a clause besides the dates in it.
struct DateChoiceContext {
  const Document* document = nullptr;
  const Annotation* annotation = nullptr;
  // Of the clause's sentence.
  absl::Span<const Item> items;
  // The days of Annotation::dates, by index; not set where a date cannot be
  // told.
  absl::Span<const absl::optional<DayInterval>> resolved;
  EventType type = EVENT_TYPE_UNSPECIFIED;
  // A truce or an election: what else is told beside it has its own date.
  bool peaceful = false;
  // Dates before this item are of the dateline, not of the event.
  uint16_t dateline_end = 0;
  // A truce, or what "it was announced" may be of: that is what is told, not
  // what came of it.
  bool announced = false;
  // "attacks": a date of weeks adds them up.
  bool plural_event = false;
  // "the 2014 stabbing": one event, of which no more is said than the year.
  bool singular_event = false;
};

// The date nearest to a word for the event. One that says when something was
// said is taken only where there is no other; one that says what came of the
// event later ("arrested on Friday") is not taken at all.
DateChoice ChooseDate(const SentenceFacts& facts,
                      const DateChoiceContext& context);

}  // namespace crosscheck

#endif  // COMPARATOR_EXTRACT_DATE_CHOICE_H_
