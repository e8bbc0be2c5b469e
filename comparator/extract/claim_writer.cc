#include "comparator/extract/claim_writer.h"

#include <algorithm>
#include <cstdint>
#include <string>
#include <vector>

#include "absl/algorithm/container.h"
#include "absl/strings/str_cat.h"
#include "absl/types/optional.h"
#include "comparator/extract/chosen_place.h"
#include "comparator/extract/claim_choice.h"
#include "comparator/extract/claim_numbering.h"
#include "comparator/extract/claim_values.h"
#include "comparator/extract/event_sides.h"
#include "comparator/extract/perpetrators.h"
#include "comparator/extract/place_choice.h"
#include "comparator/extract/scene_reader.h"
#include "comparator/extract/stance_reader.h"
#include "comparator/lexicon/gazetteer.h"
#include "comparator/text/date_resolver.h"
#include "comparator/text/normalizer.h"
#include "comparator/words/word_class.h"
#include "proto/lexicon.pb.h"
#include "proto/rulebook.pb.h"

namespace crosscheck {
namespace {

// A quotation is at most this many tokens on each side of the claim's words.
constexpr uint32_t kQuoteReach = 24;

class Writer {
 public:
  Writer(const ClaimSources& sources, ArticleClaims* out)
      : sources_(sources),
        document_(*sources.document),
        annotation_(*sources.annotation),
        lexicon_(*sources.lexicon),
        out_(*out),
        stances_(document_, annotation_, lexicon_),
        speakers_(
            FindSpeakers(document_, annotation_, lexicon_, sources.frames)) {}

  void Write(absl::Span<const EventDraft> drafts) {
    PerpetratorSources persons;
    persons.document = &document_;
    persons.annotation = &annotation_;
    persons.vocabulary = sources_.vocabulary;
    persons.frames = sources_.frames;
    persons.drafts = drafts;
    persons.speakers = speakers_;
    SceneContext scene;
    scene.document = &document_;
    scene.annotation = &annotation_;
    scene.gazetteer = &lexicon_.gazetteer();
    scene.places = sources_.places;
    scene_ = FindScene(sources_.frames, drafts, scene);
    const std::vector<Perpetrator> perpetrators = FindPerpetrators(persons);
    auto first = perpetrators.begin();
    for (uint32_t d = 0; d < drafts.size(); ++d) {
      const auto last =
          std::find_if(first, perpetrators.end(),
                       [d](const Perpetrator& p) { return p.draft != d; });
      WriteEvent(drafts[d],
                 absl::MakeConstSpan(perpetrators)
                     .subspan(first - perpetrators.begin(), last - first));
      first = last;
    }
    NumberClaims(&out_);
  }

 private:
  void SetSpan(TokenRange tokens, Span* span) const {
    if (tokens.empty()) return;
    span->set_begin(document_.tokens()[tokens.begin].begin);
    span->set_end(document_.tokens()[tokens.end - 1].end);
  }

  // The words to quote: the sentence, or as much of it as is near the claim.
  void SetQuote(const Frame& frame, TokenRange tokens, Span* span) const {
    const TokenRange sentence = document_.sentences()[frame.sentence].tokens;
    TokenRange range = sentence;
    if (sentence.size() > 2 * kQuoteReach) {
      range.begin = tokens.begin > sentence.begin + kQuoteReach
                        ? tokens.begin - kQuoteReach
                        : sentence.begin;
      range.end = std::min(sentence.end, tokens.end + kQuoteReach);
    }
    SetSpan(range, span);
  }

  Claim* AddClaim(const Frame& frame, uint32_t frame_index, Attribute attribute,
                  TokenRange tokens, int rule) {
    Claim* claim = out_.add_claims();
    claim->set_event(event_->id());
    claim->set_attribute(attribute);
    SetSpan(tokens, claim->mutable_value()->mutable_span());
    SetQuote(frame, tokens, claim->mutable_quote());
    claim->set_region(RegionOf(frame.block));
    claim->set_factuality(FACTUALITY_CERTAIN);
    if (speakers_[frame_index].Say(tokens)) {
      for (const Speaker& speaker : speakers_[frame_index].chain) {
        *claim->add_speakers() = speaker;
      }
    }
    if (rule >= 0) claim->set_rule(sources_.rules->rule(rule).id());
    return claim;
  }

  // "A gas believed to be chlorine was dropped by the army": in doubt is the
  // gas.
  bool IsOfWeapon(const Frame& frame, const HedgeFact& hedge) const {
    return std::any_of(frame.facts.triggers.begin(), frame.facts.triggers.end(),
                       [&hedge](const TriggerFact& trigger) {
                         return trigger.kind == TriggerFact::Kind::kWeapon &&
                                trigger.item == hedge.item + 1;
                       });
  }

  // A hedge among the items close to the trigger makes it probable.
  Factuality HedgeOf(const Frame& frame, ItemRange trigger,
                     absl::optional<TokenRange>* hedge) const {
    for (const HedgeFact& fact : frame.facts.hedges) {
      const int distance = static_cast<int>(trigger.begin) - fact.item;
      if (distance >= 0 && distance <= 6 && !IsOfWeapon(frame, fact)) {
        *hedge = fact.tokens;
        const Token& word = document_.tokens()[fact.tokens.begin];
        return word.Is(WordClass::kPossibility) ? FACTUALITY_POSSIBLE
                                                : FACTUALITY_PROBABLE;
      }
    }
    return FACTUALITY_CERTAIN;
  }

  // The words that make the claim less than certain are those of whoever is
  // the first to say it.
  void SetHedge(const absl::optional<TokenRange>& hedge, Claim* claim) const {
    if (!hedge.has_value() || claim->speakers().empty()) return;
    SetSpan(*hedge, claim->mutable_speakers()->rbegin()->mutable_hedge());
  }

  void WriteEvent(const EventDraft& draft,
                  absl::Span<const Perpetrator> perpetrators) {
    event_ = out_.add_events();
    event_->set_id(absl::StrCat("e", out_.events_size()));
    event_->set_role(draft.role);
    event_->set_type(draft.type);
    event_->set_campaign(draft.campaign);
    const Frame& first = sources_.frames[draft.frames.front()];
    ReadEvent(draft, !perpetrators.empty());
    const Sentence& sentence = document_.sentences()[first.sentence];
    event_->mutable_sentence()->set_begin(sentence.begin);
    event_->mutable_sentence()->set_end(sentence.end);
    for (const std::string& reason : draft.reasons) {
      event_->add_reasons(reason);
    }
    for (const uint32_t index : draft.frames) {
      const Frame& frame = sources_.frames[index];
      for (const TriggerFact& trigger : frame.facts.triggers) {
        SetSpan(trigger.tokens, event_->add_triggers());
      }
      for (const CountFact& fact : frame.facts.counts) {
        const Rule& rule = sources_.rules->rule(fact.rule);
        if (!IsToldElsewhere(fact, rule, draft, sources_.frames)) {
          WriteCount(frame, index, fact);
        }
      }
      WriteActors(draft, index, !perpetrators.empty());
      for (const TriggerFact& trigger : frame.facts.triggers) {
        if (trigger.kind == TriggerFact::Kind::kWeapon) {
          WriteTerm(frame, index, trigger.tokens, ATTRIBUTE_WEAPON);
        }
      }
      if (!frame.facts.triggers.empty()) {
        for (const TokenRange& target : frame.facts.targets) {
          WriteTerm(frame, index, target, ATTRIBUTE_TARGET);
        }
      }
      if (frame.date >= 0 && !IsPartOfSpan(frame, draft) &&
          !IsOfLaterDeath(frame, draft)) {
        WriteDate(frame, index);
      }
    }
    for (const Perpetrator& perpetrator : perpetrators) {
      WritePerpetrator(perpetrator);
    }
    if (!draft.days.has_value()) WriteUndated(draft);
    // A truce is in force where it is in force, not where it is told of.
    if (draft.type != EVENT_TYPE_CEASEFIRE) WritePlaces(draft);
  }

  // What is told of the event as a whole. `named`: who attacked has a name.
  void ReadEvent(const EventDraft& draft, bool named) {
    all_dead_told_ = TellsAllDead(draft, sources_.frames);
    lasts_ = draft.lasts;
    known_ = named || TellsOfGroup(draft, sources_.frames);
    attacked_ = named || TellsOfAttackers(draft, sources_.frames);
    unknown_ = absl::c_any_of(draft.frames, [this](uint32_t index) {
      return absl::c_any_of(sources_.frames[index].facts.actors,
                            [](const ActorFact& fact) { return fact.unknown; });
    });
    stated_ = absl::c_any_of(draft.frames, [this](uint32_t index) {
      return absl::c_any_of(
          sources_.frames[index].facts.actors, [&](const ActorFact& fact) {
            return fact.unknown && StanceHere(index, fact) == STANCE_STATED;
          });
    });
  }

  void WriteActors(const EventDraft& draft, uint32_t index, bool named) {
    const Frame& frame = sources_.frames[index];
    for (const ActorFact& fact : frame.facts.actors) {
      // "The gunman": who has a name is called by it.
      if (fact.single && named) continue;
      if (fact.police && attacked_) continue;
      if (fact.bomber && (known_ || unknown_)) continue;
      if (OnlyStrikesBack(frame, fact, draft, sources_.frames)) continue;
      // "Gunmen raid school", and then "Gunmen raided a school, police
      // said": the outlet has said so itself.
      if (fact.unknown && stated_ && StanceHere(index, fact) != STANCE_STATED)
        continue;
      if (RepeatsStated(draft, index, fact)) continue;
      WriteActor(frame, index, fact);
    }
  }

  Stance StanceHere(uint32_t frame, const ActorFact& fact) const {
    return stances_.Of(sources_.frames[frame], fact, speakers_[frame], false);
  }

  // "The rebels attacked", and "the rebels attacked, a source said": those
  // without a name of whom the outlet has said so itself.
  bool RepeatsStated(const EventDraft& draft, uint32_t frame,
                     const ActorFact& fact) const {
    if (!fact.generic || fact.match >= 0 ||
        StanceHere(frame, fact) != STANCE_ATTRIBUTED) {
      return false;
    }
    const std::string name = NormalizeText(document_.text(fact.tokens));
    return absl::c_any_of(draft.frames, [&](uint32_t index) {
      return absl::c_any_of(
          sources_.frames[index].facts.actors, [&](const ActorFact& other) {
            return other.generic && other.match < 0 &&
                   StanceHere(index, other) == STANCE_STATED &&
                   NormalizeText(document_.text(other.tokens)) == name;
          });
    });
  }

  // An event whose day nobody names: the day on which somebody spoke of it,
  // or the day of fresh news.
  void WriteUndated(const EventDraft& draft) {
    if (draft.dated_by_speech) {
      for (const uint32_t i : draft.frames) {
        if (sources_.frames[i].speech_date != draft.date) continue;
        const DateExpression& date = annotation_.dates[draft.date];
        Claim* claim = AddClaim(sources_.frames[i], i, ATTRIBUTE_EVENT_DATE,
                                date.tokens, -1);
        *claim->mutable_value()->mutable_date() = sources_.dates[draft.date];
        claim->set_rule("date.spoken-of");
        claim->set_factuality(FACTUALITY_PROBABLE);
        return;
      }
    }
    if (draft.role != EVENT_ROLE_MAIN || !sources_.publication.has_value() ||
        MayBeOld(sources_.frames)) {
      return;
    }
    // News is told on the day. No words say so, hence no claim.
    DateValue* date = event_->mutable_inferred_date();
    *date = FreshNewsDate(*sources_.publication);
    SetInterval(*sources_.publication, date);
  }

  void WriteCount(const Frame& frame, uint32_t index, const CountFact& fact) {
    Claim* claim =
        AddClaim(frame, index, AttributeOf(fact.unit), fact.tokens, fact.rule);
    CountValue* count = claim->mutable_value()->mutable_count();
    SetCountValue(fact.count, count);
    count->set_unit(fact.unit);
    count->set_population(fact.population);
    count->set_group(fact.group);
    // "Four dead", and the gunman killed himself: he is one of the four.
    count->set_part(fact.part || (fact.population == POPULATION_PERPETRATORS &&
                                  fact.unit == UNIT_KILLED && all_dead_told_));
    count->set_cumulative(fact.cumulative || frame.facts.cumulative ||
                          (frame.sums_over_time && !lasts_));
    if (!fact.name.empty()) {
      count->set_person(std::string(document_.text(fact.name)));
    }
    count->set_rank(fact.rank);
    count->set_out_of(fact.out_of);
    absl::optional<TokenRange> hedge;
    claim->set_factuality(HedgeOf(frame, fact.trigger, &hedge));
    SetHedge(hedge, claim);
    if (fact.cue != CUE_KIND_UNSPECIFIED) {
      Cue* cue = claim->add_cues();
      cue->set_kind(fact.cue);
      SetSpan(fact.cue_tokens, cue->mutable_span());
    }
    if (fact.unit == UNIT_DETAINED) return;
    if (!fact.name.empty()) WriteVictim(frame, index, fact, fact.name);
    for (const TokenRange& name : fact.names) {
      WriteVictim(frame, index, fact, name);
    }
  }

  void WritePerpetrator(const Perpetrator& perpetrator) {
    const Frame& frame = sources_.frames[perpetrator.frame];
    Claim* claim = AddClaim(frame, perpetrator.frame, ATTRIBUTE_RESPONSIBILITY,
                            perpetrator.tokens, -1);
    claim->set_rule(sources_.person_rules->rule(perpetrator.rule).id());
    ActorValue* actor = claim->mutable_value()->mutable_actor();
    actor->set_name(std::string(document_.text(perpetrator.name)));
    actor->set_kind(perpetrator.described ? ACTOR_KIND_GENERIC
                                          : ACTOR_KIND_PERSON);
    actor->set_stance(perpetrator.stance);
  }

  void WriteVictim(const Frame& frame, uint32_t index, const CountFact& fact,
                   TokenRange name) {
    Claim* victim = AddClaim(frame, index, ATTRIBUTE_VICTIM, name, fact.rule);
    victim->mutable_value()->mutable_term()->set_name(
        std::string(document_.text(name)));
  }

  void WriteActor(const Frame& frame, uint32_t index, ActorFact fact) {
    TokenRange name = fact.refers ? fact.name : fact.tokens;
    if (stances_.AreSpeakersOwn(fact, speakers_[index])) {
      fact.match = speakers_[index].actor_match;
      fact.generic = false;
      // "It was the work of its fighters", as well as "its fighters did it".
      if (fact.stance == STANCE_STATED || fact.stance == STANCE_ATTRIBUTED) {
        fact.stance = STANCE_CLAIMED;
      }
      name = annotation_.matches[fact.match].tokens;
    }
    Claim* claim =
        AddClaim(frame, index, ATTRIBUTE_RESPONSIBILITY, fact.tokens, -1);
    const CompiledRulebook& rules =
        fact.of_person_rules ? *sources_.person_rules : *sources_.rules;
    claim->set_rule(rules.rule(fact.rule).id());
    ActorValue* actor = claim->mutable_value()->mutable_actor();
    absl::optional<TokenRange> hedge;
    const Factuality factuality = HedgeOf(frame, fact.trigger, &hedge);
    SetHedge(hedge, claim);
    claim->set_factuality(factuality);
    // "Reportedly" says that somebody says it, and casts no doubt on who.
    const bool hearsay =
        hedge.has_value() &&
        document_.norm(document_.tokens()[hedge->begin]) == "reportedly";
    const bool doubted = factuality != FACTUALITY_CERTAIN && !hearsay;
    actor->set_stance(stances_.Of(frame, fact, speakers_[index], doubted));
    if (actor->stance() == STANCE_NO_CLAIM) return;
    if (hearsay && actor->stance() == STANCE_STATED) {
      actor->set_stance(STANCE_ATTRIBUTED);
    }
    int side = fact.match;
    if (side < 0 && (fact.counted || fact.vehicle || fact.fighters) &&
        actor->stance() == STANCE_CLAIMED &&
        speakers_[index].actor_match >= 0) {
      // "Rahma said that six warplanes struck": those of Rahma.
      side = speakers_[index].actor_match;
      name = annotation_.matches[side].tokens;
      SetSpan(name, claim->mutable_value()->mutable_span());
    }
    absl::string_view words = document_.text(name);
    if (fact.lost_apostrophe) {
      words.remove_suffix(1);
      Span* span = claim->mutable_value()->mutable_span();
      span->set_end(span->end() - 1);
    }
    actor->set_name(std::string(words));
    actor->set_kind(fact.generic ? ACTOR_KIND_GENERIC : ACTOR_KIND_GROUP);
    if (side < 0) return;
    const LexiconMatch& match = annotation_.matches[side];
    if (!IsGroup(match)) return;
    const Group& group = lexicon_.group(match.entries[0]);
    actor->set_id(group.id());
    actor->set_canonical(group.name());
    actor->set_kind(group.kind());
    for (const std::string& parent : group.parents()) {
      actor->add_parents(parent);
    }
  }

  void WriteTerm(const Frame& frame, uint32_t index, TokenRange tokens,
                 Attribute attribute) {
    // Matches ascend by their first token.
    auto match = std::lower_bound(
        annotation_.matches.begin(), annotation_.matches.end(), tokens.begin,
        [](const LexiconMatch& match, uint32_t token) {
          return match.tokens.begin < token;
        });
    for (; match != annotation_.matches.end() &&
           match->tokens.begin == tokens.begin;
         ++match) {
      if (match->tokens.end != tokens.end || match->kind != EntryKind::kTerm) {
        continue;
      }
      Claim* claim = AddClaim(frame, index, attribute, tokens, -1);
      claim->set_rule(attribute == ATTRIBUTE_WEAPON ? "weapon.word"
                                                    : "target.word");
      TermValue* term = claim->mutable_value()->mutable_term();
      term->set_id(lexicon_.term(match->entries[0]).id());
      term->set_name(std::string(document_.text(tokens)));
      return;
    }
  }

  void WriteDate(const Frame& frame, uint32_t index) {
    const DateExpression& date = annotation_.dates[frame.date];
    Claim* claim =
        AddClaim(frame, index, ATTRIBUTE_EVENT_DATE, date.tokens, -1);
    claim->set_rule("date.expression");
    DateValue* value = claim->mutable_value()->mutable_date();
    *value = sources_.dates[frame.date];
    if (frame.counted_days) {
      SetInterval(*frame.days, value);
      value->set_precision(DATE_PRECISION_DAY);
      value->clear_weekday();
    } else if (frame.last_date >= 0 && frame.days.has_value()) {
      SetInterval(*frame.days, value);
      value->set_precision(DATE_PRECISION_FEW_DAYS);
      value->clear_weekday();
    }
  }

  void WritePlaces(const EventDraft& draft) {
    PlaceChoiceContext context;
    context.document = &document_;
    context.annotation = &annotation_;
    context.gazetteer = &lexicon_.gazetteer();
    context.frames = sources_.frames;
    context.places = sources_.places;
    context.home = sources_.home;
    context.scene = scene_;
    for (const ChosenPlace& place : ChoosePlaces(draft, context)) {
      WritePlace(place);
    }
  }

  void WritePlace(const ChosenPlace& chosen) {
    const PlaceMention& mention = annotation_.places[chosen.place];
    const ResolvedPlace& resolved = sources_.places[chosen.place];
    Claim* claim = AddClaim(sources_.frames[chosen.frame], chosen.frame,
                            ATTRIBUTE_PLACE, mention.name, -1);
    claim->set_rule("place.name");
    if (chosen.of_article) {
      claim->set_rule("place.town-of-article");
      claim->set_factuality(FACTUALITY_PROBABLE);
      // The words to quote are where the town is named.
      *claim->mutable_quote() = claim->value().span();
    }
    absl::string_view name = document_.text(mention.name);
    if (mention.lost_apostrophe) {
      name.remove_suffix(1);
      Span* span = claim->mutable_value()->mutable_span();
      span->set_end(span->end() - 1);
    }
    PlaceValue* place = claim->mutable_value()->mutable_place();
    place->set_name(std::string(name));
    SetPlace(chosen, resolved, lexicon_.gazetteer(), place);
    if (chosen.locates_another || chosen.of_part) {
      place->set_locates_another(true);
    }
  }

  const ClaimSources& sources_;
  const Document& document_;
  const Annotation& annotation_;
  const LexiconIndex& lexicon_;
  ArticleClaims& out_;
  StanceReader stances_;
  std::vector<FrameSpeakers> speakers_;
  std::vector<Scene> scene_;
  EventMention* event_ = nullptr;
  // Of that event.
  bool all_dead_told_ = false;
  bool lasts_ = false;
  bool attacked_ = false;
  bool known_ = false;
  // Attackers without a name are told of, "gunmen".
  bool unknown_ = false;
  // They are told of in the outlet's own voice.
  bool stated_ = false;
};

}  // namespace

void WriteClaims(const ClaimSources& sources,
                 absl::Span<const EventDraft> drafts, ArticleClaims* claims) {
  Writer(sources, claims).Write(drafts);
}

}  // namespace crosscheck
