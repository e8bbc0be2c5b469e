#include "comparator/ingest/feed.h"

#include <limits>
#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "absl/status/status.h"
#include "absl/status/statusor.h"
#include "absl/strings/ascii.h"
#include "absl/strings/match.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/string_view.h"
#include "comparator/ingest/html_page.h"
#include "comparator/ingest/page.h"
#include "comparator/text/character.h"
#include "libxml/HTMLparser.h"
#include "libxml/parser.h"
#include "libxml/tree.h"
#include "libxml/xmlerror.h"

namespace crosscheck {
namespace {

struct FreeDocument {
  void operator()(xmlDoc* document) const { xmlFreeDoc(document); }
};
struct FreeContext {
  void operator()(xmlParserCtxt* context) const { xmlFreeParserCtxt(context); }
};

absl::string_view NameOf(const xmlNode& node) {
  return reinterpret_cast<const char*>(node.name);
}

absl::string_view PrefixOf(const xmlNode& node) {
  if (node.ns == nullptr || node.ns->prefix == nullptr) return "";
  return reinterpret_cast<const char*>(node.ns->prefix);
}

// The names of characters that HTML has and XML does not, as characters:
// "caf&eacute;". The parser drops what it does not know.
std::string ExpandHtmlNames(absl::string_view xml) {
  constexpr std::size_t kLongestName = 10;
  std::string expanded;
  std::size_t from = 0;
  for (std::size_t at = xml.find('&'); at != xml.npos;
       at = xml.find('&', at + 1)) {
    const std::string name(
        xml.substr(at + 1, xml.substr(at + 1, kLongestName).find(';')));
    if (name == "amp" || name == "lt" || name == "gt" || name == "quot" ||
        name == "apos") {
      continue;
    }
    const htmlEntityDesc* const known =
        htmlEntityLookup(reinterpret_cast<const xmlChar*>(name.c_str()));
    if (known == nullptr || xml.substr(at + 1 + name.size(), 1) != ";") {
      continue;
    }
    char bytes[4];
    const std::size_t size =
        EncodeUtf8(static_cast<char32_t>(known->value), bytes);
    absl::StrAppend(&expanded, xml.substr(from, at - from),
                    absl::string_view(bytes, size));
    from = at + name.size() + 2;
  }
  absl::StrAppend(&expanded, xml.substr(from));
  return expanded;
}

// Text and CDATA right inside `node`. Entities were not expanded, so that
// there is nothing else to gather.
std::string TextOf(const xmlNode& node) {
  std::string text;
  for (const xmlNode* child = node.children; child != nullptr;
       child = child->next) {
    if ((child->type == XML_TEXT_NODE ||
         child->type == XML_CDATA_SECTION_NODE) &&
        child->content != nullptr) {
      text += reinterpret_cast<const char*>(child->content);
    }
  }
  absl::StripAsciiWhitespace(&text);
  return text;
}

std::string Attribute(const xmlNode& node, const char* name) {
  for (const xmlAttr* attribute = node.properties; attribute != nullptr;
       attribute = attribute->next) {
    if (absl::string_view(reinterpret_cast<const char*>(attribute->name)) !=
            name ||
        attribute->children == nullptr ||
        attribute->children->content == nullptr) {
      continue;
    }
    return reinterpret_cast<const char*>(attribute->children->content);
  }
  return "";
}

// Text of an XHTML child (<content type="xhtml"><div>…), as markup.
std::string MarkupOf(xmlNode* node) {
  for (xmlNode* child = node->children; child != nullptr; child = child->next) {
    if (child->type != XML_ELEMENT_NODE) continue;
    std::unique_ptr<xmlBuffer, void (*)(xmlBuffer*)> buffer(xmlBufferCreate(),
                                                            xmlBufferFree);
    if (buffer == nullptr ||
        xmlNodeDump(buffer.get(), node->doc, child, 0, 0) < 0) {
      return "";
    }
    return reinterpret_cast<const char*>(xmlBufferContent(buffer.get()));
  }
  return "";
}

// What an entry says, by the meaning of its elements.
struct Entry {
  std::string title;
  std::string content;
  std::string summary;
  std::string link;
  std::string id;
  std::string date;
  std::string updated;
  std::string author;
  std::string source;
};

void Set(std::string value, std::string* field) {
  if (field->empty()) *field = std::move(value);
}

void ReadChild(xmlNode* node, Entry* entry) {
  const absl::string_view name = NameOf(*node);
  const absl::string_view prefix = PrefixOf(*node);
  if (prefix == "media" || prefix == "itunes") return;
  if (name == "title") {
    Set(TextOf(*node), &entry->title);
  } else if (name == "encoded" || name == "content") {
    std::string text = TextOf(*node);
    if (text.empty()) text = MarkupOf(node);
    Set(std::move(text), &entry->content);
  } else if (name == "description" || name == "summary") {
    std::string text = TextOf(*node);
    if (text.empty()) text = MarkupOf(node);
    Set(std::move(text), &entry->summary);
  } else if (name == "link") {
    std::string href = Attribute(*node, "href");
    const std::string rel = Attribute(*node, "rel");
    if (href.empty()) href = TextOf(*node);
    if (rel.empty() || rel == "alternate") Set(std::move(href), &entry->link);
  } else if (name == "guid" || name == "id") {
    Set(TextOf(*node), &entry->id);
  } else if (name == "pubDate" || name == "published" || name == "date" ||
             name == "issued") {
    Set(TextOf(*node), &entry->date);
  } else if (name == "updated" || name == "modified") {
    Set(TextOf(*node), &entry->updated);
  } else if (name == "creator" || name == "author") {
    std::string text = TextOf(*node);
    for (xmlNode* child = node->children; child != nullptr;
         child = child->next) {
      if (child->type == XML_ELEMENT_NODE && NameOf(*child) == "name") {
        text = TextOf(*child);
      }
    }
    Set(std::move(text), &entry->author);
  } else if (name == "source") {
    Set(TextOf(*node), &entry->source);
  }
}

Page MakePage(Entry entry, const std::string& feed_title, int nesting) {
  Page page;
  std::string body =
      entry.content.empty() ? std::move(entry.summary) : entry.content;
  HtmlOptions options;
  options.nesting = nesting;
  options.fragment = true;
  if (absl::StrContains(body, '<') || absl::StrContains(body, '&')) {
    absl::StatusOr<Page> read = ReadHtml(body, options);
    if (read.ok()) {
      page = *std::move(read);
    } else {
      page.text = std::move(body);
    }
  } else {
    page.text = std::move(body);
  }
  page.format = INPUT_FORMAT_FEED;
  page.id = entry.id;
  page.url = absl::StartsWith(entry.link, "http") ? entry.link : "";
  if (page.url.empty() && absl::StartsWith(entry.id, "http")) {
    page.url = entry.id;
  }
  page.titles.clear();
  page.outlets.clear();
  if (!entry.title.empty()) {
    page.titles.push_back({std::move(entry.title), FACT_BASIS_RECORD_FIELD});
  }
  if (!entry.source.empty()) {
    page.outlets.push_back({std::move(entry.source), FACT_BASIS_RECORD_FIELD});
  } else if (!feed_title.empty()) {
    page.outlets.push_back({feed_title, FACT_BASIS_PAGE_METADATA});
  }
  for (std::string* date : {&entry.date, &entry.updated}) {
    if (date->empty()) continue;
    page.dates.push_back({std::move(*date), FACT_BASIS_RECORD_FIELD});
    break;
  }
  if (!entry.author.empty()) {
    page.bylines.push_back({std::move(entry.author), FACT_BASIS_RECORD_FIELD});
  }
  return page;
}

// Collects entries wherever they stand: in <rss><channel>, <rdf:RDF>, <feed>.
void ReadEntries(xmlNode* parent, int depth, std::string* feed_title,
                 std::vector<Entry>* entries) {
  for (xmlNode* node = parent->children; node != nullptr; node = node->next) {
    if (node->type != XML_ELEMENT_NODE) continue;
    const absl::string_view name = NameOf(*node);
    if (name == "item" || name == "entry") {
      Entry entry;
      for (xmlNode* child = node->children; child != nullptr;
           child = child->next) {
        if (child->type == XML_ELEMENT_NODE) ReadChild(child, &entry);
      }
      entries->push_back(std::move(entry));
    } else if (name == "channel" && depth < 2) {
      ReadEntries(node, depth + 1, feed_title, entries);
    } else if (name == "title") {
      Set(TextOf(*node), feed_title);
    }
  }
}

void IgnoreError(void*, xmlErrorPtr) {}

}  // namespace

absl::StatusOr<std::vector<Page>> ReadFeed(absl::string_view xml, int nesting) {
  if (xml.size() > static_cast<std::size_t>(std::numeric_limits<int>::max())) {
    return absl::InvalidArgumentError("larger than 2 GiB");
  }
  const std::string expanded = ExpandHtmlNames(xml);
  const std::unique_ptr<xmlParserCtxt, FreeContext> context(xmlNewParserCtxt());
  if (context == nullptr) return absl::ResourceExhaustedError("out of memory");
  context->sax->serror = IgnoreError;
  // No network, no external entities; XML_PARSE_NOENT would expand internal
  // ones and is left out. Without XML_PARSE_HUGE, depth and size are bounded.
  const std::unique_ptr<xmlDoc, FreeDocument> document(xmlCtxtReadMemory(
      context.get(), expanded.data(), static_cast<int>(expanded.size()),
      nullptr, "UTF-8",
      XML_PARSE_NONET | XML_PARSE_NOERROR | XML_PARSE_NOWARNING |
          XML_PARSE_RECOVER | XML_PARSE_NOBLANKS));
  if (document == nullptr || xmlDocGetRootElement(document.get()) == nullptr) {
    const xmlError* error = xmlCtxtGetLastError(context.get());
    std::string reason = error == nullptr || error->message == nullptr
                             ? "no XML"
                             : error->message;
    absl::StripAsciiWhitespace(&reason);
    return absl::InvalidArgumentError(absl::StrCat("broken XML: ", reason));
  }
  std::string title;
  std::vector<Entry> entries;
  ReadEntries(xmlDocGetRootElement(document.get()), 0, &title, &entries);
  if (entries.empty()) {
    return absl::InvalidArgumentError("a feed without entries");
  }
  std::vector<Page> pages;
  pages.reserve(entries.size());
  for (Entry& entry : entries) {
    pages.push_back(MakePage(std::move(entry), title, nesting));
  }
  return pages;
}

}  // namespace crosscheck
