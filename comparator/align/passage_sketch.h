#ifndef COMPARATOR_ALIGN_PASSAGE_SKETCH_H_
#define COMPARATOR_ALIGN_PASSAGE_SKETCH_H_

#include <array>
#include <cstddef>
#include <cstdint>

namespace crosscheck {

// A set of hashes, of which only the lowest bits are kept. Of two sets, each
// bit that only one has stands for a hash that the other lacks.
class PassageSketch {
 public:
  void Add(uint32_t hash) {
    const size_t bit = hash % kBits;
    words_[bit / kWordBits] |= uint64_t{1} << (bit % kWordBits);
  }

  // How many bits of this one `other` lacks. All words are counted at once:
  // the instruction that counts the bits of one is not in every processor.
  int CountLackingIn(const PassageSketch& other) const {
    uint64_t bytes = 0;
    for (size_t i = 0; i < kWords; ++i) {
      uint64_t bits = words_[i] & ~other.words_[i];
      bits -= bits >> 1 & 0x5555555555555555;
      bits = (bits & 0x3333333333333333) + (bits >> 2 & 0x3333333333333333);
      bytes += (bits + (bits >> 4)) & 0x0f0f0f0f0f0f0f0f;
    }
    const uint64_t pairs =
        (bytes & 0x00ff00ff00ff00ff) + (bytes >> 8 & 0x00ff00ff00ff00ff);
    return static_cast<int>(pairs * 0x0001000100010001 >> 48);
  }

 private:
  static constexpr size_t kWordBits = 64;
  static constexpr size_t kWords = 8;
  static constexpr size_t kBits = kWords * kWordBits;

  std::array<uint64_t, kWords> words_ = {};
};

}  // namespace crosscheck

#endif  // COMPARATOR_ALIGN_PASSAGE_SKETCH_H_
