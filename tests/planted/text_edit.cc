#include "tests/planted/text_edit.h"

#include <algorithm>
#include <cstddef>

#include "absl/status/status.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/string_view.h"

namespace crosscheck {
namespace {

// Where an offset of the old text is in the new one.
class OffsetMap {
 public:
  explicit OffsetMap(const std::vector<TextEdit>& edits) : edits_(edits) {}

  // What begins or ends with an edit includes it.
  uint32_t Begin(uint32_t offset) const { return Map(offset, false); }
  uint32_t End(uint32_t offset) const { return Map(offset, true); }

  void Move(Span* span) const {
    const uint32_t begin = Begin(span->begin());
    span->set_end(End(span->end()));
    span->set_begin(begin);
  }

 private:
  uint32_t Map(uint32_t offset, bool is_end) const {
    int64_t shift = 0;
    for (const TextEdit& edit : edits_) {
      const bool before =
          edit.end < offset ||
          (edit.end == offset && (is_end || edit.begin < edit.end));
      if (!before) break;
      shift += static_cast<int64_t>(edit.text.size()) - (edit.end - edit.begin);
    }
    return static_cast<uint32_t>(offset + shift);
  }

  const std::vector<TextEdit>& edits_;
};

void MoveFact(const OffsetMap& map, Fact* fact, absl::string_view text) {
  if (!fact->has_span()) return;
  map.Move(fact->mutable_span());
  fact->set_value(std::string(text.substr(
      fact->span().begin(), fact->span().end() - fact->span().begin())));
}

bool CrossesEdge(const TextEdit& edit, const Article& article) {
  return std::none_of(article.regions().begin(), article.regions().end(),
                      [&edit](const Region& region) {
                        return region.begin() <= edit.begin &&
                               edit.end <= region.end();
                      });
}

}  // namespace

absl::StatusOr<EditedArticle> EditText(const Article& article,
                                       std::vector<TextEdit> edits) {
  std::sort(edits.begin(), edits.end(),
            [](const TextEdit& a, const TextEdit& b) {
              return a.begin != b.begin ? a.begin < b.begin : a.end < b.end;
            });
  EditedArticle edited;
  const absl::string_view old = article.text();
  std::string text;
  size_t done = 0;
  for (const TextEdit& edit : edits) {
    if (edit.begin < done || edit.end < edit.begin || edit.end > old.size()) {
      return absl::InvalidArgumentError("edits overlap");
    }
    if (CrossesEdge(edit, article)) {
      return absl::InvalidArgumentError("an edit crosses a region's edge");
    }
    absl::StrAppend(&text, old.substr(done, edit.begin - done));
    Span& changed = edited.changed.emplace_back();
    changed.set_begin(static_cast<uint32_t>(text.size()));
    text += edit.text;
    changed.set_end(static_cast<uint32_t>(text.size()));
    done = edit.end;
  }
  absl::StrAppend(&text, old.substr(done));

  edited.article = article;
  Article& result = edited.article;
  result.set_text(std::move(text));
  const OffsetMap map(edits);
  for (Region& region : *result.mutable_regions()) {
    const uint32_t begin = map.Begin(region.begin());
    region.set_end(map.End(region.end()));
    region.set_begin(begin);
  }
  if (result.has_title()) MoveFact(map, result.mutable_title(), result.text());
  if (result.has_byline()) {
    MoveFact(map, result.mutable_byline(), result.text());
  }
  if (result.has_dateline()) {
    MoveFact(map, result.mutable_dateline(), result.text());
  }
  if (result.has_outlet()) {
    MoveFact(map, result.mutable_outlet(), result.text());
  }
  if (result.published().has_span()) {
    map.Move(result.mutable_published()->mutable_span());
  }
  for (Credit& credit : *result.mutable_credits()) {
    if (credit.has_span()) map.Move(credit.mutable_span());
  }
  return edited;
}

}  // namespace crosscheck
