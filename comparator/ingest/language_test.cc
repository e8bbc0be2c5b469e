#include "comparator/ingest/language.h"

#include "gtest/gtest.h"

namespace crosscheck {
namespace {

TEST(DetectLanguage, KnowsALanguageByItsLittleWords) {
  EXPECT_EQ(DetectLanguage("The bridge was closed after the blast, and two "
                           "drivers were taken to a clinic."),
            "en");
  EXPECT_EQ(DetectLanguage("Deux hommes sont morts dans une explosion sur le "
                           "pont, selon les autorit\u00e9s."),
            "fr");
  EXPECT_EQ(DetectLanguage("Zwei M\u00e4nner wurden bei der Explosion auf dem "
                           "Markt verletzt, die Polizei ist vor Ort."),
            "de");
  EXPECT_EQ(DetectLanguage("Dos hombres murieron en el puente, seg\u00fan los "
                           "testigos, y la polic\u00eda fue al lugar."),
            "es");
}

TEST(DetectLanguage, SaysWhenItCannotTell) {
  EXPECT_EQ(DetectLanguage(""), "und");
  EXPECT_EQ(DetectLanguage("12 34"), "und");
  EXPECT_EQ(DetectLanguage("\u0627\u0644\u062c\u064a\u0634"), "und");
  EXPECT_EQ(DetectLanguage("Qasr Tal Rahma Harbour"), "und");
}

}  // namespace
}  // namespace crosscheck
