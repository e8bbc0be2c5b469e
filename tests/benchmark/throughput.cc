// Measures extraction on one thread against `wc -w` on the same text, and a
// comparison of all articles against extraction, all in processor time, in one
// run:
//
//   bazel run -c opt //tests/benchmark:throughput -- ARTICLES [FIGURES]
//
// Prints MB/s, articles/s, peak memory, time to start and the ratios. With a
// file of figures, whose last line is the most that the ratio to `wc -w` may
// be, the exit code is 1 where it is more.

#include <fcntl.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <memory>
#include <string>
#include <utility>
#include <variant>
#include <vector>

#include "absl/functional/function_ref.h"
#include "absl/status/status.h"
#include "absl/status/statusor.h"
#include "absl/strings/numbers.h"
#include "absl/strings/str_format.h"
#include "comparator/base/status_macros.h"
#include "comparator/extract/extractor.h"
#include "comparator/ingest/ingester.h"
#include "comparator/lexicon/builtin_lexicon.h"
#include "comparator/lexicon/lexicon_index.h"
#include "comparator/pipeline/pipeline.h"
#include "proto/article.pb.h"
#include "proto/record.pb.h"

namespace crosscheck {
namespace {

// Rounds over the same text, of which the fastest is taken: the machine may be
// doing something else in the others. As many as this, and few articles for
// as many seconds.
constexpr int kRounds = 3;
constexpr double kSeconds = 1;
// What `wc -w` reads at least, so that its start does not count.
constexpr int64_t kLeastBytes = 16 << 20;

double ProcessorSeconds(const rusage& usage) {
  return usage.ru_utime.tv_sec + usage.ru_utime.tv_usec / 1e6 +
         usage.ru_stime.tv_sec + usage.ru_stime.tv_usec / 1e6;
}

double OwnSeconds() {
  rusage usage;
  getrusage(RUSAGE_SELF, &usage);
  return ProcessorSeconds(usage);
}

// Processor seconds of `wc -w PATH`.
absl::StatusOr<double> WordCountSeconds(const std::string& path) {
  double best = 0;
  for (int round = 0; round < kRounds; ++round) {
    const pid_t child = fork();
    if (child < 0) return absl::InternalError("cannot start a process");
    if (child == 0) {
      const int null = open("/dev/null", O_WRONLY);
      dup2(null, STDOUT_FILENO);
      execlp("wc", "wc", "-w", path.c_str(), static_cast<char*>(nullptr));
      _exit(127);
    }
    int status = 0;
    rusage usage;
    if (wait4(child, &status, 0, &usage) < 0 || !WIFEXITED(status) ||
        WEXITSTATUS(status) != 0) {
      return absl::InternalError("wc -w failed");
    }
    const double seconds = ProcessorSeconds(usage);
    if (round == 0 || seconds < best) best = seconds;
  }
  return best;
}

absl::StatusOr<std::vector<Article>> ReadArticles(const std::string& path) {
  CROSSCHECK_ASSIGN_OR_RETURN(const auto ingester,
                              Ingester::Create(IngestOptions()));
  std::vector<Article> articles;
  CROSSCHECK_RETURN_IF_ERROR(
      ingester->Run({path}, [&articles](Ingested ingested) {
        if (auto* article = std::get_if<Article>(&ingested)) {
          articles.push_back(std::move(*article));
        }
        return absl::OkStatus();
      }));
  if (articles.empty()) {
    return absl::InvalidArgumentError("no article in " + path);
  }
  return articles;
}

int64_t BytesOf(const std::vector<Article>& articles) {
  int64_t bytes = 0;
  for (const Article& article : articles) {
    bytes += static_cast<int64_t>(article.text().size()) + 1;
  }
  return bytes;
}

// Processor seconds of `wc -w` on the text of the articles.
absl::StatusOr<double> WordCountSeconds(const std::vector<Article>& articles) {
  const char* folder = std::getenv("TEST_TMPDIR");
  const std::string path =
      absl::StrFormat("%s/crosscheck_throughput_%d.txt",
                      folder == nullptr ? "/tmp" : folder, getpid());
  const int64_t bytes = BytesOf(articles);
  const int64_t copies = std::max<int64_t>(1, kLeastBytes / bytes);
  {
    std::ofstream text(path, std::ios::binary);
    for (int64_t i = 0; i < copies; ++i) {
      for (const Article& article : articles) text << article.text() << "\n";
    }
  }
  absl::StatusOr<double> seconds = WordCountSeconds(path);
  std::remove(path.c_str());
  if (seconds.ok()) *seconds /= static_cast<double>(copies);
  return seconds;
}

// Processor seconds to extract from all articles.
double ExtractSeconds(const Extractor& extractor,
                      const std::vector<Article>& articles, int64_t* claims) {
  ExtractScratch scratch;
  double best = 0;
  double total = 0;
  for (int round = 0; round < kRounds || total < kSeconds; ++round) {
    *claims = 0;
    const double begin = OwnSeconds();
    for (const Article& article : articles) {
      *claims += extractor.Extract(article, &scratch).claims_size();
    }
    const double seconds = OwnSeconds() - begin;
    total += seconds;
    if (round == 0 || seconds < best) best = seconds;
  }
  return best;
}

// Processor seconds of `stage`; of few articles the fastest of several runs.
absl::StatusOr<double> StageSeconds(absl::FunctionRef<absl::Status()> stage) {
  double best = 0;
  double total = 0;
  for (int round = 0; round == 0 || total < kSeconds; ++round) {
    const double begin = OwnSeconds();
    CROSSCHECK_RETURN_IF_ERROR(stage());
    const double seconds = OwnSeconds() - begin;
    total += seconds;
    if (round == 0 || seconds < best) best = seconds;
  }
  return best;
}

// Prints what comparing the articles takes against extracting their claims,
// both from the files on and without writing.
absl::Status PrintCompare(const std::string& path) {
  CROSSCHECK_ASSIGN_OR_RETURN(const auto pipeline,
                              Pipeline::Create(PipelineOptions()));
  const auto discard = [](const Record&) { return absl::OkStatus(); };
  // What the first run reads once is no part of either.
  CROSSCHECK_RETURN_IF_ERROR(pipeline->Extract({path}, discard));
  CROSSCHECK_ASSIGN_OR_RETURN(const double extract, StageSeconds([&] {
                                return pipeline->Extract({path}, discard);
                              }));
  CROSSCHECK_ASSIGN_OR_RETURN(const double compare, StageSeconds([&] {
                                return pipeline->Compare({path}).status();
                              }));
  absl::PrintF("ingest and extract  %.3f s\n", extract);
  absl::PrintF("compare             %.3f s\n", compare);
  absl::PrintF("compare / extract   %.1f\n", compare / extract);
  return absl::OkStatus();
}

// Times of `wc -w` that extraction takes.
absl::StatusOr<double> Measure(const std::string& path) {
  const double before_start = OwnSeconds();
  CROSSCHECK_ASSIGN_OR_RETURN(const auto lexicon,
                              LexiconIndex::Create(BuiltinLexicon()));
  ExtractorConfig config;
  config.lexicon = lexicon.get();
  CROSSCHECK_ASSIGN_OR_RETURN(const auto extractor, Extractor::Create(config));
  const double start = OwnSeconds() - before_start;

  CROSSCHECK_ASSIGN_OR_RETURN(const std::vector<Article> articles,
                              ReadArticles(path));
  const double megabytes = BytesOf(articles) / 1e6;
  CROSSCHECK_ASSIGN_OR_RETURN(const double words, WordCountSeconds(articles));
  int64_t claims = 0;
  const double extract = ExtractSeconds(*extractor, articles, &claims);
  rusage usage;
  getrusage(RUSAGE_SELF, &usage);
  absl::PrintF("articles            %d, %.2f MB, %d claims\n", articles.size(),
               megabytes, claims);
  absl::PrintF("start               %.0f ms\n", start * 1e3);
  absl::PrintF("extract             %.3f s, %.1f MB/s, %.0f articles/s\n",
               extract, megabytes / extract, articles.size() / extract);
  absl::PrintF("wc -w               %.4f s, %.0f MB/s\n", words,
               megabytes / words);
  absl::PrintF("extract / wc -w     %.1f\n", extract / words);
  absl::PrintF("peak memory         %d MiB\n", usage.ru_maxrss / 1024);
  CROSSCHECK_RETURN_IF_ERROR(PrintCompare(path));
  return extract / words;
}

// The number in the last line of a file.
absl::StatusOr<double> ReadFigure(const std::string& path) {
  std::ifstream file(path);
  std::string last;
  for (std::string line; std::getline(file, line);) last = line;
  double figure = 0;
  if (!absl::SimpleAtod(last, &figure)) {
    return absl::InvalidArgumentError("no number at the end of " + path);
  }
  return figure;
}

// Whether the ratio is no more than the figures allow, where there are any.
absl::StatusOr<bool> Run(const std::string& path, const std::string& figures) {
  CROSSCHECK_ASSIGN_OR_RETURN(const double ratio, Measure(path));
  if (figures.empty()) return true;
  CROSSCHECK_ASSIGN_OR_RETURN(const double most, ReadFigure(figures));
  absl::PrintF("at most             %.1f\n", most);
  return ratio <= most;
}

}  // namespace
}  // namespace crosscheck

int main(int argc, char** argv) {
  if (argc != 2 && argc != 3) {
    std::fprintf(stderr, "usage: throughput ARTICLES [FIGURES]\n");
    return 2;
  }
  // `bazel run` starts programs in a folder of its own.
  const char* folder = std::getenv("BUILD_WORKING_DIRECTORY");
  std::string paths[2];
  for (int i = 1; i < argc; ++i) {
    paths[i - 1] = folder == nullptr || argv[i][0] == '/'
                       ? argv[i]
                       : std::string(folder) + "/" + argv[i];
  }
  const absl::StatusOr<bool> fast = crosscheck::Run(paths[0], paths[1]);
  if (!fast.ok()) {
    std::fprintf(stderr, "%s\n", std::string(fast.status().message()).c_str());
    return 2;
  }
  return *fast ? 0 : 1;
}
