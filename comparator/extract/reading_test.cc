// What is read from whole articles: who did it, who says so, where it
// happened.

#include <cstdint>
#include <string>
#include <vector>

#include "absl/strings/str_cat.h"
#include "absl/strings/string_view.h"
#include "comparator/extract/test_reader.h"
#include "gmock/gmock.h"
#include "gtest/gtest.h"
#include "proto/article.pb.h"
#include "proto/claim.pb.h"
#include "proto/value.pb.h"

namespace crosscheck {
namespace {

using ::testing::Contains;
using ::testing::ElementsAre;
using ::testing::ElementsAreArray;
using ::testing::IsEmpty;
using ::testing::Not;

std::vector<std::string> Actors(const ArticleClaims& claims) {
  return ActorsOf(claims, "");
}

// Names as written, with the id where the gazetteer has one.
std::vector<std::string> Places(const ArticleClaims& claims) {
  std::vector<std::string> places;
  for (const Claim& claim : claims.claims()) {
    if (claim.attribute() != ATTRIBUTE_PLACE) continue;
    const std::string& name = claim.value().place().name();
    if (!::testing::Matches(Contains(name))(places)) places.push_back(name);
  }
  return places;
}

class ActorReading : public ::testing::TestWithParam<ReadingCase> {};

TEST_P(ActorReading, SaysWhoAndWhoSaysSo) {
  EXPECT_THAT(Actors(ReadMarenianNews(GetParam().title, GetParam().text)),
              ElementsAreArray(GetParam().expected));
}

INSTANTIATE_TEST_SUITE_P(
    Table, ActorReading,
    ::testing::ValuesIn(std::vector<ReadingCase>{
        {"NamesByTheirShape",
         "",
         "A bomb killed two drivers in Port Halim. The Army of the Two "
         "Lanterns claimed the bombing, and officials blamed members of the "
         "Free Lantern Movement.",
         {"claimed Army of the Two Lanterns",
          "attributed Free Lantern Movement"}},
        {"ThoseOnStrikeStrikeNobody",
         "",
         "A strike by nurses hit 40 clinics in Port Halim on Monday.",
         {}},
        {"WhoAsksASpeakerDeniesNothing",
         "",
         "A bomb killed two drivers in Port Halim. An officer contacted by "
         "the Free Lantern Movement denied that the army had planted it.",
         {"denied army"}},
        {"ThoseBesideWhomABombWentOffDidNotKill",
         "",
         "A blast near a post of the army killed two drivers in Port Halim.",
         {}},
        {"WhatSomebodyDidNotDoHeDidNot",
         "",
         "A raid on Port Halim killed two drivers. It was not carried out by "
         "the army, and was not claimed by the Free Lantern Movement.",
         {}},
        {"WhoeverIsNotSuspectedIsNot",
         "",
         "A bomb killed two drivers in Port Halim. Police do not suspect the "
         "rebels, and the mayor refused to blame the army.",
         {}},
        {"AnotherAttackIsClaimedForItself",
         "",
         "A bomb killed two drivers in Port Halim. The bomb was similar to "
         "one claimed by the Free Lantern Movement.",
         {}},
        {"BlameForAShortageIsNoBlameForTheAttack",
         "",
         "A bomb killed two drivers in Port Halim. The mayor blamed Ankara "
         "for the water shortage.",
         {}},
        {"ThoseWhomARocketIsFiredAtDidNotFireIt",
         "",
         "A rocket fired at the rebels killed two drivers in Port Halim.",
         {}},
        {"ACapitalIsItsGovernment",
         "",
         "A bomb killed two drivers in Port Halim. Ankara has dismissed the "
         "accusations as baseless.",
         {"denied Ankara"}},
        {"WhoTellsTheTollTellsOfGunmenToo",
         "",
         "Nine people were killed when gunmen opened fire in a bar in Port "
         "Halim, police said.",
         {"attributed gunmen"}},
        {"WhoSaysThatItWasGunmenDoes",
         "",
         "Police said that gunmen killed nine people in a bar in Port Halim.",
         {"attributed gunmen"}},
        {"WhatIsDeniedIsNotStated",
         "",
         "A bomb killed two drivers in Port Halim. The Dawn Brigade denied "
         "that its fighters had attacked them.",
         {"denied Dawn Brigade"}},
        {"ManyAtOnce",
         "",
         "A mob set fire to a church in Port Halim, killing two priests.",
         {"stated mob"}},
        {"VerdictOfAnotherDay",
         "",
         "Two drivers were shot dead in Port Halim on 3 May. A jury found "
         "Tarim Odal guilty of murder on Friday.",
         {"stated Tarim Odal"}},
        {"HearsayIsSomebodysWord",
         "",
         "The Dawn Brigade reportedly attacked a convoy in Port Halim, "
         "killing two drivers.",
         {"attributed Dawn Brigade"}},
        {"PlainWordsAreTheOutlets",
         "",
         "The Dawn Brigade attacked a convoy in Port Halim, killing two "
         "drivers.",
         {"stated Dawn Brigade"}},
        {"AlliesTakePart",
         "",
         "The Dawn Brigade alongside Reed Company fighters killed nine "
         "soldiers in Port Halim.",
         {"stated Dawn Brigade", "stated Reed Company fighters"}},
        {"AnOffensiveHasOneSide",
         "",
         "Nine people were killed in Port Halim. The killings come amid an "
         "offensive against the Dawn Brigade.",
         {}},
        {"ABattleHasTwo",
         "",
         "Nine soldiers were killed in Port Halim in a battle with the Dawn "
         "Brigade.",
         {"stated Dawn Brigade"}},
        {"ASpokesmanOfTwoRanksSpeaksForHisSide",
         "",
         "Marenian army spokesman Maj. Gen. Tarim Odal spoke to reporters. "
         "Odal said the Marenian army fired rockets at Port Halim.",
         {"claimed Marenian army"}},
        {"WhoEndsAQuotationSaidItAll",
         "",
         "\"It was a long night in Port Halim. The Marenian army killed nine "
         "militants. Two lorries burned,\" a Marenian army spokesman said.",
         {"claimed Marenian army"}},
        {"WarplanesOfWhoTellsOfThem",
         "",
         "Marenia confirmed that six warplanes carried out airstrikes around "
         "Port Halim.",
         {"claimed Marenia"}},
        {"OwnerWithoutItsApostrophe",
         "",
         "A hospital source said the regimes helicopter dropped a barrel bomb "
         "on Port Halim.",
         {"attributed regime"}},
        {"AQuestionStatesNothing",
         "",
         "Nine people were killed in Port Halim. Who would gain from an attack "
         "by the Dawn Brigade?",
         {}},
        {"GroundIsTakenByThoseWhoSeizeIt",
         "",
         "The Dawn Brigade seized two villages near Port Halim on Monday.",
         {"stated Dawn Brigade"}},
        {"NobodySpeaksInAPlaceAmidReports",
         "",
         "Four fighters were killed in Marenia amid reports of clashes "
         "between the army and rebels in Port Halim.",
         {"stated army", "stated rebels"}},
        {"WhoIsChargedIsSuspected",
         "",
         "Four people were shot dead in Port Halim on Saturday night. Ruven "
         "Adil, 45, is charged with four counts of murder. Adil lived nearby.",
         {"suspected Ruven Adil"}},
        {"WhoHasANameIsCalledByIt",
         "",
         "A gunman killed three people at a mill in Port Halim. The gunman, "
         "Ruven Adil, 38, painted there.",
         {"stated Ruven Adil"}},
        {"WhoHasNoNameIsCalledByWhatIsSeen",
         "",
         "Nine people were shot at a school in Port Halim. A 17-year-old boy "
         "was arrested on suspicion of murder.",
         {"suspected 17-year-old boy"}},
        {"AVerdictGoesBeforeAChargeAndADenialStaysBesideACharge",
         "",
         "A man was stabbed to death in Port Halim. Ruven Adil was charged "
         "with murder. He pleaded not guilty.",
         {"suspected Ruven Adil", "denied Ruven Adil"}},
        {"WhoIsConvictedDidIt",
         "",
         "A man was stabbed to death in Port Halim. Ruven Adil, 31, who had "
         "denied murder, was found guilty and jailed for life. Police had "
         "charged Ruven Adil in May.",
         {"stated Ruven Adil"}},
        {"WhatOfficersTellIsTheirWord",
         "",
         "Three people died in Port Halim. Police named the gunman as Ruven "
         "Adil, 29.",
         {"attributed Ruven Adil"}},
        {"HeIsWhoWasNamedLast",
         "",
         "Nine people were shot in Port Halim. Ruven Adil, 45, was charged "
         "with murder. Tarim Odal, 30, was at home. He was charged with "
         "murder.",
         {"suspected Ruven Adil", "suspected Tarim Odal"}},
        {"AConfessionIsAClaim",
         "",
         "Nine people were shot in Port Halim. Police arrested Ruven Adil, "
         "32. He has admitted to having fired, they said.",
         {"suspected Ruven Adil", "claimed Ruven Adil"}},
        {"VictimsWitnessesAndOfficersDidNotDoIt",
         "",
         "Ruven Adil, 31, was shot dead in Port Halim, Detective Salim Orad "
         "said. Orad has not arrested anybody. Mira Odal, 22, saw it.",
         {}},
        {"PoliceWhoShootAnAttackerAreNoAttackers",
         "",
         "A gunman killed three people in Port Halim. The attacker was shot "
         "by police.",
         {"stated gunman"}},
        {"PoliceWhoReleaseAPhotoAreNoAttackers",
         "",
         "A woman was shot in Port Halim. Police have released a photo of a "
         "white car.",
         {}},
        {"WhoIsBlamedHeldSomethingSinceAnyDay",
         "",
         "A bomb killed nine people in Port Halim on Monday. The mayor blamed "
         "both the Dawn Brigade and the Reed Company, which has held the "
         "valley since April.",
         {"attributed Dawn Brigade", "attributed Reed Company"}},
        {"WhoSaysThatHisMenDidItClaimsIt",
         "",
         "A bomb killed nine people in Port Halim. The Dawn Brigade said "
         "through its radio station that its men had carried out the attack.",
         {"claimed Dawn Brigade"}},
        {"WhoIsThoughtToBeAtWorkIsSuspected",
         "",
         "A bomb killed nine people in Port Halim. The raid is thought to be "
         "the work of the Dawn Brigade. The Reed Company said that it had "
         "played no part.",
         {"suspected Dawn Brigade", "denied Reed Company"}},
        {"BombersAreOfWhomeverClaimsIt",
         "",
         "Two suicide bombers killed nine people in Port Halim. The Dawn "
         "Brigade claimed responsibility.",
         {"claimed Dawn Brigade"}},
        {"ACapitalIsNoOwnerOfItsJets",
         "",
         "Officials in Damascus said six warplanes bombed Port Halim.",
         {"attributed six warplanes"}},
        {"ANameInCapitalsIsNoAbbreviation",
         "MARENIA ATTACK KILLS 12",
         "Twelve people were killed in Port Halim.",
         {}},
        {"OthersProtestAgainstAGovernment",
         "",
         "Nine people were killed in anti-government protests in Port Halim.",
         {}},
    }),
    NameOf);

class PlaceReading : public ::testing::TestWithParam<ReadingCase> {};

TEST_P(PlaceReading, SaysWhereItHappened) {
  EXPECT_THAT(Places(ReadMarenianNews(GetParam().title, GetParam().text)),
              ElementsAreArray(GetParam().expected));
}

INSTANTIATE_TEST_SUITE_P(
    Table, PlaceReading,
    ::testing::ValuesIn(std::vector<ReadingCase>{
        {"TownOfThePolice",
         "Teen hurt at a party",
         "Largo police said a teen was shot and wounded at a party.",
         {"Largo"}},
        {"HomeOfAPersonCalledAsATown",
         "",
         "Dana Davis called for help. A boy was shot dead at Davis' home in "
         "Port Halim.",
         {"Port Halim"}},
        {"StateBehindACommaIsNoPointOfTheCompass",
         "Teen hurt at a party",
         "LARGO, FL - A teen was shot and wounded at a party.",
         {"LARGO"}},
        {"PartOfATown",
         "",
         "A boy was shot and wounded in Southeast Washington, police said.",
         {"Washington"}},
        {"StreetThatOfficersWereCalledTo",
         "Man shot in Boston",
         "A man was shot and wounded in Boston on Monday night. Officers were "
         "called to the 1400 block of East 22nd Avenue.",
         {"Boston", "East 22nd Avenue"}},
        {"StreetsOfSeveralShootingsAreNotWhereAllWere",
         "",
         "Five people were killed in shootings across Boston over the weekend. "
         "A man was shot on Hebron Road. A woman was shot on Alder Street.",
         {"Boston"}},
        {"VillageInNoGazetteer",
         "",
         "Nine people were killed by a bomb near Velquray, 15 km from the town "
         "of Port Halim.",
         {"Velquray", "Port Halim"}},
        {"RoadWithANumber",
         "",
         "A woman was shot and wounded on Interstate 285 in Boston.",
         {"Interstate 285", "Boston"}},
        {"VenueInTheSentenceBehind",
         "Man killed outside Boston bar",
         "A man was shot and killed in Boston early Sunday. Officers were "
         "called to the Amber Lantern Lounge.",
         {"Boston", "Boston bar", "Amber Lantern Lounge"}},
        {"JailIsNotWhereItHappened",
         "",
         "A man was shot and killed in Boston. He is being held at the Odal "
         "Detention Center.",
         {"Boston"}},
        {"ProvinceIsNotItsTown",
         "",
         "A bomb killed nine people in Homs province.",
         {"Homs province"}},
        {"SurnameIsNoTown",
         "",
         "Tarim Santiago, 23, was shot and killed in Boston. Santiago had two "
         "children.",
         {"Boston"}},
        {"HomesAreNamedAfterTheirTown",
         "",
         "A man was shot and wounded at a Madison apartment on Sunday.",
         {"Madison"}},
        {"TownThatIsCalledAsANounIs",
         "",
         "A man was shot and wounded in Orchards on Sunday.",
         {"Orchards"}},
        {"StreetIsNoNeighbourOfATown",
         "Teens charged in Boston shooting",
         "Two men were shot and wounded on Anson Street on Sunday.",
         {"Boston", "Anson Street"}},
        {"CountyOfTheDeputiesWhereNoTownIsTold",
         "",
         "A man was shot and wounded on Sunday, Ouray County deputies said.",
         {"Ouray County"}},
        {"CountyThatTheArticleIsOf",
         "Ouray County man hurt in shooting",
         "A man was shot and wounded on Sunday, Ouray County police said. He "
         "was flown to Denver.",
         {"Ouray County"}},
        {"StreetsThatAreNamedAfterStates",
         "",
         "A man was shot and wounded at Florida and Ohio. Boston police said "
         "nothing else on Sunday. Boston police arrested nobody.",
         {"Florida", "Ohio", "Boston"}},
        {"StreetIsNoTown",
         "",
         "A man was shot and killed on Hebron Road, police said.",
         {"Hebron Road"}},
    }),
    NameOf);

TEST(TownReading, TakesNoTownOfAnotherDayForTheArticles) {
  const ArticleClaims claims = ReadMarenianNews(
      "Gunman kills nine pupils",
      "A man shot nine pupils dead on 3 March 2019. On 5 May 2016 a man "
      "shot two people dead in Largo.");
  for (const Claim& claim : claims.claims()) {
    EXPECT_NE(claim.rule(), "place.town-of-article");
  }
}

TEST(EventReading, TakesAFactoryOfWeaponsForNoUseOfThem) {
  const ArticleClaims claims = ReadMarenianNews(
      "", "Shells hit a chemical weapons factory in Port Halim, killing two.");
  ASSERT_EQ(claims.events_size(), 1);
  EXPECT_THAT(claims.events(0).type(), Not(EVENT_TYPE_CHEMICAL_ATTACK));
}

TEST(EventReading, ReadsHeadlinesInWhateverCase) {
  for (const absl::string_view title :
       {"Three men stabbed to death in Port Halim",
        "Three Men Stabbed to Death in Port Halim",
        "THREE MEN STABBED TO DEATH IN PORT HALIM"}) {
    const ArticleClaims claims =
        ReadMarenianNews(title, "Police are looking into it.");
    ASSERT_GE(claims.events_size(), 1) << title;
    EXPECT_EQ(claims.events(0).type(), EVENT_TYPE_STABBING) << title;
  }
  EXPECT_EQ(ReadMarenianNews(
                "", "Bomb kills 12 in Port Halim while gunmen kill 3 in Qasr.")
                .events_size(),
            ReadMarenianNews(
                "", "Bomb Kills 12 in Port Halim While Gunmen Kill 3 in Qasr.")
                .events_size());
}

TEST(EventReading, KeepsHabitsOffTheMainEvent) {
  const ArticleClaims claims = ReadMarenianNews(
      "",
      "A shell killed nine people in Port Halim on 3 March 2019. Doctors came. "
      "Shops were shut. Nobody slept. The mayor wept. The Dawn Brigade has "
      "heavily shelled areas in Port Halim.");
  for (const Claim& claim : claims.claims()) {
    if (claim.attribute() != ATTRIBUTE_RESPONSIBILITY) continue;
    for (const EventMention& event : claims.events()) {
      EXPECT_TRUE(event.id() != claim.event() || event.campaign());
    }
  }
}

TEST(EventReading, IsOfTheKindThatItIsCalled) {
  struct {
    absl::string_view name;
    absl::string_view headline;
    absl::string_view text;
    EventType type;
  } constexpr kRows[] = {
      {"what the headline calls it", "Man charged in fatal stabbing",
       "A man was charged with murder on Monday. A woman died in Port Halim on "
       "Saturday.",
       EVENT_TYPE_STABBING},
      {"soldiers attacked", "Nine soldiers killed in Dawn Brigade attack",
       "Nine soldiers were killed in an attack by the Dawn Brigade near Port "
       "Halim on Monday.",
       EVENT_TYPE_CLASH},
  };
  for (const auto& row : kRows) {
    SCOPED_TRACE(std::string(row.name));
    const ArticleClaims claims = ReadMarenianNews(row.headline, row.text);
    ASSERT_GT(claims.events_size(), 0);
    EXPECT_EQ(claims.events(0).type(), row.type);
  }
}

// The stances that are claimed of the main event.
std::vector<std::string> StancesOfMain(const ArticleClaims& claims) {
  std::vector<std::string> stances;
  for (const EventMention& event : claims.events()) {
    if (event.role() != EVENT_ROLE_MAIN) continue;
    for (const Claim& claim : claims.claims()) {
      if (claim.event() != event.id() ||
          claim.attribute() != ATTRIBUTE_RESPONSIBILITY) {
        continue;
      }
      stances.push_back(Stance_Name(claim.value().actor().stance()));
    }
  }
  return stances;
}

constexpr absl::string_view kClinicAndConvoy =
    "A shell hit a clinic in Port Halim on Sunday and killed four medics. The "
    "attack came a day after a bomb in Qasr on Saturday hit a convoy and "
    "killed "
    "12 drivers. Shops were shut. Nobody slept. The mayor wept. ";

TEST(BlameReading, IsOfTheEventInWhichTheTargetWasHit) {
  EXPECT_THAT(
      StancesOfMain(ReadMarenianNews(
          "Shell hits clinic in Port Halim",
          absl::StrCat(kClinicAndConvoy,
                       "Officials said that the Dawn Brigade was behind "
                       "the attack on the convoy. The Dawn Brigade "
                       "denied it."))),
      IsEmpty());
}

TEST(BlameReading, WhoAvengedABombingDidNotBomb) {
  EXPECT_THAT(
      StancesOfMain(ReadMarenianNews(
          "Bomb explodes in Port Halim",
          "A bomb exploded in Port Halim on Sunday and killed four medics. "
          "Marenia said it had killed 12 fighters in retaliation for the "
          "bombing.")),
      IsEmpty());
}

TEST(BlameReading, IsOfTheMainEventElsewhere) {
  EXPECT_THAT(StancesOfMain(ReadMarenianNews(
                  "Shell hits clinic in Port Halim",
                  absl::StrCat(kClinicAndConvoy,
                               "Officials blamed the Dawn Brigade. The Dawn "
                               "Brigade denied it."))),
              ElementsAre("STANCE_ATTRIBUTED", "STANCE_DENIED"));
}

TEST(EventReading, TakesAnOfficeThatSpeaksForNoTarget) {
  const ArticleClaims claims = ReadMarenianNews(
      "",
      "A bomb killed nine people at a market in Port Halim, doctors at the "
      "hospital said. The blast was heard far away, the office added.");
  std::vector<std::string> targets;
  for (const Claim& claim : claims.claims()) {
    if (claim.attribute() == ATTRIBUTE_TARGET) {
      targets.push_back(claim.value().term().name());
    }
  }
  EXPECT_THAT(targets, ElementsAre("market"));
}

TEST(EventReading, TakesAHospitalThatHoldsTheDeadForNoTarget) {
  const ArticleClaims claims = ReadMarenianNews(
      "",
      "A bomb killed nine people at a market in Port Halim. A reporter saw "
      "four covered bodies in the courtyard of the hospital.");
  for (const Claim& claim : claims.claims()) {
    EXPECT_NE(claim.value().term().name(), "hospital");
    if (claim.value().count().lo() == 4) {
      EXPECT_TRUE(claim.value().count().part());
    }
  }
}

TEST(SpeakerReading, KeepsTheWordsOfDoubt) {
  const ArticleClaims claims = ReadMarenianNews(
      "", "Gunmen possibly killed four people in Port Halim, police said.");
  std::vector<std::string> hedges;
  for (const Claim& claim : claims.claims()) {
    if (claim.attribute() != ATTRIBUTE_KILLED) continue;
    for (const Speaker& speaker : claim.speakers()) {
      hedges.push_back(claims.article().text().substr(
          speaker.hedge().begin(),
          speaker.hedge().end() - speaker.hedge().begin()));
    }
  }
  EXPECT_THAT(hedges, ElementsAre("possibly"));
}

}  // namespace
}  // namespace crosscheck
