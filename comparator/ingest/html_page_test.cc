#include "comparator/ingest/html_page.h"

#include <string>
#include <vector>

#include "absl/status/status.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/string_view.h"
#include "comparator/ingest/page.h"
#include "comparator/testing/status_matchers.h"
#include "gmock/gmock.h"
#include "gtest/gtest.h"

namespace crosscheck {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::Not;

constexpr absl::string_view kPage = R"html(<!DOCTYPE html>
<html lang="en-GB"><head><meta charset="utf-8">
<title>Two boats lost off the cape | Harbour Post</title>
<meta property="og:site_name" content="Harbour Post">
<meta property="og:title" content="Two boats lost off the cape">
<meta property="article:published_time" content="2019-03-04T07:15:00Z">
<meta name="author" content="Dana Reyes">
<link rel="canonical" href="https://harbourpost.example/n/1">
<script>var x = "no text";</script><style>p { color: red }</style></head>
<body><header><a href="/">Harbour Post</a></header>
<nav><ul><li><a href="/a">News</a></li><li><a href="/b">Sport</a></li></ul></nav>
<div class="content-with-sidebar"><main>
<h1>Two boats lost off the cape</h1>
<div class="byline">By Dana Reyes</div>
<figure><img src="a.jpg"><figcaption>Boats in the harbour.</figcaption></figure>
<p>Two boats with five men in all have not come home to Tal Rahma since the
storm of Sunday night, their owners said.</p>
<p>The <a href="https://coast.example/guard">coast guard</a> has searched the
bay with two ships and found nothing but ropes and a broken mast so far.</p>
<h2>Storm warning</h2>
<p>A warning was given at noon, but three boats were already far out at sea by
then, the harbour master said on Monday.</p>
<p>The search goes on.</p>
<div class="share-buttons"><a href="#">Share</a> <a href="#">Tweet</a></div>
<div class="related"><ul><li><a href="/1">Fish prices climb again in the north
of the country</a></li><li><a href="/2">Ferry line closes for the whole
winter</a></li></ul></div>
</main></div>
<aside>Weather: rain</aside><footer>Copyright 2019 Harbour Post</footer>
</body></html>)html";

TEST(ReadHtml, FindsTheStory) {
  const auto page = ReadHtml(kPage, {});
  ASSERT_THAT(page.status(), IsOk());
  EXPECT_THAT(page->text, HasSubstr("since the storm of Sunday night"));
  EXPECT_THAT(page->text, HasSubstr("The search goes on."));
  for (const char* gone : {"no text", "color", "Sport", "Tweet", "Fish prices",
                           "Weather", "Copyright"}) {
    EXPECT_THAT(page->text, Not(HasSubstr(gone)));
  }
}

TEST(ReadHtml, KnowsWhatItsBlocksAre) {
  const auto page = ReadHtml(kPage, {});
  ASSERT_THAT(page.status(), IsOk());
  std::vector<BlockHint> hints;
  for (const PageBlock& block : page->blocks) hints.push_back(block.hint);
  EXPECT_THAT(hints, ElementsAre(BlockHint::kTitle, BlockHint::kByline,
                                 BlockHint::kCaption, BlockHint::kNone,
                                 BlockHint::kNone, BlockHint::kHeading,
                                 BlockHint::kNone, BlockHint::kNone));
  EXPECT_EQ(page->text.substr(0, page->blocks[0].end),
            "Two boats lost off the cape");
}

TEST(ReadHtml, ReadsMetadata) {
  const auto page = ReadHtml(kPage, {});
  ASSERT_THAT(page.status(), IsOk());
  ASSERT_FALSE(page->titles.empty());
  EXPECT_EQ(page->titles[0].value, "Two boats lost off the cape");
  ASSERT_FALSE(page->outlets.empty());
  EXPECT_EQ(page->outlets[0].value, "Harbour Post");
  ASSERT_FALSE(page->dates.empty());
  EXPECT_EQ(page->dates[0].value, "2019-03-04T07:15:00Z");
  EXPECT_EQ(page->bylines[0].value, "Dana Reyes");
  EXPECT_EQ(page->url, "https://harbourpost.example/n/1");
  EXPECT_EQ(page->language, "en-GB");
  EXPECT_THAT(page->links, ElementsAre("https://coast.example/guard"));
}

TEST(ReadHtml, ReadsJsonLd) {
  const auto page = ReadHtml(
      R"html(<script type="application/ld+json">{"@graph": [{"@type":
      "Organization", "name": "x"}, {"@type": ["NewsArticle"], "headline":
      "Two boats lost", "datePublished": "2019-03-04", "publisher": {"name":
      "Harbour Post"}, "author": [{"name": "Dana Reyes"}]}]}</script>
      <p>Two boats have not come home.</p>)html",
      {});
  ASSERT_THAT(page.status(), IsOk());
  EXPECT_EQ(page->titles[0].value, "Two boats lost");
  EXPECT_EQ(page->dates[0].value, "2019-03-04");
  EXPECT_EQ(page->outlets[0].value, "Harbour Post");
  EXPECT_EQ(page->bylines[0].value, "Dana Reyes");
}

TEST(ReadHtml, KeepsLineBreaksAndEntities) {
  const auto page = ReadHtml(
      "<p>Two &amp; three<br>boats<br><br>are &#8220;lost&#8221;  at\n "
      "sea.</p>",
      {});
  ASSERT_THAT(page.status(), IsOk());
  EXPECT_EQ(page->text, "Two & three\nboats\n\nare \u201clost\u201d at sea.");
}

TEST(ReadHtml, KeepsAllOfAFragment) {
  HtmlOptions options;
  options.fragment = true;
  const auto page = ReadHtml("<p>Two.</p><p>Three.</p>", options);
  ASSERT_THAT(page.status(), IsOk());
  EXPECT_EQ(page->text, "Two.\n\nThree.");
}

TEST(ReadHtml, RefusesPagesWithoutText) {
  EXPECT_THAT(
      ReadHtml("<html><img src=x></html>", {}).status(),
      StatusIs(absl::StatusCode::kInvalidArgument, HasSubstr("without text")));
  EXPECT_THAT(ReadHtml("", {}).status(),
              StatusIs(absl::StatusCode::kInvalidArgument));
}

std::string Repeat(absl::string_view text, int times) {
  std::string out;
  for (int i = 0; i < times; ++i) out.append(text.data(), text.size());
  return out;
}

TEST(ReadHtml, RefusesDeepNesting) {
  EXPECT_THAT(ReadHtml(Repeat("<div>", 100000) + "Two died.", {}).status(),
              StatusIs(absl::StatusCode::kInvalidArgument,
                       HasSubstr("nested more than 512 deep")));
  HtmlOptions options;
  options.nesting = 100;
  EXPECT_THAT(ReadHtml(Repeat("<b>", 101) + "Two died.", options).status(),
              StatusIs(absl::StatusCode::kInvalidArgument));
}

TEST(ReadHtml, TakesManyUnclosedParagraphs) {
  const auto page = ReadHtml(Repeat("<p>Two died.<li><td>", 20000), {});
  EXPECT_THAT(page.status(), IsOk());
}

TEST(ReadHtml, SurvivesHostileMarkup) {
  // Elements that are opened again in each paragraph.
  std::string fonts;
  for (int i = 0; i < 400; ++i) absl::StrAppend(&fonts, "<font size=", i, ">");
  const std::string cases[] = {
      fonts + Repeat("<p>x", 20000), Repeat("<table><tr><td>", 150) + "x",
      Repeat("<a href=x>", 20000),   Repeat("<", 100000),
      Repeat("</div>", 100000),      "<p " + Repeat("a=b ", 100000) + ">x",
      "<!--" + Repeat("-", 100000),  "<p>" + Repeat("&amp", 100000),
      Repeat("<svg><style>", 200),   "<script>" + Repeat("<!--<script>", 10000),
  };
  for (const std::string& html : cases) {
    // Whether it is read or refused; it comes back.
    ReadHtml(html, {}).status().IgnoreError();
  }
}

}  // namespace
}  // namespace crosscheck
