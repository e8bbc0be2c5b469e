#include "comparator/lexicon/gazetteer.h"

#include <algorithm>
#include <cmath>
#include <cstring>

#include "absl/status/status.h"
#include "absl/strings/match.h"
#include "absl/strings/numbers.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/strip.h"
#include "comparator/base/status_macros.h"
#include "comparator/lexicon/gazetteer_format.h"

namespace crosscheck {
namespace {

constexpr double kPi = 3.14159265358979323846;
constexpr double kEarthRadiusKm = 6371.0088;

double Radians(double degrees) { return degrees * kPi / 180; }

absl::Status Damaged(absl::string_view what) {
  return absl::InvalidArgumentError(absl::StrCat("gazetteer: ", what));
}

template <typename T>
absl::Span<const T> Take(size_t count, absl::string_view* image) {
  const T* first = reinterpret_cast<const T*>(image->data());
  image->remove_prefix(GazetteerAlign(count * sizeof(T)));
  return absl::MakeConstSpan(first, count);
}

// What a key string is in an id.
absl::string_view KeyOfId(absl::string_view id) {
  absl::ConsumePrefix(&id, kGeoNamesPrefix);
  return id;
}

}  // namespace

double DistanceKm(const LatLon& a, const LatLon& b) {
  const double sin_lat = std::sin(Radians(b.lat - a.lat) / 2);
  const double sin_lon = std::sin(Radians(b.lon - a.lon) / 2);
  const double h = sin_lat * sin_lat + std::cos(Radians(a.lat)) *
                                           std::cos(Radians(b.lat)) * sin_lon *
                                           sin_lon;
  return 2 * kEarthRadiusKm * std::asin(std::min(1.0, std::sqrt(h)));
}

absl::StatusOr<Gazetteer> Gazetteer::Open(absl::string_view image) {
  return OpenUpon(Gazetteer(), image);
}

absl::StatusOr<Gazetteer> Gazetteer::OpenUpon(const Gazetteer& below,
                                              absl::string_view image) {
  Gazetteer gazetteer = below;
  CROSSCHECK_RETURN_IF_ERROR(gazetteer.Add(image));
  return gazetteer;
}

absl::Status Gazetteer::Add(absl::string_view image) {
  GazetteerHeader header;
  if (image.size() < sizeof(header)) return Damaged("cut short");
  if (reinterpret_cast<uintptr_t>(image.data()) % alignof(uint64_t) != 0) {
    return Damaged("not aligned");
  }
  std::memcpy(&header, image.data(), sizeof(header));
  if (header.magic != kGazetteerMagic || header.version != kGazetteerVersion) {
    return Damaged("not one of this version");
  }
  const size_t size =
      sizeof(header) +
      GazetteerAlign(size_t{header.record_count} * sizeof(PlaceRecord)) +
      GazetteerAlign(size_t{header.parent_count} * sizeof(uint32_t)) +
      GazetteerAlign(header.string_bytes) + header.table_bytes;
  if (size != image.size() || header.text_key_count > header.record_count) {
    return Damaged("size does not fit");
  }
  if (header.first_index != size_) {
    return Damaged("built upon another gazetteer");
  }
  image.remove_prefix(sizeof(header));
  Layer layer;
  layer.first = header.first_index;
  layer.text_keys = header.text_key_count;
  layer.records = Take<PlaceRecord>(header.record_count, &image);
  layer.parents = Take<uint32_t>(header.parent_count, &image);
  const absl::Span<const char> strings =
      Take<char>(header.string_bytes, &image);
  layer.strings = absl::string_view(strings.data(), strings.size());
  CROSSCHECK_ASSIGN_OR_RETURN(const PhraseTable table,
                              PhraseTable::Open(image));

  const uint32_t new_size = size_ + header.record_count;
  if (new_size < size_) return Damaged("too many places");
  if (!layers_.empty()) {
    // Only what a user adds comes upon another layer, so this is short.
    for (uint32_t i = 0; i < header.record_count; ++i) {
      const absl::optional<uint32_t> replaced = Find(IdOf(layer, i));
      if (replaced.has_value()) replaced_[*replaced] = size_ + i;
    }
  }
  layers_.push_back(layer);
  tables_.push_back(table);
  size_ = new_size;
  return absl::OkStatus();
}

const Gazetteer::Layer& Gazetteer::LayerOf(uint32_t index) const {
  size_t i = layers_.size() - 1;
  while (i > 0 && layers_[i].first > index) --i;
  return layers_[i];
}

uint32_t Gazetteer::Current(uint32_t index) const {
  if (replaced_.empty()) return index;
  const auto it = replaced_.find(index);
  return it == replaced_.end() ? index : it->second;
}

absl::string_view Gazetteer::StringAt(const Layer& layer, uint32_t offset) {
  if (offset >= layer.strings.size()) return {};
  const uint8_t length = static_cast<uint8_t>(layer.strings[offset]);
  return layer.strings.substr(offset + 1, length);
}

std::string Gazetteer::IdOf(const Layer& layer, uint32_t position) {
  const PlaceRecord& record = layer.records[position];
  if (position >= layer.text_keys) {
    return absl::StrCat(kGeoNamesPrefix, record.key);
  }
  const absl::string_view key = StringAt(layer, record.key);
  return absl::StrCat(
      absl::StrContains(key, ":") ? absl::string_view() : kGeoNamesPrefix, key);
}

PlaceEntry Gazetteer::place(uint32_t index) const {
  const uint32_t current = Current(index);
  const Layer& layer = LayerOf(current);
  const PlaceRecord& record = layer.records[current - layer.first];
  PlaceEntry place;
  place.index = index;
  place.name = StringAt(layer, record.name);
  place.name_key = record.name_key;
  place.lat = record.lat / 1e5;
  place.lon = record.lon / 1e5;
  if (PlacePrecision_IsValid(record.precision)) {
    place.precision = static_cast<PlacePrecision>(record.precision);
  }
  if (record.country[0] != '\0') {
    place.country = absl::string_view(record.country, 2);
  }
  place.population = record.population;
  place.radius_km = record.radius / 10.0;
  place.is_capital = (record.flags & kPlaceIsCapital) != 0;
  place.is_seat = (record.flags & kPlaceIsSeat) != 0;
  place.is_extra = (record.flags & kPlaceIsExtra) != 0;
  return place;
}

std::string Gazetteer::id(uint32_t index) const {
  const Layer& layer = LayerOf(index);
  return IdOf(layer, index - layer.first);
}

absl::optional<uint32_t> Gazetteer::Find(absl::string_view id) const {
  const absl::string_view key = KeyOfId(id);
  uint32_t number = 0;
  const bool is_number = key.size() < id.size() &&
                         absl::SimpleAtoi(key, &number) &&
                         absl::StrCat(number) == key;
  for (const Layer& layer : layers_) {
    const auto first = layer.records.begin();
    const auto middle = first + layer.text_keys;
    if (is_number) {
      const auto it = std::lower_bound(
          middle, layer.records.end(), number,
          [](const PlaceRecord& record, uint32_t n) { return record.key < n; });
      if (it != layer.records.end() && it->key == number) {
        return layer.first + static_cast<uint32_t>(it - first);
      }
      continue;
    }
    const auto it = std::lower_bound(
        first, middle, key,
        [&layer](const PlaceRecord& record, absl::string_view k) {
          return StringAt(layer, record.key) < k;
        });
    if (it != middle && StringAt(layer, it->key) == key) {
      return layer.first + static_cast<uint32_t>(it - first);
    }
  }
  return absl::nullopt;
}

absl::optional<uint32_t> Gazetteer::FindCountry(absl::string_view code) const {
  if (code.size() != 2) return absl::nullopt;
  return Find(absl::StrCat(kGeoNamesPrefix, code));
}

absl::Span<const uint32_t> Gazetteer::Parents(uint32_t index) const {
  const uint32_t current = Current(index);
  const Layer& layer = LayerOf(current);
  const PlaceRecord& record = layer.records[current - layer.first];
  if (record.parents + size_t{record.parent_count} > layer.parents.size()) {
    return {};
  }
  return layer.parents.subspan(record.parents, record.parent_count);
}

Gazetteer::IndexList Gazetteer::Ancestors(uint32_t index) const {
  IndexList ancestors;
  uint32_t current = index;
  for (size_t next = 0;; ++next) {
    for (uint32_t parent : Parents(current)) {
      if (parent < size_ && parent != index &&
          std::find(ancestors.begin(), ancestors.end(), parent) ==
              ancestors.end()) {
        ancestors.push_back(parent);
      }
    }
    if (next == ancestors.size()) break;
    current = ancestors[next];
  }
  return ancestors;
}

bool Gazetteer::Contains(uint32_t outer, uint32_t inner) const {
  if (outer == inner) return true;
  const IndexList ancestors = Ancestors(inner);
  return std::find(ancestors.begin(), ancestors.end(), outer) !=
         ancestors.end();
}

absl::optional<uint32_t> Gazetteer::LowestCommonAncestor(uint32_t a,
                                                         uint32_t b) const {
  if (Contains(a, b)) return a;
  for (uint32_t ancestor : Ancestors(a)) {
    if (Contains(ancestor, b)) return ancestor;
  }
  return absl::nullopt;
}

double Gazetteer::DistanceKm(uint32_t a, uint32_t b) const {
  const PlaceEntry from = place(a);
  const PlaceEntry to = place(b);
  return crosscheck::DistanceKm({from.lat, from.lon}, {to.lat, to.lon});
}

}  // namespace crosscheck
