#ifndef COMPARATOR_CREDIBILITY_VALUE_CREDIBILITY_H_
#define COMPARATOR_CREDIBILITY_VALUE_CREDIBILITY_H_

#include "proto/comparison.pb.h"
#include "proto/settings.pb.h"

namespace crosscheck {

// Sets the credibility of each value in the Admiralty scale, and why:
//
//   1  confirmed: as many independent origins as the settings ask for, and
//      nothing contradicts it ("confirmed")
//   2  probably true: one origin, and others give values that fit it
//      ("fits_others"); or contested, with most origins on its side
//   3  possibly true: one origin, in an incident that others tell too and
//      say nothing of it ("others_silent"); or contested, and ahead
//   4  doubtful: contested by about as many
//   5  improbable: contested, with most origins against it
//   6  cannot be judged: one origin tells the whole incident ("one_origin")
//
// Where it is contested, the share of origins on its side, smoothed as
// (own + 1) / (own + against + 2), decides by CredibilitySettings::claim_bounds
// ("contested", "own:2", "against:1").
//
// Reads `values` and `roots`, and nothing that tells which outlets gave them:
// how reliable these are is another axis, with inputs of its own.
void JudgeValues(const CredibilitySettings& settings, Comparison* comparison);

}  // namespace crosscheck

#endif  // COMPARATOR_CREDIBILITY_VALUE_CREDIBILITY_H_
