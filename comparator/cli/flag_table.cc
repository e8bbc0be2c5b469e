#include "comparator/cli/flag_table.h"

#include <algorithm>
#include <cstddef>

#include "absl/flags/marshalling.h"
#include "absl/status/status.h"
#include "absl/strings/match.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/str_join.h"
#include "absl/strings/str_split.h"

namespace crosscheck {
namespace {

// Least number of letters to insert, delete, replace or swap with the next one
// (optimal string alignment, after Damerau 1964).
size_t EditDistance(absl::string_view a, absl::string_view b) {
  std::vector<std::vector<size_t>> table(a.size() + 1,
                                         std::vector<size_t>(b.size() + 1));
  for (size_t i = 0; i <= a.size(); ++i) table[i][0] = i;
  for (size_t j = 0; j <= b.size(); ++j) table[0][j] = j;
  for (size_t i = 1; i <= a.size(); ++i) {
    for (size_t j = 1; j <= b.size(); ++j) {
      const size_t replaced =
          table[i - 1][j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
      table[i][j] =
          std::min({table[i - 1][j] + 1, table[i][j - 1] + 1, replaced});
      const bool swapped =
          i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1];
      if (swapped) {
        table[i][j] = std::min(table[i][j], table[i - 2][j - 2] + 1);
      }
    }
  }
  return table[a.size()][b.size()];
}

const FlagSpec* Find(absl::string_view name, absl::Span<const FlagSpec> specs) {
  for (const FlagSpec& spec : specs) {
    if (spec.name == name) return &spec;
  }
  return nullptr;
}

std::string DidYouMean(absl::string_view prefix, absl::string_view nearest) {
  if (nearest.empty()) return "";
  return absl::StrCat("; did you mean ", prefix, nearest, "?");
}

absl::Status UnknownFlag(absl::string_view name,
                         absl::Span<const FlagSpec> specs) {
  std::vector<absl::string_view> names;
  for (const FlagSpec& spec : specs) names.push_back(spec.name);
  return absl::InvalidArgumentError(absl::StrCat(
      "unknown flag --", name, DidYouMean("--", NearestWord(name, names))));
}

// A flag and not an argument: "-" is standard input, and a name may begin with
// a dash behind "--" only.
bool IsFlag(absl::string_view arg) { return arg.size() > 1 && arg[0] == '-'; }

}  // namespace

std::string ParsedFlags::Get(absl::string_view name) const {
  const auto it = values_.find(name);
  return it == values_.end() ? "" : it->second.back();
}

std::vector<std::string> ParsedFlags::GetAll(absl::string_view name) const {
  const auto it = values_.find(name);
  return it == values_.end() ? std::vector<std::string>() : it->second;
}

absl::StatusOr<int> ParsedFlags::GetInt(absl::string_view name, int otherwise,
                                        int least, int greatest) const {
  if (!Has(name)) return otherwise;
  int number = 0;
  std::string error;
  if (!absl::ParseFlag(Get(name), &number, &error) || number < least ||
      number > greatest) {
    return absl::InvalidArgumentError(
        absl::StrCat("--", name, " takes a number from ", least, " to ",
                     greatest, ", not \"", Get(name), "\""));
  }
  return number;
}

absl::StatusOr<std::string> ParsedFlags::GetChoice(
    absl::string_view name, absl::Span<const absl::string_view> choices) const {
  if (!Has(name)) return std::string(choices[0]);
  const std::string value = Get(name);
  if (std::find(choices.begin(), choices.end(), value) != choices.end()) {
    return value;
  }
  return absl::InvalidArgumentError(absl::StrCat(
      "--", name, " is one of ", absl::StrJoin(choices, ", "), ", not \"",
      value, "\"", DidYouMean("", NearestWord(value, choices))));
}

absl::StatusOr<ParsedFlags> ParseFlags(absl::Span<const std::string> args,
                                       absl::Span<const FlagSpec> specs) {
  ParsedFlags parsed;
  for (size_t i = 0; i < args.size(); ++i) {
    absl::string_view arg = args[i];
    if (arg == "--") {
      parsed.arguments_.insert(parsed.arguments_.end(), args.begin() + i + 1,
                               args.end());
      break;
    }
    if (!IsFlag(arg)) {
      parsed.arguments_.push_back(args[i]);
      continue;
    }
    arg.remove_prefix(absl::StartsWith(arg, "--") ? 2 : 1);
    const size_t equals = arg.find('=');
    const absl::string_view name = arg.substr(0, equals);
    const bool has_value = equals != absl::string_view::npos;
    const FlagSpec* spec = Find(name, specs);
    if (spec == nullptr) return UnknownFlag(name, specs);
    std::string value;
    if (spec->value.empty()) {
      if (has_value) {
        return absl::InvalidArgumentError(
            absl::StrCat("--", name, " takes no value"));
      }
    } else if (has_value) {
      value = std::string(arg.substr(equals + 1));
    } else if (i + 1 < args.size()) {
      value = args[++i];
    } else {
      return absl::InvalidArgumentError(absl::StrCat(
          "--", name, " needs a value: --", name, " ", spec->value));
    }
    std::vector<std::string>& values = parsed.values_[std::string(name)];
    if (!values.empty() && !spec->repeated && values.back() != value) {
      return absl::InvalidArgumentError(
          absl::StrCat("--", name, " is given twice: \"", values.back(),
                       "\" and \"", value, "\""));
    }
    values.push_back(std::move(value));
  }
  return parsed;
}

absl::string_view NearestWord(absl::string_view word,
                              absl::Span<const absl::string_view> words) {
  absl::string_view nearest;
  // A third of the letters may be wrong.
  size_t least = std::max<size_t>(word.size() / 3, 1) + 1;
  for (const absl::string_view candidate : words) {
    const size_t distance = EditDistance(word, candidate);
    if (distance < least) {
      least = distance;
      nearest = candidate;
    }
  }
  if (!nearest.empty() || word.size() < 3) return nearest;
  for (const absl::string_view candidate : words) {
    if (absl::StartsWith(candidate, word)) return candidate;
  }
  return nearest;
}

std::string FlagHelp(absl::Span<const FlagSpec> specs) {
  constexpr size_t kColumn = 20;
  constexpr size_t kWidth = 80;
  std::string help;
  for (const FlagSpec& spec : specs) {
    std::string line = absl::StrCat("  --", spec.name,
                                    spec.value.empty() ? "" : " ", spec.value);
    if (line.size() >= kColumn) {
      absl::StrAppend(&help, line, "\n");
      line.clear();
    }
    line.resize(kColumn, ' ');
    for (const absl::string_view word : absl::StrSplit(spec.help, ' ')) {
      if (line.size() > kColumn && line.size() + 1 + word.size() > kWidth) {
        absl::StrAppend(&help, line, "\n");
        line.assign(kColumn, ' ');
      }
      absl::StrAppend(&line, line.size() > kColumn ? " " : "", word);
    }
    absl::StrAppend(&help, line, "\n");
  }
  return help;
}

}  // namespace crosscheck
