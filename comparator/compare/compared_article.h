// Builds articles with claims for tests of the comparison, where values and
// their context matter. Every claim has words of its own in the text.
//
//   ComparedArticle article("a1", "Harbour Post", "2019-03-04");
//   article.Event(EVENT_TYPE_BOMBING)
//       .Add(ATTRIBUTE_KILLED, "count { lo: 7 hi: 7 }", "seven died");
//   const ArticleClaims claims = article.Build();

#ifndef COMPARATOR_COMPARE_COMPARED_ARTICLE_H_
#define COMPARATOR_COMPARE_COMPARED_ARTICLE_H_

#include <string>

#include "absl/strings/string_view.h"
#include "proto/claim.pb.h"

namespace crosscheck {

class ComparedArticle {
 public:
  // `published` is a day, or "2019-03-04 07:15"; empty for none.
  ComparedArticle(absl::string_view id, absl::string_view outlet,
                  absl::string_view published);

  // Begins the next event: "e1", "e2"…
  ComparedArticle& Event(EventType type, EventRole role = EVENT_ROLE_MAIN);

  // Adds a claim about the event begun last: "c1", "c2"… `value` and `rest`
  // are the textproto of a Value and of the other fields of a Claim; `words`
  // are put at the end of the text and quoted. A count's unit is set from the
  // attribute where `value` has none.
  ComparedArticle& Add(Attribute attribute, absl::string_view value,
                       absl::string_view words, absl::string_view rest = "");

  Article& article() { return *claims_.mutable_article(); }
  // The claim or event added last.
  Claim& claim() { return *claims_.mutable_claims()->rbegin(); }
  EventMention& event() { return *claims_.mutable_events()->rbegin(); }

  ArticleClaims Build() const { return claims_; }

 private:
  ArticleClaims claims_;
};

// The unit that counts of an attribute are in.
Unit UnitOf(Attribute attribute);

}  // namespace crosscheck

#endif  // COMPARATOR_COMPARE_COMPARED_ARTICLE_H_
