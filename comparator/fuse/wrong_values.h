#ifndef COMPARATOR_FUSE_WRONG_VALUES_H_
#define COMPARATOR_FUSE_WRONG_VALUES_H_

#include <cstddef>
#include <vector>

namespace crosscheck {

// A value of an object, as WrongValues sees it.
struct GivenValue {
  // The same for equal values of all objects.
  int key = 0;
  // Weights of the claims that give it: their sum, and the sum of squares.
  double claims = 0;
  double squares = 0;
  // Chance that the value is wrong.
  double wrong = 0;
};

// How likely a source that errs is to hit on a given value. That two err alike
// is the less likely the more ways of erring there are, so agreement on a rare
// value says much, and on one that is wrong everywhere ("unknown", a name from
// the furniture of pages) little: POPACCU's idea (Dong, Saha, Srivastava
// 2012), here over the whole table.
class WrongValues {
 public:
  // By object and value; `keys` is the number of distinct keys.
  WrongValues(const std::vector<std::vector<GivenValue>>& given, size_t keys);

  // The same values in the same order, with what is now thought of them.
  void Learn(const std::vector<std::vector<GivenValue>>& given);

  // Chance of a source that errs on the object to give this value, and its
  // log.
  double Chance(int object, int value) const { return chances_[object][value]; }
  double LogChance(int object, int value) const { return logs_[object][value]; }

  // How many equally likely wrong values an object has, at least 1: one over
  // the chance of two that err to err alike.
  double count() const { return count_; }

 private:
  const size_t keys_;
  double count_;
  std::vector<std::vector<double>> chances_;
  std::vector<std::vector<double>> logs_;
};

}  // namespace crosscheck

#endif  // COMPARATOR_FUSE_WRONG_VALUES_H_
