"""Head nouns of names: the common noun that says what kind of thing a name stands for (وزارة، صحيفة، بلدة، مطار)."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from types import MappingProxyType
from typing import Literal, get_args

from tawatur.arabic.normal import fold
from tawatur.lexicon.table import DATA, Row, read_table
from tawatur.model import Label

HeadRole = Literal["org", "outlet", "place"]
_LABELS: tuple[Label, ...] = get_args(Label)
_ROLES: tuple[HeadRole, ...] = get_args(HeadRole)


@dataclass(frozen=True, slots=True)
class Head:
    """A head noun; `named` says that it is part of the name itself, `plural` that this form of it announces several."""

    word: str
    label: Label
    kind: str
    named: bool
    role: HeadRole
    plural: bool


def _forms(row: Row) -> list[tuple[str, Head]]:
    named = row.one_of("named", ("yes", "no")) == "yes"
    word, label, kind = row.required("word"), row.one_of("label", _LABELS), row.required("kind")
    role = row.one_of("role", _ROLES)
    singular = Head(word, label, kind, named, role, plural=False)
    plural = Head(word, label, kind, named, role, plural=True)
    return [(fold(word), singular), *((fold(form), plural) for form in row.many("plural"))]


@cache
def heads() -> Mapping[str, Head]:
    """The shipped heads by folded form without article; a singular wins over the plural of another head."""
    forms = [
        form
        for row in read_table(DATA / "heads.tsv", ("word", "plural", "label", "kind", "named", "role"))
        for form in _forms(row)
    ]
    found: dict[str, Head] = {}
    for form, head in sorted(forms, key=lambda entry: entry[1].plural):
        found.setdefault(form, head)
    return MappingProxyType(found)
