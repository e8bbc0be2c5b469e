#include "comparator/extract/group_reference.h"

#include <algorithm>
#include <vector>

#include "comparator/extract/item.h"
#include "comparator/lexicon/phrase_matcher.h"
#include "comparator/lexicon/phrase_table.h"
#include "comparator/words/word_classes.h"
#include "proto/claim.pb.h"
#include "proto/lexicon.pb.h"
#include "proto/value.pb.h"

namespace crosscheck {
namespace {

// Sentences back to where the group is named.
constexpr uint32_t kReach = 4;

}  // namespace

bool IsNounOfGroup(absl::string_view word) {
  return InClass(word, WordClass::kGroupNoun);
}

size_t GroupReferenceBeforeNoun(const SentenceItems& items, size_t i) {
  if (items.NormAt(i) != "the" || items[i].tokens.size() > 1 ||
      items[i + 1].tokens.size() > 1) {
    return 0;
  }
  if (i + 2 < items.size()) {
    const absl::string_view next = items.NormAt(i + 2);
    // "The group of tourists", "the group Dawn Brigade".
    if (next == "of" || next == "called" || next == "known" ||
        next == "calling" || items.Is(i + 2, ItemClass::kGroup) ||
        items.Is(i + 2, ItemClass::kName) || items.Is(i + 2, ItemClass::kCap)) {
      return 0;
    }
  }
  return 2;
}

bool GroupReferences::IsArmedGroup(int match) const {
  const LexiconMatch& known = annotation_.matches[match];
  if (known.kind != EntryKind::kGroup) return false;
  const ActorKind kind = lexicon_.group(known.entries[0]).kind();
  return kind == ACTOR_KIND_GROUP || kind == ACTOR_KIND_UMBRELLA;
}

GroupReferences::Named GroupReferences::FirstNamed(uint32_t sentence,
                                                   uint32_t before) const {
  const TokenRange tokens = document_.sentences()[sentence].tokens;
  const auto& matches = annotation_.matches;
  auto it = std::lower_bound(matches.begin(), matches.end(), tokens.begin,
                             [](const LexiconMatch& match, uint32_t token) {
                               return match.tokens.begin < token;
                             });
  for (; it != matches.end() && it->tokens.begin < std::min(tokens.end, before);
       ++it) {
    const int match = static_cast<int>(it - matches.begin());
    if (IsArmedGroup(match)) return {match, it->tokens, sentence};
  }
  return {};
}

// "The insurgents denied it", right behind what is said of a group: they are
// its own.
bool GroupReferences::MeansLast(const ActorFact& fact,
                                uint32_t sentence) const {
  return fact.fighters &&
         (fact.stance == STANCE_DENIED || fact.stance == STANCE_CLAIMED) &&
         !actor_.tokens.empty() && sentence - actor_.sentence <= 1;
}

void GroupReferences::Adopt(uint32_t sentence, SentenceFacts* facts) {
  std::vector<ActorFact>& actors = facts->actors;
  std::vector<size_t> order;
  for (size_t i = 0; i < actors.size(); ++i) order.push_back(i);
  std::stable_sort(order.begin(), order.end(), [&](size_t a, size_t b) {
    return actors[a].items.begin < actors[b].items.begin;
  });
  for (const size_t i : order) {
    ActorFact& fact = actors[i];
    if (MeansLast(fact, sentence)) {
      fact.refers = true;
      fact.generic = false;
    }
    if (!fact.refers) {
      const bool faction = fact.match < 0 && !fact.generic &&
                           fact.of_person_rules && fact.tokens.size() > 1;
      if (faction || (fact.match >= 0 && IsArmedGroup(fact.match))) {
        actor_ = {fact.match, fact.tokens, sentence};
      }
      continue;
    }
    Named meant = actor_;
    if (meant.tokens.empty() || sentence - meant.sentence > kReach) {
      meant = FirstNamed(sentence, fact.tokens.begin);
      if (meant.tokens.empty()) meant = named_;
    }
    if (meant.tokens.empty() || sentence - meant.sentence > kReach) continue;
    fact.match = meant.match;
    fact.name = meant.tokens;
  }
  actors.erase(std::remove_if(actors.begin(), actors.end(),
                              [](const ActorFact& fact) {
                                return fact.refers && fact.name.empty();
                              }),
               actors.end());
  const TokenRange tokens = document_.sentences()[sentence].tokens;
  const Named named = FirstNamed(sentence, tokens.end);
  if (!named.tokens.empty()) named_ = named;
}

}  // namespace crosscheck
