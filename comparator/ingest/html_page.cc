#include "comparator/ingest/html_page.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "absl/status/status.h"
#include "absl/status/statusor.h"
#include "absl/strings/ascii.h"
#include "absl/strings/match.h"
#include "absl/strings/string_view.h"
#include "comparator/base/status_macros.h"
#include "comparator/ingest/html_metadata.h"
#include "comparator/ingest/html_tree.h"
#include "comparator/ingest/page.h"
#include "gumbo.h"

namespace crosscheck {
namespace {

constexpr int kDefaultNesting = 512;
// A container (<article>, <main>) with fewer words is a teaser.
constexpr int kLeastWords = 40;
constexpr int kMaxBylineWords = 14;
constexpr int kMaxStandfirstWords = 60;
constexpr std::size_t kMaxLinks = 500;

enum class ElementKind { kInline, kBlock, kBreak, kDropped };

ElementKind KindOf(GumboTag tag) {
  switch (tag) {
    case GUMBO_TAG_SCRIPT:
    case GUMBO_TAG_STYLE:
    case GUMBO_TAG_NOSCRIPT:
    case GUMBO_TAG_TEMPLATE:
    case GUMBO_TAG_SVG:
    case GUMBO_TAG_MATH:
    case GUMBO_TAG_IFRAME:
    case GUMBO_TAG_OBJECT:
    case GUMBO_TAG_EMBED:
    case GUMBO_TAG_CANVAS:
    case GUMBO_TAG_AUDIO:
    case GUMBO_TAG_VIDEO:
    case GUMBO_TAG_NAV:
    case GUMBO_TAG_ASIDE:
    case GUMBO_TAG_FOOTER:
    case GUMBO_TAG_FORM:
    case GUMBO_TAG_BUTTON:
    case GUMBO_TAG_SELECT:
    case GUMBO_TAG_TEXTAREA:
    case GUMBO_TAG_MENU:
    case GUMBO_TAG_HEAD:
      return ElementKind::kDropped;
    case GUMBO_TAG_BR:
      return ElementKind::kBreak;
    case GUMBO_TAG_A:
    case GUMBO_TAG_ABBR:
    case GUMBO_TAG_ACRONYM:
    case GUMBO_TAG_B:
    case GUMBO_TAG_BDI:
    case GUMBO_TAG_BDO:
    case GUMBO_TAG_BIG:
    case GUMBO_TAG_CITE:
    case GUMBO_TAG_CODE:
    case GUMBO_TAG_DEL:
    case GUMBO_TAG_DFN:
    case GUMBO_TAG_EM:
    case GUMBO_TAG_FONT:
    case GUMBO_TAG_I:
    case GUMBO_TAG_IMG:
    case GUMBO_TAG_INS:
    case GUMBO_TAG_KBD:
    case GUMBO_TAG_LABEL:
    case GUMBO_TAG_MARK:
    case GUMBO_TAG_NOBR:
    case GUMBO_TAG_Q:
    case GUMBO_TAG_S:
    case GUMBO_TAG_SMALL:
    case GUMBO_TAG_SPAN:
    case GUMBO_TAG_STRIKE:
    case GUMBO_TAG_STRONG:
    case GUMBO_TAG_SUB:
    case GUMBO_TAG_SUP:
    case GUMBO_TAG_TIME:
    case GUMBO_TAG_TT:
    case GUMBO_TAG_U:
    case GUMBO_TAG_VAR:
    case GUMBO_TAG_WBR:
      return ElementKind::kInline;
    default:
      return ElementKind::kBlock;
  }
}

bool HasRole(absl::string_view role) {
  return role == "navigation" || role == "banner" || role == "contentinfo" ||
         role == "complementary" || role == "search" || role == "menu" ||
         role == "menubar" || role == "dialog" || role == "alert";
}

// Parts of class names that mark what stands around a story.
bool IsSuspectWord(absl::string_view word) {
  static constexpr absl::string_view kWords[] = {
      "ad",         "ads",         "advert",  "advertisement", "banner",
      "breadcrumb", "breadcrumbs", "comment", "comments",      "cookie",
      "cookies",    "disqus",      "footer",  "masthead",      "menu",
      "modal",      "mostread",    "nav",     "navbar",        "navigation",
      "newsletter", "pagination",  "popular", "popup",         "print",
      "promo",      "recommended", "related", "search",        "share",
      "sharing",    "sidebar",     "signup",  "social",        "sponsor",
      "sponsored",  "subscribe",   "tags",    "teaser",        "toolbar",
      "trending",   "widget"};
  return std::binary_search(std::begin(kWords), std::end(kWords), word);
}

enum ClassSign { kNoSign, kSuspect, kCaptionSign, kBylineSign, kStandfirst };

// What the class or id of an element says of what is in it.
ClassSign SignOf(const GumboNode& element) {
  ClassSign sign = kNoSign;
  for (const char* attribute : {"class", "id", "itemprop"}) {
    const std::string value =
        absl::AsciiStrToLower(HtmlAttribute(element, attribute));
    std::size_t begin = 0;
    while (begin < value.size()) {
      // A name such as "with-sidebar" says what is beside, not what is in it.
      std::size_t end = value.find(' ', begin);
      if (end == value.npos) end = value.size();
      const absl::string_view name(value.data() + begin, end - begin);
      begin = end + 1;
      if (absl::StrContains(name, "with") || absl::StrContains(name, "has") ||
          absl::StartsWith(name, "no")) {
        continue;
      }
      std::size_t i = 0;
      while (i < name.size()) {
        std::size_t stop = i;
        while (stop < name.size() && absl::ascii_isalnum(name[stop])) ++stop;
        const absl::string_view word = name.substr(i, stop - i);
        i = stop + 1;
        if (word == "caption" || word == "figcaption") return kCaptionSign;
        if (word == "byline" || word == "author") sign = kBylineSign;
        if (word == "standfirst" || word == "subtitle" || word == "dek" ||
            word == "subheadline" || word == "deck") {
          sign = kStandfirst;
        }
        if (sign == kNoSign && IsSuspectWord(word)) sign = kSuspect;
      }
    }
  }
  return sign;
}

struct HtmlBlock {
  std::string text;
  int words = 0;
  int linked_words = 0;
  BlockHint hint = BlockHint::kNone;
  bool suspect = false;
  // In a <p>, <li>, <blockquote> or heading.
  bool paragraph = false;
  // Index of the innermost container; -1 where there is none.
  int container = -1;
  bool content = false;

  double link_density() const {
    return words == 0 ? 0 : static_cast<double>(linked_words) / words;
  }
};

// An element that may hold the story.
struct Container {
  int parent = -1;
  // 0 the body of an article, 1 <article>, 2 <main>.
  int rank = 0;
  int words = 0;
};

// Walks the tree without recursion and collects blocks.
class BlockCollector {
 public:
  void Walk(const GumboNode* root) {
    std::vector<Frame> stack;
    stack.push_back(Enter(*root, Scope()));
    while (!stack.empty()) {
      Frame& frame = stack.back();
      const GumboVector& children = frame.node->v.element.children;
      if (frame.next == children.length || frame.scope.dropped) {
        // What is dropped is still asked for metadata.
        if (frame.scope.dropped && frame.next < children.length) {
          const auto* child =
              static_cast<const GumboNode*>(children.data[frame.next++]);
          if (child->type == GUMBO_NODE_ELEMENT) {
            stack.push_back(Enter(*child, frame.scope));
          }
          continue;
        }
        Leave(frame);
        stack.pop_back();
        continue;
      }
      const auto* child =
          static_cast<const GumboNode*>(children.data[frame.next++]);
      if (child->type == GUMBO_NODE_ELEMENT ||
          child->type == GUMBO_NODE_TEMPLATE) {
        stack.push_back(Enter(*child, frame.scope));
      } else if (child->type == GUMBO_NODE_TEXT ||
                 child->type == GUMBO_NODE_WHITESPACE ||
                 child->type == GUMBO_NODE_CDATA) {
        AddText(child->v.text.text, frame.scope);
      }
    }
    Flush();
  }

  std::vector<HtmlBlock>& blocks() { return blocks_; }
  std::vector<Container>& containers() { return containers_; }
  HtmlMetadata& metadata() { return metadata_; }
  std::vector<std::string>& links() { return links_; }

 private:
  struct Scope {
    bool dropped = false;
    bool linked = false;
    bool suspect = false;
    bool paragraph = false;
    BlockHint hint = BlockHint::kNone;
    ClassSign sign = kNoSign;
    int container = -1;
  };
  struct Frame {
    const GumboNode* node;
    Scope scope;
    unsigned int next = 0;
    bool block = false;
  };

  Frame Enter(const GumboNode& node, const Scope& outer) {
    metadata_.Read(node);
    Frame frame{&node, outer};
    Scope& scope = frame.scope;
    const GumboTag tag = node.v.element.tag;
    const ElementKind kind = KindOf(tag);
    if (kind == ElementKind::kBreak) {
      AddBreak();
      return frame;
    }
    if (kind == ElementKind::kDropped || IsHidden(node) ||
        (tag == GUMBO_TAG_HEADER && outer.container < 0)) {
      scope.dropped = true;
    }
    if (kind == ElementKind::kBlock || kind == ElementKind::kDropped) {
      Flush();
      frame.block = true;
    }
    if (tag == GUMBO_TAG_A) {
      scope.linked = true;
      AddLink(HtmlAttribute(node, "href"), scope);
    }
    ReadContainer(node, &scope);
    ReadHints(node, tag, &scope);
    return frame;
  }

  void Leave(const Frame& frame) {
    if (frame.block) Flush();
  }

  static bool IsHidden(const GumboNode& node) {
    if (gumbo_get_attribute(&node.v.element.attributes, "hidden") != nullptr) {
      return true;
    }
    if (HtmlAttribute(node, "aria-hidden") == "true") return true;
    if (HasRole(HtmlAttribute(node, "role"))) return true;
    const absl::string_view style = HtmlAttribute(node, "style");
    return absl::StrContains(style, "display:none") ||
           absl::StrContains(style, "display: none");
  }

  void ReadContainer(const GumboNode& node, Scope* scope) {
    int rank = -1;
    if (HtmlAttribute(node, "itemprop") == "articleBody") rank = 0;
    if (rank < 0 && node.v.element.tag == GUMBO_TAG_ARTICLE) rank = 1;
    if (rank < 0 && (node.v.element.tag == GUMBO_TAG_MAIN ||
                     HtmlAttribute(node, "role") == "main")) {
      rank = 2;
    }
    if (rank < 0) return;
    Container container;
    container.parent = scope->container;
    container.rank = rank;
    scope->container = static_cast<int>(containers_.size());
    containers_.push_back(container);
  }

  static void ReadHints(const GumboNode& node, GumboTag tag, Scope* scope) {
    const bool page = tag == GUMBO_TAG_HTML || tag == GUMBO_TAG_BODY ||
                      tag == GUMBO_TAG_MAIN || tag == GUMBO_TAG_ARTICLE;
    const ClassSign sign = page ? kNoSign : SignOf(node);
    if (sign != kNoSign) scope->sign = sign;
    if (sign == kSuspect) scope->suspect = true;
    switch (tag) {
      case GUMBO_TAG_H1:
        scope->hint = BlockHint::kTitle;
        scope->paragraph = true;
        break;
      case GUMBO_TAG_H2:
      case GUMBO_TAG_H3:
      case GUMBO_TAG_H4:
      case GUMBO_TAG_H5:
      case GUMBO_TAG_H6:
        scope->hint = BlockHint::kHeading;
        scope->paragraph = true;
        break;
      case GUMBO_TAG_FIGCAPTION:
        scope->hint = BlockHint::kCaption;
        break;
      case GUMBO_TAG_P:
      case GUMBO_TAG_LI:
      case GUMBO_TAG_BLOCKQUOTE:
        scope->paragraph = true;
        break;
      default:
        break;
    }
  }

  void AddLink(absl::string_view href, const Scope& scope) {
    if (scope.dropped || scope.suspect || links_.size() >= kMaxLinks) return;
    if (absl::StartsWith(href, "http://") ||
        absl::StartsWith(href, "https://")) {
      links_.emplace_back(href.substr(0, 2000));
    }
  }

  // White space in HTML is one blank.
  void AddText(absl::string_view text, const Scope& scope) {
    if (scope.dropped) return;
    for (std::size_t i = 0; i < text.size(); ++i) {
      const char c = text[i];
      if (absl::ascii_isspace(c)) {
        space_ = !block_.text.empty() && block_.text.back() != '\n';
        in_word_ = false;
        continue;
      }
      if (space_) block_.text += ' ';
      space_ = false;
      block_.text += c;
      if (!in_word_ &&
          (absl::ascii_isalnum(c) || static_cast<unsigned char>(c) >= 0xC3)) {
        in_word_ = true;
        ++block_.words;
        if (scope.linked) ++block_.linked_words;
      }
    }
    breaks_ = 0;
    ApplyScope(scope);
  }

  void ApplyScope(const Scope& scope) {
    block_.suspect = block_.suspect || scope.suspect;
    block_.paragraph = block_.paragraph || scope.paragraph;
    block_.container = scope.container;
    if (scope.hint != BlockHint::kNone) block_.hint = scope.hint;
    sign_ = scope.sign;
  }

  // One <br> ends a line, two end a block.
  void AddBreak() {
    if (++breaks_ >= 2) {
      Flush();
    } else if (!block_.text.empty()) {
      block_.text += '\n';
      space_ = false;
      in_word_ = false;
    }
  }

  void Flush() {
    absl::StripTrailingAsciiWhitespace(&block_.text);
    if (!block_.text.empty()) {
      if (block_.hint == BlockHint::kNone) ApplySign();
      for (int c = block_.container; c >= 0; c = containers_[c].parent) {
        containers_[c].words += block_.words;
      }
      blocks_.push_back(std::move(block_));
    }
    block_ = HtmlBlock();
    space_ = false;
    in_word_ = false;
    breaks_ = 0;
    sign_ = kNoSign;
  }

  void ApplySign() {
    if (sign_ == kCaptionSign) {
      block_.hint = BlockHint::kCaption;
    } else if (sign_ == kBylineSign && block_.words <= kMaxBylineWords) {
      block_.hint = BlockHint::kByline;
    } else if (sign_ == kStandfirst && block_.words <= kMaxStandfirstWords) {
      block_.hint = BlockHint::kSubtitle;
    }
  }

  std::vector<HtmlBlock> blocks_;
  std::vector<Container> containers_;
  HtmlMetadata metadata_;
  std::vector<std::string> links_;
  HtmlBlock block_;
  ClassSign sign_ = kNoSign;
  bool space_ = false;
  bool in_word_ = false;
  int breaks_ = 0;
};

// The decision tree of Kohlschütter et al. 2010 over number of words and link
// density of a block and its neighbours.
bool IsContent(const HtmlBlock& before, const HtmlBlock& block,
               const HtmlBlock& after) {
  if (block.link_density() > 0.333333) return false;
  if (before.link_density() <= 0.555556) {
    if (block.words > 16) return true;
    if (after.words > 15) return true;
    return before.words > 4;
  }
  return block.words > 40 || after.words > 17;
}

// Which container holds the story: the body of an article where one is
// marked; else the longest <article>, unless <main> has much more; -1 the
// page.
int StoryContainer(const std::vector<Container>& containers) {
  int best = -1;
  for (int rank = 0; rank <= 2; ++rank) {
    int found = -1;
    for (std::size_t i = 0; i < containers.size(); ++i) {
      if (containers[i].rank != rank || containers[i].words < kLeastWords) {
        continue;
      }
      if (found < 0 || containers[i].words > containers[found].words) {
        found = static_cast<int>(i);
      }
    }
    if (found < 0) continue;
    if (best < 0 || (containers[best].words * 3 < containers[found].words &&
                     containers[best].rank != 0)) {
      best = found;
    }
  }
  return best;
}

bool IsInside(const std::vector<Container>& containers, int container,
              int story) {
  for (int c = container; c >= 0; c = containers[c].parent) {
    if (c == story) return true;
  }
  return story < 0;
}

// Keeps the blocks of the story, and of those around it what belongs to it.
std::vector<HtmlBlock> SelectStory(BlockCollector* collector) {
  const int story = StoryContainer(collector->containers());
  std::vector<HtmlBlock> inside;
  std::vector<HtmlBlock> titles;
  int plain_words = 0;
  for (HtmlBlock& block : collector->blocks()) {
    if (IsInside(collector->containers(), block.container, story)) {
      if (!block.suspect) plain_words += block.words;
      inside.push_back(std::move(block));
    } else if (block.hint == BlockHint::kTitle) {
      titles.push_back(std::move(block));
    }
  }
  if (plain_words >= kLeastWords) {
    inside.erase(std::remove_if(inside.begin(), inside.end(),
                                [](const HtmlBlock& b) { return b.suspect; }),
                 inside.end());
  }
  const HtmlBlock none;
  std::size_t first = inside.size();
  std::size_t last = 0;
  for (std::size_t i = 0; i < inside.size(); ++i) {
    inside[i].content =
        IsContent(i > 0 ? inside[i - 1] : none, inside[i],
                  i + 1 < inside.size() ? inside[i + 1] : none) &&
        inside[i].words > 0;
    if (inside[i].content && inside[i].hint != BlockHint::kTitle) {
      first = std::min(first, i);
      last = i;
    }
  }
  if (first == inside.size()) {
    first = 0;
    last = inside.empty() ? 0 : inside.size() - 1;
  }
  // Short sentences may close the story.
  while (last + 1 < inside.size() && inside[last + 1].paragraph &&
         inside[last + 1].link_density() <= 0.333333 &&
         absl::StrContains(".!?\"'\x9d\x99)", inside[last + 1].text.back())) {
    ++last;
  }
  std::vector<HtmlBlock> kept;
  for (std::size_t i = 0; i < inside.size() && i <= last; ++i) {
    HtmlBlock& block = inside[i];
    if (i < first) {
      const bool head = block.hint != BlockHint::kNone ||
                        (story >= 0 && block.link_density() <= 0.333333);
      if (!head) continue;
    } else if (block.link_density() > 0.7 && block.words > 2 &&
               block.hint != BlockHint::kTitle) {
      block.hint = BlockHint::kFurniture;
    }
    if (block.hint == BlockHint::kTitle) titles.clear();
    kept.push_back(std::move(block));
  }
  // The heading of the page stands outside of what is marked as the story.
  if (!titles.empty()) kept.insert(kept.begin(), std::move(titles.front()));
  return kept;
}

// One title: the first <h1> that the page's own title begins with, else the
// first of three words. Other headings of its size are headings.
void SettleTitle(const std::vector<PageFact>& titles,
                 std::vector<HtmlBlock>* blocks) {
  HtmlBlock* best = nullptr;
  for (HtmlBlock& block : *blocks) {
    if (block.hint != BlockHint::kTitle) continue;
    block.hint = BlockHint::kHeading;
    if (block.words < 3) continue;
    bool named = false;
    for (const PageFact& title : titles) {
      named = named ||
              absl::StartsWithIgnoreCase(title.value, block.text.substr(0, 24));
    }
    if (best == nullptr || named) best = &block;
    if (named) break;
  }
  if (best != nullptr) best->hint = BlockHint::kTitle;
}

}  // namespace

absl::StatusOr<Page> ReadHtml(absl::string_view html,
                              const HtmlOptions& options) {
  CROSSCHECK_ASSIGN_OR_RETURN(
      const std::unique_ptr<HtmlTree> tree,
      HtmlTree::Parse(html,
                      options.nesting > 0 ? options.nesting : kDefaultNesting));
  BlockCollector collector;
  collector.Walk(tree->root());
  Page page;
  page.format = INPUT_FORMAT_HTML;
  collector.metadata().Write(&page);
  std::vector<HtmlBlock> blocks = options.fragment
                                      ? std::move(collector.blocks())
                                      : SelectStory(&collector);
  SettleTitle(page.titles, &blocks);
  for (const HtmlBlock& block : blocks) {
    if (block.words == 0) continue;
    if (!page.text.empty()) page.text += "\n\n";
    const auto begin = static_cast<uint32_t>(page.text.size());
    page.text += block.text;
    page.blocks.push_back(
        {begin, static_cast<uint32_t>(page.text.size()), block.hint});
    if (block.hint == BlockHint::kTitle) {
      page.titles.insert(page.titles.begin(),
                         {block.text, FACT_BASIS_PAGE_METADATA});
    }
  }
  page.links = std::move(collector.links());
  if (page.blocks.empty()) {
    return absl::InvalidArgumentError("an HTML page without text");
  }
  return page;
}

}  // namespace crosscheck
