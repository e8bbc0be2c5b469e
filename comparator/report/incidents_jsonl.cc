#include "comparator/report/incidents_jsonl.h"

#include <tuple>
#include <utility>
#include <vector>

#include "absl/container/btree_map.h"
#include "absl/container/btree_set.h"
#include "absl/strings/ascii.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/string_view.h"
#include "comparator/base/status_macros.h"
#include "comparator/report/flat_fields.h"
#include "comparator/report/json_line.h"
#include "comparator/report/report_index.h"
#include "comparator/values/names.h"

namespace crosscheck {
namespace {

void WriteArticles(const Incident& incident, const ReportIndex& index,
                   JsonLine& json) {
  // Whether the incident is what the article is about, by article.
  absl::btree_map<absl::string_view, bool> articles;
  for (const IncidentMember& member : incident.members()) {
    bool& is_main = articles[member.article()];
    const ArticleClaims* article = index.FindArticle(member.article());
    if (article == nullptr) continue;
    const EventMention* main = MainEvent(*article);
    is_main |= main != nullptr && main->id() == member.event();
  }
  json.Key("articles").BeginArray();
  for (const auto& [id, is_main] : articles) {
    const ArticleClaims* article = index.FindArticle(id);
    json.BeginObject();
    json.Key("id").String(id);
    json.Key("outlet").StringOrNull(article == nullptr
                                        ? absl::string_view()
                                        : article->article().outlet().value());
    json.Key("main").Bool(is_main);
    json.EndObject();
  }
  json.EndArray();
}

// {"low":…,"best":…,"high":…}; null where the incident has no such count.
void WriteEstimate(const Comparison& comparison, Attribute attribute,
                   JsonLine& json) {
  for (const Estimate& estimate : comparison.estimates()) {
    if (estimate.attribute() != attribute) continue;
    json.BeginObject();
    json.Key("low").Number(estimate.low());
    json.Key("best").Number(estimate.best());
    json.Key("high");
    if (estimate.has_high()) {
      json.Number(estimate.high());
    } else {
      json.Null();
    }
    json.EndObject();
    return;
  }
  json.Null();
}

void WriteActors(const Comparison& comparison, const ReportIndex& index,
                 JsonLine& json) {
  absl::btree_set<std::pair<std::string, Stance>> written;
  json.Key("actors").BeginArray();
  for (const ValueSupport& value : comparison.values()) {
    if (!value.value().has_actor()) continue;
    const ActorValue& actor = value.value().actor();
    const absl::string_view stance = ExportedStance(actor.stance());
    if (stance.empty() || actor.name().empty()) continue;
    const std::string key =
        actor.id().empty() ? absl::AsciiStrToLower(actor.name()) : actor.id();
    if (!written.emplace(key, actor.stance()).second) continue;
    absl::btree_set<absl::string_view> outlets;
    for (const ClaimRef& ref : value.claims()) {
      outlets.insert(index.OutletName(ref.article()));
    }
    json.BeginObject();
    json.Key("name").String(actor.name());
    json.Key("id").String(actor.id());
    json.Key("stance").String(stance);
    json.Key("outlets").BeginArray();
    for (const absl::string_view outlet : outlets) json.String(outlet);
    json.EndArray();
    json.Key("support").String(ShortEnumName(value.support()));
    json.EndObject();
  }
  json.EndArray();
}

// One article's word on one side of a finding.
struct FlatSide {
  absl::string_view article;
  absl::string_view value;
  absl::string_view quote;
};

// The first quotation of each article on each side: the i-th article, value
// and quotation belong together.
absl::StatusOr<std::vector<FlatSide>> FlatSides(const Finding& finding,
                                                const ReportIndex& index) {
  std::vector<FlatSide> sides;
  for (const FindingSide& side : finding.sides()) {
    absl::btree_set<absl::string_view> articles;
    for (int i = 0; i < side.claims_size(); ++i) {
      const std::string& article = side.claims(i).article();
      CROSSCHECK_ASSIGN_OR_RETURN(const Quotation quotation,
                                  index.Quote(side, i));
      if (!articles.insert(article).second) continue;
      sides.push_back({article, side.value(), quotation.text});
    }
  }
  return sides;
}

absl::Status WriteFinding(const Finding& finding, const ReportIndex& index,
                          JsonLine& json) {
  CROSSCHECK_ASSIGN_OR_RETURN(const std::vector<FlatSide> sides,
                              FlatSides(finding, index));
  json.BeginObject();
  json.Key("id").String(finding.id());
  json.Key("relation").String(ShortEnumName(finding.relation()));
  json.Key("attribute").String(ShortEnumName(finding.attribute()));
  json.Key("severity").String(ShortEnumName(finding.severity()));
  json.Key("scope").String(ShortEnumName(finding.scope()));
  json.Key("articles").BeginArray();
  for (const FlatSide& side : sides) json.String(side.article);
  json.EndArray();
  json.Key("values").BeginArray();
  for (const FlatSide& side : sides) json.String(side.value);
  json.EndArray();
  json.Key("quotes").BeginArray();
  for (const FlatSide& side : sides) json.String(side.quote);
  json.EndArray();
  json.Key("explanation").String(finding.explanation());
  json.EndObject();
  return absl::OkStatus();
}

absl::Status WriteIncident(const IncidentReport& entry,
                           const ReportIndex& index, JsonLine& json) {
  const Incident& incident = entry.incident();
  const Comparison& comparison = entry.comparison();
  json.BeginObject();
  json.Key("incident").String(incident.id());
  json.Key("type").String(ExportedType(incident.type()));
  json.Key("date");
  WriteFlatDate(incident.date(), json);
  std::vector<const PlaceValue*> places;
  for (const PlaceValue& place : incident.places()) places.push_back(&place);
  json.Key("places");
  WriteFlatPlaces(std::move(places), PlaceNaming::kCanonical, json);
  WriteArticles(incident, index, json);
  json.Key("killed");
  WriteEstimate(comparison, ATTRIBUTE_KILLED, json);
  json.Key("injured");
  WriteEstimate(comparison, ATTRIBUTE_INJURED, json);
  WriteActors(comparison, index, json);
  json.Key("findings").BeginArray();
  for (const Finding& finding : comparison.findings()) {
    CROSSCHECK_RETURN_IF_ERROR(WriteFinding(finding, index, json));
  }
  json.EndArray();
  json.EndObject();
  return absl::OkStatus();
}

}  // namespace

absl::StatusOr<std::string> WriteIncidentsJsonl(
    const DiscrepancyReport& report) {
  const ReportIndex index(report);
  std::string text;
  JsonLine json;
  for (const IncidentReport& entry : report.incidents()) {
    if (entry.incident().campaign()) continue;
    json.Clear();
    CROSSCHECK_RETURN_IF_ERROR(WriteIncident(entry, index, json));
    absl::StrAppend(&text, json.text(), "\n");
  }
  return text;
}

}  // namespace crosscheck
