#include "comparator/extract/start_finder.h"

#include <algorithm>
#include <array>
#include <bitset>
#include <cstddef>

#include "absl/numeric/bits.h"
#include "absl/strings/match.h"
#include "absl/strings/numbers.h"
#include "absl/types/span.h"

namespace crosscheck {
namespace {

constexpr int kWordBits = 64;
// More than the program's own rules have.
constexpr int kMostPositions = 512;
constexpr int kMostWords = kMostPositions / kWordBits;
// Of a part that is repeated; a copy takes positions of its own.
constexpr int kMostCopies = 3;
// The ends of a sentence are letters too.
constexpr int kLetters = 256;
constexpr int kStart = kLetters;
constexpr int kEnd = kLetters + 1;

// A set of positions of an expression, as bits.
using Positions = std::array<uint64_t, kMostWords>;

void Add(int position, Positions* positions) {
  (*positions)[position / kWordBits] |= uint64_t{1} << (position % kWordBits);
}

void AddAll(const Positions& more, Positions* positions) {
  for (int word = 0; word < kMostWords; ++word) {
    (*positions)[word] |= more[word];
  }
}

template <typename F>
void ForEach(const Positions& positions, F&& f) {
  for (int word = 0; word < kMostWords; ++word) {
    for (uint64_t left = positions[word]; left != 0; left &= left - 1) {
      f(word * kWordBits + absl::countr_zero(left));
    }
  }
}

bool Intersect(const Positions& a, const Positions& b) {
  for (int word = 0; word < kMostWords; ++word) {
    if ((a[word] & b[word]) != 0) return true;
  }
  return false;
}

using Letters = std::bitset<kLetters + 2>;

// The positions that may stand right behind some of `positions`, by those that
// may stand right before each.
Positions Behind(const Positions& positions,
                 absl::Span<const Positions> before) {
  Positions behind = {};
  for (size_t p = 0; p < before.size(); ++p) {
    if (Intersect(before[p], positions)) Add(static_cast<int>(p), &behind);
  }
  return behind;
}

// Reads an expression into its position automaton.
class ExpressionReader {
 public:
  // A part of the expression: where it may begin and end.
  struct Part {
    // It fits no item at all as well.
    bool empty = true;
    Positions first = {};
    Positions last = {};
  };

  explicit ExpressionReader(absl::string_view regex) : rest_(regex) {}

  // False for an expression that is none, or too large.
  bool Read() {
    whole_ = Alternatives();
    return rest_.empty() && !failed_;
  }

  const Part& whole() const { return whole_; }
  // By position.
  const std::vector<Letters>& letters() const { return letters_; }
  // The last letter that the expression names.
  int last_letter() const { return last_letter_; }
  const std::vector<Positions>& before() const { return before_; }

 private:
  bool Take(absl::string_view word) {
    if (!absl::StartsWith(rest_, word)) return false;
    rest_.remove_prefix(word.size());
    return true;
  }

  Part Fail() {
    failed_ = true;
    rest_ = {};
    return {};
  }

  Part Single(const Letters& letters) {
    if (letters_.size() == kMostPositions) return Fail();
    Part part;
    part.empty = false;
    Add(static_cast<int>(letters_.size()), &part.first);
    part.last = part.first;
    letters_.push_back(letters);
    before_.push_back({});
    return part;
  }

  bool IsEnd(int position) const {
    return letters_[position][kStart] || letters_[position][kEnd];
  }

  // Lets `second` begin where `first` ends.
  void Link(const Positions& first, const Positions& second) {
    ForEach(second, [&](int position) {
      AddAll(first, &before_[position]);
      // An end of the sentence takes no item, and may be asked for twice.
      if (!IsEnd(position)) return;
      ForEach(first, [&](int other) {
        if (letters_[other] == letters_[position]) failed_ = true;
      });
    });
  }

  Part Join(const Part& a, const Part& b) {
    Link(a.last, b.first);
    Part both;
    both.empty = a.empty && b.empty;
    both.first = a.first;
    if (a.empty) AddAll(b.first, &both.first);
    both.last = b.last;
    if (b.empty) AddAll(a.last, &both.last);
    return both;
  }

  Part Alternatives() {
    Part all = Sequence();
    while (Take("|")) {
      const Part next = Sequence();
      all.empty |= next.empty;
      AddAll(next.first, &all.first);
      AddAll(next.last, &all.last);
    }
    return all;
  }

  Part Sequence() {
    Part all;
    while (!rest_.empty() && rest_[0] != '|' && rest_[0] != ')') {
      all = Join(all, Repeated());
    }
    return all;
  }

  // An element with what says how often it stands.
  Part Repeated() {
    if (failed_) return Fail();
    const absl::string_view element = rest_;
    Part part = Element();
    int least = 1;
    int most = 1;
    if (!Quantifier(&least, &most)) return part;
    const absl::string_view behind = rest_;
    const bool bounded = most <= kMostCopies;
    const int copies =
        bounded ? most : std::max(std::min(least, kMostCopies), 1);
    if (copies == 0) return {};
    Part all = part;
    all.empty |= least == 0;
    for (int i = 1; i < copies && !failed_; ++i) {
      rest_ = element;
      part = Element();
      part.empty |= i >= least;
      all = Join(all, part);
    }
    rest_ = behind;
    if (!bounded) Link(part.last, part.first);
    return all;
  }

  bool Quantifier(int* least, int* most) {
    constexpr int kNoBound = kMostCopies + 1;
    if (Take("?")) {
      *least = 0;
    } else if (Take("*")) {
      *least = 0;
      *most = kNoBound;
    } else if (Take("+")) {
      *most = kNoBound;
    } else if (Take("{")) {
      const size_t end = rest_.find('}');
      if (end == absl::string_view::npos) {
        Fail();
        return false;
      }
      const absl::string_view bounds = rest_.substr(0, end);
      rest_.remove_prefix(end + 1);
      const size_t comma = bounds.find(',');
      if (!absl::SimpleAtoi(bounds.substr(0, comma), least)) {
        Fail();
        return false;
      }
      *most = *least;
      if (comma != absl::string_view::npos &&
          !absl::SimpleAtoi(bounds.substr(comma + 1), most)) {
        *most = kNoBound;
      }
    } else {
      return false;
    }
    // As few as possible: which of several matches, not whether.
    Take("?");
    return true;
  }

  Part Element() {
    Letters letters;
    if (Take("(?:") || Take("(")) {
      const Part part = Alternatives();
      return Take(")") ? part : Fail();
    }
    if (Take("\\A")) return Single(letters.set(kStart));
    if (Take("\\z")) return Single(letters.set(kEnd));
    if (Take(".")) return Single(AllItems());
    if (!Take("[")) return Letter(&letters) ? Single(letters) : Fail();
    const bool negated = Take("^");
    while (!Take("]")) {
      if (!Letter(&letters)) return Fail();
    }
    return Single(negated ? AllItems() & ~letters : letters);
  }

  static Letters AllItems() {
    return Letters().set().reset(kStart).reset(kEnd);
  }

  // "\x1f".
  bool Letter(Letters* letters) {
    int letter = 0;
    if (rest_.size() < 4 || !Take("\\x")) return false;
    for (const char c : rest_.substr(0, 2)) {
      const bool is_digit = c >= '0' && c <= '9';
      if (!is_digit && (c < 'a' || c > 'f')) return false;
      letter = letter * 16 + (is_digit ? c - '0' : c - 'a' + 10);
    }
    rest_.remove_prefix(2);
    letters->set(letter);
    last_letter_ = std::max(last_letter_, letter);
    return true;
  }

  absl::string_view rest_;
  bool failed_ = false;
  int last_letter_ = 0;
  Part whole_;
  std::vector<Letters> letters_;
  std::vector<Positions> before_;
};

}  // namespace

StartFinder::StartFinder(absl::string_view regex) {
  ExpressionReader expression(regex);
  // What fits nothing fits anywhere.
  if (!expression.Read() || expression.whole().empty) {
    any_ = true;
    return;
  }
  const int positions = static_cast<int>(expression.letters().size());
  words_ = 1;
  while (positions > words_ * kWordBits) words_ *= 2;
  const auto add = [this](const Positions& set, std::vector<Word>* words) {
    words->insert(words->end(), set.begin(), set.begin() + words_);
  };
  add(expression.whole().first, &first_);
  add(expression.whole().last, &last_);
  for (const Positions& before : expression.before()) add(before, &before_);
  // Letters that the expression does not name are as the first of them.
  letters_ = std::min(expression.last_letter() + 2, kLetters);
  std::vector<Positions> fits(letters_ + 2);
  for (int p = 0; p < positions; ++p) {
    const Letters& letters = expression.letters()[p];
    for (int letter = 0; letter < letters_; ++letter) {
      if (letters[letter]) Add(p, &fits[letter]);
    }
    if (letters[kStart]) Add(p, &fits[letters_]);
    if (letters[kEnd]) Add(p, &fits[letters_ + 1]);
  }
  for (const Positions& set : fits) add(set, &fits_);

  // Step by step over what may begin a match. The start of the sentence takes
  // no item, and its end none behind it.
  const Positions& start = fits[letters_];
  const Positions& end = fits[letters_ + 1];
  opening_.assign(letters_, 0);
  opening_at_end_ = 0;
  bool over = false;
  Positions at = expression.whole().first;
  for (int item = 0; item < kOpening; ++item) {
    Positions at_start = {};
    for (int word = 0; word < kMostWords; ++word) {
      at_start[word] = at[word] & start[word];
      at[word] &= ~start[word];
    }
    AddAll(Behind(at_start, expression.before()), &at);
    over = over || Intersect(at, end);
    const uint8_t bit = uint8_t{1} << item;
    if (over) opening_at_end_ |= bit;
    for (int letter = 0; letter < letters_; ++letter) {
      if (over || Intersect(at, fits[letter])) opening_[letter] |= bit;
    }
    over = over || Intersect(at, expression.whole().last);
    at = Behind(at, expression.before());
  }
}

void StartFinder::Find(absl::string_view letters, Starts* starts) const {
  starts->clear();
  if (any_) {
    for (int i = static_cast<int>(letters.size()); i >= 0; --i) {
      starts->push_back(i);
    }
  } else if (words_ == 1) {
    FindIn<1>(letters, starts);
  } else if (words_ == 2) {
    FindIn<2>(letters, starts);
  } else if (words_ == 4) {
    FindIn<4>(letters, starts);
  } else {
    FindIn<kMostWords>(letters, starts);
  }
}

template <int kWords>
void StartFinder::FindIn(absl::string_view letters, Starts* starts) const {
  // In registers, where they fit.
  Word first[kWords];
  Word last[kWords];
  std::copy_n(first_.data(), kWords, first);
  std::copy_n(last_.data(), kWords, last);
  const Word* const fits = fits_.data();
  const Word* const before = before_.data();
  // Positions that fit the item behind, with all that has to follow them.
  Word live[kWords] = {};
  // Steps on to what is before; whether a match may begin with it.
  const auto step = [&](int letter) {
    Word next[kWords];
    std::copy_n(last, kWords, next);
    for (int word = 0; word < kWords; ++word) {
      for (Word left = live[word]; left != 0; left &= left - 1) {
        const int position = word * kWordBits + absl::countr_zero(left);
        for (int w = 0; w < kWords; ++w) {
          next[w] |= before[position * kWords + w];
        }
      }
    }
    Word begins = 0;
    for (int word = 0; word < kWords; ++word) {
      live[word] = next[word] & fits[letter * kWords + word];
      begins |= live[word] & first[word];
    }
    return begins != 0;
  };
  const int size = static_cast<int>(letters.size());
  if (step(letters_ + 1)) starts->push_back(size);
  for (int i = size - 1; i >= 0; --i) {
    const int letter = static_cast<unsigned char>(letters[i]);
    if (step(std::min(letter, letters_ - 1))) starts->push_back(i);
  }
  // The start of the sentence is no item: what begins there begins at the
  // first.
  if (step(letters_) && (starts->empty() || starts->back() != 0)) {
    starts->push_back(0);
  }
}

}  // namespace crosscheck
