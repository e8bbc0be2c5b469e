#include "comparator/extract/town_words.h"

#include "comparator/base/sorted_words.h"

namespace crosscheck {

bool IsPlacePreposition(absl::string_view word) {
  return word == "in" || word == "at" || word == "near" || word == "from" ||
         word == "of" || word == "outside" || word == "around" ||
         word == "to" || word == "towards" || word == "toward";
}

bool IsDirection(absl::string_view word) {
  return word.size() <= 2 || word == "north" || word == "south" ||
         word == "east" || word == "west" || word == "northwest" ||
         word == "northeast" || word == "southwest" || word == "southeast";
}

bool IsNounOfTown(absl::string_view word) {
  static constexpr absl::string_view kWords[] = {
      "apartment",  "apartments",    "bar",          "boys",    "club",
      "detectives", "families",      "family",       "girls",   "home",
      "hotel",      "house",         "intersection", "mall",    "men",
      "motel",      "neighborhoods", "nightclub",    "officer", "officers",
      "park",       "restaurant",    "street",       "streets", "teenagers",
      "teens",      "women",         "youth"};
  static_assert(AreSorted(kWords), "in byte order");
  return IsAmong(kWords, word);
}

}  // namespace crosscheck
