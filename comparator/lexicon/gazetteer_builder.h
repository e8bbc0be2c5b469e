#ifndef COMPARATOR_LEXICON_GAZETTEER_BUILDER_H_
#define COMPARATOR_LEXICON_GAZETTEER_BUILDER_H_

#include <cstddef>
#include <cstdint>
#include <string>
#include <utility>
#include <vector>

#include "absl/container/btree_map.h"
#include "absl/container/flat_hash_map.h"
#include "absl/container/flat_hash_set.h"
#include "absl/status/status.h"
#include "absl/status/statusor.h"
#include "absl/strings/string_view.h"
#include "absl/types/optional.h"
#include "absl/types/span.h"
#include "comparator/lexicon/gazetteer.h"
#include "comparator/lexicon/name_phrase.h"
#include "comparator/lexicon/phrase_table.h"
#include "proto/lexicon.pb.h"
#include "proto/value.pb.h"

namespace crosscheck {

// A place on its way into a gazetteer.
struct PlaceRow {
  // As Gazetteer::id() gives it.
  std::string id;
  std::string name;
  // Other names; `name` is found in any case.
  std::vector<std::string> other_names;
  // Found only after a comma: "N.C.".
  std::vector<std::string> abbreviations;
  double lat = 0;
  double lon = 0;
  PlacePrecision precision = PLACE_PRECISION_UNSPECIFIED;
  std::string country;
  uint32_t population = 0;
  double radius_km = 0;
  bool is_capital = false;
  bool is_seat = false;
  bool is_extra = false;
  // Ids, or names of divisions of the same country.
  std::vector<std::string> parents;
  // For errors: the file and line that the row is from.
  std::string source;
};

// The row of an entry of a lexicon. An alias of a first-level division that
// ends with a full stop or is two capitals is an abbreviation.
PlaceRow RowOf(const Place& place);

// Collects places and writes the image that Gazetteer maps. The same rows in
// the same order give the same bytes.
class GazetteerBuilder {
 public:
  // With `below`, which outlives the builder, the image is one to open upon
  // it: parents may lie there, and rows may amend its places.
  explicit GazetteerBuilder(const Gazetteer* below = nullptr);

  // A row with the id of an earlier one, or of a place below, amends it: it
  // adds its names and replaces the fields that it sets. A radius that is not
  // set becomes that of the precision: 2 km for a point, 3 for a quarter, 6
  // for a town, and so on.
  void Add(PlaceRow row);

  // A name that needs support from context.
  void AddAmbiguousName(absl::string_view name);

  size_t row_count() const { return rows_.size(); }

  // InvalidArgument, with the row's source, for a parent that is not found
  // and for a row that the format has no room for.
  absl::StatusOr<std::string> Build();

 private:
  using DivisionKey = std::pair<std::string, std::string>;

  struct Parts;

  // Gives each row its index, and fills `order_` and `index_of_`.
  void Order();
  void CollectDivisions();
  absl::StatusOr<uint32_t> FindParent(const PlaceRow& row,
                                      absl::string_view parent);
  absl::Status WriteRecord(const PlaceRow& row, Parts* parts);
  void AddNames(PhraseTableBuilder* table);
  void AddName(const PlaceRow& row, uint32_t index, absl::string_view name,
               uint8_t flags, PhraseTableBuilder* table);

  const Gazetteer* const below_;
  const uint32_t first_index_;
  NamePhraseReader reader_;
  std::vector<PlaceRow> rows_;
  absl::flat_hash_map<std::string, size_t> row_of_id_;
  absl::flat_hash_set<std::string> ambiguous_;
  // Positions in `rows_`, in the order of the image.
  std::vector<size_t> order_;
  // Index of each row: its own, or that of the place below that it replaces.
  std::vector<uint32_t> index_of_;
  size_t text_keys_ = 0;
  // Divisions by country and normalised name; the larger first.
  absl::btree_map<DivisionKey, uint32_t> divisions_;
};

}  // namespace crosscheck

#endif  // COMPARATOR_LEXICON_GAZETTEER_BUILDER_H_
