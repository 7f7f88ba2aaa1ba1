"""Words that announce a name: what someone is called, who publishes, where something is."""

from collections.abc import Mapping
from functools import cache
from types import MappingProxyType
from typing import Literal

from tawatur.arabic.normal import fold
from tawatur.lexicon.table import DATA, read_table

CueRole = Literal["called", "quoted", "within", "place", "locative"]


@cache
def name_cues() -> Mapping[str, frozenset[str]]:
    """Roles (see CueRole) by folded word: `called` before a person's name (المدعو، اسمه), `quoted` before an outlet's in
    quotation marks, `within` between an office and its holder's name (وزير الصحة في غزة …), `place` and `locative` before
    a place's, the first surely.
    """
    rows = read_table(DATA / "name_cues.tsv", ("word", "roles"))
    return MappingProxyType({fold(row.required("word")): frozenset(row.many("roles")) for row in rows})


def announces(word: str, role: CueRole) -> bool:
    """Whether the folded word has the role."""
    return role in name_cues().get(word, ())
