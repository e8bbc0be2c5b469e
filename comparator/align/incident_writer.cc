#include "comparator/align/incident_writer.h"

#include <algorithm>
#include <string>
#include <tuple>
#include <utility>

#include "absl/container/btree_map.h"
#include "absl/container/flat_hash_set.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/str_format.h"
#include "absl/strings/string_view.h"
#include "comparator/align/consensus.h"
#include "comparator/text/token_hash.h"

namespace crosscheck {
namespace {

// Hexadecimal digits of an incident's id: short enough to type, long enough
// that a corpus of millions has few collisions, which get a longer one.
constexpr int kIdDigits = 10;

std::string IncidentId(const Corpus& corpus, const Mention& mention,
                       absl::flat_hash_set<std::string>* taken) {
  const std::string first =
      absl::StrCat(corpus.article(mention).claims->article().id(), "\n",
                   corpus.event(mention).id());
  const std::string digits = absl::StrFormat(
      "%016x%016x", TokenHash(first), TokenHash(absl::StrCat(first, "\n")));
  for (size_t length = kIdDigits; length < digits.size(); ++length) {
    std::string id = absl::StrCat("i", digits.substr(0, length));
    if (taken->insert(id).second) return id;
  }
  return absl::StrCat("i", digits);
}

const std::string& ArticleId(const Corpus& corpus, uint32_t mention) {
  return corpus.article(corpus.mentions()[mention]).claims->article().id();
}

const std::string& EventId(const Corpus& corpus, uint32_t mention) {
  return corpus.event(corpus.mentions()[mention]).id();
}

void AddEvidence(const Corpus& corpus, uint32_t other,
                 const PairExplanation& explanation,
                 google::protobuf::RepeatedPtrField<Evidence>* evidence) {
  for (const EvidenceSink::Row& row : explanation.rows) {
    Evidence* item = evidence->Add();
    item->set_feature(std::string(FeatureName(row.feature)));
    item->set_weight(row.weight);
    item->set_detail(row.detail);
    item->set_other_article(ArticleId(corpus, other));
    item->set_other_event(EventId(corpus, other));
  }
}

// The member that speaks most for `member` being in the cluster.
uint32_t BestOther(const PairScorer& scorer, absl::Span<const uint32_t> cluster,
                   uint32_t member) {
  uint32_t best = member;
  double best_score = 0;
  for (uint32_t other : cluster) {
    if (other == member) continue;
    const double score =
        scorer.Score(std::min(other, member), std::max(other, member)).score;
    if (best != member && score <= best_score) continue;
    best = other;
    best_score = score;
  }
  return best;
}

}  // namespace

std::vector<Incident> WriteIncidents(
    const Corpus& corpus, const PairScorer& scorer,
    absl::Span<const std::vector<uint32_t>> clusters) {
  std::vector<Incident> incidents;
  absl::flat_hash_set<std::string> taken;
  for (const std::vector<uint32_t>& cluster : clusters) {
    Incident incident;
    incident.set_id(
        IncidentId(corpus, corpus.mentions()[cluster.front()], &taken));
    SetConsensus(corpus, cluster, &incident);
    for (uint32_t member : cluster) {
      IncidentMember* out = incident.add_members();
      out->set_article(ArticleId(corpus, member));
      out->set_event(EventId(corpus, member));
      if (member == cluster.front()) continue;
      const uint32_t other = BestOther(scorer, cluster, member);
      const PairExplanation explanation =
          scorer.Explain(std::min(other, member), std::max(other, member));
      AddEvidence(corpus, other, explanation, out->mutable_evidence());
      out->set_score(explanation.score.score);
    }
    incidents.push_back(std::move(incident));
  }
  const auto rank = [](const Incident& incident) {
    return std::make_tuple(incident.date().start().empty(),
                           absl::string_view(incident.date().start()),
                           absl::string_view(incident.id()));
  };
  std::sort(
      incidents.begin(), incidents.end(),
      [&](const Incident& a, const Incident& b) { return rank(a) < rank(b); });
  return incidents;
}

std::vector<NearMiss> WriteNearMisses(
    const Corpus& corpus, const PairScorer& scorer,
    absl::Span<const std::vector<uint32_t>> clusters,
    absl::Span<const ScoredPair> pairs, double threshold) {
  std::vector<uint32_t> cluster_of(corpus.mentions().size());
  for (uint32_t i = 0; i < clusters.size(); ++i) {
    for (uint32_t member : clusters[i]) cluster_of[member] = i;
  }
  absl::btree_map<std::pair<uint32_t, uint32_t>, const ScoredPair*> best;
  for (const ScoredPair& pair : pairs) {
    if (pair.score.score < threshold) continue;
    const std::pair<uint32_t, uint32_t> key =
        std::minmax(cluster_of[pair.a], cluster_of[pair.b]);
    if (key.first == key.second) continue;
    const ScoredPair*& known = best[key];
    if (known == nullptr || pair.score.score > known->score.score) {
      known = &pair;
    }
  }
  std::vector<const ScoredPair*> order;
  for (const auto& [key, pair] : best) order.push_back(pair);
  std::sort(order.begin(), order.end(),
            [](const ScoredPair* x, const ScoredPair* y) {
              if (x->score.score != y->score.score) {
                return x->score.score > y->score.score;
              }
              return std::make_pair(x->a, x->b) < std::make_pair(y->a, y->b);
            });
  std::vector<NearMiss> misses;
  for (const ScoredPair* pair : order) {
    const PairExplanation explanation = scorer.Explain(pair->a, pair->b);
    NearMiss miss;
    miss.set_article_a(ArticleId(corpus, pair->a));
    miss.set_event_a(EventId(corpus, pair->a));
    miss.set_article_b(ArticleId(corpus, pair->b));
    miss.set_event_b(EventId(corpus, pair->b));
    AddEvidence(corpus, pair->b, explanation, miss.mutable_evidence());
    miss.set_score(explanation.score.score);
    miss.set_reason(explanation.score.forbidden
                        ? absl::StrCat("constraint: ", explanation.reason)
                        : "the other members do not agree");
    misses.push_back(std::move(miss));
  }
  return misses;
}

}  // namespace crosscheck
