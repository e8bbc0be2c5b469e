#include "comparator/provenance/origin_tracer.h"

#include <algorithm>
#include <iterator>
#include <string>
#include <tuple>
#include <vector>

#include "absl/container/btree_map.h"
#include "absl/container/btree_set.h"
#include "absl/status/status.h"
#include "absl/strings/string_view.h"
#include "comparator/provenance/circle_finder.h"
#include "comparator/provenance/citation.h"
#include "comparator/provenance/ownership.h"
#include "comparator/provenance/shared_speech.h"
#include "comparator/provenance/text_prints.h"
#include "comparator/provenance/text_reuse.h"
#include "comparator/provenance/traced_article.h"

namespace crosscheck {
namespace {

// Two articles that both carry one agency's text are alike for that reason.
void DropExplainedReuse(const std::vector<Dependence>& citations,
                        std::vector<Dependence>* reuses) {
  absl::btree_map<std::string, absl::btree_set<std::string>> credited;
  for (const Dependence& citation : citations) {
    if (citation.reason() == DEPENDENCE_REASON_CREDIT) {
      credited[citation.article()].insert(citation.origin());
    }
  }
  const auto is_explained = [&credited](const Dependence& reuse) {
    const auto own = credited.find(reuse.article());
    const auto other =
        credited.find(reuse.origin().substr(sizeof("article:") - 1));
    if (own == credited.end() || other == credited.end()) return false;
    return std::any_of(own->second.begin(), own->second.end(),
                       [&other](const std::string& origin) {
                         return other->second.contains(origin);
                       });
  };
  reuses->erase(std::remove_if(reuses->begin(), reuses->end(), is_explained),
                reuses->end());
}

}  // namespace

absl::StatusOr<std::unique_ptr<OriginTracer>> OriginTracer::Create(
    OriginTracerConfig config) {
  const ProvenanceSettings& settings = config.settings;
  if (settings.shingle_words() == 0 || settings.statement_words() == 0) {
    return absl::InvalidArgumentError(
        "provenance: shingle_words and statement_words have to be set");
  }
  if (settings.containment() <= 0 || settings.containment() > 1) {
    return absl::InvalidArgumentError(
        "provenance: containment is not above 0 and at most 1");
  }
  if (settings.cited_share() <= 0) {
    return absl::InvalidArgumentError("provenance: cited_share is not set");
  }
  return std::unique_ptr<OriginTracer>(new OriginTracer(std::move(config)));
}

OriginGraph OriginTracer::Trace(absl::Span<const ArticleClaims> articles,
                                int threads) const {
  std::vector<TracedArticle> traced;
  traced.reserve(articles.size());
  for (const ArticleClaims& article : articles) {
    traced.push_back(MakeTraced(article));
  }
  std::sort(traced.begin(), traced.end(),
            [](const TracedArticle& a, const TracedArticle& b) {
              return a.id() < b.id();
            });
  const ProvenanceSettings& settings = config_.settings;
  std::vector<Dependence> all =
      FindCitations(traced, settings, config_.lexicon);
  const TextPrints prints = ReadTextPrints(traced, settings, threads);
  std::vector<Dependence> reuses =
      FindTextReuse(traced, prints, settings, threads);
  DropExplainedReuse(all, &reuses);
  OriginGraph graph;
  for (Circle& circle : FindCircles(all)) {
    *graph.add_circles() = std::move(circle);
  }
  for (std::vector<Dependence>& more : std::vector<std::vector<Dependence>>{
           std::move(reuses), FindSharedStatements(traced, prints),
           FindSharedSpeakers(traced, settings),
           FindOwnership(traced, config_.lexicon)}) {
    std::move(more.begin(), more.end(), std::back_inserter(all));
  }
  std::stable_sort(
      all.begin(), all.end(), [](const Dependence& a, const Dependence& b) {
        return std::forward_as_tuple(a.article(), a.origin(), a.reason()) <
               std::forward_as_tuple(b.article(), b.origin(), b.reason());
      });
  for (Dependence& dependence : all) {
    *graph.add_dependences() = std::move(dependence);
  }
  return graph;
}

}  // namespace crosscheck
