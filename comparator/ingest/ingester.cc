#include "comparator/ingest/ingester.h"

#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <utility>
#include <variant>
#include <vector>

#include "absl/memory/memory.h"
#include "absl/status/status.h"
#include "absl/status/statusor.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/string_view.h"
#include "absl/types/span.h"
#include "comparator/base/file.h"
#include "comparator/base/status_macros.h"
#include "comparator/base/textproto.h"
#include "comparator/ingest/article_ids.h"
#include "comparator/ingest/article_records.h"
#include "comparator/ingest/compose_article.h"
#include "comparator/ingest/document_source.h"
#include "comparator/ingest/encoding.h"
#include "comparator/ingest/feed.h"
#include "comparator/ingest/html_page.h"
#include "comparator/ingest/input_files.h"
#include "comparator/ingest/json_page.h"
#include "comparator/ingest/limits_data.h"
#include "comparator/ingest/manifest.h"
#include "comparator/ingest/outlet_cues.h"
#include "comparator/ingest/page.h"
#include "comparator/ingest/page_data.h"
#include "comparator/ingest/page_rules.h"
#include "comparator/ingest/raw_document.h"
#include "comparator/ingest/sha256.h"
#include "google/protobuf/io/zero_copy_stream_impl_lite.h"
#include "proto/article.pb.h"
#include "proto/manifest.pb.h"
#include "proto/page.pb.h"
#include "proto/record.pb.h"
#include "proto/settings.pb.h"

namespace crosscheck {
namespace {

// The options' limits where they are set, else the program's own.
absl::StatusOr<LimitSettings> MergeLimits(const LimitSettings& wanted) {
  LimitSettings limits;
  CROSSCHECK_RETURN_IF_ERROR(
      ParseTextproto("limits.textproto", LimitsData(), &limits));
  // Fields of 0 are not there and so change nothing.
  limits.MergeFrom(wanted);
  return limits;
}

Unreadable MakeUnreadable(const RawDocument& document,
                          absl::string_view reason) {
  Unreadable unreadable;
  unreadable.set_source_name(document.source_name);
  unreadable.set_reason(std::string(reason));
  return unreadable;
}

// An article that comes as a record, or why it is none.
Ingested Checked(Article article, const RawDocument& document) {
  const std::string problem = ProblemOfArticle(article);
  if (!problem.empty()) return MakeUnreadable(document, problem);
  return article;
}

InputFormat FormatOf(DocumentKind kind) {
  switch (kind) {
    case DocumentKind::kText:
      return INPUT_FORMAT_TEXT;
    case DocumentKind::kHtml:
      return INPUT_FORMAT_HTML;
    case DocumentKind::kJson:
      return INPUT_FORMAT_JSON;
    case DocumentKind::kFeed:
      return INPUT_FORMAT_FEED;
    case DocumentKind::kTextproto:
      return INPUT_FORMAT_TEXTPROTO;
    case DocumentKind::kRecord:
    case DocumentKind::kArticle:
      return INPUT_FORMAT_PROTO;
  }
  return INPUT_FORMAT_UNSPECIFIED;
}

// Hands on what Split() gives, read, one article at a time.
class ReadingSink : public DocumentSink {
 public:
  ReadingSink(const Ingester& ingester, DuplicateIds duplicate_ids,
              Ingester::Sink sink)
      : ingester_(ingester), duplicate_ids_(duplicate_ids), sink_(sink) {}

  absl::Status OnDocument(RawDocument document) override {
    for (Ingested& ingested : ingester_.Read(std::move(document))) {
      if (const auto* article = std::get_if<Article>(&ingested)) {
        const absl::Status unique =
            ids_.Add(article->id(), article->source_name());
        if (!unique.ok() && duplicate_ids_ == DuplicateIds::kFail) {
          return unique;
        }
        if (!unique.ok()) {
          Unreadable unreadable;
          unreadable.set_source_name(article->source_name());
          unreadable.set_reason(std::string(unique.message()));
          ingested = std::move(unreadable);
        }
      }
      CROSSCHECK_RETURN_IF_ERROR(sink_(std::move(ingested)));
    }
    return absl::OkStatus();
  }

  absl::Status OnUnreadable(Unreadable unreadable) override {
    return sink_(std::move(unreadable));
  }

 private:
  const Ingester& ingester_;
  const DuplicateIds duplicate_ids_;
  Ingester::Sink sink_;
  ArticleIds ids_;
};

// Collects all that ReadBytes() gives.
class CollectingSink : public DocumentSink {
 public:
  explicit CollectingSink(const Ingester& ingester) : ingester_(ingester) {}

  absl::Status OnDocument(RawDocument document) override {
    for (Ingested& ingested : ingester_.Read(std::move(document))) {
      collected_.push_back(std::move(ingested));
    }
    return absl::OkStatus();
  }

  absl::Status OnUnreadable(Unreadable unreadable) override {
    collected_.push_back(std::move(unreadable));
    return absl::OkStatus();
  }

  std::vector<Ingested>& collected() { return collected_; }

 private:
  const Ingester& ingester_;
  std::vector<Ingested> collected_;
};

// An article that an earlier run wrote has all it needs; a bare one of other
// makers may lack its regions.
bool IsComplete(const Article& article) { return article.regions_size() > 0; }

// The page that an Article without regions stands for.
Page PageOf(Article article) {
  Page page;
  page.id = article.id();
  page.text = std::move(*article.mutable_text());
  if (!article.title().value().empty()) {
    page.titles.push_back({article.title().value(), FACT_BASIS_RECORD_FIELD});
  }
  if (!article.outlet().value().empty()) {
    page.outlets.push_back({article.outlet().value(), FACT_BASIS_RECORD_FIELD});
  }
  if (!article.byline().value().empty()) {
    page.bylines.push_back({article.byline().value(), FACT_BASIS_RECORD_FIELD});
  }
  if (!article.published().date().start().empty()) {
    page.dates.push_back(
        {article.published().date().start(), FACT_BASIS_RECORD_FIELD});
  }
  page.url = article.url();
  page.language = article.language();
  for (const std::string& link : article.links()) page.links.push_back(link);
  return page;
}

}  // namespace

absl::StatusOr<std::unique_ptr<const Ingester>> Ingester::Create(
    const IngestOptions& options) {
  auto ingester = absl::WrapUnique(new Ingester);
  CROSSCHECK_ASSIGN_OR_RETURN(const LimitSettings limits,
                              MergeLimits(options.limits));
  ingester->source_limits_.document_bytes = limits.document_bytes();
  ingester->source_limits_.input_bytes = limits.input_bytes();
  ingester->source_limits_.archive_depth =
      static_cast<int>(limits.archive_depth());
  ingester->nesting_ = static_cast<int>(limits.nesting());
  ingester->article_bytes_ = static_cast<std::size_t>(limits.article_bytes());
  PageRules rules;
  if (options.page_rules_path.empty()) {
    CROSSCHECK_RETURN_IF_ERROR(
        ParseTextproto("page.textproto", PageData(), &rules));
  } else {
    CROSSCHECK_RETURN_IF_ERROR(
        ReadTextprotoFile(options.page_rules_path, &rules));
  }
  CROSSCHECK_ASSIGN_OR_RETURN(ingester->rules_,
                              PageRuleSet::Create(std::move(rules)));
  CROSSCHECK_ASSIGN_OR_RETURN(
      ingester->cues_, OutletCueFinder::Create(ingester->rules_->rules()));
  if (!options.manifest_path.empty()) {
    CROSSCHECK_ASSIGN_OR_RETURN(const std::string text,
                                ReadFile(options.manifest_path));
    CROSSCHECK_ASSIGN_OR_RETURN(
        ingester->manifest_, ManifestTable::Parse(options.manifest_path, text));
  }
  ingester->directory_ = options.directory;
  ingester->duplicate_ids_ = options.duplicate_ids;
  return std::unique_ptr<const Ingester>(std::move(ingester));
}

absl::Status Ingester::Run(absl::Span<const std::string> inputs,
                           Sink sink) const {
  ReadingSink reading(*this, duplicate_ids_, sink);
  return Split(inputs, &reading);
}

absl::Status Ingester::Split(absl::Span<const std::string> inputs,
                             DocumentSink* sink) const {
  return ReadInputs(inputs, /*folder_manifests=*/manifest_ == nullptr,
                    source_limits_, sink);
}

std::vector<Ingested> Ingester::ReadBytes(absl::string_view bytes,
                                          absl::string_view name) const {
  google::protobuf::io::ArrayInputStream stream(bytes.data(),
                                                static_cast<int>(bytes.size()));
  CollectingSink collecting(*this);
  const SourceName source = {std::string(name), std::string(name)};
  // The sink never fails, so that the reading does not.
  ReadDocuments(&stream, source, source_limits_, &collecting).IgnoreError();
  return std::move(collecting.collected());
}

const ManifestEntry* Ingester::FindEntry(const RawDocument& document,
                                         const std::string& id) const {
  const ManifestTable* table =
      manifest_ != nullptr ? manifest_.get() : document.manifest.get();
  if (table == nullptr) return nullptr;
  const ManifestEntry* entry = table->Find(id);
  if (entry == nullptr) entry = table->Find(document.default_id);
  if (entry == nullptr) entry = table->Find(document.source_name);
  return entry;
}

// `part` tells the articles of one document apart; empty where there is one.
Ingested Ingester::Compose(Page page, const RawDocument& document,
                           const std::string& sha256,
                           absl::string_view part) const {
  if (page.id.empty()) page.id = absl::StrCat(document.default_id, part);
  page.source_name = absl::StrCat(document.source_name, part);
  page.sha256 = sha256;
  if (!document.url.empty()) page.url = document.url;
  const ManifestEntry* entry = FindEntry(document, page.id);
  const ComposeContext context = {rules_.get(), cues_.get(), directory_,
                                  article_bytes_};
  const std::string source_name = page.source_name;
  absl::StatusOr<Article> article =
      ComposeArticle(std::move(page), entry, context);
  if (article.ok()) return *std::move(article);
  Unreadable unreadable;
  unreadable.set_source_name(source_name);
  unreadable.set_reason(std::string(article.status().message()));
  return unreadable;
}

std::vector<Ingested> Ingester::Read(RawDocument document) const {
  absl::StatusOr<std::vector<Ingested>> result = ReadByKind(&document);
  if (result.ok()) return *std::move(result);
  std::vector<Ingested> unreadable;
  unreadable.push_back(MakeUnreadable(document, result.status().message()));
  return unreadable;
}

absl::StatusOr<std::vector<Ingested>> Ingester::ReadByKind(
    RawDocument* document) const {
  switch (document->kind) {
    case DocumentKind::kRecord:
    case DocumentKind::kArticle:
    case DocumentKind::kTextproto:
      return ReadRecords(*document);
    case DocumentKind::kText:
    case DocumentKind::kHtml:
    case DocumentKind::kJson:
    case DocumentKind::kFeed:
      return ReadText(document);
  }
  return absl::InternalError("a document of no kind");
}

// What is text in some encoding.
absl::StatusOr<std::vector<Ingested>> Ingester::ReadText(
    RawDocument* document) const {
  const std::string sha256 = Sha256Hex(document->bytes);
  std::string charset = document->charset;
  if (charset.empty() && (document->kind == DocumentKind::kHtml ||
                          document->kind == DocumentKind::kFeed)) {
    charset = DeclaredEncoding(document->bytes);
  }
  CROSSCHECK_ASSIGN_OR_RETURN(DecodedText decoded,
                              DecodeText(std::move(document->bytes), charset));
  std::vector<Ingested> results;
  std::vector<Page> pages;
  if (document->kind == DocumentKind::kJson) {
    JsonOptions options;
    options.nesting = nesting_;
    CROSSCHECK_ASSIGN_OR_RETURN(std::vector<JsonEntry> entries,
                                ReadJson(std::move(decoded.text), options));
    for (std::size_t i = 0; i < entries.size(); ++i) {
      const std::string part =
          entries.size() == 1 ? "" : absl::StrCat("[", i, "]");
      auto& value = entries[i].value;
      if (auto* page = std::get_if<Page>(&value)) {
        page->encoding = decoded.encoding;
        results.push_back(Compose(std::move(*page), *document, sha256, part));
      } else if (auto* unreadable = std::get_if<Unreadable>(&value)) {
        unreadable->set_source_name(absl::StrCat(document->source_name, part));
        results.push_back(std::move(*unreadable));
      } else if (auto* record = std::get_if<Record>(&value)) {
        if (record->has_article() && IsComplete(record->article())) {
          results.push_back(
              Checked(std::move(*record->mutable_article()), *document));
        } else {
          results.push_back(std::move(*record));
        }
      }
    }
    return results;
  }
  if (document->kind == DocumentKind::kFeed) {
    CROSSCHECK_ASSIGN_OR_RETURN(pages, ReadFeed(decoded.text, nesting_));
  } else if (document->kind == DocumentKind::kHtml) {
    HtmlOptions options;
    options.nesting = nesting_;
    CROSSCHECK_ASSIGN_OR_RETURN(Page page, ReadHtml(decoded.text, options));
    pages.push_back(std::move(page));
  } else {
    Page page;
    page.text = std::move(decoded.text);
    pages.push_back(std::move(page));
  }
  for (std::size_t i = 0; i < pages.size(); ++i) {
    pages[i].format = FormatOf(document->kind);
    pages[i].encoding = decoded.encoding;
    results.push_back(
        Compose(std::move(pages[i]), *document, sha256,
                pages.size() == 1 ? "" : absl::StrCat("[", i, "]")));
  }
  return results;
}

// Records of an earlier run, and articles as protobuf.
absl::StatusOr<std::vector<Ingested>> Ingester::ReadRecords(
    const RawDocument& document) const {
  std::vector<Record> records;
  switch (document.kind) {
    case DocumentKind::kRecord: {
      records.emplace_back();
      if (!records[0].ParseFromString(document.bytes)) {
        return absl::InvalidArgumentError("broken Record");
      }
      break;
    }
    case DocumentKind::kArticle: {
      records.emplace_back();
      if (!records[0].mutable_article()->ParseFromString(document.bytes)) {
        return absl::InvalidArgumentError("broken Article");
      }
      break;
    }
    default: {
      CROSSCHECK_ASSIGN_OR_RETURN(
          records, ParseTextRecords(document.source_name, document.bytes));
      break;
    }
  }
  std::vector<Ingested> results;
  const std::string sha256 = Sha256Hex(document.bytes);
  for (std::size_t i = 0; i < records.size(); ++i) {
    Record& record = records[i];
    if (record.has_unreadable()) {
      results.push_back(std::move(*record.mutable_unreadable()));
    } else if (!record.has_article()) {
      results.push_back(std::move(record));
    } else if (IsComplete(record.article())) {
      results.push_back(
          Checked(std::move(*record.mutable_article()), document));
    } else {
      Page page = PageOf(std::move(*record.mutable_article()));
      page.format = FormatOf(document.kind);
      page.encoding = "UTF-8";
      results.push_back(
          Compose(std::move(page), document, sha256,
                  records.size() == 1 ? "" : absl::StrCat("[", i, "]")));
    }
  }
  return results;
}

}  // namespace crosscheck
