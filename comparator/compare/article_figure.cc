#include "comparator/compare/article_figure.h"

#include <algorithm>
#include <cstdint>
#include <string>
#include <utility>

#include "absl/strings/str_split.h"
#include "absl/strings/string_view.h"
#include "absl/types/span.h"
#include "comparator/compare/parts_sum.h"
#include "comparator/compare/persons.h"
#include "comparator/compare/population.h"
#include "comparator/compare/relation_rule.h"
#include "comparator/text/normalizer.h"
#include "comparator/words/word_class.h"
#include "comparator/words/word_classes.h"

namespace crosscheck {
namespace {

// Claims about one figure of the incident itself.
std::vector<const Claim*> CountsOf(const Telling& telling,
                                   Attribute attribute) {
  std::vector<const Claim*> claims;
  for (const Claim* claim : telling.claims) {
    if (claim->attribute() == attribute && claim->value().has_count() &&
        !claim->value().count().cumulative() &&
        !IsNegative(claim->factuality())) {
      claims.push_back(claim);
    }
  }
  return claims;
}

// Those of the single people told of who were killed.
std::vector<const Claim*> PersonsKilled(const std::vector<Person>& persons) {
  std::vector<const Claim*> claims;
  for (const Person& person : persons) {
    if (person.killed) claims.push_back(person.claims.front());
  }
  return claims;
}

// "Another man was shot": none of those told of before.
bool IsAnother(const Telling& telling, const Person& person) {
  const std::string words = NormalizeText(
      WordsAt(*telling.article, person.claims.front()->value().span()));
  for (const absl::string_view word : absl::StrSplit(words, ' ')) {
    if (InClass(word, WordClass::kOtherOrOrdinal)) return true;
  }
  return false;
}

// "Two people are dead": nobody says who.
bool DeadAreUntold(const Telling& telling) {
  const std::vector<const Claim*> counts = CountsOf(telling, ATTRIBUTE_KILLED);
  return std::all_of(counts.begin(), counts.end(), [](const Claim* claim) {
    const CountValue& count = claim->value().count();
    return IsTotal(count) || count.lo() < 2;
  });
}

// Those who were hurt. Where more were killed than it is said of whom, they
// were the first who were hit by gunfire; where nobody is said to be hurt, a
// single one who was hit is the dead under another name.
std::vector<const Claim*> PersonsHurt(const Telling& telling,
                                      const std::vector<Person>& persons,
                                      uint32_t dead) {
  std::vector<const Person*> hurt;
  const auto told = static_cast<uint32_t>(PersonsKilled(persons).size());
  uint32_t untold =
      dead > told && (dead == 1 || DeadAreUntold(telling)) ? dead - told : 0;
  for (const Person& person : persons) {
    if (person.killed) continue;
    if (!person.injured && untold > 0) {
      --untold;
      continue;
    }
    hurt.push_back(&person);
  }
  if (told > 0 && hurt.size() == 1 && !hurt.front()->injured &&
      !IsAnother(telling, *hurt.front())) {
    hurt.clear();
  }
  std::vector<const Claim*> claims;
  for (const Person* person : hurt) claims.push_back(person->claims.front());
  return claims;
}

void AddPerpetrators(const std::vector<const Claim*>& counts,
                     absl::optional<ArticleFigure>* figure) {
  const auto found =
      std::find_if(counts.begin(), counts.end(), [](const Claim* claim) {
        return claim->value().count().population() == POPULATION_PERPETRATORS;
      });
  if (found == counts.end()) return;
  const CountInterval count = ToCountInterval((*found)->value().count());
  if (!figure->has_value()) {
    *figure = ArticleFigure{count, {"perpetrators_added"}, {*found}};
    return;
  }
  // "Twelve, including the gunman"; where that many are the victims alone, one
  // of the counts is greater by him.
  if ((*found)->value().count().part()) {
    const CountInterval with = Sum((*figure)->count, count);
    const auto all =
        std::find_if(counts.begin(), counts.end(), [&with](const Claim* claim) {
          return IsTotal(claim->value().count()) && with.IsExact() &&
                 with.lo > 2 && ToCountInterval(claim->value().count()) == with;
        });
    if (all != counts.end()) *figure = ArticleFigure{with, {"total"}, {*all}};
    return;
  }
  (*figure)->count = Sum((*figure)->count, count);
  (*figure)->reasons.push_back("perpetrators_added");
  (*figure)->claims.push_back(*found);
}

// Reads the figures of one telling.
class FigureReader {
 public:
  // Both outlive it.
  FigureReader(const Telling& telling, const CompareSettings& settings)
      : telling_(telling), settings_(settings), persons_(PersonsOf(telling)) {}

  absl::optional<ArticleFigure> Killed() const {
    absl::optional<ArticleFigure> figure = VictimsKilled();
    if (settings_.count_perpetrators()) {
      AddPerpetrators(CountsOf(telling_, ATTRIBUTE_KILLED), &figure);
    }
    return figure;
  }

  // "Four were shot", and one of them is told of: the four less the dead.
  // `killed` is what Killed() gives.
  absl::optional<ArticleFigure> Injured(
      const absl::optional<ArticleFigure>& killed) const {
    const uint32_t dead = LeastOf(killed);
    absl::optional<ArticleFigure> figure = Counted(ATTRIBUTE_INJURED, dead);
    TakeDeadOut(&figure);
    absl::optional<ArticleFigure> rest = CasualtiesLess(dead);
    // "He shot four, killing two and then himself": he is none of the four.
    if (rest.has_value() && rest->count.lo > 0) {
      rest = CasualtiesLess(LeastOf(VictimsKilled()));
    }
    if (rest.has_value() &&
        (!figure.has_value() ||
         ((figure->count.lo > 0 || figure->reasons.front() == "told_persons") &&
          rest->count.lo > figure->count.lo))) {
      figure = std::move(rest);
    }
    const Claim* last = nullptr;
    const uint32_t rank = GreatestRank(
        {ATTRIBUTE_KILLED, ATTRIBUTE_INJURED, ATTRIBUTE_CASUALTIES}, &last);
    if (rank > dead) RaiseTo(rank - dead, last, &figure);
    return figure;
  }

  // The total, the parts together, or those named, whichever says most. `dead`
  // is how many are known to be, for those who were hurt.
  absl::optional<ArticleFigure> Counted(Attribute attribute,
                                        uint32_t dead = 0) const {
    PartsSum sum = SumParts(telling_, attribute, settings_);
    if (attribute == ATTRIBUTE_INJURED) DropThoseWhoDied(&sum);
    absl::optional<ArticleFigure> figure;
    if (sum.whole != nullptr) {
      figure = ArticleFigure{
          ToCountInterval(sum.whole->value().count()), {"total"}, {sum.whole}};
    }
    // "People were killed", and three of them are told of.
    const auto is_more = [&figure](uint32_t least) {
      return !figure.has_value() ||
             (figure->count.IsOpen() && least > figure->count.lo);
    };
    if (!sum.parts.empty() && is_more(sum.sum.lo)) {
      figure = ArticleFigure{sum.sum, {"sum_of_parts"}, sum.parts};
    }
    if (attribute == ATTRIBUTE_CASUALTIES) return figure;
    const std::vector<const Claim*> persons =
        attribute == ATTRIBUTE_KILLED ? PersonsKilled(persons_)
                                      : PersonsHurt(telling_, persons_, dead);
    const auto told = static_cast<uint32_t>(persons.size());
    const bool parts_only =
        figure.has_value() && figure->reasons.front() == "sum_of_parts";
    if (told > 0 && (is_more(told) || (parts_only && told > sum.sum.lo))) {
      figure = ArticleFigure{
          CountInterval::Exactly(told), {"told_persons"}, persons};
    }
    return figure;
  }

 private:
  static uint32_t LeastOf(const absl::optional<ArticleFigure>& figure) {
    return figure.has_value() ? figure->count.lo : 0;
  }

  // "A fourth victim": there are as many at least.
  static void RaiseTo(uint32_t number, const Claim* told,
                      absl::optional<ArticleFigure>* figure) {
    if (figure->has_value() && (*figure)->count.lo >= number) return;
    *figure =
        ArticleFigure{CountInterval::Exactly(number), {"victim_rank"}, {told}};
  }

  // The rank of the last of those counted on in ordinals, of whom `told` is
  // told; 0 for none.
  uint32_t GreatestRank(absl::Span<const Attribute> attributes,
                        const Claim** told) const {
    uint32_t greatest = 0;
    for (const Attribute attribute : attributes) {
      for (const Claim* claim : CountsOf(telling_, attribute)) {
        const uint32_t rank = claim->value().count().rank();
        if (rank <= greatest) continue;
        greatest = rank;
        *told = claim;
      }
    }
    return greatest;
  }

  // Without whoever did it.
  absl::optional<ArticleFigure> VictimsKilled() const {
    absl::optional<ArticleFigure> figure = Counted(ATTRIBUTE_KILLED);
    const Claim* last = nullptr;
    const uint32_t rank = GreatestRank({ATTRIBUTE_KILLED}, &last);
    if (rank > 0) RaiseTo(rank, last, &figure);
    return figure;
  }

  // "Five were hurt", and one of the five has died.
  void TakeDeadOut(absl::optional<ArticleFigure>* figure) const {
    if (!figure->has_value() || (*figure)->reasons.front() != "total") return;
    CountInterval& count = (*figure)->count;
    for (const Claim* claim : CountsOf(telling_, ATTRIBUTE_KILLED)) {
      const uint32_t dead = claim->value().count().lo();
      if (!count.IsExact() || dead >= count.lo ||
          claim->value().count().out_of() != count.lo) {
        continue;
      }
      count = CountInterval::Exactly(count.lo - dead);
      (*figure)->reasons.push_back("less_those_who_died");
      return;
    }
  }

  // "The boy suffered a wound and was dead on arrival": not hurt besides.
  void DropThoseWhoDied(PartsSum* sum) const {
    const auto died = [this](const Claim* claim) {
      return std::any_of(
          persons_.begin(), persons_.end(), [claim](const Person& person) {
            return person.killed &&
                   std::find(person.claims.begin(), person.claims.end(),
                             claim) != person.claims.end();
          });
    };
    if (std::none_of(sum->parts.begin(), sum->parts.end(), died)) return;
    sum->parts.erase(std::remove_if(sum->parts.begin(), sum->parts.end(), died),
                     sum->parts.end());
    sum->sum = CountInterval::Exactly(0);
    for (const Claim* part : sum->parts) {
      sum->sum = Sum(sum->sum, ToCountInterval(part->value().count()));
    }
  }

  // Hit by gunfire, less those who died of it.
  absl::optional<ArticleFigure> CasualtiesLess(uint32_t dead) const {
    absl::optional<ArticleFigure> figure = Counted(ATTRIBUTE_CASUALTIES);
    if (!figure.has_value()) return absl::nullopt;
    // "Four others were shot".
    if (std::any_of(figure->claims.begin(), figure->claims.end(),
                    [this](const Claim* claim) {
                      return telling_.beside_dead.contains(claim);
                    })) {
      dead = 0;
    }
    const auto less = [dead](uint32_t number) {
      return number > dead ? number - dead : 0;
    };
    figure->count.lo = less(figure->count.lo);
    if (figure->count.hi.has_value()) {
      figure->count.hi = less(*figure->count.hi);
    }
    figure->reasons = {"casualties_less_killed"};
    return figure;
  }

  const Telling& telling_;
  const CompareSettings& settings_;
  const std::vector<Person> persons_;
};

}  // namespace

ArticleFigures FiguresOf(const Telling& telling,
                         const CompareSettings& settings) {
  const FigureReader reader(telling, settings);
  ArticleFigures figures;
  figures.killed = reader.Killed();
  figures.injured = reader.Injured(figures.killed);
  return figures;
}

absl::optional<ArticleFigure> FigureOf(const Telling& telling,
                                       Attribute attribute,
                                       const CompareSettings& settings) {
  const FigureReader reader(telling, settings);
  switch (attribute) {
    case ATTRIBUTE_KILLED:
      return reader.Killed();
    case ATTRIBUTE_INJURED:
      return reader.Injured(reader.Killed());
    default:
      return reader.Counted(attribute);
  }
}

}  // namespace crosscheck
