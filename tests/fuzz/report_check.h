#ifndef TESTS_FUZZ_REPORT_CHECK_H_
#define TESTS_FUZZ_REPORT_CHECK_H_

#include <cstddef>

#include "absl/status/status.h"
#include "proto/report.pb.h"

namespace crosscheck {

// What holds of the report of any input, however broken:
//
//  - every span lies in the text of its article, between two characters, and
//    holds at least one;
//  - every text is valid UTF-8, in the report and in each of its formats;
//  - every finding says something and quotes each of its sides;
//  - the sums are those of what is there, and no two articles have one id;
//  - what was read is not more than the text can say (see MostClaims()).
//
// Internal, with the first fault in words, where something does not.
absl::Status CheckReport(const DiscrepancyReport& report);

// How many claims and events a text of `bytes` may have at most: work is
// counted by what comes of it, since clocks differ. Every claim has its words,
// and few words say several things.
size_t MostClaims(size_t bytes);

}  // namespace crosscheck

#endif  // TESTS_FUZZ_REPORT_CHECK_H_
