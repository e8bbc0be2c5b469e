// Where an article's main event happened.

#include <string>
#include <vector>

#include "absl/strings/str_join.h"
#include "absl/strings/string_view.h"
#include "comparator/extract/test_reader.h"
#include "gtest/gtest.h"
#include "proto/article.pb.h"
#include "proto/claim.pb.h"
#include "proto/value.pb.h"

namespace crosscheck {
namespace {

// The places of the main event in order of the text, each once.
std::string MainPlaces(absl::string_view title, absl::string_view body) {
  const ArticleClaims claims = ReadNews(title, body);
  std::vector<std::string> names;
  for (const EventMention& event : claims.events()) {
    if (event.role() != EVENT_ROLE_MAIN &&
        event.role() != EVENT_ROLE_FOLLOWED_UP) {
      continue;
    }
    for (const Claim& claim : claims.claims()) {
      if (claim.event() != event.id() || claim.attribute() != ATTRIBUTE_PLACE) {
        continue;
      }
      const std::string& name = claim.value().place().name();
      if (names.empty() || names.back() != name) names.push_back(name);
    }
  }
  return absl::StrJoin(names, "; ");
}

struct Row {
  const char* name;
  const char* title;
  const char* body;
  const char* expected;
};

void ExpectPlaces(const std::vector<Row>& rows) {
  for (const Row& row : rows) {
    EXPECT_EQ(MainPlaces(row.title, row.body), row.expected) << row.name;
  }
}

TEST(Scene, IsWhereClausesOfNoEventPutIt) {
  ExpectPlaces({
      {"a street on both sides of which windows broke",
       "Bomb kills 14 on bus in Volgograd",
       "A suicide bomber killed 14 people on a bus in Volgograd on Monday. "
       "Glass lay on both sides of Kostrova Street.",
       "Volgograd; Kostrova Street"},
      {"a district that is one of the city's", "Rockets kill 30 in Mariupol",
       "Rockets killed 30 people in Mariupol on Saturday. They fell on the "
       "Morrovsky district in two waves.",
       "Mariupol; Morrovsky district"},
      {"what is called by its name later", "Gunmen attack school",
       "Gunmen killed 12 pupils at a school near Peshawar on Monday. "
       "Relatives of those at the Odal school wept.",
       "Peshawar; Odal school"},
      {"a town of the area that is known",
       "Girls abducted from school in Zamfara",
       "Gunmen abducted 30 girls from a school in Zamfara on Friday. They "
       "arrived in Jangebe on motorcycles.",
       "Zamfara; Jangebe"},
      {"the clause of the day, and not the first one",
       "Doctor shot dead in Volgograd",
       "Shops near the Odal market were empty. A doctor was "
       "shot dead in Volgograd on Monday. He was at home in Kostrova Street "
       "when two youths rang early on Monday evening.",
       "Volgograd; Kostrova Street"},
      {"a clause that only its words part from the event",
       "Gunmen kill six policemen in Lahore",
       "Gunmen killed six policemen in Lahore on Tuesday. The assailants "
       "sprang the attack at the Odal roundabout with a rocket that missed.",
       "Lahore; Odal roundabout"},
      {"what people came out of", "Mourners shot in Homs",
       "Troops killed five mourners in Homs on Saturday. The shooting started "
       "as people were leaving the Odal cemetery, an activist said.",
       "Homs; Odal cemetery"},
      {"a town that nothing else is told of", "Barrel bombs kill 11",
       "Barrel bombs killed 11 civilians in a northern town on Thursday. They "
       "were used on Al Bab, which lies in Aleppo province.",
       "Al Bab"},
      {"after an aside about another attack", "Bomb kills 14 in Volgograd",
       "A bomb killed 14 people in Volgograd on Monday, a day after an "
       "explosion killed 17. It went off in Kostrova Street.",
       "Volgograd; Kostrova Street"},
  });
}

TEST(Scene, IsNotWhereSomebodySpoke) {
  ExpectPlaces({
      {"to mourners", "Bomb kills 14 in Volgograd",
       "A bomb killed 14 people in Volgograd on Monday. The ambassador told "
       "mourners at the Odal compound that rebels had set off the bomb.",
       "Volgograd"},
      {"what a story begins with", "Soldier killed in blast mourned",
       "The flag on Kostrova Street was lowered. Two soldiers "
       "were killed by a bomb in Volgograd on Wednesday.",
       "Volgograd"},
      {"at a news conference", "Bomb kills 14 in Volgograd",
       "A bomb killed 14 people in Volgograd on Monday. The premier said at a "
       "news conference in Moscow that 14 were dead.",
       "Volgograd"},
      {"at the end", "Bomb kills 14 in Volgograd",
       "A bomb killed 14 people in Volgograd on Monday. At least 30 were "
       "wounded in the bombing, the premier said in Moscow.",
       "Volgograd"},
  });
}

TEST(Sum, IsWhereAllOfItsAttacksWere) {
  ExpectPlaces({
      {"a country where nothing smaller is told of all",
       "Bombs kill 39 across Iraq",
       "Bombs killed at least 39 people across Iraq on Monday, police said. "
       "The deadliest attack came in Kirkuk, where 14 died. In Mosul, a car "
       "blew up beside a queue. Eight people were killed there.",
       "Iraq"},
      {"a town and not the quarters of each",
       "Three car bombings in Baghdad kill 21",
       "Three car bombings killed 21 people in Baghdad on Monday. The worst of "
       "them took place in Sadr City. Eleven people died.",
       "Baghdad"},
      {"a town beside the country that it is named with",
       "Air strikes in Iraqs Mosul kill more than 20",
       "Air strikes killed more than 20 people in the city of Mosul on "
       "Sunday. Air strikes in the town of Tal Afar killed six.",
       "Iraq; Mosul"},
      {"a town beside the quarters of two bombs", "Bombings in Moscow",
       "Two women blew themselves up in the Odalsk and Hidrino neighbourhoods "
       "on Monday and killed 39 people.",
       "Moscow"},
      {"a country where two towns are told together",
       "Warplanes kill 120 fighters",
       "Some 120 fighters were killed in a series of air strikes in Syria on "
       "Saturday. Up to 80 were killed in Mayadin and 40 in Abu Kamal.",
       "Syria"},
      {"a town of which quarters are told together",
       "Car bombs explode in Peshawar",
       "One bomb exploded on Monday in the Odal neighbourhood, and the other "
       "in the Hidr neighbourhood. In the Odal neighbourhood four died.",
       "Peshawar"},
  });
}

TEST(Sum, IsNoneWhereOneAttackIsTold) {
  ExpectPlaces({
      {"bombs that went off together", "Seven bombs kill 90 in Mumbai",
       "Seven bombs went off within minutes in Mumbai on Monday and killed 90 "
       "people. The deadliest explosion was at Mahim.",
       "Mumbai; Mahim"},
      {"two bombs at one station", "Suicide bombings hit Damascus",
       "Two bombers killed 17 people at a police station in the Odal "
       "neighbourhood of Damascus on Monday.",
       "Damascus; Odal; Damascus"},
      {"one fight", "Clashes kill nine in Hasakah",
       "Clashes killed nine people in Hasakah on Monday. Rebels attacked a "
       "post in Tel Tamer.",
       "Hasakah; Tel Tamer"},
  });
}

TEST(Headline, NamesTheEventByItsPlace) {
  ExpectPlaces({
      {"before a noun for it", "Toll of Karrada bombing climbs to 165",
       "At least 165 people are dead, officials said.", "Karrada"},
      {"before a weapon and a toll", "Nairobi bomb toll passes 140",
       "At least 140 people are dead, officials said.", "Nairobi"},
      {"before a colon", "Peshawar: death toll rises to 20",
       "At least 20 people are dead, officials said.", "Peshawar"},
  });
}

TEST(HomeTown, IsNoneThatAQuarterIsCalledLike) {
  ExpectPlaces({
      {"another town has police", "Boy shot dead in Austin",
       "A boy was shot dead on Tuesday in the Austin neighborhood, according "
       "to Chicago police. Chicago police seek two men.",
       "Austin; Chicago"},
  });
}

TEST(UnknownName, IsAPlaceWhereItStandsLikeOne) {
  ExpectPlaces({
      {"behind near", "",
       "A bomb killed four soldiers near Quelimboa when "
       "they stepped out on Tuesday.",
       "Quelimboa"},
      {"a bar with an article", "",
       "A gunman killed four people at the "
       "Velvetine on Tuesday.",
       "Velvetine"},
      {"told by a noun behind it", "",
       "A gunman killed four people at "
       "Kronberg, a school with 400 pupils, on Tuesday.",
       "Kronberg"},
      {"two of them", "",
       "Rebels killed four people at Odarro and Hidrim on "
       "Tuesday.",
       "Odarro; Hidrim"},
      {"somebody who is aimed at", "",
       "A gunman who fired at Odarro killed "
       "four people in Peshawar on Tuesday.",
       "Peshawar"},
      {"where the hurt are treated", "",
       "A bomb killed four people in "
       "Peshawar on Tuesday. Twelve were treated at Odarview.",
       "Peshawar"},
      {"with hyphens", "",
       "A bomb killed four people in Sar-i-Odar, near "
       "Peshawar, on Tuesday.",
       "Sar-i-Odar; Peshawar"},
      {"with an article of its own", "",
       "A gunman killed four people in La "
       "Loche on Tuesday.",
       "La Loche"},
      {"with hyphens, of which a part is a town", "",
       "A bomb killed four people in Baghdad-i-Odar on Tuesday.",
       "Baghdad-i-Odar"},
      {"what was overrun, as the words behind it say", "",
       "Gunmen razed Odarro, a farming community, and killed nine people on "
       "Tuesday.",
       "Odarro"},
      {"two that a road runs between", "",
       "A mine killed four people on the road between Odarro and Hidrim on "
       "Tuesday.",
       "Odarro; Hidrim"},
      {"what a road is south of", "",
       "A man was shot dead on Quarry Road just south of Odarros on Tuesday.",
       "Quarry Road; Odarros"},
      {"a village of a larger place", "",
       "Missiles killed four people in Odarro village of Peshawar on Tuesday.",
       "Odarro; Peshawar"},
  });
}

TEST(NounOfPlace, StandsBeforeOrBehindTheName) {
  ExpectPlaces({
      {"a club", "",
       "A gunman killed four people inside Club Velvetine on "
       "Tuesday.",
       "Club Velvetine"},
      {"a numbered school", "",
       "A shell killed four boys behind School No 63 "
       "in Donetsk on Tuesday.",
       "School No 63; Donetsk"},
      {"of another language", "",
       "A knifeman wounded four people on rue "
       "Odette in Marseille on Tuesday.",
       "rue Odette; Marseille"},
      {"with a particle", "",
       "A knifeman wounded four people on place de "
       "Rahma in Marseille on Tuesday.",
       "place de Rahma; Marseille"},
      {"a road called after a noun", "",
       "A man was shot dead on Church Road "
       "in Belfast on Tuesday.",
       "Church Road; Belfast"},
      {"a port", "",
       "Missiles killed 12 people near the Red Sea port of Mokha "
       "on Tuesday.",
       "Mokha"},
      {"two streets that cross", "",
       "A gunman killed four people near 9th and Poplar in Wilmington on "
       "Tuesday.",
       "9th and Poplar; Wilmington"},
      {"a point of the compass", "",
       "A gunman killed four people on East Rowan Avenue in Spokane on "
       "Tuesday.",
       "East Rowan Avenue; Spokane"},
      {"a hospital that was attacked", "",
       "A bomb killed 20 people at Odar Hospital in Quetta on Tuesday.",
       "Odar Hospital; Quetta"},
      {"two streets with numbers", "",
       "A gunman killed four people near 152 Street and 64 Avenue in "
       "Wilmington "
       "on Tuesday.",
       "152 Street; 64 Avenue; Wilmington"},
      {"a road to a mine", "",
       "Gunmen killed four people on the road to the Odarro mine on Tuesday.",
       "Odarro mine"},
      {"a train that left a station", "",
       "A bomb killed 57 people on a train on Tuesday as it was pulling out of "
       "29th Street station.",
       "29th Street station"},
      {"a quarter whose last word is a town", "",
       "A rocket killed two people in Ekrem Baghdad neighbourhood on Tuesday.",
       "Ekrem Baghdad"},
      {"a field", "",
       "Rebels killed 98 guards at the Odal field in Homs province on Tuesday.",
       "Odal field; Homs province"},
      {"no direction", "Villagers killed in Central Syria",
       "Rebels stormed Tal Sinan on Tuesday and killed two people.",
       "Tal Sinan"},
      {"a shrine of somebody", "",
       "A bomb killed two pilgrims at the shrine of Sayyida Odal in Homs on "
       "Tuesday.",
       "shrine of Sayyida Odal; Homs"},
      {"a church of a saint", "",
       "Gunmen killed two people in St Odal's Church in Lahore on Tuesday.",
       "St Odal's Church; Lahore"},
      {"a fort that is a town by its name", "",
       "A man seized a coach near Fort Baghdad in Manila on Tuesday and shot "
       "two people dead.",
       "Fort Baghdad; Manila"},
      {"a quarter that is called after a castle", "",
       "A shell killed two people in Qaryat Odal neighbourhood of Aleppo on "
       "Tuesday.",
       "Qaryat Odal; Aleppo"},
      {"a town whose first word is another", "",
       "Gunmen stormed Tal Sinan on Tuesday and killed two people.",
       "Tal Sinan"},
      {"a quarter with a number", "",
       "Gunmen killed two people in the 11th arrondissement of Paris on "
       "Tuesday.",
       "11th arrondissement; Paris"},
      {"a station of a street with a number", "",
       "Two people were stabbed to death at the 29th Street station in "
       "Sacramento on Tuesday.",
       "29th Street station; Sacramento"},
      {"a quarter with an article, and its city", "",
       "A lorry was driven into people in the Odalviertel, Hamburg, on Sunday "
       "and two were killed.",
       "Odalviertel; Hamburg"},
      {"a town whose market was bombed", "",
       "Planes bombed Ariha's wholesale vegetable market on Monday and killed "
       "two people.",
       "Ariha"},
      {"where deaths were recorded", "",
       "Two inmates died in riots recorded on Sunday in the prison of "
       "Latacunga.",
       "Latacunga"},
      {"a kilometre post", "",
       "A bomb killed two policemen at kilometre 14 "
       "near Tikrit on Tuesday.",
       "kilometre 14; Tikrit"},
  });
}

}  // namespace
}  // namespace crosscheck
