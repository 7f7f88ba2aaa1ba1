"""Events in columns as ACLED has them (*ACLED Codebook*, 2023): a row for each that somebody tells as having happened.

The types are ours put into ACLED's as far as PLOVER's type and mode tell: an assault whose word tells no more counts as
an armed clash, and who of two takes a place is left open. Talks, aid and words are no events there and have no row.
`fatalities` is the best number of `fatalities_low` to `fatalities_high`; empty is: nobody gives one.
"""

from collections.abc import Iterator

from tawatur.exports.event_rows import SEVERAL, country, names, original_sources, outlets, tellers
from tawatur.exports.happenings import Happening, happenings
from tawatur.exports.material import Material
from tawatur.exports.modes import mode
from tawatur.exports.writing import Json, csv_lines
from tawatur.model import EventType, Place
from tawatur.model.days import Days

COLUMNS = (
    *("event_id_cnty", "event_date", "year", "time_precision", "disorder_type", "event_type", "sub_event_type"),
    *("actor1", "actor2", "iso2", "country", "admin1", "location", "latitude", "longitude", "geo_precision"),
    *("source", "original_source", "independent_origins", "notes", "fatalities", "fatalities_low", "fatalities_high"),
    *("event_date_end", "claim", "documents"),
)

_VIOLENCE, _DEMONSTRATIONS, _STRATEGIC = "Political violence", "Demonstrations", "Strategic developments"
_BATTLE = (_VIOLENCE, "Battles", "Armed clash")
_ATTACK = (_VIOLENCE, "Violence against civilians", "Attack")
_SHELLING = (_VIOLENCE, "Explosions/Remote violence", "Shelling/artillery/missile attack")
_ABDUCTION = (_VIOLENCE, "Violence against civilians", "Abduction/forced disappearance")
_PEACEFUL = (_DEMONSTRATIONS, "Protests", "Peaceful protest")
_CHANGE = (_STRATEGIC, "Strategic developments", "Change to group/activity")
_ANY = None

_TYPES: dict[tuple[EventType, str | None], tuple[str, str, str]] = {
    ("ASSAULT", _ANY): _BATTLE,
    ("ASSAULT", "aerial"): (_VIOLENCE, "Explosions/Remote violence", "Air/drone strike"),
    ("ASSAULT", "assassinate"): _ATTACK,
    ("ASSAULT", "beating"): _ATTACK,
    ("ASSAULT", "bombing"): (_VIOLENCE, "Explosions/Remote violence", "Remote explosive/landmine/IED"),
    ("ASSAULT", "capture"): (_VIOLENCE, "Battles", ""),
    ("ASSAULT", "chemical"): (_VIOLENCE, "Explosions/Remote violence", "Chemical weapon"),
    ("ASSAULT", "cleansing"): _ATTACK,
    ("ASSAULT", "crowd-control"): (_DEMONSTRATIONS, "Protests", "Protest with intervention"),
    ("ASSAULT", "destruction"): (_STRATEGIC, "Strategic developments", "Looting/property destruction"),
    ("ASSAULT", "execute"): _ATTACK,
    ("ASSAULT", "heavy-weapons"): _SHELLING,
    ("ASSAULT", "sexual"): (_VIOLENCE, "Violence against civilians", "Sexual violence"),
    ("ASSAULT", "torture"): _ATTACK,
    ("COERCE", "abduct"): _ABDUCTION,
    ("COERCE", "arrest"): (_STRATEGIC, "Strategic developments", "Arrests"),
    ("PROTEST", _ANY): _PEACEFUL,
    ("PROTEST", "riot"): (_DEMONSTRATIONS, "Riots", "Violent demonstration"),
    ("AGREE", _ANY): (_STRATEGIC, "Strategic developments", "Agreement"),
    ("MOBILIZE", _ANY): _CHANGE,
    ("RETREAT", _ANY): _CHANGE,
}
_GEO_PRECISION = {1: 1, 2: 1, 3: 2, 4: 3}
"""UCDP's code of precision in ACLED's three: the place, near it, the region."""


def export(material: Material) -> Iterator[bytes]:
    """The rows, in the order of the timeline."""
    return csv_lines(COLUMNS, (row for each in happenings(material) for row in _rows(each)))


def _rows(each: Happening) -> Iterator[Json]:
    kind = _kind(each)
    if each.happened and each.days and kind:
        yield {
            "event_id_cnty": each.moment.id,
            "event_date": each.days.first,
            "event_date_end": each.days.last,
            "year": each.days.first.year,
            "time_precision": _time_precision(each.days),
            **dict(zip(("disorder_type", "event_type", "sub_event_type"), kind, strict=True)),
            "actor1": names(each.actors),
            "actor2": names(each.recipients),
            **(_where(each.place) if each.place else {}),
            "source": outlets(each),
            "original_source": original_sources(each),
            "independent_origins": tellers(each),
            "notes": each.words,
            **_fatalities(each),
            "claim": each.moment.claim,
            "documents": SEVERAL.join(document.id for document in each.documents),
        }


def _kind(each: Happening) -> tuple[str, str, str] | None:
    type = each.moment.type
    modes = (mode(told.trigger.text, type) for told in each.moment.tellings)
    found = (_TYPES.get((type, told)) for told in (*modes, _ANY))
    return next((kind for kind in found if kind), None)


def _time_precision(days: Days) -> int:
    """1 the day, 2 within a week, 3 within a month or less surely."""
    return 1 if days.count == 1 else 2 if days.count <= 7 else 3


def _where(place: Place) -> Json:
    return {
        "iso2": SEVERAL.join(place.countries),
        "country": SEVERAL.join(map(country, place.countries)),
        "admin1": place.admin,
        "location": place.name_en or place.name_ar,
        "latitude": place.latitude,
        "longitude": place.longitude,
        "geo_precision": _GEO_PRECISION.get(place.precision, 3) if place.precision else None,
    }


def _fatalities(each: Happening) -> Json:
    toll = each.toll
    return {"fatalities": toll.best, "fatalities_low": toll.low, "fatalities_high": toll.high} if toll else {}
