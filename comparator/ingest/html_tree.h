#ifndef COMPARATOR_INGEST_HTML_TREE_H_
#define COMPARATOR_INGEST_HTML_TREE_H_

#include <cstddef>
#include <memory>

#include "absl/status/statusor.h"
#include "absl/strings/string_view.h"
#include "gumbo.h"

namespace crosscheck {

// A parsed HTML document. The memory of the tree is bounded by the document's
// size and freed at once, without walking the tree, so that no document,
// however hostile, exhausts memory or stack.
//
//   ASSIGN(auto tree, HtmlTree::Parse(html, 512));
//   Walk(tree->root());
class HtmlTree {
 public:
  // `html` has to outlive the tree. InvalidArgument with the reason where
  // elements are nested more than `max_depth` deep or the document needs far
  // more memory than its size explains.
  static absl::StatusOr<std::unique_ptr<HtmlTree>> Parse(absl::string_view html,
                                                         int max_depth);

  HtmlTree(const HtmlTree&) = delete;
  HtmlTree& operator=(const HtmlTree&) = delete;
  ~HtmlTree();

  // The <html> element.
  const GumboNode* root() const { return root_; }

 private:
  class Arena;
  HtmlTree();

  std::unique_ptr<Arena> arena_;
  const GumboNode* root_ = nullptr;
};

// The value of attribute `name` of an element; empty where it has none.
absl::string_view HtmlAttribute(const GumboNode& element, const char* name);

}  // namespace crosscheck

#endif  // COMPARATOR_INGEST_HTML_TREE_H_
