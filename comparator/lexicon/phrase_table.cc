#include "comparator/lexicon/phrase_table.h"

#include <algorithm>
#include <cstring>
#include <limits>
#include <utility>

#include "absl/numeric/int128.h"
#include "absl/status/status.h"
#include "absl/strings/str_cat.h"

namespace crosscheck {
namespace {

// The lowest bits of a slot.
enum SlotBit : uint64_t {
  kContinues = 1,
  // The payload is the index of the phrase's only entry, a place of the usual
  // case rule and without flags: what nearly every name of a gazetteer is.
  kSinglePlace = 2,
  kSlotBits = 3,
};

constexpr uint32_t kNoPhrase = 0xffffffff;
// Reads as other bytes on a machine of the other byte order.
constexpr uint32_t kMagic = 0x54504343;
constexpr uint32_t kVersion = 2;
// Empty slots at the end, so that a search needs no bound: the last is empty.
constexpr uint32_t kMaxLoadPercent = 70;

struct Header {
  uint32_t magic;
  uint32_t version;
  // The bitmap of first tokens has 2^bitmap_log2 bits.
  uint32_t bitmap_log2;
  uint32_t home_count;
  uint32_t slot_count;
  uint32_t list_words;
  uint32_t node_count;
  // The bitmap of sequences has 2^sequence_log2 bits.
  uint32_t sequence_log2;
};

// One list: ListHeader, then the entries.
struct ListHeader {
  uint8_t kind;
  uint8_t flags;
  uint8_t is_last;
  uint8_t reserved;
  uint16_t satisfied_by[4];
};
constexpr size_t kListHeaderWords = sizeof(ListHeader) / sizeof(uint32_t);

size_t BitmapBytes(uint32_t log2) { return (size_t{1} << log2) / 8; }

// Rounded up, so that what follows is aligned.
size_t PayloadBytes(size_t slots) { return (slots * 4 + 7) / 8 * 8; }

uint64_t KeyOf(uint64_t state) {
  const uint64_t key = state & ~uint64_t{kSlotBits};
  return key == 0 ? kSlotBits + 1 : key;
}

uint64_t HomeOf(uint64_t key, uint64_t home_count) {
  return absl::Uint128High64(absl::uint128(key) * home_count);
}

template <typename T>
void Append(const T* values, size_t count, std::string* image) {
  image->append(reinterpret_cast<const char*>(values), count * sizeof(T));
}

// Bits for 1 in 16 to be set, 2^10 to 2^22 of them.
uint32_t BitmapLog2(size_t set) {
  uint32_t log2 = 10;
  while (log2 < 22 && (size_t{1} << log2) < set * 16) ++log2;
  return log2;
}

void SetBit(uint64_t bit, std::vector<uint64_t>* bitmap) {
  (*bitmap)[bit / 64] |= uint64_t{1} << (bit % 64);
}

bool IsSinglePlace(absl::Span<const PhraseValue> values) {
  return values.size() == 1 && values[0].kind == EntryKind::kPlace &&
         values[0].rule == CaseRule::kFirstCapital && values[0].flags == 0;
}

bool BelongTogether(const PhraseValue& a, const PhraseValue& b) {
  return a.kind == b.kind && a.flags == b.flags;
}

// Appends the lists of one phrase.
absl::Status AppendLists(std::vector<PhraseValue> values,
                         std::vector<uint32_t>* words) {
  std::stable_sort(values.begin(), values.end(),
                   [](const PhraseValue& a, const PhraseValue& b) {
                     if (a.kind != b.kind) return a.kind < b.kind;
                     if (a.flags != b.flags) return a.flags < b.flags;
                     return a.rule < b.rule;
                   });
  size_t begin = 0;
  while (begin < values.size()) {
    size_t end = begin;
    ListHeader header = {};
    while (end < values.size() && BelongTogether(values[begin], values[end])) {
      ++end;
    }
    if (end - begin > std::numeric_limits<uint16_t>::max()) {
      return absl::InvalidArgumentError("a phrase has too many entries");
    }
    for (size_t i = begin; i < end; ++i) {
      for (size_t rule = static_cast<size_t>(values[i].rule); rule < 4;
           ++rule) {
        ++header.satisfied_by[rule];
      }
    }
    header.kind = static_cast<uint8_t>(values[begin].kind);
    header.flags = values[begin].flags;
    header.is_last = end == values.size();
    const size_t at = words->size();
    words->resize(at + kListHeaderWords);
    std::memcpy(words->data() + at, &header, sizeof(header));
    for (size_t i = begin; i < end; ++i) words->push_back(values[i].entry);
    begin = end;
  }
  return absl::OkStatus();
}

}  // namespace

const uint64_t PhraseTable::kEmptyBitmap[1] = {0};

absl::StatusOr<PhraseTable> PhraseTable::Open(absl::string_view image) {
  Header header;
  if (image.size() < sizeof(header)) {
    return absl::InvalidArgumentError("phrase table: cut short");
  }
  if (reinterpret_cast<uintptr_t>(image.data()) % alignof(uint64_t) != 0) {
    return absl::InvalidArgumentError("phrase table: not aligned");
  }
  std::memcpy(&header, image.data(), sizeof(header));
  if (header.magic != kMagic || header.version != kVersion) {
    return absl::InvalidArgumentError("phrase table: not one of this version");
  }
  if (header.bitmap_log2 < 6 || header.bitmap_log2 > 32 ||
      header.sequence_log2 < 6 || header.sequence_log2 > 32 ||
      header.home_count >= header.slot_count) {
    return absl::InvalidArgumentError("phrase table: header is damaged");
  }
  const size_t bitmap_bytes = BitmapBytes(header.bitmap_log2);
  const size_t sequence_bytes = BitmapBytes(header.sequence_log2);
  const size_t slot_bytes = size_t{header.slot_count} * 8;
  const size_t payload_bytes = PayloadBytes(header.slot_count);
  const size_t list_bytes = size_t{header.list_words} * 4;
  if (image.size() != sizeof(header) + bitmap_bytes + sequence_bytes +
                          slot_bytes + payload_bytes + list_bytes) {
    return absl::InvalidArgumentError("phrase table: size does not fit");
  }
  const char* at = image.data() + sizeof(header);
  PhraseTable table;
  table.bitmap_ = reinterpret_cast<const uint64_t*>(at);
  table.bitmap_shift_ = 64 - static_cast<int>(header.bitmap_log2);
  at += bitmap_bytes;
  table.sequences_ = reinterpret_cast<const uint64_t*>(at);
  table.sequence_shift_ = 64 - static_cast<int>(header.sequence_log2);
  at += sequence_bytes;
  table.slots_ = absl::MakeConstSpan(reinterpret_cast<const uint64_t*>(at),
                                     header.slot_count);
  at += slot_bytes;
  table.payloads_ = absl::MakeConstSpan(reinterpret_cast<const uint32_t*>(at),
                                        header.slot_count);
  at += payload_bytes;
  table.lists_ = absl::MakeConstSpan(reinterpret_cast<const uint32_t*>(at),
                                     header.list_words);
  table.home_count_ = header.home_count;
  table.node_count_ = header.node_count;
  return table;
}

void PhraseTable::Prefetch(uint64_t state) const {
  const size_t slot = HomeOf(KeyOf(state), home_count_);
  if (slot >= slots_.size()) return;
  __builtin_prefetch(&slots_[slot]);
  __builtin_prefetch(&payloads_[slot]);
}

bool PhraseTable::Find(uint64_t state, Node* node) const {
  const uint64_t key = KeyOf(state);
  for (size_t slot = HomeOf(key, home_count_); slot < slots_.size(); ++slot) {
    const uint64_t found = slots_[slot];
    const uint64_t found_key = found & ~uint64_t{kSlotBits};
    if (found_key < key) {
      if (found == 0) return false;
      continue;
    }
    if (found_key > key) return false;
    node->continues = (found & kContinues) != 0;
    node->is_phrase =
        (found & kSinglePlace) != 0 || payloads_[slot] != kNoPhrase;
    node->slot = static_cast<uint32_t>(slot);
    return true;
  }
  return false;
}

PhraseTable::EntryLists PhraseTable::entries(const Node& node) const {
  EntryLists result;
  if (!node.is_phrase || node.slot >= slots_.size()) return result;
  if ((slots_[node.slot] & kSinglePlace) != 0) {
    result.push_back(EntryList{
        EntryKind::kPlace, 0, payloads_.subspan(node.slot, 1), {0, 0, 1, 1}});
    return result;
  }
  size_t at = payloads_[node.slot];
  while (at + kListHeaderWords <= lists_.size()) {
    ListHeader header;
    std::memcpy(&header, lists_.data() + at, sizeof(header));
    at += kListHeaderWords;
    const size_t count = header.satisfied_by[3];
    if (count > lists_.size() - at ||
        header.kind > static_cast<uint8_t>(EntryKind::kPlace)) {
      break;
    }
    EntryList list;
    list.kind = static_cast<EntryKind>(header.kind);
    list.flags = header.flags;
    list.entries = lists_.subspan(at, count);
    for (size_t i = 0; i < 4; ++i) {
      list.satisfied_by[i] =
          std::min(header.satisfied_by[i], header.satisfied_by[3]);
    }
    result.push_back(list);
    if (header.is_last) break;
    at += count;
  }
  return result;
}

std::vector<uint32_t> FindEntries(const PhraseTable& table,
                                  absl::Span<const uint64_t> token_hashes,
                                  EntryKind kind) {
  uint64_t state = PhraseTable::kStart;
  PhraseTable::Node node;
  for (uint64_t token_hash : token_hashes) {
    state = PhraseTable::Extend(state, token_hash);
    if (!table.Find(state, &node)) return {};
  }
  std::vector<uint32_t> found;
  for (const PhraseTable::EntryList& list : table.entries(node)) {
    if (list.kind != kind) continue;
    found.insert(found.end(), list.entries.begin(), list.entries.end());
  }
  return found;
}

void PhraseTableBuilder::Add(absl::Span<const uint64_t> token_hashes,
                             const PhraseValue& value) {
  if (token_hashes.empty()) return;
  first_tokens_.insert(token_hashes[0]);
  uint64_t state = PhraseTable::kStart;
  uint64_t check = 0;
  for (size_t i = 0; i < token_hashes.size(); ++i) {
    state = PhraseTable::Extend(state, token_hashes[i]);
    check = (check ^ token_hashes[i]) * 0x100000001b3ULL + i;
    Sequence& sequence = sequences_[KeyOf(state)];
    if (sequence.check == 0) sequence.check = check;
    sequence.state = state;
    if (sequence.check != check) collided_ = true;
    if (i + 1 < token_hashes.size()) {
      sequence.continues = true;
      continue;
    }
    if (sequence.phrase < 0) {
      sequence.phrase = static_cast<int32_t>(values_.size());
      values_.emplace_back();
    }
    std::vector<PhraseValue>& values = values_[sequence.phrase];
    for (PhraseValue& other : values) {
      if (BelongTogether(other, value) && other.entry == value.entry) {
        other.rule = std::min(other.rule, value.rule);
        return;
      }
    }
    values.push_back(value);
  }
}

absl::StatusOr<std::string> PhraseTableBuilder::Build() const {
  if (collided_) {
    return absl::InternalError("phrase table: two phrases have one hash");
  }
  std::vector<std::pair<uint64_t, const Sequence*>> nodes;
  nodes.reserve(sequences_.size());
  for (const auto& [key, sequence] : sequences_) {
    nodes.emplace_back(key, &sequence);
  }
  std::sort(nodes.begin(), nodes.end());

  const uint64_t home_count =
      std::max<uint64_t>(1, nodes.size() * 100 / kMaxLoadPercent);
  std::vector<uint64_t> slots;
  std::vector<uint32_t> payloads;
  std::vector<uint32_t> lists;
  for (const auto& [key, sequence] : nodes) {
    const size_t slot = std::max<size_t>(slots.size(), HomeOf(key, home_count));
    slots.resize(slot + 1);
    payloads.resize(slot + 1, kNoPhrase);
    slots[slot] = key | (sequence->continues ? uint64_t{kContinues} : 0);
    if (sequence->phrase < 0) continue;
    const std::vector<PhraseValue>& values = values_[sequence->phrase];
    if (IsSinglePlace(values)) {
      slots[slot] |= kSinglePlace;
      payloads[slot] = values[0].entry;
      continue;
    }
    payloads[slot] = static_cast<uint32_t>(lists.size());
    const absl::Status status = AppendLists(values, &lists);
    if (!status.ok()) return status;
  }
  // At least one empty slot ends every search.
  const size_t slot_count = std::max<size_t>(slots.size(), home_count) + 1;
  slots.resize(slot_count);
  payloads.resize(PayloadBytes(slot_count) / 4, kNoPhrase);
  if (slot_count >= kNoPhrase || lists.size() >= kNoPhrase) {
    return absl::InvalidArgumentError("phrase table: too many phrases");
  }

  Header header = {};
  header.magic = kMagic;
  header.version = kVersion;
  header.bitmap_log2 = BitmapLog2(first_tokens_.size());
  header.home_count = static_cast<uint32_t>(home_count);
  header.slot_count = static_cast<uint32_t>(slot_count);
  header.list_words = static_cast<uint32_t>(lists.size());
  header.node_count = static_cast<uint32_t>(nodes.size());
  // Fewer bits than for first tokens, so that the bitmap stays in the cache.
  header.sequence_log2 = BitmapLog2(nodes.size() / 2);
  std::vector<uint64_t> bitmap(BitmapBytes(header.bitmap_log2) / 8);
  for (uint64_t token : first_tokens_) {
    SetBit((token * PhraseTable::kSpread) >> (64 - header.bitmap_log2),
           &bitmap);
  }
  std::vector<uint64_t> longer(BitmapBytes(header.sequence_log2) / 8);
  for (const auto& [key, sequence] : nodes) {
    SetBit(
        (sequence->state * PhraseTable::kSpread) >> (64 - header.sequence_log2),
        &longer);
  }

  std::string image;
  Append(&header, 1, &image);
  Append(bitmap.data(), bitmap.size(), &image);
  Append(longer.data(), longer.size(), &image);
  Append(slots.data(), slots.size(), &image);
  Append(payloads.data(), payloads.size(), &image);
  Append(lists.data(), lists.size(), &image);
  return image;
}

}  // namespace crosscheck
