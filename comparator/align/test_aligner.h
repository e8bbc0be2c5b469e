#ifndef COMPARATOR_ALIGN_TEST_ALIGNER_H_
#define COMPARATOR_ALIGN_TEST_ALIGNER_H_

#include <memory>
#include <string>
#include <vector>

#include "comparator/align/aligner.h"
#include "proto/claim.pb.h"
#include "proto/incident.pb.h"

namespace crosscheck {

// An aligner with the settings of the program, for tests.
std::unique_ptr<Aligner> MakeAligner();

// "a1/e1 a2/e1" for each incident.
std::vector<std::string> Members(const Alignment& alignment);

// Members of what MakeAligner() makes of the articles.
std::vector<std::string> AlignMembers(const std::vector<ArticleClaims>& all);

}  // namespace crosscheck

#endif  // COMPARATOR_ALIGN_TEST_ALIGNER_H_
