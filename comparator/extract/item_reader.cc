#include "comparator/extract/item_reader.h"

#include <algorithm>
#include <iterator>

#include "absl/strings/match.h"
#include "absl/strings/string_view.h"
#include "absl/types/span.h"
#include "comparator/extract/annotation.h"
#include "comparator/extract/item.h"
#include "comparator/extract/place_role.h"
#include "comparator/words/word_class.h"
#include "proto/claim.pb.h"
#include "proto/lexicon.pb.h"

namespace crosscheck {

enum class ItemReader::Reading : uint8_t {
  kNothing,
  kAttackNoun,
  kWeapon,
  kAttackVerb,
  kAttackers,
  kShot,
  kAbduction,
  kHarm,
  kTarget,
  kDate,
  kPlace,
  kState,
  kSpeech,
  kCumulative,
  kHabitual,
  kSeparate,
  kFollowUp,
  kHedge,
};

ItemReader::Reading ItemReader::ReadingOf(const Vocabulary& vocabulary,
                                          Symbol symbol) {
  const auto is = [&](ItemClass item_class) {
    return vocabulary.Is(symbol, item_class);
  };
  const absl::string_view name = vocabulary.name(symbol);
  const auto family = [name](absl::string_view prefix) {
    return absl::StartsWith(name, prefix);
  };
  if (is(ItemClass::kAtt)) return Reading::kAttackNoun;
  if (is(ItemClass::kWpn)) return Reading::kWeapon;
  if (is(ItemClass::kVgen) || is(ItemClass::kGen)) return Reading::kAttackers;
  if (is(ItemClass::kTgt)) return Reading::kTarget;
  if (is(ItemClass::kDate)) return Reading::kDate;
  if (is(ItemClass::kPlace)) return Reading::kPlace;
  if (is(ItemClass::kState)) return Reading::kState;
  if (family("attack/")) return Reading::kAttackVerb;
  if (family("shot/")) return Reading::kShot;
  if (family("abduct/")) return Reading::kAbduction;
  if (family("kill/") || family("injure/") || family("die/") ||
      family("lives/") || name == "dead" || name == "body" ||
      name == "deaths" || name == "toll" || name == "death/noun") {
    return Reading::kHarm;
  }
  if (family("say/") || family("tell/")) return Reading::kSpeech;
  if (name == "cumulative") return Reading::kCumulative;
  if (name == "habitual") return Reading::kHabitual;
  if (name == "separate") return Reading::kSeparate;
  if (name == "follow/up") return Reading::kFollowUp;
  if (name == "hedge" || name == "may" || name == "might" || name == "could") {
    return Reading::kHedge;
  }
  return Reading::kNothing;
}

class ItemReader::Pass {
 public:
  Pass(const SentenceItems& items, absl::Span<const Reading> readings,
       SentenceFacts* facts)
      : items_(items), readings_(readings), facts_(*facts) {}

  void Run() {
    for (size_t i = 0; i < items_.size(); ++i) ReadItem(i);
  }

 private:
  // What single items say, without any rule.
  void ReadItem(size_t i) {
    switch (readings_[items_[i].symbol]) {
      case Reading::kNothing:
        break;
      case Reading::kAttackNoun:
        AddTermTrigger(i, TriggerFact::Kind::kNoun);
        break;
      case Reading::kWeapon:
        // "A drone's camera" hurts nobody.
        if (!NamesStore(i) && !items_.Is(i + 1, ItemClass::kPoss)) {
          AddTermTrigger(i, TriggerFact::Kind::kWeapon);
        }
        break;
      case Reading::kAttackers:
        AddAttackers(i);
        break;
      case Reading::kAttackVerb:
        AddTermTrigger(i, TriggerFact::Kind::kVerb);
        break;
      case Reading::kShot:
        AddTrigger(i, EVENT_TYPE_SHOOTING, 2, TriggerFact::Kind::kVerb);
        break;
      case Reading::kAbduction:
        AddTrigger(i, EVENT_TYPE_ABDUCTION, 2, TriggerFact::Kind::kVerb);
        break;
      case Reading::kHarm:
        if (NamesTheDead(i)) break;
        AddHarm(i);
        break;
      case Reading::kTarget:
        if (!Speaks(i) && !HoldsTheDead(i)) {
          facts_.targets.push_back(items_[i].tokens);
        }
        AddPlace(i, items_[i].place);
        break;
      case Reading::kDate:
        facts_.dates.push_back(DateFact{
            items_[i].payload, static_cast<uint16_t>(i), EndsPhrase(i)});
        break;
      case Reading::kPlace:
        AddPlace(i, items_[i].payload);
        break;
      case Reading::kState:
        AddCountry(i);
        break;
      case Reading::kSpeech:
        if (IsNounOfSpeech(i)) break;
        facts_.speech_cues.push_back(static_cast<uint16_t>(i));
        break;
      case Reading::kCumulative:
        facts_.cumulative = true;
        facts_.cumulative_item = static_cast<int>(i);
        break;
      case Reading::kHabitual:
        facts_.habitual = true;
        break;
      case Reading::kSeparate:
        facts_.separate = true;
        break;
      case Reading::kFollowUp:
        facts_.follow_up = true;
        break;
      case Reading::kHedge:
        facts_.hedges.push_back(
            HedgeFact{static_cast<uint16_t>(i), items_[i].tokens});
        break;
    }
  }

  void AddTrigger(size_t i, EventType type, int strength,
                  TriggerFact::Kind kind) {
    TriggerFact trigger;
    trigger.type = type;
    trigger.strength = strength;
    trigger.item = static_cast<uint16_t>(i);
    trigger.tokens = items_[i].tokens;
    trigger.kind = kind;
    facts_.triggers.push_back(trigger);
  }

  // What the lexicon says of the event that the words are for.
  void AddTermTrigger(size_t i, TriggerFact::Kind kind) {
    const Term* const term = items_.TermAt(i);
    if (term == nullptr) return;
    AddTrigger(i, term->event_type(), std::max<int>(1, term->strength()), kind);
    if (kind == TriggerFact::Kind::kNoun && IsAnother(i)) {
      facts_.separate = true;
    }
  }

  // "Another car bombing", "a similar attack": none that was told of before.
  bool IsAnother(size_t i) const {
    // Words that may stand between.
    constexpr size_t kReach = 3;
    if (absl::EndsWith(items_.NormAt(i), "s")) return false;
    for (size_t k = i; k > 0 && i - k < kReach;) {
      if (items_.WordIs(--k, WordClass::kOtherEvent)) return true;
      // An adjective, or what the attack was made with.
      if (items_.NormAt(k).size() < 4 || items_.Is(k, ItemClass::kPlace) ||
          items_.Is(k, ItemClass::kAtt)) {
        return false;
      }
    }
    return false;
  }

  void AddAttackers(size_t i) {
    if (items_[i].payload < 0) return;
    const People& people = items_.people(i);
    if (people.attack == EVENT_TYPE_UNSPECIFIED) return;
    // "Flown out by helicopter": how, and not who attacked.
    if (i > 0 && items_.NormAt(i - 1) == "by" && !people.plural &&
        items_[i].tokens.size() == 1) {
      return;
    }
    facts_.attackers.push_back({people.attack, std::max(1, people.strength),
                                static_cast<uint16_t>(i)});
  }

  // `mention` is an index into Annotation::places; -1 for none.
  void AddPlace(size_t i, int mention) {
    if (mention < 0) return;
    facts_.places.push_back(PlaceRole(items_.document(), items_.vocabulary(),
                                      items_.annotation().places, items_.all())
                                .Read(i, mention));
  }

  void AddCountry(size_t i) {
    if (items_[i].place < 0) return;
    const PlaceFact country =
        PlaceRole(items_.document(), items_.vocabulary(),
                  items_.annotation().places, items_.all())
            .Read(i, items_[i].place);
    if (country.locative) facts_.countries.push_back(country);
  }

  // "Amid reports of dead": a noun, and nobody who says it.
  bool IsNounOfSpeech(size_t i) const {
    if (items_.NormAt(i) != "reports" || i == 0) return false;
    return items_.WordIs(i - 1, WordClass::kBeforeReports);
  }

  // "To pray for the dead": they are known, and nothing new happened.
  bool NamesTheDead(size_t i) const {
    return i > 0 && items_.NormAt(i) == "dead" && items_.NormAt(i - 1) == "the";
  }

  // Whether an article or a preposition stands behind item i.
  bool EndsPhrase(size_t i) const {
    if (i + 1 >= items_.size()) return false;
    return items_.WordIs(i + 1, WordClass::kArticle) ||
           items_.NormAt(i + 1) == "of";
  }

  // "The office said", "two doctors at the hospital said", "hospital lowers
  // toll": nobody attacked it.
  bool Speaks(size_t i) const {
    if (i + 1 >= items_.size()) return false;
    if (readings_[items_[i + 1].symbol] == Reading::kSpeech) return true;
    return items_.WordIs(i + 1, WordClass::kTellsFigure);
  }

  // "Bodies in the courtyard of the hospital": that was not hit.
  bool HoldsTheDead(size_t i) const {
    constexpr size_t kReach = 7;
    for (size_t k = i; k > 0 && i - k < kReach; --k) {
      if (items_.Name(k - 1) == "body") return true;
      const absl::string_view word = items_.NormAt(k - 1);
      if (word != "in" && word != "at" && word != "of" && word != "the" &&
          word != "a" && !items_.Is(k - 1, ItemClass::kWord)) {
        return false;
      }
    }
    return false;
  }

  // "A chemical weapons factory": nothing was used.
  bool NamesStore(size_t i) const {
    return i + 1 < items_.size() && items_.WordIs(i + 1, WordClass::kStore);
  }

  void AddHarm(size_t i) {
    const EventType type = HarmType(i);
    // Who was assassinated was so by whatever means.
    const int strength = type == EVENT_TYPE_ASSASSINATION ? 3
                         : type == EVENT_TYPE_EXECUTION   ? 2
                                                          : 1;
    AddTrigger(i, type, strength, TriggerFact::Kind::kHarm);
  }

  // "shot dead" and "executed" say how somebody was killed.
  EventType HarmType(size_t i) const {
    struct Means {
      WordClass words;
      EventType type;
    };
    static constexpr Means kMeans[] = {
        {WordClass::kGunfireWord, EVENT_TYPE_SHOOTING},
        {WordClass::kExecutionWord, EVENT_TYPE_EXECUTION},
        {WordClass::kAssassinationWord, EVENT_TYPE_ASSASSINATION},
        {WordClass::kStabbingWord, EVENT_TYPE_STABBING},
    };
    for (const Means& means : kMeans) {
      if (items_.HasWord(i, means.words)) return means.type;
    }
    return EVENT_TYPE_UNSPECIFIED;
  }

  const SentenceItems& items_;
  absl::Span<const Reading> readings_;
  SentenceFacts& facts_;
};

ItemReader::ItemReader(const Vocabulary& vocabulary, size_t symbols) {
  for (size_t i = 0; i < symbols; ++i) {
    readings_.push_back(ReadingOf(vocabulary, static_cast<Symbol>(i)));
  }
}

void ItemReader::Read(const SentenceItems& items, SentenceFacts* facts) const {
  Pass(items, readings_, facts).Run();
}

}  // namespace crosscheck
