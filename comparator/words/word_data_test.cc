// What the files in data/ say, against the program and against its sources.

#include <algorithm>
#include <filesystem>
#include <set>
#include <string>
#include <vector>

#include "absl/strings/ascii.h"
#include "absl/strings/match.h"
#include "absl/strings/str_join.h"
#include "absl/strings/string_view.h"
#include "comparator/base/file.h"
#include "comparator/base/textproto.h"
#include "comparator/testing/status_matchers.h"
#include "comparator/text/token.h"
#include "comparator/text/tokenizer.h"
#include "comparator/words/word_class_table.h"
#include "comparator/words/word_classes.h"
#include "gtest/gtest.h"
#include "proto/word_classes.pb.h"

namespace crosscheck {
namespace {

std::vector<std::string> FilesBelow(absl::string_view folder) {
  std::vector<std::string> paths;
  for (const auto& entry :
       std::filesystem::recursive_directory_iterator(std::string(folder))) {
    if (!entry.is_directory()) paths.push_back(entry.path().string());
  }
  std::sort(paths.begin(), paths.end());
  return paths;
}

class WordDataTest : public ::testing::Test {
 protected:
  void SetUp() override {
    std::vector<WordClassFile> files;
    for (const std::string& path : FilesBelow("comparator/words/data")) {
      files.emplace_back();
      ASSERT_THAT(ReadTextprotoFile(path, &files.back()), IsOk());
    }
    table_ = WordClassTable::Create(files);
    ASSERT_THAT(table_, IsOk());
    ASSERT_GT(table_->size(), 0);
  }

  absl::StatusOr<WordClassTable> table_;
};

TEST_F(WordDataTest, IsInTheProgram) {
  for (const auto& [word, classes] : table_->words()) {
    for (size_t i = 0; i < table_->size(); ++i) {
      EXPECT_EQ(InClass(word, static_cast<WordClass>(i)),
                std::binary_search(classes.begin(), classes.end(), i))
          << word << " in " << table_->word_class(i).name();
    }
  }
  EXPECT_TRUE(WordClasses::OfWord("").empty());
  EXPECT_TRUE(WordClasses::OfWord("qasr").empty());
}

TEST_F(WordDataTest, IsWrittenAsTheTokenizerWritesIt) {
  for (const auto& entry : table_->words()) {
    if (table_->word_class(entry.second.front()).whole()) continue;
    std::vector<Token> tokens;
    std::string norms;
    Tokenizer tokenizer(entry.first, &tokens, &norms);
    tokenizer.Tokenize(0, entry.first.size());
    const std::string read = absl::StrJoin(
        tokens, " ", [&norms](std::string* out, const Token& token) {
          out->append(norms, token.norm_begin,
                      token.norm_end - token.norm_begin);
        });
    EXPECT_EQ(entry.first, read);
    if (tokens.size() != 1) continue;
    for (const size_t i : entry.second) {
      EXPECT_TRUE(tokens[0].Is(static_cast<WordClass>(i))) << entry.first;
    }
  }
}

// The names behind each "WordClass::" of a source.
void AddNamesAskedFor(absl::string_view source, std::set<std::string>* names) {
  constexpr absl::string_view kBefore = "WordClass::";
  for (size_t at = source.find(kBefore); at != source.npos;
       at = source.find(kBefore, at + 1)) {
    const absl::string_view rest = source.substr(at + kBefore.size());
    const auto end = std::find_if_not(rest.begin(), rest.end(), [](char c) {
      return absl::ascii_isalnum(static_cast<unsigned char>(c));
    });
    names->emplace(rest.begin(), end);
  }
}

TEST_F(WordDataTest, IsAskedForBySomeSource) {
  // By the program, or by a class that includes it.
  std::set<std::string> asked;
  for (const std::string& path : FilesBelow("comparator")) {
    if (absl::EndsWith(path, ".cc") || absl::EndsWith(path, ".h")) {
      const auto text = ReadFile(path);
      ASSERT_THAT(text, IsOk());
      AddNamesAskedFor(*text, &asked);
    }
  }
  for (size_t i = 0; i < table_->size(); ++i) {
    for (const std::string& name : table_->word_class(i).include()) {
      asked.insert(EnumeratorOf(name));
    }
  }
  for (size_t i = 0; i < table_->size(); ++i) {
    const std::string& name = table_->word_class(i).name();
    EXPECT_EQ(asked.count(EnumeratorOf(name)), 1) << name;
  }
}

}  // namespace
}  // namespace crosscheck
