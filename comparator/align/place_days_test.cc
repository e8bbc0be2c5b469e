#include "comparator/align/place_days.h"

#include <cstdint>
#include <vector>

#include "comparator/align/mention.h"
#include "gtest/gtest.h"

namespace crosscheck {
namespace {

constexpr uint32_t kTown = 1;
constexpr uint32_t kProvince = 2;
constexpr DayNumber kDay = 18000;

Mention MentionOn(DayNumber first, DayNumber last) {
  Mention mention;
  MentionDate date;
  date.dated = true;
  date.first = first;
  date.last = last;
  mention.dates.push_back(date);
  MentionPlace place;
  place.id = kTown;
  place.parents = {kProvince};
  mention.places.push_back(place);
  return mention;
}

TEST(PlaceDays, CountsDaysAroundAndNotTheDayItself) {
  std::vector<Mention> mentions;
  for (int gap = 0; gap < 10; ++gap) {
    mentions.push_back(MentionOn(kDay + gap, kDay + gap));
    // Told by another outlet, too.
    mentions.push_back(MentionOn(kDay + gap, kDay + gap));
  }
  const PlaceDays days(mentions);
  EXPECT_DOUBLE_EQ(days.ShareAround(kTown, kDay), 7.0 / 14);
  EXPECT_DOUBLE_EQ(days.ShareAround(kTown, kDay - 1), 7.0 / 14);
  EXPECT_DOUBLE_EQ(days.ShareAround(kTown, kDay - 8), 0);
  EXPECT_DOUBLE_EQ(days.ShareAround(kTown, kDay + 5), 9.0 / 14);
}

TEST(PlaceDays, KnowWhatLiesInAPlace) {
  const std::vector<Mention> mentions = {MentionOn(kDay, kDay)};
  const PlaceDays days(mentions);
  EXPECT_DOUBLE_EQ(days.ShareAround(kProvince, kDay + 1), 1.0 / 14);
  EXPECT_DOUBLE_EQ(days.ShareAround(kProvince + 1, kDay + 1), 0);
}

TEST(PlaceDays, LeaveOutCampaignsAndVagueDates) {
  std::vector<Mention> mentions = {MentionOn(kDay, kDay),
                                   MentionOn(kDay, kDay + 6)};
  mentions[0].campaign = true;
  const PlaceDays days(mentions);
  EXPECT_DOUBLE_EQ(days.ShareAround(kTown, kDay + 1), 0);
}

}  // namespace
}  // namespace crosscheck
