#include "comparator/ingest/outlet_cues.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "absl/memory/memory.h"
#include "absl/status/status.h"
#include "absl/status/statusor.h"
#include "absl/strings/ascii.h"
#include "absl/strings/match.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/string_view.h"
#include "absl/strings/strip.h"
#include "comparator/ingest/line_shape.h"
#include "comparator/ingest/outlet_directory.h"
#include "comparator/ingest/page_part.h"
#include "comparator/ingest/page_structure.h"
#include "comparator/ingest/text_edges.h"
#include "comparator/ingest/word_start_finder.h"
#include "comparator/words/word_class.h"
#include "comparator/words/word_classes.h"
#include "proto/article.pb.h"
#include "proto/lexicon.pb.h"
#include "proto/page.pb.h"

namespace crosscheck {
namespace {

constexpr int kMaxNameWords = 6;
// Furniture is read for owners up to this size of a line.
constexpr std::size_t kMaxFurnitureBytes = 600;

bool IsWordByte(char c) {
  return absl::ascii_isalnum(c) || c == '\'' || c == '-' || c == '&' ||
         c == '.' || static_cast<unsigned char>(c) >= 0x80;
}

// End of the word at `i`: no blank, no mark but those inside names. A dot that
// ends a sentence is left.
std::size_t WordEnd(absl::string_view text, std::size_t i) {
  std::size_t end = i;
  while (end < text.size() && IsWordByte(text[end])) {
    const auto byte = static_cast<unsigned char>(text[end]);
    // Of U+2000 and after, only the apostrophe belongs to words; of Latin-1's
    // signs none does.
    if (byte == 0xE2) {
      if (!absl::StartsWith(text.substr(end), "\u2019")) break;
      end += 3;
      continue;
    }
    if (byte == 0xC2) break;
    ++end;
  }
  while (end > i && (text[end - 1] == '.' || text[end - 1] == '-' ||
                     text[end - 1] == '\'')) {
    --end;
  }
  return end;
}

// Passes over "2016", "(c)", "by", "the" between a copyright sign and a name.
std::size_t SkipYear(absl::string_view part, std::size_t i) {
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

// The name that a copyright line begins with, as far as its words begin with
// capitals or digits.
TextRange OwnerName(absl::string_view rest) {
  std::size_t end = 0;
  std::size_t i = 0;
  for (int words = 0; words < kMaxNameWords && i < rest.size(); ++words) {
    const std::size_t word_end = WordEnd(rest, i);
    if (word_end == i) break;
    const absl::string_view word = rest.substr(i, word_end - i);
    const bool named = !absl::ascii_islower(word[0]) || word == "of" ||
                       word == "and" || word == "&";
    if (!named ||
        InClass(absl::AsciiStrToLower(word), WordClass::kBehindOwner)) {
      break;
    }
    if (!absl::ascii_islower(word[0])) end = word_end;
    i = word_end;
    if (i >= rest.size() || rest[i] != ' ') break;
    ++i;
  }
  if (end < 3) return {};
  return {0, static_cast<uint32_t>(end)};
}

}  // namespace

struct OutletCueFinder::Compiled {
  // The words of the cues of the story, without blanks before them, and the
  // cues in the same order.
  std::unique_ptr<const WordStartFinder> words;
  std::vector<const OutletCue*> story;
  // The same for the cues of furniture, whatever their case.
  std::unique_ptr<const WordStartFinder> furniture_words;
  std::vector<const OutletCue*> furniture;
};

namespace {

// Appends the mention of the name beside a cue's words, which stand at `words`
// in the part of the text at `part`.
void AddBeside(const OutletCue& cue, absl::string_view text, TextRange part,
               TextRange words, const OutletDirectory& directory,
               std::vector<OutletMention>* mentions) {
  const Outlet* outlet = nullptr;
  TextRange name;
  uint32_t shift = part.begin;
  if (!cue.before().empty()) {
    shift = words.end;
    name = NameAtStart(text.substr(shift, part.end - shift), kMaxNameWords,
                       directory, &outlet);
  } else {
    const absl::string_view before =
        TrimRight(text.substr(shift, words.begin - shift));
    name = NameAtEnd(before, kMaxNameWords, directory, &outlet);
  }
  if (outlet == nullptr || (cue.agency_only() && !IsAgency(*outlet))) return;
  mentions->push_back({{shift + name.begin, shift + name.end}, outlet, &cue});
}

// Appends the mention of the name that begins at `begin` of a line of
// furniture, behind a cue's words. Returns where the name ends, or `begin`.
std::size_t AddBehind(const OutletCue& cue, absl::string_view text,
                      TextRange range, std::size_t begin,
                      const OutletDirectory* directory,
                      std::vector<OutletMention>* mentions) {
  const absl::string_view line = range.In(text);
  const std::size_t start = cue.names_owner() ? SkipYear(line, begin) : begin;
  const absl::string_view rest = line.substr(start);
  const Outlet* outlet = nullptr;
  TextRange name;
  if (directory != nullptr) {
    name = NameAtStart(rest, kMaxNameWords, *directory, &outlet);
  }
  if (outlet == nullptr && cue.names_owner()) name = OwnerName(rest);
  if (name.end == 0 || !absl::StartsWith(rest.substr(name.end), cue.after())) {
    return begin;
  }
  const auto shift = range.begin + static_cast<uint32_t>(start);
  mentions->push_back({{shift + name.begin, shift + name.end}, outlet, &cue});
  return start + name.end;
}

}  // namespace

OutletCueFinder::OutletCueFinder() = default;
OutletCueFinder::~OutletCueFinder() = default;

absl::StatusOr<std::unique_ptr<const OutletCueFinder>> OutletCueFinder::Create(
    const PageRules& rules) {
  auto compiled = absl::make_unique<Compiled>();
  std::vector<std::string> words;
  std::vector<std::string> furniture_words;
  for (const OutletCue& cue : rules.outlet_cues()) {
    const absl::string_view cue_words = absl::StripLeadingAsciiWhitespace(
        cue.before().empty() ? cue.after() : cue.before());
    const bool both = !cue.before().empty() && !cue.after().empty();
    if (cue_words.size() < 2 ||
        (cue.furniture_only() ? cue.before().empty() : both)) {
      return absl::InvalidArgumentError(absl::StrCat(
          "outlet cue \"", cue.id(),
          "\" needs words before the name, or after it in a story"));
    }
    if (cue.furniture_only()) {
      compiled->furniture.push_back(&cue);
      furniture_words.push_back(absl::AsciiStrToLower(cue.before()));
    } else {
      compiled->story.push_back(&cue);
      words.emplace_back(cue_words);
    }
  }
  compiled->words = absl::make_unique<WordStartFinder>(std::move(words),
                                                       /*any_case=*/false);
  compiled->furniture_words = absl::make_unique<WordStartFinder>(
      std::move(furniture_words), /*any_case=*/true);
  auto finder = absl::WrapUnique(new OutletCueFinder);
  finder->compiled_ = std::move(compiled);
  return std::unique_ptr<const OutletCueFinder>(std::move(finder));
}

std::vector<OutletMention> OutletCueFinder::Find(
    absl::string_view text, const PageStructure& structure,
    const OutletDirectory* directory) const {
  std::vector<OutletMention> mentions;
  for (const PagePart& part : structure.parts) {
    if (part.kind == REGION_KIND_FURNITURE) {
      if (part.range.end - part.range.begin > kMaxFurnitureBytes) continue;
      const absl::string_view line = part.range.In(text);
      for (auto hit = compiled_->furniture_words->Find(line, 0); hit.found();) {
        const OutletCue& cue =
            *compiled_->furniture[static_cast<std::size_t>(hit.literal)];
        const std::size_t end =
            AddBehind(cue, text, part.range, hit.end, directory, &mentions);
        hit = compiled_->furniture_words->Find(line, end);
      }
      continue;
    }
    const bool story =
        part.kind == REGION_KIND_BODY || part.kind == REGION_KIND_SUBTITLE;
    if (!story || directory == nullptr) continue;
    const absl::string_view body = part.range.In(text);
    for (auto hit = compiled_->words->Find(body, 0); hit.found();
         hit = compiled_->words->Find(body, hit.end)) {
      const TextRange words{part.range.begin + static_cast<uint32_t>(hit.begin),
                            part.range.begin + static_cast<uint32_t>(hit.end)};
      AddBeside(*compiled_->story[static_cast<std::size_t>(hit.literal)], text,
                part.range, words, *directory, &mentions);
    }
  }
  return mentions;
}

TextRange NameAtStart(absl::string_view text, int max_words,
                      const OutletDirectory& directory, const Outlet** outlet) {
  *outlet = nullptr;
  absl::string_view rest = text;
  for (const absl::string_view article : {"the ", "The ", "an ", "a "}) {
    absl::ConsumePrefix(&rest, article);
  }
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

TextRange NameAtEnd(absl::string_view text, int max_words,
                    const OutletDirectory& directory, const Outlet** outlet) {
  *outlet = nullptr;
  std::size_t begin = text.size();
  for (int words = 0; words < max_words && begin > 0; ++words) {
    const std::size_t space = text.rfind(' ', begin - 1);
    begin = space == text.npos ? 0 : space + 1;
    const absl::string_view name = text.substr(begin);
    // A name is not interrupted by a mark, nor by a word in small letters.
    if (name.empty() || absl::ascii_islower(name[0]) ||
        absl::StrContains(name, ',')) {
      return {};
    }
    *outlet = directory.ByName(name);
    if (*outlet != nullptr) {
      return {static_cast<uint32_t>(begin), static_cast<uint32_t>(text.size())};
    }
    if (begin == 0) break;
    --begin;
  }
  return {};
}

}  // namespace crosscheck
