#ifndef COMPARATOR_COMPARE_EVENT_CLAIMS_H_
#define COMPARATOR_COMPARE_EVENT_CLAIMS_H_

#include <cstdint>
#include <string>
#include <tuple>
#include <utility>
#include <vector>

#include "absl/base/call_once.h"
#include "absl/container/flat_hash_map.h"
#include "absl/strings/string_view.h"
#include "absl/types/span.h"
#include "comparator/base/count_interval.h"
#include "proto/claim.pb.h"

namespace crosscheck {

// The claims of one article by event, so that each of its incidents costs what
// its own claims cost: a page of a whole year has thousands of both.
//
//   EventClaims claims(article);
//   for (const Claim* claim : claims.Of({"e1", "e4"})) …
//
// The article outlives it unchanged. Const and so thread-safe.
class EventClaims {
 public:
  explicit EventClaims(const ArticleClaims& article);

  const ArticleClaims& article() const { return *article_; }

  // The claims of these events, and the events, in order of the article. An id
  // that the article lacks is passed over.
  std::vector<const Claim*> Of(
      absl::Span<const absl::string_view> events) const;
  std::vector<const EventMention*> Events(
      absl::Span<const absl::string_view> events) const;

  // The claims that count just so many, of whatever people and event.
  std::vector<const Claim*> Counting(Attribute attribute,
                                     const CountInterval& count) const;
  // The same by the number that the words give; see NumberOf().
  std::vector<const Claim*> Numbering(Attribute attribute,
                                      uint32_t number) const;

  // The article's text, normalised, with a blank at either end. Made when it
  // is first asked for, which of most articles it never is.
  const std::string& words() const;
  // The letters and digits of its words, without what stands between them.
  const std::string& letters() const;

 private:
  // Indices into the article's claims, ascending.
  using Indices = std::vector<int>;
  // Attribute, least number, most number, whether there is a most.
  using CountKey = std::tuple<int, uint32_t, uint32_t, bool>;

  static CountKey KeyOf(Attribute attribute, const CountInterval& count);
  std::vector<const Claim*> At(const Indices& indices) const;

  const ArticleClaims* article_;
  absl::flat_hash_map<absl::string_view, Indices> of_event_;
  absl::flat_hash_map<absl::string_view, Indices> events_;
  absl::flat_hash_map<CountKey, Indices> counting_;
  absl::flat_hash_map<std::pair<int, uint32_t>, Indices> numbering_;
  mutable absl::once_flag words_made_;
  mutable std::string words_;
  mutable absl::once_flag letters_made_;
  mutable std::string letters_;
};

// "deirezzor": normalised words however they are joined.
std::string Joined(absl::string_view normalized);

// The number that the words of a count give: of "about 120" 120.
uint32_t NumberOf(const Claim& claim);

}  // namespace crosscheck

#endif  // COMPARATOR_COMPARE_EVENT_CLAIMS_H_
