#include "comparator/names/sound_distance.h"

#include <algorithm>
#include <array>
#include <cstdint>

#include "absl/container/inlined_vector.h"
#include "absl/status/status.h"
#include "absl/strings/str_cat.h"

namespace crosscheck {
namespace {

// Few words have more.
constexpr size_t kUsualSounds = 24;
// No name has a longer word.
constexpr size_t kMostSounds = 96;

size_t Index(char sound) { return static_cast<unsigned char>(sound) & 127; }

bool IsAscii(absl::string_view text) {
  return std::all_of(text.begin(), text.end(), [](char c) {
    return static_cast<unsigned char>(c) < 128;
  });
}

}  // namespace

void SoundDistance::Fill(Costs* costs) {
  for (Table* table :
       {&costs->replace, &costs->replace_initial, &costs->replace_final}) {
    for (size_t i = 0; i < table->size(); ++i) {
      (*table)[i].fill(1);
      (*table)[i][i] = 0;
    }
  }
  for (Row* row : {&costs->drop, &costs->drop_initial, &costs->drop_final}) {
    row->fill(1);
  }
}

void SoundDistance::Set(const SoundCost& row, Costs* costs) {
  const auto cost = static_cast<float>(row.cost());
  const bool anywhere = row.position() == WORD_POSITION_UNSPECIFIED;
  const bool initial = anywhere || row.position() == WORD_POSITION_INITIAL;
  const bool final = anywhere || row.position() == WORD_POSITION_FINAL;
  for (char a : row.a()) {
    if (row.b().empty()) {
      if (anywhere) costs->drop[Index(a)] = cost;
      if (initial) costs->drop_initial[Index(a)] = cost;
      if (final) costs->drop_final[Index(a)] = cost;
    }
    for (char b : row.b()) {
      if (a == b) continue;
      const auto set = [&](Table* table) {
        (*table)[Index(a)][Index(b)] = cost;
        (*table)[Index(b)][Index(a)] = cost;
      };
      if (anywhere) set(&costs->replace);
      if (initial) set(&costs->replace_initial);
      if (final) set(&costs->replace_final);
    }
  }
}

void SoundDistance::SetLeast(Costs* costs) {
  for (size_t x = 0; x < costs->least.size(); ++x) {
    float least = std::min(
        {costs->drop[x], costs->drop_initial[x], costs->drop_final[x]});
    for (size_t y = 0; y < costs->least.size(); ++y) {
      if (x == y) continue;
      least =
          std::min({least, costs->replace[x][y], costs->replace_initial[x][y],
                    costs->replace_final[x][y]});
    }
    costs->least[x] = least;
  }
}

absl::StatusOr<SoundDistance> SoundDistance::Create(const NameRules& rules) {
  SoundDistance distance;
  Fill(&distance.voweled_);
  Fill(&distance.unvoweled_);
  for (const SoundCost& row : rules.costs()) {
    if (row.a().empty() || row.cost() < 0 || !IsAscii(row.a()) ||
        !IsAscii(row.b())) {
      return absl::InvalidArgumentError(
          absl::StrCat("a cost of sounds is not valid: ", row.DebugString()));
    }
    if (!row.unvoweled()) Set(row, &distance.voweled_);
    Set(row, &distance.unvoweled_);
  }
  SetLeast(&distance.voweled_);
  SetLeast(&distance.unvoweled_);
  if (rules.word_limit() <= 0 || rules.unvoweled_limit() <= 0 ||
      rules.vowel_length() <= 0) {
    return absl::InvalidArgumentError(
        "word_limit, unvoweled_limit and vowel_length must be set");
  }
  distance.word_limit_ = rules.word_limit();
  distance.unvoweled_limit_ = rules.unvoweled_limit();
  distance.vowel_length_ = rules.vowel_length();
  return distance;
}

double SoundDistance::Length(absl::string_view sounds) const {
  double length = 0;
  for (char sound : sounds) {
    length += IsVowelSound(sound) ? vowel_length_ : 1;
  }
  return length;
}

double SoundDistance::LeastEdits(absl::string_view a, absl::string_view b,
                                 const Costs& costs) {
  // How many more of a sound there are in `a`.
  static_assert(kMostSounds <= INT8_MAX, "no word has more of one sound");
  std::array<int8_t, 128> surplus = {};
  for (char sound : a) ++surplus[Index(sound)];
  for (char sound : b) --surplus[Index(sound)];
  // A sound of one that takes the place of one of the other is paid for once.
  double only_a = 0;
  double only_b = 0;
  for (char sound : a) {
    if (surplus[Index(sound)] <= 0) continue;
    --surplus[Index(sound)];
    only_a += costs.least[Index(sound)];
  }
  for (char sound : b) {
    if (surplus[Index(sound)] >= 0) continue;
    ++surplus[Index(sound)];
    only_b += costs.least[Index(sound)];
  }
  return std::max(only_a, only_b);
}

double SoundDistance::Edits(absl::string_view a, absl::string_view b,
                            const Costs& costs, double most) {
  const auto drop = [&](absl::string_view word, size_t i) {
    const size_t sound = Index(word[i]);
    if (i == 0) return costs.drop_initial[sound];
    if (i + 1 == word.size()) return costs.drop_final[sound];
    return costs.drop[sound];
  };
  const auto replace = [&](size_t i, size_t j) {
    const size_t x = Index(a[i]);
    const size_t y = Index(b[j]);
    if (i == 0 && j == 0) return costs.replace_initial[x][y];
    if (i + 1 == a.size() && j + 1 == b.size()) {
      return costs.replace_final[x][y];
    }
    return costs.replace[x][y];
  };
  using Line = absl::InlinedVector<float, kUsualSounds>;
  Line row(b.size() + 1, 0);
  for (size_t j = 0; j < b.size(); ++j) row[j + 1] = row[j] + drop(b, j);
  Line next(b.size() + 1, 0);
  for (size_t i = 0; i < a.size(); ++i) {
    next[0] = row[0] + drop(a, i);
    float least = next[0];
    for (size_t j = 0; j < b.size(); ++j) {
      next[j + 1] = std::min({row[j] + replace(i, j), row[j + 1] + drop(a, i),
                              next[j] + drop(b, j)});
      least = std::min(least, next[j + 1]);
    }
    row.swap(next);
    // No cost is negative, so that all ways go on from there.
    if (least > most) return least;
  }
  return row[b.size()];
}

double SoundDistance::RelativeUpTo(const Sounds& a, const Sounds& b,
                                   double limit) const {
  if (a.sounds == b.sounds) return 0;
  if (std::max(a.sounds.size(), b.sounds.size()) > kMostSounds) return 1;
  // Where only one side leaves vowels out, the other's short ones are free.
  const Costs& costs = a.unvoweled != b.unvoweled ? unvoweled_ : voweled_;
  // Most words have nothing to do with one another, which this tells in a tenth
  // of the time: first against a length that is none too small.
  constexpr double kRounding = 1e-3;
  const double least = LeastEdits(a.sounds, b.sounds, costs);
  const double longest =
      std::max(static_cast<double>(a.sounds.size() + b.sounds.size()) / 2 *
                   std::max(vowel_length_, 1.0),
               1.0);
  if (least > limit * longest + kRounding) return least / longest;
  const double length =
      std::max((Length(a.sounds) + Length(b.sounds)) / 2, 1.0);
  // Rounding is not to decide.
  const double most = limit * length * (1 + 1e-9);
  if (least > most + kRounding) return least / length;
  return Edits(a.sounds, b.sounds, costs, most) / length;
}

}  // namespace crosscheck
