"""A mention of a place."""

import msgspec

from tawatur.model.span import Span


class Place(msgspec.Struct, frozen=True, kw_only=True):
    """A place that the text names, and where it lies as far as that can be told; `reason` says how, or why not.

    `resolved` is False where the gazetteer does not know the name or the text does not tell which place of the name is
    meant; then nothing is said of where it lies. `location` is the gazetteer's id of the place, or of the one that it
    is placed by (`geonames:170063`); `countries` are ISO 3166-1 alpha-2 codes, several for what lies on a border or is
    claimed by several; `admin` is the Arabic name of the first-level area. Latitude and longitude are WGS 84 degrees.
    `precision` is UCDP's code of geographic precision: 1 a point, 2 within about 25 km of it, 3 a district,
    4 a first-level area, 5 a line or a region without fixed borders, 6 a state, 7 open sea.
    """

    text: Span
    entity: str
    name_ar: str
    name_en: str | None = None
    kind: str | None = None
    wikidata: str | None = None
    resolved: bool = False
    location: str | None = None
    countries: tuple[str, ...] = ()
    admin: str | None = None
    latitude: float | None = None
    longitude: float | None = None
    precision: int | None = None
    statement: str | None = None
    reason: str = ""
