#include "comparator/ingest/page_structure.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <utility>
#include <vector>

#include "absl/strings/ascii.h"
#include "absl/strings/match.h"
#include "absl/strings/string_view.h"
#include "absl/strings/strip.h"
#include "absl/types/optional.h"
#include "comparator/ingest/closing.h"
#include "comparator/ingest/dateline.h"
#include "comparator/ingest/line_shape.h"
#include "comparator/ingest/lone_line.h"
#include "comparator/ingest/opening.h"
#include "comparator/ingest/outlet_directory.h"
#include "comparator/ingest/page.h"
#include "comparator/ingest/page_line.h"
#include "comparator/ingest/page_part.h"
#include "comparator/ingest/page_rules.h"
#include "comparator/ingest/text_edges.h"
#include "comparator/ingest/title_words.h"
#include "proto/article.pb.h"
#include "proto/page.pb.h"

namespace crosscheck {
namespace {

// A title, standfirst, byline and the like stand within so many lines.
constexpr std::size_t kHeadLines = 24;
constexpr uint32_t kMaxTitleWords = 32;
constexpr uint32_t kMaxTitleBytes = 260;
constexpr uint32_t kMaxStandfirstWords = 60;
constexpr uint32_t kMaxCaptionWords = 70;
constexpr uint32_t kMaxSubheadWords = 12;

class StructureReader {
 public:
  StructureReader(const PageStructureInput& input, const PageRuleSet& rules,
                  const OutletDirectory* directory)
      : text_(input.text),
        rules_(rules),
        directory_(directory),
        title_(input.title) {
    const std::vector<PageLine> shapes =
        input.blocks.empty() ? ReadLines(input.text)
                             : ReadBlocks(input.text, input.blocks);
    lines_.resize(shapes.size());
    for (std::size_t i = 0; i < shapes.size(); ++i) lines_[i].shape = shapes[i];
  }

  PageStructure Read() {
    for (const MarkedLine& line : lines_) {
      structure_.has_letter = structure_.has_letter || line.shape.has_letter;
    }
    LoneLineReader reader(text_, rules_, title_);
    for (MarkedLine& line : lines_) reader.Read(&line);
    FindTitle();
    MarkRepetitions();
    MarkCaptions();
    MarkStandfirst();
    MarkLists();
    MarkShortLines();
    WriteParts();
    return std::move(structure_);
  }

 private:
  absl::string_view TextOf(const MarkedLine& line) const {
    return text_.substr(line.shape.begin, line.shape.size());
  }
  static bool IsStory(const MarkedLine& line) {
    return line.kind == REGION_KIND_UNSPECIFIED ||
           line.kind == REGION_KIND_BODY;
  }

  void FindTitle();
  int TitleScore(std::size_t i) const;
  void SetTitle(std::size_t i);
  void MarkRepetitions();
  void MarkCaptions();
  void MarkStandfirst();
  void MarkLists();
  void MarkShortLines();
  void WriteParts();
  void WriteParagraph(const MarkedLine& line, const ParagraphContext& context,
                      bool first, bool last);
  uint32_t WriteInnerDateline(TextRange body);
  void WriteCaption(const MarkedLine& line);
  void WriteLine(const MarkedLine& line);

  // The first line from `from` on that is prose of the story; the number of
  // lines where there is none.
  std::size_t FirstProse(std::size_t from) const {
    for (std::size_t i = from; i < lines_.size(); ++i) {
      if (IsStory(lines_[i]) && lines_[i].shape.IsProse()) return i;
    }
    return lines_.size();
  }
  std::size_t LastProse() const {
    for (std::size_t i = lines_.size(); i > 0; --i) {
      if (IsStory(lines_[i - 1]) && lines_[i - 1].shape.IsProse()) {
        return i - 1;
      }
    }
    return lines_.size();
  }

  const absl::string_view text_;
  const PageRuleSet& rules_;
  const OutletDirectory* const directory_;
  const TitleWords& title_;
  std::vector<MarkedLine> lines_;
  // Index of the title's line; the number of lines where there is none.
  std::size_t title_line_ = 0;
  bool has_title_ = false;
  PageStructure structure_;
};

// How much line `i` looks like the title of a page of plain text; 0 not at
// all.
int StructureReader::TitleScore(std::size_t i) const {
  const MarkedLine& line = lines_[i];
  const PageLine& shape = line.shape;
  if (line.kind != REGION_KIND_UNSPECIFIED || shape.words < 3 ||
      shape.words > kMaxTitleWords || shape.size() > kMaxTitleBytes ||
      !shape.starts_high || shape.ends_colon || shape.ends_statement ||
      shape.IsProse()) {
    return 0;
  }
  if (ReadDateline(TextOf(line)) || TrailingCredit(TextOf(line), directory_)) {
    return 0;
  }
  int score = shape.words >= 5 ? 4 : shape.words == 4 ? 3 : 1;
  if (i + 1 < lines_.size()) {
    const MarkedLine& next = lines_[i + 1];
    if (next.shape.hash == shape.hash) score += 4;
    if (next.kind == REGION_KIND_BYLINE || next.kind == REGION_KIND_PUBLISHED ||
        next.shape.IsProse()) {
      score += 1;
    }
  }
  return score;
}

void StructureReader::SetTitle(std::size_t i) {
  title_line_ = i;
  has_title_ = true;
  MarkedLine& line = lines_[i];
  line.kind = REGION_KIND_TITLE;
  structure_.title = {line.shape.begin, line.shape.end};
}

void StructureReader::FindTitle() {
  title_line_ = lines_.size();
  const std::size_t head = std::min(lines_.size(), kHeadLines);
  for (std::size_t i = 0; i < head; ++i) {
    if (lines_[i].kind == REGION_KIND_TITLE) {
      SetTitle(i);
      break;
    }
  }
  for (std::size_t i = 0; i < head && !has_title_; ++i) {
    if (title_.Matches(TextOf(lines_[i]))) SetTitle(i);
  }
  // A page of one line is a story without a title.
  if (!has_title_ && title_.empty() && lines_.size() > 1) {
    const std::size_t prose = std::min(FirstProse(0), head);
    int best = 0;
    std::size_t best_line = 0;
    for (std::size_t i = 0; i < prose; ++i) {
      const int score = TitleScore(i);
      if (score > best) {
        best = score;
        best_line = i;
      }
    }
    if (best > 0) SetTitle(best_line);
  }
  if (!has_title_) return;
  // Menus, breadcrumbs and the site's name stand above.
  for (std::size_t i = 0; i < title_line_; ++i) {
    MarkedLine& line = lines_[i];
    if (line.kind == REGION_KIND_UNSPECIFIED && !line.shape.IsProse()) {
      line.kind = REGION_KIND_FURNITURE;
    }
  }
}

// The title again, and lines that stand twice in a row in the head of the
// page, as captions do.
void StructureReader::MarkRepetitions() {
  const std::size_t head = std::min(lines_.size(), kHeadLines);
  for (std::size_t i = has_title_ ? title_line_ + 1 : 0; i < head; ++i) {
    MarkedLine& line = lines_[i];
    if (line.kind != REGION_KIND_UNSPECIFIED) continue;
    const bool again =
        (has_title_ && line.shape.hash == lines_[title_line_].shape.hash) ||
        title_.Matches(TextOf(line));
    if (again) line.kind = REGION_KIND_FURNITURE;
  }
  for (std::size_t i = 1; i < lines_.size(); ++i) {
    MarkedLine& line = lines_[i];
    MarkedLine& before = lines_[i - 1];
    if (line.shape.hash != before.shape.hash || line.shape.words < 4 ||
        line.kind != REGION_KIND_UNSPECIFIED) {
      continue;
    }
    if (before.kind == REGION_KIND_UNSPECIFIED && i < head &&
        line.shape.words <= kMaxCaptionWords &&
        FirstProse(i + 1) < lines_.size()) {
      before.kind = REGION_KIND_CAPTION;
      line.kind = REGION_KIND_CAPTION;
    } else {
      line.kind = before.kind == REGION_KIND_CAPTION ? REGION_KIND_CAPTION
                                                     : REGION_KIND_FURNITURE;
    }
  }
}

// Captions by the credit at their end.
void StructureReader::MarkCaptions() {
  const std::size_t last = LastProse();
  bool in_story = false;
  std::vector<uint64_t> captions;
  for (std::size_t i = 0; i < lines_.size(); ++i) {
    MarkedLine& line = lines_[i];
    if (line.kind == REGION_KIND_CAPTION) captions.push_back(line.shape.hash);
    if (line.kind != REGION_KIND_UNSPECIFIED) continue;
    const bool repeated = std::find(captions.begin(), captions.end(),
                                    line.shape.hash) != captions.end();
    const bool caption = (repeated && !line.shape.IsProse()) ||
                         LooksLikeCaption(TextOf(line), line.shape,
                                          {in_story, i == last}, directory_);
    if (caption) {
      line.kind = REGION_KIND_CAPTION;
      captions.push_back(line.shape.hash);
    } else if (line.shape.IsProse() && (!has_title_ || i > title_line_)) {
      in_story = true;
    }
  }
}

// A paragraph between the title and the byline or date sums the story up.
void StructureReader::MarkStandfirst() {
  if (!has_title_) return;
  const std::size_t stop = std::min(lines_.size(), title_line_ + 9);
  std::size_t candidate = lines_.size();
  for (std::size_t i = title_line_ + 1; i < stop; ++i) {
    MarkedLine& line = lines_[i];
    if (line.kind == REGION_KIND_CAPTION) continue;
    const bool begins = line.kind == REGION_KIND_BYLINE ||
                        line.kind == REGION_KIND_PUBLISHED ||
                        line.effect == LINE_EFFECT_BEGINS_STORY;
    if (begins) {
      if (candidate < lines_.size() && FirstProse(i) < lines_.size()) {
        lines_[candidate].kind = REGION_KIND_SUBTITLE;
      }
      return;
    }
    if (line.kind != REGION_KIND_UNSPECIFIED) continue;
    // Two paragraphs before a byline are the story.
    if (candidate < lines_.size()) return;
    if (line.shape.words < 5 || line.shape.words > kMaxStandfirstWords) return;
    candidate = i;
  }
}

// What comments, forms and lists of other stories bring with them.
void StructureReader::MarkLists() {
  bool list = false;
  bool over = false;
  for (std::size_t i = has_title_ ? title_line_ + 1 : 0; i < lines_.size();
       ++i) {
    MarkedLine& line = lines_[i];
    switch (line.effect) {
      case LINE_EFFECT_ENDS_STORY:
        // In the head it is the link to the comments.
        over = over || FirstProse(has_title_ ? title_line_ + 1 : 0) < i;
        list = true;
        continue;
      case LINE_EFFECT_OPENS_LIST:
        list = true;
        continue;
      default:
        break;
    }
    if (line.kind != REGION_KIND_UNSPECIFIED) continue;
    if (line.shape.IsProse()) {
      // A question to the reader and a comment are no story; a paragraph of
      // some length is.
      if (over && (line.shape.words < 20 || !line.shape.ends_statement)) {
        line.kind = REGION_KIND_FURNITURE;
        continue;
      }
      list = false;
      over = false;
      continue;
    }
    if (list && (over || !line.shape.IsSentence())) {
      line.kind = REGION_KIND_FURNITURE;
    }
  }
}

// Short lines that are no sentences: headings inside the story, section names
// before it, headlines and names behind it.
void StructureReader::MarkShortLines() {
  const std::size_t from = has_title_ ? title_line_ + 1 : 0;
  const std::size_t first = FirstProse(from);
  const std::size_t last = LastProse();
  if (first == lines_.size()) return;
  // Whether a line since the last prose announces a list.
  bool announced = false;
  for (std::size_t i = from; i < lines_.size(); ++i) {
    MarkedLine& line = lines_[i];
    const PageLine& shape = line.shape;
    announced = announced || (i > last && lines_[i - 1].shape.ends_colon);
    if (line.kind != REGION_KIND_UNSPECIFIED || shape.IsProse() ||
        shape.IsSentence()) {
      continue;
    }
    const absl::string_view text = TextOf(line);
    if (i < first) {
      // "Harbour City", "Coast Wire".
      const bool named = shape.words <= 3 && shape.lower == 0;
      if (named && !ReadDateline(text)) line.kind = REGION_KIND_FURNITURE;
      continue;
    }
    const bool after_colon = i > 0 && lines_[i - 1].shape.ends_colon;
    if (i > last) {
      // A list belongs to the sentence that announces it, and a last sentence
      // may have lost its full stop.
      const bool sentence = i == last + 1 && shape.words >= 8 &&
                            shape.lower * 5 >= shape.words * 3 &&
                            (i + 1 == lines_.size() ||
                             lines_[i + 1].kind != REGION_KIND_UNSPECIFIED);
      if (!announced && !sentence && shape.starts_high && !shape.ends_colon) {
        line.kind = REGION_KIND_FURNITURE;
      }
      continue;
    }
    // A heading stands alone between two paragraphs.
    const bool alone =
        i > 0 && i + 1 < lines_.size() &&
        (lines_[i - 1].shape.IsProse() || lines_[i - 1].shape.IsSentence() ||
         lines_[i - 1].kind != REGION_KIND_UNSPECIFIED) &&
        (lines_[i + 1].shape.IsProse() || lines_[i + 1].shape.IsSentence());
    const bool heading = shape.starts_high && shape.words <= kMaxSubheadWords &&
                         !shape.ends_statement && !after_colon && alone;
    if (heading) line.kind = REGION_KIND_SUBHEAD;
  }
}

void StructureReader::WriteCaption(const MarkedLine& line) {
  const absl::optional<BracketCredit> credit =
      TrailingCredit(TextOf(line), directory_);
  if (credit) {
    structure_.credits.push_back({CREDIT_KIND_PICTURE,
                                  {line.shape.begin + credit->inside.begin,
                                   line.shape.begin + credit->inside.end}});
  }
  structure_.parts.push_back(
      {REGION_KIND_CAPTION, {line.shape.begin, line.shape.end}});
}

// A dateline inside the story: what follows is another report, of the agency
// that it names. Returns where the paragraph goes on.
uint32_t StructureReader::WriteInnerDateline(TextRange body) {
  // A word in capitals, by which most paragraphs are passed over at once.
  const absl::string_view text = body.In(text_);
  if (text.size() < 3 || !absl::ascii_isupper(text[0]) ||
      !absl::ascii_isupper(text[1]) || !absl::ascii_isupper(text[2])) {
    return body.begin;
  }
  const absl::optional<Dateline> dateline = ReadDateline(text);
  if (!dateline.has_value()) return body.begin;
  const bool agency = dateline->agency.end != 0;
  // Without an agency a place in capitals needs its region.
  const bool region = absl::StrContains(dateline->place.In(text), ',');
  if (!agency && !region) return body.begin;
  structure_.parts.push_back(
      {REGION_KIND_DATELINE,
       {body.begin,
        body.begin + static_cast<uint32_t>(absl::StripTrailingAsciiWhitespace(
                                               text.substr(0, dateline->length))
                                               .size())}});
  if (agency) {
    structure_.credits.push_back({CREDIT_KIND_TEXT,
                                  {body.begin + dateline->agency.begin,
                                   body.begin + dateline->agency.end}});
  }
  return body.begin + dateline->length;
}

void StructureReader::WriteParagraph(const MarkedLine& line,
                                     const ParagraphContext& context,
                                     bool first, bool last) {
  TextRange body{line.shape.begin, line.shape.end};
  if (first) {
    Opening opening = ReadOpening(text_, body, context);
    for (const PagePart& part : opening.parts) structure_.parts.push_back(part);
    for (const PageCredit& credit : opening.credits) {
      structure_.credits.push_back(credit);
    }
    if (opening.date) {
      structure_.opening_date = opening.date;
    } else if (opening.dateline_date && !structure_.opening_date) {
      structure_.opening_date = opening.dateline_date;
    }
    if (opening.title.end != 0) structure_.title = opening.title;
    if (opening.byline.end != 0) structure_.byline = opening.byline;
    if (opening.place.end != 0) structure_.dateline = opening.place;
    body.begin = opening.body_begin;
  } else {
    body.begin = WriteInnerDateline(body);
  }
  Closing closing;
  closing.body_end = body.end;
  if (last && body.begin < body.end) {
    closing = ReadClosing(text_, body, context);
  }
  if (body.begin < closing.body_end) {
    structure_.parts.push_back(
        {REGION_KIND_BODY, {body.begin, closing.body_end}});
  }
  for (const PagePart& part : closing.parts) structure_.parts.push_back(part);
  for (const PageCredit& credit : closing.credits) {
    structure_.credits.push_back(credit);
  }
}

void StructureReader::WriteLine(const MarkedLine& line) {
  const TextRange range{line.shape.begin, line.shape.end};
  if (line.kind == REGION_KIND_BYLINE && structure_.byline.end == 0 &&
      line.name.end != 0) {
    structure_.byline = {range.begin + line.name.begin,
                         range.begin + line.name.end};
  }
  if (line.kind == REGION_KIND_CREDIT) {
    TextRange name = SourceLineName(TextOf(line));
    if (name.end != 0) {
      structure_.credits.push_back(
          {CREDIT_KIND_SOURCE_LINE,
           {range.begin + name.begin, range.begin + name.end}});
    }
  }
  if (line.kind == REGION_KIND_PUBLISHED && line.date) {
    DateLine date = *line.date;
    date.range.begin += range.begin;
    date.range.end += range.begin;
    // The day of a later change is second best.
    if (!structure_.date_line ||
        (structure_.date_line->update && !date.update)) {
      structure_.date_line = date;
    }
  }
  structure_.parts.push_back({line.kind, range});
}

void StructureReader::WriteParts() {
  ParagraphContext context{rules_, directory_, title_, has_title_};
  const std::size_t last = LastProse();
  std::size_t paragraphs = 0;
  for (std::size_t i = 0; i < lines_.size(); ++i) {
    const MarkedLine& line = lines_[i];
    if (line.kind == REGION_KIND_CAPTION) {
      WriteCaption(line);
    } else if (!IsStory(line)) {
      WriteLine(line);
    } else {
      // A dateline may stand behind a first line that is no paragraph.
      const bool first = paragraphs < 2 && structure_.dateline.end == 0;
      WriteParagraph(line, context, first, i == last || i + 1 == lines_.size());
      if (structure_.title.end != 0) context.title_seen = true;
      ++paragraphs;
    }
  }
}

}  // namespace

PageStructure ReadPageStructure(const PageStructureInput& input,
                                const PageRuleSet& rules,
                                const OutletDirectory* directory) {
  return StructureReader(input, rules, directory).Read();
}

}  // namespace crosscheck
