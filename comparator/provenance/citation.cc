#include "comparator/provenance/citation.h"

#include <algorithm>
#include <cstddef>
#include <string>
#include <utility>

#include "absl/container/btree_map.h"
#include "absl/container/flat_hash_map.h"
#include "absl/strings/ascii.h"
#include "absl/strings/match.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/string_view.h"
#include "absl/strings/strip.h"
#include "comparator/values/name_key.h"

namespace crosscheck {
namespace {

// An outlet that an article cites, with where.
using Cited = absl::btree_map<std::string, std::vector<Span>>;

std::string IdOrKey(const std::string& id, const std::string& name) {
  return id.empty() ? NameKey(name) : id;
}

// An address as two spellings of it are one: no scheme, "www.", query,
// fragment or final slash.
std::string ComparedUrl(absl::string_view url) {
  std::string lower = absl::AsciiStrToLower(url);
  absl::string_view rest = lower;
  if (!absl::ConsumePrefix(&rest, "https://")) {
    absl::ConsumePrefix(&rest, "http://");
  }
  absl::ConsumePrefix(&rest, "www.");
  rest = rest.substr(0, rest.find_first_of("?#"));
  absl::ConsumeSuffix(&rest, "/");
  return std::string(rest);
}

class CitationFinder {
 public:
  CitationFinder(absl::Span<const TracedArticle> articles,
                 const ProvenanceSettings& settings,
                 const LexiconIndex* lexicon)
      : articles_(articles), settings_(settings), lexicon_(lexicon) {
    for (const TracedArticle& article : articles) {
      by_outlet_[article.outlet].push_back(&article);
      const std::string url = ComparedUrl(article.article().url());
      if (!url.empty()) by_url_.emplace(url, &article);
    }
  }

  std::vector<Dependence> Find() const {
    std::vector<Dependence> dependences;
    for (const TracedArticle& article : articles_) {
      Cited cited;
      AddCredits(article, &cited);
      AddByline(article, &cited);
      AddCitedMedia(article, &cited);
      for (const auto& [outlet, spans] : cited) {
        if (outlet.empty() || outlet == article.outlet) continue;
        Dependence& dependence = dependences.emplace_back();
        dependence.set_article(article.id());
        dependence.set_origin(OriginOf(article, outlet));
        dependence.set_reason(DEPENDENCE_REASON_CREDIT);
        for (const Span& span : spans) {
          Span* shown = dependence.add_spans();
          *shown = span;
          shown->set_article(article.id());
        }
      }
      AddLinks(article, &dependences);
    }
    return dependences;
  }

 private:
  static void AddCredits(const TracedArticle& article, Cited* cited) {
    for (const Credit& credit : article.article().credits()) {
      if (credit.kind() == CREDIT_KIND_PICTURE) continue;
      std::vector<Span>& spans = (*cited)[IdOrKey(credit.id(), credit.name())];
      if (credit.has_span()) spans.push_back(credit.span());
    }
  }

  void AddByline(const TracedArticle& article, Cited* cited) const {
    if (lexicon_ == nullptr) return;
    absl::string_view byline = article.article().byline().value();
    if (!absl::ConsumePrefix(&byline, "By ")) {
      absl::ConsumePrefix(&byline, "by ");
    }
    const Outlet* outlet = lexicon_->FindOutletByName(byline);
    if (outlet == nullptr) return;
    std::vector<Span>& spans = (*cited)[outlet->id()];
    if (article.article().byline().has_span()) {
      spans.push_back(article.article().byline().span());
    }
  }

  // Of the claims that name anybody, most name one medium.
  void AddCitedMedia(const TracedArticle& article, Cited* cited) const {
    size_t sourced = 0;
    absl::btree_map<std::string, std::vector<Span>> media;
    for (const Claim& claim : article.claims->claims()) {
      bool is_sourced = false;
      for (const Speaker& speaker : claim.speakers()) {
        if (speaker.kind() == SPEAKER_KIND_OUTLET) continue;
        is_sourced = true;
        if (speaker.kind() != SPEAKER_KIND_MEDIA) continue;
        media[IdOrKey(speaker.id(), speaker.name())].push_back(speaker.span());
      }
      sourced += is_sourced;
    }
    for (auto& [medium, spans] : media) {
      if (static_cast<double>(spans.size()) <
          settings_.cited_share() * static_cast<double>(sourced)) {
        continue;
      }
      constexpr size_t kSpansShown = 3;
      spans.erase(
          std::remove_if(spans.begin(), spans.end(),
                         [](const Span& s) { return s.begin() >= s.end(); }),
          spans.end());
      if (spans.size() > kSpansShown) spans.resize(kSpansShown);
      std::vector<Span>& all = (*cited)[medium];
      all.insert(all.end(), spans.begin(), spans.end());
    }
  }

  // The article that a citation of `outlet` means, where it can be told.
  std::string OriginOf(const TracedArticle& article,
                       const std::string& outlet) const {
    const TracedArticle* meant = nullptr;
    const auto found = by_outlet_.find(outlet);
    if (found != by_outlet_.end()) {
      for (const TracedArticle* candidate : found->second) {
        const bool later = OrderOf(article.published, candidate->published) ==
                           TimeOrder::kFirstEarlier;
        if (later || !ShareStory(article, *candidate) ||
            !WithinDays(article, *candidate,
                        static_cast<int>(settings_.story_days()))) {
          continue;
        }
        // The last before it; ids ascend.
        if (meant == nullptr ||
            OrderOf(meant->published, candidate->published) ==
                TimeOrder::kFirstEarlier) {
          meant = candidate;
        }
      }
    }
    return meant == nullptr ? absl::StrCat("outlet:", outlet)
                            : absl::StrCat("article:", meant->id());
  }

  void AddLinks(const TracedArticle& article,
                std::vector<Dependence>* dependences) const {
    for (const std::string& link : article.article().links()) {
      const auto found = by_url_.find(ComparedUrl(link));
      if (found == by_url_.end() || found->second->outlet == article.outlet) {
        continue;
      }
      Dependence& dependence = dependences->emplace_back();
      dependence.set_article(article.id());
      dependence.set_origin(absl::StrCat("article:", found->second->id()));
      dependence.set_reason(DEPENDENCE_REASON_LINK);
    }
  }

  absl::Span<const TracedArticle> articles_;
  const ProvenanceSettings& settings_;
  const LexiconIndex* lexicon_;
  absl::flat_hash_map<std::string, std::vector<const TracedArticle*>>
      by_outlet_;
  absl::flat_hash_map<std::string, const TracedArticle*> by_url_;
};

}  // namespace

std::vector<Dependence> FindCitations(absl::Span<const TracedArticle> articles,
                                      const ProvenanceSettings& settings,
                                      const LexiconIndex* lexicon) {
  return CitationFinder(articles, settings, lexicon).Find();
}

}  // namespace crosscheck
