#include "comparator/compare/independence.h"

#include <algorithm>
#include <cstddef>
#include <numeric>
#include <utility>

#include "absl/container/btree_map.h"
#include "absl/container/btree_set.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/str_split.h"
#include "comparator/values/name_key.h"

namespace crosscheck {
namespace {

// Who said it tells more than who printed it, where that is the same for all.
constexpr int kSpokenWeight = 3;
constexpr int kTextWeight = 2;

// Joins items that have a key in common; the keys of an item come one by one.
class Components {
 public:
  explicit Components(size_t items) : parents_(items) {
    std::iota(parents_.begin(), parents_.end(), size_t{0});
  }

  // `weight` is for choosing the label.
  void Add(size_t item, const std::string& key, int weight) {
    const auto [place, is_new] = first_with_.emplace(key, item);
    if (!is_new) parents_[Find(item)] = Find(place->second);
    keys_[item].emplace_back(key, weight);
  }

  // For each component the key with the greatest weight over its items, the
  // first of several.
  std::vector<std::string> Labels() {
    absl::btree_map<size_t, absl::btree_map<std::string, int>> votes;
    for (const auto& [item, keys] : keys_) {
      for (const auto& [key, weight] : keys) {
        votes[Find(item)][key] += weight;
      }
    }
    absl::btree_set<std::string> labels;
    for (const auto& [component, counts] : votes) {
      const auto best = std::max_element(
          counts.begin(), counts.end(),
          [](const auto& a, const auto& b) { return a.second < b.second; });
      labels.insert(best->first);
    }
    return {labels.begin(), labels.end()};
  }

 private:
  size_t Find(size_t item) {
    while (parents_[item] != item) {
      parents_[item] = parents_[parents_[item]];
      item = parents_[item];
    }
    return item;
  }

  std::vector<size_t> parents_;
  absl::btree_map<std::string, size_t> first_with_;
  absl::btree_map<size_t, std::vector<std::pair<std::string, int>>> keys_;
};

bool HaveOneInCommon(const std::vector<std::string>& a,
                     const std::vector<std::string>& b) {
  return std::any_of(a.begin(), a.end(), [&b](const std::string& root) {
    return std::binary_search(b.begin(), b.end(), root);
  });
}

// What a group says of itself: that it claims or denies an attack is
// something that each outlet hears for itself.
bool IsSpeechAct(const Claim& claim) {
  if (!claim.value().has_actor()) return false;
  const Stance stance = claim.value().actor().stance();
  return stance == STANCE_CLAIMED || stance == STANCE_DENIED ||
         stance == STANCE_NO_CLAIM;
}

}  // namespace

Independence::Independence(const ClaimIndex& index,
                           absl::Span<const Telling> tellings,
                           const CompareSettings& settings)
    : settings_(settings) {
  for (const Telling& telling : tellings) {
    text_roots_.emplace(&telling, index.RootsOf(*telling.article));
  }
}

const std::vector<std::string>& Independence::TextRoots(
    const Telling& telling) const {
  return text_roots_.at(&telling);
}

std::string Independence::SpokenRoot(const Claim& claim) const {
  // From the innermost hop outwards to the first who can be told.
  for (int i = claim.speakers_size() - 1; i >= 0; --i) {
    const Speaker& speaker = claim.speakers(i);
    const std::string name = NameKey(speaker.name());
    const std::string key = speaker.id().empty() ? name : speaker.id();
    switch (speaker.kind()) {
      case SPEAKER_KIND_MEDIA:
        if (!key.empty()) return absl::StrCat("outlet:", key);
        break;
      case SPEAKER_KIND_ACTOR:
        if (!IsSpeechAct(claim) && !key.empty()) {
          return absl::StrCat("speaker:", key);
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
        if (!collective) return absl::StrCat("speaker:", key);
        break;
      }
      default:
        break;
    }
  }
  return "";
}

std::vector<std::string> Independence::RootsOf(
    const std::vector<ComparedClaim>& claims) const {
  Components components(claims.size());
  for (size_t i = 0; i < claims.size(); ++i) {
    const std::string spoken = SpokenRoot(*claims[i].claim);
    if (!spoken.empty()) components.Add(i, spoken, kSpokenWeight);
    for (const std::string& root : TextRoots(*claims[i].telling)) {
      components.Add(i, root, kTextWeight);
    }
  }
  return components.Labels();
}

std::vector<std::string> Independence::RootsOfTellings(
    absl::Span<const Telling> tellings) const {
  Components components(tellings.size());
  for (size_t i = 0; i < tellings.size(); ++i) {
    for (const std::string& root : TextRoots(tellings[i])) {
      components.Add(i, root, kTextWeight);
    }
  }
  return components.Labels();
}

bool Independence::ShareOrigin(const ComparedClaim& a,
                               const ComparedClaim& b) const {
  if (ShareText(*a.telling, *b.telling)) return true;
  const std::string spoken = SpokenRoot(*a.claim);
  return !spoken.empty() && spoken == SpokenRoot(*b.claim);
}

bool Independence::ShareText(const Telling& a, const Telling& b) const {
  return HaveOneInCommon(TextRoots(a), TextRoots(b));
}

}  // namespace crosscheck
