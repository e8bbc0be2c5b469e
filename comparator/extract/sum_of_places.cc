#include "comparator/extract/sum_of_places.h"

#include <algorithm>
#include <cstdint>
#include <string>
#include <vector>

#include "comparator/extract/facts.h"
#include "comparator/extract/scene_reader.h"
#include "comparator/text/document.h"
#include "comparator/text/token.h"
#include "comparator/words/word_class.h"

namespace crosscheck {
namespace {

// The headline and the first sentence say where all of several attacks were.
constexpr uint32_t kLeadRank = 0;

class SumOfPlaces {
 public:
  SumOfPlaces(const EventDraft& draft, const PlaceChoiceContext& context,
              std::vector<ChosenPlace>* chosen)
      : draft_(draft), context_(context), chosen_(*chosen) {}

  // "Shootings across Rahma": the streets of each are not where all were.
  void DropSites() {
    if (!IsCrime(draft_.type) || !SumsUp(draft_, context_.frames)) return;
    const auto is_site = [this](const ChosenPlace& place) {
      return ResolvedOf(place).precision == PLACE_PRECISION_POINT ||
             ResolvedOf(place).precision == PLACE_PRECISION_QUARTER;
    };
    constexpr size_t kSeveral = 2;
    std::vector<uint32_t> clauses;
    bool town = false;
    for (const ChosenPlace& place : chosen_) {
      if (!is_site(place)) {
        town = true;
      } else if (clauses.empty() || clauses.back() != place.frame) {
        clauses.push_back(place.frame);
      }
    }
    if (town && clauses.size() >= kSeveral) {
      Drop(is_site);
      return;
    }
    for (ChosenPlace& place : chosen_) {
      place.of_part = is_site(place) && FrameOf(place).rank > kLeadRank;
    }
  }

  // "Car bombs explode in Rahma", one of them in Quray, the other in Hidr.
  void DropFiner() {
    // Of "Marenia's Rahma" it is Rahma that the headline says.
    widest_ = -1;
    for (const ChosenPlace& place : chosen_) {
      const Frame& frame = FrameOf(place);
      if (frame.block != BlockKind::kTitle || !frame.several) continue;
      // "Twin bombs hit the Rahma market".
      if (ResolvedOf(place).precision < PLACE_PRECISION_TOWN) return;
      widest_ = widest_ < 0 ? Rank(place) : std::min(widest_, Rank(place));
    }
    if (widest_ < 0) return;
    constexpr size_t kSeveral = 2;
    const bool bombs = draft_.type == EVENT_TYPE_BOMBING ||
                       draft_.type == EVENT_TYPE_SUICIDE_BOMBING;
    // A part of the town may be one that no gazetteer has.
    const auto is_finer = [this, bombs](const ChosenPlace& place) {
      return Rank(place) < widest_ ||
             (bombs && Rank(place) == widest_ && ResolvedOf(place).entry < 0 &&
              FrameOf(place).block != BlockKind::kTitle);
    };
    std::vector<std::string> finer;
    std::vector<uint32_t> clauses;
    for (const ChosenPlace& place : chosen_) {
      const std::string& key = ResolvedOf(place).key;
      if (is_finer(place) &&
          (clauses.empty() || clauses.back() != place.frame)) {
        clauses.push_back(place.frame);
      }
      if (is_finer(place) && IsCounted(place) &&
          std::find(finer.begin(), finer.end(), key) == finer.end()) {
        finer.push_back(key);
      }
    }
    // Two quarters are shelled together.
    if (finer.size() < kSeveral || (clauses.size() < kSeveral && !bombs)) {
      return;
    }
    Drop(is_finer);
  }

  // "Air strikes across Marenia kill 60", and later nine in Rahma and ten in
  // Quray.
  void DropAllOfCountry() {
    const uint32_t* const index = CountryOf(draft_, context_);
    if (index == nullptr || chosen_.empty()) return;
    const Frame& lead = context_.frames[*index];
    if (lead.rank > kLeadRank || !lead.several || lead.at_once) return;
    const std::string& first = ResolvedOf(chosen_.front()).key;
    const bool list = std::any_of(
        chosen_.begin(), chosen_.end(), [&](const ChosenPlace& place) {
          return place.frame == chosen_.front().frame &&
                 ResolvedOf(place).key != first &&
                 ResolvedOf(place).precision <= PLACE_PRECISION_TOWN;
        });
    // Said of all of them.
    const bool lead_names = FrameOf(chosen_.front()).rank <= kLeadRank;
    if (lead_names || (!list && !draft_.parted)) return;
    chosen_.clear();
  }

 private:
  template <typename Predicate>
  void Drop(Predicate is_part) {
    chosen_.erase(std::remove_if(chosen_.begin(), chosen_.end(), is_part),
                  chosen_.end());
  }

  const ResolvedPlace& ResolvedOf(const ChosenPlace& place) const {
    return context_.places[place.place];
  }
  const Frame& FrameOf(const ChosenPlace& place) const {
    return context_.frames[place.frame];
  }
  int Rank(const ChosenPlace& place) const {
    return PrecisionRank(ResolvedOf(place).precision);
  }
  // Whether the place tells one attack from another. Two streets are a corner,
  // and two buildings next to each other where somebody was shot.
  bool IsCounted(const ChosenPlace& place) const {
    if (ResolvedOf(place).precision != PLACE_PRECISION_POINT) return true;
    const TokenRange name = context_.annotation->places[place.place].name;
    return !IsCrime(draft_.type) && !ResolvedOf(place).of_town &&
           !context_.document->tokens()[name.end - 1].Is(
               WordClass::kStreetType);
  }

  const EventDraft& draft_;
  const PlaceChoiceContext& context_;
  std::vector<ChosenPlace>& chosen_;
  // PrecisionRank of what the headline names.
  int widest_ = -1;
};

}  // namespace

int PrecisionRank(PlacePrecision precision) {
  switch (precision) {
    case PLACE_PRECISION_POINT:
      return 0;
    case PLACE_PRECISION_QUARTER:
      return 1;
    case PLACE_PRECISION_TOWN:
      return 2;
    case PLACE_PRECISION_DISTRICT:
      return 3;
    case PLACE_PRECISION_PROVINCE:
      return 4;
    case PLACE_PRECISION_COUNTRY:
      return 5;
    default:
      return 2;
  }
}

bool IsCrime(EventType type) {
  return type == EVENT_TYPE_SHOOTING || type == EVENT_TYPE_STABBING ||
         type == EVENT_TYPE_ARSON || type == EVENT_TYPE_ABDUCTION ||
         type == EVENT_TYPE_OTHER;
}

const uint32_t* CountryOf(const EventDraft& draft,
                          const PlaceChoiceContext& context) {
  constexpr uint32_t kLastRank = 2;
  for (const uint32_t& index : draft.frames) {
    const Frame& frame = context.frames[index];
    if (frame.rank <= kLastRank && !frame.facts.countries.empty()) {
      return &index;
    }
  }
  return nullptr;
}

void DropPartsOfSum(const EventDraft& draft, const PlaceChoiceContext& context,
                    std::vector<ChosenPlace>* chosen) {
  SumOfPlaces sum(draft, context, chosen);
  sum.DropSites();
  sum.DropFiner();
  sum.DropAllOfCountry();
}

}  // namespace crosscheck
