#include "comparator/text/english_numerals.h"

#include "absl/status/statusor.h"
#include "comparator/base/status_macros.h"
#include "comparator/base/textproto.h"
#include "comparator/text/numerals_textproto.h"
#include "proto/numerals.pb.h"

namespace crosscheck {

absl::StatusOr<NumeralTable> EnglishNumerals() {
  NumeralTable table;
  CROSSCHECK_RETURN_IF_ERROR(ParseTextproto(
      "comparator/text/data/numerals.textproto", NumeralsTextproto(), &table));
  return table;
}

}  // namespace crosscheck
