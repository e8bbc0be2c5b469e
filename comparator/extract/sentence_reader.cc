#include "comparator/extract/sentence_reader.h"

#include <string>
#include <vector>

#include "absl/container/inlined_vector.h"
#include "absl/strings/str_cat.h"
#include "comparator/extract/actor_reader.h"
#include "comparator/extract/count_reader.h"
#include "comparator/extract/item.h"
#include "comparator/extract/sentence_items.h"
#include "comparator/extract/speaker_reader.h"
#include "comparator/extract/symbol_table.h"
#include "comparator/extract/unreal_telling.h"
#include "proto/claim.pb.h"
#include "proto/lexicon.pb.h"
#include "proto/rulebook.pb.h"

namespace crosscheck {
namespace {

// What several words together tell of, none of them by itself.
void ReadEvent(const SentenceItems& items, const RuleMatch& match,
               const Rule& rule, SentenceFacts* facts) {
  constexpr int kClear = 2;
  ItemRange where = match.Get(CaptureName::kTrigger);
  if (where.empty()) where = match.whole;
  // "Bombed army positions": the verb says itself how.
  const Term* const verb = items.TermAt(where.begin);
  if (verb != nullptr && verb->kind() == TERM_KIND_ATTACK_VERB &&
      verb->event_type() != EVENT_TYPE_OTHER &&
      verb->event_type() != EVENT_TYPE_UNSPECIFIED &&
      verb->event_type() != rule.type()) {
    return;
  }
  TriggerFact trigger;
  trigger.type = rule.type();
  trigger.strength = kClear;
  trigger.item = where.begin;
  trigger.tokens = items[where.begin].tokens;
  trigger.kind = TriggerFact::Kind::kVerb;
  trigger.rule = match.rule;
  facts->triggers.push_back(trigger);
}

}  // namespace

bool SentenceFacts::TellOfEvents() const {
  return !counts.empty() || !parts_of_previous.empty() || !triggers.empty() ||
         !attackers.empty() || !actors.empty() || !persons.empty() ||
         !targets.empty();
}

void SentenceFacts::Clear() {
  telling = Telling::kNews;
  in_present = false;
  counts.clear();
  parts_of_previous.clear();
  actors.clear();
  persons.clear();
  speakers.clear();
  triggers.clear();
  attackers.clear();
  dates.clear();
  places.clear();
  countries.clear();
  hedges.clear();
  ignored.clear();
  targets.clear();
  speech_cues.clear();
  aftermath_cues.clear();
  happening_cues.clear();
  relative_clauses.clear();
  cumulative = false;
  cumulative_item = -1;
  separate = false;
  follow_up = false;
  told_again = false;
  arrest = false;
  trial = false;
  habitual = false;
}

SentenceReader::SentenceReader(const CompiledRulebook* rules,
                               const CompiledRulebook* person_rules,
                               const Vocabulary* vocabulary,
                               const LexiconIndex* lexicon)
    : rules_(*rules),
      vocabulary_(*vocabulary),
      lexicon_(*lexicon),
      item_reader_(*vocabulary, rules->symbols().size()),
      person_reader_(person_rules, *vocabulary, rules->symbols().size()) {}

void SentenceReader::Read(const Document& document,
                          const Annotation& annotation,
                          const SentencePosition& position,
                          SentenceFacts* facts) const {
  facts->Clear();
  const size_t sentence = position.sentence;
  const SentenceItems items(vocabulary_, lexicon_, document, annotation,
                            sentence);
  item_reader_.Read(items, facts);

  absl::InlinedVector<Symbol, 64> symbols;
  for (const Item& item : items.all()) symbols.push_back(item.symbol);
  std::vector<RuleMatch> matches;
  rules_.Find(symbols, &matches);

  CountReader counts(items, facts);
  ActorReader actors(items, facts);
  SpeakerReader speakers(items, facts);
  for (const RuleMatch& match : matches) {
    const Rule& rule = rules_.rule(match.rule);
    switch (rule.action()) {
      case RULE_ACTION_COUNT:
        counts.Read(match, rule);
        break;
      case RULE_ACTION_ACTOR:
        actors.Read(match, rule);
        break;
      case RULE_ACTION_SPEAKER:
        speakers.Read(match);
        break;
      case RULE_ACTION_EVENT:
        ReadEvent(items, match, rule, facts);
        break;
      case RULE_ACTION_IGNORE:
        facts->ignored.emplace_back(
            match.rule, items.Tokens(match.Get(CaptureName::kTrigger)));
        break;
      default:
        break;
    }
  }
  counts.AdoptParts();
  person_reader_.Read(items, facts);
  speakers.DropDatesOfSpeakers();
  actors.KeepTellingStances();
  // Elsewhere it does not matter what a sentence without events is of.
  if (position.opening || facts->TellOfEvents()) TakeBackUnreal(items, facts);
}

void SentenceReader::FindPersons(
    const Document& document, const Annotation& annotation, size_t sentence,
    std::vector<RuleMatch>* matches,
    std::vector<CompiledRulebook::Yield>* yields) const {
  person_reader_.Find(
      SentenceItems(vocabulary_, lexicon_, document, annotation, sentence),
      matches, yields);
}

std::string SentenceReader::Describe(const Document& document,
                                     const Annotation& annotation,
                                     size_t sentence) const {
  std::string out;
  for (const Item& item : annotation.items_of(sentence)) {
    absl::StrAppend(&out, out.empty() ? "" : " ", vocabulary_.name(item.symbol),
                    "=", document.text(item.tokens));
  }
  return out;
}

}  // namespace crosscheck
