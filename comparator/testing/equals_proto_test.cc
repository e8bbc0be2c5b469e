#include "comparator/testing/equals_proto.h"

#include <string>
#include <vector>

#include "gmock/gmock.h"
#include "google/protobuf/descriptor.pb.h"
#include "gtest/gtest.h"

namespace crosscheck {
namespace {

using ::google::protobuf::DescriptorProto;
using ::google::protobuf::FieldDescriptorProto;
using ::testing::AllOf;
using ::testing::ElementsAre;
using ::testing::ExplainMatchResult;
using ::testing::HasSubstr;
using ::testing::Not;
using ::testing::StringMatchResultListener;

FieldDescriptorProto Field(const std::string& name, int number) {
  FieldDescriptorProto field;
  field.set_name(name);
  field.set_number(number);
  return field;
}

TEST(EqualsProto, MatchesTextAndMessages) {
  EXPECT_THAT(Field("a", 1), EqualsProto("number: 1 name: 'a'"));
  EXPECT_THAT(Field("a", 1), EqualsProto(Field("a", 1)));
  EXPECT_THAT(Field("a", 1), Not(EqualsProto("name: 'a'")));
  EXPECT_THAT(Field("a", 1), Not(EqualsProto(Field("a", 2))));
}

TEST(EqualsProto, MatchesElements) {
  const std::vector<FieldDescriptorProto> fields = {Field("a", 1),
                                                    Field("b", 2)};
  EXPECT_THAT(fields, ElementsAre(EqualsProto("name: 'a' number: 1"),
                                  EqualsProto(Field("b", 2))));
}

TEST(EqualsProto, ExplainsWhichFieldsDiffer) {
  StringMatchResultListener listener;
  EXPECT_FALSE(ExplainMatchResult(EqualsProto("name: 'a' number: 2"),
                                  Field("a", 1), &listener));
  EXPECT_THAT(listener.str(), AllOf(HasSubstr("modified: number: 2 -> 1"),
                                    Not(HasSubstr("name"))));
}

TEST(EqualsProto, ExplainsThatTheTypesDiffer) {
  StringMatchResultListener listener;
  EXPECT_FALSE(ExplainMatchResult(EqualsProto(DescriptorProto()), Field("a", 1),
                                  &listener));
  EXPECT_THAT(listener.str(),
              AllOf(HasSubstr("google.protobuf.DescriptorProto"),
                    HasSubstr("google.protobuf.FieldDescriptorProto")));
}

TEST(EqualsProto, ExplainsWhereExpectedTextIsWrong) {
  StringMatchResultListener listener;
  EXPECT_FALSE(
      ExplainMatchResult(EqualsProto("nmae: 'a'"), Field("a", 1), &listener));
  EXPECT_THAT(listener.str(), HasSubstr("expected:1:"));
}

}  // namespace
}  // namespace crosscheck
