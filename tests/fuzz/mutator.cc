#include "tests/fuzz/mutator.h"

#include <algorithm>
#include <cctype>
#include <iterator>

#include "absl/strings/ascii.h"
#include "absl/strings/str_cat.h"

namespace crosscheck {
namespace {

// What readers of text, HTML and JSON stumble over.
constexpr absl::string_view kBreaks[] = {"\x1B[31m",
                                         "\xE2\x80\xAE",
                                         "\xF0\x9F\x9A\x80",
                                         "e\xCC\x81\xCC\x81\xCC\x81",
                                         "\r\n\r\n",
                                         "\xEF\xBB\xBF",
                                         "\xC2\xA0",
                                         "\xFF\xFE",
                                         "\xED\xA0\x80",
                                         "\xF4\x90\x80\x80",
                                         "<script>alert(1)",
                                         "</body></html>",
                                         "<!--",
                                         "&#x110000;",
                                         "&amp;&lt;",
                                         "\\u0000\\ud800",
                                         "]}\",",
                                         "\"\"\"",
                                         "\xE2\x80\x9C",
                                         "((((",
                                         "--",
                                         "...!?",
                                         "killed 0 of 12 of",
                                         "between 30 and 20",
                                         "31 February 2019",
                                         "0/0/0000",
                                         "$&|*_`#",
                                         "said said said,"};

constexpr absl::string_view kNestings[][2] = {
    {"<div>", "</div>"}, {"<table><tr><td>", ""}, {"(", ")"},
    {"[", "]"},          {"{\"a\":", "}"},        {"\xE2\x80\x9C", ""}};

}  // namespace

struct Mutator::Step {
  const char* name;
  void (Mutator::*run)(std::string*);
};

const Mutator::Step Mutator::kSteps[] = {
    {"flip", &Mutator::Flip},
    {"cut", &Mutator::Cut},
    {"cut_character", &Mutator::CutCharacter},
    {"drop_line", &Mutator::DropLine},
    {"double_line", &Mutator::DoubleLine},
    {"swap_lines", &Mutator::SwapLines},
    {"drop_punctuation", &Mutator::DropPunctuation},
    {"huge_number", &Mutator::HugeNumber},
    {"nest", &Mutator::Nest},
    {"long_word", &Mutator::LongWord},
    {"long_line", &Mutator::LongLine},
    {"insert", &Mutator::Insert},
    {"repeat", &Mutator::RepeatStretch},
};

std::vector<absl::string_view> Mutator::StepNames() {
  std::vector<absl::string_view> names;
  for (const Step& step : kSteps) names.push_back(step.name);
  return names;
}

std::string Mutator::Apply(absl::string_view step, std::string text) {
  for (const Step& known : kSteps) {
    if (step == known.name) (this->*known.run)(&text);
  }
  return text;
}

std::string Mutator::Mutate(std::string text) {
  constexpr size_t kMost = 4;
  steps_.clear();
  for (size_t left = 1 + Below(kMost); left > 0; --left) {
    const Step& step = kSteps[Below(std::size(kSteps))];
    absl::StrAppend(&steps_, steps_.empty() ? "" : " ", step.name);
    (this->*step.run)(&text);
  }
  return text;
}

size_t Mutator::LineAt(const std::string& text, size_t* end) {
  const size_t at = Below(text.size() + 1);
  const size_t before = at == 0 ? text.npos : text.rfind('\n', at - 1);
  const size_t begin = before == text.npos ? 0 : before + 1;
  const size_t stop = text.find('\n', at);
  *end = stop == text.npos ? text.size() : stop + 1;
  return begin;
}

void Mutator::Flip(std::string* text) {
  if (text->empty()) return;
  for (size_t left = 1 + Below(8); left > 0; --left) {
    (*text)[Below(text->size())] ^= static_cast<char>(1 << Below(8));
  }
}

void Mutator::Cut(std::string* text) { text->resize(Below(text->size() + 1)); }

// Takes one byte of a character of several.
void Mutator::CutCharacter(std::string* text) {
  const size_t start = Below(text->size() + 1);
  for (size_t i = 0; i < text->size(); ++i) {
    const size_t at = (start + i) % text->size();
    if (absl::ascii_isascii(static_cast<unsigned char>((*text)[at]))) continue;
    text->erase(at, 1);
    return;
  }
}

void Mutator::DropLine(std::string* text) {
  size_t end = 0;
  const size_t begin = LineAt(*text, &end);
  text->erase(begin, end - begin);
}

void Mutator::DoubleLine(std::string* text) {
  size_t end = 0;
  const size_t begin = LineAt(*text, &end);
  text->insert(end, text->substr(begin, std::min(end - begin, kLongest)));
}

void Mutator::SwapLines(std::string* text) {
  size_t end = 0;
  const size_t begin = LineAt(*text, &end);
  const std::string line = text->substr(begin, end - begin);
  text->erase(begin, end - begin);
  text->insert(LineAt(*text, &end), line);
}

// Marks between words, as a careless copy loses them.
void Mutator::DropPunctuation(std::string* text) {
  const char mark = ".,'\"\n "[Below(6)];
  const size_t begin = Below(text->size() + 1);
  const size_t end = begin + Below(text->size() - begin + 1);
  text->erase(std::remove(text->begin() + begin, text->begin() + end, mark),
              text->begin() + end);
}

// In place of digits, or anywhere.
void Mutator::HugeNumber(std::string* text) {
  constexpr absl::string_view kNumbers[] = {"4294967296",
                                            "18446744073709551616",
                                            "-1",
                                            "0",
                                            "1e309",
                                            "999,999,999,999,999",
                                            "1.7976931348623157e308",
                                            "00000000000000000012"};
  size_t at = Below(text->size() + 1);
  const size_t digit = text->find_first_of("0123456789", at);
  size_t size = 0;
  if (digit != text->npos) {
    at = digit;
    while (
        at + size < text->size() &&
        absl::ascii_isdigit(static_cast<unsigned char>((*text)[at + size]))) {
      ++size;
    }
  }
  if (Below(4) == 0) {
    text->replace(at, size, std::string(1 + Below(kLongest), '9'));
    return;
  }
  const absl::string_view number = kNumbers[Below(std::size(kNumbers))];
  text->replace(at, size, number.data(), number.size());
}

void Mutator::Nest(std::string* text) {
  const auto& nesting = kNestings[Below(std::size(kNestings))];
  const size_t depth = 1 + Below(kLongest / (nesting[0].size() * 2));
  std::string open;
  std::string close;
  for (size_t i = 0; i < depth; ++i) {
    absl::StrAppend(&open, nesting[0]);
    absl::StrAppend(&close, nesting[1]);
  }
  const size_t begin = Below(text->size() + 1);
  text->insert(begin + Below(text->size() - begin + 1), close);
  text->insert(begin, open);
}

void Mutator::LongWord(std::string* text) {
  const char letter = static_cast<char>('a' + Below(26));
  text->insert(Below(text->size() + 1),
               std::string(1 + Below(kLongest), letter));
}

// A stretch many times in one line, without a full stop.
void Mutator::LongLine(std::string* text) {
  const size_t begin = Below(text->size() + 1);
  std::string stretch = text->substr(begin, 1 + Below(40));
  for (char& c : stretch) {
    if (c == '\n' || c == '.') c = ' ';
  }
  if (stretch.empty()) stretch = "and ";
  std::string line;
  for (size_t left = 1 + Below(kLongest / stretch.size()); left > 0; --left) {
    line += stretch;
  }
  text->insert(begin, line);
}

void Mutator::Insert(std::string* text) {
  for (size_t left = 1 + Below(6); left > 0; --left) {
    const absl::string_view piece = kBreaks[Below(std::size(kBreaks))];
    text->insert(Below(text->size() + 1), piece.data(), piece.size());
  }
  if (Below(4) == 0) text->insert(Below(text->size() + 1), 1, '\0');
}

void Mutator::RepeatStretch(std::string* text) {
  const size_t begin = Below(text->size() + 1);
  const std::string stretch = text->substr(begin, 1 + Below(400));
  for (size_t left = 1 + Below(8); left > 0; --left) {
    text->insert(begin, stretch);
  }
}

}  // namespace crosscheck
