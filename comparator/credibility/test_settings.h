#ifndef COMPARATOR_CREDIBILITY_TEST_SETTINGS_H_
#define COMPARATOR_CREDIBILITY_TEST_SETTINGS_H_

#include "proto/settings.pb.h"

namespace crosscheck {

// The program's own settings for credibility, for tests; a test that calls it
// has comparator/credibility/data/settings.textproto among its data.
CredibilitySettings OwnCredibilitySettings();

}  // namespace crosscheck

#endif  // COMPARATOR_CREDIBILITY_TEST_SETTINGS_H_
