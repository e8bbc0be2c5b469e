#include "comparator/compare/toll_history.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <string>
#include <tuple>
#include <utility>

#include "absl/container/btree_map.h"
#include "absl/container/flat_hash_map.h"
#include "absl/container/flat_hash_set.h"
#include "absl/strings/string_view.h"
#include "absl/time/civil_time.h"
#include "absl/types/optional.h"
#include "comparator/base/count_interval.h"
#include "comparator/base/day_interval.h"
#include "comparator/compare/finding_draft.h"
#include "comparator/compare/population.h"
#include "comparator/compare/relation_rule.h"
#include "comparator/compare/toll_update.h"
#include "comparator/values/format.h"
#include "comparator/values/publication_time.h"

namespace crosscheck {
namespace {

// Reasons for which two articles may tell of two events.
constexpr absl::string_view kDoubts[] = {
    "another_day", "elsewhere",   "of_another_whole", "pooled",
    "roundup",     "told_of_two", "running_total",    "weeks_apart",
};

// A figure and the article that gives it.
struct Told {
  ComparedClaim claim;
  CountInterval count;
  // Rank of the article's publication; equal where the order is not known.
  size_t moment = 0;
};

bool IsDated(const Telling& telling) {
  return telling.published.days.has_value() &&
         telling.published.days->size() == 1;
}

// Whether `count` is a figure of its own after `before`.
bool IsStep(const CountInterval& before, const CountInterval& count) {
  return before.Disjoint(count) ||
         (before.lo < count.lo && before.Contains(count));
}

class TollHistorian {
 public:
  TollHistorian(const PairInput& input, const LeadingValues& leading,
                const std::vector<RelatedPair>& pairs)
      : input_(input), leading_(leading) {
    for (const RelatedPair& pair : pairs) {
      if (std::none_of(std::begin(kDoubts), std::end(kDoubts),
                       [&pair](absl::string_view doubt) {
                         return pair.verdict.Has(doubt);
                       })) {
        continue;
      }
      doubtful_.insert({pair.a.telling, pair.b.telling});
      doubtful_.insert({pair.b.telling, pair.a.telling});
    }
    RankTellings();
  }

  TollHistory Tell(Attribute attribute) const {
    TollHistory history;
    history.set_attribute(attribute);
    std::vector<Told> steps;
    for (const Told& told : FiguresOf(attribute)) {
      if (!steps.empty() && IsTold(steps, told)) continue;
      AddStep(steps, told, &history);
      steps.push_back(told);
    }
    // Several figures of one day that cannot be put in order are no history.
    if (std::all_of(history.steps().begin() + !steps.empty(),
                    history.steps().end(),
                    [](const TollStep& step) {
                      return step.change() == TOLL_CHANGE_MORE_EXACT ||
                             step.change() == TOLL_CHANGE_UNEXPLAINED;
                    }) &&
        (steps.empty() || steps.front().moment == steps.back().moment)) {
      history.clear_steps();
    }
    return history;
  }

 private:
  // Articles in order of publication. Those of one day are of one moment
  // unless all of them can be told apart.
  void RankTellings() {
    absl::btree_map<absl::CivilDay, std::vector<const Telling*>> days;
    for (const Telling& telling : input_.tellings) {
      if (IsDated(telling)) {
        days[telling.published.days->first].push_back(&telling);
      }
    }
    size_t moment = 0;
    for (auto& [day, tellings] : days) {
      std::stable_sort(tellings.begin(), tellings.end(), IsEarlier);
      bool ordered = true;
      for (size_t i = 1; i < tellings.size(); ++i) {
        for (size_t j = 0; j < i; ++j) {
          ordered &= IsEarlier(tellings[j], tellings[i]);
        }
      }
      for (const Telling* telling : tellings) {
        moments_[telling] = moment;
        if (ordered) ++moment;
      }
      ++moment;
    }
  }

  // Of two articles of one day.
  static bool IsEarlier(const Telling* a, const Telling* b) {
    if (ScopeOf(*a, *b) == PAIR_SCOPE_VERSION &&
        a->published.version != b->published.version) {
      return a->published.version < b->published.version;
    }
    return OrderOf(a->published, b->published) == TimeOrder::kFirstEarlier;
  }

  bool IsFigure(const ValueGroup& group, size_t index,
                const ComparedClaim& claim) const {
    const Telling& telling = *claim.telling;
    const CountInterval count = ToCountInterval(group.value().count());
    // "People were killed."
    if (count.IsOpen() && count.lo < 2) return false;
    return moments_.contains(&telling) && leading_.Leads(telling, index) &&
           !leading_.IsRoundup(telling, group) &&
           !telling.additional.contains(claim.claim) &&
           !telling.running.contains(claim.claim) &&
           !telling.told_ones.contains(claim.claim) &&
           !IsNegative(claim.claim->factuality());
  }

  // Ascending by time; of one time by number.
  std::vector<Told> FiguresOf(Attribute attribute) const {
    std::vector<Told> figures;
    const auto add = [&](const ComparedClaim& claim) {
      figures.push_back({claim, ToCountInterval(claim.claim->value().count()),
                         moments_.at(claim.telling)});
    };
    for (size_t i = 0; i < input_.groups.size(); ++i) {
      const ValueGroup& group = input_.groups[i];
      if (group.attribute != attribute || !group.value().has_count() ||
          group.value().count().cumulative() ||
          !IsTotal(group.value().count())) {
        continue;
      }
      const Telling* last = nullptr;
      for (const ComparedClaim& claim : group.claims) {
        if (claim.telling == last || !IsFigure(group, i, claim)) continue;
        last = claim.telling;
        add(WithItsCue(group, claim));
        for (const Claim* before : FiguresBefore(claim)) {
          add({claim.telling, before});
        }
      }
    }
    std::stable_sort(
        figures.begin(), figures.end(), [](const Told& a, const Told& b) {
          return std::make_tuple(a.moment, a.count.lo,
                                 absl::string_view(a.claim.telling->id())) <
                 std::make_tuple(b.moment, b.count.lo,
                                 absl::string_view(b.claim.telling->id()));
        });
    return figures;
  }

  // The claim of the same article and value in which it says how the figure
  // came about.
  static ComparedClaim WithItsCue(const ValueGroup& group,
                                  const ComparedClaim& first) {
    for (const ComparedClaim& claim : group.claims) {
      if (claim.telling == first.telling &&
          (FindCue(*claim.claim, CUE_KIND_UPDATE_UP) != nullptr ||
           FindCue(*claim.claim, CUE_KIND_REVISION_DOWN) != nullptr)) {
        return claim;
      }
    }
    return first;
  }

  // "Up from nine": what the article itself says that its figure rose from.
  std::vector<const Claim*> FiguresBefore(const ComparedClaim& figure) const {
    std::vector<const Claim*> before;
    const CountInterval count = ToCountInterval(figure.claim->value().count());
    for (const Claim* claim : figure.telling->claims) {
      if (claim->attribute() != figure.claim->attribute() ||
          !claim->value().has_count() || claim->value().count().cumulative() ||
          !IsTotal(claim->value().count()) ||
          FindCue(*claim, CUE_KIND_PRELIMINARY) == nullptr) {
        continue;
      }
      const CountInterval lower = ToCountInterval(claim->value().count());
      if (lower.lo < count.lo && !lower.IsZero()) before.push_back(claim);
    }
    return before;
  }

  // Whether it was told before, or is less exact than what was, or may be of
  // another event.
  bool IsTold(const std::vector<Told>& steps, const Told& told) const {
    return std::any_of(steps.begin(), steps.end(),
                       [&](const Told& step) {
                         return step.count.lo == told.count.lo ||
                                told.count.Contains(step.count) ||
                                doubtful_.contains(
                                    {step.claim.telling, told.claim.telling});
                       }) ||
           !IsStep(steps.back().count, told.count);
  }

  void AddStep(const std::vector<Told>& before, const Told& told,
               TollHistory* history) const {
    const Telling& telling = *told.claim.telling;
    TollStep* step = history->add_steps();
    *step->mutable_value() = told.claim.claim->value().count();
    *step->mutable_claim() = RefOf(told.claim);
    *step->mutable_quote() = told.claim.claim->has_quote()
                                 ? told.claim.claim->quote()
                                 : told.claim.claim->value().span();
    step->mutable_quote()->set_article(telling.id());
    const PublicationDate& published = telling.article->article().published();
    step->set_published(published.date().start());
    step->set_time(published.time());
    step->set_outlet(OutletName(telling));
    step->set_speaker(DescribeSpeakers(*told.claim.claim));
    for (std::string& root : input_.independence->RootsOf({told.claim})) {
      step->add_roots(std::move(root));
    }
    step->set_change(TOLL_CHANGE_FIRST);
    if (!before.empty()) Explain(before.back(), told, step);
  }

  void Explain(const Told& last, const Told& told, TollStep* step) const {
    const ClaimPair pair = PairOf(input_, last.claim, told.claim);
    step->set_change(TOLL_CHANGE_UNEXPLAINED);
    if (LaterOf(pair) == 0) step->add_reasons("order_unknown");
    if (told.count.lo > last.count.lo) {
      ExplainRise(pair, last, told, step);
      return;
    }
    const Cue* cue = FindCue(*told.claim.claim, CUE_KIND_REVISION_DOWN);
    if (cue == nullptr) return;
    step->set_change(TOLL_CHANGE_DOWN);
    step->add_reasons(CueReason(told.claim, *cue));
  }

  static bool AreFarApart(const ClaimPair& pair) {
    return DistanceInDays(*pair.a.telling->published.days,
                          *pair.b.telling->published.days) >
           static_cast<int64_t>(pair.settings->settling_days());
  }

  static void ExplainRise(const ClaimPair& pair, const Told& last,
                          const Told& told, TollStep* step) {
    const absl::optional<Verdict> update = TollUpdate(pair, 2);
    const bool strong = update.has_value() && update->Has("strong");
    // "Dozens" and 43; "at least 7" and 12 of one day. Both may be true.
    if (last.count.Intersects(told.count)) {
      const bool by_cue = strong && !update->Has("one_outlet_or_agency");
      const bool may_rise = last.count.IsOpen() && update.has_value();
      if (!by_cue && !may_rise) {
        step->set_change(TOLL_CHANGE_MORE_EXACT);
        return;
      }
    }
    if (!update.has_value()) return;
    // Half a year later it is no update, of whatever outlet.
    if (update->Has("one_outlet_or_agency") && AreFarApart(pair)) return;
    step->set_change(strong ? TOLL_CHANGE_UP_STRONG : TOLL_CHANGE_UP_WEAK);
    for (const std::string& reason : update->reasons) {
      if (reason != "disjoint" && reason != "order_unknown") {
        step->add_reasons(reason);
      }
    }
  }

  const PairInput& input_;
  const LeadingValues& leading_;
  absl::flat_hash_set<std::pair<const Telling*, const Telling*>> doubtful_;
  absl::flat_hash_map<const Telling*, size_t> moments_;
};

}  // namespace

std::vector<TollHistory> TollsOverTime(const PairInput& input,
                                       const LeadingValues& leading,
                                       const std::vector<RelatedPair>& pairs) {
  const TollHistorian historian(input, leading, pairs);
  std::vector<TollHistory> histories;
  for (const Attribute attribute : {ATTRIBUTE_KILLED, ATTRIBUTE_INJURED}) {
    TollHistory history = historian.Tell(attribute);
    if (history.steps_size() > 1) histories.push_back(std::move(history));
  }
  return histories;
}

}  // namespace crosscheck
