#ifndef COMPARATOR_LEXICON_GAZETTEER_H_
#define COMPARATOR_LEXICON_GAZETTEER_H_

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "absl/container/flat_hash_map.h"
#include "absl/container/inlined_vector.h"
#include "absl/status/status.h"
#include "absl/status/statusor.h"
#include "absl/strings/string_view.h"
#include "absl/types/optional.h"
#include "absl/types/span.h"
#include "comparator/lexicon/phrase_table.h"
#include "proto/value.pb.h"

namespace crosscheck {

struct PlaceRecord;

// A place as the gazetteer knows it. Views last as long as the image.
struct PlaceEntry {
  // Position in the gazetteer: what a match has.
  uint32_t index = 0;
  absl::string_view name;
  // NamePhrase::Key() of `name`, to tell it from the place's other names.
  uint32_t name_key = 0;
  // Degrees, WGS 84. For a division or country the middle of its towns.
  double lat = 0;
  double lon = 0;
  PlacePrecision precision = PLACE_PRECISION_UNSPECIFIED;
  // ISO 3166-1 alpha-2; empty for a region of several countries.
  absl::string_view country;
  // 0 where it is not known.
  uint32_t population = 0;
  // How far from the point the name still holds.
  double radius_km = 0;
  // Seat of the government of the country, or of the first-level division.
  bool is_capital = false;
  bool is_seat = false;
  // On the project's own list or a user's, which are chosen with care.
  bool is_extra = false;
};

// The world's places: where they are, what contains them, what they are
// called. The image is mapped, not parsed: opening takes no time worth
// speaking of, and a page of it is read when a place on it is asked for.
//
//   absl::StatusOr<Gazetteer> gazetteer = Gazetteer::Open(image);
//   absl::optional<uint32_t> town = gazetteer->Find("geonames:170063");
//   for (uint32_t parent : gazetteer->Ancestors(*town)) ...
//
// Const and so thread-safe. Images outlive it.
class Gazetteer {
 public:
  // No places at all.
  Gazetteer() = default;

  // InvalidArgument where `image` is none that GazetteerBuilder wrote.
  static absl::StatusOr<Gazetteer> Open(absl::string_view image);

  // The places of `below`, then those of `image`, which was built upon
  // `below`.
  static absl::StatusOr<Gazetteer> OpenUpon(const Gazetteer& below,
                                            absl::string_view image);

  // Indices are smaller than that.
  uint32_t size() const { return size_; }

  // `index` is smaller than size().
  PlaceEntry place(uint32_t index) const;

  // "geonames:170063" for a populated place, "geonames:SY.09" for a division
  // and "geonames:SY" for a country (GeoNames' own codes), or the id of an
  // extra place, "x:ain-al-asad".
  std::string id(uint32_t index) const;

  // The place with an id.
  absl::optional<uint32_t> Find(absl::string_view id) const;

  // The country with an ISO 3166-1 alpha-2 code.
  absl::optional<uint32_t> FindCountry(absl::string_view code) const;

  // What directly contains the place. More than one for a place that two
  // countries claim, and for a region across borders.
  absl::Span<const uint32_t> Parents(uint32_t index) const;

  // Everything that contains the place, nearest first: the parents, then
  // their parents. Each once.
  using IndexList = absl::InlinedVector<uint32_t, 8>;
  IndexList Ancestors(uint32_t index) const;

  // Whether `inner` lies in `outer` by the graph of parents. A place contains
  // itself.
  bool Contains(uint32_t outer, uint32_t inner) const;

  // The smallest place that contains both, which may be one of the two; none
  // where they share nothing. Of several, the first among Ancestors(a).
  absl::optional<uint32_t> LowestCommonAncestor(uint32_t a, uint32_t b) const;

  // Great-circle distance between the points of two places.
  double DistanceKm(uint32_t a, uint32_t b) const;

  // The phrase tables of names, one for each image.
  absl::Span<const PhraseTable> tables() const { return tables_; }

 private:
  // One image.
  struct Layer {
    uint32_t first = 0;
    // Records with a string for a key, which come first.
    uint32_t text_keys = 0;
    absl::Span<const PlaceRecord> records;
    absl::Span<const uint32_t> parents;
    absl::string_view strings;
  };

  absl::Status Add(absl::string_view image);
  const Layer& LayerOf(uint32_t index) const;
  // The index of the record that holds now for a place.
  uint32_t Current(uint32_t index) const;
  static absl::string_view StringAt(const Layer& layer, uint32_t offset);
  static std::string IdOf(const Layer& layer, uint32_t position);

  std::vector<Layer> layers_;
  std::vector<PhraseTable> tables_;
  uint32_t size_ = 0;
  // From a place to the record of a later layer with the same id.
  absl::flat_hash_map<uint32_t, uint32_t> replaced_;
};

// Degrees, WGS 84.
struct LatLon {
  double lat = 0;
  double lon = 0;
};

// Great-circle distance on a sphere of 6371.0088 km (the Earth's mean
// radius), by the haversine formula.
double DistanceKm(const LatLon& a, const LatLon& b);

}  // namespace crosscheck

#endif  // COMPARATOR_LEXICON_GAZETTEER_H_
