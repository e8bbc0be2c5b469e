#include "comparator/credibility/source_record.h"

#include <algorithm>
#include <cstddef>
#include <tuple>
#include <utility>

#include "absl/container/btree_set.h"
#include "absl/container/flat_hash_map.h"
#include "absl/strings/match.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/string_view.h"
#include "comparator/base/day_interval.h"
#include "comparator/credibility/article_origins.h"
#include "comparator/credibility/claim_lookup.h"
#include "comparator/credibility/pair_reading.h"
#include "comparator/values/format.h"
#include "comparator/values/outlet_key.h"
#include "comparator/values/publication_time.h"

namespace crosscheck {
namespace {

// How one other outlet stands to a source on one question.
struct Opinion {
  // Pairs of answers: an outlet may have several articles, and name several
  // actors.
  int agree = 0;
  int conflict = 0;
  // Some article of the other is later than the source's, none is known to be
  // as early.
  bool only_later = true;
};

// One question about one incident, as one source answers it.
struct RecordCase {
  // By outlet.
  absl::btree_map<std::string, Opinion> opinions;
  bool corrected = false;
  bool changed = false;
  bool kept_hedge = false;
  bool lost_hedge = false;
};

template <typename Field, typename T>
bool Contains(const Field& field, T value) {
  return std::find(field.begin(), field.end(), value) != field.end();
}

double MedianOf(std::vector<int64_t> numbers) {
  std::sort(numbers.begin(), numbers.end());
  const size_t middle = numbers.size() / 2;
  if (numbers.size() % 2 == 1) return static_cast<double>(numbers[middle]);
  return (numbers[middle - 1] + numbers[middle]) / 2.0;
}

class RecordCollector {
 public:
  explicit RecordCollector(const RecordInput& input)
      : input_(input),
        settings_(*input.settings),
        lookup_(input.articles),
        origins_(input.articles, *input.origins) {}

  std::vector<SourceRecord> Collect() {
    for (const ArticleClaims& article : input_.articles) AddArticle(article);
    for (const Comparison& comparison : input_.comparisons) {
      AddComparison(comparison);
    }
    for (const Incident* incident : input_.incidents) AddIncident(*incident);
    std::vector<SourceRecord> records;
    for (auto& [source, record] : records_) {
      std::vector<int64_t>& days = reaction_days_[source];
      if (!days.empty()) record.reaction_days = MedianOf(std::move(days));
      // An article of no known outlet has no record.
      if (!absl::StartsWith(source, "article:")) {
        records.push_back(std::move(record));
      }
    }
    return records;
  }

 private:
  SourceRecord& RecordOf(const Article& article) {
    SourceRecord& record = records_[OutletKey(article)];
    if (record.source.empty()) record.source = OutletKey(article);
    // The same for any order: the least of several spellings.
    const std::string& name = article.outlet().value();
    if (record.name.empty() || (!name.empty() && name < record.name)) {
      record.name = name;
    }
    return record;
  }

  void AddArticle(const ArticleClaims& article) {
    SourceRecord& record = RecordOf(article.article());
    ++record.articles;
    double sum = 0;
    int claims = 0;
    int attributed = 0;
    for (const Claim& claim : article.claims()) {
      if (claim.repeated_in_article() ||
          !Contains(settings_.attributes(), claim.attribute())) {
        continue;
      }
      ++claims;
      const Speaker* speaker = InnermostSpeaker(claim);
      const SpeakerKind kind =
          speaker == nullptr || speaker->kind() == SPEAKER_KIND_OUTLET
              ? SPEAKER_KIND_UNSPECIFIED
              : speaker->kind();
      ++record.speakers[kind];
      attributed += kind == SPEAKER_KIND_UNSPECIFIED ? 0 : 1;
      for (const SpeakerWeight& weight : settings_.speakers()) {
        if (weight.kind() == kind) sum += weight.weight();
      }
    }
    record.claims += claims;
    // What an outlet says in its own voice it may have seen itself.
    if (attributed == 0) return;
    RecordTally& tally = record.part(RecordPart::kAttribution);
    tally.cases += 1;
    tally.favourable += sum / attributed;
  }

  void AddComparison(const Comparison& comparison) {
    // By source and question.
    absl::btree_map<std::pair<std::string, std::string>, RecordCase> cases;
    for (const Pair& pair : comparison.pairs()) {
      if (!Contains(settings_.attributes(), pair.attribute())) continue;
      const FoundClaim a = lookup_.Find(pair.a());
      const FoundClaim b = lookup_.Find(pair.b());
      if (!a.found() || !b.found() || IsPart(*a.claim) || IsPart(*b.claim)) {
        continue;
      }
      const std::string of_a = OutletKey(a.article->article());
      const std::string of_b = OutletKey(b.article->article());
      const auto key_a = std::make_pair(of_a, QuestionOf(*a.claim));
      if (of_a == of_b) {
        NoteOwnWord(pair, &cases[key_a]);
        continue;
      }
      const auto key_b = std::make_pair(of_b, QuestionOf(*b.claim));
      // Both before a reference is taken, which the next one would move.
      cases.try_emplace(key_a);
      cases.try_emplace(key_b);
      RecordCase& case_a = cases.find(key_a)->second;
      RecordCase& case_b = cases.find(key_b)->second;
      const bool independent =
          !ShareSpeaker(*a.claim, *b.claim) &&
          origins_.AreIndependent(pair.a().article(), pair.b().article());
      if (independent) {
        NoteOpinion(pair, a, b, &case_a.opinions[of_b]);
        NoteOpinion(pair, b, a, &case_b.opinions[of_a]);
      } else {
        NoteHedges(pair, a, b, &case_a, &case_b);
      }
    }
    for (const auto& [key, record_case] : cases) {
      CountCase(record_case, &records_[key.first]);
    }
  }

  // Whether a figure is of people whom two articles may each tell of some.
  bool IsPart(const Claim& claim) const {
    return claim.value().has_count() &&
           Contains(settings_.parts(), claim.value().count().population());
  }

  // What a claim answers: of figures, whom they count.
  static std::string QuestionOf(const Claim& claim) {
    const CountValue& count = claim.value().count();
    return absl::StrCat(claim.attribute(), " ", count.population(), " ",
                        count.group());
  }

  // Two articles, or versions of one article, of one outlet. Another figure in
  // another article may be of another day; in another version it is a change.
  void NoteOwnWord(const Pair& pair, RecordCase* own) const {
    if (pair.scope() != PAIR_SCOPE_SAME_OUTLET &&
        pair.scope() != PAIR_SCOPE_VERSION) {
      return;
    }
    own->corrected |= Contains(settings_.corrections(), pair.relation());
    own->changed |= pair.scope() == PAIR_SCOPE_VERSION &&
                    VerdictOf(pair, settings_) == PairVerdict::kConflict;
  }

  void NoteOpinion(const Pair& pair, const FoundClaim& own,
                   const FoundClaim& other, Opinion* opinion) const {
    const PairVerdict verdict = VerdictOf(pair, settings_);
    opinion->agree += verdict == PairVerdict::kAgree;
    opinion->conflict += verdict == PairVerdict::kConflict;
    opinion->only_later &=
        OrderOf(PublicationTimeOf(own.article->article()),
                PublicationTimeOf(other.article->article())) ==
        TimeOrder::kFirstEarlier;
  }

  static void NoteHedges(const Pair& pair, const FoundClaim& a,
                         const FoundClaim& b, RecordCase* case_a,
                         RecordCase* case_b) {
    if (pair.relation() == RELATION_HEDGE_LOSS) {
      // Directed to the flat one.
      if (pair.directed_to() == 1) case_a->lost_hedge = true;
      if (pair.directed_to() == 2) case_b->lost_hedge = true;
    } else if (HasHedge(*a.claim) && HasHedge(*b.claim)) {
      case_a->kept_hedge = true;
      case_b->kept_hedge = true;
    }
  }

  static void CountCase(const RecordCase& record_case, SourceRecord* record) {
    // The source is heard itself: where one outlet stands against another,
    // nothing says which of them errs.
    double for_it = 1;
    double against = 0;
    bool first = true;
    for (const auto& [outlet, opinion] : record_case.opinions) {
      const int answers = opinion.agree + opinion.conflict;
      if (answers == 0) continue;
      for_it += static_cast<double>(opinion.agree) / answers;
      against += static_cast<double>(opinion.conflict) / answers;
      first &= opinion.only_later;
    }
    if (for_it + against > 1) {
      RecordTally& tally = record->part(first ? RecordPart::kExclusives
                                              : RecordPart::kAgreement);
      tally.cases += 1;
      tally.favourable += for_it > against ? 1 : for_it == against ? 0.5 : 0;
    }
    Count(record_case.corrected, record_case.changed,
          &record->part(RecordPart::kCorrections));
    Count(record_case.kept_hedge, record_case.lost_hedge,
          &record->part(RecordPart::kHedges));
  }

  // One case, where there is any; what speaks against outweighs.
  static void Count(bool in_favour, bool against, RecordTally* tally) {
    if (!in_favour && !against) return;
    tally->cases += 1;
    tally->favourable += against ? 0 : 1;
  }

  void AddIncident(const Incident& incident) {
    // First day of publication of each outlet that tells it as news.
    absl::btree_map<std::string, absl::CivilDay> first_days;
    absl::btree_set<std::string> outlets;
    for (const IncidentMember& member : incident.members()) {
      const ArticleClaims* article = lookup_.FindArticle(member.article());
      if (article == nullptr) continue;
      const std::string source = OutletKey(article->article());
      outlets.insert(source);
      const absl::optional<DayInterval> days =
          PublicationTimeOf(article->article()).days;
      if (!days.has_value() || days->size() > 1 ||
          !IsNews(*article, member.event())) {
        continue;
      }
      const auto [found, is_new] = first_days.emplace(source, days->first);
      if (!is_new) found->second = std::min(found->second, days->first);
    }
    for (const std::string& source : outlets) ++records_[source].incidents;
    CountReactions(incident, first_days);
  }

  static bool IsNews(const ArticleClaims& article, absl::string_view id) {
    for (const EventMention& event : article.events()) {
      if (event.id() == id) {
        return event.role() == EVENT_ROLE_MAIN ||
               event.role() == EVENT_ROLE_PARALLEL;
      }
    }
    return false;
  }

  void CountReactions(
      const Incident& incident,
      const absl::btree_map<std::string, absl::CivilDay>& first_days) {
    if (first_days.empty() || incident.campaign()) return;
    absl::CivilDay first = first_days.begin()->second;
    for (const auto& [source, day] : first_days) first = std::min(first, day);
    const absl::optional<DayInterval> days = IntervalOf(incident.date());
    for (const auto& [source, day] : first_days) {
      if (first_days.size() > 1) {
        RecordTally& tally = records_[source].part(RecordPart::kFirst);
        tally.cases += 1;
        tally.favourable += day == first ? 1 : 0;
      }
      if (days.has_value() && days->size() == 1 && day >= days->first) {
        reaction_days_[source].push_back(day - days->first);
      }
    }
  }

  const RecordInput& input_;
  const CredibilitySettings& settings_;
  const ClaimLookup lookup_;
  ArticleOrigins origins_;
  absl::btree_map<std::string, SourceRecord> records_;
  absl::flat_hash_map<std::string, std::vector<int64_t>> reaction_days_;
};

}  // namespace

std::vector<SourceRecord> CollectRecords(const RecordInput& input) {
  return RecordCollector(input).Collect();
}

}  // namespace crosscheck
