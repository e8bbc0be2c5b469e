#include "comparator/report/toll_view.h"

#include <cstddef>

#include "absl/strings/str_cat.h"
#include "absl/strings/str_join.h"
#include "absl/strings/str_split.h"
#include "absl/strings/string_view.h"
#include "absl/strings/strip.h"
#include "comparator/report/quote.h"
#include "comparator/values/format.h"
#include "comparator/values/names.h"
#include "proto/claim.pb.h"
#include "proto/value.pb.h"

namespace crosscheck {
namespace {

// The words behind "cue:"; empty where there is no such reason.
absl::string_view CueOf(const TollStep& step) {
  for (absl::string_view reason : step.reasons()) {
    if (absl::ConsumePrefix(&reason, "cue:")) return reason;
  }
  return {};
}

bool Has(const TollStep& step, absl::string_view sought) {
  for (const std::string& reason : step.reasons()) {
    if (reason == sought) return true;
  }
  return false;
}

// The end of what is longer: "… has risen to".
std::string LastWords(absl::string_view words) {
  constexpr size_t kWords = 4;
  const std::string line = OneLine(words);
  const std::vector<absl::string_view> all = absl::StrSplit(line, ' ');
  if (all.size() <= kWords) return line;
  return absl::StrCat("… ",
                      absl::StrJoin(all.end() - (kWords - 1), all.end(), " "));
}

// `after_none`: the step before says that there were none.
std::string ChangeWords(const TollStep& step, bool after_none) {
  const absl::string_view cue = CueOf(step);
  const std::string quoted =
      cue.empty() ? "" : absl::StrCat(", “", LastWords(cue), "”");
  switch (step.change()) {
    case TOLL_CHANGE_UP_STRONG:
      if (Has(step, "one_outlet_or_agency")) return "up, one outlet or agency";
      return absl::StrCat("up", quoted);
    case TOLL_CHANGE_UP_WEAK:
      return "up, later";
    case TOLL_CHANGE_DOWN:
      return absl::StrCat("down", quoted);
    case TOLL_CHANGE_MORE_EXACT:
      return "more exact";
    case TOLL_CHANGE_UNEXPLAINED:
      // Who says that nobody died does not count the first of the dead.
      if (after_none) return "against that account";
      return Has(step, "order_unknown") ? "unexplained, order not known"
                                        : "unexplained";
    default:
      return "";
  }
}

TollStepView MakeStep(const TollStep& step, bool after_none,
                      const ReportIndex& index, int implied_year) {
  TollStepView view;
  DateValue day;
  day.set_start(step.published());
  day.set_end(step.published());
  view.published = ShortDate(day, implied_year);
  if (!step.time().empty()) {
    absl::StrAppend(&view.published, " ", OneLine(step.time()));
  }
  view.value = ShortCount(step.value());
  view.outlet = OneLine(index.OutletName(step.claim().article()));
  const Claim* claim = index.FindClaim(step.claim());
  const Speaker* speaker =
      claim == nullptr ? nullptr : InnermostSpeaker(*claim);
  if (speaker != nullptr) view.speaker = OneLine(speaker->name());
  view.change = ChangeWords(step, after_none);
  view.claim = step.claim();
  return view;
}

}  // namespace

std::string TollView::Line() const {
  return absl::StrJoin(steps, " → ",
                       [](std::string* out, const TollStepView& step) {
                         absl::StrAppend(out, step.published, " ", step.value,
                                         " (", step.outlet);
                         if (!step.speaker.empty())
                           absl::StrAppend(out, ", ", step.speaker);
                         if (!step.change.empty())
                           absl::StrAppend(out, "; ", step.change);
                         absl::StrAppend(out, ")");
                       });
}

TollView MakeTollView(const TollHistory& history, const ReportIndex& index,
                      int implied_year) {
  TollView view;
  view.label = absl::StrCat(AttributeName(history.attribute()), " over time");
  bool after_none = false;
  for (const TollStep& step : history.steps()) {
    view.steps.push_back(MakeStep(step, after_none, index, implied_year));
    after_none = step.value().has_hi() && step.value().hi() == 0;
  }
  return view;
}

const TollHistory* SettledToll(const Comparison& comparison,
                               Attribute attribute) {
  for (const TollHistory& history : comparison.tolls()) {
    if (history.attribute() != attribute) continue;
    for (const TollStep& step : history.steps()) {
      if (step.change() == TOLL_CHANGE_UNEXPLAINED) return nullptr;
    }
    return &history;
  }
  return nullptr;
}

}  // namespace crosscheck
