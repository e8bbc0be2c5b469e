#include "tests/planted/trial.h"

#include <algorithm>
#include <fstream>
#include <utility>

#include "absl/container/btree_map.h"
#include "absl/container/btree_set.h"
#include "absl/status/status.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/string_view.h"
#include "comparator/base/status_macros.h"
#include "comparator/pipeline/record_writer.h"
#include "comparator/values/names.h"
#include "proto/comparison.pb.h"
#include "proto/incident.pb.h"
#include "proto/record.pb.h"
#include "tests/planted/fact.h"
#include "tests/planted/text_edit.h"

namespace crosscheck {
namespace {

// In no lexicon, so that nothing is known of who owns it.
constexpr absl::string_view kOutlets[] = {"Copperfield Dispatch",
                                          "Evening Quill", "Saltmarsh Tribune"};

// The copy as if the other outlet had published it at the same time.
Article UnderOtherOutlet(Article article) {
  article.set_id(absl::StrCat(article.id(), "~copy"));
  size_t sum = 0;
  for (const char c : article.id()) sum += static_cast<unsigned char>(c);
  article.clear_outlet();
  article.mutable_outlet()->set_value(
      std::string(kOutlets[sum % std::size(kOutlets)]));
  article.mutable_outlet()->set_basis(FACT_BASIS_RECORD_FIELD);
  article.clear_outlet_id();
  article.clear_url();
  article.clear_sha256();
  article.clear_version();
  return article;
}

// Relations about who stands behind a value, not about two values.
bool IsAboutSupport(Relation relation) {
  return relation == RELATION_SINGLE_SOURCE || relation == RELATION_ECHO ||
         relation == RELATION_CITATION_CIRCLE;
}

template <typename T>
bool Contains(const std::vector<T>& values, T value) {
  return std::find(values.begin(), values.end(), value) != values.end();
}

// Reads what a report on an article and its copy says of the plant.
class Judge {
 public:
  Judge(const DiscrepancyReport& report, const Plant& plant,
        const EditedArticle& edited)
      : report_(report), plant_(plant), edited_(edited) {
    for (const ArticleClaims& article : report.articles()) {
      (article.article().id() == edited.article.id() ? copy_ : original_) =
          &article;
    }
    FindTouched();
  }

  TrialResult Decide() {
    TrialResult result;
    result.unchanged = CountUnchanged();
    FindFalseAlarms(&result);
    if (plant_.kind == PlantKind::kVerbatim) {
      result.uncompared = Uncompared();
      result.verdict = result.false_alarms.empty()
                           ? TrialVerdict::kFound
                           : TrialVerdict::kWrongRelation;
      return result;
    }
    DecideVerdict(&result);
    return result;
  }

 private:
  bool Touches(const Span& span) const {
    return std::any_of(
        edited_.changed.begin(), edited_.changed.end(),
        [&span](const Span& changed) { return Overlap(changed, span); });
  }

  // Claims of the copy on what was changed, read from the sentences with new
  // words; their values where these are there.
  void FindTouched() {
    for (const Claim& claim : copy_->claims()) {
      if (Touches(claim.quote())) quotes_.insert(claim.id());
      if (Contains(plant_.attributes, claim.attribute()) &&
          Touches(claim.value().span())) {
        values_.insert(claim.id());
      }
    }
  }

  absl::btree_set<std::string> Uncompared() const {
    absl::btree_set<std::string> aligned;
    absl::btree_set<std::string> compared;
    for (const IncidentReport& incident : report_.incidents()) {
      bool has_copy = false;
      for (const IncidentMember& member : incident.incident().members()) {
        has_copy |= member.article() == copy_->article().id();
      }
      for (const IncidentMember& member : incident.incident().members()) {
        if (has_copy && member.article() != copy_->article().id()) {
          aligned.insert(member.event());
        }
      }
      for (const Pair& pair : incident.comparison().pairs()) {
        if (pair.scope() == PAIR_SCOPE_INTERNAL) continue;
        compared.insert(pair.a().claim());
        compared.insert(pair.b().claim());
      }
    }
    absl::btree_set<std::string> uncompared;
    for (const Claim& claim : original_->claims()) {
      if (aligned.contains(claim.event()) && !compared.contains(claim.id())) {
        uncompared.insert(claim.id());
      }
    }
    return uncompared;
  }

  // A plant on a word beside the value (a verb, a hedge) touches quotations.
  bool IsOnPlant(const ClaimRef& ref) const {
    return ref.article() == copy_->article().id() &&
           (values_.contains(ref.claim()) || quotes_.contains(ref.claim()));
  }

  int CountUnchanged() const {
    int unchanged = 0;
    for (const ArticleFact& fact : FactsOf(*copy_)) {
      unchanged += std::none_of(
          fact.claims.begin(), fact.claims.end(),
          [this](const Claim* claim) { return values_.contains(claim->id()); });
    }
    return unchanged;
  }

  bool IsBetweenTheTwo(const Finding& finding) const {
    return finding.scope() == PAIR_SCOPE_BETWEEN_OUTLETS &&
           !IsAboutSupport(finding.relation()) &&
           finding.severity() >= SEVERITY_LOW && !IsBetweenActors(finding);
  }

  // That actors are at odds, which both articles tell alike.
  bool IsBetweenActors(const Finding& finding) const {
    return finding.attribute() == ATTRIBUTE_RESPONSIBILITY &&
           std::all_of(
               finding.sides().begin(), finding.sides().end(),
               [](const FindingSide& side) { return side.outlets_size() > 1; });
  }

  bool IsOnPlant(const Finding& finding) const {
    for (const FindingSide& side : finding.sides()) {
      for (const ClaimRef& ref : side.claims()) {
        if (IsOnPlant(ref)) return true;
      }
    }
    return false;
  }

  void FindFalseAlarms(TrialResult* result) const {
    for (const Finding& finding : report_.findings()) {
      if (!IsBetweenTheTwo(finding)) continue;
      const bool on_plant = Contains(plant_.attributes, finding.attribute()) ||
                            finding.relation() == RELATION_QUOTE_DRIFT;
      if (on_plant && IsOnPlant(finding)) continue;
      result->false_alarms.push_back(absl::StrCat(
          ShortEnumName(finding.relation()), " ",
          ShortEnumName(finding.attribute()), ": ", finding.explanation()));
    }
  }

  void DecideVerdict(TrialResult* result) const {
    if (ChangesFact(plant_.kind)) {
      for (const Finding& finding : report_.findings()) {
        if (!IsBetweenTheTwo(finding) || !IsOnPlant(finding) ||
            !Contains(plant_.attributes, finding.attribute())) {
          continue;
        }
        if (Contains(plant_.right, finding.relation())) {
          result->verdict = TrialVerdict::kFound;
          return;
        }
        result->verdict = TrialVerdict::kWrongRelation;
        result->trail =
            absl::StrCat("the report says ", ShortEnumName(finding.relation()),
                         ": ", finding.explanation());
      }
      if (result->verdict == TrialVerdict::kMissed) result->trail = Trail();
      return;
    }
    DecideWording(result);
  }

  // A difference of wording only: no finding, and a pair that says so.
  void DecideWording(TrialResult* result) const {
    for (const Finding& finding : report_.findings()) {
      if (IsBetweenTheTwo(finding) && IsOnPlant(finding) &&
          Contains(plant_.attributes, finding.attribute()) &&
          !Contains(plant_.right, finding.relation())) {
        result->verdict = TrialVerdict::kWrongRelation;
        result->trail =
            absl::StrCat("the report says ", ShortEnumName(finding.relation()),
                         ": ", finding.explanation());
        return;
      }
    }
    for (const IncidentReport& incident : report_.incidents()) {
      for (const Pair& pair : incident.comparison().pairs()) {
        if (IsPairOfPlant(pair) && Contains(plant_.right, pair.relation())) {
          result->verdict = TrialVerdict::kFound;
          return;
        }
      }
    }
    result->trail = Trail();
  }

  bool IsPairOfPlant(const Pair& pair) const {
    return pair.scope() == PAIR_SCOPE_BETWEEN_OUTLETS &&
           (IsOnPlant(pair.a()) || IsOnPlant(pair.b())) &&
           Contains(plant_.attributes, pair.attribute());
  }

  // How far the plant came.
  std::string Trail() const {
    if (values_.empty() && quotes_.empty()) return "not read in the copy";
    for (const IncidentReport& incident : report_.incidents()) {
      for (const Pair& pair : incident.comparison().pairs()) {
        if (!IsPairOfPlant(pair)) continue;
        std::string said = absl::StrCat("the pair says ",
                                        ShortEnumName(pair.relation()), " (");
        for (const std::string& reason : pair.reasons()) {
          absl::StrAppend(&said, reason, " ");
        }
        absl::StrAppend(&said, ShortEnumName(pair.severity()), ")");
        return said;
      }
    }
    return AreAligned() ? absl::StrCat("not compared; read as ", ReadAs())
                        : absl::StrCat("not one incident; read as ", ReadAs());
  }

  std::string ReadAs() const {
    std::string read;
    for (const Claim& claim : copy_->claims()) {
      if (!values_.contains(claim.id())) continue;
      absl::StrAppend(&read, read.empty() ? "" : "; ",
                      ShortEnumName(claim.attribute()), " ",
                      claim.value().ShortDebugString());
    }
    return read.empty() ? "nothing" : read;
  }

  bool AreAligned() const {
    absl::btree_set<std::string> events;
    for (const Claim& claim : copy_->claims()) {
      if (values_.contains(claim.id()) || quotes_.contains(claim.id())) {
        events.insert(claim.event());
      }
    }
    for (const IncidentReport& incident : report_.incidents()) {
      bool has_copy = false;
      bool has_original = false;
      for (const IncidentMember& member : incident.incident().members()) {
        if (member.article() != copy_->article().id()) {
          has_original = true;
        } else if (events.contains(member.event())) {
          has_copy = true;
        }
      }
      if (has_copy && has_original) return true;
    }
    return false;
  }

  const DiscrepancyReport& report_;
  const Plant& plant_;
  const EditedArticle& edited_;
  const ArticleClaims* original_ = nullptr;
  const ArticleClaims* copy_ = nullptr;
  // Ids of claims of the copy.
  absl::btree_set<std::string> values_;
  absl::btree_set<std::string> quotes_;
};

}  // namespace

Trial::Trial(Pipeline* pipeline, std::string folder)
    : pipeline_(pipeline), path_(absl::StrCat(folder, "/trial.binpb")) {}

absl::StatusOr<DiscrepancyReport> Trial::Compare(const ArticleClaims& original,
                                                 const Article& copy) {
  std::string bytes;
  Record record;
  *record.mutable_article() = original.article();
  CROSSCHECK_RETURN_IF_ERROR(AppendBinaryRecord(record, &bytes));
  *record.mutable_article() = copy;
  CROSSCHECK_RETURN_IF_ERROR(AppendBinaryRecord(record, &bytes));
  std::ofstream(path_, std::ios::binary | std::ios::trunc) << bytes;
  return pipeline_->Compare({path_});
}

absl::StatusOr<TrialResult> Trial::Run(const ArticleClaims& original,
                                       const Plant& plant) {
  CROSSCHECK_ASSIGN_OR_RETURN(
      EditedArticle edited,
      EditText(UnderOtherOutlet(original.article()), plant.edits));
  CROSSCHECK_ASSIGN_OR_RETURN(const DiscrepancyReport report,
                              Compare(original, edited.article));
  if (report.articles_size() != 2) {
    return absl::InternalError(absl::StrCat(
        "the two articles were not read: ",
        report.unreadable_size() > 0 ? report.unreadable(0).reason() : ""));
  }
  return Judge(report, plant, edited).Decide();
}

}  // namespace crosscheck
