#include "comparator/align/name_clusters.h"

#include <algorithm>
#include <iterator>
#include <string>
#include <tuple>
#include <utility>

#include "absl/container/btree_map.h"
#include "absl/container/btree_set.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/str_join.h"
#include "absl/strings/string_view.h"
#include "comparator/align/clustering.h"
#include "comparator/names/name_matcher.h"

namespace crosscheck {
namespace {

// Names under one key of which all pairs are compared.
constexpr size_t kMostUnderOneKey = 200;
// Least average of a merge, where one name is 1 and a short form less.
constexpr double kThreshold = 0.6;
constexpr double kLongShort = 0.7;
constexpr uint32_t kRepresentatives = 16;

// One name as written, wherever it stands.
struct Use {
  bool group = false;
  // Indices of articles.
  absl::btree_set<uint32_t> articles;
  // By article.
  std::vector<std::pair<uint32_t, Span>> spans;
};

// By number of the name.
using Uses = absl::btree_map<uint32_t, Use>;

class NameClustering {
 public:
  NameClustering(const Corpus& corpus,
                 absl::Span<const std::vector<uint32_t>> incidents)
      : corpus_(corpus) {
    ReadUses();
    PairGroups();
    for (const std::vector<uint32_t>& incident : incidents) {
      PairPersons(incident);
    }
  }

  std::vector<NameCluster> Run() {
    std::vector<uint32_t> names;
    for (const auto& [name, use] : uses_) names.push_back(name);
    const auto index = [&](uint32_t name) {
      return static_cast<uint32_t>(
          std::lower_bound(names.begin(), names.end(), name) - names.begin());
    };
    std::vector<ScoredPair> pairs;
    for (const auto& [a, b] : pairs_) {
      const PairScore score = Score(a, b);
      if (score.score > 0) pairs.push_back({index(a), index(b), score});
    }
    // Every name is a source of its own.
    std::vector<uint32_t> sources(names.size());
    for (uint32_t i = 0; i < sources.size(); ++i) sources[i] = i;
    ClusteringOptions options;
    options.items = static_cast<uint32_t>(names.size());
    options.sources = sources;
    options.threshold = kThreshold;
    options.floor = -1;
    options.representatives = kRepresentatives;
    std::vector<NameCluster> clusters;
    const auto score = [&](uint32_t a, uint32_t b) {
      return Score(names[a], names[b]);
    };
    const auto apart = [](uint32_t, uint32_t) { return false; };
    for (const std::vector<uint32_t>& members :
         Cluster(options, pairs, {score, score, apart})) {
      if (members.size() < 2) continue;
      std::vector<uint32_t> numbers;
      for (uint32_t member : members) numbers.push_back(names[member]);
      clusters.push_back(Write(numbers));
    }
    MakeIdsUnique(&clusters);
    return clusters;
  }

 private:
  void AddUse(uint32_t name, bool group, uint32_t article, const Span& span) {
    if (name == 0) return;
    Use& use = uses_[name];
    use.group = use.group || group;
    use.articles.insert(article);
    use.spans.emplace_back(article, span);
  }

  void ReadUses() {
    for (uint32_t i = 0; i < corpus_.articles().size(); ++i) {
      for (const Claim& claim : corpus_.articles()[i].claims->claims()) {
        const Value& value = claim.value();
        if (value.has_actor()) {
          const ActorValue& actor = value.actor();
          const bool victim = claim.attribute() == ATTRIBUTE_VICTIM;
          const bool group = actor.kind() == ACTOR_KIND_GROUP ||
                             actor.kind() == ACTOR_KIND_STATE_FORCE;
          const bool person = actor.kind() == ACTOR_KIND_PERSON || victim;
          if (!actor.id().empty() || (!group && !person)) continue;
          AddUse(corpus_.names().Find(actor.name()), group && !victim, i,
                 value.span());
        } else if (value.has_term() && claim.attribute() == ATTRIBUTE_VICTIM) {
          AddUse(corpus_.names().Find(value.term().name()), false, i,
                 value.span());
        } else if (value.has_count()) {
          AddUse(corpus_.names().Find(value.count().person()), false, i,
                 value.span());
        }
      }
    }
  }

  void AddPair(uint32_t a, uint32_t b) {
    if (a != b) pairs_.insert(std::minmax(a, b));
  }

  void PairGroups() {
    absl::btree_map<uint64_t, std::vector<uint32_t>> blocks;
    for (const auto& [name, use] : uses_) {
      if (!use.group) continue;
      for (uint64_t key : corpus_.names().Keys(name)) {
        blocks[key].push_back(name);
      }
    }
    for (const auto& [key, block] : blocks) {
      for (size_t i = 0; i < block.size(); ++i) {
        const size_t end = std::min(block.size(), i + kMostUnderOneKey);
        for (size_t j = i + 1; j < end; ++j) AddPair(block[i], block[j]);
      }
    }
  }

  void PairPersons(const std::vector<uint32_t>& incident) {
    absl::btree_set<uint32_t> names;
    for (uint32_t member : incident) {
      const Mention& mention = corpus_.mentions()[member];
      names.insert(mention.victims.begin(), mention.victims.end());
      for (const MentionActor& actor : mention.actors) {
        if (actor.id == 0 && actor.value->kind() == ACTOR_KIND_PERSON) {
          names.insert(actor.name);
        }
      }
    }
    for (auto a = names.begin(); a != names.end(); ++a) {
      if (!uses_.contains(*a)) continue;
      for (auto b = std::next(a); b != names.end(); ++b) {
        if (uses_.contains(*b)) AddPair(*a, *b);
      }
    }
  }

  // Persons and groups are never one; of two persons that were not paired, it
  // is not known.
  PairScore Score(uint32_t a, uint32_t b) const {
    PairScore score;
    const bool group = uses_.at(a).group;
    if (group != uses_.at(b).group) {
      score.forbidden = true;
      return score;
    }
    switch (corpus_.names().Compare(a, b)) {
      case NameVerdict::kSame:
        score.score = 1;
        break;
      case NameVerdict::kLongShort:
        score.score = kLongShort;
        break;
      case NameVerdict::kUnsure:
        break;
      case NameVerdict::kDifferent:
        score.score = -1;
        score.forbidden = true;
    }
    return score;
  }

  NameCluster Write(const std::vector<uint32_t>& names) const {
    NameCluster cluster;
    // The spelling of most articles; of equals the longest.
    const auto rank = [&](uint32_t name) {
      const absl::string_view written = corpus_.names().Written(name);
      return std::make_tuple(uses_.at(name).articles.size(), written.size(),
                             written);
    };
    const uint32_t best = *std::max_element(
        names.begin(), names.end(),
        [&](uint32_t a, uint32_t b) { return rank(a) < rank(b); });
    cluster.set_canonical(std::string(corpus_.names().Written(best)));
    cluster.set_id(absl::StrCat(
        "n:", absl::StrJoin(corpus_.names().Folded(best).parts, "-",
                            [](std::string* out, const NamePart& part) {
                              absl::StrAppend(out, part.text);
                            })));
    absl::btree_set<absl::string_view> spellings;
    std::vector<std::pair<uint32_t, Span>> spans;
    for (uint32_t name : names) {
      spellings.insert(corpus_.names().Written(name));
      const Use& use = uses_.at(name);
      spans.insert(spans.end(), use.spans.begin(), use.spans.end());
    }
    for (absl::string_view spelling : spellings) {
      cluster.add_spellings(std::string(spelling));
    }
    std::sort(spans.begin(), spans.end(), [](const auto& a, const auto& b) {
      return std::make_tuple(a.first, a.second.begin(), a.second.end()) <
             std::make_tuple(b.first, b.second.begin(), b.second.end());
    });
    for (const auto& [article, span] : spans) {
      if (span.begin() >= span.end()) continue;
      Span* out = cluster.add_spans();
      *out = span;
      out->set_article(corpus_.articles()[article].claims->article().id());
    }
    return cluster;
  }

  static void MakeIdsUnique(std::vector<NameCluster>* clusters) {
    std::sort(clusters->begin(), clusters->end(),
              [](const NameCluster& a, const NameCluster& b) {
                return std::make_tuple(a.id(), a.canonical(), a.spellings(0)) <
                       std::make_tuple(b.id(), b.canonical(), b.spellings(0));
              });
    for (size_t i = 1, count = 1; i < clusters->size(); ++i) {
      const bool same = (*clusters)[i].id() == (*clusters)[i - count].id();
      if (same) {
        ++count;
        absl::StrAppend((*clusters)[i].mutable_id(), "-", count);
      } else {
        count = 1;
      }
    }
  }

  const Corpus& corpus_;
  Uses uses_;
  absl::btree_set<std::pair<uint32_t, uint32_t>> pairs_;
};

}  // namespace

std::vector<NameCluster> ClusterNames(
    const Corpus& corpus, absl::Span<const std::vector<uint32_t>> incidents) {
  return NameClustering(corpus, incidents).Run();
}

}  // namespace crosscheck
