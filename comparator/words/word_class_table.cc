#include "comparator/words/word_class_table.h"

#include <algorithm>
#include <cstdint>
#include <set>
#include <utility>

#include "absl/status/status.h"
#include "absl/strings/ascii.h"
#include "absl/strings/match.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/str_format.h"
#include "absl/strings/str_join.h"
#include "absl/strings/str_split.h"
#include "comparator/text/token_hash.h"

namespace crosscheck {
namespace {

constexpr char kGenerated[] =
    "// Made by comparator/words:word_class_compiler from the files in\n"
    "// comparator/words/data.\n";
constexpr size_t kBitsOfWord = 64;

bool IsName(absl::string_view name) {
  return !name.empty() && absl::ascii_isupper(name.front()) &&
         name.back() != '_' && !absl::StrContains(name, "__") &&
         std::all_of(name.begin(), name.end(), [](char c) {
           return absl::ascii_isupper(c) || absl::ascii_isdigit(c) || c == '_';
         });
}

bool IsNormal(absl::string_view word) {
  return !word.empty() && word.front() != ' ' && word.back() != ' ' &&
         !absl::StrContains(word, "  ") &&
         std::none_of(word.begin(), word.end(),
                      [](char c) { return absl::ascii_isupper(c); });
}

// As lines of a comment, indented by two.
std::string CommentOf(absl::string_view text) {
  constexpr size_t kWidth = 75;
  std::string comment;
  std::string line;
  for (const absl::string_view word :
       absl::StrSplit(text, ' ', absl::SkipEmpty())) {
    if (!line.empty() && line.size() + 1 + word.size() > kWidth) {
      absl::StrAppend(&comment, "  // ", line, "\n");
      line.clear();
    }
    absl::StrAppend(&line, line.empty() ? "" : " ", word);
  }
  absl::StrAppend(&comment, "  // ", line, "\n");
  return comment;
}

}  // namespace

std::string EnumeratorOf(absl::string_view name) {
  std::string enumerator = "k";
  bool begins = true;
  for (const char c : name) {
    if (c == '_') {
      begins = true;
      continue;
    }
    enumerator += begins ? c : absl::ascii_tolower(c);
    begins = false;
  }
  return enumerator;
}

// Checks classes and resolves what they include.
class WordClassReader {
 public:
  explicit WordClassReader(const std::vector<WordClassFile>& files) {
    for (const WordClassFile& file : files) {
      for (const WordClassEntry& one : file.classes()) Add(one);
    }
  }

  absl::StatusOr<WordClassTable> Read() {
    words_.resize(table_.classes_.size());
    states_.resize(table_.classes_.size());
    for (size_t i = 0; i < table_.classes_.size(); ++i) {
      for (const std::string& word : WordsOf(i)) {
        table_.words_[word].push_back(i);
      }
      for (const std::string& word : table_.classes_[i].lacks()) {
        if (WordsOf(i).count(word) > 0) Fault(i, "has what it lacks", word);
      }
    }
    if (table_.classes_.size() > WordClassTable::kMostClasses) {
      faults_.push_back("more classes than WordClassTable::kMostClasses");
    }
    if (!faults_.empty()) {
      return absl::InvalidArgumentError(absl::StrJoin(faults_, "\n"));
    }
    for (const auto& [word, classes] : table_.words_) {
      table_.sets_.try_emplace(classes, table_.sets_.size() + 1);
    }
    return std::move(table_);
  }

 private:
  enum class State : uint8_t { kUnread, kReading, kRead };

  void Add(const WordClassEntry& word_class) {
    const size_t i = table_.classes_.size();
    table_.classes_.push_back(word_class);
    if (!IsName(word_class.name())) Fault(i, "no name for a class", "");
    if (!index_.try_emplace(word_class.name(), i).second) {
      Fault(i, "named twice", "");
    }
    if (word_class.meaning().empty()) Fault(i, "without a meaning", "");
    if (word_class.words().empty() && word_class.include().empty()) {
      Fault(i, "without words", "");
    }
    const std::string* before = nullptr;
    for (const std::string& word : word_class.words()) {
      if (!IsNormal(word)) Fault(i, "not as the tokenizer writes it", word);
      if (before != nullptr && *before >= word) Fault(i, "out of order", word);
      before = &word;
    }
  }

  void Fault(size_t i, absl::string_view what, absl::string_view word) {
    faults_.push_back(absl::StrCat(table_.classes_[i].name(), ": ", what,
                                   word.empty() ? "" : ": ", word));
  }

  // The words of a class with those of the classes it includes.
  const std::set<std::string>& WordsOf(size_t i) {
    if (states_[i] == State::kRead) return words_[i];
    if (states_[i] == State::kReading) {
      Fault(i, "includes itself", "");
      return words_[i];
    }
    states_[i] = State::kReading;
    const WordClassEntry& word_class = table_.classes_[i];
    for (const std::string& name : word_class.include()) {
      const auto included = index_.find(name);
      if (included == index_.end()) {
        Fault(i, "includes no class", name);
        continue;
      }
      const std::set<std::string>& words = WordsOf(included->second);
      words_[i].insert(words.begin(), words.end());
    }
    for (const std::string& word : word_class.words()) {
      if (!words_[i].insert(word).second) {
        Fault(i, "has it already or by a class included", word);
      }
    }
    states_[i] = State::kRead;
    return words_[i];
  }

  WordClassTable table_;
  absl::btree_map<std::string, size_t> index_;
  std::vector<std::set<std::string>> words_;
  std::vector<State> states_;
  std::vector<std::string> faults_;
};

absl::StatusOr<WordClassTable> WordClassTable::Create(
    const std::vector<WordClassFile>& files) {
  return WordClassReader(files).Read();
}

std::string WordClassTable::Header() const {
  std::string header = absl::StrCat(
      kGenerated,
      "\n#ifndef COMPARATOR_WORDS_WORD_CLASS_H_\n"
      "#define COMPARATOR_WORDS_WORD_CLASS_H_\n\n#include <cstdint>\n\n"
      "#include \"comparator/words/word_classes.h\"\n\n"
      "namespace crosscheck {\n\nenum class WordClass : uint16_t {\n");
  for (const WordClassEntry& one : classes_) {
    absl::StrAppend(&header, CommentOf(one.meaning()), "  ",
                    EnumeratorOf(one.name()), ",\n");
  }
  absl::StrAppend(&header, "};\n\n}  // namespace crosscheck\n\n",
                  "#endif  // COMPARATOR_WORDS_WORD_CLASS_H_\n");
  return header;
}

std::string WordClassTable::Slots() const {
  // Three of four slots stay empty, so that a word in no class is told by the
  // first look.
  constexpr size_t kEmptyShare = 4;
  size_t size = 64;
  while (size < words_.size() * kEmptyShare) size *= 2;
  std::vector<std::pair<uint64_t, size_t>> slots(size);
  for (const auto& [word, classes] : words_) {
    const uint64_t hash = TokenHash(word);
    size_t slot = hash & (size - 1);
    while (slots[slot].second != 0) slot = (slot + 1) & (size - 1);
    slots[slot] = {hash, sets_.at(classes)};
  }
  std::string code = absl::StrCat(
      kGenerated, "constexpr size_t kClassCount = ", classes_.size(), ";\n");
  absl::StrAppend(&code, "constexpr uint64_t kHashes[] = {\n");
  for (const auto& slot : slots) {
    absl::StrAppendFormat(&code, "0x%x,\n", slot.first);
  }
  absl::StrAppend(&code, "};\nconstexpr uint16_t kSetOfSlot[] = {\n");
  for (const auto& slot : slots) absl::StrAppend(&code, slot.second, ",\n");
  absl::StrAppend(&code, "};\n");
  return code;
}

std::string WordClassTable::Sets() const {
  std::vector<std::vector<uint64_t>> rows(
      sets_.size() + 1, std::vector<uint64_t>(kMostClasses / kBitsOfWord, 0));
  for (const auto& [classes, number] : sets_) {
    for (const size_t one : classes) {
      rows[number][one / kBitsOfWord] |= uint64_t{1} << (one % kBitsOfWord);
    }
  }
  std::string code = kGenerated;
  for (const std::vector<uint64_t>& row : rows) {
    absl::StrAppend(&code, "{");
    for (const uint64_t bits : row) absl::StrAppendFormat(&code, "0x%x,", bits);
    absl::StrAppend(&code, "},\n");
  }
  return code;
}

}  // namespace crosscheck
