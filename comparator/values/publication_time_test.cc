#include "comparator/values/publication_time.h"

#include "absl/strings/string_view.h"
#include "comparator/base/textproto.h"
#include "gtest/gtest.h"

namespace crosscheck {
namespace {

PublicationTime TimeOf(absl::string_view published) {
  Article article;
  EXPECT_TRUE(
      ParseTextproto("published", published, article.mutable_published()).ok());
  return PublicationTimeOf(article);
}

struct OrderRow {
  const char* name;
  const char* a;
  const char* b;
  TimeOrder order;
};

class OrderTest : public testing::TestWithParam<OrderRow> {};

TEST_P(OrderTest, OfTwo) {
  const PublicationTime a = TimeOf(GetParam().a);
  const PublicationTime b = TimeOf(GetParam().b);
  EXPECT_EQ(OrderOf(a, b), GetParam().order);
  EXPECT_EQ(OrderOf(b, a), Mirrored(GetParam().order));
}

constexpr OrderRow kRows[] = {
    {"Days", "date { start: '2019-03-04' end: '2019-03-04' }",
     "date { start: '2019-03-05' end: '2019-03-05' }",
     TimeOrder::kFirstEarlier},
    {"OneDay", "date { start: '2019-03-04' end: '2019-03-04' }",
     "date { start: '2019-03-04' end: '2019-03-04' }", TimeOrder::kUnknown},
    {"MinutesByOneClock",
     "date { start: '2019-03-04' end: '2019-03-04' } time: '07:15'",
     "date { start: '2019-03-04' end: '2019-03-04' } time: '7:14:59'",
     TimeOrder::kSecondEarlier},
    {"MinutesByTwoClocks",
     "date { start: '2019-03-04' end: '2019-03-04' } time: '07:15' "
     "utc_offset_minutes: 180",
     "date { start: '2019-03-04' end: '2019-03-04' } time: '06:15' "
     "utc_offset_minutes: 0",
     TimeOrder::kFirstEarlier},
    {"MinutesByAnUnknownClock",
     "date { start: '2019-03-04' end: '2019-03-04' } time: '07:15' "
     "utc_offset_minutes: 180",
     "date { start: '2019-03-04' end: '2019-03-04' } time: '09:15'",
     TimeOrder::kUnknown},
    {"OverMidnight",
     "date { start: '2019-03-05' end: '2019-03-05' } time: '00:30' "
     "utc_offset_minutes: 180",
     "date { start: '2019-03-04' end: '2019-03-04' } time: '22:00' "
     "utc_offset_minutes: 0",
     TimeOrder::kFirstEarlier},
    {"MonthAndDayInIt", "date { start: '2019-03-01' end: '2019-03-31' }",
     "date { start: '2019-03-05' end: '2019-03-05' }", TimeOrder::kUnknown},
    {"MonthAndLaterDay", "date { start: '2019-03-01' end: '2019-03-31' }",
     "date { start: '2019-04-05' end: '2019-04-05' }",
     TimeOrder::kFirstEarlier},
    {"NoDate", "time: '07:15'",
     "date { start: '2019-04-05' end: '2019-04-05' }", TimeOrder::kUnknown},
    {"NoTimeOfDay",
     "date { start: '2019-03-04' end: '2019-03-04' } time: '25:15'",
     "date { start: '2019-03-04' end: '2019-03-04' } time: '07:15'",
     TimeOrder::kUnknown},
};

INSTANTIATE_TEST_SUITE_P(Rows, OrderTest, testing::ValuesIn(kRows),
                         [](const testing::TestParamInfo<OrderRow>& info) {
                           return std::string(info.param.name);
                         });

}  // namespace
}  // namespace crosscheck
