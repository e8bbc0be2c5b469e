#include "comparator/pipeline/pipeline.h"

#include <algorithm>
#include <cstddef>
#include <utility>

#include "absl/container/flat_hash_set.h"
#include "absl/memory/memory.h"
#include "absl/strings/str_cat.h"
#include "absl/time/civil_time.h"
#include "absl/types/span.h"
#include "comparator/align/aligner.h"
#include "comparator/base/status_macros.h"
#include "comparator/compare/claim_index.h"
#include "comparator/compare/comparator.h"
#include "comparator/credibility/credibility_judge.h"
#include "comparator/extract/extractor.h"
#include "comparator/ingest/article_ids.h"
#include "comparator/pipeline/article_versions.h"
#include "comparator/pipeline/record_source.h"
#include "comparator/pipeline/version_order.h"
#include "comparator/provenance/origin_tracer.h"
#include "comparator/report/report_builder.h"
#include "proto/settings.pb.h"

namespace crosscheck {
namespace {

// The event mentions of an alignment or of articles, as "article\nevent".
absl::flat_hash_set<std::string> MentionsOf(const Alignment& alignment) {
  absl::flat_hash_set<std::string> mentions;
  for (const Incident& incident : alignment.incidents()) {
    for (const IncidentMember& member : incident.members()) {
      mentions.insert(absl::StrCat(member.article(), "\n", member.event()));
    }
  }
  return mentions;
}

absl::flat_hash_set<std::string> MentionsOf(
    const std::vector<ArticleClaims>& articles) {
  absl::flat_hash_set<std::string> mentions;
  for (const ArticleClaims& article : articles) {
    for (const EventMention& event : article.events()) {
      mentions.insert(absl::StrCat(article.article().id(), "\n", event.id()));
    }
  }
  return mentions;
}

// By name, so that the order on the command line changes nothing.
std::vector<std::string> InOrder(std::vector<std::string> inputs) {
  std::sort(inputs.begin(), inputs.end());
  return inputs;
}

}  // namespace

struct Pipeline::Corpus {
  std::vector<ArticleClaims> articles;
  std::vector<Unreadable> unreadable;
  // Of an earlier run of align.
  std::vector<Alignment> alignments;
};

absl::StatusOr<std::unique_ptr<Pipeline>> Pipeline::Create(
    const PipelineOptions& options) {
  absl::CivilDay as_of;
  if (!options.as_of.empty() && !absl::ParseCivilTime(options.as_of, &as_of)) {
    return absl::InvalidArgumentError(
        absl::StrCat("\"", options.as_of, "\" is no date such as 2024-08-05"));
  }
  CROSSCHECK_ASSIGN_OR_RETURN(std::unique_ptr<const Knowledge> knowledge,
                              Knowledge::Create(options.knowledge));
  IngestOptions ingest;
  ingest.limits = knowledge->settings().limits();
  ingest.manifest_path = options.manifest_path;
  ingest.directory = &knowledge->outlets();
  CROSSCHECK_ASSIGN_OR_RETURN(std::unique_ptr<const Ingester> ingester,
                              Ingester::Create(ingest));
  return absl::WrapUnique(
      new Pipeline(options, std::move(knowledge), std::move(ingester)));
}

Pipeline::Pipeline(PipelineOptions options,
                   std::unique_ptr<const Knowledge> knowledge,
                   std::unique_ptr<const Ingester> ingester)
    : options_(std::move(options)),
      threads_(oneapi::tbb::global_control::max_allowed_parallelism,
               static_cast<size_t>(options_.threads)),
      knowledge_(std::move(knowledge)),
      ingester_(std::move(ingester)) {}

void Pipeline::Report(absl::string_view stage, int64_t done) const {
  if (progress_) progress_(stage, done);
}

bool Pipeline::IsTooLate(const Article& article) const {
  const std::string& published = article.published().date().start();
  return !options_.as_of.empty() && published > options_.as_of;
}

absl::Status Pipeline::Stream(const std::vector<std::string>& inputs,
                              bool extract, Sink sink) {
  std::unique_ptr<Extractor> extractor;
  if (extract) {
    CROSSCHECK_ASSIGN_OR_RETURN(extractor, knowledge_->CreateExtractor());
  }
  RecordSource::Config config;
  config.ingester = ingester_.get();
  config.extractor = extractor.get();
  config.threads = options_.threads;
  ArticleIds ids;
  ArticleVersions versions;
  int64_t done = 0;
  left_out_ = 0;
  const absl::Status status = RecordSource(config).Run(
      InOrder(inputs), [this, sink, &ids, &versions, &done](Record record) {
        if (!record.has_article() && !record.has_claims()) {
          return sink(std::move(record));
        }
        Article* article = record.has_claims()
                               ? record.mutable_claims()->mutable_article()
                               : record.mutable_article();
        if (IsTooLate(*article)) {
          ++left_out_;
          return absl::OkStatus();
        }
        versions.Admit(article);
        const absl::Status unique =
            ids.Add(article->id(), article->source_name());
        if (!unique.ok()) {
          Record unreadable;
          unreadable.mutable_unreadable()->set_source_name(
              article->source_name());
          unreadable.mutable_unreadable()->set_reason(
              std::string(unique.message()));
          return sink(std::move(unreadable));
        }
        Report("reading", ++done);
        return sink(std::move(record));
      });
  return status;
}

absl::Status Pipeline::Ingest(const std::vector<std::string>& inputs,
                              Sink sink) {
  return StreamArticles(inputs, /*extract=*/false, sink);
}

absl::Status Pipeline::Extract(const std::vector<std::string>& inputs,
                               Sink sink) {
  return StreamArticles(inputs, /*extract=*/true, sink);
}

absl::Status Pipeline::StreamArticles(const std::vector<std::string>& inputs,
                                      bool extract, Sink sink) {
  return Stream(inputs, extract, [sink](Record record) {
    // What an alignment says is of no use to a stage before it.
    return record.has_alignment() ? absl::OkStatus() : sink(std::move(record));
  });
}

absl::StatusOr<Pipeline::Corpus> Pipeline::Collect(
    const std::vector<std::string>& inputs) {
  Corpus corpus;
  CROSSCHECK_RETURN_IF_ERROR(
      Stream(inputs, /*extract=*/true, [&corpus](Record record) {
        switch (record.kind_case()) {
          case Record::kClaims:
            corpus.articles.push_back(std::move(*record.mutable_claims()));
            break;
          case Record::kAlignment:
            corpus.alignments.push_back(std::move(*record.mutable_alignment()));
            break;
          case Record::kUnreadable:
            corpus.unreadable.push_back(
                std::move(*record.mutable_unreadable()));
            break;
          default:
            break;
        }
        return absl::OkStatus();
      }));
  // Which version came first is known only at the end.
  OrderVersions(&corpus.articles);
  return corpus;
}

absl::StatusOr<AlignedCorpus> Pipeline::AlignCorpus(Corpus corpus) const {
  AlignedCorpus aligned;
  aligned.articles = std::move(corpus.articles);
  aligned.unreadable = std::move(corpus.unreadable);
  // An alignment that knows these articles and no others still holds.
  if (corpus.alignments.size() == 1 &&
      MentionsOf(corpus.alignments[0]) == MentionsOf(aligned.articles)) {
    aligned.alignment = std::move(corpus.alignments[0]);
    return aligned;
  }
  Report("aligning", static_cast<int64_t>(aligned.articles.size()));
  AlignerConfig config;
  config.settings = knowledge_->settings().align();
  CROSSCHECK_ASSIGN_OR_RETURN(const std::unique_ptr<Aligner> aligner,
                              Aligner::Create(config));
  aligned.alignment = aligner->Align(aligned.articles, options_.threads);
  return aligned;
}

absl::StatusOr<AlignedCorpus> Pipeline::Align(
    const std::vector<std::string>& inputs) {
  CROSSCHECK_ASSIGN_OR_RETURN(Corpus corpus, Collect(inputs));
  return AlignCorpus(std::move(corpus));
}

absl::StatusOr<DiscrepancyReport> Pipeline::Compare(
    const std::vector<std::string>& inputs) {
  CROSSCHECK_ASSIGN_OR_RETURN(AlignedCorpus corpus, Align(inputs));
  Report("comparing", static_cast<int64_t>(corpus.articles.size()));
  ReportParts parts;
  CROSSCHECK_ASSIGN_OR_RETURN(parts.origins, TraceOrigins(corpus));
  CROSSCHECK_ASSIGN_OR_RETURN(parts.comparisons,
                              CompareIncidents(corpus, parts.origins));
  CROSSCHECK_ASSIGN_OR_RETURN(
      parts.sources,
      JudgeCredibility(corpus, parts.origins, &parts.comparisons));
  parts.articles = std::move(corpus.articles);
  parts.alignment = std::move(corpus.alignment);
  parts.unreadable = std::move(corpus.unreadable);
  return BuildReport(std::move(parts));
}

absl::StatusOr<OriginGraph> Pipeline::TraceOrigins(
    const AlignedCorpus& corpus) const {
  OriginTracerConfig config;
  config.settings = knowledge_->settings().provenance();
  config.lexicon = &knowledge_->lexicon();
  CROSSCHECK_ASSIGN_OR_RETURN(const std::unique_ptr<OriginTracer> tracer,
                              OriginTracer::Create(config));
  return tracer->Trace(corpus.articles, options_.threads);
}

absl::StatusOr<std::vector<Comparison>> Pipeline::CompareIncidents(
    const AlignedCorpus& corpus, const OriginGraph& origins) const {
  ComparatorConfig config;
  config.settings = knowledge_->settings().compare();
  config.gazetteer = &knowledge_->lexicon().gazetteer();
  CROSSCHECK_ASSIGN_OR_RETURN(const std::unique_ptr<Comparator> comparator,
                              Comparator::Create(config));
  const ClaimIndex index(corpus.articles, origins);
  std::vector<const Incident*> incidents;
  for (const Incident& incident : corpus.alignment.incidents()) {
    incidents.push_back(&incident);
  }
  return comparator->CompareAll(incidents, index, options_.threads);
}

absl::StatusOr<std::vector<SourceProfile>> Pipeline::JudgeCredibility(
    const AlignedCorpus& corpus, const OriginGraph& origins,
    std::vector<Comparison>* comparisons) const {
  CROSSCHECK_ASSIGN_OR_RETURN(
      const std::unique_ptr<const CredibilityJudge> judge,
      CredibilityJudge::Create(knowledge_->settings().credibility()));
  std::vector<const Incident*> incidents;
  for (const Incident& incident : corpus.alignment.incidents()) {
    incidents.push_back(&incident);
  }
  CredibilityInput input;
  input.articles = corpus.articles;
  input.incidents = incidents;
  input.origins = &origins;
  return judge->Judge(input, absl::MakeSpan(*comparisons));
}

}  // namespace crosscheck
