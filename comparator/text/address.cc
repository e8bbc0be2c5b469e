#include "comparator/text/address.h"

#include <cstddef>

#include "absl/strings/ascii.h"
#include "absl/strings/match.h"
#include "absl/strings/string_view.h"
#include "comparator/text/byte_class.h"

namespace crosscheck {
namespace {

// Labels of a domain that are looked at.
constexpr int kMaxLabels = 8;

// Whether `name` is a top-level domain that is no word of its own. Capitalised
// it is rather the first word of a sentence whose space was lost: "left.Gov".
bool IsTopLevelDomain(absl::string_view name) {
  bool has_upper = false;
  bool has_lower = false;
  for (const char c : name) {
    has_upper |= absl::ascii_isupper(static_cast<unsigned char>(c));
    has_lower |= absl::ascii_islower(static_cast<unsigned char>(c));
  }
  if (has_upper && has_lower) return false;
  for (const absl::string_view domain :
       {"com", "org", "net", "gov", "edu", "mil", "int", "info", "biz", "tv",
        "uk"}) {
    if (absl::EqualsIgnoreCase(name, domain)) return true;
  }
  return false;
}

// The end of the labels at the full stop `at` up to the last that is a
// top-level domain; `at` where none is.
const char* DomainEnd(const char* at, const char* end) {
  const char* domain_end = at;
  for (int labels = 0; labels < kMaxLabels; ++labels) {
    if (at == end || *at != '.') break;
    const char* const label = at + 1;
    at = label;
    while (at < end && IsAlphanumeric(*at)) ++at;
    if (at == label) break;
    if (IsTopLevelDomain({label, static_cast<size_t>(at - label)})) {
      domain_end = at;
    }
  }
  return domain_end;
}

}  // namespace

const char* AddressEnd(const char* begin, const char* at, const char* end) {
  const absl::string_view first(begin, static_cast<size_t>(at - begin));
  const absl::string_view rest(at, static_cast<size_t>(end - at));
  const char* last = at;
  const bool scheme = absl::StartsWith(rest, "://") && rest.size() > 3 &&
                      ContinuesWord(rest[3]);
  const bool www = absl::EqualsIgnoreCase(first, "www") && rest.size() > 1 &&
                   rest[0] == '.' && ContinuesWord(rest[1]);
  if (!scheme && !www) {
    if (rest.empty() || rest[0] != '.') return nullptr;
    last = DomainEnd(at, end);
    if (last == at) return nullptr;
    // "rahma.com's" ends here, "rahma.com/news" does not.
    if (last == end || *last != '/') return last;
  }
  while (last < end && IsAddressByte(*last)) ++last;
  while (last > at && IsAddressTail(last[-1])) --last;
  return last;
}

const char* MailDomainEnd(const char* at, const char* end) {
  const char* last = at + 1;
  bool dot = false;
  while (last < end &&
         (IsAlphanumeric(*last) || *last == '-' ||
          (*last == '.' && end - last > 1 && IsAlphanumeric(last[1])))) {
    dot |= *last == '.';
    ++last;
  }
  return dot && last[-1] != '-' ? last : nullptr;
}

}  // namespace crosscheck
