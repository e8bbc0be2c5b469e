#ifndef COMPARATOR_INGEST_INGESTER_H_
#define COMPARATOR_INGEST_INGESTER_H_

#include <cstddef>
#include <memory>
#include <string>
#include <variant>
#include <vector>

#include "absl/functional/function_ref.h"
#include "absl/status/status.h"
#include "absl/status/statusor.h"
#include "absl/strings/string_view.h"
#include "absl/types/span.h"
#include "comparator/ingest/document_source.h"
#include "comparator/ingest/manifest.h"
#include "comparator/ingest/outlet_cues.h"
#include "comparator/ingest/outlet_directory.h"
#include "comparator/ingest/page.h"
#include "comparator/ingest/page_rules.h"
#include "comparator/ingest/raw_document.h"
#include "proto/article.pb.h"
#include "proto/record.pb.h"
#include "proto/settings.pb.h"

namespace crosscheck {

// What to do about two articles with one id.
enum class DuplicateIds {
  // The run ends with InvalidArgument, naming both.
  kFail,
  // The later one is an Unreadable whose reason names both.
  kReport,
};

struct IngestOptions {
  // Fields that are 0 take the program's own limits (data/limits.textproto).
  LimitSettings limits;
  // What is known of the articles beside them; empty or a path.
  std::string manifest_path;
  // Page rules instead of the program's own; empty or a path.
  std::string page_rules_path;
  DuplicateIds duplicate_ids = DuplicateIds::kFail;
  // May be null; outlives the ingester.
  const OutletDirectory* directory = nullptr;
};

// What one input comes to: an article, a reason why it is none, or the record
// of an earlier run, handed through.
using Ingested = std::variant<Article, Unreadable, Record>;

// Reads articles.
//
//   IngestOptions options;
//   options.manifest_path = "articles.csv";
//   ASSIGN(auto ingester, Ingester::Create(options));
//   RETURN_IF_ERROR(ingester->Run({"folder", "more.jsonl", "-"},
//                                 [&](Ingested ingested) { … }));
//
// Immutable and so thread-safe. Work can be shared out: Split() cuts the inputs
// into documents, which is cheap and in order; Read() turns one document into
// articles, on any thread.
class Ingester {
 public:
  // NotFound or InvalidArgument where the manifest or the rules cannot be
  // read.
  static absl::StatusOr<std::unique_ptr<const Ingester>> Create(
      const IngestOptions& options);

  Ingester(const Ingester&) = delete;
  Ingester& operator=(const Ingester&) = delete;

  // A status that is not OK stops the run, which then returns it.
  using Sink = absl::FunctionRef<absl::Status(Ingested)>;

  // Reads files, folders (all that is in them, in order of the names, hidden
  // files left out) and standard input ("-"), and hands what they hold to
  // `sink` in order, one at a time. A manifest of a folder
  // (articles.textproto, articles.csv) is read with it, unless the options
  // name one.
  //
  // NotFound where there is no such file; InvalidArgument for a broken
  // manifest, and where two articles have one id, naming where both stand,
  // unless the options say otherwise.
  absl::Status Run(absl::Span<const std::string> inputs, Sink sink) const;

  // The first half of Run(): the documents of the inputs, uninterpreted.
  absl::Status Split(absl::Span<const std::string> inputs,
                     DocumentSink* sink) const;

  // The second half: what one document holds. Every article has an id.
  std::vector<Ingested> Read(RawDocument document) const;

  // Both halves for the bytes of one input of that name, for tests and for
  // callers without files.
  std::vector<Ingested> ReadBytes(absl::string_view bytes,
                                  absl::string_view name) const;

 private:
  Ingester() = default;

  const ManifestEntry* FindEntry(const RawDocument& document,
                                 const std::string& id) const;
  Ingested Compose(Page page, const RawDocument& document,
                   const std::string& sha256, absl::string_view part) const;
  absl::StatusOr<std::vector<Ingested>> ReadByKind(RawDocument* document) const;
  absl::StatusOr<std::vector<Ingested>> ReadText(RawDocument* document) const;
  absl::StatusOr<std::vector<Ingested>> ReadRecords(
      const RawDocument& document) const;

  SourceLimits source_limits_;
  DuplicateIds duplicate_ids_ = DuplicateIds::kFail;
  int nesting_ = 0;
  std::size_t article_bytes_ = 0;
  std::unique_ptr<const PageRuleSet> rules_;
  std::unique_ptr<const OutletCueFinder> cues_;
  // The one that the options name, or null.
  std::shared_ptr<const ManifestTable> manifest_;
  const OutletDirectory* directory_ = nullptr;
};

}  // namespace crosscheck

#endif  // COMPARATOR_INGEST_INGESTER_H_
