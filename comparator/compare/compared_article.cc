#include "comparator/compare/compared_article.h"

#include <cstdint>
#include <utility>
#include <vector>

#include "absl/strings/str_cat.h"
#include "absl/strings/str_split.h"
#include "comparator/base/textproto.h"
#include "comparator/values/names.h"
#include "gtest/gtest.h"

namespace crosscheck {

Unit UnitOf(Attribute attribute) {
  Unit unit = UNIT_UNSPECIFIED;
  Unit_Parse(absl::StrCat("UNIT_", ShortEnumName(attribute)), &unit);
  return unit;
}

ComparedArticle::ComparedArticle(absl::string_view id, absl::string_view outlet,
                                 absl::string_view published) {
  Article& article = *claims_.mutable_article();
  article.set_id(std::string(id));
  article.mutable_outlet()->set_value(std::string(outlet));
  if (published.empty()) return;
  const std::vector<std::string> parts = absl::StrSplit(published, ' ');
  DateValue* date = article.mutable_published()->mutable_date();
  date->set_start(parts[0]);
  date->set_end(parts[0]);
  date->set_precision(DATE_PRECISION_DAY);
  if (parts.size() > 1) article.mutable_published()->set_time(parts[1]);
}

ComparedArticle& ComparedArticle::Event(EventType type, EventRole role) {
  EventMention* event = claims_.add_events();
  event->set_id(absl::StrCat("e", claims_.events_size()));
  event->set_type(type);
  event->set_role(role);
  return *this;
}

ComparedArticle& ComparedArticle::Add(Attribute attribute,
                                      absl::string_view value,
                                      absl::string_view words,
                                      absl::string_view rest) {
  Claim claim;
  EXPECT_TRUE(ParseTextproto("claim", rest, &claim).ok()) << rest;
  EXPECT_TRUE(ParseTextproto("value", value, claim.mutable_value()).ok())
      << value;
  claim.set_id(absl::StrCat("c", claims_.claims_size() + 1));
  claim.set_event(event().id());
  claim.set_attribute(attribute);
  if (claim.value().has_count() &&
      claim.value().count().unit() == UNIT_UNSPECIFIED) {
    claim.mutable_value()->mutable_count()->set_unit(UnitOf(attribute));
  }
  std::string* text = article().mutable_text();
  const auto begin = static_cast<uint32_t>(text->size());
  absl::StrAppend(text, words, ".\n");
  claim.mutable_quote()->set_begin(begin);
  claim.mutable_quote()->set_end(begin + static_cast<uint32_t>(words.size()));
  *claim.mutable_value()->mutable_span() = claim.quote();
  event().add_claims(claim.id());
  *claims_.add_claims() = std::move(claim);
  return *this;
}

}  // namespace crosscheck
