#include "comparator/ingest/url.h"

#include <cstddef>
#include <string>

#include "absl/strings/ascii.h"
#include "absl/strings/escaping.h"
#include "absl/strings/match.h"
#include "absl/strings/numbers.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/string_view.h"
#include "absl/strings/strip.h"
#include "absl/types/optional.h"
#include "comparator/ingest/page_date.h"
#include "comparator/words/word_class.h"
#include "comparator/words/word_classes.h"
#include "proto/value.pb.h"

namespace crosscheck {
namespace {

bool HasScheme(absl::string_view url) {
  return absl::StartsWithIgnoreCase(url, "http://") ||
         absl::StartsWithIgnoreCase(url, "https://");
}

// What follows the host of `url`, from the slash on.
absl::string_view AfterHost(absl::string_view url) {
  const std::size_t scheme = url.find("://");
  const std::size_t host = scheme == url.npos ? 0 : scheme + 3;
  const std::size_t slash = url.find_first_of("/?#", host);
  return slash == url.npos ? absl::string_view() : url.substr(slash);
}

std::string RawHost(absl::string_view url) {
  const std::size_t scheme = url.find("://");
  if (scheme != url.npos) {
    url.remove_prefix(scheme + 3);
  } else {
    absl::ConsumePrefix(&url, "//");
  }
  url = url.substr(0, url.find_first_of("/?#"));
  const std::size_t user = url.rfind('@');
  if (user != url.npos) url.remove_prefix(user + 1);
  url = url.substr(0, url.find(':'));
  while (absl::ConsumeSuffix(&url, ".")) {
  }
  if (url.find('.') == url.npos) return "";
  for (const char c : url) {
    if (absl::ascii_isspace(c)) return "";
  }
  return absl::AsciiStrToLower(url);
}

// "%3A%2F%2F" and the like decoded.
std::string Unescape(absl::string_view text) {
  std::string out;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] == '%' && i + 2 < text.size() &&
        absl::ascii_isxdigit(text[i + 1]) &&
        absl::ascii_isxdigit(text[i + 2])) {
      out += absl::HexStringToBytes(text.substr(i + 1, 2));
      i += 2;
    } else {
      out += text[i];
    }
  }
  return out;
}

// The address that begins somewhere inside `rest`, as in the path of a Wayback
// Machine (/web/20150325091745/http://…) or behind "q=cache:ID:".
std::string AddressInside(absl::string_view rest) {
  const std::size_t http = rest.find("http");
  if (http != rest.npos) {
    absl::string_view found = rest.substr(http);
    if (HasScheme(found)) return std::string(found);
    if (absl::StartsWithIgnoreCase(found, "http%3A%2F%2F") ||
        absl::StartsWithIgnoreCase(found, "https%3A%2F%2F")) {
      return Unescape(found.substr(0, found.find('&')));
    }
    // Proxies and servers fold the two slashes into one.
    for (const absl::string_view scheme : {"http:/", "https:/"}) {
      if (absl::ConsumePrefix(&found, scheme)) {
        return absl::StrCat(scheme, "/", found);
      }
    }
  }
  return "";
}

// Archives that put the stamp of a moment before an address without a scheme
// (/web/20150325091745/example.org/…).
std::string AddressAfterStamp(absl::string_view rest) {
  std::size_t begin = 0;
  while (begin < rest.size()) {
    const std::size_t end = rest.find('/', begin);
    if (end == rest.npos) return "";
    const absl::string_view segment = rest.substr(begin, end - begin);
    std::size_t digits = 0;
    while (digits < segment.size() && absl::ascii_isdigit(segment[digits])) {
      ++digits;
    }
    if (digits >= 4 && digits <= 14 && !RawHost(rest.substr(end + 1)).empty()) {
      return absl::StrCat("http://", rest.substr(end + 1));
    }
    begin = end + 1;
  }
  return "";
}

// "www-example-org.cdn.ampproject.org", "www-example-org.translate.goog":
// dashes stand for dots, and two of them for a dash.
std::string UndashedHost(absl::string_view label) {
  std::string host;
  for (std::size_t i = 0; i < label.size(); ++i) {
    if (label[i] != '-') {
      host += label[i];
    } else if (i + 1 < label.size() && label[i + 1] == '-') {
      host += '-';
      ++i;
    } else {
      host += '.';
    }
  }
  return host;
}

std::string SeeThroughOnce(absl::string_view url) {
  const std::string host = RawHost(url);
  const absl::string_view rest = AfterHost(url);
  if (IsArchiveHost(host)) {
    std::string inner = AddressInside(rest);
    if (inner.empty()) inner = AddressAfterStamp(rest);
    if (!inner.empty()) return inner;
  }
  absl::string_view label = host;
  if (absl::ConsumeSuffix(&label, ".translate.goog")) {
    return absl::StrCat("http://", UndashedHost(label), rest);
  }
  if (absl::ConsumeSuffix(&label, ".cdn.ampproject.org") ||
      absl::StrContains(rest.substr(0, 9), "/amp/s/")) {
    // /c/s/example.org/path, /amp/s/example.org/path
    const std::size_t mark = rest.find("/s/");
    if (mark != rest.npos && !RawHost(rest.substr(mark + 3)).empty()) {
      return absl::StrCat("http://", rest.substr(mark + 3));
    }
    if (label != host) {
      return absl::StrCat("http://", UndashedHost(label), rest);
    }
  }
  return "";
}

}  // namespace

bool IsArchiveHost(absl::string_view host) {
  absl::ConsumePrefix(&host, "www.");
  return absl::StartsWith(host, "webarchive.") ||
         InClass(host, WordClass::kArchiveHost);
}

std::string SeeThroughArchive(absl::string_view url) {
  std::string address(absl::StripAsciiWhitespace(url));
  // A copy of a copy is common; more than a few are an attack.
  for (int i = 0; i < 4; ++i) {
    std::string inner = SeeThroughOnce(address);
    if (inner.empty()) break;
    address = std::move(inner);
  }
  return address;
}

std::string UrlHost(absl::string_view url) {
  const std::string raw = RawHost(absl::StripAsciiWhitespace(url));
  absl::string_view host = raw;
  bool more = true;
  while (more) {
    more = false;
    for (const absl::string_view prefix :
         {"www.", "m.", "mobile.", "amp.", "www2.", "wap."}) {
      absl::string_view rest = host;
      // Two labels have to be left, lest "m.tv" become "tv".
      if (absl::ConsumePrefix(&rest, prefix) && absl::StrContains(rest, '.')) {
        host = rest;
        more = true;
      }
    }
  }
  return std::string(host);
}

absl::string_view SiteDomain(absl::string_view host) {
  const std::size_t last = host.rfind('.');
  if (last == host.npos || last == 0) return host;
  const std::size_t second = host.rfind('.', last - 1);
  if (second == host.npos || second == 0) return host;
  const absl::string_view label = host.substr(second + 1, last - second - 1);
  const bool country = host.size() - last - 1 == 2;
  const bool registry = label == "co" || label == "com" || label == "org" ||
                        label == "net" || label == "gov" || label == "gob" ||
                        label == "edu" || label == "ac" || label == "or" ||
                        label == "ne" || label == "info";
  if (!country || !registry) return host.substr(second + 1);
  const std::size_t third = host.rfind('.', second - 1);
  return third == host.npos ? host : host.substr(third + 1);
}

bool DateInUrl(absl::string_view url, DateValue* date) {
  absl::string_view path = AfterHost(url);
  path = path.substr(0, path.find_first_of("?#"));
  absl::optional<PageDate> month_found;
  for (std::size_t slash = path.find('/'); slash != path.npos;
       slash = path.find('/', slash + 1)) {
    std::size_t begin = slash + 1;
    std::size_t end = begin;
    // A segment may hold the date behind a word: /story-2016-12-24-fire.
    for (; end < path.size() && path[end] != '/'; ++end) {
      const bool starts = absl::ascii_isdigit(path[end]) &&
                          (end == begin || !absl::ascii_isalnum(path[end - 1]));
      if (!starts) continue;
      int year;
      const absl::string_view rest = path.substr(end);
      if (rest.size() < 7 || !absl::SimpleAtoi(rest.substr(0, 4), &year)) {
        continue;
      }
      std::size_t length = 0;
      absl::optional<PageDate> found;
      if (rest[4] == '/' && absl::ascii_isalpha(rest[5])) {
        // /2016/dec/24/
        std::string turned(rest.substr(5, 6));
        if (turned.size() >= 5 && turned[3] == '/') {
          const std::size_t day_end = turned.find('/', 4);
          turned = absl::StrCat(turned.substr(0, 3), " ",
                                turned.substr(4, day_end - 4), " ",
                                rest.substr(0, 4));
          found = ParseDatePrefix(turned, &length);
        }
      } else {
        found = ParseDatePrefix(rest, &length);
      }
      if (found) {
        *date = ToDateValue(*found, DATE_BASIS_METADATA);
        return true;
      }
      int month;
      const bool month_follows =
          end == begin && (rest[4] == '/' || rest[4] == '-') &&
          absl::SimpleAtoi(rest.substr(5, 2), &month) &&
          (rest.size() == 7 || !absl::ascii_isalnum(rest[7]));
      if (month_follows && !month_found) month_found = MonthOf(year, month);
    }
  }
  if (!month_found) return false;
  *date = ToDateValue(*month_found, DATE_BASIS_METADATA);
  return true;
}

}  // namespace crosscheck
