#include "comparator/align/claims_builder.h"

#include <vector>

#include "absl/strings/str_cat.h"

namespace crosscheck {
namespace {

struct GazetteerRow {
  absl::string_view name;
  absl::string_view id;
  PlacePrecision precision;
  double lat;
  double lon;
  std::vector<absl::string_view> parents;
};

// Two provinces, 300 km apart: Qasr with the town of Tal Rahma, its market
// and, 12 km off, Wadi Sirr and, 60 km off, Bir Halim; Marj with Ain Dalab.
const std::vector<GazetteerRow>& Gazetteer() {
  static const auto* const rows = new std::vector<GazetteerRow>{
      {"Qarmania", "g:qx", PLACE_PRECISION_COUNTRY, 34, 44, {}},
      {"Qasr", "g:qasr", PLACE_PRECISION_PROVINCE, 33, 44, {"g:qx"}},
      {"Marj", "g:marj", PLACE_PRECISION_PROVINCE, 35.7, 44, {"g:qx"}},
      {"Tal Rahma",
       "g:tal-rahma",
       PLACE_PRECISION_TOWN,
       33,
       44,
       {"g:qasr", "g:qx"}},
      {"Rahma market",
       "g:rahma-market",
       PLACE_PRECISION_POINT,
       33,
       44.01,
       {"g:tal-rahma", "g:qasr", "g:qx"}},
      {"Wadi Sirr",
       "g:wadi-sirr",
       PLACE_PRECISION_TOWN,
       33.108,
       44,
       {"g:qasr", "g:qx"}},
      {"Bir Halim",
       "g:bir-halim",
       PLACE_PRECISION_TOWN,
       33.54,
       44,
       {"g:qasr", "g:qx"}},
      {"Ain Dalab",
       "g:ain-dalab",
       PLACE_PRECISION_TOWN,
       35.7,
       44,
       {"g:marj", "g:qx"}},
  };
  return *rows;
}

}  // namespace

ClaimsBuilder::ClaimsBuilder(absl::string_view id,
                             absl::string_view published) {
  Article* article = claims_.mutable_article();
  article->set_id(std::string(id));
  article->mutable_outlet()->set_value(std::string(id));
  if (published.empty()) return;
  DateValue* date = article->mutable_published()->mutable_date();
  date->set_start(std::string(published));
  date->set_end(std::string(published));
  date->set_precision(DATE_PRECISION_DAY);
}

ClaimsBuilder& ClaimsBuilder::Text(absl::string_view title,
                                   absl::string_view body) {
  Article* article = claims_.mutable_article();
  article->set_text(absl::StrCat(title, "\n\n", body));
  article->mutable_title()->set_value(std::string(title));
  article->clear_regions();
  const uint32_t title_size = static_cast<uint32_t>(title.size());
  Region* region = article->add_regions();
  region->set_kind(REGION_KIND_TITLE);
  region->set_end(title_size);
  region = article->add_regions();
  region->set_kind(REGION_KIND_BODY);
  region->set_begin(title_size + 2);
  region->set_end(static_cast<uint32_t>(article->text().size()));
  return *this;
}

ClaimsBuilder& ClaimsBuilder::Outlet(absl::string_view name) {
  claims_.mutable_article()->mutable_outlet()->set_value(std::string(name));
  return *this;
}

ClaimsBuilder& ClaimsBuilder::Event(EventRole role, EventType type) {
  EventMention* event = claims_.add_events();
  event->set_id(absl::StrCat("e", claims_.events_size()));
  event->set_role(role);
  event->set_type(type);
  return *this;
}

ClaimsBuilder& ClaimsBuilder::On(absl::string_view day) {
  return Between(day, day, DATE_PRECISION_DAY);
}

ClaimsBuilder& ClaimsBuilder::Between(absl::string_view first,
                                      absl::string_view last,
                                      DatePrecision precision) {
  DateValue* date = Add(ATTRIBUTE_EVENT_DATE)->mutable_value()->mutable_date();
  date->set_start(std::string(first));
  date->set_end(std::string(last));
  date->set_precision(precision);
  date->set_basis(DATE_BASIS_EXPLICIT);
  date->set_start_month_day(std::string(first.substr(5)));
  date->set_end_month_day(std::string(last.substr(5)));
  return *this;
}

ClaimsBuilder& ClaimsBuilder::OnMonthDay(absl::string_view month_day) {
  DateValue* date = Add(ATTRIBUTE_EVENT_DATE)->mutable_value()->mutable_date();
  date->set_precision(DATE_PRECISION_DAY);
  date->set_start_month_day(std::string(month_day));
  date->set_end_month_day(std::string(month_day));
  return *this;
}

ClaimsBuilder& ClaimsBuilder::At(absl::string_view name) {
  PlaceValue* place = Add(ATTRIBUTE_PLACE)->mutable_value()->mutable_place();
  place->set_name(std::string(name));
  place->set_relation(PLACE_RELATION_IN);
  for (const GazetteerRow& row : Gazetteer()) {
    if (row.name != name) continue;
    place->set_id(std::string(row.id));
    place->set_canonical(std::string(row.name));
    place->set_lat(row.lat);
    place->set_lon(row.lon);
    place->set_precision(row.precision);
    place->set_country("QX");
    for (absl::string_view parent : row.parents) {
      place->add_parents(std::string(parent));
    }
  }
  return *this;
}

ClaimsBuilder& ClaimsBuilder::Killed(uint32_t count) {
  return Killed(count, count);
}

ClaimsBuilder& ClaimsBuilder::Killed(uint32_t lo, uint32_t hi) {
  CountValue* value = Add(ATTRIBUTE_KILLED)->mutable_value()->mutable_count();
  value->set_lo(lo);
  value->set_hi(hi);
  value->set_unit(UNIT_KILLED);
  value->set_population(POPULATION_TOTAL);
  return *this;
}

ClaimsBuilder& ClaimsBuilder::Injured(uint32_t count) {
  CountValue* value = Add(ATTRIBUTE_INJURED)->mutable_value()->mutable_count();
  value->set_lo(count);
  value->set_hi(count);
  value->set_unit(UNIT_INJURED);
  value->set_population(POPULATION_TOTAL);
  return *this;
}

ClaimsBuilder& ClaimsBuilder::Munitions(uint32_t count) {
  CountValue* value =
      Add(ATTRIBUTE_MUNITIONS)->mutable_value()->mutable_count();
  value->set_lo(count);
  value->set_hi(count);
  value->set_unit(UNIT_MUNITIONS);
  return *this;
}

ClaimsBuilder& ClaimsBuilder::By(absl::string_view name, absl::string_view id,
                                 Stance stance) {
  ActorValue* actor =
      Add(ATTRIBUTE_RESPONSIBILITY)->mutable_value()->mutable_actor();
  actor->set_name(std::string(name));
  actor->set_id(std::string(id));
  actor->set_kind(ACTOR_KIND_GROUP);
  actor->set_stance(stance);
  return *this;
}

ClaimsBuilder& ClaimsBuilder::Target(absl::string_view id) {
  Add(ATTRIBUTE_TARGET)
      ->mutable_value()
      ->mutable_term()
      ->set_id(std::string(id));
  return *this;
}

ClaimsBuilder& ClaimsBuilder::Weapon(absl::string_view id) {
  Add(ATTRIBUTE_WEAPON)
      ->mutable_value()
      ->mutable_term()
      ->set_id(std::string(id));
  return *this;
}

ClaimsBuilder& ClaimsBuilder::Victim(absl::string_view name) {
  ActorValue* actor = Add(ATTRIBUTE_VICTIM)->mutable_value()->mutable_actor();
  actor->set_name(std::string(name));
  actor->set_kind(ACTOR_KIND_PERSON);
  return *this;
}

ClaimsBuilder& ClaimsBuilder::Campaign() {
  event()->set_campaign(true);
  return *this;
}

ClaimsBuilder& ClaimsBuilder::SumOf(absl::string_view first,
                                    absl::string_view second) {
  event()->add_parts(std::string(first));
  event()->add_parts(std::string(second));
  return *this;
}

Claim* ClaimsBuilder::Add(Attribute attribute) {
  Claim* claim = claims_.add_claims();
  claim->set_id(absl::StrCat("c", claims_.claims_size()));
  claim->set_event(event()->id());
  claim->set_attribute(attribute);
  claim->set_factuality(FACTUALITY_CERTAIN);
  event()->add_claims(claim->id());
  return claim;
}

EventMention* ClaimsBuilder::event() {
  return claims_.mutable_events(claims_.events_size() - 1);
}

}  // namespace crosscheck
