#include "comparator/fuse/hierarchy.h"

#include <algorithm>
#include <cstddef>
#include <utility>

#include "absl/container/btree_set.h"
#include "absl/status/status.h"
#include "absl/strings/ascii.h"
#include "absl/strings/match.h"
#include "absl/strings/str_cat.h"
#include "comparator/base/csv.h"
#include "comparator/base/status_macros.h"
#include "comparator/fuse/value_reading.h"

namespace crosscheck {
namespace {

// Bounds memory, which grows with levels times entries.
constexpr int kMostLevels = 100;

absl::Status At(absl::string_view name, int line, absl::string_view message) {
  return absl::InvalidArgumentError(
      absl::StrCat(name, ":", line, ": ", message));
}

// The place of a column; the number of cells where there is none.
size_t ColumnOf(const CsvRow& header, absl::string_view title) {
  size_t i = 0;
  while (i < header.cells.size() &&
         !absl::EqualsIgnoreCase(absl::StripAsciiWhitespace(header.cells[i]),
                                 title)) {
    ++i;
  }
  return i;
}

}  // namespace

absl::StatusOr<Hierarchy> Hierarchy::Parse(absl::string_view name,
                                           absl::string_view csv) {
  size_t cells = 0, id = 0, title = 0, parent = 0;
  std::vector<Entry> entries;
  CROSSCHECK_RETURN_IF_ERROR(
      ReadCsv(name, csv, [&](CsvRow row) -> absl::Status {
        if (cells == 0) {
          cells = row.cells.size();
          id = ColumnOf(row, "id");
          title = ColumnOf(row, "name");
          parent = ColumnOf(row, "parent");
          if (std::max({id, title, parent}) >= cells) {
            return At(name, row.line, "needs the columns id, name and parent");
          }
          return absl::OkStatus();
        }
        if (row.cells.size() != cells) {
          return At(name, row.line,
                    absl::StrCat(row.cells.size(),
                                 " cells where the first row has ", cells));
        }
        entries.push_back({row.line, std::move(row.cells[id]),
                           std::move(row.cells[title]),
                           std::move(row.cells[parent])});
        return absl::OkStatus();
      }));
  if (cells == 0) return At(name, 1, "no row of column names");
  Hierarchy hierarchy;
  CROSSCHECK_RETURN_IF_ERROR(hierarchy.Build(name, entries));
  return hierarchy;
}

Hierarchy Hierarchy::FromAncestors(
    const absl::btree_map<std::string, std::vector<std::string>>& ancestors) {
  Hierarchy hierarchy;
  for (const auto& [name, above] : ancestors) {
    hierarchy.Add(name);
    for (const std::string& ancestor : above) hierarchy.Add(ancestor);
  }
  hierarchy.parents_.resize(hierarchy.names_.size());
  hierarchy.ancestors_.resize(hierarchy.names_.size());
  for (const auto& [name, above] : ancestors) {
    const int number = hierarchy.Find(name);
    absl::btree_set<int> all;
    for (const std::string& ancestor : above) {
      const int other = hierarchy.Find(ancestor);
      if (other == number) continue;
      if (all.empty()) hierarchy.parents_[number] = {other};
      all.insert(other);
    }
    hierarchy.ancestors_[number].assign(all.begin(), all.end());
  }
  return hierarchy;
}

int Hierarchy::Add(absl::string_view text) {
  std::string folded = FoldValue(text);
  const auto [found, is_new] = by_name_.emplace(folded, size());
  if (is_new) names_.push_back(std::move(folded));
  return found->second;
}

absl::Status Hierarchy::Build(absl::string_view file,
                              const std::vector<Entry>& entries) {
  absl::flat_hash_map<std::string, size_t> by_id;
  for (size_t i = 0; i < entries.size(); ++i) {
    if (!by_id.emplace(entries[i].id, i).second) {
      return At(file, entries[i].line,
                absl::StrCat("id \"", entries[i].id, "\" is there twice"));
    }
    Add(entries[i].name);
  }
  std::vector<absl::btree_set<int>> parents(names_.size());
  std::vector<absl::btree_set<int>> ancestors(names_.size());
  for (const Entry& entry : entries) {
    const int name = Find(entry.name);
    int steps = 0;
    for (auto up = by_id.find(entry.parent); up != by_id.end();
         up = by_id.find(entries[up->second].parent)) {
      if (++steps > kMostLevels) {
        return At(
            file, entry.line,
            absl::StrCat("\"", entry.name, "\" lies in itself, or more than ",
                         kMostLevels, " levels deep"));
      }
      const int above = Find(entries[up->second].name);
      // "New York" lies in New York.
      if (above == name) continue;
      if (steps == 1) parents[name].insert(above);
      ancestors[name].insert(above);
    }
  }
  for (size_t i = 0; i < names_.size(); ++i) {
    parents_.emplace_back(parents[i].begin(), parents[i].end());
    ancestors_.emplace_back(ancestors[i].begin(), ancestors[i].end());
  }
  return absl::OkStatus();
}

int Hierarchy::Find(absl::string_view text) const {
  const auto found = by_name_.find(FoldValue(text));
  return found == by_name_.end() ? -1 : found->second;
}

bool Hierarchy::IsAncestor(int ancestor, int name) const {
  const std::vector<int>& all = ancestors_[name];
  return std::binary_search(all.begin(), all.end(), ancestor);
}

}  // namespace crosscheck
