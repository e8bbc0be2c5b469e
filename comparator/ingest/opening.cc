#include "comparator/ingest/opening.h"

#include <cstddef>
#include <cstdint>
#include <string>
#include <utility>

#include "absl/strings/ascii.h"
#include "absl/strings/match.h"
#include "absl/strings/string_view.h"
#include "absl/strings/strip.h"
#include "absl/types/optional.h"
#include "comparator/ingest/dateline.h"
#include "comparator/ingest/line_shape.h"
#include "comparator/ingest/outlet_directory.h"
#include "comparator/ingest/page_part.h"
#include "comparator/ingest/page_rules.h"
#include "comparator/ingest/text_edges.h"
#include "comparator/ingest/title_words.h"
#include "comparator/words/word_class.h"
#include "comparator/words/word_classes.h"
#include "proto/article.pb.h"

namespace crosscheck {
namespace {

// A caption inside a paragraph is no longer than this.
constexpr std::size_t kMaxCaptionBytes = 420;
// A name, section and time before the date of a page have no more words.
constexpr int kMaxLeadInWords = 12;
constexpr std::size_t kMaxUpdateBytes = 60;

// Reads the start of one paragraph piece by piece.
class OpeningReader {
 public:
  OpeningReader(absl::string_view text, TextRange paragraph,
                const ParagraphContext& context)
      : text_(text),
        at_(paragraph.begin),
        end_(paragraph.end),
        context_(context),
        title_seen_(context.title_seen) {}

  Opening Read() {
    // Each piece may stand once, in any order.
    bool more = true;
    while (more && at_ < end_) {
      more = TakeMark() || TakeDate() || TakeTitle() || TakeButtons() ||
             TakeByline() || TakeAgency() || TakeDateline() || TakeLeadIn();
    }
    TakeCaption();
    // A caption may stand before the dateline.
    if (opening_.place.end == 0) TakeDateline();
    opening_.body_begin = at_;
    return std::move(opening_);
  }

 private:
  absl::string_view Rest() const { return text_.substr(at_, end_ - at_); }

  // Makes the next `length` bytes a part and moves on.
  void Take(RegionKind kind, std::size_t length) {
    const absl::string_view part = TrimRight(Rest().substr(0, length));
    if (!part.empty()) {
      opening_.parts.push_back(
          {kind, {at_, at_ + static_cast<uint32_t>(part.size())}});
    }
    at_ += static_cast<uint32_t>(length);
    at_ = end_ - static_cast<uint32_t>(TrimLeft(Rest()).size());
  }

  bool TakeDate() {
    uint32_t length = 0;
    absl::optional<DateLine> date = ReadOpeningDate(Rest(), &length);
    if (!date) return false;
    // A second date needs a word that says what it is.
    const bool labelled = date->range.begin > 0;
    if (opening_.date && !labelled) return false;
    // A sentence may begin with a date: "May 5 2016 was …", "2016-05-05, a
    // day after …".
    const absl::string_view after = Rest().substr(length);
    if (after.empty() && opening_.parts.empty()) return false;
    if (!after.empty() && !absl::StartsWith(after, "by ") &&
        (absl::ascii_islower(after[0]) || after[0] == ',')) {
      return false;
    }
    date->range.begin += at_;
    date->range.end += at_;
    if (!opening_.date) opening_.date = date;
    Take(REGION_KIND_PUBLISHED, length);
    return true;
  }

  bool TakeTitle() {
    if (title_taken_) return false;
    const uint32_t length = context_.title.MatchPrefix(Rest());
    if (length == 0 || at_ + length >= end_) return false;
    title_taken_ = true;
    const RegionKind kind =
        title_seen_ ? REGION_KIND_FURNITURE : REGION_KIND_TITLE;
    if (!title_seen_) opening_.title = {at_, at_ + length};
    title_seen_ = true;
    Take(kind, length);
    return true;
  }

  // Names, sections and times between the title and the date: "Moscow AFP
  // Saturday 7 Oct 2017", "Coast Wire Middle East 2159 18.05.2017".
  bool TakeLeadIn() {
    if (opening_.date || !title_taken_) return false;
    absl::string_view rest = Rest();
    for (int words = 0; words < kMaxLeadInWords && !rest.empty(); ++words) {
      const absl::string_view word = FirstWord(rest);
      uint32_t length = 0;
      const absl::optional<DateLine> date = ReadOpeningDate(rest, &length);
      if (date && words > 0) {
        const absl::string_view after = rest.substr(length);
        if (!StartsUpper(after) && !absl::StartsWith(after, "(") &&
            !absl::StartsWith(after, "\"")) {
          return false;
        }
        Take(REGION_KIND_FURNITURE, Rest().size() - rest.size());
        return true;
      }
      if (absl::ascii_islower(word[0]) || word.back() == '.' ||
          word.back() == ',') {
        return false;
      }
      rest = TrimLeft(rest.substr(word.size()));
    }
    return false;
  }

  // An advertisement's mark before a sentence.
  bool TakeMark() {
    absl::string_view rest = Rest();
    if (!absl::ConsumePrefix(&rest, "Advertisement ") || !StartsUpper(rest)) {
      return false;
    }
    Take(REGION_KIND_FURNITURE, Rest().size() - rest.size());
    return true;
  }

  // "Get short URL 0 25", "SEND http…", "(updated 22:04 18.05.2017)".
  bool TakeButtons() {
    if (!opening_.date) return false;
    absl::string_view rest = Rest();
    bool button = false;
    if (absl::StartsWithIgnoreCase(rest, "(updated")) {
      const std::size_t close = rest.find(')');
      if (close < kMaxUpdateBytes) {
        rest = TrimLeft(rest.substr(close + 1));
        button = true;
      }
    }
    for (const absl::string_view phrase :
         {"Get short URL", "SEND", "SHARE", "PRINT", "EMAIL", "Share",
          "Print"}) {
      if (absl::StartsWith(rest, phrase) &&
          (rest.size() == phrase.size() ||
           !absl::ascii_isalnum(rest[phrase.size()]))) {
        rest = TrimLeft(rest.substr(phrase.size()));
        button = true;
      }
    }
    const absl::string_view address = FirstWord(rest);
    if (absl::StartsWith(address, "http")) {
      rest = TrimLeft(rest.substr(address.size()));
      button = true;
    }
    if (!button) return false;
    // Counters of what was shared. The last number before a small letter
    // counts something of the story.
    while (!rest.empty() && absl::ascii_isdigit(rest[0])) {
      const absl::string_view word = FirstWord(rest);
      const absl::string_view next = TrimLeft(rest.substr(word.size()));
      if (word.size() > 5 || next.empty() || absl::ascii_islower(next[0])) {
        break;
      }
      rest = next;
    }
    Take(REGION_KIND_FURNITURE, Rest().size() - rest.size());
    return true;
  }

  // "by Dana Reyes" before the title.
  bool TakeByline() {
    if (!opening_.date || opening_.byline.end != 0) return false;
    absl::string_view rest = Rest();
    if (!absl::ConsumePrefix(&rest, "by ") &&
        !absl::ConsumePrefix(&rest, "By ")) {
      return false;
    }
    absl::string_view name = rest;
    for (int words = 0; words < 5; ++words) {
      if (!StartsUpper(rest)) return false;
      rest = TrimLeft(rest.substr(FirstWord(rest).size()));
      if (context_.title.MatchPrefix(rest) > 0) {
        name = TrimRight(name.substr(0, name.size() - rest.size()));
        const auto begin = static_cast<uint32_t>(name.data() - text_.data());
        opening_.byline = {begin, begin + static_cast<uint32_t>(name.size())};
        Take(REGION_KIND_BYLINE, Rest().size() - rest.size());
        return true;
      }
    }
    return false;
  }

  // "AFP" between the title and the story.
  bool TakeAgency() {
    if (opening_.parts.empty() || context_.directory == nullptr) return false;
    const absl::string_view word = FirstWord(Rest());
    const absl::string_view next = TrimLeft(Rest().substr(word.size()));
    if (word.size() < 2 || !StartsUpper(next) || !StartsUpper(word))
      return false;
    const Outlet* outlet = context_.directory->ByName(word);
    if (outlet == nullptr || !IsAgency(*outlet)) return false;
    // "SANA Reporter" is no credit, nor is "Reuters Photo".
    const std::string second = absl::AsciiStrToLower(FirstWord(next));
    if (InClass(second, WordClass::kBehindAgency)) return false;
    opening_.credits.push_back(
        {CREDIT_KIND_TEXT, {at_, at_ + static_cast<uint32_t>(word.size())}});
    Take(REGION_KIND_CREDIT, word.size());
    return true;
  }

  bool TakeDateline() {
    if (opening_.place.end != 0) return false;
    absl::optional<Dateline> found = ReadDateline(Rest());
    if (!found) return TakeCity();
    opening_.place = {at_ + found->place.begin, at_ + found->place.end};
    if (found->agency.end != 0) {
      opening_.credits.push_back(
          {CREDIT_KIND_TEXT,
           {at_ + found->agency.begin, at_ + found->agency.end}});
    }
    if (found->date) {
      DateLine date;
      date.date = *found->date;
      date.range = {at_ + found->date_range.begin, at_ + found->date_range.end};
      opening_.dateline_date = date;
    }
    Take(REGION_KIND_DATELINE, found->length);
    return true;
  }

  // "BEIRUT Planes bombed": a dateline without its dash, for cities that
  // agencies are known to write from.
  bool TakeCity() {
    const absl::string_view rest = Rest();
    for (std::size_t words = 2; words >= 1; --words) {
      absl::string_view city = FirstWord(rest);
      if (words == 2) {
        const std::size_t space = rest.find(' ', city.size() + 1);
        if (space == rest.npos) continue;
        city = rest.substr(0, space);
      }
      const absl::string_view after = TrimLeft(rest.substr(city.size()));
      if (!StartsUpper(after) || !context_.rules.IsDatelineCity(city)) continue;
      opening_.place = {at_, at_ + static_cast<uint32_t>(city.size())};
      Take(REGION_KIND_DATELINE, city.size());
      return true;
    }
    return false;
  }

  // The caption of a picture before the story, known by its credit: "A man
  // rides past tyres. (Reuters Photo) Ten civilians …".
  void TakeCaption() {
    if (!opening_.date || opening_.place.end != 0) return;
    const absl::string_view head = Rest().substr(0, kMaxCaptionBytes);
    for (std::size_t open = head.find('('); open != head.npos;
         open = head.find('(', open + 1)) {
      const std::size_t close = head.find(')', open);
      if (close == head.npos) return;
      const absl::string_view after = TrimLeft(Rest().substr(close + 1));
      if (!after.empty() && !StartsUpper(after)) continue;
      const absl::optional<BracketCredit> credit =
          TrailingCredit(head.substr(0, close + 1), context_.directory);
      if (!credit) continue;
      const absl::string_view before = head.substr(0, open);
      const bool spoken = absl::StrContains(before, " said") ||
                          absl::StrContains(before, " told ") ||
                          absl::StrContains(before, " agency") ||
                          absl::StrContains(before, " reported") ||
                          absl::StrContains(before, ". ");
      if (spoken && !credit->picture) return;
      opening_.credits.push_back(
          {CREDIT_KIND_PICTURE,
           {at_ + credit->inside.begin, at_ + credit->inside.end}});
      Take(REGION_KIND_CAPTION, close + 1);
      return;
    }
  }

  const absl::string_view text_;
  uint32_t at_;
  const uint32_t end_;
  const ParagraphContext& context_;
  bool title_seen_;
  bool title_taken_ = false;
  Opening opening_;
};

}  // namespace

Opening ReadOpening(absl::string_view text, TextRange paragraph,
                    const ParagraphContext& context) {
  return OpeningReader(text, paragraph, context).Read();
}

}  // namespace crosscheck
