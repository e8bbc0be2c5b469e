#include "comparator/extract/pattern.h"

#include <algorithm>
#include <cstdint>
#include <string>
#include <utility>
#include <vector>

#include "absl/status/status.h"
#include "absl/strings/ascii.h"
#include "absl/strings/match.h"
#include "absl/strings/numbers.h"
#include "absl/strings/str_cat.h"
#include "comparator/base/status_macros.h"

namespace crosscheck {
namespace {

constexpr int kMaxMacroDepth = 20;
constexpr int kLastLetter = 255;

bool IsNameCharacter(char c) {
  return absl::ascii_isalnum(c) || c == '_' || c == '/' || c == '\'' ||
         static_cast<unsigned char>(c) >= 0x80;
}

// Turns a pattern into a regular expression, or only collects its symbols.
class Compiler {
 public:
  // Either of `symbols` and `names` may be null.
  Compiler(const MacroMap& macros, const SymbolTable* symbols,
           std::vector<std::string>* names)
      : macros_(macros),
        symbols_(symbols),
        names_(names),
        alphabet_(symbols == nullptr ? 0 : symbols->size()),
        required_(symbols) {}

  absl::Status Compile(absl::string_view pattern, int depth) {
    if (depth > kMaxMacroDepth) {
      return absl::InvalidArgumentError("macros contain one another");
    }
    size_t i = 0;
    int open = 0;
    while (i < pattern.size()) {
      const char c = pattern[i];
      if (absl::ascii_isspace(c)) {
        ++i;
      } else if (c == '(') {
        absl::StrAppend(&out_, "(?:");
        required_.Open();
        ++open;
        ++i;
      } else if (c == ')') {
        if (--open < 0) return Error(pattern, i, "')' without '('");
        out_.push_back(')');
        ++i;
        required_.Close(Quantifier(pattern, &i));
      } else if (c == '|') {
        out_.push_back('|');
        required_.Alternate();
        ++i;
      } else if (c == '^') {
        const bool end = i + 1 < pattern.size() && pattern[i + 1] == '^';
        absl::StrAppend(&out_, end ? "\\z" : "\\A");
        i += end ? 2 : 1;
      } else if (c == '[') {
        CROSSCHECK_RETURN_IF_ERROR(Set(pattern, &i));
      } else {
        CROSSCHECK_RETURN_IF_ERROR(Element(pattern, &i, &open, depth));
      }
    }
    if (open != 0) return Error(pattern, i, "'(' without ')'");
    return absl::OkStatus();
  }

  bool HasLettersForAll() const { return letters_ <= kLastLetter; }

  CompiledPattern Result() && {
    return CompiledPattern{std::move(out_), std::move(captures_),
                           std::move(alphabet_), std::move(required_).Take()};
  }

 private:
  static absl::Status Error(absl::string_view pattern, size_t at,
                            absl::string_view what) {
    return absl::InvalidArgumentError(absl::StrCat(
        "pattern \"", pattern, "\", character ", at + 1, ": ", what));
  }

  // Copies a quantifier at *i, if there is one, and steps behind it. Returns
  // whether it lets what it stands behind be lacking.
  bool Quantifier(absl::string_view pattern, size_t* i) {
    const absl::string_view rest = pattern.substr(*i);
    if (rest.empty()) return false;
    size_t n = 1;
    bool may_lack = false;
    if (rest[0] == '?' || rest[0] == '*') {
      may_lack = true;
    } else if (rest[0] == '{') {
      n = rest.find('}');
      if (n == absl::string_view::npos) return false;
      // "{0,2}"; what is no number RE2 refuses.
      int least = 0;
      may_lack = !absl::SimpleAtoi(
                     rest.substr(1, std::min(n, rest.find(',')) - 1), &least) ||
                 least == 0;
      ++n;
    } else if (rest[0] != '+') {
      return false;
    }
    if (n < rest.size() && rest[n] == '?') ++n;
    out_.append(rest.data(), n);
    *i += n;
    return may_lack;
  }

  // Appends the letter of a symbol, which gets one where it has none yet.
  void AppendSymbol(Symbol symbol, SymbolSet* symbols) {
    uint8_t& letter = alphabet_[symbol];
    if (letter == 0 && letters_ <= kLastLetter) ++letters_;
    if (letter == 0) letter = static_cast<uint8_t>(letters_);
    constexpr char kDigits[] = "0123456789abcdef";
    const char escape[] = {'\\', 'x', kDigits[letter / 16],
                           kDigits[letter % 16]};
    out_.append(escape, sizeof(escape));
    symbols->push_back(symbol);
  }

  // One name inside or outside a set; its symbols are appended to `symbols`.
  absl::Status Name(absl::string_view pattern, size_t at,
                    absl::string_view name, bool in_set, SymbolSet* symbols) {
    if (name == "_") {
      if (in_set) return Error(pattern, at, "'_' inside a set");
      out_.push_back('.');
      return absl::OkStatus();
    }
    if (absl::EndsWith(name, "/*")) {
      if (symbols_ == nullptr) return absl::OkStatus();
      const SymbolTable::Range range =
          symbols_->Family(name.substr(0, name.size() - 2));
      if (range.begin == range.end) {
        return Error(pattern, at, absl::StrCat("no class in ", name));
      }
      if (!in_set) out_.push_back('[');
      for (Symbol symbol = range.begin; symbol < range.end; ++symbol) {
        AppendSymbol(symbol, symbols);
      }
      if (!in_set) out_.push_back(']');
      return absl::OkStatus();
    }
    if (names_ != nullptr) names_->emplace_back(name);
    if (symbols_ == nullptr) return absl::OkStatus();
    const Symbol symbol = symbols_->Find(name);
    if (symbol == SymbolTable::kNone) {
      return Error(pattern, at, absl::StrCat("unknown class ", name));
    }
    AppendSymbol(symbol, symbols);
    return absl::OkStatus();
  }

  // Notes an element of one of `symbols`; none stand for any item at all.
  void Require(SymbolSet symbols, bool may_lack) {
    if (!symbols.empty() && !may_lack) required_.AddOneOf(std::move(symbols));
  }

  // Reads the name at *i, quoted or not, and steps behind it.
  static absl::StatusOr<absl::string_view> ReadName(absl::string_view pattern,
                                                    size_t* i) {
    if (pattern[*i] == '"') {
      const size_t end = pattern.find('"', *i + 1);
      if (end == absl::string_view::npos || end == *i + 1) {
        return Error(pattern, *i, "quotation mark without its other");
      }
      const absl::string_view name = pattern.substr(*i + 1, end - *i - 1);
      *i = end + 1;
      return name;
    }
    const size_t begin = *i;
    while (*i < pattern.size() && IsNameCharacter(pattern[*i])) ++*i;
    // The star of "kill/*" belongs to the name.
    if (*i > begin && *i < pattern.size() && pattern[*i] == '*' &&
        pattern[*i - 1] == '/') {
      ++*i;
    }
    if (*i == begin) {
      return Error(pattern, *i, "a name or '(' was expected here");
    }
    return pattern.substr(begin, *i - begin);
  }

  absl::Status Set(absl::string_view pattern, size_t* i) {
    ++*i;
    out_.push_back('[');
    SymbolSet symbols;
    const bool negated = *i < pattern.size() && pattern[*i] == '^';
    if (negated) {
      out_.push_back('^');
      ++*i;
    }
    while (*i < pattern.size() && pattern[*i] != ']') {
      if (absl::ascii_isspace(pattern[*i])) {
        ++*i;
        continue;
      }
      const size_t at = *i;
      CROSSCHECK_ASSIGN_OR_RETURN(const absl::string_view name,
                                  ReadName(pattern, i));
      CROSSCHECK_RETURN_IF_ERROR(
          Name(pattern, at, name, /*in_set=*/true, &symbols));
    }
    if (*i == pattern.size()) return Error(pattern, *i, "'[' without ']'");
    ++*i;
    out_.push_back(']');
    const bool may_lack = Quantifier(pattern, i);
    Require(negated ? SymbolSet() : std::move(symbols), may_lack);
    return absl::OkStatus();
  }

  absl::Status Element(absl::string_view pattern, size_t* i, int* open,
                       int depth) {
    const size_t at = *i;
    if (pattern[*i] == '$') {
      ++*i;
      CROSSCHECK_ASSIGN_OR_RETURN(const absl::string_view name,
                                  ReadName(pattern, i));
      const auto macro = macros_.find(std::string(name));
      if (macro == macros_.end()) {
        return Error(pattern, at, absl::StrCat("unknown macro $", name));
      }
      absl::StrAppend(&out_, "(?:");
      required_.Open();
      CROSSCHECK_RETURN_IF_ERROR(Compile(macro->second, depth + 1));
      out_.push_back(')');
      required_.Close(Quantifier(pattern, i));
      return absl::OkStatus();
    }
    CROSSCHECK_ASSIGN_OR_RETURN(const absl::string_view name,
                                ReadName(pattern, i));
    if (*i < pattern.size() && pattern[*i] == ':') {
      ++*i;
      captures_.emplace_back(name);
      if (*i < pattern.size() && pattern[*i] == '(') {
        out_.push_back('(');
        required_.Open();
        ++*open;
        ++*i;
        return absl::OkStatus();
      }
      out_.push_back('(');
      if (*i < pattern.size() && pattern[*i] == '[') {
        CROSSCHECK_RETURN_IF_ERROR(Set(pattern, i));
      } else if (*i < pattern.size() && pattern[*i] != '(') {
        CROSSCHECK_RETURN_IF_ERROR(Element(pattern, i, open, depth));
      } else {
        return Error(pattern, *i, "nothing to capture");
      }
      out_.push_back(')');
      return absl::OkStatus();
    }
    // A quantified character needs no group: it is one code point.
    SymbolSet symbols;
    CROSSCHECK_RETURN_IF_ERROR(
        Name(pattern, at, name, /*in_set=*/false, &symbols));
    const bool may_lack = Quantifier(pattern, i);
    Require(std::move(symbols), may_lack);
    return absl::OkStatus();
  }

  const MacroMap& macros_;
  const SymbolTable* symbols_;
  std::vector<std::string>* names_;
  std::string out_;
  std::vector<std::string> captures_;
  // By symbol; 0 for those that the pattern does not name.
  std::vector<uint8_t> alphabet_;
  // The last letter that was given; beyond kLastLetter where they ran out.
  int letters_ = 0;
  RequiredSymbols required_;
};

}  // namespace

absl::Status CollectSymbols(absl::string_view pattern, const MacroMap& macros,
                            std::vector<std::string>* names) {
  return Compiler(macros, nullptr, names).Compile(pattern, 0);
}

absl::StatusOr<CompiledPattern> CompilePattern(absl::string_view pattern,
                                               const MacroMap& macros,
                                               const SymbolTable& symbols) {
  Compiler compiler(macros, &symbols, nullptr);
  CROSSCHECK_RETURN_IF_ERROR(compiler.Compile(pattern, 0));
  if (!compiler.HasLettersForAll()) {
    return absl::InvalidArgumentError(
        absl::StrCat("the pattern names more than ", kLastLetter, " symbols"));
  }
  return std::move(compiler).Result();
}

void Spell(absl::Span<const Symbol> items, absl::Span<const uint8_t> alphabet,
           absl::Span<char> letters) {
  std::transform(
      items.begin(), items.end(), letters.begin(),
      [alphabet](Symbol item) { return static_cast<char>(alphabet[item]); });
}

}  // namespace crosscheck
