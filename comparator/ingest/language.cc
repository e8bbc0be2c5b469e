#include "comparator/ingest/language.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <iterator>
#include <string>

#include "absl/strings/ascii.h"
#include "absl/strings/string_view.h"

namespace crosscheck {
namespace {

constexpr std::size_t kSampleBytes = 6000;
// After so many words, and from then on each time as many have been read,
// English is told if a sixth of them are its own.
constexpr std::size_t kEnoughWords = 16;
constexpr std::size_t kMaxWordBytes = 11;

// One bit for each of kTags.
enum Bit : uint8_t {
  kEn = 1,
  kFr = 2,
  kDe = 4,
  kEs = 8,
  kPt = 16,
  kIt = 32,
  kNl = 64,
  kTr = 128,
};
constexpr absl::string_view kTags[] = {"en", "fr", "de", "es",
                                       "pt", "it", "nl", "tr"};

struct LittleWord {
  absl::string_view word;
  uint8_t languages;
};

// Words that are frequent in one language and in few of the others, in order
// of their bytes.
constexpr LittleWord kWords[] = {{"aan", kNl},
                                 {"after", kEn},
                                 {"al", kEs},
                                 {"alla", kIt},
                                 {"an", kEn},
                                 {"anche", kIt},
                                 {"and", kEn},
                                 {"ao", kPt},
                                 {"are", kEn},
                                 {"as", kEn},
                                 {"at", kEn},
                                 {"au", kFr},
                                 {"auch", kDe},
                                 {"auf", kDe},
                                 {"aus", kDe},
                                 {"aux", kFr},
                                 {"avec", kFr},
                                 {"be", kEn},
                                 {"been", kEn},
                                 {"bei", kDe},
                                 {"bij", kNl},
                                 {"bir", kTr},
                                 {"bu", kTr},
                                 {"by", kEn},
                                 {"cette", kFr},
                                 {"che", kIt},
                                 {"com", kPt},
                                 {"como", kEs},
                                 {"con", kEs | kIt},
                                 {"da", kTr},
                                 {"daha", kTr},
                                 {"dans", kFr},
                                 {"das", kDe | kPt},
                                 {"de", kNl | kTr},
                                 {"dei", kIt},
                                 {"del", kEs},
                                 {"della", kIt},
                                 {"delle", kIt},
                                 {"dem", kDe},
                                 {"den", kDe},
                                 {"der", kDe},
                                 {"des", kFr | kDe},
                                 {"di", kIt},
                                 {"die", kDe},
                                 {"door", kNl},
                                 {"dos", kPt},
                                 {"du", kFr},
                                 {"een", kNl},
                                 {"ein", kDe},
                                 {"eine", kDe},
                                 {"einer", kDe},
                                 {"el", kEs},
                                 {"en", kNl},
                                 {"est", kFr},
                                 {"este", kEs},
                                 {"et", kFr},
                                 {"foi", kPt},
                                 {"for", kEn},
                                 {"from", kEn},
                                 {"fue", kEs},
                                 {"gibi", kTr},
                                 {"gli", kIt},
                                 {"ha", kIt},
                                 {"han", kEs},
                                 {"hanno", kIt},
                                 {"has", kEn},
                                 {"have", kEn},
                                 {"he", kEn},
                                 {"hebben", kNl},
                                 {"heeft", kNl},
                                 {"het", kNl},
                                 {"his", kEn},
                                 {"il", kIt},
                                 {"ile", kTr},
                                 {"is", kEn},
                                 {"ist", kDe},
                                 {"it", kEn},
                                 {"i\u00e7in", kTr},
                                 {"kadar", kTr},
                                 {"las", kEs},
                                 {"le", kFr},
                                 {"les", kFr},
                                 {"los", kEs},
                                 {"mais", kFr | kPt},
                                 {"met", kNl},
                                 {"mit", kDe},
                                 {"m\u00e1s", kEs},
                                 {"naar", kNl},
                                 {"nach", kDe},
                                 {"nel", kIt},
                                 {"nicht", kDe},
                                 {"niet", kNl},
                                 {"not", kEn},
                                 {"n\u00e3o", kPt},
                                 {"of", kEn},
                                 {"olan", kTr},
                                 {"olarak", kTr},
                                 {"on", kEn},
                                 {"ont", kFr},
                                 {"ook", kNl},
                                 {"op", kNl},
                                 {"os", kPt},
                                 {"par", kFr},
                                 {"para", kEs | kPt},
                                 {"pela", kPt},
                                 {"pelo", kPt},
                                 {"per", kIt},
                                 {"pero", kEs},
                                 {"pi\u00f9", kIt},
                                 {"por", kEs},
                                 {"pour", kFr},
                                 {"que", kFr | kEs | kPt},
                                 {"qui", kFr},
                                 {"said", kEn},
                                 {"segundo", kPt},
                                 {"seg\u00fan", kEs},
                                 {"ses", kFr},
                                 {"seu", kPt},
                                 {"sich", kDe},
                                 {"sono", kIt},
                                 {"sonra", kTr},
                                 {"sont", kFr},
                                 {"stato", kIt},
                                 {"su", kEs},
                                 {"sua", kPt},
                                 {"sur", kFr},
                                 {"sus", kEs},
                                 {"s\u00e3o", kPt},
                                 {"taraf\u0131ndan", kTr},
                                 {"that", kEn},
                                 {"the", kEn},
                                 {"their", kEn},
                                 {"they", kEn},
                                 {"this", kEn},
                                 {"to", kEn},
                                 {"uit", kNl},
                                 {"uma", kPt},
                                 {"una", kEs | kIt},
                                 {"und", kDe},
                                 {"une", kFr},
                                 {"van", kNl},
                                 {"ve", kTr},
                                 {"von", kDe},
                                 {"voor", kNl},
                                 {"was", kEn},
                                 {"werd", kNl},
                                 {"were", kEn},
                                 {"which", kEn},
                                 {"who", kEn},
                                 {"with", kEn},
                                 {"wurde", kDe},
                                 {"wurden", kDe},
                                 {"zijn", kNl},
                                 {"\u00e9t\u00e9", kFr}};

// Length, first and last byte of a word as one number below 512.
constexpr std::size_t FilterSlot(const char* word, std::size_t size) {
  return (static_cast<unsigned char>(word[0]) * 5 +
          static_cast<unsigned char>(word[size - 1]) * 23 + size * 3) %
         512;
}

struct Filter {
  bool may[512];
};

constexpr Filter MakeFilter() {
  Filter filter = {};
  for (const LittleWord& little : kWords) {
    filter.may[FilterSlot(little.word.data(), little.word.size())] = true;
  }
  return filter;
}

// Spares most words the search.
constexpr Filter kFilter = MakeFilter();

uint8_t LanguagesOf(absl::string_view word) {
  if (!kFilter.may[FilterSlot(word.data(), word.size())]) return 0;
  const auto* found = std::lower_bound(
      std::begin(kWords), std::end(kWords), word,
      [](const LittleWord& a, absl::string_view b) { return a.word < b; });
  return found != std::end(kWords) && found->word == word ? found->languages
                                                          : 0;
}

}  // namespace

std::string DetectLanguage(absl::string_view text) {
  text = text.substr(0, kSampleBytes);
  std::size_t hits[std::size(kTags)] = {};
  std::size_t total = 0;
  char word[kMaxWordBytes];
  for (std::size_t i = 0; i < text.size();) {
    std::size_t size = 0;
    while (i < text.size() && (absl::ascii_isalpha(text[i]) ||
                               static_cast<unsigned char>(text[i]) >= 0x80)) {
      if (size < kMaxWordBytes) word[size] = absl::ascii_tolower(text[i]);
      ++size;
      ++i;
    }
    if (size == 0) {
      ++i;
      continue;
    }
    ++total;
    if (total % kEnoughWords == 0 && hits[0] * 6 >= total) return "en";
    if (size > kMaxWordBytes) continue;
    const uint8_t languages = LanguagesOf(absl::string_view(word, size));
    for (std::size_t k = 0; k < std::size(kTags); ++k) {
      if ((languages >> k & 1) != 0) ++hits[k];
    }
  }
  const auto best = static_cast<std::size_t>(
      std::max_element(std::begin(hits), std::end(hits)) - std::begin(hits));
  // Running text has a third of such words, headlines a tenth.
  if (hits[best] == 0 || hits[best] * 12 < total) return "und";
  return std::string(kTags[best]);
}

}  // namespace crosscheck
