#include "comparator/ingest/html_blocks.h"

#include <cstddef>
#include <string>
#include <utility>
#include <vector>

#include "absl/strings/ascii.h"
#include "absl/strings/match.h"
#include "absl/strings/string_view.h"
#include "comparator/base/sorted_words.h"
#include "comparator/ingest/html_metadata.h"
#include "comparator/ingest/html_tree.h"
#include "comparator/ingest/page.h"
#include "gumbo.h"

namespace crosscheck {
namespace {

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
  static_assert(AreSorted(kWords), "in byte order");
  return IsAmong(kWords, word);
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

// Walks the tree without recursion and collects blocks.
class BlockCollector {
 public:
  explicit BlockCollector(HtmlMetadata* metadata) : metadata_(metadata) {}

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

  HtmlBlocks TakeResult() {
    return {std::move(blocks_), std::move(containers_), std::move(links_)};
  }

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
    metadata_->Read(node);
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
    HtmlContainer container;
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
  std::vector<HtmlContainer> containers_;
  HtmlMetadata* const metadata_;
  std::vector<std::string> links_;
  HtmlBlock block_;
  ClassSign sign_ = kNoSign;
  bool space_ = false;
  bool in_word_ = false;
  int breaks_ = 0;
};

}  // namespace

HtmlBlocks CollectHtmlBlocks(const GumboNode& root, HtmlMetadata* metadata) {
  BlockCollector collector(metadata);
  collector.Walk(&root);
  return collector.TakeResult();
}

}  // namespace crosscheck
