// The image of a gazetteer: a GazetteerHeader; PlaceRecords, those with a
// textual key first, by key, then the others by number; the lists of parents;
// strings; and a phrase table of names. Each part begins at a multiple of 8
// bytes. All numbers are in the machine's byte order, which kGazetteerMagic
// tells.

#ifndef COMPARATOR_LEXICON_GAZETTEER_FORMAT_H_
#define COMPARATOR_LEXICON_GAZETTEER_FORMAT_H_

#include <cstddef>
#include <cstdint>

#include "absl/strings/string_view.h"

namespace crosscheck {

constexpr uint32_t kGazetteerMagic = 0x5a474343;
constexpr uint32_t kGazetteerVersion = 2;

struct GazetteerHeader {
  uint32_t magic;
  uint32_t version;
  // Index of the first record: the size of the gazetteer below.
  uint32_t first_index;
  uint32_t record_count;
  // Records whose key is a string.
  uint32_t text_key_count;
  uint32_t parent_count;
  uint32_t string_bytes;
  uint32_t table_bytes;
};

enum PlaceRecordFlag : uint8_t {
  kPlaceIsCapital = 1,
  kPlaceIsSeat = 2,
  kPlaceIsExtra = 4,
};

struct PlaceRecord {
  // A GeoNames number, or the offset of a string.
  uint32_t key;
  // Offset of a string.
  uint32_t name;
  // NamePhrase::Key() of the name.
  uint32_t name_key;
  // Degrees times 100,000.
  int32_t lat;
  int32_t lon;
  uint32_t population;
  // First of `parent_count` indices in the lists of parents.
  uint32_t parents;
  // In tenths of a kilometre.
  uint16_t radius;
  uint8_t precision;
  // PlaceRecordFlag bits.
  uint8_t flags;
  // NULs for none.
  char country[2];
  uint8_t parent_count;
  uint8_t reserved;
};
static_assert(sizeof(PlaceRecord) == 36, "part of a format");

// A string is a byte with its length, then its bytes.
constexpr size_t kMaxGazetteerString = 255;

constexpr absl::string_view kGeoNamesPrefix = "geonames:";

// Rounded up to where the next part may begin.
constexpr size_t GazetteerAlign(size_t bytes) { return (bytes + 7) / 8 * 8; }

}  // namespace crosscheck

#endif  // COMPARATOR_LEXICON_GAZETTEER_FORMAT_H_
