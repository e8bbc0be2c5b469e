#include "comparator/ingest/url.h"

#include <string>

#include "absl/strings/string_view.h"
#include "gtest/gtest.h"
#include "proto/value.pb.h"

namespace crosscheck {
namespace {

struct UrlCase {
  absl::string_view name;
  absl::string_view url;
  absl::string_view expected;
};

TEST(SeeThroughArchive, FindsThePageItself) {
  const UrlCase kCases[] = {
      {"plain", " http://harbourpost.example/a ",
       "http://harbourpost.example/a"},
      {"wayback",
       "http://web.archive.org/web/20150325091745/http://www.a.example/n/1",
       "http://www.a.example/n/1"},
      {"wayback with flag",
       "https://web.archive.org/web/20150325id_/https://a.example/",
       "https://a.example/"},
      {"wayback without scheme",
       "http://web.archive.org/web/20150325091745/a.example/n",
       "http://a.example/n"},
      {"folded slashes", "http://web.archive.org/web/2015/http:/a.example/n",
       "http://a.example/n"},
      {"archive today",
       "https://archive.is/2015.03.25-0917/https://a.example/n",
       "https://a.example/n"},
      {"short id says nothing", "https://archive.is/AbCdE",
       "https://archive.is/AbCdE"},
      {"google cache",
       "http://webcache.googleusercontent.com/search?q=cache:x:http://"
       "a.example/n",
       "http://a.example/n"},
      {"google redirect",
       "https://www.google.com/url?q=https%3A%2F%2Fa.example%2Fn&sa=U",
       "https://a.example/n"},
      {"amp cache", "https://www-a-example.cdn.ampproject.org/c/s/a.example/n",
       "http://a.example/n"},
      {"google amp", "https://www.google.com/amp/s/a.example/n",
       "http://a.example/n"},
      {"translation", "https://www-the--post-example.translate.goog/n",
       "http://www.the-post.example/n"},
      {"twice",
       "http://web.archive.org/web/2015/http://archive.is/2014/http://"
       "a.example/",
       "http://a.example/"},
      {"address as an argument", "http://a.example/share?u=http://b.example/",
       "http://a.example/share?u=http://b.example/"},
  };
  for (const UrlCase& c : kCases) {
    EXPECT_EQ(SeeThroughArchive(c.url), std::string(c.expected)) << c.name;
  }
}

TEST(UrlHost, DropsWhatNamesARendering) {
  const UrlCase kCases[] = {
      {"scheme", "https://www.A.Example/x", "a.example"},
      {"port and user", "http://me:pw@news.a.example:8080/x", "news.a.example"},
      {"mobile", "http://m.a.example", "a.example"},
      {"amp and www", "http://amp.www.a.example/", "a.example"},
      {"no scheme", "a.example/x", "a.example"},
      {"two labels stay", "http://m.tv/", "m.tv"},
      {"no host", "/relative/path", ""},
      {"words", "no address here", ""},
      {"empty", "", ""},
  };
  for (const UrlCase& c : kCases) {
    EXPECT_EQ(UrlHost(c.url), std::string(c.expected)) << c.name;
  }
}

TEST(SiteDomain, KeepsWhatTheRegistrySells) {
  EXPECT_EQ(SiteDomain("news.a.example"), "a.example");
  EXPECT_EQ(SiteDomain("a.example"), "a.example");
  EXPECT_EQ(SiteDomain("english.a.co.uk"), "a.co.uk");
  EXPECT_EQ(SiteDomain("a.com.lb"), "a.com.lb");
  EXPECT_EQ(SiteDomain("localhost"), "localhost");
}

TEST(DateInUrl, ReadsTheWaysOfNewsSites) {
  const UrlCase kCases[] = {
      {"folders", "http://a.example/2016/12/24/fire", "2016-12-24"},
      {"hyphens", "http://a.example/news/fire-2016-12-24-x", "2016-12-24"},
      {"digits", "http://a.example/20161224/fire", "2016-12-24"},
      {"month by name", "http://a.example/world/2016/dec/24/fire",
       "2016-12-24"},
      {"month by name, short day", "http://a.example/2016/dec/4/fire",
       "2016-12-04"},
      {"no day", "http://a.example/2016/12/fire", "2016-12-01"},
      {"a number", "http://a.example/story/33061059/fire", ""},
      {"an argument", "http://a.example/x?d=2016-12-24", ""},
      {"nothing", "http://a.example/", ""},
  };
  for (const UrlCase& c : kCases) {
    DateValue date;
    EXPECT_EQ(DateInUrl(c.url, &date), !c.expected.empty()) << c.name;
    EXPECT_EQ(date.start(), std::string(c.expected)) << c.name;
  }
}

}  // namespace
}  // namespace crosscheck
