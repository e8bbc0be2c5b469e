#include "comparator/compare/explanation.h"

#include <utility>

#include "absl/container/flat_hash_set.h"
#include "absl/strings/ascii.h"
#include "absl/strings/match.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/str_format.h"
#include "absl/strings/str_join.h"
#include "absl/strings/strip.h"
#include "absl/time/civil_time.h"
#include "absl/types/span.h"
#include "comparator/base/day_interval.h"
#include "comparator/compare/clause.h"
#include "comparator/compare/telling.h"
#include "comparator/values/format.h"

namespace crosscheck {
namespace {

std::string Names(const DraftSide& side) {
  return Enumerate(OutletNames(side));
}

std::string Verb(const DraftSide& side, absl::string_view one,
                 absl::string_view many) {
  return std::string(OutletNames(side).size() == 1 ? one : many);
}

// Whether each article of the side has somebody called `name` say it.
bool AllHaveItFrom(const DraftSide& side, absl::string_view name) {
  absl::flat_hash_set<const Telling*> from;
  absl::flat_hash_set<const Telling*> all;
  for (const ComparedClaim& claim : side.claims) {
    all.insert(claim.telling);
    const Speaker* speaker = InnermostSpeaker(*claim.claim);
    if (speaker != nullptr && absl::EqualsIgnoreCase(speaker->name(), name)) {
      from.insert(claim.telling);
    }
  }
  return from.size() == all.size();
}

// ", from hospital staff," for a side whose first claim names a source; of
// several articles only where it is the source of all.
std::string FromSpeaker(const DraftSide& side) {
  const Speaker* speaker = InnermostSpeaker(side.lead());
  if (speaker == nullptr || speaker->name().empty() ||
      speaker->kind() == SPEAKER_KIND_ACTOR ||
      !AllHaveItFrom(side, speaker->name())) {
    return "";
  }
  return absl::StrCat(", from ", speaker->name(), ",");
}

// "Harbour Post, from the ministry, says nobody was killed".
std::string Says(const DraftSide& side) {
  return absl::StrCat(Names(side), FromSpeaker(side), " ",
                      Verb(side, "says", "say"), " that ", Clause(side.lead()));
}

// More are not read; the sides of the finding have them all.
constexpr size_t kMostSides = 8;

// "; 12 further values are given".
std::string FurtherSides(const FindingDraft& draft) {
  if (draft.sides.size() <= kMostSides) return "";
  const size_t further = draft.sides.size() - kMostSides;
  return absl::StrCat("; ", further, " further value", further == 1 ? "" : "s",
                      further == 1 ? " is" : " are", " given");
}

absl::Span<const DraftSide> FirstSides(const FindingDraft& draft) {
  return absl::MakeConstSpan(draft.sides).subspan(0, kMostSides);
}

std::string AllSay(const FindingDraft& draft) {
  std::vector<std::string> parts;
  for (const DraftSide& side : FirstSides(draft)) parts.push_back(Says(side));
  return absl::StrCat(absl::StrJoin(parts, "; "), FurtherSides(draft));
}

// "Harbour Post dates it to A, Daily Meridian to B".
std::string AllWith(const FindingDraft& draft, absl::string_view one,
                    absl::string_view many, absl::string_view preposition) {
  std::string text;
  for (const DraftSide& side : FirstSides(draft)) {
    const bool first = text.empty();
    absl::StrAppend(&text, first ? "" : ", ", Names(side), " ",
                    first ? absl::StrCat(Verb(side, one, many), " ") : "",
                    preposition, " ", DescribeValue(side.value()));
  }
  return absl::StrCat(text, FurtherSides(draft));
}

std::string PlaceWords(const FindingDraft& draft) {
  std::string text;
  for (const DraftSide& side : draft.sides) {
    const bool first = text.empty();
    absl::StrAppend(
        &text, first ? "" : ", ", Names(side), " ",
        first ? absl::StrCat(Verb(side, "places", "place"), " it ") : "",
        PlacePhrase(side.value().place()));
  }
  return text;
}

std::string PublishedOn(const ComparedClaim& claim) {
  const absl::optional<DayInterval>& days = claim.telling->published.days;
  if (!days.has_value()) return "";
  DateValue date;
  SetInterval(*days, &date);
  return DescribeDate(date);
}

// "5 (Harbour Post, 3 March 2019)".
std::string DatedFigure(const DraftSide& side) {
  const std::string published = PublishedOn(side.claims.front());
  return absl::StrCat(DescribeValue(side.value()), " (", Names(side),
                      published.empty() ? "" : ", ", published, ")");
}

std::string History(const FindingDraft& draft, absl::string_view opening) {
  std::vector<std::string> figures;
  for (const DraftSide& side : draft.sides) {
    figures.push_back(DatedFigure(side));
  }
  const std::string last = std::move(figures.back());
  figures.pop_back();
  return absl::StrCat("The number ", CountedAs(draft.attribute), " ", opening,
                      " from ", absl::StrJoin(figures, " over "), " to ", last);
}

std::string ExplainCount(const FindingDraft& draft) {
  switch (draft.relation) {
    case RELATION_UPDATE_UP:
      return absl::StrCat(History(draft, "rose"),
                          draft.Has("weak")
                              ? "; nothing says that one replaces the other"
                              : "");
    case RELATION_REVISION_DOWN:
      return History(draft, "was revised down");
    case RELATION_TRANSFER:
      return absl::StrCat(AllSay(draft),
                          ": some who were hurt have died since");
    case RELATION_LOWER_BOUND_GAP:
      return absl::StrCat(AllSay(draft),
                          ": far more than the lower bound suggests");
    case RELATION_SCOPE_VIOLATION:
      return absl::StrCat(AllSay(draft),
                          draft.scope == PAIR_SCOPE_INTERNAL
                              ? ": a part is greater than the whole"
                              : ": some are more than what others call all");
    case RELATION_UNIT_SUSPECT:
      return absl::StrCat(AllSay(draft),
                          draft.Has("killed_and_injured_together")
                              ? ": the one may be killed and injured together"
                              : ": killed and injured may be mixed up");
    default:
      return AllSay(draft);
  }
}

std::string ExplainDate(const FindingDraft& draft) {
  const DraftSide& first = draft.sides.front();
  const DateValue& date = first.value().date();
  switch (draft.relation) {
    case RELATION_WEEKDAY_MISMATCH: {
      const absl::optional<DayInterval> days = IntervalOf(date);
      return absl::StrCat(
          Names(first), " ", Verb(first, "names", "name"), " ",
          WeekdayName(static_cast<int>(date.weekday())), ", but ",
          DescribeDate(date), " is a ",
          WeekdayName(days.has_value() ? IsoWeekday(days->first) : 0));
    }
    case RELATION_AFTER_PUBLICATION:
      return absl::StrCat(Names(first), " ", Verb(first, "dates", "date"),
                          " it to ", DescribeDate(date),
                          ", after its own publication on ",
                          PublishedOn(first.claims.front()));
    case RELATION_TIMEZONE_OR_MIDNIGHT: {
      const std::string night = draft.WordsOf("night:");
      return absl::StrCat(
          AllWith(draft, "dates it", "date it", "to"),
          night.empty()
              ? ": a day apart, as the time zones may explain"
              : absl::StrCat(": a day apart, as \"", night, "\" may explain"));
    }
    default:
      return AllWith(draft, "dates it", "date it", "to");
  }
}

std::string ExplainActor(const FindingDraft& draft) {
  const DraftSide& first = draft.sides.front();
  const DraftSide& last = draft.sides.back();
  switch (draft.relation) {
    case RELATION_UPDATE:
      if (draft.Has("no_claim_then_claim")) {
        return absl::StrCat(
            "Nobody had claimed it when ", Names(first), " wrote; ",
            Names(last), draft.Has("order_unknown") ? "" : " later", " ",
            Verb(last, "names", "name"), " ", ActorName(last.value().actor()));
      }
      return AllSay(draft);
    case RELATION_ACTOR_DISPUTE:
      return absl::StrCat(AllSay(draft),
                          ": the actors disagree, both reports may be right");
    default:
      return AllSay(draft);
  }
}

// Who says it on a side: the first of its claims that names somebody.
std::string SpeakerWords(const DraftSide& side) {
  for (const ComparedClaim& claim : side.claims) {
    const Speaker* speaker = InnermostSpeaker(*claim.claim);
    if (speaker != nullptr) return speaker->name();
  }
  return "no one by name";
}

std::string ExplainAttribution(const FindingDraft& draft) {
  const DraftSide& first = draft.sides.front();
  const DraftSide& last = draft.sides.back();
  switch (draft.relation) {
    case RELATION_HEDGE_LOSS: {
      const std::string hedge = draft.WordsOf("hedge:");
      return absl::StrCat(
          Names(first), " ", Verb(first, "says", "say"), " with a hedge",
          hedge.empty() ? "" : absl::StrCat(" (\"", hedge, "\")"), " that ",
          Clause(first.lead()), "; ", Names(last), " ",
          Verb(last, "gives", "give"), " it as a fact");
    }
    case RELATION_QUOTE_DRIFT:
      if (draft.Has("value:conflict")) {
        return absl::StrCat(Names(first), " and ", Names(last),
                            " quote one statement of ", SpeakerWords(first),
                            " with different figures: ", Clause(first.lead()),
                            "; ", Clause(last.lead()));
      }
      return absl::StrCat(Names(first), " and ", Names(last),
                          " quote one statement of ", SpeakerWords(first),
                          " in different words");
    case RELATION_SPEAKER_CONFLICT:
      return absl::StrCat(Names(first), " and ", Names(last), " both say that ",
                          Clause(first.lead()),
                          ", but lay it to different speakers: ",
                          SpeakerWords(first), " and ", SpeakerWords(last));
    case RELATION_POLARITY_FLIP:
      return absl::StrCat(Names(first), " ", Verb(first, "says", "say"),
                          " that ", Clause(first.lead()), "; ", Names(last),
                          " ", Verb(last, "says", "say"), " that it is not so");
    default:
      return AllSay(draft);
  }
}

std::string ExplainSupport(const FindingDraft& draft) {
  std::vector<std::string> clauses;
  for (const DraftSide& side : draft.sides) {
    clauses.push_back(Clause(side.lead()));
  }
  const DraftSide& first = draft.sides.front();
  switch (draft.relation) {
    case RELATION_SINGLE_SOURCE:
      return absl::StrCat("Only ", Names(first), FromSpeaker(first), " ",
                          Verb(first, "says", "say"), " that ",
                          Enumerate(clauses));
    case RELATION_ECHO:
      return absl::StrCat(
          Names(first), " ", Verb(first, "says", "say"), " that ",
          Enumerate(clauses),
          draft.Has("one_text")
              ? absl::StrCat(", but theirs is one text, not ",
                             OutletNames(first).size() > 2 ? "several" : "two",
                             " reports")
          : draft.Has("one_chain")
              ? ", but they rest on one another and are no independent reports"
          : draft.Has("one_owner")
              ? absl::StrCat(", but they have one owner, ", draft.origin)
              : absl::StrCat(", but all of it goes back to ", draft.origin));
    default:
      return absl::StrCat(
          Enumerate([&draft] {
            std::vector<std::string> names;
            for (const DraftSide& side : draft.sides) {
              names.push_back(Names(side));
            }
            return names;
          }()),
          " rest on one another in a circle, with no origin outside it");
  }
}

// The claims of a side without those that say what one before them does:
// "the coalition" after "the US-led coalition".
std::vector<const Claim*> SaidOnce(const DraftSide& side) {
  absl::flat_hash_set<std::string> said;
  std::vector<const Claim*> claims;
  for (const ComparedClaim& compared : side.claims) {
    const Value& value = compared.claim->value();
    const bool known = value.has_actor() && !value.actor().id().empty();
    const std::string key =
        known ? absl::StrCat(value.actor().stance(), " ", value.actor().id())
              : Clause(*compared.claim);
    if (said.insert(key).second) claims.push_back(compared.claim);
  }
  return claims;
}

std::string ExplainInside(const FindingDraft& draft) {
  std::vector<std::string> parts;
  for (const DraftSide& side : draft.sides) {
    std::vector<std::string> clauses;
    for (const Claim* claim : SaidOnce(side)) {
      clauses.push_back(Clause(*claim));
    }
    const Speaker* speaker = InnermostSpeaker(side.lead());
    const bool title = side.lead().region() == REGION_KIND_TITLE;
    parts.push_back(absl::StrCat(speaker != nullptr && !speaker->name().empty()
                                     ? speaker->name()
                                 : title ? "the headline"
                                         : "the text",
                                 ": ", Enumerate(clauses)));
  }
  return absl::StrCat(
      "Within one article of ", Names(draft.sides.front()),
      " there is more than one account: ", absl::StrJoin(parts, "; "));
}

// "Harbour Post first said that 7 were killed (3 March 2019, 08:00), then that
// 4 were killed (3 March 2019, 12:00)".
std::string ExplainVersions(const FindingDraft& draft) {
  std::string text = Names(draft.sides.front());
  for (const DraftSide& side : draft.sides) {
    const bool first = &side == &draft.sides.front();
    const PublicationTime& time = side.claims.front().telling->published;
    std::string published = PublishedOn(side.claims.front());
    if (!published.empty() && time.minute.has_value()) {
      absl::StrAppend(
          &published, ", ",
          absl::StrFormat("%02d:%02d", *time.minute / 60, *time.minute % 60));
    }
    absl::StrAppend(
        &text, first ? " first said that " : ", then that ",
        Clause(side.lead()),
        published.empty() ? "" : absl::StrCat(" (", published, ")"));
  }
  return absl::StrCat(text, "; no word on the change was found");
}

std::string ExplainUnstopped(const FindingDraft& draft) {
  switch (draft.relation) {
    case RELATION_SINGLE_SOURCE:
    case RELATION_ECHO:
    case RELATION_CITATION_CIRCLE:
      return ExplainSupport(draft);
    case RELATION_HEDGE_LOSS:
    case RELATION_QUOTE_DRIFT:
    case RELATION_SPEAKER_CONFLICT:
    case RELATION_POLARITY_FLIP:
      return ExplainAttribution(draft);
    default:
      break;
  }
  if (draft.scope == PAIR_SCOPE_INTERNAL && draft.sides.size() > 1) {
    return ExplainInside(draft);
  }
  if (draft.scope == PAIR_SCOPE_VERSION &&
      (draft.relation == RELATION_CONFLICT ||
       draft.relation == RELATION_ZERO_VS_SOME)) {
    return ExplainVersions(draft);
  }
  switch (draft.sides.front().value().kind_case()) {
    case Value::kCount:
      return ExplainCount(draft);
    case Value::kDate:
      return ExplainDate(draft);
    case Value::kPlace:
      return PlaceWords(draft);
    case Value::kActor:
      return ExplainActor(draft);
    default:
      return AllSay(draft);
  }
}

}  // namespace

std::string Explain(const FindingDraft& draft) {
  std::string text = absl::StrCat(ExplainUnstopped(draft), ".");
  if (!text.empty()) text[0] = absl::ascii_toupper(text[0]);
  return text;
}

std::string SideValue(const FindingDraft& draft, const DraftSide& side) {
  if (draft.scope != PAIR_SCOPE_INTERNAL) return DescribeValue(side.value());
  std::vector<std::string> values;
  for (const Claim* claim : SaidOnce(side)) {
    values.push_back(DescribeValue(claim->value()));
  }
  return Enumerate(values);
}

}  // namespace crosscheck
