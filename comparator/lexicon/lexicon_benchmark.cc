// How fast the built-in lexicon is opened and matched, and places are chosen.
//
//   bazel run //comparator/lexicon:lexicon_benchmark

#include <string>
#include <utility>
#include <vector>

#include "absl/strings/str_cat.h"
#include "benchmark/benchmark.h"
#include "comparator/lexicon/builtin_lexicon.h"
#include "comparator/lexicon/lexicon_index.h"
#include "comparator/lexicon/place_resolver.h"
#include "comparator/text/document.h"

namespace crosscheck {
namespace {

// Prose with about as many names as reports have.
std::string Prose() {
  const char* const kSentences[] = {
      "Two officers who asked not to be named said the convoy had left the "
      "base before dawn and was hit on the road to Mosul. ",
      "Nobody said at once that it was behind the blast, but such attacks "
      "have often been laid at the door of the Islamic State group. ",
      "Iraqi and US troops searched the villages south of Baghdad for the "
      "launchers, the Interior Ministry in Baghdad told reporters later. ",
      "A doctor at the hospital counted at least seven dead, three of them "
      "children, and more than twenty people with wounds from splinters. ",
      "The two sides have traded fire along this stretch of the river since "
      "the truce of last spring came apart, and few families are left. ",
      "In Aleppo and Deir ez-Zor the shelling went on through the night, "
      "residents said, until the guns fell silent shortly after five. "};
  std::string prose;
  while (prose.size() < 100000) {
    for (const char* sentence : kSentences) prose += sentence;
  }
  return prose;
}

const LexiconIndex& Builtin() {
  static const LexiconIndex* const index =
      LexiconIndex::Create(BuiltinLexicon()).value().release();
  return *index;
}

void Open(benchmark::State& state) {
  for (auto _ : state) {
    auto index = LexiconIndex::Create(BuiltinLexicon());
    benchmark::DoNotOptimize(index);
  }
}
BENCHMARK(Open)->Unit(benchmark::kMillisecond);

void Match(benchmark::State& state) {
  const std::string text = Prose();
  Document document;
  document.Reset(text, {{0, static_cast<uint32_t>(text.size())}}, 400);
  std::vector<LexiconMatch> matches;
  for (auto _ : state) {
    matches.clear();
    for (const Sentence& sentence : document.sentences()) {
      Builtin().Match(document, sentence.tokens, &matches);
    }
    benchmark::DoNotOptimize(matches.data());
  }
  state.SetBytesProcessed(state.iterations() * text.size());
  state.counters["matches_per_kB"] = matches.size() * 1000.0 / text.size();
}
BENCHMARK(Match);

// One article's worth of places.
void Resolve(benchmark::State& state) {
  const std::string text = Prose().substr(0, 4000);
  Document document;
  document.Reset(text, {{0, static_cast<uint32_t>(text.size())}}, 400);
  std::vector<LexiconMatch> matches;
  for (const Sentence& sentence : document.sentences()) {
    Builtin().Match(document, sentence.tokens, &matches);
  }
  std::vector<LexiconMatch> places;
  for (const LexiconMatch& match : matches) {
    if (match.kind == EntryKind::kPlace &&
        (places.empty() || places.back().tokens.end <= match.tokens.begin)) {
      places.push_back(match);
    }
  }
  const PlaceResolver resolver(&Builtin().gazetteer());
  for (auto _ : state) {
    auto choices = resolver.Resolve(document, places, {});
    benchmark::DoNotOptimize(choices);
  }
  state.SetBytesProcessed(state.iterations() * text.size());
  state.counters["places"] = places.size();
}
BENCHMARK(Resolve);

}  // namespace
}  // namespace crosscheck
