// Phrases as sequences of token hashes, in a form that is mapped, not parsed.
//
//   PhraseTableBuilder builder;
//   builder.Add({hash_of_dawn, hash_of_brigade},
//               {EntryKind::kGroup, /*entry=*/7, CaseRule::kFirstCapital});
//   absl::StatusOr<std::string> image = builder.Build();
//   absl::StatusOr<PhraseTable> table = PhraseTable::Open(*image);
//   uint64_t state = PhraseTable::kStart;
//   PhraseTable::Node node;
//   while (i < end && node.continues) {
//     state = PhraseTable::Extend(state, tokens[i++].hash);
//     if (!table->Find(state, &node)) break;
//     for (PhraseTable::EntryList list : table->entries(node)) ...
//   }
//
// Every prefix of a phrase is in the table, so that a walk stops at the first
// token that continues none. A token that begins no phrase is turned away by
// a bitmap that stays in the processor's cache.
//
// The image is one block of memory: a header; a bitmap of first tokens; an
// open-addressing table in which keys ascend (Amble and Knuth, "Ordered hash
// tables", 1974), so that a miss ends early; and lists of entries.

#ifndef COMPARATOR_LEXICON_PHRASE_TABLE_H_
#define COMPARATOR_LEXICON_PHRASE_TABLE_H_

#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "absl/container/flat_hash_map.h"
#include "absl/container/flat_hash_set.h"
#include "absl/container/inlined_vector.h"
#include "absl/status/statusor.h"
#include "absl/strings/string_view.h"
#include "absl/types/span.h"

namespace crosscheck {

// What a phrase stands for.
enum class EntryKind : uint8_t {
  kGroup,
  // An adjective that stands for a group ("Israeli" strike).
  kGroupAdjective,
  kOutlet,
  kTerm,
  kPlace,
};

// How a phrase has to be written to mean the entry, from lax to strict. Text
// that satisfies a rule satisfies those before it.
enum class CaseRule : uint8_t {
  kAnyCase,
  // Some word has a capital ("army of Islam").
  kSomeCapital,
  // The first word has a capital, articles apart ("Dawn Brigade").
  kFirstCapital,
  // The first word is in capitals ("US", "IS group").
  kFirstAllCaps,
};

// Bits that say what a reader of a match has to know.
enum PhraseFlag : uint8_t {
  // An ordinary word or a person's name as well: needs support from context.
  kPhraseAmbiguous = 1,
  // Stands for a place only after a comma ("Rocky Mount, N.C.").
  kPhraseAfterComma = 2,
};

struct PhraseValue {
  EntryKind kind = EntryKind::kGroup;
  // Index of the entry among those of its kind.
  uint32_t entry = 0;
  CaseRule rule = CaseRule::kFirstCapital;
  // PhraseFlag bits.
  uint8_t flags = 0;
};

// A view of an image. Cheap to copy; the image outlives it. Const and so
// thread-safe.
class PhraseTable {
 public:
  // The entries of one kind and with the same flags that a phrase has.
  struct EntryList {
    EntryKind kind;
    uint8_t flags;
    // Laxest rule first; within a rule in the order of Add().
    absl::Span<const uint32_t> entries;
    // How many of `entries`, from the first, text of each case rule satisfies.
    std::array<uint16_t, 4> satisfied_by;

    // Those that text of this case can mean.
    absl::Span<const uint32_t> For(CaseRule rule) const {
      return entries.first(satisfied_by[static_cast<size_t>(rule)]);
    }
  };

  // What the table holds for a sequence of tokens.
  struct Node {
    // Longer phrases begin with this sequence.
    bool continues = true;
    // The sequence is a phrase itself.
    bool is_phrase = false;
    // For entries().
    uint32_t slot = 0;
  };

  // The lists of one phrase: by kind, then by flags.
  using EntryLists = absl::InlinedVector<EntryList, 2>;

  // The state before the first token.
  static constexpr uint64_t kStart = 0x9ae16a3b2f90404fULL;

  // An empty table, in which nothing is found.
  PhraseTable() = default;

  // Looks at the header and the size only; an index that points outside the
  // image is caught when it is used, and is as if the phrase were not there.
  // InvalidArgument where `image` is no image, or does not begin at a multiple
  // of 8 bytes.
  static absl::StatusOr<PhraseTable> Open(absl::string_view image);

  // Whether some phrase may begin with this token; false is certain.
  bool MayStart(uint64_t token_hash) const {
    const uint64_t bit = (token_hash * kSpread) >> bitmap_shift_;
    return (bitmap_[bit / 64] >> (bit % 64)) & 1;
  }

  // Whether there may be a sequence with this state; false is certain. Looks at
  // little memory, where Find() reads a table that is far larger than the
  // processor's cache.
  bool MayHold(uint64_t state) const {
    const uint64_t bit = (state * kSpread) >> sequence_shift_;
    return (sequences_[bit / 64] >> (bit % 64)) & 1;
  }

  // The state of a sequence one token longer. Depends on the order of tokens.
  static uint64_t Extend(uint64_t state, uint64_t token_hash) {
    uint64_t x = state * 0x9fb21c651e98df25ULL + token_hash;
    x ^= x >> 32;
    x *= 0xd6e8feb86659fd93ULL;
    x ^= x >> 29;
    return x;
  }

  // Has the processor fetch what Find() of this state reads. The table is far
  // larger than its cache.
  void Prefetch(uint64_t state) const;

  // Whether the sequence is a phrase or begins one; if so, sets `node`.
  bool Find(uint64_t state, Node* node) const;

  // Empty for a node that is no phrase.
  EntryLists entries(const Node& node) const;

  // Number of sequences: phrases and beginnings of phrases.
  uint32_t node_count() const { return node_count_; }

 private:
  friend class PhraseTableBuilder;

  static constexpr uint64_t kSpread = 0x9e3779b97f4a7c15ULL;
  static const uint64_t kEmptyBitmap[1];

  const uint64_t* bitmap_ = kEmptyBitmap;
  int bitmap_shift_ = 63;
  const uint64_t* sequences_ = kEmptyBitmap;
  int sequence_shift_ = 63;
  // Ascending, but for empty slots, which are 0. The two lowest bits are not
  // the key's: see SlotBit in the source.
  absl::Span<const uint64_t> slots_;
  // For each slot: where in `lists_` its lists begin, or the one entry.
  absl::Span<const uint32_t> payloads_;
  absl::Span<const uint32_t> lists_;
  // The slot that key k belongs in is (k * home_count_) >> 64, or the next
  // ones where that is taken.
  uint64_t home_count_ = 0;
  uint32_t node_count_ = 0;
};

// All entries of the phrase that is exactly these tokens, in any case; of
// `kind` only.
std::vector<uint32_t> FindEntries(const PhraseTable& table,
                                  absl::Span<const uint64_t> token_hashes,
                                  EntryKind kind);

// Collects phrases and writes the image of a table. The same phrases in the
// same order give the same bytes.
class PhraseTableBuilder {
 public:
  // Adding the same value to a phrase again changes nothing; one entry under
  // two case rules keeps the laxer.
  void Add(absl::Span<const uint64_t> token_hashes, const PhraseValue& value);

  // Number of phrases so far.
  size_t phrase_count() const { return values_.size(); }

  // InvalidArgument where a phrase has more than 65,535 entries of one kind or
  // the table outgrows its 32-bit indices; Internal where two sequences of
  // tokens collide in their 64 bits.
  absl::StatusOr<std::string> Build() const;

 private:
  struct Sequence {
    // Of the tokens; see PhraseTable::Extend().
    uint64_t state = 0;
    bool continues = false;
    // Index into values_; -1 where it is a mere beginning.
    int32_t phrase = -1;
    // A second hash of the tokens, to tell a collision.
    uint64_t check = 0;
  };

  absl::flat_hash_map<uint64_t, Sequence> sequences_;
  absl::flat_hash_set<uint64_t> first_tokens_;
  std::vector<std::vector<PhraseValue>> values_;
  bool collided_ = false;
};

}  // namespace crosscheck

#endif  // COMPARATOR_LEXICON_PHRASE_TABLE_H_
