#include "comparator/compare/independence.h"

#include <algorithm>
#include <cstddef>
#include <numeric>
#include <tuple>
#include <utility>

#include "absl/container/btree_map.h"
#include "absl/container/btree_set.h"
#include "absl/strings/ascii.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/str_split.h"
#include "comparator/compare/one_speaker.h"
#include "comparator/values/name_key.h"

namespace crosscheck {
namespace {

// Who said it tells more than who printed it, where that is the same for all.
constexpr int kSpokenWeight = 3;
constexpr int kTextWeight = 2;
// Joins and is no name for an origin.
constexpr int kJointWeight = 0;

// What a group says of itself: that it claims or denies an attack is
// something that each outlet hears for itself.
bool IsSpeechAct(const Claim& claim) {
  if (!claim.value().has_actor()) return false;
  const Stance stance = claim.value().actor().stance();
  return stance == STANCE_CLAIMED || stance == STANCE_DENIED ||
         stance == STANCE_NO_CLAIM;
}

OriginKind KindOf(RootPath path) {
  switch (path) {
    case RootPath::kOwner:
      return OriginKind::kOwner;
    case RootPath::kReused:
      return OriginKind::kText;
    case RootPath::kCredited:
      return OriginKind::kAgency;
    case RootPath::kOwn:
    case RootPath::kCircle:
      break;
  }
  return OriginKind::kChain;
}

// How exactly a speaker is told, greatest first: lexicon id, name, length.
std::tuple<bool, bool, size_t> Exactness(const Speaker& speaker) {
  return {!speaker.id().empty(), IsByName(speaker), speaker.name().size()};
}

}  // namespace

// Joins items that have a key in common; the keys of an item come one by one.
class Independence::Components {
 public:
  // Of each item the outlet.
  explicit Components(std::vector<absl::string_view> outlets)
      : outlets_(std::move(outlets)), parents_(outlets_.size()) {
    std::iota(parents_.begin(), parents_.end(), size_t{0});
  }

  // `weight` is for choosing the label.
  void Add(size_t item, const std::string& key, int weight, OriginKind kind) {
    Key& known = keys_[key];
    if (!known.items.empty()) parents_[Find(item)] = Find(known.items.front());
    known.items.push_back(item);
    known.weight += weight;
    // Own articles of the origin say nothing of how the others came to it.
    if (known.items.size() == 1 || kind < known.kind) known.kind = kind;
  }

  // For each component the key of the most outlets, of several that with the
  // greatest weight over its items, the first of several.
  std::vector<std::string> Labels() {
    absl::btree_map<size_t, Best> best;
    for (const auto& [name, key] : keys_) {
      if (key.weight == 0) continue;
      Best& held = best[Find(key.items.front())];
      const auto rank = std::make_pair(OutletsOf(key), key.weight);
      if (held.name == nullptr || held.rank < rank) held = {&name, rank};
    }
    absl::btree_set<std::string> labels;
    for (const auto& [component, held] : best) labels.insert(*held.name);
    return {labels.begin(), labels.end()};
  }

  // What all outlets have in common; of several the one of the most items and
  // the greatest weight.
  CommonOrigin Common() const {
    const size_t all =
        absl::btree_set<absl::string_view>(outlets_.begin(), outlets_.end())
            .size();
    CommonOrigin common;
    std::pair<bool, int> best = {false, -1};
    for (const auto& [name, key] : keys_) {
      if (OutletsOf(key) < all) continue;
      const auto rank =
          std::make_pair(key.kind != OriginKind::kChain, key.weight);
      if (best < rank) {
        best = rank;
        common = {name, key.kind};
      }
    }
    return common;
  }

 private:
  struct Key {
    // Ascending.
    std::vector<size_t> items;
    int weight = 0;
    OriginKind kind = OriginKind::kChain;
  };
  struct Best {
    const std::string* name = nullptr;
    std::pair<size_t, int> rank;
  };

  size_t Find(size_t item) {
    while (parents_[item] != item) {
      parents_[item] = parents_[parents_[item]];
      item = parents_[item];
    }
    return item;
  }

  size_t OutletsOf(const Key& key) const {
    absl::btree_set<absl::string_view> outlets;
    for (const size_t item : key.items) outlets.insert(outlets_[item]);
    return outlets.size();
  }

  const std::vector<absl::string_view> outlets_;
  std::vector<size_t> parents_;
  absl::btree_map<std::string, Key> keys_;
};

Independence::Independence(const ClaimIndex& index,
                           absl::Span<const Telling> tellings,
                           const CompareSettings& settings,
                           const NameMatcher* names)
    : settings_(settings), names_(names) {
  for (const Telling& telling : tellings) {
    Texts& texts = texts_[&telling];
    texts.roots = index.RootsOf(*telling.article);
    for (const std::string& id : index.TextsIn(*telling.article)) {
      texts.shared.push_back(absl::StrCat("text:", id));
    }
  }
}

Independence::Voice Independence::VoiceOf(const Claim& claim) const {
  // From the innermost hop outwards to the first who can be told.
  for (int i = claim.speakers_size() - 1; i >= 0; --i) {
    const Speaker& speaker = claim.speakers(i);
    const std::string name = NameKey(speaker.name());
    const std::string key = speaker.id().empty() ? name : speaker.id();
    switch (speaker.kind()) {
      case SPEAKER_KIND_MEDIA:
        if (!key.empty()) return {&speaker, absl::StrCat("outlet:", key)};
        break;
      case SPEAKER_KIND_ACTOR:
        if (!IsSpeechAct(claim) && !key.empty()) {
          return {&speaker, absl::StrCat("speaker:", key)};
        }
        break;
      case SPEAKER_KIND_NAMED:
      case SPEAKER_KIND_DESCRIBED: {
        if (IsSpeechAct(claim) || key.empty()) break;
        // "Residents" of two articles are not the same residents.
        const std::vector<std::string> words = absl::StrSplit(name, ' ');
        const bool collective = std::any_of(
            settings_.collective_speakers().begin(),
            settings_.collective_speakers().end(),
            [&words](const std::string& word) { return words.back() == word; });
        if (!collective) return {&speaker, absl::StrCat("speaker:", key)};
        break;
      }
      default:
        break;
    }
  }
  return {};
}

std::vector<Independence::Voice> Independence::VoicesOf(
    const std::vector<ComparedClaim>& claims) const {
  // Voices beyond that many are told by equal names alone.
  constexpr size_t kMostVoices = 24;
  std::vector<Voice> voices;
  absl::btree_map<std::string, const Speaker*> distinct;
  for (const ComparedClaim& claim : claims) {
    voices.push_back(VoiceOf(*claim.claim));
    const Speaker* speaker = voices.back().speaker;
    if (speaker != nullptr && speaker->kind() != SPEAKER_KIND_MEDIA) {
      distinct.emplace(voices.back().root, speaker);
    }
  }
  if (distinct.size() < 2 || distinct.size() > kMostVoices) return voices;
  using Known = std::pair<std::string, const Speaker*>;
  std::vector<Known> exactest(distinct.begin(), distinct.end());
  std::stable_sort(exactest.begin(), exactest.end(),
                   [](const Known& a, const Known& b) {
                     return Exactness(*a.second) > Exactness(*b.second);
                   });
  // Each goes to one that is told more exactly: what may be either of two does
  // not make these one.
  absl::btree_map<std::string, std::string> same_as;
  for (size_t i = 1; i < exactest.size(); ++i) {
    for (size_t j = 0; j < i; ++j) {
      if (!MayBeOneSpeaker(*exactest[i].second, *exactest[j].second, settings_,
                           names_)) {
        continue;
      }
      const auto further = same_as.find(exactest[j].first);
      same_as[exactest[i].first] =
          further == same_as.end() ? exactest[j].first : further->second;
      break;
    }
  }
  for (Voice& voice : voices) {
    const auto found = same_as.find(voice.root);
    if (found != same_as.end()) voice.root = found->second;
  }
  return voices;
}

Independence::Components Independence::Join(
    const std::vector<ComparedClaim>& claims) const {
  std::vector<absl::string_view> outlets;
  for (const ComparedClaim& claim : claims) {
    outlets.push_back(claim.telling->outlet);
  }
  Components components(std::move(outlets));
  const std::vector<Voice> voices = VoicesOf(claims);
  for (size_t i = 0; i < claims.size(); ++i) {
    const Voice& voice = voices[i];
    const bool of_media =
        voice.speaker != nullptr && voice.speaker->kind() == SPEAKER_KIND_MEDIA;
    if (voice.speaker != nullptr) {
      components.Add(i, voice.root, kSpokenWeight,
                     of_media ? OriginKind::kAgency : OriginKind::kSpeaker);
    }
    const Texts& texts = TextsOf(*claims[i].telling);
    for (const TextRoot& root : texts.roots) {
      if (of_media && root.named && root.name != voice.root) continue;
      components.Add(i, root.name, kTextWeight, KindOf(root.path));
    }
    for (const std::string& shared : texts.shared) {
      components.Add(i, shared, kJointWeight, OriginKind::kText);
    }
  }
  return components;
}

std::vector<std::string> Independence::RootsOf(
    const std::vector<ComparedClaim>& claims) const {
  return Join(claims).Labels();
}

CommonOrigin Independence::OriginOf(
    const std::vector<ComparedClaim>& claims) const {
  return Join(claims).Common();
}

std::vector<std::string> Independence::RootsOfTellings(
    absl::Span<const Telling> tellings) const {
  std::vector<absl::string_view> outlets;
  for (const Telling& telling : tellings) outlets.push_back(telling.outlet);
  Components components(std::move(outlets));
  for (size_t i = 0; i < tellings.size(); ++i) {
    for (const TextRoot& root : TextsOf(tellings[i]).roots) {
      components.Add(i, root.name, kTextWeight, KindOf(root.path));
    }
  }
  return components.Labels();
}

bool Independence::ShareOrigin(const ComparedClaim& a,
                               const ComparedClaim& b) const {
  if (ShareText(*a.telling, *b.telling)) return true;
  const std::vector<Voice> voices = VoicesOf({a, b});
  return !voices[0].root.empty() && voices[0].root == voices[1].root;
}

bool Independence::ShareText(const Telling& a, const Telling& b) const {
  const std::vector<TextRoot>& roots_a = TextsOf(a).roots;
  const std::vector<TextRoot>& roots_b = TextsOf(b).roots;
  return std::any_of(
      roots_a.begin(), roots_a.end(), [&roots_b](const TextRoot& root) {
        return std::any_of(
            roots_b.begin(), roots_b.end(),
            [&root](const TextRoot& other) { return other.name == root.name; });
      });
}

}  // namespace crosscheck
