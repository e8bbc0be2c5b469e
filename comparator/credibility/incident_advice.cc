#include "comparator/credibility/incident_advice.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <string>
#include <utility>

#include "absl/container/btree_map.h"
#include "absl/strings/numbers.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/str_format.h"
#include "absl/strings/string_view.h"
#include "absl/types/optional.h"
#include "comparator/base/day_interval.h"
#include "comparator/credibility/claim_lookup.h"
#include "comparator/fuse/claim_table.h"
#include "comparator/fuse/fuser.h"
#include "comparator/fuse/hierarchy.h"
#include "comparator/fuse/value_kind.h"
#include "comparator/values/name_key.h"
#include "comparator/values/outlet_key.h"
#include "comparator/values/publication_time.h"

namespace crosscheck {
namespace {

constexpr Attribute kAdvised[] = {ATTRIBUTE_KILLED, ATTRIBUTE_INJURED,
                                  ATTRIBUTE_EVENT_DATE, ATTRIBUTE_PLACE,
                                  ATTRIBUTE_RESPONSIBILITY};

ValueKind KindOf(int attribute) {
  switch (attribute) {
    case ATTRIBUTE_EVENT_DATE:
      return ValueKind::kDate;
    case ATTRIBUTE_PLACE:
      return ValueKind::kTree;
    case ATTRIBUTE_RESPONSIBILITY:
      return ValueKind::kText;
    default:
      return ValueKind::kNumber;
  }
}

// What one article says of an attribute, in the form of the table, and how
// narrow it is: of several, the narrowest speaks for the article.
struct Statement {
  std::string value;
  int64_t width = 0;
};

absl::optional<Statement> StatementOf(const CountValue& count) {
  if (count.population() != POPULATION_TOTAL || count.cumulative() ||
      count.part() || !count.person().empty()) {
    return absl::nullopt;
  }
  if (!count.has_hi()) {
    // "Some" is no figure.
    if (count.lo() <= 1) return absl::nullopt;
    return Statement{absl::StrCat(count.lo()), int64_t{1} << 32};
  }
  const uint64_t middle = (uint64_t{count.lo()} + count.hi() + 1) / 2;
  return Statement{absl::StrCat(middle), int64_t{count.hi()} - count.lo()};
}

absl::optional<Statement> StatementOf(const DateValue& date) {
  const absl::optional<DayInterval> days = IntervalOf(date);
  if (!days.has_value() || days->size() > 2) return absl::nullopt;
  return Statement{date.start(), days->size()};
}

absl::optional<Statement> StatementOf(const PlaceValue& place) {
  if (place.id().empty()) return absl::nullopt;
  // The enum goes from the smallest to the greatest.
  return Statement{place.id(), place.precision()};
}

absl::optional<Statement> StatementOf(const ActorValue& actor) {
  const bool did_it =
      actor.stance() == STANCE_STATED || actor.stance() == STANCE_CLAIMED ||
      actor.stance() == STANCE_ATTRIBUTED || actor.stance() == STANCE_SUSPECTED;
  if (!did_it || actor.kind() == ACTOR_KIND_GENERIC) return absl::nullopt;
  const std::string key =
      actor.id().empty() ? NameKey(actor.name()) : actor.id();
  if (key.empty()) return absl::nullopt;
  return Statement{key, actor.kind() == ACTOR_KIND_UMBRELLA ? 1 : 0};
}

absl::optional<Statement> StatementOf(const Value& value) {
  switch (value.kind_case()) {
    case Value::kCount:
      return StatementOf(value.count());
    case Value::kDate:
      return StatementOf(value.date());
    case Value::kPlace:
      return StatementOf(value.place());
    case Value::kActor:
      return StatementOf(value.actor());
    default:
      return absl::nullopt;
  }
}

bool IsDenied(const Claim& claim) {
  return claim.factuality() == FACTUALITY_CERTAIN_NOT ||
         claim.factuality() == FACTUALITY_PROBABLE_NOT ||
         claim.factuality() == FACTUALITY_POSSIBLE_NOT;
}

// Names of values whose form in the table is an id, the least spelling of
// each.
class NameTable {
 public:
  void Add(const Value& value) {
    if (value.has_place()) {
      const PlaceValue& place = value.place();
      Put(place.id(),
          place.canonical().empty() ? place.name() : place.canonical());
      if (!place.id().empty()) {
        ancestors_[place.id()].assign(place.parents().begin(),
                                      place.parents().end());
      }
    } else if (value.has_actor()) {
      const ActorValue& actor = value.actor();
      Put(actor.id().empty() ? NameKey(actor.name()) : actor.id(),
          actor.canonical().empty() ? actor.name() : actor.canonical());
    }
  }

  std::string NameOf(const std::string& id) const {
    const auto found = names_.find(id);
    return found == names_.end() ? id : found->second;
  }

  Hierarchy Places() const { return Hierarchy::FromAncestors(ancestors_); }

 private:
  void Put(const std::string& id, const std::string& name) {
    if (id.empty() || name.empty()) return;
    const auto [found, is_new] = names_.emplace(id, name);
    if (!is_new) found->second = std::min(found->second, name);
  }

  absl::btree_map<std::string, std::string> names_;
  absl::btree_map<std::string, std::vector<std::string>> ancestors_;
};

// What the incident's own origins come to widens what all outlets together do:
// an interval that leaves their number out, or ends where theirs is open,
// would be surer than anybody who was there. Where the two differ, neither is
// more likely than not.
void WidenToEstimate(const Estimate& estimate, Advice* advice) {
  constexpr double kEven = 0.5;
  uint32_t low = 0;
  uint32_t high = 0;
  if (absl::SimpleAtoi(advice->low(), &low)) {
    advice->set_low(absl::StrCat(std::min(low, estimate.best())));
  }
  if (!estimate.has_high()) {
    advice->clear_high();
  } else if (absl::SimpleAtoi(advice->high(), &high)) {
    advice->set_high(absl::StrCat(std::max(high, estimate.best())));
  }
  if (advice->best() != absl::StrCat(estimate.best())) {
    advice->set_confidence(std::min(advice->confidence(), kEven));
  }
}

// Sorts by incident, then attribute.
std::string ObjectName(size_t incident, int attribute) {
  return absl::StrFormat("%09d %02d", incident, attribute);
}

class Adviser {
 public:
  explicit Adviser(absl::Span<const ArticleClaims> articles)
      : lookup_(articles) {}

  void Add(size_t number, const Incident& incident) {
    if (incident.campaign()) return;
    // Rows by attribute.
    absl::btree_map<int, std::vector<ClaimRow>> rows;
    for (const IncidentMember& member : incident.members()) {
      const ArticleClaims* article = lookup_.FindArticle(member.article());
      if (article != nullptr) {
        AddMember(*article, member.event(), number, &rows);
      }
    }
    for (auto& [attribute, of_attribute] : rows) {
      if (!IsToldByTwo(of_attribute)) continue;
      for (ClaimRow& row : of_attribute) rows_.push_back(std::move(row));
    }
  }

  // By the number of the incident.
  absl::btree_map<size_t, std::vector<Advice>> Advise() {
    const ClaimTable table = ClaimTable::FromRows(std::move(rows_));
    const Hierarchy places = names_.Places();
    FuseOptions options;
    options.hierarchy = &places;
    for (int object = 0; object < table.objects(); ++object) {
      options.kinds.push_back(KindOf(AttributeIn(table.object(object))));
    }
    absl::btree_map<size_t, std::vector<Advice>> advice;
    for (const FusedTruth& truth : Fuse(table, options).truths) {
      Advice one;
      one.set_attribute(static_cast<Attribute>(AttributeIn(truth.object)));
      one.set_best(names_.NameOf(truth.value));
      one.set_low(truth.low);
      one.set_high(truth.high);
      one.set_confidence(truth.confidence);
      advice[IncidentIn(truth.object)].push_back(std::move(one));
    }
    return advice;
  }

 private:
  static int AttributeIn(absl::string_view object) {
    int attribute = 0;
    return absl::SimpleAtoi(object.substr(object.find(' ') + 1), &attribute)
               ? attribute
               : 0;
  }

  static size_t IncidentIn(absl::string_view object) {
    uint64_t incident = 0;
    return absl::SimpleAtoi(object.substr(0, object.find(' ')), &incident)
               ? incident
               : 0;
  }

  static bool IsToldByTwo(const std::vector<ClaimRow>& rows) {
    return std::any_of(rows.begin(), rows.end(), [&rows](const ClaimRow& row) {
      return row.source != rows.front().source;
    });
  }

  void AddMember(const ArticleClaims& article, absl::string_view event,
                 size_t number,
                 absl::btree_map<int, std::vector<ClaimRow>>* rows) {
    absl::btree_map<int, Statement> narrowest;
    for (const Claim& claim : article.claims()) {
      if (claim.event() != event || IsDenied(claim) ||
          std::find(std::begin(kAdvised), std::end(kAdvised),
                    claim.attribute()) == std::end(kAdvised)) {
        continue;
      }
      absl::optional<Statement> statement = StatementOf(claim.value());
      if (!statement.has_value()) continue;
      names_.Add(claim.value());
      const auto [found, is_new] =
          narrowest.emplace(claim.attribute(), *statement);
      if (!is_new && statement->width < found->second.width) {
        found->second = *std::move(statement);
      }
    }
    const absl::optional<DayInterval> published =
        PublicationTimeOf(article.article()).days;
    const std::string time =
        published.has_value() ? absl::FormatCivilTime(published->last) : "";
    for (auto& [attribute, statement] : narrowest) {
      (*rows)[attribute].push_back({ObjectName(number, attribute),
                                    OutletKey(article.article()),
                                    std::move(statement.value), time});
    }
  }

  const ClaimLookup lookup_;
  NameTable names_;
  std::vector<ClaimRow> rows_;
};

}  // namespace

void AdviseOnIncidents(absl::Span<const ArticleClaims> articles,
                       absl::Span<const Incident* const> incidents,
                       absl::Span<Comparison> comparisons) {
  Adviser adviser(articles);
  for (size_t i = 0; i < incidents.size(); ++i) adviser.Add(i, *incidents[i]);
  for (auto& [number, advice] : adviser.Advise()) {
    for (Advice& one : advice) {
      for (const Estimate& estimate : comparisons[number].estimates()) {
        if (estimate.attribute() == one.attribute()) {
          WidenToEstimate(estimate, &one);
        }
      }
      *comparisons[number].add_advice() = std::move(one);
    }
  }
}

}  // namespace crosscheck
