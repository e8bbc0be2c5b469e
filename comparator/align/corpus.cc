#include "comparator/align/corpus.h"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <utility>

#include "absl/strings/ascii.h"
#include "comparator/align/mention_reader.h"

namespace crosscheck {

namespace {

// A word of a headline counts as much as this many in the text.
constexpr int kTitleFactor = 2;

bool IsWordByte(char c) {
  return absl::ascii_isalnum(static_cast<unsigned char>(c)) ||
         static_cast<unsigned char>(c) >= 0x80;
}

// Calls `use` with each word of `text` in lower case.
template <typename Use>
void ForEachWord(absl::string_view text, Use use) {
  std::string word;
  for (size_t i = 0; i <= text.size(); ++i) {
    if (i < text.size() && IsWordByte(text[i])) {
      word.push_back(absl::ascii_tolower(static_cast<unsigned char>(text[i])));
    } else if (!word.empty()) {
      use(absl::string_view(word));
      word.clear();
    }
  }
}

bool IsRead(RegionKind kind) {
  return kind == REGION_KIND_TITLE || kind == REGION_KIND_SUBTITLE ||
         kind == REGION_KIND_BODY;
}

// Term frequencies become (1 + log tf) * log(n / df), after Salton and
// Buckley (1988).
void Weigh(const std::vector<uint32_t>& document_frequency, double articles,
           TermVector* vector) {
  for (WeightedTerm& term : *vector) {
    const double idf = std::log((articles + 1) / document_frequency[term.term]);
    term.weight = static_cast<float>((1 + std::log(term.weight)) * idf);
  }
  Normalize(vector);
}

TermVector CountTerms(std::vector<uint32_t> terms) {
  std::sort(terms.begin(), terms.end());
  TermVector vector;
  for (uint32_t term : terms) {
    if (vector.empty() || vector.back().term != term) {
      vector.push_back({term, 0});
    }
    vector.back().weight += 1;
  }
  return vector;
}

}  // namespace

Corpus Corpus::Read(absl::Span<const ArticleClaims> articles) {
  Corpus corpus;
  std::vector<size_t> order(articles.size());
  std::iota(order.begin(), order.end(), size_t{0});
  std::sort(order.begin(), order.end(), [&](size_t a, size_t b) {
    const Article& left = articles[a].article();
    const Article& right = articles[b].article();
    if (left.id() != right.id()) return left.id() < right.id();
    return left.sha256() < right.sha256();
  });
  corpus.articles_.reserve(order.size());
  for (size_t index : order) {
    const ArticleClaims& claims = articles[index];
    ArticleView view;
    view.claims = &claims;
    ReadPublication(claims.article(), &view.published, &view.published_first,
                    &view.published_last);
    const Article& article = claims.article();
    view.outlet = corpus.strings_.Number(article.outlet_id().empty()
                                             ? article.outlet().value()
                                             : article.outlet_id());
    view.mentions_begin = static_cast<uint32_t>(corpus.mentions_.size());
    ReadMentions(claims, static_cast<uint32_t>(corpus.articles_.size()),
                 &corpus.strings_, &corpus.mentions_);
    view.mentions_end = static_cast<uint32_t>(corpus.mentions_.size());
    corpus.articles_.push_back(std::move(view));
  }
  corpus.ReadTexts();
  return corpus;
}

void Corpus::ReadTexts() {
  StringNumbers words;
  document_frequency_.assign(1, 0);
  for (ArticleView& view : articles_) {
    const Article& article = view.claims->article();
    std::vector<uint32_t> title;
    std::vector<uint32_t> text;
    for (const Region& region : article.regions()) {
      if (!IsRead(region.kind()) || region.end() > article.text().size() ||
          region.begin() > region.end()) {
        continue;
      }
      const bool is_title = region.kind() == REGION_KIND_TITLE;
      ForEachWord(absl::string_view(article.text())
                      .substr(region.begin(), region.end() - region.begin()),
                  [&](absl::string_view word) {
                    const uint32_t term = words.Number(word);
                    if (is_title) title.push_back(term);
                    text.insert(text.end(), is_title ? kTitleFactor : 1, term);
                  });
    }
    view.title = CountTerms(std::move(title));
    view.text = CountTerms(std::move(text));
    document_frequency_.resize(words.size(), 0);
    for (const WeightedTerm& term : view.text) ++document_frequency_[term.term];
  }
  const double count = static_cast<double>(articles_.size());
  for (ArticleView& view : articles_) {
    Weigh(document_frequency_, count, &view.title);
    Weigh(document_frequency_, count, &view.text);
  }
}

}  // namespace crosscheck
