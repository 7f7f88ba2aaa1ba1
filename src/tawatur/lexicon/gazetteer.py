"""The gazetteer: places of the world as Arabic reports name them, with where they lie.

`data/gazetteer.tsv.gz` is built by `tools/build_gazetteer.py` from GeoNames (CC BY 4.0), CLDR and tables of our own.
"""

import gzip
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache, cached_property
from math import asin, cos, radians, sin, sqrt
from pathlib import Path
from types import MappingProxyType

from tawatur.arabic.normal import fold
from tawatur.errors import LexiconError
from tawatur.lexicon.table import DATA

_ARTICLE = "ال"
_SEVERAL = "|"
_SIGNS = "\u064e\u064f\u0650\u0651\u0652"
_JOINERS = str.maketrans("", "", " -_'’()")
_EARTH = 6371.0


@dataclass(frozen=True, slots=True)
class Location:
    """A place of the gazetteer.

    `id` begins with its source (`geonames:`, `tawatur:`); `countries` are ISO 3166-1 alpha-2 codes, several for what
    lies on a border or is claimed by several; `admin` is the Arabic name of its first-level area; latitude and
    longitude are WGS 84 degrees of a point in its middle; `population` is 0 where unknown.
    """

    id: str
    kind: str
    name_ar: str
    name_en: str
    countries: tuple[str, ...]
    admin: str | None
    latitude: float
    longitude: float
    population: int

    def distance(self, other: "Location") -> float:
        """Great-circle distance in kilometres (haversine)."""
        south, north = radians(self.latitude), radians(other.latitude)
        east = radians(other.longitude - self.longitude)
        half = sin((north - south) / 2) ** 2 + cos(south) * cos(north) * sin(east / 2) ** 2
        return 2 * _EARTH * asin(min(1.0, sqrt(half)))


@dataclass(frozen=True)
class Gazetteer:
    """Locations by the key of each of their names."""

    by_key: Mapping[str, tuple[Location, ...]]

    def named(self, name: str) -> tuple[Location, ...]:
        """All locations of that name; where there is none, those whose name differs from it by the article only.

        A name written with vowel signs is sought with them first (عُمان is not عمّان).
        """
        wanted = key(name)
        for form in (_joined(name), wanted, _other_article(wanted)):
            if found := self.by_key.get(form):
                return found
        return ()

    @cached_property
    def states(self) -> Mapping[str, Location]:
        """The states by ISO code."""
        found = (place for places in self.by_key.values() for place in places if place.kind == "state")
        return MappingProxyType({place.countries[0]: place for place in found})


def key(name: str) -> str:
    """What two spellings of one name share: folded letters without spaces and joining marks (أبو ظبي، أبوظبي)."""
    return _joined(fold(name))


def keys(name: str) -> tuple[str, ...]:
    """The keys under which a location of that name is found: as folded, and as written where it has vowel signs."""
    signed = any(sign in name for sign in _SIGNS)
    return (key(name), _joined(name)) if signed else (key(name),)


def _joined(name: str) -> str:
    return name.translate(_JOINERS)


def _other_article(wanted: str) -> str:
    return wanted.removeprefix(_ARTICLE) if wanted.startswith(_ARTICLE) else _ARTICLE + wanted


def read_gazetteer(path: Path) -> Gazetteer:
    """The gazetteer of a compressed table; LexiconError where the file or a line of it is bad."""
    try:
        lines = gzip.decompress(path.read_bytes()).decode("utf-8").split("\n")
    except (OSError, EOFError, UnicodeDecodeError) as error:
        raise LexiconError(f"{path}: cannot be read ({error})") from error
    entries = ((number, line) for number, line in enumerate(lines, 1) if line and not line.startswith("#"))
    return index_locations(_entry(line, f"{path.name}:{number}") for number, line in entries)


def index_locations(entries: Iterable[tuple[Location, Iterable[str]]]) -> Gazetteer:
    """The gazetteer of locations with the keys of their names."""
    by_key: dict[str, tuple[Location, ...]] = {}
    for location, forms in entries:
        for form in forms:
            by_key[form] = (*by_key.get(form, ()), location)
    return Gazetteer(by_key)


def _entry(line: str, place: str) -> tuple[Location, list[str]]:
    try:
        id_, kind, name_ar, name_en, countries, admin, latitude, longitude, population, forms = line.split("\t")
        location = Location(
            id_,
            kind,
            name_ar,
            name_en,
            tuple(countries.split(_SEVERAL)) if countries else (),
            admin or None,
            float(latitude),
            float(longitude),
            int(population),
        )
    except ValueError as error:
        raise LexiconError(f"{place}: not an entry of the gazetteer ({error})") from error
    return location, forms.split(_SEVERAL)


@cache
def gazetteer() -> Gazetteer:
    """The shipped gazetteer; read when first asked for."""
    return read_gazetteer(DATA / "gazetteer.tsv.gz")
