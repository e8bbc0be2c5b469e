#include <algorithm>
#include <cstddef>
#include <string>
#include <tuple>
#include <utility>
#include <vector>

#include "absl/container/btree_map.h"
#include "absl/container/flat_hash_map.h"
#include "absl/container/flat_hash_set.h"
#include "absl/status/status.h"
#include "absl/strings/ascii.h"
#include "absl/strings/match.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/str_join.h"
#include "comparator/lexicon/lexicon_file.h"
#include "comparator/lexicon/name_phrase.h"
#include "google/protobuf/descriptor.h"

namespace crosscheck {
namespace {

constexpr size_t kMaxPhraseTokens = 16;

bool IsPlainId(absl::string_view id) {
  return !id.empty() && std::all_of(id.begin(), id.end(), [](char c) {
    return absl::ascii_islower(c) || absl::ascii_isdigit(c) || c == '-';
  });
}

bool IsCountryCode(absl::string_view code) {
  return code.size() == 2 && absl::ascii_isupper(code[0]) &&
         absl::ascii_isupper(code[1]);
}

bool IsDomain(absl::string_view domain) {
  return absl::StrContains(domain, ".") && !absl::StartsWith(domain, "www.") &&
         !absl::StartsWith(domain, ".") && !absl::EndsWith(domain, ".") &&
         std::none_of(domain.begin(), domain.end(), [](char c) {
           return absl::ascii_isupper(c) || absl::ascii_isspace(c) ||
                  c == '/' || c == ':';
         });
}

// Whether two groups of one name cannot be told apart by where they are.
bool MayMeet(const Group& a, const Group& b) {
  if (a.countries().empty() || b.countries().empty()) return true;
  for (const std::string& country : a.countries()) {
    if (std::find(b.countries().begin(), b.countries().end(), country) !=
        b.countries().end()) {
      return true;
    }
  }
  return false;
}

class LexiconChecker {
 public:
  LexiconChecker(absl::Span<const LexiconFile* const> files,
                 const LexiconCheckOptions& options)
      : files_(files), options_(options) {}

  absl::Status Run() {
    CollectIds();
    for (const LexiconFile* file : files_) {
      file_ = file;
      CheckEntries(file->lexicon.groups(), "groups");
      CheckEntries(file->lexicon.outlets(), "outlets");
      CheckEntries(file->lexicon.places(), "places");
      CheckEntries(file->lexicon.terms(), "terms");
    }
    CheckCycles();
    if (faults_.empty()) return absl::OkStatus();
    return absl::InvalidArgumentError(absl::StrJoin(faults_, "\n"));
  }

 private:
  template <typename Entry>
  struct Owner {
    const Entry* entry;
    std::string where;
  };

  void CollectIds() {
    auto collect = [this](const Lexicon& lexicon) {
      for (const Group& group : lexicon.groups()) {
        group_parents_[group.id()] = &group;
      }
      for (const Term& term : lexicon.terms()) terms_[term.id()] = &term;
    };
    if (options_.below != nullptr) collect(*options_.below);
    for (const LexiconFile* file : files_) collect(file->lexicon);
  }

  void Fault(absl::string_view what) {
    faults_.push_back(absl::StrCat(where_, ": ", what));
  }

  std::string LineOf(const std::string& field, int index) const {
    const google::protobuf::FieldDescriptor* descriptor =
        Lexicon::descriptor()->FindFieldByName(field);
    const int line = file_->locations.GetLocation(descriptor, index).line;
    // An entry that was not read from text has no line.
    if (line < 0) return file_->name;
    return absl::StrCat(file_->name, ":", line + 1);
  }

  template <typename Entries>
  void CheckEntries(const Entries& entries, const std::string& field) {
    for (int i = 0; i < entries.size(); ++i) {
      where_ = LineOf(field, i);
      const auto& entry = entries[i];
      const auto [it, is_new] = seen_.try_emplace({field, entry.id()}, where_);
      if (!is_new && !options_.may_replace) {
        Fault(absl::StrCat("\"", entry.id(), "\" is there already, at ",
                           it->second));
      }
      Check(entry);
    }
  }

  void CheckPhrase(absl::string_view name, const NamePhrase& phrase) {
    if (phrase.token_hashes.empty()) {
      Fault(absl::StrCat("\"", name, "\" has no letters to be found by"));
    }
    if (phrase.token_hashes.size() > kMaxPhraseTokens) {
      Fault(absl::StrCat("\"", name, "\" has more than ", kMaxPhraseTokens,
                         " words"));
    }
  }

  void CheckPlainId(absl::string_view id) {
    if (!IsPlainId(id)) {
      Fault(absl::StrCat("id \"", id,
                         "\" is not small letters, digits and hyphens"));
    }
  }

  void CheckCountry(absl::string_view country) {
    if (!IsCountryCode(country)) {
      Fault(absl::StrCat("\"", country, "\" is not a country's two letters"));
    }
  }

  void CheckGroupExists(absl::string_view id) {
    if (!group_parents_.contains(id)) {
      Fault(absl::StrCat("no group \"", id, "\""));
    }
  }

  void Check(const Group& group) {
    CheckPlainId(group.id());
    if (group.kind() == ACTOR_KIND_UNSPECIFIED) Fault("group has no kind");
    for (const std::string& country : group.countries()) CheckCountry(country);
    for (const std::string& parent : group.parents()) CheckGroupExists(parent);
    for (const std::string& id : group.sponsors()) CheckGroupExists(id);
    CheckGroupName(group, group.name());
    for (const std::string& alias : group.aliases()) {
      CheckGroupName(group, alias);
    }
    for (const std::string& adjective : group.adjectives()) {
      CheckPhrase(adjective,
                  reader_.ReadName(adjective, LeadingArticle::kOptional));
    }
  }

  void CheckGroupName(const Group& group, absl::string_view name) {
    const NamePhrase phrase = reader_.ReadName(name, LeadingArticle::kOptional);
    CheckPhrase(name, phrase);
    auto& owners = group_names_[phrase.token_hashes];
    for (const Owner<Group>& owner : owners) {
      if (owner.entry->id() != group.id() && MayMeet(*owner.entry, group)) {
        Fault(absl::StrCat("\"", name, "\" is also a name of group \"",
                           owner.entry->id(), "\", at ", owner.where));
      }
    }
    owners.push_back({&group, where_});
  }

  void Check(const Outlet& outlet) {
    CheckPlainId(outlet.id());
    if (outlet.kind() == OUTLET_KIND_UNSPECIFIED) Fault("outlet has no kind");
    if (!outlet.country().empty()) CheckCountry(outlet.country());
    CheckOutletName(outlet, outlet.name());
    for (const std::string& alias : outlet.aliases()) {
      CheckOutletName(outlet, alias);
    }
    for (const std::string& domain : outlet.domains()) {
      if (!IsDomain(domain)) {
        Fault(absl::StrCat("\"", domain,
                           "\" is not a domain in small letters without "
                           "\"www.\""));
      }
      CheckOwner(outlet, domain, "domain", &outlet_domains_[domain]);
    }
  }

  void CheckOutletName(const Outlet& outlet, absl::string_view name) {
    const NamePhrase phrase = reader_.ReadName(name, LeadingArticle::kRequired);
    CheckPhrase(name, phrase);
    CheckOwner(outlet, name, "name", &outlet_names_[phrase.token_hashes]);
  }

  void CheckOwner(const Outlet& outlet, absl::string_view name,
                  absl::string_view what, Owner<Outlet>* owner) {
    if (owner->entry == nullptr) {
      *owner = {&outlet, where_};
    } else if (owner->entry->id() != outlet.id()) {
      Fault(absl::StrCat("\"", name, "\" is also a ", what, " of outlet \"",
                         owner->entry->id(), "\", at ", owner->where));
    }
  }

  void Check(const Place& place) {
    if (!absl::StrContains(place.id(), ":") ||
        absl::StartsWith(place.id(), ":")) {
      Fault(
          absl::StrCat("id \"", place.id(), "\" has no prefix such as \"x:\""));
    }
    // What has the id of the gazetteer's own may leave the rest to it.
    const bool amends = absl::StartsWith(place.id(), "geonames:");
    if (!amends && place.precision() == PLACE_PRECISION_UNSPECIFIED) {
      Fault("place has no precision");
    }
    if (!amends && place.lat() == 0 && place.lon() == 0) {
      Fault("place has no point");
    }
    if (!place.country().empty()) CheckCountry(place.country());
    if (!amends || !place.name().empty()) {
      CheckPhrase(place.name(),
                  reader_.ReadName(place.name(), LeadingArticle::kOptional));
    }
    for (const std::string& alias : place.aliases()) {
      CheckPhrase(alias, reader_.ReadName(alias, LeadingArticle::kOptional));
    }
  }

  void Check(const Term& term) {
    CheckPlainId(term.id());
    if (term.kind() == TERM_KIND_UNSPECIFIED) Fault("term has no kind");
    if (term.forms().empty()) Fault("term has no forms");
    if (term.kind() == TERM_KIND_CUE && term.cue().empty()) {
      Fault("cue has no class");
    }
    if (term.kind() == TERM_KIND_NATIONALITY) CheckCountry(term.country());
    if (!term.broader().empty()) {
      const auto broader = terms_.find(term.broader());
      if (broader == terms_.end() || broader->second->kind() != term.kind()) {
        Fault(
            absl::StrCat("no term \"", term.broader(), "\" of the same kind"));
      }
    }
    for (const std::string& form : term.forms()) {
      const NamePhrase phrase = reader_.ReadTerm(form);
      CheckPhrase(form, phrase);
      Owner<Term>& owner = term_forms_[std::make_tuple(term.kind(), term.cue(),
                                                       phrase.token_hashes)];
      if (owner.entry == nullptr) {
        owner = {&term, where_};
      } else if (owner.entry->id() != term.id()) {
        Fault(absl::StrCat("\"", form, "\" is also a form of term \"",
                           owner.entry->id(), "\", at ", owner.where));
      }
    }
  }

  // A chain of parents that comes back to where it began.
  void CheckCycles() {
    for (const LexiconFile* file : files_) {
      file_ = file;
      for (int i = 0; i < file->lexicon.groups_size(); ++i) {
        where_ = LineOf("groups", i);
        const Group& group = file->lexicon.groups(i);
        if (GroupReaches(group, group.id())) {
          Fault(absl::StrCat("group \"", group.id(),
                             "\" is among its own parents"));
        }
      }
      for (int i = 0; i < file->lexicon.terms_size(); ++i) {
        where_ = LineOf("terms", i);
        if (TermReachesItself(file->lexicon.terms(i))) {
          Fault(absl::StrCat("term \"", file->lexicon.terms(i).id(),
                             "\" is among its own broader terms"));
        }
      }
    }
  }

  bool GroupReaches(const Group& from, absl::string_view id) const {
    std::vector<const Group*> open = {&from};
    absl::flat_hash_set<const Group*> seen;
    while (!open.empty()) {
      const Group* group = open.back();
      open.pop_back();
      for (const std::string& parent : group->parents()) {
        if (parent == id) return true;
        const auto it = group_parents_.find(parent);
        if (it != group_parents_.end() && seen.insert(it->second).second) {
          open.push_back(it->second);
        }
      }
    }
    return false;
  }

  bool TermReachesItself(const Term& term) const {
    const Term* at = &term;
    absl::flat_hash_set<const Term*> seen;
    while (!at->broader().empty() && seen.insert(at).second) {
      if (at->broader() == term.id()) return true;
      const auto it = terms_.find(at->broader());
      if (it == terms_.end()) return false;
      at = it->second;
    }
    return false;
  }

  using Hashes = std::vector<uint64_t>;

  const absl::Span<const LexiconFile* const> files_;
  const LexiconCheckOptions options_;
  NamePhraseReader reader_;
  const LexiconFile* file_ = nullptr;
  std::string where_;
  std::vector<std::string> faults_;
  absl::flat_hash_map<std::string, const Group*> group_parents_;
  absl::flat_hash_map<std::string, const Term*> terms_;
  absl::btree_map<std::pair<std::string, std::string>, std::string> seen_;
  absl::btree_map<Hashes, std::vector<Owner<Group>>> group_names_;
  absl::btree_map<Hashes, Owner<Outlet>> outlet_names_;
  absl::btree_map<std::string, Owner<Outlet>> outlet_domains_;
  absl::btree_map<std::tuple<TermKind, std::string, Hashes>, Owner<Term>>
      term_forms_;
};

}  // namespace

absl::Status CheckLexicon(absl::Span<const LexiconFile* const> files,
                          const LexiconCheckOptions& options) {
  return LexiconChecker(files, options).Run();
}

}  // namespace crosscheck
