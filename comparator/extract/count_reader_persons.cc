// Persons who are told of one by one: who is the same as another, and how many
// they come to.

#include <algorithm>
#include <cstdint>

#include "absl/strings/string_view.h"
#include "comparator/base/count_interval.h"
#include "comparator/extract/count_reader.h"
#include "comparator/text/document.h"
#include "comparator/text/token.h"
#include "comparator/words/word_class.h"
#include "proto/value.pb.h"

namespace crosscheck {

// "His neighbour, a father of three," where no more people follow: one person
// twice, and not two. "A man, his wife and a guest" are three.
bool CountReader::IsSaidAgain(const CountFact& a, const CountFact& b,
                              size_t first) const {
  if (&a != &facts_.counts[first] || &b != &facts_.counts.back() ||
      !a.name.empty() || !b.name.empty() || a.items.end == b.items.begin) {
    return false;
  }
  const auto& document = items_.document();
  const absl::string_view word =
      document.norm(document.tokens()[b.tokens.begin]);
  if (word != "a" && word != "an" && word != "his" && word != "her" &&
      word != "their") {
    return false;
  }
  const auto told = [](Population population) {
    return population == POPULATION_MEN || population == POPULATION_WOMEN ||
           population == POPULATION_CHILDREN;
  };
  return a.population == b.population || !told(a.population) ||
         !told(b.population);
}

// "Tarim Odal, a teacher", "his wife, Sana Odal": of the counts from `first`
// on, a name and what the person is are one.
void CountReader::JoinAppositions(size_t first) {
  auto& counts = facts_.counts;
  for (size_t i = first; i + 1 < counts.size();) {
    CountFact& a = counts[i];
    CountFact& b = counts[i + 1];
    const bool one = a.count == CountInterval::Exactly(1) &&
                     b.count == CountInterval::Exactly(1) && !b.part &&
                     context_.SideBySide(a, b);
    // "Tarim Odal, a teacher"; "one of the boys, a 15-year-old".
    // "A second victim, an 18-year-old man".
    const bool victim =
        a.items.end < b.items.begin &&
        items_.document().norm(items_.document().tokens()[a.tokens.end - 1]) ==
            "victim";
    const bool name_first =
        (!a.name.empty() || a.part || victim) && b.name.empty() &&
        items_.WithoutArticle(b.tokens).begin > b.tokens.begin;
    const bool name_last = a.name.empty() && !b.name.empty();
    if (one && IsSaidAgain(a, b, first)) {
      counts.erase(counts.begin() + i + 1);
      continue;
    }
    if (!one || (!name_first && !name_last)) {
      ++i;
      continue;
    }
    CountFact& described = name_first ? b : a;
    const CountFact& named = name_first ? a : b;
    described.name = named.name;
    if (described.age < 0) described.age = named.age;
    counts.erase(counts.begin() + i + (name_first ? 0 : 1));
  }
}

// "Two brothers, Tarim Odal and Rasul Odal, were killed": who is counted, and
// then named one by one.
void CountReader::DropNamedBefore(size_t first) {
  auto& counts = facts_.counts;
  for (size_t i = first; i < counts.size(); ++i) {
    const bool several = context_.IsSeveral(counts[i]);
    if (!several && (!counts[i].count.IsExact() || counts[i].count.lo < 2)) {
      continue;
    }
    size_t end = i + 1;
    while (end < counts.size() && !counts[end].name.empty() &&
           counts[end].count == CountInterval::Exactly(1) &&
           (end > i + 1 || context_.SideBySide(counts[i], counts[end]))) {
      ++end;
    }
    const size_t named = end - i - 1;
    if (named < 2 || (!several && named != counts[i].count.lo)) continue;
    if (several) counts[i].count = CountInterval::Exactly(named);
    for (size_t k = i + 1; k < end; ++k) {
      counts[i].names.push_back(counts[k].name);
    }
    counts.erase(counts.begin() + i + 1, counts.begin() + end);
  }
}

// "He and four others were wounded", "killing himself and two guards": one
// more than are counted.
void CountReader::AddPronoun(ItemRange people, size_t first) {
  if (people.begin < 2 || items_.NormAt(people.begin - 1) != "and" ||
      first == facts_.counts.size()) {
    return;
  }
  if (!items_.WordIs(people.begin - 2, WordClass::kPersonalPronoun)) return;
  CountFact one = facts_.counts[first];
  if (!one.count.IsExact()) return;
  one.count = CountInterval::Exactly(1);
  one.population = POPULATION_TOTAL;
  one.group.clear();
  one.part = false;
  one.items = {static_cast<uint16_t>(people.begin - 2),
               static_cast<uint16_t>(people.begin - 1)};
  one.tokens = items_[people.begin - 2].tokens;
  facts_.counts[first].part = false;
  facts_.counts.insert(facts_.counts.begin() + first, one);
}

// "Two victims, a man of 25 and a man of 26, died": what follows the first
// count says who they are, and adds nobody.
bool CountReader::IsListedApposition(size_t first) const {
  const CountFact& whole = facts_.counts[first];
  if (whole.part || whole.count.lo < 2 || !whole.name.empty() ||
      items_.NormAt(whole.items.end) != ",") {
    return false;
  }
  uint32_t listed = 0;
  for (size_t i = first + 1; i < facts_.counts.size(); ++i) {
    const CountFact& count = facts_.counts[i];
    if (count.part) continue;
    if (whole.population != POPULATION_TOTAL &&
        whole.population != count.population) {
      return false;
    }
    listed += count.count.lo;
  }
  return listed == whole.count.lo;
}

// "A woman and her three children": the counts from `first` on are joined;
// where one of them is a single person, the reader is left to add them up.
void CountReader::SumPersons(size_t first) {
  CountFact sum;
  int terms = 0;
  bool single = false;
  const bool family = std::any_of(
      facts_.counts.begin() + first, facts_.counts.end(),
      [this](const CountFact& count) { return context_.IsSomeonesOwn(count); });
  for (size_t i = first; i < facts_.counts.size(); ++i) {
    const CountFact& count = facts_.counts[i];
    if (count.part) continue;
    const bool several = context_.IsSeveral(count);
    if (!(count.count.IsExact() || (several && family)) || count.definite) {
      return;
    }
    // "Two adults, six children": the adults are no whole.
    single = single || (count.count.lo == 1 && !several) ||
             context_.IsOfAdults(count) ||
             (terms > 0 && !several && context_.IsSomeonesOwn(count));
    // "His stepsons": two at least.
    const CountInterval term =
        several ? CountInterval::AtLeast(2) : count.count;
    if (terms == 0) {
      sum = count;
      sum.count = term;
    } else {
      sum.count = Sum(sum.count, term);
      sum.tokens.end = count.tokens.end;
      sum.items.end = count.items.end;
    }
    ++terms;
  }
  if (terms < 2 || !single) return;
  if (IsListedApposition(first)) {
    for (size_t i = first + 1; i < facts_.counts.size(); ++i) {
      facts_.counts[i].part = true;
    }
    return;
  }
  // Those known by name are the sum's victims; a count for each of them
  // would say nothing.
  const auto named = [](const CountFact& count) {
    return !count.name.empty() && !count.part;
  };
  for (auto it = facts_.counts.begin() + first; it != facts_.counts.end();) {
    if (named(*it)) {
      sum.names.push_back(it->name);
      it = facts_.counts.erase(it);
    } else {
      it->part = true;
      ++it;
    }
  }
  sum.population = POPULATION_TOTAL;
  sum.group.clear();
  sum.group_match = -1;
  sum.generic_actor = false;
  sum.age = -1;
  sum.name = {};
  facts_.counts.insert(facts_.counts.begin() + first, sum);
}

}  // namespace crosscheck
