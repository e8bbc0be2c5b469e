#ifndef COMPARATOR_COMPARE_TEST_SETTINGS_H_
#define COMPARATOR_COMPARE_TEST_SETTINGS_H_

#include "proto/settings.pb.h"

namespace crosscheck {

// The program's own settings for the comparison, for tests; a test that calls
// it has comparator/compare/data/settings.textproto among its data.
CompareSettings OwnCompareSettings();

}  // namespace crosscheck

#endif  // COMPARATOR_COMPARE_TEST_SETTINGS_H_
