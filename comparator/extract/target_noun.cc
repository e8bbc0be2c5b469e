#include "comparator/extract/target_noun.h"

#include "absl/algorithm/container.h"
#include "absl/strings/match.h"
#include "absl/strings/strip.h"

namespace crosscheck {

absl::string_view TargetNoun(const Document& document, TokenRange target) {
  return absl::StripSuffix(document.norm(document.tokens()[target.end - 1]),
                           "s");
}

bool IsKnownTarget(const Document& document, TokenRange target) {
  const absl::Span<const Token> tokens = document.tokens();
  const bool definite =
      document.norm(tokens[target.begin]) == "the" ||
      (target.begin > 0 && document.norm(tokens[target.begin - 1]) == "the");
  return definite &&
         !absl::EndsWith(document.norm(tokens[target.end - 1]), "s");
}

bool HitsTarget(const Document& document, absl::Span<const Frame> frames,
                const EventState& event, absl::string_view noun) {
  return absl::c_any_of(event.frames, [&](uint32_t index) {
    return absl::c_any_of(frames[index].facts.targets, [&](TokenRange target) {
      return TargetNoun(document, target) == noun;
    });
  });
}

}  // namespace crosscheck
