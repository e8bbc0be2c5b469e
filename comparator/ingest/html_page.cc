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
#include "comparator/ingest/html_blocks.h"
#include "comparator/ingest/html_metadata.h"
#include "comparator/ingest/html_tree.h"
#include "comparator/ingest/page.h"

namespace crosscheck {
namespace {

constexpr int kDefaultNesting = 512;
// A container (<article>, <main>) with fewer words is a teaser.
constexpr int kLeastWords = 40;

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
int StoryContainer(const std::vector<HtmlContainer>& containers) {
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

bool IsInside(const std::vector<HtmlContainer>& containers, int container,
              int story) {
  for (int c = container; c >= 0; c = containers[c].parent) {
    if (c == story) return true;
  }
  return story < 0;
}

// Keeps the blocks of the story, and of those around it what belongs to it.
std::vector<HtmlBlock> SelectStory(HtmlBlocks page) {
  const int story = StoryContainer(page.containers);
  std::vector<HtmlBlock> inside;
  std::vector<HtmlBlock> titles;
  int plain_words = 0;
  for (HtmlBlock& block : page.blocks) {
    if (IsInside(page.containers, block.container, story)) {
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
  HtmlMetadata metadata;
  HtmlBlocks found = CollectHtmlBlocks(*tree->root(), &metadata);
  Page page;
  page.format = INPUT_FORMAT_HTML;
  metadata.Write(&page);
  page.links = std::move(found.links);
  std::vector<HtmlBlock> blocks = options.fragment
                                      ? std::move(found.blocks)
                                      : SelectStory(std::move(found));
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
  if (page.blocks.empty()) {
    return absl::InvalidArgumentError("an HTML page without text");
  }
  return page;
}

}  // namespace crosscheck
