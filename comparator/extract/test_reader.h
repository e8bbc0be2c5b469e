#ifndef COMPARATOR_EXTRACT_TEST_READER_H_
#define COMPARATOR_EXTRACT_TEST_READER_H_

#include <ostream>
#include <string>
#include <vector>

#include "absl/strings/string_view.h"
#include "gtest/gtest.h"
#include "proto/article.pb.h"
#include "proto/claim.pb.h"

namespace crosscheck {

// For tests: what an extractor with the program's own rules and lexicon reads.
ArticleClaims ReadNews(const Article& article);
ArticleClaims ReadNews(absl::string_view title, absl::string_view text);

// The same where the lexicon has Marenia too, a country that is not on the map:
// the state with its adjective "Marenian" and its army, the groups Dawn Brigade
// and Reed Company, and the town Port Halim.
ArticleClaims ReadMarenianNews(absl::string_view title, absl::string_view text);

// Id of the main event; empty for none.
std::string MainEventOf(const ArticleClaims& claims);

// "claimed Dawn Brigade": stance and name of each actor of `event`, of all
// events where that is empty. Each once, in order of the text.
std::vector<std::string> ActorsOf(const ArticleClaims& claims,
                                  absl::string_view event);

// "killed 4", "injured 2+": what the claims of `event`, or of all events where
// that is empty, count, in order of the text.
std::vector<std::string> CountsOf(const ArticleClaims& claims,
                                  absl::string_view event);

// A row of a table of news and what is read from each.
struct ReadingCase {
  const char* name;
  const char* title;
  const char* text;
  std::vector<std::string> expected;
};

void PrintTo(const ReadingCase& row, std::ostream* out);
std::string NameOf(const testing::TestParamInfo<ReadingCase>& info);

}  // namespace crosscheck

#endif  // COMPARATOR_EXTRACT_TEST_READER_H_
