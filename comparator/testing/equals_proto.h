// A matcher for protobuf messages that says which fields differ.
//
//   EXPECT_THAT(article, EqualsProto("id: 'a' outlet: 'Harbour Post'"));
//   EXPECT_THAT(articles, ElementsAre(EqualsProto(first),
//   EqualsProto(second)));
//
// A failure prints one line a field, such as `modified: claim[2].count.lo: 12
// -> 13`, from the expected value to the actual one.

#ifndef COMPARATOR_TESTING_EQUALS_PROTO_H_
#define COMPARATOR_TESTING_EQUALS_PROTO_H_

#include <memory>
#include <ostream>
#include <string>

#include "absl/strings/string_view.h"
#include "gmock/gmock.h"
#include "google/protobuf/message.h"

namespace crosscheck {

// Matches a message whose every field has the expected value; a double equals
// itself only. Copies share what is expected.
class EqualsProtoMatcher {
 public:
  using is_gtest_matcher = void;

  // Expects what `text`, a message in protobuf's text form, means as a message
  // of the actual one's type. Text that is no such message matches nothing.
  explicit EqualsProtoMatcher(absl::string_view text) : text_(text) {}
  explicit EqualsProtoMatcher(const google::protobuf::Message& message);

  bool MatchAndExplain(const google::protobuf::Message& actual,
                       ::testing::MatchResultListener* listener) const;
  void DescribeTo(std::ostream* os) const;
  void DescribeNegationTo(std::ostream* os) const;

 private:
  std::string text_;
  // Null where the text is what is expected.
  std::shared_ptr<const google::protobuf::Message> message_;
};

inline EqualsProtoMatcher EqualsProto(absl::string_view text) {
  return EqualsProtoMatcher(text);
}

inline EqualsProtoMatcher EqualsProto(
    const google::protobuf::Message& message) {
  return EqualsProtoMatcher(message);
}

}  // namespace crosscheck

#endif  // COMPARATOR_TESTING_EQUALS_PROTO_H_
