#include "comparator/report/html_writer.h"

#include <cstddef>
#include <utility>
#include <vector>

#include "absl/container/btree_set.h"
#include "absl/container/flat_hash_map.h"
#include "absl/status/status.h"
#include "absl/strings/match.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/string_view.h"
#include "comparator/base/status_macros.h"
#include "comparator/report/advice_view.h"
#include "comparator/report/escape.h"
#include "comparator/report/headline.h"
#include "comparator/report/incident_view.h"
#include "comparator/report/quote.h"
#include "comparator/report/report_css.h"
#include "comparator/report/report_index.h"
#include "comparator/report/source_view.h"
#include "comparator/report/toll_view.h"
#include "comparator/values/format.h"
#include "comparator/values/names.h"

namespace crosscheck {
namespace {

constexpr absl::string_view kHead =
    "<!DOCTYPE html>\n"
    "<html lang=\"en\">\n"
    "<head>\n"
    "<meta charset=\"utf-8\">\n"
    "<meta name=\"viewport\" content=\"width=device-width, "
    "initial-scale=1\">\n"
    "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src "
    "'none'; style-src 'unsafe-inline'\">\n"
    "<meta name=\"referrer\" content=\"no-referrer\">\n"
    "<title>Crosscheck</title>\n";

// The words of a quotation, with those that a value was read from marked.
std::string MarkedQuote(const Quotation& quotation) {
  const absl::string_view text = quotation.text;
  const std::string before = EscapeHtml(text.substr(0, quotation.focus_begin));
  const std::string focus = EscapeHtml(text.substr(
      quotation.focus_begin, quotation.focus_end - quotation.focus_begin));
  const std::string after = EscapeHtml(text.substr(quotation.focus_end));
  if (focus.empty()) return EscapeHtml(text);
  // Escaping takes the blanks at the pieces' ends away.
  const auto blank_at = [text](size_t i) {
    return i < text.size() && EscapeHtml(text.substr(i, 1)).empty();
  };
  std::string marked = before;
  if (!before.empty() && (blank_at(quotation.focus_begin - 1) ||
                          blank_at(quotation.focus_begin))) {
    marked += ' ';
  }
  absl::StrAppend(&marked, "<mark>", focus, "</mark>");
  if (!after.empty() &&
      (blank_at(quotation.focus_end) || blank_at(quotation.focus_end - 1))) {
    marked += ' ';
  }
  return absl::StrCat(marked, after);
}

absl::string_view SupportClass(Support support) {
  switch (support) {
    case SUPPORT_CONTESTED:
      return "contested";
    case SUPPORT_CORROBORATED:
      return "corroborated";
    case SUPPORT_ECHO:
      return "echo";
    default:
      return "plain";
  }
}

class HtmlReport {
 public:
  explicit HtmlReport(const DiscrepancyReport& report)
      : report_(report), index_(report) {
    for (int i = 0; i < report.articles_size(); ++i) {
      article_numbers_.emplace(report.articles(i).article().id(), i + 1);
    }
    int number = 0;
    for (const IncidentReport& entry : report.incidents()) {
      incidents_.emplace(entry.incident().id(),
                         std::make_pair(++number, &entry.incident()));
    }
  }

  absl::StatusOr<std::string> Write() {
    Add(kHead, "<style>\n", ReportCss(), "</style>\n</head>\n<body>\n");
    Add("<header>\n<h1>Crosscheck</h1>\n<p class=\"sums\">",
        EscapeHtml(SummaryLine(report_.summary())), "</p>\n");
    WriteContents();
    Add("</header>\n<main>\n");
    CROSSCHECK_RETURN_IF_ERROR(WriteFindings());
    CROSSCHECK_RETURN_IF_ERROR(WriteIncidents());
    WriteSources();
    CROSSCHECK_RETURN_IF_ERROR(WriteNotUnderstood());
    WriteUnreadable();
    WriteArticles();
    Add("</main>\n</body>\n</html>\n");
    return std::move(text_);
  }

 private:
  template <typename... Parts>
  void Add(const Parts&... parts) {
    absl::StrAppend(&text_, parts...);
  }

  void OpenSection(absl::string_view id, absl::string_view title) {
    Add("<section id=\"", id, "\">\n<h2>", title, "</h2>\n");
  }

  void WriteContents() {
    Add("<nav><ul>\n");
    const auto add = [this](bool there, absl::string_view id,
                            absl::string_view title) {
      if (there) Add("<li><a href=\"#", id, "\">", title, "</a></li>\n");
    };
    add(report_.summary().findings() > 0, "findings", "Findings");
    add(report_.incidents_size() > 0, "incidents", "Incidents");
    add(report_.sources_size() > 0, "sources", "Sources");
    add(report_.not_understood_size() > 0, "not-understood", "Not understood");
    add(report_.unreadable_size() > 0, "not-readable", "Not readable");
    add(report_.articles_size() > 0, "articles", "Articles");
    Add("</ul></nav>\n");
  }

  std::string ArticleLink(absl::string_view article,
                          absl::string_view words) const {
    const auto it = article_numbers_.find(article);
    if (it == article_numbers_.end()) return EscapeHtml(words);
    return absl::StrCat("<a href=\"#article-", it->second, "\">",
                        EscapeHtml(words), "</a>");
  }

  absl::Status WriteFindings() {
    if (report_.summary().findings() == 0) return absl::OkStatus();
    OpenSection("findings", "Findings");
    for (const Finding& finding : report_.findings()) {
      if (!IsListed(finding)) continue;
      CROSSCHECK_RETURN_IF_ERROR(WriteFinding(finding));
    }
    const std::string unlisted = UnlistedFindings(report_);
    if (!unlisted.empty()) Add("<p class=\"soft\">", unlisted, "</p>\n");
    Add("</section>\n");
    return absl::OkStatus();
  }

  absl::Status WriteFinding(const Finding& finding) {
    const std::string severity = SeverityName(finding.severity());
    Add("<article class=\"card finding ", severity, "\">\n<header>\n",
        "<span class=\"tag\">", severity, "</span>\n<h3>",
        AttributeName(finding.attribute()));
    const auto it = incidents_.find(finding.incident());
    if (it != incidents_.end()) {
      const auto& [number, incident] = it->second;
      Add(" · <a href=\"#incident-", number, "\">",
          EscapeHtml(IncidentWhere(*incident, ", ")), "</a>");
    }
    Add("</h3>\n<span class=\"soft\">", EscapeHtml(RelationWords(finding)),
        "</span>\n<span class=\"id\">", EscapeHtml(finding.id()),
        "</span>\n</header>\n<p>", EscapeHtml(finding.explanation()),
        "</p>\n<div class=\"quotes\">\n");
    for (const FindingSide& side : finding.sides()) {
      CROSSCHECK_RETURN_IF_ERROR(WriteSide(side));
    }
    Add("</div>\n</article>\n");
    return absl::OkStatus();
  }

  // The first quotation of each outlet.
  absl::Status WriteSide(const FindingSide& side) {
    absl::btree_set<absl::string_view> outlets;
    for (int i = 0; i < side.claims_size(); ++i) {
      const std::string& article = side.claims(i).article();
      const absl::string_view outlet = index_.OutletName(article);
      if (!outlets.insert(outlet).second) continue;
      CROSSCHECK_ASSIGN_OR_RETURN(const Quotation quotation,
                                  index_.Quote(side, i));
      Add("<figure><blockquote dir=\"auto\">", MarkedQuote(quotation),
          "</blockquote><figcaption>", ArticleLink(article, outlet));
      if (i < side.speakers_size() && !side.speakers(i).empty()) {
        Add("; ", EscapeHtml(side.speakers(i)));
      }
      Add(": ", EscapeHtml(side.value()), "</figcaption></figure>\n");
    }
    return absl::OkStatus();
  }

  absl::Status WriteIncidents() {
    std::vector<std::pair<int, IncidentView>> of_one_outlet;
    bool opened = false;
    int number = 0;
    for (const IncidentReport& entry : report_.incidents()) {
      ++number;
      IncidentView view = MakeIncidentView(entry, report_, index_);
      if (view.campaign) continue;
      if (!opened) OpenSection("incidents", "Incidents");
      opened = true;
      if (view.outlets.size() > 1 || view.has_findings) {
        CROSSCHECK_RETURN_IF_ERROR(WriteIncident(view, number));
      } else {
        of_one_outlet.emplace_back(number, std::move(view));
      }
    }
    if (!of_one_outlet.empty()) Add("<h2>Told by one outlet only</h2>\n");
    for (const auto& [lone_number, view] : of_one_outlet) {
      CROSSCHECK_RETURN_IF_ERROR(WriteIncident(view, lone_number));
    }
    if (opened) Add("</section>\n");
    return absl::OkStatus();
  }

  absl::Status WriteIncident(const IncidentView& view, int number) {
    Add("<article class=\"card incident\" id=\"incident-", number, "\">\n<h3>",
        EscapeHtml(view.heading), "</h3>\n<p class=\"soft\">");
    if (view.outlets.size() > 1) {
      Add("independent origins: ", view.independent_origins, " (of ",
          Counted(view.outlets.size(), "outlet"), ")");
    } else if (!view.outlets.empty()) {
      Add(EscapeHtml(view.outlets[0]));
    }
    Add(" <span class=\"id\">", EscapeHtml(view.id), "</span></p>\n");
    // One outlet's values stand beside their words below.
    if (view.outlets.size() > 1) WriteMatrix(view, number);
    for (const TollView& toll : view.tolls) {
      CROSSCHECK_RETURN_IF_ERROR(WriteToll(toll));
    }
    if (!view.advice.empty()) {
      Add("<p class=\"soft\">", kAdviceLabel, ": ", EscapeHtml(view.advice),
          "</p>\n");
    }
    for (const std::string& dependence : view.dependences) {
      Add("<p>", EscapeHtml(dependence), ".</p>\n");
    }
    CROSSCHECK_RETURN_IF_ERROR(WriteWords(view, number));
    Add("</article>\n");
    return absl::OkStatus();
  }

  // Where the quotation of a value stands.
  static std::string WordsAnchor(int incident, size_t row, size_t column,
                                 size_t entry) {
    return absl::StrCat("q-", incident, "-", row, "-", column, "-", entry);
  }

  void WriteMatrix(const IncidentView& view, int number) {
    Add("<div class=\"scroll\"><table>\n<thead><tr><td></td>");
    for (const std::string& outlet : view.heads) {
      Add("<th scope=\"col\">", EscapeHtml(outlet), "</th>");
    }
    Add("<th scope=\"col\">together</th></tr></thead>\n<tbody>\n");
    for (size_t row = 0; row < view.rows.size(); ++row) {
      const ViewRow& cells = view.rows[row];
      Add("<tr><th scope=\"row\">", EscapeHtml(cells.label), "</th>");
      for (size_t column = 0; column < cells.cells.size(); ++column) {
        WriteCell(cells.cells[column], number, row, column);
      }
      Add("<td class=\"", SupportClass(cells.support), "\">",
          EscapeHtml(cells.together), "</td></tr>\n");
    }
    Add("</tbody>\n</table></div>\n");
  }

  absl::Status WriteToll(const TollView& toll) {
    Add("<div class=\"scroll\"><table class=\"toll\">\n<caption>",
        EscapeHtml(toll.label), "</caption>\n<tbody>\n");
    for (const TollStepView& step : toll.steps) {
      CROSSCHECK_ASSIGN_OR_RETURN(const Quotation quotation,
                                  index_.Quote(step.claim));
      Add("<tr><th scope=\"row\">", EscapeHtml(step.published), "</th><td>",
          EscapeHtml(step.value), "</td><td>",
          ArticleLink(step.claim.article(), step.outlet));
      if (!step.speaker.empty()) {
        Add(" <span class=\"by\">", EscapeHtml(step.speaker), "</span>");
      }
      Add("</td><td>", EscapeHtml(step.change), "</td><td><q dir=\"auto\">",
          MarkedQuote(quotation), "</q></td></tr>\n");
    }
    Add("</tbody>\n</table></div>\n");
    return absl::OkStatus();
  }

  void WriteCell(const std::vector<ViewEntry>& entries, int incident,
                 size_t row, size_t column) {
    if (entries.empty()) {
      Add("<td class=\"silent\">–</td>");
      return;
    }
    Add("<td>");
    for (size_t i = 0; i < entries.size(); ++i) {
      if (i > 0) Add("<br>");
      Add("<a href=\"#", WordsAnchor(incident, row, column, i), "\">",
          EscapeHtml(entries[i].value), "</a>");
      WriteDigit(entries[i].credibility);
      if (!entries[i].speaker.empty()) {
        Add(" <span class=\"by\">", EscapeHtml(entries[i].speaker), "</span>");
      }
    }
    Add("</td>");
  }

  void WriteDigit(int credibility) {
    if (credibility < 1 || credibility > 5) return;
    Add(" <abbr title=\"", CredibilityWords(credibility), "\">[", credibility,
        "]</abbr>");
  }

  absl::Status WriteWords(const IncidentView& view, int number) {
    for (const bool on_one_source : {true, false}) {
      bool opened = false;
      for (size_t row = 0; row < view.rows.size(); ++row) {
        const ViewRow& cells = view.rows[row];
        for (size_t column = 0; column < cells.cells.size(); ++column) {
          for (size_t i = 0; i < cells.cells[column].size(); ++i) {
            const ViewEntry& entry = cells.cells[column][i];
            if (entry.on_one_source != on_one_source) continue;
            if (!opened) {
              Add("<h4>",
                  on_one_source ? "Rests on one source" : "In their words",
                  "</h4>\n<ul class=\"words\">\n");
            }
            opened = true;
            CROSSCHECK_RETURN_IF_ERROR(WriteValue(
                cells.label, entry, WordsAnchor(number, row, column, i)));
          }
        }
      }
      if (opened) Add("</ul>\n");
    }
    return absl::OkStatus();
  }

  absl::Status WriteValue(absl::string_view label, const ViewEntry& entry,
                          absl::string_view anchor) {
    CROSSCHECK_ASSIGN_OR_RETURN(const Quotation quotation,
                                index_.Quote(entry.claim));
    Add("<li id=\"", anchor, "\"><b>", EscapeHtml(label), " ",
        EscapeHtml(entry.value), "</b> — ",
        ArticleLink(entry.claim.article(), entry.outlet));
    if (!entry.full_speaker.empty()) {
      Add(" (", EscapeHtml(entry.full_speaker), ")");
    }
    Add(": <q dir=\"auto\">", MarkedQuote(quotation), "</q></li>\n");
    return absl::OkStatus();
  }

  void WriteSources() {
    if (report_.sources().empty()) return;
    OpenSection("sources", "Sources");
    Add("<p class=\"soft\">", EscapeHtml(GradesExplained()), "</p>\n");
    std::vector<SourceView> others;
    for (const SourceProfile& source : report_.sources()) {
      SourceView view = MakeSourceView(source);
      if (view.graded()) {
        WriteSource(view);
      } else {
        others.push_back(std::move(view));
      }
    }
    if (others.empty()) {
      Add("</section>\n");
      return;
    }
    const bool only = static_cast<int>(others.size()) == report_.sources_size();
    Add("<details", only ? " open" : "", "><summary>",
        Counted(others.size(), "outlet"),
        " with too little on record</summary>\n");
    for (const SourceView& view : others) WriteSource(view);
    Add("</details>\n</section>\n");
  }

  void WriteSource(const SourceView& view) {
    Add("<article class=\"card source\">\n<h3><span class=\"letter\">",
        view.letter, "</span> ", EscapeHtml(view.name),
        " <span class=\"soft\">", view.meaning, "</span></h3>\n<p>",
        EscapeHtml(view.record), "</p>\n");
    if (!view.lines.empty()) {
      Add("<dl>\n");
      for (const SourceLine& line : view.lines) {
        Add("<dt>", line.label, "</dt><dd>", EscapeHtml(line.words), "</dd>\n");
      }
      Add("</dl>\n");
    }
    Add("</article>\n");
  }

  absl::Status WriteNotUnderstood() {
    if (report_.not_understood().empty()) return absl::OkStatus();
    OpenSection("not-understood", "Not understood");
    Add("<ul>\n");
    for (const NotUnderstood& entry : report_.not_understood()) {
      const ArticleClaims* article = index_.FindArticle(entry.article());
      for (const Abstention& abstention : entry.abstentions()) {
        Add("<li>", ArticleLink(entry.article(), entry.article()), ": ",
            EscapeHtml(abstention.reason()));
        if (article != nullptr && abstention.has_span()) {
          CROSSCHECK_ASSIGN_OR_RETURN(
              const absl::string_view words,
              CutQuote(article->article(), abstention.span()));
          Add(" <q dir=\"auto\">", EscapeHtml(words), "</q>");
        }
        Add("</li>\n");
      }
    }
    Add("</ul>\n</section>\n");
    return absl::OkStatus();
  }

  void WriteUnreadable() {
    if (report_.unreadable().empty()) return;
    OpenSection("not-readable", "Not readable");
    Add("<ul>\n");
    for (const Unreadable& unreadable : report_.unreadable()) {
      Add("<li>", EscapeHtml(unreadable.source_name()), ": ",
          EscapeHtml(unreadable.reason()), "</li>\n");
    }
    Add("</ul>\n</section>\n");
  }

  void WriteArticles() {
    if (report_.articles().empty()) return;
    OpenSection("articles", "Articles");
    Add("<div class=\"scroll\"><table>\n<thead><tr>"
        "<th scope=\"col\">outlet</th><th scope=\"col\">published</th>"
        "<th scope=\"col\">title</th><th scope=\"col\">id</th>"
        "</tr></thead>\n<tbody>\n");
    for (int i = 0; i < report_.articles_size(); ++i) {
      const Article& article = report_.articles(i).article();
      const std::string title = EscapeHtml(article.title().value());
      Add("<tr id=\"article-", i + 1, "\"><td>",
          EscapeHtml(article.outlet().value()), "</td><td>",
          EscapeHtml(DescribeDate(article.published().date())), "</td><td>");
      // An address of another scheme could run something.
      if (absl::StartsWith(article.url(), "https://") ||
          absl::StartsWith(article.url(), "http://")) {
        Add("<a href=\"", EscapeHtml(article.url()), "\">",
            title.empty() ? "article" : title, "</a>");
      } else {
        Add(title);
      }
      Add("</td><td class=\"id\">", EscapeHtml(article.id()), "</td></tr>\n");
    }
    Add("</tbody>\n</table></div>\n</section>\n");
  }

  const DiscrepancyReport& report_;
  const ReportIndex index_;
  absl::flat_hash_map<absl::string_view, int> article_numbers_;
  // Number of the incident's card, and the incident, by id.
  absl::flat_hash_map<absl::string_view, std::pair<int, const Incident*>>
      incidents_;
  std::string text_;
};

}  // namespace

absl::StatusOr<std::string> WriteHtml(const DiscrepancyReport& report) {
  return HtmlReport(report).Write();
}

}  // namespace crosscheck
