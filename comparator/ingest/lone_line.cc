#include "comparator/ingest/lone_line.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>

#include "absl/strings/ascii.h"
#include "absl/strings/match.h"
#include "absl/strings/string_view.h"
#include "absl/strings/strip.h"
#include "absl/types/optional.h"
#include "comparator/ingest/line_shape.h"
#include "comparator/ingest/line_words.h"
#include "comparator/ingest/outlet_directory.h"
#include "comparator/ingest/page.h"
#include "comparator/ingest/page_line.h"
#include "comparator/ingest/page_rules.h"
#include "comparator/ingest/text_edges.h"
#include "comparator/ingest/title_words.h"
#include "proto/article.pb.h"
#include "proto/page.pb.h"

namespace crosscheck {
namespace {

// What a long line's beginning tells of the rules that may take it.
constexpr std::size_t kPeekWords = 6;
// Bylines, date lines and addresses have no more words.
constexpr uint32_t kMaxShapeWords = 40;
constexpr uint32_t kMaxCaptionWords = 70;

// "(AP Photo/Dana Reyes). Friends …", "Caption Two men … (WXQZ)".
bool StartsWithPhotoCredit(absl::string_view text) {
  if (absl::StartsWith(text, "(")) {
    const absl::string_view head = text.substr(0, text.find(')'));
    return head.size() < 60 && (absl::StrContains(head, "Photo") ||
                                absl::StrContains(head, "photo"));
  }
  absl::string_view rest = text;
  return absl::ConsumePrefix(&rest, "Caption ") && !rest.empty() &&
         absl::ascii_isupper(rest[0]);
}

}  // namespace

// Takes what the format of the page said. False where it left it open.
bool LoneLineReader::ReadHint(MarkedLine* line) const {
  switch (line->shape.hint) {
    case BlockHint::kNone:
      return false;
    case BlockHint::kTitle:
      line->kind = REGION_KIND_TITLE;
      return true;
    case BlockHint::kSubtitle:
      line->kind = REGION_KIND_SUBTITLE;
      return true;
    case BlockHint::kByline: {
      line->kind = REGION_KIND_BYLINE;
      const auto name = BylineName(TextOf(*line));
      line->name =
          name ? *name
               : TextRange{0, static_cast<uint32_t>(line->shape.size())};
      return true;
    }
    case BlockHint::kPublished:
      line->kind = REGION_KIND_PUBLISHED;
      line->date = ReadDateLine(TextOf(*line));
      return true;
    case BlockHint::kCaption:
      line->kind = REGION_KIND_CAPTION;
      return true;
    case BlockHint::kHeading:
      line->kind = REGION_KIND_SUBHEAD;
      return true;
    case BlockHint::kFurniture:
      line->kind = REGION_KIND_FURNITURE;
      return true;
  }
  return false;
}

void LoneLineReader::Read(MarkedLine* line) {
  const PageLine& shape = line->shape;
  const bool hinted = ReadHint(line);
  if (hinted && shape.hint != BlockHint::kHeading) return;
  const absl::string_view text = TextOf(*line);
  if (!shape.has_letter) {
    line->kind = REGION_KIND_FURNITURE;
    line->date = ReadDateLine(text);
    if (line->date) line->kind = REGION_KIND_PUBLISHED;
    return;
  }
  const bool sentence = shape.IsSentence() && shape.ends_statement;
  words_.Reset(text, kPeekWords);
  if (words_.truncated()) {
    if (!rules_.MayMatch(words_, shape.words, sentence, text)) {
      if (!hinted) ReadShape(line);
      return;
    }
    words_.Reset(text, PageRuleSet::kMaxWords);
  }
  if (const LineRule* rule = rules_.Match(
          words_, std::max<std::size_t>(words_.size(), shape.words),
          sentence)) {
    line->kind = rule->kind();
    line->effect = rule->effect();
    if (line->kind == REGION_KIND_PUBLISHED) line->date = ReadDateLine(text);
    if (line->kind == REGION_KIND_BYLINE) {
      const auto name = BylineName(text);
      if (name) line->name = *name;
    }
    return;
  }
  if (!hinted) ReadShape(line);
}

// Decides what the shape of the line tells.
void LoneLineReader::ReadShape(MarkedLine* line) const {
  // No line of these kinds is that long, or a sentence of that length.
  const PageLine& shape = line->shape;
  if (shape.words > kMaxShapeWords) return;
  if (shape.IsProse() && shape.ends_statement &&
      shape.lower * 2 > shape.words) {
    return;
  }
  const absl::string_view text = TextOf(*line);
  if (const auto name = BylineName(text)) {
    line->kind = REGION_KIND_BYLINE;
    line->name = *name;
  } else if (title_.MatchPrefix(text) > 0) {
    // The title, and perhaps more: FindTitle() and ReadOpening() tell.
  } else if ((line->date = ReadDateLine(text))) {
    line->kind = REGION_KIND_PUBLISHED;
  } else if (IsAddressLine(text) || IsPlaylistEntry(text)) {
    line->kind = REGION_KIND_FURNITURE;
  } else if (IsTimeHeading(text)) {
    line->kind = REGION_KIND_SUBHEAD;
  }
}

bool LooksLikeCaption(absl::string_view line, const PageLine& shape,
                      const CaptionPlace& place,
                      const OutletDirectory* directory) {
  if (absl::StartsWith(line, "Caption ") && StartsWithPhotoCredit(line)) {
    return true;
  }
  if (shape.words > kMaxCaptionWords) return false;
  const absl::optional<BracketCredit> credit = TrailingCredit(line, directory);
  if (StartsWithPhotoCredit(line)) return true;
  const bool file = absl::StartsWith(line, "FILE - ") ||
                    absl::StartsWith(line, "FILE \u2013 ") ||
                    absl::StartsWith(line, "In this ");
  if (file && absl::StrContains(line.substr(0, 80), "photo")) return true;
  if (!credit.has_value()) return false;
  if (place.last && place.in_story && shape.breaks > 0) return false;
  if (credit->picture) return !place.in_story || shape.breaks <= 2;
  // The last paragraph may end with the agency that sent it.
  return file || (!place.in_story && !place.last);
}

}  // namespace crosscheck
