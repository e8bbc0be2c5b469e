#include "comparator/extract/date_cue_reader.h"

#include <algorithm>
#include <cstdint>
#include <string>
#include <vector>

#include "absl/algorithm/container.h"
#include "absl/memory/memory.h"
#include "absl/status/status.h"
#include "absl/strings/str_cat.h"
#include "absl/types/span.h"
#include "comparator/base/status_macros.h"
#include "comparator/base/textproto.h"
#include "comparator/extract/date_cue_data.h"
#include "comparator/extract/item.h"
#include "comparator/text/token.h"
#include "comparator/words/word_class.h"

namespace crosscheck {
namespace {

enum Kind : uint32_t {
  kAftermath,
  kFollowUp,
  kArrest,
  kTrial,
  kMourning,
  kHappening,
  kRelative,
  kComparison
};

// "The worst since 2015", "the first since the war began in 2015": of the dates
// behind item `comparison`, those behind "since". In "the worst since 2015,
// when nine died" it is the day of those nine.
void DropCompared(const Document& document, absl::Span<const Item> items,
                  uint16_t comparison, SentenceFacts* facts) {
  const auto since = [&](uint16_t item) {
    for (uint16_t i = comparison + 1; i < item; ++i) {
      if (document.norm(document.tokens()[items[i].tokens.begin]) == "since") {
        return true;
      }
    }
    return false;
  };
  const auto counts_behind = [facts](uint16_t item) {
    return absl::c_any_of(facts->counts, [item](const CountFact& count) {
      return count.items.begin > item && count.trigger.begin > item;
    });
  };
  auto& dates = facts->dates;
  dates.erase(std::remove_if(dates.begin(), dates.end(),
                             [&](const DateFact& date) {
                               return date.item > comparison &&
                                      since(date.item) &&
                                      !counts_behind(date.item);
                             }),
              dates.end());
}

bool Speaks(uint16_t item, const SentenceFacts& facts) {
  return absl::c_any_of(facts.speakers, [item](const SpeakerFact& speaker) {
    return speaker.items.begin <= item && item < speaker.items.end;
  });
}

// "Blew up outside the courthouse": where it happened, and no trial.
bool IsScene(const Document& document, uint32_t token,
             const SentenceFacts& facts) {
  constexpr uint32_t kReach = 3;
  if (facts.triggers.empty() && facts.attackers.empty()) return false;
  for (uint32_t i = token; i > 0 && token - i < kReach;) {
    const Token& before = document.tokens()[--i];
    if (before.Is(WordClass::kLocative)) {
      return document.norm(before) != "in" && document.norm(before) != "at";
    }
  }
  return false;
}

void AddCue(uint32_t kind, uint16_t item, SentenceFacts* facts) {
  if (kind == kHappening) {
    facts->happening_cues.push_back(item);
    return;
  }
  if (kind == kRelative) {
    facts->relative_clauses.push_back(item);
    return;
  }
  facts->told_again = facts->told_again || kind != kAftermath;
  facts->arrest = facts->arrest || kind == kArrest;
  facts->trial = facts->trial || kind == kTrial;
  // "9 a.m. on Monday, prosecutors say": who speaks, and no trial. Jurors
  // decide on a day of their own.
  if (kind != kMourning && (kind == kTrial || !Speaks(item, *facts))) {
    facts->aftermath_cues.push_back(item);
  }
}

}  // namespace

absl::StatusOr<std::unique_ptr<const DateCueReader>> DateCueReader::Create(
    const DateCues& cues) {
  auto reader = absl::WrapUnique(new DateCueReader());
  const auto add = [&reader](const auto& phrases, Kind kind) {
    for (const std::string& phrase : phrases) {
      if (!reader->phrases_.Add(phrase, kind)) {
        return absl::InvalidArgumentError(
            absl::StrCat("empty or of two kinds: \"", phrase, "\""));
      }
    }
    return absl::OkStatus();
  };
  CROSSCHECK_RETURN_IF_ERROR(add(cues.aftermath(), kAftermath));
  CROSSCHECK_RETURN_IF_ERROR(add(cues.follow_up(), kFollowUp));
  CROSSCHECK_RETURN_IF_ERROR(add(cues.arrest(), kArrest));
  CROSSCHECK_RETURN_IF_ERROR(add(cues.trial(), kTrial));
  CROSSCHECK_RETURN_IF_ERROR(add(cues.mourning(), kMourning));
  CROSSCHECK_RETURN_IF_ERROR(add(cues.happening(), kHappening));
  CROSSCHECK_RETURN_IF_ERROR(add(cues.relative(), kRelative));
  CROSSCHECK_RETURN_IF_ERROR(add(cues.comparison(), kComparison));
  return reader;
}

absl::StatusOr<std::unique_ptr<const DateCueReader>>
DateCueReader::CreateDefault() {
  DateCues cues;
  CROSSCHECK_RETURN_IF_ERROR(
      ParseTextproto("date_cues.textproto", DateCueData(), &cues));
  return Create(cues);
}

void DateCueReader::Read(const Document& document, const Annotation& annotation,
                         size_t sentence, SentenceFacts* facts) const {
  const TokenRange range = document.sentences()[sentence].tokens;
  const absl::Span<const Token> tokens =
      document.tokens().subspan(0, range.end);
  const absl::Span<const Item> items = annotation.items_of(sentence);
  for (size_t i = 0; i < items.size(); ++i) {
    uint32_t token = items[i].tokens.begin;
    while (token < items[i].tokens.end) {
      if (!phrases_.MayBegin(tokens[token].hash)) {
        ++token;
        continue;
      }
      const PhraseSet::Match match = phrases_.LongestAt(tokens.subspan(token));
      if (!match) {
        ++token;
        continue;
      }
      if (match.value == kFollowUp && IsScene(document, token, *facts)) {
        token += match.size;
        continue;
      }
      token += match.size;
      // Both ends of a phrase: a date may stand before it or behind it.
      const uint16_t first = static_cast<uint16_t>(i);
      uint16_t last = first;
      while (last + 1u < items.size() && items[last + 1].tokens.begin < token) {
        ++last;
      }
      if (match.value == kComparison) {
        DropCompared(document, items, last, facts);
        // "The worst attack since the war began": one attack.
        if (facts->cumulative_item > last) facts->cumulative = false;
      } else {
        AddCue(match.value, first, facts);
        if (last > first) AddCue(match.value, last, facts);
      }
    }
  }
}

}  // namespace crosscheck
