#include "comparator/align/passage_sketch.h"

#include <cstdint>
#include <random>
#include <set>

#include "gtest/gtest.h"

namespace crosscheck {
namespace {

TEST(PassageSketch, CountsTheBitsThatAnotherLacks) {
  constexpr uint32_t kBits = 512;
  std::mt19937 random(1);
  // None, few, some and all of the bits.
  for (const int size : {0, 3, 40, 300, 5000}) {
    PassageSketch one;
    PassageSketch other;
    std::set<uint32_t> bits_of_one;
    std::set<uint32_t> bits_of_other;
    for (int i = 0; i < size; ++i) {
      const uint32_t hash = static_cast<uint32_t>(random());
      one.Add(hash);
      bits_of_one.insert(hash % kBits);
      if (i % 3 != 0) continue;
      other.Add(hash + kBits);
      bits_of_other.insert(hash % kBits);
    }
    int lacking = 0;
    for (const uint32_t bit : bits_of_one) {
      lacking += bits_of_other.count(bit) == 0 ? 1 : 0;
    }
    EXPECT_EQ(one.CountLackingIn(other), lacking) << size;
    EXPECT_EQ(other.CountLackingIn(one), 0) << size;
    EXPECT_EQ(one.CountLackingIn(PassageSketch()),
              static_cast<int>(bits_of_one.size()));
  }
}

}  // namespace
}  // namespace crosscheck
