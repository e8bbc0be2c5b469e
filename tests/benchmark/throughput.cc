// Measures extraction on one thread against `wc -w` on the same text, both in
// processor time, in one run:
//
//   bazel run -c opt //tests/benchmark:throughput -- FILE.jsonl
//
// Prints MB/s, articles/s, peak memory, time to start and the ratio.

#include <fcntl.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <memory>
#include <string>
#include <utility>
#include <variant>
#include <vector>

#include "absl/status/status.h"
#include "absl/status/statusor.h"
#include "absl/strings/str_format.h"
#include "absl/types/span.h"
#include "comparator/base/status_macros.h"
#include "comparator/extract/extractor.h"
#include "comparator/ingest/ingester.h"
#include "comparator/lexicon/builtin_lexicon.h"
#include "comparator/lexicon/lexicon_index.h"
#include "proto/article.pb.h"

namespace crosscheck {
namespace {

// Rounds over the same articles, of which the fastest is taken: the machine
// may be doing something else in the others.
constexpr int kRounds = 3;

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

absl::Status Run(const std::string& path) {
  const double before_start = OwnSeconds();
  CROSSCHECK_ASSIGN_OR_RETURN(const auto lexicon,
                              LexiconIndex::Create(BuiltinLexicon()));
  ExtractorConfig config;
  config.lexicon = lexicon.get();
  CROSSCHECK_ASSIGN_OR_RETURN(const auto extractor, Extractor::Create(config));
  const double start = OwnSeconds() - before_start;

  CROSSCHECK_ASSIGN_OR_RETURN(const std::vector<Article> articles,
                              ReadArticles(path));
  const std::string text_path =
      absl::StrFormat("/tmp/crosscheck_throughput_%d.txt", getpid());
  int64_t bytes = 0;
  {
    std::ofstream text(text_path, std::ios::binary);
    for (const Article& article : articles) {
      text << article.text() << "\n";
      bytes += static_cast<int64_t>(article.text().size()) + 1;
    }
  }
  const absl::StatusOr<double> words = WordCountSeconds(text_path);
  std::remove(text_path.c_str());
  CROSSCHECK_RETURN_IF_ERROR(words.status());

  ExtractScratch scratch;
  int64_t claims = 0;
  double best = 0;
  for (int round = 0; round < kRounds; ++round) {
    claims = 0;
    const double begin = OwnSeconds();
    for (const Article& article : articles) {
      claims += extractor->Extract(article, &scratch).claims_size();
    }
    const double seconds = OwnSeconds() - begin;
    if (round == 0 || seconds < best) best = seconds;
  }
  rusage usage;
  getrusage(RUSAGE_SELF, &usage);
  absl::PrintF("articles            %d, %.2f MB, %d claims\n", articles.size(),
               bytes / 1e6, claims);
  absl::PrintF("start               %.0f ms\n", start * 1e3);
  absl::PrintF("extract             %.2f s, %.1f MB/s, %.0f articles/s\n", best,
               bytes / 1e6 / best, articles.size() / best);
  absl::PrintF("wc -w               %.3f s, %.0f MB/s\n", *words,
               bytes / 1e6 / *words);
  absl::PrintF("extract / wc -w     %.1f\n", best / *words);
  absl::PrintF("peak memory         %d MiB\n", usage.ru_maxrss / 1024);
  return absl::OkStatus();
}

}  // namespace
}  // namespace crosscheck

int main(int argc, char** argv) {
  if (argc != 2) {
    std::fprintf(stderr, "usage: throughput FILE.jsonl\n");
    return 2;
  }
  std::string path = argv[1];
  const char* folder = std::getenv("BUILD_WORKING_DIRECTORY");
  if (folder != nullptr && path[0] != '/') {
    path = std::string(folder) + "/" + path;
  }
  const absl::Status status = crosscheck::Run(path);
  if (!status.ok()) {
    std::fprintf(stderr, "%s\n", std::string(status.message()).c_str());
    return 2;
  }
  return 0;
}
