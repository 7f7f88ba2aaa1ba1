"""Words for people by what they do or are: offices, ranks, professions, honorifics."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from types import MappingProxyType

from tawatur.arabic.normal import fold
from tawatur.lexicon.table import DATA, Row, read_table

ROLES = ("office", "rank", "profession", "honorific", "anonymous", "crowd", "kin", "body")


@dataclass(frozen=True, slots=True)
class Office:
    """A word for a person as `form` spells it; `plural` says whether this form of it stands for several."""

    word: str
    form: str
    role: str
    plural: bool


def _forms(row: Row) -> list[Office]:
    word, role = row.required("word"), row.one_of("role", ROLES)
    singular = [Office(word, form, role, plural=False) for form in (word, *row.many("feminine"))]
    return [*singular, *(Office(word, form, role, plural=True) for form in row.many("plural"))]


@cache
def offices() -> Mapping[str, Office]:
    """The shipped words by folded form without article; the first entry of a form wins."""
    found: dict[str, Office] = {}
    for row in read_table(DATA / "offices.tsv", ("word", "feminine", "plural", "role")):
        for office in _forms(row):
            found.setdefault(fold(office.form), office)
    return MappingProxyType(found)
