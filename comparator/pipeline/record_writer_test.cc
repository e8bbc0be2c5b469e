#include "comparator/pipeline/record_writer.h"

#include <string>

#include "absl/strings/str_cat.h"
#include "comparator/base/textproto.h"
#include "comparator/testing/equals_proto.h"
#include "comparator/testing/status_matchers.h"
#include "google/protobuf/io/zero_copy_stream_impl_lite.h"
#include "google/protobuf/util/delimited_message_util.h"
#include "gtest/gtest.h"

namespace crosscheck {
namespace {

Record ArticleRecord(absl::string_view id) {
  Record record;
  record.mutable_article()->set_id(std::string(id));
  record.mutable_article()->set_text("Seven “men”\ndied.");
  return record;
}

TEST(AppendBinaryRecord, WritesWhatOtherLanguagesRead) {
  std::string bytes;
  ASSERT_THAT(AppendBinaryRecord(ArticleRecord("a"), &bytes), IsOk());
  ASSERT_THAT(AppendBinaryRecord(Record(), &bytes), IsOk());
  ASSERT_THAT(AppendBinaryRecord(ArticleRecord("b"), &bytes), IsOk());
  google::protobuf::io::ArrayInputStream input(bytes.data(),
                                               static_cast<int>(bytes.size()));
  for (const Record& expected :
       {ArticleRecord("a"), Record(), ArticleRecord("b")}) {
    Record record;
    bool at_end = false;
    ASSERT_TRUE(google::protobuf::util::ParseDelimitedFromZeroCopyStream(
        &record, &input, &at_end));
    EXPECT_THAT(record, EqualsProto(expected));
  }
}

TEST(AppendTextRecord, WritesOneMessageOfAll) {
  std::string text(kTextRecordsHeader);
  AppendTextRecord(ArticleRecord("a"), &text);
  AppendTextRecord(ArticleRecord("b"), &text);
  RecordList list;
  ASSERT_THAT(ParseTextproto("records", text, &list), IsOk());
  ASSERT_EQ(list.article_size(), 2);
  EXPECT_THAT(list.article(1), EqualsProto(ArticleRecord("b").article()));
}

}  // namespace
}  // namespace crosscheck
