#include "comparator/report/source_view.h"

#include <cstdint>

#include "absl/strings/str_cat.h"
#include "absl/strings/str_format.h"
#include "absl/strings/str_join.h"
#include "comparator/report/quote.h"
#include "comparator/report/source_words.h"
#include "proto/claim.pb.h"

namespace crosscheck {
namespace {

absl::string_view MeaningOf(Reliability reliability) {
  switch (reliability) {
    case RELIABILITY_A_COMPLETELY:
      return "completely reliable";
    case RELIABILITY_B_USUALLY:
      return "usually reliable";
    case RELIABILITY_C_FAIRLY:
      return "fairly reliable";
    case RELIABILITY_D_NOT_USUALLY:
      return "not usually reliable";
    case RELIABILITY_E_UNRELIABLE:
      return "unreliable";
    default:
      return "cannot be judged";
  }
}

// How a reader calls an ingredient, and what its cases are.
struct PartWords {
  absl::string_view name;
  absl::string_view label;
  absl::string_view unit;
};
constexpr PartWords kParts[] = {
    {"agreement_with_independent", "with most independent outlets",
     "questions"},
    {"exclusives_confirmed", "told first, borne out later", "questions"},
    {"corrections", "changes corrected in the open", "changes"},
    {"hedges_kept", "hedges kept", "hedges"},
    {"first_to_report", "among the first to tell it", "incidents"}};

void AddParts(const SourceProfile& source, SourceView* view) {
  for (const PartWords& part : kParts) {
    for (const Contribution& contribution : source.contributions()) {
      if (contribution.name() != part.name) continue;
      view->lines.push_back(
          {std::string(part.label),
           absl::StrFormat("%g of %g %s", contribution.favourable(),
                           contribution.cases(), part.unit)});
    }
  }
}

absl::string_view SpeakerKindWords(SpeakerKind kind) {
  switch (kind) {
    case SPEAKER_KIND_NAMED:
      return "named";
    case SPEAKER_KIND_DESCRIBED:
      return "described";
    case SPEAKER_KIND_ANONYMOUS:
      return "anonymous";
    case SPEAKER_KIND_MEDIA:
      return "other media";
    case SPEAKER_KIND_ACTOR:
      return "the actors themselves";
    default:
      return "its own voice";
  }
}

void AddSpeakers(const SourceProfile& source, SourceView* view) {
  uint32_t claims = 0;
  for (const SpeakerCount& count : source.speakers()) claims += count.claims();
  if (claims == 0) return;
  std::vector<std::string> shares;
  const auto add = [&shares, claims](const SpeakerCount& count) {
    shares.push_back(absl::StrFormat("%s %.0f %%",
                                     SpeakerKindWords(count.kind()),
                                     100.0 * count.claims() / claims));
  };
  const auto is_own = [](const SpeakerCount& count) {
    return count.kind() == SPEAKER_KIND_UNSPECIFIED;
  };
  for (const SpeakerCount& count : source.speakers()) {
    if (!is_own(count)) add(count);
  }
  for (const SpeakerCount& count : source.speakers()) {
    if (is_own(count)) add(count);
  }
  view->lines.push_back({"claims laid to", absl::StrJoin(shares, ", ")});
}

}  // namespace

SourceView MakeSourceView(const SourceProfile& source) {
  SourceView view;
  view.name = OneLine(source.name());
  view.letter = std::string(ReliabilityLetter(source.reliability()));
  view.meaning = std::string(MeaningOf(source.reliability()));
  view.record = RecordWords(source);
  AddParts(source, &view);
  AddSpeakers(source, &view);
  if (source.has_reaction_days()) {
    view.lines.push_back(
        {"first article",
         source.reaction_days() == 0
             ? std::string("on the day itself (median)")
             : absl::StrFormat("%g day%s after (median)",
                               source.reaction_days(),
                               source.reaction_days() == 1 ? "" : "s")});
  }
  return view;
}

absl::string_view CredibilityWords(int credibility) {
  constexpr absl::string_view kWords[] = {
      "",         "confirmed",  "probably true",   "possibly true",
      "doubtful", "improbable", "cannot be judged"};
  return credibility < 0 || credibility > 6 ? "" : kWords[credibility];
}

absl::string_view GradesExplained() {
  return "A to E: how far an outlet's record bears it out, F: too little to "
         "judge by. [1] to [5]: how far independent origins bear a value out, "
         "from confirmed to improbable; [6] cannot be judged. Advice: what is "
         "likely when outlets are weighed by how often others bear them out.";
}

}  // namespace crosscheck
