#include "comparator/lexicon/phrase_table.h"

#include <cstdint>
#include <cstring>
#include <map>
#include <random>
#include <string>
#include <vector>

#include "absl/strings/string_view.h"
#include "comparator/testing/status_matchers.h"
#include "gmock/gmock.h"
#include "gtest/gtest.h"

namespace crosscheck {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;

using Phrase = std::vector<uint64_t>;

// An image and the table over it.
struct Built {
  explicit Built(const PhraseTableBuilder& builder) {
    auto built = builder.Build();
    EXPECT_THAT(built, IsOk());
    image = *std::move(built);
    auto opened = PhraseTable::Open(image);
    EXPECT_THAT(opened, IsOk());
    table = *opened;
  }

  std::string image;
  PhraseTable table;
};

bool FindNode(const PhraseTable& table, const Phrase& phrase,
              PhraseTable::Node* node) {
  uint64_t state = PhraseTable::kStart;
  for (uint64_t token : phrase) {
    state = PhraseTable::Extend(state, token);
    if (!table.Find(state, node)) return false;
  }
  return true;
}

TEST(PhraseTable, FindsPhrasesAndTheirBeginnings) {
  PhraseTableBuilder builder;
  builder.Add({1, 2, 3}, {EntryKind::kGroup, 7, CaseRule::kFirstCapital});
  builder.Add({1, 2}, {EntryKind::kTerm, 8, CaseRule::kAnyCase});
  const Built built(builder);

  PhraseTable::Node node;
  ASSERT_TRUE(FindNode(built.table, {1}, &node));
  EXPECT_TRUE(node.continues);
  EXPECT_FALSE(node.is_phrase);
  EXPECT_THAT(built.table.entries(node), IsEmpty());
  ASSERT_TRUE(FindNode(built.table, {1, 2}, &node));
  EXPECT_TRUE(node.continues);
  EXPECT_TRUE(node.is_phrase);
  ASSERT_TRUE(FindNode(built.table, {1, 2, 3}, &node));
  EXPECT_FALSE(node.continues);
  EXPECT_TRUE(node.is_phrase);

  EXPECT_FALSE(FindNode(built.table, {2}, &node));
  EXPECT_FALSE(FindNode(built.table, {2, 1}, &node));
  EXPECT_FALSE(FindNode(built.table, {1, 2, 4}, &node));
  EXPECT_EQ(built.table.node_count(), 3);
}

TEST(PhraseTable, KeepsEntriesApartByKindAndFlags) {
  PhraseTableBuilder builder;
  builder.Add({5}, {EntryKind::kPlace, 1, CaseRule::kFirstCapital});
  builder.Add({5}, {EntryKind::kGroup, 2, CaseRule::kFirstAllCaps});
  builder.Add(
      {5}, {EntryKind::kPlace, 3, CaseRule::kFirstCapital, kPhraseAfterComma});
  builder.Add({5}, {EntryKind::kPlace, 4, CaseRule::kFirstCapital});
  const Built built(builder);
  PhraseTable::Node node;
  ASSERT_TRUE(FindNode(built.table, {5}, &node));
  const PhraseTable::EntryLists lists = built.table.entries(node);
  ASSERT_EQ(lists.size(), 3);
  EXPECT_EQ(lists[0].kind, EntryKind::kGroup);
  EXPECT_THAT(lists[0].entries, ElementsAre(2));
  EXPECT_EQ(lists[1].kind, EntryKind::kPlace);
  EXPECT_THAT(lists[1].entries, ElementsAre(1, 4));
  EXPECT_EQ(lists[2].flags, kPhraseAfterComma);
  EXPECT_THAT(lists[2].entries, ElementsAre(3));
  EXPECT_THAT(FindEntries(built.table, {5}, EntryKind::kPlace),
              ElementsAre(1, 4, 3));
  EXPECT_THAT(FindEntries(built.table, {6}, EntryKind::kPlace), IsEmpty());
}

TEST(PhraseTable, StricterWritingMeansMoreEntries) {
  PhraseTableBuilder builder;
  builder.Add({5}, {EntryKind::kGroup, 1, CaseRule::kFirstAllCaps});
  builder.Add({5}, {EntryKind::kGroup, 2, CaseRule::kAnyCase});
  builder.Add({5}, {EntryKind::kGroup, 3, CaseRule::kFirstCapital});
  const Built built(builder);
  PhraseTable::Node node;
  ASSERT_TRUE(FindNode(built.table, {5}, &node));
  const PhraseTable::EntryLists lists = built.table.entries(node);
  ASSERT_EQ(lists.size(), 1);
  EXPECT_THAT(lists[0].For(CaseRule::kAnyCase), ElementsAre(2));
  EXPECT_THAT(lists[0].For(CaseRule::kSomeCapital), ElementsAre(2));
  EXPECT_THAT(lists[0].For(CaseRule::kFirstCapital), ElementsAre(2, 3));
  EXPECT_THAT(lists[0].For(CaseRule::kFirstAllCaps), ElementsAre(2, 3, 1));
}

TEST(PhraseTable, TheLaxerRuleOfOneEntryHolds) {
  PhraseTableBuilder builder;
  builder.Add({5}, {EntryKind::kGroup, 1, CaseRule::kFirstAllCaps});
  builder.Add({5}, {EntryKind::kGroup, 1, CaseRule::kAnyCase});
  const Built built(builder);
  PhraseTable::Node node;
  ASSERT_TRUE(FindNode(built.table, {5}, &node));
  EXPECT_THAT(built.table.entries(node)[0].For(CaseRule::kAnyCase),
              ElementsAre(1));
  EXPECT_EQ(built.table.entries(node)[0].entries.size(), 1);
}

TEST(PhraseTable, FindsWhatWasAddedAndNothingElse) {
  std::mt19937_64 random(20260101);
  std::map<Phrase, uint32_t> phrases;
  PhraseTableBuilder builder;
  for (uint32_t i = 0; i < 20000; ++i) {
    Phrase phrase(1 + random() % 4);
    for (uint64_t& token : phrase) token = random() % 3000;
    if (!phrases.emplace(phrase, i).second) continue;
    builder.Add(phrase, {EntryKind::kPlace, i, CaseRule::kFirstCapital});
  }
  EXPECT_EQ(builder.phrase_count(), phrases.size());
  const Built built(builder);
  for (const auto& [phrase, entry] : phrases) {
    EXPECT_TRUE(built.table.MayStart(phrase[0]));
    uint64_t state = PhraseTable::kStart;
    for (const uint64_t token : phrase) {
      state = PhraseTable::Extend(state, token);
      EXPECT_TRUE(built.table.MayHold(state));
    }
    EXPECT_THAT(FindEntries(built.table, phrase, EntryKind::kPlace),
                ElementsAre(entry));
  }
  for (int i = 0; i < 20000; ++i) {
    Phrase phrase(1 + random() % 4);
    for (uint64_t& token : phrase) token = random() % 3000;
    if (phrases.count(phrase) > 0) continue;
    EXPECT_THAT(FindEntries(built.table, phrase, EntryKind::kPlace), IsEmpty());
  }
}

TEST(PhraseTable, TurnsAwayMostTokensThatBeginNothing) {
  PhraseTableBuilder builder;
  for (uint32_t i = 0; i < 1000; ++i) {
    builder.Add({i * 0x9e3779b97f4a7c15ULL},
                {EntryKind::kGroup, i, CaseRule::kAnyCase});
  }
  const Built built(builder);
  int passed = 0;
  std::mt19937_64 random(1);
  for (int i = 0; i < 10000; ++i) passed += built.table.MayStart(random());
  EXPECT_LT(passed, 1500);
}

TEST(PhraseTable, TurnsAwayMostSequencesThatItDoesNotHave) {
  PhraseTableBuilder builder;
  for (uint32_t i = 0; i < 1000; ++i) {
    builder.Add({1, i}, {EntryKind::kGroup, i, CaseRule::kAnyCase});
  }
  const Built built(builder);
  const uint64_t first = PhraseTable::Extend(PhraseTable::kStart, 1);
  int passed = 0;
  for (uint64_t i = 1000; i < 11000; ++i) {
    passed += built.table.MayHold(PhraseTable::Extend(first, i));
  }
  EXPECT_LT(passed, 2500);
}

TEST(PhraseTable, IsTheSameForTheSamePhrases) {
  auto build = [] {
    PhraseTableBuilder builder;
    for (uint64_t i = 0; i < 1000; ++i) {
      builder.Add(
          {i % 17, i % 13, i},
          {EntryKind::kTerm, static_cast<uint32_t>(i), CaseRule::kAnyCase});
    }
    return builder.Build().value();
  };
  EXPECT_EQ(build(), build());
}

TEST(PhraseTable, EmptyTableHasNothing) {
  const PhraseTable nothing;
  PhraseTable::Node node;
  EXPECT_FALSE(nothing.MayStart(1));
  EXPECT_FALSE(nothing.MayHold(1));
  EXPECT_FALSE(nothing.Find(1, &node));
  const Built built((PhraseTableBuilder()));
  EXPECT_FALSE(built.table.Find(1, &node));
}

TEST(PhraseTable, RefusesWhatIsNoImage) {
  PhraseTableBuilder builder;
  builder.Add({1}, {EntryKind::kGroup, 1, CaseRule::kAnyCase});
  const std::string image = builder.Build().value();
  for (size_t size = 0; size < image.size(); size += 7) {
    EXPECT_THAT(PhraseTable::Open(absl::string_view(image).substr(0, size)),
                StatusIs(absl::StatusCode::kInvalidArgument));
  }
  std::string other = image;
  other[0] ^= 1;
  EXPECT_THAT(PhraseTable::Open(other),
              StatusIs(absl::StatusCode::kInvalidArgument,
                       HasSubstr("not one of this version")));
  std::vector<uint64_t> aligned(image.size() / 8 + 2);
  char* shifted = reinterpret_cast<char*>(aligned.data()) + 1;
  std::memcpy(shifted, image.data(), image.size());
  EXPECT_THAT(
      PhraseTable::Open(absl::string_view(shifted, image.size())),
      StatusIs(absl::StatusCode::kInvalidArgument, HasSubstr("not aligned")));
}

// Bytes changed behind the header may hide phrases or invent them, but make
// no read leave the image (the sanitizers watch).
TEST(PhraseTable, SurvivesDamageBehindTheHeader) {
  PhraseTableBuilder builder;
  std::vector<Phrase> phrases;
  for (uint64_t i = 0; i < 300; ++i) {
    phrases.push_back({i, i * i});
    for (uint32_t entry = 0; entry < 1 + i % 3; ++entry) {
      builder.Add(phrases.back(),
                  {entry == 0 ? EntryKind::kPlace : EntryKind::kTerm, entry,
                   CaseRule::kFirstCapital});
    }
  }
  const std::string image = builder.Build().value();
  std::mt19937_64 random(3);
  for (int round = 0; round < 200; ++round) {
    std::string damaged = image;
    for (int i = 0; i < 20; ++i) {
      damaged[32 + random() % (damaged.size() - 32)] =
          static_cast<char>(random());
    }
    const auto table = PhraseTable::Open(damaged);
    ASSERT_THAT(table, IsOk());
    for (const Phrase& phrase : phrases) {
      uint64_t sum = 0;
      for (uint32_t entry : FindEntries(*table, phrase, EntryKind::kTerm)) {
        sum += entry;
      }
      EXPECT_GE(sum, 0);
    }
  }
}

}  // namespace
}  // namespace crosscheck
