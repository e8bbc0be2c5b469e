#include "comparator/names/name_folder.h"

#include <algorithm>
#include <utility>

#include "absl/status/status.h"
#include "absl/strings/ascii.h"
#include "absl/strings/match.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/str_join.h"
#include "absl/strings/strip.h"
#include "comparator/base/status_macros.h"
#include "comparator/names/name_words.h"

namespace crosscheck {
namespace {

bool HasDigit(absl::string_view text) {
  return std::any_of(text.begin(), text.end(), [](char c) {
    return absl::ascii_isdigit(static_cast<unsigned char>(c));
  });
}

bool IsSingleLetter(absl::string_view text) {
  return text.size() == 1 &&
         absl::ascii_isalpha(static_cast<unsigned char>(text[0]));
}

// What is left of `text` without an article glued to its front, or nothing.
// An article's l becomes the consonant after it: "ez-Zor".
absl::string_view WithoutArticle(absl::string_view text,
                                 absl::string_view article) {
  if (!absl::ConsumePrefix(&text, article)) return {};
  if (absl::EndsWith(article, "l") || article[0] < 0) return text;
  return absl::StartsWith(text, article.substr(1)) ? text : absl::string_view();
}

// Whether the word may be written together with those beside it.
bool MayBeJoined(const NamePart& part) {
  return !part.number && part.kind != NAME_WORD_KIND_GENERATION &&
         part.kind != NAME_WORD_KIND_PATRONYM;
}

}  // namespace

absl::StatusOr<NameFolder> NameFolder::Create(const NameRules& rules) {
  CROSSCHECK_ASSIGN_OR_RETURN(SoundCoder coder, SoundCoder::Create(rules));
  NameFolder folder(std::move(coder));
  CROSSCHECK_RETURN_IF_ERROR(folder.AddWords(rules));
  CROSSCHECK_RETURN_IF_ERROR(
      folder.AddSplits(rules.prefixes(), &folder.prefixes_));
  CROSSCHECK_RETURN_IF_ERROR(
      folder.AddSplits(rules.suffixes(), &folder.suffixes_));
  folder.AddAliases(rules);
  return folder;
}

absl::Status NameFolder::AddWords(const NameRules& rules) {
  for (const NameWord& word : rules.words()) {
    if (word.kind() == NAME_WORD_KIND_UNSPECIFIED || word.forms().empty() ||
        word.id().empty()) {
      return absl::InvalidArgumentError(absl::StrCat(
          "the name word \"", word.id(), "\" lacks an id, kind or forms"));
    }
    const uint32_t index = static_cast<uint32_t>(words_.size());
    if (!word_ids_.emplace(word.id(), index).second) {
      return absl::InvalidArgumentError(
          absl::StrCat("two name words are called \"", word.id(), "\""));
    }
    words_.push_back(word);
    for (const std::string& form : word.forms()) {
      forms_[absl::StrJoin(Normalized(CutName(form).words), " ")].push_back(
          index);
    }
  }
  return absl::OkStatus();
}

absl::Status NameFolder::AddSplits(
    const google::protobuf::RepeatedPtrField<WordSplit>& rows,
    std::vector<Split>* splits) const {
  for (const WordSplit& row : rows) {
    const auto word = word_ids_.find(row.word());
    if (word == word_ids_.end()) {
      return absl::InvalidArgumentError(
          absl::StrCat("no name word is called \"", row.word(), "\""));
    }
    for (const std::string& form : row.forms()) {
      splits->push_back(
          {coder_.Normalize(form), word->second, row.least_rest()});
    }
  }
  std::stable_sort(splits->begin(), splits->end(),
                   [](const Split& a, const Split& b) {
                     return a.form.size() > b.form.size();
                   });
  return absl::OkStatus();
}

void NameFolder::AddAliases(const NameRules& rules) {
  uint32_t number = 0;
  for (const AliasSet& set : rules.aliases()) {
    ++number;
    for (const std::string& name : set.names()) {
      aliases_.emplace(AliasKey(Normalized(CutName(name).words)), number);
    }
  }
}

std::vector<std::string> NameFolder::Normalized(
    const std::vector<std::string>& words) const {
  std::vector<std::string> normalized;
  normalized.reserve(words.size());
  for (const std::string& word : words) {
    normalized.push_back(coder_.Normalize(word));
  }
  return normalized;
}

std::string NameFolder::AliasKey(const std::vector<std::string>& words) const {
  std::vector<absl::string_view> kept;
  for (const std::string& text : words) {
    const auto it = forms_.find(text);
    if (it != forms_.end() &&
        words_[it->second.front()].kind() == NAME_WORD_KIND_ARTICLE) {
      continue;
    }
    kept.push_back(text);
  }
  return absl::StrJoin(kept, " ");
}

NamePart NameFolder::MakePart(absl::string_view text) const {
  NamePart part;
  part.text = std::string(text);
  part.sounds = coder_.Code(text);
  part.number = HasDigit(text);
  part.initial = IsSingleLetter(text);
  const auto it = forms_.find(text);
  if (it != forms_.end()) {
    part.kind = words_[it->second.front()].kind();
    part.words.assign(it->second.begin(), it->second.end());
    part.bound = std::any_of(suffixes_.begin(), suffixes_.end(),
                             [&](const Split& suffix) {
                               return suffix.word == part.words.front() &&
                                      part.kind != NAME_WORD_KIND_ARTICLE;
                             });
    return part;
  }
  std::string apart = coder_.CodeApart(text);
  if (!apart.empty()) part.alternatives.push_back({std::move(apart), false});
  for (const Split& prefix : prefixes_) {
    if (words_[prefix.word].kind() != NAME_WORD_KIND_ARTICLE) continue;
    const absl::string_view rest = WithoutArticle(text, prefix.form);
    if (rest.size() >= prefix.least_rest && !rest.empty()) {
      part.alternatives.push_back(coder_.Code(rest));
    }
  }
  return part;
}

std::vector<std::string> NameFolder::Join(
    const std::vector<std::string>& words) const {
  std::vector<std::string> joined;
  for (const std::string& text : words) {
    if (text.empty()) continue;
    if (!joined.empty()) {
      std::string both = absl::StrCat(joined.back(), " ", text);
      if (forms_.contains(both)) {
        joined.back() = std::move(both);
        continue;
      }
    }
    joined.push_back(text);
  }
  return joined;
}

NamePart NameFolder::WordPart(uint32_t word) const {
  return MakePart(coder_.Normalize(words_[word].forms(0)));
}

void NameFolder::AddParts(absl::string_view text, bool last,
                          std::vector<NamePart>* parts) const {
  if (forms_.contains(text)) {
    parts->push_back(MakePart(text));
    return;
  }
  for (const Split& suffix : suffixes_) {
    if (!absl::EndsWith(text, suffix.form) ||
        text.size() < suffix.form.size() + suffix.least_rest) {
      continue;
    }
    // "Ansarul" before another word only.
    if (words_[suffix.word].kind() == NAME_WORD_KIND_ARTICLE && last) continue;
    AddParts(text.substr(0, text.size() - suffix.form.size()), false, parts);
    parts->push_back(WordPart(suffix.word));
    return;
  }
  for (const Split& prefix : prefixes_) {
    if (words_[prefix.word].kind() == NAME_WORD_KIND_ARTICLE ||
        !absl::StartsWith(text, prefix.form) ||
        text.size() < prefix.form.size() + prefix.least_rest) {
      continue;
    }
    parts->push_back(WordPart(prefix.word));
    AddParts(text.substr(prefix.form.size()), last, parts);
    return;
  }
  parts->push_back(MakePart(text));
}

FoldedName NameFolder::Fold(absl::string_view name) const {
  FoldedName folded;
  const NameWords cut = CutName(name);
  folded.acronym = cut.acronym;
  if (cut.words.size() == 1) {
    const std::string acronym = Acronym(cut.words[0]);
    if (!acronym.empty()) {
      folded.acronym = acronym;
      folded.is_acronym = true;
    }
  }
  std::vector<NamePart> parts;
  std::string all;
  std::string main;
  const std::vector<std::string> normalized = Normalized(cut.words);
  const std::vector<std::string> texts = Join(normalized);
  for (size_t i = 0; i < texts.size(); ++i) {
    const std::string& text = texts[i];
    const size_t first = parts.size();
    AddParts(text, i + 1 == texts.size(), &parts);
    if (absl::ascii_isalpha(static_cast<unsigned char>(text[0]))) {
      const char letter =
          absl::ascii_toupper(static_cast<unsigned char>(text[0]));
      all.push_back(letter);
      const NameWordKind kind = parts[first].kind;
      if (kind != NAME_WORD_KIND_ARTICLE && kind != NAME_WORD_KIND_LINK) {
        main.push_back(letter);
      }
    }
  }
  folded.initials.push_back(main);
  if (all != main) folded.initials.push_back(all);
  const auto alias = aliases_.find(AliasKey(normalized));
  if (alias != aliases_.end()) folded.alias = alias->second;

  for (NamePart& part : parts) {
    if (part.kind == NAME_WORD_KIND_LINK && !folded.parts.empty() &&
        part.text.size() <= 2) {
      NamePart& before = folded.parts.back();
      before.alternatives.push_back(
          coder_.Code(absl::StrCat(before.text, part.text)));
    }
    if (part.kind == NAME_WORD_KIND_ARTICLE ||
        part.kind == NAME_WORD_KIND_LINK) {
      continue;
    }
    (part.kind == NAME_WORD_KIND_GENERIC ? folded.generics : folded.parts)
        .push_back(std::move(part));
  }
  // "The Movement" and "Al" are what they are.
  if (folded.parts.empty()) folded.parts.swap(folded.generics);
  if (folded.parts.empty() && !parts.empty()) {
    folded.parts.push_back(MakePart(coder_.Normalize(cut.words.back())));
  }
  JoinParts(&folded);
  return folded;
}

void NameFolder::JoinParts(FoldedName* folded) const {
  const std::vector<NamePart>& parts = folded->parts;
  folded->joined.resize(parts.size() * (FoldedName::kMostJoined - 1));
  auto joined = folded->joined.begin();
  for (auto first = parts.begin(); first != parts.end(); ++first) {
    for (uint32_t count = 2; count <= FoldedName::kMostJoined; ++count) {
      absl::optional<Sounds>& sounds = *joined++;
      if (parts.end() - first < count ||
          !std::all_of(first, first + count, MayBeJoined)) {
        continue;
      }
      std::string text;
      for (auto part = first; part != first + count; ++part) {
        text += part->text;
      }
      sounds = coder_.Code(text);
    }
  }
}

}  // namespace crosscheck
