#include "comparator/base/textproto.h"

#include <fstream>
#include <string>

#include "absl/strings/str_cat.h"
#include "comparator/testing/equals_proto.h"
#include "comparator/testing/status_matchers.h"
#include "gmock/gmock.h"
#include "google/protobuf/descriptor.pb.h"
#include "google/protobuf/text_format.h"
#include "gtest/gtest.h"

namespace crosscheck {
namespace {

using ::google::protobuf::FieldDescriptorProto;
using ::google::protobuf::FileDescriptorProto;
using ::google::protobuf::TextFormat;
using ::google::protobuf::UninterpretedOption;
using ::testing::AllOf;
using ::testing::HasSubstr;
using ::testing::StartsWith;

TEST(ParseTextproto, ReadsFields) {
  FieldDescriptorProto field;
  ASSERT_THAT(ParseTextproto("f", "name: 'a'  # why\nnumber: 3", &field),
              IsOk());
  EXPECT_THAT(field, EqualsProto("name: 'a' number: 3"));
}

TEST(ParseTextproto, ReplacesWhatTheMessageHeld) {
  FieldDescriptorProto field;
  field.set_number(9);
  ASSERT_THAT(ParseTextproto("f", "name: 'a'", &field), IsOk());
  EXPECT_THAT(field, EqualsProto("name: 'a'"));
}

TEST(ParseTextproto, CountsLinesAndColumnsFromOne) {
  FieldDescriptorProto field;
  EXPECT_THAT(
      ParseTextproto("rules.textproto", "name: 'a'\n  nmae: 'b'\n", &field),
      StatusIs(absl::StatusCode::kInvalidArgument,
               AllOf(StartsWith("rules.textproto:2:"), HasSubstr("nmae"))));
}

TEST(ParseTextproto, ReportsEveryErrorOnALineOfItsOwn) {
  FieldDescriptorProto field;
  EXPECT_THAT(ParseTextproto("f", "name: 'tab\n'\nnumber: 3", &field),
              StatusIs(absl::StatusCode::kInvalidArgument,
                       AllOf(StartsWith("f:1:"), HasSubstr("\nf:2:"))));
}

TEST(ParseTextproto, ReportsMissingRequiredFieldsWithoutAPosition) {
  UninterpretedOption::NamePart part;
  EXPECT_THAT(ParseTextproto("f", "name_part: 'a'", &part),
              StatusIs(absl::StatusCode::kInvalidArgument,
                       AllOf(HasSubstr("f:"), HasSubstr("is_extension"))));
}

TEST(ParseTextproto, RefusesNestingThatWouldExhaustTheStack) {
  std::string text;
  for (int i = 0; i < 100'000; ++i) absl::StrAppend(&text, "nested_type {");
  google::protobuf::DescriptorProto message;
  EXPECT_THAT(ParseTextproto("f", text, &message),
              StatusIs(absl::StatusCode::kInvalidArgument, StartsWith("f:1:")));
}

TEST(ParseTextproto, RecordsWhereFieldsStand) {
  FileDescriptorProto file;
  TextFormat::ParseInfoTree locations;
  ASSERT_THAT(
      ParseTextproto("f", "name: 'a'\n\ndependency: 'b'\n", &file, &locations),
      IsOk());
  const auto location = locations.GetLocation(
      file.GetDescriptor()->FindFieldByName("dependency"), 0);
  EXPECT_EQ(location.line, 2);  // Protobuf counts from 0.
}

TEST(ReadTextprotoFile, ReadsAFile) {
  const std::string path = absl::StrCat(::testing::TempDir(), "/good");
  std::ofstream(path) << "name: 'a'";
  FieldDescriptorProto field;
  ASSERT_THAT(ReadTextprotoFile(path, &field), IsOk());
  EXPECT_THAT(field, EqualsProto("name: 'a'"));
}

TEST(ReadTextprotoFile, NamesTheFileInErrors) {
  const std::string path = absl::StrCat(::testing::TempDir(), "/bad");
  std::ofstream(path) << "name: 'a'\nnumber: 'b'";
  FieldDescriptorProto field;
  EXPECT_THAT(ReadTextprotoFile(path, &field),
              StatusIs(absl::StatusCode::kInvalidArgument,
                       StartsWith(absl::StrCat(path, ":2:9: "))));
}

TEST(ReadTextprotoFile, SaysWhichFileIsMissing) {
  FieldDescriptorProto field;
  EXPECT_THAT(
      ReadTextprotoFile("no/such.textproto", &field),
      StatusIs(absl::StatusCode::kNotFound, HasSubstr("no/such.textproto")));
}

}  // namespace
}  // namespace crosscheck
