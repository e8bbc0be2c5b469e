#include "comparator/fuse/fuser.h"

#include <algorithm>
#include <cstddef>
#include <memory>
#include <utility>

#include "comparator/base/beta_interval.h"
#include "comparator/fuse/fused_object.h"
#include "comparator/fuse/list_model.h"
#include "comparator/fuse/number_model.h"
#include "comparator/fuse/text_model.h"
#include "comparator/fuse/tree_model.h"
#include "comparator/fuse/truth_model.h"

namespace crosscheck {
namespace {

// Copies are looked for before anything is learned, so that many copies of one
// error are not first taken for the truth, and again when beliefs have settled.
constexpr int kLastSearch = 12;
constexpr int kSearchEvery = 3;
// The first search looks for plain copies only.
constexpr double kFirstPrior = 0.01;
constexpr double kFirstCopied = 0.95;

// Objects of one kind and their model.
struct Part {
  FusedTable table;
  std::unique_ptr<TruthModel> model;
};

std::unique_ptr<TruthModel> MakeModel(const FusedTable& table,
                                      const Hierarchy& hierarchy,
                                      const PriorOptions& prior) {
  switch (table.kind) {
    case ValueKind::kText:
      return std::make_unique<TextModel>(table, prior);
    case ValueKind::kNumber:
    case ValueKind::kDate:
      return std::make_unique<NumberModel>(table, prior);
    case ValueKind::kList:
      return std::make_unique<ListModel>(table, prior);
    case ValueKind::kTree:
      return std::make_unique<TreeModel>(table, hierarchy, prior);
  }
  return nullptr;
}

class Fusion {
 public:
  Fusion(const ClaimTable& table, const FuseOptions& options)
      : table_(table), options_(options) {
    const Hierarchy& hierarchy =
        options.hierarchy != nullptr ? *options.hierarchy : no_hierarchy_;
    const std::vector<ValueKind> kinds = KindsOf(table, hierarchy);
    for (int kind = 0; kind < kValueKinds; ++kind) {
      auto part = std::make_unique<Part>();
      part->table = GatherObjects(table, kinds, static_cast<ValueKind>(kind),
                                  hierarchy, &result_.unfit);
      if (part->table.objects.empty()) continue;
      part->model = MakeModel(part->table, hierarchy, options.prior);
      judged_.push_back({&part->table, part->model.get()});
      parts_.push_back(std::move(part));
    }
    dependents_.resize(table.sources());
  }

  FuseResult Run() {
    for (int round = 0; round < options_.rounds; ++round) {
      for (const auto& part : parts_) part->model->Infer(part->table);
      if (options_.find_copies && round <= kLastSearch &&
          round % kSearchEvery == 0) {
        DependenceOptions search = options_.dependence;
        if (round == 0) {
          search.habits_unknown = true;
          search.prior = kFirstPrior;
          search.copied = kFirstCopied;
        }
        dependents_ = FindDependence(judged_, table_.sources(), search);
        WeighClaims(judged_, table_.sources(), dependents_);
        for (const auto& part : parts_) part->model->Infer(part->table);
      }
      LearnAll();
    }
    for (const auto& part : parts_) part->model->Infer(part->table);
    WriteTruths();
    WriteSources();
    return std::move(result_);
  }

 private:
  std::vector<ValueKind> KindsOf(const ClaimTable& table,
                                 const Hierarchy& hierarchy) const {
    if (options_.kind.has_value()) {
      return std::vector<ValueKind>(table.objects(), *options_.kind);
    }
    return options_.kinds.empty() ? DetectKinds(table, hierarchy)
                                  : options_.kinds;
  }

  // A source's record in the other kinds is its prior in each: weights are
  // learned jointly over kinds, as in CRH (Li et al. 2014), yet a source that
  // is good at dates and bad at numbers may be so.
  void LearnAll() {
    std::vector<std::vector<double>> tilts(
        parts_.size(), std::vector<double>(table_.sources(), 0));
    for (size_t k = 0; k < parts_.size() && parts_.size() > 1; ++k) {
      for (int s = 0; s < table_.sources(); ++s) {
        double sum = 0, cases = 0;
        for (size_t other = 0; other < parts_.size(); ++other) {
          if (other == k || parts_[other]->model->records().empty()) continue;
          const double here = parts_[other]->model->records()[s].cases;
          sum += here * parts_[other]->model->EdgeOf(s);
          cases += here;
        }
        tilts[k][s] = sum / (cases + options_.prior.strength);
      }
    }
    for (size_t k = 0; k < parts_.size(); ++k) {
      parts_[k]->model->Learn(parts_[k]->table, tilts[k]);
    }
  }

  void WriteTruths() {
    for (const auto& part : parts_) {
      for (size_t i = 0; i < part->table.objects.size(); ++i) {
        ObjectTruth truth =
            part->model->TruthOf(part->table, static_cast<int>(i));
        FusedTruth fused;
        fused.object = table_.object(part->table.objects[i].object);
        fused.kind = part->table.kind;
        fused.value = std::move(truth.value);
        fused.confidence = truth.confidence;
        fused.low = std::move(truth.low);
        fused.high = std::move(truth.high);
        result_.truths.push_back(std::move(fused));
      }
    }
    std::sort(result_.truths.begin(), result_.truths.end(),
              [](const FusedTruth& a, const FusedTruth& b) {
                return a.object < b.object;
              });
  }

  void WriteSources() {
    std::vector<FusedRecord> records(table_.sources());
    std::vector<double> weights(table_.sources()), shares(table_.sources());
    std::vector<int> claims(table_.sources());
    for (const auto& part : parts_) {
      for (int s = 0; s < table_.sources(); ++s) {
        records[s].favourable += part->model->records()[s].favourable;
        records[s].cases += part->model->records()[s].cases;
      }
      for (const FusedObject& object : part->table.objects) {
        for (const FusedClaim& claim : object.claims) {
          weights[claim.source] += claim.weight;
          shares[claim.source] += claim.share;
          ++claims[claim.source];
        }
      }
    }
    const double mean = MeanQuality(records, options_.prior);
    for (int s = 0; s < table_.sources(); ++s) {
      FusedSource source;
      source.source = table_.source(s);
      source.claims = claims[s];
      const double strength = options_.prior.strength;
      const BetaInterval interval = CredibleInterval(
          records[s].favourable + strength * mean,
          records[s].cases - records[s].favourable + strength * (1 - mean),
          0.9);
      source.weight = interval.mean;
      source.low = interval.low;
      source.high = interval.high;
      if (shares[s] > 0) source.independence = weights[s] / shares[s];
      if (!dependents_[s].empty()) {
        source.shares_with = table_.source(dependents_[s].front().source);
        source.shares_chance = dependents_[s].front().chance;
      }
      result_.sources.push_back(std::move(source));
    }
  }

  const ClaimTable& table_;
  const FuseOptions options_;
  const Hierarchy no_hierarchy_;
  std::vector<std::unique_ptr<Part>> parts_;
  std::vector<JudgedTable> judged_;
  std::vector<std::vector<Dependent>> dependents_;
  FuseResult result_;
};

}  // namespace

FuseResult Fuse(const ClaimTable& table, const FuseOptions& options) {
  return Fusion(table, options).Run();
}

}  // namespace crosscheck
