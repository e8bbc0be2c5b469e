#!/usr/bin/env python3
"""Runs `crosscheck extract` on articles with gold and prints the errors.

  claims.py --program PROGRAM --gold GOLD.jsonl ARTICLES [--scorer SCORE.py]
            [--only killed,injured,date,places,actors,type] [--quiet]
            [--most FILE]

GOLD has one article a line: {"id": …, "published": …, "incidents": [{"main":
true, "type": …, "date": {"start": …, "end": …}, "places": […], "killed":
[{"lo": …, "hi": …, "who": …, "quote": …}], "injured": […], "actors": [{"name":
…, "stance": …}]}]}. Any file of that form will do. Each error is one of
missed, spurious, wrong value, wrong incident (the value is there, under
another incident), and comes with the words it rests on. With --most it fails
where there are more errors of a kind than the file allows, one "kind number" a
line.
"""
import argparse
import collections
import json
import os
import re
import subprocess
import sys
import tempfile


def read(path):
    with open(path, encoding="utf-8") as f:
        return [json.loads(line) for line in f if line.strip()]


def main_incident(record):
    for incident in record.get("incidents") or []:
        if incident.get("main"):
            return incident
    return {}


def figure(count):
    hi = count["hi"]
    lo = count["lo"]
    return f"{lo}+" if hi is None else str(lo) if lo == hi else f"{lo}-{hi}"


def counts(incident, field):
    return {(c["lo"], c["hi"]): c for c in incident.get(field) or []}


def elsewhere(record, main, field, key):
    return any(key in counts(i, field) for i in record.get("incidents") or []
               if i is not main)


def count_errors(gold, predicted, field):
    gm, pm = main_incident(gold), main_incident(predicted)
    g, p = counts(gm, field), counts(pm, field)
    missed = [k for k in g if k not in p]
    spurious = [k for k in p if k not in g]
    for key in missed:
        kind = ("wrong incident" if elsewhere(predicted, pm, field, key)
                else "wrong value" if len(missed) == len(spurious) == 1
                else "missed")
        yield (f"{field} {kind}", figure(g[key]) + " " + g[key].get("who", ""),
               g[key].get("quote", ""))
    for key in spurious:
        kind = ("belongs to another incident"
                if elsewhere(gold, gm, field, key) else "spurious")
        yield (f"{field} {kind}", figure(p[key]) + " " + p[key].get("who", ""),
               p[key].get("quote", ""))


def fold(name):
    """Lower case, letters and digits, without articles."""
    return " ".join(w for w in re.findall(r"[^\W_]+", name.lower())
                    if w not in {"the", "al", "el", "of"})


def same_name(a, b):
    """Whether one name's words stand in the other's."""
    a, b = fold(a), fold(b)
    return bool(a and b) and (f" {a} " in f" {b} " or f" {b} " in f" {a} ")


def days(incident):
    """First and last day; whether they were inferred does not matter."""
    date = incident.get("date") or {}
    return date.get("start"), date.get("end")


def other_errors(gold, predicted):
    gm, pm = main_incident(gold), main_incident(predicted)
    if gm.get("date") and days(gm) != days(pm):
        yield "date", f"{pm.get('date')} for {gm['date']}", ""
    if gm.get("places"):
        names = [x if isinstance(x, str) else x["name"]
                 for x in pm.get("places") or []]
        if not names or not same_name(names[0], gm["places"][0]):
            yield "places", f"{names} for {gm['places']}", ""
    if gm and gm.get("type") != pm.get("type"):
        yield "type", f"{pm.get('type')} for {gm['type']}", ""
    left = list(pm.get("actors") or [])
    for row in gm.get("actors") or []:
        match = next((x for x in left if x["stance"] == row["stance"] and
                      same_name(x["name"], row["name"])), None)
        if match is None:
            yield ("actors missed", f"{row['name']} {row['stance']}",
                   row.get("quote", ""))
        else:
            left.remove(match)
    for row in left:
        yield ("actors spurious", f"{row['name']} {row['stance']}",
               row.get("quote", ""))


def run(program, articles, out):
    subprocess.run([program, "extract", "--quiet", "--format=claims-jsonl",
                    "--out", out, articles], check=True)


def exceeds(numbers, path):
    """Prints errors by kind beside what is allowed; whether any are more."""
    worse = False
    with open(path, encoding="utf-8") as f:
        rows = [line.split() for line in f
                if line.strip() and not line.startswith("#")]
    for kind, most in rows:
        more = numbers[kind] > int(most)
        worse |= more
        print(f"{kind:10s} {numbers[kind]:4d} errors (at most {most})"
              f"{'   MORE' if more else ''}")
    return worse


def main():
    parser = argparse.ArgumentParser(
        description=__doc__,
        formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("articles")
    parser.add_argument("--program", required=True)
    parser.add_argument("--gold", required=True)
    parser.add_argument("--scorer")
    parser.add_argument("--only", default="")
    parser.add_argument("--quiet", action="store_true")
    parser.add_argument("--most")
    args = parser.parse_args()
    folder = os.environ.get("BUILD_WORKING_DIRECTORY", os.getcwd())
    for name in ("articles", "gold", "scorer", "most"):
        path = getattr(args, name)
        if path:
            setattr(args, name, os.path.join(folder, path))
    args.program = os.path.abspath(args.program)
    with tempfile.TemporaryDirectory() as scratch:
        out = os.path.join(scratch, "claims.jsonl")
        run(args.program, args.articles, out)
        predicted = {str(p["article"]): p for p in read(out)}
        numbers = collections.Counter()
        wanted = [x for x in args.only.split(",") if x]
        for gold in read(args.gold):
            found = predicted.get(str(gold["id"]), {})
            errors = [e for field in ("killed", "injured")
                      for e in count_errors(gold, found, field)]
            errors += other_errors(gold, found)
            for kind, what, quote in errors:
                if wanted and not any(kind.startswith(w) for w in wanted):
                    continue
                numbers[kind.split()[0]] += 1
                if not args.quiet:
                    print(f"{gold['id']}\t{kind}\t{what}\t{quote}")
        if args.most and exceeds(numbers, args.most):
            return 1
        if args.scorer and os.path.exists(args.scorer):
            subprocess.run([sys.executable, args.scorer, "claims", args.gold,
                            out], check=True)
    return 0


if __name__ == "__main__":
    sys.exit(main())
