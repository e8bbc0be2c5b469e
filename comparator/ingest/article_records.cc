#include "comparator/ingest/article_records.h"

#include <cstddef>
#include <cstdint>
#include <string>
#include <utility>
#include <vector>

#include "absl/status/status.h"
#include "absl/status/statusor.h"
#include "absl/strings/string_view.h"
#include "comparator/base/textproto.h"
#include "comparator/ingest/utf8.h"
#include "proto/article.pb.h"
#include "proto/record.pb.h"

namespace crosscheck {
namespace {

bool IsBorder(absl::string_view text, uint32_t offset) {
  if (offset > text.size()) return false;
  return offset == text.size() ||
         (static_cast<unsigned char>(text[offset]) & 0xC0) != 0x80;
}

bool IsRange(absl::string_view text, uint32_t begin, uint32_t end) {
  return begin < end && IsBorder(text, begin) && IsBorder(text, end);
}

bool IsSoundFact(absl::string_view text, const Fact& fact) {
  return !fact.has_span() ||
         IsRange(text, fact.span().begin(), fact.span().end());
}

}  // namespace

absl::StatusOr<std::vector<Record>> ParseTextRecords(absl::string_view name,
                                                     absl::string_view text) {
  std::vector<Record> records;
  RecordList list;
  const absl::Status list_status = ParseTextproto(name, text, &list);
  if (!list_status.ok()) {
    records.emplace_back();
    const absl::Status article_status =
        ParseTextproto(name, text, records[0].mutable_article());
    if (article_status.ok()) return records;
    // The reason is that of the form that was probably meant.
    const bool list_meant = text.find('{') < text.find(':');
    return list_meant ? list_status : article_status;
  }
  for (auto* articles : {list.mutable_article(), list.mutable_articles()}) {
    for (Article& article : *articles) {
      records.emplace_back();
      *records.back().mutable_article() = std::move(article);
    }
  }
  for (ArticleClaims& claims : *list.mutable_claims()) {
    records.emplace_back();
    *records.back().mutable_claims() = std::move(claims);
  }
  for (Alignment& alignment : *list.mutable_alignment()) {
    records.emplace_back();
    *records.back().mutable_alignment() = std::move(alignment);
  }
  for (DiscrepancyReport& report : *list.mutable_report()) {
    records.emplace_back();
    *records.back().mutable_report() = std::move(report);
  }
  for (Unreadable& unreadable : *list.mutable_unreadable()) {
    records.emplace_back();
    *records.back().mutable_unreadable() = std::move(unreadable);
  }
  if (records.empty()) return absl::InvalidArgumentError("empty file");
  return records;
}

std::string ProblemOfArticle(const Article& article) {
  const absl::string_view text = article.text();
  if (!IsValidUtf8(text)) return "an Article whose text is no UTF-8";
  if (article.id().empty()) return "an Article without an id";
  uint32_t last = 0;
  for (const Region& region : article.regions()) {
    if (!IsRange(text, region.begin(), region.end()) || region.begin() < last) {
      return "an Article whose regions do not fit its text";
    }
    last = region.end();
  }
  bool sound = IsSoundFact(text, article.outlet()) &&
               IsSoundFact(text, article.title()) &&
               IsSoundFact(text, article.byline()) &&
               IsSoundFact(text, article.dateline());
  if (article.published().has_span()) {
    const Span& span = article.published().span();
    sound = sound && IsRange(text, span.begin(), span.end());
  }
  for (const Credit& credit : article.credits()) {
    sound = sound && (!credit.has_span() || IsRange(text, credit.span().begin(),
                                                    credit.span().end()));
  }
  return sound ? "" : "an Article whose spans do not fit its text";
}

}  // namespace crosscheck
