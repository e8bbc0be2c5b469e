#!/usr/bin/env bash
# Fails where a figure on the development data has fallen below figures.txt:
#
#   tests/eval/guard.sh PROGRAM EVAL_FOLDER
#
# EVAL_FOLDER has score.py, syria/, shootings/ and truth/.
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
program=${1:-}
eval_folder=${2:-$here/../../../shared/eval}
if [ -z "$program" ]; then
  program=$("$here/../../bazelw" info bazel-bin 2>/dev/null)/comparator/crosscheck
fi
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
"$program" extract --quiet --format=claims-jsonl --out "$scratch/claims" \
  "$eval_folder/syria/articles.jsonl"
"$program" compare --quiet --format=incidents-jsonl --out "$scratch/incidents" \
  "$eval_folder/shootings/articles.jsonl"
python3 "$eval_folder/score.py" claims --json \
  "$eval_folder/syria/gold.jsonl" "$scratch/claims" >"$scratch/claims.json" 2>/dev/null
python3 "$eval_folder/score.py" incidents --json \
  "$eval_folder/shootings/gold.jsonl" "$scratch/incidents" >"$scratch/incidents.json"
python3 "$here/truth.py" --json "$program" "$eval_folder"/truth/* \
  >"$scratch/truth.json"
python3 - "$here/figures.txt" "$scratch" <<'PYTHON'
import json
import sys

reached = {kind: json.load(open(f"{sys.argv[2]}/{kind}.json"))
           for kind in ("claims", "incidents", "truth")}
fallen = 0
for line in open(sys.argv[1], encoding="utf-8"):
    if line.startswith("#") or not line.strip():
        continue
    kind, name, least = line.split()
    figure = reached[kind][name]
    f1 = figure["f1"] if isinstance(figure, dict) else figure
    mark = "" if f1 >= float(least) else "   FALLEN"
    fallen += bool(mark)
    print(f"{kind:10s} {name:18s} {f1:.3f}  (least {least}){mark}")
sys.exit(1 if fallen else 0)
PYTHON
