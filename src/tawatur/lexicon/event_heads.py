"""Words for events that names begin with (معركة تل رفعت، ثورة فبراير، عملية «…»)."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from types import MappingProxyType

from tawatur.arabic.normal import fold
from tawatur.lexicon.table import DATA, read_table


@dataclass(frozen=True, slots=True)
class EventHead:
    """`completed` says what makes a name of the word: place, month, nation; words in quotation marks always do."""

    word: str
    kind: str
    completed: frozenset[str]


@cache
def event_heads() -> Mapping[str, EventHead]:
    """The shipped words by folded form without article."""
    return MappingProxyType(
        {
            fold(word := row.required("word")): EventHead(word, row.required("kind"), frozenset(row.many("completed")))
            for row in read_table(DATA / "event_heads.tsv", ("word", "kind", "completed"))
        }
    )
