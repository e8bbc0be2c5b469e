#include "comparator/testing/equals_proto.h"

#include <memory>
#include <ostream>
#include <string>

#include "absl/status/status.h"
#include "comparator/base/textproto.h"
#include "gmock/gmock.h"
#include "google/protobuf/descriptor.h"
#include "google/protobuf/message.h"
#include "google/protobuf/util/message_differencer.h"

namespace crosscheck {

EqualsProtoMatcher::EqualsProtoMatcher(const google::protobuf::Message& message)
    : text_(message.DebugString()) {
  std::unique_ptr<google::protobuf::Message> copy(message.New());
  copy->CopyFrom(message);
  message_ = std::move(copy);
}

bool EqualsProtoMatcher::MatchAndExplain(
    const google::protobuf::Message& actual,
    ::testing::MatchResultListener* listener) const {
  std::unique_ptr<google::protobuf::Message> parsed;
  const google::protobuf::Message* expected = message_.get();
  if (expected == nullptr) {
    parsed.reset(actual.New());
    const absl::Status status = ParseTextproto("expected", text_, parsed.get());
    if (!status.ok()) {
      *listener << "but what is expected is no "
                << actual.GetDescriptor()->full_name() << ":\n"
                << status.message();
      return false;
    }
    expected = parsed.get();
  }
  if (expected->GetDescriptor() != actual.GetDescriptor()) {
    *listener << "but one is a " << expected->GetDescriptor()->full_name()
              << ", the other a " << actual.GetDescriptor()->full_name();
    return false;
  }
  std::string differences;
  google::protobuf::util::MessageDifferencer differencer;
  differencer.ReportDifferencesToString(&differences);
  if (differencer.Compare(*expected, actual)) return true;
  *listener << "with these differences:\n" << differences;
  return false;
}

void EqualsProtoMatcher::DescribeTo(std::ostream* os) const {
  *os << "equals the message\n" << text_;
}

void EqualsProtoMatcher::DescribeNegationTo(std::ostream* os) const {
  *os << "differs from the message\n" << text_;
}

}  // namespace crosscheck
