#ifndef TESTS_PLANTED_PLANTED_RUN_H_
#define TESTS_PLANTED_PLANTED_RUN_H_

#include <cstdint>
#include <string>
#include <vector>

#include "absl/container/btree_map.h"
#include "absl/status/statusor.h"
#include "comparator/pipeline/pipeline.h"
#include "tests/planted/plant.h"

namespace crosscheck {

struct PlantedOptions {
  PipelineOptions pipeline;
  // Files and folders.
  std::vector<std::string> articles;
  uint32_t seed = 1;
  // Articles that are planted in, taken by the seed; 0 for all.
  int sample = 0;
  // A folder for files of the run's own.
  std::string scratch;
};

// A row of the table.
struct PlantedRow {
  int planted = 0;
  int found = 0;
  int wrong = 0;
  int missed = 0;
  int false_alarms = 0;
  // Facts left alone in those articles, which could give a false alarm.
  int unchanged = 0;
  int skipped = 0;
};

struct PlantedResult {
  absl::btree_map<PlantKind, PlantedRow> rows;
  // Why plants could not be made, with how often.
  absl::btree_map<std::string, int> skipped;
  // One paragraph each: what was planted, in which sentence, what the report
  // says.
  std::vector<std::string> misses;
  std::vector<std::string> false_alarms;

  // Over the kinds that change a fact, in [0, 1].
  double FoundShare() const;
  // Over the kinds that change the wording only: told for what it is.
  double WordingShare() const;
  // False alarms on facts that were not changed, over all kinds.
  double FalseAlarmShare() const;
};

// Plants in each article, compares it with its copies, and counts. Errors are
// those of the pipeline.
absl::StatusOr<PlantedResult> RunPlanted(const PlantedOptions& options);

// The table and the shares.
std::string FormatTable(const PlantedResult& result);

}  // namespace crosscheck

#endif  // TESTS_PLANTED_PLANTED_RUN_H_
