#include "comparator/values/outlet_name.h"

#include <cstddef>

#include "absl/strings/ascii.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/string_view.h"
#include "absl/strings/strip.h"

namespace crosscheck {
namespace {

// Bytes of a title that stand for its article.
constexpr size_t kTitle = 36;

// "post.example" for "https://www.post.example:80/a?b"; empty for what is no
// address.
absl::string_view HostOf(absl::string_view url) {
  const size_t scheme = url.find("://");
  if (scheme == absl::string_view::npos) return "";
  absl::string_view host = url.substr(scheme + 3);
  host = host.substr(0, host.find_first_of("/?#"));
  const size_t user = host.rfind('@');
  if (user != absl::string_view::npos) host.remove_prefix(user + 1);
  host = host.substr(0, host.find(':'));
  absl::ConsumePrefix(&host, "www.");
  return host;
}

// The words of `title` up to kTitle bytes.
std::string ShortTitle(absl::string_view title) {
  title = absl::StripAsciiWhitespace(title);
  if (title.size() <= kTitle) return std::string(title);
  size_t end = title.rfind(' ', kTitle);
  if (end == absl::string_view::npos || end == 0) {
    // One long word, or a script without blanks: not inside a character.
    end = kTitle;
    while (end > 0 && (static_cast<unsigned char>(title[end]) & 0xC0) == 0x80) {
      --end;
    }
  }
  absl::string_view words = title.substr(0, end);
  while (!words.empty() && absl::ascii_ispunct(words.back())) {
    words.remove_suffix(1);
  }
  return absl::StrCat(words, "…");
}

}  // namespace

std::string OutletName(const Article& article) {
  if (!article.outlet().value().empty()) return article.outlet().value();
  const absl::string_view host = HostOf(article.url());
  if (!host.empty()) return std::string(host);
  for (const Credit& credit : article.credits()) {
    if (credit.kind() == CREDIT_KIND_SOURCE_LINE && !credit.name().empty()) {
      return credit.name();
    }
  }
  const std::string title = ShortTitle(article.title().value());
  return title.empty() ? article.id() : absl::StrCat("“", title, "”");
}

}  // namespace crosscheck
