#include "comparator/extract/frame_splitter.h"

#include <algorithm>
#include <cstdint>
#include <utility>
#include <vector>

#include "absl/strings/string_view.h"
#include "absl/time/civil_time.h"
#include "comparator/extract/blame_clause.h"
#include "comparator/extract/frame_completion.h"
#include "comparator/extract/item.h"
#include "comparator/text/date_expression.h"
#include "comparator/text/token.h"
#include "comparator/words/word_class.h"
#include "proto/claim.pb.h"
#include "proto/dates.pb.h"

namespace crosscheck {
namespace {

// Keeps the facts whose first item lies in [begin, end).
SentenceFacts Part(const SentenceFacts& facts, uint16_t begin, uint16_t end) {
  const auto inside = [begin, end](uint16_t item) {
    return begin <= item && item < end;
  };
  SentenceFacts part;
  for (const CountFact& f : facts.counts) {
    if (inside(f.trigger.begin)) part.counts.push_back(f);
  }
  for (const ActorFact& f : facts.actors) {
    if (inside(f.trigger.begin)) part.actors.push_back(f);
  }
  for (const PersonFact& f : facts.persons) {
    if (inside(f.trigger.begin)) part.persons.push_back(f);
  }
  for (const TriggerFact& f : facts.triggers) {
    if (inside(f.item)) part.triggers.push_back(f);
  }
  for (const AttackerFact& f : facts.attackers) {
    if (inside(f.item)) part.attackers.push_back(f);
  }
  for (const DateFact& f : facts.dates) {
    if (inside(f.item)) part.dates.push_back(f);
  }
  for (const PlaceFact& f : facts.places) {
    if (inside(f.item)) part.places.push_back(f);
  }
  for (const PlaceFact& f : facts.countries) {
    if (inside(f.item)) part.countries.push_back(f);
  }
  for (const HedgeFact& f : facts.hedges) {
    if (inside(f.item)) part.hedges.push_back(f);
  }
  part.targets = facts.targets;
  part.speech_cues = facts.speech_cues;
  part.aftermath_cues = facts.aftermath_cues;
  part.happening_cues = facts.happening_cues;
  part.relative_clauses = facts.relative_clauses;
  // Who says it holds for the whole sentence.
  part.speakers = facts.speakers;
  part.cumulative = facts.cumulative;
  part.separate = facts.separate;
  part.follow_up = facts.follow_up;
  part.told_again = facts.told_again;
  part.arrest = facts.arrest;
  part.trial = facts.trial;
  return part;
}

bool NamesAttack(const SentenceFacts& facts) {
  return std::any_of(facts.triggers.begin(), facts.triggers.end(),
                     [](const TriggerFact& trigger) {
                       return trigger.kind == TriggerFact::Kind::kNoun ||
                              trigger.kind == TriggerFact::Kind::kVerb;
                     });
}

// "A on Wednesday, a day after B": how many days B was before A; hours are of
// one day. Not set where that is not known.
absl::optional<int64_t> DaysBefore(const DateExpression& date) {
  if (date.unit == TIME_UNIT_HOUR) return 0;
  if (date.unit != TIME_UNIT_DAY || date.count_lo != date.count_hi) {
    return absl::nullopt;
  }
  return date.direction > 0 ? date.count_lo : -date.count_lo;
}

// Dates B by the date of A, `from`, or of what came of A.
void CountDays(const DateExpression& date, int index, const DateFact& from,
               absl::Span<const absl::optional<DayInterval>> resolved,
               Frame* named) {
  const absl::optional<DayInterval>& days = resolved[from.date];
  const absl::optional<int64_t> before = DaysBefore(date);
  if (named->days.has_value() || !days.has_value() || days->size() > 1 ||
      !before.has_value()) {
    return;
  }
  named->days = DayInterval{days->first - *before, days->last - *before};
  named->date = *before == 0 ? from.date : index;
  named->counted_days = true;
}

// Pages without line breaks run a caption into the first sentence: "… on 6
// August 2016 (Reuters) Two people were killed". The item behind it, or 0.
uint16_t EndOfCaption(const Document& document, const Annotation& annotation,
                      uint32_t sentence, const SentenceFacts& facts) {
  constexpr uint16_t kDatelineItems = 5;
  constexpr uint16_t kLongestCredit = 6;
  const auto items = annotation.items_of(sentence);
  const auto text = [&](size_t i) {
    return i < items.size() ? document.text(items[i].tokens)
                            : absl::string_view();
  };
  for (const DateFact& fact : facts.dates) {
    if (fact.item < kDatelineItems || text(fact.item + 1) != "(") continue;
    // "Yesterday (Sunday, March 10)": the day once more.
    const bool again = std::any_of(
        facts.dates.begin(), facts.dates.end(),
        [&fact](const DateFact& other) { return other.item == fact.item + 2; });
    if (again) continue;
    for (uint16_t i = fact.item + 2; i <= fact.item + 1 + kLongestCredit; ++i) {
      if (text(i) == ")") return i + 1;
    }
  }
  return 0;
}

absl::string_view FirstNorm(const Document& document, const Item& item) {
  return document.norm(document.tokens()[item.tokens.begin]);
}

// Whether all that is told is that somebody died, and not how.
bool TellsDeathsOnly(const SentenceFacts& facts) {
  return facts.attackers.empty() &&
         std::all_of(facts.triggers.begin(), facts.triggers.end(),
                     [](const TriggerFact& trigger) {
                       return trigger.kind == TriggerFact::Kind::kHarm &&
                              trigger.type == EVENT_TYPE_UNSPECIFIED;
                     });
}

// A word between two clauses that may tell of two incidents.
bool JoinsClauses(const Document& document, absl::Span<const Item> items,
                  uint16_t i) {
  const absl::string_view word = FirstNorm(document, items[i]);
  if (word == ";" || document.tokens()[items[i].tokens.begin].Is(
                         WordClass::kContrastingJoint)) {
    return true;
  }
  return word == "and" && FirstNorm(document, items[i + 1]) == "that";
}

// "in revenge for", "in retaliation for": what follows happened before.
bool Avenges(const Document& document, absl::Span<const Item> items,
             uint16_t i) {
  const absl::string_view word = FirstNorm(document, items[i]);
  return (word == "revenge" || word == "retaliation") &&
         FirstNorm(document, items[i + 1]) == "for";
}

// The kind of the attack that is told of first.
EventType TypeOf(const SentenceFacts& facts) {
  return facts.triggers.empty() ? EVENT_TYPE_UNSPECIFIED
                                : facts.triggers.front().type;
}

// "A boy shot two men on Saturday, as the town was reeling from the killing of
// seven the evening before": behind "as", where both say when.
bool TellsAnother(const SentenceFacts& left, const SentenceFacts& right) {
  const auto is_dated_toll = [](const SentenceFacts& facts) {
    return !facts.counts.empty() && !facts.dates.empty();
  };
  return is_dated_toll(left) && is_dated_toll(right);
}

// "The deadliest attack since 2004, when 191 died": behind "since".
bool RecallsAnother(const Document& document, absl::Span<const Item> items,
                    uint16_t i, const SentenceFacts& right) {
  constexpr uint16_t kReach = 12;
  if (FirstNorm(document, items[i]) != "since" || right.counts.empty() ||
      right.dates.empty()) {
    return false;
  }
  // Whom it counts stand behind the date.
  const uint16_t date = right.dates.front().item;
  if (right.counts.front().items.begin < date) return false;
  for (uint16_t k = date + 1; k < items.size() && k <= date + 2; ++k) {
    if (FirstNorm(document, items[k]) == "when") return true;
  }
  for (uint16_t k = i; k > 0 && i - k < kReach; --k) {
    const Token& token = document.tokens()[items[k - 1].tokens.begin];
    if (token.Is(WordClass::kWorstOfSeveral) ||
        token.Is(WordClass::kOneInOrder)) {
      return true;
    }
  }
  return false;
}

// "Since 2004, when 191 died": they died then, and not over the years since.
void SetAside(const Annotation& annotation, Frame* frame) {
  frame->aside = true;
  frame->sums_over_time = false;
  if (frame->date < 0 || !frame->days.has_value()) return;
  const DateExpression& date = annotation.dates[frame->date];
  if (date.bound != DateBound::kSince) return;
  frame->spans = false;
  frame->days->last =
      date.first.day > 0
          ? frame->days->first
          : absl::CivilDay(
                frame->days->first.year(),
                date.first.month > 0 ? frame->days->first.month() : 12, 28);
  frame->date = -1;
}

// Whether a date is told from something new: "a day after nine were killed",
// not "a day after the raid".
bool IsToldFromNews(const Document& document, const Annotation& annotation,
                    const SentenceFacts& facts, const DateFact& fact) {
  // "A day after Friday's raid".
  constexpr uint32_t kReach = 2;
  const uint32_t next = annotation.dates[fact.date].tokens.end;
  for (const DateFact& other : facts.dates) {
    const uint32_t begin = annotation.dates[other.date].tokens.begin;
    if (begin >= next && begin <= next + kReach) return false;
  }
  const absl::string_view word = document.norm(document.tokens()[next]);
  return word != "the" && word != "that" && word != "this";
}

// Counts people and says where.
bool TellsToll(const SentenceFacts& facts) {
  return !facts.counts.empty() &&
         std::any_of(facts.places.begin(), facts.places.end(),
                     [](const PlaceFact& place) { return place.locative; });
}

// Splits one sentence.
class Splitter {
 public:
  Splitter(const Document& document, const Annotation& annotation,
           uint32_t sentence, uint32_t rank,
           absl::Span<const absl::optional<DayInterval>> resolved,
           std::vector<Frame>* frames)
      : document_(document),
        annotation_(annotation),
        items_(annotation.items_of(sentence)),
        size_(static_cast<uint16_t>(items_.size())),
        resolved_(resolved),
        frames_(*frames) {
    base_.sentence = sentence;
    base_.rank = rank;
    base_.block = document.blocks()[document.sentences()[sentence].block].kind;
  }

  void Split(SentenceFacts&& facts) {
    for (const DateFact& fact : facts.dates) {
      if (annotation_.dates[fact.date].anchor == DateAnchor::kNamedEvent) {
        SplitAtDate(facts, fact);
        return;
      }
    }
    if (SplitListOfDates(facts)) return;
    SplitClauses(std::move(facts));
  }

 private:
  void Complete(Frame* frame) const {
    CompleteFrame(document_, annotation_, resolved_, frame);
  }

  // A clause that another one is dated by. `fact` is one of `facts`.
  void SplitAtDate(const SentenceFacts& facts, const DateFact& fact) {
    const DateExpression& date = annotation_.dates[fact.date];
    uint16_t end = size_;
    if (fact.item < 3) {
      // "Less than a week after X was struck, Y …": up to the comma.
      for (uint16_t i = fact.item + 1; i < size_; ++i) {
        if (document_.text(items_[i].tokens) == ",") {
          end = i;
          break;
        }
      }
    }
    Frame other = base_;
    other.facts = Part(facts, fact.item + 1, end);
    Frame rest = base_;
    rest.facts =
        fact.item < 3 ? Part(facts, end, size_) : Part(facts, 0, fact.item + 1);
    Complete(&rest);
    Complete(&other);
    other.aside = !rest.facts.triggers.empty() || !rest.facts.attackers.empty();
    if (&fact != &facts.dates[0] && fact.item >= 3) {
      CountDays(date, fact.date, *(&fact - 1), resolved_, &other);
    }
    if (rest.date == fact.date &&
        IsToldFromNews(document_, annotation_, facts, fact)) {
      rest.days = absl::nullopt;
      rest.date = -1;
    }
    // "Died on Sunday, three days after he was shot": of that he died.
    if (other.days.has_value() && TellsDeathsOnly(rest.facts) &&
        !TellsDeathsOnly(other.facts)) {
      rest.days = absl::nullopt;
      rest.date = -1;
      other.aside = false;
    }
    // Whatever the one is, the other is not, where both are attacks.
    Frame& later = fact.item < 3 ? rest : other;
    Frame& earlier = fact.item < 3 ? other : rest;
    later.facts.separate =
        NamesAttack(earlier.facts) && NamesAttack(later.facts);
    later.apart = later.facts.separate;
    if (!earlier.facts.triggers.empty()) frames_.push_back(std::move(earlier));
    if (!later.facts.triggers.empty()) frames_.push_back(std::move(later));
  }

  // A list of dates with one verb. Whether there is one.
  bool SplitListOfDates(const SentenceFacts& facts) {
    std::vector<DateFact> list;
    for (const DateFact& fact : facts.dates) {
      if (annotation_.dates[fact.date].continues_list) {
        if (list.empty() && &fact != &facts.dates[0])
          list.push_back(*(&fact - 1));
        list.push_back(fact);
      }
    }
    if (list.size() < 2 || !facts.counts.empty() || facts.triggers.empty()) {
      return false;
    }
    for (const DateFact& fact : list) {
      Frame frame = base_;
      frame.facts = facts;
      frame.facts.dates = {fact};
      Complete(&frame);
      frame.one_of_list = true;
      frame.plural_event = false;
      frames_.push_back(std::move(frame));
    }
    return true;
  }

  // Parts the clauses that tell of another event, of which there is mostly
  // none.
  void SplitClauses(SentenceFacts&& facts) {
    const uint16_t start =
        EndOfCaption(document_, annotation_, base_.sentence, facts);
    uint16_t begin = start;
    uint16_t stop = size_;
    // What follows "in revenge for" is another event.
    bool avenged = false;
    bool recalled = false;
    // Only what counts people or says who did it is parted, which most
    // sentences do not.
    const uint16_t end =
        facts.counts.empty() && facts.actors.empty() ? begin : size_;
    for (uint16_t i = start + 1; i + 1 < end; ++i) {
      const bool avenges = Avenges(document_, items_, i);
      const bool as = FirstNorm(document_, items_[i]) == "as";
      const bool joins = JoinsClauses(document_, items_, i);
      const bool since = FirstNorm(document_, items_[i]) == "since";
      if (!avenges && !as && !joins && !since &&
          !MayLeaveBlame(document_, items_, facts, i)) {
        continue;
      }
      SentenceFacts left = Part(facts, begin, i);
      SentenceFacts right = Part(facts, i, size_);
      const bool recalls = since && RecallsAnother(document_, items_, i, right);
      const bool splits =
          recalls   ? true
          : as      ? TellsAnother(left, right)
          : avenges ? !right.counts.empty() && !left.triggers.empty()
                    : (joins && TellsToll(left) && TellsToll(right)) ||
                          LeavesBlame(document_, items_, i, left, right);
      if (avenges && !splits && !left.triggers.empty()) {
        // "Killed nine in revenge for the bombing": of that no more is told.
        base_.avenged = TypeOf(right);
        stop = i;
        break;
      }
      if (!splits) continue;
      Frame frame = base_;
      frame.facts = std::move(left);
      frame.facts.separate = frame.facts.separate || avenged;
      avenged = avenges || recalls;
      recalled = recalls;
      Complete(&frame);
      frames_.push_back(std::move(frame));
      begin = i;
    }
    if (begin == 0 && stop == size_) {
      base_.facts = std::move(facts);
    } else {
      base_.facts = Part(facts, begin, stop);
    }
    base_.facts.separate = base_.facts.separate || avenged;
    Complete(&base_);
    if (recalled) SetAside(annotation_, &base_);
    frames_.push_back(std::move(base_));
  }

  const Document& document_;
  const Annotation& annotation_;
  const absl::Span<const Item> items_;
  const uint16_t size_;
  const absl::Span<const absl::optional<DayInterval>> resolved_;
  std::vector<Frame>& frames_;
  // What all frames of the sentence have in common.
  Frame base_;
};

}  // namespace

void SplitFrames(const Document& document, const Annotation& annotation,
                 uint32_t sentence, uint32_t rank, SentenceFacts&& facts,
                 absl::Span<const absl::optional<DayInterval>> resolved,
                 std::vector<Frame>* frames) {
  Splitter(document, annotation, sentence, rank, resolved, frames)
      .Split(std::move(facts));
}

}  // namespace crosscheck
