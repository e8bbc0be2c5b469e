#!/usr/bin/env bash
# Runs claims.py with the program that Bazel built.
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
exec python3 "$here/claims.py" --program "$PWD/comparator/crosscheck" "$@"
