#ifndef COMPARATOR_TEXT_DOCUMENT_H_
#define COMPARATOR_TEXT_DOCUMENT_H_

#include <cstdint>
#include <string>
#include <vector>

#include "absl/strings/string_view.h"
#include "absl/types/span.h"
#include "comparator/text/sentence.h"
#include "comparator/text/token.h"

namespace crosscheck {

// What a block of text is to the reader of it. The caller maps its own kinds
// of region onto these.
enum class BlockKind : uint8_t {
  kTitle,
  kSubtitle,
  kBody,
  kSubhead,
  kCaption,
  // Kept in the text, but not read: furniture, bylines, credits.
  kSkipped,
};

// A stretch of the text that no sentence crosses the borders of.
struct Block {
  // Half-open byte offsets in the text.
  uint32_t begin = 0;
  uint32_t end = 0;
  BlockKind kind = BlockKind::kBody;
};

// A text with its tokens and sentences. The text is not copied and has to
// outlive the document. Reusing one document for many texts (Reset) keeps its
// buffers, so that reading an article takes no memory anew.
//
//   Document document;
//   document.Reset(article.text(), blocks, /*max_sentence_tokens=*/400);
//   for (const Sentence& sentence : document.sentences()) {
//     for (const Token& token : document.tokens(sentence)) {
//       Use(document.text(token), document.norm(token));
//     }
//   }
//
// Not thread-safe; one document a thread.
class Document {
 public:
  Document() = default;
  Document(const Document&) = delete;
  Document& operator=(const Document&) = delete;

  // Tokenizes `text` and splits `blocks` into sentences. Blocks are ascending
  // and do not overlap; kSkipped ones get no tokens. `text` is valid UTF-8. A
  // sentence with more than `max_sentence_tokens` is cut there.
  void Reset(absl::string_view text, absl::Span<const Block> blocks,
             uint32_t max_sentence_tokens);

  absl::string_view text() const { return text_; }
  absl::Span<const Block> blocks() const { return blocks_; }
  absl::Span<const Token> tokens() const { return tokens_; }
  absl::Span<const Sentence> sentences() const { return sentences_; }

  absl::Span<const Token> tokens(const Sentence& sentence) const {
    return absl::MakeConstSpan(tokens_).subspan(sentence.tokens.begin,
                                                sentence.tokens.size());
  }
  // The token as written.
  absl::string_view text(const Token& token) const {
    return text_.substr(token.begin, token.end - token.begin);
  }
  // The token's normalised form.
  absl::string_view norm(const Token& token) const {
    return absl::string_view(norms_).substr(token.norm_begin,
                                            token.norm_end - token.norm_begin);
  }
  // The text from the first to the last token of a range.
  absl::string_view text(TokenRange range) const {
    if (range.empty()) return {};
    const uint32_t begin = tokens_[range.begin].begin;
    return text_.substr(begin, tokens_[range.end - 1].end - begin);
  }

 private:
  absl::string_view text_;
  std::vector<Block> blocks_;
  std::vector<Token> tokens_;
  std::vector<Sentence> sentences_;
  std::string norms_;
};

}  // namespace crosscheck

#endif  // COMPARATOR_TEXT_DOCUMENT_H_
