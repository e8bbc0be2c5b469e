#ifndef COMPARATOR_REPORT_REPORT_INDEX_H_
#define COMPARATOR_REPORT_REPORT_INDEX_H_

#include <cstddef>
#include <string>
#include <utility>

#include "absl/container/flat_hash_map.h"
#include "absl/status/statusor.h"
#include "absl/strings/string_view.h"
#include "proto/article.pb.h"
#include "proto/claim.pb.h"
#include "proto/comparison.pb.h"
#include "proto/credibility.pb.h"
#include "proto/report.pb.h"

namespace crosscheck {

// A quotation with the words in it that matter.
struct Quotation {
  // Exact bytes of the article.
  absl::string_view text;
  // Half-open byte offsets in `text` of the words that the value was read
  // from; both 0 where they stand elsewhere.
  size_t focus_begin = 0;
  size_t focus_end = 0;
};

// Finds articles and claims of one report by id, and cuts quotations.
//
//   const ReportIndex index(report);
//   for (const ClaimRef& ref : value.claims()) {
//     CROSSCHECK_ASSIGN_OR_RETURN(Quotation quotation, index.Quote(ref));
//     Write(index.OutletName(ref.article()), quotation.text);
//   }
//
// Points into the report, which has to outlive it unchanged. Safe to share.
class ReportIndex {
 public:
  explicit ReportIndex(const DiscrepancyReport& report);

  // Null where there is none.
  const ArticleClaims* FindArticle(absl::string_view id) const;
  const Claim* FindClaim(const ClaimRef& ref) const;

  // What a reader may call the article's outlet (see values/outlet_name.h).
  // Of two articles of no known outlet with one title each has its own.
  absl::string_view OutletName(absl::string_view article) const;

  // The record of the article's outlet; null where there is none.
  const SourceProfile* FindSource(absl::string_view article) const;

  // The words to quote for a claim. NotFound where the report lacks the
  // claim; InvalidArgument where its span is none of its article.
  absl::StatusOr<Quotation> Quote(const ClaimRef& ref) const;

  // The words at `span`, which belongs to the i-th claim of `side`.
  // InvalidArgument and NotFound as above.
  absl::StatusOr<Quotation> Quote(const FindingSide& side, int i) const;

 private:
  // `keys` has the outlets of the names given so far.
  void NameOutlet(const Article& article,
                  absl::flat_hash_map<std::string, std::string>* keys);

  absl::flat_hash_map<absl::string_view, const ArticleClaims*> articles_;
  absl::flat_hash_map<absl::string_view, std::string> outlet_names_;
  absl::flat_hash_map<absl::string_view, const SourceProfile*> sources_;
  absl::flat_hash_map<std::pair<absl::string_view, absl::string_view>,
                      const Claim*>
      claims_;
};

}  // namespace crosscheck

#endif  // COMPARATOR_REPORT_REPORT_INDEX_H_
