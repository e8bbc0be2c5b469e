#include "comparator/align/text_index.h"

#include <algorithm>
#include <cmath>
#include <tuple>
#include <utility>

#include "absl/container/flat_hash_map.h"
#include "absl/strings/numbers.h"
#include "absl/strings/str_join.h"
#include "absl/time/civil_time.h"
#include "absl/types/optional.h"
#include "comparator/align/parallel.h"
#include "comparator/base/day_interval.h"
#include "comparator/text/token_hash.h"

namespace crosscheck {
namespace {

// A word of a headline counts as much as this many in the text.
constexpr int kTitleFactor = 2;
// Share of a word's occurrences with a capital that makes it a name.
constexpr double kNameShare = 0.7;
// A name that more articles have, or more than this share of them, is not
// rare.
constexpr uint32_t kRareArticles = 20;
constexpr double kRareShare = 0.01;
// In a corpus of at least so many articles, words of more than half of them
// are left out.
constexpr double kLargeCorpus = 20;
// Terms of an article that are kept, those of most weight.
constexpr size_t kMostTerms = 256;
constexpr uint32_t kMostSentenceTokens = 400;
// Words of the text that are its beginning.
constexpr size_t kOpeningWords = 40;

BlockKind KindOf(RegionKind kind) {
  switch (kind) {
    case REGION_KIND_TITLE:
      return BlockKind::kTitle;
    case REGION_KIND_SUBTITLE:
      return BlockKind::kSubtitle;
    case REGION_KIND_BODY:
      return BlockKind::kBody;
    case REGION_KIND_CAPTION:
      return BlockKind::kCaption;
    default:
      return BlockKind::kSkipped;
  }
}

std::vector<Block> BlocksOf(const Article& article) {
  std::vector<Block> blocks;
  uint32_t end = 0;
  for (const Region& region : article.regions()) {
    if (region.begin() < end || region.end() < region.begin() ||
        region.end() > article.text().size()) {
      continue;
    }
    end = region.end();
    blocks.push_back({region.begin(), region.end(), KindOf(region.kind())});
  }
  return blocks;
}

bool IsWord(const Token& token) {
  return token.kind == TokenKind::kWord || token.kind == TokenKind::kNumber;
}

// A range of bytes that tells of one event.
struct EventRange {
  uint32_t begin = 0;
  uint32_t end = 0;
  size_t event = 0;
};

// The sentences and quotations of all events.
// The bytes of the article that tell of each event.
class EventRanges {
 public:
  explicit EventRanges(const ArticleClaims& claims) {
    absl::flat_hash_map<absl::string_view, size_t> events;
    for (int i = 0; i < claims.events_size(); ++i) {
      const EventMention& event = claims.events(i);
      events.emplace(event.id(), static_cast<size_t>(i));
      Add(event.sentence(), i);
      for (const Span& trigger : event.triggers()) Add(trigger, i);
    }
    for (const Claim& claim : claims.claims()) {
      const auto event = events.find(claim.event());
      if (event == events.end()) continue;
      Add(claim.quote(), event->second);
      Add(claim.value().span(), event->second);
    }
    std::sort(ranges_.begin(), ranges_.end(),
              [](const EventRange& a, const EventRange& b) {
                return std::tie(a.begin, a.end, a.event) <
                       std::tie(b.begin, b.end, b.event);
              });
  }

  // Those that have a byte of the tokens.
  void Find(absl::Span<const Token> tokens,
            std::vector<EventRange>* found) const {
    found->clear();
    if (tokens.empty()) return;
    const uint32_t begin = tokens.front().begin;
    const uint32_t from = begin > longest_ ? begin - longest_ : 0;
    auto range = std::lower_bound(
        ranges_.begin(), ranges_.end(), from,
        [](const EventRange& a, uint32_t byte) { return a.begin < byte; });
    for (; range != ranges_.end() && range->begin < tokens.back().end;
         ++range) {
      if (begin < range->end) found->push_back(*range);
    }
  }

 private:
  void Add(const Span& span, size_t event) {
    if (span.begin() >= span.end()) return;
    ranges_.push_back({span.begin(), span.end(), event});
    longest_ = std::max(longest_, span.end() - span.begin());
  }

  // Ascending by their first bytes.
  std::vector<EventRange> ranges_;
  uint32_t longest_ = 0;
};

// Whether a number tells articles apart: an age, a house number, not a year or
// a small count.
bool TellsNumber(absl::string_view norm) {
  constexpr int kLeast = 13;
  constexpr int kFirstYear = 1900;
  constexpr int kLastYear = 2100;
  int value = 0;
  if (!absl::SimpleAtoi(norm, &value)) return norm.size() > 4;
  return value >= kLeast && (value < kFirstYear || value > kLastYear);
}

// Sentences that stand in articles whatever happened: an outlet's summary of
// the war, a plea for subscribers.
class StandingSentences {
 public:
  explicit StandingSentences(const AlignSettings& settings)
      : settings_(settings) {}

  // One article, published on `day`, has the sentence.
  void Add(uint64_t hash, absl::CivilDay day) {
    const auto [it, inserted] = uses_.try_emplace(hash, Use{0, day, day});
    Use& use = it->second;
    ++use.articles;
    use.first = std::min(use.first, day);
    use.last = std::max(use.last, day);
  }
  bool Contains(uint64_t hash) const {
    const auto it = uses_.find(hash);
    return it != uses_.end() &&
           it->second.articles >= settings_.boilerplate_articles() &&
           it->second.last - it->second.first >
               static_cast<int64_t>(settings_.boilerplate_days());
  }

 private:
  struct Use {
    uint32_t articles = 0;
    absl::CivilDay first;
    absl::CivilDay last;
  };

  const AlignSettings& settings_;
  absl::flat_hash_map<uint64_t, Use> uses_;
};

uint32_t HashPair(uint32_t a, uint32_t b) {
  return static_cast<uint32_t>(((uint64_t{a} << 32 | b) * 0x9e3779b97f4a7c15) >>
                               32);
}

void SortUnique(std::vector<uint32_t>* terms) {
  std::sort(terms->begin(), terms->end());
  terms->erase(std::unique(terms->begin(), terms->end()), terms->end());
}

// Occurrences, ascending by term.
TermVector Count(std::vector<uint32_t> terms) {
  std::sort(terms.begin(), terms.end());
  TermVector vector;
  for (uint32_t term : terms) {
    if (vector.empty() || vector.back().term != term) {
      vector.push_back({term, 0});
    }
    vector.back().weight += 1;
  }
  return vector;
}

void KeepHeaviest(size_t most, TermVector* vector) {
  if (vector->size() <= most) return;
  std::sort(vector->begin(), vector->end(),
            [](const WeightedTerm& a, const WeightedTerm& b) {
              return a.weight != b.weight ? a.weight > b.weight
                                          : a.term < b.term;
            });
  vector->resize(most);
  std::sort(vector->begin(), vector->end(),
            [](const WeightedTerm& a, const WeightedTerm& b) {
              return a.term < b.term;
            });
}

}  // namespace

TextIndex TextIndex::Read(absl::Span<const ArticleClaims* const> articles,
                          const AlignSettings& settings, int threads) {
  TextIndex index;
  index.terms_.resize(1);
  index.count_ = static_cast<double>(articles.size());
  std::vector<RawText> raw;
  raw.reserve(articles.size());
  StandingSentences standing(settings);
  Document document;
  for (const ArticleClaims* claims : articles) {
    raw.push_back(index.ReadArticle(*claims, &document));
    const absl::optional<DayInterval> published =
        IntervalOf(claims->article().published().date());
    if (!published) continue;
    for (const RawSentence& sentence : raw.back().sentences) {
      standing.Add(sentence.hash, published->first);
    }
  }
  for (const std::string& word : settings.capitalized_words()) {
    const uint32_t term = index.TermOf(word);
    if (term != 0) index.terms_[term].common = true;
  }
  for (uint32_t i = 0; i < raw.size(); ++i) {
    RawText& text = raw[i];
    text.sentences.erase(
        std::remove_if(text.sentences.begin(), text.sentences.end(),
                       [&](const RawSentence& sentence) {
                         return !sentence.title &&
                                standing.Contains(sentence.hash);
                       }),
        text.sentences.end());
    index.CountArticle(text, i);
  }
  index.MeasureInformation();
  std::vector<ArticleText> weighed(raw.size());
  ParallelFor(raw.size(), threads, [&](size_t begin, size_t end) {
    for (size_t i = begin; i < end; ++i) {
      weighed[i] = index.Weigh(raw[i]);
      raw[i] = RawText();
    }
  });
  index.articles_ = std::move(weighed);
  return index;
}

TextIndex::RawText TextIndex::ReadArticle(const ArticleClaims& claims,
                                          Document* document) {
  RawText raw;
  raw.events.resize(static_cast<size_t>(claims.events_size()));
  raw.pairs.resize(raw.events.size());
  const Article& article = claims.article();
  document->Reset(article.text(), BlocksOf(article), kMostSentenceTokens);
  raw.words.reserve(document->tokens().size());
  raw.sentences.reserve(document->sentences().size());
  const EventRanges ranges(claims);
  std::vector<EventRange> of_sentence;
  for (const Sentence& sentence : document->sentences()) {
    const absl::Span<const Token> tokens = document->tokens(sentence);
    ranges.Find(tokens, &of_sentence);
    RawSentence read;
    read.title = document->blocks()[sentence.block].kind == BlockKind::kTitle;
    read.begin = static_cast<uint32_t>(raw.words.size());
    uint32_t last = 0;
    for (const Token& token : tokens) {
      if (!IsWord(token)) continue;
      const uint32_t term = ReadToken(*document, token, read.title);
      if (term == 0) continue;
      raw.words.push_back(term);
      read.hash = (read.hash ^ token.hash) * 0x9e3779b97f4a7c15;
      for (const EventRange& range : of_sentence) {
        if (range.begin <= token.begin && token.end <= range.end) {
          raw.events[range.event].push_back(term);
          if (last != 0) {
            raw.pairs[range.event].push_back(HashPair(last, term));
          }
        }
      }
      last = term;
    }
    read.end = static_cast<uint32_t>(raw.words.size());
    raw.sentences.push_back(read);
  }
  return raw;
}

uint32_t TextIndex::TermOf(absl::string_view word) const {
  const auto it = numbers_.find(TokenHash(word));
  return it == numbers_.end() ? 0 : it->second;
}

// The term of a token, whose use is counted; 0 for none.
uint32_t TextIndex::ReadToken(const Document& document, const Token& token,
                              bool title) {
  const absl::string_view norm = document.norm(token);
  if (norm.empty()) return 0;
  const bool number = token.kind == TokenKind::kNumber;
  const auto [it, is_new] =
      numbers_.try_emplace(token.hash, static_cast<uint32_t>(words_.size()));
  const uint32_t term = it->second;
  if (is_new) {
    words_.emplace_back(norm);
    terms_.emplace_back();
    terms_[term].common = number && !TellsNumber(norm);
  }
  // Headlines capitalise everything, and sentences their first word.
  if (number || (!title && !token.Has(kSentenceStart))) {
    ++terms_[term].occurrences;
    terms_[term].capitals += number || token.Has(kCapitalized) ? 1 : 0;
  }
  return term;
}

void TextIndex::CountArticle(const RawText& raw, uint32_t index) {
  for (const RawSentence& sentence : raw.sentences) {
    for (uint32_t i = sentence.begin; i < sentence.end; ++i) {
      Term& term = terms_[raw.words[i]];
      if (term.last_article == index + 1) continue;
      term.last_article = index + 1;
      ++term.articles;
    }
  }
}

void TextIndex::MeasureInformation() {
  for (Term& term : terms_) {
    // A word of one article is found nowhere else.
    if (term.articles < 2) continue;
    if (count_ >= kLargeCorpus && term.articles > count_ / 2) continue;
    term.information = std::log((count_ + 1) / term.articles);
  }
}

ArticleText TextIndex::Weigh(const RawText& raw) const {
  // (1 + log tf) * log(n / df), after Salton and Buckley (1988).
  const auto weigh = [&](std::vector<uint32_t> terms) {
    TermVector vector = Count(std::move(terms));
    for (WeightedTerm& term : vector) {
      term.weight = static_cast<float>((1 + std::log(term.weight)) *
                                       Information(term.term));
    }
    KeepHeaviest(kMostTerms, &vector);
    return vector;
  };
  std::vector<uint32_t> words;
  std::vector<uint32_t> title;
  ArticleText text;
  size_t body_words = 0;
  for (const RawSentence& sentence : raw.sentences) {
    for (uint32_t i = sentence.begin; i < sentence.end; ++i) {
      const uint32_t term = raw.words[i];
      if (sentence.title || body_words++ < kOpeningWords) {
        text.opening.push_back(term);
      }
      // Most words are of one article or of very many.
      if (Information(term) <= 0) continue;
      words.insert(words.end(), sentence.title ? kTitleFactor : 1, term);
      if (sentence.title) title.push_back(term);
    }
  }
  SortUnique(&text.opening);
  text.words = weigh(std::move(words));
  text.title = weigh(std::move(title));
  for (const WeightedTerm& term : text.words) {
    if (!IsName(term.term)) continue;
    text.names.push_back(term);
    if (IsRare(term.term)) text.rare_names.push_back(term.term);
  }
  Normalize(&text.words);
  Normalize(&text.title);
  Normalize(&text.names);
  for (std::vector<uint32_t> terms : raw.events) {
    terms.erase(std::remove_if(terms.begin(), terms.end(),
                               [&](uint32_t term) {
                                 return !IsName(term) || !IsRare(term);
                               }),
                terms.end());
    SortUnique(&terms);
    text.event_names.push_back(std::move(terms));
  }
  for (std::vector<uint32_t> pairs : raw.pairs) {
    SortUnique(&pairs);
    TextPassage passage;
    passage.pairs = std::move(pairs);
    text.passages.push_back(std::move(passage));
  }
  return text;
}

bool TextIndex::IsName(uint32_t term) const {
  const Term& known = terms_[term];
  return known.occurrences > 0 && !known.common &&
         known.capitals >= kNameShare * known.occurrences;
}

bool TextIndex::IsRare(uint32_t term) const {
  const uint32_t articles = terms_[term].articles;
  return articles > 1 &&
         articles <= std::max<double>(kRareArticles, kRareShare * count_);
}

bool TextIndex::HasOpeningWord(
    size_t index,
    const google::protobuf::RepeatedPtrField<std::string>& words) const {
  const std::vector<uint32_t>& opening = articles_[index].opening;
  return std::any_of(words.begin(), words.end(), [&](const std::string& word) {
    const uint32_t term = TermOf(word);
    return term != 0 &&
           std::binary_search(opening.begin(), opening.end(), term);
  });
}

double TextIndex::SharedInformation(absl::Span<const uint32_t> a,
                                    absl::Span<const uint32_t> b) const {
  double sum = 0;
  // Which list goes on is a sum and no branch, which would be guessed wrong.
  for (size_t i = 0, j = 0; i < a.size() && j < b.size();) {
    const uint32_t of_a = a[i];
    const uint32_t of_b = b[j];
    if (of_a == of_b) sum += Information(of_a);
    i += of_a <= of_b ? 1 : 0;
    j += of_b <= of_a ? 1 : 0;
  }
  return sum;
}

std::string TextIndex::SharedWords(absl::Span<const uint32_t> a,
                                   absl::Span<const uint32_t> b,
                                   size_t most) const {
  std::vector<uint32_t> shared;
  std::set_intersection(a.begin(), a.end(), b.begin(), b.end(),
                        std::back_inserter(shared));
  std::sort(shared.begin(), shared.end(), [&](uint32_t x, uint32_t y) {
    const uint32_t df_x = DocumentFrequency(x);
    const uint32_t df_y = DocumentFrequency(y);
    return df_x != df_y ? df_x < df_y : Word(x) < Word(y);
  });
  if (shared.size() > most) shared.resize(most);
  return absl::StrJoin(shared, ", ", [&](std::string* out, uint32_t term) {
    out->append(std::string(Word(term)));
  });
}

}  // namespace crosscheck
