"""Given names of people, Arabic and those of their neighbours."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from types import MappingProxyType

from tawatur.arabic.normal import fold
from tawatur.arabic.spelling import spells
from tawatur.lexicon.table import DATA, read_table


@dataclass(frozen=True, slots=True)
class GivenNames:
    """Spellings by folded name; the `common` ones are ordinary words too and want a family name or a title beside."""

    spellings: Mapping[str, tuple[str, ...]]
    common: frozenset[str]

    def __contains__(self, form: str) -> bool:
        return form in self.spellings

    def spelled(self, form: str, written: str) -> bool:
        """Whether the written word, which folds to `form`, is a spelling of a name (إمام is one, أمام none)."""
        return any(spells(written, listed) for listed in self.spellings.get(form, ()))


@cache
def given_names() -> GivenNames:
    """The shipped given names."""
    spellings: dict[str, list[str]] = {}
    for row in read_table(DATA / "given_names.tsv", ("name",)):
        spellings.setdefault(fold(row.required("name")), []).append(row["name"])
    common = (fold(row.required("name")) for row in read_table(DATA / "given_names_common.tsv", ("name",)))
    return GivenNames(MappingProxyType({form: tuple(names) for form, names in spellings.items()}), frozenset(common))
