#include "comparator/lexicon/geonames_table.h"

#include <archive.h>
#include <archive_entry.h>

#include <algorithm>
#include <cstddef>
#include <memory>
#include <utility>
#include <vector>

#include "absl/strings/numbers.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/str_split.h"
#include "comparator/base/status_macros.h"

namespace crosscheck {
namespace {

constexpr absl::string_view kCityColumns =
    "id\tname\tlat\tlon\tcountry\tadmin1\tadmin2\tfeature\tpopulation\t"
    "other_names";
constexpr absl::string_view kDivisionColumns =
    "code\tname\tlat\tlon\tradius_km\tother_names";

using Fields = std::vector<absl::string_view>;

absl::Status SetPoint(absl::string_view lat, absl::string_view lon,
                      PlaceRow* row) {
  if (!absl::SimpleAtod(lat, &row->lat) || !absl::SimpleAtod(lon, &row->lon)) {
    return absl::InvalidArgumentError("not a point");
  }
  return absl::OkStatus();
}

void SetNames(absl::string_view names, PlaceRow* row) {
  for (absl::string_view name : absl::StrSplit(names, ',', absl::SkipEmpty())) {
    row->other_names.emplace_back(name);
  }
}

// How far a town reaches: a few kilometres, more for a great city.
double TownRadiusKm(uint32_t population) {
  if (population >= 3000000) return 25;
  if (population >= 1000000) return 15;
  if (population >= 200000) return 10;
  if (population >= 50000) return 7;
  return 5;
}

absl::StatusOr<PlaceRow> ReadCity(const Fields& fields) {
  PlaceRow row;
  row.id = absl::StrCat("geonames:", fields[0]);
  row.name = std::string(fields[1]);
  CROSSCHECK_RETURN_IF_ERROR(SetPoint(fields[2], fields[3], &row));
  row.country = std::string(fields[4]);
  const absl::string_view admin1 = fields[5];
  const absl::string_view admin2 = fields[6];
  const absl::string_view feature = fields[7];
  if (!absl::SimpleAtoi(fields[8], &row.population)) {
    return absl::InvalidArgumentError("population is not a number");
  }
  SetNames(fields[9], &row);
  std::string parent = absl::StrCat("geonames:", row.country);
  if (!admin1.empty()) absl::StrAppend(&parent, ".", admin1);
  if (!admin1.empty() && !admin2.empty()) {
    absl::StrAppend(&parent, ".", admin2);
  }
  row.parents.push_back(std::move(parent));
  row.precision =
      feature == "PPLX" ? PLACE_PRECISION_QUARTER : PLACE_PRECISION_TOWN;
  row.radius_km = feature == "PPLX" ? 2 : TownRadiusKm(row.population);
  row.is_capital = feature == "PPLC";
  row.is_seat = feature == "PPLA" || feature == "PPLC";
  return row;
}

absl::StatusOr<PlaceRow> ReadDivision(const Fields& fields) {
  const std::vector<absl::string_view> parts = absl::StrSplit(fields[0], '.');
  if (parts.size() < 2 || parts.size() > 3) {
    return absl::InvalidArgumentError("not a division's code");
  }
  PlaceRow row;
  row.id = absl::StrCat("geonames:", fields[0]);
  row.name = std::string(fields[1]);
  CROSSCHECK_RETURN_IF_ERROR(SetPoint(fields[2], fields[3], &row));
  if (!absl::SimpleAtod(fields[4], &row.radius_km)) {
    return absl::InvalidArgumentError("radius is not a number");
  }
  SetNames(fields[5], &row);
  row.country = std::string(parts[0]);
  row.precision =
      parts.size() == 2 ? PLACE_PRECISION_PROVINCE : PLACE_PRECISION_DISTRICT;
  row.parents.push_back(
      parts.size() == 2 ? absl::StrCat("geonames:", parts[0])
                        : absl::StrCat("geonames:", parts[0], ".", parts[1]));
  return row;
}

}  // namespace

absl::StatusOr<std::string> ReadPackedFile(const std::string& path) {
  const std::unique_ptr<archive, decltype(&archive_read_free)> reader(
      archive_read_new(), &archive_read_free);
  auto fault = [&reader, &path]() {
    const char* message = archive_error_string(reader.get());
    return absl::InvalidArgumentError(
        absl::StrCat(path, ": ", message == nullptr ? "unreadable" : message));
  };
  archive_entry* entry = nullptr;
  if (archive_read_support_filter_xz(reader.get()) != ARCHIVE_OK ||
      archive_read_support_format_raw(reader.get()) != ARCHIVE_OK ||
      archive_read_open_filename(reader.get(), path.c_str(), 1 << 16) !=
          ARCHIVE_OK ||
      archive_read_next_header(reader.get(), &entry) != ARCHIVE_OK) {
    return fault();
  }
  std::string bytes;
  std::vector<char> buffer(1 << 20);
  while (true) {
    const la_ssize_t count =
        archive_read_data(reader.get(), buffer.data(), buffer.size());
    if (count < 0) return fault();
    if (count == 0) return bytes;
    bytes.append(buffer.data(), static_cast<size_t>(count));
  }
}

absl::Status AddGeoNamesTable(absl::string_view name, absl::string_view table,
                              GazetteerBuilder* builder) {
  const size_t columns_end = std::min(table.find('\n'), table.size());
  const absl::string_view columns = table.substr(0, columns_end);
  const bool is_cities = columns == kCityColumns;
  if (!is_cities && columns != kDivisionColumns) {
    return absl::InvalidArgumentError(
        absl::StrCat(name, ":1: not the columns of a known table"));
  }
  const size_t width = is_cities ? 10 : 6;
  size_t line_number = 0;
  for (absl::string_view line : absl::StrSplit(table, '\n')) {
    ++line_number;
    if (line_number == 1 || line.empty()) continue;
    const std::string source = absl::StrCat(name, ":", line_number);
    const Fields fields = absl::StrSplit(line, '\t');
    if (fields.size() != width) {
      return absl::InvalidArgumentError(
          absl::StrCat(source, ": ", fields.size(), " columns, not ", width));
    }
    absl::StatusOr<PlaceRow> row =
        is_cities ? ReadCity(fields) : ReadDivision(fields);
    if (!row.ok()) {
      return absl::InvalidArgumentError(
          absl::StrCat(source, ": ", row.status().message()));
    }
    row->source = source;
    builder->Add(*std::move(row));
  }
  return absl::OkStatus();
}

}  // namespace crosscheck
