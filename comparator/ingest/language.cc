#include "comparator/ingest/language.h"

#include <algorithm>
#include <cstddef>
#include <iterator>
#include <string>

#include "absl/strings/ascii.h"
#include "absl/strings/string_view.h"

namespace crosscheck {
namespace {

constexpr std::size_t kSampleBytes = 6000;

struct Language {
  absl::string_view tag;
  // Blank at both ends, and between the words.
  absl::string_view words;
};

// Words that are frequent in one language and in few of the others.
constexpr Language kLanguages[] = {
    {"en",
     " the of and to that was for on were by with as at from his has who he it "
     "is are have been said after their they this which an be not "},
    {"fr",
     " le les des et dans une est que qui pour par sur avec au aux du ont sont "
     "ses cette mais \xc3\xa9t\xc3\xa9 "},
    {"de",
     " der die das und den von mit ist dem des ein eine nicht auf sich wurde "
     "auch nach bei aus einer wurden "},
    {"es",
     " el los las del que una por para con fue han como m\xc3\xa1s su sus al "
     "pero este seg\xc3\xban "},
    {"pt",
     " os das dos uma que para com foi n\xc3\xa3o pelo pela mais seu sua ao "
     "s\xc3\xa3o segundo "},
    {"it",
     " il gli della di che nel per con sono stato una dei alla delle ha hanno "
     "anche pi\xc3\xb9 "},
    {"nl",
     " de het een van en zijn niet met voor op werd aan ook naar bij uit door "
     "heeft hebben "},
    {"tr",
     " ve bir bu i\xc3\xa7in ile olarak olan daha da de gibi sonra kadar "
     "taraf\xc4\xb1ndan "},
};

bool HasWord(absl::string_view words, const std::string& padded) {
  return words.find(padded) != words.npos;
}

}  // namespace

std::string DetectLanguage(absl::string_view text) {
  text = text.substr(0, kSampleBytes);
  std::size_t hits[std::size(kLanguages)] = {};
  std::size_t total = 0;
  std::string padded;
  for (std::size_t i = 0; i < text.size();) {
    padded = " ";
    while (i < text.size() && (absl::ascii_isalpha(text[i]) ||
                               static_cast<unsigned char>(text[i]) >= 0x80)) {
      padded += absl::ascii_tolower(text[i++]);
    }
    if (padded.size() == 1) {
      ++i;
      continue;
    }
    ++total;
    if (padded.size() > 14) continue;
    padded += ' ';
    for (std::size_t k = 0; k < std::size(kLanguages); ++k) {
      if (HasWord(kLanguages[k].words, padded)) ++hits[k];
    }
  }
  const auto best = static_cast<std::size_t>(
      std::max_element(std::begin(hits), std::end(hits)) - std::begin(hits));
  // Running text has a third of such words, headlines a tenth.
  if (hits[best] == 0 || hits[best] * 12 < total) return "und";
  return std::string(kLanguages[best].tag);
}

}  // namespace crosscheck
