#include "comparator/report/report_diff.h"

#include <algorithm>
#include <tuple>
#include <utility>

#include "absl/container/btree_map.h"
#include "absl/container/btree_set.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/string_view.h"
#include "comparator/report/incident_view.h"
#include "comparator/report/row_key.h"
#include "comparator/values/format.h"
#include "comparator/values/names.h"

namespace crosscheck {
namespace {

// An incident of the first report and what it became; either may be null.
struct IncidentPair {
  const IncidentReport* before = nullptr;
  const IncidentReport* after = nullptr;
};

absl::btree_set<std::string> ArticlesOf(const IncidentReport& entry) {
  absl::btree_set<std::string> articles;
  for (const IncidentMember& member : entry.incident().members()) {
    articles.insert(member.article());
  }
  return articles;
}

int SharedArticles(const IncidentReport& a, const IncidentReport& b) {
  const absl::btree_set<std::string> of_b = ArticlesOf(b);
  int shared = 0;
  for (const std::string& article : ArticlesOf(a)) {
    shared += of_b.contains(article);
  }
  return shared;
}

bool CouldBeOne(const Incident& a, const Incident& b) {
  return a.type() == b.type() && a.date().start() == b.date().start() &&
         a.date().start_month_day() == b.date().start_month_day();
}

// Those with one id, then of the others those of one type and date that share
// the most articles, each once.
std::vector<IncidentPair> PairIncidents(const DiscrepancyReport& before,
                                        const DiscrepancyReport& after) {
  absl::btree_map<absl::string_view, const IncidentReport*> left;
  for (const IncidentReport& entry : after.incidents()) {
    left.emplace(entry.incident().id(), &entry);
  }
  std::vector<IncidentPair> pairs;
  std::vector<const IncidentReport*> unpaired;
  for (const IncidentReport& entry : before.incidents()) {
    const auto same = left.find(entry.incident().id());
    if (same == left.end()) {
      unpaired.push_back(&entry);
      continue;
    }
    pairs.push_back({&entry, same->second});
    left.erase(same);
  }
  for (const IncidentReport* entry : unpaired) {
    auto best = left.end();
    int most = 0;
    for (auto it = left.begin(); it != left.end(); ++it) {
      if (!CouldBeOne(entry->incident(), it->second->incident())) continue;
      const int shared = SharedArticles(*entry, *it->second);
      if (shared > most) {
        most = shared;
        best = it;
      }
    }
    if (best == left.end()) {
      pairs.push_back({entry, nullptr});
    } else {
      pairs.push_back({entry, best->second});
      left.erase(best);
    }
  }
  for (const auto& [id, entry] : left) pairs.push_back({nullptr, entry});
  return pairs;
}

std::string FindingWords(const Finding& finding) {
  return absl::StrCat(AttributeName(finding.attribute()), " ",
                      ShortEnumName(finding.relation()), ": ",
                      finding.explanation());
}

// What identifies a finding inside its incident.
using FindingKey = std::tuple<int, int, int, std::string>;

absl::btree_map<FindingKey, const Finding*> FindingsOf(
    const IncidentReport* entry) {
  absl::btree_map<FindingKey, const Finding*> findings;
  if (entry == nullptr) return findings;
  for (const Finding& finding : entry->comparison().findings()) {
    if (finding.severity() < SEVERITY_LOW) continue;
    std::string values;
    for (const FindingSide& side : finding.sides()) {
      absl::StrAppend(&values, side.value(), "\n");
    }
    findings.emplace(FindingKey(finding.attribute(), finding.relation(),
                                finding.scope(), values),
                     &finding);
  }
  return findings;
}

absl::btree_map<std::string, Support> ValuesOf(const IncidentReport* entry) {
  absl::btree_map<std::string, Support> values;
  if (entry == nullptr) return values;
  for (const ValueSupport& value : entry->comparison().values()) {
    values.emplace(
        absl::StrCat(RowLabel(MakeRowKey(value.attribute(), value.value())),
                     " ", DescribeValue(value.value())),
        value.support());
  }
  return values;
}

// Calls `differs(before, after)` for each key of two maps whose values are not
// in both; the values are null where the key is not there.
template <typename Map, typename Function>
void ForEachDifference(const Map& before, const Map& after,
                       const Function& differs) {
  for (const auto& [key, value] : before) {
    const auto it = after.find(key);
    differs(key, &value, it == after.end() ? nullptr : &it->second);
  }
  for (const auto& [key, value] : after) {
    if (!before.contains(key)) differs(key, nullptr, &value);
  }
}

ChangeKind KindOf(bool before, bool after) {
  if (!before) return ChangeKind::kAppeared;
  return after ? ChangeKind::kChanged : ChangeKind::kVanished;
}

void DiffFindings(const IncidentPair& pair, absl::string_view where,
                  std::vector<ReportChange>& changes) {
  ForEachDifference(
      FindingsOf(pair.before), FindingsOf(pair.after),
      [where, &changes](const FindingKey&, const Finding* const* before,
                        const Finding* const* after) {
        if (before != nullptr && after != nullptr &&
            (*before)->severity() == (*after)->severity()) {
          return;
        }
        ReportChange change;
        change.kind = KindOf(before != nullptr, after != nullptr);
        change.what = "finding";
        change.where = std::string(where);
        for (const auto& [finding, words] :
             {std::make_pair(before, &change.before),
              std::make_pair(after, &change.after)}) {
          if (finding == nullptr) continue;
          *words = absl::StrCat(SeverityName((*finding)->severity()), ": ",
                                FindingWords(**finding));
          change.severity = std::max(change.severity, (*finding)->severity());
        }
        changes.push_back(std::move(change));
      });
}

void DiffValues(const IncidentPair& pair, absl::string_view where,
                std::vector<ReportChange>& changes) {
  // The values of an incident that came or went are part of that change.
  if (pair.before == nullptr || pair.after == nullptr) return;
  ForEachDifference(
      ValuesOf(pair.before), ValuesOf(pair.after),
      [where, &changes](const std::string& value, const Support* before,
                        const Support* after) {
        if (before != nullptr && after != nullptr && *before == *after) return;
        ReportChange change;
        change.kind = KindOf(before != nullptr, after != nullptr);
        change.what = "value";
        change.where = std::string(where);
        if (before != nullptr) {
          change.before = absl::StrCat(value, ", ", SupportName(*before));
        }
        if (after != nullptr) {
          change.after = absl::StrCat(value, ", ", SupportName(*after));
        }
        changes.push_back(std::move(change));
      });
}

void DiffArticles(const DiscrepancyReport& before,
                  const DiscrepancyReport& after,
                  std::vector<ReportChange>& changes) {
  // The bytes an article was read from, by id.
  const auto articles_of = [](const DiscrepancyReport& report) {
    absl::btree_map<std::string, std::string> articles;
    for (const ArticleClaims& article : report.articles()) {
      articles.emplace(article.article().id(), article.article().sha256());
    }
    return articles;
  };
  ForEachDifference(
      articles_of(before), articles_of(after),
      [&changes](const std::string& id, const std::string* before_bytes,
                 const std::string* after_bytes) {
        if (before_bytes != nullptr && after_bytes != nullptr &&
            *before_bytes == *after_bytes) {
          return;
        }
        ReportChange change;
        change.kind = KindOf(before_bytes != nullptr, after_bytes != nullptr);
        change.what = "article";
        if (before_bytes != nullptr) change.before = id;
        if (after_bytes != nullptr) change.after = id;
        changes.push_back(std::move(change));
      });
}

int Rank(const ReportChange& change) {
  constexpr absl::string_view kOrder[] = {"finding", "incident", "value",
                                          "article"};
  return static_cast<int>(
      std::find(std::begin(kOrder), std::end(kOrder), change.what) -
      std::begin(kOrder));
}

}  // namespace

std::vector<ReportChange> DiffReports(const DiscrepancyReport& before,
                                      const DiscrepancyReport& after) {
  std::vector<ReportChange> changes;
  for (const IncidentPair& pair : PairIncidents(before, after)) {
    const IncidentReport& entry =
        pair.after != nullptr ? *pair.after : *pair.before;
    const std::string where = IncidentHeading(entry.incident());
    std::string before_words =
        pair.before == nullptr ? "" : IncidentHeading(pair.before->incident());
    std::string after_words =
        pair.after == nullptr ? "" : IncidentHeading(pair.after->incident());
    if (before_words != after_words) {
      ReportChange change;
      change.kind = KindOf(pair.before != nullptr, pair.after != nullptr);
      change.what = "incident";
      change.before = std::move(before_words);
      change.after = std::move(after_words);
      changes.push_back(std::move(change));
    }
    DiffFindings(pair, where, changes);
    DiffValues(pair, where, changes);
  }
  DiffArticles(before, after, changes);
  std::stable_sort(changes.begin(), changes.end(),
                   [](const ReportChange& a, const ReportChange& b) {
                     return std::make_tuple(Rank(a), -a.severity) <
                            std::make_tuple(Rank(b), -b.severity);
                   });
  return changes;
}

std::string ChangeKindName(ChangeKind kind) {
  switch (kind) {
    case ChangeKind::kAppeared:
      return "appeared";
    case ChangeKind::kVanished:
      return "vanished";
    default:
      return "changed";
  }
}

}  // namespace crosscheck
