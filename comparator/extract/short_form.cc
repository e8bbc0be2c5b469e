#include "comparator/extract/short_form.h"

#include <string>

#include "absl/strings/ascii.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/string_view.h"
#include "absl/strings/strip.h"
#include "proto/value.pb.h"

namespace crosscheck {
namespace {

std::string Lower(absl::string_view name, absl::string_view prefix) {
  return absl::AsciiStrToLower(absl::StripPrefix(name, prefix));
}

}  // namespace

std::string ShortForm(const CountFact& fact) {
  std::string out = Lower(Unit_Name(fact.unit), "UNIT_");
  absl::StrAppend(&out, " ", fact.count.lo);
  if (!fact.count.hi.has_value()) {
    absl::StrAppend(&out, "+");
  } else if (*fact.count.hi != fact.count.lo) {
    absl::StrAppend(&out, "-", *fact.count.hi);
  }
  if (fact.population != POPULATION_TOTAL) {
    absl::StrAppend(&out, " ",
                    Lower(Population_Name(fact.population), "POPULATION_"));
  }
  return out;
}

std::string ShortForm(const ActorFact& fact, const Document& document) {
  const std::string stance = Lower(Stance_Name(fact.stance), "STANCE_");
  if (fact.stance == STANCE_NO_CLAIM) return stance;
  return absl::StrCat(stance, " ", document.text(fact.tokens));
}

std::string ShortForm(const PersonFact& fact, const Document& document) {
  return absl::StrCat(Lower(Stance_Name(fact.stance), "STANCE_"), " ",
                      document.text(fact.tokens));
}

std::string ShortForm(const TriggerFact& fact) {
  return absl::StrCat("event ",
                      Lower(EventType_Name(fact.type), "EVENT_TYPE_"));
}

std::string ShortForm(const SpeakerFact& fact, const Document& document) {
  return absl::StrCat("speaker ", document.text(fact.tokens));
}

}  // namespace crosscheck
