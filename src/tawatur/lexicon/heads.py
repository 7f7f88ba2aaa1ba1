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
Completed = Literal["any", "own", "proper", "strange", "none"]
Described = Literal["any", "nation", "none"]

_LABELS: tuple[Label, ...] = get_args(Label)
_ROLES: tuple[HeadRole, ...] = get_args(HeadRole)
_COMPLETED: tuple[Completed, ...] = get_args(Completed)
_DESCRIBED: tuple[Described, ...] = get_args(Described)
_YES_NO = ("yes", "no")
_KEPT = (*_YES_NO, "either")
_COLUMNS = ("word", "plural", "label", "kind", "named", "role")


@dataclass(frozen=True, slots=True)
class Head:
    """A head noun; `named` says that it is part of the name itself, `plural` that this form of it announces several.

    `completed` says what must follow it without article to make a name, `described` which adjective does so with it,
    and `kept` whether it stays before a proper name. The values are those of `head_limits.tsv`. `optional` says that
    one and the same thing is named with it and without (وكالة الأناضول، الأناضول).
    """

    word: str
    label: Label
    kind: str
    named: bool
    role: HeadRole
    plural: bool
    completed: Completed
    described: Described
    kept: bool
    optional: bool


Limits = tuple[Completed, Described, str]


def _limits() -> dict[str, Limits]:
    return {
        row.required("word"): (
            row.one_of("completed", _COMPLETED),
            row.one_of("described", _DESCRIBED),
            row.one_of("kept", _KEPT),
        )
        for row in read_table(DATA / "head_limits.tsv", ("word", "completed", "described", "kept"))
    }


def _forms(row: Row, limits: Mapping[str, Limits]) -> list[tuple[str, Head]]:
    word, role = row.required("word"), row.one_of("role", _ROLES)
    completed, described, kept = limits.get(word, ("any", "none" if role == "place" else "any", "yes"))
    label, named = row.one_of("label", _LABELS), row.one_of("named", _YES_NO) == "yes"
    announcing = role == "outlet" or (not named and label != "ORG")
    limit = (completed, described, kept != "no", kept != "yes" or announcing)
    singular, plural = (
        Head(word, label, row.required("kind"), named, role, several, *limit) for several in (False, True)
    )
    return [(fold(word), singular), *((fold(form), plural) for form in row.many("plural"))]


@cache
def heads() -> Mapping[str, Head]:
    """The shipped heads by folded form without article; a singular wins over the plural of another head."""
    limits = _limits()
    forms = [form for row in read_table(DATA / "heads.tsv", _COLUMNS) for form in _forms(row, limits)]
    found: dict[str, Head] = {}
    for form, head in sorted(forms, key=lambda entry: entry[1].plural):
        found.setdefault(form, head)
    return MappingProxyType(found)
