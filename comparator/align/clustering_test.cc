#include "comparator/align/clustering.h"

#include <algorithm>
#include <cstdint>
#include <limits>
#include <map>
#include <random>
#include <utility>
#include <vector>

#include "comparator/align/pair_scorer.h"
#include "gmock/gmock.h"
#include "gtest/gtest.h"

namespace crosscheck {
namespace {

using ::testing::ElementsAre;
using ::testing::Le;

using Pair = std::pair<uint32_t, uint32_t>;
using Clustered = std::vector<std::vector<uint32_t>>;

// Items whose pairs have made-up scores, each item from a source of its own.
// Counts what clustering asks for.
class ItemsTest : public ::testing::Test {
 protected:
  explicit ItemsTest(uint32_t representatives = 12) {
    options_.threshold = 10;
    options_.floor = -25;
    options_.representatives = representatives;
  }

  void SetItems(uint32_t items) {
    options_.items = items;
    sources_.resize(items);
    for (uint32_t i = 0; i < items; ++i) sources_[i] = i;
    options_.sources = sources_;
  }

  void SetAll(double score) {
    for (uint32_t a = 0; a < options_.items; ++a) {
      for (uint32_t b = a + 1; b < options_.items; ++b) {
        scores_[{a, b}] = score;
      }
    }
  }

  // Items of one source are never one.
  PairScore ScoreOf(uint32_t a, uint32_t b) {
    return {scores_[std::minmax(a, b)], sources_[a] == sources_[b]};
  }

  // Scores less than `estimated_` are only told to be at most a bit more.
  PairScore EstimateOf(uint32_t a, uint32_t b) {
    const PairScore score = ScoreOf(a, b);
    const double at_most = score.score + (a * 7 + b * 13) % 10;
    if (at_most >= estimated_) return score;
    return {at_most, /*forbidden=*/false, /*at_most=*/true};
  }

  Clustered Run() {
    std::vector<ScoredPair> candidates;
    for (const auto& [pair, score] : scores_) {
      candidates.push_back(
          {pair.first, pair.second, EstimateOf(pair.first, pair.second)});
    }
    const auto estimate = [this](uint32_t a, uint32_t b) {
      ++asked_score_[{a, b}];
      return EstimateOf(a, b);
    };
    const auto score = [this](uint32_t a, uint32_t b) {
      ++asked_score_[{a, b}];
      return ScoreOf(a, b);
    };
    const auto apart = [this](uint32_t a, uint32_t b) {
      ++asked_apart_[std::minmax(a, b)];
      return std::find(apart_.begin(), apart_.end(), Pair(std::minmax(a, b))) !=
             apart_.end();
    };
    return Cluster(options_, candidates, {estimate, score, apart});
  }

  static int Most(const std::map<Pair, int>& asked) {
    int most = 0;
    for (const auto& [pair, times] : asked) most = std::max(most, times);
    return most;
  }

  ClusteringOptions options_;
  std::vector<uint32_t> sources_;
  std::map<Pair, double> scores_;
  // None by default.
  double estimated_ = -std::numeric_limits<double>::infinity();
  std::vector<Pair> apart_;
  std::map<Pair, int> asked_score_;
  std::map<Pair, int> asked_apart_;
};

TEST_F(ItemsTest, MergesWhatAgreesOnAverage) {
  SetItems(4);
  SetAll(-5);
  scores_[{0, 1}] = 30;
  scores_[{2, 3}] = 25;
  // One strong pair does not chain two clusters.
  scores_[{1, 2}] = 20;
  EXPECT_THAT(Run(), ElementsAre(ElementsAre(0, 1), ElementsAre(2, 3)));
}

TEST_F(ItemsTest, KeepsApartWhatNoClusterMayHold) {
  SetItems(5);
  SetAll(30);
  scores_[{0, 1}] = 40;
  apart_ = {{1, 4}};
  EXPECT_THAT(Run(), ElementsAre(ElementsAre(0, 1, 2, 3), ElementsAre(4)));
}

// 1 and 2 are of one article; 1 has gone to 0, which 3 and 4 fit less well.
TEST_F(ItemsTest, WaitsForTheItemOfASourceThatFitsBetter) {
  SetItems(5);
  SetAll(15);
  sources_ = {0, 1, 1, 3, 4};
  scores_[{0, 1}] = 60;
  scores_[{3, 4}] = 32;
  scores_[{1, 3}] = 34;
  scores_[{1, 4}] = 30;
  scores_[{0, 3}] = -10;
  scores_[{2, 3}] = 22;
  scores_[{2, 4}] = 22;
  EXPECT_THAT(Run(), ElementsAre(ElementsAre(0, 1, 3, 4), ElementsAre(2)));
}

TEST_F(ItemsTest, TakesTheOtherItemWhereItFitsAsWell) {
  SetItems(5);
  SetAll(15);
  sources_ = {0, 1, 1, 3, 4};
  scores_[{0, 1}] = 60;
  scores_[{3, 4}] = 32;
  scores_[{1, 3}] = 24;
  scores_[{1, 4}] = 24;
  scores_[{0, 3}] = -10;
  scores_[{2, 3}] = 22;
  scores_[{2, 4}] = 22;
  EXPECT_THAT(Run(), ElementsAre(ElementsAre(0, 1), ElementsAre(2, 3, 4)));
}

// The cost of thousands of reports of one day and town: each two of them are
// looked at once, however often their clusters are thought of as one.
TEST_F(ItemsTest, AsksOnceOfEachPairWhetherItIsApart) {
  SetItems(60);
  SetAll(20);
  EXPECT_EQ(Run().size(), 1u);
  EXPECT_THAT(asked_score_, ::testing::IsEmpty());
  EXPECT_EQ(asked_apart_.size(), 60u * 59 / 2);
  EXPECT_EQ(Most(asked_apart_), 1);
}

TEST_F(ItemsTest, AsksNothingMoreOfClustersThatAreApart) {
  constexpr uint32_t kItems = 60;
  SetItems(kItems);
  SetAll(20);
  // Two halves, whose first members are apart.
  for (uint32_t a = 0; a < kItems; ++a) {
    for (uint32_t b = a + 1; b < kItems; ++b) {
      if (a % 2 == b % 2) scores_[{a, b}] = 30;
    }
  }
  apart_ = {{0, 1}};
  EXPECT_EQ(Run().size(), 2u);
  EXPECT_THAT(Most(asked_apart_), Le(2));
}

// Agglomeration as it is defined, without any memory.
Clustered Define(const ClusteringOptions& options,
                 const std::map<Pair, double>& scores) {
  Clustered clusters;
  for (uint32_t i = 0; i < options.items; ++i) clusters.push_back({i});
  const auto average = [&](const std::vector<uint32_t>& a,
                           const std::vector<uint32_t>& b) {
    return AverageScore(options, a, b, [&](uint32_t x, uint32_t y) {
      return PairScore{scores.at(std::minmax(x, y)), false};
    });
  };
  while (true) {
    double best = options.threshold;
    Pair merge;
    for (uint32_t a = 0; a < clusters.size(); ++a) {
      for (uint32_t b = a + 1; b < clusters.size(); ++b) {
        const double score = average(clusters[a], clusters[b]);
        if (score < best || (score == best && merge != Pair())) continue;
        best = score;
        merge = {a, b};
      }
    }
    if (merge == Pair()) return clusters;
    std::vector<uint32_t>& to = clusters[merge.first];
    const std::vector<uint32_t>& from = clusters[merge.second];
    to.insert(to.end(), from.begin(), from.end());
    std::sort(to.begin(), to.end());
    clusters.erase(clusters.begin() + merge.second);
  }
}

class RandomItemsTest : public ItemsTest,
                        public ::testing::WithParamInterface<uint32_t> {
 protected:
  RandomItemsTest() : ItemsTest(/*representatives=*/4) {}

  // Of 30 items, five groups of which lie closer together.
  void SetRandomScores(uint32_t seed) {
    std::mt19937 random(seed);
    SetItems(30);
    for (uint32_t a = 0; a < options_.items; ++a) {
      for (uint32_t b = a + 1; b < options_.items; ++b) {
        scores_[{a, b}] = static_cast<double>(random() % 100000) / 1000 - 40 +
                          (a % 5 == b % 5 ? 20 : 0);
      }
    }
  }
};

TEST_P(RandomItemsTest, ClusterAsDefined) {
  SetRandomScores(GetParam());
  EXPECT_EQ(Run(), Define(options_, scores_));
}

TEST_P(RandomItemsTest, ClusterTheSameWhereMostScoresAreEstimates) {
  SetRandomScores(GetParam());
  const Clustered clusters = Run();
  EXPECT_THAT(asked_score_, ::testing::IsEmpty());
  for (const double estimated : {5.0, 20.0, 60.0}) {
    estimated_ = estimated;
    EXPECT_EQ(Run(), clusters) << estimated;
  }
  EXPECT_THAT(asked_score_, ::testing::Not(::testing::IsEmpty()));
}

TEST_F(ItemsTest, LooksNoCloserAtWhatMakesNoMerge) {
  SetItems(40);
  SetAll(-10);
  for (uint32_t item = 1; item < 40; item += 2) scores_[{item - 1, item}] = 30;
  estimated_ = 5;
  EXPECT_EQ(Run().size(), 20u);
  EXPECT_THAT(asked_score_, ::testing::IsEmpty());
}

INSTANTIATE_TEST_SUITE_P(Seeds, RandomItemsTest,
                         ::testing::Range<uint32_t>(1, 13));

}  // namespace
}  // namespace crosscheck
