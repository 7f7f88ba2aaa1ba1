"""Words that announce a name: what someone is called, who publishes, where something is."""

from collections.abc import Mapping
from functools import cache
from types import MappingProxyType
from typing import Literal

from tawatur.arabic.normal import fold
from tawatur.lexicon.table import DATA, read_table

CueRole = Literal[
    "called",
    "quoted",
    "addressed",
    "talk",
    "membership",
    "among",
    "within",
    "led",
    "place",
    "locative",
    "outlet",
    "brand",
    "number",
    "press",
    "served",
]


@cache
def name_cues() -> Mapping[str, frozenset[str]]:
    """Roles by folded word; the data file says what each announces."""
    rows = read_table(DATA / "name_cues.tsv", ("word", "roles"))
    return MappingProxyType({fold(row.required("word")): frozenset(row.many("roles")) for row in rows})


def announces(word: str, role: CueRole) -> bool:
    """Whether the folded word has the role."""
    return role in name_cues().get(word, ())
