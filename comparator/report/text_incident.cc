#include "comparator/report/text_incident.h"

#include <algorithm>
#include <utility>
#include <vector>

#include "absl/strings/str_cat.h"
#include "absl/strings/str_join.h"
#include "absl/strings/string_view.h"
#include "comparator/base/status_macros.h"
#include "comparator/report/advice_view.h"
#include "comparator/report/display_width.h"
#include "comparator/report/text_quote.h"
#include "comparator/report/toll_view.h"

namespace crosscheck {
namespace {

constexpr int kIndent = 2;
constexpr int kGap = 2;
constexpr int kLeastColumn = 12;
constexpr int kGreatestColumn = 30;
constexpr int kLeastTogether = 20;
constexpr int kLinesOfCell = 3;
constexpr absl::string_view kSilent = "–";

int LabelWidth(const IncidentView& view) {
  int width = 8;
  for (const ViewRow& row : view.rows) {
    width = std::max(width, DisplayWidth(row.label));
  }
  return std::min(width, 24);
}

// "7 [2] (ministry); 12 (doctors)"; places are one after the other.
std::string CellText(const ViewRow& row, const std::vector<ViewEntry>& entries,
                     bool name_speakers = true) {
  if (entries.empty()) return std::string(kSilent);
  const bool place = row.attribute == ATTRIBUTE_PLACE;
  std::vector<std::string> parts;
  for (const ViewEntry& entry : entries) {
    std::string part = entry.Judged();
    if (!place && name_speakers && !entry.speaker.empty()) {
      absl::StrAppend(&part, " (", entry.speaker, ")");
    }
    if (std::find(parts.begin(), parts.end(), part) == parts.end()) {
      parts.push_back(std::move(part));
    }
  }
  constexpr size_t kPlaces = 2;
  if (place && parts.size() > kPlaces) parts.resize(kPlaces);
  return absl::StrJoin(parts, place ? ", " : "; ");
}

// What has more lines than a cell may have ends with "and more".
std::vector<std::string> CellLines(absl::string_view cell, int width) {
  std::vector<std::string> lines = WrapWords(cell, width);
  if (lines.size() > kLinesOfCell) {
    lines.resize(kLinesOfCell);
    lines.back() = "and more";
  }
  return lines;
}

// The cell's words as far as they have room: with the speakers, who are named
// beside the quotations too, or without.
std::string FittingText(const ViewRow& row,
                        const std::vector<ViewEntry>& entries, int width) {
  std::string text = CellText(row, entries);
  if (WrapWords(text, width).size() <= kLinesOfCell) return text;
  return CellText(row, entries, /*name_speakers=*/false);
}

struct Columns {
  int label = 0;
  int outlet = 0;
  int together = 0;
  bool fit = false;
};

Columns FitColumns(const IncidentView& view, int width) {
  Columns columns;
  const int outlets = static_cast<int>(view.outlets.size());
  columns.label = LabelWidth(view);
  const int room = width - kIndent - columns.label - kGap;
  int widest = kLeastColumn;
  for (const std::string& outlet : view.heads) {
    widest = std::max(widest, DisplayWidth(outlet));
  }
  for (const ViewRow& row : view.rows) {
    for (const std::vector<ViewEntry>& cell : row.cells) {
      widest = std::max(widest, DisplayWidth(CellText(row, cell)));
    }
  }
  widest = std::min(widest, kGreatestColumn);
  const int share = (room - kLeastTogether) / std::max(outlets, 1) - kGap;
  columns.outlet = std::min(widest, share);
  columns.together = room - outlets * (columns.outlet + kGap);
  columns.fit = columns.outlet >= kLeastColumn;
  return columns;
}

// Appends one row of the matrix, as many lines as its highest cell needs.
void AppendRow(absl::string_view label, const std::vector<std::string>& cells,
               const Columns& columns, const TextStyle& style, Support support,
               std::string* text) {
  std::vector<std::vector<std::string>> lines;
  size_t height = 1;
  for (size_t i = 0; i < cells.size(); ++i) {
    const bool last = i + 1 == cells.size();
    lines.push_back(
        CellLines(cells[i], last ? columns.together : columns.outlet));
    height = std::max(height, lines.back().size());
  }
  for (size_t line = 0; line < height; ++line) {
    std::string row =
        absl::StrCat(std::string(kIndent, ' '),
                     PadTo(line == 0 ? TrimEnd(label, columns.label) : "",
                           columns.label + kGap));
    for (size_t i = 0; i < lines.size(); ++i) {
      const absl::string_view cell =
          line < lines[i].size() ? absl::string_view(lines[i][line]) : "";
      if (i + 1 == lines.size()) {
        absl::StrAppend(&row, style.OfSupport(support, cell));
      } else {
        absl::StrAppend(&row, PadTo(cell, columns.outlet + kGap));
      }
    }
    while (!row.empty() && row.back() == ' ') row.pop_back();
    absl::StrAppend(text, row, "\n");
  }
}

void AppendMatrix(const IncidentView& view, const Columns& columns,
                  const TextStyle& style, std::string* text) {
  std::vector<std::string> heads = view.heads;
  heads.push_back("together");
  AppendRow("", heads, columns, style, SUPPORT_UNSPECIFIED, text);
  for (const ViewRow& row : view.rows) {
    std::vector<std::string> cells;
    for (const std::vector<ViewEntry>& cell : row.cells) {
      cells.push_back(FittingText(row, cell, columns.outlet));
    }
    cells.push_back(row.together);
    AppendRow(row.label, cells, columns, style, row.support, text);
  }
}

// The outlets of one row that give one value: "Harbour Post (ministry),
// Northern Wire".
struct ValueAndOutlets {
  std::string value;
  std::vector<std::string> outlets;
};

std::vector<ValueAndOutlets> GroupByValue(const ViewRow& row) {
  std::vector<ValueAndOutlets> groups;
  for (const std::vector<ViewEntry>& cell : row.cells) {
    for (const ViewEntry& entry : cell) {
      auto group = std::find_if(groups.begin(), groups.end(),
                                [&entry](const ValueAndOutlets& g) {
                                  return g.value == entry.Judged();
                                });
      if (group == groups.end()) {
        group = groups.insert(groups.end(), {entry.Judged(), {}});
      }
      group->outlets.push_back(
          entry.speaker.empty()
              ? entry.outlet
              : absl::StrCat(entry.outlet, " (", entry.speaker, ")"));
    }
  }
  return groups;
}

void AppendList(const IncidentView& view, int width, const TextStyle& style,
                std::string* text) {
  const int label_width = LabelWidth(view);
  constexpr int kValueWidth = 24;
  const int rest = width - kIndent - label_width - kValueWidth - 2 * kGap;
  const std::string margin(kIndent, ' ');
  for (const ViewRow& row : view.rows) {
    std::string label = TrimEnd(row.label, label_width);
    for (const ValueAndOutlets& group : GroupByValue(row)) {
      std::string value = TrimEnd(group.value, kValueWidth);
      for (const std::string& line :
           WrapWords(absl::StrJoin(group.outlets, ", "), rest)) {
        absl::StrAppend(text, margin, PadTo(label, label_width + kGap),
                        PadTo(value, kValueWidth + kGap), line, "\n");
        label.clear();
        value.clear();
      }
    }
    if (row.together.empty()) continue;
    for (const std::string& line :
         WrapWords(absl::StrCat("together: ", row.together),
                   width - kIndent - label_width - kGap)) {
      absl::StrAppend(text, margin, std::string(label_width + kGap, ' '),
                      style.OfSupport(row.support, line), "\n");
    }
  }
}

// A quotation, and the values that rest on it.
struct QuotedValues {
  std::string outlet;
  Quotation quotation;
  std::vector<std::string> values;
};

// Whether both are the same bytes of one article.
bool IsSameQuotation(const QuotedValues& a, const QuotedValues& b) {
  return a.quotation.text.data() == b.quotation.text.data() &&
         a.quotation.text.size() == b.quotation.text.size();
}

// Those of the values on one source, or of the others.
absl::StatusOr<std::vector<QuotedValues>> CollectQuotations(
    const IncidentView& view, const ReportIndex& index, bool on_one_source) {
  std::vector<QuotedValues> quotations;
  for (const ViewRow& row : view.rows) {
    for (const std::vector<ViewEntry>& cell : row.cells) {
      for (const ViewEntry& entry : cell) {
        if (entry.on_one_source != on_one_source) continue;
        CROSSCHECK_ASSIGN_OR_RETURN(const Quotation cut,
                                    index.Quote(entry.claim));
        QuotedValues quoted;
        quoted.outlet = entry.outlet;
        quoted.quotation = cut;
        std::string value = absl::StrCat(row.label, " ", entry.value);
        // Several outlets stand in a matrix that names the speakers.
        if (view.outlets.size() == 1 && !entry.speaker.empty()) {
          absl::StrAppend(&value, " (", entry.speaker, ")");
        }
        const auto same = std::find_if(quotations.begin(), quotations.end(),
                                       [&quoted](const QuotedValues& other) {
                                         return IsSameQuotation(other, quoted);
                                       });
        if (same != quotations.end()) {
          same->values.push_back(value);
        } else {
          quoted.values.push_back(value);
          quotations.push_back(std::move(quoted));
        }
      }
    }
  }
  return quotations;
}

// One line each: the values, the outlet, the quotation; two where the values
// are many.
void AppendQuotedValues(const std::vector<QuotedValues>& quotations,
                        bool name_outlets, int width, const TextStyle& style,
                        std::string* text) {
  constexpr int kGreatestValue = 32;
  constexpr int kGreatestOutlet = 20;
  const std::string margin(2 * kIndent, ' ');
  int value_width = 0;
  int outlet_width = 0;
  for (const QuotedValues& quoted : quotations) {
    const int values = DisplayWidth(absl::StrJoin(quoted.values, " · "));
    if (values <= kGreatestValue) value_width = std::max(value_width, values);
    if (name_outlets) {
      outlet_width = std::max(outlet_width, DisplayWidth(quoted.outlet));
    }
  }
  outlet_width = std::min(outlet_width, kGreatestOutlet);
  const int room = width - 2 * kIndent - value_width - 2 * kGap - outlet_width;
  for (const QuotedValues& quoted : quotations) {
    const std::string values = absl::StrJoin(quoted.values, " · ");
    if (DisplayWidth(values) > value_width) {
      std::string who = values;
      if (name_outlets) absl::StrAppend(&who, "   ", quoted.outlet);
      for (const std::string& line : WrapWords(who, width - 2 * kIndent)) {
        absl::StrAppend(text, margin, line, "\n");
      }
      absl::StrAppend(
          text, margin, margin,
          style.Dim(QuoteForTerminal(quoted.quotation, width - 4 * kIndent)),
          "\n");
      continue;
    }
    absl::StrAppend(text, margin, PadTo(values, value_width + kGap));
    if (name_outlets) {
      absl::StrAppend(text, PadTo(TrimEnd(quoted.outlet, outlet_width),
                                  outlet_width + kGap));
    }
    absl::StrAppend(text, style.Dim(QuoteForTerminal(quoted.quotation, room)),
                    "\n");
  }
}

}  // namespace

void AppendTextValues(const IncidentView& view, int width,
                      const TextStyle& style, std::string* text) {
  const Columns columns = FitColumns(view, width);
  if (columns.fit) {
    AppendMatrix(view, columns, style, text);
  } else {
    AppendList(view, width, style, text);
  }
}

void AppendTextTolls(const IncidentView& view, int width, std::string* text) {
  for (const TollView& toll : view.tolls) {
    std::string margin(kIndent, ' ');
    for (const std::string& line :
         WrapWords(absl::StrCat(toll.label, ": ", toll.Line()),
                   width - 2 * kIndent)) {
      absl::StrAppend(text, margin, line, "\n");
      margin = std::string(2 * kIndent, ' ');
    }
  }
}

void AppendTextAdvice(const IncidentView& view, int width, std::string* text) {
  if (view.advice.empty()) return;
  std::string margin(kIndent, ' ');
  for (const std::string& line :
       WrapWords(absl::StrCat(kAdviceLabel, ": ", view.advice),
                 width - 2 * kIndent)) {
    absl::StrAppend(text, margin, line, "\n");
    margin = std::string(2 * kIndent, ' ');
  }
}

absl::Status AppendTextQuotations(const IncidentView& view,
                                  const ReportIndex& index, int width,
                                  const TextStyle& style, std::string* text) {
  const bool several = view.outlets.size() > 1;
  for (const bool on_one_source : {true, false}) {
    CROSSCHECK_ASSIGN_OR_RETURN(const std::vector<QuotedValues> quotations,
                                CollectQuotations(view, index, on_one_source));
    if (quotations.empty()) continue;
    if (several) {
      absl::StrAppend(
          text, std::string(kIndent, ' '),
          style.Bold(on_one_source ? "rests on one source" : "in their words"),
          "\n");
    }
    AppendQuotedValues(quotations, several, width, style, text);
  }
  return absl::OkStatus();
}

}  // namespace crosscheck
