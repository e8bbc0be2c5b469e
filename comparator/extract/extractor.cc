#include "comparator/extract/extractor.h"

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "absl/status/status.h"
#include "absl/strings/ascii.h"
#include "absl/strings/match.h"
#include "absl/strings/str_cat.h"
#include "absl/types/optional.h"
#include "comparator/base/day_interval.h"
#include "comparator/base/embedded_file.h"
#include "comparator/base/status_macros.h"
#include "comparator/base/textproto.h"
#include "comparator/extract/annotator.h"
#include "comparator/extract/article_dates.h"
#include "comparator/extract/claim_values.h"
#include "comparator/extract/claim_writer.h"
#include "comparator/extract/date_adoption.h"
#include "comparator/extract/date_cue_reader.h"
#include "comparator/extract/event_grouper.h"
#include "comparator/extract/facts.h"
#include "comparator/extract/frame.h"
#include "comparator/extract/frame_splitter.h"
#include "comparator/extract/group_reference.h"
#include "comparator/extract/person_reader.h"
#include "comparator/extract/place_reader.h"
#include "comparator/extract/previous_toll.h"
#include "comparator/extract/rule_files.h"
#include "comparator/extract/sentence_reader.h"
#include "comparator/extract/short_form.h"
#include "comparator/extract/unreal_telling.h"
#include "comparator/extract/vocabulary.h"
#include "comparator/text/date_recognizer.h"
#include "comparator/text/document.h"
#include "comparator/text/english_numerals.h"
#include "comparator/text/numerals.h"

namespace crosscheck {
namespace {

constexpr uint32_t kSentenceTokens = 400;
constexpr int kNoYear = 4;

BlockKind KindOf(RegionKind kind) {
  switch (kind) {
    case REGION_KIND_TITLE:
      return BlockKind::kTitle;
    case REGION_KIND_SUBTITLE:
      return BlockKind::kSubtitle;
    case REGION_KIND_BODY:
      return BlockKind::kBody;
    case REGION_KIND_SUBHEAD:
      return BlockKind::kSubhead;
    // Read for the places and dates that they name, not for events.
    case REGION_KIND_CAPTION:
    case REGION_KIND_DATELINE:
      return BlockKind::kCaption;
    default:
      return BlockKind::kSkipped;
  }
}

// Lays `rulebook` over `all`: a macro or rule of a known name replaces it.
void Overlay(const Rulebook& rulebook, Rulebook* all) {
  for (const Macro& macro : rulebook.macros()) {
    const auto known = std::find_if(
        all->mutable_macros()->begin(), all->mutable_macros()->end(),
        [&](const Macro& other) { return other.name() == macro.name(); });
    *(known == all->mutable_macros()->end() ? all->add_macros() : &*known) =
        macro;
  }
  for (const Rule& rule : rulebook.rules()) {
    const auto known = std::find_if(
        all->mutable_rules()->begin(), all->mutable_rules()->end(),
        [&](const Rule& other) { return other.id() == rule.id(); });
    *(known == all->mutable_rules()->end() ? all->add_rules() : &*known) = rule;
  }
}

// Takes the rules for persons out of `rulebook`: they are a rulebook of their
// own, with the same macros.
Rulebook TakePersonRules(Rulebook* rulebook) {
  Rulebook persons;
  *persons.mutable_macros() = rulebook->macros();
  Rulebook others;
  *others.mutable_macros() = rulebook->macros();
  for (const Rule& rule : rulebook->rules()) {
    Rulebook* const book = rule.action() == RULE_ACTION_PERSON ||
                                   rule.action() == RULE_ACTION_BLAME
                               ? &persons
                               : &others;
    *book->add_rules() = rule;
  }
  *rulebook = std::move(others);
  return persons;
}

// "— Omar Sayegh (@OmarSayegh) November 23, 2016": the date at `token` is when
// a message was posted.
bool IsPostStamp(const Document& document, uint32_t token) {
  constexpr uint32_t kLongestHandle = 4;
  const auto tokens = document.tokens();
  if (token == 0 || document.text(tokens[token - 1]) != ")") return false;
  for (uint32_t i = token - 1; i > 0 && token - i <= kLongestHandle + 1; --i) {
    const absl::string_view word = document.text(tokens[i - 1]);
    if (absl::StartsWith(word, "@")) return true;
    if (word == "(") return false;
  }
  return false;
}

// "2/20/2017": may be a stamp, or have day and month the other way round.
bool IsInDigits(absl::string_view date) {
  return std::none_of(date.begin(), date.end(),
                      [](char c) { return absl::ascii_isalpha(c); });
}

// Whether so many days are written out that come after the article's own that
// its page is kept up, and dated by when it was begun.
bool IsKeptUp(absl::Span<const DateValue> dates,
              const absl::optional<DayInterval>& publication) {
  constexpr int kMostLater = 2;
  if (!publication.has_value()) return false;
  int later = 0;
  for (const DateValue& date : dates) {
    const absl::optional<DayInterval> days = IntervalOf(date);
    if (date.basis() == DATE_BASIS_EXPLICIT && days.has_value() &&
        days->first > publication->last) {
      ++later;
    }
  }
  return later > kMostLater;
}

// The days of a date as far as they serve to tell events of one article
// apart: a date whose year nobody knows counts in a leap year of its own.
// Nothing for what is still to come; a day that is written out with its year
// counts though the article is dated before it, for one of the two is wrong.
absl::optional<DayInterval> ComparableDays(
    const DateExpression& date, const DateValue& value,
    const absl::optional<DayInterval>& publication, bool none_later) {
  if (date.future_cue ||
      (date.kind == DateKind::kWindow && date.direction > 0)) {
    return absl::nullopt;
  }
  absl::optional<DayInterval> days = IntervalOf(value);
  if (!days.has_value()) {
    const auto first = ParseMonthDay(value.start_month_day());
    const auto last = ParseMonthDay(value.end_month_day());
    if (!first.has_value() || !last.has_value()) return absl::nullopt;
    const auto day = [](const MonthDay& date, bool end) {
      return absl::CivilDay(kNoYear, date.month,
                            date.day > 0 ? date.day
                            : end        ? DaysInMonth(kNoYear, date.month)
                                         : 1);
    };
    days = DayInterval{day(*first, false), day(*last, true)};
    if (days->last < days->first) return absl::nullopt;
    return days;
  }
  if (publication.has_value() && days->first > publication->last &&
      (none_later || value.basis() != DATE_BASIS_EXPLICIT ||
       days->size() > 1)) {
    return absl::nullopt;
  }
  // What happened on Friday night is news of the weekend.
  if (date.unit == TIME_UNIT_WEEKEND && date.kind == DateKind::kUnit) {
    days->first -= 1;
  }
  return days;
}

}  // namespace

absl::StatusOr<Rulebook> BuiltinRulebook() {
  Rulebook all;
  for (const EmbeddedFile& file : RuleFiles()) {
    Rulebook rulebook;
    CROSSCHECK_RETURN_IF_ERROR(
        ParseTextproto(file.path, file.contents, &rulebook));
    Overlay(rulebook, &all);
  }
  return all;
}

struct ExtractScratch::Rep {
  Document document;
  Annotation annotation;
  std::vector<Block> blocks;
  std::vector<Frame> frames;
};

ExtractScratch::ExtractScratch() : rep_(std::make_unique<Rep>()) {}
ExtractScratch::~ExtractScratch() = default;

struct Extractor::Rep {
  const LexiconIndex* lexicon = nullptr;
  std::unique_ptr<const NumeralParser> numerals;
  std::unique_ptr<const DateRecognizer> dates;
  std::unique_ptr<CompiledRulebook> rules;
  std::unique_ptr<CompiledRulebook> person_rules;
  std::unique_ptr<Vocabulary> vocabulary;
  std::unique_ptr<Annotator> annotator;
  std::unique_ptr<SentenceReader> reader;
  std::unique_ptr<const DateCueReader> date_cues;
  uint32_t sentence_tokens = kSentenceTokens;

  // Which rules fit a sentence, and which of them gave way.
  void AddFits(const Document& document, const Annotation& annotation,
               size_t sentence, Trace* trace) const {
    std::vector<Symbol> symbols;
    for (const Item& item : annotation.items_of(sentence)) {
      symbols.push_back(item.symbol);
    }
    std::vector<RuleMatch> matches;
    std::vector<CompiledRulebook::Yield> yields;
    rules->Find(symbols, &matches, &yields);
    Add(*rules, matches, yields, trace);
    matches.clear();
    yields.clear();
    reader->FindPersons(document, annotation, sentence, &matches, &yields);
    Add(*person_rules, matches, yields, trace);
  }

  static void Add(const CompiledRulebook& book,
                  absl::Span<const RuleMatch> matches,
                  absl::Span<const CompiledRulebook::Yield> yields,
                  Trace* trace) {
    for (const RuleMatch& match : matches) {
      trace->fits.push_back(book.rule(match.rule).id());
    }
    for (const CompiledRulebook::Yield& yield : yields) {
      trace->yields.emplace_back(book.rule(yield.rule).id(),
                                 book.rule(yield.to).id());
    }
  }
};

Extractor::Extractor(std::unique_ptr<Rep> rep) : rep_(std::move(rep)) {}
Extractor::~Extractor() = default;

absl::StatusOr<std::unique_ptr<Extractor>> Extractor::Create(
    const ExtractorConfig& config) {
  if (config.lexicon == nullptr) {
    return absl::InvalidArgumentError("extraction needs a lexicon");
  }
  auto rep = std::make_unique<Rep>();
  rep->lexicon = config.lexicon;
  // Items of a sentence are counted in 16 bits.
  constexpr uint32_t kLongestSentence = 10000;
  if (config.limits.sentence_tokens() > kLongestSentence) {
    return absl::InvalidArgumentError(absl::StrCat(
        "limits { sentence_tokens: ", config.limits.sentence_tokens(),
        " } is above ", kLongestSentence));
  }
  if (config.limits.sentence_tokens() > 0) {
    rep->sentence_tokens = config.limits.sentence_tokens();
  }
  CROSSCHECK_ASSIGN_OR_RETURN(const NumeralTable numerals, EnglishNumerals());
  CROSSCHECK_ASSIGN_OR_RETURN(rep->numerals, NumeralParser::Create(numerals));
  CROSSCHECK_ASSIGN_OR_RETURN(rep->dates, DateRecognizer::CreateDefault());
  CROSSCHECK_ASSIGN_OR_RETURN(rep->date_cues, DateCueReader::CreateDefault());
  CROSSCHECK_ASSIGN_OR_RETURN(Rulebook rulebook, BuiltinRulebook());
  for (const Rulebook* rules : config.rules) Overlay(*rules, &rulebook);
  std::vector<std::string> classes = Vocabulary::Classes(*config.lexicon);
  const Rulebook person_rules = TakePersonRules(&rulebook);
  const CompiledRulebook::Expressions expressions =
      config.rules.empty() ? CompiledRulebook::Expressions::kChecked
                           : CompiledRulebook::Expressions::kUnknown;
  CROSSCHECK_ASSIGN_OR_RETURN(
      rep->rules, CompiledRulebook::Create(rulebook, classes, expressions));
  for (std::string& name : PersonReader::Classes()) {
    classes.push_back(std::move(name));
  }
  CROSSCHECK_ASSIGN_OR_RETURN(
      rep->person_rules,
      CompiledRulebook::Create(person_rules, classes, expressions));
  rep->vocabulary = std::make_unique<Vocabulary>(*rep->rules, *config.lexicon);
  rep->annotator =
      std::make_unique<Annotator>(rep->vocabulary.get(), config.lexicon,
                                  rep->numerals.get(), rep->dates.get());
  rep->reader = std::make_unique<SentenceReader>(
      rep->rules.get(), rep->person_rules.get(), rep->vocabulary.get(),
      config.lexicon);
  return std::unique_ptr<Extractor>(new Extractor(std::move(rep)));
}

std::vector<const Rule*> Extractor::rules() const {
  std::vector<const Rule*> rules;
  for (const CompiledRulebook* book :
       {rep_->rules.get(), rep_->person_rules.get()}) {
    for (int i = 0; i < book->size(); ++i) rules.push_back(&book->rule(i));
  }
  return rules;
}

ArticleClaims Extractor::Extract(Article read, ExtractScratch* scratch) const {
  ArticleClaims claims;
  *claims.mutable_article() = std::move(read);
  const Article& article = claims.article();
  Document& document = scratch->rep_->document;
  Annotation& annotation = scratch->rep_->annotation;
  std::vector<Block>& blocks = scratch->rep_->blocks;
  blocks.clear();
  for (const Region& region : article.regions()) {
    const BlockKind kind = KindOf(region.kind());
    if (kind == BlockKind::kSkipped) continue;
    blocks.push_back(Block{region.begin(), region.end(), kind});
  }
  document.Reset(article.text(), blocks, rep_->sentence_tokens);
  rep_->annotator->Annotate(document, &annotation);
  const absl::optional<DayInterval> publication =
      IntervalOf(article.published().date());
  InheritYears(publication, &annotation.dates);
  const std::vector<DateValue> dates =
      ResolveDatesOf(document, annotation, publication);
  std::vector<absl::optional<DayInterval>> days;
  const bool kept_up = IsKeptUp(dates, publication);
  for (size_t i = 0; i < dates.size(); ++i) {
    days.push_back(
        IsPostStamp(document, annotation.dates[i].tokens.begin)
            ? absl::nullopt
            : ComparableDays(annotation.dates[i], dates[i], publication,
                             kept_up || IsInDigits(document.text(
                                            annotation.dates[i].tokens))));
  }
  const PlaceReading reading =
      ReadPlaces(document, annotation, *rep_->lexicon, article);
  const std::vector<ResolvedPlace>& places = reading.places;

  std::vector<Frame>& frames = scratch->rep_->frames;
  frames.clear();
  uint32_t rank = 0;
  SentenceFacts facts;
  PreviousToll previous_toll;
  GroupReferences references(document, annotation, *rep_->lexicon);
  UnrealArticle unreal(&document);
  for (uint32_t i = 0; i < document.sentences().size(); ++i) {
    const BlockKind kind =
        document.blocks()[document.sentences()[i].block].kind;
    // A caption dates and names, and tells of no event.
    if (kind == BlockKind::kCaption) continue;
    rep_->reader->Read(document, annotation,
                       {i, rank <= UnrealArticle::kOpening}, &facts);
    unreal.Settle(i, rank, &facts);
    if (kind != BlockKind::kBody) previous_toll.Forget();
    previous_toll.Adopt(&facts);
    references.Adopt(i, &facts);
    rep_->date_cues->Read(document, annotation, i, &facts);
    SplitFrames(document, annotation, i, rank, std::move(facts), days, &frames);
    if (kind == BlockKind::kBody) ++rank;
  }
  DropLoneListItem(&frames);
  std::vector<EventDraft> drafts =
      EventGrouper(&document, &rep_->lexicon->gazetteer(), places, publication)
          .Group(frames);
  DateAdoptionContext adoption;
  adoption.document = &document;
  adoption.frames = frames;
  adoption.places = places;
  adoption.publication = publication;
  AdoptDate(adoption, &drafts);
  ClaimSources sources;
  sources.document = &document;
  sources.annotation = &annotation;
  sources.lexicon = rep_->lexicon;
  sources.vocabulary = rep_->vocabulary.get();
  sources.rules = rep_->rules.get();
  sources.person_rules = rep_->person_rules.get();
  sources.frames = frames;
  sources.places = places;
  sources.home = reading.home;
  sources.dates = dates;
  sources.publication = publication;
  WriteClaims(sources, drafts, &claims);
  if (reading.outlet_town >= 0) {
    SetKnownPlace(static_cast<uint32_t>(reading.outlet_town),
                  rep_->lexicon->gazetteer(), claims.mutable_outlet_town());
  }
  if (drafts.empty()) {
    claims.add_abstentions()->set_reason("no incident found");
  }
  return claims;
}

std::vector<Extractor::Trace> Extractor::TraceText(
    absl::string_view text, ExtractScratch* scratch) const {
  Document& document = scratch->rep_->document;
  Annotation& annotation = scratch->rep_->annotation;
  const Block block{0, static_cast<uint32_t>(text.size()), BlockKind::kBody};
  document.Reset(text, {block}, rep_->sentence_tokens);
  rep_->annotator->Annotate(document, &annotation);
  std::vector<Trace> traces;
  SentenceFacts facts;
  for (uint32_t i = 0; i < document.sentences().size(); ++i) {
    rep_->reader->Read(document, annotation, {i, /*opening=*/true}, &facts);
    const Sentence& sentence = document.sentences()[i];
    Trace trace;
    trace.sentence =
        std::string(text.substr(sentence.begin, sentence.end - sentence.begin));
    trace.items = rep_->reader->Describe(document, annotation, i);
    const auto add = [&](uint32_t rule, std::string reading) {
      trace.rules.push_back(rep_->rules->rule(rule).id());
      trace.readings.push_back(std::move(reading));
    };
    for (const CountFact& fact : facts.counts) add(fact.rule, ShortForm(fact));
    for (const ActorFact& fact : facts.actors) {
      const CompiledRulebook& book =
          fact.of_person_rules ? *rep_->person_rules : *rep_->rules;
      trace.rules.push_back(book.rule(fact.rule).id());
      trace.readings.push_back(ShortForm(fact, document));
    }
    for (const PersonFact& fact : facts.persons) {
      trace.rules.push_back(rep_->person_rules->rule(fact.rule).id());
      trace.readings.push_back(ShortForm(fact, document));
    }
    for (const TriggerFact& fact : facts.triggers) {
      if (fact.rule >= 0) add(fact.rule, ShortForm(fact));
    }
    for (const auto& [rule, tokens] : facts.ignored) {
      add(rule, absl::StrCat("ignored ", document.text(tokens)));
    }
    for (const SpeakerFact& fact : facts.speakers) {
      add(fact.rule, ShortForm(fact, document));
    }
    rep_->AddFits(document, annotation, i, &trace);
    traces.push_back(std::move(trace));
  }
  return traces;
}

}  // namespace crosscheck
