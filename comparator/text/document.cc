#include "comparator/text/document.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>

#include "absl/strings/string_view.h"
#include "absl/types/span.h"
#include "comparator/text/sentence_splitter.h"
#include "comparator/text/token.h"
#include "comparator/text/tokenizer.h"

namespace crosscheck {

void Document::Reset(absl::string_view text, absl::Span<const Block> blocks,
                     uint32_t max_sentence_tokens) {
  text_ = text;
  blocks_.assign(blocks.begin(), blocks.end());
  sentences_.clear();
  Tokenizer tokenizer(text_, &tokens_, &norms_);
  SentenceSplitter splitter(text_, &norms_, max_sentence_tokens, &tokens_,
                            &sentences_);
  for (size_t i = 0; i < blocks_.size(); ++i) {
    if (blocks_[i].kind == BlockKind::kSkipped) continue;
    TokenRange range;
    range.begin = static_cast<uint32_t>(tokens_.size());
    tokenizer.Tokenize(blocks_[i].begin, blocks_[i].end);
    range.end = static_cast<uint32_t>(tokens_.size());
    splitter.Split(static_cast<uint32_t>(i), range);
  }
}

}  // namespace crosscheck
