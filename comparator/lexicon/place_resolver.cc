#include "comparator/lexicon/place_resolver.h"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <utility>

#include "absl/container/btree_map.h"
#include "absl/container/flat_hash_map.h"
#include "comparator/lexicon/name_phrase.h"
#include "comparator/text/token.h"

namespace crosscheck {
namespace {

// Candidates of one name that are looked at; the gazetteer has them by size.
constexpr size_t kMaxCandidates = 64;
// Places that the nearness of others is judged by.
constexpr size_t kMaxAnchors = 48;
constexpr int kMaxRounds = 4;
// Words between two names that stand beside each other.
constexpr uint32_t kMaxWordsBetween = 8;

constexpr double kEarthRadiusKm = 6371.0088;
constexpr double kPi = 3.14159265358979323846;

// At this distance, nearness is half of what it is on the spot.
constexpr double kHalfNearnessKm = 150;
// What "near" and "south of" may mean beyond the radius of the other place.
constexpr double kBesideKm = 60;

// Scores, in powers of ten of inhabitants: a town of a million scores 6.
constexpr double kContainerBesideScore = 8;
constexpr double kNeighbourBesideScore = 6;
constexpr double kContentBesideScore = 4;
constexpr double kContainerNamedScore = 2.5;
constexpr double kCountryScore = 1.5;
constexpr double kCountryShareScore = 2.5;
constexpr double kNearestScore = 2;
constexpr double kNearnessScore = 2;
constexpr double kDatelineScore = 1.5;
constexpr double kOutletScore = 0.7;
constexpr double kOwnNameScore = 1;
constexpr double kCertainMargin = 10;

// Too great to need support.
constexpr uint32_t kGreatTown = 100000;
constexpr uint32_t kGreatTownElsewhere = 500000;
constexpr double kSupportingNearness = 0.4;

double Prior(const PlaceEntry& place) {
  switch (place.precision) {
    case PLACE_PRECISION_COUNTRY:
      return 8;
    case PLACE_PRECISION_PROVINCE:
      return place.is_extra ? 5 : 4.5;
    case PLACE_PRECISION_DISTRICT:
      return 3;
    default:
      break;
  }
  double score = std::log10(std::max<double>(place.population, 100));
  if (place.precision == PLACE_PRECISION_QUARTER) score = score / 2 + 1;
  if (place.is_extra) score = std::max(score, 4.5);
  if (place.is_capital) score += 1;
  if (place.is_seat) score += 0.7;
  return score;
}

bool IsAmong(absl::string_view word, absl::Span<const absl::string_view> list) {
  return std::find(list.begin(), list.end(), word) != list.end();
}

bool IsDirection(absl::string_view word) {
  return IsAmong(word, {"north", "south", "east", "west", "northeast",
                        "northwest", "southeast", "southwest", "northern",
                        "southern", "eastern", "western"});
}

bool IsNearness(absl::string_view word) {
  return IsAmong(word, {"near", "outside", "around", "from", "close",
                        "outskirts", "vicinity", "suburb", "km", "miles",
                        "kilometers", "kilometres", "toward", "towards"});
}

bool IsInclusion(absl::string_view word) {
  return IsAmong(word, {"in", "of", "inside", "within"});
}

bool IsLocative(absl::string_view word) {
  return IsInclusion(word) || IsNearness(word) || word == "at" || word == "to";
}

// How two names that follow each other are joined.
enum class Joint { kNone, kComma, kContainer, kNear };

// The share of nearness at a distance: 1 on the spot, 1/2 at kHalfNearnessKm.
double NearnessAt(double squared_km) {
  return 1 / (1 + squared_km / (kHalfNearnessKm * kHalfNearnessKm));
}

struct Candidate {
  PlaceEntry entry;
  Gazetteer::IndexList ancestors;
  // Unit vector.
  double x = 0, y = 0, z = 0;
  double prior = 0;
  double beside = 0;
  PlaceReason beside_reason = PlaceReason::kNone;
  double container = 0;
  double country = 0;
  double dateline = 0;
  double outlet = 0;
  double nearness = 0;
  // Greatest NearnessAt() any other place of the text.
  double nearest = 0;

  double Score() const {
    return prior + beside + container + country + dateline + outlet + nearness;
  }
  bool IsIn(uint32_t place) const {
    return std::find(ancestors.begin(), ancestors.end(), place) !=
           ancestors.end();
  }
};

double SquaredKm(const Candidate& a, const Candidate& b) {
  const double dx = a.x - b.x, dy = a.y - b.y, dz = a.z - b.z;
  return (dx * dx + dy * dy + dz * dz) * kEarthRadiusKm * kEarthRadiusKm;
}

void RaiseBeside(double score, PlaceReason reason, Candidate* candidate) {
  if (score > candidate->beside) {
    candidate->beside = score;
    candidate->beside_reason = reason;
  }
}

struct Name {
  std::vector<Candidate> candidates;
  // Every mention is an ambiguous word.
  bool ambiguous = true;
  // The candidates that are called so in the first place, and not in some
  // other language.
  std::vector<bool> is_own_name;
  // Some mention has "in", "near" or the like before it.
  bool locative = false;
  size_t chosen = 0;
};

struct Mention {
  TokenRange tokens;
  uint8_t flags = 0;
  // Index of its name.
  size_t name = 0;
};

class Resolution {
 public:
  Resolution(const Gazetteer& gazetteer, const Document& document,
             const PlaceContext& context)
      : gazetteer_(gazetteer), document_(document), context_(context) {}

  std::vector<PlaceChoice> Run(absl::Span<const LexiconMatch> matches) {
    Collect(matches);
    WeighCountries();
    for (Name& name : names_) ScoreContext(&name);
    ScoreBeside();
    for (Name& name : names_) Choose(&name);
    for (int round = 0; round < kMaxRounds; ++round) {
      if (!ScoreNearness()) break;
    }
    std::vector<PlaceChoice> choices;
    choices.reserve(matches.size());
    for (size_t mention : mention_of_) choices.push_back(ChoiceOf(mention));
    return choices;
  }

 private:
  absl::string_view Norm(uint32_t token) const {
    return document_.norm(document_.tokens()[token]);
  }

  void Collect(absl::Span<const LexiconMatch> matches) {
    absl::btree_map<std::vector<uint32_t>, size_t> name_of;
    for (size_t i = 0; i < matches.size();) {
      const LexiconMatch& match = matches[i];
      Mention mention;
      mention.tokens = match.tokens;
      mention.flags = match.flags;
      std::vector<uint32_t> places;
      for (; i < matches.size() &&
             matches[i].tokens.begin == match.tokens.begin &&
             matches[i].tokens.end == match.tokens.end;
           ++i) {
        mention_of_.push_back(mentions_.size());
        if (matches[i].kind != EntryKind::kPlace) continue;
        mention.flags &= matches[i].flags;
        for (uint32_t place : matches[i].entries) {
          if (places.size() < kMaxCandidates &&
              std::find(places.begin(), places.end(), place) == places.end()) {
            places.push_back(place);
          }
        }
      }
      const auto [it, is_new] = name_of.try_emplace(places, names_.size());
      if (is_new) AddName(places, mention.tokens);
      mention.name = it->second;
      Name& name = names_[mention.name];
      name.ambiguous &= (mention.flags & kPhraseAmbiguous) != 0;
      const uint32_t begin = mention.tokens.begin;
      name.locative |= begin > 0 && (IsLocative(Norm(begin - 1)) ||
                                     (begin > 1 && Norm(begin - 1) == "the" &&
                                      IsLocative(Norm(begin - 2))));
      mentions_.push_back(mention);
    }
  }

  void AddName(const std::vector<uint32_t>& places, TokenRange written) {
    const NamePhrase phrase =
        reader_.ReadName(document_.text(written), LeadingArticle::kOptional);
    Name name;
    name.candidates.reserve(places.size());
    for (uint32_t place : places) {
      Candidate candidate;
      candidate.entry = gazetteer_.place(place);
      candidate.ancestors = gazetteer_.Ancestors(place);
      const double lat = candidate.entry.lat * kPi / 180;
      const double lon = candidate.entry.lon * kPi / 180;
      candidate.x = std::cos(lat) * std::cos(lon);
      candidate.y = std::cos(lat) * std::sin(lon);
      candidate.z = std::sin(lat);
      candidate.prior = Prior(candidate.entry);
      const NamePhrase own_name =
          reader_.ReadName(candidate.entry.name, LeadingArticle::kOptional);
      const bool is_own_name = own_name.token_hashes == phrase.token_hashes;
      if (is_own_name) candidate.prior += kOwnNameScore;
      name.is_own_name.push_back(is_own_name);
      name.candidates.push_back(std::move(candidate));
    }
    names_.push_back(std::move(name));
  }

  void WeighCountries() {
    auto add = [this](absl::string_view country, double weight) {
      country_weights_[country] += weight;
      country_total_ += weight;
    };
    for (const std::string& country : context_.countries) add(country, 1);
    for (const Mention& mention : mentions_) {
      for (const Candidate& candidate : names_[mention.name].candidates) {
        if (candidate.entry.precision == PLACE_PRECISION_COUNTRY) {
          add(candidate.entry.country, 1);
        }
        container_names_.try_emplace(candidate.entry.index, mention.name);
      }
      // A place in the dateline of which all candidates are in one country.
      if (mention.tokens.end <= context_.dateline_end &&
          !names_[mention.name].candidates.empty()) {
        dateline_country_ = names_[mention.name].candidates[0].entry.country;
      }
    }
  }

  void ScoreContext(Name* name) {
    const size_t self = static_cast<size_t>(name - names_.data());
    for (Candidate& candidate : name->candidates) {
      const absl::string_view country = candidate.entry.country;
      const auto weight = country_weights_.find(country);
      if (weight != country_weights_.end() &&
          candidate.entry.precision != PLACE_PRECISION_COUNTRY) {
        candidate.country = kCountryScore + kCountryShareScore *
                                                weight->second / country_total_;
        if (candidate.entry.is_extra) candidate.country += 1;
      }
      if (!country.empty() && country == dateline_country_) {
        candidate.dateline = kDatelineScore;
      }
      if (!country.empty() && country == context_.outlet_country) {
        candidate.outlet = kOutletScore;
      }
      for (uint32_t ancestor : candidate.ancestors) {
        const auto named = container_names_.find(ancestor);
        if (named == container_names_.end() || named->second == self ||
            gazetteer_.place(ancestor).precision == PLACE_PRECISION_COUNTRY) {
          continue;
        }
        candidate.container = kContainerNamedScore;
      }
    }
  }

  // What the words between two mentions say; kNone where they are far apart.
  Joint JointOf(const Mention& a, const Mention& b) const {
    const uint32_t begin = a.tokens.end;
    const uint32_t end = b.tokens.begin;
    if (end < begin || end - begin > kMaxWordsBetween) return Joint::kNone;
    if (end == begin + 1 && Norm(begin) == ",") return Joint::kComma;
    Joint joint = Joint::kNone;
    for (uint32_t i = begin; i < end; ++i) {
      const Token& token = document_.tokens()[i];
      const absl::string_view word = Norm(i);
      if (token.Has(kSentenceStart) || word == "and" || word == "or" ||
          word == ";") {
        return Joint::kNone;
      }
      if (IsNearness(word)) joint = Joint::kNear;
      if (!IsInclusion(word) || joint == Joint::kNear) continue;
      // "south of", but not "in southern".
      const bool is_near =
          i > begin && word == "of" && IsDirection(Norm(i - 1));
      joint = is_near ? Joint::kNear : Joint::kContainer;
    }
    return joint;
  }

  void ScoreBeside() {
    for (size_t i = 0; i < mentions_.size(); ++i) {
      Joint last = Joint::kComma;
      for (size_t j = i + 1; j < std::min(i + 3, mentions_.size()); ++j) {
        // The second next is beside only behind "X, Y, Z".
        if (j == i + 2 && last != Joint::kComma) break;
        last = JointOf(mentions_[j - 1], mentions_[j]);
        if (last == Joint::kNone) break;
        ScorePair(last, mentions_[i].name, mentions_[j].name);
        if (j == i + 1 && last == Joint::kComma) {
          after_place_.push_back(mentions_[j].tokens.begin);
        }
      }
    }
  }

  void ScorePair(Joint joint, size_t name_a, size_t name_b) {
    if (name_a == name_b) return;
    for (Candidate& a : names_[name_a].candidates) {
      for (Candidate& b : names_[name_b].candidates) {
        if (joint != Joint::kNear && a.IsIn(b.entry.index)) {
          RaiseBeside(kContainerBesideScore, PlaceReason::kContainerBeside, &a);
          RaiseBeside(kContentBesideScore, PlaceReason::kContentBeside, &b);
          continue;
        }
        const double reach = kBesideKm + b.entry.radius_km;
        if (b.entry.precision == PLACE_PRECISION_COUNTRY ||
            SquaredKm(a, b) > reach * reach) {
          continue;
        }
        const double share = joint == Joint::kNear ? 1 : 0.5;
        RaiseBeside(kNeighbourBesideScore * share,
                    PlaceReason::kNeighbourBeside, &a);
        RaiseBeside(kContentBesideScore * share, PlaceReason::kNeighbourBeside,
                    &b);
      }
    }
  }

  // Whether the choice is another now. The first of equals stays.
  static bool Choose(Name* name) {
    size_t best = 0;
    for (size_t i = 1; i < name->candidates.size(); ++i) {
      if (name->candidates[i].Score() > name->candidates[best].Score() + 1e-9) {
        best = i;
      }
    }
    return std::exchange(name->chosen, best) != best;
  }

  // Judges nearness by the present choices; whether some choice changed.
  bool ScoreNearness() {
    std::vector<std::pair<size_t, const Candidate*>> anchors;
    for (size_t i = 0; i < names_.size() && anchors.size() < kMaxAnchors; ++i) {
      const Name& name = names_[i];
      if (name.candidates.empty()) continue;
      const Candidate& chosen = name.candidates[name.chosen];
      if (chosen.entry.precision == PLACE_PRECISION_COUNTRY) continue;
      if (name.ambiguous && chosen.beside == 0) continue;
      anchors.emplace_back(i, &chosen);
    }
    for (size_t i = 0; i < names_.size(); ++i) {
      for (Candidate& candidate : names_[i].candidates) {
        double sum = 0;
        size_t count = 0;
        candidate.nearest = 0;
        for (const auto& [name, anchor] : anchors) {
          if (name == i) continue;
          const double nearness = NearnessAt(SquaredKm(candidate, *anchor));
          sum += nearness;
          ++count;
          candidate.nearest = std::max(candidate.nearest, nearness);
        }
        candidate.nearness = kNearestScore * candidate.nearest;
        if (count > 0) candidate.nearness += kNearnessScore * sum / count;
      }
    }
    bool changed = false;
    for (Name& name : names_) changed |= Choose(&name);
    return changed;
  }

  PlaceChoice ChoiceOf(size_t index) const {
    const Mention& mention = mentions_[index];
    const Name& name = names_[mention.name];
    PlaceChoice choice;
    if (name.candidates.empty()) return choice;
    const Candidate& chosen = name.candidates[name.chosen];
    choice.place = chosen.entry.index;
    choice.margin = kCertainMargin;
    for (size_t i = 0; i < name.candidates.size(); ++i) {
      if (i == name.chosen) continue;
      choice.margin =
          std::min(choice.margin, chosen.Score() - name.candidates[i].Score());
    }
    if ((mention.flags & kPhraseAfterComma) != 0 &&
        std::find(after_place_.begin(), after_place_.end(),
                  mention.tokens.begin) == after_place_.end()) {
      return choice;
    }
    if (name.ambiguous && chosen.beside == 0 &&
        !(name.locative &&
          (HasSupport(chosen) ||
           (name.is_own_name[name.chosen] && IsGreat(chosen))))) {
      choice.reason = PlaceReason::kAmbiguousWord;
    } else if (!name.ambiguous && !HasSupport(chosen) && !IsGreat(chosen)) {
      choice.reason = PlaceReason::kNoSupport;
    } else {
      choice.resolved = true;
      choice.reason = ReasonOf(name, chosen);
    }
    return choice;
  }

  static bool HasSupport(const Candidate& candidate) {
    return candidate.beside > 0 || candidate.container > 0 ||
           candidate.country > 0 || candidate.dateline > 0 ||
           candidate.outlet > 0 || candidate.nearest > kSupportingNearness;
  }

  bool IsGreat(const Candidate& candidate) const {
    const PlaceEntry& place = candidate.entry;
    if (place.is_extra || place.is_capital ||
        place.precision == PLACE_PRECISION_COUNTRY ||
        place.precision == PLACE_PRECISION_PROVINCE) {
      return true;
    }
    return place.population >=
           (country_total_ > 0 ? kGreatTownElsewhere : kGreatTown);
  }

  // The strongest reason for the candidate.
  static PlaceReason ReasonOf(const Name& name, const Candidate& chosen) {
    if (chosen.beside > 0) return chosen.beside_reason;
    if (name.candidates.size() == 1) return PlaceReason::kOnlyOne;
    const std::pair<double, PlaceReason> reasons[] = {
        {chosen.container, PlaceReason::kContainerNamed},
        {chosen.country, PlaceReason::kCountryNamed},
        {chosen.nearness, PlaceReason::kNearOthers},
        {chosen.dateline, PlaceReason::kDateline},
        {chosen.outlet, PlaceReason::kOutletCountry},
    };
    std::pair<double, PlaceReason> best = {0.5, PlaceReason::kGreatest};
    for (const auto& reason : reasons) {
      if (reason.first > best.first) best = reason;
    }
    return best.second;
  }

  const Gazetteer& gazetteer_;
  const Document& document_;
  const PlaceContext& context_;
  NamePhraseReader reader_;
  std::vector<Name> names_;
  std::vector<Mention> mentions_;
  // For each match, the index of its mention.
  std::vector<size_t> mention_of_;
  absl::flat_hash_map<absl::string_view, double> country_weights_;
  double country_total_ = 0;
  absl::string_view dateline_country_;
  // From a place that a name may mean to the first such name.
  absl::flat_hash_map<uint32_t, size_t> container_names_;
  // First tokens of mentions right behind another place and a comma.
  std::vector<uint32_t> after_place_;
};

}  // namespace

absl::string_view PlaceReasonName(PlaceReason reason) {
  switch (reason) {
    case PlaceReason::kNone:
      return "no such place";
    case PlaceReason::kAmbiguousWord:
      return "ambiguous word";
    case PlaceReason::kNoSupport:
      return "no support";
    case PlaceReason::kContainerBeside:
      return "container beside";
    case PlaceReason::kNeighbourBeside:
      return "neighbour beside";
    case PlaceReason::kContentBeside:
      return "content beside";
    case PlaceReason::kContainerNamed:
      return "container named";
    case PlaceReason::kCountryNamed:
      return "country named";
    case PlaceReason::kNearOthers:
      return "near the others";
    case PlaceReason::kDateline:
      return "dateline";
    case PlaceReason::kOutletCountry:
      return "outlet's country";
    case PlaceReason::kGreatest:
      return "greatest of the name";
    case PlaceReason::kOnlyOne:
      return "only one of the name";
  }
  return "";
}

std::vector<PlaceChoice> PlaceResolver::Resolve(
    const Document& document, absl::Span<const LexiconMatch> matches,
    const PlaceContext& context) const {
  return Resolution(gazetteer_, document, context).Run(matches);
}

}  // namespace crosscheck
