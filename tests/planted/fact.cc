#include "tests/planted/fact.h"

#include <utility>

#include "absl/container/btree_map.h"
#include "absl/container/btree_set.h"
#include "absl/strings/str_cat.h"

namespace crosscheck {
namespace {

// Claims with one key say one thing. Empty for a value that is not compared.
std::string KeyOf(const Value& value) {
  if (value.has_count()) {
    const CountValue& count = value.count();
    if (count.cumulative()) return "";
    return absl::StrCat("count ", count.lo(), " ", count.hi(), " ",
                        count.has_hi(), " ", count.population(), " ",
                        count.group(), " ", count.person());
  }
  if (value.has_date()) {
    return absl::StrCat("date ", value.date().start(), " ", value.date().end());
  }
  if (value.has_place()) {
    return absl::StrCat("place ", value.place().id(), " ",
                        value.place().id().empty() ? value.place().name() : "");
  }
  if (value.has_actor()) {
    const ActorValue& actor = value.actor();
    return absl::StrCat("actor ", actor.stance(), " ", actor.id(), " ",
                        actor.id().empty() ? actor.name() : "");
  }
  if (value.has_term()) return absl::StrCat("term ", value.term().id());
  return "";
}

}  // namespace

std::vector<ArticleFact> FactsOf(const ArticleClaims& article) {
  absl::btree_set<absl::string_view> single;
  for (const EventMention& event : article.events()) {
    if (!event.campaign()) single.insert(event.id());
  }
  std::vector<ArticleFact> facts;
  absl::btree_map<std::string, size_t> known;
  for (const Claim& claim : article.claims()) {
    const std::string key = KeyOf(claim.value());
    if (key.empty() || !single.contains(claim.event())) continue;
    const auto [found, is_new] =
        known.emplace(absl::StrCat(claim.attribute(), " ", key), facts.size());
    if (is_new) {
      facts.emplace_back();
      facts.back().attribute = claim.attribute();
    }
    facts[found->second].claims.push_back(&claim);
  }
  return facts;
}

absl::string_view WordsAt(const Article& article, const Span& span) {
  const absl::string_view text = article.text();
  if (span.begin() > span.end() || span.end() > text.size()) return {};
  return text.substr(span.begin(), span.end() - span.begin());
}

bool Overlap(const Span& a, const Span& b) {
  if (a.begin() == a.end()) return b.begin() <= a.begin() && a.end() <= b.end();
  if (b.begin() == b.end()) return Overlap(b, a);
  return a.begin() < b.end() && b.begin() < a.end();
}

}  // namespace crosscheck
