#include "comparator/credibility/test_settings.h"

#include "absl/status/status.h"
#include "comparator/base/textproto.h"
#include "gtest/gtest.h"

namespace crosscheck {

CredibilitySettings OwnCredibilitySettings() {
  Settings settings;
  const absl::Status status = ReadTextprotoFile(
      "comparator/credibility/data/settings.textproto", &settings);
  EXPECT_TRUE(status.ok()) << status;
  return settings.credibility();
}

}  // namespace crosscheck
