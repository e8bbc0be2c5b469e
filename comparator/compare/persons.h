#ifndef COMPARATOR_COMPARE_PERSONS_H_
#define COMPARATOR_COMPARE_PERSONS_H_

#include <string>
#include <vector>

#include "comparator/compare/telling.h"
#include "proto/claim.pb.h"
#include "proto/value.pb.h"

namespace crosscheck {

enum class Gender { kUnknown, kMale, kFemale };

// One person whom an article tells of, put together from all that it says of
// him.
struct Person {
  // Folded name, as full as it is told; empty where it is not.
  std::string name;
  // -1 where it is not told.
  int age = -1;
  Population population = POPULATION_TOTAL;
  Gender gender = Gender::kUnknown;
  bool killed = false;
  bool injured = false;
  // Among the casualties: the outcome may be told elsewhere.
  bool hit = false;
  // First told of as "another", besides those who were told of before.
  bool is_another = false;
  // The claims that he is told of in, in order of the text.
  std::vector<const Claim*> claims;
};

// The single people whom a telling says that they were killed or hurt, each
// once: mentions that agree in name and age, or in what little they say, are
// of one person, two different ones of one sentence are not. In order of the
// text.
//
// A simple case of reference resolution by agreement and recency, as in
// Hobbs 1978, "Resolving pronoun references".
std::vector<Person> PersonsOf(const Telling& telling);

}  // namespace crosscheck

#endif  // COMPARATOR_COMPARE_PERSONS_H_
