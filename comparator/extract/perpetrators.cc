#include "comparator/extract/perpetrators.h"

#include <algorithm>
#include <cstddef>
#include <iterator>
#include <string>
#include <tuple>
#include <utility>

#include "absl/container/btree_map.h"
#include "absl/container/flat_hash_map.h"
#include "absl/container/flat_hash_set.h"
#include "absl/strings/string_view.h"
#include "comparator/extract/item.h"
#include "comparator/words/word_class.h"
#include "proto/claim.pb.h"

namespace crosscheck {
namespace {

// "He was booked into jail": who was named in that many sentences before.
constexpr uint32_t kReach = 3;

// Weight of a verdict; less of a charge, of what is told flatly, of what is
// told by others.
constexpr int kVerdict = 4;

bool IsLegal(const PersonFact& fact) {
  return fact.settled || fact.stance == STANCE_SUSPECTED;
}

// A clause about one person of the article.
struct Evidence {
  uint32_t frame = 0;
  const PersonFact* fact = nullptr;
};

class Finder {
 public:
  explicit Finder(const PerpetratorSources& sources)
      : sources_(sources),
        document_(*sources.document),
        annotation_(*sources.annotation) {}

  std::vector<Perpetrator> Find() {
    if (!AnyFact()) return {};
    for (uint32_t d = 0; d < sources_.drafts.size(); ++d) {
      const EventDraft& draft = sources_.drafts[d];
      for (const uint32_t frame : draft.frames) draft_of_[frame] = d;
      // An arrest is made for the attack that it follows.
      if (draft.role == EVENT_ROLE_FOLLOWED_UP ||
          (draft.role == EVENT_ROLE_MAIN && main_ < 0)) {
        main_ = static_cast<int>(d);
      }
    }
    ReadNames();
    Collect(PersonFact::Ref::kName);
    Collect(PersonFact::Ref::kPronoun);
    Collect(PersonFact::Ref::kDescription);
    std::vector<Perpetrator> found;
    for (const auto& [key, evidence] : named_) Judge(evidence, false, &found);
    if (found.empty()) JudgeDescribed(&found);
    std::sort(
        found.begin(), found.end(),
        [](const Perpetrator& a, const Perpetrator& b) {
          return std::make_tuple(a.draft, a.frame, a.tokens.begin, a.stance) <
                 std::make_tuple(b.draft, b.frame, b.tokens.begin, b.stance);
        });
    return found;
  }

 private:
  bool AnyFact() const {
    return std::any_of(
        sources_.frames.begin(), sources_.frames.end(),
        [](const Frame& frame) { return !frame.facts.persons.empty(); });
  }

  uint64_t Surname(TokenRange name) const {
    return document_.tokens()[name.end - 1].hash;
  }
  uint64_t FullName(TokenRange name) const {
    uint64_t hash = 0;
    for (uint32_t i = name.begin; i < name.end; ++i) {
      hash = hash * 31 + document_.tokens()[i].hash;
    }
    return hash;
  }
  bool Is(const Item& item, ItemClass item_class) const {
    return sources_.vocabulary->Is(item.symbol, item_class);
  }

  // The name of a person among the words; empty where there is none.
  TokenRange NameIn(TokenRange words) const {
    const auto tokens = document_.tokens();
    while (!words.empty() &&
           (tokens[words.begin].Is(WordClass::kBeforeName) ||
            tokens[words.begin].Is(WordClass::kOfficialTitle))) {
      ++words.begin;
    }
    while (words.size() > 1 &&
           tokens[words.end - 1].Is(WordClass::kNameSuffix)) {
      --words.end;
    }
    if (!words.empty() &&
        tokens[words.end - 1].Is(WordClass::kEndsNameOfBody)) {
      return {};
    }
    return words;
  }

  // "Officer Tarim Odal".
  bool HasTitle(TokenRange words) const {
    for (uint32_t i = words.begin; i < words.end; ++i) {
      if (document_.tokens()[i].Is(WordClass::kOfficialTitle)) return true;
    }
    return false;
  }

  // Names in full, by surname, and who is no perpetrator.
  void ReadNames() {
    const auto add = [this](TokenRange words) {
      const TokenRange name = NameIn(words);
      if (name.size() < 2) return;
      if (HasTitle(words)) officials_.insert(Surname(name));
      const auto [known, is_new] = full_names_.try_emplace(Surname(name), name);
      if (!is_new && known->second.size() < name.size() &&
          FullName({name.end - known->second.size(), name.end}) ==
              FullName(known->second)) {
        known->second = name;
      }
    };
    for (const Item& item : annotation_.items) {
      if (Is(item, ItemClass::kName)) {
        add(item.tokens);
      } else if (Is(item, ItemClass::kPerson)) {
        add(annotation_.people[item.payload].name);
        aged_.insert(FullName(annotation_.people[item.payload].name));
      } else if (Is(item, ItemClass::kSpk) &&
                 !annotation_.speakers[item.payload].name.empty()) {
        const SpeakerPhrase& speaker = annotation_.speakers[item.payload];
        add(speaker.name);
        officials_.insert(Surname(speaker.name));
      }
    }
    for (const Frame& frame : sources_.frames) {
      for (const PersonFact& fact : frame.facts.persons) {
        if (fact.ref == PersonFact::Ref::kName) add(fact.tokens);
      }
      for (const CountFact& count : frame.facts.counts) {
        if (count.population == POPULATION_PERPETRATORS ||
            count.unit == UNIT_DETAINED) {
          continue;
        }
        if (!count.name.empty()) victims_.insert(FullName(count.name));
        for (const TokenRange& name : count.names) {
          victims_.insert(FullName(name));
        }
      }
    }
  }

  // The name that the article has in full; empty for a word that is none.
  TokenRange FullNameOf(const PersonFact& fact) const {
    const TokenRange name = NameIn(fact.tokens);
    if (name.empty()) return {};
    const auto known = full_names_.find(Surname(name));
    if (name.size() > 1) {
      return known != full_names_.end() && known->second.size() > name.size() &&
                     FullName({known->second.end - name.size(),
                               known->second.end}) == FullName(name)
                 ? known->second
                 : name;
    }
    if (known != full_names_.end()) return known->second;
    return fact.aged ? name : TokenRange{};
  }

  void Collect(PersonFact::Ref ref) {
    for (uint32_t f = 0; f < sources_.frames.size(); ++f) {
      for (const PersonFact& fact : sources_.frames[f].facts.persons) {
        if (fact.ref != ref) continue;
        if (ref == PersonFact::Ref::kDescription) {
          described_.push_back({f, &fact});
          continue;
        }
        const TokenRange name = ref == PersonFact::Ref::kName
                                    ? FullNameOf(fact)
                                    : Antecedent(f, fact);
        if (name.empty()) {
          if (ref == PersonFact::Ref::kPronoun) loose_.push_back({f, &fact});
          continue;
        }
        const uint64_t key = FullName(name);
        names_.try_emplace(key, name);
        named_[std::make_pair(first_of(key, name), key)].push_back({f, &fact});
      }
    }
  }

  // Where the person is first named, so that persons keep the text's order.
  uint32_t first_of(uint64_t key, TokenRange name) {
    return first_.try_emplace(key, name.begin).first->second;
  }

  // Whom "he" or "the gunman" stands for: who was named last and is told to
  // have done something or has an age; far from any, the only one who is.
  TokenRange Antecedent(uint32_t f, const PersonFact& fact) const {
    const uint32_t sentence = sources_.frames[f].sentence;
    for (uint32_t back = 0; back <= kReach && back <= sentence; ++back) {
      const auto items = annotation_.items_of(sentence - back);
      TokenRange last;
      for (const Item& item : items) {
        if (item.tokens.begin >= fact.tokens.begin) break;
        const TokenRange name = PersonAt(item);
        if (name.empty() || victims_.contains(FullName(name)) ||
            officials_.contains(Surname(name))) {
          continue;
        }
        // Only who is told to have done something, or has an age.
        if (names_.contains(FullName(name)) || aged_.contains(FullName(name))) {
          last = name;
        }
      }
      if (!last.empty()) return last;
    }
    return named_.size() == 1 ? names_.at(named_.begin()->first.second)
                              : TokenRange{};
  }

  // The full name of a person that an item names; empty for any other item.
  TokenRange PersonAt(const Item& item) const {
    if (Is(item, ItemClass::kPerson)) {
      return annotation_.people[item.payload].name;
    }
    if (!Is(item, ItemClass::kName) && !Is(item, ItemClass::kCap) &&
        !Is(item, ItemClass::kPlace)) {
      return {};
    }
    if (item.tokens.size() > 1) return NameIn(item.tokens);
    const auto known = full_names_.find(Surname(item.tokens));
    return known == full_names_.end() ? TokenRange{} : known->second;
  }

  // Whether an event is more than an arrest.
  bool TellsOfAttack(const EventDraft& event) const {
    return std::any_of(event.frames.begin(), event.frames.end(),
                       [this](uint32_t frame) {
                         return !sources_.frames[frame].facts.triggers.empty();
                       });
  }

  // Whether an event is a step of the police or of a court: "a jury on Friday
  // found him guilty of murder".
  bool IsStepOfCourt(const EventDraft& event) const {
    return std::all_of(
        event.frames.begin(), event.frames.end(), [this](uint32_t frame) {
          const SentenceFacts& facts = sources_.frames[frame].facts;
          return (facts.counts.empty() || facts.trial) && !facts.separate &&
                 (facts.arrest || facts.trial || facts.follow_up ||
                  facts.told_again);
        });
  }

  // "A killing in 1998", of which the day is told elsewhere.
  bool SpansMain(const EventDraft& event) const {
    if (main_ < 0) return false;
    const auto& days = sources_.drafts[main_].days;
    return days.has_value() && event.days.has_value() &&
           event.days->first <= days->first && days->last <= event.days->last;
  }

  // Which event the clauses are of: the main one, if not of another day.
  int DraftOf(absl::Span<const Evidence> evidence) const {
    int other = -1;
    for (const Evidence& one : evidence) {
      const auto known = draft_of_.find(one.frame);
      if (known == draft_of_.end()) continue;
      const int draft = static_cast<int>(known->second);
      const EventDraft& event = sources_.drafts[draft];
      if (draft == main_ || event.role == EVENT_ROLE_MAIN || SpansMain(event)) {
        return main_;
      }
      const bool own = main_ < 0 ||
                       (event.days.has_value() && TellsOfAttack(event) &&
                        !IsStepOfCourt(event)) ||
                       sources_.frames[one.frame].facts.separate;
      if (other < 0 && own) other = draft;
    }
    return other >= 0 ? other : main_;
  }

  // "The driver, Tarim Odal": he did it where a vehicle was the weapon.
  static bool IsOfOtherKind(const Evidence& evidence, const EventDraft& draft) {
    return evidence.fact->type != EVENT_TYPE_UNSPECIFIED &&
           draft.type != evidence.fact->type &&
           draft.type != EVENT_TYPE_SUICIDE_BOMBING;
  }

  // "In 2014 he was accused of assault": of something else. Who was found on
  // Monday was shot on Sunday.
  bool IsEarlier(const Evidence& evidence, const EventDraft& draft) const {
    constexpr int kDays = 3;
    const Frame& frame = sources_.frames[evidence.frame];
    return !draft_of_.contains(evidence.frame) && frame.days.has_value() &&
           draft.days.has_value() &&
           frame.days->last + kDays < draft.days->first;
  }

  // The stance of a clause: what others say is no statement of the outlet's.
  Stance StanceOf(const Evidence& evidence) const {
    if (evidence.fact->stance != STANCE_STATED || evidence.fact->settled) {
      return evidence.fact->stance;
    }
    const Frame& frame = sources_.frames[evidence.frame];
    for (const HedgeFact& hedge : frame.facts.hedges) {
      const int distance =
          static_cast<int>(evidence.fact->trigger.begin) - hedge.item;
      if (distance >= 0 && distance <= 4) return STANCE_SUSPECTED;
    }
    const bool told =
        !sources_.speakers[evidence.frame].chain.empty() ||
        std::any_of(
            frame.facts.speech_cues.begin(), frame.facts.speech_cues.end(),
            [&](uint16_t cue) { return cue < evidence.fact->items.begin; });
    return told ? STANCE_ATTRIBUTED : STANCE_STATED;
  }

  // "Odal had been charged with theft": of a victim, what was before.
  bool IsOfBefore(const Evidence& evidence) const {
    constexpr uint16_t kBack = 3;
    const auto items =
        annotation_.items_of(sources_.frames[evidence.frame].sentence);
    const uint16_t begin = evidence.fact->trigger.begin;
    for (uint16_t i = begin; i > 0 && begin - i < kBack;) {
      --i;
      if (document_.norm(document_.tokens()[items[i].tokens.begin]) == "had") {
        return true;
      }
    }
    return false;
  }

  bool IsNone(TokenRange name, absl::Span<const Evidence> evidence) const {
    const bool victim = victims_.contains(FullName(name));
    const bool legal =
        std::any_of(evidence.begin(), evidence.end(), [&](const Evidence& one) {
          return IsLegal(*one.fact) && !(victim && IsOfBefore(one));
        });
    if (legal) return false;
    // A denial by itself may be of anything.
    if (std::all_of(evidence.begin(), evidence.end(), [](const Evidence& one) {
          return one.fact->stance == STANCE_DENIED;
        })) {
      return true;
    }
    if (victim) return true;
    return officials_.contains(Surname(name)) &&
           std::none_of(evidence.begin(), evidence.end(),
                        [](const Evidence& one) {
                          return one.fact->stance == STANCE_CLAIMED;
                        });
  }

  // Adds what is said of one person.
  void Judge(absl::Span<const Evidence> all, bool described,
             std::vector<Perpetrator>* found) const {
    const int draft = DraftOf(all);
    if (draft < 0) return;
    std::vector<Evidence> evidence;
    for (const Evidence& one : all) {
      if (!IsEarlier(one, sources_.drafts[draft]) &&
          !IsOfOtherKind(one, sources_.drafts[draft])) {
        evidence.push_back(one);
      }
    }
    if (evidence.empty()) return;
    TokenRange name = evidence.front().fact->tokens;
    if (!described) {
      for (const Evidence& one : evidence) {
        if (one.fact->ref == PersonFact::Ref::kName) {
          name = FullNameOf(*one.fact);
          break;
        }
        name = Antecedent(one.frame, *one.fact);
      }
      if (name.empty() || IsNone(name, evidence)) return;
    }
    const Evidence* best = nullptr;
    int best_weight = 0;
    const Evidence* denial = nullptr;
    const Evidence* claim = nullptr;
    for (const Evidence& one : evidence) {
      const Stance stance = StanceOf(one);
      if (stance == STANCE_DENIED) {
        if (denial == nullptr) denial = &one;
      } else if (stance == STANCE_CLAIMED) {
        if (claim == nullptr) claim = &one;
      } else {
        const int weight = one.fact->settled            ? kVerdict
                           : stance == STANCE_SUSPECTED ? 3
                           : stance == STANCE_STATED    ? 2
                                                        : 1;
        if (weight > best_weight) {
          best = &one;
          best_weight = weight;
        }
      }
    }
    const auto add = [&](const Evidence* one) {
      if (one == nullptr) return;
      Perpetrator perpetrator;
      perpetrator.draft = static_cast<uint32_t>(draft);
      perpetrator.frame = one->frame;
      perpetrator.rule = one->fact->rule;
      perpetrator.stance = StanceOf(*one);
      perpetrator.name = name;
      perpetrator.tokens = one->fact->tokens;
      perpetrator.trigger = one->fact->trigger;
      perpetrator.described = described;
      found->push_back(perpetrator);
    };
    add(best);
    if (best_weight == kVerdict) return;
    add(claim);
    add(denial);
  }

  // Nobody is named: one of those described, by the fullest description.
  void JudgeDescribed(std::vector<Perpetrator>* found) const {
    // "A boy shot his father … The teen is charged".
    const bool charged =
        std::any_of(loose_.begin(), loose_.end(),
                    [](const Evidence& one) { return IsLegal(*one.fact); });
    const Evidence* best = nullptr;
    for (const Evidence& one : described_) {
      if (!IsLegal(*one.fact) && !charged) continue;
      if (best == nullptr ||
          one.fact->tokens.size() > best->fact->tokens.size()) {
        best = &one;
      }
    }
    if (best == nullptr) return;
    std::vector<Evidence> evidence = {*best};
    evidence.insert(evidence.end(), loose_.begin(), loose_.end());
    Judge(evidence, true, found);
  }

  const PerpetratorSources& sources_;
  const Document& document_;
  const Annotation& annotation_;
  absl::flat_hash_map<uint32_t, uint32_t> draft_of_;
  int main_ = -1;
  absl::flat_hash_map<uint64_t, TokenRange> full_names_;
  absl::flat_hash_set<uint64_t> officials_;
  absl::flat_hash_set<uint64_t> victims_;
  // Full names that stand with an age somewhere.
  absl::flat_hash_set<uint64_t> aged_;
  // By full name: the words, and where it is first read.
  absl::flat_hash_map<uint64_t, TokenRange> names_;
  absl::flat_hash_map<uint64_t, uint32_t> first_;
  absl::btree_map<std::pair<uint32_t, uint64_t>, std::vector<Evidence>> named_;
  std::vector<Evidence> described_;
  std::vector<Evidence> loose_;
};

}  // namespace

std::vector<Perpetrator> FindPerpetrators(const PerpetratorSources& sources) {
  return Finder(sources).Find();
}

}  // namespace crosscheck
