#include "comparator/names/sound_coder.h"

#include <string>

#include "absl/strings/string_view.h"
#include "comparator/names/builtin_name_rules.h"
#include "comparator/names/sound_distance.h"
#include "comparator/testing/status_matchers.h"
#include "gmock/gmock.h"
#include "gtest/gtest.h"
#include "proto/names.pb.h"

namespace crosscheck {
namespace {

NameRules ReadRules() {
  const auto rules = BuiltinNameRules();
  EXPECT_THAT(rules, IsOk());
  return *rules;
}

TEST(SoundCoder, CodesWords) {
  const auto coder = SoundCoder::Create(ReadRules());
  ASSERT_THAT(coder, IsOk());
  struct Row {
    absl::string_view word;
    absl::string_view sounds;
  };
  const Row kRows[] = {
      {"Khalid", "xalid"},          {"Ghassan", "Gasan"}, {"Shayma", "SEma"},
      {"Dhiyab", "Diyab"},          {"Djamel", "Jamel"},  {"Husayn", "husEn"},
      {"Hussein", "husEn"},         {"Nusrah", "nusra"},  {"Fatih", "fatih"},
      {"Oualid", "walid"},          {"Şeyh", "SEh"},      {"Шойгу", "SoiQu"},
      {"Mc'Allister", "mcalister"},
  };
  for (const Row& row : kRows) {
    EXPECT_EQ(coder->Code(coder->Normalize(row.word)).sounds, row.sounds)
        << row.word;
  }
  EXPECT_TRUE(coder->Code(coder->Normalize("حسين")).unvoweled);
  EXPECT_FALSE(coder->Code(coder->Normalize("Шойгу")).unvoweled);
}

TEST(SoundCoder, ReadsAnHApart) {
  const auto coder = SoundCoder::Create(ReadRules());
  ASSERT_THAT(coder, IsOk());
  EXPECT_EQ(coder->CodeApart("fathi"), "fathi");
  EXPECT_EQ(coder->CodeApart("hamid"), "");
}

TEST(SoundDistance, KnowsWhatWritersInterchange) {
  const NameRules rules = ReadRules();
  const auto coder = SoundCoder::Create(rules);
  const auto distance = SoundDistance::Create(rules);
  ASSERT_THAT(coder, IsOk());
  ASSERT_THAT(distance, IsOk());
  const auto same = [&](absl::string_view a, absl::string_view b) {
    return distance->Same(coder->Code(coder->Normalize(a)),
                          coder->Code(coder->Normalize(b)));
  };
  EXPECT_TRUE(same("Qasim", "Kassem"));
  EXPECT_TRUE(same("Jawad", "Javad"));
  EXPECT_TRUE(same("Ghanim", "Ganem"));
  EXPECT_FALSE(same("Jamal", "Jamil"));
  EXPECT_FALSE(same("Maria", "Mario"));
  EXPECT_FALSE(same("Baghdad", "Baghdadi"));
  EXPECT_FALSE(same("Salam", "Salman"));
}

TEST(SoundDistance, IsAMetricInTwoWays) {
  const NameRules rules = ReadRules();
  const auto distance = SoundDistance::Create(rules);
  ASSERT_THAT(distance, IsOk());
  const Sounds a{"qasem", false};
  const Sounds b{"kasim", false};
  EXPECT_EQ(distance->Relative(a, a), 0);
  EXPECT_FLOAT_EQ(distance->Relative(a, b), distance->Relative(b, a));
  EXPECT_GT(distance->Relative(a, b), 0);
}

}  // namespace
}  // namespace crosscheck
