#include "comparator/ingest/document_source.h"

#include <string>
#include <utility>
#include <vector>

#include "absl/status/status.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/string_view.h"
#include "comparator/ingest/archive_maker.h"
#include "comparator/ingest/raw_document.h"
#include "comparator/testing/status_matchers.h"
#include "gmock/gmock.h"
#include "google/protobuf/io/zero_copy_stream_impl_lite.h"
#include "google/protobuf/util/delimited_message_util.h"
#include "gtest/gtest.h"
#include "proto/article.pb.h"
#include "proto/record.pb.h"

namespace crosscheck {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::SizeIs;

// Keeps what it is given as "name kind bytes" and "name! reason".
class Recorder : public DocumentSink {
 public:
  absl::Status OnDocument(RawDocument document) override {
    static constexpr absl::string_view kNames[] = {
        "text", "html", "json", "feed", "textproto", "record", "article"};
    lines_.push_back(absl::StrCat(document.source_name, " ",
                                  kNames[static_cast<int>(document.kind)], " ",
                                  document.bytes.substr(0, 40)));
    documents_.push_back(std::move(document));
    return absl::OkStatus();
  }
  absl::Status OnUnreadable(Unreadable unreadable) override {
    lines_.push_back(
        absl::StrCat(unreadable.source_name(), "! ", unreadable.reason()));
    return absl::OkStatus();
  }

  std::vector<std::string> lines_;
  std::vector<RawDocument> documents_;
};

SourceLimits Limits() {
  SourceLimits limits;
  limits.document_bytes = 1 << 20;
  limits.input_bytes = 4 << 20;
  limits.archive_depth = 3;
  return limits;
}

// `block` is how many bytes the stream gives at a time.
std::vector<std::string> Cut(absl::string_view bytes, absl::string_view name,
                             const SourceLimits& limits = Limits(),
                             int block = -1) {
  google::protobuf::io::ArrayInputStream stream(
      bytes.data(), static_cast<int>(bytes.size()), block);
  Recorder recorder;
  EXPECT_THAT(ReadDocuments(&stream, {std::string(name), std::string(name)},
                            limits, &recorder),
              IsOk());
  return recorder.lines_;
}

TEST(ReadDocuments, TellsFormsByContent) {
  EXPECT_THAT(Cut("Two died.", "-"), ElementsAre("- text Two died."));
  EXPECT_THAT(Cut("", "a.txt"), ElementsAre("a.txt text "));
  EXPECT_THAT(Cut("<!-- x --><!DOCTYPE html><p>x", "a.txt"),
              ElementsAre(HasSubstr("a.txt html")));
  EXPECT_THAT(Cut("<?xml version='1.0'?>\n<rss>", "-"),
              ElementsAre(HasSubstr("- feed")));
  EXPECT_THAT(Cut("plain", "a.html"), ElementsAre("a.html html plain"));
  EXPECT_THAT(Cut("{\"text\": \"x\"}", "-"),
              ElementsAre("- json {\"text\": \"x\"}"));
  EXPECT_THAT(Cut("id: \"a\"\ntext: \"b\"", "-"),
              ElementsAre(HasSubstr("- textproto")));
  EXPECT_THAT(Cut("# a\narticles {\n}", "-"),
              ElementsAre(HasSubstr("- textproto")));
  EXPECT_THAT(Cut("{curly} text", "a.txt"),
              ElementsAre("a.txt text {curly} text"));
}

TEST(ReadDocuments, GivesJsonLinesOneByOne) {
  const std::string lines =
      "\n{\"a\": 1}\r\n\n[{\"b\": \"}\"}]\n{\"c\"\n{\"d\": 4}";
  for (const int block : {-1, 1, 7}) {
    EXPECT_THAT(
        Cut(lines, "a.jsonl", Limits(), block),
        ElementsAre("a.jsonl:2 json {\"a\": 1}\r",
                    "a.jsonl:4 json [{\"b\": \"}\"}]", "a.jsonl:5 json {\"c\"",
                    "a.jsonl:6 json {\"d\": 4}"))
        << block;
  }
}

TEST(ReadDocuments, GivesOneJsonDocumentWhole) {
  EXPECT_THAT(Cut("{\n \"a\": 1\n}\n", "a.json"),
              ElementsAre("a.json json {\n \"a\": 1\n}\n"));
  EXPECT_THAT(Cut("{\"a\": 1}", "a.json"),
              ElementsAre("a.json json {\"a\": 1}"));
}

TEST(ReadDocuments, PassesOverLinesThatAreTooLong) {
  SourceLimits limits = Limits();
  limits.document_bytes = 20;
  EXPECT_THAT(Cut(absl::StrCat("{\"a\": 1}\n{\"b\": \"", std::string(50, 'x'),
                               "\"}\n{\"c\": 3}"),
                  "a.jsonl", limits),
              ElementsAre("a.jsonl:1 json {\"a\": 1}",
                          "a.jsonl:2! larger than the limit of 20 bytes",
                          "a.jsonl:3 json {\"c\": 3}"));
  EXPECT_THAT(Cut(std::string(50, 'x'), "a.txt", limits),
              ElementsAre("a.txt! larger than the limit of 20 bytes"));
}

TEST(ReadDocuments, GivesRecordsOfAStream) {
  std::string bytes;
  {
    google::protobuf::io::StringOutputStream stream(&bytes);
    Record record;
    record.mutable_article()->set_id("a");
    google::protobuf::util::SerializeDelimitedToZeroCopyStream(record, &stream);
    record.mutable_unreadable()->set_reason("b");
    google::protobuf::util::SerializeDelimitedToZeroCopyStream(record, &stream);
  }
  EXPECT_THAT(Cut(bytes, "-"),
              ElementsAre(HasSubstr("-:1 record"), HasSubstr("-:2 record")));
  EXPECT_THAT(
      Cut(bytes.substr(0, bytes.size() - 1), "-"),
      ElementsAre(HasSubstr("-:1 record"), "-:2! the last record is cut off"));
}

TEST(ReadDocuments, GivesArticlesOfAStream) {
  Article article;
  article.set_id("a");
  article.set_text("Two died.");
  std::string bytes;
  {
    google::protobuf::io::StringOutputStream stream(&bytes);
    google::protobuf::util::SerializeDelimitedToZeroCopyStream(article,
                                                               &stream);
  }
  EXPECT_THAT(Cut(bytes, "-"), ElementsAre(HasSubstr("-:1 article")));
  EXPECT_THAT(Cut(article.SerializeAsString(), "-"),
              ElementsAre(HasSubstr("- article")));
}

TEST(ReadDocuments, UnpacksWhatIsPacked) {
  const std::string lines = "{\"a\": 1}\n{\"b\": 2}\n";
  EXPECT_THAT(Cut(MakeGzip(lines), "a.jsonl.gz"),
              ElementsAre("a.jsonl.gz:1 json {\"a\": 1}",
                          "a.jsonl.gz:2 json {\"b\": 2}"));
  EXPECT_THAT(Cut(MakeZstd(lines), "a.jsonl.zst"), SizeIs(2));
  const ArchiveMembers members = {
      {"b.txt", "Two died."}, {".hidden", "x"}, {"c/d.jsonl", lines}};
  for (const std::string& archive :
       {MakeZip(members), MakeTar(members), MakeGzip(MakeTar(members))}) {
    EXPECT_THAT(
        Cut(archive, "a"),
        ElementsAre("a!b.txt text Two died.", "a!c/d.jsonl:1 json {\"a\": 1}",
                    "a!c/d.jsonl:2 json {\"b\": 2}"));
  }
}

TEST(ReadDocuments, StopsAtArchiveBombs) {
  // A thousand to one.
  const std::string bomb = MakeGzip(std::string(8 << 20, 'x'));
  EXPECT_LT(bomb.size(), 100000u);
  EXPECT_THAT(Cut(bomb, "a.gz"),
              ElementsAre("a.gz! larger than the limit of 1 MiB"));
  // Many members that are small enough each.
  ArchiveMembers members;
  for (int i = 0; i < 10; ++i) {
    members.emplace_back(absl::StrCat(i, ".txt"), std::string(600000, 'x'));
  }
  const std::vector<std::string> lines = Cut(MakeZip(members), "a.zip");
  EXPECT_THAT(lines, SizeIs(8));
  EXPECT_EQ(lines.back(), "a.zip! holds more than the limit after unpacking");
  // Archives inside archives.
  std::string nested = "Two died.";
  for (int i = 0; i < 5; ++i) nested = MakeZip({{"z", nested}});
  EXPECT_THAT(
      Cut(nested, "a"),
      ElementsAre("a!z!z!z! archives more than 3 deep inside each other"));
}

TEST(ReadDocuments, ReportsBrokenArchives) {
  const std::string zip = MakeZip({{"a.txt", std::string(5000, 'x')}});
  EXPECT_THAT(Cut(zip.substr(0, 40), "a.zip").back(),
              HasSubstr("broken archive"));
  EXPECT_THAT(Cut("\x1F\x8B\x08zzzzzzzzzzz", "a.gz").back(), HasSubstr("a.gz"));
}

TEST(ReadDocuments, ReadsWebArchives) {
  const auto record = [](absl::string_view type, absl::string_view url,
                         absl::string_view body) {
    return absl::StrCat(
        "WARC/1.0\r\nWARC-Type: ", type, "\r\nWARC-Target-URI: ", url,
        "\r\nContent-Length: ", body.size(), "\r\n\r\n", body, "\r\n\r\n");
  };
  const std::string warc = absl::StrCat(
      record("warcinfo", "", "software: x"),
      record("response", "http://a.example/n/",
             "HTTP/1.1 200 OK\r\nContent-Type: text/html; "
             "charset=windows-1256\r\n\r\n<p>Two"),
      record("response", "http://a.example/gone",
             "HTTP/1.1 404 Not Found\r\nContent-Type: text/html\r\n\r\nNo"),
      record("response", "http://a.example/p.png",
             "HTTP/1.1 200 OK\r\nContent-Type: image/png\r\n\r\nPNG"),
      record("response", "http://a.example/chunks",
             "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n"
             "Transfer-Encoding: chunked\r\n\r\n3\r\n<p>\r\n5\r\nThree\r\n0\r\n"
             "\r\n"));
  google::protobuf::io::ArrayInputStream stream(warc.data(),
                                                static_cast<int>(warc.size()));
  Recorder recorder;
  ASSERT_THAT(ReadDocuments(&stream, {"a.warc", "a.warc"}, Limits(), &recorder),
              IsOk());
  EXPECT_THAT(recorder.lines_,
              ElementsAre("a.warc:2 html <p>Two", "a.warc:5 html <p>Three"));
  EXPECT_EQ(recorder.documents_[0].url, "http://a.example/n/");
  EXPECT_EQ(recorder.documents_[0].charset, "windows-1256");
  EXPECT_THAT(Cut(MakeGzip(warc), "a.warc.gz"), SizeIs(2));
  EXPECT_THAT(Cut(warc.substr(0, warc.size() - 20), "a.warc").back(),
              HasSubstr("cut off"));
  EXPECT_THAT(Cut("WARC/1.0\r\n\r\n", "a.warc"),
              ElementsAre(HasSubstr("without Content-Length")));
}

// Stops after the first document.
class Impatient : public Recorder {
 public:
  absl::Status OnDocument(RawDocument document) override {
    Recorder::OnDocument(std::move(document)).IgnoreError();
    return absl::CancelledError("enough");
  }
};

TEST(ReadDocuments, StopsWhereTheSinkFails) {
  const std::string lines = MakeGzip("{\"a\": 1}\n{\"b\": 2}\n");
  google::protobuf::io::ArrayInputStream stream(lines.data(),
                                                static_cast<int>(lines.size()));
  Impatient sink;
  EXPECT_THAT(ReadDocuments(&stream, {"a", "a"}, Limits(), &sink),
              StatusIs(absl::StatusCode::kCancelled));
  EXPECT_THAT(sink.lines_, SizeIs(1));
}

}  // namespace
}  // namespace crosscheck
