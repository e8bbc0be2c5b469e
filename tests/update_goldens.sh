#!/usr/bin/env bash
# Writes golden files anew: update_goldens.sh PROGRAM (GOLDEN COMMAND)...
# Run it by `bazel run //tests:update_goldens`.
set -euo pipefail

program=$PWD/$1
shift
cd "$BUILD_WORKSPACE_DIRECTORY"
# The command lines are from the workspace's root, not from the caller's folder.
unset BUILD_WORKING_DIRECTORY
while (($# > 0)); do
  golden=$1
  read -r -a words <<<"$2"
  shift 2
  mkdir -p "$(dirname "$golden")"
  "$program" "${words[@]}" >"$golden.new"
  if cmp --silent "$golden" "$golden.new"; then
    rm "$golden.new"
  else
    mv "$golden.new" "$golden"
    echo "updated $golden"
  fi
done
