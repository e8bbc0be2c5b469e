#include "comparator/credibility/credibility_judge.h"

#include <algorithm>
#include <cstdint>
#include <map>
#include <memory>
#include <random>
#include <string>
#include <vector>

#include "absl/status/status.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/str_join.h"
#include "absl/strings/string_view.h"
#include "absl/types/span.h"
#include "comparator/credibility/test_settings.h"
#include "comparator/testing/equals_proto.h"
#include "comparator/testing/status_matchers.h"
#include "gmock/gmock.h"
#include "gtest/gtest.h"
#include "proto/claim.pb.h"
#include "proto/comparison.pb.h"
#include "proto/credibility.pb.h"
#include "proto/incident.pb.h"
#include "proto/provenance.pb.h"
#include "proto/settings.pb.h"

namespace crosscheck {
namespace {

using ::testing::HasSubstr;

// Incidents of which outlets say how many were killed.
class Corpus {
 public:
  // Begins the next incident, on 1 March 2019.
  Corpus& Begin() {
    Incident& incident = incidents_.emplace_back();
    incident.set_id(absl::StrCat("i", incidents_.size()));
    incident.mutable_date()->set_start("2019-03-01");
    incident.mutable_date()->set_end("2019-03-01");
    comparisons_.emplace_back().set_incident(incident.id());
    return *this;
  }

  // One outlet's article of it.
  Corpus& Tell(absl::string_view outlet, uint32_t killed,
               absl::string_view published = "2019-03-02") {
    const std::string id =
        absl::StrCat(outlet, " ", incidents_.size(), " ", articles_.size());
    ArticleClaims& claims = articles_.emplace_back();
    Article* article = claims.mutable_article();
    article->set_id(id);
    article->mutable_outlet()->set_value(std::string(outlet));
    DateValue* day = article->mutable_published()->mutable_date();
    day->set_start(std::string(published));
    day->set_end(std::string(published));
    day->set_precision(DATE_PRECISION_DAY);
    EventMention* event = claims.add_events();
    event->set_id("e1");
    event->set_role(EVENT_ROLE_MAIN);
    Claim* claim = claims.add_claims();
    claim->set_id("c1");
    claim->set_event("e1");
    claim->set_attribute(ATTRIBUTE_KILLED);
    CountValue* count = claim->mutable_value()->mutable_count();
    count->set_unit(UNIT_KILLED);
    count->set_population(POPULATION_TOTAL);
    count->set_lo(killed);
    count->set_hi(killed);
    IncidentMember* member = incidents_.back().add_members();
    member->set_article(id);
    member->set_event("e1");
    Relate(claims);
    return *this;
  }

  ArticleClaims& last() { return articles_.back(); }
  std::vector<ArticleClaims>& articles() { return articles_; }
  std::vector<Comparison>& comparisons() { return comparisons_; }
  OriginGraph& origins() { return origins_; }

  std::vector<SourceProfile> Judge() {
    auto judge = CredibilityJudge::Create(OwnCredibilitySettings());
    EXPECT_THAT(judge, IsOk());
    std::vector<const Incident*> incidents;
    for (const Incident& incident : incidents_) incidents.push_back(&incident);
    CredibilityInput input;
    input.articles = articles_;
    input.incidents = incidents;
    input.origins = &origins_;
    return (*judge)->Judge(input, absl::MakeSpan(comparisons_));
  }

 private:
  // Pairs with all that told the incident before.
  void Relate(const ArticleClaims& told) {
    Comparison& comparison = comparisons_.back();
    const uint32_t number = told.claims(0).value().count().lo();
    const std::string& outlet = told.article().outlet().value();
    for (const IncidentMember& member : incidents_.back().members()) {
      if (member.article() == told.article().id()) break;
      const auto other = std::find_if(
          articles_.begin(), articles_.end(), [&member](const auto& article) {
            return article.article().id() == member.article();
          });
      Pair* pair = comparison.add_pairs();
      pair->mutable_a()->set_article(member.article());
      pair->mutable_a()->set_claim("c1");
      pair->mutable_b()->set_article(told.article().id());
      pair->mutable_b()->set_claim("c1");
      pair->set_attribute(ATTRIBUTE_KILLED);
      pair->set_relation(other->claims(0).value().count().lo() == number
                             ? RELATION_SAME
                             : RELATION_CONFLICT);
      pair->set_scope(other->article().outlet().value() == outlet
                          ? PAIR_SCOPE_SAME_OUTLET
                          : PAIR_SCOPE_BETWEEN_OUTLETS);
    }
    AddValue(told.claims(0).value(), outlet, &comparison);
  }

  static void AddValue(const Value& value, const std::string& outlet,
                       Comparison* comparison) {
    const std::string root = absl::StrCat("outlet:", outlet);
    comparison->add_roots(root);
    for (ValueSupport& support : *comparison->mutable_values()) {
      if (support.value().count().lo() == value.count().lo()) {
        support.add_roots(root);
        support.set_support(SUPPORT_CORROBORATED);
        return;
      }
    }
    ValueSupport* support = comparison->add_values();
    support->set_attribute(ATTRIBUTE_KILLED);
    *support->mutable_value() = value;
    support->add_roots(root);
    support->set_support(SUPPORT_SINGLE_SOURCE);
  }

  std::vector<ArticleClaims> articles_;
  std::vector<Incident> incidents_;
  std::vector<Comparison> comparisons_;
  OriginGraph origins_;
};

std::map<std::string, std::string> Letters(
    const std::vector<SourceProfile>& profiles) {
  std::map<std::string, std::string> letters;
  for (const SourceProfile& profile : profiles) {
    letters[profile.name()] =
        Reliability_Name(profile.reliability()).substr(12, 1);
  }
  return letters;
}

const Contribution* FindContribution(const SourceProfile& profile,
                                     absl::string_view name) {
  for (const Contribution& contribution : profile.contributions()) {
    if (contribution.name() == name) return &contribution;
  }
  return nullptr;
}

TEST(CredibilityJudge, WhoStandsAloneAgainstSeveralIsUnreliable) {
  Corpus corpus;
  for (uint32_t i = 0; i < 30; ++i) {
    corpus.Begin()
        .Tell("Harbour Post", 5 + i)
        .Tell("Daily Meridian", 5 + i)
        .Tell("Senn Gazette", 5 + i)
        .Tell("Lantern", 50 + i);
  }
  EXPECT_EQ(Letters(corpus.Judge()),
            (std::map<std::string, std::string>{{"Daily Meridian", "A"},
                                                {"Harbour Post", "A"},
                                                {"Lantern", "E"},
                                                {"Senn Gazette", "A"}}));
}

TEST(CredibilityJudge, OneAgainstOneTellsNotWhoErrs) {
  Corpus corpus;
  for (uint32_t i = 0; i < 30; ++i) {
    corpus.Begin().Tell("Harbour Post", 5).Tell("Lantern", 50);
  }
  const std::vector<SourceProfile> profiles = corpus.Judge();
  ASSERT_EQ(profiles.size(), 2);
  EXPECT_NEAR(profiles[0].score(), 0.5, 1e-9);
  EXPECT_NEAR(profiles[1].score(), 0.5, 1e-9);
}

TEST(CredibilityJudge, WhoIsAlwaysBorneOutIsReliable) {
  Corpus corpus;
  for (uint32_t i = 0; i < 30; ++i) {
    corpus.Begin().Tell("Harbour Post", 5).Tell("Daily Meridian", 5);
  }
  EXPECT_EQ(Letters(corpus.Judge())["Harbour Post"], "A");
}

TEST(CredibilityJudge, LittleDataCannotBeJudged) {
  Corpus corpus;
  for (uint32_t i = 0; i < 3; ++i) {
    corpus.Begin().Tell("Harbour Post", 5).Tell("Daily Meridian", 5);
  }
  EXPECT_EQ(Letters(corpus.Judge())["Harbour Post"], "F");
}

TEST(CredibilityJudge, CopiesDoNotBearOneAnotherOut) {
  Corpus corpus;
  for (uint32_t i = 0; i < 30; ++i) {
    corpus.Begin().Tell("Harbour Post", 5);
    const std::string original = corpus.last().article().id();
    corpus.Tell("Daily Meridian", 5);
    Dependence* dependence = corpus.origins().add_dependences();
    dependence->set_article(corpus.last().article().id());
    dependence->set_origin(absl::StrCat("article:", original));
    dependence->set_reason(DEPENDENCE_REASON_TEXT_REUSE);
  }
  EXPECT_EQ(Letters(corpus.Judge())["Harbour Post"], "F");
}

TEST(CredibilityJudge, OneSpeakerDoesNotBearHimselfOut) {
  Corpus corpus;
  for (uint32_t i = 0; i < 30; ++i) {
    corpus.Begin();
    for (const char* outlet : {"Harbour Post", "Daily Meridian"}) {
      corpus.Tell(outlet, 5);
      Speaker* speaker = corpus.last().mutable_claims(0)->add_speakers();
      speaker->set_kind(SPEAKER_KIND_NAMED);
      speaker->set_name("Health Ministry");
    }
  }
  EXPECT_EQ(Letters(corpus.Judge())["Harbour Post"], "F");
}

TEST(CredibilityJudge, AnExclusiveThatIsBorneOutLaterIsOne) {
  Corpus corpus;
  corpus.Begin()
      .Tell("Harbour Post", 5, "2019-03-01")
      .Tell("Daily Meridian", 5, "2019-03-03");
  const std::vector<SourceProfile> profiles = corpus.Judge();
  ASSERT_EQ(profiles.size(), 2);
  const Contribution* exclusive =
      FindContribution(profiles[1], "exclusives_confirmed");
  ASSERT_NE(exclusive, nullptr);
  EXPECT_EQ(exclusive->favourable(), 1);
  EXPECT_EQ(FindContribution(profiles[0], "exclusives_confirmed"), nullptr);
  EXPECT_EQ(profiles[1].reaction_days(), 0);
  EXPECT_EQ(profiles[0].reaction_days(), 2);
}

TEST(CredibilityJudge, ADoubtfulPairSaysNothingOfEither) {
  Corpus corpus;
  corpus.Begin().Tell("Harbour Post", 5).Tell("Daily Meridian", 9);
  corpus.comparisons()[0].mutable_pairs(0)->add_reasons("another_day");
  EXPECT_EQ(FindContribution(corpus.Judge()[0], "agreement_with_independent"),
            nullptr);
}

TEST(CredibilityJudge, PartsThatArticlesTellOneByOneSayNothing) {
  Corpus corpus;
  corpus.Begin();
  for (const uint32_t killed : {1, 3}) {
    corpus.Tell(absl::StrCat("Paper ", killed), killed);
    corpus.last()
        .mutable_claims(0)
        ->mutable_value()
        ->mutable_count()
        ->set_population(POPULATION_CHILDREN);
  }
  EXPECT_EQ(FindContribution(corpus.Judge()[0], "agreement_with_independent"),
            nullptr);
}

TEST(CredibilityJudge, ASilentChangeOfAVersionCountsAgainstAnOpenOneFor) {
  for (const bool open : {true, false}) {
    Corpus corpus;
    corpus.Begin().Tell("Harbour Post", 9).Tell("Harbour Post", 5);
    Pair* pair = corpus.comparisons()[0].mutable_pairs(0);
    pair->set_scope(PAIR_SCOPE_VERSION);
    if (open) pair->set_relation(RELATION_REVISION_DOWN);
    const std::vector<SourceProfile> profiles = corpus.Judge();
    const Contribution* corrections =
        FindContribution(profiles[0], "corrections");
    ASSERT_NE(corrections, nullptr);
    EXPECT_EQ(corrections->favourable(), open ? 1 : 0);
  }
}

TEST(CredibilityJudge, CountsToWhomClaimsAreLaid) {
  Corpus corpus;
  corpus.Begin().Tell("Harbour Post", 5).Tell("Harbour Post", 5);
  corpus.last().mutable_claims(0)->add_speakers()->set_kind(
      SPEAKER_KIND_ANONYMOUS);
  const SourceProfile profile = corpus.Judge()[0];
  ASSERT_EQ(profile.speakers_size(), 2);
  EXPECT_THAT(profile.speakers(0), EqualsProto("claims: 1"));
  EXPECT_THAT(profile.speakers(1),
              EqualsProto("kind: SPEAKER_KIND_ANONYMOUS claims: 1"));
}

TEST(CredibilityJudge, AdvisesOnWhatTwoOutletsTell) {
  Corpus corpus;
  corpus.Begin()
      .Tell("Harbour Post", 5)
      .Tell("Daily Meridian", 5)
      .Tell("Lantern", 50);
  corpus.Begin().Tell("Harbour Post", 4);
  corpus.Judge();
  ASSERT_EQ(corpus.comparisons()[0].advice_size(), 1);
  const Advice& advice = corpus.comparisons()[0].advice(0);
  EXPECT_EQ(advice.attribute(), ATTRIBUTE_KILLED);
  EXPECT_EQ(advice.best(), "5");
  EXPECT_GT(advice.confidence(), 0.5);
  EXPECT_EQ(corpus.comparisons()[1].advice_size(), 0);
}

TEST(CredibilityJudge, AdviceIsNoSurerThanTheIncidentsOwnEstimate) {
  Corpus corpus;
  corpus.Begin()
      .Tell("Harbour Post", 5)
      .Tell("Daily Meridian", 5)
      .Tell("Lantern", 50);
  Estimate* estimate = corpus.comparisons()[0].add_estimates();
  estimate->set_attribute(ATTRIBUTE_KILLED);
  estimate->set_low(3);
  estimate->set_best(3);
  corpus.Judge();
  ASSERT_EQ(corpus.comparisons()[0].advice_size(), 1);
  const Advice& advice = corpus.comparisons()[0].advice(0);
  EXPECT_EQ(advice.best(), "5");
  EXPECT_EQ(advice.low(), "3");
  EXPECT_EQ(advice.high(), "");
  EXPECT_LE(advice.confidence(), 0.5);
}

// Outlets that agree and disagree at random.
Corpus RandomCorpus(uint32_t seed) {
  std::mt19937 random(seed);
  Corpus corpus;
  for (int i = 0; i < 20; ++i) {
    corpus.Begin();
    for (const char* outlet : {"Harbour Post", "Daily Meridian", "Lantern"}) {
      if (random() % 4 > 0) corpus.Tell(outlet, 5 + random() % 2);
    }
  }
  return corpus;
}

std::string Serialized(const std::vector<SourceProfile>& profiles) {
  return absl::StrJoin(profiles, "\n",
                       [](std::string* out, const SourceProfile& profile) {
                         absl::StrAppend(out, profile.DebugString());
                       });
}

std::vector<uint32_t> Digits(const std::vector<Comparison>& comparisons) {
  std::vector<uint32_t> digits;
  for (const Comparison& comparison : comparisons) {
    for (const ValueSupport& value : comparison.values()) {
      digits.push_back(value.credibility());
    }
  }
  return digits;
}

class Axes : public ::testing::TestWithParam<uint32_t> {};

TEST_P(Axes, TheLetterReadsNothingThatTheDigitDoes) {
  Corpus corpus = RandomCorpus(GetParam());
  const std::string expected = Serialized(corpus.Judge());
  std::mt19937 random(GetParam());
  for (Comparison& comparison : corpus.comparisons()) {
    comparison.clear_roots();
    for (ValueSupport& value : *comparison.mutable_values()) {
      value.set_support(static_cast<Support>(1 + random() % 5));
      value.clear_roots();
      value.clear_claims();
      for (uint32_t i = random() % 4; i > 0; --i) {
        value.add_roots(absl::StrCat("outlet:", i));
      }
    }
  }
  EXPECT_EQ(Serialized(corpus.Judge()), expected);
}

TEST_P(Axes, TheDigitReadsNothingThatTheLetterDoes) {
  Corpus corpus = RandomCorpus(GetParam());
  corpus.Judge();
  const std::vector<uint32_t> expected = Digits(corpus.comparisons());
  std::mt19937 random(GetParam());
  for (Comparison& comparison : corpus.comparisons()) {
    for (Pair& pair : *comparison.mutable_pairs()) {
      pair.set_relation(random() % 2 == 0 ? RELATION_SAME : RELATION_CONFLICT);
    }
  }
  for (ArticleClaims& article : corpus.articles()) {
    article.mutable_article()->mutable_outlet()->set_value(
        absl::StrCat("Outlet ", random() % 3));
    article.mutable_claims(0)->add_speakers()->set_kind(SPEAKER_KIND_NAMED);
  }
  corpus.origins().add_dependences()->set_article(
      corpus.articles()[0].article().id());
  corpus.Judge();
  EXPECT_EQ(Digits(corpus.comparisons()), expected);
}

TEST_P(Axes, TheLetterDoesNotDependOnTheOrderOfArticles) {
  Corpus corpus = RandomCorpus(GetParam());
  const std::string expected = Serialized(corpus.Judge());
  std::reverse(corpus.articles().begin(), corpus.articles().end());
  EXPECT_EQ(Serialized(corpus.Judge()), expected);
}

INSTANTIATE_TEST_SUITE_P(Seeds, Axes, ::testing::Range(1u, 9u));

struct BrokenCase {
  const char* name;
  void (*breaks)(CredibilitySettings*);
  const char* says;
};

class Broken : public ::testing::TestWithParam<BrokenCase> {};

TEST_P(Broken, SettingsAreNamed) {
  CredibilitySettings settings = OwnCredibilitySettings();
  GetParam().breaks(&settings);
  EXPECT_THAT(
      CredibilityJudge::Create(settings),
      StatusIs(absl::StatusCode::kInvalidArgument, HasSubstr(GetParam().says)));
}

INSTANTIATE_TEST_SUITE_P(
    Settings, Broken,
    ::testing::Values(
        BrokenCase{"NoPrior",
                   [](CredibilitySettings* s) { s->set_prior_favourable(0); },
                   "prior"},
        BrokenCase{"CertainInterval",
                   [](CredibilitySettings* s) { s->set_interval_level(1); },
                   "interval_level"},
        BrokenCase{"OneRootConfirms",
                   [](CredibilitySettings* s) { s->set_confirming_roots(1); },
                   "confirming_roots"},
        BrokenCase{"UnknownIngredient",
                   [](CredibilitySettings* s) {
                     s->mutable_ingredients(0)->set_name("charm");
                   },
                   "\"charm\""},
        BrokenCase{"NegativeWeight",
                   [](CredibilitySettings* s) {
                     s->mutable_ingredients(1)->set_weight(-1);
                   },
                   "exclusives_confirmed"},
        BrokenCase{"ThreeBounds",
                   [](CredibilitySettings* s) { s->add_grade_bounds(0.1); },
                   "grade_bounds has 5"},
        BrokenCase{"RisingBounds",
                   [](CredibilitySettings* s) { s->set_claim_bounds(2, 0.9); },
                   "claim_bounds do not descend"}),
    [](const ::testing::TestParamInfo<BrokenCase>& info) {
      return std::string(info.param.name);
    });

}  // namespace
}  // namespace crosscheck
