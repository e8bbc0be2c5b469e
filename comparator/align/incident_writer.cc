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
#include "comparator/align/features.h"
#include "comparator/align/parallel.h"
#include "comparator/align/term_vector.h"
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

// Members that one member is compared with when its evidence is written.
constexpr size_t kCompared = 32;

PairExplanation ExplainPair(const PairScorer& scorer, uint32_t a, uint32_t b) {
  return scorer.Explain(std::min(a, b), std::max(a, b));
}

// Whether `member` is the sum of another member; sets `part` to that.
bool IsSumOf(const Corpus& corpus, absl::Span<const uint32_t> cluster,
             uint32_t member, uint32_t* part) {
  for (uint32_t candidate : corpus.mentions()[member].parts) {
    if (std::binary_search(cluster.begin(), cluster.end(), candidate)) {
      *part = candidate;
      return true;
    }
  }
  return false;
}

void WriteSumOf(const Corpus& corpus, uint32_t part, IncidentMember* out) {
  Evidence* evidence = out->add_evidence();
  evidence->set_feature(std::string(FeatureName(Feature::kSumOf)));
  evidence->set_detail("its article counts this and other events together");
  evidence->set_other_article(ArticleId(corpus, part));
  evidence->set_other_event(EventId(corpus, part));
}

// What ties `member` to the member that speaks most for it, and what all say
// together.
void WriteMember(const Clusters& clusters, absl::Span<const uint32_t> cluster,
                 uint32_t member, IncidentMember* out) {
  const Corpus& corpus = *clusters.corpus;
  out->set_article(ArticleId(corpus, member));
  out->set_event(EventId(corpus, member));
  if (cluster.size() == 1) return;
  uint32_t part = 0;
  if (IsSumOf(corpus, cluster, member, &part)) {
    WriteSumOf(corpus, part, out);
    return;
  }
  uint32_t best = member;
  double best_score = 0;
  double sum = 0;
  int others = 0;
  for (uint32_t other : Representatives(cluster, kCompared)) {
    uint32_t ignored = 0;
    if (other == member || IsSumOf(corpus, cluster, other, &ignored)) continue;
    const double score =
        clusters.scorer->Score(std::min(other, member), std::max(other, member))
            .score;
    sum += score;
    ++others;
    if (best != member && score <= best_score) continue;
    best = other;
    best_score = score;
  }
  if (others == 0) return;
  out->set_agreement(sum / others);
  // The first member is what the others were brought to.
  if (member == cluster.front()) return;
  const PairExplanation explanation =
      ExplainPair(*clusters.scorer, best, member);
  AddEvidence(corpus, best, explanation, out->mutable_evidence());
  out->set_score(explanation.score.score);
}

std::string NearMissReason(const Clusters& clusters,
                           const PairExplanation& explanation,
                           absl::Span<const uint32_t> a,
                           absl::Span<const uint32_t> b, TermProbe* probe) {
  if (explanation.score.forbidden) {
    return absl::StrCat("constraint: ", explanation.reason);
  }
  const double average =
      AverageScore(*clusters.options, a, b, [&](uint32_t x, uint32_t y) {
        return clusters.scorer->ScoreAboveFloor(std::min(x, y), std::max(x, y),
                                                probe);
      });
  if (a.size() == 1 && b.size() == 1) {
    return absl::StrFormat("less than the %.1f that a merge needs",
                           clusters.options->threshold);
  }
  if (average == kForbidden) return "constraint: other members are kept apart";
  return absl::StrFormat(
      "the other members do not agree: %.1f on average, %.1f needed", average,
      clusters.options->threshold);
}

}  // namespace

std::vector<Incident> WriteIncidents(const Clusters& clusters, int threads) {
  const Corpus& corpus = *clusters.corpus;
  std::vector<Incident> incidents(clusters.members.size());
  absl::flat_hash_set<std::string> taken;
  for (size_t i = 0; i < incidents.size(); ++i) {
    const uint32_t first = clusters.members[i].front();
    incidents[i].set_id(IncidentId(corpus, corpus.mentions()[first], &taken));
  }
  ParallelFor(incidents.size(), threads, [&](size_t begin, size_t end) {
    for (size_t i = begin; i < end; ++i) {
      const std::vector<uint32_t>& cluster = clusters.members[i];
      SetConsensus(corpus, cluster, &incidents[i]);
      for (uint32_t member : cluster) {
        WriteMember(clusters, cluster, member, incidents[i].add_members());
      }
    }
  });
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

std::vector<NearMiss> WriteNearMisses(const Clusters& clusters,
                                      absl::Span<const ScoredPair> pairs,
                                      double threshold) {
  const Corpus& corpus = *clusters.corpus;
  std::vector<uint32_t> cluster_of(corpus.mentions().size());
  for (uint32_t i = 0; i < clusters.members.size(); ++i) {
    for (uint32_t member : clusters.members[i]) cluster_of[member] = i;
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
  TermProbe probe = clusters.scorer->MakeProbe();
  std::vector<NearMiss> misses;
  for (const ScoredPair* pair : order) {
    const PairExplanation explanation =
        ExplainPair(*clusters.scorer, pair->a, pair->b);
    NearMiss miss;
    miss.set_article_a(ArticleId(corpus, pair->a));
    miss.set_event_a(EventId(corpus, pair->a));
    miss.set_article_b(ArticleId(corpus, pair->b));
    miss.set_event_b(EventId(corpus, pair->b));
    AddEvidence(corpus, pair->b, explanation, miss.mutable_evidence());
    miss.set_score(explanation.score.score);
    miss.set_reason(NearMissReason(
        clusters, explanation, clusters.members[cluster_of[pair->a]],
        clusters.members[cluster_of[pair->b]], &probe));
    misses.push_back(std::move(miss));
  }
  return misses;
}

}  // namespace crosscheck
