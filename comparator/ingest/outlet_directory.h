#ifndef COMPARATOR_INGEST_OUTLET_DIRECTORY_H_
#define COMPARATOR_INGEST_OUTLET_DIRECTORY_H_

#include "absl/strings/string_view.h"
#include "proto/lexicon.pb.h"

namespace crosscheck {

// The outlets and agencies that are known, as far as ingest needs them. An
// adapter over the lexicon implements it; tests bring a few invented ones.
//
// Implementations are safe to call from several threads, and what they return
// lives as long as they do.
class OutletDirectory {
 public:
  virtual ~OutletDirectory() = default;

  // The outlet one of whose domains is `host` or a parent domain of it, where
  // `host` is lower case and has no port ("news.example.org"). Null where
  // there is none.
  virtual const Outlet* ByDomain(absl::string_view host) const = 0;

  // The outlet that `text`, all of it, names: "AFP", "the Harbour Post". Null
  // where it names none.
  virtual const Outlet* ByName(absl::string_view text) const = 0;
};

// Whether `outlet` supplies other outlets.
inline bool IsAgency(const Outlet& outlet) {
  return outlet.kind() == OUTLET_KIND_AGENCY ||
         outlet.kind() == OUTLET_KIND_STATE_AGENCY;
}

}  // namespace crosscheck

#endif  // COMPARATOR_INGEST_OUTLET_DIRECTORY_H_
