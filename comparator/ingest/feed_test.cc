#include "comparator/ingest/feed.h"

#include <string>

#include "absl/status/status.h"
#include "absl/strings/string_view.h"
#include "comparator/testing/status_matchers.h"
#include "gmock/gmock.h"
#include "gtest/gtest.h"

namespace crosscheck {
namespace {

using ::testing::HasSubstr;
using ::testing::Not;
using ::testing::SizeIs;

TEST(ReadFeed, ReadsRss) {
  const auto pages = ReadFeed(
      R"xml(<?xml version="1.0"?><rss xmlns:content="c" xmlns:dc="d"><channel>
      <title>Harbour Post</title>
      <item><title>Two boats lost</title><link>http://harbourpost.example/1</link>
      <guid>tag:1</guid><pubDate>Mon, 04 Mar 2019 07:15:00 GMT</pubDate>
      <dc:creator>Dana Reyes</dc:creator>
      <description>Short.</description>
      <content:encoded><![CDATA[<p>Two boats &amp; five men.</p><p>More.</p>]]>
      </content:encoded></item>
      <item><title>Ferry closes</title><description>It &lt;b&gt;closes&lt;/b&gt;.
      </description></item></channel></rss>)xml",
      0);
  ASSERT_THAT(pages.status(), IsOk());
  ASSERT_THAT(*pages, SizeIs(2));
  const Page& page = (*pages)[0];
  EXPECT_EQ(page.id, "tag:1");
  EXPECT_EQ(page.text, "Two boats & five men.\n\nMore.");
  EXPECT_EQ(page.titles[0].value, "Two boats lost");
  EXPECT_EQ(page.url, "http://harbourpost.example/1");
  EXPECT_EQ(page.dates[0].value, "Mon, 04 Mar 2019 07:15:00 GMT");
  EXPECT_EQ(page.bylines[0].value, "Dana Reyes");
  EXPECT_EQ(page.outlets[0].value, "Harbour Post");
  EXPECT_EQ((*pages)[1].text, "It closes.");
}

TEST(ReadFeed, ReadsAtom) {
  const auto pages = ReadFeed(
      R"xml(<feed xmlns="http://www.w3.org/2005/Atom"><title>Harbour Post</title>
      <entry><id>urn:1</id><title>Two boats lost</title>
      <link rel="self" href="http://x.example/"/>
      <link href="http://harbourpost.example/1"/>
      <published>2019-03-04T07:15:00Z</published>
      <author><name>Dana Reyes</name></author>
      <content type="xhtml"><div><p>Two boats.</p></div></content></entry>
      </feed>)xml",
      0);
  ASSERT_THAT(pages.status(), IsOk());
  ASSERT_THAT(*pages, SizeIs(1));
  const Page& page = (*pages)[0];
  EXPECT_EQ(page.text, "Two boats.");
  EXPECT_EQ(page.url, "http://harbourpost.example/1");
  EXPECT_EQ(page.bylines[0].value, "Dana Reyes");
}

TEST(ReadFeed, ExpandsNoEntities) {
  // A billion laughs, and a file of the machine.
  const auto pages = ReadFeed(
      R"xml(<!DOCTYPE rss [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;">
      <!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;"><!ENTITY f SYSTEM "file:///etc/passwd">
      ]><rss><channel><item><title>Two boats</title>
      <description>Lost &c; &f; at sea</description></item></channel></rss>)xml",
      0);
  ASSERT_THAT(pages.status(), IsOk());
  EXPECT_THAT((*pages)[0].text, Not(HasSubstr("ha")));
  EXPECT_THAT((*pages)[0].text, Not(HasSubstr("root")));
}

TEST(ReadFeed, ReadsTheEntitiesOfHtml) {
  const auto pages = ReadFeed(
      R"xml(<rss><channel><item><title>Caf&eacute;&nbsp;bomb &mdash; kills
      12 &amp; more</title><description>Two boats.</description></item>
      </channel></rss>)xml",
      0);
  ASSERT_THAT(pages.status(), IsOk());
  EXPECT_THAT((*pages)[0].titles[0].value,
              HasSubstr("Caf\u00e9\u00a0bomb \u2014 kills"));
  EXPECT_THAT((*pages)[0].titles[0].value, HasSubstr("12 & more"));
}

TEST(ReadFeed, RefusesWhatIsNone) {
  EXPECT_THAT(ReadFeed("<rss><channel/></rss>", 0).status(),
              StatusIs(absl::StatusCode::kInvalidArgument,
                       HasSubstr("without entries")));
  EXPECT_THAT(ReadFeed("no markup", 0).status(),
              StatusIs(absl::StatusCode::kInvalidArgument));
  EXPECT_THAT(ReadFeed("", 0).status(),
              StatusIs(absl::StatusCode::kInvalidArgument));
  std::string deep;
  for (int i = 0; i < 100000; ++i) deep += "<a>";
  EXPECT_THAT(ReadFeed(deep, 0).status(),
              StatusIs(absl::StatusCode::kInvalidArgument));
}

}  // namespace
}  // namespace crosscheck
