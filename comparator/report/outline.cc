#include "comparator/report/outline.h"

#include <algorithm>
#include <utility>

#include "absl/container/btree_map.h"
#include "absl/strings/ascii.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/str_format.h"
#include "absl/strings/str_join.h"
#include "absl/strings/str_replace.h"
#include "absl/strings/string_view.h"
#include "comparator/base/status_macros.h"
#include "comparator/report/display_width.h"
#include "comparator/report/escape.h"
#include "comparator/report/headline.h"
#include "comparator/report/incident_view.h"
#include "comparator/report/quote.h"
#include "comparator/report/row_key.h"
#include "comparator/values/format.h"
#include "comparator/values/names.h"

namespace crosscheck {
namespace {

template <typename Enum>
std::string Words(Enum value) {
  return absl::StrReplaceAll(absl::AsciiStrToLower(ShortEnumName(value)),
                             {{"_", " "}});
}

void AddFact(absl::string_view label, const Fact& fact,
             OutlineSection& section) {
  if (fact.value().empty()) return;
  section.lines.push_back(
      {std::string(label),
       absl::StrCat(fact.value(), " (", Words(fact.basis()), ")"), ""});
}

std::string PublishedWords(const Article& article) {
  const PublicationDate& published = article.published();
  std::string words = DescribeDate(published.date());
  if (!published.time().empty()) {
    absl::StrAppend(&words, ", ", published.time());
  }
  if (published.basis() != FACT_BASIS_UNSPECIFIED) {
    absl::StrAppend(&words, " (", Words(published.basis()), ")");
  }
  return words;
}

// How much of the text is read, and how much is what.
std::string RegionWords(const Article& article) {
  absl::btree_map<RegionKind, int> kinds;
  for (const Region& region : article.regions()) ++kinds[region.kind()];
  return absl::StrJoin(kinds, ", ", [](std::string* out, const auto& kind) {
    absl::StrAppend(out, kind.second, " ", Words(kind.first));
  });
}

OutlineSection HeadOfArticle(const Article& article) {
  OutlineSection head;
  head.heading = article.id();
  AddFact("outlet", article.outlet(), head);
  head.lines.push_back({"published", PublishedWords(article), ""});
  AddFact("title", article.title(), head);
  return head;
}

std::string ClaimWords(const Claim& claim) {
  std::string words = DescribeValue(claim.value());
  const std::string speakers = DescribeSpeakers(claim);
  if (!speakers.empty()) absl::StrAppend(&words, ", says ", speakers);
  if (claim.factuality() != FACTUALITY_CERTAIN &&
      claim.factuality() != FACTUALITY_UNSPECIFIED) {
    absl::StrAppend(&words, " [", Words(claim.factuality()), "]");
  }
  return words;
}

absl::StatusOr<OutlineSection> SectionOfEvent(const ArticleClaims& article,
                                              const EventMention& event) {
  OutlineSection section;
  section.level = 1;
  section.heading =
      absl::StrCat(event.id(), " · ", Words(event.role()), " · ",
                   EventTypeName(event.type()),
                   event.campaign() ? " · attacks in general" : "");
  if (event.has_inferred_date()) {
    section.lines.push_back(
        {"date",
         absl::StrCat("not given; ", DescribeDate(event.inferred_date())), ""});
  }
  for (const Claim& claim : article.claims()) {
    if (claim.event() != event.id()) continue;
    CROSSCHECK_ASSIGN_OR_RETURN(
        const absl::string_view quote,
        CutQuote(article.article(),
                 claim.has_quote() ? claim.quote() : claim.value().span()));
    section.lines.push_back(
        {absl::StrCat(claim.id(), " ",
                      RowLabel(MakeRowKey(claim.attribute(), claim.value()))),
         ClaimWords(claim), std::string(quote)});
  }
  return section;
}

}  // namespace

Outline OutlineOfArticle(const Article& article) {
  OutlineSection section = HeadOfArticle(article);
  AddFact("byline", article.byline(), section);
  AddFact("dateline", article.dateline(), section);
  const auto add = [&section](absl::string_view label,
                              absl::string_view value) {
    if (!value.empty()) {
      section.lines.push_back({std::string(label), std::string(value), ""});
    }
  };
  add("address", article.url());
  for (const Credit& credit : article.credits()) {
    add("credit", absl::StrCat(credit.name(), " (", Words(credit.kind()), ")"));
  }
  add("text",
      absl::StrCat(article.text().size(), " bytes: ", RegionWords(article)));
  add("read from",
      absl::StrCat(article.source_name(), " (", Words(article.format()), ", ",
                   article.encoding(), ")"));
  add("SHA-256", article.sha256());
  return {section};
}

absl::StatusOr<Outline> OutlineOfClaims(const ArticleClaims& article) {
  Outline outline = {HeadOfArticle(article.article())};
  for (const EventMention& event : article.events()) {
    CROSSCHECK_ASSIGN_OR_RETURN(OutlineSection section,
                                SectionOfEvent(article, event));
    outline.push_back(std::move(section));
  }
  if (article.abstentions().empty()) return outline;
  OutlineSection section;
  section.level = 1;
  section.heading = "not understood";
  for (const Abstention& abstention : article.abstentions()) {
    OutlineLine line{"", abstention.reason(), ""};
    if (abstention.has_span()) {
      CROSSCHECK_ASSIGN_OR_RETURN(
          const absl::string_view words,
          CutQuote(article.article(), abstention.span()));
      line.quote = std::string(words);
    }
    section.lines.push_back(std::move(line));
  }
  outline.push_back(std::move(section));
  return outline;
}

Outline OutlineOfIncident(const Incident& incident) {
  OutlineSection section;
  section.heading =
      absl::StrCat(incident.id(), " · ", IncidentHeading(incident),
                   incident.campaign() ? " · attacks in general" : "");
  for (const IncidentMember& member : incident.members()) {
    section.lines.push_back(
        {absl::StrCat(member.article(), " ", member.event()),
         member.evidence().empty()
             ? std::string("first")
             : absl::StrFormat("%+.1f decibans from %s", member.score(),
                               Counted(member.evidence_size(), "observation")),
         ""});
  }
  return {section};
}

std::string OutlineAsText(absl::Span<const OutlineSection> outline, int width) {
  constexpr int kLabelWidth = 24;
  constexpr int kLeastRest = 30;
  std::string text;
  for (const OutlineSection& section : outline) {
    const std::string margin(2 * section.level + 2, ' ');
    if (section.level == 0 && !text.empty()) text += "\n";
    absl::StrAppend(&text, margin.substr(2), OneLine(section.heading), "\n");
    int label_width = 0;
    for (const OutlineLine& line : section.lines) {
      label_width = std::max(label_width, DisplayWidth(OneLine(line.label)));
    }
    label_width = std::min(label_width, kLabelWidth);
    const int indent = static_cast<int>(margin.size()) + label_width + 2;
    const int rest = std::max(width - indent, kLeastRest);
    for (const OutlineLine& line : section.lines) {
      std::string label = OneLine(line.label);
      for (const std::string& part : WrapWords(OneLine(line.value), rest)) {
        absl::StrAppend(&text, margin, PadTo(label, label_width), "  ", part,
                        "\n");
        label.clear();
      }
      if (!line.quote.empty()) {
        absl::StrAppend(&text, std::string(indent, ' '), "“",
                        TrimMiddle(OneLine(line.quote), rest - 2), "”\n");
      }
    }
  }
  return text;
}

std::string OutlineAsMarkdown(absl::Span<const OutlineSection> outline) {
  std::string text;
  for (const OutlineSection& section : outline) {
    absl::StrAppend(&text, text.empty() ? "" : "\n",
                    section.level == 0 ? "## " : "### ",
                    EscapeMarkdown(section.heading), "\n\n");
    for (const OutlineLine& line : section.lines) {
      absl::StrAppend(&text, "- ");
      if (!line.label.empty()) {
        absl::StrAppend(&text, "**", EscapeMarkdown(line.label), "** ");
      }
      absl::StrAppend(&text, EscapeMarkdown(line.value));
      if (!line.quote.empty()) {
        absl::StrAppend(&text, " — “", EscapeMarkdown(line.quote), "”");
      }
      absl::StrAppend(&text, "\n");
    }
  }
  return text;
}

}  // namespace crosscheck
