#!/usr/bin/env python3
"""Truth discovery against tables whose truth is known, beside majority vote.

  truth.py PROGRAM FOLDER...

A FOLDER has claims.csv, gold.csv (object, value) and, for values that lie in
one another, hierarchy.csv. Lists are equal when they have the same members;
case makes no difference. Prints a line for each folder; --json prints one
object, name to share of objects that are right.
"""
import argparse
import collections
import csv
import json
import os
import subprocess
import tempfile


def read(path):
    with open(path, encoding="utf-8", newline="") as f:
        return list(csv.DictReader(f))


def members(value):
    return frozenset(part.strip().lower() for part in value.split(";"))


def majority(claims):
    votes = collections.defaultdict(collections.Counter)
    for row in claims:
        votes[row["object"]][members(row["value"])] += 1
    return {o: min(v, key=lambda value: (-v[value], sorted(value)))
            for o, v in votes.items()}


def fused(program, folder):
    with tempfile.TemporaryDirectory() as scratch:
        out = os.path.join(scratch, "truths.csv")
        command = [program, "fuse", "--quiet", "--out", out,
                   "--claims", os.path.join(folder, "claims.csv")]
        hierarchy = os.path.join(folder, "hierarchy.csv")
        if os.path.exists(hierarchy):
            command += ["--hierarchy", hierarchy]
        subprocess.run(command, check=True)
        return {row["object"]: members(row["value"]) for row in read(out)}


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("program")
    parser.add_argument("folders", nargs="+")
    parser.add_argument("--json", action="store_true")
    args = parser.parse_args()
    shares = {}
    for folder in args.folders:
        gold = {row["object"]: members(row["value"])
                for row in read(os.path.join(folder, "gold.csv"))}
        claims = read(os.path.join(folder, "claims.csv"))
        right = {}
        for method, truths in (("fuse", fused(args.program, folder)),
                               ("majority", majority(claims))):
            right[method] = sum(truths.get(o) == v for o, v in gold.items())
        name = os.path.basename(os.path.normpath(folder))
        shares[name] = right["fuse"] / len(gold)
        if not args.json:
            print(f"{name:12s} fuse {right['fuse'] / len(gold):.3f}"
                  f"  majority {right['majority'] / len(gold):.3f}"
                  f"  ({right['fuse']} of {len(gold)})")
    if args.json:
        print(json.dumps(shares))


if __name__ == "__main__":
    main()
