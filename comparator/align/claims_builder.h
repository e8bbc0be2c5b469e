// Builds ArticleClaims for tests of alignment, where only values matter and
// not the words they stand in.
//
//   ClaimsBuilder article("a1", "2020-12-11");
//   article.Event(EVENT_ROLE_MAIN, EVENT_TYPE_BOMBING)
//       .On("2020-12-10").At("Tal Rahma").Killed(3);
//   const ArticleClaims claims = article.Build();

#ifndef COMPARATOR_ALIGN_CLAIMS_BUILDER_H_
#define COMPARATOR_ALIGN_CLAIMS_BUILDER_H_

#include <cstdint>
#include <string>

#include "absl/strings/string_view.h"
#include "proto/claim.pb.h"

namespace crosscheck {

class ClaimsBuilder {
 public:
  // Without a publication date where `published` is empty. The outlet is
  // called as the article is.
  explicit ClaimsBuilder(absl::string_view id,
                         absl::string_view published = "");

  // Replaces the text by a headline and a body.
  ClaimsBuilder& Text(absl::string_view title, absl::string_view body);
  ClaimsBuilder& Outlet(absl::string_view name);

  // Begins the next event: "e1", "e2"…
  ClaimsBuilder& Event(EventRole role, EventType type);
  // Claims about the event begun last.
  ClaimsBuilder& On(absl::string_view day);
  ClaimsBuilder& Between(absl::string_view first, absl::string_view last,
                         DatePrecision precision);
  // "10-12": no year is known.
  ClaimsBuilder& OnMonthDay(absl::string_view month_day);
  // A place of the invented country of QX; see claims_builder.cc. Another
  // name is a place of no gazetteer.
  ClaimsBuilder& At(absl::string_view place);
  ClaimsBuilder& Killed(uint32_t count);
  ClaimsBuilder& Killed(uint32_t lo, uint32_t hi);
  ClaimsBuilder& Injured(uint32_t count);
  ClaimsBuilder& Munitions(uint32_t count);
  // An actor with the lexicon id `id`, or in no lexicon.
  ClaimsBuilder& By(absl::string_view name, absl::string_view id = "",
                    Stance stance = STANCE_CLAIMED);
  ClaimsBuilder& Target(absl::string_view id);
  ClaimsBuilder& Weapon(absl::string_view id);
  ClaimsBuilder& Victim(absl::string_view name);
  ClaimsBuilder& Campaign();
  ClaimsBuilder& SumOf(absl::string_view first, absl::string_view second);

  ArticleClaims Build() const { return claims_; }

 private:
  Claim* Add(Attribute attribute);
  EventMention* event();

  ArticleClaims claims_;
};

}  // namespace crosscheck

#endif  // COMPARATOR_ALIGN_CLAIMS_BUILDER_H_
