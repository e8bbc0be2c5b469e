#include "comparator/report/markdown_writer.h"

#include <utility>
#include <vector>

#include "absl/container/btree_map.h"
#include "absl/container/btree_set.h"
#include "absl/status/status.h"
#include "absl/strings/ascii.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/str_join.h"
#include "absl/strings/string_view.h"
#include "comparator/base/status_macros.h"
#include "comparator/report/advice_view.h"
#include "comparator/report/escape.h"
#include "comparator/report/headline.h"
#include "comparator/report/incident_view.h"
#include "comparator/report/quote.h"
#include "comparator/report/report_index.h"
#include "comparator/report/source_view.h"
#include "comparator/report/toll_view.h"
#include "comparator/values/names.h"

namespace crosscheck {
namespace {

class MarkdownReport {
 public:
  explicit MarkdownReport(const DiscrepancyReport& report)
      : report_(report), index_(report) {
    for (const IncidentReport& entry : report.incidents()) {
      incidents_.emplace(entry.incident().id(), &entry.incident());
    }
  }

  absl::StatusOr<std::string> Write() {
    Add("# Crosscheck\n\n", SummaryLine(report_.summary()), "\n");
    CROSSCHECK_RETURN_IF_ERROR(WriteFindings());
    CROSSCHECK_RETURN_IF_ERROR(WriteIncidents());
    WriteSources();
    CROSSCHECK_RETURN_IF_ERROR(WriteNotUnderstood());
    WriteUnreadable();
    return std::move(text_);
  }

 private:
  template <typename... Parts>
  void Add(const Parts&... parts) {
    absl::StrAppend(&text_, parts...);
  }

  absl::Status WriteFindings() {
    if (report_.summary().findings() > 0) Add("\n## Findings\n");
    for (const Finding& finding : report_.findings()) {
      if (!IsListed(finding)) continue;
      Add("\n### ", absl::AsciiStrToUpper(SeverityName(finding.severity())),
          " · ", AttributeName(finding.attribute()), " · ",
          EscapeMarkdown(RelationWords(finding)), "\n\n");
      const auto incident = incidents_.find(finding.incident());
      if (incident != incidents_.end()) {
        Add(EscapeMarkdown(IncidentWhere(*incident->second, ", ")), " · ");
      }
      Add("finding ", EscapeMarkdown(finding.id()), "\n\n",
          EscapeMarkdown(finding.explanation()), "\n");
      for (const FindingSide& side : finding.sides()) {
        CROSSCHECK_RETURN_IF_ERROR(WriteSide(side));
      }
    }
    const std::string unlisted = UnlistedFindings(report_);
    if (!unlisted.empty()) Add("\n", EscapeMarkdown(unlisted), "\n");
    return absl::OkStatus();
  }

  // The first quotation of each outlet.
  absl::Status WriteSide(const FindingSide& side) {
    absl::btree_set<absl::string_view> outlets;
    for (int i = 0; i < side.claims_size(); ++i) {
      const absl::string_view outlet =
          index_.OutletName(side.claims(i).article());
      if (!outlets.insert(outlet).second) continue;
      CROSSCHECK_ASSIGN_OR_RETURN(const Quotation quotation,
                                  index_.Quote(side, i));
      Add("\n> “", EscapeMarkdown(quotation.text), "”  \n> — **",
          EscapeMarkdown(outlet), "**");
      if (i < side.speakers_size() && !side.speakers(i).empty()) {
        Add("; ", EscapeMarkdown(side.speakers(i)));
      }
      Add(": ", EscapeMarkdown(side.value()), "\n");
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
        if (number == 0) Add("\n## Incidents\n");
        CROSSCHECK_RETURN_IF_ERROR(WriteIncident(view, ++number));
      } else {
        of_one_outlet.push_back(std::move(view));
      }
    }
    if (of_one_outlet.empty()) return absl::OkStatus();
    Add("\n## Told by one outlet only\n");
    for (const IncidentView& view : of_one_outlet) {
      Add("\n### ", EscapeMarkdown(view.heading), "\n\n",
          EscapeMarkdown(absl::StrJoin(view.outlets, ", ")), " · ",
          EscapeMarkdown(view.id), "\n");
      CROSSCHECK_RETURN_IF_ERROR(WriteTolls(view));
      CROSSCHECK_RETURN_IF_ERROR(WriteQuotations(view));
    }
    return absl::OkStatus();
  }

  absl::Status WriteIncident(const IncidentView& view, int number) {
    Add("\n### ", number, ". ", EscapeMarkdown(view.heading), "\n\n",
        "independent origins: ", view.independent_origins, " (of ",
        Counted(view.outlets.size(), "outlet"), ") · ", EscapeMarkdown(view.id),
        "\n\n");
    Add("| |");
    for (const std::string& outlet : view.heads) {
      Add(" ", EscapeMarkdown(outlet), " |");
    }
    Add(" together |\n|---|");
    for (size_t i = 0; i <= view.outlets.size(); ++i) Add("---|");
    Add("\n");
    for (const ViewRow& row : view.rows) {
      Add("| ", EscapeMarkdown(row.label), " |");
      for (const std::vector<ViewEntry>& cell : row.cells) {
        Add(" ", Cell(cell), " |");
      }
      Add(" ", EscapeMarkdown(row.together), " |\n");
    }
    CROSSCHECK_RETURN_IF_ERROR(WriteTolls(view));
    if (!view.advice.empty()) {
      Add("\n", kAdviceLabel, ": ", EscapeMarkdown(view.advice), "\n");
    }
    for (const std::string& dependence : view.dependences) {
      Add("\n", EscapeMarkdown(dependence), ".\n");
    }
    return WriteQuotations(view);
  }

  absl::Status WriteTolls(const IncidentView& view) {
    for (const TollView& toll : view.tolls) {
      Add("\n| ", EscapeMarkdown(toll.label),
          " | | who | change | words |\n|---|---|---|---|---|\n");
      for (const TollStepView& step : toll.steps) {
        CROSSCHECK_ASSIGN_OR_RETURN(const Quotation quotation,
                                    index_.Quote(step.claim));
        Add("| ", EscapeMarkdown(step.published), " | ",
            EscapeMarkdown(step.value), " | ", EscapeMarkdown(step.outlet));
        if (!step.speaker.empty()) {
          Add(" (", EscapeMarkdown(step.speaker), ")");
        }
        Add(" | ", EscapeMarkdown(step.change), " | “",
            EscapeMarkdown(quotation.text), "” |\n");
      }
    }
    return absl::OkStatus();
  }

  static std::string Cell(const std::vector<ViewEntry>& cell) {
    if (cell.empty()) return "–";
    return absl::StrJoin(
        cell, "; ", [](std::string* out, const ViewEntry& entry) {
          absl::StrAppend(out, EscapeMarkdown(entry.Judged()));
          if (!entry.speaker.empty()) {
            absl::StrAppend(out, " (", EscapeMarkdown(entry.speaker), ")");
          }
        });
  }

  absl::Status WriteQuotations(const IncidentView& view) {
    for (const bool on_one_source : {true, false}) {
      bool first = true;
      for (const ViewRow& row : view.rows) {
        for (const std::vector<ViewEntry>& cell : row.cells) {
          for (const ViewEntry& entry : cell) {
            if (entry.on_one_source != on_one_source) continue;
            CROSSCHECK_ASSIGN_OR_RETURN(const Quotation quotation,
                                        index_.Quote(entry.claim));
            if (first) {
              Add(on_one_source ? "\nRests on one source:\n\n"
                                : "\nIn their words:\n\n");
            }
            first = false;
            Add("- **", EscapeMarkdown(row.label), " ",
                EscapeMarkdown(entry.value), "** — ",
                EscapeMarkdown(entry.outlet), ": “",
                EscapeMarkdown(quotation.text), "”\n");
          }
        }
      }
    }
    return absl::OkStatus();
  }

  void WriteSources() {
    if (report_.sources().empty()) return;
    Add("\n## Sources\n\n", EscapeMarkdown(GradesExplained()),
        "\n\n| | outlet | record |\n|---|---|---|\n");
    for (const SourceProfile& source : report_.sources()) {
      const SourceView view = MakeSourceView(source);
      Add("| ", view.letter, " | ", EscapeMarkdown(view.name), " | ",
          EscapeMarkdown(view.record), " |\n");
    }
    for (const SourceProfile& source : report_.sources()) {
      const SourceView view = MakeSourceView(source);
      if (!view.graded()) continue;
      Add("\n### ", EscapeMarkdown(view.name), " · ", view.letter, ", ",
          view.meaning, "\n\n");
      for (const SourceLine& line : view.lines) {
        Add("- ", line.label, ": ", EscapeMarkdown(line.words), "\n");
      }
    }
  }

  absl::Status WriteNotUnderstood() {
    if (report_.not_understood().empty()) return absl::OkStatus();
    Add("\n## Not understood\n\n");
    for (const NotUnderstood& entry : report_.not_understood()) {
      const ArticleClaims* article = index_.FindArticle(entry.article());
      for (const Abstention& abstention : entry.abstentions()) {
        Add("- ", EscapeMarkdown(entry.article()), ": ",
            EscapeMarkdown(abstention.reason()));
        if (article != nullptr && abstention.has_span()) {
          CROSSCHECK_ASSIGN_OR_RETURN(
              const absl::string_view words,
              CutQuote(article->article(), abstention.span()));
          Add(" (“", EscapeMarkdown(words), "”)");
        }
        Add("\n");
      }
    }
    return absl::OkStatus();
  }

  void WriteUnreadable() {
    if (report_.unreadable().empty()) return;
    Add("\n## Not readable\n\n");
    for (const Unreadable& unreadable : report_.unreadable()) {
      Add("- ", EscapeMarkdown(unreadable.source_name()), ": ",
          EscapeMarkdown(unreadable.reason()), "\n");
    }
  }

  const DiscrepancyReport& report_;
  const ReportIndex index_;
  absl::btree_map<absl::string_view, const Incident*> incidents_;
  std::string text_;
};

}  // namespace

absl::StatusOr<std::string> WriteMarkdown(const DiscrepancyReport& report) {
  return MarkdownReport(report).Write();
}

}  // namespace crosscheck
