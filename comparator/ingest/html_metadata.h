#ifndef COMPARATOR_INGEST_HTML_METADATA_H_
#define COMPARATOR_INGEST_HTML_METADATA_H_

#include "comparator/ingest/page.h"
#include "gumbo.h"

namespace crosscheck {

// Collects what elements of a page say of it: <title>, <meta> (Open Graph,
// Dublin Core, Twitter cards, article:published_time), <link rel=canonical>,
// JSON-LD of schema.org, <time>, <html lang>.
//
//   HtmlMetadata metadata;
//   for (each element of the page) metadata.Read(element);
//   metadata.Write(&page);
class HtmlMetadata {
 public:
  // Looks at one element; most kinds say nothing.
  void Read(const GumboNode& element);

  // Adds what was found to `page`, the most trusted first.
  void Write(Page* page) const;

 private:
  void ReadMeta(const GumboNode& element);
  void ReadJsonLd(const GumboNode& element);

  // By rank: facts of lower ranks are more trusted.
  struct Ranked {
    int rank;
    std::string value;
  };
  static void Put(int rank, std::string value, std::vector<Ranked>* into);
  static void Take(std::vector<Ranked> facts, std::vector<PageFact>* into);

  std::vector<Ranked> titles_;
  std::vector<Ranked> outlets_;
  std::vector<Ranked> dates_;
  std::vector<Ranked> bylines_;
  std::string url_;
  std::string language_;
};

}  // namespace crosscheck

#endif  // COMPARATOR_INGEST_HTML_METADATA_H_
