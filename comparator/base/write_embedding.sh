#!/usr/bin/env bash
# Writes OUT.S, OUT.h and OUT.cc, the library that embeds some files:
#
#   write_embedding.sh (data|files) FUNCTION HEADER OUT FILE...
#
# HEADER is how the library's source includes OUT.h. See embed.bzl.
set -euo pipefail

readonly kind=$1 function=$2 header=$3 out=$4
shift 4
mapfile -t files < <(printf '%s\n' "$@" | LC_ALL=C sort)
readonly files

guard=${header//[^a-zA-Z0-9]/_}
guard=${guard^^}_
symbol_base=crosscheck_embedded_${header//[^a-zA-Z0-9]/_}

# Where a file stood in the workspace, whether written or generated.
workspace_path() {
  if [[ $1 =~ ^bazel-out/[^/]+/bin/(.*)$ ]]; then
    echo "${BASH_REMATCH[1]}"
  else
    echo "$1"
  fi
}

write_assembly() {
  local i
  for i in "${!files[@]}"; do
    local symbol=${symbol_base}_$i
    # The digest makes this source change with the file. Otherwise Bazel,
    # which learns from the compiler what a source includes, would miss it.
    echo "/* $(sha256sum "${files[$i]}") */"
    echo "    .section .rodata.$symbol, \"a\", %progbits"
    echo "    .balign 64"
    echo "    .globl $symbol"
    echo "    .hidden $symbol"
    echo "    .type $symbol, %object"
    echo "$symbol:"
    echo "    .incbin \"${files[$i]}\""
    echo "    .size $symbol, . - $symbol"
    echo "    .byte 0"
  done
  echo "    .section .note.GNU-stack, \"\", %progbits"
}

write_header() {
  echo "#ifndef $guard"
  echo "#define $guard"
  echo
  if [[ $kind == files ]]; then
    echo '#include "absl/types/span.h"'
    echo '#include "comparator/base/embedded_file.h"'
  else
    echo '#include "absl/strings/string_view.h"'
  fi
  echo
  echo "namespace crosscheck {"
  echo
  echo "$return_type $function();"
  echo
  echo "}  // namespace crosscheck"
  echo
  echo "#endif  // $guard"
}

write_source() {
  local i
  echo "#include \"$header\""
  echo
  echo '#include "absl/strings/string_view.h"'
  echo
  echo 'extern "C" {'
  for i in "${!files[@]}"; do
    echo "__attribute__((visibility(\"hidden\")))" \
      "extern const char ${symbol_base}_$i[];"
  done
  echo '}'
  echo
  echo "namespace crosscheck {"
  echo
  echo "$return_type $function() {"
  if [[ $kind == files ]]; then
    echo "  static constexpr EmbeddedFile kFiles[] = {"
    for i in "${!files[@]}"; do
      echo "      {\"$(workspace_path "${files[$i]}")\", $(view "$i")},"
    done
    echo "  };"
    echo "  return kFiles;"
  else
    echo "  return $(view 0);"
  fi
  echo "}"
  echo
  echo "}  // namespace crosscheck"
}

view() {
  echo "absl::string_view(${symbol_base}_$1, $(wc -c <"${files[$1]}"))"
}

case $kind in
  data) readonly return_type="absl::string_view" ;;
  files) readonly return_type="absl::Span<const EmbeddedFile>" ;;
  *) echo "write_embedding.sh: neither data nor files: $kind" >&2; exit 1 ;;
esac
write_assembly >"$out.S"
write_header >"$out.h"
write_source >"$out.cc"
