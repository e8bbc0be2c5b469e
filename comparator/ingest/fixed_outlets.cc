#include "comparator/ingest/fixed_outlets.h"

#include <string>

#include "absl/strings/match.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/string_view.h"
#include "absl/strings/strip.h"
#include "proto/lexicon.pb.h"

namespace crosscheck {
namespace {

Outlet MakeOutlet(absl::string_view id, absl::string_view name,
                  absl::string_view alias, absl::string_view domain,
                  OutletKind kind) {
  Outlet outlet;
  outlet.set_id(std::string(id));
  outlet.set_name(std::string(name));
  if (!alias.empty()) outlet.add_aliases(std::string(alias));
  outlet.add_domains(std::string(domain));
  outlet.set_kind(kind);
  return outlet;
}

}  // namespace

FixedOutlets::FixedOutlets() {
  outlets_.push_back(MakeOutlet("harbour-post", "Harbour Post", "",
                                "harbourpost.example", OUTLET_KIND_OUTLET));
  outlets_.push_back(MakeOutlet("tal-rahma-times", "Tal Rahma Times", "TRT",
                                "trtimes.example", OUTLET_KIND_OUTLET));
  outlets_.push_back(MakeOutlet("coast-wire", "Coast Wire", "CW",
                                "coastwire.example", OUTLET_KIND_AGENCY));
  outlets_.push_back(MakeOutlet("qna", "Qasr News Agency", "QNA", "qna.example",
                                OUTLET_KIND_STATE_AGENCY));
}

const Outlet* FixedOutlets::ByDomain(absl::string_view host) const {
  for (const Outlet& outlet : outlets_) {
    for (const std::string& domain : outlet.domains()) {
      if (host == domain || absl::EndsWith(host, absl::StrCat(".", domain))) {
        return &outlet;
      }
    }
  }
  return nullptr;
}

const Outlet* FixedOutlets::ByName(absl::string_view text) const {
  absl::ConsumePrefix(&text, "the ");
  absl::ConsumePrefix(&text, "The ");
  for (const Outlet& outlet : outlets_) {
    if (absl::EqualsIgnoreCase(outlet.name(), text)) return &outlet;
    for (const std::string& alias : outlet.aliases()) {
      if (alias == text) return &outlet;
    }
  }
  return nullptr;
}

}  // namespace crosscheck
