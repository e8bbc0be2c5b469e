#include "comparator/ingest/credits.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <string>
#include <utility>
#include <vector>

#include "absl/strings/ascii.h"
#include "absl/strings/match.h"
#include "absl/strings/str_split.h"
#include "absl/strings/string_view.h"
#include "absl/strings/strip.h"
#include "absl/types/span.h"
#include "comparator/ingest/line_shape.h"
#include "comparator/ingest/outlet_cues.h"
#include "comparator/ingest/outlet_directory.h"
#include "comparator/ingest/page_part.h"
#include "comparator/ingest/page_structure.h"
#include "proto/article.pb.h"

namespace crosscheck {
namespace {

constexpr int kMaxNameWords = 5;

class CreditReader {
 public:
  CreditReader(absl::string_view text, absl::string_view outlet_id,
               const OutletDirectory* directory)
      : text_(text), outlet_id_(outlet_id), directory_(directory) {}

  std::vector<Credit> Read(const PageStructure& structure,
                           absl::Span<const OutletMention> mentions) {
    for (const PageCredit& credit : structure.credits) AddFound(credit);
    if (directory_ != nullptr) {
      AddAgencyIn(structure.byline);
      for (const PagePart& part : structure.parts) {
        if (part.kind == REGION_KIND_CREDIT ||
            part.kind == REGION_KIND_FURNITURE) {
          ReadLine(part);
        }
      }
      for (const OutletMention& mention : mentions) {
        if (mention.outlet != nullptr && IsAgency(*mention.outlet)) {
          Add(CREDIT_KIND_TEXT, mention.range, mention.outlet);
        }
      }
    }
    std::stable_sort(credits_.begin(), credits_.end(),
                     [](const Credit& a, const Credit& b) {
                       return a.span().begin() < b.span().begin();
                     });
    return std::move(credits_);
  }

 private:
  void Add(CreditKind kind, TextRange range, const Outlet* outlet) {
    if (range.begin >= range.end) return;
    if (outlet != nullptr && !outlet_id_.empty() &&
        outlet->id() == outlet_id_) {
      return;
    }
    const std::string name(range.In(text_));
    for (const Credit& credit : credits_) {
      const bool same = outlet != nullptr ? credit.id() == outlet->id()
                                          : credit.name() == name;
      if (credit.kind() == kind && same) return;
    }
    Credit credit;
    credit.set_kind(kind);
    credit.set_name(name);
    if (outlet != nullptr) credit.set_id(outlet->id());
    credit.mutable_span()->set_begin(range.begin);
    credit.mutable_span()->set_end(range.end);
    credits_.push_back(std::move(credit));
  }

  TextRange RangeOf(absl::string_view part) const {
    const auto begin = static_cast<uint32_t>(part.data() - text_.data());
    return {begin, begin + static_cast<uint32_t>(part.size())};
  }

  // What stands in brackets or behind "Source:". Of "Dana Reyes/AFP" and "AP
  // Photo/Dana Reyes" the agency is the credit.
  void AddFound(const PageCredit& credit) {
    const absl::string_view whole = credit.range.In(text_);
    std::vector<absl::string_view> parts =
        absl::StrSplit(whole, absl::ByAnyChar("/|,;"), absl::SkipWhitespace());
    for (absl::string_view& part : parts) {
      part = absl::StripAsciiWhitespace(part);
      for (const absl::string_view word :
           {"Photo by ", "Photo: ", "Photos: ", "Photo credit: ", "Credit: ",
            "Source: ", "Image: ", "photo: ", "Photo courtesy of "}) {
        absl::ConsumePrefix(&part, word);
      }
      for (const absl::string_view word :
           {" File Photo", " file photo", " File photo", " Photo", " photo",
            " Photos", " file", " File", " video"}) {
        absl::ConsumeSuffix(&part, word);
      }
      const Outlet* outlet =
          directory_ == nullptr ? nullptr : directory_->ByName(part);
      if (outlet != nullptr) {
        Add(credit.kind, RangeOf(part), outlet);
        return;
      }
    }
    if (parts.empty()) return;
    // The last part is whom the picture is from.
    Add(credit.kind, RangeOf(parts.back()), nullptr);
  }

  void AddAgencyIn(TextRange range) {
    if (range.begin >= range.end) return;
    const Outlet* outlet = directory_->ByName(range.In(text_));
    if (outlet != nullptr) Add(CREDIT_KIND_TEXT, range, outlet);
  }

  // Agencies that a credit or copyright line names.
  void ReadLine(const PagePart& part) {
    const absl::string_view line = part.range.In(text_);
    if (line.size() > 400) return;
    if (part.kind == REGION_KIND_FURNITURE &&
        !absl::StrContains(line, "opyright") &&
        !absl::StrContains(line, "\u00a9")) {
      return;
    }
    for (std::size_t i = 0; i < line.size(); ++i) {
      const bool word_start =
          i == 0 || (!absl::ascii_isalnum(line[i - 1]) &&
                     static_cast<unsigned char>(line[i - 1]) < 0x80);
      if (!word_start || absl::ascii_islower(line[i])) continue;
      const Outlet* outlet = nullptr;
      const TextRange name =
          NameAtStart(line.substr(i), kMaxNameWords, *directory_, &outlet);
      if (outlet == nullptr || !IsAgency(*outlet)) continue;
      const auto shift = static_cast<uint32_t>(part.range.begin + i);
      Add(CREDIT_KIND_TEXT, {shift + name.begin, shift + name.end}, outlet);
      i += name.end - 1;
    }
  }

  const absl::string_view text_;
  const absl::string_view outlet_id_;
  const OutletDirectory* const directory_;
  std::vector<Credit> credits_;
};

}  // namespace

std::vector<Credit> FindCredits(absl::string_view text,
                                const PageStructure& structure,
                                absl::Span<const OutletMention> mentions,
                                absl::string_view outlet_id,
                                const OutletDirectory* directory) {
  return CreditReader(text, outlet_id, directory).Read(structure, mentions);
}

}  // namespace crosscheck
