#ifndef COMPARATOR_INGEST_URL_H_
#define COMPARATOR_INGEST_URL_H_

#include <string>

#include "absl/strings/string_view.h"
#include "proto/value.pb.h"

namespace crosscheck {

// The address of the page itself where `url` is an archive's or a cache's
// copy of it (a Wayback Machine of whatever host, archive.today, Google's
// cache and AMP cache, a translation proxy); else `url`. White space around it
// is dropped.
std::string SeeThroughArchive(absl::string_view url);

// Host of `url` in lower case, without user, port and the prefixes that stand
// for a rendering ("www.", "m.", "mobile.", "amp."). Empty where `url` has
// none. `url` need not have a scheme.
std::string UrlHost(absl::string_view url);

// Whether `host` is of an archive or cache of other sites' pages.
bool IsArchiveHost(absl::string_view host);

// The domain that a person would call the site's: the last two labels of
// `host`, or three where the second to last belongs to the registry
// ("example.co.uk").
absl::string_view SiteDomain(absl::string_view host);

// The date that stands in the path of `url`, as news sites write it:
// /2016/12/24/, /2016-12-24, /20161224/, /2016/dec/24/, or a month (/2016/12/).
// False where there is none. An archive's time stamp is not looked at: call it
// with what SeeThroughArchive() gives.
bool DateInUrl(absl::string_view url, DateValue* date);

}  // namespace crosscheck

#endif  // COMPARATOR_INGEST_URL_H_
