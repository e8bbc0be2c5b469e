#ifndef COMPARATOR_INGEST_DATELINE_H_
#define COMPARATOR_INGEST_DATELINE_H_

#include <cstdint>

#include "absl/strings/string_view.h"
#include "absl/types/optional.h"
#include "comparator/ingest/page_date.h"
#include "comparator/ingest/text_edges.h"

namespace crosscheck {

// What agencies put before a story: "BAGHDAD, Nov. 18, 2005 (Xinhua) --",
// "CLIFTON, Colo. - ", "BEIRUT (AFP)".
struct Dateline {
  // "BAGHDAD", "CLIFTON, Colo."
  TextRange place;
  // "Xinhua"; empty where none is named.
  TextRange agency;
  absl::optional<PageDate> date;
  TextRange date_range;
  // Bytes up to what follows the dash.
  uint32_t length = 0;
};
absl::optional<Dateline> ReadDateline(absl::string_view line);

}  // namespace crosscheck

#endif  // COMPARATOR_INGEST_DATELINE_H_
