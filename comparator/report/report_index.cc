#include "comparator/report/report_index.h"

#include "absl/status/status.h"
#include "absl/strings/str_cat.h"
#include "comparator/base/status_macros.h"
#include "comparator/report/quote.h"
#include "comparator/values/outlet_key.h"
#include "comparator/values/outlet_name.h"

namespace crosscheck {
namespace {

// The quotation at `span` with the value's words in it.
absl::StatusOr<Quotation> Cut(const Article& article, const Span& span,
                              const Span& value) {
  Quotation quotation;
  CROSSCHECK_ASSIGN_OR_RETURN(quotation.text, CutQuote(article, span));
  if (value.begin() >= span.begin() && value.end() <= span.end() &&
      value.begin() < value.end()) {
    quotation.focus_begin = value.begin() - span.begin();
    quotation.focus_end = value.end() - span.begin();
  }
  return quotation;
}

absl::Status Missing(const ClaimRef& ref) {
  return absl::NotFoundError(absl::StrCat(
      "the report has no claim ", ref.claim(), " of article ", ref.article()));
}

}  // namespace

ReportIndex::ReportIndex(const DiscrepancyReport& report) {
  for (const SourceProfile& source : report.sources()) {
    sources_.emplace(source.source(), &source);
  }
  absl::flat_hash_map<std::string, std::string> keys;
  for (const ArticleClaims& article : report.articles()) {
    const absl::string_view id = article.article().id();
    articles_.emplace(id, &article);
    NameOutlet(article.article(), &keys);
    for (const Claim& claim : article.claims()) {
      claims_.emplace(std::make_pair(id, absl::string_view(claim.id())),
                      &claim);
    }
  }
}

const ArticleClaims* ReportIndex::FindArticle(absl::string_view id) const {
  const auto it = articles_.find(id);
  return it == articles_.end() ? nullptr : it->second;
}

const Claim* ReportIndex::FindClaim(const ClaimRef& ref) const {
  const auto it = claims_.find({ref.article(), ref.claim()});
  return it == claims_.end() ? nullptr : it->second;
}

void ReportIndex::NameOutlet(
    const Article& article,
    absl::flat_hash_map<std::string, std::string>* keys) {
  std::string name = crosscheck::OutletName(article);
  const std::string key = OutletKey(article);
  const auto [named, is_new] = keys->emplace(name, key);
  if (!is_new && named->second != key && article.outlet().value().empty()) {
    absl::StrAppend(&name, " (", article.id(), ")");
  }
  outlet_names_.emplace(article.id(), std::move(name));
}

absl::string_view ReportIndex::OutletName(absl::string_view article) const {
  const auto found = outlet_names_.find(article);
  return found == outlet_names_.end() ? article : found->second;
}

const SourceProfile* ReportIndex::FindSource(absl::string_view article) const {
  const ArticleClaims* found = FindArticle(article);
  if (found == nullptr) return nullptr;
  const auto source = sources_.find(OutletKey(found->article()));
  return source == sources_.end() ? nullptr : source->second;
}

absl::StatusOr<Quotation> ReportIndex::Quote(const ClaimRef& ref) const {
  const ArticleClaims* article = FindArticle(ref.article());
  const Claim* claim = FindClaim(ref);
  if (article == nullptr || claim == nullptr) return Missing(ref);
  const Span& span =
      claim->has_quote() ? claim->quote() : claim->value().span();
  return Cut(article->article(), span, claim->value().span());
}

absl::StatusOr<Quotation> ReportIndex::Quote(const FindingSide& side,
                                             int i) const {
  if (i >= side.claims_size()) {
    return absl::InvalidArgumentError("a finding quotes no claim");
  }
  const ClaimRef& ref = side.claims(i);
  if (i >= side.quotes_size()) return Quote(ref);
  const ArticleClaims* article = FindArticle(ref.article());
  const Claim* claim = FindClaim(ref);
  if (article == nullptr || claim == nullptr) return Missing(ref);
  return Cut(article->article(), side.quotes(i), claim->value().span());
}

}  // namespace crosscheck
