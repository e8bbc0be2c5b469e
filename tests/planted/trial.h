#ifndef TESTS_PLANTED_TRIAL_H_
#define TESTS_PLANTED_TRIAL_H_

#include <string>
#include <vector>

#include "absl/container/btree_set.h"
#include "absl/status/statusor.h"
#include "comparator/pipeline/pipeline.h"
#include "proto/article.pb.h"
#include "proto/claim.pb.h"
#include "proto/report.pb.h"
#include "tests/planted/plant.h"

namespace crosscheck {

enum class TrialVerdict {
  kFound,
  // Something is said of what was changed, but not what it is.
  kWrongRelation,
  kMissed,
};

struct TrialResult {
  TrialVerdict verdict = TrialVerdict::kMissed;
  // Why it was not found, in plain words: where the trail ends.
  std::string trail;
  // What the report says of facts that were not changed.
  std::vector<std::string> false_alarms;
  // Facts that were not changed.
  int unchanged = 0;
  // Claims of the original that stand in no pair with one of the copy, though
  // their event is one incident with the copy's.
  absl::btree_set<std::string> uncompared;
};

// Runs articles and their planted copies through the pipeline, two and two.
//
//   Trial trial(pipeline.get(), folder);
//   CROSSCHECK_ASSIGN_OR_RETURN(TrialResult result, trial.Run(article, plant));
//
// Not thread-safe.
class Trial {
 public:
  // `pipeline` outlives the trial; `folder` is there for files of its own.
  Trial(Pipeline* pipeline, std::string folder);

  // Errors are those of EditText(), which mean that the plant cannot be made,
  // and of the pipeline.
  absl::StatusOr<TrialResult> Run(const ArticleClaims& original,
                                  const Plant& plant);

 private:
  absl::StatusOr<DiscrepancyReport> Compare(const ArticleClaims& original,
                                            const Article& copy);

  Pipeline* const pipeline_;
  const std::string path_;
};

}  // namespace crosscheck

#endif  // TESTS_PLANTED_TRIAL_H_
