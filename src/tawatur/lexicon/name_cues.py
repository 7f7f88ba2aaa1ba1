"""Words that announce a name: what someone is called, or who publishes."""

from functools import cache
from typing import Literal, get_args

from tawatur.arabic.normal import fold
from tawatur.lexicon.table import DATA, read_table

CueRole = Literal["called", "quoted", "within"]
_ROLES: tuple[CueRole, ...] = get_args(CueRole)


@cache
def name_cues() -> dict[str, CueRole]:
    """Role by folded word: `called` before a person's name (المدعو، اسمه), `quoted` before an outlet's in quotation marks,
    `within` between an office and its holder's name (وزير الصحة في غزة …)."""
    rows = read_table(DATA / "name_cues.tsv", ("word", "role"))
    return {fold(row.required("word")): row.one_of("role", _ROLES) for row in rows}
