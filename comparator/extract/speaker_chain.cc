#include "comparator/extract/speaker_chain.h"

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "absl/container/flat_hash_map.h"
#include "absl/strings/ascii.h"
#include "absl/strings/match.h"
#include "comparator/text/token.h"
#include "comparator/words/word_class.h"

namespace crosscheck {
namespace {

class Finder {
 public:
  Finder(const Document& document, const Annotation& annotation,
         const LexiconIndex& lexicon)
      : document_(document), annotation_(annotation), lexicon_(lexicon) {}

  FrameSpeakers Find(const Frame& frame) {
    FrameSpeakers found;
    const SpeakerFact* fact = nullptr;
    for (const SpeakerFact& candidate : frame.facts.speakers) {
      // The first that is more than a pronoun; else the pronoun.
      if (fact == nullptr || (fact->pronoun && !candidate.pronoun)) {
        fact = &candidate;
      }
    }
    if (fact == nullptr) {
      return InsideQuotation(frame) ? last_ : found;
    }
    if (fact->pronoun) {
      found = last_;
      return found;
    }
    if (fact->listener_match >= 0) {
      found.chain.push_back(Media(fact->listener_match, fact->listener));
    }
    Speaker speaker;
    SetSpan(fact->tokens, speaker.mutable_span());
    if (!fact->cue.empty()) SetSpan(fact->cue, speaker.mutable_cue());
    if (fact->speaker >= 0) {
      found.country = annotation_.speakers[fact->speaker].country;
      Describe(annotation_.speakers[fact->speaker], fact->tokens, &speaker,
               &found.actor_match);
    } else if (fact->described) {
      speaker.set_kind(SPEAKER_KIND_DESCRIBED);
      speaker.set_name(std::string(document_.text(fact->tokens)));
      found.actor_match = fact->match;
    } else if (fact->match >= 0) {
      DescribeMatch(fact->match, fact->tokens, &speaker, &found.actor_match);
    } else {
      speaker.set_kind(SPEAKER_KIND_NAMED);
      speaker.set_name(std::string(document_.text(fact->tokens)));
    }
    speaker.set_direct(HasQuotation(frame));
    Remember(*fact, &found);
    found.chain.push_back(std::move(speaker));
    last_ = found;
    found.from_token = FirstSaid(frame, *fact);
    return found;
  }

  // By sentence: whether a quotation is open at its end. One that is not
  // closed in its block is none.
  std::vector<bool> OpenQuotations() const {
    const absl::Span<const Sentence> sentences = document_.sentences();
    std::vector<bool> open(sentences.size(), false);
    bool inside = false;
    absl::string_view opened;
    size_t since = 0;
    for (size_t i = 0; i < sentences.size(); ++i) {
      if (i > 0 && sentences[i].block != sentences[i - 1].block) inside = false;
      const absl::Span<const Token> tokens = document_.tokens(sentences[i]);
      for (size_t k = 0; k < tokens.size(); ++k) {
        if (!IsMark(tokens[k])) continue;
        const absl::string_view mark = document_.text(tokens[k]);
        if (inside ? !Closes(tokens[k], opened) : !Opens(tokens, k)) continue;
        inside = !inside;
        if (inside) {
          opened = mark;
          since = i;
        } else {
          std::fill(open.begin() + since, open.begin() + i, true);
        }
      }
    }
    return open;
  }

 private:
  void SetSpan(TokenRange tokens, Span* span) const {
    if (tokens.empty()) return;
    span->set_begin(document_.tokens()[tokens.begin].begin);
    span->set_end(document_.tokens()[tokens.end - 1].end);
  }

  // "…, and officials said that …": the first token of what is said, where a
  // clause before it is the outlet's own; else 0.
  uint32_t FirstSaid(const Frame& frame, const SpeakerFact& fact) const {
    constexpr size_t kLeastSaid = 4;
    const absl::Span<const Item> items = annotation_.items_of(frame.sentence);
    const size_t who = fact.items.begin;
    if (who < 2 || fact.cue.empty() || fact.cue.begin < fact.tokens.begin) {
      return 0;
    }
    const Token& joint = document_.tokens()[items[who - 1].tokens.begin];
    if (document_.norm(joint) == ";") return fact.tokens.begin;
    if (!joint.Is(WordClass::kClauseJoint)) {
      return 0;
    }
    // "…, rescue workers and officials said": two who say the same.
    if (who > 2 && document_.norm(joint) == "and" &&
        document_.norm(document_.tokens()[items[who - 3].tokens.begin]) ==
            ",") {
      return 0;
    }
    size_t said = 0;
    for (const Item& item : items) {
      if (item.tokens.begin >= fact.cue.end) ++said;
    }
    return said > kLeastSaid ? fact.tokens.begin : 0;
  }

  // "Army spokesman Tarim Odal" goes by the last name from then on, and
  // speaks for the same side.
  void Remember(const SpeakerFact& fact, FrameSpeakers* found) {
    const bool phrase = fact.speaker >= 0;
    const TokenRange name =
        phrase ? annotation_.speakers[fact.speaker].name : fact.tokens;
    if (name.empty() || fact.match >= 0 || fact.described) return;
    Side& side = sides_[document_.tokens()[name.end - 1].hash];
    if (found->actor_match >= 0 || !found->country.empty()) {
      side = {found->actor_match, found->country};
    } else if (!phrase) {
      found->actor_match = side.actor_match;
      found->country = side.country;
    }
  }

  Speaker Media(int match, TokenRange tokens) const {
    Speaker speaker;
    speaker.set_kind(SPEAKER_KIND_MEDIA);
    speaker.set_name(std::string(document_.text(tokens)));
    speaker.set_id(lexicon_.outlet(annotation_.matches[match].entries[0]).id());
    SetSpan(tokens, speaker.mutable_span());
    return speaker;
  }

  void DescribeMatch(int index, TokenRange tokens, Speaker* speaker,
                     int* actor_match) const {
    const LexiconMatch& match = annotation_.matches[index];
    speaker->set_name(std::string(document_.text(tokens)));
    if (match.kind == EntryKind::kOutlet) {
      const Outlet& outlet = lexicon_.outlet(match.entries[0]);
      speaker->set_id(outlet.id());
      speaker->set_kind(outlet.kind() == OUTLET_KIND_MONITOR
                            ? SPEAKER_KIND_NAMED
                            : SPEAKER_KIND_MEDIA);
      return;
    }
    speaker->set_kind(SPEAKER_KIND_ACTOR);
    speaker->set_id(lexicon_.group(match.entries[0]).id());
    *actor_match = index;
  }

  void Describe(const SpeakerPhrase& phrase, TokenRange tokens,
                Speaker* speaker, int* actor_match) const {
    speaker->set_name(std::string(document_.text(tokens)));
    SetSpan(tokens, speaker->mutable_span());
    if (phrase.group_match >= 0) *actor_match = phrase.group_match;
    if (phrase.outlet_match >= 0) {
      const Outlet& outlet =
          lexicon_.outlet(annotation_.matches[phrase.outlet_match].entries[0]);
      speaker->set_id(outlet.id());
      speaker->set_kind(SPEAKER_KIND_NAMED);
      return;
    }
    if (!phrase.name.empty()) {
      speaker->set_kind(SPEAKER_KIND_NAMED);
      return;
    }
    const absl::string_view head =
        document_.norm(document_.tokens()[phrase.head.end - 1]);
    const bool person = absl::StrContains(head, "source") ||
                        absl::StrContains(head, "official") ||
                        absl::StrContains(head, "witness");
    if (!person) {
      // "The interior ministry": there is one.
      const bool one_of_its_kind =
          head == "ministry" &&
          (phrase.head.size() > 1 || tokens.size() > phrase.head.size());
      speaker->set_kind(HasName(tokens) || one_of_its_kind
                            ? SPEAKER_KIND_NAMED
                            : SPEAKER_KIND_DESCRIBED);
      return;
    }
    // "sources" alone says nothing; "security sources" does.
    const bool described =
        phrase.head.size() > 1 || tokens.size() > phrase.head.size() + 1;
    speaker->set_kind(described && !AsksForAnonymity(tokens.begin)
                          ? SPEAKER_KIND_DESCRIBED
                          : SPEAKER_KIND_ANONYMOUS);
  }

  const Sentence& SentenceAt(uint32_t token) const {
    const absl::Span<const Sentence> sentences = document_.sentences();
    return *(std::upper_bound(sentences.begin(), sentences.end(), token,
                              [](uint32_t at, const Sentence& sentence) {
                                return at < sentence.tokens.begin;
                              }) -
             1);
  }

  // Whether a body goes by a name and not by what it is: a word has a capital
  // that the place in the sentence does not give it. In a headline every word
  // may have one, so that it takes two.
  bool HasName(TokenRange tokens) const {
    const Sentence& sentence = SentenceAt(tokens.begin);
    const bool title =
        document_.blocks()[sentence.block].kind == BlockKind::kTitle;
    int capitals = 0;
    for (uint32_t i = tokens.begin; i < tokens.end; ++i) {
      const absl::string_view word = document_.text(document_.tokens()[i]);
      const bool first = i == sentence.tokens.begin;
      if (!first && !word.empty() && absl::ascii_isupper(word[0])) ++capitals;
    }
    return capitals > (title ? 1 : 0);
  }

  // "… on condition that his name be withheld".
  bool AsksForAnonymity(uint32_t token) const {
    const auto words = document_.tokens(SentenceAt(token));
    const auto is = [&](size_t i, absl::string_view word) {
      return i < words.size() && document_.norm(words[i]) == word;
    };
    for (size_t i = 0; i < words.size(); ++i) {
      if (is(i, "anonymity") || is(i, "anonymously") || is(i, "withheld") ||
          (is(i, "condition") && is(i + 1, "that")) ||
          (is(i, "be") && (is(i + 1, "named") || is(i + 1, "identified")))) {
        return true;
      }
    }
    return false;
  }

  // Words and numbers are told by their kind, which is faster.
  static bool IsMark(const Token& token) {
    return token.kind == TokenKind::kPunctuation ||
           token.kind == TokenKind::kSymbol;
  }

  static bool IsQuote(absl::string_view text) {
    return text == "\"" || text == "“" || text == "”" || text == "«" ||
           text == "»" || text == "„";
  }

  // Marks that are apostrophes as well.
  static bool IsSingleQuote(absl::string_view text) {
    return text == "‘" || text == "’" || text == "'";
  }

  // Whether token k begins a quotation: a single mark stands before a word
  // that it touches, and behind none.
  bool Opens(absl::Span<const Token> tokens, size_t k) const {
    const absl::string_view mark = document_.text(tokens[k]);
    if (IsQuote(mark) || mark == "‘") return true;
    return mark == "'" && (k == 0 || tokens[k].Has(kSpaceBefore)) &&
           k + 1 < tokens.size() && !tokens[k + 1].Has(kSpaceBefore);
  }

  // Whether a token ends the quotation that the mark `opened` began.
  bool Closes(const Token& token, absl::string_view opened) const {
    const absl::string_view mark = document_.text(token);
    if (!IsSingleQuote(opened)) return IsQuote(mark);
    return (mark == "’" || mark == "'") && !token.Has(kSpaceBefore);
  }

  bool HasQuotation(const Frame& frame) const {
    for (const Token& token :
         document_.tokens(document_.sentences()[frame.sentence])) {
      if (!IsMark(token)) continue;
      const absl::string_view mark = document_.text(token);
      if (IsQuote(mark) || mark == "‘") return true;
    }
    return false;
  }

  // A sentence that begins with a quotation mark, or is all inside one, and
  // follows a speaker.
  bool InsideQuotation(const Frame& frame) const {
    const auto tokens = document_.tokens(document_.sentences()[frame.sentence]);
    return !tokens.empty() && Opens(tokens, 0);
  }

  const Document& document_;
  const Annotation& annotation_;
  const LexiconIndex& lexicon_;
  FrameSpeakers last_;
  // For whom somebody speaks, by hash of the last name.
  struct Side {
    int actor_match = -1;
    std::string country;
  };
  absl::flat_hash_map<uint64_t, Side> sides_;
};

}  // namespace

std::vector<FrameSpeakers> FindSpeakers(const Document& document,
                                        const Annotation& annotation,
                                        const LexiconIndex& lexicon,
                                        absl::Span<const Frame> frames) {
  Finder finder(document, annotation, lexicon);
  std::vector<FrameSpeakers> speakers;
  speakers.reserve(frames.size());
  for (const Frame& frame : frames) speakers.push_back(finder.Find(frame));
  // "One. Two. Three," he said: who is named behind a quotation of several
  // sentences said the first as well.
  const std::vector<bool> goes_on = finder.OpenQuotations();
  for (size_t i = frames.size(); i-- > 0;) {
    if (i + 1 < frames.size() && speakers[i].chain.empty() &&
        goes_on[frames[i].sentence] &&
        frames[i + 1].sentence == frames[i].sentence + 1) {
      speakers[i] = speakers[i + 1];
    }
  }
  return speakers;
}

}  // namespace crosscheck
