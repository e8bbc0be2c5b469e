#include "comparator/compare/one_speaker.h"

#include <memory>
#include <string>

#include "absl/strings/string_view.h"
#include "comparator/compare/test_settings.h"
#include "comparator/names/builtin_name_rules.h"
#include "comparator/testing/status_matchers.h"
#include "gtest/gtest.h"

namespace crosscheck {
namespace {

Speaker Named(absl::string_view name, absl::string_view id = "") {
  Speaker speaker;
  speaker.set_kind(SPEAKER_KIND_NAMED);
  speaker.set_name(std::string(name));
  speaker.set_id(std::string(id));
  return speaker;
}

struct Case {
  absl::string_view what;
  Speaker a;
  Speaker b;
  bool one;
  bool may_be_one;
};

TEST(OneSpeaker, IsToldByItsName) {
  auto rules = BuiltinNameRules();
  ASSERT_THAT(rules, IsOk());
  auto names = NameMatcher::Create(*rules);
  ASSERT_THAT(names, IsOk());
  const CompareSettings settings = OwnCompareSettings();
  const Case cases[] = {
      {"one name", Named("Health Ministry"), Named("health ministry"), true,
       true},
      {"possessive without its apostrophe", Named("Ardanias defence ministry"),
       Named("Ardanian defence ministry"), true, true},
      {"two ministries", Named("Ardanian defence ministry"),
       Named("Ardanian health ministry"), false, false},
      {"two countries", Named("Ardanian defence ministry"),
       Named("Veldorian defence ministry"), false, false},
      {"a man and his office", Named("Observatory head Omar Sayegh"),
       Named("Omar Sayegh"), true, true},
      {"two ids", Named("Observatory", "qasr"), Named("Observatory", "other"),
       false, false},
      {"a monitor and an observatory", Named("war monitor"),
       Named("Qasr Observatory", "qasr"), false, true},
      {"two descriptions of one sort", Named("rights group"),
       Named("monitoring group"), false, true},
      {"two observatories by name", Named("Qasr Observatory", "qasr"),
       Named("Northern Rights Network"), false, false},
      {"another of the sort", Named("another monitoring group"),
       Named("Qasr Observatory", "qasr"), false, false},
      {"a source is of no sort", Named("security source"),
       Named("Qasr Observatory", "qasr"), false, false},
  };
  for (const Case& c : cases) {
    SCOPED_TRACE(std::string(c.what));
    EXPECT_EQ(AreOneSpeaker(c.a, c.b, names->get()), c.one);
    EXPECT_EQ(AreOneSpeaker(c.b, c.a, names->get()), c.one);
    EXPECT_EQ(MayBeOneSpeaker(c.a, c.b, settings, names->get()), c.may_be_one);
    EXPECT_EQ(MayBeOneSpeaker(c.b, c.a, settings, names->get()), c.may_be_one);
  }
}

}  // namespace
}  // namespace crosscheck
