"""Known names: places, bodies, outlets, people and events that reports speak of."""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import get_args

from tawatur.arabic.normal import fold
from tawatur.lexicon.phrases import Match, PhraseIndex
from tawatur.lexicon.table import DATA, Row, read_table
from tawatur.model import Label

_LABELS: tuple[Label, ...] = get_args(Label)
_COLUMNS = ("name_ar", "label", "kind", "name_en", "wikidata", "variants", "flags")


@dataclass(frozen=True, slots=True)
class Name:
    """A known name. `common` says that `name_ar` is also an ordinary word, which needs a cue beside it to be a name."""

    name_ar: str
    label: Label
    kind: str | None
    name_en: str | None
    wikidata: str | None
    variants: tuple[str, ...]
    armed: bool
    media: bool
    common: bool

    @property
    def forms(self) -> tuple[str, ...]:
        """All spellings, the canonical one first."""
        return (self.name_ar, *self.variants)

    def needs_cue(self, form: str) -> bool:
        """Whether the folded form is the one that is also an ordinary word."""
        return self.common and form == fold(self.name_ar)


Names = PhraseIndex[tuple[Name, ...]]
"""Spellings of names; homonyms share one entry, in the order of the files."""

Known = Match[tuple[Name, ...]]
"""A known name found among tokens, with its homonyms."""

PLACE_LABELS: frozenset[Label] = frozenset({"GPE", "LOC", "FAC"})
"""Labels of names that are places."""


def read_names(paths: Iterable[Path]) -> tuple[Name, ...]:
    """The names of the files; LexiconError names file and line of a bad one."""
    return tuple(_name(row) for path in paths for row in read_table(path, _COLUMNS))


def _name(row: Row) -> Name:
    flags = frozenset(row.many("flags"))
    return Name(
        row.required("name_ar"),
        row.one_of("label", _LABELS),
        row["kind"] or None,
        row["name_en"] or None,
        row["wikidata"] or None,
        row.many("variants"),
        armed="armed" in flags,
        media="media" in flags,
        common="common" in flags,
    )


def index_names(entries: Iterable[Name]) -> Names:
    """The names by every spelling."""
    by_form: dict[str, dict[Name, None]] = {}
    for name in entries:
        for form in name.forms:
            by_form.setdefault(fold(form), {})[name] = None
    return PhraseIndex((form, tuple(homonyms)) for form, homonyms in by_form.items())


@cache
def names() -> Names:
    """The shipped names."""
    return index_names(read_names(sorted((DATA / "names").glob("*.tsv"))))
