#include "comparator/compare/support_findings.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <string>
#include <utility>

#include "absl/container/btree_map.h"
#include "absl/container/btree_set.h"
#include "absl/container/flat_hash_set.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/strip.h"
#include "comparator/compare/claim_relator.h"
#include "comparator/compare/population.h"
#include "comparator/values/name_key.h"

namespace crosscheck {
namespace {

bool Matters(const ValueGroup& group, const CompareSettings& settings) {
  return std::find(settings.single_source_attributes().begin(),
                   settings.single_source_attributes().end(),
                   group.attribute) !=
         settings.single_source_attributes().end();
}

// Says something that could be true or false: not "some people were hurt", not
// "gunmen", not that nobody has claimed it.
bool IsSpecific(const Value& value) {
  if (value.has_count()) {
    return value.count().has_hi() || value.count().lo() > 1;
  }
  if (value.has_actor()) {
    const ActorValue& actor = value.actor();
    return actor.stance() != STANCE_NO_CLAIM &&
           actor.stance() != STANCE_UNCONFIRMED &&
           actor.kind() != ACTOR_KIND_GENERIC &&
           // Who is charged or convicted is on record.
           actor.kind() != ACTOR_KIND_PERSON;
  }
  return true;
}

size_t OutletCount(absl::Span<const Telling> tellings) {
  absl::btree_set<std::string> outlets;
  for (const Telling& telling : tellings) outlets.insert(telling.outlet);
  return outlets.size();
}

size_t OutletCount(const ValueGroup& group) {
  absl::btree_set<std::string> outlets;
  for (const ComparedClaim& claim : group.claims) {
    outlets.insert(claim.telling->outlet);
  }
  return outlets.size();
}

// A name as some article of the incident writes it, for a key.
std::string Written(absl::string_view key, absl::Span<const Telling> tellings) {
  for (const Telling& telling : tellings) {
    for (const Credit& credit : telling.article->article().credits()) {
      if (credit.id() == key || NameKey(credit.name()) == key) {
        return credit.name();
      }
    }
    for (const Claim* claim : telling.claims) {
      for (const Speaker& speaker : claim->speakers()) {
        if (speaker.id() == key || NameKey(speaker.name()) == key) {
          return speaker.name();
        }
      }
    }
  }
  return std::string(key);
}

// What a reader knows an origin by.
std::string NameOf(absl::string_view root, absl::Span<const Telling> tellings) {
  if (absl::ConsumePrefix(&root, "speaker:")) return Written(root, tellings);
  if (absl::ConsumePrefix(&root, "outlet:")) {
    for (const Telling& telling : tellings) {
      if (telling.outlet == root) return OutletName(telling);
    }
  }
  return Written(root, tellings);
}

std::string ReasonOf(OriginKind kind) {
  switch (kind) {
    case OriginKind::kSpeaker:
      return "one_speaker";
    case OriginKind::kAgency:
      return "one_agency";
    case OriginKind::kText:
      return "one_text";
    case OriginKind::kOwner:
      return "one_owner";
    case OriginKind::kChain:
      break;
  }
  return "one_chain";
}

class SupportFindings {
 public:
  SupportFindings(const FindingInput& input,
                  absl::Span<const FindingDraft> others)
      : input_(input), partly_agreed_(input.groups.size(), false) {
    for (const FindingDraft& other : others) {
      if (other.severity < SEVERITY_LOW) continue;
      for (const DraftSide& side : other.sides) {
        for (const ComparedClaim& claim : side.claims) {
          told_.insert(claim.claim);
        }
      }
    }
    for (const RelatedPair& pair : input.pairs) {
      const bool agrees = AgreesOnValue(pair.verdict) ||
                          pair.verdict.relation == RELATION_LOWER_BOUND_GAP;
      if (agrees && pair.a.telling->outlet != pair.b.telling->outlet) {
        partly_agreed_[pair.group_a] = true;
        partly_agreed_[pair.group_b] = true;
      }
    }
  }

  std::vector<FindingDraft> Find() {
    if (OutletCount(input_.tellings) > 1) {
      FindSingleSources();
      FindEchoes();
      FindCircles();
    }
    return std::move(drafts_);
  }

 private:
  bool IsTold(const ValueGroup& group) const {
    return std::any_of(group.claims.begin(), group.claims.end(),
                       [this](const ComparedClaim& claim) {
                         return told_.contains(claim.claim);
                       });
  }

  FindingDraft& Add(Relation relation, Attribute attribute,
                    std::vector<std::string> reasons = {}) {
    FindingDraft& draft = drafts_.emplace_back();
    draft.relation = relation;
    draft.attribute = attribute;
    draft.scope = PAIR_SCOPE_BETWEEN_OUTLETS;
    draft.reasons.insert(reasons.begin(), reasons.end());
    draft.severity = SeverityOf(Verdict(relation, std::move(reasons)),
                                attribute, draft.scope, *input_.settings);
    return draft;
  }

  // One of the dead of an article that counts them all.
  static bool IsDetail(const ValueGroup& group) {
    if (!group.value().has_count() || IsTotal(group.value().count())) {
      return false;
    }
    const Telling& telling = *group.claims.front().telling;
    const absl::optional<CountInterval> kNone;
    const absl::optional<CountInterval>& total =
        group.attribute == ATTRIBUTE_KILLED    ? telling.killed
        : group.attribute == ATTRIBUTE_INJURED ? telling.injured
                                               : kNone;
    return total.has_value() && !total->IsZero();
  }

  // Whether an article comes to the value: "a reporter saw four bodies" is no
  // toll of an article that counts seven dead.
  bool IsComeTo(size_t index) const {
    const ValueGroup& group = input_.groups[index];
    return std::any_of(group.claims.begin(), group.claims.end(),
                       [&](const ComparedClaim& claim) {
                         return input_.leading->Leads(*claim.telling, index);
                       });
  }

  // A toll that a later one has replaced.
  bool IsOutdated(const ValueGroup& group) const {
    if (!group.value().has_count() || !IsTotal(group.value().count())) {
      return false;
    }
    for (const TollHistory& toll : input_.tolls) {
      if (toll.attribute() != group.attribute) continue;
      for (int i = 0; i + 1 < toll.steps_size(); ++i) {
        if (toll.steps(i + 1).change() != TOLL_CHANGE_UNEXPLAINED &&
            toll.steps(i).value().lo() == group.value().count().lo()) {
          return true;
        }
      }
    }
    return false;
  }

  void FindSingleSources() {
    // By attribute and outlet.
    absl::btree_map<std::pair<int, std::string>, std::vector<size_t>> single;
    for (size_t i = 0; i < input_.groups.size(); ++i) {
      const ValueGroup& group = input_.groups[i];
      const Support support = input_.supports[i].support();
      if ((support != SUPPORT_SINGLE_SOURCE && support != SUPPORT_UNSOURCED) ||
          !Matters(group, *input_.settings) || !IsSpecific(group.value()) ||
          partly_agreed_[i] || IsTold(group) || IsDetail(group) ||
          IsOutdated(group) || !IsComeTo(i)) {
        continue;
      }
      single[{group.attribute, group.claims.front().telling->outlet}].push_back(
          i);
    }
    for (const auto& [key, groups] : single) {
      FindingDraft& draft =
          Add(RELATION_SINGLE_SOURCE, static_cast<Attribute>(key.first));
      for (const size_t group : groups) {
        draft.sides.push_back({input_.groups[group].claims});
      }
    }
  }

  // The toll of a war, or of a week.
  bool IsRunning(const ValueGroup& group) const {
    const uint32_t most = input_.settings->most_in_one();
    if (most > 0 && group.value().has_count() &&
        group.value().count().lo() > most) {
      return true;
    }
    return std::all_of(group.claims.begin(), group.claims.end(),
                       [](const ComparedClaim& claim) {
                         return claim.telling->running.contains(claim.claim);
                       });
  }

  void FindEchoes() {
    // By what they have in common.
    absl::btree_map<std::pair<OriginKind, std::string>, std::vector<size_t>>
        echoes;
    for (size_t i = 0; i < input_.groups.size(); ++i) {
      if (input_.supports[i].support() == SUPPORT_ECHO &&
          Matters(input_.groups[i], *input_.settings) &&
          IsSpecific(input_.groups[i].value()) &&
          !IsRunning(input_.groups[i]) && OutletCount(input_.groups[i]) > 1) {
        const CommonOrigin& origin = input_.origins[i];
        echoes[{origin.kind, origin.root}].push_back(i);
      }
    }
    for (const auto& [origin, groups] : echoes) {
      FindingDraft& draft =
          Add(RELATION_ECHO, input_.groups[groups.front()].attribute,
              {ReasonOf(origin.first)});
      draft.origin = NameOf(origin.second, input_.tellings);
      for (const size_t group : groups) {
        if (!IsCounted(input_.groups[group], groups)) {
          draft.sides.push_back({input_.groups[group].claims});
        }
      }
    }
  }

  // A victim whom a count of one of `groups` is of: one fact, not two.
  bool IsCounted(const ValueGroup& victim,
                 const std::vector<size_t>& groups) const {
    if (victim.attribute != ATTRIBUTE_VICTIM) return false;
    const std::string name = NameKey(victim.value().term().name());
    return std::any_of(groups.begin(), groups.end(), [&](size_t group) {
      const Value& value = input_.groups[group].value();
      return value.has_count() && !value.count().person().empty() &&
             NameKey(value.count().person()) == name;
    });
  }

  void FindCircles() {
    for (const Circle& circle : input_.index->origins().circles()) {
      absl::btree_set<std::string> members(circle.origins().begin(),
                                           circle.origins().end());
      std::vector<DraftSide> sides;
      for (const Telling& telling : input_.tellings) {
        if (telling.claims.empty() ||
            (!members.contains(absl::StrCat("article:", telling.id())) &&
             !members.contains(absl::StrCat("outlet:", telling.outlet)))) {
          continue;
        }
        sides.push_back({{{&telling, telling.claims.front()}}});
      }
      if (sides.size() < 2) continue;
      FindingDraft& draft =
          Add(RELATION_CITATION_CIRCLE, sides.front().lead().attribute());
      draft.sides = std::move(sides);
    }
  }

  const FindingInput& input_;
  absl::flat_hash_set<const Claim*> told_;
  std::vector<bool> partly_agreed_;
  std::vector<FindingDraft> drafts_;
};

}  // namespace

std::vector<FindingDraft> FindInSupport(const FindingInput& input,
                                        absl::Span<const FindingDraft> others) {
  return SupportFindings(input, others).Find();
}

}  // namespace crosscheck
