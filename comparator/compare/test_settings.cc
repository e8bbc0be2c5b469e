#include "comparator/compare/test_settings.h"

#include "comparator/base/textproto.h"
#include "gtest/gtest.h"

namespace crosscheck {

CompareSettings OwnCompareSettings() {
  Settings settings;
  const absl::Status status = ReadTextprotoFile(
      "comparator/compare/data/settings.textproto", &settings);
  EXPECT_TRUE(status.ok()) << status;
  return settings.compare();
}

}  // namespace crosscheck
