// Which of an article's dates is the day of its main event.

#include <string>
#include <vector>

#include "absl/strings/str_cat.h"
#include "absl/strings/string_view.h"
#include "absl/types/optional.h"
#include "comparator/base/day_interval.h"
#include "comparator/extract/test_reader.h"
#include "comparator/testing/news_article.h"
#include "gtest/gtest.h"
#include "proto/article.pb.h"
#include "proto/claim.pb.h"
#include "proto/value.pb.h"

namespace crosscheck {
namespace {

Article NewsOf(absl::string_view published, absl::string_view title,
               absl::string_view body) {
  Article article = NewsArticle(title, body);
  DateValue* date = article.mutable_published()->mutable_date();
  date->set_start(std::string(published));
  date->set_end(std::string(published));
  date->set_precision(DATE_PRECISION_DAY);
  return article;
}

// The narrowest day that the text gives for the main event: "2020-03-04", with
// "fresh" behind it where only the day of publication stands for it.
std::string MainDate(const Article& article) {
  const ArticleClaims claims = ReadNews(article);
  std::string main;
  absl::optional<DayInterval> inferred;
  for (const EventMention& event : claims.events()) {
    if (event.role() == EVENT_ROLE_MAIN ||
        event.role() == EVENT_ROLE_FOLLOWED_UP) {
      main = event.id();
      inferred = IntervalOf(event.inferred_date());
    }
  }
  absl::optional<DayInterval> best;
  for (const Claim& claim : claims.claims()) {
    if (claim.event() != main || claim.attribute() != ATTRIBUTE_EVENT_DATE) {
      continue;
    }
    const absl::optional<DayInterval> days = IntervalOf(claim.value().date());
    if (!days.has_value()) continue;
    if (best.has_value() && days->size() >= best->size()) continue;
    best = days;
  }
  if (best.has_value()) return FormatIsoInterval(*best);
  return inferred.has_value()
             ? absl::StrCat(FormatIsoInterval(*inferred), " fresh")
             : "none";
}

struct Row {
  const char* name;
  const char* title;
  const char* body;
  const char* expected;
};

// Wednesday.
constexpr absl::string_view kPublished = "2020-03-04";

void ExpectDates(const std::vector<Row>& rows) {
  for (const Row& row : rows) {
    EXPECT_EQ(MainDate(NewsOf(kPublished, row.title, row.body)), row.expected)
        << row.name;
  }
}

TEST(Aftermath, DoesNotDateTheEvent) {
  ExpectDates({
      {"an arrest", "Teen shot dead in Dorwick",
       "A man was arrested Tuesday in the shooting of a teenager on Sunday "
       "night.",
       "2020-03-01"},
      {"an announcement", "Teen shot dead in Dorwick",
       "On Tuesday police named the teenager who was killed in a shooting "
       "Monday.",
       "2020-03-02"},
      {"a condemnation with its object behind the day", "Council on blast",
       "The council condemned in the strongest terms on Tuesday the attack in "
       "which a soldier was killed. Gunmen shot him near Dorwick at dawn on "
       "Monday.",
       "2020-03-02"},
      {"a verdict of a month", "Brother of bomber jailed",
       "He was found guilty in February of murdering the 22 people who died "
       "when his brother set off a bomb in Dorwick on 22 May 2017.",
       "2017-05-22"},
      {"a burial of the dead of another day", "Town buries its dead",
       "Thousands buried on Tuesday the victims of Sunday's bombing in "
       "Dorwick, which killed 12.",
       "2020-03-01"},
      {"a condemnation of what a day owns", "Council on Dorwick blast",
       "The council on Tuesday condemned Sunday's bombing in Dorwick, which "
       "killed 20.",
       "2020-03-01"},
      {"a claim", "Group claims Dorwick attack",
       "The Dawn Brigade claimed on Tuesday an attack that killed 12 people in "
       "Dorwick on Sunday.",
       "2020-03-01"},
      {"a dispute over it", "Villagers dispute account of airstrike",
       "What happened late on Saturday in a corner of Dorwick, where an air "
       "strike killed 60 people, was in angry dispute on Tuesday.",
       "2020-02-29"},
      {"those who still dig", "Grief after raid on Dorwick market",
       "Rescue workers were still digging on Tuesday for those buried when "
       "warplanes hit the market of Dorwick on Monday.",
       "2020-03-02"},
      {"a find", "Man found dead in flat",
       "A man was found dead on Monday in a flat in Dorwick. Police believe "
       "that he was stabbed on Saturday night.",
       "2020-02-29"},
      {"a later death", "Boy is fifth to die after rampage",
       "A boy has died, which brings to five the number of people killed when "
       "a car was driven at a crowd in Dorwick on Friday. The boy died on "
       "Sunday night.",
       "2020-02-28"},
      {"a death days later", "Shopkeeper dies",
       "A shopkeeper died on Sunday, three days after he was shot in Dorwick.",
       "2020-02-27"},
      {"weeks of another clause", "Teen killed at party in Dorwick",
       "A teen who had moved to Dorwick a month ago was killed when shots were "
       "fired at a party early Sunday, police said Monday.",
       "2020-03-01"},
      {"a state of health", "Two shot at a bus stop",
       "A girl was in critical condition Wednesday after she and a man were "
       "shot at a bus stop. The two were shot Monday evening, police said.",
       "2020-03-02"},
      {"nothing else is told", "Man held over shooting of cousin",
       "A man was arrested Tuesday for the shooting of his cousin.",
       "2020-03-04 fresh"},
      {"a denial and a toll that rose", "Rahma blast toll rises",
       "The number of people killed by the blast in Rahma rose to 40 on "
       "Wednesday. The government denied on Tuesday that it was to blame. The "
       "bomb went off on Monday afternoon.",
       "2020-03-02"},
      {"a warning", "Minister warns after blast",
       "The minister warned on Wednesday of an answer to the bombing which "
       "killed 40 officers. The bomb went off on Monday afternoon.",
       "2020-03-02"},
      {"a funeral that is held", "Dorwick buries its dead",
       "Dorwick held the first funerals on Wednesday for the 41 people who "
       "were killed when rebels raided a school. The men came at about 11:30 "
       "on Monday night.",
       "2020-03-02"},
      {"those who pray for the dead", "Victim of market shooting dies",
       "A man who was shot at a market has died. Several hundred people "
       "gathered on Tuesday evening to pray for the dead.",
       "2020-03-04 fresh"},
      // A word behind a date that the event stands before is of another
      // clause.
      {"named later", "Man killed on Quay Street",
       "The man killed in a shooting on Quay Street Monday was identified as "
       "a baker of 40.",
       "2020-03-02"},
      {"at a funeral", "Three killed at funeral",
       "Three women were killed at a funeral on Tuesday.", "2020-03-03"},
  });
}

// One of the two dates is wrong; which, the reader is to judge.
TEST(Publication, MayBeBeforeADayThatIsWrittenOut) {
  ExpectDates({
      {"in full", "Blast in Rahma",
       "A bomb went off at a market on March 9, 2020, killing seven.",
       "2020-03-09"},
      {"without its year", "Blast in Rahma",
       "A bomb went off at a market, killing seven. A vigil is on March 9.",
       "2020-03-04 fresh"},
      {"of a page that is kept up", "News of Rahma",
       "A bomb went off at a market on March 9, 2020, killing seven. A house "
       "burnt on March 12, 2020. The road was shut on March 14, 2020.",
       "2020-03-04 fresh"},
      {"of a message", "Blast in Rahma",
       "A bomb went off at a market on Sunday. Seven dead — Omar Sayegh "
       "(@OmarSayegh) March 3, 2020",
       "2020-03-01"},
  });
}

TEST(Speech, DoesNotDateWhatIsToldWithADay) {
  ExpectDates({
      {"said on", "Gunmen wound two",
       "Two men were shot Monday, police said Tuesday.", "2020-03-02"},
      {"say that it was on", "Gunmen wound two",
       "Police say the shooting happened Sunday evening.", "2020-03-01"},
      {"reported before that", "Toll of raid rises",
       "The toll of the raid has risen to 53. On Tuesday the ministry had "
       "reported 44 deaths. The hall was struck late on Sunday night.",
       "2020-03-01"},
      {"prosecutors say", "Boy shoots himself in the hand",
       "The boy was asleep about 9 a.m. Monday when, prosecutors say, his "
       "brother found a gun and shot him.",
       "2020-03-02"},
      {"reported as shot", "Boy shot in Dorwick",
       "Police are looking into a reported shooting on Tuesday evening.",
       "2020-03-03"},
      {"what is said begins before the day", "Raid on Dorwick",
       "The party condemns the raid on Dorwick. Residents confirmed that on "
       "Sunday soldiers shelled the village.",
       "2020-03-01"},
  });
}

TEST(Toll, IsOfTheDayOnWhichItIsCounted) {
  ExpectDates({
      {"by a day", "Rocket kills 24 in Dorwick",
       "A rocket hit a house in Dorwick on Sunday. By Monday 24 people were "
       "dead.",
       "2020-03-01"},
      {"spoken of", "Rocket kills 24 in Dorwick",
       "A rocket hit a house in Dorwick on Sunday. On Monday the mayor spoke "
       "of 24 dead.",
       "2020-03-01"},
      {"put at", "Rocket kills 24 in Dorwick",
       "A rocket hit a house in Dorwick on Sunday. On Monday the mayor put "
       "the toll at 24 dead.",
       "2020-03-01"},
  });
}

TEST(Courthouse, IsASceneAsAnyOther) {
  ExpectDates({
      {"outside it", "Tanker blast in Dorwick",
       "At least 36 people died when a tanker blew up outside the courthouse "
       "of Dorwick. On 17 November 25 people were killed there by a car bomb.",
       "2020-03-04 fresh"},
  });
}

TEST(Lead, DatesWhatTheHeadlineTells) {
  ExpectDates({
      {"weeks later", "Soldiers accused of killing herders near Dorwick",
       "Soldiers executed at least 13 men in three hamlets around Dorwick "
       "between February 4 and February 6, residents said in interviews.",
       "2020-02-04/2020-02-06"},
      {"of another toll it does not", "Soldiers kill 13 herders near Dorwick",
       "On 6 February soldiers executed 40 men in Dorwick. At least 13 were "
       "shot in Dorwick now.",
       "2020-03-04 fresh"},
  });
}

TEST(ClockTime, DatesTheEventWithoutNamingIt) {
  ExpectDates({
      {"it happened", "Boy shoots himself in the hand",
       "A boy of 14 was shot in the hand. It happened around 6 p.m. Monday on "
       "Mill Lane.",
       "2020-03-02"},
      {"called to help", "Boy shot in the hand",
       "A boy of 14 was shot in the hand. Officers were called to Mill Lane "
       "around 6 p.m. Monday.",
       "2020-03-02"},
      {"before the event is told", "A night on Mill Lane",
       "Officers arrived on Mill Lane just after dark Monday. A man was shot "
       "there.",
       "2020-03-02"},
      {"of old", "Boy shot in the hand",
       "A boy of 14 was shot in the hand. The family's old shop was found "
       "closed at 6 p.m. on January 5, 2012.",
       "2020-03-04 fresh"},
  });
}

TEST(FollowUp, TakesTheDayOfWhatItFollows) {
  ExpectDates({
      {"a trial without a date of the crime", "Man jailed for life for murder",
       "A man was sentenced on Tuesday for the murder of his neighbour.",
       "none"},
      {"an arrest in the headline", "Two arrested in shooting of boy",
       "Two men are in jail after a boy was shot dead.", "none"},
      {"a day of last month", "Man denies shooting cousin",
       "A man pleaded not guilty to shooting his cousin dead last month. The "
       "two had come home from a match on February 12.",
       "2020-02-12"},
      {"a sentence", "Man sentenced in double shooting",
       "A man will spend 30 years in prison. The shooting happened on "
       "November 9 in Dorwick.",
       "2019-11-09"},
      {"a charge", "Two charged in shooting of boy",
       "Two men were charged with murder. The boy was shot in January. The "
       "shooting happened January 18 at a car wash.",
       "2020-01-18"},
      {"fresh news keeps its day", "Five shot in Dorwick",
       "Five men were shot on Tuesday. Two women were killed in a shooting on "
       "November 9.",
       "2020-03-03"},
  });
}

TEST(Stretch, IsAllOfTheDays) {
  ExpectDates({
      {"two days of a list", "Raids kill 22 in Rahma",
       "Air strikes killed 22 people in Rahma on Saturday and Sunday.",
       "2020-02-29/2020-03-01"},
      {"a part of it", "Army says 101 rebels killed",
       "The army killed 101 rebels in the past five days. The clashes were at "
       "their worst on Monday.",
       "2020-02-28/2020-03-04"},
      {"one of a list for each", "Shots in Rahma",
       "Two men were killed on Saturday and three on Sunday in Rahma.",
       "2020-02-29"},
      {"a longer time narrows", "Weekend shooting wounds four",
       "Four people were wounded in a weekend shooting. The shooting happened "
       "early Sunday.",
       "2020-03-01"},
      {"Friday night is of the weekend", "Weekend shooting wounds four",
       "Four people were wounded in a weekend shooting. The shooting happened "
       "late Friday.",
       "2020-02-28"},
  });
}

TEST(Dateline, DoesNotDateTheEvent) {
  ExpectDates({
      {"before a dash", "More than 100 killed in strikes on Rahma prison",
       "RAHMA, 4 March 2020 - More than 100 people were killed in air strikes "
       "on a prison. It was hit in the early hours of Sunday.",
       "2020-03-01"},
      {"in brackets", "Man shoots neighbour",
       "DORWICK (March 4, 2020) – A man shot his neighbour dead. Police were "
       "called at 10:30 p.m. Monday.",
       "2020-03-02"},
  });
}

TEST(OtherClause, DoesNotDateTheEvent) {
  ExpectDates({
      {"where it happened before", "16 shot dead on beach",
       "Soldiers guarded an empty beach on Tuesday where 16 people were gunned "
       "down the day before.",
       "2020-03-02"},
      {"for the victims", "Refugees hacked to death at camp",
       "Men dug a trench on Tuesday for the victims of a massacre at a camp. "
       "The attackers came late on Sunday night.",
       "2020-03-01"},
      {"in reply to another attack", "Driver shot dead at home",
       "A driver was murdered on Tuesday in what police fear is the reply to "
       "Friday's attack on a hotel.",
       "2020-03-03"},
      {"one more death", "Dorwick blast",
       "A bomb killed 12 people in Dorwick on Sunday. One more of the wounded "
       "died on Tuesday.",
       "2020-03-01"},
  });
}

TEST(DayBefore, IsToldFromTheOtherDate) {
  ExpectDates({
      {"a day after", "Bodies found on island",
       "The bodies of two builders were recovered on the island on Wednesday, "
       "a day after the army shelled it.",
       "2020-03-03"},
      {"a day after what is news itself", "Four medics killed in Rahma",
       "Four medics were killed when a shell hit a clinic in Rahma on Sunday. "
       "The attack comes a day after a bomb killed nine drivers.",
       "2020-03-01"},
      {"a day earlier", "Courts shut in Rahma",
       "Courts stayed shut on Tuesday as families buried those whom a bombing "
       "killed a day earlier.",
       "2020-03-02"},
  });
}

TEST(Comparison, DoesNotDateTheEvent) {
  ExpectDates({
      {"since a year", "Raid kills 14 in Rahma",
       "Gunmen killed 14 people in Rahma. It is the worst raid since the "
       "revolt began in 2015.",
       "2020-03-04 fresh"},
  });
}

TEST(Plans, DoNotHideWhatIsPast) {
  ExpectDates({
      {"expected to live", "Man shot in Dorwick",
       "A man is expected to live after he was shot on Sunday.", "2020-03-01"},
      {"a date in court", "Man shot in Dorwick",
       "A man was shot. His neighbour will appear in court on Monday.",
       "2020-03-04 fresh"},
  });
}

TEST(Dateline, SaysWhatTodayIs) {
  ExpectDates({
      {"a weekday", "Lorry bomb in Dorwick",
       "DORWICK, Tuesday - A lorry bomb killed 55 people in Dorwick this "
       "morning.",
       "2020-03-03"},
      {"a weekday of the text is its own", "Lorry bomb in Dorwick",
       "DORWICK, March 3 (NW) - A lorry bomb killed 55 people in Dorwick on "
       "Monday.",
       "2020-03-02"},
  });
}

TEST(Year, IsThatOfTheMonthBefore) {
  ExpectDates({
      {"an inquiry into an old case", "Warnings missed before rampage",
       "Officers ignored warnings about a man who murdered 22 people in "
       "Dorwick in April 2018. He began the attack in Dorwick on the night of "
       "April 18.",
       "2018-04-18"},
  });
}

TEST(UndatedNews, HasTheDayOfItsScene) {
  ExpectDates({
      {"a day beside a time", "Five dead in car rampage",
       "Five people have been killed by a car in Dorwick. The driver entered "
       "the square at around 1.45pm on Tuesday and drove in zigzags.",
       "2020-03-03"},
  });
}

TEST(LeadSentence, DatesAReportOfWeeksLater) {
  ExpectDates({
      {"without a toll", "Rockets hit displaced families",
       "Rebel forces fired four rockets into an olive grove outside Dorwick on "
       "the evening of February 14, researchers said today.",
       "2020-02-14"},
  });
}

TEST(Night, LastsUntilMorning) {
  ExpectDates({
      {"a fight that went on", "Thirteen killed as rebels storm posts",
       "Thirteen policemen were killed when rebels overran two posts in "
       "Dorwick late on Monday night and fighting went on until 3 a.m.",
       "2020-03-02/2020-03-03"},
      {"a bar that was open", "Man shot dead in bar",
       "A man was shot dead in Dorwick on Monday night in a bar that is open "
       "until 2 a.m.",
       "2020-03-02"},
      {"raids beside what a day cost", "Missiles fired at Dorwick",
       "Rebels fired missiles at Dorwick overnight, officials said on "
       "Wednesday. Air defences shot down nine. Sirens were heard. Nobody "
       "slept. Trams stood still. Shops were closed. A shell killed a man in "
       "Hidrim on Tuesday, the mayor said.",
       "2020-03-03/2020-03-04"},
  });
}

}  // namespace
}  // namespace crosscheck
