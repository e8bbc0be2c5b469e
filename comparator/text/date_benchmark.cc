// How fast dates are found in tokens, in bytes of text a second.

#include <cstdint>
#include <string>
#include <vector>

#include "absl/status/statusor.h"
#include "benchmark/benchmark.h"
#include "comparator/text/date_expression.h"
#include "comparator/text/date_recognizer.h"
#include "comparator/text/document.h"

namespace crosscheck {
namespace {

constexpr char kWithoutDates[] =
    "The column moved along the river towards the bridge, where a checkpoint "
    "had been set up by men of another brigade. Residents who had taken "
    "shelter in the school said that they had heard heavy fire from the "
    "hills, but nobody could tell who had opened it. ";
constexpr char kWithDates[] =
    "At least 12 people were killed on Friday, July 1, when shells hit the "
    "market of Tal Rahma, two days after a truce had been agreed. Another 30 "
    "were wounded late on Saturday, the governor said, adding that 2,000 "
    "families had fled since early June. ";

std::string Article(bool with_dates) {
  std::string text;
  // One sentence in two has a date, or none has.
  for (int i = 0; i < 20; ++i) {
    text += kWithoutDates;
    text += with_dates ? kWithDates : kWithoutDates;
  }
  return text;
}

void FindDates(benchmark::State& state, bool with_dates) {
  const auto recognizer = DateRecognizer::CreateDefault();
  if (!recognizer.ok()) {
    state.SkipWithError("the built-in table is broken");
    return;
  }
  const std::string text = Article(with_dates);
  Document document;
  document.Reset(text, {{0, static_cast<uint32_t>(text.size())}}, 400);
  std::vector<DateExpression> dates;
  for (auto _ : state) {
    dates.clear();
    for (const Sentence& sentence : document.sentences()) {
      (*recognizer)->Find(document, sentence.tokens, &dates);
    }
    benchmark::DoNotOptimize(dates.data());
  }
  state.SetBytesProcessed(static_cast<int64_t>(state.iterations()) *
                          static_cast<int64_t>(text.size()));
}

void BM_FindWithoutDates(benchmark::State& state) { FindDates(state, false); }
BENCHMARK(BM_FindWithoutDates);

void BM_FindWithDates(benchmark::State& state) { FindDates(state, true); }
BENCHMARK(BM_FindWithDates);

void BM_Create(benchmark::State& state) {
  for (auto _ : state) {
    benchmark::DoNotOptimize(DateRecognizer::CreateDefault());
  }
}
BENCHMARK(BM_Create)->Unit(benchmark::kMicrosecond);

}  // namespace
}  // namespace crosscheck
