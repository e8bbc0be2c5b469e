#include "comparator/text/numeral_reader.h"

#include <algorithm>
#include <cstdint>
#include <limits>

#include "absl/strings/ascii.h"
#include "absl/strings/string_view.h"
#include "absl/types/optional.h"
#include "comparator/base/count_interval.h"
#include "comparator/text/document.h"
#include "comparator/text/numeral_lexicon.h"
#include "comparator/text/quantity.h"
#include "comparator/text/token.h"
#include "proto/numerals.pb.h"

namespace crosscheck {
namespace {

constexpr uint64_t kMaxCount = std::numeric_limits<uint32_t>::max();
// Beyond this a product of two cannot be trusted to fit 64 bits.
constexpr uint64_t kMaxFigure = uint64_t{1} << 40;

using Word = NumeralLexicon::Word;

// A cardinal in words, built up from left to right: [millions] [thousands]
// [hundreds] [tens] [units].
class WordSum {
 public:
  // Begins with "a", which must be followed by a multiplier.
  void AddArticle() {
    group_ = 1;
    has_units_ = has_tens_ = true;
  }

  // False where a number cannot go on with `word`.
  bool Add(const Word& word) {
    switch (word.kind) {
      case NUMBER_WORD_KIND_CARDINAL:
        return AddCardinal(word.value);
      case NUMBER_WORD_KIND_MULTIPLIER:
        return word.value == 100 ? AddHundred() : AddScale(word.value);
      default:
        return false;
    }
  }

  // Whether "and" may follow, with a cardinal after it.
  bool TakesJoint() const {
    return !has_units_ && !has_tens_ && (has_hundred_ || total_ > 0);
  }
  // Whether a collective may follow, and what it multiplies.
  bool TakesCollective() const { return total_ == 0; }
  uint64_t group() const { return std::max<uint64_t>(group_, 1); }

  // Whether an ordinal of that value may follow ("twenty-first").
  bool TakesOrdinal(uint32_t value) const {
    if (value >= 100) return group_ > 0 || total_ > 0;
    if (has_units_) return false;
    return value < 10 ? has_tens_ || has_hundred_ || total_ > 0
                      : !has_tens_ && (has_hundred_ || total_ > 0);
  }

  uint64_t value() const { return total_ + group_; }
  uint64_t multiplier() const { return multiplier_; }

 private:
  bool AddCardinal(uint32_t value) {
    if (has_units_ || (value >= 10 && has_tens_)) return false;
    if (value < 20) has_units_ = true;
    if (value >= 10) has_tens_ = true;
    group_ += value;
    multiplier_ = 1;
    any_ = true;
    return true;
  }
  bool AddHundred() {
    if (has_hundred_ || group_ >= 100 || (any_ && group_ == 0)) return false;
    group_ = group() * 100;
    multiplier_ = total_ == 0 ? 100 : 1;
    has_hundred_ = any_ = true;
    has_units_ = has_tens_ = false;
    return true;
  }
  bool AddScale(uint64_t scale) {
    if (scale >= last_scale_ || (any_ && group_ == 0)) return false;
    multiplier_ = total_ == 0 ? scale : 1;
    total_ += group() * scale;
    group_ = 0;
    last_scale_ = scale;
    any_ = true;
    has_units_ = has_tens_ = has_hundred_ = false;
    return true;
  }

  uint64_t total_ = 0;
  uint64_t group_ = 0;
  uint64_t last_scale_ = std::numeric_limits<uint64_t>::max();
  uint64_t multiplier_ = 1;
  bool any_ = false;
  bool has_units_ = false;
  bool has_tens_ = false;
  bool has_hundred_ = false;
};

// Whether `word` may follow "and" inside a numeral: "two hundred and ten".
bool IsBelowHundred(const Word& word) {
  return (word.kind == NUMBER_WORD_KIND_CARDINAL ||
          word.kind == NUMBER_WORD_KIND_ORDINAL) &&
         word.value < 100;
}

// `interval` times `unit`, where "several hundred" may be anything below ten
// hundred; nothing where not even the least fits.
absl::optional<CountInterval> Multiply(const CountInterval& interval,
                                       uint64_t unit) {
  const uint64_t lo = interval.lo * unit;
  if (lo > kMaxCount) return absl::nullopt;
  CountInterval product;
  product.lo = static_cast<uint32_t>(lo);
  product.approximate = interval.approximate;
  if (interval.hi) {
    const uint64_t hi = *interval.hi == interval.lo
                            ? lo
                            : (uint64_t{*interval.hi} + 1) * unit - 1;
    product.hi = static_cast<uint32_t>(std::min(hi, kMaxCount));
  }
  return product;
}

}  // namespace

const Word* NumeralReader::WordAt(uint32_t i) const {
  if (i >= range_.end || tokens_[i].kind != TokenKind::kWord) return nullptr;
  return lexicon_->FindWord(tokens_[i]);
}

Numeral NumeralReader::Read(uint32_t i) const {
  Numeral numeral;
  if (i >= range_.end) return numeral;
  const Token& token = tokens_[i];
  if (token.kind != TokenKind::kNumber) {
    const NumeralLexicon::Opener opener = lexicon_->OpenerAt(From(i));
    if (opener.role == NumeralLexicon::Role::kNotNumber) {
      numeral.outcome = Numeral::Outcome::kSkip;
      numeral.end = i + opener.size;
      return numeral;
    }
    if (opener.role == NumeralLexicon::Role::kVague) {
      return ReadVague(i, opener);
    }
  }
  Figure figure;
  if (token.kind == TokenKind::kNumber ? !ReadDigits(i, &figure)
                                       : !ReadWords(i, &figure)) {
    return numeral;
  }
  return Finish(i, figure);
}

Numeral NumeralReader::ReadVague(uint32_t i,
                                 const NumeralLexicon::Opener& opener) const {
  Numeral numeral;
  numeral.end = i + opener.size;
  // The full stop of "No." in "No. 5" is part of the token.
  const Token& first = tokens_[i];
  if (document_->text(first).back() == '.') return numeral;
  numeral.outcome = Numeral::Outcome::kNumber;
  numeral.interval = opener.vague->interval;
  switch (opener.vague->kind) {
    case VAGUE_NUMBER_KIND_NONE:
      numeral.flags |= Quantity::kNegative;
      break;
    case VAGUE_NUMBER_KIND_BOTH:
      numeral.flags |= Quantity::kBoth;
      break;
    default:
      break;
  }
  bool multiplies = opener.vague->multiplies;
  while (multiplies && numeral.end < range_.end) {
    uint32_t next = numeral.end;
    uint64_t unit = 0;
    const Word* const word = WordAt(next);
    if (word != nullptr && (word->kind == NUMBER_WORD_KIND_MULTIPLIER ||
                            word->kind == NUMBER_WORD_KIND_COLLECTIVE)) {
      unit = word->value;
      ++next;
    } else {
      if (lexicon_->IsMultipliedJoint(tokens_[next])) ++next;
      if (next == range_.end) break;
      const NumeralLexicon::Opener factor = lexicon_->OpenerAt(From(next));
      if (factor.vague == nullptr || factor.vague->unit == 0) break;
      unit = factor.vague->unit;
      multiplies = factor.vague->multiplies;
      next += factor.size;
    }
    const absl::optional<CountInterval> product =
        Multiply(numeral.interval, unit);
    numeral.end = next;
    if (!product) {
      numeral.outcome = Numeral::Outcome::kSkip;
      break;
    }
    numeral.interval = *product;
  }
  return numeral;
}

bool NumeralReader::ReadDigits(uint32_t i, Figure* figure) const {
  bool point = false;
  for (const char c : document_->norm(tokens_[i])) {
    if (c == '.') {
      if (point) return false;
      point = true;
    } else if (absl::ascii_isdigit(static_cast<unsigned char>(c))) {
      if (point) ++figure->decimals;
      if (figure->value < kMaxFigure && figure->decimals <= 6) {
        figure->value = figure->value * 10 + static_cast<uint64_t>(c - '0');
      } else {
        figure->overflow = true;
      }
    } else {
      // The ending of an ordinal.
      break;
    }
  }
  figure->end = i + 1;
  figure->ordinal = tokens_[i].Has(kOrdinal);
  if (!figure->ordinal) ReadMultipliers(figure);
  return true;
}

void NumeralReader::ReadMultipliers(Figure* figure) const {
  const uint32_t half =
      figure->end < range_.end ? lexicon_->HalfAfter(From(figure->end)) : 0;
  if (half != 0 && figure->decimals == 0 && figure->value < kMaxFigure / 10) {
    figure->value = figure->value * 10 + 5;
    figure->decimals = 1;
    figure->end += half;
  }
  while (const Word* const word = WordAt(figure->end)) {
    if (word->kind != NUMBER_WORD_KIND_MULTIPLIER &&
        word->kind != NUMBER_WORD_KIND_COLLECTIVE) {
      return;
    }
    if (figure->value > kMaxFigure / word->value) {
      figure->overflow = true;
    } else {
      figure->value *= word->value;
      figure->multiplier *= word->value;
    }
    ++figure->end;
    while (figure->decimals > 0 && figure->value % 10 == 0) {
      figure->value /= 10;
      --figure->decimals;
    }
    if (word->kind == NUMBER_WORD_KIND_COLLECTIVE) {
      figure->collective = true;
      return;
    }
  }
}

bool NumeralReader::ReadWords(uint32_t i, Figure* figure) const {
  WordSum sum;
  uint32_t next = i;
  if (lexicon_->IsArticle(tokens_[i])) {
    const Word* const word = WordAt(i + 1);
    if (word == nullptr || (word->kind != NUMBER_WORD_KIND_MULTIPLIER &&
                            word->kind != NUMBER_WORD_KIND_COLLECTIVE)) {
      return false;
    }
    sum.AddArticle();
    figure->article = true;
    ++next;
  }
  const uint32_t first = next;
  while (next < range_.end) {
    uint32_t at = next;
    if (at > first && lexicon_->IsJoint(tokens_[at])) {
      const Word* const joined = WordAt(at + 1);
      if (!sum.TakesJoint() || joined == nullptr || !IsBelowHundred(*joined)) {
        break;
      }
      ++at;
    }
    const Word* const word = WordAt(at);
    if (word == nullptr) break;
    if (word->kind == NUMBER_WORD_KIND_COLLECTIVE && sum.TakesCollective()) {
      figure->value = sum.group() * word->value;
      figure->multiplier = word->value;
      figure->collective = true;
      figure->end = at + 1;
      return true;
    }
    if (word->kind == NUMBER_WORD_KIND_ORDINAL &&
        (at == i || sum.TakesOrdinal(word->value))) {
      // A rank; what is above a hundred multiplies.
      figure->value = word->value >= 100 && sum.value() > 0
                          ? sum.value() * word->value
                          : sum.value() + word->value;
      figure->ordinal = true;
      figure->end = at + 1;
      return true;
    }
    if (!sum.Add(*word)) break;
    next = at + 1;
  }
  if (next == first) return false;
  figure->value = sum.value();
  figure->multiplier = sum.multiplier();
  figure->end = next;
  if (figure->value < 1000) ReadMultipliers(figure);
  return true;
}

// Whether what follows makes a fraction of `figure`: "two thirds", "one
// quarter".
bool NumeralReader::IsFraction(const Figure& figure) const {
  const Word* const word = WordAt(figure.end);
  if (word == nullptr || figure.value == 0) return false;
  if (word->kind == NUMBER_WORD_KIND_FRACTION) return true;
  // "one third", but "one second" is a time.
  return word->kind == NUMBER_WORD_KIND_ORDINAL && figure.value == 1 &&
         word->value >= 3;
}

Numeral NumeralReader::Finish(uint32_t begin, const Figure& figure) const {
  Numeral numeral;
  numeral.end = figure.end;
  if (!figure.ordinal && IsFraction(figure)) {
    ++numeral.end;
    numeral.outcome = Numeral::Outcome::kSkip;
    return numeral;
  }
  // Of more decimals than a divisor has room for nothing is left to count.
  constexpr uint32_t kMostDecimals = 18;
  if (figure.overflow || figure.decimals > kMostDecimals) {
    numeral.outcome = Numeral::Outcome::kSkip;
    return numeral;
  }
  uint64_t divisor = 1;
  for (uint32_t i = 0; i < figure.decimals; ++i) divisor *= 10;
  const uint64_t lo = figure.value / divisor;
  const uint64_t hi = figure.value % divisor == 0 ? lo : lo + 1;
  if (hi > kMaxCount) {
    numeral.outcome = Numeral::Outcome::kSkip;
    return numeral;
  }
  numeral.outcome = Numeral::Outcome::kNumber;
  numeral.interval = CountInterval::Between(static_cast<uint32_t>(lo),
                                            static_cast<uint32_t>(hi));
  numeral.interval.approximate = figure.collective;
  numeral.multiplier = figure.article ? 1 : figure.multiplier;
  numeral.simple = figure.multiplier == 1 && !figure.ordinal;
  if (figure.ordinal) numeral.flags |= Quantity::kOrdinal;
  if (figure.decimals > 0) numeral.flags |= Quantity::kDecimal;
  const bool lone = numeral.end == begin + 1;
  const bool digits = tokens_[begin].kind == TokenKind::kNumber;
  if (lone && digits && numeral.flags == 0) {
    numeral.flags |= Quantity::kBareDigits;
  }
  if (lone && !digits && numeral.flags == 0 && lo == 1) {
    numeral.flags |= Quantity::kOne;
  }
  if (digits && lo == 0 && hi == 0) numeral.flags |= Quantity::kNegative;
  return numeral;
}

}  // namespace crosscheck
