#include "comparator/compare/estimate.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <string>
#include <tuple>
#include <utility>

#include "absl/container/btree_map.h"
#include "absl/strings/match.h"
#include "absl/strings/string_view.h"
#include "absl/time/civil_time.h"
#include "absl/types/optional.h"
#include "comparator/compare/article_figure.h"

namespace crosscheck {
namespace {

// What an article comes to, as a vote.
struct Vote {
  const Telling* telling = nullptr;
  ArticleFigure figure;

  // Nobody is told of as hurt, but nobody says either that none was.
  bool IsSilence() const {
    return figure.count.IsZero() && figure.reasons.front() != "total";
  }
};

// "Five killed in weekend shootings": of several attacks together, and so may
// be whatever else the article counts.
bool IsRunning(const Vote& vote) {
  return std::any_of(vote.telling->running.begin(), vote.telling->running.end(),
                     [](const Claim* claim) {
                       return claim->value().has_count() &&
                              claim->value().count().lo() > 1;
                     });
}

uint32_t Middle(const CountInterval& count) {
  if (!count.hi.has_value()) return count.lo;
  return static_cast<uint32_t>((uint64_t{count.lo} + *count.hi + 1) / 2);
}

// What each of the tellings comes to, worked out once.
class Figures {
 public:
  // `tellings` outlive it.
  Figures(absl::Span<const Telling> tellings, const CompareSettings& settings)
      : tellings_(tellings) {
    figures_.reserve(tellings.size());
    for (const Telling& telling : tellings) {
      figures_.push_back(FiguresOf(telling, settings));
    }
  }

  absl::Span<const Telling> tellings() const { return tellings_; }
  // Of one of tellings().
  const absl::optional<ArticleFigure>& Of(const Telling& telling,
                                          Attribute attribute) const {
    const ArticleFigures& figures =
        figures_[static_cast<size_t>(&telling - tellings_.data())];
    return attribute == ATTRIBUTE_KILLED ? figures.killed : figures.injured;
  }
  uint32_t KnownDead(const Telling& telling) const {
    const absl::optional<ArticleFigure>& killed = Of(telling, ATTRIBUTE_KILLED);
    return killed.has_value() ? killed->count.lo : 0;
  }

 private:
  const absl::Span<const Telling> tellings_;
  std::vector<ArticleFigures> figures_;
};

// The article's own news weighs more than what it looks back on, and a figure
// more than "some".
std::vector<Vote> Votes(const Figures& figures, Attribute attribute) {
  const absl::Span<const Telling> tellings = figures.tellings();
  std::vector<Vote> votes;
  for (const Telling& telling : tellings) {
    const absl::optional<ArticleFigure>& figure =
        figures.Of(telling, attribute);
    if (figure.has_value()) votes.push_back({&telling, *figure});
  }
  const auto is_news = [](const Vote& vote) {
    return !vote.telling->background;
  };
  // An article that counts the hurt as its news, and no dead, says more of
  // them than one that looks back.
  const bool hurt_is_news =
      attribute == ATTRIBUTE_KILLED &&
      std::any_of(tellings.begin(), tellings.end(),
                  [&](const Telling& telling) {
                    return !telling.background &&
                           figures.Of(telling, ATTRIBUTE_INJURED).has_value();
                  });
  if (hurt_is_news || std::any_of(votes.begin(), votes.end(), is_news)) {
    votes.erase(std::remove_if(votes.begin(), votes.end(),
                               [&](const Vote& v) { return !is_news(v); }),
                votes.end());
  }
  if (!std::all_of(votes.begin(), votes.end(), IsRunning)) {
    votes.erase(std::remove_if(votes.begin(), votes.end(), IsRunning),
                votes.end());
  }
  return votes;
}

// Who tells of the dead only says nothing against those who count the hurt.
void DropSilence(std::vector<Vote>* votes) {
  if (std::all_of(votes->begin(), votes->end(),
                  [](const Vote& vote) { return vote.IsSilence(); })) {
    return;
  }
  votes->erase(
      std::remove_if(votes->begin(), votes->end(),
                     [](const Vote& vote) { return vote.IsSilence(); }),
      votes->end());
}

// Where some count all of the dead and the hurt as well, those who count fewer
// dead know less.
void KeepThoseWhoKnow(uint32_t dead, const Figures& figures,
                      std::vector<Vote>* votes) {
  const auto knows = [&](const Vote& vote) {
    return vote.figure.count.lo > 0 && figures.KnownDead(*vote.telling) >= dead;
  };
  if (std::none_of(votes->begin(), votes->end(), knows)) return;
  votes->erase(std::remove_if(votes->begin(), votes->end(),
                              [&](const Vote& v) { return !knows(v); }),
               votes->end());
}

// Who tells of one who was hurt says less than who counts several.
void DropThoseWhoTellOfOne(std::vector<Vote>* votes) {
  const auto counts = [](const Vote& vote) {
    return vote.figure.reasons.front() != "told_persons" &&
           vote.figure.count.lo > 1;
  };
  const auto tells_of_one = [](const Vote& vote) {
    return vote.figure.reasons.front() == "told_persons" &&
           vote.figure.count.lo <= 1;
  };
  if (std::none_of(votes->begin(), votes->end(), counts)) return;
  votes->erase(std::remove_if(votes->begin(), votes->end(), tells_of_one),
               votes->end());
}

// Some of those hurt may have died since: an article that knows of fewer dead
// than `dead` has as many hurt too many. One that counts all of the dead and
// some hurt knows better.
void TransferDead(uint32_t dead, const Figures& figures,
                  std::vector<Vote>* votes) {
  const auto is_less = [](const Vote& vote) {
    return vote.figure.reasons.back() == "less_those_who_died";
  };
  for (Vote& vote : *votes) {
    if (vote.figure.reasons.front() != "told_persons" &&
        vote.figure.count != CountInterval::Exactly(1)) {
      continue;
    }
    const uint32_t known = figures.KnownDead(*vote.telling);
    if (known >= dead) continue;
    const uint32_t more = dead - known;
    const auto less = [more](uint32_t number) {
      return number > more ? number - more : 0;
    };
    vote.figure.count.lo = less(vote.figure.count.lo);
    if (vote.figure.count.hi.has_value()) {
      vote.figure.count.hi = less(*vote.figure.count.hi);
    }
    vote.figure.reasons.push_back("less_those_who_died");
  }
  if (std::any_of(votes->begin(), votes->end(), [&](const Vote& vote) {
        return !is_less(vote) && vote.figure.count.lo > 0;
      })) {
    votes->erase(std::remove_if(votes->begin(), votes->end(), is_less),
                 votes->end());
  }
}

bool IsFigure(const Vote& vote) {
  return vote.figure.count.hi.has_value() || vote.figure.count.lo > 1;
}

absl::CivilDay DayOf(const Telling& telling) {
  const absl::optional<DayInterval>& days = telling.published.days;
  return days.has_value() ? days->last : absl::CivilDay::min();
}

absl::CivilDay DayOf(const Vote& vote) { return DayOf(*vote.telling); }

// Whether more articles count the hurt and nobody dead than count the dead, and
// not because they came before anybody died: those that do count them tell of
// somebody else besides.
bool MostTellOfHurtOnly(const Figures& figures,
                        const std::vector<Vote>& votes) {
  const absl::Span<const Telling> tellings = figures.tellings();
  absl::CivilDay first = absl::CivilDay::max();
  for (const Vote& vote : votes) first = std::min(first, DayOf(vote));
  const auto hurt_only = [&](const Telling& telling) {
    if (telling.background ||
        std::any_of(votes.begin(), votes.end(), [&](const Vote& vote) {
          return vote.telling == &telling;
        })) {
      return false;
    }
    const absl::optional<ArticleFigure>& hurt =
        figures.Of(telling, ATTRIBUTE_INJURED);
    return hurt.has_value() && hurt->count.lo > 0;
  };
  const auto since = [&](const Telling& telling) {
    return hurt_only(telling) && DayOf(telling) >= first;
  };
  return std::any_of(tellings.begin(), tellings.end(), since) &&
         std::count_if(tellings.begin(), tellings.end(), hurt_only) >
             static_cast<std::ptrdiff_t>(votes.size()) -
                 std::count_if(votes.begin(), votes.end(), IsRunning);
}

// Independent origins behind each figure.
absl::btree_map<uint32_t, size_t> OriginsByFigure(
    const std::vector<Vote>& votes, const Independence& independence) {
  absl::btree_map<uint32_t, std::vector<ComparedClaim>> claims;
  for (const Vote& vote : votes) {
    claims[Middle(vote.figure.count)].push_back(
        {vote.telling, vote.figure.claims.front()});
  }
  absl::btree_map<uint32_t, size_t> origins;
  for (const auto& [figure, givers] : claims) {
    origins[figure] = independence.RootsOf(givers).size();
  }
  return origins;
}

// Whether the figures only ever rise with time.
bool Rises(const std::vector<Vote>& votes) {
  for (const Vote& a : votes) {
    for (const Vote& b : votes) {
      if (DayOf(a) < DayOf(b) &&
          Middle(a.figure.count) > Middle(b.figure.count)) {
        return false;
      }
    }
  }
  return true;
}

const Vote& Latest(const std::vector<Vote>& votes) {
  return *std::max_element(
      votes.begin(), votes.end(), [](const Vote& a, const Vote& b) {
        return std::make_tuple(DayOf(a), a.figure.count.lo) <
               std::make_tuple(DayOf(b), b.figure.count.lo);
      });
}

// What the last step of a history comes to in which the text says that the toll
// rose or was revised; null for none such.
const Vote* LastOf(const TollHistory* toll, const std::vector<Vote>& votes) {
  if (toll == nullptr) return nullptr;
  const TollStep& last = *toll->steps().rbegin();
  const bool by_words =
      std::any_of(last.reasons().begin(), last.reasons().end(),
                  [](absl::string_view reason) {
                    return absl::StartsWith(reason, "cue:");
                  });
  if (!by_words) return nullptr;
  const auto found =
      std::find_if(votes.begin(), votes.end(), [&last](const Vote& vote) {
        return vote.telling->id() == last.claim().article();
      });
  return found == votes.end() ? nullptr : &*found;
}

// Chooses among figures that are not all the same; gives the reason.
std::string ChooseBest(const std::vector<Vote>& votes,
                       const Independence& independence,
                       const TollHistory* toll, Attribute attribute,
                       uint32_t* best) {
  const auto origins = OriginsByFigure(votes, independence);
  if (origins.size() == 1) {
    *best = origins.begin()->first;
    return votes.size() == 1 ? "one_article" : "agreed";
  }
  if (const Vote* last = LastOf(toll, votes)) {
    *best = Middle(last->figure.count);
    return "latest";
  }
  size_t all = 0;
  for (const auto& [figure, count] : origins) all += count;
  for (const auto& [figure, count] : origins) {
    if (2 * count > all) {
      *best = figure;
      return "majority";
    }
  }
  if (Rises(votes) && DayOf(votes.front()) != DayOf(Latest(votes))) {
    *best = Middle(Latest(votes).figure.count);
    return "latest";
  }
  // The weighted median; of two middle ones the lower. Of several dead an
  // article tells some and hardly ever too many: the higher. The second of two
  // is more often somebody else's death.
  size_t below = 0;
  for (const auto& [figure, count] : origins) {
    below += count;
    if (2 * below < all) continue;
    const bool some = attribute == ATTRIBUTE_KILLED && figure > 1;
    *best = figure;
    if (2 * below > all || !some) break;
  }
  return "median";
}

absl::optional<Estimate> EstimateOne(const Figures& figures,
                                     Attribute attribute, uint32_t dead,
                                     const Independence& independence,
                                     const TollHistory* toll) {
  std::vector<Vote> votes = Votes(figures, attribute);
  if (votes.empty() ||
      (attribute == ATTRIBUTE_KILLED && MostTellOfHurtOnly(figures, votes))) {
    return absl::nullopt;
  }
  // All that is told, whoever knows best.
  std::vector<Vote> told;
  if (attribute == ATTRIBUTE_INJURED) {
    DropSilence(&votes);
    told = votes;
    KeepThoseWhoKnow(dead, figures, &votes);
    DropThoseWhoTellOfOne(&votes);
    TransferDead(dead, figures, &votes);
    told.insert(told.end(), votes.begin(), votes.end());
  } else {
    told = votes;
  }
  CountInterval hull = told.front().figure.count;
  for (const Vote& vote : told) hull = Union(hull, vote.figure.count);
  Estimate estimate;
  estimate.set_attribute(attribute);
  estimate.set_low(hull.lo);
  // "Some" decides nothing where others count.
  if (std::any_of(votes.begin(), votes.end(), IsFigure)) {
    votes.erase(std::remove_if(votes.begin(), votes.end(),
                               [](const Vote& v) { return !IsFigure(v); }),
                votes.end());
  }
  uint32_t best = 0;
  std::string reason = ChooseBest(votes, independence, toll, attribute, &best);
  const auto chosen = std::find_if(
      votes.begin(), votes.end(),
      [best](const Vote& vote) { return Middle(vote.figure.count) == best; });
  for (const std::string& made_of : chosen->figure.reasons) {
    estimate.add_reasons(made_of);
  }
  estimate.add_reasons(std::move(reason));
  if (chosen->figure.count.IsOpen()) estimate.add_reasons("lower_bound");
  estimate.set_best(best);
  if (hull.hi.has_value()) estimate.set_high(*hull.hi);
  return estimate;
}

}  // namespace

std::vector<Estimate> EstimateCounts(absl::Span<const Telling> tellings,
                                     const Independence& independence,
                                     absl::Span<const TollHistory> tolls,
                                     const CompareSettings& settings) {
  const Figures figures(tellings, settings);
  std::vector<Estimate> estimates;
  uint32_t dead = 0;
  for (const Attribute attribute : {ATTRIBUTE_KILLED, ATTRIBUTE_INJURED}) {
    const auto toll = std::find_if(
        tolls.begin(), tolls.end(),
        [&](const TollHistory& told) { return told.attribute() == attribute; });
    absl::optional<Estimate> estimate =
        EstimateOne(figures, attribute, dead, independence,
                    toll == tolls.end() ? nullptr : &*toll);
    if (!estimate.has_value()) continue;
    if (attribute == ATTRIBUTE_KILLED) dead = estimate->best();
    estimates.push_back(*std::move(estimate));
  }
  return estimates;
}

}  // namespace crosscheck
