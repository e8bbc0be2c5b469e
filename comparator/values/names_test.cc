#include "comparator/values/names.h"

#include <set>
#include <string>

#include "google/protobuf/descriptor.h"
#include "gtest/gtest.h"
#include "proto/claim.pb.h"
#include "proto/comparison.pb.h"
#include "proto/value.pb.h"

namespace crosscheck {
namespace {

TEST(ShortEnumName, DropsThePrefix) {
  EXPECT_EQ(ShortEnumName(RELATION_ZERO_VS_SOME), "ZERO_VS_SOME");
  EXPECT_EQ(ShortEnumName(PAIR_SCOPE_INTERNAL), "INTERNAL");
  EXPECT_EQ(ShortEnumName(EVENT_TYPE_DRONE_ATTACK), "DRONE_ATTACK");
}

TEST(ShortEnumName, GivesTheNumberOfAValueThatTheEnumLacks) {
  EXPECT_EQ(ShortEnumName(static_cast<Relation>(777)), "777");
}

TEST(AttributeName, IsAnotherOneForEachAttribute) {
  std::set<std::string> names;
  const google::protobuf::EnumDescriptor* attributes = Attribute_descriptor();
  for (int i = 0; i < attributes->value_count(); ++i) {
    names.emplace(
        AttributeName(static_cast<Attribute>(attributes->value(i)->number())));
  }
  EXPECT_EQ(names.size(), attributes->value_count());
}

TEST(ExportedType, IsOneOfTheStableWords) {
  const std::set<std::string> words = {"airstrike",
                                       "shelling",
                                       "missile_strike",
                                       "rocket_fire",
                                       "drone_attack",
                                       "bombing",
                                       "suicide_bombing",
                                       "shooting",
                                       "clash",
                                       "chemical_attack",
                                       "execution",
                                       "abduction",
                                       "landmine",
                                       "tunnel_bomb",
                                       "assassination",
                                       "arson",
                                       "stabbing",
                                       "protest",
                                       "other"};
  std::set<std::string> found;
  const google::protobuf::EnumDescriptor* types = EventType_descriptor();
  for (int i = 0; i < types->value_count(); ++i) {
    found.insert(
        ExportedType(static_cast<EventType>(types->value(i)->number())));
  }
  EXPECT_EQ(found, words);
  EXPECT_EQ(ExportedType(EVENT_TYPE_CEASEFIRE), "other");
  EXPECT_EQ(ExportedType(EVENT_TYPE_ELECTION), "other");
  EXPECT_EQ(ExportedType(EVENT_TYPE_VEHICLE_RAMMING), "other");
  EXPECT_EQ(ExportedType(static_cast<EventType>(999)), "other");
}

TEST(ExportedStance, LeavesOutWhatNamesNoActor) {
  EXPECT_EQ(ExportedStance(STANCE_CLAIMED), "claimed");
  EXPECT_EQ(ExportedStance(STANCE_NO_CLAIM), "");
  EXPECT_EQ(ExportedStance(STANCE_UNCONFIRMED), "");
}

TEST(Population, IsTotalOrTheGroup) {
  CountValue count;
  EXPECT_EQ(ExportedPopulation(count), "total");
  EXPECT_EQ(PopulationName(count), "");
  count.set_population(POPULATION_AID_AND_MEDICAL);
  EXPECT_EQ(ExportedPopulation(count), "aid_and_medical");
  EXPECT_EQ(PopulationName(count), "aid and medical workers");
  count.set_population(POPULATION_NATIONALITY);
  count.set_group("Norlander");
  EXPECT_EQ(ExportedPopulation(count), "norlander");
  EXPECT_EQ(PopulationName(count), "Norlander");
  count.clear_group();
  EXPECT_EQ(ExportedPopulation(count), "nationality");
}

TEST(Population, OfOneIsSingular) {
  CountValue count;
  EXPECT_EQ(PersonName(count), "");
  count.set_population(POPULATION_CHILDREN);
  EXPECT_EQ(PersonName(count), "child");
  count.set_population(POPULATION_SOLDIERS);
  EXPECT_EQ(PersonName(count), "soldier");
  count.set_population(POPULATION_POLICE);
  EXPECT_EQ(PersonName(count), "police officer");
}

}  // namespace
}  // namespace crosscheck
