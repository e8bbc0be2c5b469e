#include "comparator/ingest/html_tree.h"

#include <setjmp.h>

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdlib>
#include <memory>
#include <string>
#include <vector>

#include "absl/container/flat_hash_map.h"
#include "absl/memory/memory.h"
#include "absl/status/status.h"
#include "absl/status/statusor.h"
#include "absl/strings/ascii.h"
#include "absl/strings/match.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/string_view.h"
#include "comparator/base/sorted_words.h"
#include "gumbo.h"

namespace crosscheck {
namespace {

constexpr std::size_t kBlockBytes = 64 << 10;
// A tree takes some twenty times its document. More than this is an attack
// (elements that the parser has to open again and again).
constexpr std::size_t kBytesPerByte = 96;
constexpr int kMostAttributes = 500;
constexpr std::size_t kBytesAtLeast = 8 << 20;

// Elements that are never open for long: void ones, and those whose end tag
// may be left out or that the parser closes by itself.
bool NestsByItself(absl::string_view name) {
  static constexpr absl::string_view kShallow[] = {
      "a",     "area",   "base",   "body",  "br",    "button", "col",
      "dd",    "dt",     "embed",  "frame", "h1",    "h2",     "h3",
      "h4",    "h5",     "h6",     "head",  "hr",    "html",   "img",
      "input", "li",     "link",   "meta",  "nobr",  "option", "p",
      "param", "script", "source", "style", "tbody", "td",     "textarea",
      "tfoot", "th",     "thead",  "title", "tr",    "track",  "wbr"};
  static_assert(AreSorted(kShallow), "in byte order");
  return IsAmong(kShallow, name);
}

// Whether a tag has more than `most` attributes. The parser compares each with
// all before it.
bool HasLongerTag(absl::string_view html, int most) {
  for (std::size_t at = html.find('<'); at != html.npos;
       at = html.find('<', at)) {
    ++at;
    if (at == html.size() || !absl::ascii_isalpha(html[at])) continue;
    int attributes = 0;
    char quote = 0;
    bool behind_space = false;
    for (; at < html.size() && (quote != 0 || html[at] != '>'); ++at) {
      const char c = html[at];
      if (quote != 0) {
        if (c == quote) quote = 0;
      } else if ((c == '"' || c == '\'') && html[at - 1] == '=') {
        quote = c;
      } else if (absl::ascii_isspace(c) || c == '/') {
        behind_space = true;
        continue;
      } else if (behind_space && ++attributes > most) {
        return true;
      }
      behind_space = false;
    }
  }
  return false;
}

// Whether elements are open more than `max_depth` deep anywhere. Looks at tags
// only; comments and what is inside scripts may be counted too.
bool IsNestedDeeper(absl::string_view html, int max_depth) {
  absl::flat_hash_map<std::string, int> open;
  int depth = 0;
  std::string name;
  for (std::size_t at = html.find('<'); at != html.npos;
       at = html.find('<', at + 1)) {
    std::size_t i = at + 1;
    const bool end_tag = i < html.size() && html[i] == '/';
    if (end_tag) ++i;
    name.clear();
    while (i < html.size() && name.size() < 40 &&
           (absl::ascii_isalnum(html[i]) || html[i] == '-')) {
      name += absl::ascii_tolower(html[i++]);
    }
    if (name.empty() || NestsByItself(name)) continue;
    int& count = open[name];
    if (!end_tag) {
      ++count;
      if (++depth > max_depth) return true;
    } else if (count > 0) {
      --count;
      --depth;
    }
  }
  return false;
}

}  // namespace

// Memory that is given back all at once. When it is used up, jumps back to
// where parsing began: the parser is C code that cannot be told of failure.
class HtmlTree::Arena {
 public:
  explicit Arena(std::size_t limit) : left_(limit) {}

  void* Allocate(std::size_t size) {
    constexpr std::size_t kAlign = alignof(std::max_align_t);
    size = (size + kAlign - 1) / kAlign * kAlign;
    if (size > left_) longjmp(exhausted_, 1);
    left_ -= size;
    if (size > kBlockBytes / 4) {
      blocks_.emplace_back(new char[size]);
      return blocks_.back().get();
    }
    if (size > room_) {
      blocks_.emplace_back(new char[kBlockBytes]);
      next_ = blocks_.back().get();
      room_ = kBlockBytes;
    }
    char* memory = next_;
    next_ += size;
    room_ -= size;
    return memory;
  }

  jmp_buf& exhausted() { return exhausted_; }

  static void* GumboAllocate(void* arena, std::size_t size) {
    return static_cast<Arena*>(arena)->Allocate(size);
  }
  static void GumboFree(void*, void*) {}

 private:
  std::size_t left_;
  std::vector<std::unique_ptr<char[]>> blocks_;
  char* next_ = nullptr;
  std::size_t room_ = 0;
  jmp_buf exhausted_;
};

HtmlTree::HtmlTree() = default;
HtmlTree::~HtmlTree() = default;

namespace {

// Alone in a function without objects, which the jump may pass over.
const GumboNode* ParseOrNull(const GumboOptions* options, const char* html,
                             std::size_t size, jmp_buf* exhausted) {
  if (setjmp(*exhausted) != 0) return nullptr;
  return gumbo_parse_with_options(options, html, size)->root;
}

}  // namespace

absl::StatusOr<std::unique_ptr<HtmlTree>> HtmlTree::Parse(
    absl::string_view html, int max_depth) {
  if (IsNestedDeeper(html, max_depth)) {
    return absl::InvalidArgumentError(
        absl::StrCat("HTML nested more than ", max_depth, " deep"));
  }
  if (HasLongerTag(html, kMostAttributes)) {
    return absl::InvalidArgumentError(absl::StrCat(
        "an HTML tag of more than ", kMostAttributes, " attributes"));
  }
  auto tree = absl::WrapUnique(new HtmlTree);
  tree->arena_ =
      absl::make_unique<Arena>(kBytesAtLeast + kBytesPerByte * html.size());
  GumboOptions options = kGumboDefaultOptions;
  options.allocator = Arena::GumboAllocate;
  options.deallocator = Arena::GumboFree;
  options.userdata = tree->arena_.get();
  options.max_errors = 0;
  tree->root_ = ParseOrNull(&options, html.data(), html.size(),
                            &tree->arena_->exhausted());
  if (tree->root_ == nullptr) {
    return absl::InvalidArgumentError(
        "HTML whose tree is out of all proportion to its size");
  }
  return tree;
}

absl::string_view HtmlAttribute(const GumboNode& element, const char* name) {
  const GumboAttribute* attribute =
      gumbo_get_attribute(&element.v.element.attributes, name);
  return attribute == nullptr ? absl::string_view() : attribute->value;
}

}  // namespace crosscheck
