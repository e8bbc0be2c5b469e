#ifndef COMPARATOR_PIPELINE_RECORD_SOURCE_H_
#define COMPARATOR_PIPELINE_RECORD_SOURCE_H_

#include <string>

#include "absl/functional/function_ref.h"
#include "absl/status/status.h"
#include "absl/types/span.h"
#include "comparator/extract/extractor.h"
#include "comparator/ingest/ingester.h"
#include "proto/record.pb.h"

namespace crosscheck {

// Reads inputs into records, on several threads and in the order of the inputs
// all the same. Memory does not grow with what is read: few documents are in
// flight at a time.
//
//   const RecordSource source({ingester.get(), extractor.get(),
//   /*threads=*/4}); RETURN_IF_ERROR(source.Run({"folder"}, [&](Record record)
//   { … }));
class RecordSource {
 public:
  struct Config {
    // Outlive the source.
    const Ingester* ingester = nullptr;
    // Null to stop at articles.
    const Extractor* extractor = nullptr;
    // At least 1.
    int threads = 1;
  };

  explicit RecordSource(const Config& config) : config_(config) {}

  // Called by one thread at a time. A status that is not OK stops the run.
  using Sink = absl::FunctionRef<absl::Status(Record)>;

  // Hands on an article (with an extractor: its claims) or a reason why there
  // is none for each document of the inputs, and the records of an earlier run
  // as they are; claims from outside are checked, and without an extractor
  // their articles are taken. Errors are those of Ingester::Run() and `sink`.
  absl::Status Run(absl::Span<const std::string> inputs, Sink sink) const;

 private:
  absl::Status RunInline(absl::Span<const std::string> inputs, Sink sink) const;
  absl::Status RunParallel(absl::Span<const std::string> inputs,
                           Sink sink) const;

  const Config config_;
};

}  // namespace crosscheck

#endif  // COMPARATOR_PIPELINE_RECORD_SOURCE_H_
