"""The words of generated reports: facts and what fills their slots from tables beside, names from the lexicon."""

from functools import cache
from pathlib import Path

from tawatur.lexicon.gazetteer import gazetteer
from tawatur.lexicon.table import DATA, read_table

Frame = tuple[str, str, tuple[str, ...]]
"""The kind of a fact, the type of its event, and its wordings."""

_HERE = Path(__file__).parent
_SETTLED = frozenset({"city", "town"})
_ARAB = frozenset(
    ("DZ", "BH", "EG", "IQ", "JO", "KW", "LB", "LY", "MR", "MA", "OM", "PS", "QA", "SA", "SD", "SY", "TN", "YE")
)


@cache
def frames() -> tuple[Frame, ...]:
    """What can happen."""
    rows = read_table(_HERE / "frames.tsv", ("kind", "event", "wordings"))
    return tuple((row["kind"], row["event"], tuple(row["wordings"].split("|"))) for row in rows)


@cache
def words(kind: str) -> tuple[str, ...]:
    """The fillers of a slot."""
    rows = read_table(_HERE / "words.tsv", ("kind", "words"))
    return next(tuple(row["words"].split("|")) for row in rows if row["kind"] == kind)


@cache
def particulars() -> tuple[tuple[str, ...], ...]:
    """What can be told besides, each in several wordings."""
    rows = read_table(_HERE / "words.tsv", ("kind", "words"))
    return tuple(row.many("words") for row in rows if row["kind"] == "particular")


@cache
def names(table: str) -> tuple[str, ...]:
    """Names of one word of a table of the lexicon."""
    columns = {"given_names": ("name", "gender"), "surnames": ("name",)}[table]
    return tuple(row["name"] for row in read_table(DATA / f"{table}.tsv", columns) if row["name"].isalpha())


@cache
def places() -> tuple[str, ...]:
    """Settlements of Arab countries whose name is one word."""
    known = (place for places in gazetteer().by_key.values() for place in places if place.kind in _SETTLED)
    found = {place.name_ar for place in known if _ARAB.issuperset(place.countries)}
    return tuple(sorted(name for name in found if name.isalpha() and len(name) > 4))


@cache
def outlets() -> tuple[str, ...]:
    """Every outlet."""
    return tuple(f"{kind} {name}" for kind in words("outlet_kind") for name in words("outlet_name"))


def agencies() -> tuple[str, ...]:
    """The outlets that others take their news from."""
    return tuple(name for name in outlets() if name.startswith(words("outlet_kind")[1]))
