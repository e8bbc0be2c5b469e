#include "comparator/compare/conformance.h"

#include <algorithm>
#include <filesystem>
#include <utility>

#include "absl/container/btree_set.h"
#include "absl/status/status.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/str_split.h"
#include "absl/types/optional.h"
#include "comparator/base/day_interval.h"
#include "comparator/base/status_macros.h"
#include "comparator/base/textproto.h"
#include "comparator/values/names.h"

namespace crosscheck {
namespace {

// Gives a value without an id the other fields of the entry with its name.
template <typename Named, typename Entries>
void FillIn(const Entries& entries, Named* named) {
  if (!named->id().empty()) return;
  for (const Named& entry : entries) {
    if (entry.name() != named->name()) continue;
    Named filled = entry;
    filled.MergeFrom(*named);
    *named = filled;
    return;
  }
}

void FillInValue(const ConformanceSuite& suite, Value* value) {
  if (value->has_place()) FillIn(suite.places(), value->mutable_place());
  if (value->has_actor()) FillIn(suite.actors(), value->mutable_actor());
}

void FillInSide(const ConformanceSuite& suite, ConformanceSide* side) {
  FillInValue(suite, side->mutable_value());
  for (Claim& other : *side->mutable_others()) {
    FillInValue(suite, other.mutable_value());
  }
}

void SetUnit(Attribute attribute, Value* value) {
  if (!value->has_count() || value->count().unit() != UNIT_UNSPECIFIED) return;
  Unit unit = UNIT_UNSPECIFIED;
  Unit_Parse(absl::StrCat("UNIT_", ShortEnumName(attribute)), &unit);
  value->mutable_count()->set_unit(unit);
}

Article MakeArticle(const ConformanceSide& side, absl::string_view id,
                    absl::string_view outlet) {
  Article article;
  article.set_id(std::string(id));
  article.set_url(side.url());
  article.set_version(side.version());
  article.mutable_outlet()->set_value(
      side.outlet().empty() ? std::string(outlet) : side.outlet());
  for (const std::string& name : side.credits()) {
    Credit* credit = article.add_credits();
    credit->set_kind(CREDIT_KIND_TEXT);
    credit->set_name(name);
  }
  if (side.published().empty()) return article;
  const std::vector<std::string> parts = absl::StrSplit(side.published(), ' ');
  const absl::optional<PartialDate> day = ParsePartialDate(parts[0]);
  PublicationDate* published = article.mutable_published();
  if (day.has_value()) SetInterval(day->days, published->mutable_date());
  if (parts.size() > 1) published->set_time(parts[1]);
  if (side.has_utc_offset_minutes()) {
    published->set_utc_offset_minutes(side.utc_offset_minutes());
  }
  return article;
}

// Adds the side's claim and what else it says to `article`, as event "e1".
// Every claim quotes words of its own.
void AddClaims(const ConformanceCase& test, const ConformanceSide& side,
               ArticleClaims* article) {
  std::vector<Claim> claims(1);
  Claim& claim = claims.front();
  claim.set_attribute(side.attribute() == ATTRIBUTE_UNSPECIFIED
                          ? test.attribute()
                          : side.attribute());
  *claim.mutable_value() = side.value();
  claim.set_rule(side.rule());
  *claim.mutable_speakers() = side.speakers();
  claim.set_factuality(side.factuality());
  claim.set_region(side.region());
  for (const int kind : side.cues()) {
    claim.add_cues()->set_kind(static_cast<CueKind>(kind));
  }
  claims.insert(claims.end(), side.others().begin(), side.others().end());
  std::string* text = article->mutable_article()->mutable_text();
  for (Claim& added : claims) {
    const bool is_quoted = &added == &claim && !side.quote().empty();
    const std::string words =
        is_quoted ? side.quote() : absl::StrCat("(", added.attribute(), ")");
    added.set_id(absl::StrCat("c", article->claims_size() + 1));
    added.set_event("e1");
    SetUnit(added.attribute(), added.mutable_value());
    // Another claim may stand in the same sentence on purpose.
    if (!added.has_quote()) {
      added.mutable_quote()->set_begin(static_cast<uint32_t>(text->size()));
      added.mutable_quote()->set_end(
          static_cast<uint32_t>(text->size() + words.size()));
    }
    absl::StrAppend(text, words, "\n");
    *article->add_claims() = std::move(added);
  }
}

void AddEvent(const ConformanceCase& test, const ConformanceSide& side,
              ArticleClaims* article) {
  EventMention* event = article->add_events();
  event->set_id("e1");
  event->set_type(test.type());
  event->set_role(side.background() ? EVENT_ROLE_BACKGROUND : EVENT_ROLE_MAIN);
}

}  // namespace

absl::StatusOr<std::vector<NamedCase>> ReadCases(absl::string_view folder) {
  std::vector<std::string> paths;
  for (const auto& entry :
       std::filesystem::directory_iterator(std::string(folder))) {
    if (entry.path().extension() == ".textproto") {
      paths.push_back(entry.path().string());
    }
  }
  std::sort(paths.begin(), paths.end());
  std::vector<NamedCase> cases;
  for (const std::string& path : paths) {
    ConformanceSuite suite;
    CROSSCHECK_RETURN_IF_ERROR(ReadTextprotoFile(path, &suite));
    const std::string stem = std::filesystem::path(path).stem().string();
    absl::btree_set<std::string> names;
    for (ConformanceCase& test : *suite.mutable_cases()) {
      if (test.name().empty() || !names.insert(test.name()).second) {
        return absl::InvalidArgumentError(absl::StrCat(
            path, ": no name, or not the first: \"", test.name(), "\""));
      }
      FillInSide(suite, test.mutable_a());
      FillInSide(suite, test.mutable_b());
      cases.push_back({absl::StrCat(stem, ".", test.name()), std::move(test)});
    }
  }
  return cases;
}

StagedCase::StagedCase(const ConformanceCase& test,
                       const CompareSettings& settings,
                       const NameMatcher& names) {
  *article_a_.mutable_article() = MakeArticle(test.a(), "a", "Harbour Post");
  *article_b_.mutable_article() = MakeArticle(test.b(), "b", "Daily Meridian");
  AddEvent(test, test.a(), &article_a_);
  AddEvent(test, test.b(), &article_b_);
  AddClaims(test, test.a(), &article_a_);
  const int second = test.one_article() ? article_a_.claims_size() : 0;
  AddClaims(test, test.b(), test.one_article() ? &article_a_ : &article_b_);
  telling_a_ = MakeTelling(article_a_, {"e1"}, settings);
  telling_b_ = MakeTelling(article_b_, {"e1"}, settings);
  const Telling& other = test.one_article() ? telling_a_ : telling_b_;
  pair_.a = {&telling_a_, &article_a_.claims(0)};
  pair_.b = {&other, &other.article->claims(second)};
  pair_.scope = ScopeOf(telling_a_, other);
  pair_.order = OrderOf(telling_a_.published, other.published);
  const absl::optional<absl::CivilDay> day = ParseIsoDay(test.incident_day());
  if (day.has_value()) pair_.incident_days = DayInterval::Of(*day);
  pair_.dependent = test.dependent();
  pair_.settings = &settings;
  pair_.names = &names;
}

}  // namespace crosscheck
