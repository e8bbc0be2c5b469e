#include "comparator/ingest/compose_article.h"

#include <cstddef>
#include <cstdint>
#include <string>
#include <utility>
#include <vector>

#include "absl/container/flat_hash_set.h"
#include "absl/status/status.h"
#include "absl/status/statusor.h"
#include "absl/strings/ascii.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/str_split.h"
#include "absl/strings/string_view.h"
#include "absl/strings/strip.h"
#include "absl/types/optional.h"
#include "comparator/ingest/credits.h"
#include "comparator/ingest/encoding.h"
#include "comparator/ingest/language.h"
#include "comparator/ingest/line_shape.h"
#include "comparator/ingest/outlet_cues.h"
#include "comparator/ingest/outlet_directory.h"
#include "comparator/ingest/outlet_finder.h"
#include "comparator/ingest/page.h"
#include "comparator/ingest/page_structure.h"
#include "comparator/ingest/publication_date.h"
#include "comparator/ingest/title_words.h"
#include "comparator/ingest/url.h"
#include "proto/article.pb.h"
#include "proto/manifest.pb.h"

namespace crosscheck {
namespace {

// A title that is in the text stands within so many of its first bytes.
constexpr std::size_t kTitleBytes = 4000;
constexpr std::size_t kTitleLines = 12;

void SetSpan(TextRange range, Span* span) {
  span->set_begin(range.begin);
  span->set_end(range.end);
}

class Composer {
 public:
  Composer(Page page, const ManifestEntry* manifest,
           const ComposeContext& context)
      : page_(std::move(page)), manifest_(manifest), context_(context) {}

  absl::StatusOr<Article> Compose() {
    if (page_.url.empty() && manifest_ != nullptr) {
      page_.url = manifest_->url();
    }
    page_url_ = SeeThroughArchive(page_.url);
    FindStatedOutlet();
    ChooseTitle();
    absl::string_view cut = CutAtCharacter(page_.text, context_.article_bytes);
    if (cut.size() < page_.text.size()) {
      article_.set_truncated(true);
      page_.text.resize(cut.size());
      while (!page_.blocks.empty() &&
             page_.blocks.back().end > page_.text.size()) {
        page_.blocks.pop_back();
      }
    }
    const TitleWords words(title_);
    PutTitleInFront(words);
    const PageStructureInput input = {page_.text, page_.blocks, words};
    structure_ = ReadPageStructure(input, *context_.rules, context_.directory);
    if (!structure_.has_letter) {
      return absl::InvalidArgumentError("no text: not a letter in it");
    }
    mentions_ = context_.cues->Find(page_.text, structure_, context_.directory);
    SetFacts();
    SetRegions();
    SetPublished();
    SetCredits();
    SetOrigin();
    return std::move(article_);
  }

 private:
  // The outlet as far as fields, metadata and address tell it.
  void FindStatedOutlet() {
    if (manifest_ != nullptr) {
      outlet_ = FindOutletByName(manifest_->outlet(), FACT_BASIS_MANIFEST,
                                 context_.directory);
    }
    for (const FactBasis basis :
         {FACT_BASIS_RECORD_FIELD, FACT_BASIS_PAGE_METADATA}) {
      for (const PageFact& fact : page_.outlets) {
        if (!outlet_.outlet.value().empty()) return;
        if (fact.basis == basis) {
          outlet_ = FindOutletByName(fact.value, basis, context_.directory);
        }
      }
    }
    if (outlet_.outlet.value().empty()) {
      outlet_ = FindOutletByUrl(page_url_, context_.directory);
    }
  }

  void ChooseTitle() {
    if (manifest_ != nullptr && !manifest_->title().empty()) {
      title_ = manifest_->title();
      title_basis_ = FACT_BASIS_MANIFEST;
    } else if (!page_.titles.empty()) {
      title_ = page_.titles.front().value;
      title_basis_ = page_.titles.front().basis;
    }
    absl::string_view plain = absl::StripAsciiWhitespace(title_);
    // Some crawls keep the name of the field.
    for (const absl::string_view label : {"title:", "Title:", "headline:"}) {
      if (absl::ConsumePrefix(&plain, label)) {
        plain = absl::StripAsciiWhitespace(plain);
      }
    }
    title_ = std::string(plain);
    if (title_.empty()) return;
    std::vector<std::string> sites = {UrlHost(page_url_),
                                      outlet_.outlet.value()};
    for (const PageFact& fact : page_.outlets) sites.push_back(fact.value);
    title_ =
        std::string(absl::StripAsciiWhitespace(StripSiteName(title_, sites)));
  }

  // A record's title is a field beside its text; the article has both.
  void PutTitleInFront(const TitleWords& words) {
    if (title_.empty() || page_.format == INPUT_FORMAT_TEXT) return;
    for (const PageBlock& block : page_.blocks) {
      if (block.hint == BlockHint::kTitle) return;
    }
    std::size_t seen = 0;
    for (absl::string_view line : absl::StrSplit(
             absl::string_view(page_.text).substr(0, kTitleBytes), '\n')) {
      line = absl::StripAsciiWhitespace(line);
      if (line.empty()) continue;
      // The first line may go on after the title.
      if (words.Matches(line) || (seen == 0 && words.MatchPrefix(line) > 0)) {
        return;
      }
      if (++seen == kTitleLines) break;
    }
    const auto shift = static_cast<uint32_t>(title_.size() + 2);
    page_.text = absl::StrCat(title_, "\n\n", page_.text);
    if (page_.blocks.empty()) return;
    for (PageBlock& block : page_.blocks) {
      block.begin += shift;
      block.end += shift;
    }
    page_.blocks.insert(page_.blocks.begin(),
                        {0, shift - 2, BlockHint::kTitle});
  }

  void SetFacts() {
    Fact* title = nullptr;
    if (!title_.empty()) {
      title = article_.mutable_title();
      title->set_value(title_);
      title->set_basis(title_basis_);
    } else if (structure_.title.end != 0) {
      title = article_.mutable_title();
      title->set_value(std::string(structure_.title.In(page_.text)));
      title->set_basis(FACT_BASIS_TEXT);
    }
    if (title != nullptr && structure_.title.end != 0) {
      SetSpan(structure_.title, title->mutable_span());
    }
    SetNamed(page_.bylines, structure_.byline, article_.mutable_byline());
    std::vector<PageFact> places;
    if (!page_.dateline.empty()) {
      places.push_back({page_.dateline, FACT_BASIS_RECORD_FIELD});
    }
    SetNamed(places, structure_.dateline, article_.mutable_dateline());
    if (article_.byline().value().empty()) article_.clear_byline();
    if (article_.dateline().value().empty()) article_.clear_dateline();

    // Metadata and address come before what the text says, but a domain that
    // is in no lexicon names no outlet better than the page itself does.
    const bool weak =
        outlet_.outlet.value().empty() ||
        (outlet_.outlet.basis() == FACT_BASIS_URL && outlet_.id.empty());
    if (weak) {
      const OutletFinding found = FindOutletInText(
          page_.text, structure_, mentions_, context_.directory);
      const bool better = outlet_.outlet.value().empty() ||
                          found.outlet.basis() == FACT_BASIS_TEXT;
      if (!found.outlet.value().empty() && better) outlet_ = found;
    }
    if (!outlet_.outlet.value().empty()) {
      *article_.mutable_outlet() = outlet_.outlet;
      article_.set_outlet_id(outlet_.id);
    }
  }

  static bool SetFact(const std::vector<PageFact>& facts, Fact* fact) {
    if (facts.empty()) return false;
    fact->set_value(facts.front().value);
    fact->set_basis(facts.front().basis);
    return true;
  }

  // A fact from a field if there is one, else from the text.
  void SetNamed(const std::vector<PageFact>& stated, TextRange range,
                Fact* fact) {
    const bool has_field = SetFact(stated, fact);
    if (range.end == 0) return;
    const std::string value(range.In(page_.text));
    if (!has_field) {
      fact->set_value(value);
      fact->set_basis(FACT_BASIS_TEXT);
    }
    if (fact->value() == value) SetSpan(range, fact->mutable_span());
  }

  void SetRegions() {
    article_.mutable_regions()->Reserve(
        static_cast<int>(structure_.parts.size()));
    for (const PagePart& part : structure_.parts) {
      Region& region = *article_.add_regions();
      region.set_kind(part.kind);
      region.set_begin(part.range.begin);
      region.set_end(part.range.end);
    }
  }

  void SetPublished() {
    const PublicationDateInput input = {
        manifest_ == nullptr ? absl::string_view() : manifest_->published(),
        page_.dates, structure_, page_url_};
    absl::optional<PublicationDate> published = ChoosePublicationDate(input);
    if (published) *article_.mutable_published() = *std::move(published);
  }

  void SetCredits() {
    const std::vector<Credit> credits = FindCredits(
        page_.text, structure_, mentions_, outlet_.id, context_.directory);
    for (const Credit& credit : credits) *article_.add_credits() = credit;
    if (manifest_ != nullptr) {
      for (const std::string& name : manifest_->credits()) AddCredit(name);
    }
    for (const std::string& name : page_.credits) AddCredit(name);
  }

  // A credit that no text says.
  void AddCredit(const std::string& name) {
    const Outlet* outlet = context_.directory == nullptr
                               ? nullptr
                               : context_.directory->ByName(name);
    if (outlet != nullptr && outlet->id() == outlet_.id) return;
    for (const Credit& credit : article_.credits()) {
      if (credit.kind() != CREDIT_KIND_TEXT) continue;
      if (credit.name() == name ||
          (outlet != nullptr && credit.id() == outlet->id())) {
        return;
      }
    }
    Credit& credit = *article_.add_credits();
    credit.set_kind(CREDIT_KIND_TEXT);
    credit.set_name(name);
    if (outlet != nullptr) credit.set_id(outlet->id());
  }

  void SetOrigin() {
    article_.set_id(page_.id);
    article_.set_url(page_.url);
    std::string story;
    for (const PagePart& part : structure_.parts) {
      if (part.kind != REGION_KIND_BODY && part.kind != REGION_KIND_TITLE) {
        continue;
      }
      absl::StrAppend(&story, part.range.In(page_.text).substr(0, 6000), " ");
      if (story.size() > 6000) break;
    }
    article_.set_language(DetectLanguage(story));
    if (article_.language() == "und" && !page_.language.empty()) {
      article_.set_language(page_.language);
    }
    absl::flat_hash_set<std::string> seen;
    for (std::string& link : page_.links) {
      if (seen.insert(link).second) article_.add_links(std::move(link));
    }
    article_.set_sha256(page_.sha256);
    article_.set_source_name(page_.source_name);
    article_.set_format(page_.format);
    article_.set_encoding(page_.encoding);
    article_.set_text(std::move(page_.text));
  }

  Page page_;
  const ManifestEntry* const manifest_;
  const ComposeContext& context_;
  std::string page_url_;
  OutletFinding outlet_;
  std::string title_;
  FactBasis title_basis_ = FACT_BASIS_UNSPECIFIED;
  PageStructure structure_;
  std::vector<OutletMention> mentions_;
  Article article_;
};

}  // namespace

absl::StatusOr<Article> ComposeArticle(Page page, const ManifestEntry* manifest,
                                       const ComposeContext& context) {
  return Composer(std::move(page), manifest, context).Compose();
}

}  // namespace crosscheck
