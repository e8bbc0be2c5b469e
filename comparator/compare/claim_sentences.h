#ifndef COMPARATOR_COMPARE_CLAIM_SENTENCES_H_
#define COMPARATOR_COMPARE_CLAIM_SENTENCES_H_

#include <bitset>
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

// What the sentences say in which the claims of one article stand. A sentence
// is read once, however many claims it has.
//
//   ClaimSentences sentences(article, settings);
//   for (const Claim& claim : article.claims()) {
//     if (sentences.IsRunning(claim)) …
//   }
//
// The article and the settings outlive it. For one thread.
class ClaimSentences {
 public:
  ClaimSentences(const ArticleClaims& article, const CompareSettings& settings);

  // Whether a claim is of several attacks together: "since Monday", "in the
  // past week". A figure is then their sum, who did it did all of them, and
  // the day is one that they begin with.
  bool IsRunning(const Claim& claim);

  // Whether the claim's sentence says that whoever did it killed himself, whom
  // one toll of the dead counts and the other leaves out.
  bool TellsOwnDeath(const Claim& claim);

 private:
  // Normalised phrases, ascending, and the bytes that they begin with.
  struct Phrases {
    std::vector<absl::string_view> sorted;
    std::bitset<256> first_bytes;
  };
  struct Sentence {
    bool running = false;
    bool own_death = false;
  };

  static bool Holds(absl::string_view text, const Phrases& phrases);
  static Phrases Sorted(
      const google::protobuf::RepeatedPtrField<std::string>& phrases);
  const Sentence& SentenceOf(const Claim& claim);

  const absl::string_view text_;
  const Phrases running_;
  const Phrases record_;
  const Phrases own_death_;
  // By the bytes of the quotation.
  absl::flat_hash_map<std::pair<uint32_t, uint32_t>, Sentence> sentences_;
};

}  // namespace crosscheck

#endif  // COMPARATOR_COMPARE_CLAIM_SENTENCES_H_
