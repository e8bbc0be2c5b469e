#include "comparator/extract/claim_numbering.h"

#include <algorithm>
#include <string>
#include <utility>

#include "absl/container/flat_hash_map.h"
#include "absl/container/flat_hash_set.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/string_view.h"
#include "proto/span.pb.h"
#include "proto/value.pb.h"

namespace crosscheck {
namespace {

// What a claim says, wherever it says it.
std::string Content(Claim* claim) {
  std::string content =
      absl::StrCat(claim->event(), "/", claim->attribute(), "/");
  Value* const value = claim->mutable_value();
  Span* const span = value->unsafe_arena_release_span();
  value->AppendToString(&content);
  value->unsafe_arena_set_allocated_span(span);
  return content;
}

}  // namespace

void NumberClaims(ArticleClaims* article) {
  auto* const claims = article->mutable_claims();
  std::stable_sort(claims->pointer_begin(), claims->pointer_end(),
                   [](const Claim* a, const Claim* b) {
                     const Span& sa = a->value().span();
                     const Span& sb = b->value().span();
                     return std::make_pair(sa.begin(), sa.end()) <
                            std::make_pair(sb.begin(), sb.end());
                   });
  absl::flat_hash_map<absl::string_view, EventMention*> events;
  for (EventMention& event : *article->mutable_events()) {
    events[event.id()] = &event;
  }
  absl::flat_hash_set<std::string> seen;
  int number = 0;
  for (Claim& claim : *claims) {
    claim.set_id(absl::StrCat("c", ++number));
    claim.set_repeated_in_article(!seen.insert(Content(&claim)).second);
    events[claim.event()]->add_claims(claim.id());
  }
}

}  // namespace crosscheck
