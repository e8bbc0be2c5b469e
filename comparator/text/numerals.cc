#include "comparator/text/numerals.h"

#include <cstdint>
#include <memory>
#include <utility>
#include <vector>

#include "absl/container/inlined_vector.h"
#include "absl/memory/memory.h"
#include "absl/status/statusor.h"
#include "absl/strings/string_view.h"
#include "absl/types/span.h"
#include "comparator/base/count_interval.h"
#include "comparator/base/status_macros.h"
#include "comparator/text/abbreviation.h"
#include "comparator/text/document.h"
#include "comparator/text/numeral_lexicon.h"
#include "comparator/text/numeral_reader.h"
#include "comparator/text/quantity.h"
#include "comparator/text/token.h"
#include "proto/numerals.pb.h"

namespace crosscheck {
namespace {

// Modifiers that are read before one number: "at least an estimated 12".
constexpr size_t kMaxModifiers = 4;
// Letters that right after digits are a unit ("122mm"), not a word whose space
// was lost.
constexpr uint32_t kMaxUnitLetters = 3;

CountInterval Apply(NumeralEffect effect, const CountInterval& interval) {
  // A bound is as sharp as what it bounds: "more than a dozen" is not vague.
  const bool one_number = interval.hi == interval.lo;
  CountInterval result = interval;
  switch (effect) {
    case NUMERAL_EFFECT_AT_LEAST:
      result.hi.reset();
      break;
    case NUMERAL_EFFECT_MORE_THAN:
      if (result.lo < UINT32_MAX) ++result.lo;
      result.hi.reset();
      break;
    case NUMERAL_EFFECT_AT_MOST:
      result.lo = 0;
      break;
    case NUMERAL_EFFECT_LESS_THAN:
      result.lo = 0;
      if (result.hi && *result.hi > 0) --*result.hi;
      break;
    case NUMERAL_EFFECT_ABOUT:
      if (one_number) return About(interval.lo);
      result.approximate = true;
      return result;
    default:
      return result;
  }
  if (one_number) result.approximate = false;
  return result;
}

// Reads the quantities of one range of tokens.
class QuantityFinder {
 public:
  QuantityFinder(const NumeralLexicon* lexicon, const Document* document,
                 TokenRange range)
      : lexicon_(lexicon),
        document_(document),
        tokens_(document->tokens()),
        range_(range),
        reader_(lexicon, document, range) {}

  // Adds the quantity at token `i`, if there is one. Returns the token to go
  // on with.
  uint32_t Read(uint32_t i, std::vector<Quantity>* quantities) const;

 private:
  // A number or a range of two.
  struct Core {
    Numeral::Outcome outcome = Numeral::Outcome::kNone;
    TokenRange number;
    CountInterval interval;
    uint16_t flags = 0;
  };

  Core ReadCore(uint32_t i) const;
  // Makes a range of `*core` and the number at `second`.
  bool Join(NumeralRangeKind kind, const Numeral& first, uint32_t second,
            Core* core) const;
  bool JoinByHyphen(const Numeral& first, Core* core) const;
  // Where the words behind a number that bound it end.
  uint32_t ReadAfter(uint32_t i, CountInterval* interval) const;
  uint16_t Surroundings(TokenRange tokens, TokenRange number) const;
  bool IsNumberAt(uint32_t i) const {
    return i < range_.end && reader_.Read(i).outcome != Numeral::Outcome::kNone;
  }
  absl::Span<const Token> From(uint32_t i) const {
    return tokens_.subspan(i, range_.end - i);
  }

  const NumeralLexicon* const lexicon_;
  const Document* const document_;
  const absl::Span<const Token> tokens_;
  const TokenRange range_;
  const NumeralReader reader_;
};

bool QuantityFinder::Join(NumeralRangeKind kind, const Numeral& first,
                          uint32_t second, Core* core) const {
  const Numeral other = reader_.Read(second);
  constexpr uint16_t kNoPart =
      Quantity::kOrdinal | Quantity::kNegative | Quantity::kBoth;
  if (other.outcome != Numeral::Outcome::kNumber ||
      ((first.flags | other.flags) & kNoPart) != 0) {
    return false;
  }
  CountInterval lower = first.interval;
  // "3 to 5 thousand"
  if (first.simple && other.multiplier > 1 && other.interval.hi &&
      lower.lo * other.multiplier < *other.interval.hi) {
    lower.lo = static_cast<uint32_t>(lower.lo * other.multiplier);
    lower.hi = lower.lo;
  }
  if (!lower.hi || !other.interval.hi || lower.lo >= *other.interval.hi) {
    return false;
  }
  core->number.end = other.end;
  core->interval = Union(lower, other.interval);
  core->flags = (first.flags | other.flags) & Quantity::kDecimal;
  if (kind == NUMERAL_RANGE_KIND_FROM_TO) core->flags |= Quantity::kFromTo;
  if (kind == NUMERAL_RANGE_KIND_EITHER) core->interval.approximate = true;
  return true;
}

// "20-30", but not "555-123-4567".
bool QuantityFinder::JoinByHyphen(const Numeral& first, Core* core) const {
  if (first.end >= range_.end || !tokens_[first.end].Has(kHyphenBefore) ||
      tokens_[core->number.begin].Has(kHyphenBefore)) {
    return false;
  }
  Core joined = *core;
  if (!Join(NUMERAL_RANGE_KIND_BETWEEN, first, first.end, &joined)) {
    return false;
  }
  const uint32_t end = joined.number.end;
  if (end < range_.end && tokens_[end].Has(kHyphenBefore) &&
      tokens_[end].kind == TokenKind::kNumber) {
    return false;
  }
  *core = joined;
  return true;
}

QuantityFinder::Core QuantityFinder::ReadCore(uint32_t i) const {
  Core core;
  if (i >= range_.end) return core;
  const uint64_t opening = tokens_[i].hash;
  // A range that a word opens.
  for (const NumeralLexicon::Range& range : lexicon_->ranges()) {
    if (range.before == 0 || range.before != opening) continue;
    const Numeral first = reader_.Read(i + 1);
    if (first.outcome != Numeral::Outcome::kNumber) continue;
    core.number = {i + 1, first.end};
    if (first.end < range_.end && tokens_[first.end].hash == range.between &&
        Join(range.kind, first, first.end + 1, &core)) {
      core.number.begin = i;
      core.outcome = Numeral::Outcome::kNumber;
      return core;
    }
    if (JoinByHyphen(first, &core)) {
      core.outcome = Numeral::Outcome::kNumber;
      return core;
    }
  }
  const Numeral first = reader_.Read(i);
  core.outcome = first.outcome;
  core.number = {i, first.end};
  core.interval = first.interval;
  core.flags = first.flags;
  if (first.outcome != Numeral::Outcome::kNumber) return core;
  if (first.end >= range_.end || JoinByHyphen(first, &core)) return core;
  if (tokens_[first.end].kind != TokenKind::kWord ||
      lexicon_->ModifierAfter(From(first.end)).size != 0) {
    return core;
  }
  for (const NumeralLexicon::Range& range : lexicon_->ranges()) {
    if (range.before == 0 && tokens_[first.end].hash == range.between &&
        Join(range.kind, first, first.end + 1, &core)) {
      break;
    }
  }
  return core;
}

uint32_t QuantityFinder::ReadAfter(uint32_t i, CountInterval* interval) const {
  if (i >= range_.end) return i;
  const Token& next = tokens_[i];
  if (next.Has(kHyphenBefore)) {
    const NumeralEffect effect = lexicon_->HyphenatedEffect(next);
    if (effect == NUMERAL_EFFECT_UNSPECIFIED) return i;
    *interval = Apply(effect, *interval);
    return i + 1;
  }
  const NumeralLexicon::Opener after = lexicon_->ModifierAfter(From(i));
  if (after.size == 0) return i;
  if (next.kind == TokenKind::kSymbol && next.Has(kSpaceBefore)) return i;
  // "12 at least 5 of them": the words belong to the next number.
  if (lexicon_->OpenerAt(From(i)).size != 0 && IsNumberAt(i + after.size)) {
    return i;
  }
  *interval = Apply(after.effect, *interval);
  return i + after.size;
}

// The flags that the tokens around a quantity give.
uint16_t QuantityFinder::Surroundings(TokenRange tokens,
                                      TokenRange number) const {
  uint16_t flags = 0;
  if (tokens_[number.begin].Has(kHyphenBefore)) {
    flags |= Quantity::kJoinedBefore;
  }
  for (const uint32_t begin : {tokens.begin, number.begin}) {
    if (begin <= range_.begin) continue;
    const Token& before = tokens_[begin - 1];
    if (lexicon_->IsCurrencySign(before)) flags |= Quantity::kMoney;
    // "The wounded number more than 130" names nothing.
    if (begin != number.begin) continue;
    if (lexicon_->IsLabel(before) ||
        (document_->text(before).back() == '.' &&
         (AbbreviationFlags(document_->norm(before)) & kBeforeNumber) != 0)) {
      flags |= Quantity::kLabel;
    }
  }
  if (tokens.end >= range_.end) return flags;
  const Token& after = tokens_[tokens.end];
  if (lexicon_->PercentAfter(From(tokens.end)) != 0) {
    flags |= Quantity::kPercent;
  } else if (lexicon_->CurrencyAfter(From(tokens.end)) != 0 ||
             lexicon_->IsCurrencySign(after)) {
    flags |= Quantity::kMoney;
  } else if (after.Has(kHyphenBefore)) {
    flags |= Quantity::kJoinedAfter;
  } else if (after.kind == TokenKind::kWord && !after.Has(kSpaceBefore) &&
             after.end - after.begin <= kMaxUnitLetters) {
    flags |= Quantity::kUnitSuffix;
  }
  return flags;
}

uint32_t QuantityFinder::Read(uint32_t i,
                              std::vector<Quantity>* quantities) const {
  absl::InlinedVector<NumeralEffect, kMaxModifiers> effects;
  uint32_t begin = i;
  uint32_t at = i;
  while (at < range_.end && effects.size() < kMaxModifiers) {
    const NumeralLexicon::Opener opener = lexicon_->OpenerAt(From(at));
    if (opener.role != NumeralLexicon::Role::kModifier) break;
    at += opener.size;
    // "a total of" means something behind another modifier only.
    if (opener.effect == NUMERAL_EFFECT_NONE && effects.empty()) {
      begin = at;
    } else {
      effects.push_back(opener.effect);
    }
  }
  const Core core = ReadCore(at);
  if (core.outcome == Numeral::Outcome::kNone) return i + 1;
  if (core.outcome == Numeral::Outcome::kSkip) return core.number.end;
  Quantity quantity;
  quantity.number = core.number;
  quantity.interval = core.interval;
  quantity.flags = core.flags;
  const bool ranked = quantity.Has(Quantity::kOrdinal);
  if (ranked) {
    begin = core.number.begin;
    effects.clear();
  }
  quantity.tokens = {begin, core.number.end};
  if (!ranked) {
    quantity.tokens.end = ReadAfter(core.number.end, &quantity.interval);
  }
  while (!effects.empty()) {
    quantity.interval = Apply(effects.back(), quantity.interval);
    effects.pop_back();
  }
  if (!quantity.interval.IsZero()) {
    quantity.flags &= static_cast<uint16_t>(~Quantity::kNegative);
  }
  if (quantity.tokens.begin != quantity.number.begin ||
      quantity.tokens.end != quantity.number.end) {
    constexpr uint16_t kUnbounded = Quantity::kBareDigits | Quantity::kOne;
    quantity.flags &= static_cast<uint16_t>(~kUnbounded);
  }
  quantity.flags |= Surroundings(quantity.tokens, quantity.number);
  // "one's"
  const bool owned = quantity.Has(Quantity::kOne) &&
                     quantity.tokens.end < range_.end &&
                     tokens_[quantity.tokens.end].kind == TokenKind::kClitic;
  if (!owned) quantities->push_back(quantity);
  return quantity.tokens.end;
}

}  // namespace

absl::StatusOr<std::unique_ptr<NumeralParser>> NumeralParser::Create(
    const NumeralTable& table) {
  CROSSCHECK_ASSIGN_OR_RETURN(std::unique_ptr<NumeralLexicon> lexicon,
                              NumeralLexicon::Create(table));
  return absl::WrapUnique(new NumeralParser(std::move(lexicon)));
}

NumeralParser::NumeralParser(std::unique_ptr<const NumeralLexicon> lexicon)
    : lexicon_(std::move(lexicon)) {}

NumeralParser::~NumeralParser() = default;

void NumeralParser::Find(const Document& document, TokenRange range,
                         std::vector<Quantity>* quantities) const {
  quantities->clear();
  const QuantityFinder finder(lexicon_.get(), &document, range);
  const absl::Span<const Token> tokens = document.tokens();
  for (uint32_t i = range.begin; i < range.end;) {
    if (tokens[i].kind == TokenKind::kNumber ||
        lexicon_->MayBegin(tokens.subspan(i, range.end - i))) {
      i = finder.Read(i, quantities);
    } else {
      ++i;
    }
  }
}

}  // namespace crosscheck
