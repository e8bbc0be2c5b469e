#ifndef COMPARATOR_NAMES_SOUND_DISTANCE_H_
#define COMPARATOR_NAMES_SOUND_DISTANCE_H_

#include <array>
#include <limits>

#include "absl/status/statusor.h"
#include "absl/strings/string_view.h"
#include "comparator/names/sound_coder.h"
#include "proto/names.pb.h"

namespace crosscheck {

// How far apart two words sound: an edit distance whose costs know which
// sounds writers use for one another. One letter of a script may stand for
// several of another, as in Freeman, Condon and Ackerman (2006), "Cross
// linguistic name matching in English and Arabic". Immutable.
class SoundDistance {
 public:
  // InvalidArgument where a cost is not of ASCII letters or is negative.
  static absl::StatusOr<SoundDistance> Create(const NameRules& rules);

  // The cost of the cheapest edits that turn one into the other, as a share
  // of their mean length; 0 for equal. Symmetric.
  double Relative(const Sounds& a, const Sounds& b) const {
    return RelativeUpTo(a, b, std::numeric_limits<double>::infinity());
  }
  // The same, but of what is greater than `limit` only that it is.
  double RelativeUpTo(const Sounds& a, const Sounds& b, double limit) const;
  // The greatest such share at which the two are one word.
  double Limit(const Sounds& a, const Sounds& b) const {
    return a.unvoweled != b.unvoweled ? unvoweled_limit_ : word_limit_;
  }
  bool Same(const Sounds& a, const Sounds& b) const {
    const double limit = Limit(a, b);
    return RelativeUpTo(a, b, limit) <= limit;
  }
  // Consonants count 1, vowels less.
  double Length(absl::string_view sounds) const;

 private:
  using Row = std::array<float, 128>;
  using Table = std::array<Row, 128>;
  struct Costs {
    Table replace;
    // Sounds at the beginning or end of a word.
    Table replace_initial;
    Table replace_final;
    Row drop;
    Row drop_initial;
    Row drop_final;
    // What a sound costs at least that the other word has nothing to set
    // against but another sound.
    Row least;
  };

  SoundDistance() = default;
  static void Fill(Costs* costs);
  static void Set(const SoundCost& row, Costs* costs);
  static void SetLeast(Costs* costs);
  // No more than Edits(), from the sounds without their order.
  static double LeastEdits(absl::string_view a, absl::string_view b,
                           const Costs& costs);
  // Gives up, with what it has come to, where that is more than `most`.
  static double Edits(absl::string_view a, absl::string_view b,
                      const Costs& costs, double most);

  // Where both sides write their vowels, and where one does not.
  Costs voweled_;
  Costs unvoweled_;
  double word_limit_ = 0;
  double unvoweled_limit_ = 0;
  double vowel_length_ = 0;
};

}  // namespace crosscheck

#endif  // COMPARATOR_NAMES_SOUND_DISTANCE_H_
