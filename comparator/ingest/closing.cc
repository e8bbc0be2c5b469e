#include "comparator/ingest/closing.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <utility>

#include "absl/strings/ascii.h"
#include "absl/strings/match.h"
#include "absl/strings/string_view.h"
#include "absl/strings/strip.h"
#include "absl/types/optional.h"
#include "comparator/ingest/line_shape.h"
#include "comparator/ingest/line_words.h"
#include "comparator/ingest/outlet_directory.h"
#include "comparator/ingest/page_part.h"
#include "comparator/ingest/page_rules.h"
#include "comparator/ingest/text_edges.h"
#include "comparator/words/word_class.h"
#include "comparator/words/word_classes.h"
#include "proto/article.pb.h"

namespace crosscheck {
namespace {

// Names and marks behind the last sentence have no more words.
constexpr int kMaxLastWords = 6;
// Buttons at the end of a paragraph take no more than this.
constexpr std::size_t kMaxButtonBytes = 300;
// How much of a paragraph's end is looked at.
constexpr std::size_t kTailBytes = 700;

// "… Dana R.": a full stop that ends no sentence.
bool EndsWithInitial(absl::string_view before) {
  before = TrimRight(before);
  return before.size() >= 2 && before.back() == '.' &&
         absl::ascii_isupper(before[before.size() - 2]) &&
         (before.size() == 2 ||
          !absl::ascii_isalnum(before[before.size() - 3]));
}

// Words that menus write in small letters ("Terms of Use").
bool IsShortWord(absl::string_view word) {
  return InClass(word, WordClass::kSmallInMenu);
}

// Reads the end of one paragraph piece by piece, from the last backwards.
class ClosingReader {
 public:
  ClosingReader(absl::string_view text, TextRange paragraph,
                const ParagraphContext& context)
      : text_(text),
        begin_(paragraph.begin),
        end_(paragraph.end),
        context_(context) {}

  Closing Read() {
    bool more = true;
    while (more && begin_ < end_) {
      more = TakeButtons() || TakeCreditLine() || TakeBracket() ||
             TakeDashAgency() || TakeLastWord();
    }
    closing_.body_end = end_;
    std::reverse(closing_.parts.begin(), closing_.parts.end());
    std::reverse(closing_.credits.begin(), closing_.credits.end());
    return std::move(closing_);
  }

 private:
  // The last bytes of what is left, from the start of a word on.
  absl::string_view Tail() const {
    absl::string_view rest = text_.substr(begin_, end_ - begin_);
    if (rest.size() <= kTailBytes) return rest;
    rest.remove_prefix(rest.size() - kTailBytes);
    const std::size_t space = rest.find(' ');
    return space == rest.npos ? absl::string_view() : rest.substr(space + 1);
  }

  // Cuts the paragraph before `part`, which ends it.
  void Cut(RegionKind kind, absl::string_view part) {
    const auto begin = static_cast<uint32_t>(part.data() - text_.data());
    closing_.parts.push_back({kind, {begin, end_}});
    end_ = begin_ + static_cast<uint32_t>(
                        TrimRight(text_.substr(begin_, begin - begin_)).size());
  }

  void Credit(CreditKind kind, absl::string_view name) {
    if (name.empty()) return;
    const auto begin = static_cast<uint32_t>(name.data() - text_.data());
    closing_.credits.push_back(
        {kind, {begin, begin + static_cast<uint32_t>(name.size())}});
  }

  bool TakeButtons() {
    const absl::string_view tail = Tail();
    if (!context_.rules.MayCut(tail)) return false;
    LineWords words;
    words.Reset(tail, kTailBytes);
    const std::size_t cut = context_.rules.FindCut(words);
    if (cut == words.size()) return false;
    std::size_t at = words.begin(cut);
    if (tail.size() - at > kMaxButtonBytes ||
        absl::StrContains(tail.substr(at), ". ")) {
      return false;
    }
    if (!EndsSentence(tail.substr(0, at))) {
      // Not in the middle of a sentence; other buttons may stand before.
      if (!absl::ascii_isupper(tail[at])) return false;
      std::size_t first = at;
      for (std::size_t i = cut; i > 0; --i) {
        const std::size_t begin = words.begin(i - 1);
        if (absl::ascii_islower(tail[begin]) &&
            !IsShortWord(words.word(i - 1))) {
          break;
        }
        if (EndsSentence(tail.substr(0, begin))) {
          first = begin;
          break;
        }
      }
      at = first;
    }
    Cut(REGION_KIND_FURNITURE, tail.substr(at));
    return true;
  }

  // "Reporting by …; editing by …", "Source Coast Wire" behind a full stop.
  bool TakeCreditLine() {
    const absl::string_view tail = Tail();
    for (const absl::string_view cue :
         {"(Reporting by ", "(Additional reporting by ",
          "Additional reporting by ", "Reporting by ", "Writing by ",
          "(Writing by ", "(Editing by ", "Source: ", "Source ",
          "(Source: ", "Sources: "}) {
      const std::size_t at = tail.find(cue);
      if (at == tail.npos || at == 0) continue;
      const absl::string_view before = TrimRight(tail.substr(0, at));
      if (before.empty() ||
          !absl::StrContains(".!?\"')\x9d\x99", before.back())) {
        continue;
      }
      const absl::string_view part = tail.substr(at);
      if (absl::StrContains(cue, "ource")) {
        absl::string_view name = part.substr(cue.size());
        if (cue[0] == '(') name = name.substr(0, name.find(')'));
        name = TrimRight(name);
        while (absl::ConsumeSuffix(&name, ".")) {
        }
        if (name.size() > 60 || !StartsUpper(name)) continue;
        Credit(CREDIT_KIND_SOURCE_LINE, name);
      }
      Cut(REGION_KIND_CREDIT, part);
      return true;
    }
    return false;
  }

  // "(Reuters)" behind the last sentence.
  bool TakeBracket() {
    const absl::string_view tail = Tail();
    const absl::optional<BracketCredit> credit =
        TrailingCredit(tail, context_.directory);
    if (!credit || credit->whole.begin == 0) return false;
    const absl::string_view before =
        TrimRight(tail.substr(0, credit->whole.begin));
    if (before.empty() || !absl::StrContains(".!?\"\x9d", before.back())) {
      return false;
    }
    absl::string_view inside = credit->inside.In(tail);
    absl::ConsumePrefix(&inside, "Source:");
    Credit(inside.size() < credit->inside.In(tail).size()
               ? CREDIT_KIND_SOURCE_LINE
           : credit->picture ? CREDIT_KIND_PICTURE
                             : CREDIT_KIND_TEXT,
           TrimLeft(inside));
    Cut(REGION_KIND_CREDIT, tail.substr(credit->whole.begin));
    return true;
  }

  // "in March 2011.-AFP", "… since then. — Coast Wire".
  bool TakeDashAgency() {
    if (context_.directory == nullptr) return false;
    const absl::string_view tail = Tail();
    for (const absl::string_view dash : {"-", "\u2013", "\u2014"}) {
      const std::size_t at = tail.rfind(dash);
      if (at == tail.npos || at == 0 || tail.size() - at > 40) continue;
      const absl::string_view before = TrimRight(tail.substr(0, at));
      if (!EndsSentence(before)) continue;
      const absl::string_view name = TrimLeft(tail.substr(at + dash.size()));
      if (context_.directory->ByName(name) == nullptr) continue;
      Credit(CREDIT_KIND_TEXT, name);
      Cut(REGION_KIND_CREDIT, tail.substr(at));
      return true;
    }
    return false;
  }

  // A button, a counter, the names of writers or an editor's mark behind the
  // last full stop: "Twitter", "212-11", "SSH 11", "Dana Reyes / Sam Orr".
  bool TakeLastWord() {
    const absl::string_view tail = Tail();
    std::size_t at = tail.size();
    for (int words = 0; words < kMaxLastWords; ++words) {
      const std::size_t space = tail.substr(0, at).rfind(' ');
      if (space == tail.npos) return false;
      at = space;
      const absl::string_view word = FirstWord(tail.substr(space + 1));
      const bool high = !word.empty() && (!absl::ascii_islower(word[0]) ||
                                          absl::StartsWith(word, "al-"));
      if (!high || absl::StrContains(".,;:?!\"", word.back())) return false;
      if (!EndsSentence(tail.substr(0, space)) ||
          EndsWithInitial(tail.substr(0, space))) {
        continue;
      }
      const absl::string_view rest = tail.substr(space + 1);
      // "(…) Mr Orr" may go on a sentence that ends with the bracket.
      if (TrimRight(tail.substr(0, space)).back() == ')' && rest != "Twitter" &&
          rest != "Facebook") {
        return false;
      }
      Cut(REGION_KIND_FURNITURE, rest);
      return true;
    }
    return false;
  }

  const absl::string_view text_;
  const uint32_t begin_;
  uint32_t end_;
  const ParagraphContext& context_;
  Closing closing_;
};

}  // namespace

Closing ReadClosing(absl::string_view text, TextRange paragraph,
                    const ParagraphContext& context) {
  return ClosingReader(text, paragraph, context).Read();
}

}  // namespace crosscheck
