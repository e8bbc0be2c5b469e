#include "comparator/provenance/shared_speech.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <string>
#include <tuple>
#include <utility>

#include "absl/container/btree_map.h"
#include "absl/container/btree_set.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/str_split.h"
#include "comparator/provenance/shingle.h"
#include "comparator/values/name_key.h"

namespace crosscheck {
namespace {

bool IsKnownSpeaker(const Speaker& speaker) {
  return speaker.kind() == SPEAKER_KIND_NAMED ||
         speaker.kind() == SPEAKER_KIND_DESCRIBED ||
         speaker.kind() == SPEAKER_KIND_ACTOR;
}

std::string SpeakerKey(const Speaker& speaker) {
  return speaker.id().empty() ? NameKey(speaker.name()) : speaker.id();
}

// The innermost known speaker of a claim; empty for none.
std::string SpeakerOf(const Claim& claim) {
  for (int i = claim.speakers_size() - 1; i >= 0; --i) {
    if (IsKnownSpeaker(claim.speakers(i))) {
      return SpeakerKey(claim.speakers(i));
    }
  }
  return "";
}

bool OfSeveralOutlets(absl::Span<const TracedArticle> articles,
                      const std::vector<uint32_t>& members) {
  return std::any_of(members.begin(), members.end(), [&](uint32_t member) {
    return articles[member].outlet != articles[members.front()].outlet;
  });
}

// Speaker of the claim whose quotation has these words.
std::string SpeakerAt(const TracedArticle& article, const Shingle& shingle) {
  for (const Claim& claim : article.claims->claims()) {
    if (claim.quote().begin() < shingle.end &&
        shingle.begin < claim.quote().end()) {
      const std::string speaker = SpeakerOf(claim);
      if (!speaker.empty()) return speaker;
    }
  }
  return "";
}

Dependence MakeDependence(const TracedArticle& article, std::string origin,
                          DependenceReason reason, const Span& span) {
  Dependence dependence;
  dependence.set_article(article.id());
  dependence.set_origin(std::move(origin));
  dependence.set_reason(reason);
  if (span.begin() < span.end()) {
    Span* shown = dependence.add_spans();
    *shown = span;
    shown->set_article(article.id());
  }
  return dependence;
}

// A run of quoted words in one article.
struct QuotedRun {
  uint32_t article = 0;
  Shingle shingle;
};

// The article published first; of several the first by id.
uint32_t Earliest(absl::Span<const TracedArticle> articles,
                  const std::vector<uint32_t>& members) {
  uint32_t earliest = members.front();
  for (const uint32_t member : members) {
    if (OrderOf(articles[member].published, articles[earliest].published) ==
        TimeOrder::kFirstEarlier) {
      earliest = member;
    }
  }
  return earliest;
}

}  // namespace

std::vector<Dependence> FindSharedStatements(
    absl::Span<const TracedArticle> articles, const TextPrints& prints) {
  std::vector<QuotedRun> runs;
  for (uint32_t i = 0; i < articles.size(); ++i) {
    for (const Shingle& shingle : prints.quoted[i]) {
      runs.push_back({i, shingle});
    }
  }
  std::stable_sort(runs.begin(), runs.end(),
                   [](const QuotedRun& a, const QuotedRun& b) {
                     return std::tie(a.shingle.hash, a.article) <
                            std::tie(b.shingle.hash, b.article);
                   });
  // By article and origin, so that a long statement gives one dependence.
  absl::btree_map<std::pair<uint32_t, std::string>, Span> found;
  for (size_t begin = 0; begin < runs.size();) {
    size_t end = begin;
    std::vector<uint32_t> members;
    while (end < runs.size() &&
           runs[end].shingle.hash == runs[begin].shingle.hash) {
      members.push_back(runs[end].article);
      ++end;
    }
    if (OfSeveralOutlets(articles, members)) {
      std::string speaker;
      for (size_t i = begin; i < end && speaker.empty(); ++i) {
        speaker = SpeakerAt(articles[runs[i].article], runs[i].shingle);
      }
      const uint32_t earliest = Earliest(articles, members);
      const std::string origin =
          speaker.empty() ? absl::StrCat("article:", articles[earliest].id())
                          : absl::StrCat("speaker:", speaker);
      for (size_t i = begin; i < end; ++i) {
        if (speaker.empty() && runs[i].article == earliest) continue;
        Span span;
        span.set_begin(runs[i].shingle.begin);
        span.set_end(runs[i].shingle.end);
        const auto [place, is_new] =
            found.emplace(std::make_pair(runs[i].article, origin), span);
        if (!is_new) {
          place->second.set_begin(
              std::min(place->second.begin(), span.begin()));
          place->second.set_end(std::max(place->second.end(), span.end()));
        }
      }
    }
    begin = end;
  }
  std::vector<Dependence> dependences;
  for (const auto& [key, span] : found) {
    dependences.push_back(MakeDependence(articles[key.first], key.second,
                                         DEPENDENCE_REASON_SHARED_STATEMENT,
                                         span));
  }
  return dependences;
}

std::vector<Dependence> FindSharedSpeakers(
    absl::Span<const TracedArticle> articles,
    const ProvenanceSettings& settings) {
  // What a speaker says: speaker, attribute, value.
  using Saying = std::tuple<std::string, int, std::string>;
  absl::btree_map<Saying, std::vector<std::pair<uint32_t, Span>>> sayings;
  for (uint32_t i = 0; i < articles.size(); ++i) {
    absl::btree_set<Saying> seen;
    for (const Claim& claim : articles[i].claims->claims()) {
      std::string speaker = SpeakerOf(claim);
      std::string value;
      if (claim.value().has_count()) {
        const CountValue& count = claim.value().count();
        value = absl::StrCat(count.lo(), "-", count.has_hi() ? count.hi() : 0,
                             "-", count.has_hi(), "-", count.population());
      } else if (claim.value().has_actor()) {
        const ActorValue& actor = claim.value().actor();
        // That a group says so of itself is heard by each for itself.
        if (actor.stance() == STANCE_CLAIMED ||
            actor.stance() == STANCE_DENIED) {
          continue;
        }
        value = actor.id().empty() ? NameKey(actor.name()) : actor.id();
      }
      if (speaker.empty() || value.empty()) continue;
      Saying saying(std::move(speaker), claim.attribute(), std::move(value));
      if (seen.insert(saying).second) {
        sayings[saying].push_back({i, claim.quote()});
      }
    }
  }
  absl::btree_map<std::pair<uint32_t, std::string>, Span> found;
  for (const auto& [saying, givers] : sayings) {
    for (const auto& [article, span] : givers) {
      const bool shared = std::any_of(
          givers.begin(), givers.end(), [&, of = article](const auto& other) {
            return articles[other.first].outlet != articles[of].outlet &&
                   WithinDays(articles[other.first], articles[of],
                              static_cast<int>(settings.story_days()));
          });
      if (!shared) continue;
      found.emplace(std::make_pair(
                        article, absl::StrCat("speaker:", std::get<0>(saying))),
                    span);
    }
  }
  std::vector<Dependence> dependences;
  for (const auto& [key, span] : found) {
    dependences.push_back(MakeDependence(articles[key.first], key.second,
                                         DEPENDENCE_REASON_SHARED_SPEAKER,
                                         span));
  }
  return dependences;
}

}  // namespace crosscheck
