#include "comparator/pipeline/record_stream.h"

#include <string>
#include <vector>

#include "absl/strings/str_cat.h"
#include "comparator/testing/equals_proto.h"
#include "comparator/testing/status_matchers.h"
#include "gmock/gmock.h"
#include "google/protobuf/io/zero_copy_stream_impl_lite.h"
#include "google/protobuf/util/json_util.h"
#include "gtest/gtest.h"

namespace crosscheck {
namespace {

using google::protobuf::io::ArrayInputStream;
using ::testing::HasSubstr;

constexpr uint64_t kLimit = 1 << 20;

Record ArticleRecord(absl::string_view id) {
  Record record;
  record.mutable_article()->set_id(std::string(id));
  record.mutable_article()->set_text("Seven “men”\ndied.");
  return record;
}

Record UnreadableRecord() {
  Record record;
  record.mutable_unreadable()->set_reason("empty file");
  return record;
}

std::string Write(RecordForm form, const std::vector<Record>& records) {
  std::string bytes;
  if (form == RecordForm::kText) absl::StrAppend(&bytes, kTextRecordsHeader);
  for (const Record& record : records) {
    if (form == RecordForm::kBinary) {
      EXPECT_THAT(AppendBinaryRecord(record, &bytes), IsOk());
    } else if (form == RecordForm::kText) {
      AppendTextRecord(record, &bytes);
    } else {
      std::string json;
      EXPECT_TRUE(
          google::protobuf::util::MessageToJsonString(record, &json).ok());
      absl::StrAppend(&bytes, json, "\n");
    }
  }
  return bytes;
}

struct Stream {
  std::vector<Record> records;
  absl::Status status;
};

// In blocks of `block` bytes, as a pipe may give them.
Stream Read(RecordForm form, const std::string& bytes, int block,
            uint64_t limit = kLimit) {
  ArrayInputStream input(bytes.data(), static_cast<int>(bytes.size()), block);
  RecordReader reader(form, &input, limit);
  Stream stream;
  Record record;
  while (true) {
    const absl::StatusOr<bool> more = reader.Next(&record);
    stream.status = more.status();
    if (!more.ok() || !*more) return stream;
    stream.records.push_back(record);
  }
}

class RecordForms : public ::testing::TestWithParam<RecordForm> {};

TEST_P(RecordForms, GiveBackWhatWasWritten) {
  const std::vector<Record> records = {ArticleRecord("a"), UnreadableRecord(),
                                       ArticleRecord("b")};
  const std::string bytes = Write(GetParam(), records);
  EXPECT_EQ(SniffRecords(bytes.substr(0, kSniffedBytes)), GetParam());
  for (const int block : {1, 7, 4096}) {
    const Stream stream = Read(GetParam(), bytes, block);
    EXPECT_THAT(stream.status, IsOk());
    ASSERT_EQ(stream.records.size(), records.size());
    for (size_t i = 0; i < records.size(); ++i) {
      EXPECT_THAT(stream.records[i], EqualsProto(records[i]));
    }
  }
}

TEST_P(RecordForms, SayWhichRecordIsCutOff) {
  std::string bytes =
      Write(GetParam(), {ArticleRecord("a"), ArticleRecord("b")});
  bytes.resize(bytes.size() - 6);
  const Stream stream = Read(GetParam(), bytes, 4096);
  EXPECT_THAT(stream.status, StatusIs(absl::StatusCode::kInvalidArgument));
  if (GetParam() == RecordForm::kText) {
    EXPECT_TRUE(stream.records.empty());
  } else {
    EXPECT_THAT(stream.status, StatusIs(absl::StatusCode::kInvalidArgument,
                                        HasSubstr("record 2: ")));
    EXPECT_EQ(stream.records.size(), 1);
  }
}

TEST_P(RecordForms, RefuseWhatIsTooLarge) {
  const std::string bytes = Write(GetParam(), {ArticleRecord("a")});
  EXPECT_THAT(
      Read(GetParam(), bytes, 4096, /*limit=*/8).status,
      StatusIs(absl::StatusCode::kInvalidArgument, HasSubstr("the limit")));
}

INSTANTIATE_TEST_SUITE_P(All, RecordForms,
                         ::testing::Values(RecordForm::kBinary,
                                           RecordForm::kJson,
                                           RecordForm::kText));

TEST(SniffRecords, LeavesArticlesAlone) {
  const std::vector<std::string> inputs = {
      "",
      "\n",
      "Seven people died in Tal Rahma.",
      "{\"id\":\"a\",\"text\":\"Seven died\"}",
      "{\"article\":\"Seven died\"}",
      "id: 'a' text: 'Seven died'",
      "# a heading",
      "<html><body>",
      std::string("\x00\x00\x00\x00", 4),
      std::string("\x05\xCA\x3E\x90\x01zz", 7),
      // A bare Article behind its length.
      std::string("\x03\x0A\x01"
                  "a",
                  4),
  };
  for (const std::string& input : inputs) {
    EXPECT_EQ(SniffRecords(input), RecordForm::kNone) << input;
  }
}

TEST(RecordReader, SurvivesDamage) {
  const std::string bytes = Write(
      RecordForm::kBinary, {ArticleRecord("a"), ArticleRecord("harbour-2")});
  for (size_t i = 0; i < bytes.size(); ++i) {
    for (const char c : {'\0', '\x7F', '\xFF'}) {
      std::string damaged = bytes;
      damaged[i] = c;
      Read(RecordForm::kBinary, damaged, 5);
      Read(RecordForm::kJson, damaged, 5);
      Read(RecordForm::kText, damaged, 5);
    }
  }
}

}  // namespace
}  // namespace crosscheck
