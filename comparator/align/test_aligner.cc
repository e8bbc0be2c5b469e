#include "comparator/align/test_aligner.h"

#include <utility>

#include "absl/status/status.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/str_join.h"
#include "comparator/base/textproto.h"
#include "comparator/testing/status_matchers.h"
#include "gmock/gmock.h"
#include "proto/settings.pb.h"

namespace crosscheck {

std::unique_ptr<Aligner> MakeAligner() {
  Settings settings;
  const absl::Status status =
      ReadTextprotoFile("comparator/align/data/settings.textproto", &settings);
  EXPECT_THAT(status, IsOk());
  AlignerConfig config;
  config.settings = settings.align();
  auto aligner = Aligner::Create(config);
  EXPECT_THAT(aligner, IsOk());
  return *std::move(aligner);
}

std::vector<std::string> Members(const Alignment& alignment) {
  std::vector<std::string> rows;
  for (const Incident& incident : alignment.incidents()) {
    rows.push_back(absl::StrJoin(
        incident.members(), " ",
        [](std::string* out, const IncidentMember& member) {
          absl::StrAppend(out, member.article(), "/", member.event());
        }));
  }
  return rows;
}

std::vector<std::string> AlignMembers(const std::vector<ArticleClaims>& all) {
  return Members(MakeAligner()->Align(all, 1));
}

}  // namespace crosscheck
