#include "comparator/ingest/encoding.h"

#include <string>

#include "absl/status/status.h"
#include "absl/strings/string_view.h"
#include "comparator/testing/status_matchers.h"
#include "gmock/gmock.h"
#include "gtest/gtest.h"

namespace crosscheck {
namespace {

using ::testing::HasSubstr;
using ::testing::StartsWith;

// Literals with zero bytes keep them.
template <std::size_t size>
std::string Bytes(const char (&literal)[size]) {
  return std::string(literal, size - 1);
}

struct DecodeCase {
  absl::string_view name;
  std::string bytes;
  absl::string_view declared;
  absl::string_view text;
  absl::string_view encoding;
};

TEST(DecodeText, ReadsWhatTheBytesAre) {
  const DecodeCase kCases[] = {
      {"ascii", "Two died.", "", "Two died.", "UTF-8"},
      {"utf-8", "Caf\u00e9", "windows-1252", "Caf\u00e9", "UTF-8"},
      {"utf-8 with mark", "\xEF\xBB\xBFTwo", "", "Two", "UTF-8"},
      {"utf-16 little", Bytes("\xFF\xFET\0w\0o\0"), "", "Two", "UTF-16LE"},
      {"utf-16 big", Bytes("\xFE\xFF\0T\0w\0o"), "", "Two", "UTF-16BE"},
      {"utf-16 without mark", Bytes("T\0w\0o\0 \0d\0i\0e\0d\0"), "", "Two died",
       "UTF-16LE"},
      {"utf-32", Bytes("\xFF\xFE\0\0T\0\0\0"), "", "T", "UTF-32LE"},
      {"declared", "\xCA\xE8\xEB", "windows-1251", "\u041a\u0438\u043b",
       "windows-1251"},
      {"latin-1 is windows-1252", "\x93Two\x94", "iso-8859-1",
       "\u201cTwo\u201d", "windows-1252"},
      {"guessed", "\x93Two died,\x94 she said. It\x92s over.", "",
       "\u201cTwo died,\u201d she said. It\u2019s over.", "windows-1252"},
      {"cut off in a character", "\u201cTwo\u201d caf\u00e9 \xE2\x80", "",
       "\u201cTwo\u201d caf\u00e9 \uFFFD", "UTF-8"},
      {"unknown declaration", "Caf\xE9 and more of it", "no-such-thing",
       "Caf\u00e9 and more of it", "windows-1252"},
  };
  for (const DecodeCase& c : kCases) {
    const auto decoded = DecodeText(c.bytes, c.declared);
    ASSERT_THAT(decoded.status(), IsOk()) << c.name;
    EXPECT_EQ(decoded->text, std::string(c.text)) << c.name;
    EXPECT_EQ(decoded->encoding, std::string(c.encoding)) << c.name;
  }
}

TEST(DecodeText, RefusesWhatIsNoText) {
  EXPECT_THAT(DecodeText("", "").status(),
              StatusIs(absl::StatusCode::kInvalidArgument, "empty file"));
  EXPECT_THAT(DecodeText("\xEF\xBB\xBF", "").status(),
              StatusIs(absl::StatusCode::kInvalidArgument, "empty file"));
  EXPECT_THAT(DecodeText("%PDF-1.4 x", "").status(),
              StatusIs(absl::StatusCode::kInvalidArgument,
                       HasSubstr("a PDF document")));
  EXPECT_THAT(
      DecodeText(Bytes("ab\0\0\0cd\0"), "").status(),
      StatusIs(absl::StatusCode::kInvalidArgument, StartsWith("binary data")));
  EXPECT_THAT(
      DecodeText("\x01\x02\x03 x", "").status(),
      StatusIs(absl::StatusCode::kInvalidArgument, StartsWith("binary data")));
}

TEST(DeclaredEncoding, IsInATag) {
  EXPECT_EQ(DeclaredEncoding("<html><meta charset=\"KOI8-R\">"), "koi8-r");
  EXPECT_EQ(DeclaredEncoding("<meta http-equiv='Content-Type' "
                             "content='text/html; charset=windows-1256'>"),
            "windows-1256");
  EXPECT_EQ(DeclaredEncoding("<?xml version='1.0' encoding='ISO-8859-1'?>"),
            "iso-8859-1");
  EXPECT_EQ(DeclaredEncoding("<p>charset=x</p>"), "");
  EXPECT_EQ(DeclaredEncoding(""), "");
}

TEST(CutAtCharacter, NeverSplitsOne) {
  EXPECT_EQ(CutAtCharacter("caf\u00e9", 5), "caf\u00e9");
  EXPECT_EQ(CutAtCharacter("caf\u00e9", 4), "caf");
  EXPECT_EQ(CutAtCharacter("caf\u00e9", 0), "");
}

}  // namespace
}  // namespace crosscheck
