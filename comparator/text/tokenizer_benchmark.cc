// Bytes a second of the tokenizer and of the document view.
//
//   bazel run //comparator/text:tokenizer_benchmark

#include <cstddef>
#include <cstdint>
#include <random>
#include <string>
#include <vector>

#include "absl/strings/string_view.h"
#include "benchmark/benchmark.h"
#include "comparator/text/document.h"
#include "comparator/text/token.h"
#include "comparator/text/tokenizer.h"

namespace crosscheck {
namespace {

// Words as frequent and as long as those of news, some of them names.
constexpr absl::string_view kWords[] = {"the",
                                        "the",
                                        "the",
                                        "of",
                                        "in",
                                        "a",
                                        "a",
                                        "and",
                                        "and",
                                        "to",
                                        "said",
                                        "on",
                                        "was",
                                        "were",
                                        "at",
                                        "by",
                                        "that",
                                        "for",
                                        "from",
                                        "with",
                                        "an",
                                        "it",
                                        "had",
                                        "his",
                                        "killed",
                                        "wounded",
                                        "police",
                                        "army",
                                        "town",
                                        "convoy",
                                        "people",
                                        "attack",
                                        "bomb",
                                        "near",
                                        "after",
                                        "security",
                                        "two",
                                        "three",
                                        "soldiers",
                                        "responsibility",
                                        "road",
                                        "province",
                                        "claimed",
                                        "group",
                                        "statement",
                                        "market",
                                        "officials",
                                        "hospital",
                                        "north",
                                        "checkpoint",
                                        "local",
                                        "government",
                                        "women",
                                        "children",
                                        "investigators",
                                        "exploded",
                                        "vehicle",
                                        "morning",
                                        "witnesses",
                                        "bystanders",
                                        "Rahma",
                                        "Qasr",
                                        "Thursday",
                                        "al-Meridian",
                                        "Tal",
                                        "Brigade",
                                        "Ministry",
                                        "Hassan",
                                        "neighbourhood",
                                        "U.S.",
                                        "12",
                                        "25",
                                        "2019",
                                        "1,500",
                                        "Iraq's",
                                        "15-year-old",
                                        "didn't",
                                        "Col.",
                                        "residents",
                                        "international"};

// About `size` bytes of sentences and paragraphs. Curly quotes stand in every
// `curly`th sentence; 0 means in none.
std::string MakeProse(size_t size, uint32_t curly) {
  std::mt19937 random(7);
  std::string text;
  for (uint32_t sentence = 1; text.size() < size; ++sentence) {
    const uint32_t words = 8 + random() % 25;
    const bool quoted = curly != 0 && sentence % curly == 0;
    text += quoted ? "“The " : "The ";
    for (uint32_t i = 0; i < words; ++i) {
      const absl::string_view word =
          kWords[random() % (sizeof(kWords) / sizeof(kWords[0]))];
      text.append(word.data(), word.size());
      if (i + 1 < words) text += random() % 12 == 0 ? ", " : " ";
    }
    text += quoted ? ".” " : ". ";
    if (sentence % 3 == 0) text += "\n\n";
  }
  return text;
}

// Calls `read` with articles of usual size, one after the other.
template <typename Read>
void ReadArticles(uint32_t curly, benchmark::State& state, Read read) {
  constexpr size_t kArticle = 4096;
  const std::string text = MakeProse(1 << 20, curly);
  for (auto _ : state) {
    for (size_t begin = 0; begin < text.size(); begin += kArticle) {
      read(absl::string_view(text).substr(begin, kArticle));
    }
  }
  state.SetBytesProcessed(static_cast<int64_t>(state.iterations()) *
                          static_cast<int64_t>(text.size()));
}

void BM_Tokenize(benchmark::State& state) {
  std::vector<Token> tokens;
  std::string norms;
  ReadArticles(static_cast<uint32_t>(state.range(0)), state,
               [&](absl::string_view article) {
                 Tokenizer tokenizer(article, &tokens, &norms);
                 tokenizer.Tokenize(0, article.size());
                 benchmark::DoNotOptimize(tokens.data());
               });
}
BENCHMARK(BM_Tokenize)->ArgName("curly")->Arg(0)->Arg(4);

void BM_ResetDocument(benchmark::State& state) {
  Document document;
  ReadArticles(static_cast<uint32_t>(state.range(0)), state,
               [&](absl::string_view article) {
                 const Block block = {0, static_cast<uint32_t>(article.size()),
                                      BlockKind::kBody};
                 document.Reset(article, {block}, /*max_sentence_tokens=*/400);
                 benchmark::DoNotOptimize(document.sentences().data());
               });
}
BENCHMARK(BM_ResetDocument)->ArgName("curly")->Arg(0)->Arg(4);

}  // namespace
}  // namespace crosscheck
