#ifndef COMPARATOR_CLI_FLAG_TABLE_H_
#define COMPARATOR_CLI_FLAG_TABLE_H_

#include <string>
#include <vector>

#include "absl/container/btree_map.h"
#include "absl/status/statusor.h"
#include "absl/strings/string_view.h"
#include "absl/types/span.h"

namespace crosscheck {

// One flag of a subcommand.
//
// Abseil's flags are global: every subcommand would have those of all others,
// and a misspelt one is an exit code of theirs. Hence this table; values are
// read by Abseil's own parsers (absl::ParseFlag).
struct FlagSpec {
  // Without dashes.
  absl::string_view name;
  // What the value is called in the help ("FILE"); empty for a flag that takes
  // none.
  absl::string_view value;
  absl::string_view help;
  // May be given several times.
  bool repeated = false;
};

// The command line of one subcommand.
class ParsedFlags {
 public:
  // Everything that is no flag, in order.
  const std::vector<std::string>& arguments() const { return arguments_; }

  bool Has(absl::string_view name) const { return values_.contains(name); }
  // The value given last; empty where there is none.
  std::string Get(absl::string_view name) const;
  // All values, in order.
  std::vector<std::string> GetAll(absl::string_view name) const;

  // The value as a number in [least, greatest]; `otherwise` where the flag is
  // not given. InvalidArgument for anything else.
  absl::StatusOr<int> GetInt(absl::string_view name, int otherwise, int least,
                             int greatest) const;

  // One of `choices`; the first of them where the flag is not given.
  // InvalidArgument, with the choices and the likeliest, for another one.
  absl::StatusOr<std::string> GetChoice(
      absl::string_view name,
      absl::Span<const absl::string_view> choices) const;

 private:
  friend absl::StatusOr<ParsedFlags> ParseFlags(
      absl::Span<const std::string> args, absl::Span<const FlagSpec> specs);

  absl::btree_map<std::string, std::vector<std::string>> values_;
  std::vector<std::string> arguments_;
};

// Reads flags written as "--flag value" or "--flag=value", before, between or
// behind the arguments; one dash does as well as two. "--" ends the flags, "-"
// is an argument. InvalidArgument, in words for the user, for an unknown flag
// (with the nearest known one), a missing value, a value for a flag that takes
// none, and a second one where only one makes sense.
absl::StatusOr<ParsedFlags> ParseFlags(absl::Span<const std::string> args,
                                       absl::Span<const FlagSpec> specs);

// The word of `words` nearest to `word`; empty where none is near.
absl::string_view NearestWord(absl::string_view word,
                              absl::Span<const absl::string_view> words);

// A line for each flag, its help wrapped to 80 columns.
std::string FlagHelp(absl::Span<const FlagSpec> specs);

}  // namespace crosscheck

#endif  // COMPARATOR_CLI_FLAG_TABLE_H_
