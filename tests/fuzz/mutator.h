#ifndef TESTS_FUZZ_MUTATOR_H_
#define TESTS_FUZZ_MUTATOR_H_

#include <cstddef>
#include <cstdint>
#include <random>
#include <string>
#include <vector>

#include "absl/strings/string_view.h"

namespace crosscheck {

// Breaks texts in the ways in which files are broken, or are meant to break
// who reads them: bytes flipped, lines lost and doubled, characters of UTF-8
// cut, numbers that fit no integer, markup nested deeply, words and lines of
// many thousand bytes.
//
//   Mutator mutator(/*seed=*/7);
//   const std::string broken = mutator.Mutate(text);
//   mutator.steps();   // "flip drop_line", what was done
//
// One seed gives the same bytes on every machine. Not thread-safe.
class Mutator {
 public:
  explicit Mutator(uint64_t seed) : random_(seed) {}

  // One to four steps applied to `text`. A step that finds nothing to break
  // leaves it as it is. At most kLongest bytes are added by each.
  std::string Mutate(std::string text);

  // The steps of the last Mutate(), with a blank between two.
  const std::string& steps() const { return steps_; }

  // The names of all steps, and one of them alone, for tests.
  static std::vector<absl::string_view> StepNames();
  std::string Apply(absl::string_view step, std::string text);

  // Bytes that a long word or line has at most.
  static constexpr size_t kLongest = 20000;

  // Less than `bound`, which is not 0.
  size_t Below(size_t bound) { return static_cast<size_t>(random_() % bound); }

 private:
  struct Step;
  static const Step kSteps[];

  void Flip(std::string* text);
  void Cut(std::string* text);
  void CutCharacter(std::string* text);
  void DropLine(std::string* text);
  void DoubleLine(std::string* text);
  void SwapLines(std::string* text);
  void DropPunctuation(std::string* text);
  void HugeNumber(std::string* text);
  void Nest(std::string* text);
  void LongWord(std::string* text);
  void LongLine(std::string* text);
  void Insert(std::string* text);
  void RepeatStretch(std::string* text);

  // The half-open range of a random line, with its end.
  size_t LineAt(const std::string& text, size_t* end);

  std::mt19937_64 random_;
  std::string steps_;
};

}  // namespace crosscheck

#endif  // TESTS_FUZZ_MUTATOR_H_
