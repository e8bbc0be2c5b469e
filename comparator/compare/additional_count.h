#ifndef COMPARATOR_COMPARE_ADDITIONAL_COUNT_H_
#define COMPARATOR_COMPARE_ADDITIONAL_COUNT_H_

#include "proto/claim.pb.h"
#include "proto/settings.pb.h"

namespace crosscheck {

// What the words in and around a count say of it.
struct CountWords {
  // It counts dead besides others who are counted elsewhere: "another 24
  // people were killed", "rocket fire killed nine others", "a raid on a village
  // also killed six", and the dead of a whole war. Such a figure is neither a
  // total nor a known part of one. Of the injured only the last holds, since
  // "killed five and hurt 30 others" has all the injured there are, and "no one
  // else was hurt".
  bool additional = false;
  // One person who is not counted but told: "a senior commander", "his
  // brother", "one of the women". That there were more is not denied by it.
  bool told_one = false;
  // The number is not in the words, which list people instead ("the mother and
  // her two sons"), or it counts those hurt by how they are ("two were in
  // critical condition"). There may be more, or fewer.
  bool unsure = false;
  // "Four others were shot", "three men were also shot": besides those who
  // died, whom other counts of people hit by gunfire have among them.
  bool beside_dead = false;
};

// Neither holds of a claim that is no count.
CountWords ReadCountWords(const ArticleClaims& article, const Claim& claim,
                          const CompareSettings& settings);

}  // namespace crosscheck

#endif  // COMPARATOR_COMPARE_ADDITIONAL_COUNT_H_
