#ifndef COMPARATOR_INGEST_FIXED_OUTLETS_H_
#define COMPARATOR_INGEST_FIXED_OUTLETS_H_

#include <vector>

#include "absl/strings/string_view.h"
#include "comparator/ingest/outlet_directory.h"
#include "proto/lexicon.pb.h"

namespace crosscheck {

// The directory of a small invented press, for tests: Harbour Post
// (harbourpost.example, harbour-post), Tal Rahma Times (trtimes.example),
// Coast Wire (an agency, "CW", coastwire.example), Qasr News Agency (a state's,
// "QNA").
class FixedOutlets : public OutletDirectory {
 public:
  FixedOutlets();

  const Outlet* ByDomain(absl::string_view host) const override;
  const Outlet* ByName(absl::string_view text) const override;

 private:
  std::vector<Outlet> outlets_;
};

}  // namespace crosscheck

#endif  // COMPARATOR_INGEST_FIXED_OUTLETS_H_
