#ifndef COMPARATOR_INGEST_PUBLICATION_DATE_H_
#define COMPARATOR_INGEST_PUBLICATION_DATE_H_

#include <string>
#include <vector>

#include "absl/strings/string_view.h"
#include "absl/types/optional.h"
#include "comparator/ingest/page.h"
#include "comparator/ingest/page_structure.h"
#include "proto/article.pb.h"

namespace crosscheck {

struct PublicationDateInput {
  // The manifest's; empty where it gives none.
  absl::string_view manifest;
  // Of record fields and metadata, the most trusted first.
  const std::vector<PageFact>& stated;
  const PageStructure& structure;
  // Address of the page itself, no archive's.
  absl::string_view url;
};

// When an article was published, from the most trusted statement that gives a
// date: the manifest; the date that the text opens with; a field of the
// record; metadata of the page; the page's date line; the address. A date line
// with a day before the record's field comes before the field, which may be the
// day of a crawl. Where that
// one is only a month or a year, and a less trusted one a day inside it, the
// day is taken.
//
// What contradicts the date taken is listed in `rejected`, with where it
// stands. "7/4/2017" is read in the way that agrees with another statement;
// where there is none, the month comes first, which is what outlets that write
// dates so mostly mean.
//
// Not set where there is no statement.
absl::optional<PublicationDate> ChoosePublicationDate(
    const PublicationDateInput& input);

}  // namespace crosscheck

#endif  // COMPARATOR_INGEST_PUBLICATION_DATE_H_
