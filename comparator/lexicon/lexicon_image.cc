#include "comparator/lexicon/lexicon_image.h"

#include <algorithm>
#include <cstdint>
#include <cstring>

#include "absl/status/status.h"
#include "absl/strings/match.h"
#include "comparator/base/status_macros.h"
#include "comparator/lexicon/name_phrase.h"

namespace crosscheck {
namespace {

constexpr uint32_t kMagic = 0x584c4343;
constexpr uint32_t kVersion = 1;

// Then the table, then the entries.
struct Header {
  uint32_t magic;
  uint32_t version;
  uint32_t table_bytes;
  uint32_t entries_bytes;
};

// "al-Bab" without its article would be any "Bab".
constexpr size_t kMinLettersWithoutArticle = 4;

class NameTableWriter {
 public:
  void Write(const Lexicon& lexicon) {
    for (int i = 0; i < lexicon.groups_size(); ++i) {
      const Group& group = lexicon.groups(i);
      AddGroupName(group, group.name(), i);
      for (const std::string& alias : group.aliases()) {
        AddGroupName(group, alias, i);
      }
      for (const std::string& adjective : group.adjectives()) {
        AddName(EntryKind::kGroupAdjective, adjective,
                LeadingArticle::kOptional, i);
      }
    }
    for (int i = 0; i < lexicon.outlets_size(); ++i) {
      const Outlet& outlet = lexicon.outlets(i);
      AddName(EntryKind::kOutlet, outlet.name(), LeadingArticle::kRequired, i);
      for (const std::string& alias : outlet.aliases()) {
        AddName(EntryKind::kOutlet, alias, LeadingArticle::kRequired, i);
      }
    }
    for (int i = 0; i < lexicon.terms_size(); ++i) {
      for (const std::string& form : lexicon.terms(i).forms()) {
        AddTerm(lexicon.terms(i), form, i);
      }
    }
  }

  absl::StatusOr<std::string> Build() const { return table_.Build(); }

 private:
  void AddName(EntryKind kind, absl::string_view name, LeadingArticle article,
               int entry) {
    NamePhrase phrase = reader_.ReadName(name, article);
    if (article == LeadingArticle::kOptional &&
        phrase.norm.size() < kMinLettersWithoutArticle) {
      phrase = reader_.ReadName(name, LeadingArticle::kRequired);
    }
    table_.Add(phrase.token_hashes,
               {kind, static_cast<uint32_t>(entry), phrase.rule});
  }

  // What many are called is found as one of them and as several.
  void AddGroupName(const Group& group, const std::string& name, int entry) {
    AddName(EntryKind::kGroup, name, LeadingArticle::kOptional, entry);
    if (group.kind() != ACTOR_KIND_UMBRELLA &&
        group.kind() != ACTOR_KIND_GENERIC) {
      return;
    }
    const std::string other = OtherNumber(name);
    if (!other.empty()) {
      AddName(EntryKind::kGroup, other, LeadingArticle::kOptional, entry);
    }
  }

  // "militia" of "militias" and the reverse; empty where that is not sure.
  static std::string OtherNumber(const std::string& name) {
    if (name.size() < 5) return "";
    const char last = name.back();
    if (absl::EndsWith(name, "men")) {
      return name.substr(0, name.size() - 3) + "man";
    }
    if (absl::EndsWith(name, "ies") || absl::EndsWith(name, "ss") ||
        absl::EndsWith(name, "us") || absl::EndsWith(name, "is")) {
      return "";
    }
    if (last == 's') return name.substr(0, name.size() - 1);
    if (last >= 'a' && last <= 'z' && last != 'y' && last != 'x' &&
        last != 'h') {
      return name + "s";
    }
    return "";
  }

  void AddTerm(const Term& term, absl::string_view form, int entry) {
    const NamePhrase phrase = reader_.ReadTerm(form);
    // "Polish", but not "polish".
    const CaseRule rule = term.kind() == TERM_KIND_NATIONALITY
                              ? CaseRule::kFirstCapital
                              : CaseRule::kAnyCase;
    table_.Add(phrase.token_hashes,
               {EntryKind::kTerm, static_cast<uint32_t>(entry), rule});
  }

  NamePhraseReader reader_;
  PhraseTableBuilder table_;
};

}  // namespace

absl::StatusOr<std::string> BuildNameTable(const Lexicon& lexicon) {
  NameTableWriter writer;
  writer.Write(lexicon);
  return writer.Build();
}

absl::StatusOr<std::string> BuildLexiconImage(const Lexicon& lexicon) {
  CROSSCHECK_ASSIGN_OR_RETURN(const std::string table, BuildNameTable(lexicon));
  Lexicon kept = lexicon;
  kept.clear_places();
  kept.clear_ambiguous_names();
  std::string entries;
  if (!kept.SerializeToString(&entries)) {
    return absl::InvalidArgumentError("lexicon: too large");
  }
  Header header = {};
  header.magic = kMagic;
  header.version = kVersion;
  header.table_bytes = static_cast<uint32_t>(table.size());
  header.entries_bytes = static_cast<uint32_t>(entries.size());
  std::string image(reinterpret_cast<const char*>(&header), sizeof(header));
  image.append(table);
  image.append(entries);
  return image;
}

absl::StatusOr<LexiconImage> OpenLexiconImage(absl::string_view image) {
  Header header;
  if (image.size() < sizeof(header)) {
    return absl::InvalidArgumentError("lexicon: cut short");
  }
  std::memcpy(&header, image.data(), sizeof(header));
  if (header.magic != kMagic || header.version != kVersion) {
    return absl::InvalidArgumentError("lexicon: not one of this version");
  }
  if (image.size() != sizeof(header) + size_t{header.table_bytes} +
                          size_t{header.entries_bytes}) {
    return absl::InvalidArgumentError("lexicon: size does not fit");
  }
  LexiconImage result;
  CROSSCHECK_ASSIGN_OR_RETURN(
      result.table,
      PhraseTable::Open(image.substr(sizeof(header), header.table_bytes)));
  result.entries = image.substr(sizeof(header) + header.table_bytes);
  return result;
}

}  // namespace crosscheck
