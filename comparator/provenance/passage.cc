#include "comparator/provenance/passage.h"

#include <algorithm>
#include <cstddef>
#include <utility>

#include "absl/strings/string_view.h"
#include "comparator/text/token.h"
#include "comparator/text/tokenizer.h"

namespace crosscheck {
namespace {

bool IsRead(RegionKind kind) {
  return kind == REGION_KIND_SUBTITLE || kind == REGION_KIND_BODY ||
         kind == REGION_KIND_SUBHEAD;
}

// Few passages have more words.
constexpr size_t kUsualWords = 128;

// Sorts the words of one region into the two kinds.
class RegionSorter {
 public:
  RegionSorter(absl::string_view text, absl::string_view norms,
               Passages* passages)
      : text_(text), norms_(norms), passages_(passages) {}

  void Add(const Token& token) {
    // A quotation does not outlast its paragraph, closed or not.
    if (token.Has(kLineStart) && StartsParagraph(token)) {
      Flush();
      quoted_ = false;
    }
    if (IsQuotationMark(token)) {
      Flush();
      quoted_ = !quoted_;
      return;
    }
    if (token.kind == TokenKind::kPunctuation) return;
    if (current_.empty()) current_.reserve(kUsualWords);
    current_.push_back({token.hash, token.begin, token.end});
  }

  void Flush() {
    if (!current_.empty()) {
      (quoted_ ? passages_->quotations : passages_->narrative)
          .push_back(std::move(current_));
    }
    current_.clear();
  }

 private:
  bool IsQuotationMark(const Token& token) const {
    return token.kind == TokenKind::kPunctuation &&
           norms_.substr(token.norm_begin, token.norm_end - token.norm_begin) ==
               "\"";
  }

  bool StartsParagraph(const Token& token) const {
    const size_t before = text_.find_last_not_of(
        " \t\r\n", token.begin == 0 ? 0 : token.begin - 1);
    const size_t from = before == absl::string_view::npos ? 0 : before;
    const absl::string_view gap = text_.substr(from, token.begin - from);
    return std::count(gap.begin(), gap.end(), '\n') > 1;
  }

  absl::string_view text_;
  absl::string_view norms_;
  Passages* passages_;
  Passage current_;
  bool quoted_ = false;
};

}  // namespace

Passages PassageReader::Read(const Article& article) {
  Passages passages;
  Tokenizer tokenizer(article.text(), &tokens_, &norms_);
  std::vector<std::pair<uint32_t, uint32_t>> ranges;
  for (const Region& region : article.regions()) {
    if (IsRead(region.kind())) ranges.push_back({region.begin(), region.end()});
  }
  if (article.regions().empty()) {
    ranges.push_back({0, static_cast<uint32_t>(article.text().size())});
  }
  for (const auto& [begin, end] : ranges) {
    const size_t first = tokens_.size();
    tokenizer.Tokenize(begin, end);
    RegionSorter sorter(article.text(), norms_, &passages);
    for (size_t i = first; i < tokens_.size(); ++i) sorter.Add(tokens_[i]);
    sorter.Flush();
  }
  return passages;
}

}  // namespace crosscheck
