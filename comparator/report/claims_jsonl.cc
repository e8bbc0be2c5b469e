#include "comparator/report/claims_jsonl.h"

#include <algorithm>
#include <cstdint>
#include <tuple>
#include <utility>
#include <vector>

#include "absl/algorithm/container.h"
#include "absl/container/btree_set.h"
#include "absl/container/flat_hash_map.h"
#include "absl/status/statusor.h"
#include "absl/strings/ascii.h"
#include "absl/strings/match.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/string_view.h"
#include "absl/time/civil_time.h"
#include "comparator/base/status_macros.h"
#include "comparator/report/flat_fields.h"
#include "comparator/report/quote.h"
#include "comparator/values/format.h"
#include "comparator/values/names.h"

namespace crosscheck {
namespace {

using ClaimList = std::vector<const Claim*>;

// "2020-12-11", "2020-12", "2020"; empty where it is not known.
absl::string_view PublishedWord(const Article& article) {
  const DateValue& date = article.published().date();
  const absl::string_view start = date.start();
  if (start == date.end()) return start;
  if (start.substr(0, 7) == absl::string_view(date.end()).substr(0, 7)) {
    return start.substr(0, 7);
  }
  if (start.substr(0, 4) == absl::string_view(date.end()).substr(0, 4)) {
    return start.substr(0, 4);
  }
  return "";
}

bool IsDenied(const Claim& claim) {
  switch (claim.factuality()) {
    case FACTUALITY_CERTAIN_NOT:
    case FACTUALITY_PROBABLE_NOT:
    case FACTUALITY_POSSIBLE_NOT:
      return true;
    default:
      return false;
  }
}

// Whether a claim is a count of the incident: "no casualties" is one, "he
// denied that twelve had died" is none.
bool IsExportedCount(const Claim& claim) {
  if (!claim.value().has_count()) return false;
  const CountValue& count = claim.value().count();
  const bool none = count.has_hi() && count.hi() == 0;
  return !count.cumulative() && (none || !IsDenied(claim));
}

bool TellsOfVictimsKilled(const Claim* claim) {
  const CountValue& count = claim->value().count();
  return claim->attribute() == ATTRIBUTE_KILLED && IsExportedCount(*claim) &&
         count.lo() > 0 && count.population() != POPULATION_PERPETRATORS;
}

// Whether a claim counts people hurt. Those shot in the main incident, where
// nobody is said to have died, were hurt.
bool TellsOfHurt(const Claim& claim, const ClaimList& claims, bool is_main) {
  if (claim.attribute() == ATTRIBUTE_INJURED) return true;
  return is_main && claim.attribute() == ATTRIBUTE_CASUALTIES &&
         absl::StartsWith(claim.rule(), "shot.") &&
         absl::c_none_of(claims, TellsOfVictimsKilled);
}

// Days that a date spans; a great number where an end is open.
int64_t DaysSpanned(const DateValue& date) {
  constexpr int64_t kOpen = int64_t{1} << 40;
  absl::CivilDay start;
  absl::CivilDay end;
  if (!absl::ParseCivilTime(date.start(), &start) ||
      !absl::ParseCivilTime(date.end(), &end)) {
    return kOpen;
  }
  return end - start;
}

// The date to export: of those that the text gives the narrowest, then the
// first; else the one that only follows from the news being fresh.
const DateValue* ChooseDate(const EventMention& event,
                            const ClaimList& claims) {
  const DateValue* chosen = nullptr;
  for (const Claim* claim : claims) {
    if (claim->attribute() != ATTRIBUTE_EVENT_DATE) continue;
    const DateValue& date = claim->value().date();
    if (date.start().empty() && date.end().empty()) continue;
    if (IsDenied(*claim)) continue;
    if (chosen == nullptr || DaysSpanned(date) < DaysSpanned(*chosen)) {
      chosen = &date;
    }
  }
  if (chosen != nullptr || !event.has_inferred_date()) return chosen;
  return &event.inferred_date();
}

void WriteBy(const Claim& claim, JsonLine& json) {
  const Speaker* speaker = InnermostSpeaker(claim);
  json.Key("by").StringOrNull(speaker == nullptr ? absl::string_view()
                                                 : speaker->name());
}

const Span& QuoteSpan(const Claim& claim) {
  return claim.has_quote() ? claim.quote() : claim.value().span();
}

absl::Status WriteCounts(const Article& article, const ClaimList& claims,
                         Attribute attribute, bool is_main, JsonLine& json) {
  absl::btree_set<std::tuple<uint32_t, bool, uint32_t, std::string>> written;
  json.BeginArray();
  for (const Claim* claim : claims) {
    const bool counts = attribute == ATTRIBUTE_INJURED
                            ? TellsOfHurt(*claim, claims, is_main)
                            : claim->attribute() == attribute;
    if (!counts || !IsExportedCount(*claim)) continue;
    const CountValue& count = claim->value().count();
    const std::string who = ExportedPopulation(count);
    if (!written.emplace(count.lo(), count.has_hi(), count.hi(), who).second) {
      continue;
    }
    const Span& span = QuoteSpan(*claim);
    CROSSCHECK_ASSIGN_OR_RETURN(const absl::string_view quote,
                                CutQuote(article, span));
    json.BeginObject();
    json.Key("lo").Number(count.lo());
    json.Key("hi");
    if (count.has_hi()) {
      json.Number(count.hi());
    } else {
      json.Null();
    }
    json.Key("who").String(who);
    json.Key("quote").String(quote);
    json.Key("begin").Number(span.begin());
    json.Key("end").Number(span.end());
    WriteBy(*claim, json);
    json.EndObject();
  }
  json.EndArray();
  return absl::OkStatus();
}

// "terrorist" and "Terrorists": a bare adjective names nobody else than the
// plural noun does.
std::string FoldName(absl::string_view name) {
  std::string folded = absl::AsciiStrToLower(name);
  if (absl::EndsWith(folded, "s")) folded.pop_back();
  return folded;
}

struct ToldActor {
  const Claim* claim;
  // The folded name between blanks.
  std::string words;

  const ActorValue& value() const { return claim->value().actor(); }
};

// Whether `other` says all that `actor` says, of the same stance: the same
// group, a member of it, or the same name in more words.
bool SaysMore(const ToldActor& other, const ToldActor& actor) {
  const ActorValue& a = actor.value();
  const ActorValue& o = other.value();
  if (o.stance() != a.stance()) return false;
  if (!a.id().empty() && !o.id().empty()) {
    // Of two names of one group the one that has the other in it.
    if (a.id() == o.id()) {
      return actor.words.size() <= other.words.size() ||
             !absl::StrContains(actor.words, other.words);
    }
    return absl::c_linear_search(o.parents(), a.id());
  }
  if (other.words == actor.words) return o.name().size() >= a.name().size();
  return absl::StrContains(other.words, actor.words);
}

// One claim for each actor and stance, the most telling one. Of claims that
// say the same the first stands.
ClaimList DistinctActors(const ClaimList& claims) {
  std::vector<ToldActor> actors;
  for (const Claim* claim : claims) {
    if (claim->attribute() != ATTRIBUTE_RESPONSIBILITY) continue;
    const ActorValue& value = claim->value().actor();
    if (ExportedStance(value.stance()).empty() || value.name().empty()) {
      continue;
    }
    ToldActor actor = {claim, absl::StrCat(" ", FoldName(value.name()), " ")};
    if (absl::c_any_of(actors, [&](const ToldActor& other) {
          return SaysMore(other, actor);
        })) {
      continue;
    }
    actors.erase(std::remove_if(actors.begin(), actors.end(),
                                [&](const ToldActor& other) {
                                  return SaysMore(actor, other);
                                }),
                 actors.end());
    actors.push_back(std::move(actor));
  }
  ClaimList distinct;
  for (const ToldActor& actor : actors) distinct.push_back(actor.claim);
  return distinct;
}

absl::Status WriteActors(const Article& article, const ClaimList& claims,
                         JsonLine& json) {
  json.BeginArray();
  for (const Claim* claim : DistinctActors(claims)) {
    const ActorValue& actor = claim->value().actor();
    CROSSCHECK_ASSIGN_OR_RETURN(const absl::string_view quote,
                                CutQuote(article, QuoteSpan(*claim)));
    json.BeginObject();
    json.Key("name").String(actor.name());
    json.Key("id").String(actor.id());
    json.Key("stance").String(ExportedStance(actor.stance()));
    WriteBy(*claim, json);
    json.Key("quote").String(quote);
    json.EndObject();
  }
  json.EndArray();
  return absl::OkStatus();
}

absl::Status WriteIncident(const Article& article, const EventMention& event,
                           bool is_main, const ClaimList& claims,
                           JsonLine& json) {
  json.BeginObject();
  json.Key("main").Bool(is_main);
  json.Key("type").String(ExportedType(event.type()));
  json.Key("date");
  if (const DateValue* date = ChooseDate(event, claims)) {
    WriteFlatDate(*date, json);
  } else {
    json.Null();
  }
  std::vector<const PlaceValue*> places;
  for (const Claim* claim : claims) {
    if (claim->value().has_place() && !IsDenied(*claim)) {
      places.push_back(&claim->value().place());
    }
  }
  json.Key("places");
  WriteFlatPlaces(std::move(places), PlaceNaming::kAsWritten, json);
  json.Key("killed");
  CROSSCHECK_RETURN_IF_ERROR(
      WriteCounts(article, claims, ATTRIBUTE_KILLED, is_main, json));
  json.Key("injured");
  CROSSCHECK_RETURN_IF_ERROR(
      WriteCounts(article, claims, ATTRIBUTE_INJURED, is_main, json));
  json.Key("actors");
  CROSSCHECK_RETURN_IF_ERROR(WriteActors(article, claims, json));
  json.EndObject();
  return absl::OkStatus();
}

}  // namespace

absl::Status AppendClaimsJsonl(const ArticleClaims& article, JsonLine& json,
                               std::string* text) {
  absl::flat_hash_map<absl::string_view, ClaimList> claims_of_event;
  for (const Claim& claim : article.claims()) {
    claims_of_event[claim.event()].push_back(&claim);
  }
  const EventMention* main = MainEvent(article);
  const Article& source = article.article();
  json.Clear();
  json.BeginObject();
  json.Key("article").String(source.id());
  json.Key("outlet").StringOrNull(source.outlet().value());
  json.Key("published").StringOrNull(PublishedWord(source));
  json.Key("incidents").BeginArray();
  for (const EventMention& event : article.events()) {
    if (event.campaign()) continue;
    CROSSCHECK_RETURN_IF_ERROR(WriteIncident(
        source, event, &event == main, claims_of_event[event.id()], json));
  }
  json.EndArray();
  json.EndObject();
  absl::StrAppend(text, json.text(), "\n");
  return absl::OkStatus();
}

}  // namespace crosscheck
