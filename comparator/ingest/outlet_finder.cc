#include "comparator/ingest/outlet_finder.h"

#include <string>
#include <vector>

#include "absl/strings/ascii.h"
#include "absl/strings/match.h"
#include "absl/strings/string_view.h"
#include "absl/strings/strip.h"
#include "absl/types/span.h"
#include "comparator/ingest/line_shape.h"
#include "comparator/ingest/outlet_cues.h"
#include "comparator/ingest/outlet_directory.h"
#include "comparator/ingest/page_part.h"
#include "comparator/ingest/page_structure.h"
#include "comparator/ingest/url.h"
#include "proto/article.pb.h"
#include "proto/lexicon.pb.h"
#include "proto/page.pb.h"

namespace crosscheck {
namespace {

// How directly a text names its outlet; the first is best.
enum Rank { kOwner, kSourceLine, kTold };

struct Candidate {
  OutletFinding finding;
  Rank rank = kTold;
  int votes = 0;
};

void AddVote(absl::string_view text, TextRange range, const Outlet* outlet,
             Rank rank, std::vector<Candidate>* candidates) {
  const std::string name =
      outlet != nullptr ? outlet->name() : std::string(range.In(text));
  for (Candidate& candidate : *candidates) {
    if (candidate.rank == rank && candidate.finding.outlet.value() == name) {
      ++candidate.votes;
      return;
    }
  }
  Candidate candidate;
  candidate.rank = rank;
  candidate.votes = 1;
  Fact& fact = candidate.finding.outlet;
  fact.set_value(name);
  fact.set_basis(rank == kTold ? FACT_BASIS_TEXT_INDIRECT : FACT_BASIS_TEXT);
  fact.mutable_span()->set_begin(range.begin);
  fact.mutable_span()->set_end(range.end);
  if (outlet != nullptr) candidate.finding.id = outlet->id();
  candidates->push_back(candidate);
}

}  // namespace

OutletFinding FindOutletInText(absl::string_view text,
                               const PageStructure& structure,
                               absl::Span<const OutletMention> mentions,
                               const OutletDirectory* directory) {
  std::vector<Candidate> candidates;
  for (const OutletMention& mention : mentions) {
    if (mention.cue->agency_only()) continue;
    if (mention.outlet != nullptr && IsAgency(*mention.outlet)) continue;
    AddVote(text, mention.range, mention.outlet,
            mention.cue->furniture_only() ? kOwner : kTold, &candidates);
  }
  for (const PageCredit& credit : structure.credits) {
    if (credit.kind != CREDIT_KIND_SOURCE_LINE || directory == nullptr) {
      continue;
    }
    const Outlet* outlet = directory->ByName(credit.range.In(text));
    if (outlet != nullptr && !IsAgency(*outlet)) {
      AddVote(text, credit.range, outlet, kSourceLine, &candidates);
    }
  }
  const Candidate* best = nullptr;
  for (const Candidate& candidate : candidates) {
    if (best == nullptr || candidate.rank < best->rank ||
        (candidate.rank == best->rank && candidate.votes > best->votes)) {
      best = &candidate;
    }
  }
  return best == nullptr ? OutletFinding() : best->finding;
}

OutletFinding FindOutletByUrl(absl::string_view url,
                              const OutletDirectory* directory) {
  OutletFinding finding;
  const std::string host = UrlHost(url);
  if (host.empty()) return finding;
  finding.outlet.set_basis(FACT_BASIS_URL);
  const Outlet* outlet =
      directory == nullptr ? nullptr : directory->ByDomain(host);
  if (outlet != nullptr) {
    finding.outlet.set_value(outlet->name());
    finding.id = outlet->id();
  } else {
    finding.outlet.set_value(std::string(SiteDomain(host)));
  }
  return finding;
}

OutletFinding FindOutletByName(absl::string_view name, FactBasis basis,
                               const OutletDirectory* directory) {
  OutletFinding finding;
  name = absl::StripAsciiWhitespace(name);
  absl::ConsumePrefix(&name, "@");
  if (name.empty()) return finding;
  finding.outlet.set_basis(basis);
  finding.outlet.set_value(std::string(name));
  if (directory == nullptr) return finding;
  const Outlet* outlet = directory->ByName(name);
  if (outlet == nullptr && absl::StrContains(name, '.')) {
    const std::string host = UrlHost(name);
    if (!host.empty()) outlet = directory->ByDomain(host);
    if (outlet != nullptr) finding.outlet.set_value(outlet->name());
  }
  if (outlet != nullptr) finding.id = outlet->id();
  return finding;
}

}  // namespace crosscheck
