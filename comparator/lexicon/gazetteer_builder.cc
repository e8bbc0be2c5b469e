#include "comparator/lexicon/gazetteer_builder.h"

#include <algorithm>
#include <cmath>
#include <cstring>
#include <iterator>
#include <tuple>

#include "absl/container/flat_hash_map.h"
#include "absl/strings/ascii.h"
#include "absl/strings/match.h"
#include "absl/strings/numbers.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/strip.h"
#include "comparator/base/status_macros.h"
#include "comparator/lexicon/gazetteer_format.h"

namespace crosscheck {
namespace {

// A shorter name is not found without its article: "Al Bab".
constexpr size_t kMinLettersWithoutArticle = 5;

bool IsDivision(PlacePrecision precision) {
  return precision == PLACE_PRECISION_PROVINCE ||
         precision == PLACE_PRECISION_DISTRICT;
}

double DefaultRadiusKm(PlacePrecision precision) {
  switch (precision) {
    case PLACE_PRECISION_POINT:
      return 2;
    case PLACE_PRECISION_QUARTER:
      return 3;
    case PLACE_PRECISION_DISTRICT:
      return 20;
    case PLACE_PRECISION_PROVINCE:
      return 80;
    case PLACE_PRECISION_COUNTRY:
      return 400;
    default:
      return 6;
  }
}

bool IsAbbreviation(absl::string_view name) {
  return absl::EndsWith(name, ".") ||
         (name.size() == 2 && absl::ascii_isupper(name[0]) &&
          absl::ascii_isupper(name[1]));
}

template <typename T>
void TakeIfSet(T value, T* field) {
  if (value != T()) *field = std::move(value);
}

void MoveInto(std::vector<std::string> from, std::vector<std::string>* to) {
  to->insert(to->end(), std::make_move_iterator(from.begin()),
             std::make_move_iterator(from.end()));
}

// Adds the names of `over` to `row` and takes the fields that it sets.
void Amend(PlaceRow over, PlaceRow* row) {
  if (!over.name.empty() && over.name != row->name) {
    row->other_names.push_back(std::move(row->name));
    row->name = std::move(over.name);
  }
  MoveInto(std::move(over.other_names), &row->other_names);
  MoveInto(std::move(over.abbreviations), &row->abbreviations);
  if (over.lat != 0 || over.lon != 0) {
    row->lat = over.lat;
    row->lon = over.lon;
  }
  TakeIfSet(over.precision, &row->precision);
  TakeIfSet(std::move(over.country), &row->country);
  TakeIfSet(over.population, &row->population);
  TakeIfSet(over.radius_km, &row->radius_km);
  TakeIfSet(std::move(over.parents), &row->parents);
  row->is_capital |= over.is_capital;
  row->is_seat |= over.is_seat;
  row->is_extra |= over.is_extra;
}

PlaceRow RowOf(const Gazetteer& gazetteer, uint32_t index) {
  const PlaceEntry place = gazetteer.place(index);
  PlaceRow row;
  row.id = gazetteer.id(index);
  row.name = std::string(place.name);
  row.lat = place.lat;
  row.lon = place.lon;
  row.precision = place.precision;
  row.country = std::string(place.country);
  row.population = place.population;
  row.radius_km = place.radius_km;
  row.is_capital = place.is_capital;
  row.is_seat = place.is_seat;
  row.is_extra = place.is_extra;
  for (uint32_t parent : gazetteer.Parents(index)) {
    row.parents.push_back(gazetteer.id(parent));
  }
  return row;
}

absl::Status RowError(const PlaceRow& row, absl::string_view what) {
  return absl::InvalidArgumentError(absl::StrCat(row.source,
                                                 row.source.empty() ? "" : ": ",
                                                 "place ", row.id, ": ", what));
}

// The number of a GeoNames id, or none for a key that is a string.
absl::optional<uint32_t> NumberOf(absl::string_view id) {
  uint32_t number = 0;
  if (absl::ConsumePrefix(&id, kGeoNamesPrefix) &&
      absl::SimpleAtoi(id, &number) && absl::StrCat(number) == id) {
    return number;
  }
  return absl::nullopt;
}

absl::string_view TextKeyOf(absl::string_view id) {
  absl::ConsumePrefix(&id, kGeoNamesPrefix);
  return id;
}

template <typename T>
void AppendPart(const std::vector<T>& part, std::string* image) {
  const size_t bytes = part.size() * sizeof(T);
  image->append(reinterpret_cast<const char*>(part.data()), bytes);
  image->append(GazetteerAlign(bytes) - bytes, '\0');
}

}  // namespace

struct GazetteerBuilder::Parts {
  std::vector<PlaceRecord> records;
  std::vector<uint32_t> parents;
  std::vector<char> strings;
  absl::flat_hash_map<std::string, uint32_t> string_offsets;
  absl::btree_map<std::vector<uint32_t>, uint32_t> parent_offsets;

  uint32_t StringOffset(absl::string_view text) {
    text = text.substr(0, kMaxGazetteerString);
    const auto [it, is_new] =
        string_offsets.try_emplace(text, static_cast<uint32_t>(strings.size()));
    if (is_new) {
      strings.push_back(static_cast<char>(text.size()));
      strings.insert(strings.end(), text.begin(), text.end());
    }
    return it->second;
  }

  uint32_t ParentOffset(const std::vector<uint32_t>& list) {
    const auto [it, is_new] =
        parent_offsets.try_emplace(list, static_cast<uint32_t>(parents.size()));
    if (is_new) parents.insert(parents.end(), list.begin(), list.end());
    return it->second;
  }
};

PlaceRow RowOf(const Place& place) {
  PlaceRow row;
  row.id = place.id();
  row.name = place.name();
  const bool is_first_level = place.precision() == PLACE_PRECISION_PROVINCE;
  for (const std::string& alias : place.aliases()) {
    const bool is_abbreviation = is_first_level && IsAbbreviation(alias);
    (is_abbreviation ? row.abbreviations : row.other_names).push_back(alias);
  }
  row.lat = place.lat();
  row.lon = place.lon();
  row.precision = place.precision();
  row.country = place.country();
  row.radius_km = place.radius_km();
  row.is_extra = !absl::StartsWith(place.id(), kGeoNamesPrefix) ||
                 NumberOf(place.id()).has_value();
  row.parents.assign(place.parents().begin(), place.parents().end());
  return row;
}

GazetteerBuilder::GazetteerBuilder(const Gazetteer* below)
    : below_(below), first_index_(below == nullptr ? 0 : below->size()) {}

void GazetteerBuilder::Add(PlaceRow row) {
  const auto [it, is_new] = row_of_id_.try_emplace(row.id, rows_.size());
  if (!is_new) {
    Amend(std::move(row), &rows_[it->second]);
    return;
  }
  const absl::optional<uint32_t> amended =
      below_ == nullptr ? absl::nullopt : below_->Find(row.id);
  if (amended.has_value()) {
    rows_.push_back(RowOf(*below_, *amended));
    Amend(std::move(row), &rows_.back());
  } else {
    rows_.push_back(std::move(row));
  }
}

void GazetteerBuilder::AddAmbiguousName(absl::string_view name) {
  ambiguous_.insert(reader_.ReadName(name, LeadingArticle::kOptional).norm);
}

void GazetteerBuilder::Order() {
  order_.resize(rows_.size());
  std::vector<absl::optional<uint32_t>> numbers(rows_.size());
  text_keys_ = 0;
  for (size_t i = 0; i < rows_.size(); ++i) {
    order_[i] = i;
    numbers[i] = NumberOf(rows_[i].id);
    if (!numbers[i].has_value()) ++text_keys_;
  }
  std::sort(order_.begin(), order_.end(), [&](size_t a, size_t b) {
    if (numbers[a].has_value() != numbers[b].has_value()) {
      return numbers[b].has_value();
    }
    if (numbers[a].has_value()) return *numbers[a] < *numbers[b];
    return TextKeyOf(rows_[a].id) < TextKeyOf(rows_[b].id);
  });
  index_of_.resize(rows_.size());
  for (size_t i = 0; i < order_.size(); ++i) {
    index_of_[order_[i]] = first_index_ + static_cast<uint32_t>(i);
    if (below_ == nullptr) continue;
    const absl::optional<uint32_t> replaced = below_->Find(rows_[order_[i]].id);
    if (replaced.has_value()) index_of_[order_[i]] = *replaced;
  }
}

void GazetteerBuilder::CollectDivisions() {
  // Provinces before districts, so that they win.
  for (const PlacePrecision precision :
       {PLACE_PRECISION_PROVINCE, PLACE_PRECISION_DISTRICT}) {
    for (size_t i : order_) {
      const PlaceRow& row = rows_[i];
      if (row.precision != precision) continue;
      std::vector<std::string> names = row.other_names;
      names.push_back(row.name);
      for (const std::string& name : names) {
        divisions_.try_emplace(
            {row.country,
             reader_.ReadName(name, LeadingArticle::kOptional).norm},
            index_of_[i]);
      }
    }
  }
}

absl::StatusOr<uint32_t> GazetteerBuilder::FindParent(
    const PlaceRow& row, absl::string_view parent) {
  const auto by_id = row_of_id_.find(parent);
  if (by_id != row_of_id_.end()) return index_of_[by_id->second];
  if (below_ != nullptr) {
    const absl::optional<uint32_t> index = below_->Find(parent);
    if (index.has_value()) return *index;
  }
  const NamePhrase phrase = reader_.ReadName(parent, LeadingArticle::kOptional);
  const auto division = divisions_.find({row.country, phrase.norm});
  if (division != divisions_.end()) return division->second;
  absl::optional<uint32_t> found;
  if (below_ != nullptr) {
    for (const PhraseTable& table : below_->tables()) {
      for (uint32_t index :
           FindEntries(table, phrase.token_hashes, EntryKind::kPlace)) {
        const PlaceEntry place = below_->place(index);
        if (place.country != row.country || !IsDivision(place.precision)) {
          continue;
        }
        if (!found.has_value() ||
            place.precision > below_->place(*found).precision) {
          found = index;
        }
      }
    }
  }
  if (found.has_value()) return *found;
  return RowError(row, absl::StrCat("no place \"", parent,
                                    "\" to lie in, neither an id nor a "
                                    "division of ",
                                    row.country));
}

absl::Status GazetteerBuilder::WriteRecord(const PlaceRow& row, Parts* parts) {
  if (row.country.size() != 2 && !row.country.empty()) {
    return RowError(row, "country is not two letters");
  }
  if (row.parents.size() > 255) return RowError(row, "too many parents");
  if (!(std::abs(row.lat) <= 90) || !(std::abs(row.lon) <= 180)) {
    return RowError(row, "not a point of the Earth");
  }
  if (row.precision == PLACE_PRECISION_UNSPECIFIED || row.name.empty()) {
    return RowError(row, "amends no place, and is none itself");
  }
  PlaceRecord record = {};
  const absl::optional<uint32_t> number = NumberOf(row.id);
  record.key =
      number.has_value() ? *number : parts->StringOffset(TextKeyOf(row.id));
  record.name = parts->StringOffset(row.name);
  record.name_key = reader_.ReadName(row.name, LeadingArticle::kOptional).Key();
  record.lat = static_cast<int32_t>(std::lround(row.lat * 1e5));
  record.lon = static_cast<int32_t>(std::lround(row.lon * 1e5));
  record.population = row.population;
  const double radius_km =
      row.radius_km > 0 ? row.radius_km : DefaultRadiusKm(row.precision);
  record.radius =
      static_cast<uint16_t>(std::lround(std::min(radius_km, 6500.0) * 10));
  record.precision = static_cast<uint8_t>(row.precision);
  record.flags = (row.is_capital ? kPlaceIsCapital : 0) |
                 (row.is_seat ? kPlaceIsSeat : 0) |
                 (row.is_extra ? kPlaceIsExtra : 0);
  std::memcpy(record.country, row.country.data(), row.country.size());
  std::vector<uint32_t> parents;
  for (const std::string& parent : row.parents) {
    CROSSCHECK_ASSIGN_OR_RETURN(const uint32_t index, FindParent(row, parent));
    parents.push_back(index);
  }
  record.parent_count = static_cast<uint8_t>(parents.size());
  record.parents = parts->ParentOffset(parents);
  parts->records.push_back(record);
  return absl::OkStatus();
}

void GazetteerBuilder::AddName(const PlaceRow& row, uint32_t index,
                               absl::string_view name, uint8_t flags,
                               PhraseTableBuilder* table) {
  NamePhrase phrase = reader_.ReadName(name, LeadingArticle::kOptional);
  const bool may_lose_article =
      phrase.norm.size() >= kMinLettersWithoutArticle &&
      (row.country.empty() || HasArabicArticles(row.country));
  if (!may_lose_article) {
    phrase = reader_.ReadName(name, LeadingArticle::kRequired);
  }
  // Places are looked for at capitals only.
  PhraseValue value;
  value.kind = EntryKind::kPlace;
  value.entry = index;
  value.rule = std::max(phrase.rule, CaseRule::kFirstCapital);
  value.flags = flags;
  if (ambiguous_.contains(phrase.norm)) value.flags |= kPhraseAmbiguous;
  table->Add(phrase.token_hashes, value);
}

void GazetteerBuilder::AddNames(PhraseTableBuilder* table) {
  // The order of the entries of a name: extra places, larger divisions,
  // larger towns.
  std::vector<size_t> by_rank = order_;
  std::stable_sort(by_rank.begin(), by_rank.end(), [this](size_t a, size_t b) {
    const PlaceRow& x = rows_[a];
    const PlaceRow& y = rows_[b];
    return std::make_tuple(!x.is_extra, -x.precision, y.population) <
           std::make_tuple(!y.is_extra, -y.precision, x.population);
  });
  for (size_t i : by_rank) {
    const PlaceRow& row = rows_[i];
    AddName(row, index_of_[i], row.name, 0, table);
    for (const std::string& name : row.other_names) {
      AddName(row, index_of_[i], name, 0, table);
    }
    for (const std::string& name : row.abbreviations) {
      AddName(row, index_of_[i], name, kPhraseAfterComma, table);
    }
  }
}

absl::StatusOr<std::string> GazetteerBuilder::Build() {
  Order();
  CollectDivisions();
  Parts parts;
  for (size_t i : order_) {
    CROSSCHECK_RETURN_IF_ERROR(WriteRecord(rows_[i], &parts));
  }
  PhraseTableBuilder table_builder;
  AddNames(&table_builder);
  CROSSCHECK_ASSIGN_OR_RETURN(const std::string table, table_builder.Build());

  GazetteerHeader header = {};
  header.magic = kGazetteerMagic;
  header.version = kGazetteerVersion;
  header.first_index = first_index_;
  header.record_count = static_cast<uint32_t>(parts.records.size());
  header.text_key_count = static_cast<uint32_t>(text_keys_);
  header.parent_count = static_cast<uint32_t>(parts.parents.size());
  header.string_bytes = static_cast<uint32_t>(parts.strings.size());
  header.table_bytes = static_cast<uint32_t>(table.size());
  std::string image(reinterpret_cast<const char*>(&header), sizeof(header));
  AppendPart(parts.records, &image);
  AppendPart(parts.parents, &image);
  AppendPart(parts.strings, &image);
  image.append(table);
  return image;
}

}  // namespace crosscheck
