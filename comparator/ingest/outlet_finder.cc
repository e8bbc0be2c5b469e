#include "comparator/ingest/outlet_finder.h"

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "absl/strings/ascii.h"
#include "absl/strings/match.h"
#include "absl/strings/string_view.h"
#include "absl/strings/strip.h"
#include "comparator/ingest/line_shape.h"
#include "comparator/ingest/outlet_directory.h"
#include "comparator/ingest/page_rules.h"
#include "comparator/ingest/page_structure.h"
#include "comparator/ingest/paragraph_ends.h"
#include "comparator/ingest/url.h"
#include "proto/article.pb.h"
#include "proto/page.pb.h"

namespace crosscheck {
namespace {

constexpr int kMaxNameWords = 6;

bool IsWordByte(char c) {
  return absl::ascii_isalnum(c) || c == '\'' || c == '-' || c == '&' ||
         c == '.' || static_cast<unsigned char>(c) >= 0x80;
}

// End of the word at `i`: no blank, no mark but those inside names. A dot that
// ends a sentence is left.
std::size_t WordEnd(absl::string_view text, std::size_t i) {
  std::size_t end = i;
  while (end < text.size() && IsWordByte(text[end])) {
    // U+2013 and the like are no letters; U+2019 is an apostrophe.
    if (static_cast<unsigned char>(text[end]) == 0xE2) {
      if (!absl::StartsWith(text.substr(end), "\u2019")) break;
      end += 3;
      continue;
    }
    if (static_cast<unsigned char>(text[end]) == 0xC2) break;
    ++end;
  }
  while (end > i && (text[end - 1] == '.' || text[end - 1] == '-' ||
                     text[end - 1] == '\'')) {
    --end;
  }
  return end;
}

struct Candidate {
  OutletFinding finding;
  // Lower is better.
  int rank = 0;
  int votes = 0;
};

class CueReader {
 public:
  CueReader(absl::string_view text, const PageRuleSet& rules,
            const OutletDirectory* directory)
      : text_(text), rules_(rules), directory_(directory) {}

  OutletFinding Read(const PageStructure& structure) {
    for (const PagePart& part : structure.parts) {
      const bool story =
          part.kind == REGION_KIND_BODY || part.kind == REGION_KIND_SUBTITLE;
      const bool furniture = part.kind == REGION_KIND_FURNITURE;
      if (!story && !furniture) continue;
      if (story && directory_ == nullptr) continue;
      for (const OutletCue& cue : rules_.rules().outlet_cues()) {
        if (cue.furniture_only() == furniture) ReadCue(cue, part.range);
      }
    }
    ReadSourceLines(structure);
    const Candidate* best = nullptr;
    for (const Candidate& candidate : candidates_) {
      if (best == nullptr || candidate.rank < best->rank ||
          (candidate.rank == best->rank && candidate.votes > best->votes)) {
        best = &candidate;
      }
    }
    return best == nullptr ? OutletFinding() : best->finding;
  }

 private:
  enum Rank { kOwner, kSourceLine, kTold };

  void Add(TextRange range, const Outlet* outlet, Rank rank) {
    const std::string name =
        outlet != nullptr ? outlet->name() : std::string(range.In(text_));
    for (Candidate& candidate : candidates_) {
      if (candidate.rank == rank && candidate.finding.outlet.value() == name) {
        ++candidate.votes;
        return;
      }
    }
    Candidate candidate;
    candidate.rank = rank;
    candidate.votes = 1;
    Fact& fact = candidate.finding.outlet;
    fact.set_value(name);
    fact.set_basis(rank == kTold ? FACT_BASIS_TEXT_INDIRECT : FACT_BASIS_TEXT);
    fact.mutable_span()->set_begin(range.begin);
    fact.mutable_span()->set_end(range.end);
    if (outlet != nullptr) candidate.finding.id = outlet->id();
    candidates_.push_back(candidate);
  }

  // Where `cue.before` ends in `part`, from `from` on; npos where it is not
  // there. The cue's case counts for nothing in furniture.
  static std::size_t FindCue(const OutletCue& cue, absl::string_view part,
                             std::size_t from) {
    if (!cue.furniture_only()) {
      const std::size_t at = part.find(cue.before(), from);
      return at == part.npos ? at : at + cue.before().size();
    }
    for (std::size_t at = from; at + cue.before().size() <= part.size(); ++at) {
      if (absl::StartsWithIgnoreCase(part.substr(at), cue.before())) {
        return at + cue.before().size();
      }
    }
    return part.npos;
  }

  void ReadCue(const OutletCue& cue, TextRange range) {
    if (cue.before().empty()) return;
    const absl::string_view part = range.In(text_);
    for (std::size_t at = FindCue(cue, part, 0); at != part.npos;
         at = FindCue(cue, part, at)) {
      std::size_t begin = at;
      if (cue.names_owner()) begin = SkipYear(part, begin);
      const Outlet* outlet = nullptr;
      TextRange name;
      if (directory_ != nullptr) {
        name = NameInDirectory(part.substr(begin), kMaxNameWords, *directory_,
                               &outlet);
      }
      if (outlet == nullptr && cue.names_owner()) {
        name = OwnerName(part.substr(begin), cue);
      }
      if (name.end == 0) continue;
      if (outlet != nullptr && IsAgency(*outlet)) continue;
      if (!cue.after().empty() &&
          !absl::StartsWith(part.substr(begin + name.end), cue.after())) {
        continue;
      }
      const auto shift = static_cast<uint32_t>(range.begin + begin);
      Add({shift + name.begin, shift + name.end}, outlet,
          cue.names_owner() || cue.furniture_only() ? kOwner : kTold);
    }
  }

  // Passes over blanks, "2016", "(c)", "by", "the".
  static std::size_t SkipYear(absl::string_view part, std::size_t i) {
    while (i < part.size()) {
      const absl::string_view rest = part.substr(i);
      if (absl::ascii_isdigit(rest[0]) || rest[0] == ' ' || rest[0] == ',' ||
          rest[0] == '-' || rest[0] == ':') {
        ++i;
      } else if (absl::StartsWithIgnoreCase(rest, "by ")) {
        i += 3;
      } else if (absl::StartsWithIgnoreCase(rest, "the ") ||
                 absl::StartsWithIgnoreCase(rest, "(c) ")) {
        i += 4;
      } else if (absl::StartsWith(rest, "\u00a9")) {
        i += 2;
      } else {
        break;
      }
    }
    return i;
  }

  // The name that a copyright line begins with, as far as its words begin
  // with capitals or digits.
  static TextRange OwnerName(absl::string_view rest, const OutletCue& cue) {
    std::size_t end = 0;
    std::size_t i = 0;
    for (int words = 0; words < kMaxNameWords && i < rest.size(); ++words) {
      const std::size_t word_end = WordEnd(rest, i);
      if (word_end == i) break;
      const absl::string_view word = rest.substr(i, word_end - i);
      const bool named = !absl::ascii_islower(word[0]) || word == "of" ||
                         word == "and" || word == "&";
      if (!named || word == "All" || word == "This" || word == "Please") break;
      if (!absl::ascii_islower(word[0])) end = word_end;
      i = word_end;
      if (i < rest.size() && rest[i] == ' ') {
        ++i;
      } else {
        break;
      }
    }
    const absl::string_view name = rest.substr(0, end);
    if (end < 3 || absl::StartsWithIgnoreCase(name, "associated press")) {
      return {};
    }
    // A cue that bounds the name on both sides decides by itself.
    static_cast<void>(cue);
    return {0, static_cast<uint32_t>(end)};
  }

  void ReadSourceLines(const PageStructure& structure) {
    if (directory_ == nullptr) return;
    for (const PageCredit& credit : structure.credits) {
      if (credit.kind != CREDIT_KIND_SOURCE_LINE) continue;
      const Outlet* outlet = directory_->ByName(credit.range.In(text_));
      if (outlet != nullptr && !IsAgency(*outlet)) {
        Add(credit.range, outlet, kSourceLine);
      }
    }
  }

  const absl::string_view text_;
  const PageRuleSet& rules_;
  const OutletDirectory* const directory_;
  std::vector<Candidate> candidates_;
};

}  // namespace

TextRange NameInDirectory(absl::string_view text, int max_words,
                          const OutletDirectory& directory,
                          const Outlet** outlet) {
  *outlet = nullptr;
  absl::string_view rest = text;
  absl::ConsumePrefix(&rest, "the ");
  absl::ConsumePrefix(&rest, "The ");
  if (rest.empty() || absl::ascii_islower(rest[0])) return {};
  const std::size_t skipped = text.size() - rest.size();
  std::vector<std::size_t> ends;
  std::size_t i = 0;
  while (static_cast<int>(ends.size()) < max_words && i < rest.size()) {
    const std::size_t end = WordEnd(rest, i);
    if (end == i) break;
    ends.push_back(end);
    if (end >= rest.size() || rest[end] != ' ') break;
    i = end + 1;
  }
  while (!ends.empty()) {
    *outlet = directory.ByName(rest.substr(0, ends.back()));
    if (*outlet != nullptr) {
      return {static_cast<uint32_t>(skipped),
              static_cast<uint32_t>(skipped + ends.back())};
    }
    ends.pop_back();
  }
  return {};
}

OutletFinding FindOutletInText(absl::string_view text,
                               const PageStructure& structure,
                               const PageRuleSet& rules,
                               const OutletDirectory* directory) {
  return CueReader(text, rules, directory).Read(structure);
}

OutletFinding FindOutletByUrl(absl::string_view url,
                              const OutletDirectory* directory) {
  OutletFinding finding;
  const std::string host = UrlHost(url);
  if (host.empty()) return finding;
  finding.outlet.set_basis(FACT_BASIS_URL);
  const Outlet* outlet =
      directory == nullptr ? nullptr : directory->ByDomain(host);
  if (outlet != nullptr) {
    finding.outlet.set_value(outlet->name());
    finding.id = outlet->id();
  } else {
    finding.outlet.set_value(std::string(SiteDomain(host)));
  }
  return finding;
}

OutletFinding FindOutletByName(absl::string_view name, FactBasis basis,
                               const OutletDirectory* directory) {
  OutletFinding finding;
  name = absl::StripAsciiWhitespace(name);
  absl::ConsumePrefix(&name, "@");
  if (name.empty()) return finding;
  finding.outlet.set_basis(basis);
  finding.outlet.set_value(std::string(name));
  if (directory == nullptr) return finding;
  const Outlet* outlet = directory->ByName(name);
  if (outlet == nullptr && absl::StrContains(name, '.')) {
    const std::string host = UrlHost(name);
    if (!host.empty()) outlet = directory->ByDomain(host);
    if (outlet != nullptr) finding.outlet.set_value(outlet->name());
  }
  if (outlet != nullptr) finding.id = outlet->id();
  return finding;
}

}  // namespace crosscheck
