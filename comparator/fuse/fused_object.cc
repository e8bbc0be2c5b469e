#include "comparator/fuse/fused_object.h"

#include <algorithm>
#include <cstddef>
#include <utility>

#include "absl/container/btree_map.h"
#include "absl/container/flat_hash_map.h"
#include "absl/strings/str_format.h"
#include "absl/strings/str_join.h"
#include "absl/types/span.h"
#include "comparator/fuse/value_reading.h"

namespace crosscheck {
namespace {

using Claim = ClaimTable::Claim;

// What one source says of one object.
struct Statement {
  int source = 0;
  int time = -1;
  // How many statements the source makes of the object.
  int of = 1;
  std::string key;
  std::string text;
};

struct FormatFirst {
  template <typename Pair>
  void operator()(std::string* out, const Pair& pair) const {
    out->append(pair.first);
  }
};

struct FormatSecond {
  template <typename Pair>
  void operator()(std::string* out, const Pair& pair) const {
    out->append(pair.second);
  }
};

class Gatherer {
 public:
  Gatherer(const ClaimTable& table, ValueKind kind, const Hierarchy& hierarchy)
      : table_(table), kind_(kind), hierarchy_(hierarchy) {
    fused_.kind = kind;
    fused_.sources = table.sources();
  }

  void AddObject(absl::Span<const Claim> claims) {
    std::vector<Statement> statements;
    for (size_t begin = 0, end = 0; begin < claims.size(); begin = end) {
      while (end < claims.size() &&
             claims[end].source == claims[begin].source) {
        ++end;
      }
      AddSource(claims.subspan(begin, end - begin), &statements);
    }
    if (!statements.empty()) {
      fused_.objects.push_back(MakeObject(claims.front().object, statements));
    }
  }

  int unfit() const { return unfit_; }

  // Numbers the keys by their order.
  FusedTable Finish() {
    std::vector<int> rank(fused_.keys.size());
    std::vector<std::string> sorted = fused_.keys;
    std::sort(sorted.begin(), sorted.end());
    for (size_t i = 0; i < sorted.size(); ++i) {
      rank[numbers_[sorted[i]]] = static_cast<int>(i);
    }
    fused_.keys = std::move(sorted);
    for (FusedObject& object : fused_.objects) {
      for (FusedCandidate& candidate : object.candidates) {
        candidate.key = rank[candidate.key];
      }
    }
    return std::move(fused_);
  }

 private:
  // The key of a value, which many claims share.
  const std::string& KeyOf(int value) {
    const auto [found, is_new] = keys_of_values_.try_emplace(value);
    if (is_new) {
      found->second = ValueKey(table_.value(value), kind_, hierarchy_);
    }
    return found->second;
  }

  void AddSource(absl::Span<const Claim> claims,
                 std::vector<Statement>* statements) {
    std::vector<Statement> own;
    for (const Claim& claim : claims) {
      const std::string& key = KeyOf(claim.value);
      if (key.empty()) {
        ++unfit_;
        continue;
      }
      own.push_back(
          {claim.source, claim.time, 1, key, table_.value(claim.value)});
    }
    if (own.size() > 1 && kind_ == ValueKind::kList) JoinLists(&own);
    // Of two spellings of one value, the first.
    std::stable_sort(
        own.begin(), own.end(),
        [](const Statement& a, const Statement& b) { return a.key < b.key; });
    own.erase(std::unique(own.begin(), own.end(),
                          [](const Statement& a, const Statement& b) {
                            return a.key == b.key;
                          }),
              own.end());
    for (Statement& statement : own) {
      statement.of = static_cast<int>(own.size());
      statements->push_back(std::move(statement));
    }
  }

  static void JoinLists(std::vector<Statement>* own) {
    // By what they fold to, the first spelling of each.
    absl::btree_map<std::string, std::string> members;
    for (const Statement& statement : *own) {
      for (const std::string& member : SplitList(statement.text)) {
        std::string folded = FoldValue(member);
        if (!folded.empty()) members.emplace(std::move(folded), member);
      }
    }
    Statement joined = own->front();
    joined.key = absl::StrJoin(members, "\n", FormatFirst());
    joined.text = absl::StrJoin(members, ";", FormatSecond());
    own->assign(1, std::move(joined));
  }

  FusedObject MakeObject(int number, const std::vector<Statement>& statements) {
    FusedObject object;
    object.object = number;
    absl::btree_map<std::string, absl::btree_map<std::string, int>> spellings;
    for (const Statement& statement : statements) {
      ++spellings[statement.key][statement.text];
    }
    absl::flat_hash_map<std::string, int> candidate_of;
    for (const auto& [key, uses] : spellings) {
      candidate_of[key] = static_cast<int>(object.candidates.size());
      const auto best = std::max_element(
          uses.begin(), uses.end(),
          [](const auto& a, const auto& b) { return a.second < b.second; });
      object.candidates.push_back({best->first, Number(key)});
    }
    for (const Statement& statement : statements) {
      const double share = 1.0 / statement.of;
      object.claims.push_back({statement.source, candidate_of[statement.key],
                               statement.time, share, share});
    }
    return object;
  }

  int Number(const std::string& key) {
    const auto [found, is_new] =
        numbers_.emplace(key, static_cast<int>(fused_.keys.size()));
    if (is_new) fused_.keys.push_back(key);
    return found->second;
  }

  const ClaimTable& table_;
  const ValueKind kind_;
  const Hierarchy& hierarchy_;
  FusedTable fused_;
  int unfit_ = 0;
  absl::flat_hash_map<int, std::string> keys_of_values_;
  absl::flat_hash_map<std::string, int> numbers_;
};

}  // namespace

std::string ValueKey(absl::string_view value, ValueKind kind,
                     const Hierarchy& hierarchy) {
  switch (kind) {
    case ValueKind::kText:
      return FoldValue(value);
    case ValueKind::kNumber: {
      const absl::optional<double> number = ReadNumber(value);
      return number.has_value() ? absl::StrFormat("%.12g", *number) : "";
    }
    case ValueKind::kDate: {
      const absl::optional<double> day = ReadDay(value);
      return day.has_value() ? absl::StrFormat("%.12g", *day) : "";
    }
    case ValueKind::kList:
      return absl::StrJoin(ReadList(value), "\n");
    case ValueKind::kTree:
      return hierarchy.Find(value) < 0 ? "" : FoldValue(value);
  }
  return "";
}

FusedTable GatherObjects(const ClaimTable& table,
                         const std::vector<ValueKind>& kinds, ValueKind kind,
                         const Hierarchy& hierarchy, int* unfit) {
  Gatherer gatherer(table, kind, hierarchy);
  const absl::Span<const Claim> claims(table.claims());
  for (size_t begin = 0, end = 0; begin < claims.size(); begin = end) {
    while (end < claims.size() && claims[end].object == claims[begin].object) {
      ++end;
    }
    if (kinds[claims[begin].object] == kind) {
      gatherer.AddObject(claims.subspan(begin, end - begin));
    }
  }
  *unfit += gatherer.unfit();
  return gatherer.Finish();
}

}  // namespace crosscheck
