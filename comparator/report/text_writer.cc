#include "comparator/report/text_writer.h"

#include <algorithm>
#include <utility>
#include <vector>

#include "absl/container/btree_map.h"
#include "absl/container/btree_set.h"
#include "absl/status/status.h"
#include "absl/strings/ascii.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/str_format.h"
#include "absl/strings/string_view.h"
#include "comparator/base/status_macros.h"
#include "comparator/report/display_width.h"
#include "comparator/report/headline.h"
#include "comparator/report/incident_view.h"
#include "comparator/report/quote.h"
#include "comparator/report/report_index.h"
#include "comparator/report/source_view.h"
#include "comparator/report/text_incident.h"
#include "comparator/report/text_quote.h"
#include "comparator/report/text_style.h"
#include "comparator/values/names.h"

namespace crosscheck {
namespace {

constexpr int kLeastWidth = 60;
constexpr int kSeverityWidth = 8;
constexpr int kAttributeWidth = 11;
constexpr int kOutletWidth = 20;
constexpr int kSpeakerWidth = 30;
// Lines that a quotation under a finding may take.
constexpr int kLinesOfQuote = 2;
// Quotations of one side of a finding.
constexpr size_t kQuotesOfSide = 3;

// One quotation under a finding.
struct FindingQuote {
  std::string outlet;
  std::string speaker;
  Quotation quotation;
};

class TextReport {
 public:
  TextReport(const DiscrepancyReport& report, const TextWriterOptions& options)
      : report_(report),
        index_(report),
        style_(options.color),
        width_(std::max(options.width, kLeastWidth)) {
    for (const IncidentReport& entry : report.incidents()) {
      incidents_.emplace(entry.incident().id(), &entry.incident());
    }
  }

  absl::StatusOr<std::string> Write() {
    WriteHeadline();
    for (const Finding& finding : report_.findings()) {
      if (!IsListed(finding)) continue;
      CROSSCHECK_RETURN_IF_ERROR(WriteFinding(finding));
    }
    const std::string unlisted = UnlistedFindings(report_);
    if (!unlisted.empty()) {
      Wrapped(absl::StrCat("(", unlisted, ")"), 0);
      Line("");
    }
    CROSSCHECK_RETURN_IF_ERROR(WriteIncidents());
    WriteSources();
    CROSSCHECK_RETURN_IF_ERROR(WriteNotUnderstood());
    WriteUnreadable();
    return std::move(text_);
  }

 private:
  void Line(absl::string_view line) { absl::StrAppend(&text_, line, "\n"); }

  void Wrapped(absl::string_view line, int indent) {
    for (const std::string& part : WrapWords(line, width_ - indent)) {
      Line(absl::StrCat(std::string(indent, ' '), part));
    }
  }

  void WriteHeadline() {
    constexpr absl::string_view kName = "Crosscheck";
    const std::vector<std::string> lines =
        WrapWords(SummaryLine(report_.summary()), width_ - kName.size() - 3);
    for (size_t i = 0; i < lines.size(); ++i) {
      const std::string margin =
          i == 0 ? style_.Bold(kName) : std::string(kName.size(), ' ');
      Line(absl::StrCat(margin, "   ", lines[i]));
    }
    Line("");
  }

  absl::Status WriteFinding(const Finding& finding) {
    std::string severity = SeverityName(finding.severity());
    absl::AsciiStrToUpper(&severity);
    std::string where;
    const auto incident = incidents_.find(finding.incident());
    if (incident != incidents_.end()) {
      where = IncidentWhere(*incident->second, ", ");
    }
    const std::string relation = RelationWords(finding);
    const std::string id = OneLine(finding.id());
    const int room = width_ - kSeverityWidth - kAttributeWidth -
                     DisplayWidth(relation) - DisplayWidth(id) - 4;
    const bool one_line = DisplayWidth(where) <= room;
    Line(absl::StrCat(
        style_.OfSeverity(finding.severity(), PadTo(severity, kSeverityWidth)),
        style_.Bold(PadTo(AttributeName(finding.attribute()), kAttributeWidth)),
        one_line ? absl::StrCat(where, "  ") : "", style_.Bold(relation), "  ",
        style_.Dim(id)));
    if (!one_line) Wrapped(where, kSeverityWidth);
    Wrapped(OneLine(finding.explanation()), kSeverityWidth);
    CROSSCHECK_RETURN_IF_ERROR(WriteQuotes(finding));
    Line("");
    return absl::OkStatus();
  }

  // The first quotation of each outlet on each side.
  absl::StatusOr<std::vector<FindingQuote>> CollectQuotes(
      const FindingSide& side) const {
    std::vector<FindingQuote> quotes;
    absl::btree_set<std::string> outlets;
    for (int i = 0; i < side.claims_size(); ++i) {
      const std::string outlet =
          OneLine(index_.OutletName(side.claims(i).article()));
      if (!outlets.insert(outlet).second) continue;
      FindingQuote quote;
      quote.outlet = outlet;
      if (i < side.speakers_size()) quote.speaker = OneLine(side.speakers(i));
      CROSSCHECK_ASSIGN_OR_RETURN(quote.quotation, index_.Quote(side, i));
      quotes.push_back(std::move(quote));
    }
    return quotes;
  }

  absl::Status WriteQuotes(const Finding& finding) {
    std::vector<FindingQuote> quotes;
    size_t left_out = 0;
    for (const FindingSide& side : finding.sides()) {
      CROSSCHECK_ASSIGN_OR_RETURN(std::vector<FindingQuote> of_side,
                                  CollectQuotes(side));
      if (of_side.size() > kQuotesOfSide) {
        left_out += of_side.size() - kQuotesOfSide;
        of_side.resize(kQuotesOfSide);
      }
      quotes.insert(quotes.end(), of_side.begin(), of_side.end());
    }
    int outlet_width = 0;
    int speaker_width = 0;
    for (const FindingQuote& quote : quotes) {
      outlet_width = std::max(outlet_width, DisplayWidth(quote.outlet));
      speaker_width = std::max(speaker_width, DisplayWidth(quote.speaker));
    }
    outlet_width = std::min(outlet_width, kOutletWidth);
    speaker_width = std::min(speaker_width, kSpeakerWidth);
    const int indent = kSeverityWidth + 2;
    // Two gaps of two.
    const int room = width_ - indent - outlet_width - speaker_width - 4;
    for (const FindingQuote& quote : quotes) {
      std::string outlet = TrimEnd(quote.outlet, outlet_width);
      std::string speaker = TrimEnd(quote.speaker, speaker_width);
      // A line is seldom filled to its end.
      const int most = kLinesOfQuote * room - room / 3;
      for (const std::string& words :
           WrapWords(QuoteForTerminal(quote.quotation, most), room)) {
        const std::string line =
            absl::StrCat(std::string(indent, ' '), PadTo(outlet, outlet_width),
                         "  ", PadTo(words, room), "  ", speaker);
        Line(absl::StripTrailingAsciiWhitespace(line));
        outlet.clear();
        speaker.clear();
      }
    }
    if (left_out > 0) {
      Line(absl::StrCat(std::string(indent, ' '), "and ",
                        Counted(left_out, "more outlet")));
    }
    return absl::OkStatus();
  }

  absl::Status WriteIncidents() {
    std::vector<IncidentView> of_one_outlet;
    int number = 0;
    for (const IncidentReport& entry : report_.incidents()) {
      IncidentView view = MakeIncidentView(entry, report_, index_);
      if (view.campaign) continue;
      if (view.outlets.size() > 1 || view.has_findings) {
        CROSSCHECK_RETURN_IF_ERROR(WriteIncident(view, ++number));
      } else {
        of_one_outlet.push_back(std::move(view));
      }
    }
    if (!of_one_outlet.empty()) {
      Line(style_.Bold(
          absl::StrCat("TOLD BY ONE OUTLET ONLY   ", of_one_outlet.size())));
      for (const IncidentView& view : of_one_outlet) {
        CROSSCHECK_RETURN_IF_ERROR(WriteLoneIncident(view));
      }
    }
    return absl::OkStatus();
  }

  absl::Status WriteIncident(const IncidentView& view, int number) {
    const std::string head =
        absl::StrCat("INCIDENT ", number, "   ", view.heading);
    const std::string origins = absl::StrFormat(
        "independent origins: %d (of %s)", view.independent_origins,
        Counted(view.outlets.size(), "outlet"));
    if (DisplayWidth(head) + DisplayWidth(origins) + 3 <= width_) {
      Line(absl::StrCat(
          style_.Bold(PadTo(head, width_ - DisplayWidth(origins))), origins));
    } else {
      for (const std::string& line : WrapWords(head, width_)) {
        Line(style_.Bold(line));
      }
      Line(absl::StrCat("  ", origins));
    }
    Line(style_.Dim(absl::StrCat("  ", view.id)));
    // One outlet's values stand beside their words below.
    if (view.outlets.size() > 1) {
      AppendTextValues(view, width_, style_, &text_);
    } else if (!view.outlets.empty()) {
      Line(absl::StrCat("  ", view.outlets[0]));
    }
    AppendTextTolls(view, width_, &text_);
    AppendTextAdvice(view, width_, &text_);
    for (const std::string& dependence : view.dependences) {
      Wrapped(absl::StrCat("origin: ", dependence), 2);
    }
    CROSSCHECK_RETURN_IF_ERROR(
        AppendTextQuotations(view, index_, width_, style_, &text_));
    Line("");
    return absl::OkStatus();
  }

  absl::Status WriteLoneIncident(const IncidentView& view) {
    const std::string outlet =
        view.outlets.empty() ? std::string("no article") : view.outlets[0];
    Line(
        TrimEnd(absl::StrCat("  ", view.heading, "   ", outlet, "   ", view.id),
                width_));
    AppendTextTolls(view, width_, &text_);
    CROSSCHECK_RETURN_IF_ERROR(
        AppendTextQuotations(view, index_, width_, style_, &text_));
    Line("");
    return absl::OkStatus();
  }

  void WriteSources() {
    if (report_.sources().empty()) return;
    std::vector<SourceView> graded;
    for (const SourceProfile& source : report_.sources()) {
      SourceView view = MakeSourceView(source);
      if (view.graded()) graded.push_back(std::move(view));
    }
    const size_t others = report_.sources_size() - graded.size();
    if (graded.empty()) {
      Line(absl::StrCat(style_.Bold("SOURCES"), "   ",
                        Counted(others, "outlet"),
                        ", too little on record to grade any"));
      Wrapped(GradesExplained(), 2);
      Line("");
      return;
    }
    Line(style_.Bold("SOURCES"));
    for (const SourceView& view : graded) WriteSource(view);
    if (others > 0) {
      Line(absl::StrCat("  F  ", Counted(others, "other outlet"),
                        ", too little on record"));
    }
    Wrapped(GradesExplained(), 2);
    Line("");
  }

  void WriteSource(const SourceView& view) {
    constexpr int kLabelWidth = 28;
    Line(absl::StrCat("  ", style_.Bold(view.letter), "  ",
                      style_.Bold(TrimEnd(view.name, 30)), ", ", view.meaning,
                      ": ", view.record));
    for (const SourceLine& line : view.lines) {
      Line(TrimEnd(absl::StrCat("     ", PadTo(line.label, kLabelWidth), "  ",
                                line.words),
                   width_));
    }
  }

  absl::Status WriteNotUnderstood() {
    if (report_.not_understood().empty()) return absl::OkStatus();
    Line(style_.Bold("NOT UNDERSTOOD"));
    for (const NotUnderstood& entry : report_.not_understood()) {
      for (const Abstention& abstention : entry.abstentions()) {
        CROSSCHECK_RETURN_IF_ERROR(
            WriteAbstention(entry.article(), abstention));
      }
    }
    Line("");
    return absl::OkStatus();
  }

  absl::Status WriteAbstention(absl::string_view id,
                               const Abstention& abstention) {
    std::string line =
        absl::StrCat(OneLine(id), ": ", OneLine(abstention.reason()));
    const ArticleClaims* article = index_.FindArticle(id);
    if (article != nullptr && abstention.has_span()) {
      Quotation quotation;
      CROSSCHECK_ASSIGN_OR_RETURN(
          quotation.text, CutQuote(article->article(), abstention.span()));
      const int room = std::max(width_ - DisplayWidth(line) - 5, 30);
      absl::StrAppend(&line, " (", QuoteForTerminal(quotation, room), ")");
    }
    Wrapped(line, 2);
    return absl::OkStatus();
  }

  void WriteUnreadable() {
    if (report_.unreadable().empty()) return;
    Line(style_.Bold("NOT READABLE"));
    for (const Unreadable& unreadable : report_.unreadable()) {
      Wrapped(absl::StrCat(OneLine(unreadable.source_name()), ": ",
                           OneLine(unreadable.reason())),
              2);
    }
    Line("");
  }

  const DiscrepancyReport& report_;
  const ReportIndex index_;
  const TextStyle style_;
  const int width_;
  absl::btree_map<absl::string_view, const Incident*> incidents_;
  std::string text_;
};

}  // namespace

absl::StatusOr<std::string> WriteText(const DiscrepancyReport& report,
                                      const TextWriterOptions& options) {
  return TextReport(report, options).Write();
}

}  // namespace crosscheck
