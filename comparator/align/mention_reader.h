#ifndef COMPARATOR_ALIGN_MENTION_READER_H_
#define COMPARATOR_ALIGN_MENTION_READER_H_

#include <cstdint>
#include <vector>

#include "comparator/align/mention.h"
#include "comparator/align/name_table.h"
#include "comparator/align/string_numbers.h"
#include "proto/article.pb.h"
#include "proto/claim.pb.h"

namespace crosscheck {

// Appends the event mentions of one article, in order of the text, to
// `mentions`. `article` becomes Mention::article. Claims that name no event of
// the article are passed over.
void ReadMentions(const ArticleClaims& claims, uint32_t article,
                  StringNumbers* strings, NameTable* names,
                  std::vector<Mention>* mentions);

// Sets `published` and, where the day or the days of publication are known,
// `first` and `last`.
void ReadPublication(const Article& article, bool* published, DayNumber* first,
                     DayNumber* last);

// What `value` says, or a MentionDate with neither a year nor month and day.
MentionDate ReadDate(const DateValue& value);

}  // namespace crosscheck

#endif  // COMPARATOR_ALIGN_MENTION_READER_H_
