#include "comparator/pipeline/record_source.h"

#include <atomic>
#include <cstddef>
#include <memory>
#include <thread>
#include <utility>
#include <variant>
#include <vector>

#include "absl/strings/str_cat.h"
#include "comparator/base/status_macros.h"
#include "comparator/ingest/document_source.h"
#include "comparator/ingest/raw_document.h"
#include "comparator/pipeline/claims_check.h"
#include "oneapi/tbb/concurrent_queue.h"
#include "oneapi/tbb/enumerable_thread_specific.h"
#include "oneapi/tbb/parallel_pipeline.h"
#include "oneapi/tbb/task_arena.h"

namespace crosscheck {
namespace {

Record ToRecord(Unreadable unreadable) {
  Record record;
  *record.mutable_unreadable() = std::move(unreadable);
  return record;
}

Record ToRecord(Article article) {
  Record record;
  *record.mutable_article() = std::move(article);
  return record;
}

// Turns documents into records; one a thread.
class DocumentReader {
 public:
  explicit DocumentReader(const RecordSource::Config& config)
      : config_(config) {}

  void Read(RawDocument document, std::vector<Record>* records) {
    for (Ingested& ingested : config_.ingester->Read(std::move(document))) {
      Record record =
          std::visit([](auto&& value) { return ToAnyRecord(std::move(value)); },
                     std::move(ingested));
      if (!record.has_report()) {
        records->push_back(Finish(std::move(record)));
        continue;
      }
      // A report stands for the articles that it is about.
      for (ArticleClaims& article :
           *record.mutable_report()->mutable_articles()) {
        Record claims;
        *claims.mutable_claims() = std::move(article);
        records->push_back(Finish(std::move(claims)));
      }
    }
  }

 private:
  static Record ToAnyRecord(Record record) { return record; }
  static Record ToAnyRecord(Article article) {
    return ToRecord(std::move(article));
  }
  static Record ToAnyRecord(Unreadable unreadable) {
    return ToRecord(std::move(unreadable));
  }

  // Brings a record to the stage that is wanted.
  Record Finish(Record record) {
    if (config_.extractor == nullptr) {
      if (!record.has_claims()) return record;
      Article article = std::move(*record.mutable_claims()->mutable_article());
      return ToRecord(std::move(article));
    }
    if (record.has_claims()) return Checked(std::move(record));
    if (record.has_article()) {
      Record result;
      *result.mutable_claims() = config_.extractor->Extract(
          std::move(*record.mutable_article()), &scratch_);
      return result;
    }
    return record;
  }

  static Record Checked(Record record) {
    const absl::Status status = CheckClaims(record.claims());
    if (status.ok()) return record;
    const Article& article = record.claims().article();
    Unreadable unreadable;
    unreadable.set_source_name(
        article.source_name().empty() ? article.id() : article.source_name());
    unreadable.set_reason(
        absl::StrCat("claims that cannot be relied on: ", status.message()));
    return ToRecord(std::move(unreadable));
  }

  const RecordSource::Config config_;
  ExtractScratch scratch_;
};

// Reads each document as it comes.
class InlineSink : public DocumentSink {
 public:
  InlineSink(const RecordSource::Config& config, RecordSource::Sink sink)
      : reader_(config), sink_(sink) {}

  absl::Status OnDocument(RawDocument document) override {
    records_.clear();
    reader_.Read(std::move(document), &records_);
    for (Record& record : records_) {
      CROSSCHECK_RETURN_IF_ERROR(sink_(std::move(record)));
    }
    return absl::OkStatus();
  }
  absl::Status OnUnreadable(Unreadable unreadable) override {
    return sink_(ToRecord(std::move(unreadable)));
  }

 private:
  DocumentReader reader_;
  const RecordSource::Sink sink_;
  std::vector<Record> records_;
};

// Documents that are read together: a document is often too small to be worth
// a task of its own.
struct Batch {
  std::vector<std::variant<RawDocument, Unreadable>> documents;
  size_t bytes = 0;
  std::vector<Record> records;
};

constexpr size_t kBatchBytes = size_t{1} << 17;
constexpr size_t kBatchDocuments = 64;

using BatchQueue =
    oneapi::tbb::concurrent_bounded_queue<std::shared_ptr<Batch>>;

// Fills a queue with batches, and waits while it is full.
class QueueSink : public DocumentSink {
 public:
  QueueSink(BatchQueue* queue, const std::atomic<bool>* stopped)
      : queue_(*queue), stopped_(*stopped), batch_(std::make_shared<Batch>()) {}

  absl::Status OnDocument(RawDocument document) override {
    batch_->bytes += document.bytes.size();
    return Add(std::move(document));
  }
  absl::Status OnUnreadable(Unreadable unreadable) override {
    return Add(std::move(unreadable));
  }
  // Behind the last document. A null batch ends the queue.
  void Finish() {
    queue_.push(std::move(batch_));
    queue_.push(nullptr);
  }

 private:
  absl::Status Add(std::variant<RawDocument, Unreadable> document) {
    if (stopped_) return absl::CancelledError("no more is wanted");
    batch_->documents.push_back(std::move(document));
    if (batch_->bytes >= kBatchBytes ||
        batch_->documents.size() >= kBatchDocuments) {
      queue_.push(std::exchange(batch_, std::make_shared<Batch>()));
    }
    return absl::OkStatus();
  }

  BatchQueue& queue_;
  const std::atomic<bool>& stopped_;
  std::shared_ptr<Batch> batch_;
};

void ReadBatch(DocumentReader& reader, Batch& batch) {
  for (std::variant<RawDocument, Unreadable>& document : batch.documents) {
    if (std::holds_alternative<Unreadable>(document)) {
      batch.records.push_back(
          ToRecord(std::move(std::get<Unreadable>(document))));
    } else {
      reader.Read(std::move(std::get<RawDocument>(document)), &batch.records);
    }
  }
  batch.documents.clear();
}

}  // namespace

absl::Status RecordSource::Run(absl::Span<const std::string> inputs,
                               Sink sink) const {
  return config_.threads <= 1 ? RunInline(inputs, sink)
                              : RunParallel(inputs, sink);
}

absl::Status RecordSource::RunInline(absl::Span<const std::string> inputs,
                                     Sink sink) const {
  InlineSink documents(config_, sink);
  return config_.ingester->Split(inputs, &documents);
}

absl::Status RecordSource::RunParallel(absl::Span<const std::string> inputs,
                                       Sink sink) const {
  using oneapi::tbb::filter_mode;
  using oneapi::tbb::make_filter;
  const size_t in_flight = 4 * static_cast<size_t>(config_.threads);
  BatchQueue queue;
  queue.set_capacity(static_cast<std::ptrdiff_t>(in_flight));
  std::atomic<bool> stopped(false);
  absl::Status split;
  std::thread splitter([this, inputs, &queue, &stopped, &split] {
    QueueSink documents(&queue, &stopped);
    split = config_.ingester->Split(inputs, &documents);
    documents.Finish();
  });

  absl::Status written;
  oneapi::tbb::enumerable_thread_specific<std::unique_ptr<DocumentReader>>
      readers([this] { return std::make_unique<DocumentReader>(config_); });
  using BatchPtr = std::shared_ptr<Batch>;
  const auto next =
      make_filter<void, BatchPtr>(filter_mode::serial_in_order,
                                  [&queue](oneapi::tbb::flow_control& control) {
                                    BatchPtr batch;
                                    queue.pop(batch);
                                    if (batch == nullptr) control.stop();
                                    return batch;
                                  });
  const auto read = make_filter<BatchPtr, BatchPtr>(
      filter_mode::parallel, [&readers, &stopped](BatchPtr batch) {
        if (!stopped) ReadBatch(*readers.local(), *batch);
        return batch;
      });
  const auto write = make_filter<BatchPtr, void>(
      filter_mode::serial_in_order,
      [&written, &stopped, sink](const BatchPtr& batch) {
        for (Record& record : batch->records) {
          if (!written.ok()) return;
          written = sink(std::move(record));
        }
        if (!written.ok()) stopped = true;
      });
  oneapi::tbb::task_arena arena(config_.threads);
  arena.execute(
      [&] { oneapi::tbb::parallel_pipeline(in_flight, next & read & write); });
  splitter.join();
  CROSSCHECK_RETURN_IF_ERROR(written);
  return split;
}

}  // namespace crosscheck
