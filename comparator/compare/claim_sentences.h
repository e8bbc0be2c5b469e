#ifndef COMPARATOR_COMPARE_CLAIM_SENTENCES_H_
#define COMPARATOR_COMPARE_CLAIM_SENTENCES_H_

#include <array>
#include <cstdint>
#include <string>
#include <utility>
#include <vector>

#include "absl/container/flat_hash_map.h"
#include "absl/strings/string_view.h"
#include "google/protobuf/repeated_field.h"
#include "proto/claim.pb.h"
#include "proto/settings.pb.h"

namespace crosscheck {

// The phrases that ClaimSentences looks for, put in order once for all
// articles. Points into the settings. Immutable, so safe to share.
class SentencePhrases {
 public:
  explicit SentencePhrases(const CompareSettings& settings);

  // Of several attacks together, and not only the most since then.
  bool AreOfRunningTotal(absl::string_view normalized) const;
  bool TellOwnDeath(absl::string_view normalized) const;

 private:
  // Normalised phrases, ascending, and where those begin that have a first
  // byte.
  struct Phrases {
    std::vector<absl::string_view> sorted;
    std::array<uint32_t, 257> begins = {};
  };

  static Phrases Sorted(
      const google::protobuf::RepeatedPtrField<std::string>& phrases);
  static bool Holds(absl::string_view text, const Phrases& phrases);

  const Phrases running_;
  const Phrases record_;
  const Phrases own_death_;
};

// What the sentences say in which the claims of one article stand. A sentence
// is read once, however many claims it has.
//
//   ClaimSentences sentences(article, phrases);
//   for (const Claim& claim : article.claims()) {
//     if (sentences.IsRunning(claim)) …
//   }
//
// The article and the phrases outlive it. For one thread.
class ClaimSentences {
 public:
  ClaimSentences(const ArticleClaims& article, const SentencePhrases& phrases)
      : text_(article.article().text()), phrases_(phrases) {}

  // Whether a claim is of several attacks together: "since Monday", "in the
  // past week". A figure is then their sum, who did it did all of them, and
  // the day is one that they begin with.
  bool IsRunning(const Claim& claim);

  // Whether the claim's sentence says that whoever did it killed himself, whom
  // one toll of the dead counts and the other leaves out.
  bool TellsOwnDeath(const Claim& claim);

 private:
  struct Sentence {
    bool running = false;
    bool own_death = false;
  };

  const Sentence& SentenceOf(const Claim& claim);

  const absl::string_view text_;
  const SentencePhrases& phrases_;
  // By the bytes of the quotation.
  absl::flat_hash_map<std::pair<uint32_t, uint32_t>, Sentence> sentences_;
};

}  // namespace crosscheck

#endif  // COMPARATOR_COMPARE_CLAIM_SENTENCES_H_
