#include "comparator/lexicon/place_resolver.h"

#include <algorithm>
#include <cstddef>
#include <utility>

#include "absl/container/btree_map.h"
#include "absl/container/flat_hash_map.h"
#include "absl/types/optional.h"
#include "comparator/lexicon/name_phrase.h"
#include "comparator/lexicon/place_candidate.h"
#include "comparator/lexicon/place_words.h"
#include "comparator/text/token.h"

namespace crosscheck {
namespace {

// Candidates of one name that are looked at; the gazetteer has them by size.
constexpr size_t kMaxCandidates = 64;
// Places that the nearness of others is judged by.
constexpr size_t kMaxAnchors = 48;
constexpr int kMaxRounds = 4;

// What "near" and "south of" may mean beyond the radius of the other place.
constexpr double kBesideKm = 60;
// Words between an ambiguous name and what contains it.
constexpr uint32_t kMaxAmbiguousGap = 3;

// See PlaceCandidate for the scale.
constexpr double kContainerBesideScore = 8;
constexpr double kNeighbourBesideScore = 6;
constexpr double kContentBesideScore = 4;
constexpr double kContainerNamedScore = 2.5;
constexpr double kCountryScore = 1.5;
constexpr double kCountryShareScore = 2.5;
constexpr double kExtraInCountryScore = 1;
constexpr double kNearestScore = 2;
constexpr double kNearnessScore = 2;
constexpr double kDatelineScore = 1.5;
constexpr double kOutletScore = 0.7;
constexpr double kOutletTownScore = 2.5;
// Farther than that no outlet of a town has its own news from.
constexpr double kOutletReachKm = 300;
constexpr double kCertainMargin = 10;
// "Mexico" is the country and not the city, "Idlib" the city and not the
// province.
constexpr double kTownOfCountryScore = -5;
constexpr double kProvinceOfTownScore = -2;
// Inhabitants from which on a town is one.
constexpr uint32_t kCity = 50000;

// A place that tells its country without naming it.
constexpr double kTellingScore = 4.5;
constexpr double kTellingMargin = 1;
constexpr double kTellingWeight = 0.5;
constexpr int kMaxCountedMentions = 4;

struct Name {
  std::vector<PlaceCandidate> candidates;
  PlaceNameUse use;
  // Only streets are called by it here.
  bool of_streets = true;
  int mentions = 0;
  size_t chosen = 0;
};

struct Mention {
  TokenRange tokens;
  uint8_t flags = 0;
  // Index of its name.
  size_t name = 0;
  bool locative = false;
};

class Resolution {
 public:
  Resolution(const Gazetteer& gazetteer, const Document& document,
             const PlaceContext& context)
      : gazetteer_(gazetteer), document_(document), context_(context) {
    if (context.outlet_town >= 0) {
      outlet_town_ = MakeCandidate(
          gazetteer, static_cast<uint32_t>(context.outlet_town), 0);
    }
  }

  std::vector<PlaceChoice> Run(absl::Span<const LexiconMatch> matches) {
    Collect(matches);
    for (Name& name : names_) RankWithin(&name);
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
  void Collect(absl::Span<const LexiconMatch> matches) {
    absl::btree_map<std::vector<uint32_t>, size_t> name_of;
    for (size_t i = 0; i < matches.size();) {
      Mention mention;
      mention.tokens = matches[i].tokens;
      mention.flags = matches[i].flags;
      std::vector<uint32_t> places;
      for (; i < matches.size() &&
             matches[i].tokens.begin == mention.tokens.begin &&
             matches[i].tokens.end == mention.tokens.end;
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
      if (is_new) AddName(places, mention);
      mention.name = it->second;
      mention.locative = IsLocativeHere(mention);
      AddUse(mention);
      mentions_.push_back(mention);
    }
  }

  bool IsLocativeHere(const Mention& mention) const {
    if (HasService(document_, mention.tokens)) return true;
    if ((mention.flags & kPhraseAmbiguous) != 0 &&
        ContinuesAsName(document_, mention.tokens)) {
      return false;
    }
    return IsLocative(document_, mention.tokens) ||
           (!mentions_.empty() && mentions_.back().locative &&
            AreListed(document_, mentions_.back().tokens, mention.tokens));
  }

  void AddName(const std::vector<uint32_t>& places, const Mention& mention) {
    const NamePhrase phrase = reader_.ReadName(document_.text(mention.tokens),
                                               LeadingArticle::kOptional);
    Name name;
    name.use.ambiguous = true;
    name.use.has_article = true;
    name.use.is_long = phrase.token_hashes.size() > 1;
    name.use.is_unique = places.size() == 1;
    name.candidates.reserve(places.size());
    for (uint32_t place : places) {
      name.candidates.push_back(MakeCandidate(gazetteer_, place, phrase.Key()));
    }
    names_.push_back(std::move(name));
  }

  void AddUse(const Mention& mention) {
    Name& name = names_[mention.name];
    ++name.mentions;
    name.of_streets &= IsOfStreet(document_, mention.tokens);
    name.use.ambiguous &= (mention.flags & kPhraseAmbiguous) != 0;
    name.use.locative |= mention.locative;
    name.use.has_service |= HasService(document_, mention.tokens);
    name.use.has_article &= BeginsWithArabicArticle(document_, mention.tokens);
  }

  // A seat or a city. Hamlets that are called after their province do not
  // take its name from it.
  static bool IsTownOfNote(const PlaceCandidate& candidate) {
    return candidate.entry.is_seat || candidate.entry.is_capital ||
           candidate.entry.population >= kCity;
  }

  // Where one candidate contains another.
  static void RankWithin(Name* name) {
    if (name->candidates.size() < 2) return;
    absl::flat_hash_map<uint32_t, PlaceCandidate*> candidates;
    for (PlaceCandidate& candidate : name->candidates) {
      candidates[candidate.entry.index] = &candidate;
    }
    for (PlaceCandidate& inner : name->candidates) {
      PlaceCandidate* outer = nullptr;
      for (const uint32_t ancestor : inner.ancestors) {
        const auto it = candidates.find(ancestor);
        if (it == candidates.end() ||
            (it->second->Is(PLACE_PRECISION_PROVINCE) &&
             !IsTownOfNote(inner))) {
          continue;
        }
        // Of several the first in order counts.
        if (outer == nullptr || it->second < outer) {
          outer = it->second;
        }
      }
      if (outer == nullptr) continue;
      if (outer->Is(PLACE_PRECISION_COUNTRY)) {
        inner.prior += kTownOfCountryScore;
      } else {
        outer->prior += kProvinceOfTownScore;
      }
    }
  }

  // The candidate that is likeliest by size alone, if by a clear margin over
  // those of other countries; else null.
  static const PlaceCandidate* LikeliestOf(const Name& name) {
    const PlaceCandidate* best = nullptr;
    for (const PlaceCandidate& candidate : name.candidates) {
      if (best == nullptr || candidate.prior > best->prior) best = &candidate;
    }
    for (const PlaceCandidate& other : name.candidates) {
      if (other.entry.country != best->entry.country &&
          other.prior > best->prior - kTellingMargin) {
        return nullptr;
      }
    }
    return best;
  }

  // How much the name says that the text is about the country; sets which.
  static double CountryWeightOf(const Name& name, uint8_t flags,
                                absl::string_view* country) {
    const double mentions = std::min(name.mentions, kMaxCountedMentions);
    const PlaceCandidate* likeliest = nullptr;
    bool is_division_too = false;
    for (const PlaceCandidate& candidate : name.candidates) {
      is_division_too |=
          candidate.Is(PLACE_PRECISION_PROVINCE) && candidate.is_own_name;
      if (candidate.Is(PLACE_PRECISION_COUNTRY)) likeliest = &candidate;
    }
    if (likeliest != nullptr) {
      *country = likeliest->entry.country;
      return is_division_too ? mentions * kTellingWeight : mentions;
    }
    // "N.C." stands behind a comma, or it would be no match.
    if (name.use.ambiguous && (flags & kPhraseAfterComma) == 0) return 0;
    likeliest = LikeliestOf(name);
    if (likeliest == nullptr ||
        !(likeliest->is_own_name || likeliest->entry.is_extra ||
          likeliest->Is(PLACE_PRECISION_PROVINCE)) ||
        likeliest->prior < kTellingScore) {
      return 0;
    }
    *country = likeliest->entry.country;
    return mentions * kTellingWeight;
  }

  void WeighCountries() {
    std::vector<uint8_t> flags(names_.size(), 0);
    for (const Mention& mention : mentions_) {
      flags[mention.name] |= mention.flags;
      const std::vector<PlaceCandidate>& candidates =
          names_[mention.name].candidates;
      if (mention.tokens.end <= context_.dateline_end && !candidates.empty()) {
        dateline_country_ = candidates[0].entry.country;
      }
    }
    for (const std::string& country : context_.countries) {
      country_weights_[country] += 1;
      country_total_ += 1;
    }
    own_weights_.resize(names_.size());
    for (size_t i = 0; i < names_.size(); ++i) {
      for (const PlaceCandidate& candidate : names_[i].candidates) {
        container_names_.try_emplace(candidate.entry.index, i);
      }
      absl::string_view country;
      const double weight = CountryWeightOf(names_[i], flags[i], &country);
      if (weight == 0 || country.empty()) continue;
      own_weights_[i] = {country, weight};
      country_weights_[country] += weight;
      country_total_ += weight;
    }
  }

  void ScoreContext(Name* name) {
    const size_t self = static_cast<size_t>(name - names_.data());
    const auto& [own_country, own_weight] = own_weights_[self];
    name->use.countries_are_named = country_total_ - own_weight > 0;
    for (PlaceCandidate& candidate : name->candidates) {
      const absl::string_view country = candidate.entry.country;
      if (country.empty()) continue;
      // What the name itself says of its country is no evidence for it.
      double weight = country == own_country ? -own_weight : 0;
      const auto it = country_weights_.find(country);
      if (it != country_weights_.end()) weight += it->second;
      if (weight > 0 && !candidate.Is(PLACE_PRECISION_COUNTRY)) {
        candidate.country =
            kCountryScore + kCountryShareScore * weight / country_total_ +
            (candidate.entry.is_extra ? kExtraInCountryScore : 0);
      }
      if (country == dateline_country_) candidate.dateline = kDatelineScore;
      if (country == context_.outlet_country) candidate.outlet = kOutletScore;
      if (outlet_town_.has_value()) {
        const double squared_km = SquaredKm(candidate, *outlet_town_);
        candidate.is_abroad = squared_km > kOutletReachKm * kOutletReachKm;
        candidate.outlet += kOutletTownScore * NearnessAt(squared_km);
      }
      for (uint32_t ancestor : candidate.ancestors) {
        const auto named = container_names_.find(ancestor);
        if (named != container_names_.end() && named->second != self &&
            gazetteer_.place(ancestor).precision != PLACE_PRECISION_COUNTRY) {
          candidate.container = kContainerNamedScore;
        }
      }
    }
  }

  void ScoreBeside() {
    for (size_t i = 0; i + 1 < mentions_.size(); ++i) {
      const PlaceJoint next = Join(i, i + 1);
      if (next == PlaceJoint::kNone) continue;
      ScorePair(next, mentions_[i], mentions_[i + 1]);
      if (next == PlaceJoint::kComma) {
        after_place_.push_back(mentions_[i + 1].tokens.begin);
        // "X, Y, Z": the first is beside the last too.
        if (i + 2 < mentions_.size() && Join(i + 1, i + 2) == next) {
          ScorePair(next, mentions_[i], mentions_[i + 2]);
        }
      }
    }
  }

  PlaceJoint Join(size_t first, size_t second) const {
    return JointOf(document_, mentions_[first].tokens,
                   mentions_[second].tokens);
  }

  void ScorePair(PlaceJoint joint, const Mention& first,
                 const Mention& second) {
    if (first.name == second.name) return;
    Name& name_a = names_[first.name];
    Name& name_b = names_[second.name];
    // A word that is hardly a place needs its container right behind it.
    if (name_a.use.ambiguous &&
        second.tokens.begin - first.tokens.end > kMaxAmbiguousGap) {
      return;
    }
    for (PlaceCandidate& a : name_a.candidates) {
      for (PlaceCandidate& b : name_b.candidates) {
        if (joint != PlaceJoint::kNear && a.IsIn(b.entry.index)) {
          a.RaiseBeside(kContainerBesideScore, PlaceReason::kContainerBeside);
          b.RaiseBeside(kContentBesideScore, PlaceReason::kContentBeside);
          continue;
        }
        const double reach = kBesideKm + b.entry.radius_km;
        if (!MayBeNeighbour(name_a, a) || !MayBeNeighbour(name_b, b) ||
            SquaredKm(a, b) > reach * reach) {
          continue;
        }
        const double share = joint == PlaceJoint::kNear ? 1 : 0.5;
        a.RaiseBeside(kNeighbourBesideScore * share,
                      PlaceReason::kNeighbourBeside);
        b.RaiseBeside(kContentBesideScore * share,
                      PlaceReason::kNeighbourBeside);
      }
    }
  }

  // Nearness is by chance for a country, and for what a word is called in some
  // other language.
  static bool MayBeNeighbour(const Name& name,
                             const PlaceCandidate& candidate) {
    return !candidate.Is(PLACE_PRECISION_COUNTRY) &&
           (!name.use.ambiguous || candidate.is_own_name);
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
    std::vector<std::pair<size_t, const PlaceCandidate*>> anchors;
    for (size_t i = 0; i < names_.size() && anchors.size() < kMaxAnchors; ++i) {
      const Name& name = names_[i];
      if (name.candidates.empty() || name.of_streets) continue;
      const PlaceCandidate& chosen = name.candidates[name.chosen];
      if (chosen.Is(PLACE_PRECISION_COUNTRY)) continue;
      if (name.use.ambiguous && chosen.beside == 0) continue;
      anchors.emplace_back(i, &chosen);
    }
    for (size_t i = 0; i < names_.size(); ++i) {
      for (PlaceCandidate& candidate : names_[i].candidates) {
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
    const PlaceCandidate& chosen = name.candidates[name.chosen];
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
    choice.resolved = IsAcceptable(chosen, name.use);
    if (choice.resolved) {
      choice.reason = ReasonOf(name, chosen);
    } else {
      choice.reason = name.use.ambiguous ? PlaceReason::kAmbiguousWord
                                         : PlaceReason::kNoSupport;
    }
    return choice;
  }

  // The strongest reason for the candidate.
  static PlaceReason ReasonOf(const Name& name, const PlaceCandidate& chosen) {
    if (chosen.beside > 0) return chosen.beside_reason;
    if (name.candidates.size() == 1) return PlaceReason::kOnlyOne;
    if (chosen.Is(PLACE_PRECISION_COUNTRY)) return PlaceReason::kGreatest;
    if (chosen.container > 0) return PlaceReason::kContainerNamed;
    const std::pair<double, PlaceReason> reasons[] = {
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
  // For each name, the country it speaks for, and how much.
  std::vector<std::pair<absl::string_view, double>> own_weights_;
  absl::string_view dateline_country_;
  // Where the outlet is, if it brings the news of one town.
  absl::optional<PlaceCandidate> outlet_town_;
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
