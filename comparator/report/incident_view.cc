#include "comparator/report/incident_view.h"

#include <algorithm>
#include <tuple>
#include <utility>

#include "absl/container/btree_map.h"
#include "absl/container/btree_set.h"
#include "absl/container/flat_hash_map.h"
#include "absl/strings/ascii.h"
#include "absl/strings/match.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/str_join.h"
#include "absl/strings/string_view.h"
#include "absl/strings/strip.h"
#include "comparator/report/advice_view.h"
#include "comparator/report/flat_fields.h"
#include "comparator/report/quote.h"
#include "comparator/report/report_builder.h"
#include "comparator/report/row_key.h"
#include "comparator/report/source_words.h"
#include "comparator/report/together.h"
#include "comparator/values/format.h"
#include "comparator/values/name_key.h"
#include "comparator/values/names.h"

namespace crosscheck {
namespace {

// Articles of the incident in order of publication, those of no known date
// last.
std::vector<const ArticleClaims*> ArticlesByDate(const Incident& incident,
                                                 const ReportIndex& index) {
  absl::btree_set<std::pair<std::string, std::string>> keys;
  for (const IncidentMember& member : incident.members()) {
    const ArticleClaims* article = index.FindArticle(member.article());
    if (article == nullptr) continue;
    const PublicationDate& published = article->article().published();
    const std::string& day = published.date().start();
    keys.emplace(day.empty() ? "~" : absl::StrCat(day, " ", published.time()),
                 article->article().id());
  }
  std::vector<const ArticleClaims*> articles;
  for (const auto& [day, id] : keys) articles.push_back(index.FindArticle(id));
  return articles;
}

// Where a value of the incident stands, by its claim.
using SupportOfClaim =
    absl::flat_hash_map<std::pair<absl::string_view, absl::string_view>,
                        const ValueSupport*>;

SupportOfClaim IndexSupport(const Comparison& comparison) {
  SupportOfClaim supports;
  for (const ValueSupport& value : comparison.values()) {
    for (const ClaimRef& ref : value.claims()) {
      supports.emplace(std::make_pair(absl::string_view(ref.article()),
                                      absl::string_view(ref.claim())),
                       &value);
    }
  }
  return supports;
}

// "7 [2]".
std::string JudgedWords(absl::string_view words, int credibility) {
  if (credibility < 1 || credibility > 5) return std::string(words);
  return absl::StrCat(words, " [", credibility, "]");
}

bool IsNegated(const Claim& claim) {
  switch (claim.factuality()) {
    case FACTUALITY_CERTAIN_NOT:
    case FACTUALITY_PROBABLE_NOT:
    case FACTUALITY_POSSIBLE_NOT:
      return true;
    default:
      return false;
  }
}

std::string CellValue(const Claim& claim, int implied_year) {
  const std::string value = OneLine(CellWords(claim.value(), implied_year));
  const bool none =
      claim.value().has_count() && claim.value().count().hi() == 0;
  return IsNegated(claim) && !none ? absl::StrCat("not ", value) : value;
}

// Whether `name` is a shorter form of `other`, or the same, or empty.
bool IsPartOf(absl::string_view name, absl::string_view other) {
  return absl::StrContains(absl::AsciiStrToLower(other),
                           absl::AsciiStrToLower(name));
}

class ViewMaker {
 public:
  ViewMaker(const IncidentReport& entry, const ReportIndex& index)
      : entry_(entry),
        index_(index),
        supports_(IndexSupport(entry.comparison())),
        year_(YearOf(entry.incident().date())) {}

  void Fill(IncidentView& view) {
    absl::btree_set<std::pair<absl::string_view, absl::string_view>> events;
    for (const IncidentMember& member : entry_.incident().members()) {
      events.emplace(member.article(), member.event());
    }
    for (const ArticleClaims* article :
         ArticlesByDate(entry_.incident(), index_)) {
      ++view.articles;
      const int column = ColumnOf(article->article().id(), view);
      for (const Claim& claim : article->claims()) {
        if (events.contains({article->article().id(), claim.event()})) {
          AddClaim(article->article(), claim, column, view);
        }
      }
    }
    for (auto& [key, row] : rows_) {
      row.cells.resize(view.outlets.size());
      if (key.attribute == ATTRIBUTE_PLACE) SortPlaces(row);
      DescribeTogether(key, row);
      ShareCredibility(row);
      view.rows.push_back(std::move(row));
    }
  }

 private:
  int ColumnOf(absl::string_view article, IncidentView& view) {
    const std::string outlet = OneLine(index_.OutletName(article));
    const auto it = std::find(view.outlets.begin(), view.outlets.end(), outlet);
    if (it != view.outlets.end()) return it - view.outlets.begin();
    view.outlets.push_back(outlet);
    const SourceProfile* source = index_.FindSource(article);
    const absl::string_view letter =
        source == nullptr ? "F" : ReliabilityLetter(source->reliability());
    view.heads.push_back(
        letter == "F" ? outlet : absl::StrCat(outlet, " (", letter, ")"));
    return view.outlets.size() - 1;
  }

  void AddClaim(const Article& article, const Claim& claim, int column,
                IncidentView& view) {
    if (claim.attribute() == ATTRIBUTE_TYPE) return;
    // A day that nobody names.
    if (claim.value().date().basis() == DATE_BASIS_FRESH_NEWS) return;
    const RowKey key = MakeRowKey(claim.attribute(), claim.value());
    ViewRow& row = rows_[key];
    row.attribute = claim.attribute();
    if (row.label.empty()) row.label = RowLabel(key);
    row.cells.resize(view.outlets.size());
    ViewEntry entry;
    entry.value = CellValue(claim, year_);
    const Speaker* speaker = InnermostSpeaker(claim);
    // "Claimed by the Dawn Brigade" says who says so.
    if (speaker != nullptr && speaker->kind() != SPEAKER_KIND_ACTOR) {
      entry.speaker = OneLine(speaker->name());
    }
    entry.full_speaker = OneLine(DescribeSpeakers(claim));
    entry.outlet = view.outlets[column];
    entry.claim.set_article(article.id());
    entry.claim.set_claim(claim.id());
    const auto support = supports_.find(
        {absl::string_view(article.id()), absl::string_view(claim.id())});
    if (support != supports_.end()) {
      entry.support = support->second->support();
      entry.on_one_source = RestsOnOneSource(*support->second);
      // That nobody has claimed it so far is no matter of belief.
      if (claim.value().actor().stance() != STANCE_NO_CLAIM) {
        entry.credibility = static_cast<int>(support->second->credibility());
      }
    }
    AddEntry(std::move(entry), row.cells[column]);
  }

  // What all values of a row have in common is said once, of them together.
  static void ShareCredibility(ViewRow& row) {
    absl::btree_set<int> digits;
    for (const std::vector<ViewEntry>& cell : row.cells) {
      for (const ViewEntry& entry : cell) digits.insert(entry.credibility);
    }
    if (digits.size() != 1 || row.together.empty()) return;
    const int credibility = *digits.begin();
    for (std::vector<ViewEntry>& cell : row.cells) {
      for (ViewEntry& entry : cell) entry.credibility = 0;
    }
    row.together = JudgedWords(row.together, credibility);
  }

  // One value by one speaker stands in a cell once, with the fuller of two
  // names ("ministry", "interior ministry"). A value in the outlet's own voice
  // beside the same with a speaker says nothing more.
  static void AddEntry(ViewEntry entry, std::vector<ViewEntry>& cell) {
    for (ViewEntry& other : cell) {
      if (other.value != entry.value) continue;
      if (IsPartOf(entry.speaker, other.speaker)) return;
      if (IsPartOf(other.speaker, entry.speaker)) {
        other = std::move(entry);
        return;
      }
    }
    cell.push_back(std::move(entry));
  }

  int RankOfPlace(const ViewEntry& entry) const {
    return SpecificityRank(
        index_.FindClaim(entry.claim)->value().place().precision());
  }

  // The most specific place leads.
  void SortPlaces(ViewRow& row) const {
    for (std::vector<ViewEntry>& cell : row.cells) {
      std::stable_sort(cell.begin(), cell.end(),
                       [this](const ViewEntry& a, const ViewEntry& b) {
                         return RankOfPlace(a) < RankOfPlace(b);
                       });
    }
  }

  void DescribeTogether(const RowKey& key, ViewRow& row) const {
    // Parts may be of other people each.
    if (key.part) return;
    std::vector<const ValueSupport*> values;
    for (const ValueSupport& value : entry_.comparison().values()) {
      if (MakeRowKey(value.attribute(), value.value()) == key) {
        values.push_back(&value);
      }
    }
    const Estimate* estimate = nullptr;
    for (const Estimate& candidate : entry_.comparison().estimates()) {
      if (candidate.attribute() == key.attribute && !key.cumulative &&
          key.population == POPULATION_TOTAL) {
        estimate = &candidate;
      }
    }
    const bool is_total = key.population == POPULATION_TOTAL &&
                          !key.cumulative && key.group.empty();
    const TollHistory* toll =
        is_total ? SettledToll(entry_.comparison(), key.attribute) : nullptr;
    const Together together = SumUp(values, estimate, toll, year_);
    row.together = OneLine(together.words);
    row.support = together.support;
  }

  const IncidentReport& entry_;
  const ReportIndex& index_;
  const SupportOfClaim supports_;
  const int year_;
  absl::btree_map<RowKey, ViewRow> rows_;
};

absl::string_view DependenceVerb(DependenceReason reason) {
  switch (reason) {
    case DEPENDENCE_REASON_CREDIT:
      return "credits";
    case DEPENDENCE_REASON_TEXT_REUSE:
      return "repeats the text of";
    case DEPENDENCE_REASON_SHARED_STATEMENT:
      return "quotes the statement of";
    case DEPENDENCE_REASON_LINK:
      return "links to";
    case DEPENDENCE_REASON_COMMON_OWNER:
      return "has one owner with";
    default:
      return "";
  }
}

// Names of outlets and speakers by the ids that origins have.
absl::flat_hash_map<std::string, std::string> NamesOfOrigins(
    const ReportIndex& index,
    const absl::btree_set<absl::string_view>& articles) {
  absl::flat_hash_map<std::string, std::string> names;
  const auto add = [&names](absl::string_view kind, absl::string_view id,
                            const std::string& name) {
    names.emplace(
        absl::StrCat(kind, id.empty() ? NameKey(name) : std::string(id)), name);
  };
  for (const absl::string_view id : articles) {
    const ArticleClaims* found = index.FindArticle(id);
    if (found == nullptr) continue;
    const ArticleClaims& article = *found;
    const Article& source = article.article();
    add("outlet:", source.outlet_id(), source.outlet().value());
    for (const Credit& credit : source.credits()) {
      add("outlet:", credit.id(), credit.name());
    }
    for (const Claim& claim : article.claims()) {
      for (const Speaker& speaker : claim.speakers()) {
        add("speaker:", speaker.id(), speaker.name());
        add("outlet:", speaker.id(), speaker.name());
      }
    }
  }
  return names;
}

// "article:x" becomes the article's outlet, "speaker:ministry" the speaker.
std::string OriginName(
    absl::string_view origin, const ReportIndex& index,
    const absl::flat_hash_map<std::string, std::string>& names) {
  const auto it = names.find(origin);
  if (it != names.end() && !it->second.empty()) return it->second;
  if (absl::ConsumePrefix(&origin, "article:")) {
    return std::string(index.OutletName(origin));
  }
  if (!absl::ConsumePrefix(&origin, "outlet:")) {
    absl::ConsumePrefix(&origin, "speaker:");
  }
  return std::string(origin);
}

// What `article` rests on; the graph is in order of articles.
std::vector<const Dependence*> DependencesOf(absl::string_view article,
                                             const OriginGraph& origins) {
  std::vector<const Dependence*> dependences;
  const auto end = origins.dependences().end();
  for (auto it = std::lower_bound(
           origins.dependences().begin(), end, article,
           [](const Dependence&dependence, absl::string_view id) {
             return dependence.article() < id;
           });
       it != end && it->article() == article; ++it) {
    dependences.push_back(&*it);
  }
  return dependences;
}

// What the article has from the speaker `origin` about the incident: "killed
// 7", "blamed on Dawn Brigade".
std::vector<std::string> SaidBy(absl::string_view origin,
                                const ArticleClaims& article,
                                const absl::btree_set<std::string>& events,
                                int implied_year) {
  std::vector<std::string> said;
  for (const Claim& claim : article.claims()) {
    const Speaker* speaker = InnermostSpeaker(claim);
    if (speaker == nullptr || !events.contains(claim.event()) ||
        (!claim.value().has_count() && !claim.value().has_actor())) {
      continue;
    }
    const std::string key =
        speaker->id().empty() ? NameKey(speaker->name()) : speaker->id();
    if (origin != key) continue;
    std::string words =
        absl::StrCat(RowLabel(MakeRowKey(claim.attribute(), claim.value())),
                     " ", CellValue(claim, implied_year));
    if (std::find(said.begin(), said.end(), words) == said.end()) {
      said.push_back(std::move(words));
    }
  }
  return said;
}

class DependenceLines {
 public:
  DependenceLines(const Incident& incident, const DiscrepancyReport& report,
                  const ReportIndex& index)
      : report_(report), index_(index), year_(YearOf(incident.date())) {
    for (const IncidentMember& member : incident.members()) {
      articles_.insert(member.article());
      events_[member.article()].insert(member.event());
    }
    names_ = NamesOfOrigins(index, articles_);
  }

  std::vector<std::string> Write() {
    for (const absl::string_view article : articles_) {
      // What one article has from a speaker under two names.
      absl::btree_map<std::string, std::string> speakers;
      for (const Dependence* dependence :
           DependencesOf(article, report_.origins())) {
        if (dependence->reason() == DEPENDENCE_REASON_SHARED_SPEAKER) {
          AddSpeaker(*dependence, &speakers);
        } else {
          AddLine(*dependence);
        }
      }
      const std::string from = OneLine(index_.OutletName(article));
      for (const auto& [said, speaker] : speakers) {
        Add(absl::StrCat(from, " has from ", speaker, ": ", said));
      }
    }
    return std::move(lines_);
  }

 private:
  std::string NameOf(const Dependence& dependence) const {
    return OneLine(OriginName(dependence.origin(), index_, names_));
  }

  void Add(std::string line) {
    if (written_.insert(line).second) lines_.push_back(std::move(line));
  }

  void AddLine(const Dependence& dependence) {
    absl::string_view origin = dependence.origin();
    if (absl::ConsumePrefix(&origin, "article:") &&
        !articles_.contains(origin)) {
      return;
    }
    const absl::string_view verb = DependenceVerb(dependence.reason());
    const std::string from = OneLine(index_.OutletName(dependence.article()));
    const std::string to = NameOf(dependence);
    if (verb.empty() || from == to) return;
    Add(absl::StrCat(
        from, " ", verb, " ", to,
        dependence.direction_unknown() ? ", or the other way round" : ""));
  }

  // The fuller of two names stands.
  void AddSpeaker(const Dependence& dependence,
                  absl::btree_map<std::string, std::string>* speakers) const {
    const ArticleClaims* article = index_.FindArticle(dependence.article());
    const auto events = events_.find(dependence.article());
    if (article == nullptr || events == events_.end()) return;
    absl::string_view key = dependence.origin();
    absl::ConsumePrefix(&key, "speaker:");
    const std::vector<std::string> said =
        SaidBy(key, *article, events->second, year_);
    if (said.empty()) return;
    std::string& name = (*speakers)[absl::StrJoin(said, ", ")];
    std::string other = NameOf(dependence);
    if (other.size() > name.size()) name = std::move(other);
  }

  const DiscrepancyReport& report_;
  const ReportIndex& index_;
  const int year_;
  absl::btree_set<absl::string_view> articles_;
  absl::btree_map<absl::string_view, absl::btree_set<std::string>> events_;
  absl::flat_hash_map<std::string, std::string> names_;
  absl::btree_set<std::string> written_;
  std::vector<std::string> lines_;
};

// From the most specific outwards; empty where nothing is known.
std::string PlaceOf(const Incident& incident) {
  std::string text;
  std::string last;
  int names = 0;
  constexpr int kNames = 2;
  for (const PlaceValue& place : incident.places()) {
    const std::string name =
        OneLine(place.name().empty() ? place.canonical() : place.name());
    if (name.empty() || name == last) continue;
    absl::StrAppend(&text, text.empty() ? "" : ", ", name);
    last = name;
    if (++names == kNames) break;
  }
  return text;
}

}  // namespace

std::string ViewEntry::Judged() const {
  return JudgedWords(value, credibility);
}

std::string IncidentWhere(const Incident& incident,
                          absl::string_view separator) {
  const std::string place = PlaceOf(incident);
  const std::string date = DescribeDate(incident.date());
  const bool has_date = date != DescribeDate(DateValue());
  if (!has_date) return place.empty() ? "place and date not known" : place;
  return place.empty() ? date : absl::StrCat(place, separator, date);
}

std::string IncidentHeading(const Incident& incident) {
  return absl::StrCat(EventTypeName(incident.type()), " · ",
                      IncidentWhere(incident, " · "));
}

IncidentView MakeIncidentView(const IncidentReport& entry,
                              const DiscrepancyReport& report,
                              const ReportIndex& index) {
  const Incident& incident = entry.incident();
  IncidentView view;
  view.id = OneLine(incident.id());
  view.heading = IncidentHeading(incident);
  view.independent_origins = entry.comparison().roots_size();
  view.campaign = incident.campaign();
  for (const Finding& finding : entry.comparison().findings()) {
    view.has_findings |= finding.severity() >= SEVERITY_LOW;
  }
  ViewMaker(entry, index).Fill(view);
  for (const TollHistory& history : entry.comparison().tolls()) {
    view.tolls.push_back(MakeTollView(history, index, YearOf(incident.date())));
  }
  view.advice = AdviceLine(entry.comparison(), YearOf(incident.date()));
  view.dependences = DependenceLines(incident, report, index).Write();
  return view;
}

}  // namespace crosscheck
