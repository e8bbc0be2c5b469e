#!/usr/bin/env bash
# Compares what a command line of the program prints with its golden file:
#
#   golden_test.sh PROGRAM GOLDEN WORD...
set -euo pipefail

readonly program=$1 golden=$2
shift 2
readonly actual=$TEST_TMPDIR/actual

"$program" "$@" >"$actual"
if diff --unified --label "$golden" --label "now" "$golden" "$actual"; then
  exit 0
fi
cat >&2 <<END

Where the new output is right, write it down with

    bazel run //tests:update_goldens

and read the difference before it is committed.
END
exit 1
