#include "tests/planted/planted_run.h"

#include <algorithm>
#include <memory>
#include <utility>

#include "absl/container/btree_set.h"
#include "absl/status/status.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/str_format.h"
#include "absl/strings/str_replace.h"
#include "absl/strings/string_view.h"
#include "comparator/base/status_macros.h"
#include "proto/claim.pb.h"
#include "proto/record.pb.h"
#include "tests/planted/fact.h"
#include "tests/planted/name_pool.h"
#include "tests/planted/planner.h"
#include "tests/planted/trial.h"

namespace crosscheck {
namespace {

std::string OneLine(absl::string_view text) {
  return absl::StrReplaceAll(text, {{"\n", " "}});
}

// Those of the articles that are planted in, in their own order.
std::vector<const ArticleClaims*> Sample(
    const std::vector<ArticleClaims>& articles, const PlantedOptions& options) {
  std::vector<const ArticleClaims*> sample;
  for (const ArticleClaims& article : articles) sample.push_back(&article);
  const size_t size = static_cast<size_t>(options.sample);
  if (size == 0 || size >= sample.size()) return sample;
  Dice dice(options.seed, "sample");
  for (size_t i = sample.size(); i > 1; --i) {
    std::swap(sample[i - 1], sample[dice.Below(static_cast<uint32_t>(i))]);
  }
  sample.resize(size);
  std::sort(sample.begin(), sample.end(),
            [](const ArticleClaims* a, const ArticleClaims* b) {
              return a->article().id() < b->article().id();
            });
  return sample;
}

bool AreIn(const absl::btree_set<std::string>& ids,
           const std::vector<std::string>& some) {
  return !some.empty() &&
         std::all_of(some.begin(), some.end(), [&ids](const std::string& id) {
           return ids.contains(id);
         });
}

void Count(const ArticleClaims& article, const Plant& plant,
           const TrialResult& trial, PlantedResult* result) {
  PlantedRow& row = result->rows[plant.kind];
  ++row.planted;
  row.unchanged += trial.unchanged;
  row.false_alarms += static_cast<int>(trial.false_alarms.size());
  const std::string head = absl::StrCat(
      PlantName(plant.kind), "  ", article.article().id(), "  ", plant.change);
  for (const std::string& alarm : trial.false_alarms) {
    result->false_alarms.push_back(absl::StrCat(head, "\n    ", alarm));
  }
  switch (trial.verdict) {
    case TrialVerdict::kFound:
      ++row.found;
      return;
    case TrialVerdict::kWrongRelation:
      ++row.wrong;
      break;
    case TrialVerdict::kMissed:
      ++row.missed;
      break;
  }
  if (plant.kind == PlantKind::kVerbatim) return;
  result->misses.push_back(absl::StrCat(
      head, "\n    ", OneLine(WordsAt(article.article(), plant.sentence)),
      "\n    ", trial.trail));
}

// The sum over the kinds that `wanted` accepts.
template <typename Predicate>
PlantedRow Sum(const PlantedResult& result, Predicate wanted) {
  PlantedRow sum;
  for (const auto& [kind, row] : result.rows) {
    if (!wanted(kind)) continue;
    sum.planted += row.planted;
    sum.found += row.found;
    sum.wrong += row.wrong;
    sum.missed += row.missed;
    sum.false_alarms += row.false_alarms;
    sum.unchanged += row.unchanged;
    sum.skipped += row.skipped;
  }
  return sum;
}

bool ChangesWording(PlantKind kind) {
  return kind != PlantKind::kVerbatim && !ChangesFact(kind);
}

double Share(int part, int whole) {
  return whole == 0 ? 0 : static_cast<double>(part) / whole;
}

void AppendRow(absl::string_view name, const PlantedRow& row,
               std::string* table) {
  absl::StrAppendFormat(table, "%-20s %7d %6d %6d %6d %6.1f%% %6d %7d %7d\n",
                        name, row.planted, row.found, row.wrong, row.missed,
                        100 * Share(row.found, row.planted), row.false_alarms,
                        row.unchanged, row.skipped);
}

}  // namespace

double PlantedResult::FoundShare() const {
  const PlantedRow sum = Sum(*this, ChangesFact);
  return Share(sum.found, sum.planted);
}

double PlantedResult::WordingShare() const {
  const PlantedRow sum = Sum(*this, ChangesWording);
  return Share(sum.found, sum.planted);
}

double PlantedResult::FalseAlarmShare() const {
  const PlantedRow sum = Sum(*this, [](PlantKind) { return true; });
  return Share(sum.false_alarms, sum.unchanged);
}

absl::StatusOr<PlantedResult> RunPlanted(const PlantedOptions& options) {
  CROSSCHECK_ASSIGN_OR_RETURN(const std::unique_ptr<Pipeline> pipeline,
                              Pipeline::Create(options.pipeline));
  std::vector<ArticleClaims> articles;
  CROSSCHECK_RETURN_IF_ERROR(
      pipeline->Extract(options.articles, [&articles](Record record) {
        if (record.has_claims()) {
          articles.push_back(std::move(*record.mutable_claims()));
        }
        return absl::OkStatus();
      }));
  const NamePool pool(articles);
  Trial trial(pipeline.get(), options.scratch);
  PlantedResult result;
  for (const ArticleClaims* article : Sample(articles, options)) {
    Plants plants = PlanPlants(*article, pool, pipeline->knowledge().lexicon(),
                               options.seed);
    absl::btree_set<std::string> uncompared;
    for (const Plant& plant : plants.plants) {
      if (AreIn(uncompared, plant.claims)) {
        plants.skipped.push_back(
            {plant.kind, "not compared with its own copy either"});
        continue;
      }
      absl::StatusOr<TrialResult> outcome = trial.Run(*article, plant);
      if (absl::IsInvalidArgument(outcome.status())) {
        plants.skipped.push_back(
            {plant.kind, std::string(outcome.status().message())});
        continue;
      }
      CROSSCHECK_RETURN_IF_ERROR(outcome.status());
      // The first is the verbatim copy.
      if (plant.kind == PlantKind::kVerbatim) uncompared = outcome->uncompared;
      Count(*article, plant, *outcome, &result);
    }
    for (const Skipped& skipped : plants.skipped) {
      ++result.rows[skipped.kind].skipped;
      ++result.skipped[absl::StrCat(PlantName(skipped.kind), ": ",
                                    skipped.reason)];
    }
  }
  return result;
}

std::string FormatTable(const PlantedResult& result) {
  std::string table = absl::StrFormat("%-20s %7s %6s %6s %6s %7s %6s %7s %7s\n",
                                      "kind", "planted", "found", "wrong",
                                      "missed", "", "false", "of", "skipped");
  for (const auto& [kind, row] : result.rows) {
    AppendRow(PlantName(kind), row, &table);
  }
  AppendRow("facts changed", Sum(result, ChangesFact), &table);
  AppendRow("wording changed", Sum(result, ChangesWording), &table);
  absl::StrAppendFormat(&table,
                        "found with the right relation %.1f%%, wording told as "
                        "such %.1f%%, false alarms on unchanged facts %.2f%%\n",
                        100 * result.FoundShare(), 100 * result.WordingShare(),
                        100 * result.FalseAlarmShare());
  return table;
}

}  // namespace crosscheck
