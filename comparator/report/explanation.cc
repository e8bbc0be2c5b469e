#include "comparator/report/explanation.h"

#include <utility>
#include <vector>

#include "absl/status/status.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/str_format.h"
#include "absl/strings/str_join.h"
#include "comparator/base/status_macros.h"
#include "comparator/report/incident_view.h"
#include "comparator/report/quote.h"
#include "comparator/report/report_index.h"
#include "comparator/report/row_key.h"
#include "comparator/report/source_view.h"
#include "comparator/values/format.h"
#include "comparator/values/name_key.h"
#include "comparator/values/names.h"

namespace crosscheck {
namespace {

std::string Offsets(const Span& span) {
  return absl::StrCat("bytes ", span.begin(), " to ", span.end());
}

std::string RefWords(const ClaimRef& ref) {
  return absl::StrCat(ref.article(), ":", ref.claim());
}

// The words at `span`; empty where it is not set.
absl::StatusOr<std::string> WordsAt(const Article& article, bool has_span,
                                    const Span& span) {
  if (!has_span) return std::string();
  CROSSCHECK_ASSIGN_OR_RETURN(const absl::string_view words,
                              CutQuote(article, span));
  return std::string(words);
}

absl::Status AddSpeakers(const Article& article, const Claim& claim,
                         OutlineSection& section) {
  for (const Speaker& speaker : claim.speakers()) {
    CROSSCHECK_ASSIGN_OR_RETURN(
        const std::string cue,
        WordsAt(article, speaker.has_cue(), speaker.cue()));
    CROSSCHECK_ASSIGN_OR_RETURN(
        const std::string hedge,
        WordsAt(article, speaker.has_hedge(), speaker.hedge()));
    std::string words =
        absl::StrCat(speaker.name(), " (", ShortEnumName(speaker.kind()), ")");
    if (speaker.direct()) absl::StrAppend(&words, ", verbatim");
    if (!hedge.empty()) absl::StrAppend(&words, ", hedged by “", hedge, "”");
    section.lines.push_back({"speaker", std::move(words), cue});
  }
  return absl::OkStatus();
}

absl::StatusOr<Outline> ExplainClaim(const ArticleClaims& article,
                                     const Claim& claim,
                                     const RuleLookup& rules) {
  const Article& source = article.article();
  OutlineSection section;
  section.heading =
      absl::StrCat(source.id(), ":", claim.id(), " · ",
                   RowLabel(MakeRowKey(claim.attribute(), claim.value())),
                   " · ", DescribeValue(claim.value()));
  CROSSCHECK_ASSIGN_OR_RETURN(
      std::string quote, WordsAt(source, claim.has_quote(), claim.quote()));
  CROSSCHECK_ASSIGN_OR_RETURN(
      std::string words,
      WordsAt(source, claim.value().has_span(), claim.value().span()));
  section.lines.push_back({"says", Offsets(claim.quote()), std::move(quote)});
  section.lines.push_back(
      {"value from", Offsets(claim.value().span()), std::move(words)});
  section.lines.push_back({"event", claim.event(), ""});
  section.lines.push_back({"stands in", ShortEnumName(claim.region()), ""});
  section.lines.push_back(
      {"factuality", ShortEnumName(claim.factuality()), ""});
  CROSSCHECK_RETURN_IF_ERROR(AddSpeakers(source, claim, section));
  for (const Cue& cue : claim.cues()) {
    CROSSCHECK_ASSIGN_OR_RETURN(std::string cue_words,
                                WordsAt(source, cue.has_span(), cue.span()));
    section.lines.push_back(
        {"cue", ShortEnumName(cue.kind()), std::move(cue_words)});
  }
  section.lines.push_back({"rule", claim.rule(), ""});
  for (OutlineLine& line : rules(claim.rule())) {
    section.lines.push_back(std::move(line));
  }
  return Outline{std::move(section)};
}

absl::StatusOr<Outline> ExplainEvent(const ArticleClaims& article,
                                     const EventMention& event,
                                     const RuleLookup& rules) {
  OutlineSection section;
  section.heading = absl::StrCat(article.article().id(), ":", event.id(), " · ",
                                 EventTypeName(event.type()));
  CROSSCHECK_ASSIGN_OR_RETURN(
      std::string sentence,
      WordsAt(article.article(), event.has_sentence(), event.sentence()));
  section.lines.push_back(
      {"told in", Offsets(event.sentence()), std::move(sentence)});
  section.lines.push_back({"role", ShortEnumName(event.role()), ""});
  section.lines.push_back(
      {"because", absl::StrJoin(event.reasons(), ", "), ""});
  section.lines.push_back({"claims", absl::StrJoin(event.claims(), ", "), ""});
  section.lines.push_back({"rule", event.rule(), ""});
  for (OutlineLine& line : rules(event.rule())) {
    section.lines.push_back(std::move(line));
  }
  return Outline{std::move(section)};
}

void AddEvidence(const Evidence& evidence, OutlineSection& section) {
  section.lines.push_back(
      {absl::StrFormat("%+.1f", evidence.weight()),
       absl::StrCat(evidence.feature(), ": ", evidence.detail(), " (against ",
                    evidence.other_article(), ":", evidence.other_event(), ")"),
       ""});
}

bool IsMember(const Incident& incident, absl::string_view article,
              absl::string_view event) {
  for (const IncidentMember& member : incident.members()) {
    if (member.article() == article && member.event() == event) return true;
  }
  return false;
}

Outline ExplainIncident(const DiscrepancyReport& report,
                        const Incident& incident) {
  Outline outline;
  OutlineSection head;
  head.heading = absl::StrCat(incident.id(), " · ", IncidentHeading(incident));
  head.lines.push_back(
      {"weights", "decibans: 10 times the logarithm of the odds", ""});
  outline.push_back(std::move(head));
  for (const IncidentMember& member : incident.members()) {
    OutlineSection section;
    section.level = 1;
    section.heading =
        absl::StrCat(member.article(), ":", member.event(),
                     member.evidence().empty()
                         ? std::string(" · the first member")
                         : absl::StrFormat(" · %+.1f", member.score()));
    for (const Evidence& evidence : member.evidence()) {
      AddEvidence(evidence, section);
    }
    outline.push_back(std::move(section));
  }
  for (const NearMiss& miss : report.near_misses()) {
    if (!IsMember(incident, miss.article_a(), miss.event_a()) &&
        !IsMember(incident, miss.article_b(), miss.event_b())) {
      continue;
    }
    OutlineSection section;
    section.level = 1;
    section.heading = absl::StrFormat(
        "kept apart: %s:%s and %s:%s · %+.1f", miss.article_a(), miss.event_a(),
        miss.article_b(), miss.event_b(), miss.score());
    section.lines.push_back({"reason", miss.reason(), ""});
    for (const Evidence& evidence : miss.evidence()) {
      AddEvidence(evidence, section);
    }
    outline.push_back(std::move(section));
  }
  return outline;
}

bool Involves(const ValueSupport& value, const Finding& finding) {
  for (const FindingSide& side : finding.sides()) {
    for (const ClaimRef& ref : side.claims()) {
      for (const ClaimRef& other : value.claims()) {
        if (RefWords(ref) == RefWords(other)) return true;
      }
    }
  }
  return false;
}

OutlineSection SupportSection(const ValueSupport& value) {
  OutlineSection section;
  section.level = 1;
  section.heading = absl::StrCat("value ", DescribeValue(value.value()), " · ",
                                 SupportName(value.support()));
  section.lines.push_back({"origins", absl::StrJoin(value.roots(), ", "), ""});
  section.lines.push_back(
      {"claims",
       absl::StrJoin(value.claims(), ", ",
                     [](std::string* out, const ClaimRef& ref) {
                       absl::StrAppend(out, RefWords(ref));
                     }),
       ""});
  if (value.credibility() != 0) {
    section.lines.push_back(
        {"credibility",
         absl::StrCat(value.credibility(), " (",
                      absl::StrJoin(value.credibility_reasons(), ", "), ")"),
         ""});
  }
  return section;
}

absl::StatusOr<Outline> ExplainFinding(const DiscrepancyReport& report,
                                       const Finding& finding,
                                       const ReportIndex& index) {
  Outline outline;
  OutlineSection head;
  head.heading =
      absl::StrCat(finding.id(), " · ", ShortEnumName(finding.severity()),
                   " · ", AttributeName(finding.attribute()), " · ",
                   ShortEnumName(finding.relation()));
  head.lines = {{"says", finding.explanation(), ""},
                {"incident", finding.incident(), ""},
                {"where", ShortEnumName(finding.scope()), ""},
                {"because", absl::StrJoin(finding.reasons(), ", "), ""},
                {"interest", absl::StrCat(finding.interest()), ""}};
  outline.push_back(std::move(head));
  for (const FindingSide& side : finding.sides()) {
    OutlineSection section;
    section.level = 1;
    section.heading = side.value();
    for (int i = 0; i < side.claims_size(); ++i) {
      CROSSCHECK_ASSIGN_OR_RETURN(const Quotation quotation,
                                  index.Quote(side, i));
      std::string who(index.OutletName(side.claims(i).article()));
      if (i < side.speakers_size() && !side.speakers(i).empty()) {
        absl::StrAppend(&who, "; ", side.speakers(i));
      }
      section.lines.push_back({RefWords(side.claims(i)), std::move(who),
                               std::string(quotation.text)});
    }
    outline.push_back(std::move(section));
  }
  for (const IncidentReport& entry : report.incidents()) {
    if (entry.incident().id() != finding.incident()) continue;
    for (const ValueSupport& value : entry.comparison().values()) {
      if (Involves(value, finding)) outline.push_back(SupportSection(value));
    }
  }
  return outline;
}

Outline ExplainSource(const SourceProfile& source) {
  OutlineSection section;
  const SourceView view = MakeSourceView(source);
  section.heading = absl::StrCat(view.name, " · reliability ", view.letter,
                                 ", ", view.meaning);
  section.lines.push_back({"record", view.record, ""});
  for (const SourceLine& line : view.lines) {
    section.lines.push_back({line.label, line.words, ""});
  }
  OutlineSection score;
  score.heading = "What the score was made of, one after the other";
  for (const Contribution& contribution : source.contributions()) {
    score.lines.push_back(
        {absl::StrFormat("%+.3f", contribution.effect()),
         absl::StrFormat("%s: %g of %g. %s", contribution.name(),
                         contribution.favourable(), contribution.cases(),
                         contribution.detail()),
         ""});
  }
  score.lines.push_back(
      {absl::StrFormat("%.3f", source.score()),
       absl::StrFormat("the score; between %.3f and %.3f "
                       "with a chance of nine in ten",
                       source.score_low(), source.score_high()),
       ""});
  return {std::move(section), std::move(score)};
}

absl::StatusOr<Outline> ExplainPartOfArticle(const ReportIndex& index,
                                             absl::string_view article_id,
                                             absl::string_view part,
                                             const RuleLookup& rules) {
  const ArticleClaims* article = index.FindArticle(article_id);
  if (article == nullptr) {
    return absl::NotFoundError(absl::StrCat("no article ", article_id));
  }
  for (const Claim& claim : article->claims()) {
    if (claim.id() == part) return ExplainClaim(*article, claim, rules);
  }
  for (const EventMention& event : article->events()) {
    if (event.id() == part) return ExplainEvent(*article, event, rules);
  }
  return absl::NotFoundError(absl::StrCat(
      "article ", article_id, " has ", article->events_size(), " events and ",
      article->claims_size(), " claims, and no ", part));
}

}  // namespace

absl::StatusOr<Outline> Explain(const DiscrepancyReport& report,
                                absl::string_view id, const RuleLookup& rules) {
  const ReportIndex index(report);
  for (const Finding& finding : report.findings()) {
    if (finding.id() == id) return ExplainFinding(report, finding, index);
  }
  for (const IncidentReport& entry : report.incidents()) {
    if (entry.incident().id() == id) {
      return ExplainIncident(report, entry.incident());
    }
  }
  for (const SourceProfile& source : report.sources()) {
    // By whatever spelling: "Harbour Post", "harbour post".
    if (source.source() == id || NameKey(source.name()) == NameKey(id)) {
      return ExplainSource(source);
    }
  }
  // An article's id may have colons of its own.
  const size_t colon = id.rfind(':');
  if (colon != absl::string_view::npos) {
    return ExplainPartOfArticle(index, id.substr(0, colon),
                                id.substr(colon + 1), rules);
  }
  const ArticleClaims* article = index.FindArticle(id);
  if (article != nullptr) return OutlineOfClaims(*article);
  return absl::NotFoundError(absl::StrCat(
      "nothing is called \"", id, "\": there are ", report.summary().findings(),
      " findings, ", report.summary().incidents(),
      " incidents, and claims such as ARTICLE:c1"));
}

}  // namespace crosscheck
