// The stages in order. This is the one package that knows them all.

#ifndef COMPARATOR_PIPELINE_PIPELINE_H_
#define COMPARATOR_PIPELINE_PIPELINE_H_

#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "absl/functional/function_ref.h"
#include "absl/status/status.h"
#include "absl/status/statusor.h"
#include "absl/strings/string_view.h"
#include "comparator/ingest/ingester.h"
#include "comparator/pipeline/knowledge.h"
#include "oneapi/tbb/global_control.h"
#include "proto/claim.pb.h"
#include "proto/comparison.pb.h"
#include "proto/credibility.pb.h"
#include "proto/incident.pb.h"
#include "proto/provenance.pb.h"
#include "proto/record.pb.h"
#include "proto/report.pb.h"

namespace crosscheck {

struct PipelineOptions {
  KnowledgeOptions knowledge;
  // What is known of the articles beside them; empty or a path.
  std::string manifest_path;
  // Articles published after this day are left out; empty for none. ISO 8601.
  std::string as_of;
  // At least 1.
  int threads = 1;
};

// A corpus after alignment.
struct AlignedCorpus {
  // Ascending by article id.
  std::vector<ArticleClaims> articles;
  Alignment alignment;
  std::vector<Unreadable> unreadable;
};

// Runs the stages over inputs: files, folders, "-", or records of an earlier
// stage, recognised by content and taken up where that stage left them.
//
//   ASSIGN(auto pipeline, Pipeline::Create(options));
//   ASSIGN(DiscrepancyReport report, pipeline->Compare({"folder"}));
//
// The results depend neither on the order of the inputs nor on the number of
// threads. Const and so thread-safe, but for the counters.
class Pipeline {
 public:
  // Errors of the user's lexicons, rules, settings and manifest.
  static absl::StatusOr<std::unique_ptr<Pipeline>> Create(
      const PipelineOptions& options);

  // Called by one thread at a time; a status that is not OK stops the run.
  using Sink = absl::FunctionRef<absl::Status(Record)>;

  // Each article, and each input that is none, in the order of the inputs'
  // names. Memory does not grow with the corpus. NotFound for an input that
  // is not there. The second of two articles with one id is an unreadable
  // input whose reason names both, unless it is a later version of the first
  // (see ArticleVersions).
  absl::Status Ingest(const std::vector<std::string>& inputs, Sink sink);

  // The same with the claims of each article.
  absl::Status Extract(const std::vector<std::string>& inputs, Sink sink);

  absl::StatusOr<AlignedCorpus> Align(const std::vector<std::string>& inputs);

  absl::StatusOr<DiscrepancyReport> Compare(
      const std::vector<std::string>& inputs);

  const Knowledge& knowledge() const { return *knowledge_; }

  // Articles that the last run left out for PipelineOptions::as_of.
  int left_out() const { return left_out_; }

  // Called with the stage ("reading", "aligning"…) and how many articles are
  // done, from any thread. Set it before a run.
  using Progress = std::function<void(absl::string_view, int64_t)>;
  void set_progress(Progress progress) { progress_ = std::move(progress); }

 private:
  Pipeline(PipelineOptions options, std::unique_ptr<const Knowledge> knowledge,
           std::unique_ptr<const Ingester> ingester);

  // What came of reading all inputs as far as claims.
  struct Corpus;

  absl::Status Stream(const std::vector<std::string>& inputs, bool extract,
                      Sink sink);
  // The same without what aligning gave.
  absl::Status StreamArticles(const std::vector<std::string>& inputs,
                              bool extract, Sink sink);
  absl::StatusOr<Corpus> Collect(const std::vector<std::string>& inputs);
  absl::StatusOr<AlignedCorpus> AlignCorpus(Corpus corpus) const;
  absl::StatusOr<OriginGraph> TraceOrigins(const AlignedCorpus& corpus) const;
  absl::StatusOr<std::vector<Comparison>> CompareIncidents(
      const AlignedCorpus& corpus, const OriginGraph& origins) const;
  // Sets what the comparisons say of values, and gives the outlets' profiles.
  absl::StatusOr<std::vector<SourceProfile>> JudgeCredibility(
      const AlignedCorpus& corpus, const OriginGraph& origins,
      std::vector<Comparison>* comparisons) const;
  bool IsTooLate(const Article& article) const;
  void Report(absl::string_view stage, int64_t done) const;

  const PipelineOptions options_;
  // No stage takes more threads than the options say, nor fewer where there
  // are fewer cores.
  const oneapi::tbb::global_control threads_;
  const std::unique_ptr<const Knowledge> knowledge_;
  const std::unique_ptr<const Ingester> ingester_;
  Progress progress_;
  int left_out_ = 0;
};

}  // namespace crosscheck

#endif  // COMPARATOR_PIPELINE_PIPELINE_H_
