#include "comparator/ingest/outlet_cues.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "absl/container/flat_hash_map.h"
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
#include "proto/article.pb.h"
#include "proto/lexicon.pb.h"
#include "proto/page.pb.h"
#include "re2/re2.h"

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
    if (!named || word == "All" || word == "This" || word == "Please") break;
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
  // One alternative for the words of each cue of the story.
  std::unique_ptr<RE2> story;
  absl::flat_hash_map<std::string, const OutletCue*> by_words;
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
    name = NameAtEnd(text.substr(shift, words.begin - shift), kMaxNameWords,
                     directory, &outlet);
  }
  if (outlet == nullptr || (cue.agency_only() && !IsAgency(*outlet))) return;
  mentions->push_back({{shift + name.begin, shift + name.end}, outlet, &cue});
}

// Reads one line of furniture for one cue.
void ReadFurniture(const OutletCue& cue, absl::string_view text,
                   TextRange range, const OutletDirectory* directory,
                   std::vector<OutletMention>* mentions) {
  const absl::string_view line = range.In(text);
  for (std::size_t at = 0; at + cue.before().size() < line.size(); ++at) {
    if (!absl::StartsWithIgnoreCase(line.substr(at), cue.before())) continue;
    std::size_t begin = at + cue.before().size();
    if (cue.names_owner()) begin = SkipYear(line, begin);
    const Outlet* outlet = nullptr;
    TextRange name;
    if (directory != nullptr) {
      name =
          NameAtStart(line.substr(begin), kMaxNameWords, *directory, &outlet);
    }
    if (outlet == nullptr && cue.names_owner()) {
      name = OwnerName(line.substr(begin));
    }
    if (name.end == 0 ||
        !absl::StartsWith(line.substr(begin + name.end), cue.after())) {
      continue;
    }
    const auto shift = static_cast<uint32_t>(range.begin + begin);
    mentions->push_back({{shift + name.begin, shift + name.end}, outlet, &cue});
    at = begin + name.end - 1;
  }
}

}  // namespace

OutletCueFinder::OutletCueFinder() = default;
OutletCueFinder::~OutletCueFinder() = default;

absl::StatusOr<std::unique_ptr<const OutletCueFinder>> OutletCueFinder::Create(
    const PageRules& rules) {
  auto compiled = absl::make_unique<Compiled>();
  std::string pattern;
  for (const OutletCue& cue : rules.outlet_cues()) {
    if (cue.furniture_only() ? cue.before().empty()
                             : cue.before().empty() == cue.after().empty()) {
      return absl::InvalidArgumentError(absl::StrCat(
          "outlet cue \"", cue.id(),
          "\" needs words before the name, or after it in a story"));
    }
    if (cue.furniture_only()) {
      compiled->furniture.push_back(&cue);
      continue;
    }
    const std::string& words =
        cue.before().empty() ? cue.after() : cue.before();
    if (!compiled->by_words.emplace(words, &cue).second) {
      return absl::InvalidArgumentError(absl::StrCat(
          "outlet cue \"", cue.id(), "\" repeats another's words"));
    }
    absl::StrAppend(&pattern, pattern.empty() ? "" : "|",
                    RE2::QuoteMeta(words));
  }
  RE2::Options options;
  options.set_log_errors(false);
  // Bytes: the words are compared as they are.
  options.set_encoding(RE2::Options::EncodingLatin1);
  compiled->story = absl::make_unique<RE2>(pattern, options);
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
      for (const OutletCue* cue : compiled_->furniture) {
        ReadFurniture(*cue, text, part.range, directory, &mentions);
      }
      continue;
    }
    const bool story =
        part.kind == REGION_KIND_BODY || part.kind == REGION_KIND_SUBTITLE;
    if (!story || directory == nullptr || compiled_->by_words.empty()) continue;
    const re2::StringPiece whole(text.data(), text.size());
    re2::StringPiece found;
    std::size_t at = part.range.begin;
    while (compiled_->story->Match(whole, at, part.range.end, RE2::UNANCHORED,
                                   &found, 1)) {
      const auto begin = static_cast<uint32_t>(found.data() - text.data());
      const TextRange words{begin, begin + static_cast<uint32_t>(found.size())};
      const auto cue = compiled_->by_words.find(
          absl::string_view(found.data(), found.size()));
      if (cue != compiled_->by_words.end()) {
        AddBeside(*cue->second, text, part.range, words, *directory, &mentions);
      }
      at = words.end;
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
