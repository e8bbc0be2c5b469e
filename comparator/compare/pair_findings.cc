#include "comparator/compare/pair_findings.h"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <string>
#include <tuple>
#include <utility>

#include "absl/container/btree_map.h"
#include "absl/container/btree_set.h"
#include "absl/container/flat_hash_set.h"
#include "absl/strings/str_cat.h"
#include "absl/time/civil_time.h"
#include "comparator/compare/count_pair.h"
#include "comparator/compare/one_speaker.h"
#include "comparator/values/format.h"

namespace crosscheck {
namespace {

// Relations that say something to a reader.
bool IsTelling(Relation relation) {
  switch (relation) {
    case RELATION_UNSPECIFIED:
    case RELATION_SAME:
    case RELATION_ALIAS:
    case RELATION_VAGUER:
    case RELATION_UNRESOLVED:
    case RELATION_SCOPE_CONTAINED:
    case RELATION_CONTAINED:
    case RELATION_NEAR:
    case RELATION_COMPATIBLE:
    case RELATION_SPEAKER_VAGUER:
    case RELATION_UNATTRIBUTED:
      return false;
    default:
      return true;
  }
}

// Sides in order of time, not of size.
bool IsHistory(Relation relation) {
  return relation == RELATION_UPDATE_UP || relation == RELATION_REVISION_DOWN ||
         relation == RELATION_TRANSFER || relation == RELATION_UPDATE ||
         relation == RELATION_HEDGE_LOSS;
}

// What the verdict says of a statement that two articles quote with different
// figures.
constexpr char kOtherFigure[] = "value:conflict";

// Pairs with one key are one finding.
struct FindingKey {
  Relation relation = RELATION_UNSPECIFIED;
  Attribute attribute = ATTRIBUTE_UNSPECIFIED;
  // Rows of both values, the lesser first.
  std::string row_a;
  std::string row_b;
  // Article, or article's address, where it is about one.
  std::string inside;

  friend bool operator<(const FindingKey& a, const FindingKey& b) {
    return std::tie(a.relation, a.attribute, a.row_a, a.row_b, a.inside) <
           std::tie(b.relation, b.attribute, b.row_a, b.row_b, b.inside);
  }
};

class PairFindings {
 public:
  explicit PairFindings(const FindingInput& input) : input_(input) {}

  std::vector<FindingDraft> Find() {
    NoteTellings();
    for (const RelatedPair& pair : input_.pairs) {
      if (!pair.superseded && IsTelling(pair.verdict.relation) &&
          !AreBothToldByBoth(pair)) {
        keyed_[KeyOf(pair)].push_back(&pair);
      }
    }
    std::vector<FindingDraft> drafts;
    const absl::btree_set<std::string> other_figures = OtherFigures();
    absl::btree_set<std::string> utterances;
    for (const auto& [key, pairs] : keyed_) {
      // One utterance has a figure, an actor and more: the figure that is
      // another in the other's words is told, else the first of them.
      if (key.relation == RELATION_QUOTE_DRIFT) {
        const RelatedPair& pair = *pairs.front();
        const std::string utterance = UtterancesOf(pair);
        if ((other_figures.contains(utterance) &&
             !pair.verdict.Has(kOtherFigure)) ||
            !utterances.insert(utterance).second) {
          continue;
        }
      }
      if (IsHistory(key.relation)) {
        drafts.push_back(MakeDraft(key, pairs, {}));
      } else {
        AddBySeverity(key, pairs, &drafts);
      }
    }
    return drafts;
  }

 private:
  static std::string UtterancesOf(const RelatedPair& pair) {
    return absl::StrCat(
        pair.a.telling->id(), " ", pair.a.claim->quote().begin(), " ",
        pair.b.telling->id(), " ", pair.b.claim->quote().begin());
  }

  // Utterances that two articles quote with different figures.
  absl::btree_set<std::string> OtherFigures() const {
    absl::btree_set<std::string> utterances;
    for (const auto& [key, pairs] : keyed_) {
      if (key.relation == RELATION_QUOTE_DRIFT &&
          pairs.front()->verdict.Has(kOtherFigure)) {
        utterances.insert(UtterancesOf(*pairs.front()));
      }
    }
    return utterances;
  }

  void NoteTellings() {
    for (size_t i = 0; i < input_.groups.size(); ++i) {
      for (const ComparedClaim& claim : input_.groups[i].claims) {
        told_.insert({i, claim.telling});
      }
    }
  }

  // Two articles that have both values do not disagree with one another,
  // whatever those whom they cite do. Who did it is for these to settle.
  bool AreBothToldByBoth(const RelatedPair& pair) const {
    return pair.attribute != ATTRIBUTE_RESPONSIBILITY &&
           pair.group_a != pair.group_b && pair.a.telling != pair.b.telling &&
           told_.contains({pair.group_a, pair.b.telling}) &&
           told_.contains({pair.group_b, pair.a.telling});
  }

  FindingKey KeyOf(const RelatedPair& pair) const {
    FindingKey key;
    key.relation = pair.verdict.relation;
    key.attribute = pair.attribute;
    key.row_a = input_.groups[pair.group_a].row;
    key.row_b = input_.groups[pair.group_b].row;
    if (key.row_b < key.row_a) std::swap(key.row_a, key.row_b);
    if (pair.scope == PAIR_SCOPE_INTERNAL) {
      key.inside = absl::StrCat("article:", pair.a.telling->id());
    } else if (pair.scope == PAIR_SCOPE_VERSION) {
      key.inside =
          absl::StrCat("url:", pair.a.telling->article->article().url());
    }
    return key;
  }

  // The gravest pairs are a finding; what brings further values in is one of
  // its own, so that a doubtful account does not join a sure dispute.
  void AddBySeverity(const FindingKey& key,
                     std::vector<const RelatedPair*> pairs,
                     std::vector<FindingDraft>* drafts) const {
    absl::btree_set<size_t> told;
    while (!pairs.empty()) {
      Severity most = SEVERITY_UNSPECIFIED;
      for (const RelatedPair* pair : pairs) {
        most = std::max(most, pair->severity);
      }
      std::vector<const RelatedPair*> gravest;
      std::vector<const RelatedPair*> others;
      for (const RelatedPair* pair : pairs) {
        (pair->severity == most ? gravest : others).push_back(pair);
      }
      for (const RelatedPair* pair : gravest) {
        told.insert({pair->group_a, pair->group_b});
      }
      drafts->push_back(MakeDraft(key, gravest, others));
      pairs.clear();
      for (const RelatedPair* pair : others) {
        if (!told.contains(pair->group_a) || !told.contains(pair->group_b)) {
          pairs.push_back(pair);
        }
      }
    }
  }

  // `others` are milder pairs of the same key: who gives a value in these only
  // is left out.
  FindingDraft MakeDraft(const FindingKey& key,
                         const std::vector<const RelatedPair*>& pairs,
                         const std::vector<const RelatedPair*>& others) const {
    FindingDraft draft;
    draft.relation = key.relation;
    draft.attribute = key.attribute;
    const RelatedPair* gravest = pairs.front();
    for (const RelatedPair* pair : pairs) {
      if (pair->severity > gravest->severity) gravest = pair;
    }
    draft.severity = gravest->severity;
    draft.scope = gravest->scope;
    for (const RelatedPair* pair : pairs) {
      // Two outlets at odds matter more than two articles of one.
      if (pair->scope == PAIR_SCOPE_BETWEEN_OUTLETS) draft.scope = pair->scope;
    }
    draft.reasons.insert(gravest->verdict.reasons.begin(),
                         gravest->verdict.reasons.end());
    if (key.relation == RELATION_SOURCES_DIFFER) {
      draft.sides = SidesBySpeaker(pairs);
    } else if (key.relation == RELATION_QUOTE_DRIFT) {
      draft.sides = SidesOfOneValue(*pairs.front());
    } else {
      draft.sides = SidesByValue(pairs, others);
    }
    if (IsHistory(draft.relation)) {
      SortByTime(pairs, &draft);
    } else if (draft.scope == PAIR_SCOPE_VERSION) {
      SortByVersion(&draft);
    }
    draft.interest = Interest(draft);
    return draft;
  }

  // A side for each value, with all who come to it; inside one article with
  // what this one says.
  std::vector<DraftSide> SidesByValue(
      const std::vector<const RelatedPair*>& pairs,
      const std::vector<const RelatedPair*>& others) const {
    const auto articles_of = [](const std::vector<const RelatedPair*>& all) {
      absl::btree_map<size_t, absl::btree_set<std::string>> articles;
      for (const RelatedPair* pair : all) {
        articles[pair->group_a].insert(pair->a.telling->id());
        articles[pair->group_b].insert(pair->b.telling->id());
      }
      return articles;
    };
    const auto articles = articles_of(pairs);
    auto doubtful = articles_of(others);
    const bool one_value = articles.size() == 1;
    if (one_value) return SidesOfOneValue(*pairs.front());
    const bool everybody = pairs.front()->scope != PAIR_SCOPE_INTERNAL &&
                           pairs.front()->scope != PAIR_SCOPE_VERSION;
    std::vector<DraftSide> sides;
    for (const auto& [group, ids] : articles) {
      DraftSide side;
      for (const ComparedClaim& claim : input_.groups[group].claims) {
        const std::string& id = claim.telling->id();
        if (ids.contains(id) ||
            (everybody && !doubtful[group].contains(id) &&
             input_.leading->Leads(*claim.telling, group))) {
          side.claims.push_back(claim);
        }
      }
      sides.push_back(std::move(side));
    }
    return sides;
  }

  // Attribution: one value, two ways of saying who says it.
  static std::vector<DraftSide> SidesOfOneValue(const RelatedPair& pair) {
    return {{{pair.a}}, {{pair.b}}};
  }

  // Inside one article: each source with all that it says on the matter.
  std::vector<DraftSide> SidesBySpeaker(
      const std::vector<const RelatedPair*>& pairs) const {
    const Telling& telling = *pairs.front()->a.telling;
    // One of each source that the pairs are of; null is the article's own.
    std::vector<const Speaker*> sources;
    const auto find = [&](const Claim& claim) {
      const Speaker* speaker = InnermostSpeaker(claim);
      return std::find_if(
          sources.begin(), sources.end(), [&](const Speaker* source) {
            return source == nullptr || speaker == nullptr
                       ? source == speaker
                       : MayBeOneSpeaker(*source, *speaker, *input_.settings,
                                         input_.names);
          });
    };
    for (const RelatedPair* pair : pairs) {
      for (const Claim* claim : {pair->a.claim, pair->b.claim}) {
        if (find(*claim) == sources.end()) {
          sources.push_back(InnermostSpeaker(*claim));
        }
      }
    }
    const Claim& first = *pairs.front()->a.claim;
    std::vector<DraftSide> sides;
    // Indices of sources, in order of the text.
    std::vector<size_t> order;
    absl::btree_set<std::pair<size_t, std::string>> said;
    for (const Claim* claim : telling.claims) {
      if (claim->attribute() != first.attribute()) continue;
      const auto found = find(*claim);
      if (found == sources.end()) continue;
      const size_t source = found - sources.begin();
      if (!said.emplace(source, DescribeValue(claim->value())).second) continue;
      const auto place = std::find(order.begin(), order.end(), source);
      if (place == order.end()) {
        order.push_back(source);
        sides.push_back({{{&telling, claim}}});
      } else {
        sides[place - order.begin()].claims.push_back({&telling, claim});
      }
    }
    return sides;
  }

  // What the article said first comes first.
  static void SortByVersion(FindingDraft* draft) {
    const auto first_told = [](const DraftSide& side) {
      const PublicationTime& time = side.claims.front().telling->published;
      return std::make_tuple(
          time.days.has_value() ? time.days->first : absl::CivilDay::max(),
          time.minute.value_or(0), time.version);
    };
    std::stable_sort(draft->sides.begin(), draft->sides.end(),
                     [&](const DraftSide& a, const DraftSide& b) {
                       return first_told(a) < first_told(b);
                     });
  }

  // The claim that a pair is directed to comes after the other.
  void SortByTime(const std::vector<const RelatedPair*>& pairs,
                  FindingDraft* draft) const {
    if (pairs.size() == 1 && draft->sides.size() == 2) {
      const RelatedPair& pair = *pairs.front();
      const ComparedClaim& last =
          pair.verdict.directed_to == 1 ? pair.a : pair.b;
      const auto has_last = [&last](const DraftSide& side) {
        return std::any_of(side.claims.begin(), side.claims.end(),
                           [&last](const ComparedClaim& claim) {
                             return claim.claim == last.claim;
                           });
      };
      if (has_last(draft->sides[0]) && !has_last(draft->sides[1])) {
        std::swap(draft->sides[0], draft->sides[1]);
      }
      return;
    }
    const auto first_day = [](const DraftSide& side) {
      absl::CivilDay day = absl::CivilDay::max();
      for (const ComparedClaim& claim : side.claims) {
        if (claim.telling->published.days.has_value()) {
          day = std::min(day, claim.telling->published.days->first);
        }
      }
      return day;
    };
    std::stable_sort(draft->sides.begin(), draft->sides.end(),
                     [&](const DraftSide& a, const DraftSide& b) {
                       return first_day(a) < first_day(b);
                     });
    if (draft->relation == RELATION_UPDATE_UP) KeepRise(&draft->sides);
  }

  // A toll that rises: what falls back is in the way of it.
  static void KeepRise(std::vector<DraftSide>* sides) {
    const auto number = [](const DraftSide& side) {
      return side.value().count().lo();
    };
    // The longest rise that ends with each side, from the first one on.
    std::vector<size_t> lengths(sides->size(), 1);
    std::vector<size_t> before(sides->size(), sides->size());
    size_t last = 0;
    for (size_t i = 0; i < sides->size(); ++i) {
      for (size_t j = 0; j < i; ++j) {
        if (number((*sides)[j]) < number((*sides)[i]) &&
            lengths[j] + 1 > lengths[i]) {
          lengths[i] = lengths[j] + 1;
          before[i] = j;
        }
      }
      if (lengths[i] >= lengths[last]) last = i;
    }
    if (lengths[last] < 2) return;
    std::vector<DraftSide> rise;
    for (size_t i = last; i < sides->size(); i = before[i]) {
      rise.push_back(std::move((*sides)[i]));
    }
    std::reverse(rise.begin(), rise.end());
    *sides = std::move(rise);
  }

  // Deaths before wounds before the rest, large differences before small ones,
  // what many say before what few do.
  static double Interest(const FindingDraft& draft) {
    double interest = 0;
    switch (draft.attribute) {
      case ATTRIBUTE_KILLED:
        interest = 3;
        break;
      case ATTRIBUTE_RESPONSIBILITY:
        interest = 2.5;
        break;
      case ATTRIBUTE_INJURED:
      case ATTRIBUTE_EVENT_DATE:
        interest = 2;
        break;
      default:
        interest = 1;
    }
    size_t claims = 0;
    double least = 0;
    double most = 0;
    for (const DraftSide& side : draft.sides) {
      claims += side.claims.size();
      if (!side.value().has_count()) continue;
      const double lo = side.value().count().lo();
      least = &side == &draft.sides.front() ? lo : std::min(least, lo);
      most = std::max(most, lo);
    }
    return interest + std::log2((most + 1) / (least + 1)) / 4 +
           std::log2(1 + static_cast<double>(claims)) / 4;
  }

  const FindingInput& input_;
  // Which article gives which value.
  absl::flat_hash_set<std::pair<size_t, const Telling*>> told_;
  absl::btree_map<FindingKey, std::vector<const RelatedPair*>> keyed_;
};

}  // namespace

std::vector<FindingDraft> FindInPairs(const FindingInput& input) {
  return PairFindings(input).Find();
}

}  // namespace crosscheck
