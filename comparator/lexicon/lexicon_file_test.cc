#include "comparator/lexicon/lexicon_file.h"

#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "comparator/testing/status_matchers.h"
#include "gmock/gmock.h"
#include "gtest/gtest.h"

namespace crosscheck {
namespace {

using ::testing::HasSubstr;

std::unique_ptr<LexiconFile> Parse(const char* name, const char* text) {
  auto file = ParseLexicon(name, text);
  EXPECT_THAT(file, IsOk());
  return std::move(file).value();
}

absl::Status Check(const char* text) {
  const auto file = Parse("my.textproto", text);
  return CheckLexicon({file.get()}, {});
}

struct FaultCase {
  const char* name;
  const char* text;
  // The whole error.
  const char* fault;
};

class LexiconFaults : public ::testing::TestWithParam<FaultCase> {};

TEST_P(LexiconFaults, AreReportedWithFileAndLine) {
  EXPECT_THAT(Check(GetParam().text),
              StatusIs(absl::StatusCode::kInvalidArgument, GetParam().fault));
}

const FaultCase kFaults[] = {
    {"BadId", "groups { id: 'Dawn Brigade' name: 'A' kind: ACTOR_KIND_GROUP }",
     "my.textproto:1: id \"Dawn Brigade\" is not small letters, digits and "
     "hyphens"},
    {"NoKind", "\n\ngroups { id: 'a' name: 'A' }",
     "my.textproto:3: group has no kind"},
    {"NoName", "groups { id: 'a' kind: ACTOR_KIND_GROUP }",
     "my.textproto:1: \"\" has no letters to be found by"},
    {"UnknownParent",
     "groups { id: 'a' name: 'A' kind: ACTOR_KIND_GROUP parents: 'b' }",
     "my.textproto:1: no group \"b\""},
    {"UnknownSponsor",
     "groups { id: 'a' name: 'A' kind: ACTOR_KIND_GROUP sponsors: 'b' }",
     "my.textproto:1: no group \"b\""},
    {"BadCountry",
     "groups { id: 'a' name: 'A' kind: ACTOR_KIND_GROUP countries: 'Iraq' }",
     "my.textproto:1: \"Iraq\" is not a country's two letters"},
    {"OwnParent",
     "groups { id: 'a' name: 'A' kind: ACTOR_KIND_GROUP parents: 'a' }",
     "my.textproto:1: group \"a\" is among its own parents"},
    {"SameId",
     "terms { id: 't' kind: TERM_KIND_WEAPON forms: 'bomb' }\n"
     "terms { id: 't' kind: TERM_KIND_WEAPON forms: 'shell' }",
     "my.textproto:2: \"t\" is there already, at my.textproto:1"},
    {"SameForm",
     "terms { id: 't' kind: TERM_KIND_WEAPON forms: 'bomb' }\n"
     "terms { id: 'u' kind: TERM_KIND_WEAPON forms: 'Bomb' }",
     "my.textproto:2: \"Bomb\" is also a form of term \"t\", at "
     "my.textproto:1"},
    {"UnknownBroader",
     "terms { id: 't' kind: TERM_KIND_WEAPON forms: 'x' broader: 'u' }",
     "my.textproto:1: no term \"u\" of the same kind"},
    {"NoForms", "terms { id: 't' kind: TERM_KIND_WEAPON }",
     "my.textproto:1: term has no forms"},
    {"NoCue", "terms { id: 't' kind: TERM_KIND_CUE forms: 'said' }",
     "my.textproto:1: cue has no class"},
    {"LongForm",
     "terms { id: 't' kind: TERM_KIND_WEAPON "
     "forms: 'a b c d e f g h i j k l m n o p q' }",
     "my.textproto:1: \"a b c d e f g h i j k l m n o p q\" has more than 16 "
     "words"},
    {"SameOutletName",
     "outlets { id: 'o' name: 'Harbour Post' kind: OUTLET_KIND_OUTLET }\n"
     "outlets { id: 'p' name: 'The Harbour Post' kind: OUTLET_KIND_OUTLET }",
     "my.textproto:2: \"The Harbour Post\" is also a name of outlet \"o\", at "
     "my.textproto:1"},
    {"BadDomain",
     "outlets { id: 'o' name: 'O' kind: OUTLET_KIND_OUTLET "
     "domains: 'www.o.example' }",
     "my.textproto:1: \"www.o.example\" is not a domain in small letters "
     "without \"www.\""},
    {"SameDomain",
     "outlets { id: 'o' name: 'O' kind: OUTLET_KIND_OUTLET "
     "domains: 'o.example' }\n"
     "outlets { id: 'p' name: 'P' kind: OUTLET_KIND_OUTLET "
     "domains: 'o.example' }",
     "my.textproto:2: \"o.example\" is also a domain of outlet \"o\", at "
     "my.textproto:1"},
    {"PlaceWithoutPoint",
     "places { id: 'x:p' name: 'P' precision: PLACE_PRECISION_TOWN }",
     "my.textproto:1: place has no point"},
    {"PlaceWithoutPrefix",
     "places { id: 'p' name: 'P' precision: PLACE_PRECISION_TOWN lat: 1 }",
     "my.textproto:1: id \"p\" has no prefix such as \"x:\""},
    {"PlaceWithoutPrecision", "places { id: 'x:p' name: 'P' lat: 1 }",
     "my.textproto:1: place has no precision"},
    {"TwoFaults", "groups { id: 'A' name: 'A' }",
     "my.textproto:1: id \"A\" is not small letters, digits and hyphens\n"
     "my.textproto:1: group has no kind"},
};

INSTANTIATE_TEST_SUITE_P(Cases, LexiconFaults, ::testing::ValuesIn(kFaults),
                         [](const ::testing::TestParamInfo<FaultCase>& info) {
                           return std::string(info.param.name);
                         });

TEST(CheckLexicon, GroupsOfOneNameHaveToBeApart) {
  constexpr char kTwo[] =
      "groups { id: 'a' name: 'National Guard' kind: ACTOR_KIND_STATE_FORCE "
      "countries: 'XA' }\n"
      "groups { id: 'b' name: 'National Guard' kind: ACTOR_KIND_STATE_FORCE "
      "countries: '%s' }";
  std::string apart = kTwo;
  apart.replace(apart.find("%s"), 2, "XB");
  EXPECT_THAT(Check(apart.c_str()), IsOk());
  std::string together = kTwo;
  together.replace(together.find("%s"), 2, "XA");
  EXPECT_THAT(Check(together.c_str()),
              StatusIs(absl::StatusCode::kInvalidArgument,
                       HasSubstr("is also a name of group \"a\"")));
}

TEST(CheckLexicon, CuesOfTwoClassesMayShareAForm) {
  EXPECT_THAT(
      Check("terms { id: 't' kind: TERM_KIND_CUE cue: 'a' forms: 'x' }\n"
            "terms { id: 'u' kind: TERM_KIND_CUE cue: 'b' forms: 'x' }"),
      IsOk());
}

TEST(CheckLexicon, AmendmentsMayLeaveTheRestToTheGazetteer) {
  EXPECT_THAT(Check("places { id: 'geonames:IQ.15' aliases: 'Ninewa' }"),
              IsOk());
}

TEST(CheckLexicon, SeesAcrossFiles) {
  const auto first = Parse(
      "a.textproto", "groups { id: 'a' name: 'A' kind: ACTOR_KIND_GROUP }");
  const auto second =
      Parse("b.textproto",
            "\ngroups { id: 'a' name: 'B' kind: ACTOR_KIND_GROUP }\n"
            "groups { id: 'c' name: 'C' kind: ACTOR_KIND_GROUP parents: 'a' }");
  EXPECT_THAT(CheckLexicon({first.get(), second.get()}, {}),
              StatusIs(absl::StatusCode::kInvalidArgument,
                       "b.textproto:2: \"a\" is there already, at "
                       "a.textproto:1"));
  LexiconCheckOptions overlay;
  overlay.may_replace = true;
  EXPECT_THAT(CheckLexicon({first.get(), second.get()}, overlay), IsOk());
}

TEST(CheckLexicon, ParentsMayLieBelow) {
  const auto below = Parse(
      "a.textproto", "groups { id: 'a' name: 'A' kind: ACTOR_KIND_GROUP }");
  const auto file =
      Parse("b.textproto",
            "groups { id: 'c' name: 'C' kind: ACTOR_KIND_GROUP parents: 'a' }");
  LexiconCheckOptions options;
  options.below = &below->lexicon;
  EXPECT_THAT(CheckLexicon({file.get()}, options), IsOk());
}

TEST(LexiconFile, SyntaxErrorsHaveFileAndLine) {
  EXPECT_THAT(ParseLexicon("my.textproto", "groups {\n  idd: 'a'\n}"),
              StatusIs(absl::StatusCode::kInvalidArgument,
                       HasSubstr("my.textproto:2:")));
  EXPECT_THAT(
      ReadLexiconFile("no/such.textproto"),
      StatusIs(absl::StatusCode::kNotFound, HasSubstr("no/such.textproto")));
}

TEST(MergeLexicon, LaterEntriesReplaceEarlierOnes) {
  const auto first =
      Parse("a",
            "groups { id: 'a' name: 'A' } groups { id: 'b' name: 'B' } "
            "ambiguous_names: 'Reading'");
  const auto second = Parse("b",
                            "groups { id: 'a' name: 'C' } terms { id: 't' } "
                            "ambiguous_names: 'Nice'");
  Lexicon merged = first->lexicon;
  MergeLexicon(second->lexicon, &merged);
  ASSERT_EQ(merged.groups_size(), 2);
  EXPECT_EQ(merged.groups(0).name(), "C");
  EXPECT_EQ(merged.groups(1).name(), "B");
  EXPECT_EQ(merged.terms_size(), 1);
  EXPECT_EQ(merged.ambiguous_names_size(), 2);
}

}  // namespace
}  // namespace crosscheck
