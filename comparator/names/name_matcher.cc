#include "comparator/names/name_matcher.h"

#include <algorithm>
#include <utility>

#include "absl/functional/function_ref.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/str_join.h"
#include "absl/types/span.h"
#include "comparator/base/status_macros.h"
#include "comparator/names/part_alignment.h"
#include "comparator/names/skeleton.h"

namespace crosscheck {
namespace {

// Letters of the shortest acronym that is looked for among initials.
constexpr size_t kLeastInitials = 3;
// Words that a short form has to share with a long one.
constexpr int kLeastShared = 2;

std::string Words(absl::Span<const NamePart> parts,
                  absl::Span<const uint32_t> indices) {
  return absl::StrJoin(indices, " ", [&](std::string* out, uint32_t index) {
    absl::StrAppend(out, parts[index].text);
  });
}

// Words that can be left out of a name without its being another.
bool MayBeMissing(const NamePart& part) {
  return part.kind == NAME_WORD_KIND_HONORIFIC ||
         part.kind == NAME_WORD_KIND_PATRONYM || part.initial;
}

// Words that tell one name from another.
bool Counts(const NamePart& part) {
  return !MayBeMissing(part) && !part.bound &&
         part.kind != NAME_WORD_KIND_PREFIX &&
         part.kind != NAME_WORD_KIND_FORENAME &&
         part.kind != NAME_WORD_KIND_GENERATION;
}

// What one name has and the other lacks, sorted by what it means.
struct Surplus {
  // Words that matter, and how many that is where "Abd al-Rahman" is one.
  std::vector<uint32_t> words;
  int count = 0;
  bool initial = false;
  bool generation = false;
  // Marks another of the same name.
  bool distinguishing = false;
};

Surplus Sort(absl::Span<const NamePart> parts,
             absl::Span<const uint32_t> only) {
  Surplus surplus;
  for (uint32_t index : only) {
    const NamePart& part = parts[index];
    surplus.initial = surplus.initial || part.initial;
    surplus.generation =
        surplus.generation || part.kind == NAME_WORD_KIND_GENERATION;
    // "Hassan Nasr" is not Hassan Nasrallah.
    const bool cut_off =
        part.bound && (index == 0 || !std::binary_search(
                                         only.begin(), only.end(), index - 1));
    surplus.distinguishing = surplus.distinguishing || part.number || cut_off ||
                             part.kind == NAME_WORD_KIND_REGION ||
                             part.kind == NAME_WORD_KIND_DISTINGUISHER;
    if (!MayBeMissing(part) && part.kind != NAME_WORD_KIND_GENERATION) {
      surplus.words.push_back(index);
      const bool counts = part.bound ? index > 0 && parts[index - 1].kind ==
                                                        NAME_WORD_KIND_PREFIX
                                     : part.kind != NAME_WORD_KIND_PREFIX;
      surplus.count += counts ? 1 : 0;
    }
  }
  return surplus;
}

NameMatch Make(NameVerdict verdict, double score, std::string reason) {
  NameMatch match;
  match.verdict = verdict;
  match.score = score;
  match.reasons.push_back(std::move(reason));
  return match;
}

// Kinds of group: how those of two names stand to one another.
struct Kinds {
  std::vector<uint32_t> only_a;
  std::vector<uint32_t> only_b;
};

Kinds CompareKinds(const FoldedName& a, const FoldedName& b,
                   const SoundDistance& distance) {
  const PartAlignment kinds = AlignInAnyOrder(a.generics, b.generics, distance);
  return {kinds.only_a, kinds.only_b};
}

// "PKK" against "Northern Plains Front".
bool SpeltOut(const FoldedName& acronym, const FoldedName& name) {
  if (!acronym.is_acronym || name.is_acronym ||
      acronym.acronym.size() < kLeastInitials) {
    return false;
  }
  return name.acronym == acronym.acronym ||
         std::find(name.initials.begin(), name.initials.end(),
                   acronym.acronym) != name.initials.end();
}

// The comparison of two names that are neither acronyms nor aliases.
class Comparison {
 public:
  // A comparison that is not `explained` gives no reasons.
  Comparison(const FoldedName& a, const FoldedName& b,
             const SoundDistance& distance, bool explained)
      : a_(a),
        b_(b),
        explained_(explained),
        kinds_(CompareKinds(a, b, distance)),
        alignment_(AlignInOrder(a, b, distance)) {
    Split();
    // What is translated may be turned round.
    if (!over_a_.words.empty() && !over_b_.words.empty() && MayTranslate()) {
      PartAlignment free = AlignInAnyOrder(a.parts, b.parts, distance);
      if (Translated(free)) {
        alignment_ = std::move(free);
        Split();
      }
    }
  }

  NameMatch Judge() const {
    if (alignment_.matches.empty()) return Different();
    if (!over_a_.words.empty() && !over_b_.words.empty()) return Different();
    // One initial against another.
    if (over_a_.initial && over_b_.initial) return Different();
    if (over_a_.generation && over_b_.generation) return Different();
    if (over_a_.distinguishing || over_b_.distinguishing) {
      return Make(NameVerdict::kDifferent, 0.3, [&] {
        return absl::StrCat("another_of_the_name: ", Over());
      });
    }
    if (!kinds_.only_a.empty() && !kinds_.only_b.empty()) {
      return Make(NameVerdict::kDifferent, 0.3, [&] {
        return absl::StrCat("kind_differs: ", Words(a_.generics, kinds_.only_a),
                            ", ", Words(b_.generics, kinds_.only_b));
      });
    }
    const bool kind_missing = !kinds_.only_a.empty() || !kinds_.only_b.empty();
    if (kind_missing && AllCommon()) {
      return Make(NameVerdict::kDifferent, 0.3,
                  [&] { return absl::StrCat("kind_missing: ", KindsOver()); });
    }
    if (!over_a_.words.empty() || !over_b_.words.empty()) {
      return LongAndShort(kind_missing);
    }
    if (kind_missing) {
      return Make(NameVerdict::kLongShort, 0.8,
                  [&] { return absl::StrCat("kind_missing: ", KindsOver()); });
    }
    if (over_a_.initial || over_b_.initial || over_a_.generation ||
        over_b_.generation) {
      return Make(NameVerdict::kLongShort, 0.85,
                  [&] { return "extra: " + Over(); });
    }
    return Same();
  }

 private:
  void Split() {
    over_a_ = Sort(a_.parts, alignment_.only_a);
    over_b_ = Sort(b_.parts, alignment_.only_b);
  }

  NameMatch Make(NameVerdict verdict, double score,
                 absl::FunctionRef<std::string()> reason) const {
    NameMatch match;
    match.verdict = verdict;
    match.score = score;
    if (explained_) match.reasons.push_back(reason());
    return match;
  }

  // Whether kinds of group differ in both names.
  bool HaveOtherKinds() const {
    return std::any_of(
        a_.generics.begin(), a_.generics.end(), [&](const NamePart& x) {
          return std::any_of(
              b_.generics.begin(), b_.generics.end(),
              [&](const NamePart& y) { return x.text != y.text; });
        });
  }

  // Whether words may match by what they mean.
  bool MayTranslate() const {
    const auto has_words = [](const FoldedName& name) {
      return std::any_of(
          name.parts.begin(), name.parts.end(),
          [](const NamePart& part) { return !part.words.empty(); });
    };
    return (has_words(a_) && has_words(b_)) || HaveOtherKinds();
  }

  // A match that rests on a translation, and nothing that matters is left
  // over on both sides.
  bool Translated(const PartAlignment& alignment) const {
    const bool by_word =
        std::any_of(alignment.matches.begin(), alignment.matches.end(),
                    [](const PartMatch& match) { return match.by_word; }) ||
        HaveOtherKinds();
    return by_word && (Sort(a_.parts, alignment.only_a).words.empty() ||
                       Sort(b_.parts, alignment.only_b).words.empty());
  }

  // Words that matter and that both have.
  int Shared() const {
    int shared = 0;
    for (const PartMatch& match : alignment_.matches) {
      const auto counts = [](absl::Span<const NamePart> parts, uint32_t begin,
                             uint32_t end) {
        return static_cast<int>(
            std::count_if(parts.begin() + begin, parts.begin() + end, Counts));
      };
      shared += std::max(counts(a_.parts, match.begin_a, match.end_a),
                         counts(b_.parts, match.begin_b, match.end_b));
    }
    return shared;
  }

  bool AllCommon() const {
    return std::all_of(alignment_.matches.begin(), alignment_.matches.end(),
                       [&](const PartMatch& match) {
                         const NameWordKind kind = a_.parts[match.begin_a].kind;
                         return kind == NAME_WORD_KIND_COMMON ||
                                kind == NAME_WORD_KIND_REGION ||
                                kind == NAME_WORD_KIND_DISTINGUISHER;
                       });
  }

  std::string Over() const {
    return absl::StrCat(
        Words(a_.parts, alignment_.only_a),
        alignment_.only_a.empty() || alignment_.only_b.empty() ? "" : " ",
        Words(b_.parts, alignment_.only_b));
  }
  std::string KindsOver() const {
    return absl::StrCat(Words(a_.generics, kinds_.only_a),
                        Words(b_.generics, kinds_.only_b));
  }

  NameMatch Different() const {
    return Make(
        NameVerdict::kDifferent, alignment_.matches.empty() ? 0 : 0.2, [&] {
          return absl::StrCat("differs: ", Words(a_.parts, alignment_.only_a),
                              ", ", Words(b_.parts, alignment_.only_b));
        });
  }

  // One name has words more. They begin alike, but for names that are put
  // before others, and have enough in common.
  NameMatch LongAndShort(bool kind_missing) const {
    const bool long_a = !over_a_.words.empty();
    const FoldedName& longer = long_a ? a_ : b_;
    const std::vector<uint32_t>& over = long_a ? over_a_.words : over_b_.words;
    const bool shorter_has_kind =
        !(long_a ? kinds_.only_b : kinds_.only_a).empty();
    if (shorter_has_kind) {
      return Make(NameVerdict::kDifferent, 0.3,
                  [&] { return absl::StrCat("kind_missing: ", KindsOver()); });
    }
    const bool front =
        over.front() == 0 && longer.parts[0].kind != NAME_WORD_KIND_FORENAME;
    const bool prefix = std::any_of(over.begin(), over.end(), [&](uint32_t i) {
      return longer.parts[i].kind == NAME_WORD_KIND_PREFIX;
    });
    const auto reason = [&] { return "extra: " + Over(); };
    const int shared = Shared();
    if (front || (prefix && over.size() == 1) || shared < kLeastShared ||
        (long_a ? over_a_ : over_b_).count > shared ||
        (kind_missing && shared < kLeastShared + 1)) {
      return Make(NameVerdict::kUnsure, 0.5, reason);
    }
    return Make(NameVerdict::kLongShort, 0.75, reason);
  }

  NameMatch Same() const {
    double cost = 0;
    bool by_word = false;
    for (const PartMatch& match : alignment_.matches) {
      cost += match.cost;
      by_word = by_word || match.by_word;
    }
    cost /= static_cast<double>(alignment_.matches.size());
    return Make(NameVerdict::kSame, std::max(0.0, 1 - cost), [&] {
      return std::string(by_word    ? "translated"
                         : cost > 0 ? "same_sounds"
                                    : "equal");
    });
  }

  const FoldedName& a_;
  const FoldedName& b_;
  const bool explained_;
  Kinds kinds_;
  PartAlignment alignment_;
  Surplus over_a_;
  Surplus over_b_;
};

}  // namespace

absl::StatusOr<std::unique_ptr<NameMatcher>> NameMatcher::Create(
    const NameRules& rules) {
  CROSSCHECK_ASSIGN_OR_RETURN(NameFolder folder, NameFolder::Create(rules));
  CROSSCHECK_ASSIGN_OR_RETURN(SoundDistance distance,
                              SoundDistance::Create(rules));
  return std::unique_ptr<NameMatcher>(
      new NameMatcher(std::move(folder), std::move(distance)));
}

NameMatch NameMatcher::Compare(absl::string_view a, absl::string_view b) const {
  return Compare(Fold(a), Fold(b));
}

NameMatch NameMatcher::Compare(const FoldedName& a, const FoldedName& b) const {
  return Compare(a, b, /*explained=*/true);
}

NameVerdict NameMatcher::Judge(const FoldedName& a, const FoldedName& b) const {
  return Compare(a, b, /*explained=*/false).verdict;
}

NameMatch NameMatcher::Compare(const FoldedName& a, const FoldedName& b,
                               bool explained) const {
  if (a.parts.empty() || b.parts.empty()) {
    return Make(NameVerdict::kDifferent, 0, "empty");
  }
  if (a.alias != 0 && b.alias != 0) {
    return a.alias == b.alias ? Make(NameVerdict::kSame, 1, "alias")
                              : Make(NameVerdict::kDifferent, 0, "alias");
  }
  if (a.is_acronym && b.is_acronym) {
    return a.acronym == b.acronym
               ? Make(NameVerdict::kSame, 1, "equal")
               : Make(NameVerdict::kDifferent, 0, "differs: acronyms");
  }
  if (SpeltOut(a, b) || SpeltOut(b, a)) {
    return Make(NameVerdict::kLongShort, 0.8, "initials");
  }
  return Comparison(a, b, distance_, explained).Judge();
}

std::string NameMatcher::Key(const FoldedName& name) const {
  std::string key;
  for (const NamePart& part : name.parts) {
    if (!MayBeMissing(part)) key += SkeletonOf(part);
  }
  return key;
}

std::vector<std::string> NameMatcher::PartKeys(const FoldedName& name) const {
  std::vector<std::string> keys;
  for (const NamePart& part : name.parts) {
    if (Counts(part)) keys.push_back(SkeletonOf(part));
  }
  if (!name.acronym.empty()) keys.push_back(name.acronym);
  for (const std::string& initials : name.initials) {
    if (initials.size() >= kLeastInitials) keys.push_back(initials);
  }
  std::sort(keys.begin(), keys.end());
  keys.erase(std::unique(keys.begin(), keys.end()), keys.end());
  return keys;
}

}  // namespace crosscheck
