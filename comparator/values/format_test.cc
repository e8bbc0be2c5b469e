#include "comparator/values/format.h"

#include <string>
#include <vector>

#include "absl/status/status.h"
#include "comparator/base/textproto.h"
#include "gtest/gtest.h"
#include "proto/claim.pb.h"
#include "proto/value.pb.h"

namespace crosscheck {
namespace {

template <typename T>
T Parse(const std::string& text) {
  T message;
  const absl::Status status = ParseTextproto("test", text, &message);
  EXPECT_TRUE(status.ok()) << status;
  return message;
}

struct CountCase {
  std::string name;
  std::string count;
  std::string in_cell;
  std::string in_sentence;
};

TEST(Count, IsToldByItsEndsAndPopulation) {
  const std::vector<CountCase> cases = {
      {"exact", "lo: 7 hi: 7", "7", "7"},
      {"none", "lo: 0 hi: 0", "0", "0"},
      {"open", "lo: 7", "≥ 7", "at least 7"},
      {"from nothing", "lo: 0 hi: 12", "≤ 12", "up to 12"},
      {"range", "lo: 20 hi: 30", "20–30", "20 to 30"},
      {"about", "lo: 22 hi: 28 approximate: true", "about 25", "about 25"},
      {"about one", "lo: 11 hi: 13 approximate: true", "about 12", "about 12"},
      {"a dozen", "lo: 12 hi: 12 approximate: true", "about 12", "about 12"},
      {"dozens", "lo: 12 hi: 99 approximate: true", "dozens", "dozens"},
      {"several", "lo: 3 hi: 9 approximate: true", "several", "several"},
      {"dozens of a population",
       "lo: 12 hi: 99 approximate: true population: POPULATION_CHILDREN",
       "dozens", "dozens of children"},
      {"several of a population",
       "lo: 3 hi: 9 approximate: true population: POPULATION_CHILDREN",
       "several", "several children"},
      {"the same ends as figures", "lo: 12 hi: 99", "12–99", "12 to 99"},
      {"ends the wrong way round", "lo: 9 hi: 3", "not known", "not known"},
      {"greatest", "lo: 4294967295 hi: 4294967295", "4294967295", "4294967295"},
      {"population", "lo: 3 hi: 3 population: POPULATION_CHILDREN", "3",
       "3 children"},
      {"everybody", "lo: 3 hi: 3 population: POPULATION_TOTAL", "3", "3"},
      {"group", "lo: 4 population: POPULATION_OTHER group: 'miners'", "≥ 4",
       "at least 4 miners"},
      {"munitions", "lo: 6 hi: 6 unit: UNIT_MUNITIONS group: 'rockets'", "6",
       "6 rockets"},
      {"person", "lo: 1 hi: 1 person: 'Hassan Qadir'", "1", "1 (Hassan Qadir)"},
  };
  for (const CountCase& c : cases) {
    SCOPED_TRACE(c.name);
    const CountValue count = Parse<CountValue>(c.count);
    EXPECT_EQ(ShortCount(count), c.in_cell);
    EXPECT_EQ(DescribeCount(count), c.in_sentence);
  }
}

struct DateCase {
  std::string name;
  std::string date;
  std::string in_sentence;
  std::string in_cell;
};

TEST(Date, SaysAsMuchAsIsKnown) {
  const std::vector<DateCase> cases = {
      {"day", "start: '2020-11-17' end: '2020-11-17'", "17 November 2020",
       "17 Nov"},
      {"other year", "start: '2019-03-03' end: '2019-03-03'", "3 March 2019",
       "3 Mar 2019"},
      {"two days", "start: '2020-11-17' end: '2020-11-18'",
       "17 to 18 November 2020", "17–18 Nov"},
      {"two months", "start: '2020-11-30' end: '2020-12-02'",
       "30 November to 2 December 2020", "30 Nov–2 Dec"},
      {"two years", "start: '2019-12-31' end: '2020-01-01'",
       "31 December 2019 to 1 January 2020", "31 Dec 2019–1 Jan 2020"},
      {"month", "start: '2020-01-01' end: '2020-01-31'", "January 2020", "Jan"},
      {"leap February", "start: '2020-02-01' end: '2020-02-29'",
       "February 2020", "Feb"},
      {"season", "start: '2020-03-01' end: '2020-05-31'", "March to May 2020",
       "Mar–May"},
      {"year", "start: '2020-01-01' end: '2020-12-31'", "2020", "2020"},
      {"no year", "start_month_day: '07-16' end_month_day: '07-16'",
       "16 July (year not known)", "16 Jul ?"},
      {"two years possible",
       "start_month_day: '07-16' possible_years: 2019 possible_years: 2024",
       "16 July (2019 or 2024)", "16 Jul ?"},
      {"month without a year", "start_month_day: '07' end_month_day: '07'",
       "July (year not known)", "Jul ?"},
      {"days without a year", "start_month_day: '07-16' end_month_day: '07-18'",
       "16 July to 18 July (year not known)", "16 Jul–18 Jul ?"},
      {"open end", "start: '2020-11-17'", "from 17 November 2020",
       "from 17 Nov"},
      {"open start", "end: '2020-11-17'", "until 17 November 2020",
       "until 17 Nov"},
      {"news of the day",
       "start: '2020-11-17' end: '2020-11-17' basis: DATE_BASIS_FRESH_NEWS",
       "reported 17 November 2020", "17 Nov"},
      {"nothing", "", "not known", "not known"},
      {"no date", "start: 'soon' end_month_day: 'x'", "not known", "not known"},
  };
  for (const DateCase& c : cases) {
    SCOPED_TRACE(c.name);
    const DateValue date = Parse<DateValue>(c.date);
    EXPECT_EQ(DescribeDate(date), c.in_sentence);
    EXPECT_EQ(ShortDate(date, 2020), c.in_cell);
  }
}

TEST(Value, HasWordsForEveryKind) {
  const std::vector<std::vector<std::string>> cases = {
      {"place { name: 'Tal Rahma' relation: PLACE_RELATION_IN }", "Tal Rahma"},
      {"place { name: 'Tal Rahma' relation: PLACE_RELATION_NEAR }",
       "near Tal Rahma"},
      {"place { name: 'Tal Rahma' distance_km: 30 "
       "relation: PLACE_RELATION_SOUTH_OF }",
       "30 km south of Tal Rahma"},
      {"place { name: 'Tal Rahma' distance_km: 2.5 }", "2.5 km from Tal Rahma"},
      {"actor { name: 'Dawn Brigade' stance: STANCE_CLAIMED }",
       "claimed by Dawn Brigade"},
      {"actor { name: 'Dawn Brigade' stance: STANCE_ATTRIBUTED }",
       "blamed on Dawn Brigade"},
      {"actor { name: 'Dawn Brigade' stance: STANCE_SUSPECTED }",
       "Dawn Brigade suspected"},
      {"actor { name: 'Dawn Brigade' stance: STANCE_DENIED }",
       "denied by Dawn Brigade"},
      {"actor { stance: STANCE_NO_CLAIM }", "no claim so far"},
      {"actor { name: 'Marenian' canonical: 'Marenia' kind: ACTOR_KIND_STATE }",
       "Marenia"},
      {"actor { name: 'Port Halim' canonical: 'Marenia' "
       "kind: ACTOR_KIND_STATE }",
       "Port Halim"},
      {"actor { name: 'Marenian Guard' canonical: 'Marenia' "
       "kind: ACTOR_KIND_STATE }",
       "Marenian Guard"},
      {"actor { name: 'Dawn Brigade' stance: STANCE_UNCONFIRMED }",
       "part of Dawn Brigade not confirmed"},
      {"actor { name: 'Dawn Brigade' stance: STANCE_STATED }", "Dawn Brigade"},
      {"term { id: 'roadside-bomb' }", "roadside bomb"},
      {"term { id: 'roadside-bomb' name: 'IED' }", "IED"},
      {"term { id: 'market' name: 'Market' }", "market"},
      {"term { id: 'x' name: 'Qadir Hassan' }", "Qadir Hassan"},
      {"term { name: 'Qadir' }", "Qadir"},
      {"count { lo: 3 unit: UNIT_KILLED }", "at least 3"},
      {"", "not known"},
  };
  for (const std::vector<std::string>& c : cases) {
    EXPECT_EQ(DescribeValue(Parse<Value>(c[0])), c[1]) << c[0];
  }
}

TEST(Speakers, AreToldFromTheInnermostOutwards) {
  const Claim claim = Parse<Claim>(R"pb(
    speakers { kind: SPEAKER_KIND_OUTLET name: "Harbour Post" }
    speakers { kind: SPEAKER_KIND_MEDIA name: "Coast Agency" }
    speakers { kind: SPEAKER_KIND_NAMED name: "health ministry" }
  )pb");
  EXPECT_EQ(DescribeSpeakers(claim), "health ministry, named, by Coast Agency");
  EXPECT_EQ(InnermostSpeaker(claim)->name(), "health ministry");
}

TEST(Speakers, AreNoneInTheOutletsOwnVoice) {
  EXPECT_EQ(DescribeSpeakers(Claim()), "");
  const Claim claim = Parse<Claim>(
      "speakers { kind: SPEAKER_KIND_OUTLET name: 'Harbour Post' }");
  EXPECT_EQ(DescribeSpeakers(claim), "");
  EXPECT_EQ(InnermostSpeaker(claim), nullptr);
}

TEST(Speakers, SayWhetherTheyAreNamed) {
  EXPECT_EQ(DescribeSpeakers(Parse<Claim>("speakers { kind: "
                                          "SPEAKER_KIND_DESCRIBED name: "
                                          "'doctors' }")),
            "doctors, unnamed");
  EXPECT_EQ(DescribeSpeakers(
                Parse<Claim>("speakers { kind: SPEAKER_KIND_ANONYMOUS }")),
            "anonymous");
}

}  // namespace
}  // namespace crosscheck
