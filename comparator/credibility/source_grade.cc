#include "comparator/credibility/source_grade.h"

#include <algorithm>
#include <iterator>
#include <string>

#include "absl/strings/string_view.h"
#include "comparator/base/beta_interval.h"

namespace crosscheck {
namespace {

// The names that settings give the parts of a record, in the order of the enum.
constexpr absl::string_view kPartNames[kRecordParts] = {
    "agreement_with_independent",
    "exclusives_confirmed",
    "corrections",
    "hedges_kept",
    "attribution",
    "first_to_report"};

constexpr absl::string_view kPartDetails[kRecordParts] = {
    "questions that independent outlets answer too, most of them as it does",
    "questions that it answered first, as most did later",
    "figures of its own that it corrected in the open",
    "hedges of others that it kept",
    "articles, by how well those are known whom they cite",
    "incidents that it told on the first day that anybody did"};

// The distribution of the score while it is put together.
struct Score {
  double favourable = 0;
  double unfavourable = 0;

  double mean() const { return favourable / (favourable + unfavourable); }
};

void AddContribution(absl::string_view name, absl::string_view detail,
                     const RecordTally& tally, double effect,
                     SourceProfile* profile) {
  Contribution* contribution = profile->add_contributions();
  contribution->set_name(std::string(name));
  contribution->set_favourable(tally.favourable);
  contribution->set_cases(tally.cases);
  contribution->set_effect(effect);
  contribution->set_detail(std::string(detail));
}

Reliability GradeOf(double score, const CredibilitySettings& settings) {
  int grade = RELIABILITY_A_COMPLETELY;
  for (const double least : settings.grade_bounds()) {
    if (score >= least) break;
    ++grade;
  }
  return static_cast<Reliability>(grade);
}

}  // namespace

bool IsRecordPart(absl::string_view name) {
  return std::find(std::begin(kPartNames), std::end(kPartNames), name) !=
         std::end(kPartNames);
}

SourceProfile GradeSource(const SourceRecord& record,
                          const CredibilitySettings& settings) {
  SourceProfile profile;
  profile.set_source(record.source);
  profile.set_name(record.name.empty() ? record.source : record.name);
  profile.set_articles(record.articles);
  profile.set_incidents(record.incidents);
  profile.set_claims(record.claims);
  for (const auto& [kind, claims] : record.speakers) {
    SpeakerCount* count = profile.add_speakers();
    count->set_kind(kind);
    count->set_claims(claims);
  }
  if (record.reaction_days.has_value()) {
    profile.set_reaction_days(*record.reaction_days);
  }
  Score score = {settings.prior_favourable(), settings.prior_unfavourable()};
  AddContribution("prior", "what a source is thought to be before it is known",
                  {score.favourable, score.favourable + score.unfavourable},
                  score.mean(), &profile);
  double deciding = 0;
  for (const Ingredient& ingredient : settings.ingredients()) {
    for (int part = 0; part < kRecordParts; ++part) {
      if (kPartNames[part] != ingredient.name()) continue;
      const RecordTally& tally = record.parts[part];
      if (tally.cases <= 0) continue;
      const double before = score.mean();
      double weight = ingredient.weight();
      if (ingredient.decides()) {
        deciding += tally.cases;
      } else {
        weight = std::min(
            weight, settings.greatest_openness() * deciding / tally.cases);
      }
      score.favourable += weight * tally.favourable;
      score.unfavourable += weight * (tally.cases - tally.favourable);
      AddContribution(ingredient.name(), kPartDetails[part], tally,
                      score.mean() - before, &profile);
    }
  }
  const BetaInterval interval = CredibleInterval(
      score.favourable, score.unfavourable, settings.interval_level());
  profile.set_score(interval.mean);
  profile.set_score_low(interval.low);
  profile.set_score_high(interval.high);
  const bool known = deciding >= settings.least_cases() &&
                     interval.high - interval.low <= settings.greatest_width();
  profile.set_reliability(known ? GradeOf(interval.mean, settings)
                                : RELIABILITY_F_CANNOT_BE_JUDGED);
  return profile;
}

}  // namespace crosscheck
