#include "comparator/provenance/text_prints.h"

#include <cstddef>

#include "comparator/provenance/passage.h"
#include "tbb/blocked_range.h"
#include "tbb/parallel_for.h"
#include "tbb/task_arena.h"

namespace crosscheck {

TextPrints ReadTextPrints(absl::Span<const TracedArticle> articles,
                          const ProvenanceSettings& settings, int threads) {
  TextPrints prints;
  prints.narrative.resize(articles.size());
  prints.quoted.resize(articles.size());
  const auto read = [&](const tbb::blocked_range<size_t>& range) {
    PassageReader reader;
    for (size_t i = range.begin(); i < range.end(); ++i) {
      const Passages passages = reader.Read(articles[i].article());
      prints.narrative[i] =
          Winnow(ShinglesOf(passages.narrative, settings.shingle_words()),
                 settings.window());
      prints.quoted[i] =
          ShinglesOf(passages.quotations, settings.statement_words());
    }
  };
  tbb::task_arena arena(threads);
  arena.execute([&] {
    tbb::parallel_for(tbb::blocked_range<size_t>(0, articles.size()), read);
  });
  return prints;
}

}  // namespace crosscheck
