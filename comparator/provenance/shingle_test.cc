#include "comparator/provenance/shingle.h"

#include <algorithm>
#include <random>
#include <vector>

#include "gmock/gmock.h"
#include "gtest/gtest.h"

namespace crosscheck {
namespace {

using ::testing::IsEmpty;
using ::testing::SizeIs;

// Words numbered from `first` on.
Passage Words(uint64_t first, size_t count) {
  Passage passage;
  for (size_t i = 0; i < count; ++i) {
    passage.push_back({first + i, static_cast<uint32_t>(10 * i),
                       static_cast<uint32_t>(10 * i + 9)});
  }
  return passage;
}

TEST(Shingles, RunOverWordsAndNotOverBreaks) {
  EXPECT_THAT(ShinglesOf({Words(1, 6)}, 5), SizeIs(2));
  EXPECT_THAT(ShinglesOf({Words(1, 4), Words(5, 4)}, 5), IsEmpty());
  EXPECT_THAT(ShinglesOf({Words(1, 6)}, 0), IsEmpty());
  const std::vector<Shingle> shingles = ShinglesOf({Words(1, 6)}, 5);
  EXPECT_EQ(shingles[1].begin, 10u);
  EXPECT_EQ(shingles[1].end, 59u);
}

TEST(Shingles, DependOnTheOrderOfWords) {
  Passage swapped = Words(1, 5);
  std::swap(swapped[1].hash, swapped[2].hash);
  EXPECT_NE(ShinglesOf({Words(1, 5)}, 5)[0].hash,
            ShinglesOf({swapped}, 5)[0].hash);
}

TEST(Winnow, EveryWindowIsStoodFor) {
  std::mt19937_64 random(7);
  for (int round = 0; round < 50; ++round) {
    std::vector<Shingle> shingles(5 + random() % 60);
    // Few different hashes, so that there are equal ones.
    for (Shingle& shingle : shingles) shingle.hash = random() % 20;
    const size_t window = 1 + random() % 6;
    const std::vector<uint64_t> chosen = Winnow(shingles, window);
    EXPECT_TRUE(std::is_sorted(chosen.begin(), chosen.end()));
    for (size_t i = 0; i + window <= shingles.size(); ++i) {
      uint64_t least = shingles[i].hash;
      for (size_t j = i; j < i + window; ++j) {
        least = std::min(least, shingles[j].hash);
      }
      EXPECT_TRUE(std::binary_search(chosen.begin(), chosen.end(), least));
    }
  }
}

TEST(Winnow, ChoosesFewerThanAll) {
  std::mt19937_64 random(7);
  std::vector<Shingle> shingles(1000);
  for (Shingle& shingle : shingles) shingle.hash = random();
  // Expected density is 2 / (window + 1).
  const size_t chosen = Winnow(shingles, 4).size();
  EXPECT_GT(chosen, 300u);
  EXPECT_LT(chosen, 500u);
}

TEST(Winnow, TakesTextsShorterThanTheWindow) {
  EXPECT_THAT(Winnow({}, 4), IsEmpty());
  EXPECT_THAT(Winnow({{3, 0, 1}, {2, 1, 2}}, 4), testing::ElementsAre(2));
}

}  // namespace
}  // namespace crosscheck
