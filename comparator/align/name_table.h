#ifndef COMPARATOR_ALIGN_NAME_TABLE_H_
#define COMPARATOR_ALIGN_NAME_TABLE_H_

#include <cstdint>
#include <deque>
#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "absl/base/thread_annotations.h"
#include "absl/container/flat_hash_map.h"
#include "absl/strings/string_view.h"
#include "absl/synchronization/mutex.h"
#include "comparator/align/string_numbers.h"
#include "comparator/names/folded_name.h"
#include "comparator/names/name_matcher.h"

namespace crosscheck {

// The names of a corpus as written, each folded once. Numbers are from 1 in
// order of first use; 0 is no name. Once all are numbered, safe to share.
class NameTable {
 public:
  // `matcher` outlives the table.
  explicit NameTable(const NameMatcher* matcher) : matcher_(*matcher) {}
  NameTable(NameTable&&) = default;

  uint32_t Number(absl::string_view name);
  // 0 for a name that was not numbered.
  uint32_t Find(absl::string_view name) const { return written_.Find(name); }
  absl::string_view Written(uint32_t number) const {
    return written_.String(number);
  }
  const FoldedName& Folded(uint32_t number) const {
    return folded_[number - 1];
  }
  size_t size() const { return folded_.size(); }
  // Hashes of what spellings of the name have in common, ascending; see
  // NameMatcher::PartKeys().
  const std::vector<uint64_t>& Keys(uint32_t number) const {
    return keys_[number - 1];
  }

  // How two names stand to one another; each two are compared once. Names that
  // have no key in common are different without a closer look.
  NameVerdict Compare(uint32_t a, uint32_t b) const;
  // Whether they are one name.
  bool Same(uint32_t a, uint32_t b) const {
    const NameVerdict verdict = Compare(a, b);
    return verdict == NameVerdict::kSame || verdict == NameVerdict::kLongShort;
  }
  const NameMatcher& matcher() const { return matcher_; }

 private:
  struct Verdicts {
    absl::Mutex mutex;
    // By the two numbers.
    absl::flat_hash_map<uint64_t, NameVerdict> known ABSL_GUARDED_BY(mutex);
  };

  const NameMatcher& matcher_;
  StringNumbers written_;
  std::deque<FoldedName> folded_;
  std::deque<std::vector<uint64_t>> keys_;
  // Of each name a bit for each of its keys, by the key's highest bits: names
  // without a bit in common have no key in common.
  std::vector<uint64_t> key_bits_;
  std::unique_ptr<Verdicts> verdicts_ = std::make_unique<Verdicts>();
};

}  // namespace crosscheck

#endif  // COMPARATOR_ALIGN_NAME_TABLE_H_
