#include "comparator/extract/rulebook.h"

#include <algorithm>
#include <cstdint>
#include <memory>
#include <string>
#include <tuple>
#include <utility>
#include <vector>

#include "absl/base/call_once.h"
#include "absl/container/fixed_array.h"
#include "absl/container/flat_hash_map.h"
#include "absl/container/flat_hash_set.h"
#include "absl/status/status.h"
#include "absl/strings/ascii.h"
#include "absl/strings/str_cat.h"
#include "comparator/base/status_macros.h"
#include "comparator/extract/pattern.h"
#include "comparator/extract/rule_filter.h"
#include "comparator/extract/start_finder.h"
#include "comparator/text/token_hash.h"
#include "re2/re2.h"
#include "re2/set.h"

namespace crosscheck {
namespace {

constexpr int kMaxGroups = 12;
// Few sentences have more.
constexpr size_t kUsualItems = 128;
// Bytes that the automaton of one rule may take before it is thrown away and
// built anew.
constexpr int64_t kRuleMemory = int64_t{8} << 20;

struct CaptureRow {
  const char* name;
  CaptureName capture;
};
constexpr CaptureRow kCaptureNames[] = {
    {"n", CaptureName::kCount},     {"t", CaptureName::kTrigger},
    {"who", CaptureName::kWho},     {"whom", CaptureName::kWhom},
    {"spk", CaptureName::kSpeaker}, {"cue", CaptureName::kCue},
};

bool FindCapture(absl::string_view name, CaptureName* capture) {
  for (const CaptureRow& row : kCaptureNames) {
    if (name == row.name) {
      *capture = row.capture;
      return true;
    }
  }
  return false;
}

RE2::Options PatternOptions() {
  RE2::Options options;
  options.set_max_mem(kRuleMemory);
  options.set_encoding(RE2::Options::EncodingLatin1);
  options.set_dot_nl(true);
  options.set_log_errors(false);
  return options;
}

// Whether only one of two rules may take the same words. "No casualties" is
// said of the dead and of the hurt at once.
bool Compete(const Rule& a, const Rule& b) {
  if (b.action() == RULE_ACTION_IGNORE) return true;
  if (a.action() != b.action()) return false;
  return a.unit() == b.unit() || !(a.has_fixed_lo() && b.has_fixed_lo());
}

// The first match from item `start` on. `starts` are where one may begin, the
// last first; those before `start` are taken out.
bool FindFrom(const RE2& pattern, re2::StringPiece text, int start,
              int group_count, StartFinder::Starts* starts,
              re2::StringPiece* groups) {
  for (; !starts->empty(); starts->pop_back()) {
    const int begin = starts->back();
    if (begin >= start &&
        pattern.Match(text, begin, text.size(), RE2::ANCHOR_START, groups,
                      group_count)) {
      return true;
    }
  }
  return false;
}

absl::Status CheckRule(const Rule& rule) {
  if (rule.id().empty()) return absl::InvalidArgumentError("a rule has no id");
  const auto error = [&rule](absl::string_view what) {
    return absl::InvalidArgumentError(
        absl::StrCat("rule ", rule.id(), ": ", what));
  };
  if (rule.pattern().empty()) return error("no pattern");
  switch (rule.action()) {
    case RULE_ACTION_COUNT:
      if (rule.unit() == UNIT_UNSPECIFIED) return error("COUNT without unit");
      break;
    case RULE_ACTION_ACTOR:
    case RULE_ACTION_PERSON:
    case RULE_ACTION_BLAME:
      if (rule.stance() == STANCE_UNSPECIFIED) {
        return error("ACTOR, PERSON or BLAME without stance");
      }
      break;
    case RULE_ACTION_EVENT:
      if (rule.type() == EVENT_TYPE_UNSPECIFIED) {
        return error("EVENT without type");
      }
      break;
    case RULE_ACTION_UNSPECIFIED:
      return error("no action");
    default:
      break;
  }
  return absl::OkStatus();
}

}  // namespace

struct CompiledRulebook::Rep {
  struct Entry {
    Rule rule;
    std::string regex;
    std::vector<uint8_t> alphabet;
    std::vector<CaptureName> captures;
    // Compiled when a sentence first may fit: few articles need most rules.
    absl::once_flag once;
    std::unique_ptr<RE2> compiled;
    std::unique_ptr<const StartFinder> starts;
  };

  SymbolTable symbols;
  std::vector<std::unique_ptr<Entry>> entries;
  absl::flat_hash_map<std::string, int> by_id;
  WordTable words;
  std::unique_ptr<const RuleFilter> filter;

  const RE2& Compiled(int index) const {
    Entry& entry = *entries[index];
    absl::call_once(entry.once, [&entry] {
      entry.compiled = std::make_unique<RE2>(entry.regex, PatternOptions());
    });
    return *entry.compiled;
  }

  // `syntax`, where it is not null, is given the expression, to see whether RE2
  // takes it; that is far cheaper than to compile it. What the rule needs goes
  // to `needs`.
  absl::Status Add(const Rule& rule, const MacroMap& macros, RE2::Set* syntax,
                   std::vector<RuleNeeds>* needs) {
    CROSSCHECK_RETURN_IF_ERROR(CheckRule(rule));
    if (!by_id.emplace(rule.id(), static_cast<int>(entries.size())).second) {
      return absl::InvalidArgumentError(
          absl::StrCat("two rules have the id ", rule.id()));
    }
    absl::StatusOr<CompiledPattern> pattern =
        CompilePattern(rule.pattern(), macros, symbols);
    if (!pattern.ok()) {
      return absl::InvalidArgumentError(
          absl::StrCat("rule ", rule.id(), ": ", pattern.status().message()));
    }
    auto entry = std::make_unique<Entry>();
    entry->rule = rule;
    entry->regex = std::move(pattern->regex);
    entry->alphabet = std::move(pattern->alphabet);
    for (const std::string& name : pattern->captures) {
      CaptureName capture;
      if (!FindCapture(name, &capture)) {
        return absl::InvalidArgumentError(
            absl::StrCat("rule ", rule.id(), ": unknown capture name ", name));
      }
      entry->captures.push_back(capture);
    }
    if (entry->captures.size() >= kMaxGroups) {
      return absl::InvalidArgumentError(
          absl::StrCat("rule ", rule.id(), ": too many captures"));
    }
    std::string error;
    if (syntax != nullptr && syntax->Add(entry->regex, &error) < 0) {
      return absl::InvalidArgumentError(
          absl::StrCat("rule ", rule.id(), ": ", error));
    }
    entry->starts = std::make_unique<const StartFinder>(entry->regex);
    RuleNeeds& rule_needs = needs->emplace_back();
    rule_needs.required = std::move(pattern->required);
    std::stable_sort(rule_needs.required.begin(), rule_needs.required.end(),
                     [this](const SymbolSet& a, const SymbolSet& b) {
                       return symbols.Uses(a) < symbols.Uses(b);
                     });
    for (const uint8_t letter : entry->alphabet) {
      rule_needs.opening.push_back(entry->starts->Opening(letter));
    }
    rule_needs.opening.push_back(entry->starts->OpeningAtEnd());
    entries.push_back(std::move(entry));
    return absl::OkStatus();
  }
};

CompiledRulebook::CompiledRulebook(std::unique_ptr<Rep> rep)
    : rep_(std::move(rep)) {}
CompiledRulebook::~CompiledRulebook() = default;

absl::StatusOr<std::unique_ptr<CompiledRulebook>> CompiledRulebook::Create(
    const Rulebook& rulebook, absl::Span<const std::string> classes,
    Expressions expressions) {
  auto rep = std::make_unique<Rep>();
  MacroMap macros;
  for (const Macro& macro : rulebook.macros()) {
    if (!macros.emplace(macro.name(), macro.pattern()).second) {
      return absl::InvalidArgumentError(
          absl::StrCat("two macros are named ", macro.name()));
    }
  }
  std::vector<std::string> names(classes.begin(), classes.end());
  for (const Rule& rule : rulebook.rules()) {
    const absl::Status status = CollectSymbols(rule.pattern(), macros, &names);
    if (!status.ok()) {
      return absl::InvalidArgumentError(
          absl::StrCat("rule ", rule.id(), ": ", status.message()));
    }
  }
  absl::flat_hash_map<std::string, int> uses;
  for (std::string& name : names) ++uses[std::move(name)];
  // A name in lower case without a slash is a word; any other name has to be
  // one of the classes.
  const absl::flat_hash_set<absl::string_view> known(classes.begin(),
                                                     classes.end());
  std::vector<std::string> words;
  names.clear();
  for (const auto& [name, count] : uses) names.push_back(name);
  std::sort(names.begin(), names.end());
  for (const std::string& name : names) {
    if (known.contains(name)) continue;
    if (name.find('/') != std::string::npos || absl::ascii_isupper(name[0])) {
      return absl::InvalidArgumentError(
          absl::StrCat("no annotation gives the class ", name));
    }
    words.push_back(name);
  }
  CROSSCHECK_ASSIGN_OR_RETURN(rep->symbols,
                              SymbolTable::Create(std::move(uses)));
  for (const std::string& word : words) {
    rep->words.Add(TokenHash(word), rep->symbols.Find(word));
  }
  RE2::Set syntax(PatternOptions(), RE2::UNANCHORED);
  RE2::Set* const check =
      expressions == Expressions::kChecked ? nullptr : &syntax;
  std::vector<RuleNeeds> needs;
  for (const Rule& rule : rulebook.rules()) {
    CROSSCHECK_RETURN_IF_ERROR(rep->Add(rule, macros, check, &needs));
  }
  rep->filter = std::make_unique<const RuleFilter>(rep->symbols.size(), needs);
  return std::unique_ptr<CompiledRulebook>(
      new CompiledRulebook(std::move(rep)));
}

const SymbolTable& CompiledRulebook::symbols() const { return rep_->symbols; }

const WordTable& CompiledRulebook::words() const { return rep_->words; }

int CompiledRulebook::size() const {
  return static_cast<int>(rep_->entries.size());
}

const Rule& CompiledRulebook::rule(int index) const {
  return rep_->entries[index]->rule;
}

int CompiledRulebook::FindRule(absl::string_view id) const {
  const auto it = rep_->by_id.find(id);
  return it == rep_->by_id.end() ? -1 : it->second;
}

void CompiledRulebook::FindAll(absl::Span<const Symbol> items,
                               std::vector<RuleMatch>* matches) const {
  matches->clear();
  RuleFilter::Rules candidates;
  rep_->filter->Find(items, &candidates);
  absl::FixedArray<char, kUsualItems> letters(items.size());
  StartFinder::Starts starts;
  re2::StringPiece groups[kMaxGroups];
  for (const int candidate : candidates) {
    const Rep::Entry& entry = *rep_->entries[candidate];
    Spell(items, entry.alphabet, absl::MakeSpan(letters));
    entry.starts->Find(absl::string_view(letters.data(), letters.size()),
                       &starts);
    if (starts.empty()) continue;
    const RE2& pattern = rep_->Compiled(candidate);
    const re2::StringPiece text(letters.data(), letters.size());
    const int group_count = static_cast<int>(entry.captures.size()) + 1;
    int start = 0;
    while (FindFrom(pattern, text, start, group_count, &starts, groups)) {
      const auto range = [&text](re2::StringPiece piece) {
        const size_t begin = piece.data() - text.data();
        return ItemRange{static_cast<uint16_t>(begin),
                         static_cast<uint16_t>(begin + piece.size())};
      };
      RuleMatch match;
      match.rule = candidate;
      match.whole = range(groups[0]);
      ItemRange trigger = match.whole;
      for (int i = 1; i < group_count; ++i) {
        if (groups[i].data() == nullptr) continue;
        match.captures.push_back({entry.captures[i - 1], range(groups[i])});
        if (entry.captures[i - 1] == CaptureName::kTrigger) {
          trigger = match.captures.back().items;
        }
      }
      matches->push_back(std::move(match));
      // On from behind the trigger: what follows it may serve the next match.
      start = std::max<int>(trigger.end, start + 1);
    }
  }
}

void CompiledRulebook::Find(absl::Span<const Symbol> items,
                            std::vector<RuleMatch>* matches,
                            std::vector<Yield>* yields) const {
  FindAll(items, matches);
  if (matches->size() < 2) return;
  const auto taken = [](const RuleMatch& match) {
    const ItemRange trigger = match.Get(CaptureName::kTrigger);
    return trigger.empty() ? match.whole : trigger;
  };
  std::stable_sort(matches->begin(), matches->end(),
                   [this](const RuleMatch& a, const RuleMatch& b) {
                     const int pa = rule(a.rule).priority();
                     const int pb = rule(b.rule).priority();
                     if (pa != pb) return pa > pb;
                     const int la = a.whole.end - a.whole.begin;
                     const int lb = b.whole.end - b.whole.begin;
                     if (la != lb) return la > lb;
                     return a.rule < b.rule;
                   });
  std::vector<RuleMatch> kept;
  for (RuleMatch& match : *matches) {
    const ItemRange mine = taken(match);
    const auto winner =
        std::find_if(kept.begin(), kept.end(), [&](const RuleMatch& other) {
          return Compete(rule(match.rule), rule(other.rule)) &&
                 mine.Overlaps(taken(other));
        });
    if (winner == kept.end()) {
      kept.push_back(std::move(match));
    } else if (yields != nullptr) {
      yields->push_back({match.rule, winner->rule});
    }
  }
  std::sort(kept.begin(), kept.end(),
            [](const RuleMatch& a, const RuleMatch& b) {
              return std::make_tuple(a.whole.begin, a.whole.end, a.rule) <
                     std::make_tuple(b.whole.begin, b.whole.end, b.rule);
            });
  *matches = std::move(kept);
}

}  // namespace crosscheck
