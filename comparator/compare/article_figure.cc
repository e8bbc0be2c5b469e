#include "comparator/compare/article_figure.h"

#include <algorithm>
#include <cstdint>
#include <string>
#include <utility>

#include "absl/container/btree_map.h"
#include "comparator/compare/parts_sum.h"
#include "comparator/compare/population.h"
#include "comparator/compare/relation_rule.h"

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

// A claim for each person by name.
std::vector<const Claim*> Persons(const std::vector<const Claim*>& counts) {
  absl::btree_map<std::string, const Claim*> by_name;
  for (const Claim* claim : counts) {
    const CountValue& count = claim->value().count();
    if (!count.person().empty()) by_name.emplace(CoverageKey(count), claim);
  }
  std::vector<const Claim*> persons;
  for (const auto& [name, claim] : by_name) persons.push_back(claim);
  return persons;
}

// The total, the parts together, or those named, whichever says most.
absl::optional<ArticleFigure> CountedFigure(const Telling& telling,
                                            Attribute attribute,
                                            const CompareSettings& settings) {
  const PartsSum sum = SumParts(telling, attribute, settings);
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
  const std::vector<const Claim*> persons =
      Persons(CountsOf(telling, attribute));
  const auto named = static_cast<uint32_t>(persons.size());
  const bool parts_only =
      figure.has_value() && figure->reasons.front() == "sum_of_parts";
  if (named > 0 && (is_more(named) || (parts_only && named > sum.sum.lo))) {
    figure = ArticleFigure{
        CountInterval::Exactly(named), {"named_persons"}, persons};
  }
  return figure;
}

// Hit by gunfire, less those who died of it.
absl::optional<ArticleFigure> CasualtiesLess(const Telling& telling,
                                             const CompareSettings& settings) {
  absl::optional<ArticleFigure> figure =
      CountedFigure(telling, ATTRIBUTE_CASUALTIES, settings);
  if (!figure.has_value()) return absl::nullopt;
  const absl::optional<ArticleFigure> killed =
      FigureOf(telling, ATTRIBUTE_KILLED, settings);
  const uint32_t dead = killed.has_value() ? killed->count.lo : 0;
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
  // "Twelve, including the gunman".
  if ((*found)->value().count().part()) return;
  (*figure)->count = Sum((*figure)->count, count);
  (*figure)->reasons.push_back("perpetrators_added");
  (*figure)->claims.push_back(*found);
}

}  // namespace

absl::optional<ArticleFigure> FigureOf(const Telling& telling,
                                       Attribute attribute,
                                       const CompareSettings& settings) {
  absl::optional<ArticleFigure> figure =
      CountedFigure(telling, attribute, settings);
  if (attribute == ATTRIBUTE_INJURED) {
    // "Four were shot", and one of them is told of: the four less the dead.
    absl::optional<ArticleFigure> rest = CasualtiesLess(telling, settings);
    if (rest.has_value() &&
        (!figure.has_value() ||
         (figure->count.lo > 0 && rest->count.lo > figure->count.lo))) {
      figure = std::move(rest);
    }
  }
  if (attribute == ATTRIBUTE_KILLED && settings.count_perpetrators()) {
    AddPerpetrators(CountsOf(telling, attribute), &figure);
  }
  return figure;
}

}  // namespace crosscheck
