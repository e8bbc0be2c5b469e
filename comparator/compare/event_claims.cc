#include "comparator/compare/event_claims.h"

#include <algorithm>

#include "absl/strings/str_cat.h"
#include "comparator/text/normalizer.h"

namespace crosscheck {
namespace {

// The indices of all of `events`, ascending, each once.
std::vector<int> Found(
    const absl::flat_hash_map<absl::string_view, std::vector<int>>& indices,
    absl::Span<const absl::string_view> events) {
  std::vector<int> found;
  for (const absl::string_view event : events) {
    const auto of_event = indices.find(event);
    if (of_event == indices.end()) continue;
    found.insert(found.end(), of_event->second.begin(), of_event->second.end());
  }
  std::sort(found.begin(), found.end());
  found.erase(std::unique(found.begin(), found.end()), found.end());
  return found;
}

}  // namespace

EventClaims::EventClaims(const ArticleClaims& article) : article_(&article) {
  for (int i = 0; i < article.claims_size(); ++i) {
    const Claim& claim = article.claims(i);
    of_event_[claim.event()].push_back(i);
    if (claim.value().has_count()) {
      counting_[KeyOf(claim.attribute(),
                      ToCountInterval(claim.value().count()))]
          .push_back(i);
      numbering_[{claim.attribute(), NumberOf(claim)}].push_back(i);
    }
  }
  for (int i = 0; i < article.events_size(); ++i) {
    events_[article.events(i).id()].push_back(i);
  }
}

EventClaims::CountKey EventClaims::KeyOf(Attribute attribute,
                                         const CountInterval& count) {
  return CountKey(attribute, count.lo, count.hi.value_or(0),
                  count.hi.has_value());
}

std::vector<const Claim*> EventClaims::At(const Indices& indices) const {
  std::vector<const Claim*> claims;
  claims.reserve(indices.size());
  for (const int i : indices) claims.push_back(&article_->claims(i));
  return claims;
}

std::vector<const Claim*> EventClaims::Of(
    absl::Span<const absl::string_view> events) const {
  return At(Found(of_event_, events));
}

std::vector<const EventMention*> EventClaims::Events(
    absl::Span<const absl::string_view> events) const {
  std::vector<const EventMention*> mentions;
  for (const int i : Found(events_, events)) {
    mentions.push_back(&article_->events(i));
  }
  return mentions;
}

std::vector<const Claim*> EventClaims::Counting(
    Attribute attribute, const CountInterval& count) const {
  const auto found = counting_.find(KeyOf(attribute, count));
  return found == counting_.end() ? std::vector<const Claim*>()
                                  : At(found->second);
}

std::vector<const Claim*> EventClaims::Numbering(Attribute attribute,
                                                 uint32_t number) const {
  const auto found = numbering_.find({attribute, number});
  return found == numbering_.end() ? std::vector<const Claim*>()
                                   : At(found->second);
}

const std::string& EventClaims::words() const {
  absl::call_once(words_made_, [this] {
    words_ = absl::StrCat(" ", NormalizeText(article_->article().text()), " ");
  });
  return words_;
}

const std::string& EventClaims::letters() const {
  absl::call_once(letters_made_, [this] { letters_ = Joined(words()); });
  return letters_;
}

std::string Joined(absl::string_view normalized) {
  std::string joined;
  joined.reserve(normalized.size());
  for (const char c : normalized) {
    if (c != ' ' && c != '-' && c != '\'') joined += c;
  }
  return joined;
}

uint32_t NumberOf(const Claim& claim) {
  const CountInterval count = ToCountInterval(claim.value().count());
  return count.hi.has_value() ? count.lo + (*count.hi - count.lo) / 2
                              : count.lo;
}

}  // namespace crosscheck
