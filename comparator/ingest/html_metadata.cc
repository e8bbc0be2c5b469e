#include "comparator/ingest/html_metadata.h"

#include <algorithm>
#include <cstddef>
#include <string>
#include <utility>
#include <vector>

#include "absl/strings/ascii.h"
#include "absl/strings/match.h"
#include "absl/strings/string_view.h"
#include "comparator/ingest/html_tree.h"
#include "comparator/ingest/page.h"
#include "comparator/ingest/page_date.h"
#include "gumbo.h"
#include "rapidjson/document.h"

namespace crosscheck {
namespace {

constexpr std::size_t kMaxValueBytes = 400;
constexpr std::size_t kMaxJsonLdBytes = 1 << 20;
constexpr int kMaxJsonLdNodes = 200;

struct MetaName {
  absl::string_view name;
  int rank;
};

constexpr MetaName kTitleMeta[] = {
    {"og:title", 1}, {"twitter:title", 3}, {"dc.title", 3}, {"headline", 2}};
constexpr MetaName kOutletMeta[] = {{"og:site_name", 0},
                                    {"dc.publisher", 3},
                                    {"application-name", 4},
                                    {"publisher", 3},
                                    {"twitter:site", 5}};
constexpr MetaName kDateMeta[] = {{"article:published_time", 0},
                                  {"datepublished", 1},
                                  {"og:published_time", 1},
                                  {"dc.date.issued", 2},
                                  {"dcterms.created", 2},
                                  {"dc.date", 3},
                                  {"sailthru.date", 3},
                                  {"parsely-pub-date", 2},
                                  {"pubdate", 3},
                                  {"publishdate", 3},
                                  {"publish-date", 3},
                                  {"publication_date", 3},
                                  {"date", 4}};
constexpr MetaName kBylineMeta[] = {
    {"author", 1}, {"article:author", 3}, {"dc.creator", 2}, {"byl", 1}};

template <std::size_t size>
int RankOf(const MetaName (&names)[size], absl::string_view name) {
  for (const MetaName& known : names) {
    if (known.name == name) return known.rank;
  }
  return -1;
}

std::string TextOf(const GumboNode& element) {
  std::string text;
  const GumboVector& children = element.v.element.children;
  for (unsigned int i = 0; i < children.length; ++i) {
    const auto* child = static_cast<const GumboNode*>(children.data[i]);
    if (child->type == GUMBO_NODE_TEXT ||
        child->type == GUMBO_NODE_WHITESPACE ||
        child->type == GUMBO_NODE_CDATA) {
      text += child->v.text.text;
    }
  }
  return text;
}

std::string NameOf(const rapidjson::Value& value) {
  const rapidjson::Value* at = &value;
  if (at->IsArray() && !at->Empty()) at = &(*at)[0];
  if (at->IsObject()) {
    const auto name = at->FindMember("name");
    if (name == at->MemberEnd()) return "";
    at = &name->value;
  }
  return at->IsString() ? at->GetString() : "";
}

bool IsArticleType(const rapidjson::Value& object) {
  const auto type = object.FindMember("@type");
  if (type == object.MemberEnd()) return false;
  const rapidjson::Value* value = &type->value;
  if (value->IsArray() && !value->Empty()) value = &(*value)[0];
  if (!value->IsString()) return false;
  const absl::string_view name = value->GetString();
  return absl::EndsWith(name, "Article") || absl::EndsWith(name, "Posting") ||
         name == "Report" || name == "WebPage";
}

}  // namespace

void HtmlMetadata::Put(int rank, std::string value, std::vector<Ranked>* into) {
  absl::StripAsciiWhitespace(&value);
  if (value.empty() || value.size() > kMaxValueBytes) return;
  into->push_back({rank, std::move(value)});
}

void HtmlMetadata::Take(std::vector<Ranked> facts,
                        std::vector<PageFact>* into) {
  std::stable_sort(
      facts.begin(), facts.end(),
      [](const Ranked& a, const Ranked& b) { return a.rank < b.rank; });
  for (Ranked& fact : facts) {
    into->push_back({std::move(fact.value), FACT_BASIS_PAGE_METADATA});
  }
}

void HtmlMetadata::ReadMeta(const GumboNode& element) {
  const std::string content(HtmlAttribute(element, "content"));
  if (content.empty()) return;
  for (const char* attribute : {"property", "name", "itemprop"}) {
    const std::string name =
        absl::AsciiStrToLower(HtmlAttribute(element, attribute));
    if (name.empty()) continue;
    int rank = RankOf(kTitleMeta, name);
    if (rank >= 0) Put(rank, content, &titles_);
    rank = RankOf(kOutletMeta, name);
    if (rank >= 0) Put(rank, content, &outlets_);
    rank = RankOf(kDateMeta, name);
    if (rank >= 0) Put(rank, content, &dates_);
    rank = RankOf(kBylineMeta, name);
    if (rank >= 0 && !absl::StartsWith(content, "http")) {
      Put(rank, content, &bylines_);
    }
    if (name == "og:url" && url_.empty()) url_ = content;
  }
}

void HtmlMetadata::ReadJsonLd(const GumboNode& element) {
  std::string json = TextOf(element);
  if (json.empty() || json.size() > kMaxJsonLdBytes) return;
  rapidjson::Document document;
  document.ParseInsitu<rapidjson::kParseIterativeFlag>(&json[0]);
  if (document.HasParseError()) return;
  // Objects to look at: the document, its members, and those of "@graph".
  std::vector<const rapidjson::Value*> open = {&document};
  for (int nodes = 0; !open.empty() && nodes < kMaxJsonLdNodes; ++nodes) {
    const rapidjson::Value& value = *open.back();
    open.pop_back();
    if (value.IsArray()) {
      for (const rapidjson::Value& member : value.GetArray()) {
        open.push_back(&member);
      }
      continue;
    }
    if (!value.IsObject()) continue;
    const auto graph = value.FindMember("@graph");
    if (graph != value.MemberEnd()) open.push_back(&graph->value);
    if (!IsArticleType(value)) continue;
    for (const auto& member : value.GetObject()) {
      const absl::string_view name = member.name.GetString();
      if (name == "datePublished") {
        Put(0, NameOf(member.value), &dates_);
      } else if (name == "headline") {
        Put(0, NameOf(member.value), &titles_);
      } else if (name == "publisher" || name == "sourceOrganization") {
        Put(1, NameOf(member.value), &outlets_);
      } else if (name == "author") {
        Put(0, NameOf(member.value), &bylines_);
      }
    }
  }
}

void HtmlMetadata::Read(const GumboNode& element) {
  switch (element.v.element.tag) {
    case GUMBO_TAG_HTML:
      language_ = std::string(HtmlAttribute(element, "lang"));
      return;
    case GUMBO_TAG_TITLE:
      Put(5, TextOf(element), &titles_);
      return;
    case GUMBO_TAG_META:
      ReadMeta(element);
      return;
    case GUMBO_TAG_LINK:
      if (HtmlAttribute(element, "rel") == "canonical") {
        url_ = std::string(HtmlAttribute(element, "href"));
      }
      return;
    case GUMBO_TAG_SCRIPT:
      if (HtmlAttribute(element, "type") == "application/ld+json") {
        ReadJsonLd(element);
      }
      return;
    case GUMBO_TAG_TIME: {
      const std::string time(HtmlAttribute(element, "datetime"));
      // The first is the page's own; others stand beside other stories.
      const bool published =
          HtmlAttribute(element, "itemprop") == "datePublished" ||
          !HtmlAttribute(element, "pubdate").empty();
      if (ParsePageDate(time)) Put(published ? 1 : 6, time, &dates_);
      return;
    }
    default:
      return;
  }
}

void HtmlMetadata::Write(Page* page) const {
  Take(titles_, &page->titles);
  Take(outlets_, &page->outlets);
  Take(bylines_, &page->bylines);
  // Dates of other kinds repeat the best one, or are of other stories.
  std::vector<PageFact> dates;
  Take(dates_, &dates);
  for (PageFact& date : dates) {
    if (!ParsePageDate(date.value)) continue;
    page->dates.push_back(std::move(date));
    break;
  }
  if (absl::StartsWith(url_, "http")) page->url = url_;
  page->language = language_.substr(0, 20);
}

}  // namespace crosscheck
