#include "comparator/extract/date_adoption.h"

#include <algorithm>
#include <cstdint>
#include <iterator>
#include <utility>

#include "absl/algorithm/container.h"
#include "absl/strings/string_view.h"
#include "comparator/base/count_interval.h"
#include "comparator/extract/event_family.h"
#include "comparator/extract/event_state.h"
#include "comparator/extract/facts.h"
#include "comparator/extract/frame_tolls.h"
#include "proto/claim.pb.h"
#include "proto/value.pb.h"

namespace crosscheck {
namespace {

// A trial that many days after the crime would be told with its year.
constexpr int64_t kLongestFollowUp = 10 * 365;
// Of a date of more days it cannot be told when the event was.
constexpr int64_t kLongestDays = 92;
// Sentences from the first in which a follow-up says what it is.
constexpr uint32_t kLeadRank = 2;
constexpr int kEnough = 3;
constexpr int kEnoughAlone = 1;

class Adoption {
 public:
  explicit Adoption(const DateAdoptionContext& context) : context_(context) {}

  // Whether headline or lead tell of an arrest, a trial, a burial.
  bool IsToldAgain(const EventDraft& draft) const {
    return AnyFrame(draft, [](const Frame& frame) {
      return frame.facts.told_again && frame.rank <= kLeadRank;
    });
  }

  // How much speaks for `other` being the main event.
  int Score(const EventDraft& main, const EventDraft& other) const {
    int score = 0;
    if (main.type == other.type) {
      score += 2;
    } else if (FamilyOf(main.type) == FamilyOf(other.type)) {
      score += 1;
    } else if (main.type != EVENT_TYPE_OTHER &&
               other.type != EVENT_TYPE_OTHER) {
      score -= 2;
    }
    if (AnyFrame(other,
                 [](const Frame& frame) { return frame.definite_event; })) {
      score += 2;
    }
    if (other.days->size() <= 2) ++score;
    if (SharesName(main, other)) score += 3;
    return score + CompareTolls(main, other) + ComparePlaces(main, other) +
           Recency(main, other);
  }

 private:
  template <typename Predicate>
  bool AnyFrame(const EventDraft& draft, Predicate predicate) const {
    return absl::c_any_of(draft.frames, [&](uint32_t index) {
      return predicate(context_.frames[index]);
    });
  }

  int Recency(const EventDraft& main, const EventDraft& other) const {
    if (!context_.publication.has_value()) return 0;
    const int64_t age = DistanceInDays(*other.days, *context_.publication);
    if (age > kLongestFollowUp) return -10;
    if (IsToldAgain(main)) return 1;
    return IsFresh(*other.days, *context_.publication) ? 1 : -3;
  }

  Tolls TollsOf(const EventDraft& draft) const {
    Tolls tolls;
    for (const uint32_t index : draft.frames) {
      AddTolls(context_.frames[index], &tolls);
    }
    return tolls;
  }

  static int CompareCounts(const std::vector<CountInterval>& a,
                           const std::vector<CountInterval>& b) {
    if (a.empty() || b.empty()) return 0;
    const bool same = absl::c_any_of(a, [&b](const CountInterval& x) {
      return absl::c_any_of(
          b, [&x](const CountInterval& y) { return x.Intersects(y); });
    });
    return same ? 1 : -3;
  }

  int CompareTolls(const EventDraft& main, const EventDraft& other) const {
    const Tolls a = TollsOf(main);
    const Tolls b = TollsOf(other);
    return CompareCounts(a.killed, b.killed) +
           CompareCounts(a.injured, b.injured);
  }

  // Towns and smaller places where an event is told to have happened, by
  // gazetteer entry or else by name.
  using Town = std::pair<int64_t, absl::string_view>;
  std::vector<Town> Towns(const EventDraft& draft) const {
    std::vector<Town> towns;
    for (const uint32_t index : draft.frames) {
      for (const PlaceFact& fact : context_.frames[index].facts.places) {
        const ResolvedPlace& place = context_.places[fact.place];
        if (fact.locative && place.precision <= PLACE_PRECISION_TOWN) {
          towns.emplace_back(place.entry, place.key);
        }
      }
    }
    return towns;
  }

  int ComparePlaces(const EventDraft& main, const EventDraft& other) const {
    const std::vector<Town> a = Towns(main);
    const std::vector<Town> b = Towns(other);
    if (a.empty() || b.empty()) return 0;
    return absl::c_any_of(a,
                          [&b](const Town& town) {
                            return absl::c_linear_search(b, town);
                          })
               ? 1
               : -1;
  }

  std::vector<uint64_t> Surnames(const EventDraft& draft) const {
    std::vector<uint64_t> surnames;
    for (const uint32_t index : draft.frames) {
      absl::c_move(SurnamesOf(context_.frames[index], *context_.document),
                   std::back_inserter(surnames));
    }
    return surnames;
  }

  bool SharesName(const EventDraft& main, const EventDraft& other) const {
    const std::vector<uint64_t> a = Surnames(main);
    const std::vector<uint64_t> b = Surnames(other);
    return absl::c_any_of(
        a, [&b](uint64_t name) { return absl::c_linear_search(b, name); });
  }

  const DateAdoptionContext& context_;
};

void Merge(EventDraft other, EventDraft* main) {
  if (!main->days.has_value() || other.days->size() < main->days->size()) {
    main->days = other.days;
    main->date = other.date;
    main->spans = other.spans;
  }
  main->dated_by_speech = false;
  main->frames.insert(main->frames.end(), other.frames.begin(),
                      other.frames.end());
  absl::c_sort(main->frames);
}

}  // namespace

void AdoptDate(const DateAdoptionContext& context,
               std::vector<EventDraft>* drafts) {
  const auto main = absl::c_find_if(*drafts, [](const EventDraft& draft) {
    return draft.role == EVENT_ROLE_MAIN;
  });
  if (main == drafts->end() || main->days.has_value()) return;
  const Adoption adoption(context);
  const int64_t longest =
      adoption.IsToldAgain(*main) ? kLongestDays : kFreshDays;
  const auto may_be = [&](const EventDraft& draft) {
    return &draft != &*main && draft.days.has_value() && !draft.campaign &&
           !IsPeaceful(draft.type) && draft.days->size() <= longest &&
           !context.frames[draft.frames.front()].facts.separate &&
           (!context.publication.has_value() ||
            draft.days->first <= context.publication->last);
  };
  // What a follow-up may be of, where it is all that has a date.
  const bool only =
      adoption.IsToldAgain(*main) && absl::c_count_if(*drafts, may_be) == 1;
  int best = -1;
  int best_score = (only ? kEnoughAlone : kEnough) - 1;
  for (size_t i = 0; i < drafts->size(); ++i) {
    const EventDraft& draft = (*drafts)[i];
    if (!may_be(draft)) continue;
    const int score = adoption.Score(*main, draft);
    if (score <= best_score) continue;
    best = static_cast<int>(i);
    best_score = score;
  }
  if (best < 0) return;
  EventDraft adopted = (*drafts)[best];
  Merge(adopted, &*main);
  if (context.publication.has_value() && adoption.IsToldAgain(*main) &&
      !IsFresh(*main->days, *context.publication)) {
    main->role = EVENT_ROLE_FOLLOWED_UP;
  }
  drafts->erase(drafts->begin() + best);
}

}  // namespace crosscheck
