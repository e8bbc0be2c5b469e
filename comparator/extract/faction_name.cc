#include "comparator/extract/faction_name.h"

#include <cstdint>

#include "absl/strings/string_view.h"
#include "comparator/extract/group_reference.h"
#include "comparator/extract/item.h"
#include "comparator/extract/vocabulary.h"
#include "comparator/text/document.h"
#include "comparator/text/token.h"
#include "comparator/words/word_class.h"

namespace crosscheck {
namespace {

class NameReader {
 public:
  explicit NameReader(const SentenceItems& items)
      : items_(items), document_(items.document()) {}

  size_t Read(size_t i) const {
    if (IsAbbreviation(i)) return 1;
    if (!IsPart(i) || (i > 0 && IsPart(i - 1) && Joins(i))) return 0;
    size_t end = i + 1;
    while (GoesOn(end)) ++end;
    const bool named = EndsInNoun(end - 1);
    uint32_t words = items_.WithoutArticle(items_.Tokens(Range(i, end))).size();
    if (named) {
      // "Army of the Two Rivers", "Group for the Rescue of the North".
      for (size_t next = Linked(end); next > end; next = Linked(end)) {
        end = next;
        while (GoesOn(end)) ++end;
        words += 2;
      }
    }
    if (named && words > 1) return end - i;
    if (IsExplained(i, end)) return end - i;
    if (end < items_.size() && items_[end].tokens.size() == 1 &&
        items_.WordIs(end, WordClass::kFactionNounBehindName) &&
        !StartsSentence(i)) {
      return end + 1 - i;
    }
    return 0;
  }

 private:
  static ItemRange Range(size_t begin, size_t end) {
    return {static_cast<uint16_t>(begin), static_cast<uint16_t>(end)};
  }

  const Token& TokenAt(uint32_t token) const {
    return document_.tokens()[token];
  }

  bool StartsSentence(size_t i) const {
    return i == 0 && items_[i].tokens.size() == 1;
  }

  // "Lantern Path, a radical group": what is named, the words behind say.
  bool IsExplained(size_t begin, size_t end) const {
    constexpr size_t kLongest = 9;
    if (!items_.Is(begin, ItemClass::kName) &&
        !items_.Is(begin, ItemClass::kCap)) {
      return false;
    }
    if (end + 1 >= items_.size() || items_.Name(end) != ",") return false;
    const absl::string_view article = items_.NormAt(end + 1);
    if (article != "a" && article != "an" && article != "the") return false;
    for (size_t k = end + 1; k < items_.size() && k < end + kLongest; ++k) {
      const Token& last = TokenAt(items_[k].tokens.end - 1);
      const absl::string_view word = document_.norm(last);
      if (IsNounOfGroup(word) || last.Is(WordClass::kFactionNounBehindName)) {
        return true;
      }
      if (!items_.Is(k, ItemClass::kWord) && !items_.Is(k, ItemClass::kNat) &&
          !items_.Is(k, ItemClass::kAdv) && !items_.Is(k, ItemClass::kGadj) &&
          !items_.Is(k, ItemClass::kGen) && !items_.Is(k, ItemClass::kCap) &&
          !items_.Is(k, ItemClass::kVict) && word != "a" && word != "an" &&
          word != "the" && word != "known") {
        return false;
      }
    }
    return false;
  }

  // Whether the item may be part of a name.
  bool IsPart(size_t i) const {
    if (i >= items_.size()) return false;
    constexpr ClassSet kOpen =
        Bit(ItemClass::kName) | Bit(ItemClass::kCap) | Bit(ItemClass::kPlace) |
        Bit(ItemClass::kNat) | Bit(ItemClass::kPnoun) | Bit(ItemClass::kWord) |
        Bit(ItemClass::kGadj) | Bit(ItemClass::kGen) | Bit(ItemClass::kVpl) |
        Bit(ItemClass::kVdef) | Bit(ItemClass::kVict) | Bit(ItemClass::kTgt) |
        Bit(ItemClass::kState);
    if (!TokenAt(items_[i].tokens.end - 1).Has(kCapitalized) ||
        !items_.IsAny(i, kOpen)) {
      return false;
    }
    const TokenRange tokens = items_.WithoutArticle(items_[i].tokens);
    return TokenAt(tokens.begin).Has(kCapitalized) &&
           !(StartsSentence(i) && !items_.Is(i, ItemClass::kName) &&
             !items_.Is(i, ItemClass::kCap));
  }

  // Whether the name before item i goes on with it. "Liberation" is a
  // newspaper as well.
  bool GoesOn(size_t i) const {
    return (IsPart(i) && Joins(i)) || IsOutletOfOneWord(i);
  }

  bool IsOutletOfOneWord(size_t i) const {
    return items_.Is(i, ItemClass::kOutlet) && items_[i].tokens.size() == 1 &&
           TokenAt(items_[i].tokens.begin).Has(kCapitalized);
  }

  // Whether item i goes on with the name before it: an article begins another.
  bool Joins(size_t i) const {
    return items_.WithoutArticle(items_[i].tokens).size() ==
           items_[i].tokens.size();
  }

  bool EndsInNoun(size_t i) const {
    return TokenAt(items_[i].tokens.end - 1).Is(WordClass::kFactionNoun);
  }

  // The item behind "of the" and a capitalised one; `i` where there is none.
  size_t Linked(size_t i) const {
    if (i >= items_.size()) return i;
    const absl::string_view link = items_.NormAt(i);
    if (link != "of" && link != "for") return i;
    size_t next = i + 1;
    if (next < items_.size() && items_.NormAt(next) == "the" &&
        items_[next].tokens.size() == 1) {
      ++next;
    }
    // "Of the Two Rivers".
    if (items_.Is(next, ItemClass::kNum) && IsPart(next + 1) &&
        TokenAt(items_[next].tokens.begin).Has(kCapitalized)) {
      ++next;
    }
    return IsPart(next) || IsOutletOfOneWord(next) ? next + 1 : i;
  }

  // "FLM", but no headline in capitals.
  bool IsAbbreviation(size_t i) const {
    constexpr size_t kLongest = 6;
    if (!items_.Is(i, ItemClass::kCap) || items_[i].tokens.size() > 1) {
      return false;
    }
    const Token& token = TokenAt(items_[i].tokens.begin);
    const size_t size = document_.norm(token).size();
    if (!token.Has(kAllCaps) || size < 3 || size > kLongest) return false;
    const auto is_shouted = [this](size_t k) {
      return k < items_.size() && TokenAt(items_[k].tokens.begin).Has(kAllCaps);
    };
    return !is_shouted(i + 1) && (i == 0 || !is_shouted(i - 1));
  }

  const SentenceItems& items_;
  const Document& document_;
};

}  // namespace

size_t FactionNameAtCapital(const SentenceItems& items, size_t i) {
  return NameReader(items).Read(i);
}

}  // namespace crosscheck
